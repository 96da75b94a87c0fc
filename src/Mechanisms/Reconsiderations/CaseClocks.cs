using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>各自的期限 — whose periods an act of a case starts, moves or stops, where they run for each person apart.</summary>
internal static class CaseClocks
{
    /// <summary>The respondents' own time to reply: their reply, what is served on them; every other act concerns all of them.</summary>
    internal static IEnumerable<string> OfRespondents(Reconsideration matter, Act act) =>
        act switch
        {
            FileReply { Person: { } one } => [one],
            DeemWithoutEvidence { Person: { } one } => [one],
            ChangeParty left => [left.Who],
            ServeDocument { To: not PartyRole.Respondent } => [],
            ServeDocument { Person: { } one } => [one],
            _ => matter.Persons.Where(p => p.Role == PartyRole.Respondent).Select(p => p.Key),
        };

    /// <summary>Whoever a document is served on, has sued or has let the time pass.</summary>
    internal static IEnumerable<string> OfServed(Reconsideration matter, Act act) =>
        act switch
        {
            ServeDocument served => matter.Concerned(served.To, served.Person),
            DeemServed { Person: null } served => matter.Persons.Where(p => p.Noticed is not null).Concat(served.Reached(matter)).Select(p => p.Key),
            DeemServed { Person: { } one } => [one],
            NoteLawsuit { Person: { } one } => [one],
            EndRecourse { Person: { } one } => [one],
            ChangeParty left => [left.Who],
            _ => matter.Persons.Select(p => p.Key),
        };

    /// <summary>The review an act asks for or goes on with; every other act concerns all of them.</summary>
    internal static IEnumerable<string> OfReviews(Reconsideration matter, Act act) =>
        act switch
        {
            RequestIncidentalReview => matter.Reviews.TakeLast(1).Select(r => r.Key),
            ForwardIncidentalReview { Review: { Length: > 0 } one } => [one],
            RecordForwardedAnswer { Review: { Length: > 0 } one } => [one],
            NotifyIssuer { Review: { Length: > 0 } one } => [one],
            IssuerAnswers { Review: { Length: > 0 } one } => [one],
            DecideIncidentalReview { Review: { Length: > 0 } one } => [one],
            _ => matter.Reviews.Select(r => r.Key),
        };

    /// <summary>
    /// The day from which an applicant or a third party may sue: the first on which the decision, or the refusal, was brought to it. A mediation document
    /// opens no way to the court.
    /// </summary>
    internal static DateOnly? MaySueFrom(Reconsideration matter, string who) =>
        matter.Outcome != CaseOutcome.Mediated
        && matter.Person(who) is { Role: PartyRole.Applicant or PartyRole.ThirdParty } person
        && person.Deliveries.Where(d => d.Document is nameof(CaseDocument.Conclusion) or nameof(CaseDocument.RefusalDecision)).ToList() is [var first]
            ? first.On
            : null;
}
