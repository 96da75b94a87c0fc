namespace Fazhi.Ledgers;

/// <summary>
/// 先前保存的检查点 — checkpoints that somebody kept from earlier: the tree at hand must begin with what each of them covers. It is shown by computing the
/// root the tree had at that size, which needs no proof beside the export's own hashes.
/// </summary>
/// <param name="key">The ledger's public key.</param>
/// <param name="notes">The signed notes as they were saved.</param>
internal sealed class SavedCheckpoints(INoteVerifier key, IReadOnlyList<string> notes)
{
    private readonly List<(string Place, Checkpoint Checkpoint)> saved = [];
    private readonly Dictionary<long, Hash?> roots = [];

    public void Read(ExportFindings findings)
    {
        for (var i = 0; i < notes.Count; i++)
        {
            var place = $"先前保存的检查点{i + 1}";
            if (!SignedNote.TryParse(notes[i], out var note) || !Checkpoint.TryParse(note.Text, out var checkpoint))
                findings.Add(place, null, "检查点无法读取。");
            else if (!note.Verify(key))
                findings.Add(place, null, $"检查点没有公钥“{key.Name}”的有效签名。");
            else if (checkpoint.Origin != key.Name)
                findings.Add(place, null, $"检查点属于“{checkpoint.Origin}”，不是“{key.Name}”的台账。");
            else
            {
                saved.Add((place, checkpoint));
                roots[checkpoint.Size] = null;
            }
        }
    }

    /// <summary>The tree has grown to this.</summary>
    public void Pass(Frontier frontier)
    {
        if (roots.ContainsKey(frontier.Size))
            roots[frontier.Size] = frontier.Root;
    }

    public void Compare(long size, long firstGap, ExportFindings findings)
    {
        foreach (var (place, checkpoint) in saved)
            if (checkpoint.Size > size)
                findings.Add(
                    place,
                    null,
                    $"检查点签过 {checkpoint.Size} 条记录，导出只有 {size} 条：台账被截短，换成了旧的，或者这份导出早于它。"
                );
            else if (checkpoint.Size > firstGap)
                findings.Add(place, null, "它之前的记录有缺失，根哈希无法比对。");
            else if ((checkpoint.Size == 0 ? MerkleHash.Empty : roots[checkpoint.Size]) != checkpoint.Root)
                findings.Add(place, null, $"导出与它不符：前 {checkpoint.Size} 条记录被改动过。");
    }
}
