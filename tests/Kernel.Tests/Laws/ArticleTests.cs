using Fazhi.Laws;
using Xunit;

namespace Fazhi.Kernel.Tests.Laws;

public sealed class ArticleTests
{
    private static readonly Statute Law = Statutes.Reconsideration;

    [Fact]
    public void A_place_is_cited_as_a_lawyer_writes_it()
    {
        Assert.Equal("《行政复议法》第三十条", Law[30].ToString());
        Assert.Equal("《行政复议法》第三十条第一款", Law[30, 1].ToString());
        Assert.Equal("《行政复议法》第三十条第一款第（二）项", Law[30, 1, 2].ToString());
        Assert.Equal("《行政复议法》第三十九条第（十）项", Law.ItemOf(39, 10).ToString());
        Assert.Equal("《民法典》第一千二百六十条", Statutes.CivilCode[1260].ToString());
        Assert.Equal("第三十条第一款第（二）项", Law[30, 1, 2].Short);
    }

    [Fact]
    public void A_section_is_cited_by_its_mark()
    {
        Assert.Equal(
            "《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（六）",
            Statutes.LegalityReviewOpinion.Section("(六)").ToString()
        );
        Assert.Equal(Law.Section("（六）"), Law.Section("(六)"));
        Assert.Null(Law.Section("（六）").Number);
        Assert.Throws<ArgumentException>(() => Law.Section(" "));
    }

    [Fact]
    public void A_title_inside_a_title_has_single_marks()
    {
        var interpretation = Statutes.CivilProcedureInterpretation with { Short = null };
        Assert.Equal("《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第一百三十八条", interpretation[138].ToString());
    }

    [Fact]
    public void The_same_place_in_the_same_version_is_equal()
    {
        Assert.Equal(Law[30, 1], Article.Of(Law, 30, 1));
        Assert.NotEqual(Law[30, 1], Law[30]);
        Assert.NotEqual(Law[30], (Law with { Version = "2017年修正" })[30]);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(10_000, 1, 1)]
    public void Numbers_that_no_statute_has_are_refused(int article, int paragraph, int item) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Law[article, paragraph, item]);
}
