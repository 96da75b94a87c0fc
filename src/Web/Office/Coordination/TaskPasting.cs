using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.Clocks;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Office.Importing;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Coordination;

/// <summary>粘贴任务清单 — a list from Word or Excel becomes the rows of the import of tasks, which rehearses and records them as it does every sheet's.</summary>
internal static class TaskPasting
{
    private const int Longest = 400_000;

    private static readonly ReadingLimits Limits = ReadingLimits.Default with { WithoutFigures = true };

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{CoordinationOffice.Points}/{{id:guid}}/tasks", Show);
        office.MapPost($"/{CoordinationOffice.Points}/{{id:guid}}/tasks", Take).TakesFiles();
    }

    private static IResult Show(HttpContext http, Guid id, MatterReader reader) =>
        Find(http, reader, id) is { } points
            ? Form(points, new FormState(), StatusCodes.Status200OK)
            : Office.Pages.NotFound("这份工作要点");

    private static async Task<IResult> Take(
        HttpContext http,
        Guid id,
        MatterReader reader,
        CountyStore store,
        CountyClock clock,
        UploadReader uploads
    )
    {
        if (Find(http, reader, id) is not { } points)
            return Office.Pages.NotFound("这份工作要点");
        if (ImportPages.Find(http, store, clock, CoordinationOffice.Tasks, nameof(ListTask)) is not var (type, rule))
            return Office.Pages.NotFound("列入任务");
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = FormReader.Read(posted);
        var text = await Text(posted, form, uploads, http.RequestAborted);
        var sheet = form.Refusals.Count > 0 ? "" : PastedTasks.Sheet(text, points, store.County);
        if (form.Refusals.Count == 0 && sheet.Length == 0)
            form.Refuse(CoordinationOffice.PastedRows, "没有认出任务：请粘贴表格的各行，或者选择有表格的文件。");
        if (form.Refusals.Count > 0)
            return Form(points, form, StatusCodes.Status422UnprocessableEntity);
        var rows = new FormState();
        rows.Set(ImportPages.Rows, sheet);
        return View.Show<ImportPage>(
            StatusCodes.Status200OK,
            (nameof(ImportPage.Type), type),
            (nameof(ImportPage.Rule), rule),
            (nameof(ImportPage.Form), rows)
        );
    }

    // A file goes before what was pasted: whoever chose one meant it.
    private static async Task<string> Text(IFormCollection posted, FormState form, UploadReader uploads, CancellationToken stop)
    {
        if (posted.Files[CoordinationOffice.PastedFile] is { Length: > 0 } file)
        {
            await using var stream = file.OpenReadStream();
            var source = await uploads.Read(stream, Limits, stop);
            if (source.Refusal is { } refusal)
                form.Refuse(CoordinationOffice.PastedFile, refusal.Told);
            return source.Text?.Text ?? "";
        }

        var text = form.Get(CoordinationOffice.PastedRows) ?? "";
        if (text.Trim().Length == 0)
            form.Refuse(CoordinationOffice.PastedRows, "请粘贴任务清单，或者选择文件。");
        else if (text.Length > Longest)
            form.Refuse(CoordinationOffice.PastedRows, $"最多{Longest}个字，请改为选择文件。");
        return text;
    }

    private static WorkPoints? Find(HttpContext http, MatterReader reader, Guid id) =>
        reader.Find(CoordinationOffice.Points, id, http.Viewer())
            is WorkPoints { Stage: WorkPointsStage.Drafting or WorkPointsStage.Issued } points
            ? points
            : null;

    private static IResult Form(WorkPoints points, FormState form, int status) =>
        View.Show<PastePage>(status, (nameof(PastePage.Points), points), (nameof(PastePage.Form), form));
}
