using System.Security.Cryptography;
using Fazhi.Ledgers;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Fazhi.Storage.Signing;

/// <summary>Ed25519 签名 — signs notes with a private key held in memory (RFC 8032, C2SP signed-note type 0x01).</summary>
public sealed class Ed25519Signer : INoteSigner
{
    public const int SeedLength = 32;

    private readonly byte[] seed;
    private readonly byte[] publicKey;
    private bool disposed;

    /// <exception cref="ArgumentException">The seed does not have 32 bytes, or the name is none a key may have.</exception>
    public Ed25519Signer(string name, ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedLength)
            throw new ArgumentException($"A seed has {SeedLength} bytes.", nameof(seed));
        this.seed = seed.ToArray();
        publicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(this.seed, 0, publicKey, 0);
        Key = new(name, VerifierKey.Ed25519, publicKey);
    }

    /// <summary>The public key, to be published.</summary>
    public VerifierKey Key { get; }

    public string Name => Key.Name;

    public uint KeyHash => Key.KeyHash;

    public static Ed25519Signer Generate(string name)
    {
        Span<byte> random = stackalloc byte[SeedLength];
        RandomNumberGenerator.Fill(random);
        try
        {
            return new(name, random);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(random);
        }
    }

    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var signature = new byte[Ed25519.SignatureSize];
        // The public key is given because this overload would otherwise derive it anew for every signature.
        Ed25519.Sign(seed, 0, publicKey, 0, message.ToArray(), 0, message.Length, signature, 0);
        return signature;
    }

    public Ed25519Verifier Verifier() => new(Key);

    /// <summary>Overwrites the private key in memory.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(seed);
        disposed = true;
    }

    internal ReadOnlySpan<byte> Seed => seed;
}
