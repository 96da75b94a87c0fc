using System.Net;
using AngleSharp.Dom;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Testing;
using Fazhi.Web.Tests.Faces.Wells;
using Fazhi.Web.Tests.Portal;
using Xunit;

namespace Fazhi.Web.Tests.Faces;

/// <summary>A mechanism that no shared code knows and that says nothing but its types is met on every page all the same.</summary>
public sealed class NewMechanismTests
{
    private static readonly MatterTypes Types = MatterTypes.Of([.. InReportOrder.All, new WellsMechanism()]);

    [Fact]
    public async Task An_official_finds_it_in_the_menu_under_its_chapter_and_works_in_it_from_its_entry_page()
    {
        await using var site = await Site.Start(types: Types);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office");
        var chapter = clerk
            .Page.QuerySelectorAll("nav[aria-label=主导航] details")
            .Single(d => Said(d, "summary") == "法治化营商环境");
        Assert.Equal("公用水井", Said(chapter, "a[href='/office/mechanisms/wells']"));

        await clerk.Open("/office/mechanisms/wells");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Equal("公用水井", clerk.Title);
        Assert.Contains("没有等待您办理的事项", clerk.Text, StringComparison.Ordinal);
        await clerk.Follow("登记水井");
        await clerk.Fill("name", "东井").Fill("source", "地下水").Press("登记水井");
        Assert.Equal("东井", clerk.Title);
        Assert.Equal(
            ["法治化营商环境", "公用水井"],
            (await clerk.Open("/office/mechanisms/wells"))
                .Page.QuerySelectorAll(".fz-crumbs li")
                .Select(l => l.TextContent.Trim())
        );

        await clerk.Follow("报修");
        await clerk.Fill("reporter", "某某").Fill("where", "东井").Press("报修");
        await clerk.Open("/office/mechanisms/wells");
        // What waits, by when, and what may be done about it.
        Assert.Contains("东井报修", Said(clerk.Page.QuerySelector("main .fz-todo")!, "li"), StringComparison.Ordinal);
        Assert.NotNull(clerk.Page.QuerySelector("main .fz-todo a[href$='/do/BeginRepair']"));
        Assert.NotNull(clerk.Page.QuerySelector("main .fz-waiting a[href='/office/well-repair?stage=Asked&reach=own']"));
        await clerk.Follow("派人维修");
        await clerk.Press("派人维修");
        await clerk.Follow("修好");
        await clerk.Press("修好");
        // Its lists with how many there are, its figure of this year.
        await clerk.Open("/office/mechanisms/wells");
        var lists = clerk
            .Page.QuerySelectorAll("main .fz-registers li")
            .Select(l => string.Concat(l.TextContent.Split()))
            .ToList();
        Assert.Equal(["公用水井登记1条", "水井维修在办0件，共1件"], lists);
        var figure = clerk.Page.QuerySelectorAll("main .fz-figure-grid li").Single();
        Assert.Contains("修好水井", figure.TextContent, StringComparison.Ordinal);
        Assert.Contains("1口", figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_county_sets_its_parameters_and_says_from_when_its_figures_are_counted()
    {
        await using var site = await Site.Start(types: Types);
        var head = await site.Browser(People.InstitutionHead);
        await head.Open("/office/parameter/new/SetParameter");
        head.Fill("parameter", "wells.repair_days")
            .Fill("value", "0")
            .Fill("from", "2025-01-06")
            .Fill("source", "县政府常务会议纪要");
        await head.Press("设定参数");
        Assert.Contains("填写该参数允许的值", string.Join('\n', head.Errors), StringComparison.Ordinal);
        await head.Fill("value", "5").Press("设定参数");
        Assert.Equal("维修期限：5", head.Title);

        await head.Open("/office/counting-start/new/BeginCounting");
        await head.Fill("mechanism", "私家水井").Fill("fromYear", "2025").Press("登记统计起点");
        Assert.Contains("公用水井", string.Join('\n', head.Errors), StringComparison.Ordinal);
        await head.Fill("mechanism", "公用水井").Press("登记统计起点");
        Assert.Equal("公用水井自2025年起由台账统计", head.Title);
        Assert.Equal(["SetParameter", "BeginCounting"], site.Acts());
    }

    [Fact]
    public async Task The_public_finds_its_register_and_its_application_and_follows_what_was_applied_for()
    {
        await using var site = await Site.Start(types: Types);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/well/new/RecordWell");
        await clerk.Fill("name", "东井").Fill("source", "地下水").Press("登记水井");

        var resident = await site.Browser();
        await resident.Open("/public");
        await resident.Follow("公用水井登记");
        Assert.Equal("公用水井登记", resident.Title);
        await resident.Follow("东井");
        Assert.Contains("地下水", resident.Text, StringComparison.Ordinal);
        await resident.Open("/search?q=%E6%B2%A1%E6%B0%B4");
        Assert.NotNull(resident.Page.QuerySelector("main a[href='/apply/well-repair']"));

        await resident.Open("/");
        Assert.Contains(
            "已修0口",
            Said(resident.Page.QuerySelector("main")!, "a[href='/apply/well-repair']"),
            StringComparison.Ordinal
        );
        await resident.Open("/apply/well-repair");
        Assert.Contains("依次是：报修、维修、修好。", resident.Text, StringComparison.Ordinal);
        await resident.Press("开始填写");
        await resident.Press("下一步：核对");
        Assert.Contains("“报修人”没有填写。", string.Join('\n', resident.Errors), StringComparison.Ordinal);
        await resident.Fill("reporter", "某某").Fill("where", "东井").Press("下一步：核对");
        await resident.Press("确认提交");
        var (number, secret) = Applicants.Receipt(resident);
        Assert.Contains("现在是“已报修”。", resident.Text, StringComparison.Ordinal);

        var elsewhere = await site.Browser();
        await elsewhere.Open("/follow");
        await elsewhere.Fill("number", number).Fill("secret", secret).Press("查看");
        Assert.Equal("东井报修", elsewhere.Title);
    }

    [Fact]
    public async Task A_types_name_stands_once_however_many_versions_it_has_and_it_is_the_newest()
    {
        await using var site = await Site.Start(types: Types);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/well/new/RecordWell");
        await clerk.Fill("name", "老井").Fill("source", "地下水").Press("登记水井");
        var matter = clerk.Path.Split('?')[0];
        site.Today(2026, 1, 5);
        clerk = await site.Browser(People.Handler);
        foreach (var path in new[] { "/office/mechanisms/wells", "/office/well", matter })
        {
            await clerk.Open(path);
            Assert.Equal(HttpStatusCode.OK, clerk.Status);
            Assert.Equal(
                ["公用水井登记", "水井维修"],
                clerk.Page.QuerySelectorAll("nav[aria-label=主导航] .fz-nav-under a").Select(a => a.TextContent.Trim())
            );
            Assert.DoesNotContain(
                "水井登记",
                clerk
                    .Text.Replace("公用水井登记", "", StringComparison.Ordinal)
                    .Replace("登记水井", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }

        await clerk.Open("/office/search");
        await clerk.Fill("q", "老井").Press("搜索");
        Assert.Contains("公用水井登记", clerk.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    private static string Said(IParentNode at, string selector) => at.QuerySelector(selector)!.TextContent.Trim();
}
