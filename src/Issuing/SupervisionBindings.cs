using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Supervision;

namespace Fazhi.Issuing;

/// <summary>督察和监督的文书 — the three graded papers, the feedback of a supervision, the letter by which somebody's accountability is handed over.</summary>
internal static class SupervisionBindings
{
    internal static Dictionary<string, object?> Instrument(Issue issue)
    {
        var act = (IssueInstrument)issue.Recorded.Act;
        var before = act.After is { } after ? (SupervisionInstrument)issue.Others([after.Id])[after.Id] : null;
        return new()
        {
            ["organ.name"] = issue.County.OrganName(issue.Matter.Organ),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["recipient.name"] = issue.County.OrganName(act.Body),
            ["instrument.title"] = act.Title,
            ["instrument.rule"] = act.Rule,
            ["instrument.due_on"] = act.DueOn,
            // Nothing is issued under a regulation that isn't in force yet.
            ["instrument.law"] = Statutes.EnforcementSupervision.InForceOn(issue.On),
            ["instrument.facts"] = Paragraphs.Of(act.Facts),
            ["instrument.demand"] = Paragraphs.Of(act.Demand),
            ["before.name"] = before is null ? null : Terms.Of(before.Grade),
            ["before.number"] = before?.Paper,
            ["before.on"] = before?.OpenedOn,
            ["before.answered"] = before?.AnsweredOn is not null,
        };
    }

    internal static Dictionary<string, object?> Feedback(Issue issue)
    {
        var (round, act) = ((SupervisionRound)issue.Matter, (FeedBackSupervision)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(round.Organ),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["round.title"] = round.Title,
            ["round.kind"] = Terms.Of(round.Kind),
            ["round.opinion"] = Paragraphs.Of(act.Opinion),
            ["recipients"] = round.Organs.Select(issue.County.OrganName).ToList(),
            ["findings"] = act
                .Findings.Select(f =>
                    PrintedRow.Of(
                        ("organ", issue.County.OrganName(f.Organ)),
                        ("title", f.Title),
                        ("measure", f.Measure),
                        ("due_on", f.DueOn)
                    )
                )
                .ToList(),
        };
    }

    internal static Dictionary<string, object?> Transfer(Issue issue)
    {
        var act = (TransferAccountability)issue.Recorded.Act;
        var paper = act.Instrument is { } named ? (SupervisionInstrument)issue.Others([named.Id])[named.Id] : null;
        return new()
        {
            ["organ.name"] = issue.County.OrganName(issue.Matter.Organ),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["recipient.name"] = act.ToName,
            ["transfer.title"] = act.Title,
            ["transfer.ground"] = act.Ground,
            ["transfer.body"] = issue.County.OrganName(act.Body),
            ["transfer.round"] = act.Round?.Title,
            ["transfer.paper"] = paper is null ? null : $"{Terms.Of(paper.Grade)}{paper.Paper}",
            ["transfer.files"] = act.Files.Count,
            ["transfer.facts"] = Paragraphs.Of(act.Facts),
        };
    }
}
