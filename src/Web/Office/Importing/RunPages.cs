using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Fazhi.Web.Office.Importing;

/// <summary>
/// 导入的进度 — one sheet on its way: how far it is, what is to be corrected, what it recorded. Seen by who brought it and by those who oversee the county; only who brought it goes on
/// with it.
/// </summary>
internal static class RunPages
{
    internal const string List = "/office/imports";

    /// <summary>So many recorded rows stand on a page.</summary>
    internal const int PerPage = 100;

    /// <summary>A page that waits looks again after so many seconds.</summary>
    private const int Again = 2;

    internal static string Of(SheetRun run) => $"{ImportPages.Of(run.Type, run.Act)}/{run.Id:D}";

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/imports", All);
        office.MapGet("/{type}/import/{act}/{run:guid}", Look);
        office.MapPost("/{type}/import/{act}/{run:guid}", Go).TakesForm();
        office.MapGet("/{type}/import/{act}/{run:guid}/unrecorded.xlsx", Unrecorded);
        office.MapGet("/{type}/import/{act}/{run:guid}/recorded", Recorded);
    }

    /// <summary>What goes wrong while nobody waits is told in the log, without a word of the sheet.</summary>
    internal static void Watch(ILoggerFactory logs, Task going)
    {
        var log = logs.CreateLogger("Fazhi.Import");
        _ = going.ContinueWith(
            failed => log.LogError(failed.Exception, "An import broke off."),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
    }

    /// <summary>The page of a run.</summary>
    internal static IResult Show(
        HttpContext http,
        MatterType type,
        ActRule rule,
        SheetRun run,
        bool isWorking,
        int status = StatusCodes.Status200OK,
        FormState? form = null
    )
    {
        // Without a script: the browser asks again by itself.
        if (isWorking)
            http.Response.Headers["Refresh"] = Again.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        return View.Show<RunPage>(
            status,
            (nameof(RunPage.Type), type),
            (nameof(RunPage.Rule), rule),
            (nameof(RunPage.Run), run),
            (nameof(RunPage.IsWorking), isWorking),
            (nameof(RunPage.IsOwn), run.By == http.Official().Id),
            (nameof(RunPage.Form), form ?? new FormState())
        );
    }

    private static IResult All(HttpContext http, SheetRuns runs, CountyStore store)
    {
        var all = http.Viewer().Oversees(store.County);
        return View.Show<RunsPage>(
            (nameof(RunsPage.Runs), runs.All().Where(r => all || r.By == http.Official().Id).ToList()),
            (nameof(RunsPage.All), all)
        );
    }

    private static IResult Look(HttpContext http, string type, string act, Guid run, SheetRuns runs, CountyStore store) =>
        Find(http, type, act, run, runs, store) is var (found, rule, seen)
            ? Show(http, found, rule, seen, runs.IsWorking(seen))
            : Office.Pages.NotFound("这次导入");

    // What is confirmed is recorded; what was interrupted, or stopped at a row, goes on.
    private static async Task<IResult> Go(
        HttpContext http,
        string type,
        string act,
        Guid run,
        SheetRuns runs,
        CountyStore store,
        CountyClock clock,
        ILoggerFactory logs
    )
    {
        if (
            Find(http, type, act, run, runs, store) is not var (_, _, asked)
            || asked.By != http.Official().Id
            || ImportPages.Find(http, store, clock, type, act) is not var (found, rule)
        )
            return Office.Pages.NotFound("这次导入");
        if (runs.IsWorking(asked) || !asked.IsOpen)
            return Results.LocalRedirect(Of(asked));
        var import = runs.Import(found, rule);
        var going =
            asked.State == SheetRunState.Rehearsing
                ? runs.Rehearse(asked, import, http.Official())
                : runs.Record(asked, import, http.Official());
        if (runs.IsLong(asked))
        {
            Watch(logs, going);
            return Results.LocalRedirect(Of(asked));
        }

        var done = await going;
        return done.State == SheetRunState.Recorded
            ? Results.LocalRedirect($"{Office.Pages.List(type)}?imported={done.Rows - done.Before}")
            : Show(http, found, rule, done, isWorking: false, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Unrecorded(
        HttpContext http,
        string type,
        string act,
        Guid run,
        SheetRuns runs,
        CountyStore store
    )
    {
        if (Find(http, type, act, run, runs, store) is not var (found, rule, seen) || seen.By != http.Official().Id)
            return Office.Pages.NotFound("这次导入");
        var rows = runs.Unrecorded(seen, runs.Import(found, rule)).GetEnumerator();
        if (!rows.MoveNext())
            return Office.Pages.NotFound("没有登记的各行");
        var sheet = new Sheet(rule.Name, rows.Current, Rest(rows));
        http.Response.Headers.CacheControl = "no-store";
        // A package is written to and fro, and an answer only forward.
        var file = runs.Passing();
        await XlsxWriter.Write(sheet, file, http.RequestAborted);
        file.Position = 0;
        return Results.Stream(file, ExportPages.Xlsx, $"{rule.Name}（没有登记的）.xlsx");
    }

    private static IEnumerable<IReadOnlyList<object>> Rest(IEnumerator<IReadOnlyList<string>> rows)
    {
        using (rows)
            while (rows.MoveNext())
                yield return rows.Current;
    }

    private static IResult Recorded(
        HttpContext http,
        string type,
        string act,
        Guid run,
        int? page,
        SheetRuns runs,
        CountyStore store,
        MatterReader reader
    )
    {
        if (Find(http, type, act, run, runs, store) is not var (found, rule, seen))
            return Office.Pages.NotFound("这次导入");
        var number = Math.Clamp(page ?? 1, 1, 100_000);
        using var db = store.Open();
        var rows = RecordedRows.Of(db, store, found, rule, seen.Digest).Skip((number - 1) * PerPage).Take(PerPage).ToList();
        return View.Show<RecordedPage>(
            (nameof(RecordedPage.Type), found),
            (nameof(RecordedPage.Rule), rule),
            (nameof(RecordedPage.Run), seen),
            (nameof(RecordedPage.Number), number),
            (nameof(RecordedPage.Rows), rows.Select(r => new RecordedRow(r, reader.Find(type, r.Matter, http.Viewer()))).ToList())
        );
    }

    private static (MatterType Type, ActRule Rule, SheetRun Run)? Find(
        HttpContext http,
        string type,
        string act,
        Guid id,
        SheetRuns runs,
        CountyStore store
    ) =>
        runs.Find(id) is { } run
        && run.Type == type
        && run.Act == act
        && (run.By == http.Official().Id || http.Viewer().Oversees(store.County))
        && store.Types.Find(type) is { } found
        && found.Rule(act) is { } rule
            ? (found, rule, run)
            : null;
}

/// <summary>登记的一行 — a recorded row, with its matter where the official may read it.</summary>
public sealed record RecordedRow(RecordedRows.Recorded Row, Matter? Matter);
