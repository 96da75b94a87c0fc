using Fazhi.Documents;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Issuing;

/// <summary>A stretch of a report's line: words, or a figure by its key.</summary>
public sealed record ReportStretch(string Text, string? Key);

/// <summary>报告的行 — a final text with the places where its figures stand.</summary>
public static class ReportLines
{
    // Private-use characters: no report has them.
    private const char Opens = '\uE000';
    private const char Parts = '\uE001';
    private const char Closes = '\uE002';

    /// <summary>
    /// The lines of a final report. Its template is filled in once more with the figures as stated; where that gives another text, as after a change of
    /// program, the lines come without places: the text that was made final is what counts.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ReportStretch>> Of(CountyStore store, AnnualReport report)
    {
        var text = report.Text ?? "";
        var marked = Marked(store, report);
        return
        [
            .. (marked is not null && Plain(marked) == text ? marked : text)
                .Split('\n')
                .Where(l => l.Length > 0)
                .Select(Stretches),
        ];
    }

    private static string? Marked(CountyStore store, AnnualReport report)
    {
        using var db = store.Open();
        var book = FigureBook.Read(db, store.CountyCode);
        var stated = report.Figures.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var scope = ReportScopes.Of(store.County, report.Year, book, new FigureReader(db, store.CountyCode));
        try
        {
            return ReportText.Render(
                report.Draft,
                scope with
                {
                    IsKnown = key => stated.ContainsKey(key) && scope.IsKnown(key),
                },
                key => $"{Opens}{key}{Parts}{stated[key].Printed}{Closes}"
            );
        }
        catch (TemplateException)
        {
            return null;
        }
    }

    private static string Plain(string marked) =>
        string.Concat(marked.Split('\n').Select(l => string.Concat(Stretches(l).Select(s => s.Text)) + '\n'))[..^1];

    private static IReadOnlyList<ReportStretch> Stretches(string line)
    {
        var found = new List<ReportStretch>();
        var at = 0;
        for (int opens; (opens = line.IndexOf(Opens, at)) >= 0; )
        {
            var (parts, closes) = (line.IndexOf(Parts, opens), line.IndexOf(Closes, opens));
            if (opens > at)
                found.Add(new(line[at..opens], null));
            found.Add(new(line[(parts + 1)..closes], line[(opens + 1)..parts]));
            at = closes + 1;
        }

        if (at < line.Length)
            found.Add(new(line[at..], null));
        return found;
    }
}
