using Fazhi.Clocks;
using Fazhi.Issuing;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.Decisions;

/// <summary>重大行政决策（公众端） — the catalogue by year with its versions, how far each decision has come, and what was decided with what became of opinions.</summary>
public sealed class DecisionPortal : PortalPages<DecisionsMechanism>
{
    internal const string Home = "/decision-catalogues";
    internal const string List = "/decisions";

    /// <summary>A decision's page.</summary>
    internal static string Of(Decision decision) => $"{List}/{decision.Id}";

    /// <summary>A catalogue's page, in a certain version.</summary>
    internal static string Of(DecisionCatalogue catalogue, int? version = null) =>
        $"{Home}/{catalogue.Id}{(version is { } no ? $"?version={no}" : "")}";

    /// <summary>How a decision's stage is marked in a list.</summary>
    internal static BadgeKind KindOf(Decision d) =>
        d.PublishedOn is not null ? BadgeKind.Done
        : d.TerminatedOn is not null ? BadgeKind.Ended
        : BadgeKind.Open;

    public override void Map(PortalGroups groups)
    {
        groups.Read.MapGet(Home, Latest);
        groups.Read.MapGet($"{Home}/{{id:guid}}", OneCatalogue);
        groups.Read.MapGet(List, All);
        groups.Read.MapGet($"{List}/{{id:guid}}", One);
        groups.Read.MapGet($"{List}/{{id:guid}}/papers/{{index:int}}", Paper);
    }

    public override IReadOnlyList<Publication> Published(CountyStore store, int most)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<Decision>(store.CountyCode)
                .Where(d => d.PublishedOn != null && !d.Confidential)
                .OrderByDescending(d => d.LastPublishedOn)
                .Take(most)
                .AsEnumerable()
                .Select(d => new Publication(d, "重大行政决策", d.LastPublishedOn!.Value, Of(d))),
        ];
    }

    private static IResult Latest(CountyStore store)
    {
        var published = Catalogues(store);
        return Show(store, published, published.Count > 0 ? published[0] : null, null);
    }

    private static IResult OneCatalogue(CountyStore store, Guid id, int? version)
    {
        var published = Catalogues(store);
        return
            published.FirstOrDefault(c => c.Id == id) is { } one
            && (version is null || (version >= 1 && version <= one.Versions.Count))
            ? Show(store, published, one, version)
            : Site.NotFound("这份目录");
    }

    private static IResult Show(
        CountyStore store,
        IReadOnlyList<DecisionCatalogue> published,
        DecisionCatalogue? one,
        int? version
    )
    {
        using var db = store.Open();
        var id = one?.Id;
        return View.Show<CataloguePage>(
            (nameof(CataloguePage.Published), published),
            (nameof(CataloguePage.Of), one),
            (nameof(CataloguePage.Version), version ?? one?.Versions.Count ?? 0),
            (
                nameof(CataloguePage.Decisions),
                one is null
                    ? []
                    : (IReadOnlyList<Decision>)
                        [
                            .. db.Matters<Decision>(store.CountyCode)
                                .Where(d => d.CatalogueId == id && d.InitiatedOn != null && !d.Confidential)
                                .OrderBy(d => d.Sequence),
                        ]
            )
        );
    }

    private static IResult All(CountyStore store, int? page)
    {
        const int size = 20;
        using var db = store.Open();
        var found = db.Matters<Decision>(store.CountyCode).Where(d => d.InitiatedOn != null && !d.Confidential);
        var (total, number) = (found.LongCount(), Math.Clamp(page ?? 1, 1, 1000));
        return View.Show<DecisionsPage>(
            (nameof(DecisionsPage.Total), total),
            (nameof(DecisionsPage.Page), number),
            (nameof(DecisionsPage.Pages), Math.Max(1, (int)((total + size - 1) / size))),
            (
                nameof(DecisionsPage.Rows),
                (IReadOnlyList<Decision>)
                    [
                        .. found
                            .OrderByDescending(d => d.InitiatedOn)
                            .ThenByDescending(d => d.Sequence)
                            .Skip((number - 1) * size)
                            .Take(size),
                    ]
            )
        );
    }

    private static IResult One(Guid id, MatterReader reader, CountyStore store, CountyClock clock) =>
        Find(reader, id) is { } decision
            ? View.Show<DecisionPage>(
                (nameof(DecisionPage.Of), decision),
                (nameof(DecisionPage.Type), store.Types.Of(decision)),
                (nameof(DecisionPage.Catalogue), CatalogueOf(store, decision)),
                (nameof(DecisionPage.Consultations), ConsultationsOn(store, decision)),
                (nameof(DecisionPage.Timeline), Timeline.Of(store, decision, Viewer.Everybody)),
                (nameof(DecisionPage.Papers), DocumentFiles.Of(store, decision, Viewer.Everybody)),
                (nameof(DecisionPage.Today), clock.Today)
            )
            : Site.NotFound("这项决策");

    private static IResult Paper(Guid id, int index, MatterReader reader, CountyStore store, IssuedDocuments issued) =>
        Find(reader, id) is { } decision
        && DocumentFiles.Of(store, decision, Viewer.Everybody).FirstOrDefault(n => n.Index == index)
            is { Document: not null } paper
            ? DocumentFiles.Send(issued, decision, paper.Document)
            : Site.NotFound("这份文书");

    private static Decision? Find(MatterReader reader, Guid id) => reader.Find("decision", id, Viewer.Everybody) as Decision;

    private static IReadOnlyList<Consultation> ConsultationsOn(CountyStore store, Decision decision)
    {
        using var db = store.Open();
        var id = decision.Id;
        return
        [
            .. db.Matters<Consultation>(store.CountyCode)
                .Where(c => c.DecisionId == id)
                .OrderByDescending(c => c.Sequence)
                .Take(20),
        ];
    }

    private static DecisionCatalogue? CatalogueOf(CountyStore store, Decision decision) =>
        Catalogues(store).FirstOrDefault(c => c.Id == decision.CatalogueId);

    // The county's own first, then those of departments and townships, the newest year first.
    private static IReadOnlyList<DecisionCatalogue> Catalogues(CountyStore store)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<DecisionCatalogue>(store.CountyCode)
                .Where(c => c.PublishedOn != null)
                .OrderByDescending(c => c.Year)
                .Take(200)
                .AsEnumerable()
                .OrderByDescending(c => c.Year)
                .ThenByDescending(c => store.County.ActsForCounty(c.Organ))
                .ThenBy(c => c.Sequence),
        ];
    }
}
