using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>中止审理 — on one of ten grounds, the parties told in writing (第三十九条).</summary>
public sealed record SuspendReview : Act<Reconsideration>
{
    [Field("中止的情形")]
    public required SuspensionGround Ground { get; init; }

    [Field("理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("申请人和被申请人同意中止")]
    public bool BothConsent { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.SuspendedOn, matter.SuspensionGround) = (doing.On, Ground);

    /// <summary>Items 1, 2 and 4: after sixty days the case ends (第四十一条第五项).</summary>
    internal bool EndsAfterSixtyDays => SixtyDays.Follow(Ground);

    internal bool FitsApplicants(Reconsideration matter) =>
        Ground switch
        {
            SuspensionGround.ApplicantDied or SuspensionGround.ApplicantIncapable or SuspensionGround.ApplicantMissing => matter.HasCitizen,
            SuspensionGround.ApplicantEnded => matter.HasOrganisation,
            _ => true,
        };
}

/// <summary>恢复审理 — the ground for the suspension is gone, or a superior orders it (第三十九条第二款、第四十条).</summary>
public sealed record ResumeReview : Act<Reconsideration>
{
    [Field("中止原因消除的情况", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("上级行政机关责令恢复审理")]
    public bool OrderedFromAbove { get; init; }

    [Field("中止的情形不存在或者已经消失的情况", Max = 500, Long = true, Hint = "因申请人死亡、终止、丧失行为能力中止，查明并没有这样的情形或者已经恢复行为能力的填写；其他的不填。")]
    public string? NeverSo { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.SuspendedOn, matter.SuspensionGround) = (null, null);
}

/// <summary>请求撤回申请 — before acceptance that ends it; afterwards the institution decides whether withdrawal is granted.</summary>
public sealed record RequestWithdrawal : Act<Reconsideration>
{
    [Field("撤回理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("各申请人均同意撤回", Hint = "只有一名申请人的不用勾选；其中一名不再申请的，由行政复议机构办理“变更当事人”。")]
    public bool AllAgree { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.WithdrawalRequestedOn = doing.On;
}

/// <summary>终止审理 — the five items of 第四十一条, 第七十四条.</summary>
public sealed record TerminateReview : Act<Reconsideration>
{
    [Field("终止的情形")]
    public required TerminationGround Ground { get; init; }

    [Field("理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    [Field("撤回是申请人的真实意思")]
    public bool GenuineWill { get; init; }

    [Field("被申请行政复议的是行政拘留或者限制人身自由的行政强制措施", Hint = "因涉嫌犯罪被采取刑事强制措施终止的，核实后勾选。")]
    public bool OfLiberty { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Conclude(
            Ground switch
            {
                TerminationGround.Withdrawal => CaseOutcome.Withdrawn,
                TerminationGround.Settlement => CaseOutcome.Settled,
                _ => CaseOutcome.TerminatedOther,
            },
            Reason,
            doing.On
        );

    internal bool FitsApplicants(Reconsideration matter) =>
        Ground switch
        {
            TerminationGround.DiedWithoutHeir or TerminationGround.CriminalMeasure => matter.HasCitizen,
            TerminationGround.EndedWithoutSuccessor => matter.HasOrganisation,
            _ => true,
        };

    internal bool IsForWantOfApplicant => Ground is TerminationGround.DiedWithoutHeir or TerminationGround.EndedWithoutSuccessor;

    internal bool FitsWhoLeft(Reconsideration matter) =>
        matter.Persons.Any(p => p.Role == PartyRole.Applicant
            && p.Left == (Ground == TerminationGround.DiedWithoutHeir ? LeavingCause.Died : LeavingCause.Ended));

    // A penalty that deprives of liberty says so by its name; of measures the record has only the kind.
    internal bool MayConcernLiberty(Reconsideration matter) =>
        matter.ActKind is ActKind.Coercion
        || (matter.ActKind is ActKind.Penalty && (matter.ActChallenged + matter.Claims).Contains("拘留", StringComparison.Ordinal));

    internal bool IsWithdrawal => Ground is TerminationGround.Withdrawal or TerminationGround.Settlement;
}

/// <summary>满六十日 — the suspensions under items 1, 2 and 4, after sixty days of which the organ decides to end the case (第四十一条第五项).</summary>
internal static class SixtyDays
{
    internal static bool Follow(SuspensionGround? ground) =>
        ground is SuspensionGround.ApplicantDied or SuspensionGround.ApplicantIncapable or SuspensionGround.ApplicantEnded;

    /// <summary>Whether they have passed on a day; a last day that is only provisional is not yet past.</summary>
    internal static bool HavePassed(Reconsideration matter, Circumstances at) =>
        matter.SuspendedOn is { } from
        && Follow(matter.SuspensionGround)
        && at.On > from.AddDays(60)
        && at.On > Deadline.Compute(at.Calendar, from, 60.Days()).Latest;

    /// <summary>What the decision begins with once they have passed; the head reads it and signs.</summary>
    internal static TerminateReview? Prepare(Reconsideration matter, Circumstances at) =>
        HavePassed(matter, at)
            ? new TerminateReview
            {
                Ground = TerminationGround.SuspendedSixtyDays,
                Reason =
                    $"本案因{Terms.Of(matter.SuspensionGround!.Value)}，于{Problems.Chinese(matter.SuspendedOn!.Value)}中止，中止已满六十日，中止的原因仍未消除。",
            }
            : null;
}

/// <summary>
/// 中止满六十日终止 — how older versions ended such a case by themselves. The organ decides (第四十一条): nothing performs it any more, and the ledgers that
/// hold it replay.
/// </summary>
public sealed record TerminateBySuspension : Act<Reconsideration>
{
    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Conclude(CaseOutcome.TerminatedOther, "中止行政复议满六十日，中止的原因仍未消除，终止行政复议。", doing.On);
}
