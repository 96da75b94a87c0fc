using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;
using Fazhi.Storage;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.EnterpriseInspections;

/// <summary>
/// 查验检查 — an enterprise scans the code that the officers show, or types it: who comes, what for, by whose approval, how often it may be; it confirms that they come in, and says afterwards what it thinks
/// of the visit. No app, no account.
/// </summary>
public sealed class InspectionPortal : PortalPages<EnterpriseInspectionsMechanism>
{
    internal const string Address = "/visits";
    internal const string Type = "enterprise-inspection";

    internal static string Of(string code) => $"{Address}/{code}";

    public override void Map(PortalGroups groups)
    {
        groups.Own.MapGet(Address, () => Asked(new FormState()));
        // A code is one of a million millions: it isn't guessed, and an enterprise may look as often as it likes.
        groups.Own.MapPost(Address, Look).TakesForm();
        groups.Own.MapGet($"{Address}/{{code}}", One);
        groups.Own.MapPost($"{Address}/{{code}}/entry", Enter).TakesForm().RequireRateLimiting("acting");
        groups.Own.MapGet($"{Address}/{{code}}/rating", Rating);
        groups.Own.MapPost($"{Address}/{{code}}/rating", Rate).TakesForm().RequireRateLimiting("acting");
    }

    public override RenderFragment AtHome() => View.Part<VisitPanel>();

    private static IResult Asked(FormState form, int status = StatusCodes.Status200OK) =>
        View.Show<VisitsPage>(status, (nameof(VisitsPage.Form), form));

