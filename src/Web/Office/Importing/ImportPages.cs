using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
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
/// 批量登记 — a sheet with a row for each matter that an act opens, or is done in: first rehearsed, with everything that is wrong told by row and column, then recorded after
/// the person has said so. The file is read by a process of its own and forgotten.
/// </summary>
internal static class ImportPages
{
    internal const string File = "file";
    internal const string Rows = "rows";

    /// <summary>The longest sheet that is pasted, in characters.</summary>
    private const int Longest = 400_000;

    internal static string Of(string type, string act) => $"/office/{type}/import/{act}";

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/{type}/import", All);
        office.MapGet("/{type}/import/{act}", Open);
        office.MapGet("/{type}/import/{act}/template.xlsx", Template);
        office.MapPost("/{type}/import/{act}", Take).TakesFiles();
        RunPages.Map(office);
    }

    internal static (MatterType Type, ActRule Rule)? Find(
        HttpContext http,
        CountyStore store,
        CountyClock clock,
        string type,
        string act
    ) =>
        store.Types.InForce(type, clock.Today) is { } found
        && found.Rule(act) is { } rule
        && SheetImport.Takes(found, rule)
        && Tasks.May(http.Official(), rule)
            ? (found, rule)
            : null;

    private static IResult All(HttpContext http, string type, CountyStore store, CountyClock clock)
    {
        if (store.Types.InForce(type, clock.Today) is not { } found)
            return Office.Pages.NotFound($"事项类型“{type}”");
        return View.Show<SheetsPage>(
            (nameof(SheetsPage.Type), found),
            (
                nameof(SheetsPage.Rules),
                found.Acts.Where(r => SheetImport.Takes(found, r) && Tasks.May(http.Official(), r)).ToList()
            )
        );
    }

    private static IResult Open(HttpContext http, string type, string act, CountyStore store, CountyClock clock) =>
        Find(http, store, clock, type, act) is var (found, rule)
            ? Form(found, rule, new FormState(), StatusCodes.Status200OK)
            : Office.Pages.NotFound("这个办理事项");

    private static IResult Template(HttpContext http, string type, string act, CountyStore store, CountyClock clock)
    {
        if (Find(http, store, clock, type, act) is not var (found, rule))
            return Office.Pages.NotFound("这个办理事项");
        var choices = new SheetChoices(store, found, rule, http.Viewer(), clock.Today);
        return Results.File(
            XlsxWriter.Bytes(TemplateColumn.Sheet(rule.Name, TemplateColumn.Of(found, rule, choices, clock.Today))),
            ExportPages.Xlsx,
            $"{rule.Name}.xlsx"
        );
    }

    private static async Task<IResult> Take(
        HttpContext http,
        string type,
        string act,
        CountyStore store,
        CountyClock clock,
        SheetRuns runs,
        UploadReader reader,
        ILoggerFactory logs
    )
    {
        if (Find(http, store, clock, type, act) is not var (found, rule))
            return Office.Pages.NotFound("这个办理事项");
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = FormReader.Read(posted);
        runs.Clear();
        var (run, rows) = runs.Begin(found, rule, http.Official());
        await using (rows)
            await Fill(rows, posted, form, reader, http.RequestAborted);
        if (form.Refusals.Count > 0)
        {
            runs.Drop(run);
            return Form(found, rule, form, StatusCodes.Status422UnprocessableEntity);
        }

        run = runs.Counted(run);
        var going = runs.Rehearse(run, runs.Import(found, rule), http.Official());
        if (runs.IsLong(run))
        {
            RunPages.Watch(logs, going);
            return Results.LocalRedirect(RunPages.Of(run));
        }

        var rehearsed = await going;
        return RunPages.Show(
            http,
            found,
            rule,
            rehearsed,
            isWorking: false,
            rehearsed.State == SheetRunState.Ready ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            form
        );
    }

    // A file goes before what was pasted: whoever chose one meant it.
    private static async Task Fill(
        Stream rows,
        IFormCollection posted,
        FormState form,
        UploadReader reader,
        CancellationToken stop
    )
    {
        if (posted.Files[File] is { Length: > 0 } file)
        {
            await using var stream = file.OpenReadStream();
            if (await reader.ReadRows(stream, rows, ReadingLimits.Sheet, stop) is { } refusal)
                form.Refuse(File, refusal.Told);
            return;
        }

        var text = (form.Get(Rows) ?? "").ReplaceLineEndings("\n");
        if (text.Trim().Length == 0)
            form.Refuse(File, "请选择填写好的表格，或者从表格中复制各行（连同第一行的栏目名称）粘贴。");
        else if (text.Length > Longest)
            form.Refuse(Rows, $"最多{Longest}个字，请改为上传文件。");
        else
            await rows.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), stop);
    }

    private static IResult Form(MatterType type, ActRule rule, FormState form, int status) =>
        View.Show<ImportPage>(
            status,
            (nameof(ImportPage.Type), type),
            (nameof(ImportPage.Rule), rule),
            (nameof(ImportPage.Form), form)
        );
}
