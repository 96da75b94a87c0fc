using Fazhi.Matters;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office;

/// <summary>页面 — where things are on this surface.</summary>
internal static class Pages
{
    internal static IResult NotFound(string what) => View.Show<Gone>(StatusCodes.Status404NotFound, (nameof(Gone.What), what));

    internal static string List(string type) => $"/office/{type}";

    internal static string Of(string type, Guid id) => $"/office/{type}/{id}";

    /// <summary>A mechanism's entry page.</summary>
    internal static string Entry(Mechanism mechanism) => $"/office/mechanisms/{mechanism.Code}";

    /// <summary>Where a part of a matter is opened.</summary>
    internal static string Part(string type, string act, Guid whole) => $"{List(type)}/new/{act}?{ActPages.Whole}={whole}";

    /// <summary>Where a matter is opened: with the form of the act, unless its mechanism begins otherwise.</summary>
    internal static string Opening(OwnPages<OfficePages> pages, MatterType type, string act) =>
        pages.Of(type)?.Opening(type, act) ?? $"{List(type.Code)}/new/{act}";

    /// <summary>The way to a type's list: its mechanism's entry page, and the list.</summary>
    internal static IReadOnlyList<Crumb> Way(MatterTypes types, MatterType type)
    {
        var list = new Crumb(types.Find(type.Code)?.Name ?? type.Name, List(type.Code));
        return types.MechanismOf(type) is { } mechanism ? [new Crumb(mechanism.Name, Entry(mechanism)), list] : [list];
    }
}
