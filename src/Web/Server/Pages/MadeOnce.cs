using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Pages;

/// <summary>
/// 一次生成 — an answer that depends on the ledger and on what its route says is made once and then sent as it is, until something is recorded in what it shows
/// (<see cref="PageReads"/>): on the day a decision is in everybody's mouth the county's computer makes its page once.
/// </summary>
/// <param name="by">
/// What the answer depends on beside the ledger and its address: who looks, the day, the display mode. <c>null</c> if this answer isn't kept.
/// </param>
public sealed class MadeOnce(Func<HttpContext, string?> by) : IOutputCachePolicy
{
    /// <summary>Room for some hundreds of answers, none of them large.</summary>
    internal static void Room(OutputCacheOptions kept) => (kept.SizeLimit, kept.MaximumBodySize) = (16 << 20, 256 << 10);

    /// <summary>The program that made an answer: another version may write another page.</summary>
    public static string Program { get; } = typeof(MadeOnce).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var depends = reads ? by(http) : null;
        var kept = depends is not null;
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (kept, kept, kept);
        if (!kept)
            return ValueTask.CompletedTask;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
        context.CacheVaryByRules.QueryKeys = "*";
        var key = PageReads.Key(http, depends!);
        var at = http.RequestServices.GetRequiredService<PageReads>().Answered(http, key);
        context.CacheVaryByRules.VaryByValues["state"] = $"{at}-{depends}";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // A cookie is for one browser.
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
