using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.GovernmentServices;

/// <summary>办事指南（公众端） — what one brings, how long it takes, what it costs, where it is and how often one must come; the centre's lists; the whole as data for other programs.</summary>
public sealed class ServicePortal : PortalPages<GovernmentServicesMechanism>
{
    internal const string Home = "/services";
    internal const string Lists = "/service-lists";

    internal static string Of(Guid item) => $"{Home}/{item}";

    internal static string Of(ServiceList list, int? version = null) =>
        $"{Lists}/{list.Id}{(version is { } no ? $"?version={no}" : "")}";

    public override void Map(PortalGroups groups)
    {
        groups.Read.MapGet(Home, List);
        groups.Read.MapGet($"{Home}/{{id:guid}}", One);
        groups.Read.MapGet($"{Home}/{{id:guid}}/data.jsonld", OneAsData);
        groups.Read.MapGet($"{Home}/catalogue.jsonld", AllAsData);
        groups.Read.MapGet(Lists, AllLists);
        groups.Read.MapGet($"{Lists}/{{id:guid}}", OneList);
        groups.Read.MapGet($"{Lists}/{{id:guid}}/papers/{{index:int}}", Paper);
    }

    public override Microsoft.AspNetCore.Components.RenderFragment AtHome() => View.Part<ServicePanel>();

    private static IResult List(HttpContext http, CountyStore store)
    {
        var address = new ServiceAddress(http.Request.Query);
        using var db = store.Open();
        var found = address.Filter(db, store);
        var total = found.LongCount();
        return View.Show<ServicesPage>(
            (nameof(ServicesPage.Address), address),
            (nameof(ServicesPage.Total), total),
            (nameof(ServicesPage.Rows), ServiceAddress.OnePage(found, address.Page)),
            (nameof(ServicesPage.Organs), ServiceAddress.Organs(db, store)),
            (nameof(ServicesPage.Themes), ServiceAddress.AllThemes(db, store))
        );
    }

    private static IResult One(Guid id, MatterReader reader, CountyStore store)
    {
        if (Find(reader, id) is not { } item)
            return Site.NotFound("这个事项");
        using var db = store.Open();
        var key = $"{id:N}";
        return View.Show<ServicePage>(
            (nameof(ServicePage.Item), item),
            (
                nameof(ServicePage.CheckedOn),
                db.Matters<AddressCheck>(store.CountyCode)
                    .Where(c => c.ItemKey == key && c.Stage == RecordStage.Recorded)
                    .Max(c => (DateOnly?)c.CheckedOn)
            ),
            (
                nameof(ServicePage.Revisions),
                (IReadOnlyList<ItemRevision>)
                    [
                        .. db.Matters<ItemRevision>(store.CountyCode)
                            .Where(r => r.ItemKey == key && r.Stage == RecordStage.Recorded)
                            .OrderByDescending(r => r.Sequence)
                            .Take(20),
                    ]
            )
        );
    }

    private static IResult OneAsData(HttpContext http, Guid id, MatterReader reader, CountyStore store) =>
        Find(reader, id) is { } item
            ? Results.Bytes(ServiceData.Of(item, store.County, Here(http)), ServiceData.Type)
            : Site.NotFound("这个事项");

    private static IResult AllAsData(HttpContext http, CountyStore store)
    {
        var here = Here(http);
        return Results.Stream(to => ServiceData.Write(to, store, here), ServiceData.Type);
    }

    private static string Here(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    private static IResult AllLists(CountyStore store)
    {
        using var db = store.Open();
        return View.Show<ServiceListsPage>((nameof(ServiceListsPage.Lists), InForce(db, store)));
    }

    private static IResult OneList(Guid id, int? version, MatterReader reader, CountyStore store)
    {
        if (
            reader.Find("service-list", id, Viewer.Everybody) is not ServiceList list
            || version < 1
            || version > list.Versions.Count
        )
            return Site.NotFound("这张清单");
        using var db = store.Open();
        var shown = list.Versions[(version ?? list.Versions.Count) - 1];
        Guid? whole = id;
        return View.Show<ServiceListPage>(
            (nameof(ServiceListPage.List), list),
            (nameof(ServiceListPage.Version), shown),
            (
                nameof(ServiceListPage.Entries),
                (IReadOnlyList<ListedItem>)
                    [
                        .. db.Matters<ListedItem>(store.CountyCode)
                            .Where(e => e.Parent == whole && e.Stage != ListedItemStage.Voided)
                            .OrderBy(e => e.Sequence)
                            .AsEnumerable()
                            .Where(e => e.IsIn(shown)),
                    ]
            ),
            (nameof(ServiceListPage.Papers), DocumentFiles.Of(store, list, Viewer.Everybody))
        );
    }

    private static IResult Paper(Guid id, int index, MatterReader reader, CountyStore store, IssuedDocuments issued) =>
        reader.Find("service-list", id, Viewer.Everybody) is ServiceList list
        && DocumentFiles.Of(store, list, Viewer.Everybody).FirstOrDefault(n => n.Index == index) is { Document: not null } paper
            ? DocumentFiles.Send(issued, list, paper.Document)
            : Site.NotFound("这份文书");

    private static IReadOnlyList<ServiceList> InForce(CountyDb db, CountyStore store) =>
        [
            .. db.Matters<ServiceList>(store.CountyCode)
                .Where(l => l.Stage == ServiceListStage.InForce)
                .OrderBy(l => l.Sequence)
                .Take(50),
        ];

    private static ServiceItem? Find(MatterReader reader, Guid id) =>
        reader.Find("service-item", id, Viewer.Everybody) as ServiceItem;
}
