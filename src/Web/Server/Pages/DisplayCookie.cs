using Fazhi.Web.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Pages;

/// <summary>显示方式 — large print and high contrast, kept in a cookie that says nothing else.</summary>
public static class DisplayCookie
{
    private const string Name = "fazhi.display";

    /// <summary>How this browser wants pages.</summary>
    public static Display Read(HttpContext http)
    {
        var kept = http.Request.Cookies[Name] ?? "";
        return new Display(kept.Contains("large", StringComparison.Ordinal), kept.Contains("high", StringComparison.Ordinal));
    }

    /// <summary>GET /display?print=…&amp;contrast=…&amp;return=… sets the cookie and leads back to a page of ours.</summary>
    public static void MapDisplay(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/display",
                (HttpContext http, string? print, string? contrast, string? @return) =>
                {
                    var options = new CookieOptions
                    {
                        MaxAge = TimeSpan.FromDays(365),
                        SameSite = SameSiteMode.Lax,
                        HttpOnly = true,
                    };
                    http.Response.Cookies.Append(
                        Name,
                        $"{(print == "large" ? "large" : "")} {(contrast == "high" ? "high" : "")}",
                        options
                    );
                    return Results.LocalRedirect(IsLocal(@return) ? @return! : "/");
                }
            )
            .AllowAnonymous();

    /// <summary>Whether an address leads nowhere but to this site.</summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.StartsWith("/\\", StringComparison.Ordinal)
        // Browsers leave out what can't be seen: a tab between two slashes would lead to another site. What isn't ASCII can't stand in a header.
        && url.All(c => c is > ' ' and < '\x7f');
}
