using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>近五年 — a figure's page says which years were returned and which are counted; a part of a distribution has a page like any other.</summary>
public sealed class FigureYearsTests
{
    private const string Received = "reconsideration.received";

    [Fact]
    public async Task A_line_of_five_years_crosses_from_returns_to_matters_with_a_dash_and_no_point_where_nothing_is_known()
    {
        await using var site = (await Site.Start()).Today(2025, 3, 3);
        Taken(site);
        var (visitor, clerk) = (await site.Browser(), await site.Browser(People.Handler));
        foreach (var (browser, page) in new[] { (visitor, "/figures/"), (clerk, "/office/figures/") })
        {
            await browser.Open($"{page}{Received}?year=2025");
            var years = browser.Page.QuerySelectorAll("#years tbody td").ToList();
            Assert.Equal(["—", "—", "194", "—", "1"], years.Select(y => y.TextContent.Trim()));
            // The picture is drawn from what the table has: a year without a value is a gap.
            Assert.Equal([null, null, "194", null, "1"], years.Select(y => y.GetAttribute("data-value")));
            Assert.Contains(
                "2021、2022、2024年没有数字；2023年由负责单位填报；2025年由台账里的事项统计。",
                browser.Text,
                StringComparison.Ordinal
            );
            await browser.Open($"{page}reconsideration.mean_days?year=2025");
            Assert.All(browser.Page.QuerySelectorAll("#years tbody td"), y => Assert.Equal("—", y.TextContent.Trim()));
            Assert.DoesNotContain("由负责单位填报", browser.Text, StringComparison.Ordinal);
        }

        site.Verify();
    }

    [Fact]
    public async Task A_report_that_states_returned_and_counted_figures_says_of_each_which_it_is()
    {
        await using var site = (await Site.Start()).Today(2025, 3, 3);
        site.Open(Cases.Code, Cases.Application, People.Resident);
        site.Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var draft = Reporting.Draft + "\n收到行政复议申请{{ reconsideration.received }}件。";
        var report = site.Publish(Reporting.Drafting with { Draft = draft });
        var visitor = await site.Browser();
        await visitor.Open($"/reports/{report}");
        var told = visitor
            .Page.QuerySelectorAll(".fz-report-figure")
            .ToDictionary(s => s.Id!, s => s.QuerySelector(".fz-badge")?.TextContent.Trim(), StringComparer.Ordinal);
        Assert.Equal(("填报", null), (told["f-arbitration.cases"], told["f-" + Received]));
        Assert.Contains("由负责单位填报并附佐证材料", Section(visitor, "arbitration.cases"), StringComparison.Ordinal);
        Assert.Contains("背后的事项1件", Section(visitor, Received), StringComparison.Ordinal);
        site.Verify();
    }

    [Fact]
    public async Task A_part_of_a_distribution_is_a_figure_on_its_page_in_the_interface_and_in_a_report()
    {
        const string part = "publicity.activities_by_venue#社区";
        var escaped = Uri.EscapeDataString(part);
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        foreach (var venue in new[] { "社区", "社区", "校园" })
            site.Open(
                "publicity-activity",
                new RecordActivity
                {
                    HeldOn = new(2025, 12, 1),
                    Venue = venue,
                    Place = "塔河镇演示社区",
                    Law = "《中华人民共和国宪法》",
                    People = 40,
                }
            );
        var (visitor, clerk) = (await site.Browser(), await site.Browser(People.Handler));
        foreach (var (browser, page) in new[] { (visitor, "/figures/"), (clerk, "/office/figures/") })
        {
            await browser.Open($"{page}{escaped}?year=2025");
            Assert.Equal("2", browser.Page.QuerySelectorAll("#years tbody td")[^1].TextContent.Trim());
            Assert.Contains("社区", browser.Title, StringComparison.Ordinal);
            await browser.Open($"{page}{Uri.EscapeDataString("publicity.activities_by_venue#学校")}?year=2025");
            Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
        }

        using var answer = await visitor.Send(new(HttpMethod.Get, $"/api/v1/figures/{escaped}?year=2025"));
        using var json = System.Text.Json.JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            (part, 2m),
            (json.RootElement.GetProperty("key").GetString(), json.RootElement.GetProperty("value").GetDecimal())
        );
        using var rows = await visitor.Send(new(HttpMethod.Get, $"/api/v1/figures/{escaped}/rows?year=2025"));
        using var list = System.Text.Json.JsonDocument.Parse(
            await rows.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(2, list.RootElement.GetProperty("total").GetInt64());

        var report = site.Publish(
            Reporting.Drafting with
            {
                Draft = $"塔河县2025年度法治政府建设情况\n开展普法活动进社区{{{{ {part} }}}}次。",
            }
        );
        await visitor.Open($"/reports/{report}");
        Assert.Contains("进社区2次。", Words(visitor.Page.QuerySelector(".fz-report")!), StringComparison.Ordinal);
        Assert.Contains("背后的事项2件", Section(visitor, part), StringComparison.Ordinal);
        await visitor.Follow("近五年和背后的事项");
        Assert.Equal("2", visitor.Page.QuerySelectorAll("#years tbody td")[^1].TextContent.Trim());
        site.Verify();
    }

    // Reconsideration is counted here from 2025 on; 2023 was returned.
    private static void Taken(Site site)
    {
        site.Open("counting-start", new BeginCounting { Mechanism = "行政复议", FromYear = 2025 }, People.InstitutionHead);
        site.Open(
            "return-item",
            new DefineReturnItem
            {
                Key = Received,
                Name = "收到行政复议申请",
                Unit = "件",
                Form = ReturnForm.Exact,
                Definition = "报告期内收到的行政复议申请。",
                Section = "一（四）1",
                Answers = "gov",
            }
        );
        var past = site.Open(
            "return",
            new FileReturn
            {
                Key = Received,
                Year = 2023,
                Amount = 194,
                Evidence = new(new string('a', 64), "统计表.txt", 12),
            }
        );
        Assert.True(site.Desk().Perform(ActRequest.In(past, new ApproveReturn()), People.InstitutionHead).Done);
        site.Open(Cases.Code, Cases.Application, People.Resident);
    }

    private static string Section(Browser browser, string key) => Words(browser.Page.GetElementById($"f-{key}")!);

    private static string Words(AngleSharp.Dom.IElement element) =>
        string.Concat(element.TextContent.Where(c => !char.IsWhiteSpace(c)));
}
