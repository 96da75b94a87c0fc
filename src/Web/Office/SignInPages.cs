using Fazhi.Storage.Access;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>登录 — by account and password; who guesses waits, and the session ends on the server when it is signed out.</summary>
internal static class SignInPages
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/office/sign-in", (string? @return) => Page(new FormState(), @return)).AllowAnonymous();
        routes.MapPost("/office/sign-in", SignIn).TakesForm().AllowAnonymous().RequireRateLimiting("guessing");
        routes.MapPost("/office/sign-out", SignOut).TakesForm().AllowAnonymous();
        routes
            .MapGet(
                "/office/denied",
                () => View.Show<SignInPage>(StatusCodes.Status403Forbidden, (nameof(SignInPage.Form), new FormState()))
            )
            .AllowAnonymous();
    }

    private static IResult Page(FormState form, string? back, int status = StatusCodes.Status200OK) =>
        View.Show<SignInPage>(
            status,
            (nameof(SignInPage.Form), form),
            (nameof(SignInPage.Return), back),
            (nameof(SignInPage.Kept), LostSession.Brought(form))
        );

    private static async Task<IResult> SignIn(
        HttpContext http,
        SignIns signIns,
        UserManager<Account> users,
        Drafts drafts,
        string? @return
    )
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var (name, password) = (Wording.Normal(form.Get("account") ?? ""), form.Get("password") ?? "");
        if (name.Length == 0)
            form.Refuse("account", "请填写账号。");
        if (password.Length == 0)
            form.Refuse("password", "请填写密码。");
        if (form.Refusals.Count == 0)
        {
            var wrong = await signIns.Try(http, name, password);
            if (
                wrong is null
                && LostSession.Brought(form) is { Count: > 0 } brought
                && await users.FindByNameAsync(name) is { } known
                && LostSession.IsOf(http, form, known.Id)
            )
                return Results.LocalRedirect(Begun(drafts, known, @return, brought));
            if (wrong is null)
                return Results.LocalRedirect(DisplayCookie.IsLocal(@return) ? @return! : "/office");
            form.Refuse("password", wrong);
        }

        form.Set("password", []);
        return Page(form, @return, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What was typed before the session ended, as a draft of who has signed in; where it goes on.</summary>
    private static string Begun(Drafts drafts, Account account, string? back, IReadOnlyList<KeyValuePair<string, string>> brought)
    {
        var values = brought
            .Where(b => b.Key.StartsWith(LostSession.Kept, StringComparison.Ordinal))
            .Select(b => KeyValuePair.Create(b.Key[LostSession.Kept.Length..], b.Value));
        if (!DisplayCookie.IsLocal(back))
            return "/office";
        return back!.Split('/') switch
        {
            ["", "office", var type, "new", var act] => $"{back}?draft={drafts.Save(account.Id, type, null, act, values)}",
            ["", "office", var type, var id, "do", var act] when Guid.TryParse(id, out var matter) =>
                $"{back}?draft={drafts.Save(account.Id, type, matter, act, values)}",
            _ => back,
        };
    }

    private static async Task<IResult> SignOut(HttpContext http, SignIns signIns)
    {
        await signIns.End(http);
        return Results.LocalRedirect("/office/sign-in");
    }
}
