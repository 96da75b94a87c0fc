using System.Text;
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
    private const int Page = 1000;

    /// <summary>Checks tree and tables.</summary>
    /// <param name="progress">Told of entries checked and matters replayed so far.</param>
    public LedgerVerdict Run(Action<long, long>? progress = null)
    {
        using var db = store.Open();
        var tree = new Frontier();
        var difference = CheckTree(db, tree, progress);
        var matters = 0L;
        if (difference is null)
            foreach (var type in store.Types.Newest)
            {
                difference = new Replay(store, db).Compare(type, n => progress?.Invoke(tree.Size, matters += n));
                if (difference is not null)
                    break;
            }

        return new LedgerVerdict(tree.Size, matters, tree.Root, difference);
    }

    /// <summary>Checks the tree, its entries and checkpoints, and leaves the tables alone.</summary>
    /// <param name="progress">Told of entries checked so far.</param>
    public LedgerVerdict RunTree(Action<long, long>? progress = null)
    {
        using var db = store.Open();
        var tree = new Frontier();
        var difference = CheckTree(db, tree, progress);
        return new LedgerVerdict(tree.Size, 0, tree.Root, difference);
    }

    private string? CheckTree(CountyDb db, Frontier tree, Action<long, long>? progress)
    {
        var last = DateTimeOffset.UnixEpoch;
        var rows =
            from entry in db.Entries
            where entry.County == store.CountyCode
            join p in db.Payloads on new { entry.County, entry.Sequence } equals new { p.County, p.Sequence } into found
            from payload in found.DefaultIfEmpty()
            orderby entry.Sequence
            select new { entry, payload };
        foreach (var row in rows.AsNoTracking().AsEnumerable())
        {
            if (row.entry.Sequence != tree.Size)
                return $"缺少第{tree.Size}号记录。";
            if (Fault(row.entry, row.payload, last) is { } fault)
                return $"第{row.entry.Sequence}号记录{fault}";
            last = row.entry.RecordedAt;
            tree.Append(Hash.From(row.entry.LeafHash));
            if (tree.Size % Page == 0)
                progress?.Invoke(tree.Size, 0);
        }

        var head = db.Heads.AsNoTracking().FirstOrDefault(h => h.County == store.CountyCode);
        if ((head?.Size ?? 0) != tree.Size)
            return $"台账头记有{head?.Size ?? 0}条记录，实有{tree.Size}条。";
        if (head is not null && Frontier.FromBytes(head.Size, head.Frontier).Root != tree.Root)
            return "台账头的根哈希与按记录重新计算的不符。";
        return CheckCheckpoints(db);
    }

    /// <summary>Whether an entry's header agrees with its hash.</summary>
    public static bool IsWhole(LedgerEntryRow entry) => Fault(entry, null, DateTimeOffset.UnixEpoch) is null;

    private static string? Fault(LedgerEntryRow row, LedgerPayloadRow? payload, DateTimeOffset last)
    {
        Hash leaf;
        try
        {
            leaf = row.Entry().LeafHash();
        }
        catch (ArgumentException)
        {
            return "的内容不合格式。";
        }

        if (leaf != Hash.From(row.LeafHash))
            return "的内容与其哈希不符。";
        // A payload erased by law leaves its digest; what is there must match it.
        if (
            payload is not null
            && PayloadDigest.Of(payload.Salt, Encoding.UTF8.GetBytes(payload.Payload)) != Hash.From(row.PayloadDigest)
        )
            return "的办理内容与其摘要不符。";
        return row.RecordedAt < last ? "的登记时间早于上一条。" : null;
    }

    private string? CheckCheckpoints(CountyDb db)
    {
        foreach (
            var row in db.Checkpoints.AsNoTracking().Where(c => c.County == store.CountyCode).OrderBy(c => c.Size).AsEnumerable()
        )
        {
            if (!SignedNote.TryParse(row.Note, out var note) || !Checkpoint.TryParse(note.Text, out var checkpoint))
                return $"规模{row.Size}的检查点无法读取。";
            if (LedgerTree.RootAt(db, store.CountyCode, checkpoint.Size) != checkpoint.Root)
                return $"规模{row.Size}的检查点与台账不符：检查点之前的记录被改动过。";
        }

        return null;
    }
}

/// <summary>台账树 — reads tiles and entries of the database as a tree, for proofs.</summary>
public static class LedgerTree
{
    /// <summary>The tree at a size; proofs read a tile a level.</summary>
    public static TileTree At(CountyDb db, int county, long size) =>
        new(size, (level, index, width) => Tile(db, county, level, index, width));

    /// <summary>The root the tree had at a size; <c>null</c> if it never was that large.</summary>
    public static Hash? RootAt(CountyDb db, int county, long size)
    {
        var now = db.Heads.Where(h => h.County == county).Select(h => h.Size).FirstOrDefault();
        return size > now ? null : At(db, county, size).Root();
    }

    /// <summary>The hashes of a tile; the caller knows that the tree has it at that width.</summary>
    internal static ReadOnlyMemory<byte>? Tile(CountyDb db, int county, int level, long index, int width)
    {
        if (level == 0 && width < TilePaths.FullWidth)
            return Join(
                db.Entries.Where(e => e.County == county && e.Sequence >= index * TilePaths.FullWidth)
                    .OrderBy(e => e.Sequence)
                    .Take(width)
                    .Select(e => e.LeafHash)
                    .ToList()
            );
        if (width == TilePaths.FullWidth)
            return db
                .Tiles.Where(t => t.County == county && t.Level == level && t.Index == index)
                .Select(t => t.Hashes)
                .FirstOrDefault();
        // A partial tile of a higher level holds the roots of the full tiles below it.
        return Join(
            db.Tiles.Where(t => t.County == county && t.Level == level - 1 && t.Index >= index * TilePaths.FullWidth)
                .OrderBy(t => t.Index)
                .Take(width)
                .Select(t => t.Hashes)
                .AsEnumerable()
                .Select(RootOf)
                .ToList()
        );
    }

    private static byte[] Join(List<byte[]> hashes) => [.. hashes.SelectMany(h => h)];

    private static byte[] RootOf(byte[] tile)
    {
        var tree = new Frontier();
        for (var i = 0; i < tile.Length; i += Hash.Length)
            tree.Append(Hash.From(tile.AsSpan(i, Hash.Length)));
        return tree.Root.ToBytes();
    }
}
