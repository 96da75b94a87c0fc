namespace Fazhi.Ledgers;

/// <summary>
/// 树块生成器 — makes the tiles of a growing tree, from leaf 0 on, holding one unfinished tile per level (8 KiB each, at most 8
/// levels) however large the tree becomes. Not safe for use by several threads at once. Source: C2SP tlog-tiles.
/// </summary>
/// <param name="tile">
/// Receives each tile as it is finished: its level, its index and its hashes one behind the other. The bytes are valid during the
/// call only.
/// </param>
public sealed class TileBuilder(Action<int, long, ReadOnlySpan<byte>> tile)
{
    private readonly List<Row> rows = [];
    private bool finished;

    /// <summary>Number of leaves appended so far.</summary>
    public long Size { get; private set; }

    /// <summary>Appends one leaf by its leaf hash; gives out every tile this fills, lower levels first.</summary>
    /// <exception cref="InvalidOperationException">The partial tiles were already given out.</exception>
    public void Append(Hash leaf)
    {
        if (finished)
            throw new InvalidOperationException("The tree's last tiles have been given out.");
        for (var level = 0; ; level++)
        {
            if (level == rows.Count)
                rows.Add(new());
            var row = rows[level];
            leaf.CopyTo(row.Hashes.AsSpan(row.Width * Hash.Length));
            if (++row.Width < TilePaths.FullWidth)
                break;
            tile(level, row.Index, row.Hashes);
            leaf = RootOf(row.Hashes);
            row.Index++;
            row.Width = 0;
        }
        Size++;
    }

    /// <summary>Gives out the partial tiles of all levels, lower levels first. Nothing can be appended afterwards.</summary>
    public void Finish()
    {
        finished = true;
        for (var level = 0; level < rows.Count; level++)
            if (rows[level] is { Width: > 0 } row)
                tile(level, row.Index, row.Hashes.AsSpan(0, row.Width * Hash.Length));
    }

    private static Hash RootOf(ReadOnlySpan<byte> full)
    {
        Span<Hash> nodes = stackalloc Hash[TilePaths.FullWidth / 2];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = MerkleHash.Node(HashAt(full, 2 * i), HashAt(full, (2 * i) + 1));
        for (var width = nodes.Length / 2; width > 0; width /= 2)
        for (var i = 0; i < width; i++)
            nodes[i] = MerkleHash.Node(nodes[2 * i], nodes[(2 * i) + 1]);
        return nodes[0];
    }

    private static Hash HashAt(ReadOnlySpan<byte> hashes, int i) => Hash.From(hashes.Slice(i * Hash.Length, Hash.Length));

    private sealed class Row
    {
        public byte[] Hashes { get; } = new byte[TilePaths.FullWidth * Hash.Length];
        public int Width { get; set; }
        public long Index { get; set; }
    }
}
