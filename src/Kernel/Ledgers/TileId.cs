namespace Fazhi.Ledgers;

/// <summary>树块标识 — which tile, or which bundle of entries, a path names. Source: C2SP tlog-tiles.</summary>
/// <param name="Level">Tile level 0–7, or <see cref="EntriesLevel"/> for a bundle of entries.</param>
/// <param name="Index">0-based position among the tiles of the level.</param>
/// <param name="Width">Number of hashes or entries in it, 1–256.</param>
public readonly record struct TileId(int Level, long Index, int Width)
{
    /// <summary>The level that stands for bundles of entries, which lie below tile level 0.</summary>
    public const int EntriesLevel = -1;

    /// <summary>Whether this is a bundle of entries, not a tile of hashes.</summary>
    public bool IsEntries => Level == EntriesLevel;

    /// <summary>The path, as <see cref="TilePaths.For"/> or <see cref="TilePaths.Entries"/> writes it.</summary>
    public override string ToString() => IsEntries ? TilePaths.Entries(Index, Width) : TilePaths.For(Level, Index, Width);
}
