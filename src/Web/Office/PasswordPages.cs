using Fazhi.Storage.Access;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>设密码 — by a link that is good once, or by whoever has signed in and shows the old one. Either ends every session of the account.</summary>
internal static class PasswordPages
{
    internal static void Map(IEndpointRouteBuilder routes, IEndpointRouteBuilder office)
    {
        routes.MapGet("/office/password/{token}", Open).AllowAnonymous();
        routes.MapPost("/office/password/{token}", Set).TakesForm().AllowAnonymous().RequireRateLimiting("guessing");
        office.MapGet("/password", () => Page(new FormState(), "/office/password", asksOld: true));
        office.MapPost("/password", Change).TakesForm().RequireRateLimiting("guessing");
    }

    internal static string Of(string token) => $"/office/password/{token}";

    private static IResult Open(HttpContext http, string token, AccountBook book)
    {
        Keep(http);
        return book.OfLink(token) is null ? Gone() : Page(new FormState(), Of(token));
    }

    private static async Task<IResult> Set(HttpContext http, string token, AccountBook book)
    {
        Keep(http);
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (book.OfLink(token) is null)
            return Gone();
        if (Twice(form) is { } password)
        {
            var problems = book.SetByLink(token, password);
            if (problems.Count == 0)
                return Results.LocalRedirect("/office/sign-in");
            form.Refuse(problems);
        }

        return Again(form, Of(token));
    }

    private static async Task<IResult> Change(HttpContext http, AccountBook book, SignIns signIns)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var id = http.Official().Id;
        if (!signIns.IsOwn(id, form.Get("old") ?? ""))
            form.Refuse("old", "现在的密码不对。");
        if (Twice(form) is { } password && form.Refusals.Count == 0)
        {
            var problems = book.SetOwn(id, password);
            if (problems.Count == 0)
            {
                // All sessions of the account have ended; this browser goes on in a new one.
                await signIns.Begin(http, book.Find(id)!);
                return Results.LocalRedirect("/office");
            }

            form.Refuse(problems);
        }

        return Again(form, "/office/password", asksOld: true);
    }

    // What stands in the address opens an account: no cache keeps it, and no other page is told where one came from.
    private static void Keep(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private static string? Twice(FormState form)
    {
        var password = form.Get("password") ?? "";
        if (password.Length == 0)
            form.Refuse("password", "请填写新密码。");
        else if (form.Get("again") != password)
            form.Refuse("again", "两次填写的密码不一样。");
        else
            return password;
        return null;
    }

    private static IResult Again(FormState form, string action, bool asksOld = false)
    {
        foreach (var name in (string[])["old", "password", "again"])
            form.Set(name, []);
        return Page(form, action, asksOld, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Gone() =>
        View.Show<PasswordPage>(
            StatusCodes.Status404NotFound,
            (nameof(PasswordPage.Form), new FormState()),
            (nameof(PasswordPage.Action), null)
        );

    private static IResult Page(FormState form, string action, bool asksOld = false, int status = StatusCodes.Status200OK) =>
        View.Show<PasswordPage>(
            status,
            (nameof(PasswordPage.Form), form),
            (nameof(PasswordPage.Action), action),
            (nameof(PasswordPage.AsksOld), asksOld)
        );
}
