using Fazhi.Clocks;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal;

/// <summary>页面缓存 — a page depends on the ledger, the day, the display mode and the program; what belongs to one person is never kept.</summary>
internal static class PageCache
{
    internal static string By(HttpContext http, CountyClock clock) =>
        $"{clock.Today:yyyyMMdd}-{DisplayCookie.Read(http).Letters}-{MadeOnce.Program}";

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
}
