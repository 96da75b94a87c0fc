using Fazhi.Ledgers;
using Fazhi.Storage.Signing;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 检查点核验 — every checkpoint kept, and every one that somebody saved earlier, against the tree: signed with the county's key, not larger than the ledger, over
/// the root that the ledger had.
/// </summary>
internal sealed class CheckpointCheck
{
    private const string Table = "ledger_checkpoints";

    /// <summary>最长间隔 — how long a ledger may grow without a signature: a server signs once a day. Source: the design of this program.</summary>
    private static readonly TimeSpan LongestUnsigned = TimeSpan.FromDays(2);
    private readonly CountyStore store;
    private readonly CountyDb db;
    private readonly Findings findings;
    private readonly VerifierKey? key;
    private readonly List<Seen> seen = [];

    // What is there and is told as unreadable isn't told as missing besides.
    private readonly HashSet<long> unread = [];

    internal CheckpointCheck(CountyStore store, CountyDb db, Findings findings, LedgerCheckOptions options)
    {
        (this.store, this.db, this.findings, key) = (store, db, findings, options.Key);
        findings.Try(Table, ReadKept);
        for (var i = 0; i < options.Since.Count; i++)
            Read($"先前保存的检查点{i + 1}", "", null, options.Since[i]);
        Sizes = [.. seen.Select(s => s.Checkpoint.Size).Distinct().Order()];
        if (key is null)
            findings.NotCover(Table, "note", "没有给出台账公钥，检查点的签名没有核验。");
    }

    /// <summary>The sizes at which roots are wanted, in ascending order.</summary>
    internal IReadOnlyList<long> Sizes { get; }

    internal void Compare(TreeCheck tree)
    {
        foreach (var (place, at, checkpoint) in seen)
        {
            if (checkpoint.Size > tree.Tree.Size)
                findings.Add(
                    place,
                    at,
                    null,
                    $"检查点签过{checkpoint.Size}条记录，现在只有{tree.Tree.Size}条：台账被截短，或者换成了旧的。"
                );
            else if (tree.Tree.RootAt(checkpoint.Size) is not { } root)
                findings.Add(place, at, null, "它之前的记录有缺失，根哈希无法比对。");
            else if (root != checkpoint.Root)
                findings.Add(place, at, null, "与台账不符：它之前的记录被改动过。");
        }

        Series(tree);
        if (key is not null)
            Unsigned(tree);
    }

    // Each names the one before it, so that one taken out from between is missed. One that somebody saved was in the table when it was signed.
    private void Series(TreeCheck tree)
    {
        var kept = seen.Where(s => s.Place == Table).Select(s => s.Checkpoint.Size).ToHashSet();
        foreach (var (place, at, checkpoint) in seen)
        {
            if (CheckpointSeries.Of(checkpoint) is not { } series)
                continue;
            if (series.Before is { } before && !kept.Contains(before) && !unread.Contains(before))
                findings.Add(Table, before, null, $"缺少这个检查点：第{checkpoint.Size}条的检查点写明在它之后签发。被删除。");
            if (place != Table && !kept.Contains(checkpoint.Size) && tree.Tree.RootAt(checkpoint.Size) == checkpoint.Root)
                findings.Add(place, at, null, $"现在没有第{checkpoint.Size}条的检查点：被删除。");
        }

        if (seen.Any(s => s.Place == Table && CheckpointSeries.Of(s.Checkpoint) is null))
            findings.NotCover(Table, "size", "旧版签发的检查点没有写明前一个，其中一个单独被删看不出来。");
    }

    private void ReadKept()
    {
        foreach (
            var row in store.Database.Rows(
                db,
                $"SELECT size, signed_at, note FROM {Table} WHERE county = {store.CountyCode} ORDER BY size"
            )
        )
        {
            var at = Findings.Shown(row[0]);
            if (StoredValue.Time(row[1]) is null)
                findings.Add(Table, at, "signed_at", "签名时间不合格式。");
            var (size, before) = (StoredValue.Number(row[0]) ?? -1, seen.Count);
            Read(Table, at, size, row[2] as string ?? "");
            if (seen.Count == before)
                unread.Add(size);
        }
    }

    private void Read(string place, string at, long? size, string text)
    {
        if (!SignedNote.TryParse(text, out var note) || !Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            findings.Add(place, at, "note", "检查点无法读取。");
            return;
        }

        if (size is not null && size != checkpoint.Size)
            findings.Add(place, at, "size", $"检查点签的是{checkpoint.Size}条。");
        if (checkpoint.Origin != store.LedgerName)
            findings.Add(place, at, "note", $"检查点属于“{Findings.Shown(checkpoint.Origin)}”，不是“{store.LedgerName}”的台账。");
        else if (key is not null && !note.Verify(new Ed25519Verifier(key)))
            findings.Add(place, at, "note", $"检查点没有台账公钥（{key.Name}）的有效签名。");
        else
            seen.Add(new Seen(place, at, checkpoint));
    }

    // Taking all newer checkpoints away would leave nothing that fixes what was recorded since.
    private void Unsigned(TreeCheck tree)
    {
        var covered = seen.Where(s => s.Place == Table)
            .Select(s => s.Checkpoint.Size)
            .Where(s => s <= tree.Size)
            .DefaultIfEmpty()
            .Max();
        if (covered >= tree.Size)
            return;
        var row = store
            .Database.Rows(
                db,
                $"SELECT recorded_at FROM ledger_entries WHERE county = {store.CountyCode} AND sequence = {covered}"
            )
            .FirstOrDefault();
        if (row is not null && StoredValue.Time(row[0]) is { } since && tree.Last - since > LongestUnsigned)
            findings.Add(
                Table,
                covered,
                null,
                $"第{covered}号起的{tree.Size - covered}条记录前后超过两日，却没有检查点：没有按日签名，或者检查点被删除。"
            );
        else
            findings.Remark($"第{covered}号起的{tree.Size - covered}条记录还没有签名的检查点。");
    }

    private sealed record Seen(string Place, string At, Checkpoint Checkpoint);
}
