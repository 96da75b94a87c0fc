using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Docx;

/// <summary>What opens a document: 发文机关标志, 发文字号, 签发人, the red line, 标题.</summary>
internal static class Heading
{
    private const string Red = "FF0000";
    private const double LargestHead = 50;
    private const double HeadRoom = 420;

    /// <summary>As large as the width allows, in half points.</summary>
    private static int HeadSize(string issuer) => 2 * (int)Math.Min(LargestHead, HeadRoom / Math.Max(1, Elements.Width(issuer)));

    public static Paragraph LetterHead(string issuer) =>
        Issuer(
            issuer,
            new ParagraphBorders(
                new BottomBorder
                {
                    Val = BorderValues.ThickThinSmallGap,
                    Size = 24,
                    Space = Geometry.RedLineGap,
                    Color = Red,
                }
            ),
            Elements.Above(0, HeadSize(issuer) * 12),
            new Indentation { Left = $"{Geometry.LetterLineLeft}", Right = $"{Geometry.LetterLineRight}" }
        );

    public static IEnumerable<OpenXmlElement> RedHead(string issuer, string? number, string? signer)
    {
        yield return Issuer(
            issuer,
            number is null ? RedLine() : null,
            new SpacingBetweenLines
            {
                Before = $"{Geometry.HeadSpace}",
                Line = $"{HeadSize(issuer) * 12}",
                LineRule = LineSpacingRuleValues.Exact,
            }
        );
        if (number is not null)
        {
            yield return signer is null ? Number(number, JustificationValues.Center, 2, RedLine()) : Signed(number, signer);
        }
    }

    public static Paragraph Number(
        string number,
        JustificationValues at,
        double above,
        ParagraphBorders? line = null,
        int after = 0
    ) =>
        Elements.Paragraph(
            StyleSheet.Id(ParagraphKind.DocumentNumber),
            number,
            Present(new KeepNext(), line, Elements.Above(above, after: after), new Justification { Val = at })
        );

    public static Paragraph Title(string title, double above, double after) =>
        Elements.Paragraph(
            StyleSheet.Id(ParagraphKind.Title),
            TitleLines.Break(title),
            new KeepNext(),
            Elements.Above(above, Geometry.TitleLine, after)
        );

    // An upward document: number at the left, signer at the right, each one character from the edge.
    private static Paragraph Signed(string number, string signer)
    {
        var paragraph = Elements.Paragraph(
            StyleSheet.Id(ParagraphKind.DocumentNumber),
            $"　{number}",
            Present(
                new KeepNext(),
                RedLine(),
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = Geometry.TextWidth - Geometry.Character }),
                Elements.Above(2),
                new Justification { Val = JustificationValues.Left }
            )
        );
        var colon = signer.IndexOf('：', StringComparison.Ordinal) + 1;
        paragraph.Append(new Run(new TabChar(), Elements.Text(signer[..colon])));
        paragraph.Append(new Run(new RunProperties(Elements.Font(Fonts.Kai)), Elements.Text(signer[colon..])));
        return paragraph;
    }

    private static Paragraph Issuer(string issuer, params OpenXmlElement?[] properties)
    {
        var size = $"{HeadSize(issuer)}";
        var paragraph = Elements.Paragraph(
            StyleSheet.Id(ParagraphKind.Issuer),
            string.Empty,
            Present([new KeepNext(), .. properties])
        );
        paragraph.RemoveAllChildren<Run>();
        paragraph.Append(
            new Run(
                new RunProperties(new FontSize { Val = size }, new FontSizeComplexScript { Val = size }),
                Elements.Text(issuer)
            )
        );
        return paragraph;
    }

    private static ParagraphBorders RedLine() =>
        new(
            new BottomBorder
            {
                Val = BorderValues.Single,
                Size = 16,
                Space = Geometry.RedLineGap,
                Color = Red,
            }
        );

    private static OpenXmlElement[] Present(params OpenXmlElement?[] properties) =>
        [.. properties.Where(property => property is not null).Select(property => property!)];
}
