using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Docx;

/// <summary>Page numbers "— 1 —", one character from the outer edge: right on odd pages, left on even ones.</summary>
internal static class Footers
{
    private const string OneCharacter = "280";

    public static Footer Odd() => Numbered(JustificationValues.Right);

    public static Footer Even() => Numbered(JustificationValues.Left);

    /// <summary>The first page of a letter has the lower double line and no number.</summary>
    public static Footer LetterFirst() =>
        new(
            Elements.Paragraph(
                StyleSheet.Footer,
                string.Empty,
                new ParagraphBorders(
                    new BottomBorder
                    {
                        Val = BorderValues.ThinThickSmallGap,
                        Size = 24,
                        Space = 1,
                        Color = "FF0000",
                    }
                ),
                new Indentation { Left = $"{Geometry.LetterLineLeft}", Right = $"{Geometry.LetterLineRight}" }
            )
        );

    private static Footer Numbered(JustificationValues side)
    {
        var paragraph = Elements.Paragraph(
            StyleSheet.Footer,
            "— ",
            new SpacingBetweenLines { After = "113" },
            new Indentation { Left = OneCharacter, Right = OneCharacter },
            new Justification { Val = side }
        );
        paragraph.Append(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(Elements.Text("1")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
            new Run(Elements.Text(" —"))
        );
        return new Footer(paragraph);
    }
}
