using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>完成预算的85%, 完成年初预算数60999万元的40.4% — what was done out of what was planned, when the plan is stated.</summary>
internal static class PlanRule
{
    private static readonly string[] Plans = ["预算", "预算数", "计划", "任务", "目标", "限额"];
    private static readonly string[] Which = ["年初", "调整", "全年", "年度", "汇总"];

    internal static void Check(Sentence sentence, Review review)
    {
        foreach (var percent in sentence.Mentions)
            if (percent is { IsPercent: true, Previous: { } before } && percent.Lead.TrimEnd().EndsWith('的'))
                Check(percent, before, review);
    }

    private static void Check(Mention percent, Mention before, Review review)
    {
        var words = percent.Lead.AsSpan().Trim().TrimEnd('的');
        // 完成年初预算数60999万元的40.4%: the plan stands right before.
        if (words.IsEmpty && before.IsCount && before.Mark == Mark.Comma && IsPlan(before.Core))
        {
            if (before.Previous is { IsCount: true } done && Units.Same(done.Unit, before.Unit))
                Tell(new Ratio(percent, [done]), before, review);
            return;
        }

        var lead = words.ToString();
        if (!IsPlan(lead) || percent.Lead.Contains('占') || Done(percent) is not { } part)
            return;
        var ratio = new Ratio(percent, [part]);
        var plans = Review
            .Earlier(percent)
            .Where(b =>
                b != part
                && Units.Same(b.Unit, part.Unit)
                && IsPlan(b.Core)
                && Array.TrueForAll(Which, w => Says(lead, w) == Says(b.Core, w))
            )
            .ToList();
        if (plans is [var plan])
            Tell(ratio, plan, review);
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.Ordinal);

    private static bool IsPlan(string words) => Array.Exists(Plans, p => words.EndsWith(p, StringComparison.Ordinal));

    private static Mention? Done(Mention percent) =>
        percent.Before is { IsCount: true, IsDifference: false, IsEarlier: false } part && percent.Mark == Mark.Comma
            ? part
            : null;

    private static void Tell(Ratio ratio, Mention plan, Review review)
    {
        // More than was planned may be done.
        if (plan.Value > 0 && ratio.Agrees(plan))
            ratio.Hold(review, plan);
        else if (plan.Value > 0)
            review.Accuse(new RatioCharge(Ground.Share, ratio, plan) { IsNamed = true });
    }
}
