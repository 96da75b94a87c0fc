using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.GovernmentServices;

/// <summary>政务服务（办公端） — what each organ has to mend in its items, where ours differ from the province's catalogue, which addresses nobody has checked for long.</summary>
public sealed class ServiceOffice : OfficePages<GovernmentServicesMechanism>
{
    internal const string Items = "service-item";
    internal const string Catalogue = "provincial-item";
    internal const string Checks = "address-check";
    internal const string Repairs = $"/office/{Items}/repairs";
    internal const string Differences = $"/office/{Catalogue}/differences";
    internal const string Stale = $"/office/{Checks}/stale";

    private static readonly OwnPage RepairsLink = new(Repairs, "tool", "待改清单");
    private static readonly OwnPage DifferencesLink = new(Differences, "git-compare", "和全省目录的差异");
    private static readonly OwnPage StaleLink = new(Stale, "clock-exclamation", "待核对的办理地址");

    public override IReadOnlyList<OwnPage> Links { get; } = [RepairsLink, DifferencesLink, StaleLink];

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Items}/repairs", ShowRepairs);
        office.MapGet($"/{Items}/repairs.xlsx", ExportRepairs);
        office.MapGet($"/{Catalogue}/differences", ShowDifferences);
        office.MapGet($"/{Catalogue}/differences.xlsx", ExportDifferences);
        office.MapGet($"/{Checks}/stale", ShowStale);
        office.MapGet($"/{Checks}/stale.xlsx", ExportStale);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) =>
        type.Code switch
        {
            Items => [RepairsLink],
            Catalogue => [DifferencesLink],
            Checks => [StaleLink],
            _ => [],
        };

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter is ServiceItem { Stage: ServiceItemStage.Published } item
            ? [new(CheckOf(item.Id), "map-check", "登记核对"), new($"/services/{item.Id}", "external-link", "办事指南")]
            : [];

    internal static string CheckOf(Guid item) => $"{Office.Pages.List(Checks)}/new/{nameof(RecordAddressCheck)}?item={item}";

    internal static string At(string page, string organ, string form = "") =>
        page + form + (organ.Length > 0 ? $"?organ={Uri.EscapeDataString(organ)}" : "");

    // A check opened from an item is of that item, today, by who has signed in.
    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (
            target.Rule.ActType == typeof(RecordAddressCheck)
            && Guid.TryParse(http.Request.Query["item"], out var id)
            && reader.Find(Items, id, http.Viewer()) is ServiceItem item
        )
        {
            form.Offer("item", Reference<ServiceItem>.Of(item).ToString());
            form.Offer("checker", http.Official().Name);
        }
    }

    private static string Known(MatterReader reader, string? organ) => reader.Store.County.Organ(organ ?? "")?.Code ?? "";

    private static IResult ShowRepairs(MatterReader reader, string? organ) =>
        View.Show<RepairsPage>(
            (nameof(RepairsPage.Organ), Known(reader, organ)),
            (nameof(RepairsPage.List), RepairList.Of(reader, Known(reader, organ)))
        );

    private static IResult ExportRepairs(HttpContext http, MatterReader reader, Exports exports, string? organ)
    {
        var (at, county) = (Known(reader, organ), reader.Store.County);
        var sheet = new Sheet(
            "待改清单",
            ["单位", "事项", "目录编码", "阶段", "没有填写的", "不符合的规则"],
            [
                .. RepairList
                    .Of(reader, at)
                    .Rows.Select(r =>
                        (IReadOnlyList<object>)
                            [
                                county.OrganName(county.Now(r.Item.Organ)),
                                r.Item.Title,
                                r.Item.CatalogueCode,
                                r.Item.StageName,
                                string.Join('、', r.Missing),
                                string.Join('；', r.Broken.Select(b => b.Told)),
                            ]
                    ),
            ]
        );
        return ExportPages.Send(http, exports, Items, at.Length == 0 ? "" : $"organ={at}", sheet, "待改清单");
    }

    private static IResult ShowDifferences(MatterReader reader) =>
        View.Show<DifferencesPage>((nameof(DifferencesPage.Rows), CatalogueDifference.Of(reader)));

    private static IResult ExportDifferences(HttpContext http, MatterReader reader, Exports exports)
    {
        var county = reader.Store.County;
        var sheet = new Sheet(
            "和全省目录的差异",
            ["差异", "目录编码", "全省目录", "本县事项", "单位", "说明"],
            [
                .. CatalogueDifference
                    .Of(reader)
                    .Select(d =>
                        (IReadOnlyList<object>)
                            [
                                Terms.Of(d.Kind),
                                d.Code,
                                d.Theirs?.Title ?? "",
                                d.Ours?.Title ?? "",
                                d.Ours is { } ours ? county.OrganName(county.Now(ours.Organ)) : "",
                                d.Says,
                            ]
                    ),
            ]
        );
        return ExportPages.Send(http, exports, Catalogue, "", sheet, "和全省目录的差异");
    }

    private static IResult ShowStale(MatterReader reader, CountyClock clock, string? organ) =>
        View.Show<StalePage>(
            (nameof(StalePage.Organ), Known(reader, organ)),
            (nameof(StalePage.Days), reader.Parameter(GovernmentServiceParameters.CheckDays, clock.Today)),
            (nameof(StalePage.Rows), StaleItem.Of(reader, Known(reader, organ), clock.Today))
        );

    private static IResult ExportStale(HttpContext http, MatterReader reader, CountyClock clock, Exports exports, string? organ)
    {
        var (at, county) = (Known(reader, organ), reader.Store.County);
        var sheet = new Sheet(
            "待核对的办理地址",
            ["单位", "事项", "办理地址", "办理时间", "咨询电话", "上次核对", "距今天数"],
            [
                .. StaleItem
                    .Of(reader, at, clock.Today)
                    .Select(s =>
                        (IReadOnlyList<object>)
                            [
                                county.OrganName(county.Now(s.Organ)),
                                s.Title,
                                s.Address ?? "",
                                s.Hours ?? "",
                                s.Phone ?? "",
                                s.CheckedOn is { } on ? Scalars.Write(on) : "没有核对过",
                                s.Days is { } days ? days : "",
                            ]
                    ),
            ]
        );
        return ExportPages.Send(http, exports, Checks, at.Length == 0 ? "" : $"organ={at}", sheet, "待核对的办理地址");
    }
}
