using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.AnnualReports;

/// <summary>起草 — where a report's text begins, how it reads while it is written, how it read before; and which organ is how far with its report.</summary>
internal static class EditingPages
{
    private const int LongestText = 60_000;

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{ReportPages.Type}/begin", Begin);
        office.MapPost($"/{ReportPages.Type}/preview", Preview).TakesForm();
        office.MapGet($"/{ReportPages.Type}/progress", Progress);
        foreach (var type in (string[])[ReportPages.Type, ReportPages.Template])
            office.MapGet(
                $"/{type}/{{id:guid}}/versions",
                (HttpContext http, Guid id, MatterReader reader, long? a, long? b) => Versions(http, type, id, reader, a, b)
            );
    }

    /// <summary>What a report may begin from: the templates in use, and last year's reports of the official's own organ.</summary>
    private static IResult Begin(HttpContext http, CountyStore store, CountyClock clock)
    {
        using var db = store.Open();
        var organ = http.Official().Organ;
        var templates = db.Matters<ReportTemplate>(store.CountyCode)
            .Where(t => t.Stage == ReportTemplateStage.InUse)
            .OrderBy(t => t.Kind)
            .ThenBy(t => t.Sequence)
            .ToList();
        var year = clock.Today.Year - 2;
        var reports = db.Matters<AnnualReport>(store.CountyCode)
            .Where(r => r.Organ == organ && r.Year >= year)
            .OrderBy(r => r.Year)
            .ToList();
        return View.Show<BeginPage>((nameof(BeginPage.Templates), templates), (nameof(BeginPage.Reports), reports));
    }

    private static async Task<IResult> Preview(HttpContext http, MatterReader reader, CountyClock clock)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var text = posted["text"].ToString().ReplaceLineEndings("\n");
        text = Wording.Cut(text, LongestText, mark: "");
        var year = ReportPages.YearOf(posted["year"], clock.Today);
        return View.Show<PreviewPane>((nameof(PreviewPane.Preview), ReportPreview.Of(reader, text, year)));
    }

    private static IResult Versions(HttpContext http, string type, Guid id, MatterReader reader, long? a, long? b)
    {
        if (reader.Find(type, id, http.Viewer()) is not { } matter)
            return Pages.NotFound("这份正文");
        var versions = ReportTexts.Versions(reader.Store, matter);
        TextVersion? Pick(long? sequence, int otherwise) =>
            versions.FirstOrDefault(v => v.Sequence == sequence) ?? versions.ElementAtOrDefault(otherwise);
        return View.Show<VersionsPage>(
            (nameof(VersionsPage.Type), reader.Store.Types.Of(matter)),
            (nameof(VersionsPage.Matter), matter),
            (nameof(VersionsPage.Versions), versions),
            (nameof(VersionsPage.Left), Pick(a, 1)),
            (nameof(VersionsPage.Right), Pick(b, 0))
        );
    }

    private static IResult Progress(CountyStore store, CountyClock clock, int? year)
    {
        var of = ReportPages.YearOf(year?.ToString(CultureInfo.InvariantCulture), clock.Today);
        return View.Show<ProgressPage>(
            (nameof(ProgressPage.Year), of),
            (nameof(ProgressPage.Today), clock.Today),
            (nameof(ProgressPage.Rows), ReportProgress.Of(store, of, clock.Today))
        );
    }
}
