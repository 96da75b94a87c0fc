using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Penalties;

/// <summary>行政处罚（办公端） — one page for what a case has and lacks of the three systems, and for the daily extra on a fine that is late.</summary>
public sealed class PenaltyOffice : OfficePages<PenaltiesMechanism>
{
    internal const string Cases = "penalty-case";

    internal static string Checklist(Guid id) => $"{Office.Pages.Of(Cases, id)}/checklist";

    internal const string Benchmarks = "discretion-benchmark";

    internal static string Plot(Guid id) => $"{Office.Pages.Of(Benchmarks, id)}/plot";

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Cases}/{{id:guid}}/checklist", Show);
        office.MapGet($"/{Benchmarks}/{{id:guid}}/plot", Draw);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            PenaltyCase { FiledOn: not null } penalty =>
            [
                new(Checklist(penalty.Id), "list-check", "三项制度核对"),
                .. penalty.BenchmarkId is { } benchmark
                    ? (OwnPage[])[new(Plot(benchmark), "chart-dots", "同一违法行为的裁量一览")]
                    : [],
            ],
            DiscretionBenchmark benchmark => [new(Plot(benchmark.Id), "chart-dots", "阶次和裁量一览")],
            _ => [],
        };

    private static IResult Draw(HttpContext http, Guid id, MatterReader reader) =>
        reader.Find(Benchmarks, id, http.Viewer()) is DiscretionBenchmark benchmark
            ? View.Show<DiscretionPage>((nameof(DiscretionPage.Plot), DiscretionPlot.Of(reader.Store, benchmark, http.Viewer())))
            : Pages.NotFound("这条裁量权基准");

    private static IResult Show(HttpContext http, Guid id, MatterReader reader, CountyClock clock, string? on)
    {
        if (reader.Find(Cases, id, http.Viewer()) is not PenaltyCase penalty)
            return Pages.NotFound("这个案件");
        var day = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            ? asked
            : clock.Today;
        return View.Show<ChecklistPage>(
            (nameof(ChecklistPage.Of), penalty),
            (nameof(ChecklistPage.On), day),
            (nameof(ChecklistPage.Extra), DailySurcharge.Of(penalty, day, reader.Store.Calendar))
        );
    }
}
