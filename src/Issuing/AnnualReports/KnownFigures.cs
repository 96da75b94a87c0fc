using System.Text.RegularExpressions;
using Fazhi.Auditor.Comparing;
using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Issuing;

/// <summary>
/// 台账已知数字 — a year's figures as the ledger gives them, with the words the county's own reports print them with, to be looked for in any other text.
/// Words too short to name one thing, and words that introduce different figures, are left out.
/// </summary>
public static partial class KnownFigures
{
    private const int ShortestPhrase = 4;

    // An indicator's name is written for a list of its like: 民事案件 is other things elsewhere, 受理法律援助案件 isn't.
    private const int ShortestName = 6;

    /// <summary>The figures of a year, as templates and reports word them; those with names that say enough also by these.</summary>
    public static IReadOnlyList<KnownFigure> Of(MatterReader reader, int year)
    {
        var store = reader.Store;
        using var db = store.Open();
        if (!db.Types.Has<AnnualReport>())
            return [];
        var texts = db.Matters<AnnualReport>(store.CountyCode)
            .Select(r => r.Draft)
            .AsEnumerable()
            .Concat(db.Matters<ReportTemplate>(store.CountyCode).Select(t => t.Text));
        var book = reader.Book();
        return
        [
            .. texts
                .SelectMany(Worded)
                .Concat(book.All.Where(i => i.Name.Length >= ShortestName).Select(i => (i.Key, Phrase: i.Name)))
                .DistinctBy(w => (w.Key, w.Phrase))
                .GroupBy(w => w.Phrase, StringComparer.Ordinal)
                .Where(g => g.DistinctBy(w => w.Key).Take(2).Count() == 1)
                .Select(g => (g.First().Key, Phrase: g.Key, Indicator: book.Find(g.First().Key)))
                .Where(w => w.Indicator is { IsSpread: false })
                .Select(w => (w.Phrase, Figure: reader.Figure(w.Indicator!, ReportPeriod.Year(year))))
                .Where(w => w.Figure.Rows > 0 && !w.Figure.Value.IsUndefined)
                .Select(w => Known(w.Phrase, w.Figure, year)),
        ];
    }

    /// <summary>What the county government's own report of a year says, a department's paragraphs being others; <c>null</c> before it is published.</summary>
    public static string? LastReport(CountyStore store, int year)
    {
        using var db = store.Open();
        return !db.Types.Has<AnnualReport>()
            ? null
            : db.Matters<AnnualReport>(store.CountyCode)
                .Where(r => r.Year == year && r.Kind == ReportKind.County && r.PublishedOn != null)
                .OrderBy(r => r.Sequence)
                .Select(r => r.Text)
                .FirstOrDefault();
    }

    private static KnownFigure Known(string phrase, Figure figure, int year) =>
        new(
            figure.Indicator.Key,
            phrase,
            figure.Value.IsRatio ? "%" : figure.Indicator.Unit,
            figure.Value.IsRatio ? 100m * figure.Value.Numerator / figure.Value.Denominator : figure.Value.Amount,
            figure.Printed,
            year
        );

    private static IEnumerable<(string Key, string Phrase)> Worded(string draft) =>
        Place()
            .Matches(draft)
            .Select(m =>
                (
                    Key: m.Groups["key"].Value,
                    Words: Introduced().Replace(m.Groups["words"].Value, ""),
                    Tail: m.Groups["tail"].Value
                )
            )
            .Where(w => Doing().Replace(w.Words, "").Length + w.Tail.Length >= ShortestPhrase)
            .Select(w => (w.Key, w.Words + w.Tail));

    // The words since the last mark or figure, and those after the unit. Only what prints the figure as it is: {{ aid.cases.change }} is another thing.
    [GeneratedRegex(
        @"(?<words>\p{IsCJKUnifiedIdeographs}{0,60})\{\{-?\s*(?<key>[a-z_]+\.[a-z0-9_]+)(\.printed|\.value)?\s*-?\}\}(人次|\p{IsCJKUnifiedIdeographs})?(?<tail>\p{IsCJKUnifiedIdeographs}*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Place();

    // What is done names nothing that is counted: 组织开展 introduces anything.
    [GeneratedRegex(
        "组织|开展|召开|举办|举行|制定|完成|进行|参加|发现|处理|提供|设置|建成|培养|采用",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Doing();

    [GeneratedRegex(
        "^(其中|全年|全县|年以来|共计|共)+|(共计|共|达|为)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Introduced();
}
