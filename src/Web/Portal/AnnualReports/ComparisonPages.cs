using Fazhi.Issuing;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.AnnualReports;

/// <summary>比较报告 — figures of several reports side by side: this county's, and packages from elsewhere. What is brought is answered and forgotten.</summary>
internal static class ComparisonPages
{
    internal const string Ours = "ours";
    internal const string Theirs = "theirs";
    private const int MostReports = 8;

    internal static void Map(IEndpointRouteBuilder own)
    {
        own.MapGet("/reports/compare", (CountyStore store) => Page(store, new FormState(), [], StatusCodes.Status200OK));
        own.MapPost("/reports/compare", Compare).TakesFiles().RequireRateLimiting("auditing");
    }

    private static async Task<IResult> Compare(HttpContext http, CountyStore store, MatterReader reader)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = FormReader.Read(posted);
        var reports = form.GetAll(Ours)
            .Select(id => Guid.TryParse(id, out var known) ? reader.Find("annual-report", known, Viewer.Everybody) : null)
            .OfType<AnnualReport>()
            .Where(r => r.PublishedOn is not null)
            .Select(ComparedReport.Of)
            .ToList();
        foreach (var file in posted.Files.GetFiles(Theirs).Where(f => f.Length > 0))
            if (await Read(file, form, http.RequestAborted) is { } package)
                reports.Add(ComparedReport.Of(package));
        if (form.Refusals.Count == 0 && reports.Count is < 2 or > MostReports)
            form.Refuse(Theirs, reports.Count < 2 ? "请至少选择两份报告。" : $"一次最多比较{MostReports}份报告。");
        return form.Refusals.Count > 0
            ? Page(store, form, [], StatusCodes.Status422UnprocessableEntity)
            : Page(store, form, reports, StatusCodes.Status200OK);
    }

    private static async Task<ReportPackage?> Read(IFormFile file, FormState form, CancellationToken stop)
    {
        if (file.Length > CountyServices.LargestFile)
        {
            form.Refuse(Theirs, $"“{file.FileName}”超过20MB，不像一份报告的数据包。");
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        if (ReportPackage.Read(bytes.ToArray()) is { } package)
            return package;
        form.Refuse(Theirs, $"“{file.FileName}”不是报告的数据包。请在报告页面下载“数据包”（package.json）。");
        return null;
    }

    private static IResult Page(CountyStore store, FormState form, IReadOnlyList<ComparedReport> reports, int status)
    {
        using var db = store.Open();
        var ours = db.Matters<AnnualReport>(store.CountyCode)
            .Where(r => r.PublishedOn != null)
            .OrderByDescending(r => r.Year)
            .ThenBy(r => r.Sequence)
            .Take(100)
            .ToList();
        return View.Show<ComparisonPage>(
            status,
            (nameof(ComparisonPage.Form), form),
            (nameof(ComparisonPage.Ours), ours),
            (nameof(ComparisonPage.Reports), reports)
        );
    }
}
