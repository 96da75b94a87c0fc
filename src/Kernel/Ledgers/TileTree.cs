namespace Fazhi.Ledgers;

/// <summary>
/// 分块的树 — gives the nodes of a tree of fixed size from its tiles, for <see cref="Proofs"/>: pass <see cref="Node"/> as
/// <c>node</c>. A proof then needs about one tile per 256-fold growth of the tree. The last tiles read are kept, hashed up; one
/// instance is for one thread at a time. What the tiles say is taken as it is: a proof from wrong tiles simply fails to verify.
/// Source: C2SP tlog-tiles.
/// </summary>
/// <param name="size">Number of leaves of the tree.</param>
/// <param name="tile">
/// Reads a tile by level, index and width (1–256): its hashes one behind the other, or null (or nothing) if it isn't there. When
/// a partial tile isn't there, the full one in its place is asked for, as tlog-tiles lets a log delete partial tiles once they
/// are full.
/// </param>
public sealed class TileTree(long size, Func<int, long, int, ReadOnlyMemory<byte>?> tile)
{
    private const int Kept = 16;

    private readonly List<Loaded> recent = [];

    /// <summary>Number of leaves of the tree.</summary>
    public long Size { get; } = size >= 0 ? size : throw new ArgumentOutOfRangeException(nameof(size));

    /// <summary>The root of the complete subtree over the leaves [index·2^level, (index+1)·2^level).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The subtree is not wholly inside the tree.</exception>
    /// <exception cref="InvalidDataException">The tile is not there, or not of the length its width asks for.</exception>
    public Hash Node(int level, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (level is < 0 or > 62 || index >= Size >> level)
            throw new ArgumentOutOfRangeException(nameof(index));
        var (tileLevel, inner) = (level / 8, level % 8);
        var (tileIndex, place) = Math.DivRem(index, TilePaths.FullWidth >> inner);
        return NodesOf(tileLevel, tileIndex)[inner][place];
    }

    /// <summary>The root of the whole tree.</summary>
    /// <exception cref="InvalidDataException">A tile is not there, or not of the length its width asks for.</exception>
    public Hash Root() => Proofs.Root(Size, Node);

    /// <summary>The inclusion proof of the leaf with this 0-based index in this tree.</summary>
    /// <exception cref="InvalidDataException">A tile is not there, or not of the length its width asks for.</exception>
    public Hash[] Inclusion(long index) => Proofs.Inclusion(index, Size, Node);

    /// <summary>The consistency proof from the tree of the first <paramref name="earlierSize"/> leaves to this tree.</summary>
    /// <exception cref="InvalidDataException">A tile is not there, or not of the length its width asks for.</exception>
    public Hash[] ConsistencyFrom(long earlierSize) => Proofs.Consistency(earlierSize, Size, Node);

    private Hash[][] NodesOf(int level, long index)
    {
        var at = recent.FindIndex(r => r.Level == level && r.Index == index);
        var loaded = at >= 0 ? recent[at] : new(level, index, HashUp(Read(level, index)));
        if (at >= 0)
            recent.RemoveAt(at);
        else if (recent.Count == Kept)
            recent.RemoveAt(0);
        recent.Add(loaded);
        return loaded.Nodes;
    }

    private Hash[] Read(int level, long index)
    {
        var width = TilePaths.WidthAt(Size, level, index);
        var expected = width;
        var bytes = tile(level, index, width);
        if (bytes is not { IsEmpty: false } && width < TilePaths.FullWidth)
        {
            expected = TilePaths.FullWidth;
            bytes = tile(level, index, expected);
        }
        if (bytes is not { IsEmpty: false } found)
            throw new InvalidDataException($"The tile {TilePaths.For(level, index, width)} is missing.");
        if (found.Length != expected * Hash.Length)
            throw new InvalidDataException($"The tile {TilePaths.For(level, index, expected)} has {found.Length} bytes.");
        var hashes = new Hash[width];
        for (var i = 0; i < width; i++)
            hashes[i] = Hash.From(found.Span.Slice(i * Hash.Length, Hash.Length));
        return hashes;
    }

    // Eight rows, from the tile's own hashes up to the two below its root; a last hash without a sibling is not carried up.
    private static Hash[][] HashUp(Hash[] hashes)
    {
        var rows = new Hash[8][];
        rows[0] = hashes;
        for (var r = 1; r < rows.Length; r++)
        {
            var below = rows[r - 1];
            rows[r] = new Hash[below.Length / 2];
            for (var i = 0; i < rows[r].Length; i++)
                rows[r][i] = MerkleHash.Node(below[2 * i], below[(2 * i) + 1]);
        }
        return rows;
    }

    private sealed record Loaded(int Level, long Index, Hash[][] Nodes);
}
