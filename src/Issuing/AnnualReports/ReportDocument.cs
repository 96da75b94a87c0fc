using System.Text.RegularExpressions;
using Fazhi.Documents;

namespace Fazhi.Issuing;

/// <summary>报告文书 — a report's plain text laid out as GB/T 9704 wants it: title, levels 一、 and （一）, body.</summary>
public static partial class ReportDocument
{
    /// <summary>The document of a text whose first line is its title. The prose is an official's: nothing in it is read as markup.</summary>
    public static DocumentText Of(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var title = lines.Length > 0 ? lines[0] : "";
        return new(
            "report",
            title,
            DocumentForm.Agreement,
            [
                new DocumentParagraph(ParagraphKind.Title, title),
                .. lines.Skip(1).Select(line => new DocumentParagraph(KindOf(line), line)),
            ]
        );
    }

    /// <summary>The level of a heading: 1 for 一、, 2 for （一）; 0 for a paragraph. A line that ends a sentence is a paragraph.</summary>
    public static int Level(string line) =>
        line.Length > 60 || line.EndsWith('。') || line.EndsWith('；') ? 0
        : First().IsMatch(line) ? 1
        : Second().IsMatch(line) ? 2
        : 0;

    private static ParagraphKind KindOf(string line) =>
        Level(line) switch
        {
            1 => ParagraphKind.Heading1,
            2 => ParagraphKind.Heading2,
            _ => ParagraphKind.Body,
        };

    [GeneratedRegex(@"^[一二三四五六七八九十]+、", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex First();

    [GeneratedRegex(@"^[（(][一二三四五六七八九十]+[）)]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Second();
}
