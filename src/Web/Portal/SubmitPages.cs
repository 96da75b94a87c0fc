using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>核对与提交 — everything once more, submitted once; the receipt; kept for later and gone on with elsewhere.</summary>
internal static class SubmitPages
{
    internal const string ReceiptPath = "/apply/receipt";

    private const string ReceiptCookie = "fazhi.issued";

    // So long a receipt may be shown again after a reload, and a second click finds what the first did.
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(15);

    internal static void Map(IEndpointRouteBuilder own)
    {
        own.MapGet("/apply/{slug}/check", Check);
        own.MapPost("/apply/{slug}/check", Submit).TakesForm().RequireRateLimiting("filling");
        own.MapGet("/apply/{slug}/saved", Saved);
        own.MapGet(ReceiptPath, Receipt);
        own.MapGet("/apply/return", () => Return(new FormState()));
        own.MapPost("/apply/return", GoOn).TakesForm().RequireRateLimiting("guessing");
    }

    private static IResult Check(
        HttpContext http,
        string slug,
        MatterTypes types,
        Drafts drafts,
        PostedForms forms,
        MatterReader reader,
        CountyClock clock
    )
    {
        if (types.Application(slug) is not { } application)
            return Site.NotFound("这项申请");
        return OwnDraft.Open(http, application, drafts) is { } open && !ApplyPages.IsDone(open.Draft)
            ? Page(application, ApplicationForm.Of(application, forms, open.Draft.Values, reader, clock.Today), [])
            : ApplyPages.NoDraft(http, application, drafts, clock);
    }

