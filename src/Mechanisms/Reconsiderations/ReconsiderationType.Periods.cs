using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>期限.</content>
public sealed partial class ReconsiderationType
{
    private static void PeriodsBeforeReview(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.Clock("agency-forwarding", "原机关转送申请", 5.WorkingDays()).Under(Law[32])
            .From<FileApplication>((m, a) => a.Channel == Channel.ThroughAgency ? a.ReceivedOn ?? m.OpenedOn : null)
            .Until<ForwardFromAgency, CorrectAtAgency, TakeFromAgency>();
        it.Clock("acceptance", "受理审查", 5.WorkingDays()).Under(Law[30]).Warn(2)
            .From<FileApplication>((m, _) => m.ReceivedOn).From<ForwardFromAgency, TakeFromAgency>()
            .From<SupplyCorrections>((m, a) => a.ReceivedOn ?? m.CorrectedApplicationOn)
            .Until<AcceptApplication, RefuseApplication, AskForCorrection>().Until<TransferCase>().Else<DeemAccepted>("逾期未决定不予受理的，视为受理");
        it.Clock("correction", "补正申请材料", 10.WorkingDays()).Under(Law[31, 2])
            .From<AskForCorrection>((_, a) => a.ReceivedOn)
            .From<ServeDocument>((m, a) => a.Document == CaseDocument.CorrectionNotice && m.Stage is Correcting ? a.ReceivedOn : null)
            .From<DeemServed>((m, a) => m.Stage == Correcting && a.Told(m) == nameof(CaseDocument.CorrectionNotice))
            .ExtendedBy<ExtendCorrectionTime>(a => a.Days.WorkingDays(), 30.WorkingDays())
            .Until<SupplyCorrections>().Until<TransferCase>().Else<AbandonApplication>("无正当理由逾期不补正的，视为放弃申请");
    }

    private static void PeriodsOfReview(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.Clock("reply-notice", "发送申请书副本", m => (m.Simplified ? 3 : 7).WorkingDays()).Under(Law[48]).Warn(2)
            .From<AcceptApplication, DeemAccepted>().From<AcceptByJudgment>().PausedBy<SuspendReview, ResumeReview>()
            .Until<SendReplyNotice>().UntilConcluded();
        it.Clock("reply", "被申请人书面答复", m => (m.Simplified ? 5 : 10).WorkingDays()).Under(Law[48])
            .ForEach(CaseClocks.OfRespondents)
            .From<SendReplyNotice>((_, a) => a.ReceivedOn)
            .From<ServeDocument>((m, a, who) => a.Document == CaseDocument.ReplyNotice && AwaitsReply(m.Person(who)) ? a.ReceivedOn : null)
            .PausedBy<SuspendReview, ResumeReview>()
            .Until<FileReply, ChangeParty>().UntilConcluded()
            .Else("逾期不答复的，视为该行政行为没有证据、依据", who => new DeemWithoutEvidence { Person = who });
        it.Clock("decision", "作出行政复议决定", m => (m.Simplified ? 30 : 60).Days()).Under(Law[62]).Warn(10)
            .From<AcceptApplication, DeemAccepted>().From<AcceptByJudgment>().PausedBy<SuspendReview, ResumeReview>()
            .ExtendedBy<ExtendReview>(a => a.Days.Days(), 30.Days()).UntilConcluded();
        it.Clock("suspension", "中止满六十日", 60.Days()).Under(Law.ItemOf(41, 5))
            .From<SuspendReview>((_, a) => a.EndsAfterSixtyDays)
            .Until<ResumeReview, TerminateReview, ConcludeByMediation>().Until<TerminateBySuspension, TransferCase>()
            .OtherwiseDecide<TerminateReview>("中止的原因仍未消除的，由行政复议机关决定终止");

        PeriodsOfIncidentalReview(it);
    }

    // The law doesn't say from when a review runs that was asked for in the application: from acceptance, for before it nobody has the case.
    private static void PeriodsOfIncidentalReview(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.Clock("incidental-review", "处理附带审查", 30.Days()).Under(Law[56]).ForEach(CaseClocks.OfReviews)
            .From<RequestIncidentalReview>().From<AcceptApplication>(AskedBefore).From<DeemAccepted>(AskedBefore).From<AcceptByJudgment>(AskedBefore)
            .Until<DecideIncidentalReview, ForwardIncidentalReview>().UntilConcluded();
        it.Clock("incidental-forwarding", "转送附带审查", 7.WorkingDays()).Under(Law[56]).ForEach(CaseClocks.OfReviews)
            .From<RequestIncidentalReview>().From<AcceptApplication>(AskedBefore).From<DeemAccepted>(AskedBefore).From<AcceptByJudgment>(AskedBefore)
            .Until<ForwardIncidentalReview, NotifyIssuer, DecideIncidentalReview>().UntilConcluded();
        it.Clock("issuer-notice", "通知制定机关", 3.WorkingDays()).Under(Law[58, 1]).Warn(1).ForEach(CaseClocks.OfReviews)
            .From<SuspendReview>((m, a, key) =>
                a.Ground == SuspensionGround.IncidentalReview && m.Review(key) is { IsOpen: true, IsOurs: true } ? m.SuspendedOn : null)
            .From<RequestIncidentalReview>((m, _, key) => IsUnderIncidentalReview(m) ? m.Review(key)?.AskedOn : null)
            .Until<NotifyIssuer, ForwardIncidentalReview, ResumeReview>().UntilConcluded();
        it.Clock("issuer-answer", "制定机关书面答复", 10.WorkingDays()).Under(Law[58, 1]).ForEach(CaseClocks.OfReviews)
            .From<NotifyIssuer>((m, _, key) => m.Review(key)?.IssuerNotifiedOn).Until<IssuerAnswers, DecideIncidentalReview>()
            .Until<ForwardIncidentalReview, RecordForwardedAnswer>().UntilConcluded();
        it.Clock("forwarded-answer", "接受转送的机关回复", 60.Days()).Under(Law[60]).ForEach(CaseClocks.OfReviews)
            .From<ForwardIncidentalReview>((m, _, key) => m.Review(key)?.ForwardedOn).Until<RecordForwardedAnswer>().UntilConcluded();
    }

