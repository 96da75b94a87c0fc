using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Web.Api;

/// <summary>
/// 台账标签 — the ledger's size and who looks are the tag of every answer: while nothing was recorded, nothing that is read changed,
/// so that asking again costs one look at the head.
/// </summary>
internal static class HeadTag
{
    /// <summary>Who looks: the official of the session, or everybody.</summary>
    internal static Viewer Looker(this HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true ? http.Viewer() : Viewer.Everybody;

    /// <summary>What an answer depends on beside the ledger, put behind the tag.</summary>
    internal static RouteHandlerBuilder AlsoBy(this RouteHandlerBuilder route, Func<HttpContext, string> what) =>
        route.WithMetadata(new Also(what));

    internal static async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method))
            return await next(context);
        var official = http.Looker().Official;
        var size = http.RequestServices.GetRequiredService<MatterReader>().Size();
        var also =
            http.GetEndpoint()?.Metadata.GetMetadata<Also>() is { } more && more.What(http) is { Length: > 0 } what
                ? "-" + what
                : "";
        var tag = new EntityTagHeaderValue($"\"{size}-{official?.Organ ?? "public"}{also}\"");
        var same = http
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));
        var result = same ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(context);
        if (result is IStatusCodeHttpResult { StatusCode: >= 400 })
            return result;
        var headers = http.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = official is null ? "public, no-cache" : "private, no-cache";
        // The same address says more to an official: a cache between must not mix the two.
        headers.Vary = "Cookie";
        return result;
    }

    private sealed record Also(Func<HttpContext, string> What);
}
