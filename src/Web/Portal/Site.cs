using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal;

/// <summary>公众端页面 — where things are on this surface.</summary>
internal static class Site
{
    internal static IResult NotFound(string what) => View.Show<Gone>(StatusCodes.Status404NotFound, (nameof(Gone.What), what));

    /// <summary>The list of a type everybody may see.</summary>
    internal static string List(string type) =>
        type switch
        {
            "normative-document" => "/documents",
            "mediation-organisation" => "/organisations",
            "reconsideration" => "/reconsiderations",
            "annual-report" => "/reports",
            _ => $"/public/{type}",
        };

    /// <summary>The matters of a type that have these words.</summary>
    internal static string Found(string type, string words) =>
        $"{(type == "normative-document" ? List(type) : $"/public/{type}")}?q={Uri.EscapeDataString(words)}";

    /// <summary>A matter everybody may see.</summary>
    internal static string Of(string type, Guid id) =>
        type switch
        {
            "normative-document" => $"/documents/{id}",
            "annual-report" => $"/reports/{id}",
            _ => $"/public/{type}/{id}",
        };

    /// <summary>The rows behind a figure.</summary>
    internal static string Rows(string type, string figure, int year) => $"/public/{type}?figure={figure}&year={year}";

    internal static IReadOnlyList<NavItem> Navigation(string path) =>
        [
            Item("/apply", "办事", path, "/follow"),
            Item("/documents", "规范性文件", path),
            Item("/reports", "年度报告", path),
            Item("/figures", "数字", path, "/public", "/organisations", "/reconsiderations"),
            Item("/deadline", "期限计算", path),
            Item("/ledger", "台账", path),
        ];

    private static NavItem Item(string href, string text, string path, params string[] also) =>
        new(
            href,
            "",
            text,
            IsCurrent: also.Append(href).Any(h => path == h || path.StartsWith(h + "/", StringComparison.Ordinal))
        );
}
