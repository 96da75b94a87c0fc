using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationType;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 接入案件 — a case begun before it was kept here comes in as it stands: running or concluded, with the number it has and its true days. Nothing is printed
/// anew; what follows from its days (who may still sue, what is overdue) follows from then on.
/// </summary>
public sealed record TakeOverCase : Act<Reconsideration>, ITakingOver
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

    private static readonly DateOnly Since2024 = new(2024, 1, 1);

    private FileApplication Application =>
        new()
        {
            Applicant = Applicant,
            CoApplicants = CoApplicants,
            ThirdParties = ThirdParties,
            RespondentName = RespondentName,
            RespondentOrgan = RespondentOrgan,
            RespondentKind = RespondentKind,
            ActChallenged = ActChallenged,
            ActKind = ActKind,
            Domain = Domain,
            ActMadeOn = ActMadeOn,
            KnownOn = KnownOn,
            Claims = Claims,
            Facts = Facts ?? "",
            Channel = Channel == Channel.ThroughAgency ? Channel.Post : Channel,
            ReceivedOn = ReceivedOn,
        };

    // What came through the penalising organ has come in by now: only the day of receipt still counts.
    private IEnumerable<PastStep> Begun() => [new("receivedOn", ReceivedOn, Application)];

    private IEnumerable<PastStep?> Received() =>
        [
            At("correctionAskedOn", CorrectionAskedOn, () => new AskForCorrection { Items = ["见案卷"], ReceivedOn = CorrectionToldOn }),
            At("correctedOn", CorrectedOn, () => new SupplyCorrections { Content = "见案卷" }),
            At("refusedOn", RefusedOn, () => new RefuseApplication { Ground = RefusalGround ?? default, Reason = "见案卷" }),
            At("acceptedOn", AcceptedOn, () => new AcceptApplication { SimplifiedGround = SimplifiedGround }),
        ];

    private IEnumerable<PastStep?> UnderReview() =>
        [
            At("replyNoticeOn", ReplyNoticeOn, () => new SendReplyNotice { ReceivedOn = ReplyNoticeReceivedOn }),
            At("repliedOn", RepliedOn, () => new FileReply { Reply = Reply ?? "见案卷", Evidence = Evidence }),
            At("heardOn", HeardOn, () => new HearParty { Party = PartyRole.Applicant, Way = HearingWay.InPerson, Record = Heard ?? "见案卷" }),
            // A day without its number of days is told by a condition (FY192); no period is reckoned with it.
            At("extendedOn", ExtendedDays is null ? null : ExtendedOn, () => new ExtendReview { Days = ExtendedDays ?? 0, Reason = "见案卷" }),
            At("suspendedOn", SuspendedOn, () => new SuspendReview { Ground = SuspensionGround ?? default, Reason = "见案卷" }),
            At("resumedOn", ResumedOn, () => new ResumeReview { Reason = "见案卷" }),
        ];

    private IEnumerable<PastStep> Ended() =>
        ConcludedOn is { } on && Outcome is { } outcome ? [new("concludedOn", on, Ending(outcome, Ruling ?? ""))] : [];

    private Act Ending(CaseOutcome outcome, string ruling) =>
        outcome switch
        {
            Reconsiderations.CaseOutcome.DismissApplication => new DismissApplication { Ground = RefusalGround ?? default, Reason = ruling },
            Reconsiderations.CaseOutcome.Mediated => new ConcludeByMediation { Agreement = ruling, WithinDays = WithinDays },
            Reconsiderations.CaseOutcome.Withdrawn => new TerminateReview { Ground = TerminationGround.Withdrawal, Reason = ruling },
            Reconsiderations.CaseOutcome.Settled => new TerminateReview { Ground = TerminationGround.Settlement, Reason = ruling },
            Reconsiderations.CaseOutcome.TerminatedOther => new TerminateReview { Ground = TerminationGround.SuspendedSixtyDays, Reason = ruling },
            // The ground stands in the paper decision; the case doesn't keep it.
            _ => new DecideReview
            {
                Outcome = outcome,
                Ground = default,
                Findings = "见案卷",
                Reasons = "见案卷",
                Ruling = ruling,
                RedoOrdered = RedoOrdered,
                WithinDays = WithinDays,
            },
        };

    private IEnumerable<PastStep> Served()
    {
        var document = RefusedOn is null ? CaseDocument.Conclusion : CaseDocument.RefusalDecision;
        List<PastStep?> told =
        [
            At("applicantServedOn", ApplicantServedOn, () => Told(document, PartyRole.Applicant, ApplicantServedOn)),
            At("applicantServedOn", ThirdParties.Count > 0 ? ApplicantServedOn : null, () => Told(document, PartyRole.ThirdParty, ApplicantServedOn)),
            At("respondentServedOn", RespondentServedOn, () => Told(document, PartyRole.Respondent, RespondentServedOn)),
            // Who was served first may sue before the others are.
            At("suedOn", SuedOn < RespondentServedOn ? SuedOn : null, () => new NoteLawsuit { SuedOn = SuedOn ?? ReceivedOn }),
        ];
        DateOnly? all = ConcludedOn is not null && ApplicantServedOn is { } one && RespondentServedOn is { } other ? (one > other ? one : other) : null;
        List<PastStep?> after =
        [
            At("suedOn", SuedOn < RespondentServedOn ? null : SuedOn, () => new NoteLawsuit { SuedOn = SuedOn ?? ReceivedOn }),
            At("performedOn", PerformedOn, () => new RecordPerformance { Kind = default, Result = "见案卷" }),
            At("archivedOn", ArchivedOn, () => new ArchiveCase { FileNumber = FileNumber }),
        ];
        return
        [
            .. told.OfType<PastStep>().OrderBy(s => s.On),
            .. new[] { At("respondentServedOn", all, () => new ConfirmService()) }.OfType<PastStep>(),
            .. after.OfType<PastStep>().OrderBy(s => s.On),
        ];
    }

    private static ServeDocument Told(CaseDocument document, PartyRole to, DateOnly? on) =>
        new()
        {
            Document = document,
            To = to,
            Method = ServiceMethod.Direct,
            ReceivedOn = on,
        };

    private static PastStep? At(string field, DateOnly? on, Func<Act> act) => on is { } day ? new PastStep(field, day, act()) : null;

    /// <summary>接入 in the definition: who may, and what its days must tell of each other.</summary>
    internal static void Define(Lifecycle<Reconsideration, ReconsiderationStage> it) =>
        it.TakesOver<TakeOverCase>(
                "接入案件", Filed, Correcting, Hearing, Suspended, Concluded, Reconsiderations.ReconsiderationStage.Served, Archived, Refused)
            .By(Role.Handler, Role.Registrar).Under(Article.WorkingRule)
            .For("启用本系统以前的案件，按现在所处的阶段接入：填写原案号和实际日期，不另制发文书，期限按实际日期计算。")
            .NumberedAs(a => a.Number)
            .Titled((_, a) => a.Title)
            .Needs("FY195", (m, _, at) => ReconsiderationType.IsInstitution(m, at), "由行政复议机构接入", Article.WorkingRule, "请转交行政复议机构办理。")
            .Needs("FY190", (_, a, _) => a.TellsEnd, "结案日期、结案方式和决定内容一并填写", Article.WorkingRule, "尚未结案的，三栏都不填。")
            .Needs("FY191", (_, a, _) => a.TellsSuspension, "中止日期和中止的情形一并填写，恢复日期不早于中止日期", Article.WorkingRule, "没有中止过的，都不填。")
            .Needs("FY192", (_, a, _) => a.TellsExtension, "延长审理期限的日期和日数一并填写", Article.WorkingRule, "没有延长的，都不填。")
            .Needs("FY193", (_, a, _) => a.TellsRefusal, "不予受理、驳回申请的写明理由，其他的不填", Article.WorkingRule, "请核对不予受理日期、结案方式和理由。")
            .Needs("FY196", (_, a, _) => a.TellsBothSides, "写明尚未结案的案件中各方说了什么", Article.WorkingRule,
                "请填写“事实和理由”；已经答复、听取意见的，填写“书面答复的内容”“听取的意见”，没有的不填。结案文书照此印出。")
            .Needs("FY021", (_, a, _) => a.IsOurs, "以本级政府有管辖权的机关为被申请人", Statutes.Reconsideration[24, 1],
                "本级人民政府的行政行为由上一级行政机关管辖，海关、金融、外汇管理、税务和国家安全机关的由上一级主管部门管辖。")
            .Needs("FY111", (_, a, _) => a.WithoutGuardian.Count == 0, CaseParties.Guardian, Statutes.Reconsideration[14, 3], CaseParties.GuardianRemedy)
            .Naming((_, a) => a is null ? null : string.Join('、', a.WithoutGuardian))
            .StatedConsistently()
            .Needs("FY235", (_, a, _) => a.TellsCorrection, "使通知补正、收到通知、补正的日期先后相符", Article.WorkingRule, "请对照案卷核对日期；没有通知过补正的，都不填。")
            .Needs("FY236", (_, a, at) => a.CorrectsInTime(at.Calendar), "写明逾期补正仍予审查的正当理由", Statutes.Reconsideration[31, 2],
                "按所填日期，补正超过了收到补正通知之日起十个工作日；延长过补正期限或者有正当理由的，写在“说明”里。")
            .Needs("FY043", (_, a, _) => a.SimplifiedGround is null || a.ExtendedOn is null, "只延长适用普通程序的案件", Statutes.Reconsideration[62, 2],
                "适用简易程序的案件不能延长，可以转为普通程序。")
            .Needs("FY234", (_, a, at) => a.HeedsSilence(at.Calendar), "写明被申请人逾期未答复而没有撤销、确认违法、确认无效或者责令履行的根据", Statutes.Reconsideration[70],
                "按时答复的，填写书面答复日期；第三人提供证据证明行政行为合法的，或者案卷确实如此的，写在“说明”里。")
            .Needs("FY237", (_, a, _) => a.ArchivedOn is null || a.WithinDays is null || a.PerformedOn is not null, "写明规定了履行期限、已经归档的案件的履行日期",
                Article.WorkingRule, "请填写履行日期；还没有履行的，不填归档日期，以后在本系统登记履行和归档。")
            .Needs("FY241", (_, a, at) => a.IsNumberedHere(at.County), "填写本县的案号，年份与收到申请、受理或者不予受理的年份相符", Article.WorkingRule,
                "请对照案卷核对案号；其他机关的案件不在本县接入。")
            .Needs("FY194", (_, a, _) => a.TellsReply, "使答复、收到副本的日期不早于发送副本的日期", Article.WorkingRule, "请对照案卷核对日期。");
}
