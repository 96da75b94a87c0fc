using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Docx;

/// <summary>What closes a document: 落款 and 版记.</summary>
internal static class DocxEnding
{
    private const double DateFromRight = 4;
    private const int SmallCharacter = 280;
    private const uint Thick = 8;
    private const uint Thin = 6;

    /// <summary>
    /// With a seal the date stands four characters from the right and the organ's name is centred on the date,
    /// so that the seal covers both.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Signature(IReadOnlyList<DocumentParagraph> lines)
    {
        var date = lines
            .Where(line => line.Kind == ParagraphKind.SignatureDate)
            .Select(line => Elements.Width(line.Text))
            .DefaultIfEmpty(0)
            .Max();
        var first = true;
        foreach (var line in lines)
        {
            var fromRight =
                line.Kind == ParagraphKind.SignatureDate
                    ? DateFromRight
                    : Math.Max(0, DateFromRight + (date / 2) - (Elements.Width(line.Text) / 2));
            yield return Elements.Paragraph(
                StyleSheet.Id(line.Kind),
                line.Text,
                new KeepNext { Val = line.Kind != ParagraphKind.SignatureDate },
                Elements.Above(first ? 2 : 0),
                new Indentation { Right = $"{(int)(fromRight * Geometry.Character)}", RightChars = (int)(fromRight * 100) }
            );
            first = false;
        }
    }

    /// <summary>The block at the foot of the last page: thick lines outside, a thin one inside, one character of room at each side.</summary>
    public static IEnumerable<OpenXmlElement> CopyTo(IReadOnlyList<DocumentParagraph> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var borders = new ParagraphBorders();
            if (i == 0)
            {
                borders.Append(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = Thick,
                        Space = 1,
                    }
                );
            }
            borders.Append(
                new BottomBorder
                {
                    Val = BorderValues.Single,
                    Size = i == lines.Count - 1 ? Thick : Thin,
                    Space = 1,
                }
            );
            yield return lines[i].Kind == ParagraphKind.CopyTo ? Copied(lines[i].Text, borders) : Printed(lines[i].Text, borders);
        }
        yield return Elements.Paragraph("Normal", string.Empty, Elements.Above(0, 20));
    }

    private static FrameProperties AtFoot() =>
        new()
        {
            Width = $"{Geometry.TextWidth}",
            Wrap = TextWrappingValues.Around,
            VerticalPosition = VerticalAnchorValues.Margin,
            HorizontalPosition = HorizontalAnchorValues.Margin,
            XAlign = HorizontalAlignmentValues.Center,
            YAlign = VerticalAlignmentValues.Bottom,
        };

    // The lines span the text and only the words stand one character in, so the room is typed, not indented.
    private static Paragraph Copied(string text, ParagraphBorders borders) =>
        Elements.Paragraph(StyleSheet.Id(ParagraphKind.CopyTo), $"　{text}", AtFoot(), borders);

    private static Paragraph Printed(string text, ParagraphBorders borders)
    {
        var parts = text.Split('|', 2, StringSplitOptions.TrimEntries);
        var paragraph = Elements.Paragraph(
            StyleSheet.Id(ParagraphKind.PrintedBy),
            $"　{parts[0]}",
            AtFoot(),
            borders,
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = Geometry.TextWidth - SmallCharacter })
        );
        if (parts.Length > 1)
        {
            paragraph.Append(new Run(new TabChar(), Elements.Text(parts[1])));
        }
        return paragraph;
    }
}
