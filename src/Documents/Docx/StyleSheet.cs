using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Docx;

/// <summary>One paragraph style for each kind, so that a clerk can restyle a document in Word by its parts.</summary>
internal static class StyleSheet
{
    public const string Footer = "PageNumber";
    public const string Cell = "Cell";
    public const string ListCell = "ListCell";
    public const string HeaderCell = "HeaderCell";
    private const string Red = "FF0000";

    // Every character has its place, so lines end alike unjustified; and a word processor is known that, justifying
    // characters set closer, drops the comma which hangs over the end of a line.
    private static JustificationValues Text => JustificationValues.Left;

    public static string Id(ParagraphKind kind) => kind.ToString();

    public static Styles Build()
    {
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Fonts.Fangsong,
                            HighAnsi = Fonts.Fangsong,
                            EastAsia = Fonts.Fangsong,
                            ComplexScript = Fonts.Fangsong,
                        },
                        new Spacing { Val = Geometry.CharacterSpacing },
                        new FontSize { Val = $"{Geometry.Body}" },
                        new FontSizeComplexScript { Val = $"{Geometry.Body}" },
                        new Languages { Val = "en-US", EastAsia = "zh-CN" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            Line = $"{Geometry.Line}",
                            LineRule = LineSpacingRuleValues.Exact,
                            Before = "0",
                            After = "0",
                        }
                    )
                )
            )
        );
        foreach (var style in All())
        {
            styles.Append(style);
        }
        return styles;
    }

    private static IEnumerable<Style> All()
    {
        var body = Style("Normal", "Normal", Text);
        body.Default = true;
        yield return body;
        yield return Style(Id(ParagraphKind.Issuer), "发文机关标志", JustificationValues.Center, Fonts.Xiaobiaosong, color: Red);
        yield return Style(Id(ParagraphKind.DocumentNumber), "发文字号", JustificationValues.Center);
        yield return Style(
            Id(ParagraphKind.Title),
            "公文标题",
            JustificationValues.Center,
            Fonts.Xiaobiaosong,
            Geometry.Title,
            line: Geometry.TitleLine
        );
        yield return Style(Id(ParagraphKind.Recipient), "主送机关", Text);
        yield return Style(Id(ParagraphKind.Body), "公文正文", Text, indent: 2);
        yield return Style(Id(ParagraphKind.Heading1), "一级标题", Text, Fonts.Hei, indent: 2);
        yield return Style(Id(ParagraphKind.Heading2), "二级标题", Text, Fonts.Kai, indent: 2);
        yield return Style(Id(ParagraphKind.Chapter), "章节标题", JustificationValues.Center, Fonts.Hei);
        yield return Style(Id(ParagraphKind.Attachment), "附件说明", Text, indent: 2);
        yield return Style(Id(ParagraphKind.AttachmentMark), "附件标记", JustificationValues.Left, Fonts.Hei);
        yield return Style(Id(ParagraphKind.Signature), "发文机关署名", JustificationValues.Right);
        yield return Style(Id(ParagraphKind.SignatureDate), "成文日期", JustificationValues.Right);
        yield return Style(Id(ParagraphKind.Note), "附注", JustificationValues.Left, indent: 2);
        yield return Style(Id(ParagraphKind.CopyTo), "抄送机关", Text, size: Geometry.Small);
        yield return Style(Id(ParagraphKind.PrintedBy), "印发机关和日期", JustificationValues.Left, size: Geometry.Small);
        yield return Style(Cell, "表格", JustificationValues.Left, size: Geometry.Small, line: 440);
        yield return Style(ListCell, "目录表格", JustificationValues.Left, size: Geometry.List, line: 400);
        yield return Style(HeaderCell, "目录表头", JustificationValues.Center, Fonts.Hei, Geometry.List, line: 400);
        yield return Style(Footer, "页码", JustificationValues.Left, Fonts.Song, Geometry.Small, line: 340);
    }

    private static Style Style(
        string id,
        string name,
        JustificationValues justification,
        string font = Fonts.Fangsong,
        int size = Geometry.Body,
        int indent = 0,
        int line = Geometry.Line,
        string? color = null
    )
    {
        var paragraph = new StyleParagraphProperties(
            new AutoSpaceDE { Val = false },
            new AutoSpaceDN { Val = false },
            new SnapToGrid { Val = line == Geometry.Line && color is null },
            new SpacingBetweenLines { Line = $"{line}", LineRule = LineSpacingRuleValues.Exact }
        );
        if (indent > 0)
        {
            paragraph.Append(new Indentation { FirstLine = $"{indent * Geometry.Character}", FirstLineChars = indent * 100 });
        }
        paragraph.Append(new Justification { Val = justification });
        var run = new StyleRunProperties(
            new RunFonts
            {
                Ascii = font,
                HighAnsi = font,
                EastAsia = font,
                ComplexScript = font,
            }
        );
        if (color is not null)
        {
            run.Append(new Color { Val = color });
        }
        run.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = id == "Normal" ? null : true,
        };
        style.Append(new StyleName { Val = name });
        if (id != "Normal")
        {
            style.Append(new BasedOn { Val = "Normal" });
        }
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }
}
