using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Office.Importing;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Fazhi.Web.Office;

/// <summary>
/// 导出 — a list as a file: the same conditions, columns and order as on the page, all pages, and nothing the official may not read. Each is recorded.
/// </summary>
internal static class ExportPages
{
    /// <summary>So many matters go into one file; whoever needs more asks year by year.</summary>
    internal const int Most = 5000;

    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet(
            "/{type}/export.csv",
            (
                HttpContext http,
                string type,
                MatterReader reader,
                CountyStore store,
                CountyClock clock,
                Exports exports,
                SealedWords words
            ) => Send(http, type, reader, store, clock, exports, words, "csv", "text/csv; charset=utf-8", CsvWriter.Bytes)
        );
        office.MapGet(
            "/{type}/export.xlsx",
            (
                HttpContext http,
                string type,
                MatterReader reader,
                CountyStore store,
                CountyClock clock,
                Exports exports,
                SealedWords words
            ) => Send(http, type, reader, store, clock, exports, words, "xlsx", Xlsx, XlsxWriter.Bytes)
        );
        office.MapGet("/{type}/export", Choose);
        foreach (var extension in new[] { "xlsx", "csv" })
            office.MapGet(
                $"/{{type}}/export/{{act}}.{extension}",
                (
                    HttpContext http,
                    string type,
                    string act,
                    MatterReader reader,
                    CountyStore store,
                    CountyClock clock,
                    Exports exports,
                    SealedWords words
                ) => SendTemplate(http, type, act, extension, reader, store, clock, exports, words)
            );
        office.MapGet("/exports", Recorded);
    }

    private static IResult Recorded(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        Exports exports,
        SealedWords words,
        int? page
    )
    {
        var (viewer, number) = (http.Viewer(), Math.Clamp(page ?? 1, 1, 100_000));
        var (rows, total) = exports.Of(viewer, number);
        var book = reader.Book();
        ListAddress? AddressOf(ExportRow row) =>
            store.Types.Find(row.MatterType) is { } type
                ? new ListAddress(
                    Pages.List(type.Code),
                    type,
                    new QueryCollection(QueryHelpers.ParseQuery(row.Conditions)),
                    book,
                    words
                )
                : null;
        return View.Show<ExportsPage>(
            (nameof(ExportsPage.Rows), rows),
            (nameof(ExportsPage.Total), total),
            (nameof(ExportsPage.Number), number),
            (nameof(ExportsPage.All), viewer.Oversees(store.County)),
            (nameof(ExportsPage.AddressOf), (Func<ExportRow, ListAddress?>)AddressOf)
        );
    }

    private static IResult Choose(HttpContext http, string type, MatterReader reader, CountyStore store, SealedWords words)
    {
        if (store.Types.Find(type) is not { } known)
            return Pages.NotFound($"事项类型“{type}”");
        var address = new ListAddress(Pages.List(type), known, http.Request.Query, reader.Book(), words);
        return View.Show<ExportPage>(
            (nameof(ExportPage.Address), address),
            (nameof(ExportPage.Rules), known.Acts.Where(r => r.Opens && SheetImport.Takes(known, r)).ToList())
        );
    }

    // The sheet that the import takes, filled in with what was said when the matters were opened.
    private static IResult SendTemplate(
        HttpContext http,
        string type,
        string act,
        string extension,
        MatterReader reader,
        CountyStore store,
        CountyClock clock,
        Exports exports,
        SealedWords words
    )
    {
        if (
            store.Types.Find(type) is not { } known
            || known.Rule(act) is not { Opens: true } rule
            || !SheetImport.Takes(known, rule)
        )
            return Pages.NotFound("这个办理事项");
        var address = new ListAddress(Pages.List(type), known, http.Request.Query, reader.Book(), words);
        var found = reader.List(address.Query with { Page = 1, Size = Most }, http.Viewer().Within(address.Reach));
        var export = new SheetExport(store, known, rule, http.Viewer());
        var rows = export.Rows(found.Rows).ToList();
        exports.Record(http.Official(), known.Code, address.Recorded, rows.Count, extension);
        http.Response.Headers.CacheControl = "no-store";
        var sheet = new Sheet(rule.Name, export.Headings, rows)
        {
            Kinds = export
                .Columns.Select((c, i) => (Kind: TemplateColumn.KindOf(c), export.Before + i))
                .Append((ColumnKind.Day, export.Before + export.Columns.Count))
                .ToDictionary(c => c.Item2, c => c.Item1),
        };
        return Results.File(
            extension == "xlsx" ? XlsxWriter.Bytes(sheet) : CsvWriter.Bytes(sheet),
            extension == "xlsx" ? Xlsx : "text/csv; charset=utf-8",
            $"{rule.Name}{clock.Today:yyyyMMdd}.{extension}"
        );
    }

    private static IResult Send(
        HttpContext http,
        string type,
        MatterReader reader,
        CountyStore store,
        CountyClock clock,
        Exports exports,
        SealedWords words,
        string extension,
        string contentType,
        Func<Sheet, byte[]> write
    )
    {
        if (store.Types.Find(type) is not { } known)
            return Pages.NotFound($"事项类型“{type}”");
        var address = new ListAddress(Pages.List(type), known, http.Request.Query, reader.Book(), words);
        var query = address.Query with { Page = 1, Size = Most };
        var found = reader.List(query, http.Viewer().Within(address.Reach));
        exports.Record(http.Official(), known.Code, address.Recorded, found.Rows.Count, extension);
        var part = found.Total > Most ? $"（前{Most}件，共{found.Total}件）" : "";
        // What an official may read is nobody else's to find in a cache.
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            write(Of(address, found.Rows, store.County, http.Viewer())),
            contentType,
            $"{known.Name}{part}{clock.Today:yyyyMMdd}.{extension}"
        );
    }

    /// <summary>Sends the sheet of a page that isn't a list of matters, recorded like every export.</summary>
    /// <param name="http">The request.</param>
    /// <param name="exports">Where it is recorded.</param>
    /// <param name="type">The matter type of its rows.</param>
    /// <param name="conditions">What was chosen, as an address has it; empty for everything.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="name">The file's name, without its ending.</param>
    internal static IResult Send(HttpContext http, Exports exports, string type, string conditions, Sheet sheet, string name)
    {
        exports.Record(http.Official(), type, conditions, sheet.Rows.Count(), "xlsx");
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(XlsxWriter.Bytes(sheet), Xlsx, $"{name}.xlsx");
    }

    private static Sheet Of(ListAddress address, IReadOnlyList<Matter> rows, County county, Viewer viewer) =>
        new(
            address.Type.Name,
            ["编号", "名称", "阶段", .. address.Columns.Select(c => c.Label), "单位", "登记日期"],
            [
                .. rows.Select(m =>
                    (IReadOnlyList<object>)
                        [
                            m.Number ?? "",
                            m.Title,
                            m.StageName,
                            .. address.Columns.Select(c =>
                                viewer.Text(c, address.Type, m) is { Length: > 0 } text
                                    ? c.Get(m) is (int or long or decimal or DateOnly) and var counted
                                        ? counted
                                        : text
                                    : ""
                            ),
                            county.OrganName(m.Organ),
                            m.OpenedOn,
                        ]
                ),
            ]
        );
}
