using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>《政府信息公开条例》第四十九条、国办发〔2018〕118号（六） — AN-05 and AN-06: reports of other rules, each with a last day of its own.</summary>
public sealed class StatutoryReportTests
{
    [Theory]
    // 31 January 2026 is a Saturday.
    [InlineData(false, 2, 2)]
    [InlineData(true, 3, 31)]
    public async Task A_departments_report_on_open_government_is_due_in_January_and_the_countys_in_March(
        bool whole,
        int month,
        int day
    )
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var report = site.Open("statutory-report", new BeginOpenInformationReport { Year = 2025, Whole = whole });
        using (var db = site.Store.Open())
            Assert.Equal(
                new DateOnly(2026, month, day),
                db.Clocks.Single(c => c.MatterId == report && c.Code == "open-information").DueOn
            );
        var wrong = site.Desk().Perform(Storage.ActRequest.In(report, Statistics()), People.Handler);
        Assert.False(wrong.Done);
        var done = site.Desk()
            .Perform(
                Storage.ActRequest.In(report, new PublishOpenInformationReport { Place = "县政府门户网站" }),
                People.Handler
            );
        Assert.True(done.Done);
        var again = site.Desk()
            .Perform(
                Storage.ActRequest.Open(
                    "statutory-report",
                    new BeginOpenInformationReport { Year = 2025, Whole = whole },
                    organ: "gov"
                ),
                People.Handler
            );
        Assert.Equal(["NB001"], again.Problems.Select(p => p.Code));
        site.Verify();
    }

    [Fact]
    public async Task The_statistics_of_enforcement_are_published_by_the_end_of_January_and_sent_on()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var early = site.Desk()
            .Perform(
                Storage.ActRequest.Open("statutory-report", new BeginEnforcementStatistics { Year = 2026 }, organ: "gov"),
                People.Handler
            );
        Assert.Equal(["NB004"], early.Problems.Select(p => p.Code));
        var report = site.Open("statutory-report", new BeginEnforcementStatistics { Year = 2025 });
        site.Today(2026, 2, 5);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/annual-report/progress");
        Assert.Contains("逾期3天", clerk.Text, StringComparison.Ordinal);
        Assert.True(site.Desk().Perform(Storage.ActRequest.In(report, Statistics()), People.Handler).Done);
        var visitor = await site.Browser();
        await visitor.Open($"/public/statutory-report/{report}");
        Assert.Contains("2025年行政执法统计年报", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("县行政执法信息公示平台", visitor.Text, StringComparison.Ordinal);
    }

    private static PublishEnforcementStatistics Statistics() =>
        new() { Place = "县行政执法信息公示平台", Recipients = "县人民政府、地区市场监督管理局" };
}
