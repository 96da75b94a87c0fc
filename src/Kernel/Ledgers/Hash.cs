using System.Runtime.InteropServices;

namespace Fazhi.Ledgers;

/// <summary>
/// 哈希值 — the 32 bytes of a SHA-256 digest, held inline: copying one or keeping an array of them allocates nothing per hash.
/// <c>default</c> is 32 zero bytes, which no known input hashes to. Source: FIPS 180-4; RFC 6962 §2.1 for what is hashed.
/// </summary>
public readonly struct Hash : IEquatable<Hash>
{
    /// <summary>Length of a hash in bytes: 32.</summary>
    public const int Length = 32;

    private readonly ulong first,
        second,
        third,
        fourth;

    private Hash(ReadOnlySpan<byte> bytes)
    {
        first = MemoryMarshal.Read<ulong>(bytes);
        second = MemoryMarshal.Read<ulong>(bytes[8..]);
        third = MemoryMarshal.Read<ulong>(bytes[16..]);
        fourth = MemoryMarshal.Read<ulong>(bytes[24..]);
    }

    /// <summary>Takes exactly 32 bytes.</summary>
    /// <exception cref="ArgumentException">Any other length.</exception>
    public static Hash From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length ? new(bytes) : throw new ArgumentException("A hash has 32 bytes.", nameof(bytes));

    /// <summary>Reads 64 hexadecimal digits of either case, without prefix, space or separator.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static Hash Parse(ReadOnlySpan<char> hex) =>
        TryParse(hex, out var hash) ? hash : throw new FormatException("A hash is written as 64 hexadecimal digits.");

    /// <summary>Reads 64 hexadecimal digits of either case; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out Hash hash)
    {
        Span<byte> bytes = stackalloc byte[Length];
        var read =
            hex.Length == 2 * Length && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        hash = read ? new(bytes) : default;
        return read;
    }

    /// <summary>
    /// Reads standard padded Base 64 (RFC 4648 §4) in its only canonical form, 44 characters; false for anything else.
    /// </summary>
    public static bool TryParseBase64(ReadOnlySpan<char> text, out Hash hash)
    {
        var read = CanonicalBase64.TryDecode(text, out var bytes) && bytes.Length == Length;
        hash = read ? new(bytes) : default;
        return read;
    }

    /// <summary>Writes the 32 bytes at the start of <paramref name="destination"/>, which may be longer.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    public void CopyTo(Span<byte> destination)
    {
        if (destination.Length < Length)
            throw new ArgumentException("A hash needs 32 bytes.", nameof(destination));
        MemoryMarshal.Write(destination, in first);
        MemoryMarshal.Write(destination[8..], in second);
        MemoryMarshal.Write(destination[16..], in third);
        MemoryMarshal.Write(destination[24..], in fourth);
    }

    /// <summary>The 32 bytes in a new array.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>The hash as 64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>The hash as 44 characters of standard padded Base 64, as checkpoints write it.</summary>
    public string ToBase64()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>
    /// The first and last four hexadecimal digits, as "9f3c…71ab", for a person to compare at a glance. Never for a decision:
    /// 32 bits can be forged.
    /// </summary>
    public string Short
    {
        get
        {
            var hex = ToString();
            return $"{hex[..4]}…{hex[^4..]}";
        }
    }

    /// <summary>Whether all 32 bytes are equal.</summary>
    public bool Equals(Hash other) =>
        first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Hash other && Equals(other);

    /// <summary>The first 32 bits: a digest is already evenly spread.</summary>
    public override int GetHashCode() => unchecked((int)first);

    /// <summary>Whether all 32 bytes are equal.</summary>
    public static bool operator ==(Hash left, Hash right) => left.Equals(right);

    /// <summary>Whether any of the 32 bytes differs.</summary>
    public static bool operator !=(Hash left, Hash right) => !left.Equals(right);
}
