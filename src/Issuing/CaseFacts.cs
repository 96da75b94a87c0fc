using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Issuing;

/// <summary>复议案件的共同取值 — what nearly every document of a reconsideration case says in its head and first sentence.</summary>
internal static class CaseFacts
{
    internal static Reconsideration Case(this Issue issue) => (Reconsideration)issue.Matter;

    /// <summary>Organ, number, date, the parties and the act they quarrel over. A template takes what it needs.</summary>
    internal static Dictionary<string, object?> Of(Issue issue)
    {
        var (matter, head) = (issue.Case(), issue.Letterhead);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(matter.Organ),
            ["institution.name"] = head.Institution,
            ["institution.address"] = head.Address,
            ["institution.phone"] = head.Phone,
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["applicant.name"] = Names(matter, PartyRole.Applicant),
            ["respondent.name"] = Names(matter, PartyRole.Respondent),
            ["third_party.name"] = Names(matter, PartyRole.ThirdParty),
            ["parties"] = PartyLines.Of(matter, issue.County),
            ["act.description"] = Challenged(matter),
            ["matter.number"] = matter.Number,
            ["matter.title"] = matter.Title,
            ["matter.received_on"] = matter.ReceivedOn ?? matter.OpenedOn,
            ["matter.accepted_on"] = matter.AcceptedOn,
            ["matter.deemed"] = matter.DeemedAccepted,
            ["matter.procedure"] = matter.Simplified ? "Simplified" : "Ordinary",
            ["matter.claims"] = matter.Claims,
            ["matter.reconsideration_first"] = matter.ReconsiderationFirst,
            // Every party gets the same notice.
            ["recipient.name"] = string.Join('、', matter.Present().OrderBy(p => p.Role).Select(matter.NameOf)),
        };
    }

    /// <summary>The last day for the decision, with the suspensions and extensions up to the document, by the calendar of the day it was issued.</summary>
    internal static Deadline DecisionDue(Issue issue)
    {
        var matter = issue.Case();
        var resumed = issue.DaysOf<ResumeReview>().ToList();
        var pauses = issue
            .DaysOf<SuspendReview>()
            .Select((from, i) => new Pause(from, i < resumed.Count ? resumed[i] : null))
            .ToList();
        var judgment = issue.History.Select(a => a.Act).OfType<RecordJudgment>().LastOrDefault(j => j.OrdersDecision);
        var extensions = issue.History.Select(a => a.Act).OfType<ExtendReview>().Select(e => e.Days.Days()).ToList();
        try
        {
            return Deadline.Compute(
                issue.Calendar,
                judgment?.StartsOn ?? matter.AcceptedOn!.Value,
                (judgment?.WithinDays ?? (matter.Simplified ? 30 : 60)).Days(),
                pauses,
                judgment is null ? extensions : []
            );
        }
        catch (OutsideCalendarException e)
        {
            throw new DocumentNotPrintableException(e.Message);
        }
    }

    /// <summary>The court whose judgment annulled what was decided before and ordered a new decision, with the number of its case.</summary>
    internal static string? Annulled(Issue issue) =>
        issue.Case().ReopenedOn is not null
            ? issue
                .History.Select(a => a.Act)
                .OfType<RecordJudgment>()
                .Where(j => j.Ruling == CourtRuling.RedoOrdered)
                .Select(j => j.Court + j.CaseNumber)
                .LastOrDefault()
            : null;

    /// <summary>The names of a side; <c>null</c> for a side without anybody.</summary>
    internal static string? Names(Reconsideration matter, PartyRole role) =>
        PartyLines.Bound(matter, role) is { Count: > 0 } persons ? string.Join('、', persons.Select(matter.NameOf)) : null;

    // The sentences name the respondent before the act; an applicant often names it again at the beginning.
    private static string Challenged(Reconsideration matter)
    {
        var text = matter.ActChallenged.StartsWith(matter.RespondentName, StringComparison.Ordinal)
            ? matter.ActChallenged[matter.RespondentName.Length..]
            : matter.ActChallenged;
        return matter.ActNumber is { } number && !text.Contains(number, StringComparison.Ordinal) ? $"{text}（{number}）" : text;
    }

    /// <summary>The common values with the last day for the decision laid over them, and whether it is provisional.</summary>
    internal static Dictionary<string, object?> WithDue(Issue issue, params (string Key, object? Value)[] more)
    {
        var due = DecisionDue(issue);
        return With(issue, [.. more, ("matter.due_on", due.Due), ("matter.due_provisional", due.IsProvisional)]);
    }

    /// <summary>Values laid over the common ones.</summary>
    internal static Dictionary<string, object?> With(Issue issue, params (string Key, object? Value)[] more)
    {
        var values = Of(issue);
        foreach (var (key, value) in more)
            values[key] = value;
        return values;
    }
}
