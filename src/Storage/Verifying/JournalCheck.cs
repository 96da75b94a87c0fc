using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Verifying;

/// <summary>过程记录核验 — a journal that an act has closed is the one whose digest that act carried into the ledger. What nobody has closed yet stands in no ledger, and that is said.</summary>
internal sealed class JournalCheck(CountyStore store, CountyDb db, Findings findings)
{
    private const string Table = "matter_journal";

    internal void Run()
    {
        var county = store.CountyCode;
        List<string> codes =
        [
            .. store
                .Types.All.SelectMany(t => t.Acts)
                .Where(r => typeof(IClosesJournal).IsAssignableFrom(r.ActType))
                .Select(r => r.Code)
                .Distinct(),
        ];
        var closed = new HashSet<Guid>();
        foreach (
            var entry in db
                .Entries.AsNoTracking()
                .Where(e => e.County == county && codes.Contains(e.Act))
                .OrderBy(e => e.Sequence)
                .ToList()
        )
        {
            if (
                store.Types.Version(entry.MatterType, entry.MatterVersion)?.Rule(entry.Act) is not { } rule
                || db.Payloads.AsNoTracking().FirstOrDefault(p => p.County == county && p.Sequence == entry.Sequence)
                    is not { } payload
            )
                continue;
            closed.Add(entry.MatterId);
            Compare(entry.MatterId, (IClosesJournal)Payload.Read(store.Opened(payload.Payload), rule.ActType).Act);
        }

        var ends = db
            .Journal.AsNoTracking()
            .Where(j => j.County == county && j.Sequence == JournalRow.End)
            .Select(j => j.MatterId)
            .ToList();
        foreach (var matter in ends.Where(m => !closed.Contains(m)))
            findings.Add(Table, matter, "sequence", "过程记录标为结束，台账中却没有结束它的办理。");
        if (db.Journal.AsNoTracking().Where(j => j.County == county).Select(j => j.MatterId).Distinct().Count() > ends.Count)
            findings.NotCover(Table, "*", "还没有结束的过程记录（没有交卷的作答），在结束以前不在台账之内。");
    }

    private void Compare(Guid matter, IClosesJournal act)
    {
        var lines = db
            .Journal.AsNoTracking()
            .Where(j => j.County == store.CountyCode && j.MatterId == matter && j.Sequence != JournalRow.End)
            .OrderBy(j => j.Position)
            .AsEnumerable()
            .Select(j => j.Line)
            .ToList();
        if (lines.Count != act.JournalLines || JournalLine.DigestOf(lines) != act.JournalDigest)
            findings.Add(Table, matter, "content", "过程记录与结束它的办理所载的摘要不符。");
    }
}
