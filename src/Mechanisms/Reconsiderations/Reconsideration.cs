using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>行政复议案件 — one application for administrative reconsideration and the case that grows out of it.</summary>
public sealed class Reconsideration : Matter<Stage>
{
    // 申请
    public Party Applicant { get; internal set; } = new() { Name = "" };

    public IReadOnlyList<Party> CoApplicants { get; internal set; } = [];

    public IReadOnlyList<Party> ThirdParties { get; internal set; } = [];

    public IReadOnlyList<Agent> Agents { get; internal set; } = [];

    /// <summary>被申请人名称.</summary>
    [Field("被申请人", Max = 100)]
    public string RespondentName { get; internal set; } = "";

    /// <summary>The respondent's organ code, if it is an organ of the county.</summary>
    [Field("被申请人代码", Max = 20)]
    public string? RespondentOrgan { get; internal set; }

    [Field("被申请人类别")]
    public RespondentKind RespondentKind { get; internal set; }

    [Field("被申请行政复议的行政行为", Max = 500, Long = true)]
    public string ActChallenged { get; internal set; } = "";

    [Field("行政行为文号", Max = 100)]
    public string? ActNumber { get; internal set; }

    [Field("行政行为类别")]
    public ActKind ActKind { get; internal set; }

    [Field("行政管理领域")]
    public Domain Domain { get; internal set; }

    [Field("行政行为作出日期")]
    public DateOnly? ActMadeOn { get; internal set; }

    [Field("知道或者应当知道行政行为的日期")]
    public DateOnly? KnownOn { get; internal set; }

    [Field("行政机关未告知申请行政复议的权利、行政复议机关和申请期限")]
    public bool NotTold { get; internal set; }

    [Field("知道或者应当知道行政复议权利的日期")]
    public DateOnly? RightsKnownOn { get; internal set; }

    [Field("因不动产提出")]
    public bool Immovable { get; internal set; }

    [Field("其他法律规定的申请期限（日）", Min = 61)]
    public int? LongerFilingDays { get; internal set; }

    [Field("耽误申请期限的理由", Max = 500, Long = true)]
    public string? LateReason { get; internal set; }

    [Field("障碍发生日期")]
    public DateOnly? ObstacleFrom { get; internal set; }

    [Field("障碍消除日期")]
    public DateOnly? ObstacleUntil { get; internal set; }

    [Field("行政复议请求", Max = 2000, Long = true)]
    public string Claims { get; internal set; } = "";

    [Field("事实和理由", Max = 4000, Long = true)]
    public string Facts { get; internal set; } = "";

    [Field("申请方式")]
    public Channel Channel { get; internal set; }

    [Field("涉案款额（元）", Min = 0)]
    public decimal? Amount { get; internal set; }

    [Field("应当先申请行政复议")]
    public bool ReconsiderationFirst { get; internal set; }

    [Field("民营企业申请（绿色通道）")]
    public bool PrivateEnterprise { get; internal set; }

    public DateOnly? ReceivedOn { get; internal set; }

    // 受理
    public DateOnly? CorrectionAskedOn { get; internal set; }

    public DateOnly? CorrectedApplicationOn { get; internal set; }

    public DateOnly? AcceptedOn { get; internal set; }

    public bool DeemedAccepted { get; internal set; }

    public DateOnly? RefusedOn { get; internal set; }

    public RefusalGround? RefusalGround { get; internal set; }

    [Field("有管辖权的行政复议机关", Max = 100)]
    public string? CompetentOrgan { get; internal set; }

    // 审理
    public bool Simplified { get; internal set; }

    public SimplifiedGround? SimplifiedGround { get; internal set; }

    public bool Major { get; internal set; }

    public bool CommitteeWanted { get; internal set; }

    public DateOnly? ReplyNoticeSentOn { get; internal set; }

    public DateOnly? RepliedOn { get; internal set; }

    /// <summary>The reply period has expired without a reply: the act counts as without evidence or basis (第七十条).</summary>
    public bool ReplyOverdue { get; internal set; }

    public DateOnly? HeardOn { get; internal set; }

    [Field("不能听取意见的原因", Max = 500, Long = true)]
    public string? CannotBeHeard { get; internal set; }

