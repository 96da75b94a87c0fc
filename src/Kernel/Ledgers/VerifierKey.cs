using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Fazhi.Ledgers;

/// <summary>
/// 验签公钥 — a public key with its name, in the one-line form that is published: <c>name+keyhash+base64(algorithm ‖ key)</c>.
/// Two are equal if all their bytes are. Source: C2SP signed-note, "Signatures".
/// </summary>
/// <param name="Name">Name of the key: not empty, no Unicode spaces, no control characters, no plus sign.</param>
/// <param name="Algorithm">
/// Type of signature: <see cref="Ed25519"/>, <see cref="Ed25519Cosignature"/> or <see cref="Other"/>; none else is read.
/// </param>
/// <param name="PublicKey">
/// The key: 32 bytes for both Ed25519 types; for <see cref="Other"/> a longer identifier, then the key.
/// </param>
public sealed record VerifierKey(string Name, byte Algorithm, ReadOnlyMemory<byte> PublicKey)
{
    /// <summary>Ed25519 over the note's text (RFC 8032).</summary>
    public const byte Ed25519 = 0x01;

    /// <summary>A witness's Ed25519 signature with a time (C2SP tlog-cosignature).</summary>
    public const byte Ed25519Cosignature = 0x04;

    /// <summary>A type without a number of its own, such as SM2 with SM3.</summary>
    public const byte Other = 0xff;

    private const int Ed25519Length = 32;

    /// <summary>Name of the key.</summary>
    /// <exception cref="ArgumentException">The name breaks the rules for key names.</exception>
    public string Name { get; } = NoteText.KeyName(Name);

    /// <summary>The key's bytes.</summary>
    /// <exception cref="ArgumentException">
    /// The algorithm is none of the known ones, or the key has the wrong length for it.
    /// </exception>
    public ReadOnlyMemory<byte> PublicKey { get; } =
        IsKey(Algorithm, PublicKey.Length)
            ? PublicKey
            : throw new ArgumentException("An unknown algorithm, or a key of the wrong length for it.", nameof(PublicKey));

    /// <summary>Type of signature.</summary>
    public byte Algorithm { get; } = Algorithm;

    /// <summary>
    /// The key's id: the first four bytes, big-endian, of SHA-256(name ‖ 0x0A ‖ algorithm ‖ key). It only tells keys apart; a
    /// colliding key is easily made and proves nothing.
    /// </summary>
    public uint KeyHash { get; } = Id(Name, Algorithm, PublicKey.Span);

    /// <summary>The published form of the key.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}+{KeyHash:x8}+{Convert.ToBase64String([Algorithm, .. PublicKey.Span])}"
        );

    /// <summary>Reads the published form.</summary>
    /// <exception cref="FormatException">Anything <see cref="TryParse"/> refuses.</exception>
    public static VerifierKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException("Not a verifier key: name+keyhash+base64.");

    /// <summary>
    /// Reads the published form exactly as <see cref="ToString"/> writes it; false for anything else, such as a key hash that
    /// does not belong to the key.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;
        // Only the first two plus signs separate: Base 64 has some of its own.
        if (text.Split('+', 3) is not [var name, _, var encoded] || !NoteText.IsKeyName(name))
            return false;
        if (!CanonicalBase64.TryDecode(encoded, out var bytes) || bytes.Length == 0)
            return false;
        if (!IsKey(bytes[0], bytes.Length - 1))
            return false;
        var read = new VerifierKey(name, bytes[0], bytes.AsMemory(1));
        if (read.ToString() != text)
            return false;
        key = read;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) =>
        other is not null
        && Name == other.Name
        && Algorithm == other.Algorithm
        && PublicKey.Span.SequenceEqual(other.PublicKey.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, KeyHash);

    private static bool IsKey(byte algorithm, int length) =>
        algorithm switch
        {
            Ed25519 or Ed25519Cosignature => length == Ed25519Length,
            Other => length > 0,
            _ => false,
        };

    private static uint Id(string name, byte algorithm, ReadOnlySpan<byte> key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. NoteText.Utf8.GetBytes(name), (byte)'\n', algorithm, .. key]));
}
