using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Web.Portal.NormativeDocuments;

/// <summary>开放数据 — the whole library as a table or as JSON, streamed; with the size of the ledger it was read at, so that two copies can be compared.</summary>
internal static class OpenData
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
    };

    private static readonly (string Heading, Func<NormativeDocument, County, DateOnly, string> Text)[] Fields =
    [
        ("编号", (d, _, _) => d.Id.ToString()),
        ("名称", (d, _, _) => d.Title),
        ("文号", (d, _, _) => d.Number ?? ""),
        ("制发名义", (d, _, _) => Terms.Of(d.Issuer)),
        ("起草单位", (d, c, _) => c.OrganName(d.Organ)),
        ("状态", (d, _, today) => Terms.Of(LibraryAddress.Of(d, today))),
        ("公布日期", (d, _, _) => Day(d.PublishedOn)),
        ("施行日期", (d, _, _) => Day(d.EffectiveFrom)),
        ("有效期截止日期", (d, _, _) => Day(d.ValidUntil)),
        ("最近修改日期", (d, _, _) => Day(d.AmendedOn)),
        ("废止日期", (d, _, _) => Day(d.RepealedOn)),
        ("失效日期", (d, _, _) => Day(d.LapsedOn)),
        ("征求意见截止日期", (d, _, _) => Day(d.ConsultedUntil)),
        ("报送备案日期", (d, _, _) => Day(d.FiledOn)),
        ("内容摘要", (d, _, _) => d.Summary ?? ""),
    ];

    internal static void Map(IEndpointRouteBuilder read)
    {
        read.MapGet(
            "/documents/open-data.csv",
            (CountyStore store, MatterReader reader, CountyClock clock) =>
                Results.Stream(to => Csv(to, store, reader.Size(), clock.Today), "text/csv; charset=utf-8", Name(store, "csv"))
        );
        read.MapGet(
            "/documents/open-data.json",
            (CountyStore store, MatterReader reader, CountyClock clock) =>
                Results.Stream(to => Json(to, store, reader.Size(), clock.Today), "application/json; charset=utf-8")
        );
    }

    private static string Name(CountyStore store, string extension) => $"{store.County.Name}行政规范性文件.{extension}";

    private static async Task Csv(Stream to, CountyStore store, long size, DateOnly today)
    {
        await using var writer = new StreamWriter(to, CsvWriter.Encoding, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', [.. Fields.Select(f => f.Heading), "台账规模", "数据日期"]));
        await using var db = store.Open();
        await foreach (var document in Rows(db, store))
            await writer.WriteLineAsync(
                string.Join(
                    ',',
                    [.. Fields.Select(f => CsvWriter.Cell(f.Text(document, store.County, today))), size.ToString(), Day(today)]
                )
            );
    }

    private static async Task Json(Stream to, CountyStore store, long size, DateOnly today)
    {
        await using var writer = new Utf8JsonWriter(to, Readable);
        writer.WriteStartObject();
        writer.WriteString("名录", $"{store.County.Name}行政规范性文件");
        writer.WriteNumber("台账规模", size);
        writer.WriteString("数据日期", Day(today));
        writer.WriteStartArray("文件");
        await using var db = store.Open();
        await foreach (var document in Rows(db, store))
        {
            writer.WriteStartObject();
            foreach (var (heading, text) in Fields)
                writer.WriteString(heading, text(document, store.County, today));
            writer.WriteEndObject();
            await writer.FlushAsync();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static IAsyncEnumerable<NormativeDocument> Rows(CountyDb db, CountyStore store) =>
        db.Matters<NormativeDocument>(store.CountyCode)
            .Where(d => d.PublishedOn != null || d.Stage == NormativeDocumentStage.Consulting)
            .OrderBy(d => d.Sequence)
            .AsAsyncEnumerable();

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
