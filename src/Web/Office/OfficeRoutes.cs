using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>办公端 — the officials' pages. Every route but sign-in wants an official; what they may read or do is the viewer's and the Desk's business.</summary>
public static class OfficeRoutes
{
    /// <summary>What an address gets that leads nowhere, for an official who has signed in.</summary>
    public static IResult NothingHere() => Pages.NotFound("这个页面");

    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        SignInPages.Map(routes);
        var office = routes.MapGroup("/office").RequireAuthorization(Policies.Official);
        PasswordPages.Map(routes, office);
        AccountPages.Map(office);
        HomePages.Map(office);
        Calendars.ArrangementPages.Map(office);
        FigurePages.Map(office);
        FilePages.Map(office);
        AnnualReports.ReportPages.Map(office);
        AnnualReports.EditingPages.Map(office);
        Auditing.AuditPages.Map(office);
        ActPages.Map(office);
        Importing.ImportPages.Map(office);
        ExportPages.Map(office);
        PartyPages.Map(office);
        MatterPages.Map(office);
    }
}
