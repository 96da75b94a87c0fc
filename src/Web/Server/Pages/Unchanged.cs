using Fazhi.Storage.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Web.Pages;

/// <summary>
/// 条件请求 — an answer is the same while the ledger is, and what else it depends on: its tag says these and nothing else, so that asking again
/// costs one look at the head. What went wrong has no tag.
/// </summary>
public static class Unchanged
{
    /// <summary>Answers a reading request, or says that nothing changed since the answer the caller has.</summary>
    /// <param name="by">What the answer depends on beside the ledger, in letters that may stand in a tag.</param>
    /// <param name="shared">Whether a cache between may keep it for others.</param>
    public static async ValueTask<object?> Answer(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        string by,
        bool shared
    )
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            return await next(context);
        var size = http.RequestServices.GetRequiredService<MatterReader>().Size();
        // Weak: compressed or not, an answer says the same.
        var tag = new EntityTagHeaderValue($"\"{size}-{by}\"", isWeak: true);
        var same = http
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));
        var result = same ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(context);
        if (result is IStatusCodeHttpResult { StatusCode: >= 400 })
            return result;
        var headers = http.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = shared ? "public, no-cache" : "private, no-cache";
        // The same address looks otherwise to an official, or in large print: a cache between must not mix them.
        headers.Vary = "Cookie";
        return result;
    }
}
