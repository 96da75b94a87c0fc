using System.Collections.Frozen;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Issuing;

/// <summary>文书取值 — the values a template needs, taken from the matter, the act that issued the document, and the county.</summary>
public delegate IReadOnlyDictionary<string, object?> Binding(Issue issue);

/// <summary>文书取值目录 — which binding fills which template.</summary>
public static class Bindings
{
    private static readonly FrozenDictionary<string, Binding> ByTemplate = new Dictionary<string, Binding>
    {
        ["assistance/RefusalNotice"] = ServiceBindings.Refusal,
        ["consultations/FeedbackReport"] = ConsultationBindings.Report,
        ["coordination/Minutes"] = CoordinationBindings.Minutes,
        ["coordination/TaskLetter"] = CoordinationBindings.Letter,
        ["coordination/UrgingLetter"] = CoordinationBindings.Urging,
        ["coordination/WorkPoints"] = CoordinationBindings.Points,
        ["counsel/Opinion"] = CounselBindings.Opinion,
        ["exams/ExamNotice"] = ExamBindings.Notice,
        ["exams/AdmissionTicket"] = ExamBindings.Ticket,
        ["exams/Results"] = ExamBindings.Results,
        ["decisions/InitiationNotice"] = DecisionBindings.Initiation,
        ["decisions/HearingNotice"] = DecisionBindings.Hearing,
        ["decisions/LegalityOpinion"] = DecisionBindings.Legality,
        ["decisions/DiscussionRecord"] = DecisionBindings.Discussion,
        ["decisions/Announcement"] = DecisionBindings.Announcement,
        ["decisions/Catalogue"] = DecisionBindings.Catalogue,
        ["normative/LegalityReviewOpinion"] = LegalityBinding.Opinion,
        ["normative/Promulgation"] = NormativeBindings.Promulgation,
        ["normative/FilingReport"] = NormativeBindings.FilingReport,
        ["normative/AmendmentDecision"] = NormativeBindings.Amendment,
        ["normative/RepealDecision"] = NormativeBindings.RepealDecision,
        ["normative/RevocationDecision"] = NormativeBindings.Revocation,
        ["normative/CleanUpResult"] = CleanUpBinding.Result,
        ["filereviews/FeedbackLetter"] = FileReviewBindings.Letter,
        ["filereviews/RoundReport"] = FileReviewBindings.Report,
        ["inspections/ApprovalForm"] = InspectionBindings.Approval,
        ["inspections/Notice"] = InspectionBindings.Notice,
        ["inspections/Record"] = InspectionBindings.Record,
        ["inspections/Result"] = InspectionBindings.Result,
        ["keyfields/CheckRecord"] = KeyFieldBindings.Record,
        ["penalties/Sheet"] = PenaltyBindings.Sheet,
        ["penalties/Letter"] = PenaltyBindings.Letter,
        ["penalties/Notice"] = PenaltyBindings.Notice,
        ["penalties/Decision"] = PenaltyBindings.Decision,
        ["penalties/NoPenaltyDecision"] = PenaltyBindings.NoPenalty,
        ["penalties/OnTheSpotDecision"] = PenaltyBindings.OnTheSpot,
        ["problems/RectificationNotice"] = ProblemBindings.Notice,
        ["problems/ClosingSheet"] = ProblemBindings.Closing,
        ["problems/CampaignLedger"] = ProblemBindings.Ledger,
        ["reconsideration/AcceptanceNotice"] = ReconsiderationNotices.Acceptance,
        ["reconsideration/CorrectionNotice"] = ReconsiderationNotices.Correction,
        ["reconsideration/RefusalDecision"] = ReconsiderationDecisions.Refusal,
        ["reconsideration/ReplyNotice"] = ReconsiderationNotices.Reply,
        ["reconsideration/HearingNotice"] = ReconsiderationNotices.Hearing,
        ["reconsideration/HearingPostponement"] = ReconsiderationNotices.Postponement,
        ["reconsideration/TransferLetter"] = ReconsiderationNotices.Transfer,
        ["reconsideration/TransferNotice"] = ReconsiderationNotices.TransferTold,
        ["reconsideration/StayDecision"] = ReconsiderationNotices.Stay,
        ["reconsideration/StayLifted"] = ReconsiderationNotices.StayLifted,
        ["reconsideration/SuspensionNotice"] = ReconsiderationNotices.Suspension,
        ["reconsideration/ResumptionNotice"] = ReconsiderationNotices.Resumption,
        ["reconsideration/OrdinaryNotice"] = ReconsiderationNotices.Ordinary,
        ["reconsideration/ExtensionNotice"] = ReconsiderationNotices.Extension,
        ["reconsideration/ForwardingLetter"] = ReconsiderationNotices.Forwarding,
        ["reconsideration/IssuerNotice"] = ReconsiderationNotices.Issuer,
        ["reconsideration/ClauseDecision"] = ReconsiderationNotices.Clause,
        ["reconsideration/Decision"] = ReconsiderationDecisions.Decision,
        ["reconsideration/DismissalDecision"] = ReconsiderationDecisions.Dismissal,
        ["reconsideration/MediationDocument"] = ReconsiderationDecisions.Mediation,
        ["reconsideration/TerminationDecision"] = ReconsiderationDecisions.Termination,
        ["reconsideration/OpinionLetter"] = ReconsiderationNotices.Opinion,
        ["reconsideration/SlipCorrection"] = ReconsiderationNotices.Slip,
        // One sheet proves every service, whatever the case.
        ["reconsideration/ProofOfService"] = issue =>
            issue.Matter is PenaltyCase ? PenaltyBindings.Service(issue) : ReconsiderationNotices.Service(issue),
        ["services/ServiceList"] = ServiceBindings.List,
        ["supervision/Notice"] = SupervisionBindings.Instrument,
        ["supervision/Opinion"] = SupervisionBindings.Instrument,
        ["supervision/Decision"] = SupervisionBindings.Instrument,
        ["supervision/Feedback"] = SupervisionBindings.Feedback,
        ["supervision/TransferLetter"] = SupervisionBindings.Transfer,
        ["mediation/MediationAgreement"] = MediationBindings.Agreement,
        ["mediation/MediationRecord"] = MediationBindings.Record,
        ["mediation/RescissionRecord"] = MediationBindings.Rescission,
        ["mediation/FailureNotice"] = MediationBindings.Failure,
        ["mediation/ConfirmationApplication"] = MediationBindings.Confirmation,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The binding of a template; <c>null</c> if the program can't fill it yet.</summary>
    public static Binding? Of(string template) => ByTemplate.GetValueOrDefault(template);
}
