using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Storage.Reading;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>数字 — the year's figures; one of them with what it counts, its course over five years, its parts and the matters behind it, as far as they are public.</summary>
internal static class FigurePages
{
    internal static void Map(IEndpointRouteBuilder read)
    {
        read.MapGet("/figures", All);
        read.MapGet("/figures/{key}", One);
    }

    private static IResult All(MatterReader reader, CountyClock clock, int? year)
    {
        var of = FigureYear.Asked(year, clock);
        // A distribution is shown with its parts on its own page; its whole is another figure of the list.
        var figures = reader
            .Book()
            .Groups.Select(g =>
                (
                    g,
                    g.Indicators.Where(i => !i.IsSpread).Select(i => Compared.Read(reader, i, of)).ToList(),
                    g.Indicators.Where(i => i.IsSpread).ToList()
                )
            )
            .ToList();
        return View.Show<FiguresPage>(
            (nameof(FiguresPage.Year), of),
            (nameof(FiguresPage.Latest), clock.Today.Year),
            (nameof(FiguresPage.Figures), figures)
        );
    }

    private static IResult One(MatterReader reader, CountyClock clock, string key, int? year)
    {
        if (reader.Book().Find(key) is not { } indicator)
            return Site.NotFound("这个数字");
        var of = FigureYear.Asked(year, clock);
        var years = Enumerable
            .Range(of - 4, 5)
            .Select(y => reader.Figure(indicator, ReportPeriod.Year(y), Viewer.Everybody, clock.Today))
            .ToList();
        var type = reader.Store.Types.Find(
            reader.Store.Types.CodeOf(reader.Book().Rows(indicator, ReportPeriod.Year(of)).MatterClass)
        )!;
        return View.Show<FigurePage>(
            (nameof(FigurePage.Year), of),
            (nameof(FigurePage.Years), years),
            (nameof(FigurePage.Type), type),
            (nameof(FigurePage.Behind), reader.Behind(reader.Book().Rows(indicator, ReportPeriod.Year(of)), Viewer.Everybody))
        );
    }
}
