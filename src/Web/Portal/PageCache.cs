using Fazhi.Clocks;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Portal;

/// <summary>页面缓存 — a page depends on the ledger, the day, the display mode and the program; what belongs to one person is never kept.</summary>
internal static class PageCache
{
    private static readonly string Program = typeof(PageCache).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    internal static ValueTask<object?> Kept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var today = http.RequestServices.GetRequiredService<CountyClock>().Today;
        var display = string.Concat(DisplayCookie.Read(http).Query.Where(char.IsAsciiLetter));
        return Unchanged.Answer(context, next, $"{today:yyyyMMdd}-{display}-{Program}", shared: false);
    }

    internal static ValueTask<object?> NeverKept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
