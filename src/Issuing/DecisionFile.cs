using System.Globalization;
using Fazhi.Documents;
using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Issuing;

/// <summary>会议材料汇编 — what lies before the meeting in one document, made from the recorded acts of the round: the list that filled itself, each material, and the attachments by their hashes.</summary>
public static class DecisionFile
{
    public const string Template = "decisions/Booklet";

    /// <summary>The booklet of a decision as it stands.</summary>
    /// <param name="store">The county.</param>
    /// <param name="templates">The templates.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="on">The day on which it is made.</param>
    public static DocumentText Booklet(CountyStore store, DocumentTemplates templates, Decision decision, DateOnly on) =>
        templates.Render(Template, Values(store.County, decision, OfRound(store, decision), on));

    /// <summary>The acts of the round, the oldest first; what was undone is left out.</summary>
    public static IReadOnlyList<RecordedAct> OfRound(CountyStore store, Decision decision)
    {
        var acts = Timeline
            .Whole(store, decision)
            .Entries.Where(e => e.UndoneBy is null)
            .Select(e => e.Recorded)
            .OfType<RecordedAct>()
            .Reverse()
            .ToList();
        var begun = acts.FindLastIndex(a => a.Act is AdjustDecision);
        return begun < 0 ? acts : [.. acts.Skip(begun)];
    }

    /// <summary>The values of the booklet's template.</summary>
    internal static Dictionary<string, object?> Values(County county, Decision m, IReadOnlyList<RecordedAct> acts, DateOnly on) =>
        new()
        {
            ["organ.name"] = county.OrganName(m.Organ),
            ["document.date"] = on,
            ["decision.title"] = m.Title,
            ["decision.number"] = m.Number ?? "无编号",
            ["decision.round"] = m.Round,
            ["unit.name"] = string.Join('、', m.CoUnits.Prepend(m.Organ).Select(county.OrganName)),
            ["points"] = MeetingFile
                .Of(m)
                .Select(p => PrintedRow.Of(("what", p.What), ("basis", p.Basis.ToString()), ("on", p.On)))
                .ToList(),
            ["sections"] = Sections(county, acts).Select(s => PrintedRow.Of(("title", s.Title), ("text", s.Text))).ToList(),
            ["files"] = Files(acts)
                .Select(f =>
                    PrintedRow.Of(
                        ("name", f.Name),
                        ("size", $"{Math.Max(1, f.Size / 1024).ToString(CultureInfo.InvariantCulture)}KB"),
                        ("digest", f.Digest)
                    )
                )
                .ToList(),
        };

    /// <summary>The files that acts handed in, each once.</summary>
    public static IReadOnlyList<FileRef> Files(IEnumerable<RecordedAct> acts) =>
        [.. acts.SelectMany(a => FileRef.In(a.Act)).DistinctBy(f => (f.Digest, f.Name))];

    private static IEnumerable<(string Title, string Text)> Sections(County county, IReadOnlyList<RecordedAct> acts)
    {
        if (Last<SubmitDraft>(acts) is { } draft)
        {
            yield return ("决策草案", draft.Text);
            yield return ("起草说明", $"{draft.Note}\n依据：{draft.Bases}");
        }

        if (Last<RecordDisagreement>(acts) is { } units)
            yield return (
                "有关单位的意见",
                string.Join('\n', units.Views.Select(v => $"{county.OrganName(v.Organ)}：{v.View}"))
                    + $"\n协商情况：{units.Consulted}\n承办单位的意见：{units.Proposal}"
            );
        if (Last<EndPublicComment>(acts) is { } comments)
            yield return (
                "公众意见研究采纳情况",
                $"收到意见{comments.Received}条，采纳{comments.Adopted}条。\n{comments.Explained}"
            );
        if (Last<WaivePublicComment>(acts) is { } waived)
            yield return ("不公开征求意见的依据", $"{waived.LegalGround}\n{waived.Reason}");
        if (Last<HoldDecisionHearing>(acts) is { } hearing)
            yield return ("听证记录", $"主持人：{hearing.Chair}\n签字：{string.Join('、', hearing.Signed)}\n{hearing.Record}");
        if (Last<ArgueByExperts>(acts) is { } experts)
            yield return (
                "专家论证意见及采纳情况",
                string.Join(
                    '\n',
                    experts.Opinions.Select(o => $"{o.Name}（{o.Unit}，{o.Discipline}）：{Terms.Of(o.Stance)}。{o.Opinion}")
                ) + $"\n结论和采纳情况：{experts.Conclusion}"
            );
        if (Last<AssessRisk>(acts) is { } risk)
            yield return (
                "风险评估",
                string.Join(
                    '\n',
                    risk.Points.Select(p => $"{p.Point}（{Terms.Of(p.Level)}）：{p.Measure}")
                        .Append($"风险等级：{Terms.Of(risk.Level)}，{(risk.Controllable ? "可控" : "不可控")}。")
                )
                    + (risk.Plan is { } plan ? $"\n处置预案：{plan}" : "")
                    + (risk.DoneBefore is { } before ? $"\n已经作过的评估：{before}" : "")
            );
        if (Last<ReviewDecisionCompetition>(acts) is { } fair)
            yield return ("公平竞争审查情况", $"{Terms.Of(fair.Result)}。\n{fair.Explanation}");
        if (Last<GiveDecisionLegality>(acts) is { } legal)
            yield return (
                "合法性审查意见",
                $"{Terms.Of(legal.Result)}。\n{legal.Opinion}"
                    + (legal.LegalRisks is { } risks ? $"\n法律风险：{risks}" : "")
                    + $"\n法律顾问、公职律师（{legal.Counsel}）的意见：{legal.CounselOpinion}"
            );
    }

    private static TAct? Last<TAct>(IReadOnlyList<RecordedAct> acts)
        where TAct : Act => acts.Select(a => a.Act).OfType<TAct>().LastOrDefault();
}
