using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Organs;

/// <summary>
/// 账号 — who may come in: people of the register who have a name to sign in with. The administrator sets no password but hands out links, one by one or all at once as a sheet; disables and enables. Every change is
/// recorded; who holds which post is recorded by acts, on the person's own page.
/// </summary>
internal static class AccountPages
{
    internal const string Address = "/office/accounts";

    internal static void Map(IEndpointRouteBuilder office)
    {
        var accounts = office.MapGroup("/accounts").RequireAuthorization(Policies.Administrator);
        accounts.MapGet("", All);
        accounts.MapPost("/links", Links).TakesForm();
        accounts.MapGet("/{account}", One);
        accounts.MapPost("/{account}/link", Link).TakesForm();
        accounts.MapPost("/{account}/disable", Disable).TakesForm();
        accounts.MapPost("/{account}/enable", Enable).TakesForm();
        office.MapPost("/organ", Switch).TakesForm();
    }

    internal static string Of(string account) => $"{Address}/{account}";

    private static IResult All(AccountBook book) =>
        View.Show<AccountsPage>(
            (nameof(AccountsPage.Holders), book.All()),
            (nameof(AccountsPage.Changes), book.Changes(null, 50))
        );

    private static IResult One(AccountBook book, string account) =>
        book.HolderOf(account) is { } found ? Page(found, book) : Pages.NotFound("这个账号");

    private static IResult Link(HttpContext http, AccountBook book, string account)
    {
        if (book.HolderOf(account) is not { } found)
            return Pages.NotFound("这个账号");
        var (token, problems) = book.NewLink(found.Id, http.Official().Id);
        return token is null ? Page(found, book, problems) : Page(book.HolderOf(found.Id)!, book, link: AddressOf(http, token));
    }

    // A sheet to hand out: who, from which organ, which link. It is made once and kept nowhere.
    private static IResult Links(HttpContext http, AccountBook book, County county)
    {
        var rows = book.NewLinks(http.Official().Id)
            .Select(l =>
                (IReadOnlyList<object>)
                    [
                        l.Holder.Name,
                        string.Join('、', book.Posts(l.Holder).Select(p => county.OrganName(p.Organ))),
                        l.Holder.UserName,
                        AddressOf(http, l.Token),
                    ]
            )
            .ToList();
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            XlsxWriter.Bytes(new Sheet("设密码的链接", ["姓名", "单位", "账号", "链接（24小时内有效，用一次就失效）"], rows)),
            ExportPages.Xlsx,
            "设密码的链接.xlsx"
        );
    }

    private static IResult Disable(HttpContext http, AccountBook book, string account) =>
        book.HolderOf(account) is not { } found ? Pages.NotFound("这个账号")
        : book.Disable(found.Id, http.Official().Id) is { Count: > 0 } problems ? Page(found, book, problems)
        : Results.LocalRedirect(Of(found.Id));

    private static IResult Enable(HttpContext http, AccountBook book, string account) =>
        book.HolderOf(account) is not { } found ? Pages.NotFound("这个账号")
        : book.Enable(found.Id, http.Official().Id) is { Count: > 0 } problems ? Page(found, book, problems)
        : Results.LocalRedirect(Of(found.Id));

    private static async Task<IResult> Switch(HttpContext http, SignIns signIns)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return await signIns.Switch(http, form["organ"].ToString())
            ? Results.LocalRedirect("/office")
            : Pages.NotFound("您在这个单位的岗位");
    }

    // A link is shown this once; nothing keeps it but its hash.
    private static string AddressOf(HttpContext http, string token) =>
        $"{http.Request.Scheme}://{http.Request.Host}{PasswordPages.Of(token)}";

    private static IResult Page(Holder holder, AccountBook book, IReadOnlyList<Problem>? problems = null, string? link = null) =>
        View.Show<AccountPage>(
            problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(AccountPage.Holder), holder),
            (nameof(AccountPage.Posts), book.Posts(holder)),
            (nameof(AccountPage.Problems), problems ?? []),
            (nameof(AccountPage.Changes), book.Changes(holder.Id)),
            (nameof(AccountPage.Link), link)
        );
}
