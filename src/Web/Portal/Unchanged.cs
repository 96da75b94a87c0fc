using Fazhi.Clocks;
using Fazhi.Storage.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Portal;

/// <summary>条件请求 — a page is the same while ledger, day, display mode and program are: its ETag says these and nothing else.</summary>
internal static class Unchanged
{
    private static readonly string Program = typeof(Unchanged).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var display = Shown(http);
        var today = services.GetRequiredService<CountyClock>().Today;
        var tag = $"W/\"{services.GetRequiredService<MatterReader>().Size()}-{today:yyyyMMdd}-{display}-{Program}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Cookie";
        return http.Request.Headers.IfNoneMatch.Contains(tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : await next(context);
    }

    internal static ValueTask<object?> NeverKept(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private static string Shown(HttpContext http) =>
        new([.. Pages.DisplayCookie.Read(http).Query.Where(c => char.IsAsciiLetter(c) || c == '=').Where(c => c != '=')]);
}
