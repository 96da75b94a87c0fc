using System.Globalization;
using Fazhi.Clocks;
using Fazhi.CommandLine;
using Fazhi.CommandLine.Demo;
using Fazhi.CommandLine.Serving;
using Fazhi.Issuing;
using Fazhi.Journeys;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Fazhi.Journeys;

/// <summary>The demo county on a Monday in January 2026, served on a port of its own, and a browser to walk through it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    // The shell draws pages and nothing else; the whole browser spends more on its own windows than on ours.
    private static readonly string Chromium = File.Exists("/usr/bin/chromium-headless-shell")
        ? "/usr/bin/chromium-headless-shell"
        : "/usr/bin/chromium";
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-journey-").FullName;
    private WebApplication? app;
    private IPlaywright? playwright;
    private IReadOnlyList<DemoSignIn> people = [];

    // A person signs in once a day: more than ten sign-ins a minute from one address are taken for guessing.
    private readonly Dictionary<(string Account, string Day), string> signedIn = [];

    // Windows are left open where a test ends, whichever way it ends; open ones are drawn again and again.
    private readonly List<(string Test, IBrowserContext Window)> windows = [];

    /// <summary>The combinations of text and ground whose contrast was found good.</summary>
    internal HashSet<string> SeenGrounds { get; } = new(StringComparer.Ordinal);

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 12, 1, 0, 0, TimeSpan.Zero));

    /// <summary>Today where the county is, as a date field takes it. Journeys that let days pass run in any order.</summary>
    internal string Today => InDays(0);

    /// <summary>So many days from today, as a date field takes it.</summary>
    internal string InDays(int days) =>
        new CountyClock(Time).Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal CountyStore Store => Data.Store;

    internal DataFolder Data { get; private set; } = null!;

    internal Desk Desk => app!.Services.GetRequiredService<Desk>();

    internal FileStore Files => app!.Services.GetRequiredService<FileStore>();

    internal IBrowser Browser { get; private set; } = null!;

    internal string Address => app!.Urls.First();

    public async ValueTask InitializeAsync()
    {
        // Without the browser the journeys show as skipped, and CI takes a skipped test for a failure.
        if (!File.Exists(Chromium))
            return;
        Data = DataFolder.Create(
            Path.Combine(folder, "data"),
            Samples.County(),
            InReportOrder.Types,
            notes: new Dictionary<string, string> { [Letterhead.FileName] = Samples.Letterhead() }
        );
        new DemoYear(Store).Record(new CountyClock(Time).Today);
        app = WebHost.Build(Data, Time, "http://127.0.0.1:0");
        // Nobody guesses here, and what keeps guessers off costs a tenth of a second for each step of an application.
        app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = 10;
        await app.StartAsync();
        people = await DemoAccounts.Renew(app.Services);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A window. With an account it has signed in to the office; zoomed to 200 % it has half the room and twice the points.</summary>
    internal async Task<Walk> Open(string? account = null, int width = 1280, bool script = true, bool zoomed = false)
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed.");
        await CloseOthers(TestContext.Current.Test!.UniqueID);
        var context = await Browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = zoomed ? new() { Width = width / 2, Height = 450 } : new() { Width = width, Height = 900 },
                DeviceScaleFactor = zoomed ? 2 : 1,
                JavaScriptEnabled = script,
                Locale = "zh-CN",
                // From page to page the site fades, for who wants that: drawing it takes longer than the pages do.
                ReducedMotion = ReducedMotion.Reduce,
                StorageState = account is null ? null : signedIn.GetValueOrDefault((account, Today)),
            }
        );
        windows.Add((TestContext.Current.Test!.UniqueID, context));
        // The machine may be building and testing other things on its two cores.
        context.SetDefaultTimeout(60_000);
        var walk = new Walk(this, await context.NewPageAsync());
        if (account is null)
            return walk;
        if (signedIn.ContainsKey((account, Today)))
        {
            await walk.Go("/office");
            return walk;
        }

        await SignIn(walk, account);
        signedIn[(account, Today)] = await context.StorageStateAsync();
        return walk;
    }

    /// <summary>Signs in at a window that is open.</summary>
    internal async Task SignIn(Walk walk, string account)
    {
        var person = people.First(p => p.UserName == account);
        await walk.Go("/office/sign-in");
        await walk.Type(("account", person.UserName), ("password", person.Password));
        await walk.Press("登录");
    }

    /// <summary>A session that somebody has ended isn't used for the next window.</summary>
    internal void Forget(string account) => signedIn.Remove((account, Today));

    /// <summary>Whether there is a browser to walk with.</summary>
    internal bool HasBrowser => File.Exists(Chromium);

    /// <summary>A window at another site than the demo's.</summary>
    internal async Task<Walk> OpenAt(string address, int width = 1280)
    {
        await CloseOthers(TestContext.Current.Test!.UniqueID);
        var context = await Browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                ViewportSize = new() { Width = width, Height = 900 },
                Locale = "zh-CN",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        windows.Add((TestContext.Current.Test!.UniqueID, context));
        context.SetDefaultTimeout(60_000);
        return new Walk(this, await context.NewPageAsync());
    }

    // Journeys go one after another.
    private async Task CloseOthers(string test)
    {
        foreach (var (_, window) in windows.Where(w => w.Test != test))
            await window.CloseAsync();
        windows.RemoveAll(w => w.Test != test);
    }

    /// <summary>Lets days pass; the sweep runs as it does in the program.</summary>
    internal void Pass(int days) => Time.Advance(TimeSpan.FromDays(days));

    /// <summary>The acts of a matter in the ledger.</summary>
    internal IReadOnlyList<string> Acts(Guid matter)
    {
        using var db = Store.Open();
        return [.. db.Entries.Where(e => e.MatterId == matter).OrderBy(e => e.Sequence).Select(e => e.Act)];
    }

    /// <summary>How often an act stands in the ledger.</summary>
    internal int Recorded(string act)
    {
        using var db = Store.Open();
        return db.Entries.Count(e => e.Act == act);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is null)
            return;
        await Browser.CloseAsync();
        playwright?.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
