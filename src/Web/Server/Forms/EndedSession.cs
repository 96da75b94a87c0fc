using System.Security.Claims;
using Fazhi.Web.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fazhi.Web.Forms;

/// <summary>
/// 已结束的会话 — the cookie of a session that is over, or can't be looked up, still says whose it was, and that we made it. Enough to check a form's token and to
/// give back what was typed; nothing is done in its name.
/// </summary>
internal static class EndedSession
{
    internal static ClaimsPrincipal? Of(HttpContext http)
    {
        var cookies = http
            .RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        return cookies.CookieManager.GetRequestCookie(http, SignedIn.CookieName) is { } cookie
            ? cookies.TicketDataFormat.Unprotect(cookie)?.Principal
            : null;
    }
}
