namespace Fazhi.Ledgers;

/// <summary>一次导出核验 — one run of <see cref="ExportVerifier"/>.</summary>
internal sealed class ExportCheck(Func<string, ReadOnlyMemory<byte>?> read, INoteVerifier key, IReadOnlyList<string> since)
{
    private readonly Frontier frontier = new();
    private readonly ExportFindings findings = new();
    private readonly SavedCheckpoints saved = new(key, since);

    // Hashes that nothing gives, by level and place: what stands over a gap can't be computed.
    private readonly HashSet<(int Level, long Place)> gaps = [];
    private long firstGap = long.MaxValue;
    private DateTimeOffset latest = DateTimeOffset.MinValue;

    public ExportVerification Run(IEnumerable<string> files)
    {
        var names = files.ToList();
        saved.Read(findings);
        if (Head() is not var (head, signed))
            return Result(null, false);
        // The size of an unsigned head is anybody's word: without the names of the files nothing bounds it.
        if (!signed && names.Count == 0)
            return Result(null, false);
        // An export for everybody holds no entries at all; one that lacks some is damaged.
        var leavesOnly = head.Size > 0 && names.Count > 0 && !names.Any(IsEntries);
        var last = names.Count == 0 ? long.MaxValue : names.Select(LeavesAt).DefaultIfEmpty(-1).Max();
        var tiles = new TileBuilder(CheckTile);
        for (var index = 0L; frontier.Size < head.Size; index++)
        {
            saved.Pass(frontier);
            if (index > last && index > 0)
            {
                findings.Add("tile", null, $"从序号 {frontier.Size} 起的 {head.Size - frontier.Size} 条记录都缺失。");
                firstGap = Math.Min(firstGap, frontier.Size);
                break;
            }

            Take(Leaves(head.Size, index, leavesOnly), TilePaths.WidthAt(head.Size, 0, index), tiles);
        }

        if (frontier.Size == head.Size)
        {
            saved.Pass(frontier);
            tiles.Finish();
        }

        if (firstGap < head.Size)
            findings.Add(TilePaths.Checkpoint, null, $"记录有缺失，根哈希无法与检查点比对：{TilePaths.Checkpoint}。");
        else if (frontier.Root != head.Root)
            findings.Add(
                TilePaths.Checkpoint,
                null,
                $"由全部 {head.Size} 条记录算得的根哈希与检查点不符：{TilePaths.Checkpoint}。"
            );
        saved.Compare(head.Size, firstGap, findings);
        foreach (var file in names.Where(f => IsTooMany(f, head.Size)))
            findings.Add(file, null, $"导出中多出文件：{file}。");
        return Result(signed ? head : null, leavesOnly);
    }

    private ExportVerification Result(Checkpoint? head, bool leavesOnly) =>
        new(head, findings.Problems, findings.Counts, leavesOnly);

    private (Checkpoint Head, bool Signed)? Head()
    {
        const string path = TilePaths.Checkpoint;
        if (Read(path) is not { } bytes)
            return null;
        if (!SignedNote.TryParse(bytes.Span, out var note) || !Checkpoint.TryParse(note.Text, out var head))
        {
            findings.Add(path, null, $"检查点的格式不对：{path}。");
            return null;
        }

        var signed = note.Verify(key);
        if (!signed)
            findings.Add(path, null, $"检查点没有公钥“{key.Name}”的有效签名：{path}。");
        else if (head.Origin != key.Name)
            findings.Add(path, null, $"检查点属于“{head.Origin}”，不是“{key.Name}”的台账：{path}。");
        return (head, signed && head.Origin == key.Name);
    }

    // What the tile says counts for the tree, for the root tells whether the tile is right; where it is missing, what the entries give.
    private Hash?[] Leaves(long size, long index, bool leavesOnly)
    {
        var width = TilePaths.WidthAt(size, 0, index);
        var tilePath = TilePaths.For(0, index, width);
        var bundle = leavesOnly ? null : Read(TilePaths.Entries(index, width));
        var tile = Read(tilePath, width * Hash.Length);
        var leaves = new Hash?[width];
        for (var i = 0; tile is not null && i < width; i++)
            leaves[i] = Hash.From(tile.Value.Span.Slice(i * Hash.Length, Hash.Length));
        if (bundle is { } entries)
            CheckBundle(entries.Span, TilePaths.Entries(index, width), tilePath, leaves);
        return leaves;
    }

