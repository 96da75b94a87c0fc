using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Docx;

/// <summary>What closes a document: 落款 and 版记.</summary>
internal static class Ending
{
    private const double DateFromRight = 4;

    /// <summary>
    /// With a seal the date stands four characters from the right and the organ's name is centred on the date,
    /// so that the seal covers both.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Signature(IReadOnlyList<DocumentParagraph> lines)
    {
        var date = lines.Where(line => line.Kind == ParagraphKind.SignatureDate).Select(line => Elements.Width(line.Text))
            .DefaultIfEmpty(0).Max();
        var first = true;
        foreach (var line in lines)
        {
            var fromRight = line.Kind == ParagraphKind.SignatureDate
                ? DateFromRight
                : Math.Max(0, DateFromRight + (date / 2) - (Elements.Width(line.Text) / 2));
            yield return Elements.Paragraph(
                StyleSheet.Id(line.Kind), line.Text,
                new KeepNext { Val = line.Kind != ParagraphKind.SignatureDate },
                Elements.Above(first ? 2 : 0),
                new Indentation { Right = $"{(int)(fromRight * Geometry.Character)}", RightChars = (int)(fromRight * 100) });
            first = false;
        }
    }

    /// <summary>The block at the foot of the last page: thick lines outside, a thin one inside, one character of room at each side.</summary>
    public static IEnumerable<OpenXmlElement> CopyTo(IReadOnlyList<DocumentParagraph> lines)
    {
        var table = new Table(
            new TableProperties(
                new TablePositionProperties
                {
                    VerticalAnchor = VerticalAnchorValues.Margin,
                    HorizontalAnchor = HorizontalAnchorValues.Margin,
                    TablePositionXAlignment = HorizontalAlignmentValues.Center,
                    TablePositionYAlignment = VerticalAlignmentValues.Bottom,
                },
                new TableWidth { Width = $"{Geometry.TextWidth}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 },
                    new BottomBorder { Val = BorderValues.Single, Size = 8 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 6 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = $"{Geometry.TextWidth}" }));
        foreach (var line in lines)
        {
            table.Append(new TableRow(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = $"{Geometry.TextWidth}", Type = TableWidthUnitValues.Dxa }),
                line.Kind == ParagraphKind.CopyTo ? Copied(line.Text) : Printed(line.Text))));
        }
        yield return table;
        yield return Elements.Paragraph("Normal", string.Empty, Elements.Above(0, 20));
    }

    private static Paragraph Copied(string text)
    {
        const int hanging = 3;
        return Elements.Paragraph(
            StyleSheet.Id(ParagraphKind.CopyTo), text,
            new Indentation { Left = $"{(1 + hanging) * 280}", Right = "280", Hanging = $"{hanging * 280}" });
    }

    private static Paragraph Printed(string text)
    {
        var parts = text.Split('|', 2, StringSplitOptions.TrimEntries);
        var paragraph = Elements.Paragraph(
            StyleSheet.Id(ParagraphKind.PrintedBy), parts[0],
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = Geometry.TextWidth - 560 }),
            new Indentation { Left = "280", Right = "280" });
        if (parts.Length > 1)
        {
            paragraph.Append(new Run(new TabChar(), Elements.Text(parts[1])));
        }
        return paragraph;
    }
}
