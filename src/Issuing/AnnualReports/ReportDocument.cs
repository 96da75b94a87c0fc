using System.Text.RegularExpressions;
using Fazhi.Documents;

namespace Fazhi.Issuing;

/// <summary>报告文书 — a report's plain text laid out as GB/T 9704 wants it: title, levels 一、 and （一）, body, who signs and when.</summary>
public static partial class ReportDocument
{
    private const int LongestHeading = 60;
    private const int LongestOrgan = 30;

    /// <summary>The document of a text whose first line is its title. The prose is an official's: nothing in it is read as markup.</summary>
    /// <param name="text">The text.</param>
    /// <param name="organ">Who reports, to sign a text that brings no signature of its own.</param>
    /// <param name="on">When it was approved, which dates it (GB/T 9704—2012, 7.3.5.4).</param>
    public static DocumentText Of(string text, string? organ = null, DateOnly? on = null)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var title = lines.Length > 0 ? lines[0] : "";
        var own = SigningLines(lines);
        return new(
            "report",
            title,
            DocumentForm.Agreement,
            [
                new DocumentParagraph(ParagraphKind.Title, title),
                .. lines.Skip(1).SkipLast(own).Select(Paragraph),
                .. own == 0
                    ? Ending(organ, on is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : null)
                    : Ending(own == 2 ? lines[^2] : null, lines[^1]),
            ]
        );
    }

    // How many of the last lines are the text's own signature: a date, and before it whoever signs.
    private static int SigningLines(string[] lines) =>
        lines.Length < 3 || !Date().IsMatch(lines[^1]) ? 0
        : lines.Length > 3 && lines[^2].Length <= LongestOrgan && IsBare(lines[^2]) ? 2
        : 1;

    private static IEnumerable<DocumentParagraph> Ending(string? organ, string? date)
    {
        if (organ is not null)
            yield return new DocumentParagraph(ParagraphKind.Signature, organ);
        if (date is not null)
            yield return new DocumentParagraph(ParagraphKind.SignatureDate, date);
    }

    /// <summary>The level of a heading: 1 for 一、, 2 for （一）; 0 for a paragraph. A line that ends a sentence is a paragraph.</summary>
    public static int Level(string line) =>
        line.Length > LongestHeading || line.EndsWith('。') || line.EndsWith('；') ? 0
        : First().IsMatch(line) ? 1
        : Second().IsMatch(line) ? 2
        : 0;

    private static DocumentParagraph Paragraph(string line) =>
        Level(line) switch
        {
            1 => new(ParagraphKind.Heading1, line),
            2 => new(ParagraphKind.Heading2, line),
            _ => new(ParagraphKind.Body, line) { HeadingLength = RunIn(line) },
        };

    // “（一）坚持党的领导。发挥……”: the heading is the first sentence, if more follows it.
    private static int RunIn(string line) =>
        Second().IsMatch(line)
        && line.IndexOf('。', StringComparison.Ordinal) + 1 is > 0 and <= LongestHeading and var end
        && end < line.Length
            ? end
            : 0;

    private static bool IsBare(string line) =>
        Level(line) == 0 && !line.Any(c => "，。；：,;:".Contains(c, StringComparison.Ordinal));

    [GeneratedRegex(@"^[一二三四五六七八九十]+、", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex First();

    [GeneratedRegex(@"^[（(][一二三四五六七八九十]+[）)]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Second();

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();
}
