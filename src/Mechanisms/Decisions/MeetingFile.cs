using Fazhi.Laws;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>材料清单的一项 — what the law wants in a file, whether it is there, from which day, and what to do while it isn't.</summary>
/// <param name="What">What is wanted.</param>
/// <param name="Basis">The article.</param>
/// <param name="On">The day of the act that gave it; <c>null</c> while it is missing.</param>
/// <param name="Remedy">What to do.</param>
public sealed record FilePoint(string What, Article Basis, DateOnly? On, string Remedy)
{
    /// <summary>Whether it is there.</summary>
    public bool IsThere => On is not null;
}

/// <summary>
/// 材料清单 — what goes before the meeting (第二十九条) and what goes into the archive (第三十三条). Nobody ticks anything: both fill themselves from the acts of the round, and the gates of discussion and archiving
/// ask the same lists.
/// </summary>
public static class MeetingFile
{
    private static Statute Law => Statutes.MajorDecisions;

    /// <summary>会议材料 — of the round as it stands.</summary>
    public static IReadOnlyList<FilePoint> Of(Decision m) => [.. Points(m, m.DayOf)];

    /// <summary>会议材料 — as it lay before the last discussion of the round, whatever that did to it.</summary>
    public static IReadOnlyList<FilePoint> AsDiscussed(Decision m) =>
        [.. Points(m, step => m.StepsDone.LastOrDefault(s => s.Round == m.Round && s.Step == step)?.On)];

    /// <summary>归档材料 — of the whole procedure as far as it went.</summary>
    public static IReadOnlyList<FilePoint> ArchiveOf(Decision m) => [.. Archived(m)];

    /// <summary>What is missing.</summary>
    public static IReadOnlyList<FilePoint> Missing(IReadOnlyList<FilePoint> points) => [.. points.Where(p => !p.IsThere)];

    private static IEnumerable<FilePoint> Points(Decision m, Func<DecisionStep, DateOnly?> day)
    {
        yield return new("决策草案和起草说明", Law[29], m.DraftedOn, "请由承办单位办理“形成决策草案”。");
        if (m.CommentWaived is not null)
            yield return new("依法不公开征求意见的依据", Law[14], m.CommentWaivedOn, "");
        else
            yield return Step(day, DecisionStep.Consultation, "公众意见的研究采纳情况", Law[29], "请办理“公开征求意见”，期满后在征求意见中逐条答复，办理“公布采纳情况”。");
        if (m.WantsHearing)
            yield return Step(day, DecisionStep.Hearing, "听证记录", Law[17], "请办理“公告听证会”“送达听证材料”“举行听证会”。");
        if (m.WantsExperts)
            yield return Step(day, DecisionStep.Experts, "专家论证意见及采纳情况", Law[29], "请办理“专家论证”，意见由专家署名。");
        if (m.WantsRisk)
            yield return Step(day, DecisionStep.Risk, "风险评估报告", Law[29], "请办理“风险评估”。");
        if (m.TouchesMarket)
            yield return Step(day, DecisionStep.Competition, "公平竞争审查情况", Law[29], "请办理“公平竞争审查”，结论应当符合标准或者适用例外规定。");
        yield return Step(day, DecisionStep.Legality, "合法性审查意见", Law[29], "请办理“送合法性审查”，由审查部门出具意见；征求意见等不得代替合法性审查。");
    }

    private static IEnumerable<FilePoint> Archived(Decision m)
    {
        yield return new("启动决策程序的决定", Law[11], m.InitiatedOn, "");
        if (m.TerminatedOn is not null)
        {
            // What was given up on the way is archived as far as it went.
            yield return new("终止的决定和理由", Law[33], m.TerminatedOn, "");
            yield break;
        }

        foreach (var point in Points(m, m.DayOf))
            yield return point;
        yield return Step(m.DayOf, DecisionStep.Discussion, "集体讨论记录", Law[30], "请由决策机关办理“集体讨论”。");
        yield return Step(m.DayOf, DecisionStep.PartyReport, "向同级党委报告的记录", Law[31], "请办理“向党委报告”。");
        yield return new("决策文件和公布情况", Law[32], m.LastPublishedOn, "请办理“公布决策”。");
        yield return new("执行单位和执行情况报告", Law[34], m.Executors.Count > 0 ? m.ExecutionReportedOn : null, "请由执行单位办理“报告执行情况”。");
        if (m.ProblemOpen)
            yield return new("执行中重大问题的处理", Law[35], null, "请由决策机关办理“处理执行问题”。");
    }

    private static FilePoint Step(Func<DecisionStep, DateOnly?> day, DecisionStep step, string what, Article basis, string remedy) =>
        new(what, basis, day(step), remedy);
}
