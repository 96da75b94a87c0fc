using Fazhi.Clocks;
using Fazhi.Storage.Reading;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Portal;

/// <summary>页面缓存 — a page depends on the ledger, the day, the display mode and the program; what belongs to one person is never kept.</summary>
internal static class PageCache
{
    private static readonly string Program = typeof(PageCache).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    internal static ValueTask<object?> Kept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        return Unchanged.Answer(context, next, By(context.HttpContext), shared: false);
    }

    private static string By(HttpContext http)
    {
        var today = http.RequestServices.GetRequiredService<CountyClock>().Today;
        var display = string.Concat(DisplayCookie.Read(http).Query.Where(char.IsAsciiLetter));
        return $"{today:yyyyMMdd}-{display}-{Program}";
    }

    internal static ValueTask<object?> NeverKept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Said last: the token of a form sets a header of its own, and warns in the log of one that it finds there.
        var response = context.HttpContext.Response;
        response.OnStarting(() =>
        {
            response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>
    /// Pages made for one visitor are sent to the next as long as nothing was recorded. On the day a decision is in everybody's mouth the county's
    /// computer makes its page once.
    /// </summary>
    internal sealed class Made : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var http = context.HttpContext;
            var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
            (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (reads, reads, reads);
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["state"] =
                $"{http.RequestServices.GetRequiredService<MatterReader>().Size()}-{By(http)}";
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
            ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }
}
