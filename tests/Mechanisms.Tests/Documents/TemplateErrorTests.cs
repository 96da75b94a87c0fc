using Fazhi.Documents;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Documents;

public sealed class TemplateErrorTests
{
    private const string Front = "title: 样本\nform: notice\nneeds: applicant.name, reason?, items[].name\n---\n";
    private const string Whole =
        "{{ applicant.name }}{% if reason %}{{ reason }}{% endif %}{% for item in items %}{{ item.name }}{% endfor %}\n";

    [Theory]
    [InlineData("{{ aplicant.name }}", "aplicant.name")]
    [InlineData("{{ applicant }}", "applicant")]
    [InlineData("{% if applicant.nmae %}甲{% endif %}", "applicant.nmae")]
    [InlineData("{% if reason == '无' %}{{ never.reached }}{% endif %}", "never.reached")]
    [InlineData("{% for item in items %}{{ item.nmae }}{% endfor %}", "items[].nmae")]
    [InlineData("{% for item in itmes %}甲{% endfor %}", "itmes")]
    [InlineData("{{ applicant.name | date_chinese }}", "date_chinese")]
    [InlineData("{{ applicant.name | date_cn: other.date }}", "other.date")]
    public void A_wrong_placeholder_is_found_when_the_template_is_read(string placeholder, string named)
    {
        var error = Assert.Throws<TemplateException>(() => DocumentTemplate.Parse("sample/Wrong", Front + Whole + placeholder));
        Assert.Contains("sample/Wrong", error.Message, StringComparison.Ordinal);
        Assert.Contains($"“{named}”", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_variable_that_is_not_used_is_found()
    {
        var error = Assert.Throws<TemplateException>(() => DocumentTemplate.Parse("sample/Unused", Front + "{{ reason }}"));
        Assert.Contains("applicant.name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_value_printed_without_asking_is_an_error_when_it_is_absent()
    {
        var template = DocumentTemplate.Parse(
            "sample/Hole",
            "title: 样本\nform: notice\nneeds: reason?\n---\n因{{ reason }}终止。"
        );
        var error = Assert.Throws<TemplateException>(() => template.Render(new Dictionary<string, object?>()));
        Assert.Contains("reason", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_type_is_an_error()
    {
        var template = DocumentTemplate.Parse(
            "sample/Type",
            "title: 样本\nform: notice\nneeds: day:date, kind:甲|乙\n---\n{{ day | date_cn }}{{ kind }}"
        );
        Assert.Equal(
            ["变量“day”应当是日期", "变量“kind”应当是甲、乙之一"],
            template.Check(new Dictionary<string, object?> { ["day"] = "2025-06-12", ["kind"] = "丙" })
        );
        Assert.Throws<TemplateException>(() =>
            template.Render(new Dictionary<string, object?> { ["day"] = new Version(1, 0), ["kind"] = "甲" })
        );
    }

    [Theory]
    [InlineData("正文", "---")]
    [InlineData("form: notice\n---\n", "title")]
    [InlineData("title: 甲\n---\n", "form")]
    [InlineData("title: 甲\nform: memo\n---\n", "memo")]
    [InlineData("title: 甲\nform: notice\ncolour: red\n---\n", "colour")]
    [InlineData("title: 甲\nform: notice\nneeds: a:colour\n---\n", "colour")]
    [InlineData("title: 甲\nform: notice\n---\n{% if %}", "sample/Front")]
    public void A_template_that_cannot_be_read_says_why(string source, string named) =>
        Assert.Contains(
            named,
            Assert.Throws<TemplateException>(() => DocumentTemplate.Parse("sample/Front", source)).Message,
            StringComparison.Ordinal
        );
}
