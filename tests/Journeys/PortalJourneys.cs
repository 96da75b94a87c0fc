using Xunit;

namespace Fazhi.Journeys;

[Collection("journeys")]
public sealed class PortalJourneys(DemoSite site)
{
    [Theory]
    [InlineData(true, 360)]
    [InlineData(false, 1280)]
    public async Task A_resident_files_keeps_the_receipt_finds_it_again_by_its_number_and_follows_with_and_without_scripts(
        bool script,
        int width
    )
    {
        var resident = await site.Open(width: width, script: script);
        await resident.Go("/");
        await resident.Follow("申请行政复议");
        await resident.Press("开始填写");
        await resident.Type(("applicant.name", "演示居民"), ("applicant.address", "塔河县演示街1号"));
        await Next(resident, script, "portal-apply", width);
        await resident.Type(
            ("respondentOrgan", "traffic"),
            ("actChallenged", "塔交罚〔2025〕12号行政处罚决定（演示）"),
            ("actKind", "Penalty"),
            ("domain", "Transport"),
            ("actMadeOn", "2025-12-20")
        );
        await Next(resident, script);
        await resident.Type(("knownOn", "2025-12-22"));
        await Next(resident, script);
        await resident.Type(("claims", "请求撤销该处罚决定。"), ("facts", "认定事实不清。"));
        await Next(resident, script);
        await resident.Press("下一步：核对");
        await resident.Sees("请求撤销该处罚决定。");
        await resident.Press("确认提交");
        await resident.Sees("受理回执");
        var codes = await resident.Page.Locator("main code.fz-code").AllInnerTextsAsync();
        if (script)
            await resident.Accessible();
        await resident.Picture($"portal-receipt-{width}");

        var filed = site.Recorded("FileApplication");
        await resident.Back();
        await resident.Sees("已经提交");
        Assert.Equal(filed, site.Recorded("FileApplication"));

        var elsewhere = await site.Open(width: width, script: script);
        await elsewhere.Go("/");
        await elsewhere.Type(("q", codes[0]));
        await elsewhere.Press("搜索");
        Assert.Equal("/follow", elsewhere.Here);
        Assert.Equal(codes[0], await elsewhere.Page.Locator("main [name=number]").InputValueAsync());
        await elsewhere.Type(("secret", codes[1]));
        await elsewhere.Press("查看");
        await elsewhere.Sees("受理审查");
        if (script)
            await elsewhere.Accessible();
        var messages = site.Recorded("LeaveMessage");
        await elsewhere.Follow("给承办人留言");
        await elsewhere.Type(("text", "请问什么时候有结果？"));
        await elsewhere.Press("留言");
        await elsewhere.Sees("已提交“留言”");
        await elsewhere.Sees("请问什么时候有结果？");
        Assert.Equal(messages + 1, site.Recorded("LeaveMessage"));
        if (script)
            await elsewhere.Accessible();
        await elsewhere.Picture($"portal-follow-{width}");
    }

    [Fact]
    public async Task A_figure_is_opened_to_its_rows_and_a_row_to_its_proof_in_the_visitors_own_browser()
    {
        var visitor = await site.Open();
        await visitor.Go("/figures/reconsideration.concluded?year=2025");
        await visitor.Click(visitor.Page.Locator("main a[href*='/public/reconsideration?']").First);
        Assert.Equal(10, await visitor.Page.Locator("table tbody tr").CountAsync());
        await visitor.Accessible();
        await visitor.Click(visitor.Page.Locator("table tbody tr a").First);
        await visitor.Accessible();
        await visitor.Go("/ledger/5");
        await visitor.Page.GetByText("校验通过").WaitForAsync();
        await visitor.Accessible();
        await visitor.Picture("portal-proof");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/public")]
    [InlineData("/organisations")]
    [InlineData("/reconsiderations")]
    [InlineData("/apply")]
    [InlineData("/apply/reconsideration")]
    [InlineData("/apply/mediation")]
    [InlineData("/follow")]
    [InlineData("/figures?year=2025")]
    [InlineData("/figures/mediation.mediated?year=2025")]
    [InlineData("/deadline?start=2025-01-20&period=5wd")]
    [InlineData("/ledger")]
    [InlineData("/reports/verify")]
    [InlineData("/search?q=供热")]
    public async Task Pages_of_the_portal_keep_nobody_out(string path)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            var visitor = await site.Open(width: width);
            await visitor.Go(path);
            await visitor.Accessible();
            var name = path.Split('?')[0].Trim('/').Replace('/', '-');
            await visitor.Picture($"portal-{(name.Length == 0 ? "home" : name)}-{(width == 360 ? "phone" : "desk")}");
            await visitor.Page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_portal_zoomed_to_200_percent_keeps_nobody_out_and_nothing_runs_off_sideways()
    {
        var visitor = await site.Open(zoomed: true);
        foreach (
            var path in new[]
            {
                "/",
                "/documents",
                "/public",
                "/organisations",
                "/reconsiderations",
                "/apply/reconsideration",
                "/follow",
                "/figures?year=2025",
                "/figures/mediation.mediated?year=2025",
                "/deadline?start=2025-01-20&period=5wd",
                "/ledger",
                "/reports/verify",
                "/search?q=供热",
            }
        )
        {
            await visitor.Go(path);
            await visitor.Accessible();
        }

        await visitor.Click(visitor.Page.Locator("table tbody tr a").First);
        await visitor.Accessible();
        await visitor.Picture("portal-document-zoomed");
        await visitor.Go("/apply/reconsideration");
        await visitor.Press("开始填写");
        await visitor.Accessible();
    }

    [Fact]
    public async Task Large_print_and_high_contrast_keep_nobody_out_either()
    {
        var visitor = await site.Open(width: 360);
        await visitor.Go("/display?print=large&contrast=high&return=%2F");
        await visitor.Accessible();
        await visitor.Go("/apply/reconsideration");
        await visitor.Accessible();
    }

    [Fact]
    public async Task A_first_view_is_light()
    {
        var visitor = await site.Open();
        foreach (var path in new[] { "/", "/documents", "/apply/reconsideration", "/figures?year=2025", "/ledger" })
        {
            await visitor.Page.GotoAsync(path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
            // Styles and fonts are kept for a year; they come once.
            var bytes = await visitor.Page.EvaluateAsync<int>(
                """
                [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .filter(e => !/\.(css|woff2)(\?|$)/.test(e.name))
                    .reduce((sum, e) => sum + e.transferSize, 0)
                """
            );
            Assert.InRange(bytes, 1, 100_000);
        }
    }

    private static async Task Next(Walk resident, bool script, string? picture = null, int width = 0)
    {
        if (script)
            await resident.Accessible();
        if (picture is not null)
            await resident.Picture($"{picture}-{width}");
        await resident.Press("下一步");
    }
}
