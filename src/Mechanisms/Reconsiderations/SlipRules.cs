using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Texts;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 笔误的范围 — a slip is a wrong, missing or superfluous character or a figure reckoned wrongly. What was decided, and for or against whom, is changed by no slip: that
/// needs a new decision, which the law lets the organ make only in the cases it names. The statute doesn't say what a slip is; this is a working rule that errs on the safe side.
/// </summary>
internal static class SlipRules
{
    // What decides, and what turns a sentence round.
    private static readonly string[] Deciding =
    [
        "维持", "撤销", "变更", "确认", "责令", "驳回", "终止", "中止", "受理", "准予", "许可", "批准", "支持", "采纳", "停止", "恢复", "解除", "履行", "赔偿", "补偿", "返还",
        "承担", "违法", "合法", "有效", "无效", "适当", "不当", "应当", "不", "未", "无", "非", "免",
    ];

    internal static ActRule<Reconsideration, ReconsiderationStage, CorrectSlip> OnlySlips(this ActRule<Reconsideration, ReconsiderationStage, CorrectSlip> rule) =>
        rule.Needs("FY231", (m, a, at) => a.Slips.All(s => IsPrinted(m, s.Wrong, at)), "摘录文书上确实写错的文字", Statutes.Reconsideration[3, 2],
                "“原文”照该文书摘录写错的字句，只摘录办理时填写的部分；文书上没有的文字，不能补正。")
            .Naming((m, a, at) => a is null ? null : string.Join('、', a.Slips.Where(s => !IsPrinted(m, s.Wrong, at)).Select(s => $"“{Wording.Cut(s.Wrong, 20)}”")))
            .Needs("FY232", (m, a, _) => a.Slips.All(s => !ChangesDecision(m, s)), "只补正错字、漏字、计算错误，不改变决定的内容", Article.WorkingRule,
                "决定的内容不能用补正改变，也不能成段改写；决定确有错误的，依照《行政复议法》和《行政诉讼法》规定的途径处理。")
            .Naming((m, a) => a is null ? null : string.Join('、', a.Slips.Where(s => ChangesDecision(m, s)).Select(s => $"“{Wording.Cut(s.Right, 20)}”")));

    private static bool IsPrinted(Reconsideration m, string wrong, Circumstances at)
    {
        var words = Bare(wrong);
        return words.Length > 0 && at.Records.SaidIn(m.Id).Append(m.Title).Append(m.Number).Any(t => t is not null && Bare(t).Contains(words, StringComparison.Ordinal));
    }

    // A word that was decided and is misspelt may be put right; none is taken away, and none comes in that wasn't decided.
    private static bool ChangesDecision(Reconsideration m, Slip slip)
    {
        var decided = m.Ruling + (m.Outcome is { } outcome ? Terms.Of(outcome) : "");
        return !SlipText.IsNear(slip.Wrong, slip.Right)
            || Deciding.Any(word =>
                Count(slip.Right, word) - Count(slip.Wrong, word) is var more
                && (more < 0 || (more > 0 && !decided.Contains(word, StringComparison.Ordinal))));
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    private static string Bare(string text) => string.Concat(Wording.Normal(text).Where(c => !char.IsWhiteSpace(c)));
}
