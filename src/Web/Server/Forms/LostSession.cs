using Fazhi.Web.Design;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Forms;

/// <summary>会话过期 — a form posted after the session ended: what was typed is kept as a draft that the next sign-in opens.</summary>
internal static class LostSession
{
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
        {
            // The route's own names say which form it was: /office/{type}/{id}/do/{act}.
            if (
                http.GetEndpoint() is not null
                && http.Request.RouteValues["act"] is string act
                && http.Request.HasFormContentType
            )
            {
                var posted = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
                Guid? matter = Guid.TryParse(http.Request.RouteValues["id"] as string, out var id) ? id : null;
                var draft = http
                    .RequestServices.GetRequiredService<Drafts>()
                    .Save(null, http.Request.RouteValues["type"] as string ?? "", matter, act, posted.Values);
                to = $"{http.Request.Path}?draft={draft}";
            }
            else
                to = "/office";
        }

        http.Response.Redirect($"{context.Options.LoginPath}?return={Uri.EscapeDataString(to)}");
    }

    internal static Task Deny(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsApi(context.HttpContext))
            context.HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // A program that calls the interface can't sign in on a page; it is told the status.
    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
