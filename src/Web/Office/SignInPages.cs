using Fazhi.Storage.Access;
using Fazhi.Texts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>登录 — by account and password; five wrong passwords lock the account for a quarter of an hour.</summary>
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
        View.Show<SignInPage>(status, (nameof(SignInPage.Form), form), (nameof(SignInPage.Return), back));

    private static async Task<IResult> SignIn(HttpContext http, SignInManager<Account> accounts, string? @return)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var (name, password) = (Wording.Normal(form.Get("account") ?? ""), form.Get("password") ?? "");
        if (name.Length == 0)
            form.Refuse("account", "请填写账号。");
        if (password.Length == 0)
            form.Refuse("password", "请填写密码。");
        if (form.Refusals.Count == 0)
        {
            var result = await accounts.PasswordSignInAsync(name, password, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded)
                return Results.LocalRedirect(DisplayCookie.IsLocal(@return) ? @return! : "/office");
            form.Refuse("password", result.IsLockedOut ? "密码连续错误五次，账号已锁定，请15分钟后再试。" : "账号或者密码不对。");
        }

        form.Set("password", []);
        return Page(form, @return, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SignOut(SignInManager<Account> accounts)
    {
        await accounts.SignOutAsync();
        return Results.LocalRedirect("/office/sign-in");
    }
}
