using System.Buffers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>列举 — 内设3个股室，即甲、乙、丙: as many names as are said. A list that ends in 等 may name fewer.</summary>
internal static class EnumerationRule
{
    private const int LongestName = 16;
    private static readonly SearchValues<char> Ends = SearchValues.Create(";,。(");
    private static readonly string[] Introductions = [":", ",即", ",分别是", ",分别为", "分别是", "分别为", ",包括", "即"];
    private static readonly SearchValues<string> Joins = SearchValues.Create(
        ["和", "及", "与", "以及"],
        StringComparison.Ordinal
    );

    internal static void Check(Sentence sentence, Review review)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (
                mention.IsExactCount
                && mention.Value is >= 2 and <= 40
                && mention.Unit is "个" or "家" or "类" or "种" or "项" or "所" or "部" or "处" or "条" or "名" or "位" or "大"
            )
                Names(mention, review);
        }

        Venues(sentence, review);
    }

    private static void Names(Mention count, Review review)
    {
        var sentence = count.Sentence;
        var end = count.Next is { } next ? next.Token.Start - next.Lead.Length : sentence.End;
        var from = count.Token.End + count.Tail.Length;
        if (from >= end)
            return;
        var rest = sentence.Shape.Masked.AsSpan(from, end - from);
        string? introduction = null;
        foreach (var word in Introductions)
            if (introduction is null && rest.StartsWith(word))
                introduction = word;
        if (introduction is null)
            return;
        var list = rest[introduction.Length..];
        var stop = list.IndexOfAny(Ends);
        // A figure right behind the list is part of it: then it isn't a list of names.
        if (stop < 0 && count.Next is not null)
            return;
        if (stop >= 0)
            list = list[..stop];
        // What goes on after a comma may go on listing.
        var open = list.TrimEnd().EndsWith("等") || (stop >= 0 && rest[introduction.Length..][stop] == ',');
        var names = list.ToString().TrimEnd('等', ' ').Split('、');
        if (names.Length < 2 || names.Any(n => n.Length is 0 or > LongestName))
            return;
        Tell(count, names, open, introduction, from + introduction.Length + list.Length, review);
    }

    private static void Tell(Mention count, string[] names, bool open, string introduction, int end, Review review)
    {
        // 甲、乙和丙 are three names, unless 和 belongs to one.
        var most = names.Length + names.Sum(Inner);
        var listed = count.Value >= names.Length && count.Value <= most ? (int)count.Value : most;
        var holds = listed == (int)count.Value || (open && names.Length <= count.Value);
        if (
            !holds
            && (
                open || introduction.Contains("包括", StringComparison.Ordinal)
                    ? names.Length <= count.Value
                    : Math.Abs(names.Length - count.Value) > Math.Max(1, count.Value / 3)
            )
        )
            return;
        var start = count.Token.Start - count.Lead.Length;
        var relation = $"stated count {count.Quantity.Printed} = items listed {listed}";
        review.Tell(
            Ground.Enumeration,
            new Told(count.Sentence, start, end, RelationKind.Enumeration, relation, $"{listed}", Verdict.Holds, ""),
            holds,
            $"文中称{FigureWords.Named(count)}，实际列出{listed}个。"
        );
    }

    private static int Inner(string name)
    {
        var joins = 0;
        for (var rest = name.AsSpan(); rest.IndexOfAny(Joins) is var at and > 0; rest = rest[(at + 1)..])
            joins++;
        return joins;
    }

    // “七进”: as many places that begin with 进 as the name says.
    private static void Venues(Sentence sentence, Review review)
    {
        var text = sentence.Plain;
        var at = text.IndexOf('进');
        for (; at > 0; at = text[(at + 1)..].IndexOf('进') is var further and >= 0 ? at + 1 + further : -1)
            if (
                "二三四五六七八九十".IndexOf(text[at - 1], StringComparison.Ordinal) is var n and >= 0
                && at + 1 < text.Length
                && text[at + 1] is '”' or '"' or '活'
            )
            {
                var stated = n + 2;
                var venues = sentence
                    .Mentions.Where(m =>
                        m.Token.Start - m.Lead.Length - sentence.Start > at && m.IsCount && m.Lead.Contains('进')
                    )
                    .ToList();
                if (venues.Count < 2 || Math.Abs(venues.Count - stated) > 2)
                    return;
                var told = Told.Of(
                    [.. venues, sentence.Mentions[0]],
                    RelationKind.Enumeration,
                    $"stated count {stated} = items listed {venues.Count}",
                    $"{venues.Count}",
                    Verdict.Holds
                );
                review.Tell(
                    Ground.Enumeration,
                    told,
                    venues.Count == stated,
                    $"文中称{text[at - 1]}进，实际列出{venues.Count}处。"
                );
                return;
            }
    }
}
