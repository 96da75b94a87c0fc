using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>接入的规则 — the course that a case taken over has had, and what must fit in it.</summary>
public sealed partial record TakeOverCase
{
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
