using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.ProblemLedger;

/// <summary>一个单位的问题 — what an organ has to put right.</summary>
/// <param name="Organ">Its code; empty for what isn't assigned to any organ yet.</param>
/// <param name="Waiting">Found and not yet assigned.</param>
/// <param name="Rectifying">Being put right.</param>
/// <param name="Late">Of these, past their last day, or put right after it and not closed.</param>
/// <param name="Verifying">Put right and not yet verified.</param>
public sealed record OrganProblems(string Organ, int Waiting, int Rectifying, int Late, int Verifying)
{
    /// <summary>All that are open.</summary>
    public int Open => Waiting + Rectifying + Verifying;
}

/// <summary>问题看板 — the open problems that an official may read, by the organ that puts them right; the most overdue first.</summary>
/// <param name="Organs">By organ, the one with most overdue first.</param>
/// <param name="Problems">The problems, the most overdue first, then by their last day; what has none comes last.</param>
/// <param name="Total">How many there are, should they be more than are shown.</param>
public sealed record ProblemBoard(IReadOnlyList<OrganProblems> Organs, IReadOnlyList<FoundProblem> Problems, long Total)
{
    /// <summary>So many are shown; an organ's own are asked for by its name.</summary>
    internal const int Most = 2000;

    internal static ProblemBoard Of(MatterReader reader, Viewer viewer, string organ, DateOnly today)
    {
        var list = reader.List(
            new ListQuery
            {
                Type = ProblemOffice.Type,
                Stages =
                [
                    nameof(FoundProblemStage.Found),
                    nameof(FoundProblemStage.Rectifying),
                    nameof(FoundProblemStage.Rectified),
                ],
                Size = Most,
            },
            viewer
        );
        var all = list.Rows.Cast<FoundProblem>().ToList();
        var organs = all.GroupBy(p => reader.Store.County.Now(p.Responsible))
            .Select(g => new OrganProblems(
                g.Key,
                g.Count(p => p.Stage == FoundProblemStage.Found),
                g.Count(p => p.Stage == FoundProblemStage.Rectifying),
                g.Count(p => DaysLate(p, today) > 0),
                g.Count(p => p.Stage == FoundProblemStage.Rectified)
            ))
            .OrderByDescending(o => o.Late)
            .ThenByDescending(o => o.Open)
            .ThenBy(o => reader.Store.County.PlaceOf(o.Organ))
            .ToList();
        return new ProblemBoard(
            organs,
            [
                .. all.Where(p => organ.Length == 0 || reader.Store.County.Now(p.Responsible) == organ)
                    .OrderByDescending(p => DaysLate(p, today))
                    .ThenBy(p => p.DueOn ?? DateOnly.MaxValue)
                    .ThenBy(p => p.FoundOn)
                    .ThenBy(p => p.Sequence),
            ],
            list.Total
        );
    }

    /// <summary>How many days a problem is past its last day: until it was put right, or until today.</summary>
    internal static int DaysLate(FoundProblem problem, DateOnly today) =>
        problem.DueOn is { } due ? Math.Max(0, (problem.RectifiedOn ?? today).DayNumber - due.DayNumber) : 0;
}