    private static async Task<IResult> Submit(
        HttpContext http,
        string slug,
        MatterTypes types,
        Drafts drafts,
        PostedForms forms,
        MatterReader reader,
        CountyClock clock,
        ActFlow flow,
        Receipts receipts
    )
    {
        if (types.Application(slug) is not { } application)
            return Site.NotFound("这项申请");
        if (OwnDraft.Open(http, application, drafts) is not { } open)
            return ApplyPages.NoDraft(http, application, drafts, clock);
        var (own, draft) = open;
        if (draft.Values.FirstOrDefault(v => v.Key == ApplicationForm.Done).Value is { } done)
            return IsShown(draft, clock)
                ? Issue(http, application, Guid.Parse(done), receipts)
                : ApplyPages.NoDraft(http, application, drafts, clock);

        var form = ApplicationForm.Of(application, forms, draft.Values, reader, clock.Today);
        var step = await flow.Take(
            new ActPosting(
                http,
                FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted)),
                Actor.Resident($"applicant/{own.Id}", form.State.Get(application.Name) ?? ""),
                () =>
                    form.Act is not { } act
                        ? null
                        : new ActRequest
                        {
                            Act = act,
                            Opens = application.Type,
                            Organ = application.Organ(form.State.Get, reader.Store.County),
                        }
            )
            {
                Key = $"apply/{own.Id}",
            }
        );
        if (step.Done is not { } outcome)
            return Refused(application, form, step.IsRefused ? step.Problems : form.Problems(), step.Status);
        // What was typed is in the matter now; the draft keeps only which one, and the browser that it was this draft.
        var mark = KeyValuePair.Create(ApplicationForm.Done, outcome.Matter!.Id.ToString());
        drafts.Save(owner: null, application.Type, matter: null, application.Act.Name, [mark], own.Id);
        return Issue(http, application, outcome.Matter.Id, receipts);
    }

    /// <summary>Back to the first step that has something to mend, all of it told on top.</summary>
    private static IResult Refused(
        OnlineApplication application,
        ApplicationForm form,
        IReadOnlyList<Problem> problems,
        int status
    )
    {
        var placed = problems
            .Select(p => p.Path is null && application.FieldOf.TryGetValue(p.Code, out var field) ? p with { Path = field } : p)
            .ToList();
        var step = placed.Select(p => application.StepOf(p.Path)).Where(s => s > 0).DefaultIfEmpty(0).Min();
        if (step == 0)
            return Page(application, form, placed, status);
        // A problem of another step can't be pointed at from here; it says where it is.
        form.State.Refuse(placed.Where(p => application.Steps[step - 1].Has(p.Path)));
        foreach (var other in placed.Where(p => !application.Steps[step - 1].Has(p.Path)))
            form.State.Refuse(
                null,
                application.StepOf(other.Path) is > 0 and var at
                    ? $"第{at}步“{application.Steps[at - 1].Name}”：{other.Text}"
                    : other.Text
            );
        return ApplyPages.Step(application, step, form.State, status);
    }

    private static IResult Page(
        OnlineApplication application,
        ApplicationForm form,
        IReadOnlyList<Problem> problems,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<CheckPage>(
            status,
            (nameof(CheckPage.Application), application),
            (nameof(CheckPage.Said), application.Steps.Select(form.Said).ToList()),
            (
                nameof(CheckPage.Missing),
                form.Problems().Select(p => (application.StepOf(p.Path), p.Text)).Where(p => p.Item1 > 0).ToList()
            ),
            (nameof(CheckPage.Refusals), problems.Select(p => Refusal.From(p, null)).ToList())
        );

    private static IResult Issue(HttpContext http, OnlineApplication application, Guid matter, Receipts receipts) =>
        Issue(http, matter, application.Type, application.Title, receipts);

    /// <summary>Gives a resident the receipt of what was opened just now.</summary>
    /// <param name="http">The request.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="type">Its type's code.</param>
    /// <param name="title">What was handed in, as people call it.</param>
    /// <param name="receipts">The receipts.</param>
    internal static IResult Issue(HttpContext http, Guid matter, string type, string title, Receipts receipts)
    {
        var issued = receipts.Issue(matter, type);
        Receipts.Remember(http, new HeldReceipt(issued.Number, matter, type));
        OwnDraft.Cookie.Write(
            http,
            ReceiptCookie,
            ReceiptPath,
            Shown,
            issued.Number,
            issued.Secret,
            matter.ToString(),
            type,
            title
        );
        return Results.LocalRedirect(ReceiptPath);
    }

    private static IResult Receipt(HttpContext http, MatterReader reader, CountyStore store)
    {
        if (
            OwnDraft.Cookie.Read(http, ReceiptCookie) is not [var number, var secret, var id, var type, var title]
            || reader.Find(type, Guid.Parse(id), Viewer.Showing(Guid.Parse(id))) is not { } matter
        )
            return Site.NotFound("可以显示的回执");
        return View.Show<ReceiptPage>(
            (nameof(ReceiptPage.HandedIn), title),
            (nameof(ReceiptPage.Matter), matter),
            (nameof(ReceiptPage.Type), store.Types.Of(matter)),
            (nameof(ReceiptPage.Clocks), reader.Clocks(matter.Id)),
            (nameof(ReceiptPage.Receipt), new IssuedReceipt(number, secret))
        );
    }

    private static IResult Saved(HttpContext http, string slug, MatterTypes types, Drafts drafts, CountyClock clock)
    {
        if (types.Application(slug) is not { } application)
            return Site.NotFound("这项申请");
        return OwnDraft.Open(http, application, drafts) is { } open && !ApplyPages.IsDone(open.Draft)
            ? View.Show<SavedPage>((nameof(SavedPage.Application), application), (nameof(SavedPage.Code), open.Own.Code))
            : ApplyPages.NoDraft(http, application, drafts, clock);
    }

    /// <summary>Whether the receipt of a submitted draft can still be shown.</summary>
    internal static bool IsShown(Draft done, CountyClock clock) => done.SavedAt + Shown > clock.Now;

    /// <summary>Forgets the receipt that can still be shown, and what was filled in here.</summary>
    internal static void Forget(HttpContext http, MatterTypes types)
    {
        ProtectedCookie.Delete(http, ReceiptCookie, ReceiptPath);
        foreach (var application in types.Applications)
            OwnDraft.Forget(http, application);
    }

    private static IResult Return(FormState form, int status = StatusCodes.Status200OK) =>
        View.Show<ReturnPage>(status, (nameof(ReturnPage.Form), form));

    private static async Task<IResult> GoOn(HttpContext http, MatterTypes types, Drafts drafts)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (
            OwnDraft.FromCode(form.Get("code") ?? "") is { } own
            && drafts.Open(own.Id, own.Secret) is { } draft
            && types.Applications.FirstOrDefault(a => a.Act.Name == draft.Act) is { } application
        )
        {
            if (ApplyPages.IsDone(draft))
                return ApplyPages.Submitted(application, draft, hasReceipt: false);
            own.Remember(http, application);
            return Results.LocalRedirect($"/apply/{application.Slug}/1");
        }

        form.Refuse("code", $"没有找到这份草稿。请核对暂存编号；草稿保存{Drafts.DaysKept}天。");
        return Return(form, StatusCodes.Status422UnprocessableEntity);
    }
}
