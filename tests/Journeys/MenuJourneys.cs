using Fazhi.Mechanisms;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>主导航 — with every mechanism of the report there, the menu stays usable on a desk and on a phone.</summary>
[Collection("journeys")]
public sealed class MenuJourneys(DemoSite site)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_whole_menu_scrolls_nothing_sideways_keeps_nobody_out_and_leads_to_a_list_in_three_steps(int width)
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        Assert.True(InReportOrder.Types.Newest.Count >= 80);
        var clerk = await site.Open("shenhe", width);
        foreach (var page in new[] { "/office", "/office/supervision-instrument", "/office/search" })
        {
            await clerk.Go(page);
            await Unfold(clerk, width);
            await clerk.Accessible();
        }

        // From the menu one comes to each list in three steps: the menu, the chapter, the mechanism.
        await clerk.Go("/office");
        await Unfold(clerk, width);
        var mechanism = InReportOrder.All.Single(m => m.Code == "supervision");
        await clerk.Click(clerk.Page.Locator("nav[aria-label=主导航] a", new() { HasText = mechanism.Name }).First);
        Assert.Equal("/office/mechanisms/supervision", clerk.Here);
        await clerk.Click(clerk.Page.Locator("main .fz-registers a", new() { HasText = "行政执法监督文书" }).First);
        Assert.Equal("/office/supervision-instrument", clerk.Here);
    }

    // The whole menu at once, every chapter open: more than anybody looks at.
    private static async Task Unfold(Walk clerk, int width)
    {
        if (width < 600)
            await clerk.Page.EvaluateAsync("document.querySelector('details.fz-fold').open = true");
        await clerk.Page.EvaluateAsync(
            "document.querySelectorAll('nav details.fz-nav-chapter').forEach(d => { d.open = true; })"
        );
        // The menu scrolls up and down in a box of its own; what is too wide for it the page doesn't show.
        Assert.Equal(
            0,
            await clerk.Page.EvaluateAsync<int>(
                "Math.max(...[...document.querySelectorAll('.fz-side, .fz-side *')].map(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).overflowX !== 'hidden' ? e.scrollWidth - e.clientWidth : 0))"
            )
        );
        var shown = await clerk.Page.Locator("nav[aria-label=主导航] details.fz-nav-chapter a:visible").CountAsync();
        Assert.True(shown >= InReportOrder.All.Count - 1, $"Only {shown} links of the menu are to be seen at {width} pixels.");
    }
}
