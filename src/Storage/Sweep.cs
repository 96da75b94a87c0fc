using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>
/// 期限清扫 — performs what the law does when a period expires: exactly once, in order of date, caught up after downtime.
/// Several processes may run it at once: each act is claimed by taking the county's head in the act's own transaction and looking at the clock again,
/// so that a process that dies in the middle leaves nothing claimed.
/// </summary>
public sealed class Sweep(Desk desk)
{
    private const int Page = 200;

    /// <summary>Performs everything that expired before today; nothing while the machine's date is in doubt, or a period's last day is only provisional.</summary>
    /// <param name="performed">Told of each act of the law.</param>
    /// <param name="ct">Stops between two acts.</param>
    /// <returns>How many acts the law performed here.</returns>
    public int Run(Action<Outcome>? performed = null, CancellationToken ct = default)
    {
        if (desk.DateDoubt() is not null)
            return 0;
        var (today, count) = (desk.Clock.Today, 0);
        while (!ct.IsCancellationRequested)
        {
            // Read anew after every page: what the law just did may itself start periods that expired long ago.
            var due = Due(today);
            if (due.Count == 0)
                break;
            var before = count;
            foreach (var run in due.TakeWhile(_ => !ct.IsCancellationRequested))
                if (Perform(run, today, performed))
                    count++;
            // Another process did them all, or a definition lets the law do nothing there: asking again at once would find the same.
            if (count == before)
                break;
        }

        count += new OverdueSweep(desk).Run(today, performed, ct);
        return count + new FindingSweep(desk).Run(today, performed, ct);
    }

    /// <summary>Computes clocks again that an older program, or one with other arrangements, had computed. Returns how many.</summary>
    public int Recompute()
    {
        var (all, now) = (0, Page);
        while (now == Page)
        {
            now = desk.InSession(session =>
            {
                session.Begin();
                var count = session.Recompute(Page);
                session.Commit();
                return count;
            });
            if (now > 0)
                desk.Store.WrittenAnew();
            all += now;
        }

        return all;
    }

    /// <summary>
    /// Makes the search words of matters again that an older version of the program made. Until then they are found by the words they have.
    /// Returns how many there were.
    /// </summary>
    public int Reindex(CancellationToken ct = default)
    {
        var (looked, after) = (0, -1L);
        while (!ct.IsCancellationRequested)
        {
            List<SearchRow> page;
            using (var db = desk.Store.Open())
                page =
                [
                    .. db
                        .Words.AsNoTracking()
                        .Where(w => w.County == desk.Store.CountyCode && w.RowKey > after && !w.Words.EndsWith(Bigrams.Version))
                        .OrderBy(w => w.RowKey)
                        .Take(Page),
                ];
            if (page.Count == 0)
                return looked;
            after = page[^1].RowKey;
            desk.InSession(session =>
            {
                session.Begin();
                foreach (var row in page)
                    session.Reindex(row.MatterId, row.MatterType);
                session.Commit();
                return true;
            });
            desk.Store.WrittenAnew();
            looked += page.Count;
        }

        return looked;
    }

    private List<ClockRun> Due(DateOnly today)
    {
        using var db = desk.Store.Open();
        return
        [
            .. db
                .Clocks.Where(c =>
                    c.County == desk.Store.CountyCode
                    && c.StoppedOn == null
                    && c.DueOn < today
                    && c.ElseAct != null
                    && !c.Calendar.Contains(WorkCalendar.ProvisionalMark)
                )
                .OrderBy(c => c.DueOn)
                .ThenBy(c => c.MatterId)
                .Take(Page),
        ];
    }

    private bool Perform(ClockRun run, DateOnly today, Action<Outcome>? performed) =>
        desk.InSession(session =>
        {
            session.Begin();
            var outcome = session.Lapse(run.MatterId, run.MatterType, today);
            session.Commit();
            if (outcome is null)
                return false;
            performed?.Invoke(outcome);
            return true;
        });
}
