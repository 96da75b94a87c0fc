using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.EnterpriseInspections;

/// <summary>涉企检查（办公端） — one page for what an enterprise bears from all bodies against the rules of how often; the code to show at the door; what enterprises think, by count.</summary>
public sealed class InspectionOffice : OfficePages<EnterpriseInspectionsMechanism>
{
    internal const string Type = "enterprise-inspection";
    internal const string Enterprises = "enterprise";

    internal static string Visits(Guid enterprise) => $"{Office.Pages.Of(Enterprises, enterprise)}/visits";

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Enterprises}/{{id:guid}}/visits", Show);
        office.MapGet($"/{Enterprises}/{{id:guid}}/visits.xlsx", Export);
        office.MapGet($"/{Type}/{{id:guid}}/code", Code);
        OnTheSpot.Map(office);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            Enterprise enterprise => [new(Visits(enterprise.Id), "calendar-stats", "检查情况和频次")],
            EnterpriseInspection visit =>
            [
                .. visit.Code is null ? [] : (OwnPage[])[new($"{Office.Pages.Of(Type, visit.Id)}/code", "qrcode", "出示检查码")],
                .. OnTheSpot.MayBegin(visit)
                    ? (OwnPage[])[new(OnTheSpot.Of(visit.Id), "device-mobile", "用手机现场记录（没有网络也能用）")]
                    : [],
                new(Visits(visit.EnterpriseId), "calendar-stats", "该企业的检查情况和频次"),
            ],
            _ => [],
        };

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) =>
        type.Code == Type ? [new(OnTheSpot.Outbox, "device-mobile-up", "这部手机上等待送出的现场记录")] : [];

    // A visit proposed from an enterprise's page is to that enterprise.
    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (
            target.Rule.ActType == typeof(ProposeVisit)
            && Guid.TryParse(http.Request.Query["enterprise"], out var id)
            && reader.Find(Enterprises, id, http.Viewer()) is Enterprise enterprise
        )
            form.Offer("enterprise", Reference<Enterprise>.Of(enterprise).ToString());
    }

    public override BesideForm? Beside(Target target, FormState form) =>
        target.Rule.ActType == typeof(ProposeVisit)
        && form.Get("enterprise") is { Length: > 0 } typed
        && Reference<Enterprise>.TryParse(typed, null, out var named)
        && named.IsFound
            ? new(View.Part<BesideVisit>((nameof(BesideVisit.Enterprise), named.Id)))
            : null;

    public override RenderFragment AtEntry() => View.Part<RatingPanel>();

    private static IResult Show(HttpContext http, Guid id, MatterReader reader, CountyClock clock, int? year)
    {
        if (reader.Find(Enterprises, id, http.Viewer()) is not Enterprise enterprise)
            return Pages.NotFound("这个经营主体");
        var of = Year(year, clock.Today);
        return View.Show<EnterpriseVisitsPage>(
            (nameof(EnterpriseVisitsPage.Of), enterprise),
            (nameof(EnterpriseVisitsPage.Year), of),
            (
                nameof(EnterpriseVisitsPage.Borne),
                EnterpriseVisits.Of(reader.Store, enterprise, http.Official().Organ, of, clock.Today)
            )
        );
    }

    private static IResult Export(HttpContext http, Guid id, MatterReader reader, CountyClock clock, Exports exports, int? year)
    {
        if (reader.Find(Enterprises, id, http.Viewer()) is not Enterprise enterprise)
            return Pages.NotFound("这个经营主体");
        var (of, county) = (Year(year, clock.Today), reader.Store.County);
        var borne = EnterpriseVisits.Of(reader.Store, enterprise, http.Official().Organ, of, clock.Today);
        var sheet = new Sheet(
            "检查情况",
            ["检查日期", "检查单位", "检查事项", "检查类别", "检查由来", "阶段", "检查结果"],
            [
                .. borne.Visits.Select(v =>
                    (IReadOnlyList<object>)
                        [
                            v.VisitOn,
                            string.Join("、", v.Bodies.Select(county.OrganName)),
                            string.Join("、", v.Items.Select(i => i.Title)),
                            Terms.Of(v.Kind),
                            Terms.Of(v.Cause),
                            v.StageName,
                            v.Result is { } result ? Terms.Of(result) : "",
                        ]
                ),
            ]
        );
        return ExportPages.Send(http, exports, Type, $"enterprise={id}", sheet, $"检查情况{of}年");
    }

    private static IResult Code(HttpContext http, Guid id, MatterReader reader) =>
        reader.Find(Type, id, http.Viewer()) is EnterpriseInspection { Code: { } code } visit
            ? View.Show<VisitCodePage>(
                (nameof(VisitCodePage.Visit), visit),
                (nameof(VisitCodePage.Address), $"{http.Request.Scheme}://{http.Request.Host}/visits/{code}")
            )
            : Pages.NotFound("这个检查码");

    private static int Year(int? year, DateOnly today) => year is >= 2000 and <= 2100 ? year.Value : today.Year;
}

