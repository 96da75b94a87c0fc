using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.EnterpriseInspections;

/// <summary>现场记录 — the pages that open without network: the record of one visit, and what waits in this phone. The service worker that keeps them lies beside them and rules nothing else.</summary>
internal static class OnTheSpot
{
    internal const string Outbox = $"/office/{InspectionOffice.Type}/outbox";
    internal const string Worker = $"/office/{InspectionOffice.Type}/worker.js";

    internal static string Of(Guid visit) => $"{Office.Pages.Of(InspectionOffice.Type, visit)}/record";

    /// <summary>Whether a visit may be recorded: the officers are in, or will be on its day.</summary>
    internal static bool MayBegin(EnterpriseInspection visit) =>
        visit.Stage is EnterpriseInspectionStage.Approved or EnterpriseInspectionStage.Entered;

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{InspectionOffice.Type}/{{id:guid}}/record", Record).WithMetadata(new AsksForPosition());
        office.MapPost($"/{InspectionOffice.Type}/{{id:guid}}/record", VisitBundles.Take).TakesFiles();
        office.MapGet($"/{InspectionOffice.Type}/outbox", Waiting);
        office.MapGet($"/{InspectionOffice.Type}/outbox/token", VisitBundles.Token);
        // It holds nothing of anybody's, and has to be had when a session is over.
        office.MapGet($"/{InspectionOffice.Type}/worker.js", Script).AllowAnonymous();
    }

    private static IResult Record(HttpContext http, Guid id, MatterReader reader)
    {
        if (
            reader.Find(InspectionOffice.Type, id, http.Viewer()) is not EnterpriseInspection visit
            || !http.Viewer().Handles(visit)
        )
            return Pages.NotFound("这次检查");
        Private(http);
        return View.Show<RecordPage>(
            (nameof(RecordPage.Visit), visit),
            (nameof(RecordPage.Account), http.Official().Id),
            (nameof(RecordPage.Organ), reader.Store.County.OrganName(visit.Organ))
        );
    }

    private static IResult Waiting(HttpContext http)
    {
        Private(http);
        return View.Show<OutboxPage>((nameof(OutboxPage.Account), http.Official().Id));
    }

    // Nothing between keeps them; what the phone keeps is the service worker's business.
    private static void Private(HttpContext http) => http.Response.Headers.CacheControl = "private, no-cache";

    private static IResult Script(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(Assets.VisitWorkerJs, "text/javascript; charset=utf-8");
    }
}
