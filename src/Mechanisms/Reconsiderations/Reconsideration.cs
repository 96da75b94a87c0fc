using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>行政复议案件 — one application for administrative reconsideration and the case that grows out of it.</summary>
public sealed partial class Reconsideration : Matter<ReconsiderationStage>, IHasPersons
{
    // 申请
    /// <inheritdoc/>
    public IReadOnlyList<CasePerson> Persons { get; internal set; } = [];

    /// <summary>被申请人名称; of several, the first.</summary>
    [Field("被申请人", Max = 100)]
    public string RespondentName { get; internal set; } = "";

    /// <summary>The respondent's organ code, if it is an organ of the county.</summary>
    [Field("被申请人所在的本县机关", Max = 20, Organ = true)]
    public string? RespondentOrgan { get; internal set; }

    /// <summary>The codes of the other respondents that are organs of the county, each between bars: <c>|traffic||police|</c>.</summary>
    public string JointOrgans { get; internal set; } = "";

    [Field("被申请人类别")]
    public RespondentKind RespondentKind { get; internal set; }

    [Field("被申请行政复议的行政行为", Max = 500, Long = true)]
    public string ActChallenged { get; internal set; } = "";

    [Field("行政行为文号", Max = 100)]
    public string? ActNumber { get; internal set; }

    [Term("所不服的行政处罚案件")]
    public Reference<PenaltyCase>? Penalty { get; internal set; }

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

    [Field("涉案款额（元）", Money = true)]
    public decimal? Amount { get; internal set; }

    [Field("应当先申请行政复议")]
    public bool ReconsiderationFirst { get; internal set; }

    [Field("民营企业申请（绿色通道）")]
    public bool PrivateEnterprise { get; internal set; }

    /// <summary>The day that keeps the time of filing: posted, handed to the penalising agency, or received.</summary>
    [Term("提出申请日期")]
    public DateOnly? SubmittedOn { get; internal set; }

    [Term("收到申请日期")]
    public DateOnly? ReceivedOn { get; internal set; }

    // 受理
    [Term("通知补正日期")]
    public DateOnly? CorrectionAskedOn { get; internal set; }

    [Term("补正日期")]
    public DateOnly? CorrectedApplicationOn { get; internal set; }

    [Term("受理日期")]
    public DateOnly? AcceptedOn { get; internal set; }

    [Term("视为受理")]
    public bool DeemedAccepted { get; internal set; }

    [Term("不予受理日期")]
    public DateOnly? RefusedOn { get; internal set; }

    [Term("不予受理的理由")]
    public RefusalGround? RefusalGround { get; internal set; }

    [Field("有管辖权的行政复议机关", Max = 100)]
    public string? CompetentOrgan { get; internal set; }

    [Term("报请上级审理日期")]
    public DateOnly? LevelAboveAskedOn { get; internal set; }

    [Term("移送上级日期")]
    public DateOnly? TransferredOn { get; internal set; }

    // 审理
    [Term("适用简易程序")]
    public bool Simplified { get; internal set; }

    [Term("适用简易程序的情形")]
    public SimplifiedGround? SimplifiedGround { get; internal set; }

    [Term("重大、疑难、复杂案件")]
    public bool Major { get; internal set; }

    [Term("应当提请行政复议委员会咨询")]
    public bool CommitteeWanted { get; internal set; }

    [Term("发送申请书副本日期")]
    public DateOnly? ReplyNoticeSentOn { get; internal set; }

    /// <summary>The day of the first reply; joint respondents reply each.</summary>
    [Term("书面答复日期")]
    public DateOnly? RepliedOn { get; internal set; }

    /// <summary>The reply period has expired for every respondent without a reply: the act counts as without evidence or basis (第七十条).</summary>
    [Term("逾期未答复")]
    public bool ReplyOverdue { get; internal set; }

    /// <summary>The day from which every applicant was heard.</summary>
    [Term("听取意见日期")]
    public DateOnly? HeardOn { get; internal set; }

    [Field("不能听取意见的原因", Max = 500, Long = true)]
    public string? CannotBeHeard { get; internal set; }

    [Term("听证日期")]
    public DateOnly? HearingOn { get; internal set; }

    [Term("举行听证日期")]
    public DateOnly? HearingHeldOn { get; internal set; }

    [Term("行政复议委员会咨询日期")]
    public DateOnly? CommitteeConsultedOn { get; internal set; }

    [Term("停止执行日期")]
    public DateOnly? StayOrderedOn { get; internal set; }

    [Term("准予查阅、复制日期")]
    public DateOnly? FileAccessOn { get; internal set; }

    [Term("中止日期")]
    public DateOnly? SuspendedOn { get; internal set; }

    [Term("中止情形")]
    public SuspensionGround? SuspensionGround { get; internal set; }

    [Term("延长审理期限日期")]
    public DateOnly? ExtendedOn { get; internal set; }

    [Term("请求撤回申请日期")]
    public DateOnly? WithdrawalRequestedOn { get; internal set; }

    // 附带审查
    [Term("提起附带审查日期")]
    public DateOnly? IncidentalRequestedOn { get; internal set; }

