using System.Security.Cryptography;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Forms;

/// <summary>
/// 会话过期 — a form posted after the session ended: what was typed is kept as a draft that the next sign-in opens. Kept only for who had a session here, for
/// that account in this browser, and only from a page of ours: nobody else's words come into an official's form.
/// </summary>
public static class LostSession
{
    private const string CookieName = "fazhi.lost";
    private static readonly ProtectedCookie Cookie = new("lost-session");
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    internal static async Task KeepWhatWasTyped(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (IsApi(http))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var to = http.Request.Path + http.Request.QueryString;
        if (HttpMethods.IsPost(http.Request.Method))
            to =
                Ended(context) is { } ended && await Save(http, ended) is { } draft
                    ? $"{http.Request.Path}?draft={draft}"
                    : "/office";
        http.Response.Redirect($"{context.Options.LoginPath}?return={Uri.EscapeDataString(to)}");
    }

    /// <summary>The draft that this account's lost session left in this browser; <c>null</c> for any other.</summary>
    public static Draft? Find(HttpContext http, Drafts drafts, string id, string account) =>
        Cookie.Read(http, CookieName) is [var kept, var secret, var owner] && kept == id && owner == account
            ? drafts.Adopt(id, secret, account)
            : null;

    internal static Task Deny(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsApi(context.HttpContext))
            context.HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // The cookie of a session that is over still says whose it was, and that we made it.
    private static AuthenticationTicket? Ended(RedirectContext<CookieAuthenticationOptions> context)
    {
        var cookie = context.Options.CookieManager.GetRequestCookie(context.HttpContext, SignedIn.CookieName);
        return cookie is null ? null : context.Options.TicketDataFormat.Unprotect(cookie);
    }

    private static async Task<string?> Save(HttpContext http, AuthenticationTicket ended)
    {
        // The route's own names say which form it was: /office/{type}/{id}/do/{act}.
        if (http.GetEndpoint() is null || http.Request.RouteValues["act"] is not string act || !http.Request.HasFormContentType)
            return null;
        // The form's token is good for the one to whom the page was shown.
        var nobody = http.User;
        http.User = ended.Principal;
        var ours = await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        http.User = nobody;
        if (!ours || ended.Principal.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is not { } account)
            return null;
        var posted = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        Guid? matter = Guid.TryParse(http.Request.RouteValues["id"] as string, out var id) ? id : null;
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var draft = http
            .RequestServices.GetRequiredService<Drafts>()
            .Save(null, http.Request.RouteValues["type"] as string ?? "", matter, act, posted.Values, secret: secret);
        Cookie.Write(http, CookieName, "/office", Kept, draft, secret, account);
        return draft;
    }

    // A program that calls the interface can't sign in on a page; it is told the status.
    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
