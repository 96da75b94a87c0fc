using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Office;

/// <summary>事项 — the list of a type, one matter with everything about it, the receipt of one of its clocks.</summary>
internal static class MatterPages
{
    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/{type}", List).CacheOutput(new MadeOnce(By));
        office.MapPost("/{type}", Filter).TakesForm();
        office.MapGet("/{type}/{id:guid}", Show).CacheOutput(new MadeOnce(By));
        office.MapGet("/{type}/{id:guid}/clocks/{code}/{run:int}", Receipt);
    }

    // These two show nothing but the ledger, as one official may read it, and the menu. The form that signs out carries a token for this session's cookie: without
    // the cookie a page is made anew.
    private static string? By(HttpContext http)
    {
        if (http.Request.Cookies[CountyServices.FormCookie] is not { Length: > 0 } form)
            return null;
        var (official, services) = (http.Official(), http.RequestServices);
        var today = services.GetRequiredService<CountyClock>().Today;
        var calendar = services.GetRequiredService<CountyStore>().Calendar;
        return string.Join(
            '/',
            official.Id,
            official.Name,
            official.Organ,
            string.Join('+', official.Roles),
            form,
            $"{today:yyyyMMdd}",
            calendar.Version,
            services.GetRequiredService<OfficeMenu>().Moving(http).Key,
            DisplayCookie.Read(http).Query,
            MadeOnce.Program
        );
    }

    private const int LongestCondition = 100;
    private const int MostConditions = 40;

    // The conditions are an address again, the words among them sealed.
    private static async Task<IResult> Filter(HttpContext http, string type, CountyStore store, SealedWords words)
    {
        if (store.Types.Find(type) is not { } known)
            return Pages.NotFound($"事项类型“{type}”");
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var conditions = form.Where(f => f.Key is not ("q" or "w") && !f.Key.StartsWith('_'))
            .SelectMany(f => f.Value, (f, v) => KeyValuePair.Create(f.Key, v))
            .Where(f => !string.IsNullOrWhiteSpace(f.Value))
            // No condition of ours is longer, and an address has an end.
            .Where(f => f.Key.Length <= LongestCondition && f.Value!.Length <= LongestCondition)
            .Take(MostConditions)
            .ToList();
        if (form["q"].ToString().Trim() is { Length: > 0 } asked)
            conditions.Add(KeyValuePair.Create("w", (string?)words.Seal(asked)));
        return Results.LocalRedirect(Pages.List(known.Code) + QueryString.Create(conditions));
    }

    private static IResult List(
        HttpContext http,
        string type,
        string? imported,
        MatterReader reader,
        CountyStore store,
        SealedWords words
    )
    {
        if (store.Types.Find(type) is not { } known)
            return Pages.NotFound($"事项类型“{type}”");
        var address = new ListAddress(Pages.List(type), known, http.Request.Query, reader.Book(), words);
        var viewer = http.Viewer();
        return View.Show<ListPageView>(
            (nameof(ListPageView.Address), address),
            (nameof(ListPageView.Found), reader.List(address.Query, viewer.Within(address.Reach))),
            (nameof(ListPageView.Behind), address.Query.Figure is { } figure ? reader.Behind(figure, viewer) : null),
            (nameof(ListPageView.Imported), Scalars.Read<int>(imported)),
            (nameof(ListPageView.Viewer), viewer)
        );
    }

    private static IResult Show(
        HttpContext http,
        string type,
        Guid id,
        long? done,
        int? steps,
        MatterReader reader,
        NextActs next,
        CountyStore store,
        CountyClock clock
    )
    {
        var viewer = http.Viewer();
        if (reader.Find(type, id, viewer) is not { } matter)
            return Pages.NotFound("这件事项");
        var timeline = Timeline.Of(store, matter, viewer);
        return View.Show<MatterPage>(
            (nameof(MatterPage.Matter), matter),
            (nameof(MatterPage.Unmet), viewer.Handles(matter) ? StillUnmet.Of(store, matter, timeline) : []),
            (nameof(MatterPage.Type), store.Types.Of(matter)),
            (nameof(MatterPage.Next), next.Of(matter, http.Official())),
            (nameof(MatterPage.Ours), viewer.Handles(matter)),
            (nameof(MatterPage.Viewer), viewer),
            (nameof(MatterPage.Clocks), reader.Clocks(matter, viewer)),
            (nameof(MatterPage.Timeline), timeline),
            (nameof(MatterPage.Today), clock.Today),
            (nameof(MatterPage.Parts), Parts(reader, store, matter, viewer, clock.Today)),
            (nameof(MatterPage.NamedIn), NamedIn(reader, store, matter, viewer)),
            (nameof(MatterPage.Whole), matter.Parent is { } parent ? reader.Find(parent, viewer) : null),
            (nameof(MatterPage.Done), done),
            (nameof(MatterPage.StepsPage), steps ?? 1)
        );
    }

    // What is part of this matter, type by type, and what may be added to it: the files of a clean-up round.
    private static IReadOnlyList<PartsOfMatter> Parts(
        MatterReader reader,
        CountyStore store,
        Matter matter,
        Viewer viewer,
        DateOnly today
    ) =>
        [
            .. store
                .Types.PartsOf(store.Types.Of(matter))
                .Select(t => new PartsOfMatter(
                    t,
                    reader.List(
                        new ListQuery
                        {
                            Type = t.Code,
                            Parent = matter.Id,
                            Size = 10,
                        },
                        viewer
                    ),
                    t.Whole!.Stages.Contains(matter.StageCode) && store.Types.InForce(t.Code, today) is { } now
                        ? [.. now.Acts.Where(r => r.Opens && Tasks.May(viewer.Official!, r))]
                        : []
                ))
                .Where(p => p.Page.Total > 0 || p.Opening.Count > 0),
        ];

    // Where the acts of other matters name this one, as far as the official may know of it.
    private static IReadOnlyList<(MatterType Type, long Count)> NamedIn(
        MatterReader reader,
        CountyStore store,
        Matter matter,
        Viewer viewer
    ) =>
        [
            .. store
                .Types.Naming(store.Types.Of(matter))
                .Select(n => n.Type)
                .Distinct()
                .Select(t => (t, reader.Count(new ListQuery { Type = t.Code, Naming = matter.Id }, viewer)))
                .Where(t => t.Item2 > 0),
        ];

    private static IResult Receipt(
        HttpContext http,
        string type,
        Guid id,
        string code,
        int run,
        MatterReader reader,
        CountyStore store
    )
    {
        if (reader.Find(type, id, http.Viewer()) is not { } matter)
            return Pages.NotFound("这件事项");
        var of = store.Types.Of(matter);
        if (
            reader.Clocks(matter, http.Viewer()).FirstOrDefault(c => c.Code == code && c.Run == run) is not { } clock
            || of.Clocks.FirstOrDefault(c => c.Code == code) is not { } rule
        )
            return Pages.NotFound("这个期限");
        var (deadline, unknown) = MatterViews.Receipt(clock, store.Calendar);
        return View.Show<ReceiptView>(
            (nameof(ReceiptView.Matter), matter),
            (nameof(ReceiptView.Type), of),
            (nameof(ReceiptView.Rule), rule),
            (nameof(ReceiptView.Run), clock),
            (nameof(ReceiptView.Deadline), deadline),
            (nameof(ReceiptView.Unknown), unknown)
        );
    }
}

/// <summary>组成部分 — the parts of one type that a matter has, and the acts that open more.</summary>
/// <param name="Type">Their type.</param>
/// <param name="Page">The newest of them.</param>
/// <param name="Opening">The opening acts that the official may do; empty while the matter takes no parts.</param>
public sealed record PartsOfMatter(MatterType Type, ListPage Page, IReadOnlyList<ActRule> Opening);
