using System.Net;
using System.Text;
using Fazhi.Matters;
using Fazhi.Web.Tests.AnnualReports;
using Xunit;

namespace Fazhi.Web.Tests.Limits;

/// <summary>措辞 — what is wrong is said as a person says it.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData(0, double.PositiveInfinity, "“金额”不能小于0。")]
    [InlineData(double.NegativeInfinity, 100, "“金额”不能大于100。")]
    [InlineData(0.5, 100, "“金额”应在0.5至100之间。")]
    public void An_open_bound_is_no_number(double min, double max, string said) =>
        Assert.Equal(said, Problems.OutOfRange("amount", "金额", min, max).Text);

    [Theory]
    [InlineData("\"figures\": []", "\"figures\": null")]
    [InlineData("\"figures\": []", "\"figures\": [null]")]
    [InlineData("\"path\": []", "\"path\": [null]")]
    [InlineData("\"entries\": {}", "\"entries\": {\"a\": null}")]
    [InlineData("\"text\": \"\"", "\"text\": null")]
    [InlineData("\"restatements\": []", "\"restatements\": [[[[[[[]]]]]]]")]
    public async Task A_package_with_holes_is_none(string whole, string hole)
    {
        const string Package = """
            {"format": "fazhi-report/1", "county": "某县", "ledger": "x", "title": "报告", "kind": "County", "year": 2025, "publishedOn": "2026-03-01", "text": "",
            "figures": [], "entries": {}, "restatements": [], "entry": "", "payload": "", "salt": "", "path": [], "checkpoint": ""}
            """;
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        site.Publish();
        var visitor = await site.Browser();
        await visitor.Open("/reports/compare");
        await visitor
            .Attach("theirs", "package.json", Encoding.UTF8.GetBytes(Package.Replace(whole, hole, StringComparison.Ordinal)))
            .Press("比较");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains(visitor.Errors, e => e.Contains("不是报告的数据包", StringComparison.Ordinal));
    }
}
