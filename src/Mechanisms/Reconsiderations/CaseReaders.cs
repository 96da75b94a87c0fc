using Fazhi.Matters;
using static Fazhi.Matters.Reader;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 谁能看 — what the parties of a case and everybody read of it. The respondent gets the application with its attachments (第四十八条), what is served on it, and
/// its own reply and evidence; the applicant how the case goes on, and what is served; what the institution considers for itself is nobody else's.
/// </summary>
internal static class CaseReaders
{
    internal static void Define(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        // The respondent learns of a case by the copy of the application; before that only where the application goes through its hands (第三十二条).
        it.ReadAlsoBy((m, organ) => (m.RespondentOrgan == organ || m.JointOrgans.Contains("|" + organ + "|"))
            && (m.Channel == Channel.ThroughAgency || m.ReplyNoticeSentOn != null || m.RespondentServedOn != null));
        OfRespondent(it);
        OfApplicant(it);

        // 第七十九条: a concluded case is told with its outcome, and a published decision in its words; the names of citizens are not in the title.
        it.Discloses(m => m.ConcludedOn != null, documents: [],
            m => m.RespondentName, m => m.ActKind, m => m.Domain, m => m.ReceivedOn, m => m.AcceptedOn, m => m.ConcludedOn, m => m.Outcome, m => m.AnnulledOn,
            m => m.ReopenedOn, m => m.RedecidedOn, m => m.PublishedOn, m => m.PublicText);
        it.ShowsThat(Everybody, typeof(FileApplication), typeof(AcceptApplication), typeof(DeemAccepted), typeof(SuspendReview), typeof(ResumeReview),
            typeof(DecideReview), typeof(DismissApplication), typeof(ConcludeByMediation), typeof(TerminateReview), typeof(TerminateBySuspension),
            typeof(ConfirmService), typeof(PublishDecision), typeof(ArchiveCase), typeof(RecordJudgment), typeof(AcceptByJudgment));
    }

    private static void OfRespondent(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.ShowsFacts(Concerned, m => m.Applicant, m => m.CoApplicants, m => m.Agents, m => m.ThirdParties, m => m.RespondentName, m => m.JointRespondents, m => m.RespondentOrgan,
            m => m.RespondentKind, m => m.ActChallenged, m => m.ActNumber, m => m.ActKind, m => m.Domain, m => m.ActMadeOn, m => m.KnownOn,
            m => m.Claims, m => m.Facts, m => m.Amount, m => m.ReceivedOn, m => m.AcceptedOn, m => m.DeemedAccepted, m => m.Simplified,
            m => m.ReplyNoticeSentOn, m => m.RepliedOn, m => m.ReplyOverdue, m => m.HearingOn, m => m.StayOrderedOn, m => m.SuspendedOn,
            m => m.SuspensionGround, m => m.ExtendedOn, m => m.RespondentServedOn, m => m.OpinionReportedOn, m => m.ComplianceDays,
            m => m.PerformedOn, m => m.PublishedOn, m => m.PublicText, m => m.TransferredOn, m => m.CourtRuling, m => m.JudgmentOn, m => m.AnnulledOn,
            m => m.ReopenedOn, m => m.RedecidedOn, m => m.FirstReopenedOn, m => m.FirstRedecidedOn);

        // 第四十八条: the copy of the application, with what the applicant handed in.
        it.Shows<FileApplication>(Concerned);
        it.Shows<SupplyCorrections>(Concerned);
        it.Shows<ForwardFromAgency>(Concerned);
        it.Shows<CorrectAtAgency>(Concerned);
        it.Shows<SendReplyNotice>(Concerned);
        it.Shows<FileReply>(Concerned);
        it.ShowsWhen<AddEvidence>(Concerned, (_, a) => a.From == PartyRole.Respondent);
        it.ShowsWhen<HearParty>(Concerned, (_, a) => a.Party == PartyRole.Respondent);

        // Notices and decisions addressed to the parties; what concludes the case once it is served on the respondent (第七十五条).
        it.Shows<NotifyHearing>(Concerned);
        it.Shows<PostponeHearing>(Concerned);
        it.Shows<TransferCase>(Concerned | Applicant);
        it.Shows<RecordJudgment>(Concerned | Applicant);
        it.ShowsThat(Concerned | Applicant, typeof(AcceptByJudgment));
        it.Shows<OrderStay>(Concerned);
        it.Shows<LiftStay>(Concerned);
        it.Shows<ExtendReview>(Concerned);
        it.Shows<SuspendReview>(Concerned);
        it.Shows<ResumeReview>(Concerned);
        it.ShowsWhen<DecideReview>(Concerned, IsServedOnRespondent);
        it.ShowsWhen<DismissApplication>(Concerned, IsServedOnRespondent);
        it.ShowsWhen<ConcludeByMediation>(Concerned, IsServedOnRespondent);
        it.ShowsWhen<TerminateReview>(Concerned, IsServedOnRespondent);
        it.ShowsWhen<TerminateBySuspension>(Concerned, IsServedOnRespondent);
        it.ShowsWhen<ServeDocument>(Concerned, (_, a) => a.To == PartyRole.Respondent);
        it.ShowsWhen<IssueOpinionLetter>(Concerned, (m, a) => a.ReceivedOn is not null
            || m.Persons.Any(p => p.Role == PartyRole.Respondent && p.ServedOn(nameof(CaseDocument.OpinionLetter)) is not null));
        it.Shows<ReportBack>(Concerned);
        it.Shows<CorrectSlip>(Concerned | Applicant);
        it.ShowsThat(Concerned, typeof(JoinThirdParty), typeof(ChangeParty), typeof(ElectRepresentatives), typeof(AppointAgent), typeof(RevokeAgent));
        it.Shows<PublishDecision>(Concerned);
        it.Shows<OrderCompliance>(Concerned);
        it.Shows<RecordPerformance>(Concerned);
        it.ShowsThat(Concerned, typeof(TakeFromAgency), typeof(AcceptApplication), typeof(DeemAccepted), typeof(ApplySimplified), typeof(SwitchToOrdinary),
            typeof(DeemWithoutEvidence), typeof(HoldHearing), typeof(ConfirmService), typeof(NoteLawsuit), typeof(ArchiveCase));
    }

