using System.Text;
using Fazhi.Clocks;
using Fazhi.Documents;
using Fazhi.Documents.Sheets;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Witnessing;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.AnnualReports;

/// <summary>年度报告 — the published reports; one of them with each figure open to what it counts, and to take away: Word, text, data, proof.</summary>
internal static class ReportPages
{
    internal static void Map(IEndpointRouteBuilder read, IEndpointRouteBuilder signed)
    {
        read.MapGet("/reports", List);
        signed.MapGet("/reports/verify", Verify);
        read.MapGet("/reports/{id:guid}", One);
        read.MapGet(
            "/reports/{id:guid}/report.docx",
            (Guid id, MatterReader reader, County county) =>
                File(id, reader, "docx", DocxWriter.ContentType, r => Docx(r, county))
        );
        read.MapGet(
            "/reports/{id:guid}/report.txt",
            (Guid id, MatterReader reader) => File(id, reader, "txt", "text/plain; charset=utf-8", Plain)
        );
        read.MapGet(
            "/reports/{id:guid}/figures.csv",
            (Guid id, MatterReader reader) => File(id, reader, "csv", "text/csv; charset=utf-8", Csv)
        );
        read.MapGet("/reports/{id:guid}/figures.json", Figures);
        signed.MapGet("/reports/{id:guid}/package.json", Package);
    }

    private static IResult List(CountyStore store)
    {
        using var db = store.Open();
        var reports = db.Matters<AnnualReport>(store.CountyCode)
            .Where(r => r.PublishedOn != null)
            .OrderByDescending(r => r.Year)
            .ThenBy(r => r.Sequence)
            .Take(500)
            .ToList();
        return View.Show<ReportsPage>((nameof(ReportsPage.Reports), reports));
    }

    private static IResult One(HttpContext http, Guid id, MatterReader reader, CountyStore store, CountyClock clock) =>
        Find(id, reader) is { } report
            ? View.Show<ReportPage>(
                (nameof(ReportPage.Report), report),
                (nameof(ReportPage.Lines), ReportLines.Of(report)),
                (nameof(ReportPage.Type), store.Types.Of(report)),
                (nameof(ReportPage.Partitions), reader.Book().Partitions),
                (nameof(ReportPage.Before), LastYear.Of(reader, store, report)),
                (nameof(ReportPage.Charts), ReportChart.Of(reader, report, clock.Today)),
                (nameof(ReportPage.Timeline), Timeline.Of(store, report, Viewer.Everybody)),
                (nameof(ReportPage.Address), $"{http.Request.Scheme}://{http.Request.Host}/reports/{id}")
            )
            : Site.NotFound("这份报告");

    private static IResult Verify(DataFolder folder) =>
        View.Show<VerifyPage>(
            (
                nameof(VerifyPage.Key),
                System.IO.File.Exists(folder.PublicKey) ? System.IO.File.ReadAllText(folder.PublicKey).Trim() : ""
            ),
            (nameof(VerifyPage.Witnesses), string.Join('\n', WitnessList.Of(folder.Root).Witnesses.Select(w => w.Key)))
        );

    private static IResult Figures(Guid id, MatterReader reader, LedgerReader ledger) =>
        File(id, reader, "json", "application/json", report => ReportFigures.Of(report, ledger, reader.Store).Bytes());

    private static IResult Package(Guid id, MatterReader reader, CountyStore store, FileStore files) =>
        Find(id, reader) is not { } report ? Site.NotFound("这份报告")
        : ReportPackage.Of(store, files, report) is { } package
            ? Results.File(package.Bytes(), "application/json", $"{report.Title}数据包.json")
        : Site.NotFound("数据包（新的检查点签发以后才有，请一小时后再来）");

    private static IResult File(Guid id, MatterReader reader, string extension, string type, Func<AnnualReport, byte[]> write) =>
        Find(id, reader) is { } report
            ? Results.File(write(report), type, $"{report.Title}.{extension}")
            : Site.NotFound("这份报告");

    private static byte[] Docx(AnnualReport report, County county) =>
        DocxWriter.Bytes(ReportDocument.Of(report.Text!, county.OrganName(report.Organ), report.ApprovedOn));

    private static byte[] Plain(AnnualReport report) => Encoding.UTF8.GetBytes(report.Text!);

    private static byte[] Csv(AnnualReport report) =>
        CsvWriter.Bytes(
            new Sheet(
                report.Title,
                ["指标代码", "指标名称", "数值", "印作", "单位", "指标含义", "来源", "事项数", "事项摘要", "现为", "更正理由"],
                [
                    .. report.Figures.Select(f =>
                    {
                        var restated = report.Restated(f.Key);
                        return (IReadOnlyList<object>)
                            [
                                f.Key,
                                f.Name,
                                f.Value,
                                f.Printed,
                                f.Unit,
                                f.Definition,
                                f.Returned ? "填报" : "台账统计",
                                f.Rows,
                                f.RowsDigest,
                                restated?.After ?? "",
                                restated?.Reason ?? "",
                            ];
                    }),
                ]
            )
        );

    private static AnnualReport? Find(Guid id, MatterReader reader) =>
        reader.Find("annual-report", id, Viewer.Everybody) as AnnualReport;
}
