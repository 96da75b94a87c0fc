using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Api;

/// <summary>
/// 台账标签 — an answer depends on the ledger and on who looks; some on something more, which the route says.
/// </summary>
internal static class HeadTag
{
    /// <summary>Who looks: the official of the session, or everybody.</summary>
    internal static Viewer Looker(this HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true ? http.Viewer() : Viewer.Everybody;

    /// <summary>What an answer depends on beside the ledger, put behind the tag.</summary>
    internal static RouteHandlerBuilder AlsoBy(this RouteHandlerBuilder route, Func<HttpContext, string> what) =>
        route.WithMetadata(new Also(what));

    /// <summary>What all answers of the interface depend on.</summary>
    internal static Unchanged Tagged { get; } =
        new(By, http => http.Looker().Official is null, http => http.Looker().Official is not null);

    /// <summary>An answer of this route is made once for each official, and once for everybody else.</summary>
    internal static RouteHandlerBuilder MadeOnce(this RouteHandlerBuilder route) =>
        route.CacheOutput(
            new MadeOnce(http =>
                http.Looker().Official is { } official ? $"{By(http)}/{official.Id}/{string.Join('+', official.Roles)}" : By(http)
            )
        );

    private static string By(HttpContext http)
    {
        var also = http.GetEndpoint()?.Metadata.GetMetadata<Also>()?.What(http);
        var by = http.Looker().Official is { } official ? $"{official.Organ}-{string.Join('+', official.Roles)}" : "public";
        return string.IsNullOrEmpty(also) ? by : $"{by}-{also}";
    }

    private sealed record Also(Func<HttpContext, string> What);
}
