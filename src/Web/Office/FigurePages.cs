using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Mechanisms;
using Fazhi.Storage.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>数字 — all figures of a year by mechanism, last year's beside them; one figure with its definition, its parts and the way to its rows.</summary>
internal static class FigurePages
{
    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/figures", All);
        office.MapGet("/figures/{key}", One);
    }

    private static IResult All(MatterReader reader, CountyClock clock, int? year)
    {
        var of = Year(year, clock);
        var figures = InReportOrder
            .All.Where(m => m.Indicators.Count > 0)
            .Select(m => (m, m.Indicators.Select(i => Compared.Read(reader, i, of)).ToList()))
            .ToList();
        return Pages.Show<FiguresPage>((nameof(FiguresPage.Year), of), (nameof(FiguresPage.Figures), figures));
    }

    private static IResult One(MatterReader reader, CountyClock clock, string key, int? year)
    {
        if (InReportOrder.Indicator(key) is not { } indicator)
            return Pages.NotFound($"数字“{key}”");
        var of = Year(year, clock);
        var years = Enumerable.Range(of - 4, 5).Select(y => reader.Figure(indicator, ReportPeriod.Year(y))).ToList();
        return Pages.Show<FigurePage>(
            (nameof(FigurePage.Year), of),
            (nameof(FigurePage.Years), years),
            (nameof(FigurePage.Type), reader.Store.Types.CodeOf(new FigureRows(indicator, ReportPeriod.Year(of)).MatterClass))
        );
    }

    // In the first months of a year the report is about the year before.
    private static int Year(int? asked, CountyClock clock) =>
        asked is >= 1990 and <= 2100 ? asked.Value
        : clock.Today.Month < 4 ? clock.Today.Year - 1
        : clock.Today.Year;
}

/// <summary>A figure beside last year's.</summary>
public sealed record Compared(Figure Now, Figure Before)
{
    internal static Compared Read(MatterReader reader, Indicator indicator, int year) =>
        new(reader.Figure(indicator, ReportPeriod.Year(year)), reader.Figure(indicator, ReportPeriod.Year(year - 1)));
}
