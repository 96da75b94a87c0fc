using Fazhi.Documents;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Documents;

public sealed class WordingTests
{
    private static readonly DocumentTemplates Templates = DocumentTemplates.LoadEmbedded();

    [Theory]
    [InlineData("{{ d | date_cn }}", "2025年6月2日")]
    [InlineData("{{ t | time_cn }}", "2025年12月31日14时05分")]
    [InlineData("{{ n | number_cn }}", "一万零五十")]
    [InlineData("{{ n | money_cn }}", "10050元")]
    [InlineData("{{ n | money_upper }}", "壹万零伍拾元整")]
    [InlineData("{{ m | money_cn }}", "1234.50元")]
    [InlineData("{{ m | money_upper }}", "壹仟贰佰叁拾肆元伍角整")]
    [InlineData("{{ a | article }}", "第四十一条第一款第五项")]
    [InlineData("{{ '39//10' | article }}", "第三十九条第十项")]
    [InlineData("{{ 15 | number_cn }}{{ 20 | number_cn }}{{ 105 | number_cn }}{{ 0 | number_cn }}", "十五二十一百零五零")]
    [InlineData("{{ 0.05 | money_upper }}", "伍分")]
    [InlineData("{{ 100000007.03 | money_upper }}", "壹亿零柒元零叁分")]
    [InlineData("{{ 0 | money_upper }}", "零元整")]
    [InlineData("{{ '事实清楚' | sentence }}{{ '程序合法。' | sentence }}", "事实清楚。程序合法。")]
    [InlineData("{{ '限期退还。' | clause }}", "限期退还")]
    public void Filters_write_as_officials_do(string placeholder, string expected)
    {
        var used = "{% if d and t and n and m and a %}{% endif %}";
        var template = DocumentTemplate.Parse(
            "sample/Filter",
            $"title: 样本\nform: notice\nneeds: d:date, t:time, n:number, m:number, a\n---\n文{placeholder}{used}"
        );
        var text = template
            .Render(
                new Dictionary<string, object?>
                {
                    ["d"] = new DateOnly(2025, 6, 2),
                    ["t"] = new DateTime(2025, 12, 31, 14, 5, 0, DateTimeKind.Unspecified),
                    ["n"] = 10_050,
                    ["m"] = 1234.5m,
                    ["a"] = "41/1/5",
                }
            )
            .Paragraphs[0]
            .Text;
        Assert.Equal("文" + expected, text);
    }

    [Theory]
    [InlineData("Ordinary", "第四十八条", "十日内")]
    [InlineData("Simplified", "第五十四条第一款", "五日内")]
    public void A_reply_notice_states_the_days_of_the_procedure(string procedure, string article, string days)
    {
        var values = Samples.For(Templates["reconsideration/ReplyNotice"]);
        values["matter.procedure"] = procedure;
        var text = PlainText.Of(Templates.Render("reconsideration/ReplyNotice", values));
        Assert.Contains(article, text, StringComparison.Ordinal);
        Assert.Contains($"请自收到之日起{days}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Modify", "第六十三条第一款第一项")]
    [InlineData("Revoke", "第六十四条第一款第一项")]
    [InlineData("RevokePartly", "第六十四条第一款第一项")]
    [InlineData("ConfirmIllegal", "第六十五条第一款第一项")]
    [InlineData("OrderPerform", "第六十六条")]
    [InlineData("ConfirmInvalid", "第六十七条")]
    [InlineData("Uphold", "第六十八条")]
    [InlineData("DismissClaim", "第六十九条")]
    [InlineData("AgreementLiability", "第七十一条第一款")]
    public void A_decision_cites_the_article_of_its_outcome_and_then_prints_what_was_decided(string outcome, string article)
    {
        var values = Samples.For(Templates["reconsideration/Decision"]);
        values["ruling.outcome"] = outcome;
        values["ruling.no_reply"] = false;
        values["ruling.content"] = new List<object?> { "一、撤销第十二号处罚决定；", "二、退还罚款五百元" };
        var paragraphs = Templates.Render("reconsideration/Decision", values).Paragraphs;
        var at = paragraphs.ToList().FindIndex(paragraph => paragraph.Text.EndsWith("本机关决定：", StringComparison.Ordinal));
        Assert.Contains(article, paragraphs[at].Text, StringComparison.Ordinal);
        Assert.StartsWith("一、撤销第十二号处罚决定；", paragraphs[at + 1].Text, StringComparison.Ordinal);
        Assert.Equal("二、退还罚款五百元。", paragraphs[at + 2].Text);
        // The applicant names the act in the first paragraph, and nowhere in what was decided.
        Assert.DoesNotContain(
            paragraphs.Skip(at),
            paragraph => paragraph.Text.Contains("act.description", StringComparison.Ordinal)
        );
        Assert.Contains(paragraphs, paragraph => paragraph.Text.Contains("十五日内", StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_of_a_normative_document_is_typeset_by_its_own_numbering()
    {
        var values = Samples.For(Templates["normative/Promulgation"]);
        values["normative.text"] = "第一章　总则\n第一条　为了规范管理，制定本办法。\n（一）适用范围\n# 不是标题\n| 不是 | 表 |";
        var kinds = Templates
            .Render("normative/Promulgation", values)
            .Paragraphs.SkipWhile(paragraph => paragraph.Kind != ParagraphKind.PageBreak)
            .Select(paragraph => paragraph.Kind);
        Assert.Equal(
            [
                ParagraphKind.PageBreak,
                ParagraphKind.Title,
                ParagraphKind.Chapter,
                ParagraphKind.Article,
                ParagraphKind.Heading2,
                ParagraphKind.Body,
                ParagraphKind.Body,
                ParagraphKind.CopyTo,
                ParagraphKind.PrintedBy,
            ],
            kinds
        );
    }
}
