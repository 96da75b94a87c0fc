using Fazhi.Mechanisms;
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

    /// <summary>Where a part of a matter is opened.</summary>
    internal static string Part(string type, string act, Guid whole) => $"{List(type)}/new/{act}?{ActPages.Whole}={whole}";

    /// <summary>Where a matter is opened: a report begins with the choice of its template.</summary>
    internal static string Opening(string type, string act) =>
        type == AnnualReports.ReportPages.Type ? $"{List(type)}/begin" : $"{List(type)}/new/{act}";

    /// <summary>The navigation: what everybody has, then the mechanisms in the order of the report.</summary>
    internal static IReadOnlyList<NavItem> Navigation(string path, int due, bool administers) =>
        [
            new("/office", "inbox", "我的待办", due, IsCurrent: path is "/office" or "/office/"),
            new(
                "/office/calendar",
                "calendar-due",
                "期限日历",
                IsCurrent: path.StartsWith("/office/calendar", StringComparison.Ordinal)
            ),
            new("/office/overdue", "alarm", "逾期督办", IsCurrent: path.StartsWith("/office/overdue", StringComparison.Ordinal)),
            new("/office/audit", "calculator", "核对报告", IsCurrent: path.StartsWith("/office/audit", StringComparison.Ordinal)),
            new("/office/figures", "chart-bar", "数字", IsCurrent: path.StartsWith("/office/figures", StringComparison.Ordinal)),
            .. administers
                ?
                [
                    new NavItem(
                        AccountPages.Address,
                        "users",
                        "账号",
                        IsCurrent: path.StartsWith(AccountPages.Address, StringComparison.Ordinal)
                    ),
                ]
                : Array.Empty<NavItem>(),
            .. InReportOrder.All.SelectMany(m =>
                m.Types.Select(
                    (t, i) =>
                        new NavItem(
                            List(t.Code),
                            Icon(t.Code),
                            t.Name,
                            IsCurrent: path == List(t.Code) || path.StartsWith(List(t.Code) + "/", StringComparison.Ordinal),
                            Group: i == 0 ? m.Name : null
                        )
                )
            ),
        ];

    private static string Icon(string type) =>
        type switch
        {
            "normative-document" => "file-certificate",
            "clean-up" or "clean-up-item" => "eraser",
            "reconsideration" => "scale",
            "dispute" => "heart-handshake",
            "mediation-organisation" => "building-community",
            "mediator" => "user-heart",
            "screening" => "radar-2",
            "thanks" => "ribbon-health",
            "honour" => "award",
            "annual-report" => "report",
            "report-template" => "template",
            "return" => "clipboard-text",
            "statutory-report" => "calendar-stats",
            "return-item" => "list-numbers",
            "parameter" => "adjustments",
            _ => "folder",
        };
}
