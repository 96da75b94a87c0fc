using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Portal;

/// <summary>公众端 — everybody's pages, without sign-in. What may be seen is the definitions' disclosure; who shows a receipt sees that one matter.</summary>
public static class PortalRoutes
{
    /// <summary>What an address gets that leads nowhere.</summary>
    public static IResult NothingHere() => Site.NotFound("这个页面");

    /// <summary>The mechanisms' own pages of this surface.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services) =>
        services
            .AddSingleton<FollowedMatters>()
            .AddSingleton(s => new OwnPages<PortalPages>(s.GetRequiredService<MatterTypes>, typeof(PortalRoutes).Assembly));

    public static void MapPortal(this IEndpointRouteBuilder routes)
    {
        // What has no form depends on the ledger, the day and the display mode alone: unchanged, it isn't sent again.
        // The clock is found here, as a request's own services are made when it first asks for one: “unchanged” asks for none.
        var clock = routes.ServiceProvider.GetRequiredService<CountyClock>();
        string By(HttpContext http) => PageCache.By(http, clock);
        // A checkpoint is signed later than the entries it covers, and by witnesses later still.
        var ledger = routes.ServiceProvider.GetRequiredService<LedgerReader>();
        string BySigned(HttpContext http) => $"{By(http)}-{ledger.Signed()}";
        RouteGroupBuilder Read(Func<HttpContext, string> by) =>
            routes
                .MapGroup("")
                .AllowAnonymous()
                .AddEndpointFilter(Unchanged.Answer)
                .WithMetadata(new Unchanged(by, Shared: _ => false, IsOneOfficials: _ => false))
                .CacheOutput(new MadeOnce(by));
        var read = Read(By);
        var signed = Read(BySigned);
        HomePages.Map(read);
        PublicPages.Map(read, routes.ServiceProvider.GetRequiredService<MatterTypes>());
        FigurePages.Map(read);
        DeadlinePages.Map(read);
        LedgerPages.Map(read, signed);
        // Forms carry a token of their own, and what is shown after them belongs to one person.
        var own = routes.MapGroup("").AllowAnonymous().AddEndpointFilter(PageCache.NeverKept);
        ApplyPages.Map(own);
        FollowPages.Map(own);
        Auditing.AuditPages.Map(own);
        foreach (var pages in routes.ServiceProvider.GetRequiredService<OwnPages<PortalPages>>().All)
            pages.Map(new PortalGroups(read, signed, own));
    }
}
