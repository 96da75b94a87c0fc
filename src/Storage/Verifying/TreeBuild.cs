using Fazhi.Ledgers;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 树的重算 — the tree over leaves that come one by one: its tiles, its frontier, and its root at some sizes. A tile's root is computed once and serves the
/// tile above and the tree alike. Where a leaf is missing there is no root from there on; whole tiles are still told.
/// </summary>
/// <param name="wanted">Sizes at which the root is wanted, in ascending order.</param>
internal sealed class TreeBuild(IReadOnlyList<long> wanted)
{
    private const int Width = TilePaths.FullWidth;
    private readonly Dictionary<long, Hash> roots = [];
    private readonly List<Level> levels = [new()];
    private int nextWanted;

    /// <summary>Told of each full tile, in the order of the first level, and of the upper ones in between.</summary>
    internal Action<int, long, byte[]>? OnTile { get; set; }

    /// <summary>Leaves so far, missing ones counted.</summary>
    internal long Size { get; private set; }

    /// <summary>Whether no leaf was missing.</summary>
    internal bool IsWhole { get; private set; } = true;

    /// <summary>The tree's crown; after <see cref="Finish"/> of all leaves.</summary>
    internal Frontier Frontier { get; private set; } = new();

    /// <summary>The root at a wanted size; <c>null</c> if the tree wasn't whole so far, or never was that large.</summary>
    internal Hash? RootAt(long size) =>
        size == 0 ? MerkleHash.Empty
        : roots.TryGetValue(size, out var root) ? root
        : null;

    internal void Append(Hash leaf)
    {
        Put(0, Size / Width, (int)(Size % Width), leaf);
        Size++;
        while (nextWanted < wanted.Count && wanted[nextWanted] <= Size)
            if (wanted[nextWanted++] == Size && IsWhole)
                roots[Size] = Now().Root;
    }

    /// <summary>A leaf that is there and can't be read.</summary>
    internal void Skip() => SkipTo(Size + 1);

    internal void SkipTo(long size) => (Size, IsWhole) = (size, false);

    internal void Finish() => Frontier = Now();

    // The frontier holds full tiles only; the leaves behind them wait in the open tile.
    private Frontier Now()
    {
        var open = (int)(Size % Width);
        if (open == 0 || !IsWhole)
            return Frontier;
        var now = Frontier.Clone();
        for (var i = 0; i < open; i++)
            now.Append(Hash.From(levels[0].Bytes.AsSpan(i * Hash.Length, Hash.Length)));
        return now;
    }

    private void Put(int level, long index, int place, Hash hash)
    {
        if (level == levels.Count)
            levels.Add(new Level());
        var tile = levels[level];
        if (place == 0)
            tile.Filled = 0;
        if (tile.Filled == place)
        {
            hash.CopyTo(tile.Bytes.AsSpan(place * Hash.Length));
            tile.Filled++;
        }

        if (place != Width - 1 || tile.Filled != Width)
            return;
        OnTile?.Invoke(level, index, tile.Bytes);
        var root = LedgerTree.RootOf(tile.Bytes);
        if (level == 0 && IsWhole)
            Frontier.Append(root, 8);
        Put(level + 1, index / Width, (int)(index % Width), root);
    }

    private sealed class Level
    {
        internal byte[] Bytes { get; } = new byte[Width * Hash.Length];

        internal int Filled { get; set; }
    }
}
