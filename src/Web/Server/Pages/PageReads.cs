using System.Collections.Concurrent;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Pages;

/// <summary>
/// 页面所读 — what an answer was made of, by its address and what else it depends on: while nothing is recorded in that, the answer that was kept is what would be made now.
/// It is noted as the answer is made, whatever page that is.
/// </summary>
public sealed class PageReads(CountyStore store)
{
    /// <summary>Beyond so many all are noted anew; more pages than that have no room to be kept.</summary>
    private const int Most = 5_000;

    /// <summary>What is asked with more words than this is made anew after every act.</summary>
    private const int LongestKey = 1_000;

    private readonly ConcurrentDictionary<string, Made> known = new(StringComparer.Ordinal);

    /// <summary>Notes what answers are made of. Behind the cache: what comes from there reads nothing.</summary>
    public static void Use(IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<PageReads>();
        app.Use(
            (http, next) =>
            {
                var rule = Unchanged.Of(http);
                var making = rule is null ? http.Features.Get<Making>() : Making.Of(http);
                return making is null ? next(http) : pages.Note(http, next, making, byType: rule?.IsOneOfficials(http) == false);
            }
        );
    }

    /// <summary>An address with what its answer depends on beside the ledger.</summary>
    internal static string Key(HttpContext http, string by) => $"{http.Request.Path}{http.Request.QueryString}\n{by}";

    /// <summary>When the answer was made that would be made the same now; <c>null</c> if none is known.</summary>
    private Moment? Standing(string key) =>
        known.TryGetValue(key, out var made) && store.Stands(made.Read, made.At) ? made.At : null;

    /// <summary>When the answer to this request was made that would be made the same now; if none is known, when it is being made, and what it reads is kept under the key.</summary>
    internal Moment Answered(HttpContext http, string key)
    {
        if (Standing(key) is { } at)
            return at;
        var making = Making.Of(http);
        making.Keys.Add(key);
        return making.At;
    }

    /// <summary>Whether an answer made at a moment, here or by another process, would be made the same now.</summary>
    internal bool Stands(string key, Moment at) =>
        known.TryGetValue(key, out var made) && store.Stands(made.Read, made.At)
            ? store.Stands(made.Read, at)
            : store.Now() == at;

    internal Moment Now() => store.Now();

    private async Task Note(HttpContext http, RequestDelegate next, Making making, bool byType)
    {
        using var noting = Reads.Begin(out var reads, byType);
        await next(http);
        if (http.Response.StatusCode != StatusCodes.Status200OK)
            return;
        var noted = reads.Noted();
        // What read nothing of the county's tables hangs on something that isn't noted: it is made anew after every act.
        if (noted is { Types.Count: 0, Matters.Count: 0 })
            noted = noted with { Everything = true };
        var made = new Made(noted, making.At);
        foreach (var key in making.Keys.Where(k => k.Length <= LongestKey))
        {
            if (known.Count >= Most)
                known.Clear();
            known[key] = made;
        }
    }

    private sealed record Made(ReadSet Read, Moment At);
}

/// <summary>An answer that is being made.</summary>
/// <param name="at">The ledger before anything was read.</param>
internal sealed class Making(Moment at)
{
    internal Moment At { get; } = at;

    /// <summary>Under what its reads are kept.</summary>
    internal List<string> Keys { get; } = [];

    /// <summary>The one of this request, begun if it wasn't.</summary>
    internal static Making Of(HttpContext http)
    {
        if (http.Features.Get<Making>() is { } begun)
            return begun;
        var making = new Making(http.RequestServices.GetRequiredService<CountyStore>().Now());
        http.Features.Set(making);
        return making;
    }
}
