using System.IO.Compression;
using System.Xml.Linq;
using Fazhi.Documents;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Documents;

public sealed class DocxTests
{
    private const double TwipsPerMillimetre = 1440 / 25.4;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly DocumentTemplates Templates = DocumentTemplates.LoadEmbedded();

    [Theory]
    [InlineData("pgSz", "w", 210)]
    [InlineData("pgSz", "h", 297)]
    [InlineData("pgMar", "top", 37)]
    [InlineData("pgMar", "bottom", 35)]
    [InlineData("pgMar", "left", 28)]
    [InlineData("pgMar", "right", 26)]
    public void The_page_is_that_of_the_standard(string element, string attribute, double millimetres) =>
        Assert.Equal(millimetres, Value(Document("reconsideration/Decision"), element, attribute) / TwipsPerMillimetre, 0.05);

    [Fact]
    public void Twenty_eight_characters_fill_a_line_and_twenty_two_lines_a_page()
    {
        var document = Document("reconsideration/Decision");
        var width = Value(document, "pgSz", "w") - Value(document, "pgMar", "left") - Value(document, "pgMar", "right");
        var height = Value(document, "pgSz", "h") - Value(document, "pgMar", "top") - Value(document, "pgMar", "bottom");
        var normal = Part("reconsideration/Decision", "word/styles.xml").Descendants(W + "rPrDefault").Single();
        var character = (Value(normal, "sz", "val") * 10) + Value(normal, "spacing", "val");
        Assert.Equal(28, (int)(width / character));
        Assert.Equal(22, (int)(height / Value(document, "docGrid", "linePitch")));
        Assert.Equal("lines", document.Descendants(W + "docGrid").Single().Attribute(W + "type")!.Value);
    }

    [Theory]
    [InlineData("Title", "方正小标宋简体", "44", "center", null)]
    [InlineData("Body", "仿宋_GB2312", "32", "left", "200")]
    [InlineData("Heading1", "黑体", "32", "left", "200")]
    [InlineData("Heading2", "楷体_GB2312", "32", "left", "200")]
    [InlineData("PageNumber", "宋体", "28", "left", null)]
    public void Each_part_has_its_type(string style, string font, string halfPoints, string align, string? indent)
    {
        var found = Part("reconsideration/Decision", "word/styles.xml")
            .Descendants(W + "style")
            .Single(one => one.Attribute(W + "styleId")!.Value == style);
        Assert.Equal(font, found.Descendants(W + "rFonts").Single().Attribute(W + "eastAsia")!.Value);
        Assert.Equal(halfPoints, found.Descendants(W + "sz").Single().Attribute(W + "val")!.Value);
        Assert.Equal(align, found.Descendants(W + "jc").Single().Attribute(W + "val")!.Value);
        Assert.Equal(indent, found.Descendants(W + "ind").SingleOrDefault()?.Attribute(W + "firstLineChars")?.Value);
    }

    [Fact]
    public void The_date_stands_four_characters_from_the_right_and_the_organ_centred_on_it()
    {
        var values = Samples.For(Templates["reconsideration/Decision"]);
        values["organ.name"] = "塔河县人民政府";
        values["document.date"] = new DateOnly(2025, 6, 2);
        var paragraphs = Read(DocxWriter.Bytes(Templates.Render("reconsideration/Decision", values)), "word/document.xml")
            .Descendants(W + "p")
            .ToList();
        Assert.Equal(("2025年6月2日", "400"), Ending(paragraphs[^1]));
        // The date is six characters wide, the organ seven: half a character more to the right.
        Assert.Equal(("塔河县人民政府", "350"), Ending(paragraphs[^2]));

        static (string Text, string Right) Ending(XElement paragraph) =>
            (paragraph.Value, paragraph.Descendants(W + "ind").Single().Attribute(W + "rightChars")!.Value);
    }

    [Fact]
    public void Page_numbers_stand_at_the_outer_edge()
    {
        Assert.NotEmpty(Part("reconsideration/Decision", "word/settings.xml").Descendants(W + "evenAndOddHeaders"));
        Assert.Equal(("— 1 —", "right"), Footer("word/footer1.xml"));
        Assert.Equal(("— 1 —", "left"), Footer("word/footer2.xml"));

        static (string Text, string Side) Footer(string part)
        {
            var footer = Part("reconsideration/Decision", part);
            return (
                string.Concat(footer.Descendants(W + "t").Select(text => text.Value)),
                footer.Descendants(W + "jc").Single().Attribute(W + "val")!.Value
            );
        }
    }

    [Fact]
    public void A_red_line_stands_under_the_number_and_a_letter_has_two()
    {
        var number = Document("reconsideration/Decision").Descendants(W + "p").ElementAt(1);
        Assert.Equal("FF0000", number.Descendants(W + "bottom").Single().Attribute(W + "color")!.Value);
        Assert.Contains(
            "thickThin",
            Part("normative/LegalityReviewOpinion", "word/header1.xml").ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "thinThick",
            Part("normative/LegalityReviewOpinion", "word/footer3.xml").ToString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("FF0000", Document("mediation/MediationAgreement").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        foreach (var template in Templates.All)
        {
            var first = DocxWriter.Bytes(template.Render(Samples.For(template)));
            var again = DocxWriter.Bytes(DocumentTemplates.LoadEmbedded().Render(template.Name, Samples.For(template)));
            Assert.Equal(first, again);
        }
    }

    [Theory]
    [InlineData("reconsideration/Decision")]
    [InlineData("mediation/MediationAgreement")]
    public void Text_stays_on_the_page_of_the_signature(string name)
    {
        var before = Document(name).Descendants(W + "p").Reverse().SkipWhile(paragraph => Style(paragraph) != "Body").First();
        Assert.Equal("true", before.Descendants(W + "keepNext").Single().Attribute(W + "val")!.Value);

        static string? Style(XElement paragraph) =>
            paragraph.Descendants(W + "pStyle").SingleOrDefault()?.Attribute(W + "val")!.Value;
    }

    [Fact]
    public void A_long_title_is_broken_where_a_reader_would()
    {
        var values = Samples.For(Templates["normative/FilingReport"]);
        values["organ.name"] = "塔河县人民政府";
        values["normative.title"] = "塔河县农村公路养护管理办法";
        var document = Read(DocxWriter.Bytes(Templates.Render("normative/FilingReport", values)), "word/document.xml");
        var title = document
            .Descendants(W + "p")
            .Single(paragraph => paragraph.Descendants(W + "pStyle").Any(style => style.Attribute(W + "val")!.Value == "Title"));
        Assert.Equal(
            ["塔河县人民政府", "关于《塔河县农村公路养护管理办法》的", "备案报告"],
            title.Descendants(W + "t").Select(text => text.Value)
        );
    }

    [Fact]
    public void A_header_row_is_repeated_on_each_page() =>
        Assert.Equal(4, Document("normative/CleanUpResult").Descendants(W + "tblHeader").Count());

    private static double Value(XElement document, string element, string attribute) =>
        double.Parse(document.Descendants(W + element).Single().Attribute(W + attribute)!.Value);

    private static XElement Document(string name) => Part(name, "word/document.xml");

    private static XElement Part(string name, string part) =>
        Read(DocxWriter.Bytes(Templates.Render(name, Samples.For(Templates[name]))), part);

    private static XElement Read(byte[] docx, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }
}
