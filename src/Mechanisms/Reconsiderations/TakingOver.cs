using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Matters;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationType;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 接入案件 — a case begun before it was kept here comes in as it stands: running or concluded, with the number it has and its true days. Nothing is printed
/// anew; what follows from its days (who may still sue, what is overdue) follows from then on.
/// </summary>
public sealed partial record TakeOverCase : Act<Reconsideration>, ITakingOver
{
    [Field("原案号", Hint = "例如：塔政复〔2024〕12号；没有编号的不填。")]
    public DocumentNumber? Number { get; init; }

    [Field("申请人")]
    public required Party Applicant { get; init; }

    [Field("共同申请人", Max = 50)]
    public IReadOnlyList<Party> CoApplicants { get; init; } = [];

    [Field("第三人", Max = 20)]
    public IReadOnlyList<Party> ThirdParties { get; init; } = [];

    [Field("被申请人", Max = 100, Hint = "已经撤销、合并的机关写当时的名称。")]
    public required string RespondentName { get; init; }

    [Field("被申请人所在的本县机关", Max = 20, Organ = true, Hint = "已经撤销、合并的，选继续行使其职权的机关。")]
    public string? RespondentOrgan { get; init; }

    [Field("被申请人类别")]
    public required RespondentKind RespondentKind { get; init; }

    [Field("被申请行政复议的行政行为", Max = 500, Long = true)]
    public required string ActChallenged { get; init; }

    [Field("行政行为类别")]
    public required ActKind ActKind { get; init; }

    [Field("行政管理领域")]
    public required Domain Domain { get; init; }

    [Field("行政行为作出日期", NotAfterAct = true)]
    public DateOnly? ActMadeOn { get; init; }

    [Field("知道或者应当知道行政行为的日期", NotAfterAct = true)]
    public DateOnly? KnownOn { get; init; }

    [Field("行政复议请求", Max = 2000, Long = true)]
    public required string Claims { get; init; }

    [Field("事实和理由", Max = 4000, Long = true, Hint = "尚未结案的必须填写，结案文书的“申请人称”由此印出；没有听取过意见的尤其要写全。")]
    public string? Facts { get; init; }

    [Field("申请方式")]
    public required Channel Channel { get; init; }

    [Field("收到申请日期", NotAfterAct = true)]
    public required DateOnly ReceivedOn { get; init; }

    [Field("通知补正日期", NotAfterAct = true)]
    public DateOnly? CorrectionAskedOn { get; init; }

    [Field("收到补正通知日期", NotAfterAct = true, Hint = "补正期限从这一天起算。")]
    public DateOnly? CorrectionToldOn { get; init; }

    [Field("补正日期", NotAfterAct = true)]
    public DateOnly? CorrectedOn { get; init; }

    [Field("不予受理日期", NotAfterAct = true)]
    public DateOnly? RefusedOn { get; init; }

    [Field("不予受理或者驳回申请的理由")]
    public RefusalGround? RefusalGround { get; init; }

    [Field("受理日期", NotAfterAct = true)]
    public DateOnly? AcceptedOn { get; init; }

    [Field("适用简易程序的情形", Hint = "不填的，适用普通程序。")]
    public SimplifiedGround? SimplifiedGround { get; init; }

    [Field("发送申请书副本日期", NotAfterAct = true)]
    public DateOnly? ReplyNoticeOn { get; init; }

    [Field("被申请人收到副本日期", NotAfterAct = true, Hint = "答复期限从这一天起算。")]
    public DateOnly? ReplyNoticeReceivedOn { get; init; }

    [Field("被申请人书面答复日期", NotAfterAct = true, Hint = "已经答复的必须填写；不填的，期满视为没有证据、依据。")]
    public DateOnly? RepliedOn { get; init; }

    [Field("书面答复的内容", Max = 4000, Long = true, Hint = "已经答复、尚未结案的必须填写，结案文书的“被申请人称”由此印出。")]
    public string? Reply { get; init; }

    [Field("被申请人提交的证据、依据", Max = 200, Hint = "尚未结案的逐项填写，决定书由此印出证据清单。")]
    public IReadOnlyList<string> Evidence { get; init; } = [];

    [Field("听取申请人意见日期", NotAfterAct = true)]
    public DateOnly? HeardOn { get; init; }

    [Field("听取的意见", Max = 4000, Long = true, Hint = "已经听取、尚未结案的必须填写。")]
    public string? Heard { get; init; }

    [Field("延长审理期限的日期", NotAfterAct = true)]
    public DateOnly? ExtendedOn { get; init; }

    [Field("延长日数", Min = 1, Max = 30)]
    public int? ExtendedDays { get; init; }

    [Field("中止日期", NotAfterAct = true, Hint = "中止过几次的，写最后一次；以前中止的日数写在说明里。")]
    public DateOnly? SuspendedOn { get; init; }

    [Field("中止的情形")]
    public SuspensionGround? SuspensionGround { get; init; }

    [Field("恢复审理日期", NotAfterAct = true)]
    public DateOnly? ResumedOn { get; init; }

    [Field("结案日期", NotAfterAct = true)]
    public DateOnly? ConcludedOn { get; init; }

    [Field("结案方式")]
    public CaseOutcome? Outcome { get; init; }

