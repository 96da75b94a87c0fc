using Fazhi.Matters;
using Fazhi.Mechanisms.Litigation;

namespace Fazhi.Issuing;

/// <summary>行政应诉的文书 — what a defendant hands to the court, and the reply to a court's suggestion.</summary>
internal static class LitigationBindings
{
    internal static Dictionary<string, object?> Defence(Issue issue)
    {
        var act = (FileDefence)issue.Recorded.Act;
        var values = Common(issue, SuitOf(issue));
        values["plaintiffs"] = Names(SuitOf(issue));
        values["argument"] = Paragraphs.Of(act.Argument);
        values["evidence"] = act.Evidence.Where(e => !string.IsNullOrWhiteSpace(e)).ToList();
        values["bases"] = act.Bases.Where(b => !string.IsNullOrWhiteSpace(b)).ToList();
        values["later"] = act.EvidenceLater;
        return values;
    }

    internal static Dictionary<string, object?> LateEvidence(Issue issue)
    {
        var act = (AskLateEvidence)issue.Recorded.Act;
        var values = Common(issue, SuitOf(issue));
        values["suit.received_on"] = ((LawsuitDefence)issue.Matter).ReceivedOn;
        values["request.ground"] = Terms.Of(act.Ground);
        values["request.facts"] = Paragraphs.Of(act.Facts);
        return values;
    }

    internal static Dictionary<string, object?> Identity(Issue issue)
    {
        var act = (NameAppearance)issue.Recorded.Act;
        var values = Common(issue, SuitOf(issue));
        values["session.on"] = ((CourtAppearance)issue.Matter).SessionOn;
        values["head.name"] = act.Head;
        values["head.post"] = act.PostName;
        return values;
    }

    internal static Dictionary<string, object?> Absence(Issue issue)
    {
        var act = (NameAppearance)issue.Recorded.Act;
        var values = Common(issue, SuitOf(issue));
        values["session.on"] = ((CourtAppearance)issue.Matter).SessionOn;
        values["absence.ground"] = act.Excuse is { } excuse ? Terms.Of(excuse) : "";
        values["absence.facts"] = Paragraphs.Of(act.ExcuseFacts ?? "");
        values["staff"] = act.Staff.Where(s => !string.IsNullOrWhiteSpace(s)).ToList();
        return values;
    }

    internal static Dictionary<string, object?> Appeal(Issue issue)
    {
        var (suit, act) = ((Lawsuit)issue.Matter, (FileAppeal)issue.Recorded.Act);
        var values = Common(issue, suit);
        values["organ.name"] = issue.County.OrganName(act.Organ);
        values["suit.paper"] = suit.Paper is { } paper ? Terms.Of(paper) : "";
        values["suit.judged_on"] = suit.JudgedOn;
        values["plaintiffs"] = Names(suit);
        values["appeal.claims"] = Paragraphs.Of(act.Claims);
        values["appeal.reasons"] = Paragraphs.Of(act.Reasons);
        return values;
    }

    internal static Dictionary<string, object?> Reply(Issue issue)
    {
        var (suggestion, act) = ((JudicialSuggestion)issue.Matter, (AnswerSuggestion)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(suggestion.Organ),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["court.name"] = suggestion.Court,
            ["suggestion.number"] = suggestion.Paper,
            ["suggestion.received_on"] = suggestion.ReceivedOn,
            ["suggestion.answer"] = Paragraphs.Of(act.Answer),
        };
    }

    private static Lawsuit SuitOf(Issue issue) => (Lawsuit)issue.Others([issue.Matter.Parent!.Value])[issue.Matter.Parent.Value];

    private static Dictionary<string, object?> Common(Issue issue, Lawsuit suit) =>
        new()
        {
            ["organ.name"] = issue.County.OrganName(issue.Matter.Organ),
            ["document.date"] = issue.On,
            ["court.name"] = suit.Court,
            ["suit.number"] = suit.CaseNumber,
            ["suit.act"] = suit.ActAttacked,
        };

    private static List<string> Names(Lawsuit suit) => [.. suit.Plaintiffs.Select(p => p.Name)];
}
