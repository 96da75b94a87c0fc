using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;

namespace Fazhi.Issuing;

/// <summary>征求意见的文书 — the report that makes itself: how long, by which ways, what was said and what was made of it; what says the same stands once.</summary>
internal static class ConsultationBindings
{
    internal static Dictionary<string, object?> Report(Issue issue)
    {
        var (consultation, act) = ((Consultation)issue.Matter, (PublishFeedback)issue.Recorded.Act);
        var made = issue.Parts<PublicComment>(consultation.Id).Where(c => c.Stage == PublicCommentStage.Answered).ToList();
        return new()
        {
            ["organ.name"] = issue.County.OrganName(consultation.Organ),
            ["document.date"] = issue.On,
            ["consultation.title"] = consultation.Title,
            ["consultation.rounds"] = consultation.Window,
            ["consultation.drafts"] = consultation.DraftNo,
            ["consultation.from"] = consultation.Versions[0].On,
            ["consultation.until"] = consultation.Until,
            ["consultation.shorter"] = consultation.ShorterBecause,
            ["consultation.channel"] = consultation.Channel,
            ["consultation.received"] = act.Received,
            ["consultation.adopted"] = act.Adopted,
            ["consultation.hidden"] = made.Count(c => c.Hidden),
            ["consultation.summary"] = Paragraphs.Of(act.Summary),
            ["channels"] = made.GroupBy(c => c.Channel)
                .OrderBy(g => g.Key)
                .Select(g => PrintedRow.Of(("name", Terms.Of(g.Key)), ("count", g.Count())))
                .ToList(),
            ["comments"] = made.Where(c => !c.Hidden)
                .GroupBy(c => (c.Draft, c.Paragraph, c.Alike, c.Disposition, c.Reply))
                .Select(g => Entry(consultation, g.First(), g.Count()))
                .ToList(),
        };
    }

    private static IReadOnlyDictionary<string, object?> Entry(Consultation consultation, PublicComment comment, int count) =>
        PrintedRow.Of(
            ("where", consultation.PlaceOf(comment)),
            // A table's cell is one line.
            ("text", string.Join(' ', DraftText.Paragraphs(comment.Text))),
            ("count", count),
            ("disposition", Terms.Of(comment.Disposition!.Value)),
            ("reply", string.Join(' ', DraftText.Paragraphs(comment.Reply ?? "")))
        );
}
