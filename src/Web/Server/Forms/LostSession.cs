using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Forms;

/// <summary>
/// 会话过期 — a form posted after the session ended: what was typed goes back into the person's own browser, and with the next sign-in there it becomes a draft
/// of that account. Nothing is kept for who isn't signed in.
/// </summary>
public static class LostSession
{
    /// <summary>What the names of the fields begin with that a sign-in carries.</summary>
    public const string Kept = "kept.";

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
            var isAct = http.GetEndpoint() is not null && http.Request.RouteValues.ContainsKey("act");
            to = isAct ? http.Request.Path.Value! : "/office";
            if (isAct && CameFromHere(http.Request) && await BoundedForm.Read(http, Size(http)) is null)
            {
                var typed = http.Request.HasFormContentType ? FormReader.Read(http.Request.Form).Values : [];
                await View.Show<SessionEnded>(
                        StatusCodes.Status401Unauthorized,
                        (nameof(SessionEnded.Return), to),
                        (nameof(SessionEnded.Typed), typed.Select(t => KeyValuePair.Create(Kept + t.Key, t.Value)).ToList())
                    )
                    .ExecuteAsync(http);
                return;
            }
        }

        http.Response.Redirect($"{context.Options.LoginPath}?return={Uri.EscapeDataString(to)}");
    }

    internal static Task Deny(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsApi(context.HttpContext))
            context.HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
        else
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }

    /// <summary>What a sign-in brings from the form before it.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Brought(FormState signIn) =>
        [.. signIn.Values.Where(v => v.Key.StartsWith(Kept, StringComparison.Ordinal))];

    // A browser sends this cookie only from pages of ours: what a foreign page posts never reaches an official's form.
    private static bool CameFromHere(HttpRequest request) => request.Cookies.ContainsKey(CountyServices.FormCookie);

    private static long Size(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<FormSize>()?.Most ?? BoundedForm.MostText;

    // A program that calls the interface can't sign in on a page; it is told the status.
    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
