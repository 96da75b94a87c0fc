using System.Net;
using System.Text;
using Fazhi.Issuing;
using Fazhi.Mechanisms.AnnualReports;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>比较 — across counties by package, across years by the report of the year before.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public async Task Figures_of_another_county_stand_beside_ours_and_another_definition_is_told()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var report = site.Publish();
        site.Data.SignCheckpoint(site.Time);
        var visitor = await site.Browser();
        using var answer = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, $"/reports/{report}/package.json"));
        var ours = ReportPackage.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))!;
        var theirs = ours with
        {
            Title = "邻县2025年度法治政府建设情况",
            Figures =
            [
                ours.Figures[0] with
                {
                    Value = "35",
                    Printed = "35",
                    Definition = "受理和转办的劳动仲裁案件。",
                },
                ours.Figures[1] with
                {
                    Value = "30",
                    Printed = "30",
                },
                ours.Figures[2] with
                {
                    Value = "9",
                    Printed = "9",
                    Returned = false,
                },
            ],
        };
        await visitor.Open("/reports/compare");
        await visitor.Press("比较");
        Assert.Equal(["请至少选择两份报告。"], visitor.Errors);
        await visitor.Fill("ours", report.ToString()).Attach("theirs", "package.json", theirs.Bytes()).Press("比较");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        var rows = visitor.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("20件35件口径不同", string.Concat(rows[0].Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        Assert.Contains("邻县2025年度法治政府建设情况为“受理和转办的劳动仲裁案件”", rows[0], StringComparison.Ordinal);
        Assert.DoesNotContain("不同", rows[1], StringComparison.Ordinal);
        Assert.Contains("8件9件来源不同", string.Concat(rows[2].Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        Assert.Contains("邻县2025年度法治政府建设情况为“台账统计”", rows[2], StringComparison.Ordinal);

        await visitor.Open("/reports/compare");
        await visitor.Attach("theirs", "package.json", Encoding.UTF8.GetBytes("{}")).Press("比较");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("不是报告的数据包", visitor.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_years_report_says_that_last_years_figure_was_restated_and_why()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var returns = site.Return(20, 12, 8);
        var report = site.Publish();
        site.Correct(returns["arbitration.cases"], "Amount", "20", "21");
        site.Correct(returns["arbitration.criminal"], "Amount", "8", "9");
        site.Do(
            report,
            new RestateFigure
            {
                Key = "arbitration.cases",
                Value = "21",
                Printed = "21",
                Reason = "补录一件。",
            }
        );
        site.Today(2027, 1, 12);
        site.ReturnFor(2026, 25, 15, 10);
        var next = site.Publish(Reporting.Drafting with { Title = "塔河县2026年度法治政府建设情况", Year = 2026 });
        var visitor = await site.Browser();
        await visitor.Open($"/reports/{next}");
        Assert.Contains("21（增加4）。上年的报告写作20，已经更正：补录一件。", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("9（增加1）。上年的报告写作8，公布以后台账有变化，尚未更正。", visitor.Text, StringComparison.Ordinal);
        var trend = visitor.Page.QuerySelector(".fz-charts .fz-chart-figure")!;
        Assert.Contains("近五年", trend.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026年", trend.TextContent, StringComparison.Ordinal);
        site.Verify();
    }
}
