using System.Data;
using Fazhi.Ledgers;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage;

/// <summary>核验结果 — how much was checked, and the first thing that differs; <c>null</c> if all agrees.</summary>
public sealed record LedgerVerdict(long Entries, long Matters, Hash Root, string? Difference)
{
    public bool Agrees => Difference is null;
}

/// <summary>
/// 台账核验 — computes the tree again from its entries, and folds every matter again from its acts, and compares both with what the database keeps.
/// Streams: memory doesn't grow with the ledger.
/// </summary>
public sealed class LedgerCheck(CountyStore store)
{
    private const int EntriesTold = 1000;

    /// <summary>Checks tree and tables as they stood when it began; acts recorded meanwhile are left to the next check.</summary>
    /// <param name="progress">Told of entries checked and matters replayed so far.</param>
    public LedgerVerdict Run(Action<long, long>? progress = null) => Check(tables: true, progress);

    /// <summary>Checks the tree, its entries and checkpoints, and leaves the tables alone.</summary>
    /// <param name="progress">Told of entries checked so far.</param>
    public LedgerVerdict RunTree(Action<long, long>? progress = null) => Check(tables: false, progress);

    private LedgerVerdict Check(bool tables, Action<long, long>? progress)
    {
        using var db = store.Open();
        using var snapshot = store.Database.Snapshot(db);
        var tree = new Frontier();
        var difference = CheckTree(db, tree, progress) ?? CheckCheckpoints(db);
        var matters = 0L;
        foreach (var type in tables ? store.Types.Newest : [])
            difference ??= new Replay(store, db).Compare(type, n => progress?.Invoke(tree.Size, matters += n));
        return new LedgerVerdict(tree.Size, matters, tree.Root, difference);
    }

    private string? CheckTree(CountyDb db, Frontier tree, Action<long, long>? progress)
    {
        var head = db.Heads.AsNoTracking().FirstOrDefault(h => h.County == store.CountyCode);
        var size = head?.Size ?? 0;
        try
        {
            if (CheckEntries(db, size, tree, progress) is { } difference)
                return difference;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }

        if (size != tree.Size || db.Entries.Any(e => e.County == store.CountyCode && e.Sequence >= size))
            return $"台账头记有{size}条记录，实有{db.Entries.LongCount(e => e.County == store.CountyCode)}条。";
        return head is not null && Frontier.FromBytes(head.Size, head.Frontier).Root != tree.Root
            ? "台账头的根哈希与按记录重新计算的不符。"
            : null;
    }

    private string? CheckEntries(CountyDb db, long size, Frontier tree, Action<long, long>? progress)
    {
        using var beside = store.Open();
        using var payloads = LedgerScan.Payloads(beside, store.CountyCode, size).Ahead().GetEnumerator();
        var more = payloads.MoveNext();
        var last = DateTimeOffset.UnixEpoch;
        foreach (var entry in LedgerScan.Entries(db, store.CountyCode, size).Ahead())
        {
            if (entry.Sequence != tree.Size)
                return $"缺少第{tree.Size}号记录。";
            if (HeaderFault(entry) is { } fault)
                return $"第{entry.Sequence}号记录{fault}";
            while (more && payloads.Current.Sequence < entry.Sequence)
                more = payloads.MoveNext();
            // A payload erased by law leaves its digest; what is there must match it.
            if (more && payloads.Current.Sequence == entry.Sequence && payloads.Current.Digest != Hash.From(entry.PayloadDigest))
                return $"第{entry.Sequence}号记录的办理内容与其摘要不符。";
            if (entry.RecordedAt < last)
                return $"第{entry.Sequence}号记录的登记时间早于上一条。";
            last = entry.RecordedAt;
            tree.Append(Hash.From(entry.LeafHash));
            if (tree.Size % EntriesTold == 0)
                progress?.Invoke(tree.Size, 0);
        }

        return null;
    }

    /// <summary>Whether an entry's header agrees with its hash.</summary>
    public static bool IsWhole(LedgerEntryRow entry) => HeaderFault(entry) is null;

    private static string? HeaderFault(LedgerEntryRow row)
    {
        try
        {
            return row.Entry().LeafHash() == Hash.From(row.LeafHash) ? null : "的内容与其哈希不符。";
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return "的内容不合格式。";
        }
    }

    private string? CheckCheckpoints(CountyDb db)
    {
        // Read whole: PostgreSQL answers one question at a time, and each checkpoint asks for its tree.
        foreach (var row in db.Checkpoints.AsNoTracking().Where(c => c.County == store.CountyCode).OrderBy(c => c.Size).ToList())
        {
            if (!SignedNote.TryParse(row.Note, out var note) || !Checkpoint.TryParse(note.Text, out var checkpoint))
                return $"规模{row.Size}的检查点无法读取。";
            if (LedgerTree.RootAt(db, store.CountyCode, checkpoint.Size) != checkpoint.Root)
                return $"规模{row.Size}的检查点与台账不符：检查点之前的记录被改动过。";
        }

        return null;
    }
}
