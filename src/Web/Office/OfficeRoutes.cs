using Fazhi.Matters;
using Fazhi.Web.Office.Organs;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Office;

/// <summary>办公端 — the officials' pages. Every route but sign-in wants an official; what they may read or do is the viewer's and the Desk's business.</summary>
public static class OfficeRoutes
{
    /// <summary>What an address gets that leads nowhere, for an official who has signed in.</summary>
    public static IResult NothingHere() => Pages.NotFound("这个页面");

    /// <summary>The menu, what an address means, and the mechanisms' own pages of this surface.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services) =>
        services
            .AddSingleton(s => new OwnPages<OfficePages>(s.GetRequiredService<MatterTypes>, typeof(OfficeRoutes).Assembly))
            .AddSingleton<OfficeMenu>()
            .AddSingleton<Targets>();

    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        SignInPages.Map(routes);
        var office = routes.MapGroup("/office").RequireAuthorization(Policies.Official);
        PasswordPages.Map(routes, office);
        AccountPages.Map(office);
        HomePages.Map(office);
        EntrancePages.Map(office);
        FigurePages.Map(office);
        FilePages.Map(office);
        foreach (var pages in routes.ServiceProvider.GetRequiredService<OwnPages<OfficePages>>().All)
            pages.Map(office);
        Auditing.AuditPages.Map(office);
        ActPages.Map(office);
        Importing.ImportPages.Map(office);
        ExportPages.Map(office);
        PartyPages.Map(office);
        MatterPages.Map(office);
    }
}
