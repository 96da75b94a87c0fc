using System.Text.RegularExpressions;
using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>首页与搜索 — what one can do here, the year's figures, what mechanisms put there, what was published last; one search box for all of it.</summary>
internal static partial class HomePages
{
    private const int Latest = 6;
    private const int LongestQuery = 100;
    private const int MostFigures = 8;

    internal static void Map(IEndpointRouteBuilder read)
    {
        read.MapGet("/", Home);
        read.MapGet("/search", Search);
    }

    private static IResult Home(MatterReader reader, CountyStore store, CountyClock clock, OwnPages<PortalPages> pages)
    {
        var year = clock.Today.Year - 1;
        var book = reader.Book();
        var headlines = store.Types.Mechanisms.SelectMany(m => m.Headlines).Select(book.Find).OfType<Indicator>();
        return View.Show<HomePage>(
            (nameof(HomePage.Year), year),
            (nameof(HomePage.Figures), headlines.Take(MostFigures).Select(i => Compared.Read(reader, i, year)).ToList()),
            (
                nameof(HomePage.Panels),
                pages.All.Select(p => p.AtHome()).OfType<Microsoft.AspNetCore.Components.RenderFragment>().ToList()
            ),
            (
                nameof(HomePage.Published),
                pages
                    .All.SelectMany(p => p.Published(store, Latest))
                    .Where(p => Viewer.Everybody.MayRead(store.Types.Of(p.Matter), p.Matter))
                    .OrderByDescending(p => p.On)
                    .Take(Latest)
                    .ToList()
            )
        );
    }

    private static IResult Search(MatterReader reader, CountyStore store, CountyClock clock, string? q)
    {
        var query = Wording.Normal(q ?? "");
        // A receipt's number is no search word: it leads to where its secret is asked for.
        if (ReceiptNumber().IsMatch(Wording.Fold(query)))
            return Results.LocalRedirect($"/follow?number={Uri.EscapeDataString(Receipts.Printed(query))}");
        query = Wording.Cut(query, LongestQuery, mark: "");
        if (query.Length == 0)
            return View.Show<SearchPage>((nameof(SearchPage.Found), new SearchResult(query, [], [])));
        // The last whole year: this year's figures still move.
        var figures =
            Wording.Measure(query) < 2
                ? []
                : reader
                    .Book()
                    .All.Where(i => !i.IsSpread && Wording.Contains(i.Name, query))
                    .Take(MostFigures)
                    .Select(i => reader.Figure(i, ReportPeriod.Year(clock.Today.Year - 1)))
                    .ToList();
        return View.Show<SearchPage>(
            (nameof(SearchPage.Guide), GuideEntry.Find(store.Types, query)),
            (nameof(SearchPage.Figures), figures),
            (nameof(SearchPage.Found), SearchResult.Read(reader, query, Viewer.Everybody))
        );
    }

    [GeneratedRegex("^SL ?[0-9A-Z]{4} ?[0-9A-Z]{4}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReceiptNumber();
}