    // How far the case is, step by step; the words reach the applicant by service, or when reading is granted (第四十七条).
    private static void OfApplicant(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.Shows<FileApplication>(Applicant);
        it.Shows<SupplyCorrections>(Applicant);
        it.Shows<AskForCorrection>(Applicant);
        it.ShowsWhen<GrantFileAccess>(Applicant, (_, a) => a.To == PartyRole.Applicant);
        it.Shows<WriteToApplicant<Reconsideration>>(Applicant);
        it.ShowsThat(Applicant, typeof(JoinThirdParty), typeof(ChangeParty), typeof(ElectRepresentatives), typeof(AppointAgent), typeof(RevokeAgent));
        it.ShowsThat(Applicant, typeof(ForwardFromAgency), typeof(TakeFromAgency), typeof(CorrectAtAgency), typeof(ExtendCorrectionTime), typeof(AbandonApplication),
            typeof(AcceptApplication), typeof(DeemAccepted), typeof(RefuseApplication), typeof(ApplySimplified), typeof(SwitchToOrdinary),
            typeof(SendReplyNotice), typeof(FileReply), typeof(DeemWithoutEvidence), typeof(AddEvidence), typeof(HearParty), typeof(RecordCannotHear),
            typeof(NotifyHearing), typeof(PostponeHearing), typeof(HoldHearing), typeof(OrderStay), typeof(LiftStay), typeof(AskToReadFile), typeof(ExtendReview),
            typeof(SuspendReview), typeof(ResumeReview), typeof(RequestWithdrawal), typeof(TerminateReview), typeof(TerminateBySuspension),
            typeof(RequestIncidentalReview), typeof(ForwardIncidentalReview), typeof(DecideReview), typeof(DismissApplication),
            typeof(ConcludeByMediation), typeof(ServeDocument), typeof(DeemServed), typeof(ConfirmService), typeof(NoteLawsuit), typeof(EndRecourse),
            typeof(PublishDecision), typeof(OrderCompliance), typeof(RecordPerformance), typeof(ArchiveCase), typeof(LeaveMessage<Reconsideration>));
    }

    // What a court annulled stays with those it was served on, until there is another decision.
    private static bool IsServedOnRespondent(Reconsideration m, Act<Reconsideration> act) =>
        m.RespondentServedOn is not null || (m.IsReopened && m.AnnulledReachedRespondent);
}
