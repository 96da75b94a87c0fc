using Fazhi.Matters;
using static Fazhi.Mechanisms.NormativeDocuments.NormativeDocumentStage;
using P = Fazhi.Mechanisms.NormativeDocuments.NormativeParameters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>前置条件的判断 — what the gates of a normative document ask, apart from the table that says when.</summary>
internal static class DocumentChecks
{
    internal static bool LongEnough(NormativeDocument m, OpenConsultation a, Circumstances at) =>
        !m.TouchesMarketEntities
        || a.Until.DayNumber - a.From.DayNumber >= m.Parameter(P.ConsultationDays)
        || !string.IsNullOrWhiteSpace(a.ShorterBecause);

    internal static bool TimeToReview(NormativeDocument m, SubmitForLegalityReview a, Circumstances at) =>
        a.Urgent || a.WantedBy is not { } day || at.Calendar.WorkingDaysBetween(at.On, day) >= m.Parameter(P.ReviewDaysAtLeast);

    internal static bool FairEnough(NormativeDocument m) => !m.TouchesBusiness || FairCompetitionRules.IsFair(m.FairCompetition);

    internal static bool JointFits(NormativeDocument m, Issuer issuer, IReadOnlyList<string> others) =>
        others.Count == 0 || (issuer == Issuer.Department && others.Distinct().Count() == others.Count && !others.Contains(m.Organ));

    // Of the issuers of these documents the county government is the organ above.
    internal static bool IsByGovernment(NormativeDocument m) => m.Issuer == Issuer.Department;

    internal static bool IsDoneAs(NormativeDocument m, ResolveClauseTask a)
    {
        var task = m.ClauseTasks.FirstOrDefault(t => t.No == a.No);
        return a.Outcome switch
        {
            ClauseOutcome.Amended => m.AmendedOn >= task?.OpenedOn,
            ClauseOutcome.Repealed => m.Stage != InForce,
            ClauseOutcome.Explained => true,
            _ => false,
        };
    }

    internal static bool ValidLongEnoughAndNotTooLong(NormativeDocument m, PublishDocument a, Circumstances at) =>
        a.ValidUntil is not { } last || (last > a.EffectiveFrom && last <= Validity.LastDay(m, a.EffectiveFrom, a.Provisional));

    internal static bool RenewedWithinLimit(NormativeDocument m, RenewAfterEvaluation a, Circumstances at) =>
        a.ValidUntil is not { } last || (last > m.ValidUntil && last <= Validity.LastDay(m, a.PublishedOn));

    internal static bool InCleanUp(NormativeDocument m, CleanUpOutcome outcome, Circumstances at)
    {
        var id = m.Id;
        return at.Records.Any<CleanUpItem>(i => i.DocumentId == id && i.Outcome == outcome);
    }

    internal static string WordOf(NormativeDocument m, County county) =>
        m.Issuer switch
        {
            Issuer.CountyGovernment => county.Word,
            Issuer.CountyOffice => county.Word + "办",
            Issuer.Department => county.Organ(m.Organ)?.Word ?? "",
            _ => "",
        };
}
