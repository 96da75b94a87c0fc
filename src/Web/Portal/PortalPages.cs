using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>
/// 制度页面（公众端） — what a mechanism shows the public beside what every mechanism has: its addresses, how an application is introduced, what it puts on
/// the home page and on the applicant's page. Words and rules without a page stand beside the definition (<see cref="MatterFace"/>).
/// </summary>
public abstract class PortalPages : IOwnPages
{
    public abstract Type Mechanism { get; }

    /// <summary>Its own routes.</summary>
    public virtual void Map(PortalGroups groups) { }

    /// <summary>Introduces an application: who may, how long it takes, what follows; <c>null</c> leaves it to what the definition says.</summary>
    public virtual RenderFragment? Introduce(OnlineApplication application) => null;

    /// <summary>A panel on the home page; <c>null</c> for none.</summary>
    public virtual RenderFragment? AtHome() => null;

    /// <summary>What it made public last, newest first, as far as everybody may read it.</summary>
    public virtual IReadOnlyList<Publication> Published(CountyStore store, int most) => [];

    /// <summary>A panel on the applicant's page of a matter; <c>null</c> for none.</summary>
    public virtual RenderFragment? OnFollowed(Followed mine) => null;

    /// <summary>A panel on the public page of a matter; <c>null</c> for none. Only what everybody may read stands on it.</summary>
    public virtual RenderFragment? OnPublic(Matter matter) => null;

    /// <summary>Files given to the applicant beside the own ones.</summary>
    public virtual IReadOnlyList<FileRef> Granted(Followed mine) => [];
}

/// <inheritdoc/>
/// <typeparam name="TMechanism">The mechanism.</typeparam>
public abstract class PortalPages<TMechanism> : PortalPages
    where TMechanism : Mechanism
{
    public sealed override Type Mechanism => typeof(TMechanism);
}

/// <summary>Where a route belongs, by what its answer depends on.</summary>
/// <param name="Read">On the ledger, the day and the display mode alone: made once, and not sent again unchanged.</param>
/// <param name="Signed">On the newest signed checkpoint besides.</param>
/// <param name="Own">On who asks, or it has a form: never kept.</param>
public sealed record PortalGroups(IEndpointRouteBuilder Read, IEndpointRouteBuilder Signed, IEndpointRouteBuilder Own);

/// <summary>最新公示 — one thing made public.</summary>
public sealed record Publication(Matter Matter, string Kind, DateOnly On, string Href);
