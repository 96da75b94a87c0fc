using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>重演 — folds a matter type's matters again from the ledger, and compares every column and every clock with the tables.</summary>
internal sealed class Replay(CountyStore store, CountyDb db)
{
    private const int Page = 500;

    internal string? Compare(MatterType family, Action<int> progress)
    {
        var table = store.Kept.Table(family);
        var writer = store.Kept.Writer(family.MatterClass);
        var clockWriter = store.Kept.Writer(typeof(ClockRun));
        var seen = 0L;
        for (var after = Guid.Empty; ; )
        {
            var page = table.Page(db, store.CountyCode, after, Page).ToList();
            if (page.Count == 0)
                break;
            var ids = page.Select(m => m.Id).ToList();
            var entries = Entries(ids);
            var clocks = db
                .Clocks.AsNoTracking()
                .Where(c => c.County == store.CountyCode && ids.Contains(c.MatterId))
                .AsEnumerable()
                .ToLookup(c => c.MatterId);
            foreach (var kept in page)
                if (CompareOne(kept, [.. entries[kept.Id]], [.. clocks[kept.Id]], writer, clockWriter) is { } difference)
                    return $"{family.Name}“{kept.Number ?? kept.Title}”（{kept.Id}）：{difference}";
            after = page[^1].Id;
            seen += page.Count;
            progress(page.Count);
        }

        var opened = db
            .Entries.Where(e => e.County == store.CountyCode && e.MatterType == family.Code)
            .Select(e => e.MatterId)
            .Distinct()
            .LongCount();
        return opened == seen ? null : $"{family.Name}：台账中有{opened}件，数据表中有{seen}件。";
    }

    private ILookup<Guid, (LedgerEntryRow Entry, LedgerPayloadRow? Payload)> Entries(List<Guid> ids) =>
        (
            from entry in db.Entries.AsNoTracking()
            where entry.County == store.CountyCode && ids.Contains(entry.MatterId)
            join p in db.Payloads.AsNoTracking()
                on new { entry.County, entry.Sequence } equals new { p.County, p.Sequence }
                into found
            from payload in found.DefaultIfEmpty()
            orderby entry.Sequence
            select new { entry, payload }
        )
            .AsEnumerable()
            .ToLookup(x => x.entry.MatterId, x => (x.entry, (LedgerPayloadRow?)x.payload));

    private string? CompareOne(
        Matter kept,
        List<(LedgerEntryRow Entry, LedgerPayloadRow? Payload)> entries,
        List<ClockRun> clocks,
        RowWriter writer,
        RowWriter clockWriter
    )
    {
        // Erased by law: nothing to fold, and nothing to hold the row against.
        if (entries.Exists(e => e.Payload is null))
            return null;
        if (entries.Count == 0)
            return "数据表中有此事项，台账中没有任何记录。";
        var fold = Fold(entries!, out var fault);
        if (fold is null)
            return fault;
        if (Differing(writer, fold.Matter, kept) is { } column)
            return $"“{column}”一栏与台账重演的结果不符。";
        foreach (var run in fold.Clocks)
        {
            var other = clocks.Find(c => c.Code == run.Code && c.Run == run.Run);
            // Clocks computed with an older calendar are compared after the sweep has computed them again.
            if (other is null || (other.Calendar == run.Calendar && Differing(clockWriter, run, other) is not null))
                return $"期限“{run.Code}”（第{run.Run}次）与台账重演的结果不符。";
        }

        return fold.Clocks.Count == clocks.Count ? null : "期限的数目与台账重演的结果不符。";
    }

    private Fold? Fold(List<(LedgerEntryRow Entry, LedgerPayloadRow Payload)> entries, out string? fault)
    {
        Fold? fold = null;
        foreach (var (entry, stored) in entries)
        {
            if (
                store.Types.Version(entry.MatterType, entry.MatterVersion) is not { } type
                || type.Rule(entry.Act) is not { } rule
            )
            {
                fault = $"第{entry.Sequence}号记录的办理行为“{entry.Act}”不在{entry.MatterVersion}版规则中。";
                return null;
            }

            var payload = Payload.Read(stored.Payload, rule.ActType);
            if (payload.Opening is { } facts)
                fold = Matters.Fold.Open(
                    type,
                    new Opening(entry.County, entry.MatterId, facts.Organ, facts.Parent, facts.Parameters),
                    store.Calendar
                );
            if (fold is null)
            {
                fault = $"第{entry.Sequence}号记录之前没有立项记录。";
                return null;
            }

            fold.Perform(
                payload.Act,
                new Doing
                {
                    On = entry.On,
                    At = entry.RecordedAt,
                    Actor = new Actor(entry.Actor, "", ""),
                    Sequence = entry.Sequence,
                    Number = payload.Number,
                    Title = payload.Title,
                    Documents = payload.Documents,
                }
            );
        }

        fault = null;
        return fold;
    }

    private static string? Differing(RowWriter writer, object one, object other) =>
        writer.Columns.FirstOrDefault(c => !Equals(c.Value(one), c.Value(other)))?.Property;
}
