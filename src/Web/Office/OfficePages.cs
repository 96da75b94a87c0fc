using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>
/// 制度页面（办公端） — what a mechanism shows officials beside the lists, forms, matters and entry page that every mechanism has. What it doesn't say is
/// as everywhere.
/// </summary>
public abstract class OfficePages : IOwnPages
{
    public abstract Type Mechanism { get; }

    /// <summary>Pages of its own, as its entry page leads to them.</summary>
    public virtual IReadOnlyList<OwnPage> Links => [];

    /// <summary>Its own routes.</summary>
    public virtual void Map(IEndpointRouteBuilder office) { }

    /// <summary>Where a matter is opened, if that begins elsewhere than with the form of the act.</summary>
    public virtual string? Opening(MatterType type, string act) => null;

    /// <summary>Pages of its own that belong to the list of a type.</summary>
    public virtual IReadOnlyList<OwnPage> LinksOf(MatterType type) => [];

    /// <summary>Pages of its own that belong to a matter.</summary>
    public virtual IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) => [];

    /// <summary>A panel on the page of a matter, another mechanism's too, for what this one keeps about it or offers there; <c>null</c> for none. It shows no more than the official may read.</summary>
    public virtual RenderFragment? OnMatter(MatterType type, Matter matter) => null;

    /// <summary>Fills in an act's form before it is shown first.</summary>
    public virtual void Begin(HttpContext http, Target target, FormState form, MatterReader reader) { }

    /// <summary>What stands beside an act's form while it is filled in; <c>null</c> for nothing.</summary>
    public virtual BesideForm? Beside(Target target, FormState form) => null;

    /// <summary>A panel on its entry page; <c>null</c> for none.</summary>
    public virtual RenderFragment? AtEntry() => null;

    /// <summary>
    /// A form that is opened from a matter is about that matter: its address names it as one of its fields, and the field is filled in unless something stands there already.
    /// </summary>
    /// <returns>The matter, where it was filled in and the official may read it; else <c>null</c>.</returns>
    protected static Matter? NameFrom(HttpContext http, FormState form, MatterReader reader, string field, string type)
    {
        if (
            !Guid.TryParse(http.Request.Query[field], out var id)
            || form.Get(field) is { Length: > 0 }
            || reader.Find(type, id, http.Viewer()) is not { } matter
        )
            return null;
        form.Set(field, $"{matter.Id:D} {matter.Title}");
        return matter;
    }
}

/// <inheritdoc/>
/// <typeparam name="TMechanism">The mechanism.</typeparam>
public abstract class OfficePages<TMechanism> : OfficePages
    where TMechanism : Mechanism
{
    public sealed override Type Mechanism => typeof(TMechanism);
}

/// <summary>自己的页面 — a link to a page of a mechanism's own.</summary>
/// <param name="Href">Where it is.</param>
/// <param name="Icon">A Tabler icon's name without <c>ti-</c>.</param>
/// <param name="Text">What it says.</param>
public sealed record OwnPage(string Href, string Icon, string Text);

/// <summary>表单旁 — what helps to fill in a form, and the script that keeps it live.</summary>
public sealed record BesideForm(RenderFragment Content, string? Script = null);
