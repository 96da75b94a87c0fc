using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 逾期清扫 — of what the county wants listed when a period has run out, opens what isn't listed yet: once for each run of a period, also after the program stood still.
/// </summary>
internal sealed class OverdueSweep(Desk desk)
{
    /// <summary>Lists everything that is long enough overdue today; how much was listed here.</summary>
    internal int Run(DateOnly today, Action<Outcome>? performed, CancellationToken ct)
    {
        var count = 0;
        foreach (var type in desk.Store.Types.Newest.Where(t => t.Overdue is not null))
        foreach (var run in Unlisted(type, type.Overdue!, today).TakeWhile(_ => !ct.IsCancellationRequested))
            if (List(type, type.Overdue!, run, today) is { } outcome)
            {
                performed?.Invoke(outcome);
                count++;
            }

        return count;
    }

    private Outcome? List(MatterType type, OverdueRule rule, ClockRun run, DateOnly today) =>
        desk.InSession(session =>
        {
            session.Begin();
            var outcome = session.ListOverdue(type, rule, run, today);
            session.Commit();
            return outcome;
        });

    private List<ClockRun> Unlisted(MatterType type, OverdueRule rule, DateOnly today)
    {
        var set = desk.Store.SetParameters;
        var codes = rule.Named(set.On(rule.Types, today), type, desk.Store.Types);
        if (codes.Count == 0)
            return [];
        using var db = desk.Store.Open();
        // Overdue for so many days, today among them; never on the last day itself.
        var (county, last) = (desk.Store.CountyCode, today.AddDays(-Math.Max(1, set.On(rule.Days, today))));
        // What the law does by itself when a period ends was done before; a day that may still move isn't over.
        var late = db
            .Clocks.Where(c =>
                c.County == county
                && c.StoppedOn == null
                && c.DueOn <= last
                && c.ElseAct == null
                && codes.Contains(c.MatterType)
                && !c.Calendar.Contains(WorkCalendar.ProvisionalMark)
            )
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.MatterId)
            .ToList();
        return OpenedByLaw.Without(db, county, late, DeskSession.KeyOf);
    }
}
