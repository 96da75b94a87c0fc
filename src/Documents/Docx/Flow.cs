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
            _elements.AddRange(Ending.CopyTo(copied));
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
                    _elements.Add(Heading.Number(paragraph.Text, JustificationValues.Right, 0));
                }
                break;
            case ParagraphKind.Title:
                _elements.Add(Heading.Title(paragraph.Text, _elements.Count == 0 ? 0 : _paragraphs[at - 1].Kind == ParagraphKind.AttachmentMark ? 1 : 2));
                break;
            case ParagraphKind.Signature or ParagraphKind.SignatureDate:
                var together = _paragraphs.Skip(at)
                    .TakeWhile(next => next.Kind is ParagraphKind.Signature or ParagraphKind.SignatureDate).ToList();
                _elements.AddRange(Ending.Signature(together));
                return together.Count - 1;
            case ParagraphKind.Table:
                _elements.Add(Tables.Build(paragraph.Table!));
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
        foreach (var text in paragraph.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            _elements.Add(paragraph.Kind switch
            {
                ParagraphKind.Article => Article(text),
                ParagraphKind.Attachment => Elements.Paragraph(
                    StyleSheet.Id(paragraph.Kind), text, Elements.Above(follows ? 0 : 1), AttachmentIndent()),
                ParagraphKind.Heading1 or ParagraphKind.Heading2 or ParagraphKind.Chapter => Elements.Paragraph(
                    StyleSheet.Id(paragraph.Kind), text, new KeepNext()),
                _ => Elements.Paragraph(StyleSheet.Id(paragraph.Kind), text),
            });
        }
    }

    private static Indentation AttachmentIndent() => new()
    {
        Left = $"{6 * Geometry.Character}",
        LeftChars = 600,
        Hanging = $"{4 * Geometry.Character}",
        HangingChars = 400,
    };

    private static Paragraph Article(string text)
    {
        var end = text.IndexOf('条', StringComparison.Ordinal) + 1;
        var paragraph = Elements.Paragraph(StyleSheet.Id(ParagraphKind.Body), string.Empty);
        paragraph.RemoveAllChildren<Run>();
        paragraph.Append(
            new Run(new RunProperties(Elements.Font(Fonts.Hei)), Elements.Text(text[..end])),
            new Run(Elements.Text(text[end..])));
        return paragraph;
    }

    private static Paragraph PageBreak() => new(
        new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }),
        new Run(new Break { Type = BreakValues.Page }));

    private string? Text(ParagraphKind kind) => _paragraphs.FirstOrDefault(paragraph => paragraph.Kind == kind)?.Text;

    private IReadOnlyList<DocumentParagraph> Of(ParagraphKind first, ParagraphKind second) =>
        [.. _paragraphs.Where(paragraph => paragraph.Kind == first || paragraph.Kind == second)];
}
