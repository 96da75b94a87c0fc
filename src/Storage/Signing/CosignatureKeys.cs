using Fazhi.Ledgers;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Fazhi.Storage.Signing;

/// <summary>见证人签名 — signs checkpoints as a witness, with the time (C2SP tlog-cosignature, key type 0x04).</summary>
/// <param name="key">The witness's private key.</param>
/// <param name="time">The clock.</param>
public sealed class CosignatureSigner(Ed25519Signer key, TimeProvider time) : INoteSigner
{
    /// <summary>The key by which others check, to be published.</summary>
    public VerifierKey Key { get; } = new(key.Name, VerifierKey.Ed25519Cosignature, key.Key.PublicKey);

    public string Name => Key.Name;

    public uint KeyHash => Key.KeyHash;

    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        var seconds = (ulong)time.GetUtcNow().ToUnixTimeSeconds();
        return Cosignature.Join(seconds, key.Sign(Cosignature.Message(seconds, message)));
    }

    public void Dispose() => key.Dispose();
}

/// <summary>见证人验签 — checks a witness's signatures with its published key.</summary>
public sealed class CosignatureVerifier : INoteVerifier
{
    private readonly byte[] publicKey;

    /// <exception cref="ArgumentException">The key is no witness's, or no point anyone can hold the private key of.</exception>
    public CosignatureVerifier(VerifierKey key)
    {
        if (!Takes(key))
            throw new ArgumentException("Not a witness's Ed25519 key, or not a valid point.", nameof(key));
        (Key, publicKey) = (key, key.PublicKey.ToArray());
    }

    /// <summary>Whether a key is one that witnesses sign with.</summary>
    public static bool Takes(VerifierKey key) =>
        key.Algorithm == VerifierKey.Ed25519Cosignature && Ed25519.ValidatePublicKeyFull(key.PublicKey.ToArray(), 0);

    public VerifierKey Key { get; }

    public string Name => Key.Name;

    public uint KeyHash => Key.KeyHash;

    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (!Cosignature.TrySplit(signature, out var seconds, out var bare) || bare.Length != Ed25519.SignatureSize)
            return false;
        var signed = Cosignature.Message(seconds, message);
        return Ed25519.Verify(bare, 0, publicKey, 0, signed, 0, signed.Length);
    }
}
