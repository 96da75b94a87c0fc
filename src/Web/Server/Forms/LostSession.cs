using System.Security.Claims;
using System.Security.Cryptography;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Forms;

/// <summary>
/// 会话过期 — a form posted after the session ended: what was typed goes back into the person's own browser, and with the next sign-in there it becomes a draft
/// of that account. Nothing is kept for who isn't signed in.
/// </summary>
public static class LostSession
{
    /// <summary>What the names of the fields begin with that a sign-in carries.</summary>
    public const string Kept = "kept.";

    private const string Whose = "whose";

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
            if (isAct && EndedSession.Of(http) is { } ended && await Typed(http, ended) is { } typed)
            {
                await View.Show<SessionEnded>(
                        StatusCodes.Status401Unauthorized,
                        (nameof(SessionEnded.Return), to),
                        (
                            nameof(SessionEnded.Typed),
                            typed
                                .Select(t => KeyValuePair.Create(Kept + t.Key, t.Value))
                                .Append(KeyValuePair.Create(Whose, Sealed(http, ended)))
                                .ToList()
                        )
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
        [.. signIn.Values.Where(v => v.Key == Whose || v.Key.StartsWith(Kept, StringComparison.Ordinal))];

    /// <summary>Whether it was this account's session that ended: what one typed comes into nobody else's form.</summary>
    public static bool IsOf(HttpContext http, FormState signIn, string account)
    {
        try
        {
            return Protector(http).Unprotect(signIn.Get(Whose) ?? "") == account;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // The form's token is good for the one to whom the page was shown: what a foreign page posts never reaches an official's form.
    private static async Task<List<KeyValuePair<string, string>>?> Typed(HttpContext http, ClaimsPrincipal ended)
    {
        if (!http.Request.HasFormContentType || await BoundedForm.Read(http, Size(http)) is not null)
            return null;
        var nobody = http.User;
        http.User = ended;
        var ours = await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        http.User = nobody;
        return ours ? [.. FormReader.Read(http.Request.Form).Values] : null;
    }

    private static string Sealed(HttpContext http, ClaimsPrincipal ended) =>
        Protector(http).Protect(ended.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "");

    private static IDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("lost-session");

    private static long Size(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<FormSize>()?.Most ?? BoundedForm.MostText;

    // A program that calls the interface can't sign in on a page; it is told the status.
    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
