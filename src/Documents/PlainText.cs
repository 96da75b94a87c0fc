using System.Text;
using Fazhi.Documents.Docx;

namespace Fazhi.Documents;

/// <summary>A document for a terminal or a log: 28 full-width characters a line, as on paper, without type.</summary>
public static class PlainText
{
    private const int LineWidth = 28;

    public static string Of(DocumentText document)
    {
        var text = new StringBuilder();
        foreach (var paragraph in document.Paragraphs)
        {
            foreach (var line in Lines(paragraph))
            {
                text.Append(line.TrimEnd()).Append('\n');
            }
        }
        return text.ToString();
    }

    private static IEnumerable<string> Lines(DocumentParagraph paragraph)
    {
        if (paragraph.Table is { } table)
        {
            return table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.ReplaceLineEndings(" "))));
        }
        var lines = paragraph.Text.Split('\n');
        return paragraph.Kind switch
        {
            ParagraphKind.PageBreak => [new string('—', LineWidth)],
            ParagraphKind.Issuer or ParagraphKind.Title or ParagraphKind.Chapter => lines.Select(line => Padded(line, 0.5)),
            ParagraphKind.DocumentNumber or ParagraphKind.Signature => lines.Select(line => Padded(line, 1)),
            ParagraphKind.SignatureDate => lines.Select(line => Padded(line, 1)),
            ParagraphKind.Recipient or ParagraphKind.AttachmentMark or ParagraphKind.CopyTo or ParagraphKind.PrintedBy => lines,
            _ => lines.Select(line => $"　　{line}"),
        };
    }

    private static string Padded(string line, double share) =>
        new string(' ', (int)Math.Max(0, (LineWidth - Elements.Width(line)) * 2 * share)) + line;
}
