using System.Text.RegularExpressions;
using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Reconsiderations;
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

/// <summary>首页与搜索 — what one can do here, the year's figures, what is open for comment, what was published last; one search box for all of it.</summary>
internal static partial class HomePages
{
    private const int Latest = 6;
    private const int LongestQuery = 100;
    private const int MostFigures = 8;

    private static readonly string[] Shown =
    [
        "reconsideration.concluded",
        "mediation.mediated",
        "mediation.success_rate",
        "normative.in_force",
    ];

    internal static void Map(IEndpointRouteBuilder read)
    {
        read.MapGet("/", Home);
        read.MapGet("/search", Search);
    }

    private static IResult Home(MatterReader reader, CountyStore store, CountyClock clock)
    {
        var year = clock.Today.Year - 1;
        return View.Show<HomePage>(
            (nameof(HomePage.Year), year),
            (nameof(HomePage.Today), clock.Today),
            (nameof(HomePage.Figures), Shown.Select(k => Compared.Read(reader, InReportOrder.Indicator(k)!, year)).ToList()),
            (
                nameof(HomePage.Organisations),
                reader.Figure(InReportOrder.Indicator("mediation.organisations")!, ReportPeriod.Year(clock.Today.Year)).Printed
            ),
            (nameof(HomePage.Consultations), Consultations(reader, clock.Today)),
            (nameof(HomePage.Published), Published(store))
        );
    }

    private static List<NormativeDocument> Consultations(MatterReader reader, DateOnly today) =>
        [
            .. reader
                .List(
                    new ListQuery { Type = "normative-document", Stages = [nameof(DocumentStage.Consulting)] },
                    Viewer.Everybody
                )
                .Rows.OfType<NormativeDocument>()
                .Where(d => d.ConsultedUntil >= today)
                .OrderBy(d => d.ConsultedUntil),
        ];

    private static List<Publication> Published(CountyStore store)
    {
        using var db = store.Open();
        var documents = db.Matters<NormativeDocument>(store.CountyCode)
            .Where(d => d.PublishedOn != null)
            .OrderByDescending(d => d.PublishedOn)
            .Take(Latest)
            .ToList();
        var cases = db.Matters<Reconsideration>(store.CountyCode)
            .Where(c => c.ConcludedOn != null)
            .OrderByDescending(c => c.ConcludedOn)
            .Take(Latest)
            .ToList();
        return
        [
            .. documents
                .Select(d => new Publication(d, "规范性文件", d.PublishedOn!.Value, Site.Of("normative-document", d.Id)))
                .Concat(cases.Select(c => new Publication(c, "行政复议", c.ConcludedOn!.Value, Site.Of("reconsideration", c.Id))))
                .Where(p => Viewer.Everybody.MayRead(store.Types.Of(p.Matter), p.Matter))
                .OrderByDescending(p => p.On)
                .Take(Latest),
        ];
    }

    private static IResult Search(MatterReader reader, CountyClock clock, string? q)
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
            (nameof(SearchPage.Guide), GuideEntry.Find(query)),
            (nameof(SearchPage.Figures), figures),
            (nameof(SearchPage.Found), SearchResult.Read(reader, query, Viewer.Everybody))
        );
    }

    [GeneratedRegex("^SL ?[0-9A-Z]{4} ?[0-9A-Z]{4}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReceiptNumber();
}

/// <summary>最新公示 — one thing made public.</summary>
public sealed record Publication(Matter Matter, string Kind, DateOnly On, string Href);
