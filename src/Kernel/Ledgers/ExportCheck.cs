namespace Fazhi.Ledgers;

/// <summary>一次导出核验 — one run of <see cref="ExportVerifier"/>.</summary>
internal sealed class ExportCheck(Func<string, ReadOnlyMemory<byte>?> read, INoteVerifier key)
{
    private readonly Frontier frontier = new();
    private DateTimeOffset latest = DateTimeOffset.MinValue;
    private ExportProblem? problem;

    public ExportVerification Run(IEnumerable<string> files)
    {
        var head = Head();
        if (head is null)
            return new(null, problem);
        var tiles = new TileBuilder(CheckTile);
        // An export for everybody holds no entries at all; one that lacks some is damaged.
        var names = files.ToList();
        var leavesOnly = head.Size > 0 && names.Count > 0 && !names.Any(IsEntries);
        for (var index = 0L; problem is null && frontier.Size < head.Size; index++)
            if (leavesOnly)
                TakeLeaves(head.Size, index, tiles);
            else
                CheckBundle(head.Size, index, tiles);
        if (problem is null)
            tiles.Finish();
        if (problem is null && frontier.Root != head.Root)
            Found(TilePaths.Checkpoint, null, $"由全部 {head.Size} 条记录算得的根哈希与检查点不符：{TilePaths.Checkpoint}。");
        if (problem is null)
            foreach (var file in names)
                if (IsTooMany(file, head.Size))
                    Found(file, null, $"导出中多出文件：{file}。");
        return new(head, problem, leavesOnly);
    }

    private Checkpoint? Head()
    {
        const string path = TilePaths.Checkpoint;
        if (Read(path) is not { } bytes)
            return null;
        if (!SignedNote.TryParse(bytes.Span, out var note) || !Checkpoint.TryParse(note.Text, out var head))
            Found(path, null, $"检查点的格式不对：{path}。");
        else if (!note.Verify(key))
            Found(path, null, $"检查点没有公钥“{key.Name}”的有效签名：{path}。");
        else if (head.Origin != key.Name)
            Found(path, null, $"检查点属于“{head.Origin}”，不是“{key.Name}”的台账：{path}。");
        else
            return head;
        return null;
    }

    private void CheckBundle(long size, long index, TileBuilder tiles)
    {
        var width = TilePaths.WidthAt(size, 0, index);
        var (path, tilePath) = (TilePaths.Entries(index, width), TilePaths.For(0, index, width));
        if (Read(path) is not { } bundle || Read(tilePath, width * Hash.Length) is not { } tile)
            return;
        var rest = bundle.Span;
        for (var i = 0; i < width; i++)
        {
            var sequence = frontier.Size;
            if (!EntryBundle.TryTake(ref rest, out var bytes))
            {
                Found(path, sequence, $"序号 {sequence} 的记录缺失或不完整：{path}。");
                return;
            }
            var leaf = MerkleHash.Leaf(bytes);
            if (leaf != Hash.From(tile.Span.Slice(i * Hash.Length, Hash.Length)))
                Found(path, sequence, $"序号 {sequence} 的记录（{path}）与树中的哈希（{tilePath}）不符。");
            else
                CheckEntry(bytes, sequence, path);
            if (problem is not null)
                return;
            frontier.Append(leaf);
            tiles.Append(leaf);
            if (problem is not null)
                return;
        }
        if (!rest.IsEmpty)
            Found(path, null, $"在序号 {frontier.Size - 1} 的记录之后多出 {rest.Length} 字节：{path}。");
    }

    private void TakeLeaves(long size, long index, TileBuilder tiles)
    {
        var width = TilePaths.WidthAt(size, 0, index);
        if (Read(TilePaths.For(0, index, width), width * Hash.Length) is not { } tile)
            return;
        for (var i = 0; i < width && problem is null; i++)
        {
            var leaf = Hash.From(tile.Span.Slice(i * Hash.Length, Hash.Length));
            frontier.Append(leaf);
            tiles.Append(leaf);
        }
    }

    private void CheckEntry(ReadOnlySpan<byte> bytes, long sequence, string path)
    {
        if (!LedgerEntry.TryDecode(bytes, out var entry))
            Found(path, sequence, $"序号 {sequence} 的记录不合规范格式：{path}。");
        else if (entry.Sequence != sequence)
            Found(path, sequence, $"序号 {sequence} 处的记录自称序号 {entry.Sequence}：{path}。");
        else if (entry.RecordedAt < latest)
            Found(path, sequence, $"序号 {sequence} 的记录时间早于前一条：{path}。");
        else
            latest = entry.RecordedAt;
    }

    private void CheckTile(int level, long index, ReadOnlySpan<byte> expected)
    {
        // Level 0 was compared entry by entry, which names the entry.
        if (level == 0 || problem is not null)
            return;
        var path = TilePaths.For(level, index, expected.Length / Hash.Length);
        if (Read(path, expected.Length) is not { } found)
            return;
        var same = expected.CommonPrefixLength(found.Span);
        if (same < expected.Length)
            Found(path, null, $"第 {(same / Hash.Length) + 1} 个哈希与下层的树块不符：{path}。");
    }

    private ReadOnlyMemory<byte>? Read(string path, int? length = null)
    {
        var bytes = read(path);
        if (bytes is not { IsEmpty: false })
            Found(path, null, $"文件缺失或为空：{path}。");
        else if (length is { } expected && bytes.Value.Length != expected)
            Found(path, null, $"文件长度不对，应为 {expected} 字节，实为 {bytes.Value.Length} 字节：{path}。");
        return problem is null ? bytes : null;
    }

    private static bool IsTooMany(string file, long size) =>
        file.StartsWith("tile/", StringComparison.Ordinal)
        && (!TilePaths.TryParse(file, out var id) || TilePaths.WidthAt(size, Math.Max(id.Level, 0), id.Index) != id.Width);

    private static bool IsEntries(string file) => TilePaths.TryParse(file, out var id) && id.Level < 0;

    private void Found(string path, long? sequence, string message) => problem ??= new(path, sequence, message);
}
