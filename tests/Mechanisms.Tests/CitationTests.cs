using Fazhi.Laws;
using Fazhi.Matters;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>What rests on law is cited by its article; what doesn't is called the county's working rule.</summary>
public sealed class CitationTests
{
    private static readonly IReadOnlyList<Gate> Gates =
    [
        .. InReportOrder.Types.All.SelectMany(t => t.Acts).SelectMany(r => r.Gates),
    ];

    [Fact]
    public void A_working_rule_is_printed_as_one_and_as_no_article()
    {
        Assert.Equal("本系统的办理规则", Article.WorkingRule.ToString());
        Assert.DoesNotContain(Article.WorkingRule.Statute, Statutes.All);
        Assert.Contains(
            "（本系统的办理规则）",
            new Problem("FY032", "不能办理。", null, Basis("FY032")).ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("QL001")]
    [InlineData("GF024")]
    [InlineData("FY032")]
    [InlineData("FY183")]
    [InlineData("FY095")]
    [InlineData("GF022")]
    [InlineData("TJ005")]
    public void The_programs_own_rules_are_called_so(string code) => Assert.True(Basis(code).IsWorkingRule, $"{Basis(code)}");

    [Theory]
    [InlineData("FY019", "《行政复议法》第二十条")]
    [InlineData("FY020", "《行政复议法》第二十一条")]
    [InlineData("FY082", "《行政复议法》第六十四条第一款")]
    [InlineData("FY161", "《行政复议法》第六十六条")]
    [InlineData("TJ034", "《民事诉讼法》第二百零六条")]
    [InlineData("TJ043", "《民事诉讼法解释》第三百五十五条第一款")]
    public void A_rule_of_law_is_cited_by_its_article(string code, string article) =>
        Assert.Equal(article, Basis(code).ToString());

    [Fact]
    public void The_provinces_measure_defines_a_normative_document_and_bears_nothing_else()
    {
        var definition = Statutes.HeilongjiangNormativeDocuments[3];
        var type = InReportOrder.Types.Find("normative-document")!;
        Assert.Equal(
            ["IdentifyDocument", "RecordAsNotNormative"],
            type.Acts.Where(r => r.Basis == definition).Select(r => r.Code)
        );
        Assert.DoesNotContain(Gates, g => g.Basis == definition);
        Assert.DoesNotContain(type.Clocks, c => c.Basis == definition);
        // Of governments only the law on their organisation speaks: what departments do too doesn't rest on it.
        Assert.All(
            type.Acts.Where(r => r.Basis!.Statute == Statutes.LocalOrganization),
            r => Assert.Equal("RevokeBySuperior", r.Code)
        );
    }

    private static Article Basis(string code) => Gates.First(g => g.Code == code).Basis;
}
