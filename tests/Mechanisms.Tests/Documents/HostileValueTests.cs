using CsCheck;
using Fazhi.Documents;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Documents;

public sealed class HostileValueTests
{
    private static readonly DocumentTemplate Template = DocumentTemplate.Parse(
        "sample/Hostile",
        """
        title: 样本
        form: notice
        needs: a, list[]
        ---
        # 样本
        {{ a }}
        理由：{{ a }}
        | 内容 | 值 |
        {% for item in list %}
        | {{ item }} | {{ a }} |
        {% endfor %}
        > {{ a }}
        """
    );

    [Theory]
    [InlineData("# 标题")]
    [InlineData("! 某某县人民政府")]
    [InlineData("> 2025年1月1日")]
    [InlineData("| 一 | 二 |")]
    [InlineData("一、标题")]
    [InlineData("第一条　内容")]
    [InlineData("~ 第一章　总则")]
    [InlineData("===")]
    [InlineData("抄送：某某")]
    [InlineData("发文字号：假〔2025〕1号")]
    [InlineData("{{ county.secret }}{% for x in y %}")]
    [InlineData("<w:p/>&amp;\"'")]
    [InlineData("第一行\n# 第二行\r\n| 第三行 |")]
    public void A_value_stays_text_in_its_paragraph(string hostile)
    {
        var document = Render(hostile);
        var expected = hostile.ReplaceLineEndings("\n");
        Assert.Equal(
            [ParagraphKind.Title, ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Table, ParagraphKind.Signature],
            document.Paragraphs.Select(paragraph => paragraph.Kind)
        );
        Assert.Equal(expected, document.Paragraphs[1].Text);
        Assert.Equal($"理由：{expected}", document.Paragraphs[2].Text);
        Assert.Equal([expected, expected], document.Paragraphs[3].Table!.Rows[1]);
    }

    [Fact]
    public void What_cannot_be_printed_is_left_out()
    {
        var document = Render("甲\0乙\u202E丙\uFDD0丁\uFFFE戊\uD800己\t庚");
        Assert.Equal("甲乙丙丁戊己 庚", document.Paragraphs[1].Text);
        Assert.NotEmpty(DocxWriter.Bytes(document));
    }

    [Fact]
    public void Rare_characters_of_names_are_kept() => Assert.Equal("𬭊\uE863", Render("𬭊\uE863").Paragraphs[1].Text);

    [Fact]
    public void No_text_at_all_changes_the_shape() =>
        Gen
            .String.Where(text => !string.IsNullOrWhiteSpace(text))
            .Sample(
                text =>
                {
                    var kinds = Render("甲" + text).Paragraphs.Select(paragraph => paragraph.Kind).ToList();
                    return kinds
                            is [
                                ParagraphKind.Title,
                                ParagraphKind.Body,
                                ParagraphKind.Body,
                                ParagraphKind.Table,
                                ParagraphKind.Signature,
                            ]
                        && DocxWriter.Bytes(Render("甲" + text)).Length > 0;
                },
                iter: 300
            );

    [Fact]
    public void Values_may_be_nested_or_dotted()
    {
        var template = DocumentTemplate.Parse(
            "sample/Nested",
            "title: 样本\nform: notice\nneeds: a.b, a.c\n---\n{{ a.b }}{{ a.c }}"
        );
        var nested = new Dictionary<string, object?>
        {
            ["a"] = new Dictionary<string, object?> { ["b"] = "甲" },
            ["a.c"] = "乙",
        };
        Assert.Equal("甲乙", template.Render(nested).Paragraphs[0].Text);
    }

    private static DocumentText Render(string value) =>
        Template.Render(new Dictionary<string, object?> { ["a"] = value, ["list"] = new[] { value } });
}