    private void CheckBundle(ReadOnlySpan<byte> rest, string path, string tilePath, Hash?[] leaves)
    {
        for (var i = 0; i < leaves.Length; i++)
        {
            var sequence = frontier.Size + i;
            if (!EntryBundle.TryTake(ref rest, out var bytes))
            {
                findings.Add(path, sequence, $"序号 {sequence} 的记录缺失或不完整：{path}。");
                return;
            }

            var leaf = MerkleHash.Leaf(bytes);
            if (leaves[i] is { } expected && leaf != expected)
            {
                findings.Add(path, sequence, $"序号 {sequence} 的记录（{path}）与树中的哈希（{tilePath}）不符。");
                continue;
            }

            leaves[i] = leaf;
            CheckEntry(bytes, sequence, path);
        }

        if (!rest.IsEmpty)
            findings.Add(path, null, $"在序号 {frontier.Size + leaves.Length - 1} 的记录之后多出 {rest.Length} 字节：{path}。");
    }

    private void Take(Hash?[] leaves, int width, TileBuilder tiles)
    {
        for (var i = 0; i < width; i++)
        {
            if (leaves[i] is null)
            {
                firstGap = Math.Min(firstGap, frontier.Size);
                for (var (level, place) = (0, frontier.Size); level <= TilePaths.MaxLevel; level++, place /= TilePaths.FullWidth)
                    gaps.Add((level, place));
            }

            var leaf = leaves[i] ?? MerkleHash.Empty;
            frontier.Append(leaf);
            tiles.Append(leaf);
            saved.Pass(frontier);
        }

        // A gap in a tile of leaves is told once; only what stands over it is asked for later.
        gaps.RemoveWhere(g => g.Level == 0);
    }

    private void CheckEntry(ReadOnlySpan<byte> bytes, long sequence, string path)
    {
        if (!LedgerEntry.TryDecode(bytes, out var entry))
            findings.Add(path, sequence, $"序号 {sequence} 的记录不合规范格式：{path}。");
        else if (entry.Sequence != sequence)
            findings.Add(path, sequence, $"序号 {sequence} 处的记录自称序号 {entry.Sequence}：{path}。");
        else if (entry.RecordedAt < latest)
            findings.Add(path, sequence, $"序号 {sequence} 的记录时间早于前一条：{path}。");
        else
            latest = entry.RecordedAt;
    }

    private void CheckTile(int level, long index, ReadOnlySpan<byte> expected)
    {
        // Level 0 was compared entry by entry, which names the entry.
        if (level == 0)
            return;
        var width = expected.Length / Hash.Length;
        var path = TilePaths.For(level, index, width);
        if (Read(path, expected.Length) is not { } found)
            return;
        for (var i = 0; i < width; i++)
        {
            var at = i * Hash.Length;
            if (
                !gaps.Contains((level, index * TilePaths.FullWidth + i))
                && !found.Span.Slice(at, Hash.Length).SequenceEqual(expected.Slice(at, Hash.Length))
            )
                findings.Add(path, null, $"第 {i + 1} 个哈希与下层的树块不符：{path}。");
        }
    }

    private ReadOnlyMemory<byte>? Read(string path, int? length = null)
    {
        var bytes = read(path);
        if (bytes is not { IsEmpty: false })
            findings.Add(path, null, $"文件缺失或为空：{path}。");
        else if (length is { } expected && bytes.Value.Length != expected)
            findings.Add(path, null, $"文件长度不对，应为 {expected} 字节，实为 {bytes.Value.Length} 字节：{path}。");
        else
            return bytes;
        return null;
    }

    private static bool IsTooMany(string file, long size) =>
        file.StartsWith("tile/", StringComparison.Ordinal)
        && (!TilePaths.TryParse(file, out var id) || TilePaths.WidthAt(size, Math.Max(id.Level, 0), id.Index) != id.Width);

    private static bool IsEntries(string file) => TilePaths.TryParse(file, out var id) && id.Level < 0;

    // The index of a file that gives leaves.
    private static long LeavesAt(string file) => TilePaths.TryParse(file, out var id) && id.Level <= 0 ? id.Index : -1;
}
