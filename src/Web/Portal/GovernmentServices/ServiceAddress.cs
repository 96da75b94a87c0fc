using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Storage;
using Fazhi.Texts;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal.GovernmentServices;

/// <summary>指南地址 — the conditions of the guide's list as they stand in its URL.</summary>
public sealed class ServiceAddress
{
    internal const int Size = 20;
    private static readonly string[] Kept = ["q", "organ", "theme", "audience", "visits", "online"];
    private readonly IQueryCollection query;

    internal ServiceAddress(IQueryCollection query)
    {
        this.query = query;
        Visits = int.TryParse(Text("visits"), out var visits) && visits is 0 or 1 ? visits : null;
        Audience =
            Enum.TryParse<ServiceAudience>(Text("audience"), out var audience)
            && audience is ServiceAudience.Person or ServiceAudience.Enterprise
                ? audience
                : null;
        Page = int.TryParse(Text("page"), out var page) ? Math.Clamp(page, 1, 100_000) : 1;
    }

    public string Words => Text("q");

    public string Organ => Text("organ");

    public string Theme => Text("theme");

    public ServiceAudience? Audience { get; }

    /// <summary>At most so many visits: none, or one.</summary>
    public int? Visits { get; }

    public bool Online => Text("online") == "true";

    public int Page { get; }

    internal bool IsFiltered => Kept.Any(n => Text(n).Length > 0);

    internal string OnPage(int page) =>
        ServicePortal.Home
        + QueryString.Create(
            Kept.Where(n => Text(n).Length > 0)
                .Select(n => KeyValuePair.Create(n, (string?)Text(n)))
                .Append(new("page", page.ToString()))
        );

    internal IQueryable<ServiceItem> Filter(CountyDb db, CountyStore store)
    {
        var rows = Published(db, store);
        if (Organ.Length > 0)
        {
            var organs = store.County.WorkOf(Organ);
            rows = rows.Where(i => organs.Contains(i.Organ));
        }

        if (Theme.Length > 0)
        {
            var theme = $"|{Theme}|";
            rows = rows.Where(i => i.Themes.Contains(theme));
        }

        if (Audience is { } audience)
            rows = rows.Where(i => i.Audience == audience || i.Audience == ServiceAudience.Both);
        if (Visits is { } visits)
            rows = rows.Where(i => i.Visits <= visits);
        if (Online)
            rows = rows.Where(i => i.Online);
        // All the words of an item are public: its name, its codes, its themes and what people call it.
        return Words.Length > 0 ? Search.Among(db, store, rows, Words) : rows;
    }

    internal static IReadOnlyList<ServiceItem> OnePage(IQueryable<ServiceItem> rows, int page) =>
        [.. rows.OrderBy(i => i.Organ).ThenBy(i => i.Title).ThenBy(i => i.Sequence).Skip((page - 1) * Size).Take(Size)];

    /// <summary>The organs that have items, in the county's order.</summary>
    internal static IReadOnlyList<Organ> Organs(CountyDb db, CountyStore store)
    {
        var codes = Published(db, store).Select(i => i.Organ).Distinct().ToList();
        return
        [
            .. codes.Select(store.County.Now).Distinct().OrderBy(store.County.PlaceOf).Select(store.County.Organ).OfType<Organ>(),
        ];
    }

    /// <summary>The themes there are: life's events first, then those of enterprises, as they are written.</summary>
    internal static IReadOnlyList<string> AllThemes(CountyDb db, CountyStore store) =>
        [
            .. Published(db, store)
                .Select(i => i.Themes)
                .Distinct()
                .AsEnumerable()
                .SelectMany(t => t.Split('|', StringSplitOptions.RemoveEmptyEntries))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Take(100),
        ];

    internal static IQueryable<ServiceItem> Published(CountyDb db, CountyStore store) =>
        db.Matters<ServiceItem>(store.CountyCode).Where(i => i.Stage == ServiceItemStage.Published);

    private string Text(string name) => Wording.Cut(Wording.Normal(query[name].ToString()), 100, mark: "");
}