    public DateOnly? HearingOn { get; internal set; }

    public DateOnly? HearingHeldOn { get; internal set; }

    public DateOnly? CommitteeConsultedOn { get; internal set; }

    public DateOnly? StayOrderedOn { get; internal set; }

    public DateOnly? FileAccessOn { get; internal set; }

    public DateOnly? SuspendedOn { get; internal set; }

    public SuspensionGround? SuspensionGround { get; internal set; }

    public DateOnly? ExtendedOn { get; internal set; }

    public DateOnly? WithdrawalRequestedOn { get; internal set; }

    // 附带审查
    public DateOnly? IncidentalRequestedOn { get; internal set; }

    [Field("附带审查的规范性文件或者依据", Max = 200)]
    public string? IncidentalDocument { get; internal set; }

    [Field("附带审查的条款", Max = 200)]
    public string? IncidentalClause { get; internal set; }

    public DateOnly? IncidentalForwardedOn { get; internal set; }

    public DateOnly? IssuerNotifiedOn { get; internal set; }

    public ClauseFinding? ClauseFinding { get; internal set; }

    /// <summary>The register entry of the document one of whose clauses was found unlawful.</summary>
    public Guid? UnlawfulDocument { get; internal set; }

    // 审结
    public DateOnly? DraftSubmittedOn { get; internal set; }

    public DateOnly? ConcludedOn { get; internal set; }

    public Outcome? Outcome { get; internal set; }

    /// <summary>Whether the outcome counts as 纠错, by the county's parameter on the day the case was opened.</summary>
    public bool Corrected { get; internal set; }

    /// <summary>Days from acceptance to conclusion; 0 before.</summary>
    public int DaysTaken { get; internal set; }

    [Field("决定、调解或者终止内容", Max = 4000, Long = true)]
    public string Ruling { get; internal set; } = "";

    public bool RedoOrdered { get; internal set; }

    public int? PerformWithinDays { get; internal set; }

    // 送达与执行
    public IReadOnlyList<Delivery> Deliveries { get; internal set; } = [];

    public CaseDocument? NoticeDocument { get; internal set; }

    public PartyRole? NoticeRecipient { get; internal set; }

    public DateOnly? ApplicantServedOn { get; internal set; }

    public DateOnly? RespondentServedOn { get; internal set; }

    public DateOnly? ServedOn { get; internal set; }

    public DateOnly? SuedOn { get; internal set; }

    public DateOnly? RecourseEndedOn { get; internal set; }

    public DateOnly? OpinionLetterOn { get; internal set; }

    public DateOnly? OpinionReportedOn { get; internal set; }

    public DateOnly? CopiedOutOn { get; internal set; }

    public DateOnly? PublishedOn { get; internal set; }

    [Field("公开文本", Max = 20000, Long = true)]
    public string? PublicText { get; internal set; }

    public int? ComplianceDays { get; internal set; }

    public DateOnly? PerformedOn { get; internal set; }

    public DateOnly? ArchivedOn { get; internal set; }

    /// <summary>Whether something has to be carried out within a set time: a new act or a duty.</summary>
    public bool PerformanceOrdered => PerformWithinDays is not null || ComplianceDays is not null;

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() =>
        [Title, Number, Applicant.Name, .. CoApplicants.Select(p => p.Name), RespondentName, ActNumber];

    internal void Conclude(Outcome outcome, string ruling, DateOnly on)
    {
        (ConcludedOn, Outcome, Ruling) = (on, outcome, ruling);
        (SuspendedOn, SuspensionGround) = (null, null);
        Corrected = Parameter(ReconsiderationParameters.CorrectedOutcomes).Split(',').Contains(outcome.ToString());
        DaysTaken = AcceptedOn is { } accepted ? on.DayNumber - accepted.DayNumber : 0;
    }

    internal void Deliver(Delivery delivery)
    {
        Deliveries = [.. Deliveries, delivery];
        if (delivery.Document != CaseDocument.Conclusion && delivery.Document != CaseDocument.RefusalDecision)
            return;
        if (delivery.Recipient == PartyRole.Applicant)
            ApplicantServedOn = delivery.On;
        else if (delivery.Recipient == PartyRole.Respondent)
            RespondentServedOn = delivery.On;
    }
}
