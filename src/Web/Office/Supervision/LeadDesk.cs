using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Supervision;

/// <summary>一条线索和它的期限.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="DueOn">The last day for looking into it.</param>
/// <param name="DaysLate">How many days past it; 0 if it isn't.</param>
public sealed record OpenLead(SupervisionLead Lead, DateOnly? DueOn, int DaysLate);

/// <summary>线索台 — the leads that an official may read and nobody has settled, those past their day first; how many by what they come from.</summary>
/// <param name="Leads">The leads.</param>
/// <param name="Causes">How many of each source, the most first.</param>
/// <param name="Total">How many there are, should they be more than are shown.</param>
public sealed record LeadDesk(IReadOnlyList<OpenLead> Leads, IReadOnlyList<(LeadCause Cause, int Count)> Causes, long Total)
{
    /// <summary>So many are shown; the list of leads has all of them.</summary>
    internal const int Most = 500;

    internal static LeadDesk Of(MatterReader reader, Viewer viewer, DateOnly today)
    {
        var list = reader.List(
            new ListQuery
            {
                Type = SupervisionOffice.Leads,
                Stages = [nameof(SupervisionLeadStage.Found), nameof(SupervisionLeadStage.Examining)],
                Size = Most,
                Descending = false,
            },
            viewer
        );
        using var db = reader.Store.Open();
        var due = db
            .Clocks.Where(c =>
                c.County == reader.Store.CountyCode
                && c.MatterType == SupervisionOffice.Leads
                && c.Code == "examination"
                && c.StoppedOn == null
            )
            .Select(c => new { c.MatterId, c.DueOn })
            .AsEnumerable()
            .GroupBy(c => c.MatterId)
            .ToDictionary(c => c.Key, c => c.First().DueOn);
        var leads = list
            .Rows.Cast<SupervisionLead>()
            .Select(l => (Lead: l, Due: due.GetValueOrDefault(l.Id)))
            .Select(l => new OpenLead(l.Lead, l.Due, l.Due is { } last ? Math.Max(0, today.DayNumber - last.DayNumber) : 0))
            .OrderByDescending(l => l.DaysLate)
            .ThenBy(l => l.DueOn ?? DateOnly.MaxValue)
            .ThenBy(l => l.Lead.Sequence)
            .ToList();
        return new(
            leads,
            [
                .. leads
                    .GroupBy(l => l.Lead.Cause)
                    .Select(g => (g.Key, g.Count()))
                    .OrderByDescending(g => g.Item2)
                    .ThenBy(g => g.Key),
            ],
            list.Total
        );
    }
}

/// <summary>待回复的监督文书 — those an official may read and that aren't settled: sent, answered and not yet looked at, or not accepted; the latest first.</summary>
public static class DuePapers
{
    internal static IReadOnlyList<SupervisionInstrument> Of(MatterReader reader, Viewer viewer, DateOnly today) =>
        [
            .. reader
                .List(
                    new ListQuery
                    {
                        Type = SupervisionOffice.Papers,
                        Stages =
                        [
                            nameof(SupervisionInstrumentStage.Sent),
                            nameof(SupervisionInstrumentStage.Answered),
                            nameof(SupervisionInstrumentStage.Rejected),
                        ],
                        Size = LeadDesk.Most,
                    },
                    viewer
                )
                .Rows.Cast<SupervisionInstrument>()
                .OrderByDescending(p => DaysLate(p, today))
                .ThenBy(p => p.DueOn)
                .ThenBy(p => p.Sequence),
        ];

    /// <summary>How many days a paper that nobody answered is past its day.</summary>
    internal static int DaysLate(SupervisionInstrument paper, DateOnly today) =>
        paper.Stage == SupervisionInstrumentStage.Sent ? Math.Max(0, today.DayNumber - paper.DueOn.DayNumber) : 0;

    /// <summary>Whether the next grade may be issued now.</summary>
    internal static bool MayBeRaised(SupervisionInstrument paper, DateOnly today) =>
        paper.Grade != InstrumentGrade.Decision
        && (paper.Stage == SupervisionInstrumentStage.Rejected || DaysLate(paper, today) > 0);
}

/// <summary>督察一览 — a supervision with its organs' self-checks and what it put on the ledger of problems, as far as an official may read them.</summary>
/// <param name="Round">The supervision.</param>
/// <param name="Returns">The self-checks, in the order in which they were asked for.</param>
/// <param name="Problems">What was found.</param>
/// <param name="Organs">The organs that are shown: all to who supervises, its own to an organ that is supervised.</param>
/// <param name="Whole">Whether the measures may be told.</param>
public sealed record WatchedRound(
    SupervisionRound Round,
    IReadOnlyList<SupervisionReturn> Returns,
    IReadOnlyList<FoundProblem> Problems,
    IReadOnlyList<string> Organs,
    bool Whole
)
{
    internal static WatchedRound Of(MatterReader reader, Viewer viewer, SupervisionRound round)
    {
        using var db = reader.Store.Open();
        var (county, id, types) = (reader.Store.CountyCode, round.Id, reader.Store.Types);
        var (whole, all) = (viewer.PartIn(types.Of(round), round) == Reader.Holder, reader.Store.County);
        return new(
            round,
            [
                .. db.Matters<SupervisionReturn>(county)
                    .Where(r => r.Parent == id)
                    .OrderBy(r => r.Sequence)
                    .AsEnumerable()
                    .Where(r => viewer.MayRead(types.Of(r), r)),
            ],
            [
                .. db.Matters<FoundProblem>(county)
                    .Where(p => p.OriginId == id)
                    .OrderBy(p => p.Sequence)
                    .AsEnumerable()
                    .Where(p => viewer.MayRead(types.Of(p), p)),
            ],
            [.. round.Organs.Where(o => whole || all.Now(o) == viewer.Official!.Organ)],
            whole
        );
    }
}
