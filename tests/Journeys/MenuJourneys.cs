using Fazhi.CommandLine.Serving;
using Fazhi.Storage.Access;
using Fazhi.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>八十类事项 — the office as it will be when every mechanism of the report is there: its menu and its pages stay usable on a desk and on a phone.</summary>
[Collection("journeys")]
public sealed class MenuJourneys(DemoSite site)
{
    private const string Password = "mima-yanshi-2025";

    [Fact]
    public async Task With_eighty_types_nothing_of_the_office_scrolls_sideways_and_nobody_is_kept_out()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        Assert.True(EightyTypes.All.Newest.Count >= 80);
        var folder = Directory.CreateTempSubdirectory("fazhi-eighty-").FullName;
        var data = Prepared.Folder(Path.Combine(folder, "data"), EightyTypes.All, Database.Sqlite);
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 3, 1, 0, 0, TimeSpan.Zero));
        await using var app = WebHost.Build(data, time, "http://127.0.0.1:0");
        app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = 10;
        await app.StartAsync();
        try
        {
            await SignUp(app);
            foreach (var width in new[] { 1280, 360 })
            {
                var clerk = await site.OpenAt(app.Urls.First(), width);
                await clerk.Go("/office/sign-in");
                await clerk.Type(("account", People.Handler.Id), ("password", Password));
                await clerk.Press("登录");
                if (width == 1280)
                    await Record(clerk);
                foreach (
                    var page in new[]
                    {
                        "/office",
                        "/office/mechanisms/litigation",
                        "/office/court-appearance",
                        "/office/notary-1/new/RecordPlain",
                        "/office/figures?year=2025",
                        "/office/search",
                    }
                )
                {
                    await clerk.Go(page);
                    await clerk.Accessible();
                    await Unfold(clerk, width);
                    await clerk.Accessible();
                }

                // From the menu one comes to each list in three steps: the menu, the chapter, the mechanism.
                await clerk.Go("/office");
                await Unfold(clerk, width);
                await clerk.Click(clerk.Page.Locator("nav[aria-label=主导航] a", new() { HasText = "行政应诉" }).First);
                Assert.Equal("/office/mechanisms/litigation", clerk.Here);
                await clerk.Click(clerk.Page.Locator("main .fz-registers a", new() { HasText = "出庭应诉" }).First);
                Assert.Equal("/office/court-appearance", clerk.Here);
                await clerk.Page.Context.CloseAsync();
            }

            using var db = data.Store.Open();
            Assert.Equal(1, db.Entries.Count(e => e.Act == "RecordPlain"));
        }
        finally
        {
            await app.StopAsync();
            SqlitePools.Clear(data.Store);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Record(Walk clerk)
    {
        await clerk.Go("/office/notary-1/new/RecordPlain");
        await clerk.Type(("name", "2025年行政执法人员资格考试全县第一场第二考室考生成绩登记表"));
        await clerk.Press(EightyTypes.All.Find("notary-1")!.Acts[0].Name);
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
        Assert.True(
            shown >= EightyTypes.All.Mechanisms.Count,
            $"Only {shown} links of the menu are to be seen at {width} pixels."
        );
    }

    private static async Task SignUp(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(
                new Account
                {
                    Id = People.Handler.Id,
                    UserName = People.Handler.Id,
                    Name = People.Handler.Name,
                    Organ = People.Handler.Organ,
                    Roles = People.Handler.Roles,
                },
                Password
            );
        Assert.True(result.Succeeded);
    }
}
