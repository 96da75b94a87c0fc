using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Docx;

/// <summary>Lays the paragraphs of a document out in order.</summary>
internal sealed class Flow(DocumentText document)
{
    private readonly List<OpenXmlElement> _elements = [];
    private readonly IReadOnlyList<DocumentParagraph> _paragraphs = document.Paragraphs;

    public string? Issuer => Text(ParagraphKind.Issuer);

    public bool IsLetter => document.Form == DocumentForm.Letter && Issuer is not null;

    public IReadOnlyList<OpenXmlElement> Lay()
    {
        if (Issuer is { } issuer && !IsLetter)
        {
            _elements.AddRange(Heading.RedHead(issuer, Text(ParagraphKind.DocumentNumber), Text(ParagraphKind.Signer)));
        }
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            i += Add(i);
        }
        if (Of(ParagraphKind.CopyTo, ParagraphKind.PrintedBy) is { Count: > 0 } copied)
        {
            _elements.AddRange(DocxEnding.CopyTo(copied));
        }
        return _elements;
    }

    /// <summary>Adds the paragraph and says how many of those after it went with it.</summary>
    private int Add(int at)
    {
        var paragraph = _paragraphs[at];
        switch (paragraph.Kind)
        {
            case ParagraphKind.Issuer or ParagraphKind.Signer or ParagraphKind.CopyTo or ParagraphKind.PrintedBy:
                break;
            case ParagraphKind.DocumentNumber:
                if (Issuer is null || IsLetter)
                {
                    _elements.Add(Heading.Number(paragraph.Text, JustificationValues.Right, 0, after: IsLetter ? 0 : 1));
                }
                break;
            case ParagraphKind.Title:
                _elements.Add(Heading.Title(paragraph.Text, AboveTitle(at), NumberFollows(at) ? 0 : 1));
                break;
            case ParagraphKind.Signature or ParagraphKind.SignatureDate:
                var together = _paragraphs
                    .Skip(at)
                    .TakeWhile(next => next.Kind is ParagraphKind.Signature or ParagraphKind.SignatureDate)
                    .ToList();
                _elements.AddRange(DocxEnding.Signature(together));
                return together.Count - 1;
            case ParagraphKind.Table:
                AddTable(paragraph.Table!, at);
                break;
            case ParagraphKind.PageBreak:
                _elements.Add(PageBreak());
                break;
            default:
                AddText(paragraph, at);
                break;
        }
        return 0;
    }

    private void AddText(DocumentParagraph paragraph, int at)
    {
        var follows = at > 0 && _paragraphs[at - 1].Kind == ParagraphKind.Attachment;
        var lines = paragraph.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i];
            var keep = new KeepNext { Val = IsHeading(paragraph.Kind) || (i == lines.Length - 1 && SignatureFollows(at)) };
            _elements.Add(
                paragraph.Kind switch
                {
                    ParagraphKind.Article => Led(text, text.IndexOf('条', StringComparison.Ordinal) + 1, Fonts.Hei),
                    ParagraphKind.Body when paragraph.HeadingLength > 0 => Led(text, paragraph.HeadingLength, Fonts.Kai),
                    ParagraphKind.Attachment => Elements.Paragraph(
                        StyleSheet.Id(paragraph.Kind),
                        text,
                        keep,
                        Elements.Above(follows ? 0 : 1),
                        AttachmentIndent(text, follows)
                    ),
                    _ => Elements.Paragraph(StyleSheet.Id(paragraph.Kind), text, keep),
                }
            );
        }
    }

    private void AddTable(DocumentTable table, int at)
    {
        if (at > 0 && _paragraphs[at - 1].Kind is not (ParagraphKind.Title or ParagraphKind.DocumentNumber))
        {
            _elements.Add(Tables.Gap());
        }
        _elements.Add(Tables.Build(table, SignatureFollows(at)));
        if (at + 1 < _paragraphs.Count && !SignatureFollows(at))
        {
            _elements.Add(Tables.Gap());
        }
    }

    private static bool IsHeading(ParagraphKind kind) =>
        kind is ParagraphKind.Heading1 or ParagraphKind.Heading2 or ParagraphKind.Chapter;

    // A page with a seal shows text too, so that the page can't be put behind another text.
    private bool SignatureFollows(int at) =>
        _paragraphs
            .Skip(at + 1)
            .SkipWhile(next => next.Kind is ParagraphKind.Attachment or ParagraphKind.Table)
            .FirstOrDefault()
            ?.Kind
            is ParagraphKind.Signature
                or ParagraphKind.SignatureDate;

    // The titles of several attachments stand under each other, and so do the second lines of each.
    private static Indentation AttachmentIndent(string text, bool follows)
    {
        const int label = 3;
        var number = text.Contains('.', StringComparison.Ordinal) ? 1 : 0;
        var hanging = (follows ? 0 : label) + number;
        var left = 2 + label + number;
        return new Indentation
        {
            Left = $"{left * Geometry.Character}",
            LeftChars = left * 100,
            Hanging = $"{hanging * Geometry.Character}",
            HangingChars = hanging * 100,
        };
    }

    // Begins in another typeface: an article with its number, a paragraph with its heading.
    private static Paragraph Led(string text, int end, string font)
    {
        var paragraph = Elements.Paragraph(StyleSheet.Id(ParagraphKind.Body), string.Empty);
        paragraph.RemoveAllChildren<Run>();
        paragraph.Append(
            new Run(new RunProperties(Elements.Font(font)), Elements.Text(text[..end])),
            new Run(Elements.Text(text[end..]))
        );
        return paragraph;
    }

    private static Paragraph PageBreak() =>
        new(
            new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }),
            new Run(new Break { Type = BreakValues.Page })
        );

    private int AboveTitle(int at) =>
        at == 0
            ? 0
            : _paragraphs[at - 1].Kind switch
            {
                ParagraphKind.AttachmentMark => 1,
                ParagraphKind.PageBreak => 0,
                _ => 2,
            };

    private bool NumberFollows(int at) => at + 1 < _paragraphs.Count && _paragraphs[at + 1].Kind == ParagraphKind.DocumentNumber;

    private string? Text(ParagraphKind kind) => _paragraphs.FirstOrDefault(paragraph => paragraph.Kind == kind)?.Text;

    private IReadOnlyList<DocumentParagraph> Of(ParagraphKind first, ParagraphKind second) =>
        [.. _paragraphs.Where(paragraph => paragraph.Kind == first || paragraph.Kind == second)];
}
