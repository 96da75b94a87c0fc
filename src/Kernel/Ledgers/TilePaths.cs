using System.Globalization;

namespace Fazhi.Ledgers;

/// <summary>
/// 树块路径 — where the pieces of a ledger tree are kept: relative paths with forward slashes, as other programs that read tiled
/// logs expect them. A tile holds up to 256 consecutive hashes of 32 bytes; the tile of level L holds nodes of tree level 8·L.
/// Source: C2SP tlog-tiles.
/// </summary>
public static class TilePaths
{
    /// <summary>Number of hashes in a full tile and of entries in a full bundle: 256.</summary>
    public const int FullWidth = 256;

    /// <summary>Highest tile level a tree of at most 2^63 − 1 leaves has: 7.</summary>
    public const int MaxLevel = 7;

    /// <summary>Where the signed checkpoint is kept.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>
    /// The path of a tile: <c>tile/0/x001/x234/067</c>, with <c>.p/112</c> behind it if it has fewer than 256 hashes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is not in 0–7, the index is negative, or the width not in 1–256.
    /// </exception>
    public static string For(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, MaxLevel);
        return string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Place(index, width)}");
    }

    /// <summary>
    /// The path of a bundle of entries: <c>tile/entries/x001/x234/067</c>, with <c>.p/112</c> if it has fewer than 256.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or the width not in 1–256.</exception>
    public static string Entries(long index, int width) => $"tile/entries/{Place(index, width)}";

    /// <summary>
    /// Number of hashes of a tile in the tree of <paramref name="size"/> leaves: 256 if full, 0 if the tree has no such tile.
    /// For a bundle of entries ask for level 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public static int WidthAt(long size, int level, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (level > MaxLevel)
            return 0;
        var hashes = size >> (8 * level);
        if (index > hashes / FullWidth)
            return 0;
        return (int)Math.Min(FullWidth, hashes - (index * FullWidth));
    }

    /// <summary>
    /// Reads a path in the one form <see cref="For"/> and <see cref="Entries"/> write it; false for everything else, such as a
    /// leading zero too many, an empty path element or a level above 7.
    /// </summary>
    public static bool TryParse(string path, out TileId id)
    {
        id = default;
        if (!path.StartsWith("tile/", StringComparison.Ordinal))
            return false;
        var rest = path.AsSpan("tile/".Length);
        var slash = rest.IndexOf('/');
        if (slash < 0)
            return false;
        var level = TileId.EntriesLevel;
        if (!rest[..slash].SequenceEqual("entries") && (!Number(rest[..slash], out level) || level > MaxLevel))
            return false;
        rest = rest[(slash + 1)..];

        var width = FullWidth;
        var partial = rest.IndexOf(".p/", StringComparison.Ordinal);
        if (partial >= 0)
        {
            if (!Number(rest[(partial + 3)..], out width) || width is 0 or >= FullWidth)
                return false;
            rest = rest[..partial];
        }
        var index = 0L;
        foreach (var range in rest.Split('/'))
        {
            if (!Number(rest[range].TrimStart('x'), out var digits) || digits > 999)
                return false;
            if (index > (long.MaxValue - 999) / 1000)
                return false;
            index = (index * 1000) + digits;
        }
        id = new(level, index, width);
        // Writing it again settles every question of padding and of the x before all elements but the last.
        return path == id.ToString();
    }

    private static bool Number(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Place(long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        var place = string.Create(CultureInfo.InvariantCulture, $"{index % 1000:000}");
        for (index /= 1000; index > 0; index /= 1000)
            place = string.Create(CultureInfo.InvariantCulture, $"x{index % 1000:000}/{place}");
        return width == FullWidth ? place : string.Create(CultureInfo.InvariantCulture, $"{place}.p/{width}");
    }
}
