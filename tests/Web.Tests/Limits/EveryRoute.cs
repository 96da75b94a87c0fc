using Fazhi.Testing;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Tests.Limits;

/// <summary>Every route there is, and what nobody should ask of one.</summary>
internal static class EveryRoute
{
    /// <summary>What is asked everywhere. Encoded as it stands in an address.</summary>
    internal static readonly string[] Nasty = (
        " 0 -1 99 1e9 2147483647 2147483648 -2147483648 9223372036854775807 -9223372036854775808"
        + " 99999999999999999999999 0001-01-01 9999-12-31 2025-02-30 00000000-0000-0000-0000-000000000000"
        + " %00 a%00b %09x /%09x %0d%0aX:1 %ED%A0%80 %F0%A0%AE%B7 %E2%80%AE ..%2f..%2fcounty.json %22'%3B--"
        + " %25%5F* ((((((((( %5B%5D%7B%7D http%3A%2F%2Fexample.org ~! lists%5B2147483647%5D"
    ).Split(' ');

    internal static readonly string[] Long =
    [
        new('a', 3000),
        string.Concat(Enumerable.Repeat("%E7%94%B2", 500)),
        string.Concat(Enumerable.Repeat("a+", 1000)),
    ];

    /// <summary>What pages read from their addresses beside the parameters of their handlers.</summary>
    internal static readonly string[] Read = (
        "q page size sort stage col organ from to figure year part parent reach status issuer "
        + "return draft saved done template text month period start unit number print contrast v"
    ).Split(' ');

    internal static readonly TrafficLimits Ample = new()
    {
        Requests = 1_000_000,
        Posts = 1_000_000,
        Halls = 10_000,
    };

    internal static IEnumerable<RouteEndpoint> Routes(Site site, string method) =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Contains(method))
            .DistinctBy(e => e.RoutePattern.RawText)
            .ToList();

    internal static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Select(p => p.Name)
            .Where(n => endpoint.RoutePattern.GetParameter(n) is null && n is not ("http" or "key" or "match"))
            .Distinct();

    // What one database takes and the other doesn't are characters and sizes; where a value is misread by the program is found on one of them.
    internal static IReadOnlyList<string> For(Database database) =>
        database == Database.Sqlite ? Nasty : [.. Nasty.Where(v => v.Contains('%', StringComparison.Ordinal) || v.Length > 9)];

    internal static IEnumerable<string> Paths(RoutePattern pattern, Asked asked, IReadOnlyList<string> nasty) =>
        pattern
            .Parameters.SelectMany(p =>
                nasty.Concat(Long).Where(v => v.Length > 0).Select(v => Path(pattern, q => q.Name == p.Name ? v : asked.Good(q)))
            )
            .Append(Path(pattern, asked.Good))
            .Distinct();

    internal static string Path(RoutePattern pattern, Func<RoutePatternParameterPart, string> value) =>
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
