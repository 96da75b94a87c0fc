using Fazhi.Matters;
using static Fazhi.Matters.Reader;
using static Fazhi.Mechanisms.NormativeDocuments.NormativeDocumentStage;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>
/// 谁能看 — a draft is its drafters' and its reviewers' until it is put out for comment or published; what was published, and what becomes of it, everybody's.
/// The opinion on legality stays between them (内部法制审核).
/// </summary>
internal static class DocumentReaders
{
    internal static void Define(Lifecycle<NormativeDocument, NormativeDocumentStage> it)
    {
        it.ReadByEveryone();
        // One body reviews legality for all organs, one registers for all.
        it.ReadByRole(Role.LegalReviewer, Role.Registrar);
        it.ShowsFacts(Officials, m => m.Issuer);
        it.Shows<OpenConsultation>(Officials);
        it.Shows<CloseConsultation>(Officials);
        it.Shows<EndConsultation>(Officials);
        it.Shows<AddText>(Officials);
        it.Shows<CorrectText>(Officials);
        it.Shows<RecordFairCompetitionReview>(Officials);
        it.Shows<PublishDocument>(Officials);
        it.Shows<FileForRecord>(Officials);
        it.Shows<RegisterExisting>(Officials);
        it.Shows<AmendDocument>(Officials);
        it.Shows<RepealDocument>(Officials);
        it.Shows<DeclareLapsed>(Officials);
        it.Shows<LapseByLaw>(Officials);
        it.Shows<RevokeBySuperior>(Officials);
        it.Shows<RenewAfterEvaluation>(Officials);
        it.Shows<SettleException>(Officials);
        it.Shows<NoteAmendmentDue>(Officials);
        it.Shows<OpenClauseTask>(Officials);
        it.Shows<ResolveClauseTask>(Officials);
        it.ShowsThat(Officials);

        it.Discloses(m => m.PublishedOn != null || m.Stage == Consulting, documents: ["normative/Promulgation", "normative/RepealDecision", "normative/RevocationDecision"],
            m => m.Issuer, m => m.PublishedOn, m => m.EffectiveFrom, m => m.ValidUntil, m => m.Summary, m => m.Interpretation,
            m => m.ConsultedFrom, m => m.ConsultedUntil, m => m.FiledOn, m => m.AmendedOn, m => m.RepealedOn, m => m.LapsedOn,
            m => m.RevokedOn, m => m.StoppedClauses, m => m.JointIssuers);
        it.ShowsThat(Everybody);
    }
}
