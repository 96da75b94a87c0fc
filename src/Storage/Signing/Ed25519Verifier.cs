using Fazhi.Ledgers;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Fazhi.Storage.Signing;

/// <summary>Ed25519 验签 — checks signatures with one published key (RFC 8032, C2SP signed-note type 0x01).</summary>
public sealed class Ed25519Verifier : INoteVerifier
{
    private readonly byte[] publicKey;

    /// <exception cref="ArgumentException">
    /// The key is of another type, or no point anyone can hold the private key of.
    /// </exception>
    public Ed25519Verifier(VerifierKey key)
    {
        if (!Takes(key))
            throw new ArgumentException("Not a plain Ed25519 key, or not a valid point.", nameof(key));
        publicKey = key.PublicKey.ToArray();
        Key = key;
    }

    /// <summary>Whether a key is one that ledgers sign with. One of small order isn't: it accepts signatures that nobody made.</summary>
    public static bool Takes(VerifierKey key) =>
        key.Algorithm == VerifierKey.Ed25519 && Ed25519.ValidatePublicKeyFull(key.PublicKey.ToArray(), 0);

    public VerifierKey Key { get; }

    public string Name => Key.Name;

    public uint KeyHash => Key.KeyHash;

    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == Ed25519.SignatureSize
        && Ed25519.Verify(signature.ToArray(), 0, publicKey, 0, message.ToArray(), 0, message.Length);
}
