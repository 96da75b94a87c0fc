using Fazhi.Storage.Rows;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 记录核验 — every entry against its leaf, every content against its digest, in one pass from the first to the last; tiles and head are computed on
/// the way (<see cref="TreeBuild"/>).
/// </summary>
/// <param name="store">The county, to be read only.</param>
/// <param name="db">The snapshot.</param>
/// <param name="findings">Where differences go.</param>
/// <param name="wanted">Sizes at which the root is wanted, in ascending order.</param>
internal sealed class TreeCheck(CountyStore store, CountyDb db, Findings findings, IReadOnlyList<long> wanted)
{
    private const string Entries = "ledger_entries";
    private const string Payloads = "ledger_payloads";
    private const int EntriesTold = 1000;
    private const int MostUnsound = 100_000;
    private const int MostListed = 200;
    private readonly HashSet<long> unsound = [];
    private long next;

    /// <summary>The tree as computed from the entries.</summary>
    internal TreeBuild Tree { get; } = new(wanted);

    /// <summary>The size the head names, or what was found where it names none.</summary>
    internal long Size { get; private set; }

    /// <summary>When the last entry was recorded.</summary>
    internal DateTimeOffset Last { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Whether an entry and its content are what the tree covers, so that it can be folded.</summary>
    internal bool IsSound(long sequence) => !unsound.Contains(sequence);

    internal void Run(Action<long>? progress)
    {
        var head = Head();
        Size = head ?? Count(Entries);
        using (var tiles = new TileRows(store, db, findings))
        {
            Tree.OnTile = tiles.Compare;
            Walk(progress);
            Tree.Finish();
            tiles.Finish();
        }

        Beyond(Entries);
        Beyond(Payloads);
        var count = Count(Entries);
        if (head is { } size && size != count)
            findings.Add("ledger_heads", store.CountyCode, "size", $"台账头记有{size}条记录，实有{count}条。");
    }

    private void Walk(Action<long>? progress)
    {
        // Each in a thread of its own, over a connection of its own; what stands below the head's size never changes.
        using var first = store.Open();
        using var second = store.Open();
        using var payloads = LedgerScan.Payloads(second, store.CountyCode, Size).Ahead().GetEnumerator();
        var more = payloads.MoveNext();
        foreach (var entry in LedgerScan.Entries(first, store.CountyCode, Size).Ahead())
        {
            for (; more && payloads.Current.Sequence < entry.Sequence; more = payloads.MoveNext())
                findings.Add(Payloads, payloads.Current.Sequence, "sequence", "办理内容没有对应的记录。");
            Hash? digest = null;
            if (more && payloads.Current.Sequence == entry.Sequence)
            {
                digest = payloads.Current.IsRead ? payloads.Current.Row : null;
                if (digest is null)
                    Unsound(Payloads, entry.Sequence, "salt", "办理内容的盐不合格式。");
                more = payloads.MoveNext();
            }
            else
                Unsound(Payloads, entry.Sequence, null, "缺少办理内容。程序没有销毁办理内容的行为，缺少就是被删除。");

            Check(entry, digest);
            if (next % EntriesTold == 0)
                progress?.Invoke(next);
        }

        for (; more; more = payloads.MoveNext())
            findings.Add(Payloads, payloads.Current.Sequence, "sequence", "办理内容没有对应的记录。");
        Missing(Size);
    }

    private void Check(Scanned<LedgerEntryRow> scanned, Hash? digest)
    {
        if (scanned.Sequence < next)
        {
            findings.Add(Entries, scanned.Sequence, "sequence", "序号不合格式。");
            return;
        }

        Missing(scanned.Sequence);
        next = scanned.Sequence + 1;
        if (!scanned.IsRead)
        {
            Unsound(Entries, scanned.Sequence, null, "记录头有不合格式的值。");
            Tree.Skip();
            return;
        }

        var entry = scanned.Row;
        var leaf = entry.LeafHash.Length == Hash.Length ? Hash.From(entry.LeafHash) : (Hash?)null;
        if (LedgerCheck.HeaderFault(entry) is { } fault)
            Unsound(Entries, entry.Sequence, null, fault);
        if (digest is { } found && !found.ToBytes().AsSpan().SequenceEqual(entry.PayloadDigest))
            Unsound(Payloads, entry.Sequence, null, "办理内容或者盐与记录头中的摘要不符。");
        if (entry.RecordedAt < Last)
            findings.Add(Entries, entry.Sequence, "recorded_at", "登记时间早于上一条。");
        Last = entry.RecordedAt > Last ? entry.RecordedAt : Last;
        if (leaf is { } hash)
            Tree.Append(hash);
        else
            Tree.Skip();
    }

    private void Missing(long until)
    {
        if (until <= next)
            return;
        findings.Add(Entries, until - next == 1 ? next : $"{next}—{until - 1}", null, $"缺少{until - next}条记录。");
        Tree.SkipTo(until);
        next = until;
    }

    private void Unsound(string table, long sequence, string? column, string what)
    {
        findings.Add(table, sequence, column, what);
        if (unsound.Count < MostUnsound)
            unsound.Add(sequence);
    }

    private long? Head()
    {
        var row = store.Database.Rows(db, $"SELECT size FROM ledger_heads WHERE county = {store.CountyCode}").FirstOrDefault();
        if (row is not null && StoredValue.Number(row[0]) is >= 0 and { } size)
            return size;
        findings.Add(
            "ledger_heads",
            store.CountyCode,
            row is null ? null : "size",
            row is null ? "没有本县的台账头。" : "台账头的规模不合格式。"
        );
        return null;
    }

    // A row that isn't below the head's size is no part of the ledger. Whatever isn't a number is none either.
    private void Beyond(string table)
    {
        var sql =
            $"SELECT sequence FROM {table} WHERE county = {store.CountyCode} AND NOT (sequence >= 0 AND sequence < {Size}) LIMIT {MostListed}";
        foreach (var row in store.Database.Rows(db, sql))
            findings.Add(table, Findings.Shown(row[0]), "sequence", $"序号不在台账头的规模（{Size}）之内。");
    }

    private long Count(string table) =>
        (long)store.Database.Rows(db, $"SELECT COUNT(*) FROM {table} WHERE county = {store.CountyCode}").First()[0]!;
}
