using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Comparing;

/// <summary>对照 — a report held against what is known from elsewhere: the ledger's figures, and last year's report.</summary>
public static partial class Comparison
{
    // Shorter words than these name too many things.
    private const int ShortestPhrase = 4;

    // A title and the sentence after it.
    private const int Beginning = 400;

    /// <summary>The places where a report prints a known figure otherwise than it is.</summary>
    /// <param name="text">The report.</param>
    /// <param name="known">The figures; one whose phrase doesn't occur with its unit is passed over.</param>
    /// <returns>One finding for each figure and place, of kind <see cref="RelationKind.Contradiction"/>.</returns>
    public static IReadOnlyList<Finding> Contradictions(AuditText text, IEnumerable<KnownFigure> known)
    {
        var review = new Review(new Document(text));
        // 国有殡葬服务机构 are not all 殡葬服务机构: the words are the same or it is another figure.
        var worded = known.ToLookup(f => (Opened(f.Phrase), f.Unit));
        foreach (var mention in review.Document.Mentions.Where(m => !m.IsEarlier))
        foreach (var figure in worded[(Opened(Phrase(mention)), mention.Unit)])
            if ((mention.Year == 0 || mention.Year == figure.Year) && !Agrees(mention.Quantity, figure.Value))
                review.Tell(
                    Ground.Comparison,
                    Told.Of(
                        [mention],
                        RelationKind.Contradiction,
                        $"{FigureWords.Named(mention)} = {figure.Printed} ({figure.Key})",
                        FigureWords.Plain(figure.Value),
                        Verdict.Holds
                    ),
                    holds: false,
                    $"文中“{Phrase(mention)}”为{FigureWords.Named(mention)}，台账为{figure.Printed}{(figure.Printed.EndsWith('%') ? "" : figure.Unit)}。"
                );
        return [.. review.Findings.OrderBy(f => f.Offset)];
    }

    /// <summary>The places where a report states another figure for an earlier year than the report of that year did, without saying so.</summary>
    /// <param name="report">The later report.</param>
    /// <param name="earlier">The earlier year's report.</param>
    /// <param name="earlierYear">The year the earlier report is of; its figures without a year are of this one.</param>
    /// <returns>One finding for each such figure, of kind <see cref="RelationKind.SilentChange"/>.</returns>
    public static IReadOnlyList<Finding> SilentChanges(AuditText report, AuditText earlier, int earlierYear)
    {
        var then = new Document(earlier)
            .Mentions.Where(m => (m.IsCount || m.IsPercent) && !m.IsEarlier && m.Year is 0 || m.Year == earlierYear)
            .GroupBy(m => (Phrase(m), m.Unit))
            .ToDictionary(g => g.Key, g => (First: g.First(), Values: g.Select(m => m.Value).ToHashSet()));
        var review = new Review(new Document(report));
        foreach (var now in review.Document.Mentions.Where(m => m.Year == earlierYear || (m.IsEarlier && m.Year is 0)))
        {
            var phrase = Phrase(now);
            if (
                phrase.Length < ShortestPhrase
                || !then.TryGetValue((phrase, now.Unit), out var stated)
                || stated.Values.Contains(now.Value)
                || now.Sentence.SaysAdjusted
            )
                continue;
            review.Tell(
                Ground.Comparison,
                Told.Of(
                    [now],
                    RelationKind.SilentChange,
                    $"{FigureWords.Plain(now.Value)} = {FigureWords.Plain(stated.First.Value)} ({earlierYear})",
                    FigureWords.Plain(stated.First.Value),
                    Verdict.Holds
                ),
                holds: false,
                $"{earlierYear}年的报告写作“{phrase}{FigureWords.Named(stated.First)}”，本报告写作{FigureWords.Named(now)}，未说明调整原因。"
            );
        }

        return [.. review.Findings.OrderBy(f => f.Offset)];
    }

    /// <summary>The year a report says it is of, by the first year its first lines name; <c>null</c> where they name none.</summary>
    public static int? YearOf(AuditText text) =>
        Named().Match(text.Text.Length > Beginning ? text.Text[..Beginning] : text.Text) is { Success: true } named
            ? int.Parse(named.Groups["year"].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        @"(?<year>(19|20)\d\d)\s*年",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();

    // 98% is what 98.2 is printed as: a percentage is rounded or cut wherever it ends.
    private static bool Agrees(Quantity printed, decimal value) =>
        printed is { Unit: "%", Bound: Bound.Exact }
            ? value >= printed.Value - (printed.Step / 2) && value < printed.Value + printed.Step
            : value >= printed.Low && value <= printed.High;

    private static string Opened(string phrase) => Opening().Replace(phrase, "");

    // Where and since when: 塔河县2025年以来共受理 and 全年受理 are the same words.
    [GeneratedRegex(
        @"^((19|20)\d\d年度?|(年|年度)?以来|今年|本年度?|全年|全[县市区]|我[县市区]|共有|共|累计|\p{IsCJKUnifiedIdeographs}{1,4}[县市区])+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Opening();

    // 2024年受理行政复议案件 and 上年受理行政复议案件 are the same words.
    private static string Phrase(Mention mention)
    {
        var lead = mention.Lead.Trim();
        foreach (var word in (string[])[$"{mention.Year}年度", $"{mention.Year}年", "上年度", "上年", "去年", "上一年度", "同期"])
            if (lead.StartsWith(word, StringComparison.Ordinal))
                lead = lead[word.Length..];
        return Words.Core(lead) + mention.Tail;
    }
}
