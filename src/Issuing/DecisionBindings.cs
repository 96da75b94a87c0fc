using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;

namespace Fazhi.Issuing;

/// <summary>重大行政决策的文书 — every paper from what was recorded of the decision, so that meeting file, record and announcement can't say different things.</summary>
internal static class DecisionBindings
{
    internal static Dictionary<string, object?> Initiation(Issue issue)
    {
        var m = Of(issue);
        return new()
        {
            ["organ.name"] = Maker(m, issue),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["recipient.name"] = issue.County.OrganName(m.Organ),
            ["decision.title"] = m.Title,
            ["decision.class"] = Terms.Of(m.Class),
            ["decision.finish_on"] = m.FinishOn,
            ["units"] = m.CoUnits.Select(issue.County.OrganName).ToList(),
            ["steps"] = Steps(m).ToList(),
        };
    }

    internal static Dictionary<string, object?> Hearing(Issue issue)
    {
        var (m, act) = (Of(issue), (AnnounceHearing)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(m.Organ),
            ["document.date"] = issue.On,
            ["decision.title"] = m.Title,
            ["hearing.on"] = act.HeldOn,
            ["hearing.clock"] = act.Time,
            ["hearing.place"] = act.Place,
            ["hearing.subject"] = Paragraphs.Of(act.Subject),
            ["hearing.selection"] = Paragraphs.Of(act.Selection),
            ["participants"] = act
                .Participants.Select(p => PrintedRow.Of(("name", p.Name), ("side", p.Side), ("origin", Terms.Of(p.Origin))))
                .ToList(),
        };
    }

    internal static Dictionary<string, object?> Legality(Issue issue)
    {
        var (m, act) = (Of(issue), (GiveDecisionLegality)issue.Recorded.Act);
        return new()
        {
            ["institution.name"] = issue.Letterhead.Institution,
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["recipient.name"] = issue.County.OrganName(m.Organ),
            ["decision.title"] = m.Title,
            // A supplement to an earlier submission doesn't make this file whole.
            ["review.received_on"] = issue
                .DaysOf<SupplementDecisionFile>()
                .Where(day => day >= m.SubmittedOn)
                .Append(m.SubmittedOn ?? issue.On)
                .Max(),
            ["review.checks"] = new[]
            {
                PrintedRow.Of(("name", "法定权限"), ("finding", act.PowerLawful ? "符合。" : "不能确认符合，详见审查意见。")),
                PrintedRow.Of(
                    ("name", "法定程序"),
                    ("finding", act.ProcedureLawful ? "已经履行。" : "不能确认履行，详见审查意见。")
                ),
                PrintedRow.Of(
                    ("name", "草案内容"),
                    ("finding", act.ContentLawful ? "符合法律、法规、规章和国家政策。" : "存在问题，详见审查意见。")
                ),
            },
            ["review.opinion"] = Paragraphs.Of(act.Opinion),
            ["review.risks"] = Paragraphs.Of(act.LegalRisks ?? ""),
            ["review.conclusion"] = act.Result.ToString(),
            ["counsel.name"] = act.Counsel,
            ["counsel.opinion"] = Paragraphs.Of(act.CounselOpinion),
        };
    }

    internal static Dictionary<string, object?> Discussion(Issue issue)
    {
        var (m, act) = (Of(issue), (DiscussDecision)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = Maker(m, issue),
            ["document.date"] = issue.On,
            ["decision.title"] = m.Title,
            ["meeting.kind"] = Terms.Of(act.Kind),
            ["meeting.name"] = act.Meeting,
            ["meeting.on"] = act.HeldOn,
            ["meeting.chief"] = act.Chief,
            ["meeting.present"] = act.Present,
            ["meeting.attending"] = act.Attending,
            ["file"] = MeetingFile.AsDiscussed(m).Select(p => PrintedRow.Of(("what", p.What), ("on", p.On))).ToList(),
            ["spoken"] = act
                .Spoken.Select(s =>
                    PrintedRow.Of(
                        ("name", s.Name),
                        ("post", s.Post ?? "—"),
                        ("stance", Terms.Of(s.Stance)),
                        ("view", s.View ?? "—")
                    )
                )
                .ToList(),
            ["votes.for"] = act.Spoken.Count(s => s.Stance == SpokenStance.For),
            ["votes.against"] = act.Spoken.Count(s => s.Stance == SpokenStance.Against),
            ["votes.other"] = act.Spoken.Count(s => s.Stance == SpokenStance.Other),
            ["dissenters"] = act.Spoken.Where(s => s.Stance != SpokenStance.For).Select(s => s.Name).Distinct().ToList(),
            ["result.text"] = Terms.Of(act.Result),
            ["result.departs"] = act.Departs,
            ["result.reasons"] = act.WhyDeparted,
        };
    }

    internal static Dictionary<string, object?> Announcement(Issue issue)
    {
        var (m, act) = (Of(issue), (AnnounceDecision)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = Maker(m, issue),
            ["document.date"] = act.PublishedOn,
            ["decision.title"] = string.IsNullOrWhiteSpace(act.DocumentTitle) ? m.Title : act.DocumentTitle,
            ["decision.text"] = act.Text,
            ["meeting.name"] = m.Meeting,
            ["meeting.on"] = m.LastDiscussedOn,
            ["decision.consulted"] = m.Has(DecisionStep.Consultation),
            ["decision.received"] = m.CommentsReceived,
            ["decision.adopted"] = m.CommentsAdopted,
            ["decision.explained"] = Paragraphs.Of(act.Explained ?? ""),
            ["decision.again"] = m.Round > 1,
        };
    }

    internal static Dictionary<string, object?> Catalogue(Issue issue)
    {
        var m = (DecisionCatalogue)issue.Matter;
        var version = m.Versions[^1];
        return new()
        {
            ["organ.name"] = issue.County.Organ(m.Organ) is { IsJustice: true }
                ? issue.County.Organs[0].Name
                : issue.County.OrganName(m.Organ),
            ["document.date"] = version.PublishedOn,
            ["catalogue.title"] = m.Title,
            ["catalogue.version"] = version.No,
            ["catalogue.consented_on"] = version.ConsentedOn,
            ["catalogue.reason"] = version.Reason,
            ["items"] = version
                .Items.Select(i =>
                    PrintedRow.Of(
                        ("no", i.No),
                        ("subject", i.Subject),
                        ("organ", issue.County.OrganName(i.Organ)),
                        ("others", i.Others),
                        ("finish_on", i.FinishOn)
                    )
                )
                .ToList(),
        };
    }

    private static Decision Of(Issue issue) => (Decision)issue.Matter;

    private static string Maker(Decision m, Issue issue) =>
        m.ByAnalogy ? issue.County.OrganName(m.Organ) : issue.County.Organs[0].Name;

    private static IEnumerable<string> Steps(Decision m)
    {
        if (!m.Confidential)
            yield return "公众参与";
        if (m.WantsHearing)
            yield return "听证会";
        if (m.WantsExperts)
            yield return "专家论证";
        if (m.WantsRisk)
            yield return "风险评估";
        if (m.TouchesMarket)
            yield return "公平竞争审查";
        yield return "合法性审查";
        yield return "集体讨论决定";
    }
}
