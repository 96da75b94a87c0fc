using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>流程 — what comes later in a procedure is of what came before: 收到16件，受理15件; 发现问题55个，整改54个.</summary>
internal static class FunnelRule
{
    private sealed record Step(string[] From, string[] To, bool Carries);

    // Cases are carried over from year to year, so 受理 and 审结 may rightly be more than what came in.
    private static readonly Step[] Steps =
    [
        new(["收到", "新收", "接收", "收件", "申请"], ["受理"], Carries: true),
        new(["受理", "新收", "立案"], ["审结", "办结", "结案"], Carries: true),
        new(
            ["发现问题", "查出问题", "反馈问题", "发现", "查出", "自查出"],
            ["整改", "完成整改", "已完成整改", "已整改", "整改完成"],
            Carries: false
        ),
        new(["参加考试", "参加", "参考", "报名"], ["通过", "合格", "及格"], Carries: false),
        new(["提出意见", "提出", "收到意见", "征集"], ["采纳", "被采纳"], Carries: false),
        new(["被监督", "监督单位", "检查单位"], ["监督检查"], Carries: false),
        new(["经费"], ["支出"], Carries: false),
    ];

    private static readonly string[] Rests = ["剩余", "尚余", "还剩", "余下"];

    internal static void Check(Sentence sentence, Review review)
    {
        foreach (var to in sentence.Mentions)
        {
            Remain(to, review);
            if (
                !to.IsExact()
                || to.Previous is not { } from
                || !from.IsExact()
                || to.Mark is not (Mark.Comma or Mark.Semicolon)
                || to.Depth != from.Depth
            )
                continue;
            if (
                !Same(from, to)
                || Array.Find(Steps, s => Is(from, s.From) && Starts(to, s.To) && !Starts(from, s.To)) is not { } step
            )
                continue;
            if (review.WholeOf.GetValueOrDefault(to) == from)
                continue;
            Tell(from, to, step, review);
        }
    }

    // 反馈问题67个，已整改65个，剩余2个: what is done and what remains is all of it.
    private static void Remain(Mention rest, Review review)
    {
        // 已整改2798个，整改率97.8%，剩余62个: the rate stands between.
        var behind = rest.Previous is { IsPercent: true } rate && rate.Lead.Contains('率') ? rate.Previous : rest.Previous;
        if (behind is not { } done || done.Previous is not { } all || !rest.IsExact() || !done.IsExact() || !all.IsExact())
            return;
        if (
            !Array.Exists(Rests, w => rest.Core.StartsWith(w, StringComparison.Ordinal))
            || !Units.Same(rest.Unit, done.Unit)
            || !Units.Same(all.Unit, done.Unit)
            || done.Mark != Mark.Comma
            || rest.Mark != Mark.Comma
            || done.Cue != Cue.None
            || !Array.Exists(Steps, s => Is(all, s.From) && Is(done, s.To))
        )
            return;
        var sum = done.Value + rest.Value;
        var told = Told.Of(
            [all, done, rest],
            RelationKind.Sum,
            $"{FigureWords.Plain(done.Value)}+{FigureWords.Plain(rest.Value)} = {FigureWords.Plain(all.Value)}",
            $"sum={FigureWords.Plain(sum)}",
            Verdict.Holds
        );
        var wrong =
            $"{done.Core}{FigureWords.Named(done)}与{rest.Core}{FigureWords.Named(rest)}之和为{FigureWords.Plain(sum)}，不是{FigureWords.Named(all)}。";
        review.Tell(Ground.Total, told, sum == all.Value, wrong);
    }

    private static void Tell(Mention from, Mention to, Step step, Review review)
    {
        var shared = FigureWords.Shared([from, to]);
        var (whole, part) = (FigureWords.One(from, shared), FigureWords.One(to, shared));
        // Visits are counted by the visit, units by the unit.
        if (from.Unit != to.Unit && to.Unit.EndsWith('次') && to.Value >= from.Value)
            review.Add([from, to], RelationKind.Subset, $"{whole} ≤ {part}", $"{whole} ≤ {part}", Verdict.Holds);
        else if (to.Value == from.Value)
            review.Add(
                [from, to],
                RelationKind.Repeat,
                $"{whole} = {part} (same figure stated twice)",
                $"{whole} vs {part}",
                Verdict.Holds
            );
        else if (to.Value < from.Value)
            review.Add([from, to], RelationKind.Subset, $"{part} ≤ {whole}", $"{part} ≤ {whole}", Verdict.Holds);
        else if (!step.Carries && from.Unit == to.Unit && !Words.ContainsAny(from.Gap + to.Gap + to.Tail, Words.Carried))
            review.Tell(
                Ground.Stage,
                Told.Of([from, to], RelationKind.Subset, $"{part} ≤ {whole}", $"{part} > {whole}", Verdict.Holds),
                holds: false,
                $"{to.Core}{FigureWords.Named(to)}多于{from.Core}{FigureWords.Named(from)}；如含以前年度的，应当写明。"
            );
    }

    private static bool Same(Mention from, Mention to) =>
        from.Unit == to.Unit || (from.Unit == "户" && to.Unit == "户次") || (from.Unit == "家" && to.Unit == "家次");

    private static bool Is(Mention m, string[] words) => Array.Exists(words, w => m.Label.Contains(w, StringComparison.Ordinal));

    private static bool Starts(Mention m, string[] words) =>
        Array.Exists(words, w => m.Core.Length <= w.Length + 2 && m.Core.StartsWith(w, StringComparison.Ordinal));

    private static bool IsExact(this Mention m) => m.IsCount && m.Quantity.Bound == Bound.Exact && !m.Quantity.Spelled;
}
