using Fazhi.Web.Design;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Fazhi.Web.Tests.Design;

public sealed class ComponentTests
{
    // Pieces that only stand inside other components, and are seen there.
    private static readonly string[] Parts =
    [
        nameof(ActField),
        nameof(DefaultSubmit),
        nameof(DescriptionRow),
        nameof(FieldMark),
        nameof(FieldNotes),
        nameof(HiddenValues),
        nameof(Hero),
        nameof(KeptFields),
        nameof(KeptFileRow),
        nameof(NavList),
        nameof(Provisional),
    ];

    private static readonly string[] Frames = [nameof(OfficeFrame), nameof(PageDocument), nameof(PortalFrame)];

    [Fact]
    public async Task Every_component_looks_as_it_was_last_approved()
    {
        var page = await Rendering.PageAsync<Gallery>();
        var shown = page.QuerySelectorAll("[data-specimen]");
        foreach (var specimen in shown)
            Fixture.Check(specimen.GetAttribute("data-specimen")!, specimen.QuerySelector(":scope > div")!);
        Assert.Equal(Fixture.Names.Except(Frames).Order(), shown.Select(s => s.GetAttribute("data-specimen")!).Order());
    }

    [Fact]
    public async Task Every_component_is_in_the_gallery()
    {
        var page = await Rendering.PageAsync<Gallery>();
        var shown = page.QuerySelectorAll("[data-specimen]").Select(s => s.GetAttribute("data-specimen")!).ToHashSet();
        var components = typeof(Gallery)
            .Assembly.GetExportedTypes()
            .Where(t => typeof(ComponentBase).IsAssignableFrom(t) && t.BaseType == typeof(ComponentBase))
            .Select(t => t.Name.Split('`')[0])
            .Where(n => n is not ("_Imports" or nameof(Specimen)) && !n.StartsWith(nameof(Gallery), StringComparison.Ordinal));
        Assert.Empty(components.Except(shown).Except(Parts).Except(Frames));
    }

    [Fact]
    public async Task Ids_are_unique_and_every_reference_leads_somewhere()
    {
        var page = await Rendering.PageAsync<Gallery>();
        Pages.CheckIds(page);
        Pages.CheckLabels(page);
    }

    [Fact]
    public async Task A_page_has_language_title_skip_link_and_display_mode()
    {
        var page = await Rendering.PageAsync<PageDocument>(
            new()
            {
                ["Title"] = "行政复议",
                ["Site"] = "塔河县法治政府公开",
                ["Display"] = new Display(LargePrint: true, HighContrast: true),
                ["ChildContent"] = Text("正文"),
            }
        );
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("large", page.DocumentElement.GetAttribute("data-print"));
        Assert.Equal("high", page.DocumentElement.GetAttribute("data-contrast"));
        Assert.Equal("行政复议_塔河县法治政府公开", page.Title);
        Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
        foreach (
            var url in page.QuerySelectorAll("link[rel=stylesheet], script")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src"))
        )
            Assert.Contains("?v=", url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frames_look_as_they_were_last_approved()
    {
        NavItem[] navigation =
        [
            new("/office", "inbox", "我的待办", 3),
            new("/office/fy", "scale", "复议与应诉", IsCurrent: true, Group: "制度"),
        ];
        var office = await Rendering.PageAsync<OfficeFrame>(
            new()
            {
                ["Title"] = "张某不服行政处罚案",
                ["County"] = "塔河县",
                ["Lead"] = "塔政复〔2025〕7号",
                ["Crumbs"] = new Crumb[] { new("行政复议", "/office/fy"), new("塔政复〔2025〕7号") },
                ["Navigation"] = navigation,
                ["UserName"] = "李承办",
                ["UserOrgan"] = "塔河县司法局",
                ["Query"] = "\"><script>",
                ["SignOut"] = Text("退出"),
                ["HeaderExtra"] = Text("审理中"),
                ["ChildContent"] = Text("正文"),
            }
        );
        Assert.Empty(office.QuerySelectorAll("script"));
        Assert.Single(office.QuerySelectorAll("h1"));
        Assert.Single(office.QuerySelectorAll("main"));
        Fixture.Check(nameof(OfficeFrame), office.Body!.FirstElementChild!);

        var portal = await Rendering.PageAsync<PortalFrame>(
            new()
            {
                ["Title"] = "公示",
                ["Navigation"] = navigation,
                ["Here"] = "/notices?page=2&q=处罚",
                ["ChildContent"] = Text("正文"),
            }
        );
        Assert.Single(portal.QuerySelectorAll("main"));
        Fixture.Check(nameof(PortalFrame), portal.Body!.FirstElementChild!);
    }

    [Fact]
    public async Task Nothing_needs_an_inline_style_or_handler()
    {
        var page = await Rendering.PageAsync<Gallery>();
        Assert.DoesNotContain(
            page.All,
            e => e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal))
        );
    }

    private static RenderFragment Text(string text) => builder => builder.AddContent(0, text);
}
