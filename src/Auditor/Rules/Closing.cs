using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>Whether parts that don't add up to their whole are a fault, or only not all of the parts.</summary>
internal static class Closing
{
    // A list that names this much of the whole may have been meant to name all of it.
    private const decimal NearlyAll = 0.95m;

    // Who or what is one of the two is not the other, and there is no third.
    private static readonly (char One, string Other)[] Opposites =
    [
        ('男', "女"),
        ('城', "乡"),
        ('城', "农村"),
        ('公', "民办"),
        ('专', "兼职"),
    ];

    private static readonly string[] Rests = ["其他", "其它", "其余", "剩余", "余下", "另", "余"];

    /// <summary>The first reading that adds up to one of the wholes, to the very figure if any does, else within what rounding allows.</summary>
    internal static (IReadOnlyList<Mention> Parts, Mention Whole)? Exactly(
        PartList list,
        List<Mention> wholes,
        Mention? structural
    )
    {
        (IReadOnlyList<Mention>, Mention)? rounded = null;
        foreach (var whole in wholes)
        {
            var (readings, here) = (list.Of(whole.Unit), whole.Sentence == list.First.Sentence);
            // A figure of another sentence is in its paragraph and what all of the list adds up to, or it is a coincidence.
            var exact =
                structural is null || whole == structural || here ? readings.AddingUpTo(whole.Value)
                : whole.Sentence.Paragraph == list.First.Sentence.Paragraph
                && readings.All is { } all
                && all.Count == list.Items.Count
                && all.Sum == whole.Value
                    ? all
                : null;
            if (exact is { } closes)
                return (closes.Parts, whole);
            // An approximate figure of another sentence excuses nothing.
            if (rounded is null && (structural is null || here) && !(readings.AreExact && whole.Quantity.IsExact))
                rounded = readings.Closing(whole) is { } near ? (near.Parts, whole) : null;
        }

        return rounded;
    }

    /// <summary>One sentence on the fault, or null when the parts may be as they are.</summary>
    internal static string? Fault(Cue cue, IReadOnlyList<Mention> parts, Mention whole)
    {
        var sum = parts.Sum(p => p.Value);
        if (sum > whole.Value)
            return TooMany(parts, whole);
        return sum < whole.Value && IsWhole(cue, parts, whole)
            ? $"所列各项之和为{Say(sum, whole)}，比{FigureWords.Named(whole)}少{Say(whole.Value - sum, whole)}；各项看来已列全，请核对总数或补列其余。"
            : null;
    }

    internal static string TooMany(IReadOnlyList<Mention> parts, Mention whole)
    {
        var sum = parts.Sum(p => p.Value);
        return parts.Count == 1
            ? $"其中的{FigureWords.Named(parts[0])}超过了总数{FigureWords.Named(whole)}。"
            : $"所列各项之和为{Say(sum, whole)}，比{FigureWords.Named(whole)}多{Say(sum - whole.Value, whole)}；总数应为{Say(sum, whole)}，或某项多计、各项有交叉。";
    }

    private static string Say(decimal value, Mention whole) =>
        FigureWords.Plain(value / whole.Quantity.Multiplier) + FigureWords.Named(whole)[whole.Quantity.Printed.Length..];

    private static bool IsWhole(Cue cue, IReadOnlyList<Mention> parts, Mention whole) =>
        parts.Count > 1
        && (
            NamesTheRest(parts)
            || AreComplements(parts)
            || Family.Of(parts)?.IsComplete(parts) == true
            || (
                cue == Cue.Namely
                && (whole.Lead.AsSpan().IndexOfAny('共', '总') >= 0 || parts[0].Lead.TrimStart() is ['即' or '由', ..])
            )
            || AreRanges(parts)
        );

    /// <summary>Whether the last of a list is what is left over: 其他类.</summary>
    internal static bool NamesTheRest(IReadOnlyList<Mention> parts) =>
        Rests.Any(r => parts[^1].Core.StartsWith(r, StringComparison.Ordinal));

    /// <summary>Whether a list that says nothing of a rest comes so close to the whole that its writer had better look again.</summary>
    internal static bool IsNearlyAll(IReadOnlyList<Mention> parts, Mention whole) =>
        parts.Count > 2
        && parts.Append(whole).All(f => f.Quantity.Bound == Bound.Exact)
        && parts.Sum(p => p.Value) is var sum
        && sum < whole.Quantity.Low
        && sum >= NearlyAll * whole.Value
        && !SumDefence.MayOverlap(parts)
        && !SayTheirShares(parts);

    // 30岁及以下、31至45岁、46岁及以上: from the lowest to the highest, so that no class lies between.
    private static bool AreRanges(IReadOnlyList<Mention> parts)
    {
        var leads = parts.Select(p => p.Lead).ToList();
        return (IsBelow(leads[0]) && IsAbove(leads[^1]) || IsAbove(leads[0]) && IsBelow(leads[^1]))
            && leads.Skip(1).SkipLast(1).All(l => l.AsSpan().IndexOfAny("至-~到") >= 0);
    }

    private static bool IsBelow(string lead) =>
        Array.Exists(["以下", "不满", "以内"], w => lead.Contains(w, StringComparison.Ordinal));

    private static bool IsAbove(string lead) => lead.Contains("以上", StringComparison.Ordinal);

    /// <summary>Whether what 分别 tells apart is surely the whole told apart: 共120名,男、女分别为97名、33名.</summary>
    internal static bool IsDivided(Mention first, Mention whole) =>
        whole.Sentence == first.Sentence
        && (
            whole.Lead.AsSpan().IndexOfAny('共', '总') >= 0
            || Array.Exists(Opposites, o => first.Gap.Contains(o.One) && first.Gap.Contains(o.Other, StringComparison.Ordinal))
        );

    /// <summary>国有 and 非国有, 公开 and 不公开: the second is whatever the first isn't.</summary>
    internal static bool AreComplements(IReadOnlyList<Mention> parts)
    {
        if (parts.Count != 2)
            return false;
        // 立案180件，不予立案520件，移送100件: there is a third.
        var next = parts[1].Next is { IsPercent: true } share ? share.Next : parts[1].Next;
        if (
            next is { IsCount: true, Mark: Mark.Comma or Mark.Pause }
            && next.Depth == parts[1].Depth
            && next.Unit == parts[1].Unit
        )
            return false;
        var (one, other) = (parts[0].Core, parts[1].Core);
        return one.Length > 1
            && Array.Exists(
                ["非", "不", "未", "不予", "尚未", "无"],
                no =>
                    other.StartsWith(no + one[..2], StringComparison.Ordinal)
                    || one.StartsWith(no + other[..Math.Min(2, other.Length)], StringComparison.Ordinal)
            );
    }

    // 占40.7%…占18.4%…占36.7%: who prints shares that don't make 100 knows that some are left out.
    private static bool SayTheirShares(IReadOnlyList<Mention> parts) =>
        parts.All(p => p.Next is { IsPercent: true }) && parts.Sum(p => p.Next!.Value) < 99.5m;
}
