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

namespace Fazhi.Web.Office.Importing;

/// <summary>
/// 批量登记 — a sheet with a row for each matter that an act opens: first rehearsed, with everything that is wrong told by row and column, then recorded whole after
/// the person has said so. The file is read by a process of its own and forgotten.
/// </summary>
internal static class ImportPages
{
    internal const string File = "file";
    internal const string Rows = "rows";

    /// <summary>The longest sheet, in characters; it travels once more with the confirmation.</summary>
    private const int Longest = 400_000;

    private static readonly ReadingLimits Limits = ReadingLimits.Default with
    {
        Bytes = CountyServices.LargestFile,
        UnpackedBytes = CountyServices.LargestFile * 5,
        Characters = Longest,
        WithoutFigures = true,
    };

    internal static string Of(string type, string act) => $"/office/{type}/import/{act}";

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/{type}/import", All);
        office.MapGet("/{type}/import/{act}", Open);
        office.MapGet("/{type}/import/{act}/template.xlsx", Template);
        office.MapPost("/{type}/import/{act}", Take).TakesFiles();
    }

    private static (MatterType Type, ActRule Rule)? Find(
        HttpContext http,
        CountyStore store,
        CountyClock clock,
        string type,
        string act
    ) =>
        store.Types.InForce(type, clock.Today) is { } found
        && found.Rule(act) is { } rule
        && Takes(rule)
        && Tasks.May(http.Official(), rule)
            ? (found, rule)
            : null;

    /// <summary>Whether an act can be done for many matters by one sheet: it opens a matter or a sheet can say all it must be told, and it mends and completes nothing.</summary>
    internal static bool Takes(ActRule rule) =>
        rule.Opens
        || rule is { IsCorrection: false, IsUndoing: false, IsCompleting: false, IsFormer: false }
            && ActColumns.CanSay(rule.ActType);

    private static IResult All(HttpContext http, string type, CountyStore store, CountyClock clock)
    {
        if (store.Types.InForce(type, clock.Today) is not { } found)
            return Office.Pages.NotFound($"事项类型“{type}”");
        return View.Show<SheetsPage>(
            (nameof(SheetsPage.Type), found),
            (nameof(SheetsPage.Rules), found.Acts.Where(r => Takes(r) && Tasks.May(http.Official(), r)).ToList())
        );
    }

    private static IResult Open(HttpContext http, string type, string act, CountyStore store, CountyClock clock) =>
        Find(http, store, clock, type, act) is var (found, rule)
            ? Page(found, rule, new FormState(), null)
            : Office.Pages.NotFound("这个办理事项");

    private static IResult Template(HttpContext http, string type, string act, CountyStore store, CountyClock clock)
    {
        if (Find(http, store, clock, type, act) is not var (found, rule))
            return Office.Pages.NotFound("这个办理事项");
        var choices = new SheetChoices(store, found, rule, http.Viewer(), clock.Today);
        IReadOnlyList<TemplateColumn> columns =
        [
            .. rule.Opens
                ? []
                : new[] { new TemplateColumn(ActColumns.Matter, "必填。事项的编号，没有编号的填写完整名称。", [], "") },
            .. ActColumns.Of(rule.ActType).Select(c => new TemplateColumn(c.Heading, c.Hint, choices.Of(c), choices.Example(c))),
            new TemplateColumn(ActColumns.On, "不填为今天。", [], Scalars.Write(clock.Today)),
        ];
        return Results.File(XlsxWriter.Bytes(TemplateColumn.Sheet(rule.Name, columns)), ExportPages.Xlsx, $"{rule.Name}.xlsx");
    }

    private static async Task<IResult> Take(
        HttpContext http,
        string type,
        string act,
        CountyStore store,
        CountyClock clock,
        Desk desk,
        UploadReader reader
    )
    {
        if (Find(http, store, clock, type, act) is not var (found, rule))
            return Office.Pages.NotFound("这个办理事项");
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = FormReader.Read(posted);
        if (await Text(posted, form, reader, http.RequestAborted) is not { } text)
            return Page(found, rule, form, null, StatusCodes.Status422UnprocessableEntity);
        form.Set(Rows, text);
        var result = new SheetImport(desk, found, rule).Run(text, http.Official(), posted.ContainsKey(ActPost.Confirmed));
        return result.IsSound && posted.ContainsKey(ActPost.Confirmed)
            ? Results.LocalRedirect($"{Office.Pages.List(type)}?imported={result.Rows - result.Before}")
            : Page(
                found,
                rule,
                form,
                result,
                result.IsSound ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
            );
    }

    // A file goes before what was pasted or kept: whoever chose one meant it.
    private static async Task<string?> Text(IFormCollection posted, FormState form, UploadReader reader, CancellationToken stop)
    {
        if (posted.Files[File] is { Length: > 0 } file)
        {
            await using var stream = file.OpenReadStream();
            var source = await reader.Read(stream, Limits, stop);
            if (source.Text is null)
                form.Refuse(File, source.Refusal!.Text);
            return source.Text?.Text;
        }

        var text = (form.Get(Rows) ?? "").ReplaceLineEndings("\n");
        if (text.Trim().Length == 0)
            form.Refuse(File, "请选择填写好的表格，或者从表格中复制各行（连同第一行的栏目名称）粘贴。");
        else if (text.Length > Longest)
            form.Refuse(Rows, $"最多{Longest}个字，请拆成几个表格，分别导入。");
        return form.Refusals.Count == 0 ? text : null;
    }

    private static IResult Page(
        MatterType type,
        ActRule rule,
        FormState form,
        SheetResult? result,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<ImportPage>(
            status,
            (nameof(ImportPage.Type), type),
            (nameof(ImportPage.Rule), rule),
            (nameof(ImportPage.Form), form),
            (nameof(ImportPage.Result), result)
        );
}
