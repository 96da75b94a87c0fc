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
        return [.. Lines(marked is not null && Plain(marked) == text ? marked : text)];
    }

    /// <summary>The lines of a text that is being written, its figures as they now stand.</summary>
    /// <exception cref="TemplateException">The text can't be filled in.</exception>
    public static IReadOnlyList<IReadOnlyList<ReportStretch>> Fill(string template, ReportScope scope) =>
        [.. Lines(ReportText.Render(template, scope, key => Mark(key, scope.Figure(key).Printed)))];

    private static IEnumerable<IReadOnlyList<ReportStretch>> Lines(string text) =>
        text.Split('\n').Where(l => l.Length > 0).Select(Stretches);

    private static string Mark(string key, string printed) => $"{Opens}{key}{Parts}{printed}{Closes}";

    private static string? Marked(CountyStore store, AnnualReport report)
    {
        using var db = store.Open();
        var book = FigureBook.Read(db, store.CountyCode);
        var stated = report.Figures.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var scope = ReportScopes.Of(store.County, report.Year, book, new FigureReader(db, store.CountyCode).Read);
        try
        {
            return ReportText.Render(
                report.Draft,
                scope with
                {
                    IsKnown = key => stated.ContainsKey(key) && scope.IsKnown(key),
                },
                key => Mark(key, stated[key].Printed)
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
