using System.Collections.Concurrent;
using Fazhi.Ledgers;
using Fazhi.Storage.Rows;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage;

/// <summary>台账树 — reads tiles and entries of the database as a tree, for proofs.</summary>
public static class LedgerTree
{
    /// <summary>The tree at a size; proofs read a tile a level. Nothing that was read before is trusted.</summary>
    public static TileTree At(CountyDb db, int county, long size) => At(db, county, size, new TileRoots());

    /// <summary>The same for the many proofs that pages show: what was computed of full tiles is kept.</summary>
    public static TileTree At(CountyDb db, CountyStore store, long size) => At(db, store.CountyCode, size, store.TileRoots);

    private static TileTree At(CountyDb db, int county, long size, TileRoots roots) =>
        new(size, (level, index, width) => Tile(db, county, level, index, width, roots));

    /// <summary>The root the tree had at a size; <c>null</c> if it never was that large.</summary>
    public static Hash? RootAt(CountyDb db, int county, long size)
    {
        var now = db.Heads.Where(h => h.County == county).Select(h => h.Size).FirstOrDefault();
        return size > now ? null : At(db, county, size).Root();
    }

    /// <summary>The hashes of a tile; the caller knows that the tree has it at that width.</summary>
    internal static ReadOnlyMemory<byte>? Tile(CountyDb db, int county, int level, long index, int width, TileRoots roots)
    {
        if (width == TilePaths.FullWidth)
            return KeptParts.Of(db.Model).Tile(db, county, level, index);
        if (level == 0)
            return Join(
                db.Entries.Where(e => e.County == county && e.Sequence >= index * TilePaths.FullWidth)
                    .OrderBy(e => e.Sequence)
                    .Take(width)
                    .Select(e => e.LeafHash)
                    .ToList()
            );
        // A partial tile of a higher level holds the roots of the full tiles below it.
        var first = index * TilePaths.FullWidth;
        return Join(
            roots.Of(
                level - 1,
                first,
                width,
                from =>
                    Tiles(db, county, level - 1)
                        .Where(t => t.Index >= from && t.Index < first + width)
                        .OrderBy(t => t.Index)
                        .Select(t => t.Hashes)
                        .AsEnumerable()
            )
        );
    }

    /// <summary>The root over a full tile's hashes.</summary>
    internal static Hash RootOf(byte[] tile)
    {
        var tree = new Frontier();
        for (var i = 0; i < tile.Length; i += Hash.Length)
            tree.Append(Hash.From(tile.AsSpan(i, Hash.Length)));
        return tree.Root;
    }

    private static IQueryable<LedgerTileRow> Tiles(CountyDb db, int county, int level) =>
        db.Tiles.Where(t => t.County == county && t.Level == level);

    private static byte[] Join(IReadOnlyList<byte[]> hashes) => [.. hashes.SelectMany(h => h)];
}

/// <summary>
/// 满块的根 — the roots of full tiles, which never change once the tile is full: 32 bytes for 256 entries. Without them every proof hashes up to 255
/// tiles anew. A tile that somebody changes in the database afterwards is found by the check of the ledger, which keeps nothing.
/// </summary>
internal sealed class TileRoots
{
    private readonly ConcurrentDictionary<(int Level, long Index), byte[]> known = [];

    /// <summary>The roots of so many full tiles of a level; those not yet known are computed from the tiles from a place on.</summary>
    internal IReadOnlyList<byte[]> Of(int level, long first, int count, Func<long, IEnumerable<byte[]>> tilesFrom)
    {
        var roots = new List<byte[]>(count);
        while (roots.Count < count && known.TryGetValue((level, first + roots.Count), out var root))
            roots.Add(root);
        if (roots.Count < count)
            foreach (var tile in tilesFrom(first + roots.Count))
                roots.Add(known[(level, first + roots.Count)] = LedgerTree.RootOf(tile).ToBytes());
        return roots;
    }
}

/// <summary>
/// 眼前的树 — the tree at the size that pages prove by now, with the tiles it read last, hashed up: a matter's page proves its newest entry, and would read and hash a tile for it. What was
/// read of a tile is trusted while the ledger has this size, as the roots of full tiles are.
/// </summary>
internal sealed class NewestTree(CountyStore store)
{
    private readonly Lock turn = new();
    private TileTree? tree;
    private CountyDb? reading;

    /// <summary>The inclusion proof of an entry in the tree of a size.</summary>
    internal Hash[] Inclusion(CountyDb db, long size, long sequence)
    {
        lock (turn)
        {
            reading = db;
            try
            {
                if (tree is null || tree.Size != size)
                    tree = new TileTree(size, Read);
                return tree.Inclusion(sequence);
            }
            finally
            {
                reading = null;
            }
        }
    }

    private ReadOnlyMemory<byte>? Read(int level, long index, int width) =>
        LedgerTree.Tile(reading!, store.CountyCode, level, index, width, store.TileRoots);
}
