using Fazhi.Matters;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal;

/// <summary>公众端页面 — where things are on this surface.</summary>
internal static class Site
{
    /// <summary>The list of all that is public, chapter by chapter.</summary>
    internal const string Registers = "/public";

    internal static IResult NotFound(string what) => View.Show<Gone>(StatusCodes.Status404NotFound, (nameof(Gone.What), what));

    /// <summary>The list of a type everybody may see.</summary>
    internal static string List(MatterType type) => type.Face.Place.Address ?? Plain(type);

    /// <summary>What that list is called.</summary>
    internal static string TitleOf(MatterType type) => type.Face.Place.Title ?? type.Name;

    /// <summary>The matters of a type that have these words.</summary>
    internal static string Found(MatterType type, string words) =>
        $"{(type.Face.Place is { HasOwnPages: true, OwnPageFinds: true } ? List(type) : Plain(type))}?q={Uri.EscapeDataString(words)}";

    /// <summary>A matter everybody may see.</summary>
    internal static string Of(MatterType type, Guid id) => $"{(type.Face.Place.HasOwnPages ? List(type) : Plain(type))}/{id}";

    /// <summary>The rows behind a figure.</summary>
    internal static string Rows(MatterType type, string figure, int year) =>
        $"{Plain(type)}?figure={Uri.EscapeDataString(figure)}&year={year}";

    /// <summary>The main navigation: what everybody looks for, and what mechanisms put there.</summary>
    internal static IReadOnlyList<NavItem> Navigation(string path, MatterTypes types)
    {
        var tabs = types.Newest.Where(t => t is { Disclosure: not null, Face.Place.Tab: not null }).ToList();
        string[] registers =
        [
            .. types.Newest.Where(t => t.Disclosure is not null).Except(tabs).Select(t => t.Face.Place.Address).OfType<string>(),
        ];
        return
        [
            Item("/apply", "办事", path, "/follow"),
            .. tabs.Select(t => Item(List(t), t.Face.Place.Tab!, path)),
            Item("/figures", "数字", path),
            Item(Registers, "公开名录", path, registers),
            Item("/deadline", "期限计算", path),
            Item("/ledger", "台账", path),
        ];
    }

    private static string Plain(MatterType type) => $"{Registers}/{type.Code}";

    private static NavItem Item(string href, string text, string path, params string[] also) =>
        new(
            href,
            "",
            text,
            IsCurrent: also.Append(href).Any(h => path == h || path.StartsWith(h + "/", StringComparison.Ordinal))
        );
}
