using System.Data.Common;
using Fazhi.Storage;
using Fazhi.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Web.Pages;

/// <summary>
/// 条件请求 — an answer is the same while nothing is recorded in what it shows, and nothing changes of what else it depends on: its tag says how large the ledger was when it
/// was made, and these. Asking again costs one look at the ledger's size. What went wrong has no tag.
/// </summary>
/// <param name="By">What a route's answers depend on beside the ledger, in letters that may stand in a tag.</param>
/// <param name="Shared">Whether a cache between may keep an answer for others.</param>
/// <param name="IsOneOfficials">Whether an answer is for one official, who may know when something was done in a single matter.</param>
public sealed record Unchanged(
    Func<HttpContext, string> By,
    Func<HttpContext, bool> Shared,
    Func<HttpContext, bool> IsOneOfficials
)
{
    /// <summary>
    /// Says “unchanged” to everybody who is nobody in particular before anything else is done: what they may read is theirs to read, and they have
    /// it. An official's request goes on to sign-in, and is answered by the route's filter.
    /// </summary>
    public static void Use(IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<PageReads>();
        app.Use((http, next) => IsUnchanged(http, pages) ? Task.CompletedTask : next(http));
    }

    /// <summary>Answers a reading request, or says that nothing changed since the answer the caller has.</summary>
    public static async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Of(http) is not { } rule)
            return await next(context);
        var (pages, by) = (http.RequestServices.GetRequiredService<PageReads>(), rule.By(http));
        var key = PageReads.Key(http, by);
        if (Had(http.Request, pages, key, by) is { } had)
        {
            rule.Write(http, had);
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var at = pages.Answered(http, key);
        var result = await next(context);
        if (result is not IStatusCodeHttpResult { StatusCode: >= 400 })
            rule.Write(http, Tag(at, by));
        return result;
    }

    private static bool IsUnchanged(HttpContext http, PageReads pages)
    {
        if (
            http.Request.Headers.IfNoneMatch.Count == 0
            || Of(http) is not { } rule
            || http.GetEndpoint()!.Metadata.GetMetadata<IAllowAnonymous>() is null
            || SignedIn.MaySignIn(http)
        )
            return false;
        try
        {
            var by = rule.By(http);
            if (Had(http.Request, pages, PageReads.Key(http, by), by) is not { } had)
                return false;
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            rule.Write(http, had);
            return true;
        }
        catch (DbException)
        {
            // The page itself will meet the fault, where it is told in words.
            return false;
        }
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>The rule of a request that reads; <c>null</c> where its route has none.</summary>
    internal static Unchanged? Of(HttpContext http) =>
        IsReading(http.Request) ? http.GetEndpoint()?.Metadata.GetMetadata<Unchanged>() : null;

    // Weak: compressed or not, an answer says the same.
    private static string Tag(Moment at, string by) => $"W/\"{at}-{by}\"";

    // The tag of an answer that the caller has and would be given again.
    private static string? Had(HttpRequest request, PageReads pages, string key, string by)
    {
        if (request.Headers.IfNoneMatch.Count == 0)
            return null;
        if (request.Headers.IfNoneMatch is [{ } one] && MomentIn(one, by) is { } made)
            return pages.Stands(key, made) ? one : null;
        foreach (var tag in request.GetTypedHeaders().IfNoneMatch)
        {
            if (tag.Equals(EntityTagHeaderValue.Any))
                return Tag(pages.Now(), by);
            if (MomentIn($"W/{tag.Tag}", by) is { } told && pages.Stands(key, told))
                return $"W/{tag.Tag}";
        }

        return null;
    }

    // Nothing but what Tag writes.
    private static Moment? MomentIn(string tag, string by)
    {
        const string Begin = "W/\"";
        var end = $"-{by}\"";
        return
            tag.Length > Begin.Length + end.Length
            && tag.StartsWith(Begin, StringComparison.Ordinal)
            && tag.EndsWith(end, StringComparison.Ordinal)
            ? Moment.Read(tag.AsSpan(Begin.Length, tag.Length - Begin.Length - end.Length))
            : null;
    }

    private void Write(HttpContext http, string tag)
    {
        var headers = http.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = Shared(http) ? "public, no-cache" : "private, no-cache";
        // The same address looks otherwise to an official, or in large print: a cache between must not mix them.
        headers.Vary = "Cookie";
    }
}
