using System.Text.RegularExpressions;
using Fazhi.Documents.Values;

namespace Fazhi.Documents;

/// <summary>Reads a rendered template: each line is a paragraph, its first characters say which kind (see README.md).</summary>
internal static partial class Markup
{
    private const string OwnText = "~ ";
    private const string Break = "===";
    private const string AttachmentLabel = "附件：";

    public static IReadOnlyList<DocumentParagraph> Parse(string rendered)
    {
        var paragraphs = new List<DocumentParagraph>();
        var rows = new List<string>();
        foreach (var line in rendered.Split('\n').Select(line => line.Trim(' ', '\t', '\r')))
        {
            if (line.StartsWith('|'))
            {
                rows.Add(line);
                continue;
            }
            if (PlainMarks.Restore(line).Length > 0)
            {
                Flush(rows, paragraphs);
                Add(line, paragraphs);
            }
        }
        Flush(rows, paragraphs);
        return paragraphs;
    }

    private static void Add(string line, List<DocumentParagraph> paragraphs)
    {
        if (line.StartsWith(OwnText, StringComparison.Ordinal))
        {
            paragraphs.AddRange(
                PlainMarks
                    .Restore(line[OwnText.Length..])
                    .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(text => new DocumentParagraph(Numbered(text), text))
            );
            return;
        }
        var (kind, rest) = KindOf(line);
        var content = PlainMarks.Restore(rest);
        if (kind == ParagraphKind.Title && paragraphs is [.., { Kind: ParagraphKind.Title } title])
        {
            paragraphs[^1] = title with { Text = $"{title.Text}\n{content}" };
            return;
        }
        if (kind == ParagraphKind.Attachment && paragraphs is [.., { Kind: ParagraphKind.Attachment }])
        {
            content = content[AttachmentLabel.Length..];
        }
        paragraphs.Add(new DocumentParagraph(kind, content));
    }

    private static (ParagraphKind Kind, string Content) KindOf(string line) =>
        line switch
        {
            Break => (ParagraphKind.PageBreak, string.Empty),
            ['!', ' ', ..] => (ParagraphKind.Issuer, line[2..]),
            ['#', ' ', ..] => (ParagraphKind.Title, line[2..]),
            ['@', ' ', ..] => (ParagraphKind.Recipient, line[2..]),
            ['>', ' ', ..] => Date().IsMatch(PlainMarks.Restore(line[2..]))
                ? (ParagraphKind.SignatureDate, line[2..])
                : (ParagraphKind.Signature, line[2..]),
            ['*', ' ', ..] => (ParagraphKind.Note, line[2..]),
            _ when line.StartsWith("发文字号：", StringComparison.Ordinal) => (
                ParagraphKind.DocumentNumber,
                line["发文字号：".Length..]
            ),
            _ when line.StartsWith("签发人：", StringComparison.Ordinal) => (ParagraphKind.Signer, line),
            _ when line.StartsWith(AttachmentLabel, StringComparison.Ordinal) => (ParagraphKind.Attachment, line),
            _ when line.StartsWith("抄送：", StringComparison.Ordinal) => (ParagraphKind.CopyTo, line),
            _ when line.StartsWith("印发：", StringComparison.Ordinal) => (ParagraphKind.PrintedBy, line["印发：".Length..]),
            _ when AttachmentMark().IsMatch(line) => (ParagraphKind.AttachmentMark, line),
            _ => (Numbered(line), line),
        };

    // "一、撤销……。" is a ruling or a clause, a sentence in body type; only a line without a final stop is a heading.
    private static ParagraphKind Numbered(string line) =>
        line switch
        {
            _ when Chapter().IsMatch(line) => ParagraphKind.Chapter,
            _ when Article().IsMatch(line) => ParagraphKind.Article,
            _ when FinalStop().IsMatch(line) => ParagraphKind.Body,
            _ when Level1().IsMatch(line) => ParagraphKind.Heading1,
            _ when Level2().IsMatch(line) => ParagraphKind.Heading2,
            _ => ParagraphKind.Body,
        };

    private static void Flush(List<string> rows, List<DocumentParagraph> paragraphs)
    {
        if (rows.Count > 0)
        {
            paragraphs.Add(new DocumentParagraph(ParagraphKind.Table, string.Empty) { Table = MarkupTable.Parse(rows) });
            rows.Clear();
        }
    }

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"^附件\d*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AttachmentMark();

    [GeneratedRegex(@"^第[零一二三四五六七八九十百]+[章节][\s\u3000]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^第[零一二三四五六七八九十百]+条[\s\u3000]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Article();

    [GeneratedRegex("[。；：，！？]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FinalStop();

    [GeneratedRegex("^[一二三四五六七八九十百]+、", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Level1();

    [GeneratedRegex("^（[一二三四五六七八九十百]+）", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Level2();
}
