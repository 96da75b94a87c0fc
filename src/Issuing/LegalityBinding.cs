using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Issuing;

/// <summary>合法性审核意见书 — what was looked at, what was found, and the conclusion.</summary>
internal static class LegalityBinding
{
    internal static Dictionary<string, object?> Opinion(Issue issue)
    {
        var (matter, act) = ((NormativeDocument)issue.Matter, (GiveLegalityOpinion)issue.Recorded.Act);
        return new()
        {
            ["institution.name"] = issue.Letterhead.Institution,
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["recipient.name"] = issue.County.OrganName(matter.Organ),
            ["normative.title"] = matter.Title,
            ["review.received_on"] = CompleteOn(matter, issue),
            ["review.checks"] = Checks(matter, act).Select(c => PrintedRow.Of(("name", c.Name), ("finding", c.Finding))).ToList(),
            ["review.problems"] = act.Opinion == LegalityOpinion.Passed ? [] : Paragraphs.Of(act.Text),
            ["review.fault"] = Fault(act),
            ["review.conclusion"] = act.Opinion switch
            {
                LegalityOpinion.Passed => "Pass",
                LegalityOpinion.Amend => "PassAfterChange",
                LegalityOpinion.NotPassed => "Fail",
                _ => throw new InvalidOperationException($"Unknown opinion {act.Opinion}."),
            },
        };
    }

    // What the conclusion rests on is what was found, and nothing else.
    private static string? Fault(GiveLegalityOpinion act) =>
        act.Opinion == LegalityOpinion.Passed
            ? null
            : (act.PowerAndProcedureLawful, act.Found.Count > 0) switch
            {
                (false, false) => "Power",
                (true, true) => "Content",
                (false, true) => "Both",
                (true, false) => "Other",
            };

    // The file is complete on the day of the last supplement; a supplement to an earlier submission doesn't count.
    private static DateOnly? CompleteOn(NormativeDocument matter, Issue issue) =>
        issue
            .DaysOf<SupplementFile>()
            .Where(day => day >= matter.SubmittedForReviewOn)
            .Append(matter.SubmittedForReviewOn ?? issue.On)
            .Max();

    private static IEnumerable<(string Name, string Finding)> Checks(NormativeDocument matter, GiveLegalityOpinion act)
    {
        yield return ("制定主体、权限、程序", act.PowerAndProcedureLawful ? "合法。" : "不能确认合法，详见审核意见。");
        yield return (
            "公开征求意见",
            matter.ConsultationWaived is { } waived ? $"依法不公开征求意见（{waived}）。"
            : matter.ConsultationClosedOn is null ? "没有公开征求意见的记录。"
            : $"收到意见{matter.CommentsReceived}条，采纳{matter.CommentsAdopted}条，已经反馈采纳情况。"
        );
        if (matter.TouchesBusiness)
            yield return (
                "公平竞争审查",
                matter.FairCompetition is { } result ? $"{Terms.Of(result)}。" : "尚未审查，应当在提请集体审议前完成。"
            );
        foreach (var (content, name) in Enum.GetValues<ForbiddenContent>().Select(c => (c, Terms.Of(c))))
            yield return (name, act.Found.Contains(content) ? "存在，应当删除或者修改。" : "未发现。");
        if (act.Opinion == LegalityOpinion.Passed)
            yield return ("综合意见", act.Text);
    }
}
