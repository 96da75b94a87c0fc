using System.IO.Compression;
using System.Xml.Linq;
using Fazhi.Documents;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Documents;

/// <summary>标题回行 (GB/T 9704—2012, 7.3.1): words whole, lengths fitting, a trapezium or a lozenge.</summary>
public sealed class TitleLineTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("行政复议决定书", "行政复议决定书")]
    [InlineData("塔河县行政规范性文件管理规定的公布通知", "塔河县行政规范性文件管理规定的公布通知")]
    [InlineData("关于印发《塔河县农村公路养护办法》的通知", "关于印发|《塔河县农村公路养护办法》的通知")]
    [InlineData(
        "塔河县人民政府办公室关于印发《塔河县农村公路养护办法》的通知",
        "塔河县人民政府办公室关于印发|《塔河县农村公路养护办法》的通知"
    )]
    [InlineData("塔河县人民政府关于废止部分行政规范性文件的决定", "塔河县人民政府关于废止|部分行政规范性文件的决定")]
    [InlineData(
        "塔河县人民政府关于2025年度行政规范性文件清理结果的公告",
        "塔河县人民政府关于2025年度|行政规范性文件清理结果的公告"
    )]
    public void A_title_is_broken_where_a_reader_would(string title, string lines) =>
        Assert.Equal(lines, string.Join('|', Lines(title)));

    [Theory]
    [InlineData("塔河县人民政府关于进一步加强农村生活污水治理设施运行维护管理工作的实施意见")]
    [InlineData("塔河县人民政府办公室关于印发《塔河县城镇供热管理办法》和《塔河县农村饮水工程运行管理办法》的通知")]
    [InlineData("塔河县自然资源局关于公布〔2025〕12号、〔2025〕13号行政规范性文件有效期届满后继续执行情况的通告")]
    [InlineData("塔河县人民政府关于修改《塔河县城市公共停车场建设和管理规定》等三件行政规范性文件的决定")]
    [InlineData("关于对塔河县交通运输局在道路运输安全生产执法检查、行政处罚和行政强制工作中存在问题进行整改的行政复议意见书")]
    [InlineData("塔河县人民政府关于禁止在呼玛河流域塔河县段重点水域从事捕捞垂钓采砂洗车露营烧烤等活动的通告")]
    public void Lines_of_a_long_title_are_whole_fitting_and_without_a_waist(string title)
    {
        var lines = Lines(title);
        Assert.Equal(title, string.Concat(lines));
        Assert.True(lines.Count > 1);
        Assert.All(
            lines,
            line =>
            {
                Assert.InRange(Width(line), 4, 19);
                Assert.DoesNotContain(line[0], "的，。、；：》）〕0123456789");
                Assert.DoesNotContain(line[^1], "《（〔“");
            }
        );
        foreach (
            var word in new[]
            {
                "人民政府",
                "办公室",
                "管理",
                "行政",
                "关于",
                "规范性文件",
                "工程",
                "有效期",
                "〔2025〕12号",
                "复议",
                "决定",
                "通告",
            }
        )
            Assert.All(
                Enumerable.Range(1, lines.Count - 1),
                i => Assert.False(IsSplit(title, word, lines.Take(i).Sum(l => l.Length)))
            );
        var widths = lines.Select(Width).ToList();
        var narrowed = false;
        for (var i = 1; i < widths.Count; i++)
        {
            Assert.False(narrowed && widths[i] > widths[i - 1], $"沙漏形：{string.Join('|', lines)}");
            narrowed |= widths[i] < widths[i - 1];
        }
    }

    [Fact]
    public void A_title_in_which_no_word_is_known_is_still_broken_to_fit()
    {
        var lines = Lines(new string('甲', 45));
        Assert.Equal(45, lines.Sum(l => l.Length));
        Assert.All(lines, l => Assert.InRange(l.Length, 10, 19));
    }

    [Fact]
    public void Where_the_writer_has_broken_a_title_it_stays_broken() =>
        Assert.Equal(["塔河县人民政府", "行政复议决定书"], Lines("塔河县人民政府\n行政复议决定书"));

    private static bool IsSplit(string title, string word, int at)
    {
        for (
            var i = title.IndexOf(word, StringComparison.Ordinal);
            i >= 0;
            i = title.IndexOf(word, i + 1, StringComparison.Ordinal)
        )
            if (i < at && at < i + word.Length)
                return true;
        return false;
    }

    private static double Width(string text) => text.Sum(c => c < 0x2000 ? 0.5 : 1.0);

    // The title as a printed document has it.
    private static List<string> Lines(string title)
    {
        var text = new DocumentText("试", title, DocumentForm.Letter, [new DocumentParagraph(ParagraphKind.Title, title)]);
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Bytes(text)));
        using var document = zip.GetEntry("word/document.xml")!.Open();
        var paragraph = XDocument
            .Load(document)
            .Descendants(W + "p")
            .First(p => p.Descendants(W + "pStyle").Any(s => s.Attribute(W + "val")!.Value == "Title"));
        var lines = new List<string> { "" };
        foreach (var piece in paragraph.Descendants())
            if (piece.Name == W + "br")
                lines.Add("");
            else if (piece.Name == W + "t")
                lines[^1] += piece.Value;
        return lines;
    }
}
