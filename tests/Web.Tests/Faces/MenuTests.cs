using AngleSharp.Dom;
using Fazhi.Mechanisms;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Web.Tests.Faces;

public sealed class MenuTests
{
    [Fact]
    public async Task The_menu_shows_the_chapters_in_the_reports_order_and_opens_only_where_one_is()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office");
        Assert.Equal(
            [
                "统筹推进",
                "科学民主依法决策",
                "法治化营商环境",
                "行政执法质量",
                "行政复议和应诉",
                "公共法律服务",
                "督察和监督",
                "报告和设置",
            ],
            Chapters(clerk).Select(c => c.QuerySelector("summary")!.TextContent.Trim())
        );
        Assert.DoesNotContain(Chapters(clerk), c => c.HasAttribute("open"));
        Assert.Empty(clerk.Page.QuerySelectorAll(".fz-nav-under"));

        // On a list its chapter stands open, with the lists of its mechanism and of no other.
        await clerk.Open("/office/supervision-instrument");
        var open = Chapters(clerk).Single(c => c.HasAttribute("open"));
        Assert.Equal("督察和监督", open.QuerySelector("summary")!.TextContent.Trim());
        var supervision = InReportOrder.All.Single(m => m.Code == "supervision");
        Assert.Equal(
            InReportOrder.Types.TypesOf(supervision).Select(t => t.Name),
            open.QuerySelectorAll(".fz-nav-under a").Select(a => a.TextContent.Trim())
        );
        Assert.Equal(
            "行政执法监督文书",
            clerk.Page.QuerySelector("nav[aria-label=主导航] [aria-current=page]")!.TextContent.Trim()
        );
    }

    [Fact]
    public async Task Every_mechanism_has_an_entry_page_that_leads_to_each_of_its_lists()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        foreach (var mechanism in InReportOrder.All)
        {
            await clerk.Open($"/office/mechanisms/{mechanism.Code}");
            Assert.Equal(mechanism.Name, clerk.Title);
            Assert.Equal(
                InReportOrder.Types.TypesOf(mechanism).Select(t => $"/office/{t.Code}"),
                clerk.Page.QuerySelectorAll("main .fz-registers a").Select(a => a.GetAttribute("href"))
            );
            foreach (var type in InReportOrder.Types.TypesOf(mechanism))
                Assert.Equal(
                    mechanism.Name,
                    (await clerk.Open($"/office/{type.Code}"))
                        .Page.QuerySelector($".fz-crumbs a[href='/office/mechanisms/{mechanism.Code}']")
                        ?.TextContent.Trim()
                );
        }
    }

    [Fact]
    public async Task An_entry_page_offers_to_start_what_this_account_may_and_nothing_else()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/mechanisms/reconsiderations");
        Assert.NotNull(clerk.Page.QuerySelector("main .fz-starts a[href='/office/reconsideration/new/FileApplication']"));
        var reviewer = await site.Browser(People.Reviewer);
        await reviewer.Open("/office/mechanisms/reconsiderations");
        Assert.Null(reviewer.Page.QuerySelector("main .fz-starts"));
        // A part is opened from its whole.
        await clerk.Open("/office/mechanisms/normative-documents");
        Assert.Null(clerk.Page.QuerySelector("main .fz-starts a[href^='/office/clean-up-item/']"));
    }

    [Fact]
    public async Task What_an_account_works_in_most_stands_first_and_still_does_when_it_signs_in_again()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office");
        Assert.Empty(Used(clerk));
        foreach (var (code, times) in new[] { ("normative-document", 1), ("publicity-post", 3), ("decision-catalogue", 2) })
            for (var i = 0; i < times; i++)
                Open(on, code);
        await clerk.Open("/office");
        Assert.Equal(["普法依法治理", "重大行政决策", "行政规范性文件"], Used(clerk));
        await clerk.Press("退出");
        await clerk.Open("/office/sign-in");
        await clerk.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        await clerk.Open("/office");
        Assert.Equal(["普法依法治理", "重大行政决策", "行政规范性文件"], Used(clerk));
        // Nobody else's habits, and no more than a few.
        var other = await site.Browser(People.Stranger);
        await other.Open("/office");
        Assert.Empty(Used(other));
        foreach (var code in new[] { "work-points", "adviser", "honour", "reconsideration" })
            Open(on, code);
        await clerk.Open("/office");
        Assert.Equal(4, Used(clerk).Count);
    }

    [Fact]
    public async Task A_mechanism_and_a_list_are_found_by_their_names()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/search");
        await clerk.Fill("q", "普法信息").Press("搜索");
        Assert.Equal(
            ["/office/publicity-post"],
            clerk.Page.QuerySelectorAll("main nav[aria-label=工作和名册] a").Select(a => a.GetAttribute("href"))
        );
    }

    // As it is opened on its ordinary way.
    private static void Open(Ground on, string code) => Assert.NotNull(OrdinaryCourse.Of(code).Go(on).First());

    private static IReadOnlyList<IElement> Chapters(Browser browser) =>
        [.. browser.Page.QuerySelectorAll("nav[aria-label=主导航] details.fz-nav-chapter")];

    private static IReadOnlyList<string> Used(Browser browser) =>
        [
            .. browser
                .Page.QuerySelectorAll("nav[aria-label=主导航] [aria-labelledby=nav-used] a")
                .Select(a => a.TextContent.Trim()),
        ];
}
