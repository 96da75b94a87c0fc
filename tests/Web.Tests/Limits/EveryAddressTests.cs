using System.Net;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Web.Tests.Limits.EveryRoute;

namespace Fazhi.Web.Tests.Limits;

/// <summary>每个地址 — every route there is, asked with what nobody should ask: no answer is a fault of the program.</summary>
public abstract class EveryAddressTests(Database database, int first)
{
    [Fact]
    public async Task No_value_in_any_address_is_a_fault()
    {
        await using var site = await Site.Start(database, limits: Ample);
        using var asked = await Asked.Of(site);
        var nasty = For(database);
        foreach (var endpoint in Routes(site, "GET").Where((_, i) => i % 2 == first))
        {
            var known = Names(endpoint).Concat(Read).Distinct().ToList();
            foreach (var path in Paths(endpoint.RoutePattern, asked, nasty))
                await asked.Get(path);
            var good = Path(endpoint.RoutePattern, p => asked.Good(p));
            foreach (var value in nasty.Concat(Long.Take(1)))
                await asked.Get($"{good}?{string.Join('&', known.Select(n => $"{n}={value}"))}");
            foreach (var name in Names(endpoint))
            foreach (var value in nasty.Concat(Long))
                await asked.Get($"{good}?{name}={value}");
        }

        foreach (var page in new[] { "/office/reconsideration", "/documents", "/display" })
        foreach (var name in Read)
        foreach (var value in nasty.Where(v => v.Length is > 0 and < 12))
            await asked.Get($"{page}?{name}={value}");
        Assert.True(asked.Faults.Count == 0, string.Join('\n', asked.Faults.Take(20)));
        Assert.True(asked.Answers.GetValueOrDefault(HttpStatusCode.OK) > 500, string.Join(' ', asked.Answers));
    }
}

/// <summary>Databases are asked beside each other, each at every other address: handlers are the same, and what reaches the database goes through the same few readers.</summary>
public sealed class EveryAddressOnSqliteTests() : EveryAddressTests(Database.Sqlite, first: 1);

/// <inheritdoc cref="EveryAddressOnSqliteTests"/>
public sealed class EveryAddressOnPostgresTests() : EveryAddressTests(Database.Postgres, first: 0);
