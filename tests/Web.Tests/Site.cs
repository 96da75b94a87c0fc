using Fazhi.CommandLine.Serving;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Testing;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fazhi.Web.Tests;

/// <summary>A county's whole site on a port of its own, with its database, its clock and people who can sign in.</summary>
public sealed class Site : IAsyncDisposable
{
    internal const string Password = "mima-yanshi-2025";
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-site-").FullName;
    private readonly WebApplication app;
    private readonly List<Browser> browsers = [];

    private Site(Database database, TrafficLimits? limits)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 3, 1, 0, 0, TimeSpan.Zero));
        var connection = database == Database.Postgres ? PostgresServer.NewDatabase() : null;
        Data = DataFolder.Create(Path.Combine(folder, "data"), People.Tahe, InReportOrder.Types, connection);
        app = WebHost.Build(Data, Time, "http://127.0.0.1:0", limits: limits);
    }

    internal FakeTimeProvider Time { get; }

    internal DataFolder Data { get; }

    internal CountyStore Store => Data.Store;

    internal IServiceProvider Services => app.Services;

    internal Uri Address => new(app.Urls.First());

    internal static async Task<Site> Start(Database database = Database.Sqlite, TrafficLimits? limits = null)
    {
        var site = new Site(database, limits);
        await site.app.StartAsync();
        return site;
    }

    /// <summary>A browser without JavaScript; with a person it has signed in.</summary>
    internal async Task<Browser> Browser(Actor? person = null)
    {
        var browser = new Browser(Address);
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
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
