using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
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
        var of = FigureYear.Asked(year, clock);
        var figures = reader
            .Book()
            .Groups.Select(g => (g, g.Indicators.Select(i => Compared.Read(reader, i, of)).ToList()))
            .ToList();
        return View.Show<FiguresPage>(
            (nameof(FiguresPage.Year), of),
            (nameof(FiguresPage.Latest), clock.Today.Year),
            (nameof(FiguresPage.Figures), figures)
        );
    }

    private static IResult One(HttpContext http, MatterReader reader, CountyClock clock, string key, int? year)
    {
        if (reader.Book().Find(key) is not { } indicator)
            return Pages.NotFound($"数字“{key}”");
        var of = FigureYear.Asked(year, clock);
        var years = Enumerable.Range(of - 4, 5).Select(y => reader.Figure(indicator, ReportPeriod.Year(y))).ToList();
        return View.Show<FigurePage>(
            (nameof(FigurePage.Year), of),
            (nameof(FigurePage.Years), years),
            (nameof(FigurePage.Behind), reader.Behind(reader.Book().Rows(indicator, ReportPeriod.Year(of)), http.Viewer())),
            (nameof(FigurePage.Type), reader.Store.Types.CodeOf(reader.Book().Rows(indicator, ReportPeriod.Year(of)).MatterClass))
        );
    }
}
