using Fazhi.Clocks;
using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>期限变动 — one running clock whose last day another calendar moves.</summary>
/// <param name="Matter">Its matter.</param>
/// <param name="Type">The matter's definition.</param>
/// <param name="Clock">The clock's rule.</param>
/// <param name="Run">The clock as it stands.</param>
/// <param name="Due">Its last day by the other calendar.</param>
public sealed record ClockMove(Matter Matter, MatterType Type, ClockRule Clock, ClockRun Run, DateOnly? Due);

/// <summary>期限变动预览 — what loading an arrangement would do to the county's clocks, before it is done.</summary>
/// <param name="Moved">Running clocks whose last day moves, soonest first: a page of them.</param>
/// <param name="MovedInAll">How many there are.</param>
/// <param name="Confirmed">Running clocks that keep their day and are provisional no more.</param>
/// <param name="Page">Which page it is, from 1.</param>
public sealed record ClockMoves(IReadOnlyList<ClockMove> Moved, int MovedInAll, int Confirmed, int Page)
{
    /// <summary>How many stand on a page.</summary>
    public const int PerPage = 100;

    /// <summary>How many pages there are, one at least.</summary>
    public int Pages => Math.Max(1, (MovedInAll + PerPage - 1) / PerPage);

    /// <summary>Compares every running clock that the other calendar concerns.</summary>
    /// <param name="store">The county.</param>
    /// <param name="other">The other calendar.</param>
    /// <param name="page">Which page of them, from 1.</param>
    /// <param name="perPage">How many stand on one, where it isn't a page of the office.</param>
    public static ClockMoves Of(CountyStore store, WorkCalendar other, int page = 1, int perPage = PerPage)
    {
        using var db = store.Open();
        var (moved, all, confirmed) = (new List<(ClockRun Run, DateOnly? Due)>(), 0, 0);
        foreach (
            var run in Stale(db, store.CountyCode, other)
                .Where(c => c.StoppedOn == null)
                .OrderBy(c => c.DueOn)
                .ThenBy(c => c.MatterId)
                .ThenBy(c => c.Code)
                .ThenBy(c => c.Run)
                .ThenBy(c => c.Person)
                .AsEnumerable()
        )
        {
            var due = run.DueBy(other);
            if (due == run.DueOn)
            {
                confirmed += run.IsProvisional && due is { } day && !other.IsProvisional(day) ? 1 : 0;
                continue;
            }

            if (all++ / perPage == page - 1)
                moved.Add((run, due));
        }

        return new ClockMoves(Named(store, db, moved), all, confirmed, page);
    }

    /// <summary>The clocks that were computed with another calendar.</summary>
    internal static IQueryable<ClockRun> Stale(CountyDb db, int county, WorkCalendar calendar)
    {
        var versions = calendar.Versions.ToList();
        return db.Clocks.AsNoTracking().Where(c => c.County == county && !versions.Contains(c.Calendar));
    }

    private static List<ClockMove> Named(CountyStore store, CountyDb db, List<(ClockRun Run, DateOnly? Due)> moved)
    {
        var matters = moved
            .GroupBy(m => m.Run.MatterType)
            .SelectMany(g =>
                store
                    .Kept.Table(store.Types.Find(g.Key)!)
                    .Named(db, store.CountyCode, [.. g.Select(m => m.Run.MatterId).Distinct()])
            )
            .ToDictionary(m => m.Id);
        return
        [
            .. from move in moved
            let matter = matters.GetValueOrDefault(move.Run.MatterId)
            where matter is not null
            let type = store.Types.Of(matter)
            let clock = type.Clocks.FirstOrDefault(c => c.Code == move.Run.Code)
            where clock is not null
            select new ClockMove(matter, type, clock, move.Run, move.Due),
        ];
    }
}