/// <summary>一个经营主体承受的检查 — all visits of a year by all bodies, what else came by, and what the rules say about one more.</summary>
/// <param name="Visits">Visits of the year, the newest first, those that don't count included.</param>
/// <param name="Others">What else came by.</param>
/// <param name="Answers">For each published item of the organ that asks, and for the rules that hold for all: may there be one more?</param>
/// <param name="Warnings">What is warned of today.</param>
public sealed record EnterpriseVisits(
    IReadOnlyList<EnterpriseInspection> Visits,
    IReadOnlyList<OtherVisit> Others,
    IReadOnlyList<CapAnswer> Answers,
    IReadOnlyList<string> Warnings
)
{
    /// <summary>So many visits of a year are listed; nobody was ever visited so often.</summary>
    private const int Most = 1000;

    internal static EnterpriseVisits Of(CountyStore store, Enterprise enterprise, string organ, int year, DateOnly today)
    {
        using var db = store.Open();
        var (county, id) = (store.CountyCode, enterprise.Id);
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var day = today.Year == year ? today : until;
        var visits = db.Matters<EnterpriseInspection>(county)
            .Where(v => v.EnterpriseId == id && v.VisitOn >= from && v.VisitOn <= until)
            .OrderByDescending(v => v.VisitOn)
            .Take(Most)
            .ToList();
        var items = db.Matters<InspectionItem>(county)
            .Where(i => i.Organ == organ && i.Stage == InspectionItemStage.Published)
            .ToList()
            .Where(i => enterprise.Categories.Count == 0 || enterprise.Categories.Contains(i.Category))
            .ToList();
        var parameters = InspectionParametersOf(visits);
        return new(
            visits,
            [
                .. db.Matters<OtherVisit>(county)
                    .Where(o =>
                        o.EnterpriseId == id && o.VisitOn >= from && o.VisitOn <= until && o.Stage == RecordStage.Recorded
                    )
                    .OrderByDescending(o => o.VisitOn)
                    .Take(Most),
            ],
            VisitCaps.Ask(new(enterprise.Class, [organ], items, VisitCause.Plan, day, null), id, store.Records(db)),
            VisitCaps.Warnings(day, null, visits, parameters)
        );
    }

    // What the county set is kept with each visit when it is proposed; without any visit there is nothing to warn of.
    private static (int Day, int Week, int Month) InspectionParametersOf(List<EnterpriseInspection> visits) =>
        visits is [var last, ..]
            ? (
                last.Parameter(InspectionParameters.WarnDay),
                last.Parameter(InspectionParameters.WarnWeek),
                last.Parameter(InspectionParameters.WarnMonth)
            )
            : (
                InspectionParameters.WarnDay.Default,
                InspectionParameters.WarnWeek.Default,
                InspectionParameters.WarnMonth.Default
            );
}
