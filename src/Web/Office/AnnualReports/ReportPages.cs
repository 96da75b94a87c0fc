using Fazhi.Figures;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.AnnualReports;

/// <summary>
/// 年度报告 — the two acts whose fields the ledger fills in: the final text with its figures, and a published figure's new value. The person sees what will
/// be recorded and sends no number.
/// </summary>
internal static class ReportPages
{
    internal const string Type = "annual-report";
    internal const string Template = "report-template";

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Type}/{{id:guid}}/do/{nameof(AuditReport)}", Check);
        office.MapPost($"/{Type}/{{id:guid}}/do/{nameof(AuditReport)}", Finish).TakesForm();
        office.MapGet($"/{Type}/{{id:guid}}/do/{nameof(RestateFigure)}", Changed);
        office.MapPost($"/{Type}/{{id:guid}}/do/{nameof(RestateFigure)}", Restate).TakesForm();
    }

    /// <summary>The year a form or an address asks for; last year's report is the one being written.</summary>
    internal static int YearOf(string? typed, DateOnly today) =>
        Scalars.Read<int>(typed) is { } year and >= 2000 and <= 2100 ? year : today.Year - 1;

    private static IResult Check(HttpContext http, Guid id, CountyStore store, Targets targets, ActFlow flow) =>
        targets.In(http.Viewer(), Type, id, nameof(AuditReport)) is { Matter: AnnualReport report } target
            ? CheckPage(target, FilledReport.Of(store, report.Draft, report.Year), new FormState(), flow.Begin(report))
            : Pages.NotFound("这份报告");

    private static async Task<IResult> Finish(
        HttpContext http,
        Guid id,
        CountyStore store,
        Targets targets,
        ActFlow flow,
        FileStore files
    )
    {
        if (targets.In(http.Viewer(), Type, id, nameof(AuditReport)) is not { Matter: AnnualReport report } target)
            return Pages.NotFound("这份报告");
        var filled = FilledReport.Of(store, report.Draft, report.Year);
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var step = await flow.Take(new ActPosting(http, form, http.Official(), () => Final(filled, id, files)));
        if (step.Done is { } done)
            return Results.LocalRedirect($"{Pages.Of(Type, id)}?done={done.Sequence}");
        var now = step.IsRefused ? targets.Again(http.Viewer(), target) : target;
        return CheckPage(now, filled, form, flow.Sealed(step.Facts, now.Matter), step.Status);
    }

    // What stands in the way of a text with figures the page itself shows.
    private static ActRequest? Final(FilledReport filled, Guid id, FileStore files) =>
        filled.Text is not { } text
            ? null
            : ActRequest.In(
                id,
                new AuditReport
                {
                    Text = text,
                    Figures = filled.Figures,
                    Places = filled.Places,
                    RowEntries = files.Put(new MemoryStream(ReportPackage.RowsFile(filled)), "事项清单.json"),
                }
            );

    private static IResult Changed(HttpContext http, Guid id, CountyStore store, Targets targets, ActFlow flow) =>
        targets.In(http.Viewer(), Type, id, nameof(RestateFigure)) is { Matter: AnnualReport report } target
            ? RestatePage(target, ChangedFigure.Of(store, report), new FormState(), flow.Begin(report))
            : Pages.NotFound("这份报告");

    private static async Task<IResult> Restate(HttpContext http, Guid id, CountyStore store, Targets targets, ActFlow flow)
    {
        if (targets.In(http.Viewer(), Type, id, nameof(RestateFigure)) is not { Matter: AnnualReport report } target)
            return Pages.NotFound("这份报告");
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var changed = ChangedFigure.Of(store, report);
        var step = await flow.Take(new ActPosting(http, form, http.Official(), () => Restated(form, changed, id)));
        if (step.Done is { } done)
            return Results.LocalRedirect($"{Pages.Of(Type, id)}?done={done.Sequence}");
        var now = step.IsRefused ? targets.Again(http.Viewer(), target) : target;
        return RestatePage(now, changed, form, flow.Sealed(step.Facts, now.Matter), step.Status);
    }

    private static ActRequest? Restated(FormState form, IReadOnlyList<ChangedFigure> changed, Guid id)
    {
        var (key, reason) = (form.Get("key") ?? "", Wording.Normal(form.Get("reason") ?? ""));
        var figure = changed.FirstOrDefault(c => c.Stated.Key == key);
        if (figure is null)
            form.Refuse("key", "请选择要更正的数字；没有列出的数字没有变化。");
        if (reason.Length == 0 || Wording.Measure(reason) > 500)
            form.Refuse("reason", reason.Length == 0 ? "请写明更正理由。" : "更正理由不能超过500个字。");
        return figure is null || form.Refusals.Count > 0
            ? null
            : ActRequest.In(
                id,
                new RestateFigure
                {
                    Key = key,
                    Value = figure.Now.Value,
                    Printed = figure.Now.Printed,
                    Reason = reason,
                }
            );
    }

    private static IResult CheckPage(
        Target target,
        FilledReport filled,
        FormState form,
        FormFacts facts,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<ReportCheckPage>(
            status,
            (nameof(ReportCheckPage.Target), target),
            (nameof(ReportCheckPage.Filled), filled),
            (nameof(ReportCheckPage.Form), form),
            (nameof(ReportCheckPage.Facts), facts)
        );

    private static IResult RestatePage(
        Target target,
        IReadOnlyList<ChangedFigure> changed,
        FormState form,
        FormFacts facts,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<RestatementPage>(
            status,
            (nameof(RestatementPage.Target), target),
            (nameof(RestatementPage.Changed), changed),
            (nameof(RestatementPage.Form), form),
            (nameof(RestatementPage.Facts), facts)
        );
}

/// <summary>已变化的数字 — a published figure that the ledger now gives otherwise than the report says.</summary>
/// <param name="Stated">As published.</param>
/// <param name="Stands">The value the report gives now, restatements included.</param>
/// <param name="Now">As the ledger gives it.</param>
public sealed record ChangedFigure(StatedFigure Stated, string Stands, StatedFigure Now)
{
    /// <summary>The changed figures of a published report.</summary>
    public static IReadOnlyList<ChangedFigure> Of(CountyStore store, AnnualReport report)
    {
        using var db = store.Open();
        var figures = new StatedFigures(db, store.CountyCode, report.Period);
        return
        [
            .. report
                .Figures.Select(f => (Stated: f, figures.State(f.Key)?.Figure))
                .Where(x => x.Figure is not null)
                .Select(x => new ChangedFigure(x.Stated, report.Stands(x.Stated.Key)!, x.Figure!))
                .Where(c => c.Now.Value != c.Stands),
        ];
    }
}
