using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>账号 — who may come in: made, changed, disabled by the administrator, who sets no password but hands out a link. Every change is recorded.</summary>
internal static class AccountPages
{
    internal const string Address = "/office/accounts";

    internal static void Map(IEndpointRouteBuilder office)
    {
        var accounts = office.MapGroup("/accounts").RequireAuthorization(Policies.Administrator);
        accounts.MapGet("", All);
        accounts.MapGet("/new", () => Form(new FormState(), null));
        accounts.MapPost("/new", Add).TakesForm();
        accounts.MapGet("/{account}", One);
        accounts.MapPost("/{account}", Change).TakesForm();
        accounts.MapPost("/{account}/link", Link).TakesForm();
        accounts.MapPost("/{account}/disable", Disable).TakesForm();
        accounts.MapPost("/{account}/enable", Enable).TakesForm();
    }

    internal static string Of(string account) => $"{Address}/{account}";

    private static IResult All(AccountBook book) =>
        View.Show<AccountsPage>(
            (nameof(AccountsPage.Accounts), book.All()),
            (nameof(AccountsPage.Changes), book.Changes(null, 50))
        );

    private static IResult One(AccountBook book, string account) =>
        book.Find(account) is { } found ? Form(Filled(found), found, book) : Pages.NotFound("这个账号");

    private static async Task<IResult> Add(HttpContext http, AccountBook book, MatterTypes types)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var by = http.Official().Id;
        var (added, problems) = book.Add(
            form.Get("account") ?? "",
            form.Get("name") ?? "",
            form.Get("organ") ?? "",
            Roles(form, types),
            by
        );
        if (added is not null)
            return Form(Filled(added), added, book, link: AddressOf(http, book.NewLink(added.Id, by).Token!));
        form.Refuse(problems);
        return Form(form, null, status: StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Change(HttpContext http, AccountBook book, MatterTypes types, string account)
    {
        if (book.Find(account) is not { } found)
            return Pages.NotFound("这个账号");
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var problems = book.Change(
            found.Id,
            form.Get("name") ?? "",
            form.Get("organ") ?? "",
            Roles(form, types),
            http.Official().Id
        );
        if (problems.Count == 0)
            return Results.LocalRedirect(Of(found.Id));
        form.Refuse(problems);
        return Form(form, found, book, status: StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Link(HttpContext http, AccountBook book, string account)
    {
        if (book.Find(account) is not { } found)
            return Pages.NotFound("这个账号");
        var (token, problems) = book.NewLink(found.Id, http.Official().Id);
        return token is null ? Refused(found, book, problems) : Form(Filled(found), found, book, link: AddressOf(http, token));
    }

    private static IResult Disable(HttpContext http, AccountBook book, string account) =>
        book.Find(account) is not { } found ? Pages.NotFound("这个账号")
        : book.Disable(found.Id, http.Official().Id) is { Count: > 0 } problems ? Refused(found, book, problems)
        : Results.LocalRedirect(Of(found.Id));

    private static IResult Enable(HttpContext http, AccountBook book, string account)
    {
        if (book.Find(account) is not { } found)
            return Pages.NotFound("这个账号");
        book.Enable(found.Id, http.Official().Id);
        return Results.LocalRedirect(Of(found.Id));
    }

    private static IResult Refused(Account account, AccountBook book, IReadOnlyList<Problem> problems)
    {
        var form = Filled(account);
        form.Refuse(problems);
        return Form(form, account, book, status: StatusCodes.Status422UnprocessableEntity);
    }

    // A link is shown this once; nothing keeps it but its hash.
    private static string AddressOf(HttpContext http, string token) =>
        $"{http.Request.Scheme}://{http.Request.Host}{PasswordPages.Of(token)}";

    private static IReadOnlyList<Role> Roles(FormState form, MatterTypes types) =>
        [.. form.GetAll("roles").Select(types.FindRole).OfType<Role>().Distinct()];

    private static FormState Filled(Account account)
    {
        var form = new FormState();
        form.Set("account", account.UserName!);
        form.Set("name", account.Name);
        form.Set("organ", account.Organ);
        form.Set("roles", account.Roles.Select(r => r.ToString()));
        return form;
    }

    private static IResult Form(
        FormState form,
        Account? account,
        AccountBook? book = null,
        string? link = null,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<AccountPage>(
            status,
            (nameof(AccountPage.Form), form),
            (nameof(AccountPage.Account), account),
            (nameof(AccountPage.Changes), account is null ? [] : book!.Changes(account.Id)),
            (nameof(AccountPage.Link), link)
        );
}
