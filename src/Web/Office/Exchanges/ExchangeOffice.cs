using System.Globalization;
using System.Text;
using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Exchanges;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage;
using Fazhi.Web.Accounts;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Exchanges;

/// <summary>数据报送（办公端） — what an organ recorded in a time, written by a platform's table: rows that can be sent go into one file, the others are told with what is wrong with them.</summary>
public sealed class ExchangeOffice : OfficePages<ExchangesMechanism>
{
    internal const string Address = "/office/exchange";

    public override IReadOnlyList<OwnPage> Links => [new(Address, "file-export", "核对和导出")];

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/exchange", Show);
        office.MapGet(
            "/exchange.csv",
            (HttpContext http, CountyStore store, CountyClock clock, Exports exports) =>
                Send(http, store, clock, exports, "csv", "text/csv; charset=utf-8", CsvWriter.Bytes)
        );
        office.MapGet(
            "/exchange.xlsx",
            (HttpContext http, CountyStore store, CountyClock clock, Exports exports) =>
                Send(http, store, clock, exports, "xlsx", ExportPages.Xlsx, XlsxWriter.Bytes)
        );
        office.MapGet("/exchange-table.tsv", Table);
    }

    /// <summary>The address of a file or of the page with the same choice.</summary>
    internal static string Of(ExchangeChoice choice, string extension = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Address}{extension}?target={choice.Target}&from={choice.From:yyyy-MM-dd}&until={choice.Until:yyyy-MM-dd}"
        );

    private static IResult Show(HttpContext http, CountyStore store, CountyClock clock, Exports exports)
    {
        var choice = ExchangeChoice.Of(http.Request.Query, clock.Today);
        return View.Show<ExchangePage>(
            (nameof(ExchangePage.Choice), choice),
            (nameof(ExchangePage.Rows), Rows(store, choice, Begin(http, clock, exports, choice), http.Viewer()).Rows)
        );
    }

    private static IResult Send(
        HttpContext http,
        CountyStore store,
        CountyClock clock,
        Exports exports,
        string extension,
        string type,
        Func<Sheet, byte[]> write
    )
    {
        var choice = ExchangeChoice.Of(http.Request.Query, clock.Today);
        var (table, rows) = Rows(store, choice, Begin(http, clock, exports, choice), http.Viewer());
        var sound = rows.Where(r => r.Faults.Count == 0).ToList();
        exports.Record(http.Official(), TypeOf(choice.Target), Conditions(choice), sound.Count, extension);
        http.Response.Headers.CacheControl = "no-store";
        var sheet = new Sheet(
            Terms.Of(choice.Target),
            [.. table.Fields.Select(f => f.Name)],
            [.. sound.Select(r => (IReadOnlyList<object>)[.. r.Cells])]
        );
        return Results.File(
            write(sheet),
            type,
            $"{Terms.Of(choice.Target)}{choice.From:yyyyMMdd}-{choice.Until:yyyyMMdd}.{extension}"
        );
    }

    private static IResult Table(HttpContext http, CountyStore store, CountyClock clock)
    {
        var choice = ExchangeChoice.Of(http.Request.Query, clock.Today);
        using var db = store.Open();
        return Results.File(
            Encoding.UTF8.GetBytes(ExchangesMechanism.TextOf(choice.Target, store.Records(db))),
            "text/tab-separated-values; charset=utf-8",
            $"{Terms.Of(choice.Target)}字段对照表.tsv"
        );
    }

    private static Sending Begin(HttpContext http, CountyClock clock, Exports exports, ExchangeChoice choice) =>
        new(clock.Today, http.Official().Name, exports.On(clock.Today, TypeOf(choice.Target), Mark) + 1);

    private static (ExchangeTable Table, IReadOnlyList<ExchangeRow> Rows) Rows(
        CountyStore store,
        ExchangeChoice choice,
        Sending sending,
        Storage.Reading.Viewer viewer
    )
    {
        using var db = store.Open();
        var (county, records) = (store.CountyCode, store.Records(db));
        var (organ, from, until) = (viewer.Official!.Organ, choice.From, choice.Until);
        // An organ sends its own, and what was done by those whose work it goes on with; who oversees it has no reason to.
        List<string> own = [.. store.County.AllOrgans.Select(o => o.Code).Where(o => store.County.Now(o) == organ)];
        var table = ExchangesMechanism.TableOf(choice.Target, records);
        var rows = new ExchangeRows(table, records, sending);
        return (
            table,
            choice.Target == ExchangeTarget.PenaltyCredit
                ? rows.Of(
                    db.Matters<PenaltyCase>(county)
                        .Where(c =>
                            own.Contains(c.Organ)
                            && (
                                (c.PublishedOn >= from && c.PublishedOn <= until)
                                || (c.WithdrawnOn >= from && c.WithdrawnOn <= until)
                            )
                        )
                        .OrderBy(c => c.Sequence)
                        .Take(ExportPages.Most)
                        .AsEnumerable()
                        .Where(c => viewer.Handles(c) && viewer.MayRead(store.Types.Of(c), c))
                )
                : rows.Of(
                    db.Matters<EnterpriseInspection>(county)
                        .Where(v => own.Contains(v.Organ) && v.PublishedOn >= from && v.PublishedOn <= until)
                        .OrderBy(v => v.Sequence)
                        .Take(ExportPages.Most)
                        .AsEnumerable()
                        .Where(v => viewer.Handles(v) && viewer.MayRead(store.Types.Of(v), v))
                )
        );
    }

    private const string Mark = "?exchange=";

    private static string Conditions(ExchangeChoice choice) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mark}{choice.From:yyyyMMdd}-{choice.Until:yyyyMMdd}");

    private static string TypeOf(ExchangeTarget target) =>
        target == ExchangeTarget.PenaltyCredit ? "penalty-case" : "enterprise-inspection";
}

/// <summary>报送的选择 — to whom, and what was published or taken back in which days.</summary>
/// <param name="Target">To whom.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last.</param>
public sealed record ExchangeChoice(ExchangeTarget Target, DateOnly From, DateOnly Until)
{
    // What somebody types into the address and isn't understood is the ordinary choice: this month.
    internal static ExchangeChoice Of(IQueryCollection query, DateOnly today)
    {
        var first = Day(query["from"]) ?? new(today.Year, today.Month, 1);
        var last = Day(query["until"]) ?? today;
        return new(
            Enum.TryParse<ExchangeTarget>(query["target"], out var of) && Enum.IsDefined(of) ? of : ExchangeTarget.PenaltyCredit,
            first,
            last < first ? first
                : last > first.AddYears(1) ? first.AddYears(1)
                : last
        );
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and <= 2100
            ? day
            : null;
}
