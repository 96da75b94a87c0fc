using System.Buffers;
using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>增减 — the words of change.</summary>
internal static class Growth
{
    // A figure has one change or two, not a row of them.
    private const int MostChanges = 8;

    private static readonly HashSet<string> Bare =
    [
        "增加",
        "减少",
        "增长",
        "下降",
        "上升",
        "降低",
        "增加了",
        "减少了",
        "净增",
        "净减",
        "增收",
        "减收",
        "增支",
        "减支",
    ];

    private static readonly SearchValues<string> Up = SearchValues.Create(
        ["增长", "增加", "上升", "提高", "提升", "增幅", "涨幅", "上涨", "增收", "增支", "增多", "增至", "多", "升"],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<string> Down = SearchValues.Create(
        [
            "下降",
            "减少",
            "降低",
            "回落",
            "降幅",
            "下跌",
            "负增长",
            "缩减",
            "压减",
            "压缩",
            "精简",
            "缩短",
            "减收",
            "减支",
            "少",
            "降",
            "减",
        ],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<string> Compared = SearchValues.Create(
        [
            "同比",
            "环比",
            "比上",
            "比去",
            "比20",
            "较上",
            "较去",
            "较20",
            "比前",
            "较前",
            "上年",
            "去年",
            "与20",
            "比同期",
            "较同期",
            "年均",
        ],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<string> Change = SearchValues.Create(
        [
            "增长",
            "增加",
            "增幅",
            "上升",
            "下降",
            "减少",
            "降幅",
            "降低",
            "同比",
            "环比",
            "提高",
            "提升",
            "上涨",
            "回落",
            "增至",
            "降到",
            "降至",
            "升至",
            "压减",
            "压缩率",
            "压缩比例",
            "精简率",
            "精简比例",
            "缩减",
            "缩短",
            "减幅",
            "涨幅",
        ],
        StringComparison.Ordinal
    );

    private static readonly SearchValues<string> To = SearchValues.Create(
        [
            "增至",
            "增加到",
            "增加至",
            "增长到",
            "增长至",
            "上升到",
            "上升至",
            "升至",
            "降至",
            "降到",
            "下降到",
            "下降至",
            "减少到",
            "减少至",
            "减至",
            "提高到",
            "提升到",
            "提升至",
            "扩大到",
            "压减到",
            "压减至",
            "压缩到",
            "压缩至",
            "精简到",
            "精简至",
            "缩减到",
            "缩减至",
            "缩短到",
            "缩短至",
        ],
        StringComparison.Ordinal
    );

    /// <summary>Whether a percentage says how much something changed.</summary>
    internal static bool IsChange(Mention m) =>
        m.Lead.AsSpan().ContainsAny(Change)
        || (m.Lead.Trim().Length == 0 && m.Previous is { Token.Kind: TokenKind.Count } p && p.IsDifference);

    /// <summary>Whether a count says by how much something changed: 比2019年多842件.</summary>
    internal static bool IsDifference(Mention m) =>
        m.IsCount
        && !IsChangeTo(m)
        && (
            (
                (m.Gap.AsSpan().ContainsAny(Compared) || m.Previous is { IsEarlier: true } || GoesOn(m))
                && (Ends(m.Lead, Up) || Ends(m.Lead, Down))
            )
            || IsBare(m)
            // 同比减少4起、3人
            || m is { Mark: Mark.Pause, Previous.IsDifference: true } && m.Lead.Trim().Length == 0
        );

    // 受案增加167件,上升10.21%,结案增加34件: one comparison holds for all of them.
    private static bool GoesOn(Mention m) =>
        m is { Mark: Mark.Comma or Mark.Pause, Previous: { } before }
        && (
            before.IsPercent
                ? before.Lead.AsSpan().ContainsAny(Change) && before.Before is { IsDifference: true }
                : before.IsDifference
        );

    // 支出4620万元,增加385万元: nothing but the change is said, of the figure right before.
    private static bool IsBare(Mention m)
    {
        var of = m.Previous;
        // 同比增长5%,增加260件; 为预算的101.8%,增收8640万元: of the figure before the percentages.
        for (var steps = 0; of is { IsPercent: true } && steps < MostChanges; steps++)
            of = of.Before;
        return m.Mark == Mark.Comma
            && of is { IsCount: true }
            && Units.Same(of.Unit, m.Unit)
            && of.Value > m.Value
            && Bare.Contains(Words.Core(m.Lead));
    }

    /// <summary>This period's figure, which a change stated at or before <paramref name="change"/> is of.</summary>
    internal static Mention? Now(Mention change)
    {
        var now = change.Before;
        for (var steps = 0; now is not null && (OfPlan(now) || IsComparison(now) || now.IsDifference || now.IsEarlier); steps++)
        {
            // 完成年初预算数60999万元的40.4%: neither the percentage nor the plan is this period's figure.
            if (now.IsPercent && now.Lead.Trim() == "的")
                now = now.Before;
            now = steps < MostChanges ? now?.Before : null;
        }

        return now is { IsCount: true } ? now : null;
    }

    // 环比上季度15980件增长14.27%;同比…: the whole comparison is of the figure before it.
    private static bool IsComparison(Mention m) =>
        m is { IsPercent: true, Mark: Mark.None, Before.IsCompared: true } && m.Lead.AsSpan().ContainsAny(Change);

    // 为预算的101.8%, 完成预算的85%, 占…的60%: said of the figure before it, and no change of it.
    private static bool OfPlan(Mention m) =>
        m.IsPercent
        && (
            m.Lead.AsSpan().TrimStart() is ['占', ..]
            || (
                m.Lead.TrimEnd().EndsWith('的')
                && (m.Lead.AsSpan().TrimStart() is ['为' or '的', ..] || m.Lead.Contains("完成", StringComparison.Ordinal))
            )
        );

    internal static bool IsDown(string words) => words.AsSpan().ContainsAny(Down) && !words.Contains('增');

    /// <summary>Whether a count is what something rose or fell to: 增至151件.</summary>
    internal static bool IsChangeTo(Mention m) => m.Lead.AsSpan().ContainsAny(To);

    /// <summary>Whether a figure is what a change began at: 由40% in 由40%降到38%.</summary>
    internal static bool IsFrom(Mention m)
    {
        var from = m.Lead.LastIndexOfAny(['由', '从']);
        if (from < 0)
            return false;
        var rest = m.Lead.AsSpan(from + 1).Trim(" 的约");
        return rest.IsEmpty
            || from == 0
            || rest[^1] == '年'
            || rest.EndsWith("年度")
            || rest.EndsWith("期")
            || rest.EndsWith("初");
    }

    private static bool Ends(string lead, SearchValues<string> words)
    {
        var trimmed = Words.Core(lead).AsSpan().TrimEnd("了约近为 ");
        return trimmed[Math.Max(0, trimmed.Length - 2)..].ContainsAny(words);
    }
}
