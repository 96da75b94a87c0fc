using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>督察和监督的指标. No fine and no sum of money is among them (EP-06): no organ is measured by what it takes.</summary>
public static class SupervisionIndicators
{
    private static readonly int OfSupervision = FoundProblem.Bit(ProblemSource.Supervision);

    public static RowIndicator<SupervisionRound> Rounds { get; } =
        new("supervision.rounds", "法治督察", "次", "报告期内部署的法治督察，取消的不计。",
            (m, p) => m.Stage != SupervisionRoundStage.Cancelled && m.OpenedOn >= p.From && m.OpenedOn <= p.To);

    public static SpreadIndicator<SupervisionRound> ByKind { get; } =
        new("supervision.rounds_by_kind", "法治督察按种类分布", "次", "法治督察，按全面、专项、小切口划分。", Rounds, m => m.Kind.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<SupervisionKind>(code)),
        };

    public static RowIndicator<SupervisionReturn> Returns { get; } =
        new("supervision.self_checks", "督察自查单位", "家", "报送日期在报告期内的督察自查，一个单位在一次督察中计一家次。",
            (m, p) => m.Stage == SupervisionReturnStage.Returned && m.ReturnedOn >= p.From && m.ReturnedOn <= p.To);

    public static RowIndicator<FoundProblem> Problems { get; } =
        new("supervision.problems", "督察和监督发现的问题", "个", "发现日期在报告期内、来源有法治督察和执法监督的问题，作废、并入和不予列入的不计。",
            (m, p) => (m.SourceMask & OfSupervision) != 0 && m.Stage != FoundProblemStage.Voided && m.Stage != FoundProblemStage.Merged && m.Stage != FoundProblemStage.Dismissed && m.FoundOn >= p.From && m.FoundOn <= p.To);

    public static RowIndicator<FoundProblem> Rectified { get; } =
        new("supervision.rectified", "督察和监督的问题完成整改", "个", "督察和监督发现的问题中，报告期末处于已销号状态的。",
            (m, p) => (m.SourceMask & OfSupervision) != 0 && m.FoundOn >= p.From && m.FoundOn <= p.To && (m.VerifiedOn <= p.To || (m.FirstClosedOn <= p.To && (m.FirstReopenedOn == null || m.FirstReopenedOn > p.To))) && m.Stage != FoundProblemStage.Voided && m.Stage != FoundProblemStage.Merged && m.Stage != FoundProblemStage.Dismissed);

    public static RatioIndicator RectifiedRate { get; } = new("supervision.rectified_rate", "督察和监督的问题整改率", "督察和监督的问题完成整改占督察和监督发现的问题的比例。", Rectified, Problems);

    public static RowIndicator<SupervisionInstrument> Instruments { get; } =
        new("supervision.instruments", "行政执法监督文书", "件", "报告期内制发的行政执法监督文书，撤回的不计。",
            (m, p) => m.Stage != SupervisionInstrumentStage.Withdrawn && m.OpenedOn >= p.From && m.OpenedOn <= p.To);

    public static SpreadIndicator<SupervisionInstrument> ByGrade { get; } =
        new("supervision.instruments_by_grade", "行政执法监督文书按种类分布", "件", "行政执法监督文书，按通知书、意见书、决定书划分。", Instruments, m => m.Grade.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<InstrumentGrade>(code)),
        };

    public static RowIndicator<SupervisionInstrument> InTime { get; } =
        new("supervision.instruments_in_time", "按期回复的监督文书", "件", "报告期内制发的行政执法监督文书中，报告期末已经在回复期限内回复的，撤回的不计。",
            (m, p) => m.Stage != SupervisionInstrumentStage.Withdrawn && m.OpenedOn >= p.From && m.OpenedOn <= p.To && m.AnsweredOn <= p.To && !m.AnsweredLate);

    public static RatioIndicator InTimeRate { get; } = new("supervision.instruments_in_time_rate", "监督文书按期回复率", "按期回复的监督文书占行政执法监督文书的比例；回复期限还没有届满的也在分母中。", InTime, Instruments);

    public static RowIndicator<SupervisionLead> Leads { get; } =
        new("supervision.leads", "监督线索", "条", "报告期内系统查找和登记的监督线索。", (m, p) => m.OpenedOn >= p.From && m.OpenedOn <= p.To);

    public static SpreadIndicator<SupervisionLead> ByCause { get; } =
        new("supervision.leads_by_cause", "监督线索按来源分布", "条", "监督线索，按来源划分。", Leads, m => m.Cause.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<LeadCause>(code)),
        };

    public static RowIndicator<EnforcementComplaint> Complaints { get; } =
        new("supervision.complaints", "行政执法投诉", "件", "报告期内收到的行政执法投诉，撤回的计入。", (m, p) => m.OpenedOn >= p.From && m.OpenedOn <= p.To);

    public static RowIndicator<EnforcementComplaint> Founded { get; } =
        new("supervision.complaints_founded", "属实的行政执法投诉", "件", "报告期内答复的行政执法投诉中，核查结论为属实或者部分属实的；复核改变的，按复核的结论。",
            (m, p) => (m.Verdict == ComplaintVerdict.Founded || m.Verdict == ComplaintVerdict.PartlyFounded) && m.AnsweredOn >= p.From && m.AnsweredOn <= p.To);

    public static RowIndicator<AccountabilityTransfer> Transfers { get; } =
        new("supervision.transfers", "追究责任的移送", "件", "报告期内移送有权机关追究责任的，撤回的不计。",
            (m, p) => m.Stage != AccountabilityTransferStage.Withdrawn && m.OpenedOn >= p.From && m.OpenedOn <= p.To);

    public static RowIndicator<ListedShortcoming> Listed { get; } =
        new("problems.listed", "报告列出的问题", "项", "报告第二部分列出的问题。", (m, p) => m.Stage == RecordStage.Recorded && m.CountedOn >= p.From && m.CountedOn <= p.To);

    public static RowIndicator<PlannedStep> Plans { get; } =
        new("plans.listed", "报告列出的下步安排", "项", "报告第三部分列出的工作安排。", (m, p) => m.Stage == RecordStage.Recorded && m.CountedOn >= p.From && m.CountedOn <= p.To);

    public static IReadOnlyList<Indicator> All { get; } =
        [Rounds, ByKind, Returns, Problems, Rectified, RectifiedRate, Instruments, ByGrade, InTime, InTimeRate, Leads, ByCause, Complaints, Founded, Transfers, Listed, Plans];
}

/// <summary>法治督察和执法监督 — the plan, the supervision, its papers, leads, complaints, transfers, and the two chapters of the report that come of it.</summary>
public sealed class SupervisionMechanism : Mechanism
{
    public override string Name => "法治督察和执法监督";

    public override string Section => "二";

    public override string Lead => "年度计划、督察和自查、监督文书、线索、投诉、追究责任的移送，报告列出的问题和下步安排。";

    public override string Icon => "eye-check";

    public override IReadOnlyList<string> Headlines => ["supervision.rounds", "supervision.instruments"];

    public override IReadOnlyList<MatterType> Types { get; } =
    [
        new SupervisionPlanType(), new SupervisionRoundType(), new SupervisionReturnType(), new SupervisionInstrumentType(), new AccountabilityTransferType(),
        new SupervisionLeadType(), new EnforcementComplaintType(), new ListedShortcomingType(), new PlannedStepType(),
    ];

    public override IReadOnlyList<Indicator> Indicators => SupervisionIndicators.All;
}
