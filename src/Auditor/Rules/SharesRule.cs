using System.Buffers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>占比 — figures followed by their share of something, one by one or in a row.</summary>
internal static class SharesRule
{
    // The figure before a parenthesis is the one right before it, and not of a rate.
    private static readonly SearchValues<char> Apart = SearchValues.Create(",;、:率度");

    private const int MostBetween = 4;

    private static readonly string[] Fillers = ["约", "大约", "近", "分别", "均", "仅", "总体", "各", "达", "为", "比例", "占比"];

    internal static void Check(Sentence sentence, Review review)
    {
        var shares = sentence.Mentions.Where(IsShare).ToList();
        if (shares.Count == 0)
            return;
        var ratios = shares.Select(Read).OfType<Ratio>().ToList();
        // 占调整预算的90.75%，占一般公共预算收入的38.96%: two shares of one figure are of two bases, and so are two rows.
        var rows =
            ratios.Select(r => r.Parts[0]).Distinct().Count() < ratios.Count
                ? ratios.GroupBy(r => BaseWords(r.Percent)).Select(g => g.ToList()).ToList()
                : [ratios];
        foreach (var row in rows.Where(r => r.Count > 0))
            new ShareGroup(row, review).Judge();
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
            || (
                (lead.StartsWith("比例", StringComparison.Ordinal) || lead.StartsWith("比重", StringComparison.Ordinal))
                && lead.AsSpan(2).Trim("为达到是约 ").IsEmpty
            )
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

    // 税收收入112340万元，增长3.2%，占60.2%: of the figure before its changes and other shares.
    private static Mention? Counted(Mention share)
    {
        var before = share.Before;
        for (var steps = 0; before is not null && steps < MostBetween && IsSaidOfIt(before); steps++)
            before = before.Before;
        return before is { IsCount: true } ? before : null;
    }

    private static bool IsSaidOfIt(Mention m) =>
        m.IsPercent
            ? Growth.IsChange(m)
                || m.Lead.AsSpan().TrimStart() is ['占' or '为', ..]
                || m.Lead.Contains("完成", StringComparison.Ordinal)
            : m.IsDifference;

    private static Ratio? Read(Mention m)
    {
        if (Series.Part(m) is (true, var paired))
            return paired is null ? null : new Ratio(m, [paired]);
        var subject = Subject(m);
        if (subject.Length == 0)
            return !HasOwnClause(m) && m.Mark is not (Mark.Semicolon or Mark.Start) && Counted(m) is { } part
                ? new Ratio(m, [part])
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

    /// <summary>What is counted, told last: 新收 in 最高法院新收案件总数, so that what only names the same court isn't the base.</summary>
    internal static string Head(string told)
    {
        var last = told.Split('·', StringSplitOptions.RemoveEmptyEntries)
            .Select(t => t.Trim().TrimEnd('数', '量', '额', '值', '总', '的', '人'))
            .LastOrDefault(t => t.Length > 1);
        return last is null ? "" : last[^2..];
    }
}
