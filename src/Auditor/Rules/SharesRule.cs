using System.Buffers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>占比 — figures followed by their share of something, one by one or in a row.</summary>
internal static class SharesRule
{
    // The figure before a parenthesis is the one right before it, and not of a rate.
    private static readonly SearchValues<char> Apart = SearchValues.Create(",;、:率度");

    private static readonly string[] Fillers = ["约", "大约", "近", "分别", "均", "仅", "总体", "各", "达", "为", "比例", "占比"];

    internal static void Check(Sentence sentence, Review review)
    {
        var shares = sentence.Mentions.Where(IsShare).ToList();
        if (shares.Count == 0)
            return;
        var ratios = shares.Select(Read).OfType<Ratio>().ToList();
        if (ratios.Count > 0)
            new ShareGroup(ratios, review).Judge();
        var read = ratios.Select(r => r.Percent).ToHashSet();
        foreach (var share in shares.Where(s => !read.Contains(s)))
            Unstated.Share(share, review);
        ShareSums.Check(shares, review);
    }

    /// <summary>占…, 占比, or alone in a parenthesis behind its figure.</summary>
    internal static bool IsShare(Mention m)
    {
        if (m.Share is { } known)
            return known;
        // 分别占29.5%、23.0%: what the first of a row is, all of them are.
        var first = m;
        while (Series.GoesOn(first) && first.Share is null)
            first = first.Previous!;
        var share = first.Share ??= Says(first);
        return (m.Share = share && (m == first || Series.Part(m).IsInSeries)).Value;
    }

    private static bool Says(Mention m)
    {
        if (!m.IsPercent || Growth.IsChange(m) || Growth.IsFrom(m))
            return false;
        var lead = m.Lead.Trim();
        return lead.Contains('占')
            || lead is "比例为" or "比重为" or "比例"
            || (
                lead.Length == 0
                && m.Cue == Cue.Aside
                && m.Previous is { IsCount: true } p
                && p.Depth < m.Depth
                && !m.Gap.AsSpan().ContainsAny(Apart)
            );
    }

    /// <summary>The words that say of what it is a share: 受理案件总数 in 占受理案件总数的38%.</summary>
    internal static string BaseWords(Mention m)
    {
        var at = m.Lead.LastIndexOf('占');
        if (at < 0)
            return "";
        var words = m.Lead[(at + 1)..].Trim();
        if (words.StartsWith('比'))
            return "";
        foreach (var filler in Fillers)
            if (words.EndsWith(filler, StringComparison.Ordinal))
                words = words[..^filler.Length];
        return words.TrimEnd('的', '约', '近');
    }

    /// <summary>The words that say whose share it is, empty when it is that of the figure before.</summary>
    internal static string Subject(Mention m)
    {
        var at = m.Lead.LastIndexOf('占');
        var words = Words.Core(at < 0 ? "" : m.Lead[..at]).Trim();
        return Array.Exists(Fillers, f => words == f) ? "" : words;
    }

    // 5083件发生在事业单位，其中排首位的是社会保险类，占23.97%: of what isn't counted here.
    private static bool HasOwnClause(Mention m)
    {
        var gap = m.Gap.AsSpan();
        var last = gap.LastIndexOfAny(',', ';');
        return last > 0 && gap[..last].IndexOf("其中") >= 0;
    }

    private static Ratio? Read(Mention m)
    {
        if (Series.Part(m) is (true, var paired))
            return paired is null ? null : new Ratio(m, [paired]);
        var subject = Subject(m);
        if (subject.Length == 0)
            return HasOwnClause(m) ? null
                : m.Before is { IsCount: true } part && m.Mark is not (Mark.Semicolon or Mark.Start) ? new Ratio(m, [part])
                : null;
        if (Grades.AtLeast(subject, m) is { } grades)
            return new Ratio(m, grades);
        var named = Review
            .Earlier(m)
            .FirstOrDefault(p =>
                p.Core is { Length: > 1 } label
                && (label.Contains(subject, StringComparison.Ordinal) || subject.Contains(label, StringComparison.Ordinal))
            );
        return named is null ? null : new Ratio(m, [named]);
    }
}
