using System.Buffers.Binary;

namespace Fazhi.Ledgers;

/// <summary>
/// 记录包 — the file form of up to 256 consecutive entries: each is its length as two big-endian bytes, then its bytes.
/// Source: C2SP tlog-tiles, "Log entries".
/// </summary>
public static class EntryBundle
{
    /// <summary>Length of the largest entry in bytes: what two bytes can say.</summary>
    public const int MaxEntryLength = ushort.MaxValue;

    /// <summary>Length of what stands before each entry, in bytes: 2.</summary>
    public const int PrefixLength = sizeof(ushort);

    /// <summary>Writes the length that stands before an entry.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or above 65 535.</exception>
    public static void WritePrefix(Span<byte> destination, int entryLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entryLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entryLength, MaxEntryLength);
        BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)entryLength);
    }

    /// <summary>
    /// Takes the first entry off <paramref name="rest"/>; false, taking nothing, if no whole entry is left. A bundle is sound
    /// only if nothing is left after as many entries as its width says.
    /// </summary>
    public static bool TryTake(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> entry)
    {
        entry = default;
        if (rest.Length < PrefixLength)
            return false;
        var end = PrefixLength + BinaryPrimitives.ReadUInt16BigEndian(rest);
        if (rest.Length < end)
            return false;
        entry = rest[PrefixLength..end];
        rest = rest[end..];
        return true;
    }
}
