using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>办事 — an application from its introduction to its receipt: step by step, kept on the server, submitted once however often it is sent.</summary>
internal static class ApplyPages
{
    internal const string Save = "_draft";
    internal const string Back = "_back";

    internal static void Map(IEndpointRouteBuilder own)
    {
        own.MapGet("/apply", () => View.Show<ApplyIndexPage>());
        own.MapGet("/apply/{slug}", Introduce);
        own.MapPost("/apply/{slug}", Start).TakesForm().RequireRateLimiting("drafts");
        own.MapGet("/apply/{slug}/{step:int}", Open);
        own.MapPost("/apply/{slug}/{step:int}", Fill).TakesFiles().RequireRateLimiting("filling");
        SubmitPages.Map(own);
    }

    private static IResult Introduce(HttpContext http, string slug, MatterTypes types, Drafts drafts) =>
        types.Application(slug) is { } application
            ? View.Show<IntroductionPage>(
                (nameof(IntroductionPage.Application), application),
                (nameof(IntroductionPage.HasDraft), OwnDraft.Open(http, application, drafts) is { } open && !IsDone(open.Draft))
            )
            : Site.NotFound("这项申请");

    private static IResult Start(HttpContext http, string slug, MatterTypes types, Drafts drafts)
    {
        if (types.Application(slug) is not { } application)
            return Site.NotFound("这项申请");
        var secret = OwnDraft.NewSecret();
        var id = drafts.Save(owner: null, application.Type, matter: null, application.Act.Name, [], secret: secret);
        new OwnDraft(id, secret).Remember(http, application);
        return Results.LocalRedirect($"/apply/{slug}/1");
    }

    private static IResult Open(
        HttpContext http,
        string slug,
        int step,
        MatterTypes types,
        Drafts drafts,
        PostedForms forms,
        MatterReader reader,
        CountyClock clock
    )
    {
        if (types.Application(slug) is not { } application || step < 1 || step > application.Steps.Count)
            return Site.NotFound("这一步");
        return OwnDraft.Open(http, application, drafts) is { } open && !IsDone(open.Draft)
            ? Step(application, step, ApplicationForm.Of(application, forms, open.Draft.Values, reader, clock.Today).State)
            : NoDraft(http, application, drafts, clock);
    }

    private static async Task<IResult> Fill(
        HttpContext http,
        string slug,
        int step,
        MatterTypes types,
        Drafts drafts,
        PostedForms forms,
        MatterReader reader,
        CountyClock clock
    )
    {
        if (types.Application(slug) is not { } application || step < 1 || step > application.Steps.Count)
            return Site.NotFound("这一步");
        if (OwnDraft.Open(http, application, drafts) is not { } open || IsDone(open.Draft))
            return NoDraft(http, application, drafts, clock);
        var posted = await forms.Read(http, application.Act);
        ApplicationForm.Offer(posted, application, reader, clock.Today);
        var at = application.Steps[step - 1];
        var values = open.Draft.Values.Where(v => !at.Has(v.Key)).Concat(posted.Values.Where(v => at.Has(v.Key))).ToList();
        drafts.Save(owner: null, application.Type, matter: null, application.Act.Name, values, open.Own.Id);
        if (posted.RowsChanged)
            return Step(application, step, posted);
        if (posted.Refusals.Count == 0 && http.Request.Form.ContainsKey(Save))
            return Results.LocalRedirect($"/apply/{slug}/saved");
        if (posted.Refusals.Count == 0 && http.Request.Form.ContainsKey(Back))
            return Results.LocalRedirect(step == 1 ? $"/apply/{slug}" : $"/apply/{slug}/{step - 1}");
        var form = ApplicationForm.Of(application, forms, values, reader, clock.Today);
        posted.Refuse(form.Problems(at));
        if (posted.Refusals.Count > 0)
            return Step(application, step, posted, StatusCodes.Status422UnprocessableEntity);
        return Results.LocalRedirect(step == application.Steps.Count ? $"/apply/{slug}/check" : $"/apply/{slug}/{step + 1}");
    }

    internal static IResult Step(OnlineApplication application, int step, FormState form, int status = StatusCodes.Status200OK) =>
        View.Show<StepPage>(
            status,
            (nameof(StepPage.Application), application),
            (nameof(StepPage.Number), step),
            (nameof(StepPage.Form), form)
        );

    internal static bool IsDone(Draft draft) => draft.Values.Any(v => v.Key == ApplicationForm.Done);

    /// <summary>Nothing is being filled in here; or it was submitted already, as after going back in the browser.</summary>
    internal static IResult NoDraft(HttpContext http, OnlineApplication application, Drafts drafts, CountyClock clock) =>
        OwnDraft.Open(http, application, drafts) is { } open && IsDone(open.Draft)
            ? Submitted(application, open.Draft, SubmitPages.IsShown(open.Draft, clock))
            : View.Show<NoDraftPage>(StatusCodes.Status404NotFound, (nameof(NoDraftPage.Application), application));

    internal static IResult Submitted(OnlineApplication application, Draft done, bool hasReceipt) =>
        View.Show<SubmittedPage>(
            (nameof(SubmittedPage.Application), application),
            (nameof(SubmittedPage.At), done.SavedAt.ToOffset(CountyClock.Offset)),
            (nameof(SubmittedPage.HasReceipt), hasReceipt)
        );
}
