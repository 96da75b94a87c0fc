using System.Linq.Expressions;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>督察和监督的核对 — who may supervise whom, and what of theirs stands on the ledger of problems.</summary>
internal static class SupervisionChecks
{
    /// <summary>
    /// Whether an organ may supervise another: the government those under it, the justice bureau, acting for it, all but itself and the government. Nobody its own file.
    /// </summary>
    internal static bool MaySupervise(string by, string organ, County county) =>
        county.Now(by) != county.Now(organ) && !county.IsGovernment(county.Now(organ));

    /// <summary>What a supervision, a lead or a complaint put on the ledger and still stands there, closed or not.</summary>
    internal static Expression<Func<FoundProblem, bool>> From(Guid origin) =>
        p => p.OriginId == origin && p.Stage != FoundProblemStage.Voided && p.Stage != FoundProblemStage.Dismissed;

    /// <summary>Of these, what isn't off the ledger.</summary>
    internal static Expression<Func<FoundProblem, bool>> OpenFrom(Guid origin) =>
        p => p.OriginId == origin && (p.Stage == FoundProblemStage.Found || p.Stage == FoundProblemStage.Rectifying || p.Stage == FoundProblemStage.Rectified);

    /// <summary>What of a supervision isn't off the ledger, a problem that it was merged into included: that one is put right for both.</summary>
    internal static List<string> Open(Guid origin, Circumstances at) =>
    [
        .. at.Records.Each(OpenFrom(origin)).Select(p => p.Title),
        .. at.Records.Each<FoundProblem>(p => p.OriginId == origin && p.Stage == FoundProblemStage.Merged)
            .Select(p => Standing(p, at)).OfType<FoundProblem>().Select(p => p.Title).Distinct(),
    ];

    /// <summary>Whether a problem comes with what is named: a finding of a supervision that was fed back, a lead that was turned into one, a complaint that was found right.</summary>
    internal static bool CameWithIts(ListSupervisionProblem act, Circumstances at)
    {
        var id = act.Origin;
        var there = at.Records.Count<FoundProblem>(p => p.OriginId == id);
        if (at.Records.Find<SupervisionRound>(id) is { } round)
            return round.Stage == SupervisionRoundStage.Rectifying && there < round.Findings;
        if (at.Records.Find<SupervisionLead>(id) is { } lead)
            return lead.Stage == SupervisionLeadStage.OnLedger && there == 0;
        // Who is complained of lists nothing in the complaint's name: its answer does, and the answer to an objection once more.
        return at.Records.Find<EnforcementComplaint>(id) is { Stage: EnforcementComplaintStage.Answered or EnforcementComplaintStage.Settled } complaint
            && at.Doing.Actor.Organ == at.County.Now(complaint.Organ)
            && there < complaint.Listing;
    }

    private static FoundProblem? Standing(FoundProblem merged, Circumstances at)
    {
        var seen = new HashSet<Guid>();
        for (var now = merged; now is not null && seen.Add(now.Id); now = now.MergedIntoId is { } into ? at.Records.Find<FoundProblem>(into) : null)
            if (now.Stage is FoundProblemStage.Found or FoundProblemStage.Rectifying or FoundProblemStage.Rectified)
                return now;
        return null;
    }
}
