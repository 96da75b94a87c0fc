using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Mediation;
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
        var figures = InReportOrder
            .All.Where(m => m.Indicators.Count > 0)
            .Select(m =>
                (
                    m,
                    m.Indicators.Select(i => Compared.Read(reader, i, of)).Where(c => !IsSpread(c.Now)).ToList(),
                    m.Indicators.Where(i => i.Accept(new Guard()) is not null).ToList()
                )
            )
            .ToList();
        return View.Show<FiguresPage>((nameof(FiguresPage.Year), of), (nameof(FiguresPage.Figures), figures));
    }

    private static IResult One(MatterReader reader, CountyClock clock, string key, int? year)
    {
        if (InReportOrder.Indicator(key) is not { } indicator)
            return Site.NotFound("这个数字");
        var of = FigureYear.Asked(year, clock);
        var years = Enumerable.Range(of - 4, 5).Select(y => Published(reader, indicator, y, clock.Today)).ToList();
        var type = reader.Store.Types.Find(
            reader.Store.Types.CodeOf(new FigureRows(indicator, ReportPeriod.Year(of)).MatterClass)
        )!;
        return View.Show<FigurePage>(
            (nameof(FigurePage.Year), of),
            (nameof(FigurePage.Years), years),
            (nameof(FigurePage.Type), type),
            (nameof(FigurePage.Behind), reader.Behind(new FigureRows(indicator, ReportPeriod.Year(of)), Viewer.Everybody)),
            (nameof(FigurePage.Guarded), indicator.Accept(new Guard()) is true)
        );
    }

    /// <summary>A figure as the public may see it: no part so small that it points at a person.</summary>
    private static Figure Published(MatterReader reader, Indicator indicator, int year, DateOnly today)
    {
        var figure = reader.Figure(indicator, ReportPeriod.Year(year));
        return indicator.Accept(new Guard()) is true
            ? figure with
            {
                Parts = SmallParts.Merge(figure.Parts, reader.Parameter(MediationParameters.SmallestPart, today)),
            }
            : figure;
    }

    private static bool IsSpread(Figure figure) => figure.Indicator.Accept(new Guard()) is not null;

    /// <summary>Whether a distribution is guarded; <c>null</c> for what is none.</summary>
    private sealed class Guard : IIndicatorReader<bool?>
    {
        public bool? Rows<TMatter>(RowIndicator<TMatter> indicator)
            where TMatter : Matter => null;

        public bool? Ratio(RatioIndicator indicator) => null;

        public bool? Spread<TMatter>(SpreadIndicator<TMatter> indicator)
            where TMatter : Matter => indicator.Guarded;
    }
}
