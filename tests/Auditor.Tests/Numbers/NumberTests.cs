using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Xunit;

namespace Fazhi.Auditor.Tests.Numbers;

public sealed class NumberTests
{
    [Theory]
    [InlineData("三", 3)]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("一百二十", 120)]
    [InlineData("一百零三", 103)]
    [InlineData("二〇二五", 2025)]
    [InlineData("三千六百", 3600)]
    [InlineData("一万二千", 12000)]
    [InlineData("三千万", 30000000)]
    [InlineData("一亿", 100000000)]
    public void Chinese_numerals_have_a_value(string text, int value) => Assert.Equal(value, ChineseNumber.Parse(text));

    [Theory]
    [InlineData("万")]
    [InlineData("百千")]
    [InlineData("三四")]
    [InlineData("百")]
    public void What_only_looks_like_a_numeral_has_none(string text) => Assert.Null(ChineseNumber.Parse(text));

    [Theory]
    [InlineData("受理1,286件", "1286件")]
    [InlineData("受理１２８６件", "1286件")]
    [InlineData("解答20000余次", "≥20000次")]
    [InlineData("律师65.16万多人", "≥651600人")]
    [InlineData("罚没118.49万元", "1184900元")]
    [InlineData("挽回损失10.5亿元", "1050000000元")]
    [InlineData("近400家", "≤400家")]
    [InlineData("组织三次考试", "3次")]
    [InlineData("十余次", "≥10次")]
    [InlineData("超过3万人", "≥30000人")]
    [InlineData("约50户", "~50户")]
    [InlineData("300余万元", "≥3000000元")]
    [InlineData("受理 10 件", "10件")]
    [InlineData("不少于2次", "≥2次")]
    [InlineData("培训200人以上", "≥200人")]
    [InlineData("合格率为96.50%", "96.50%")]
    [InlineData("百分之九十五", "95%")]
    [InlineData("万人比3‰", "0.3‰")]
    [InlineData("2025年152件", "152件")]
    public void A_quantity_is_read_with_its_unit_and_its_bound(string text, string read) =>
        Assert.Equal(read, Assert.Single(Read(text)));

    [Theory]
    [InlineData("2025年3月15日")]
    [InlineData("第七次会议")]
    [InlineData("塔政发〔2025〕5号")]
    [InlineData("“四所一庭一中心”")]
    [InlineData("落实“1+1+N”机制")]
    [InlineData("依托3+X服务模式")]
    [InlineData("《2025年度政商沙龙计划》")]
    [InlineData("持续推进“八五”普法")]
    [InlineData("拨打12345热线")]
    [InlineData("30至50岁")]
    [InlineData("80-89分")]
    [InlineData("2021—2025年")]
    [InlineData("一是统一部署，进一步")]
    [InlineData("7×24小时")]
    [InlineData("http://www.example.org/t20210329_539.html")]
    [InlineData("（一）加强领导")]
    [InlineData("5个工作日内")]
    [InlineData("联系电话：0457-3661234")]
    [InlineData("“双随机、一公开”")]
    [InlineData("5%至10%之间")]
    [InlineData("《行政复议法》第三十条")]
    public void Years_ordinals_ranges_and_names_are_no_quantities(string text) => Assert.Empty(Read(text));

    private static IEnumerable<string> Read(string text) =>
        new Document(AuditText.Of(text)).Mentions.Select(m => Sign(m.Quantity.Bound) + FigureWords(m.Quantity));

    private static string FigureWords(Quantity q) =>
        (q.Unit == "%" ? q.Mantissa.ToString($"F{q.Decimals}") : q.Value.ToString("0.####")) + q.Unit;

    private static string Sign(Bound bound) =>
        bound switch
        {
            Bound.Over => "≥",
            Bound.Under => "≤",
            Bound.About => "~",
            _ => "",
        };
}
