using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>提出审查意见 — the institution's draft, put to the head of the organ (第六十一条第一款).</summary>
public sealed record SubmitDraftDecision : Act<Reconsideration>
{
    [Field("建议的结案方式")]
    public required CaseOutcome Proposed { get; init; }

    [Field("审查意见", Max = 8000, Long = true)]
    public required string Opinion { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.DraftSubmittedOn = doing.On;
}

/// <summary>驳回行政复议申请 — accepted, but it turns out not to meet the conditions (第三十三条).</summary>
public sealed record DismissApplication : Act<Reconsideration>
{
    [Field("不符合的受理条件")]
    public required RefusalGround Ground { get; init; }

    [Field("理由", Max = 4000, Long = true)]
    public required string Reason { get; init; }

    [Field("有管辖权的行政复议机关", Max = 100, Hint = "受理后发现属于别的机关管辖的填写，写进决定书。")]
    public string? CompetentOrgan { get; init; }

    [Field("结果与被撤销的决定相同的理由", Max = 1000, Long = true, Hint = "法院撤销后再次驳回的填写：事实、理由有什么不同，或者法院仅以违反法定程序为由撤销。")]
    public string? SameAgain { get; init; }

    [Field("与登记的事实不一致的说明", Max = 1000, Long = true, Hint = "按登记的日期没有超过期限而以超过期限为由的，或者被申请人属于本机关管辖而以管辖为由的，写明查明的事实。")]
    public string? DespiteFacts { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        (matter.RefusalGround, matter.CompetentOrgan) = (Ground, CompetentOrgan ?? matter.CompetentOrgan);
        matter.Conclude(CaseOutcome.DismissApplication, Reason, doing.On);
    }
}

/// <summary>作出行政复议决定 — by the head of the organ, or adopted in collective discussion (第六十一条至第七十二条).</summary>
public sealed record DecideReview : Act<Reconsideration>
{
    [Field("决定类型")]
    public required CaseOutcome Outcome { get; init; }

    [Field("决定理由的法定情形")]
    public required DecisionGround Ground { get; init; }

    [Field("认定的事实", Max = 8000, Long = true)]
    public required string Findings { get; init; }

    [Field("理由和依据", Max = 8000, Long = true)]
    public required string Reasons { get; init; }

    [Field("决定内容", Max = 4000, Long = true, Hint = "决定书的主文，照此印发，例如：撤销塔河县交通运输局作出的塔交罚〔2025〕12号行政处罚决定。")]
    public required string Ruling { get; init; }

    [Field("经集体讨论通过")]
    public bool Collective { get; init; }

    [Field("责令重新作出行政行为")]
    public bool RedoOrdered { get; init; }

    [Field("重新作出或者履行的期限（日）", Min = 1, Max = 365)]
    public int? WithinDays { get; init; }

    [Field("变更对申请人更为不利")]
    public bool WorseForApplicant { get; init; }

    [Field("第三人提出相反请求")]
    public bool OppositeClaim { get; init; }

    [Field("第三人提供证据证明行政行为合法")]
    public bool ThirdPartyEvidence { get; init; }

    [Field("申请人申请确认无效")]
    public bool InvalidityClaimed { get; init; }

    [Field("行政赔偿和返还财物的决定", Max = 2000, Long = true)]
    public string? Compensation { get; init; }

    [Field("结果与被撤销的决定相同的理由", Max = 1000, Long = true, Hint = "法院撤销后重新作出、结果相同的填写：事实、理由有什么不同，或者法院仅以违反法定程序为由撤销。")]
    public string? SameAgain { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        (matter.RedoOrdered, matter.PerformWithinDays) = (RedoOrdered, WithinDays);
        matter.Conclude(Outcome, Ruling, doing.On);
    }

    /// <summary>Whether the outcome is one that a decision may have; the others are acts of their own.</summary>
    internal bool IsDecision =>
        Outcome
            is CaseOutcome.Modify
                or CaseOutcome.Uphold
                or CaseOutcome.DismissClaim
                or CaseOutcome.AgreementLiability
        || FitsSilence;

