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
/// 条件请求 — an answer is the same while the ledger is, and what else it depends on: its tag says these and nothing else, so that asking again
/// costs one look at the head. What went wrong has no tag.
/// </summary>
/// <param name="By">What a route's answers depend on beside the ledger, in letters that may stand in a tag.</param>
/// <param name="Shared">Whether a cache between may keep an answer for others.</param>
public sealed record Unchanged(Func<HttpContext, string> By, Func<HttpContext, bool> Shared)
{
    /// <summary>
    /// Says “unchanged” to everybody who is nobody in particular before anything else is done: what they may read is theirs to read, and they have
    /// it. An official's request goes on to sign-in, and is answered by the route's filter.
    /// </summary>
    public static void Use(IApplicationBuilder app)
    {
        var store = app.ApplicationServices.GetRequiredService<CountyStore>();
        app.Use((http, next) => IsUnchanged(http, store) ? Task.CompletedTask : next(http));
    }

    /// <summary>Answers a reading request, or says that nothing changed since the answer the caller has.</summary>
    public static async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsReading(http.Request) || Of(http) is not { } rule)
            return await next(context);
        var tag = rule.Tag(http, http.RequestServices.GetRequiredService<CountyStore>());
        var result = Has(http.Request, tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(context);
        if (result is IStatusCodeHttpResult { StatusCode: >= 400 })
            return result;
        rule.Write(http, tag);
        return result;
    }

    private static bool IsUnchanged(HttpContext http, CountyStore store)
    {
        if (
            http.Request.Headers.IfNoneMatch.Count == 0
            || !IsReading(http.Request)
            || Of(http) is not { } rule
            || http.GetEndpoint()!.Metadata.GetMetadata<IAllowAnonymous>() is null
            || SignedIn.MaySignIn(http)
        )
            return false;
        try
        {
            var tag = rule.Tag(http, store);
            if (!Has(http.Request, tag))
                return false;
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            rule.Write(http, tag);
            return true;
        }
        catch (DbException)
        {
            // The page itself will meet the fault, where it is told in words.
            return false;
        }
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static Unchanged? Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Unchanged>();

    // Weak: compressed or not, an answer says the same.
    private string Tag(HttpContext http, CountyStore store) => $"W/\"{store.Size()}-{By(http)}\"";

    private static bool Has(HttpRequest request, string tag)
    {
        if (request.Headers.IfNoneMatch is [{ } one] && one == tag)
            return true;
        var wanted = EntityTagHeaderValue.Parse(tag);
        return request
            .GetTypedHeaders()
            .IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(wanted, useStrongComparison: false));
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