    private static DateOnly? AskedBefore(Reconsideration m, Act<Reconsideration> act, string key) =>
        m.Review(key)?.WithApplication == true ? m.AcceptedOn : null;

    private static void PeriodsAfterwards(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.Clock("public-notice", "公告送达", m => m.Parameter(ServiceParameters.PublicNoticeDays).Days()).Under(Court[95])
            .ForEach(CaseClocks.OfServed)
            .From<ServeDocument>((_, a) => a.ByNotice ? a.PostedOn : null)
            .Until<RecordJudgment>(a => a.Ruling is CourtRuling.RedoOrdered or CourtRuling.AcceptanceOrdered).Until<ChangeParty>()
            .Else("公告期满视为送达", who => new DeemServed { Person = who });
        it.Clock("recourse", "向人民法院起诉", 15.Days()).Under(Statutes.Litigation[45])
            .ForEach(CaseClocks.OfServed)
            // What was brought later, of another kind, opens no new time to sue.
            .From<ServeDocument>((m, a, who) =>
                a.Document is CaseDocument.Conclusion or CaseDocument.RefusalDecision ? CaseClocks.MaySueFrom(m, who) : null)
            .From<DeemServed>((m, _, who) => CaseClocks.MaySueFrom(m, who))
            // A judgment tells that somebody sued, whether or not the suit was noted; and nobody lets time pass after his death.
            .Until<NoteLawsuit>().Until<RecordJudgment>().Until<ChangeParty>(a => a.EndsPerson)
            .Else("期限届满；期内起诉、以后才知道的，登记起诉时以起诉日期为准", who => new EndRecourse { Person = who });
        it.Clock("opinion-letter", "反馈意见书落实情况", 60.Days()).Under(Law[76])
            .From<IssueOpinionLetter>((_, a) => a.ReceivedOn)
            .From<ServeDocument>((m, a) => a.Document == CaseDocument.OpinionLetter && AwaitsReport(m) ? a.ReceivedOn : null)
            .Until<ReportBack>();
        it.Clock("performance", "按期履行", m => (m.PerformWithinDays ?? 60).Days()).Under(Law[77, 1])
            .From<ConfirmService>((m, _) => m.PerformWithinDays is null || m.Outcome == CaseOutcome.Mediated ? null : m.RespondentServedOn)
            // A mediation document takes effect when it is signed and sealed, and its days run from then (第七十三条).
            .From<ConcludeByMediation>((m, a) => a.WithinDays is null ? null : m.DecidedOn)
            .Until<RecordPerformance>().Until<RecordJudgment>(a => a.Annuls);
        it.Clock("compliance", "责令限期履行", m => (m.ComplianceDays ?? 60).Days()).Under(Law[77, 2])
            .From<OrderCompliance>().Until<RecordPerformance>().Until<RecordJudgment>(a => a.Annuls);
    }

    // 第三条第二款 便民、为民: the applicant may write at any time, and is answered within the time the county gives itself.
    private static void Correspondence(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<LeaveMessage<Reconsideration>>("留言", Underway).By(Public).Under(Law[3, 2])
            .For("有要问的或者要说明的，写给承办人。");
        it.During<WriteToApplicant<Reconsideration>>("告知申请人", Underway).By(Handler, InstitutionHead).Under(Law[3, 2])
            .For("答复留言，或者告知申请人需要知道的事项。");
        it.Clock("message", "答复留言", m => m.Parameter(MessageParameters.AnswerDays).WorkingDays()).Under(Law[3, 2])
            .From<LeaveMessage<Reconsideration>>().Until<WriteToApplicant<Reconsideration>>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限");
        it.Clock("file-access", "答复查阅申请", m => m.Parameter(ReconsiderationParameters.FileAccessDays).WorkingDays()).Under(Law[47])
            .From<AskToReadFile>().Until<GrantFileAccess>(a => a.To == PartyRole.Applicant)
            .Otherwise("法律没有规定日数，这是本县自己确定的期限");
    }
}
