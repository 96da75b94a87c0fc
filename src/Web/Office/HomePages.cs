using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>首页 — what waits for the official, what is due when, what is overdue where; search; drafts; the gallery of components.</summary>
internal static class HomePages
{
    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/", Home);
        office.MapGet("/search", (MatterReader reader, HttpContext http) => Found(reader, http, ""));
        // A person is searched for by name: no address carries it.
        office.MapPost("/search", Search).TakesForm();
        office.MapGet("/calendar", Calendar);
        office.MapGet("/overdue", Overdue);
        office.MapPost("/drafts/{draft}/discard", Discard).TakesForm();
        office.MapGet("/gallery", () => View.Show<GalleryPage>());
    }

    private static IResult Home(HttpContext http, Tasks tasks, Drafts drafts, CountyClock clock, Desk desk)
    {
        var viewer = http.Viewer();
        return View.Show<HomePage>(
            (nameof(HomePage.Official), viewer.Official),
            (nameof(HomePage.Due), tasks.Due(viewer, 30)),
            (nameof(HomePage.DueCount), tasks.DueCount(viewer)),
            (nameof(HomePage.Waiting), tasks.Waiting(viewer)),
            (nameof(HomePage.Drafts), drafts.Of(viewer.Official!.Id)),
            (nameof(HomePage.DateDoubt), desk.DateDoubt()),
            (nameof(HomePage.Today), clock.Today)
        );
    }

    private static async Task<IResult> Search(HttpContext http, MatterReader reader)
    {
        var words = Wording.Normal((await http.Request.ReadFormAsync(http.RequestAborted))["q"].ToString());
        return Found(reader, http, Wording.Cut(words, SealedWords.Longest, ""));
    }

    private static IResult Found(MatterReader reader, HttpContext http, string words) =>
        View.Show<SearchPage>(
            (nameof(SearchPage.Found), SearchResult.Read(reader, words, http.Viewer())),
            (nameof(SearchPage.Places), Places(reader.Store.Types, words))
        );

    // Mechanisms and lists are found by their names: nobody knows the place of eighty in a menu.
    private static List<(string Href, string Text)> Places(MatterTypes types, string words) =>
        Wording.Measure(words) < 2
            ? []
            :
            [
                .. types.Mechanisms.Where(m => Wording.Contains(m.Name, words)).Select(m => (Pages.Entry(m), m.Name)),
                .. types
                    .Newest.Where(t => Wording.Contains(t.Name, words))
                    .Select(t => (Pages.List(t.Code), $"{t.Name}（名册）")),
            ];

    private static IResult Calendar(HttpContext http, Tasks tasks, CountyClock clock, string? month)
    {
        var today = clock.Today;
        var first =
            DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", out var day) && day.Year is > 1949 and < 2200
                ? day
                : new DateOnly(today.Year, today.Month, 1);
        // The month's weeks are shown whole, with the days of its neighbours that belong to them.
        var last = first.AddMonths(1).AddDays(-1);
        var due = tasks.Between(http.Viewer(), CalendarPage.Monday(first), CalendarPage.Monday(last).AddDays(6));
        var isEmpty = !due.Any(t => t.Run.DueOn >= first && t.Run.DueOn <= last);
        return View.Show<CalendarPage>(
            (nameof(CalendarPage.First), first),
            (nameof(CalendarPage.Today), today),
            (nameof(CalendarPage.Weeks), due),
            (
                nameof(CalendarPage.Next),
                isEmpty && tasks.Between(http.Viewer(), last.AddDays(1), DateOnly.MaxValue, 50) is [var next, ..] ? next : null
            )
        );
    }

    private static IResult Overdue(HttpContext http, Tasks tasks, CountyClock clock)
    {
        var viewer = http.Viewer();
        var today = clock.Today;
        return View.Show<OverduePage>(
            (nameof(OverduePage.Counts), tasks.Overdue(viewer, today)),
            (nameof(OverduePage.Oldest), tasks.Between(viewer, DateOnly.MinValue, today.AddDays(-1), 100)),
            (nameof(OverduePage.Today), today)
        );
    }

    private static IResult Discard(HttpContext http, string draft, Drafts drafts)
    {
        if (drafts.Find(draft, http.Official().Id) is not null)
            drafts.Discard(draft);
        return Results.LocalRedirect("/office");
    }
}