    [Field("决定内容", Max = 4000, Long = true, Hint = "照决定书、调解书的主文填写。")]
    public string? Ruling { get; init; }

    [Field("责令重新作出行政行为")]
    public bool RedoOrdered { get; init; }

    [Field("重新作出或者履行的期限（日）", Min = 1, Max = 365)]
    public int? WithinDays { get; init; }

    [Field("申请人收到结案文书日期", NotAfterAct = true, Hint = "几名申请人、第三人先后收到的，填最后的日期；起诉期限从这一天起算。")]
    public DateOnly? ApplicantServedOn { get; init; }

    [Field("被申请人收到结案文书日期", NotAfterAct = true)]
    public DateOnly? RespondentServedOn { get; init; }

    [Field("起诉日期", NotAfterAct = true)]
    public DateOnly? SuedOn { get; init; }

    [Field("履行日期", NotAfterAct = true)]
    public DateOnly? PerformedOn { get; init; }

    [Field("归档日期", NotAfterAct = true)]
    public DateOnly? ArchivedOn { get; init; }

    [Field("档案号", Max = 60)]
    public string? FileNumber { get; init; }

    [Field("说明", Max = 1000, Long = true, Hint = "原经办人、以前的中止、文书编号等需要说明的情况。")]
    public string? Note { get; init; }

    [Field("案卷扫描件", Max = 50)]
    public IReadOnlyList<FileRef> Papers { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) { }

    /// <inheritdoc/>
    public IEnumerable<PastStep> Steps() =>
        [.. Begun(), .. Received().OfType<PastStep>(), .. UnderReview().OfType<PastStep>().OrderBy(s => s.On), .. Ended(), .. Served()];

    /// <summary>The title, by the rule of applications.</summary>
    internal string Title => Application.TitleFor(Applicant.PublicName);

    internal bool TellsEnd => (ConcludedOn is null) == (Outcome is null) && (Outcome is null || !string.IsNullOrWhiteSpace(Ruling));

    internal bool TellsSuspension => (SuspendedOn is null) == (SuspensionGround is null) && (ResumedOn is null || ResumedOn >= SuspendedOn);

    // A case that is still to be concluded: its paper says what each side said.
    internal bool TellsBothSides =>
        (ConcludedOn ?? RefusedOn) is not null
        || (Said(Facts) && (RepliedOn is null) == !Said(Reply) && (HeardOn is null) == !Said(Heard));

    internal bool TellsExtension => (ExtendedOn is null) == (ExtendedDays is null);

    internal bool TellsRefusal =>
        (RefusedOn is not null || Outcome == Reconsiderations.CaseOutcome.DismissApplication) == RefusalGround is not null;

    internal bool TellsReply => (RepliedOn is null || RepliedOn >= ReplyNoticeOn) && (ReplyNoticeReceivedOn is null || ReplyNoticeReceivedOn >= ReplyNoticeOn);

    internal bool TellsCorrection =>
        (CorrectionToldOn is null || CorrectionToldOn >= CorrectionAskedOn) && (CorrectedOn is null || CorrectedOn >= (CorrectionToldOn ?? CorrectionAskedOn));

    // 第三十一条第二款 counts by the law in force since 2024; before that no number of days was set. What lengthened the time stands in the note.
    internal bool CorrectsInTime(WorkCalendar calendar) =>
        CorrectedOn is not { } done || CorrectionToldOn is not { } told || ReceivedOn < Since2024 || Said(Note)
        || done <= Deadline.Compute(calendar, told, 10.WorkingDays()).Latest;

    // 第七十条: who didn't reply in time has no evidence, whoever else may have brought some.
    internal bool HeedsSilence(WorkCalendar calendar) =>
        Outcome is not { } outcome || ConcludedOn is not { } concluded || ReplyNoticeReceivedOn is not { } notified || Said(Note)
        || Ending(outcome, "") is not DecideReview { FitsSilence: false }
        || (RepliedOn ?? concluded) <= ReplyDue(notified, calendar);

    internal bool IsOurs => AcceptedOn is null || Outcome == Reconsiderations.CaseOutcome.DismissApplication
        || (ReceivedOn < Since2024 ? RespondentKind != RespondentKind.CountyGovernment : ReconsiderationType.IsOurJurisdiction(RespondentKind));

    internal IReadOnlyList<string> WithoutGuardian => Application.WithoutGuardian(ReceivedOn);

    internal FilingPeriod Period => Application.Period;

    // The number is one of this county's, of the year in which the application came or was accepted.
    internal bool IsNumberedHere(County county) =>
        Number is not { } number
        || (number.Issuer.StartsWith(county.Word, StringComparison.Ordinal)
            && (number.Year == ReceivedOn.Year || number.Year == AcceptedOn?.Year || number.Year == RefusedOn?.Year));

    private DateOnly ReplyDue(DateOnly notified, WorkCalendar calendar)
    {
        Pause[] stood = SuspendedOn is { } from && ResumedOn is { } until && until >= from ? [new Pause(from, until)] : [];
        return Deadline.Compute(calendar, notified, (SimplifiedGround is null ? 10 : 5).WorkingDays(), stood).Latest;
    }
}
