using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using P = Fazhi.Mechanisms.Penalties.PenaltyParameters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行政处罚的核对 — what gates ask of a case: the right to a hearing, whether everybody was heard, whether it is the same act again, whether it is too late.</summary>
public static class PenaltyChecks
{
    private static readonly PenaltyKind[] Heavy =
    [
        PenaltyKind.Downgrade, PenaltyKind.RevokeLicence, PenaltyKind.Shutdown, PenaltyKind.Closure, PenaltyKind.BanOccupation,
    ];

    /// <summary>Whether what is intended gives the right to a hearing: a large fine or confiscation, or a kind that the article names (《行政处罚法》第六十三条).</summary>
    public static bool GivesHearing(PenaltyCase matter, IReadOnlyList<PenaltyItem> intended)
    {
        var from = matter.Parameter(matter.Party?.Kind == PartyKind.Citizen ? P.HearingFineCitizen : P.HearingFineOrganisation);
        return intended.Any(i => Heavy.Contains(i.Kind))
            || PenaltyCase.Sum(intended, PenaltyKind.Fine) >= from || PenaltyCase.Sum(intended, PenaltyKind.Confiscation) >= from;
    }

    /// <summary>Whether legal review is wanted before the decision: a hearing was held, the case was said to be of such a kind, or it gives the right to a hearing (《行政处罚法》第五十八条; the agency's list).</summary>
    public static bool WantsReview(PenaltyCase matter) => matter.HearingHeldOn is not null || matter.ReviewGround is not null || matter.HearingRight;

    /// <summary>Whether the heads discuss it together: complicated or grave (《行政处罚法》第五十七条第二款). A case that gives the right to a hearing is taken as grave.</summary>
    public static bool WantsDiscussion(PenaltyCase matter) => matter.Major || matter.HearingRight;

    /// <summary>Whether the party was heard, waived, or let the time pass after the notice was served.</summary>
    internal static bool DefenceIsOver(PenaltyCase m, Circumstances at) =>
        m.DefendedOn is not null || m.WaivedOn is not null
        || (m.NoticeServedOn is { } served && at.On > Deadline.Compute(at.Calendar, served, m.Parameter(P.DefenceDays).WorkingDays()).Latest);

    /// <summary>Whether the hearing was held or given up, or nobody asked for one in five working days.</summary>
    internal static bool HearingIsOver(PenaltyCase m, Circumstances at) =>
        !m.HearingRight || m.HearingWaived || m.HearingHeldOn is not null || m.HearingAbandoned
        || (m.HearingAskedOn is null && m.NoticeServedOn is { } served && at.On > Deadline.Compute(at.Calendar, served, 5.WorkingDays()).Latest);

    /// <summary>Whether a hearing is asked for in time.</summary>
    internal static bool AskedInTime(PenaltyCase m, DateOnly asked, Circumstances at) =>
        m.NoticeServedOn is not { } served || asked <= Deadline.Compute(at.Calendar, served, 5.WorkingDays()).Latest;

    /// <summary>What is imposed beyond what was announced, in words: another kind, or more money.</summary>
    internal static IReadOnlyList<string> Beyond(IReadOnlyList<PenaltyItem> imposed, IReadOnlyList<PenaltyItem> announced) =>
        [
            .. imposed.Select(i => i.Kind).Distinct()
                .Where(kind => announced.All(a => a.Kind != kind) || (PenaltyCase.Sum(imposed, kind) ?? 0) > (PenaltyCase.Sum(announced, kind) ?? 0)
                    // Of six months and one month nobody here knows which is heavier: what is done otherwise than announced is announced first.
                    || imposed.Any(i => i.Kind == kind && !string.IsNullOrWhiteSpace(i.Content) && announced.All(a => a.Kind != kind || a.Content?.Trim() != i.Content.Trim())))
                .Select(kind => Terms.Of(kind)),
        ];

