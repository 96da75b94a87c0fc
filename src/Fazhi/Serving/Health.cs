using Fazhi.Ledgers;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Fazhi.Web.Traffic;

namespace Fazhi.CommandLine.Serving;

/// <summary>
/// 健康检查 — <c>live</c>: the process answers, and asks nothing; <c>ready</c>: the database answers and can be written, and the disk has room; <c>deep</c>: the last hundred entries agree with their hashes
/// and the head's frontier gives a root.
/// </summary>
internal static class Health
{
    private const int Looked = 100;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        routes
            .MapGet(
                "/health/ready",
                (DataFolder folder, TrafficLimits limits) =>
                    Answer(() => Size(folder.Store) >= 0 && folder.FreeSpace() >= limits.FreeSpace && folder.IsWritable())
            )
            .AllowAnonymous();
        routes.MapGet("/health/deep", (CountyStore store) => Answer(() => Agrees(store))).AllowAnonymous();
    }

    /// <summary>Answers <c>live</c> before anything else is done.</summary>
    internal static void UseLive(IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                http.Request.Path == "/health/live"
                && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
                    ? http.Response.WriteAsync("ok")
                    : next(http)
        );

    private static IResult Answer(Func<bool> healthy)
    {
        try
        {
            return healthy() ? Results.Text("ok") : Results.Text("failed", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e)
            when (e
                    is System.Data.Common.DbException
                        or System.IO.IOException
                        or InvalidOperationException
                        or UnauthorizedAccessException
            )
        {
            return Results.Text("failed", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static long Size(CountyStore store)
    {
        using var db = store.Open();
        return db.Heads.Where(h => h.County == store.CountyCode).Select(h => h.Size).First();
    }

    private static bool Agrees(CountyStore store)
    {
        using var db = store.Open();
        var head = db.Heads.First(h => h.County == store.CountyCode);
        var last = db
            .Entries.Where(e => e.County == store.CountyCode && e.Sequence >= head.Size - Looked)
            .OrderBy(e => e.Sequence)
            .ToList();
        _ = Frontier.FromBytes(head.Size, head.Frontier).Root;
        return last.Count == Math.Min(Looked, head.Size) && last.TrueForAll(e => LedgerCheck.IsWhole(e));
    }
}