    private static async Task<IResult> Look(HttpContext http, CancellationToken stop)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(stop));
        if (VisitCode.Read(form.Get("code")) is { } code)
            return Results.LocalRedirect(Of(code));
        form.Refuse("code", "检查码是8位数字和字母，写在检查通知书上，例如7K3M-2QXD。请核对。");
        return Asked(form, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult One(HttpContext http, string code, CountyStore store, CountyClock clock, ActFlow flow) =>
        Read(store, code, clock.Today) is { } told
            ? Page(http, told, new FormState(), flow.Begin(told.Visit), store, clock)
            : None();

    // Nobody is told that a code was there once: a visit that isn't approved, or was called off, is none.
    private static IResult None() => View.Show<NoVisitPage>(StatusCodes.Status404NotFound);

    private static IResult Page(
        HttpContext http,
        ToldVisit told,
        FormState form,
        FormFacts facts,
        CountyStore store,
        CountyClock clock,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<VisitPage>(
            status,
            (nameof(VisitPage.Told), told),
            (nameof(VisitPage.Form), form),
            (nameof(VisitPage.Facts), facts),
            (nameof(VisitPage.Today), clock.Today),
            (nameof(VisitPage.Rated), HasRating(store, told.Visit)),
            (nameof(VisitPage.Done), http.Request.Query["done"].ToString())
        );

    private static async Task<IResult> Enter(HttpContext http, string code, CountyStore store, CountyClock clock, ActFlow flow)
    {
        if (Read(store, code, clock.Today) is not { } told)
            return None();
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var step = await flow.Take(
            new ActPosting(http, form, Holder(told.Visit), () => ActRequest.In(told.Visit.Id, new ConfirmEntry()))
        );
        if (step.Done is not null)
            return Results.LocalRedirect($"{Of(told.Visit.Code!)}?done=entry");
        var now = Read(store, code, clock.Today) ?? told;
        return Page(http, now, form, flow.Sealed(step.Facts, now.Visit), store, clock, step.Status);
    }

    private static IResult Rating(HttpContext http, string code, CountyStore store, CountyClock clock, ActFlow flow) =>
        Read(store, code, clock.Today) is { } told ? RatingOf(told, new FormState(), flow.Begin(null)) : None();

    private static IResult RatingOf(ToldVisit told, FormState form, FormFacts facts, int status = StatusCodes.Status200OK) =>
        View.Show<RatingPage>(
            status,
            (nameof(RatingPage.Told), told),
            (nameof(RatingPage.Form), form),
            (nameof(RatingPage.Facts), facts)
        );

    private static async Task<IResult> Rate(HttpContext http, string code, CountyStore store, CountyClock clock, ActFlow flow)
    {
        if (Read(store, code, clock.Today) is not { } told)
            return None();
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var step = await flow.Take(
            new ActPosting(
                http,
                form,
                Actor.Resident("visit-rating", "被检查的企业"),
                () =>
                {
                    if (!int.TryParse(form.Get("score"), out var score))
                        form.Refuse("score", "请选择满意程度。");
                    return ActRequest.Open(
                        "visit-rating",
                        new RateVisit
                        {
                            VisitCode = told.Visit.Code!,
                            Body = told.Visit.Organ,
                            Score = score,
                            ShownCertificates = form.IsChecked("shownCertificates"),
                            ToldRights = form.IsChecked("toldRights"),
                            NoFavours = form.IsChecked("noFavours"),
                            Comment = form.Get("comment") is { Length: > 0 } comment ? comment : null,
                        },
                        organ: store.County.JusticeBureau.Code
                    );
                }
            )
        );
        return step.Done is not null
            ? Results.LocalRedirect($"{Of(told.Visit.Code!)}?done=rating")
            : RatingOf(told, form, flow.Sealed(step.Facts, null), step.Status);
    }

    // Whoever shows the code acts for the enterprise: it was given to nobody else.
    private static Actor Holder(EnterpriseInspection visit) =>
        Actor.Resident($"visit-{visit.Id:N}", visit.Enterprise.Title, visit.Id);

    private static bool HasRating(CountyStore store, EnterpriseInspection visit)
    {
        using var db = store.Open();
        var digest = RateVisit.DigestOf(visit.Code!);
        return db.Matters<VisitRating>(store.CountyCode).Any(r => r.CodeDigest == digest && r.Stage == RecordStage.Recorded);
    }

    private static ToldVisit? Read(CountyStore store, string typed, DateOnly today)
    {
        if (VisitCode.Read(typed) is not { } code)
            return null;
        using var db = store.Open();
        var county = store.CountyCode;
        if (
            db.Matters<EnterpriseInspection>(county).FirstOrDefault(v => v.Code == code) is not { } visit
            || visit.Stage
                is EnterpriseInspectionStage.Cancelled
                    or EnterpriseInspectionStage.Joined
                    or EnterpriseInspectionStage.Refused
        )
            return null;
        var (items, officers) = (visit.Items.Select(i => i.Id).ToList(), visit.Officers.Select(o => o.Id).ToList());
        var stood = db.Matters<InspectionItem>(county).Where(i => items.Contains(i.Id)).ToList();
        var enterprise = db.Matters<Enterprise>(county).First(e => e.Id == visit.EnterpriseId);
        return new(
            visit,
            enterprise,
            stood,
            db.Matters<Officer>(county).Where(o => officers.Contains(o.Id)).ToList(),
            VisitCaps.Ask(
                new(enterprise.Class, visit.Bodies, stood, visit.Cause, visit.VisitOn, visit.Id),
                enterprise.Id,
                store.Records(db)
            ),
            visit.Stage == EnterpriseInspectionStage.Approved && visit.VisitOn <= today && visit.CodeUntil >= today
        );
    }
}

/// <summary>查到的检查 — a visit as whoever has its code may know it.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Enterprise">Whom it is made to.</param>
/// <param name="Items">What is inspected.</param>
/// <param name="Officers">By whom.</param>
/// <param name="Caps">How often it may be, and was.</param>
/// <param name="MayEnter">Whether it is its day and nobody came in yet.</param>
public sealed record ToldVisit(
    EnterpriseInspection Visit,
    Enterprise Enterprise,
    IReadOnlyList<InspectionItem> Items,
    IReadOnlyList<Officer> Officers,
    IReadOnlyList<CapAnswer> Caps,
    bool MayEnter
);
