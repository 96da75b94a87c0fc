using Fazhi.Clocks;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>查办理进度 — number and secret open one matter: where it stands, what happens next and by when, documents, files, what the applicant may do.</summary>
internal static class FollowPages
{
    internal const string Matter = "/follow/matter";

    internal static void Map(IEndpointRouteBuilder own)
    {
        own.MapGet("/follow", (string? number) => SignIn(Numbered(number)));
        own.MapPost("/follow", Open).TakesForm().RequireRateLimiting("guessing");
        own.MapPost("/follow/forget", Forget).TakesForm();
        own.MapGet(Matter, Show);
        own.MapGet("/follow/clocks/{code}/{run:int}", Clock);
        own.MapGet("/follow/documents/{index:int}", Document);
        own.MapGet("/follow/files/{digest}", Attached);
        FollowActs.Map(own);
    }

    internal static IResult NoReceipt() =>
        View.Show<FollowPage>(
            StatusCodes.Status401Unauthorized,
            (nameof(FollowPage.Form), new FormState()),
            (nameof(FollowPage.Lead), "请先输入受理编号和查询码。输入以后两个小时内有效，过后需要重新输入。")
        );

    private static FormState Numbered(string? number)
    {
        var form = new FormState();
        form.Set("number", number is { Length: <= 20 } ? number : "");
        return form;
    }

    private static IResult SignIn(FormState form, int status = StatusCodes.Status200OK) =>
        View.Show<FollowPage>(status, (nameof(FollowPage.Form), form));

    private static async Task<IResult> Open(HttpContext http, Receipts receipts)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (receipts.Open(form.Get("number") ?? "", form.Get("secret") ?? "") is { } held)
        {
            Receipts.Remember(http, held);
            return Results.LocalRedirect(Matter);
        }

        // One sentence for both: which of the two is wrong is nobody's business.
        form.Refuse("number", "受理编号或者查询码不对，请核对后再输入。");
        form.Set("secret", []);
        return SignIn(form, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Forget(HttpContext http, MatterTypes types)
    {
        Receipts.Forget(http);
        SubmitPages.Forget(http, types);
        return Results.LocalRedirect("/follow");
    }

    private static IResult Show(HttpContext http, long? done, FollowedMatters followed, CountyClock clock) =>
        followed.Find(http) is { } mine
            ? View.Show<FollowedPage>(
                (nameof(FollowedPage.Mine), mine),
                (nameof(FollowedPage.Today), clock.Today),
                (nameof(FollowedPage.Done), done)
            )
            : NoReceipt();

    private static IResult Clock(HttpContext http, string code, int run, FollowedMatters followed, CountyStore store)
    {
        if (followed.Find(http) is not { } mine)
            return NoReceipt();
        if (
            mine.Clocks.FirstOrDefault(c => c.Code == code && c.Run == run) is not { } clock
            || mine.Type.Clocks.FirstOrDefault(c => c.Code == code) is not { } rule
        )
            return Site.NotFound("这个期限");
        var (deadline, unknown) = MatterViews.Receipt(clock, store.Calendar);
        return View.Show<FollowedClockPage>(
            (nameof(FollowedClockPage.Rule), rule),
            (nameof(FollowedClockPage.Deadline), deadline),
            (nameof(FollowedClockPage.Unknown), unknown)
        );
    }

    private static IResult Document(HttpContext http, int index, FollowedMatters followed, IssuedDocuments issued)
    {
        if (followed.Find(http) is not { } mine)
            return NoReceipt();
        return mine.Documents.FirstOrDefault(d => d.Index == index) is { Document: not null } found
            ? DocumentFiles.Send(issued, mine.Matter, found.Document)
            : Site.NotFound("这份文书");
    }

    private static IResult Attached(
        HttpContext http,
        string digest,
        FollowedMatters followed,
        FileStore files,
        OwnPages<PortalPages> pages
    )
    {
        if (followed.Find(http) is not { } mine)
            return NoReceipt();
        return
            mine.Own.Concat(pages.Of(mine.Type)?.Granted(mine) ?? []).FirstOrDefault(f => f.Digest == digest) is { } file
            && MatterFiles.Send(files, file) is { } sent
            ? sent
            : Site.NotFound("这份材料");
    }
}