    /// <summary>Whether the outcome answers a complaint that nothing was done: there is no act to uphold, revoke or change (第六十五条第二款第三项、第六十六条、第六十九条).</summary>
    internal bool AnswersInaction => Outcome is CaseOutcome.OrderPerformance or CaseOutcome.ConfirmIllegal or CaseOutcome.DismissClaim;

    /// <summary>Whether it rests on what a third party did.</summary>
    internal bool NamesThirdParty => OppositeClaim || ThirdPartyEvidence;

    /// <summary>Whether the agreement was changed or ended lawfully and only compensation is owed (第七十一条第二款).</summary>
    internal bool OwesCompensation => Ground is DecisionGround.LawfulUncompensated or DecisionGround.LawfulUndercompensated;

    /// <summary>Whether the outcome is open where the respondent's act counts as without evidence (第七十条).</summary>
    internal bool FitsSilence =>
        Outcome
            is CaseOutcome.Revoke
                or CaseOutcome.RevokePartly
                or CaseOutcome.ConfirmIllegal
                or CaseOutcome.ConfirmInvalid
                or CaseOutcome.OrderPerformance;

    /// <summary>Whether the article of the outcome knows the ground.</summary>
    internal bool FitsGround =>
        Ground switch
        {
            DecisionGround.UnsuitableContent or DecisionGround.BasisWronglyApplied or DecisionGround.FactsSinceClarified =>
                Outcome is CaseOutcome.Modify,
            DecisionGround.FactsUnclear
            or DecisionGround.ProcedureViolated
            or DecisionGround.UnlawfulBasis
            or DecisionGround.PowerExceeded => Outcome is CaseOutcome.Revoke or CaseOutcome.RevokePartly,
            DecisionGround.NoReply => FitsSilence,
            DecisionGround.PublicInterest
            or DecisionGround.SlightDefect
            or DecisionGround.NothingToRevoke
            or DecisionGround.AlreadyChanged
            or DecisionGround.PerformancePointless => Outcome is CaseOutcome.ConfirmIllegal,
            DecisionGround.DutyNotPerformed => Outcome is CaseOutcome.OrderPerformance,
            DecisionGround.GraveAndObvious => Outcome is CaseOutcome.ConfirmInvalid,
            DecisionGround.LawfulAndSuitable => Outcome is CaseOutcome.Uphold,
            DecisionGround.NoDutyOrPerformed => Outcome is CaseOutcome.DismissClaim,
            DecisionGround.AgreementBroken or DecisionGround.LawfulUncompensated or DecisionGround.LawfulUndercompensated =>
                Outcome is CaseOutcome.AgreementLiability,
            _ => false,
        };
}

/// <summary>调解结案 — the mediation document, signed by the parties and sealed by the organ (第七十三条).</summary>
public sealed record ConcludeByMediation : Act<Reconsideration>
{
    [Field("调解协议内容", Max = 4000, Long = true)]
    public required string Agreement { get; init; }

    [Field("各方自愿，内容合法，不损害国家利益、社会公共利益和他人合法权益")]
    public bool VoluntaryAndLawful { get; init; }

    [Field("申请人签字")]
    public bool ApplicantSigned { get; init; }

    [Field("被申请人签字")]
    public bool RespondentSigned { get; init; }

    [Field("第三人签字")]
    public bool ThirdPartiesSigned { get; init; }

    [Field("加盖行政复议机关印章")]
    public bool Sealed { get; init; }

    [Field("履行期限（日）", Min = 1, Max = 365)]
    public int? WithinDays { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        matter.PerformWithinDays = WithinDays;
        matter.Conclude(CaseOutcome.Mediated, Agreement, doing.On);
    }

    internal bool IsComplete => ApplicantSigned && RespondentSigned && Sealed;
}
