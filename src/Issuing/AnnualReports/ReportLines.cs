using System.Text;
using Fazhi.Documents;
using Fazhi.Mechanisms.AnnualReports;

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

    /// <summary>The lines of a final report, its figures where it keeps that they stand.</summary>
    public static IReadOnlyList<IReadOnlyList<ReportStretch>> Of(AnnualReport report)
    {
        var text = report.Text ?? "";
        var printed = report.Figures.ToDictionary(f => f.Key, f => f.Printed, StringComparer.Ordinal);
        var marked = new StringBuilder();
        var at = 0;
        foreach (var place in report.Places)
        {
            marked.Append(text, at, place.At - at).Append(Mark(place.Key, printed[place.Key]));
            at = place.At + printed[place.Key].Length;
        }

        return [.. Lines(marked.Append(text, at, text.Length - at).ToString())];
    }

    /// <summary>A text with its figures filled in, and where they stand in it.</summary>
    /// <exception cref="TemplateException">The text can't be filled in.</exception>
    public static (string Text, IReadOnlyList<FigurePlace> Places) Final(string template, ReportScope scope)
    {
        var (text, places) = (new StringBuilder(), new List<FigurePlace>());
        foreach (var stretch in Stretches(Marked(template, scope)))
        {
            if (stretch.Key is { } key)
                places.Add(new(key, text.Length));
            text.Append(stretch.Text);
        }

        return (text.ToString(), places);
    }

    /// <summary>The lines of a text that is being written, its figures as they now stand.</summary>
    /// <exception cref="TemplateException">The text can't be filled in.</exception>
    public static IReadOnlyList<IReadOnlyList<ReportStretch>> Fill(string template, ReportScope scope) =>
        [.. Lines(Marked(template, scope))];

    private static string Marked(string template, ReportScope scope) =>
        ReportText.Render(template, scope, key => Mark(key, scope.Figure(key).Printed));

    private static IEnumerable<IReadOnlyList<ReportStretch>> Lines(string text) =>
        text.Split('\n').Where(l => l.Length > 0).Select(Stretches);

    private static string Mark(string key, string printed) => $"{Opens}{key}{Parts}{printed}{Closes}";

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
