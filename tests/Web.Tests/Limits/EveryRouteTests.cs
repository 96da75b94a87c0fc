using System.Net;
using Fazhi.Testing;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Limits;

/// <summary>每个地址 — every route there is, asked with what nobody should ask: no answer is a fault of the program.</summary>
public sealed class EveryRouteTests
{
    /// <summary>What is asked everywhere. Encoded as it stands in an address.</summary>
    private static readonly string[] Nasty = (
        " 0 -1 99 1e9 2147483647 2147483648 -2147483648 9223372036854775807 -9223372036854775808"
        + " 99999999999999999999999 0001-01-01 9999-12-31 2025-02-30 00000000-0000-0000-0000-000000000000"
        + " %00 a%00b %09x /%09x %0d%0aX:1 %ED%A0%80 %F0%A0%AE%B7 %E2%80%AE ..%2f..%2fcounty.json %22'%3B--"
        + " %25%5F* ((((((((( %5B%5D%7B%7D http%3A%2F%2Fexample.org ~! lists%5B2147483647%5D"
    ).Split(' ');

    private static readonly string[] Long =
    [
        new('a', 3000),
        string.Concat(Enumerable.Repeat("%E7%94%B2", 500)),
        string.Concat(Enumerable.Repeat("a+", 1000)),
    ];

    /// <summary>What pages read from their addresses beside the parameters of their handlers.</summary>
    private static readonly string[] Read = (
        "q page size sort stage col organ from to figure year part parent reach status issuer "
        + "return draft saved done template text month period start unit number print contrast v"
    ).Split(' ');

    private static readonly TrafficLimits Ample = new()
    {
        Requests = 1_000_000,
        Posts = 1_000_000,
        Halls = 10_000,
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_value_in_any_address_is_a_fault(Database database)
    {
        await using var site = await Site.Start(database, limits: Ample);
        using var asked = await Asked.Of(site);
        var nasty = For(database);
        foreach (var endpoint in Routes(site, "GET"))
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
        Assert.True(asked.Answers.GetValueOrDefault(HttpStatusCode.OK) > 1000, string.Join(' ', asked.Answers));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_value_in_any_form_is_a_fault(Database database)
    {
        await using var site = await Site.Start(database, limits: Ample);
        using var asked = await Asked.Of(site);
        var nasty = For(database);
        foreach (
            var endpoint in Routes(site, "POST")
                .OrderBy(e => e.RoutePattern.RawText!.EndsWith("/sign-out", StringComparison.Ordinal))
        )
        {
            foreach (var path in Paths(endpoint.RoutePattern, asked, nasty).Take(20))
                await asked.Post(path, []);
            var good = Path(endpoint.RoutePattern, p => asked.Good(p));
            var fields = await asked.FieldsOf(good.Replace("/drafts/", "/", StringComparison.Ordinal));
            foreach (var value in nasty.Concat(Long).Select(WebUtility.UrlDecode))
            {
                await asked.Post(good, [.. fields.Select(f => KeyValuePair.Create(f, value!))]);
                await asked.Post(good, [KeyValuePair.Create(value!, value!), KeyValuePair.Create($"files[{value}].token", "x")]);
            }
        }

        Assert.True(asked.Faults.Count == 0, string.Join('\n', asked.Faults.Take(20)));
        // Most forms came through to where they are read.
        Assert.True(asked.Answers.GetValueOrDefault(HttpStatusCode.UnprocessableEntity) > 100, string.Join(' ', asked.Answers));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("application/json")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("text/plain")]
    [InlineData("nonsense")]
    public async Task No_body_that_is_none_is_a_fault(string type)
    {
        await using var site = await Site.Start(limits: Ample);
        using var asked = await Asked.Of(site);
        foreach (var endpoint in Routes(site, "POST"))
        foreach (
            var body in new[]
            {
                "",
                "--x",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunfinished",
                "--x\r\nnonsense\r\n\r\n--x--",
                "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\0\"\r\n\r\n\0\r\n--x--\r\n",
                "%",
                "a=%00&%00=%zz",
                new string('[', 100_000),
                "{\"act\":" + string.Concat(Enumerable.Repeat("{\"a\":", 5000)),
                "{\"act\":\"FileApplication\",\"on\":\"9999-12-31\",\"fields\":{\"claims\":\"\\u0000\"}}",
                "{\"act\":\"FileApplication\",\"fields\":[[[[[[]]]]]]}",
            }
        )
            await asked.Post(Path(endpoint.RoutePattern, p => asked.Good(p)), body, type);
        Assert.True(asked.Faults.Count == 0, string.Join('\n', asked.Faults.Take(20)));
    }

    private static IEnumerable<RouteEndpoint> Routes(Site site, string method) =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Contains(method))
            .DistinctBy(e => e.RoutePattern.RawText)
            .ToList();

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Select(p => p.Name)
            .Where(n => endpoint.RoutePattern.GetParameter(n) is null && n is not ("http" or "key" or "match"))
            .Distinct();

    // What one database takes and the other doesn't are characters and sizes; where a value is misread by the program is found on one of them.
    private static IReadOnlyList<string> For(Database database) =>
        database == Database.Sqlite ? Nasty : [.. Nasty.Where(v => v.Contains('%', StringComparison.Ordinal) || v.Length > 9)];

    private static IEnumerable<string> Paths(RoutePattern pattern, Asked asked, IReadOnlyList<string> nasty) =>
        pattern
            .Parameters.SelectMany(p =>
                nasty.Concat(Long).Where(v => v.Length > 0).Select(v => Path(pattern, q => q.Name == p.Name ? v : asked.Good(q)))
            )
            .Append(Path(pattern, asked.Good))
            .Distinct();

    private static string Path(RoutePattern pattern, Func<RoutePatternParameterPart, string> value) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(s =>
                string.Concat(
                    s.Parts.Select(p =>
                        p switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart parameter => value(parameter),
                            _ => "",
                        }
                    )
                )
            )
        );
}
