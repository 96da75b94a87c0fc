using System.Linq.Expressions;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.Organs;
using static Fazhi.Mechanisms.ProblemLedger.FoundProblemStage;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>问题台账的条件 — what gates of the ledger, of campaigns and of self-checks ask of problems.</summary>
internal static class ProblemChecks
{
    /// <summary>What a self-check put on the ledger and still stands there, closed or not.</summary>
    internal static Expression<Func<FoundProblem, bool>> FoundBy(Guid selfCheck) =>
        p => p.SelfCheckId == selfCheck && p.Stage != Voided && p.Stage != Merged && p.Stage != Dismissed;

    /// <summary>Of these, what isn't closed.</summary>
    internal static Expression<Func<FoundProblem, bool>> Unclosed(Guid selfCheck) =>
        p => p.SelfCheckId == selfCheck && (p.Stage == Found || p.Stage == Rectifying || p.Stage == Rectified);

    /// <summary>The organ that puts it right.</summary>
    internal static OrganOf Responsible { get; } =
        OrganOf.In<FoundProblem>("责任单位", (m, organ, county) => m.Responsible.Length > 0 && organ == county.Now(m.Responsible));

    /// <summary>
    /// Whether an organ may say that a problem is closed, isn't one, or was registered by mistake: the organ that assigned it to another, the justice bureau, which keeps the county's
    /// ledger, the government. Never the organ that has the problem.
    /// </summary>
    internal static OrganOf Verifier { get; } =
        OrganOf.In<FoundProblem>(
            "责任单位以外的交办单位、县司法行政部门或者县人民政府",
            (m, organ, county) =>
                organ != county.Now(m.Responsible)
                && (m.Responsible.Length > 0 || m.ReturnedBy.Length == 0 || organ != county.Now(m.ReturnedBy))
                && (organ == county.Now(m.Organ) || county.ActsForCounty(organ))
        );

    /// <summary>Whether an organ may give a problem to another: the government and the justice bureau to any, the others to themselves and to those below.</summary>
    internal static bool MayAssign(string to, string by, County county) =>
        county.ActsForCounty(by) || county.IsWithin(to, by);

    /// <summary>Whether a person has a post in an organ, or none that is registered.</summary>
    internal static bool WorksIn(Reference<CountyPerson> person, string organ, Circumstances at) =>
        at.County.Staff.Find(person.Id.ToString())?.OrgansOn(at.On) is not { Count: > 0 } organs || organs.Contains(organ);

    /// <summary>Sources that come with an act of their own, and not by somebody's word.</summary>
    internal static bool HasItsOwnWay(ProblemSource source) =>
        source is ProblemSource.SelfCheck or ProblemSource.Overdue or ProblemSource.Complaint;

    /// <summary>Whether a problem comes with the result of the reviewed file that is named: one for each that was found in it.</summary>
    internal static bool CameWithItsFile(ListReviewProblem act, Circumstances at)
    {
        var id = act.File;
        return at.Records.Find<ReviewedFile>(id) is { Stage: ReviewedFileStage.Confirmed } file
            && file.Organ == act.Responsible
            && at.Records.Count<FoundProblem>(p => p.FileId == id) < file.Problems;
    }

    /// <summary>Whether no other problem was merged into one.</summary>
    internal static bool StandsAlone(FoundProblem problem, Circumstances at)
    {
        var id = problem.Id;
        return !at.Records.Any<FoundProblem>(p => p.MergedIntoId == id);
    }

    /// <summary>Whether whoever complained may still object on a day.</summary>
    internal static bool MayObject(FoundProblem problem, DateOnly on) =>
        problem.ClosedOn is { } closed && on <= closed.AddDays(problem.Parameter(ProblemParameters.ObjectionDays));
}
