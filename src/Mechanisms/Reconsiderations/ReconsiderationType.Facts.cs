using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>案件的事实 — what gates and periods ask of a case.</content>
public sealed partial class ReconsiderationType
{
    internal static bool IsOurJurisdiction(RespondentKind kind) =>
        kind is RespondentKind.Department or RespondentKind.Township or RespondentKind.DispatchedOrgan
            or RespondentKind.AuthorisedOrganisation or RespondentKind.JusticeBureau;

    // 第四条、第三十二条: officials register for the institution; the penalising agency what was handed to it.
    private static bool MayRegister(Reconsideration m, FileApplication a, Circumstances at) =>
        at.Doing.Actor is var who
        && (who.IsPublic || IsInstitution(m, at)
            || (a.Channel == Channel.ThroughAgency && (who.Organ == a.RespondentOrgan || a.JointRespondents.Any(r => r.Organ == who.Organ))));

    // 第四条第二款: the county government reviews, its justice bureau handles the cases; another organ that opens one isn't its institution for that.
    internal static bool IsInstitution(Reconsideration m, Circumstances at) =>
        at.County.IsGovernment(at.Doing.Actor.Organ) || OrganOf.JusticeBureau.Is(m, at.Doing.Actor.Organ, at.County);

    // A name misspelt is one organ still; another organ of the county, or another in its place, is another respondent.
    private static bool IsSameRespondent(Reconsideration m, CorrectRecord<Reconsideration> a, Circumstances at)
    {
        var (name, organ) = a.Corrected(m, c => (c.RespondentName, c.RespondentOrgan));
        var named = at.County.Organs.FirstOrDefault(o => o.Name == name)?.Code;
        return (organ == m.RespondentOrgan || (string.IsNullOrEmpty(m.RespondentOrgan) && organ == named))
            && (name == m.RespondentName || (named is not null && named == organ)
                || (named is null && SlipText.IsNear(name, m.RespondentName, most: 2)));
    }

    // Whether the record itself shows what the refusal says of time or jurisdiction; of the other conditions it shows nothing.
    private static bool IsBorneOut(Reconsideration m, RefusalGround ground, Circumstances at) =>
        ground switch
        {
            RefusalGround.TooLate => !IsInTime(m, at) || ((m.SubmittedOn ?? m.ReceivedOn) is { } day && !FilingPeriod.Of(m).WithinLongest(day)),
            RefusalGround.OtherJurisdiction => !IsOurJurisdiction(m.RespondentKind),
            _ => true,
        };

    private static bool IsInTime(Reconsideration m, Circumstances at) =>
        FilingPeriod.Of(m).Covers(m.SubmittedOn ?? m.ReceivedOn ?? at.On, at.Calendar);

    private static bool IsUnderIncidentalReview(Reconsideration m) => m.SuspensionGround == SuspensionGround.IncidentalReview;

    private static bool IsDecided(Reconsideration m) =>
        m.Outcome is not (null or CaseOutcome.Mediated or CaseOutcome.Withdrawn or CaseOutcome.Settled or CaseOutcome.TerminatedOther)
        && (m.AnnulledOn is null || m.AnnulledOn <= m.RedecidedOn);

    // 第七十四条第二款: who withdrew a case that was then ended doesn't bring it again on the same facts.
    private static bool WithdrewBefore(Reconsideration m, Circumstances at)
    {
        var (respondent, number, act) = (m.RespondentName, m.ActNumber, m.ActChallenged);
        return at
            .Records.List<Reconsideration>(o =>
                o.RespondentName == respondent && (number != null ? o.ActNumber == number : o.ActChallenged == act)
                && (o.Outcome == CaseOutcome.Withdrawn || o.Outcome == CaseOutcome.Settled))
            .Any(o => IsBySameApplicant(o, m));
    }

    // 第三十条第一款第七项. By its number the act is known, or else by its day and description; who withdrew is told by another condition.
    private static bool TookBefore(Reconsideration m, Circumstances at)
    {
        var (id, respondent, number, act, made) = (m.Id, m.RespondentName, m.ActNumber, m.ActChallenged, m.ActMadeOn);
        var before = Said(number)
            ? at.Records.List<Reconsideration>(o => o.ActNumber == number && o.RespondentName == respondent && o.AcceptedOn != null && o.Id != id)
            : made is null ? []
            : at.Records.List<Reconsideration>(o =>
                o.ActMadeOn == made && o.ActChallenged == act && o.RespondentName == respondent && o.AcceptedOn != null && o.Id != id);
        return before.Any(o => o.Outcome is not (CaseOutcome.Withdrawn or CaseOutcome.Settled)
            && IsBySameApplicant(o, m));
    }

    private static bool IsBySameApplicant(Reconsideration earlier, Reconsideration m) =>
        earlier.Persons.Any(p => p.Role == PartyRole.Applicant && m.Present(PartyRole.Applicant).Any(q => IsSame(p.Party, q.Party)));

    internal static bool IsSame(Party one, Party other) =>
        one.ResidentId is { } id && other.ResidentId is { } its ? id == its
        : one.CreditCode is { } code && other.CreditCode is { } theirs ? code == theirs
        : one.Name == other.Name;

    private static DateOnly Today(Circumstances at) => DateOnly.FromDateTime(at.Doing.At.ToOffset(CountyClock.Offset).DateTime);

    internal static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool Fits(Reconsideration m, SimplifiedGround? ground) =>
        ground switch
        {
            SimplifiedGround.SmallAmount => m.Amount <= 3000,
            SimplifiedGround.Disclosure => m.ActKind == ActKind.Disclosure,
            _ => true,
        };

    private static bool AwaitsReply(CasePerson? respondent) => respondent is { RepliedOn: null, ReplyOverdue: false };

    private static bool AwaitsReport(Reconsideration m) => m is { OpinionLetterOn: not null, OpinionReportedOn: null };

    private static bool MustBeCopiedOut(Reconsideration m) =>
        m.RespondentKind is RespondentKind.Department or RespondentKind.JusticeBureau && m.ServedOn is not null
        && (m.OpinionLetterOn is not null || IsDecided(m));

    private static bool IsMade(Reconsideration m, CaseDocument document) =>
        document switch
        {
            CaseDocument.CorrectionNotice => m.CorrectionAskedOn is not null,
            CaseDocument.RefusalDecision => m.RefusedOn is not null,
            CaseDocument.ReplyNotice => m.ReplyNoticeSentOn is not null,
            CaseDocument.HearingNotice => m.HearingOn is not null,
            CaseDocument.StayDecision => m.StayOrderedOn is not null,
            CaseDocument.Conclusion => m.IsConcluded,
            CaseDocument.OpinionLetter => m.OpinionLetterOn is not null,
            CaseDocument.AcceptanceNotice => m.AcceptedOn is not null,
            CaseDocument.ExtensionNotice => m.ExtendedOn is not null,
            CaseDocument.TransferNotice => m.TransferredOn is not null,
            CaseDocument.HearingPostponement => m.Documents.Any(d => d.Template == "reconsideration/HearingPostponement"),
            CaseDocument.StayLifted => m.Documents.Any(d => d.Template == "reconsideration/StayLifted"),
            CaseDocument.OrdinaryNotice => m.Documents.Any(d => d.Template == "reconsideration/OrdinaryNotice"),
            CaseDocument.SlipCorrection => m.Documents.Any(d => d.Template == "reconsideration/SlipCorrection"),
            _ => true,
        };
}
