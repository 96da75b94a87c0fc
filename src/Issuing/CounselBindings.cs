using Fazhi.Matters;
using Fazhi.Mechanisms.Counsel;

namespace Fazhi.Issuing;

/// <summary>法律意见书 — to whom, on what, what the adviser says, and who the adviser was on that day.</summary>
internal static class CounselBindings
{
    internal static Dictionary<string, object?> Opinion(Issue issue)
    {
        var (request, act) = ((OpinionRequest)issue.Matter, (GiveOpinion)issue.Recorded.Act);
        var adviser = (Adviser)issue.Others([request.AdviserId!.Value])[request.AdviserId.Value];
        return new()
        {
            ["organ.name"] = issue.County.OrganName(request.Organ),
            ["document.date"] = issue.On,
            ["request.title"] = request.Title,
            ["request.kind"] = Terms.Of(request.Kind),
            ["request.about"] = (
                request.Document?.Title ?? request.Decision?.Title ?? request.Review?.Title ?? request.Penalty?.Title
            )
                is { } about
                ? $"《{about}》"
                : null,
            ["request.on"] = request.OpenedOn,
            ["opinion.conclusion"] = Terms.Of(act.Conclusion),
            ["opinion.text"] = Paragraphs.Of(act.Text ?? ""),
            ["opinion.paper"] = act.Paper?.Name,
            ["adviser.name"] = adviser.Title,
            ["adviser.kind"] = Terms.Of(adviser.Kind),
            ["adviser.firm"] = adviser.Firm,
            ["adviser.licence"] = adviser.Licence,
        };
    }
}
