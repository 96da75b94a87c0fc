using Fazhi.CommandLine.Serving;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Testing;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Fazhi.Web.Tests;

/// <summary>A county's whole site on a port of its own, with its database, its clock and people who can sign in.</summary>
public sealed class Site : IAsyncDisposable
{
    internal const string Password = "mima-yanshi-2025";
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-site-").FullName;
    private readonly WebApplication app;
    private readonly List<Browser> browsers = [];

    static Site() => HostLogs.OnlyErrors();

    private Site(DataFolder? data, Database database, string url, Listening? listening, TrafficLimits? limits, MatterTypes? types)
    {
        Time = new JumpingTime(new DateTimeOffset(2025, 3, 3, 1, 0, 0, TimeSpan.Zero));
        Data = data ?? Prepared.Folder(Path.Combine(folder, "data"), types ?? InReportOrder.Types, database);
        app = WebHost.Build(Data, Time, url, listening: listening, limits: limits);
        // As many rounds as keep guessers off (HashTests) would be a third of all that the tests compute.
        app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = 10;
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
    }

    internal JumpingTime Time { get; }

    internal DataFolder Data { get; }

    internal CountyStore Store => Data.Store;

    internal IServiceProvider Services => app.Services;

    /// <summary>What the server has logged, exceptions whole.</summary>
    internal KeptLog Log { get; } = new();

    internal Uri Address => Addresses[0];

    internal IReadOnlyList<Uri> Addresses => [.. app.Urls.Select(u => new Uri(u))];

    internal static async Task<Site> Start(
        Database database = Database.Sqlite,
        string url = "http://127.0.0.1:0",
        Listening? listening = null,
        TrafficLimits? limits = null,
        MatterTypes? types = null
    )
    {
        var site = new Site(null, database, url, listening, limits, types);
        await site.app.StartAsync();
        return site;
    }

    /// <summary>Another server of the same county, as a second process would be one: it shares nothing with the first but the data folder and the database.</summary>
    internal static async Task<Site> Beside(Site first, TrafficLimits? limits = null)
    {
        string? connection = null;
        using (var db = first.Store.Open())
            if (!db.Database.IsSqlite())
                connection = db.Database.GetConnectionString();
        var data = DataFolder.Open(first.Data.Root, InReportOrder.Types, connection);
        var site = new Site(data, default, "http://127.0.0.1:0", null, limits, null);
        site.Time.SetUtcNow(first.Time.GetUtcNow());
        await site.app.StartAsync();
        return site;
    }

    /// <summary>A browser without JavaScript; with a person it has signed in.</summary>
    internal async Task<Browser> Browser(Actor? person = null, System.Net.IPAddress? from = null)
    {
        var browser = new Browser(Address, from);
        browsers.Add(browser);
        if (person is null)
            return browser;
        await Know(person);
        await browser.Open("/office/sign-in");
        await browser.Fill("account", person.Id).Fill("password", Password).Press("登录");
        return browser;
    }

    internal Site Today(int year, int month, int day)
    {
        Time.SetUtcNow(new DateTimeOffset(year, month, day, 1, 0, 0, TimeSpan.Zero));
        return this;
    }

    /// <summary>The machine's date is set on, while no time passes.</summary>
    internal void Jump(TimeSpan by) => Time.Jump(by);

    /// <summary>The acts in the ledger, in order.</summary>
    internal IReadOnlyList<string> Acts()
    {
        using var db = Store.Open();
        return [.. db.Entries.OrderBy(e => e.Sequence).Select(e => e.Act)];
    }

    /// <summary>Gives a person an account, unless there is one.</summary>
    internal async Task Know(Actor person)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByIdAsync(person.Id) is not null)
            return;
        var account = new Account
        {
            Id = person.Id,
            UserName = person.Id,
            Name = person.Name,
            Organ = person.Organ,
            Roles = person.Roles,
        };
        var result = await users.CreateAsync(account, Password);
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers)
            browser.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        SqlitePools.Clear(Store);
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A clock whose date somebody may set while no time passes.</summary>
internal sealed class JumpingTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan jumped;

    public override long GetTimestamp() => base.GetTimestamp() - jumped.Ticks;

    internal void Jump(TimeSpan by)
    {
        jumped += by;
        Advance(by);
    }
}