    [Field("附带审查的规范性文件或者依据", Max = 200)]
    public string? IncidentalDocument { get; internal set; }

    [Field("附带审查的条款", Max = 200)]
    public string? IncidentalClause { get; internal set; }

    [Term("转送附带审查日期")]
    public DateOnly? IncidentalForwardedOn { get; internal set; }

    [Term("通知制定机关日期")]
    public DateOnly? IssuerNotifiedOn { get; internal set; }

    [Term("附带审查结论")]
    public ClauseFinding? ClauseFinding { get; internal set; }

    /// <summary>The register entry of the document one of whose clauses was found unlawful.</summary>
    public Reference<NormativeDocument>? UnlawfulDocument { get; internal set; }

    // 审结
    [Term("提出审查意见日期")]
    public DateOnly? DraftSubmittedOn { get; internal set; }

    /// <summary>The first time: a case that a court sent back stays concluded in that year.</summary>
    [Term("审结日期")]
    public DateOnly? ConcludedOn { get; internal set; }

    [Term("审结方式")]
    public CaseOutcome? Outcome { get; internal set; }

    /// <summary>Whether the outcome counts as 纠错, by the county's parameter on the day the case was opened.</summary>
    [Term("计入纠错")]
    public bool Corrected { get; internal set; }

    /// <summary>Calendar days from acceptance to conclusion; <c>null</c> before.</summary>
    [Term("审理用时（日）")]
    public int? DaysTaken { get; internal set; }

    [Field("决定、调解或者终止内容", Max = 4000, Long = true, Decided = true)]
    public string Ruling { get; internal set; } = "";

    [Term("责令重新作出")]
    public bool RedoOrdered { get; internal set; }

    [Term("履行期限（日）")]
    public int? PerformWithinDays { get; internal set; }

    // 送达与执行
    /// <summary>The day on which the last of the applicants got the conclusion, or the refusal; <c>null</c> while any of them hasn't.</summary>
    [Term("送达申请人日期")]
    public DateOnly? ApplicantServedOn { get; internal set; }

    /// <summary>The day on which the last of the respondents got it.</summary>
    [Term("送达被申请人日期")]
    public DateOnly? RespondentServedOn { get; internal set; }

    [Term("送达日期")]
    public DateOnly? ServedOn { get; internal set; }

    [Term("起诉日期")]
    public DateOnly? SuedOn { get; internal set; }

    [Term("起诉期限届满日期")]
    public DateOnly? RecourseEndedOn { get; internal set; }

    [Term("制发意见书日期")]
    public DateOnly? OpinionLetterOn { get; internal set; }

    [Term("意见书落实情况报告日期")]
    public DateOnly? OpinionReportedOn { get; internal set; }

    [Term("抄告日期")]
    public DateOnly? CopiedOutOn { get; internal set; }

    [Term("公开日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Field("公开文本", Max = 20000, Long = true)]
    public string? PublicText { get; internal set; }

    [Term("限期履行（日）")]
    public int? ComplianceDays { get; internal set; }

    [Term("履行完毕日期")]
    public DateOnly? PerformedOn { get; internal set; }

    [Term("归档日期")]
    public DateOnly? ArchivedOn { get; internal set; }

    /// <summary>Whether a person of flesh and blood is among the applicants: only such a one dies, is missing or loses capacity.</summary>
    internal bool HasCitizen => Persons.Any(p => p is { Role: PartyRole.Applicant, Party.Kind: PartyKind.Citizen });

    /// <summary>Whether a legal person or another organisation is among them: only such a one is ended.</summary>
    internal bool HasOrganisation => Persons.Any(p => p.Role == PartyRole.Applicant && p.Party.Kind != PartyKind.Citizen);

    /// <summary>Whether something has to be carried out within a set time: a new act or a duty.</summary>
    public bool PerformanceOrdered => PerformWithinDays is not null || ComplianceDays is not null;

    /// <summary>The last day of the time that the decision or the mediation document set; <c>null</c> where none is set or it doesn't run yet.</summary>
    internal DateOnly? TermToPerform(WorkCalendar calendar) =>
        PerformWithinDays is { } days && (Outcome == Reconsiderations.CaseOutcome.Mediated ? DecidedOn : RespondentServedOn) is { } from
            ? Deadline.Compute(calendar, from, days.Days()).Latest
            : null;

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() =>
        [Title, Number, .. Persons.Where(p => p.Role == PartyRole.Applicant).Select(p => p.Party.Name), RespondentName, ActNumber];

    internal void Conclude(CaseOutcome outcome, string ruling, DateOnly on)
    {
        (Outcome, Ruling) = (outcome, ruling);
        (SuspendedOn, SuspensionGround) = (null, null);
        Corrected = Parameter(ReconsiderationParameters.CorrectedOutcomes).Split(',').Contains(outcome.ToString());
        if (IsReopened)
        {
            RedecidedOn = on;
            return;
        }

        ConcludedOn = on;
        DaysTaken = on.DayNumber - AcceptedOn?.DayNumber;
    }
}