    /// <summary>Whether each item says what its kind wants: an amount, or what is done.</summary>
    internal static bool AreWhole(IReadOnlyList<PenaltyItem> items) =>
        items.All(i => i.Kind is PenaltyKind.Fine ? i.Amount > 0
            : i.Kind is PenaltyKind.Warning or PenaltyKind.Criticism ? i.Amount is null
            // Its value decides on the right to a hearing.
            : i.Kind is PenaltyKind.Confiscation ? i.Amount > 0
            : !string.IsNullOrWhiteSpace(i.Content))
        && items.Count(i => i.Kind == PenaltyKind.Fine) <= 1;

    internal static bool HasFine(IReadOnlyList<PenaltyItem> items) => items.Any(i => i.Kind == PenaltyKind.Fine);

    /// <summary>Other cases in which the same party was fined for the same act, by title: done the same day, of the same name or in the same place.</summary>
    internal static IReadOnlyList<string> FinedAlready(PenaltyCase m, Party party, string violation, string place, DateOnly endedOn, Circumstances at)
    {
        var (id, key) = (m.Id, PenaltyCase.KeyOf(party));
        return
        [
            .. at.Records.Each<PenaltyCase>(c => c.Id != id && c.ViolationEndedOn == endedOn && (c.Violation == violation || c.Place == place)
                    && c.Fine != null && c.Stage != PenaltyCaseStage.Revoked)
                .Where(c => c.PartyKey == key || IsLikely(c.Party, party))
                .Take(Alike.Most).Select(Named),
        ];
    }

    /// <summary>Other cases filed of the same act, not closed without a decision, by title.</summary>
    internal static IReadOnlyList<string> FiledAlready(PenaltyCase m, FileCase act, Circumstances at)
    {
        var (id, key, on, violation) = (m.Id, PenaltyCase.KeyOf(act.Party), act.ViolationEndedOn, act.Violation);
        return
        [
            .. at.Records.Each<PenaltyCase>(c => c.Id != id && c.ViolationEndedOn == on && c.Violation == violation
                    && c.Stage != PenaltyCaseStage.Dropped && c.Stage != PenaltyCaseStage.Transferred && c.Stage != PenaltyCaseStage.Revoked)
                .Where(c => c.PartyKey == key || IsLikely(c.Party, act.Party))
                .Take(Alike.Most).Select(Named),
        ];
    }

    // The same name, and one of them without a number: a number left out makes nobody another.
    private static bool IsLikely(Party? one, Party other) =>
        one is not null && one.Name.Trim() == other.Name.Trim() && (HasNoNumber(one) || HasNoNumber(other));

    private static bool HasNoNumber(Party party) => party.ResidentId is null && party.CreditCode is null;

    /// <summary>Whether the act was found within the two or five years of limitation (《行政处罚法》第三十六条).</summary>
    internal static bool IsInTime(DateOnly foundOn, DateOnly? endedOn, bool graveHarm) =>
        endedOn is not { } ended || foundOn <= PenaltyCase.LastDay(ended, graveHarm);

    /// <summary>The party's age on the day of the act, by the identity number; <c>null</c> where that isn't known.</summary>
    internal static int? AgeThen(Party? party, DateOnly? on)
    {
        if (party is not { Kind: PartyKind.Citizen, ResidentId: { } id } || on is not { } day)
            return null;
        var age = day.Year - id.BirthDate.Year;
        return id.BirthDate.AddYears(age) > day ? age - 1 : age;
    }

    internal static bool IsBody(PenaltyCase m, Circumstances at) => at.County.Organ(m.Organ) is not { Enforces: false };

    internal static IReadOnlyList<string> Invalid(PenaltyCase m, Circumstances at) => OfficerChecks.Uncertified(m.Officers, at.On, at);

    /// <summary>The last day on which the fine is paid without the daily extra; <c>null</c> while the decision isn't served.</summary>
    public static DateOnly? DueOn(PenaltyCase m, WorkCalendar calendar) =>
        m.Fine is null || m.ServedOn is not { } served ? null
        : m.DeferredUntil is { } later ? later
        : Deadline.Compute(calendar, served, 15.Days()).Latest;

    private static string Named(PenaltyCase c) => c.DecisionNumber ?? c.Number ?? c.Title;
}
