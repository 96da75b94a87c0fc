using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Texts;

namespace Fazhi.Documents.Docx;

internal static class Elements
{
    /// <summary>A paragraph of a style; the properties must come in the order of the schema, which the validator holds.</summary>
    public static Paragraph Paragraph(string style, string text, params OpenXmlElement[] properties)
    {
        var all = new ParagraphProperties(new ParagraphStyleId { Val = style });
        foreach (var property in properties)
        {
            all.Append(property);
        }
        var paragraph = new Paragraph(all);
        paragraph.Append(Lines(text));
        return paragraph;
    }

    public static Run Lines(string text)
    {
        var run = new Run();
        var first = true;
        foreach (var line in text.Split('\n'))
        {
            if (!first)
            {
                run.Append(new Break());
            }
            first = false;
            run.Append(Text(line));
        }
        return run;
    }

    public static Text Text(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    public static RunFonts Font(string name) =>
        new()
        {
            Ascii = name,
            HighAnsi = name,
            EastAsia = name,
            ComplexScript = name,
        };

    public static SpacingBetweenLines Above(double lines, int line = Geometry.Line, double after = 0) =>
        new()
        {
            Before = $"{(int)(lines * Geometry.Line)}",
            After = $"{(int)(after * Geometry.Line)}",
            Line = $"{line}",
            LineRule = LineSpacingRuleValues.Exact,
        };

    /// <summary>Width in full-width characters: a date's digits take half the room of its 年月日.</summary>
    public static double Width(string text) =>
        text.EnumerateRunes().Sum(r => r.Value < 0x2000 ? 0.5 : Wording.Measure(r.ToString()));
}
