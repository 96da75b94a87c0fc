using System.Linq.Expressions;
using Fazhi.Matters;
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
    /// Whether an organ may say that a problem is closed: the justice bureau, which keeps the county's ledger, or the organ that assigned it to another. What an organ found in itself it
    /// doesn't close itself.
    /// </summary>
    internal static OrganOf Verifier { get; } =
        OrganOf.In<FoundProblem>(
            "交办单位或者县司法行政部门",
            (m, organ, county) =>
                county.Organ(organ) is { IsJustice: true } || (organ == county.Now(m.Organ) && organ != county.Now(m.Responsible))
        );

    /// <summary>Whether whoever complained may still object on a day.</summary>
    internal static bool MayObject(FoundProblem problem, DateOnly on) =>
        problem.VerifiedOn is { } closed && on <= closed.AddDays(problem.Parameter(ProblemParameters.ObjectionDays));
}
