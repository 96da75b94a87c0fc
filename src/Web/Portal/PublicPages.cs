using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>公开事项 — any type with a disclosure: its matters as far as it says, and of each the fields it names and no other.</summary>
internal static class PublicPages
{
    internal static void Map(IEndpointRouteBuilder read, MatterTypes types)
    {
        read.MapGet(Site.Registers, () => View.Show<RegistersPage>());
        foreach (
            var place in types.Newest.Where(t =>
                t is { Disclosure: not null, Face.Place: { Address: not null, HasOwnPages: false } }
            )
        )
            read.MapGet(
                place.Face.Place.Address!,
                (HttpContext http, MatterReader reader, CountyStore store) => List(http, place.Code, reader, store)
            );
        read.MapGet("/public/{type}", List);
        read.MapGet("/public/{type}/{id:guid}", One);
    }

    private static IResult List(HttpContext http, string type, MatterReader reader, CountyStore store)
    {
        if (store.Types.Find(type) is not { Disclosure: not null } known)
            return Site.NotFound("这个名录");
        var address = new PublicAddress(http.Request, known, reader.Book());
        var all = address.Query.Figure is { } rows ? reader.Figure(rows.Indicator, rows.Period) : null;
        return View.Show<PublicListPage>(
            (nameof(PublicListPage.Address), address),
            (nameof(PublicListPage.Found), reader.List(address.Query, Viewer.Everybody)),
            (nameof(PublicListPage.Figure), all),
            (nameof(PublicListPage.Behind), address.Query.Figure is { } behind ? reader.Behind(behind, Viewer.Everybody) : null)
        );
    }

    private static IResult One(string type, Guid id, MatterReader reader, CountyStore store)
    {
        if (store.Types.Find(type) is { Face.Place.HasOwnPages: true } own)
            return Results.LocalRedirect(Site.Of(own, id));
        if (reader.Find(type, id, Viewer.Everybody) is not { } matter)
            return Site.NotFound("这件事项");
        return View.Show<PublicMatterPage>(
            (nameof(PublicMatterPage.Matter), matter),
            (nameof(PublicMatterPage.Type), store.Types.Of(matter)),
            (nameof(PublicMatterPage.Timeline), Timeline.Of(store, matter, Viewer.Everybody))
        );
    }
}

/// <summary>名录地址 — the conditions of a public list as they stand in its URL.</summary>
public sealed class PublicAddress
{
    private readonly IQueryCollection query;

    internal PublicAddress(HttpRequest request, MatterType type, FigureBook book)
    {
        (query, Type, Path) = (request.Query, type, request.Path);
        Query = new ListQuery
        {
            Type = type.Code,
            Words = Text("q"),
            Figure = Rows(book),
            Page = int.TryParse(Text("page"), out var page) ? Math.Clamp(page, 1, 100_000) : 1,
            Order = type.Course.Count > 0 ? ListOrder.Changed : ListOrder.Opened,
        };
    }

    public string Path { get; }

    public MatterType Type { get; }

    public ListQuery Query { get; }

    internal string OnPage(int page) =>
        Path + QueryString.Create(Kept("figure", "year", "q").Append(new("page", page.ToString())));

    internal IReadOnlyList<KeyValuePair<string, string>> Conditions =>
        [.. Kept("figure", "year").Select(p => KeyValuePair.Create(p.Key, p.Value!))];

    private IEnumerable<KeyValuePair<string, string?>> Kept(params string[] names) =>
        names.Where(n => Text(n).Length > 0).Select(n => KeyValuePair.Create(n, (string?)Text(n)));

    private FigureRows? Rows(FigureBook book) =>
        book.Find(Text("figure")) is { } indicator
        && int.TryParse(Text("year"), out var year)
        && year is > 1900 and < 9000
        && book.Rows(indicator, ReportPeriod.Year(year)) is var rows
        && rows.MatterClass == Type.MatterClass
        && Viewer.Everybody.MayOpen(indicator)
            ? rows
            : null;

    private string Text(string name) => Wording.Cut(Wording.Normal(query[name].ToString()), 100, mark: "");
}
