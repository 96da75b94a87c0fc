using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>申请人办理 — the acts an applicant may do in the own matter, as forms; what can't be taken back is asked once more.</summary>
internal static class FollowActs
{
    internal static void Map(IEndpointRouteBuilder own)
    {
        own.MapGet("/follow/do/{act}", Open);
        // An applicant does a few things a day; a program that fills the ledger with messages is slowed down.
        own.MapPost("/follow/do/{act}", Perform).TakesFiles().RequireRateLimiting("acting");
    }

    /// <summary>Whether it is asked once more: an act that can't be undone, and others that give something up.</summary>
    internal static bool AsksAgain(Followed mine, ActRule rule) => rule.CannotBeUndone || mine.Face.Of(rule).AsksAgain;

    private static IResult Open(
        HttpContext http,
        string act,
        FollowedMatters followed,
        PostedForms forms,
        ActFlow flow,
        Picking picking,
        CountyClock clock
    )
    {
        if (followed.Find(http) is not { } mine)
            return FollowPages.NoReceipt();
        return Rule(mine, act) is { } rule
            ? Form(
                mine,
                rule,
                forms.Empty(rule.ActType, mine.Matter),
                flow.Begin(mine.Matter, act, mine.Receipt.Holder),
                picking,
                clock.Today
            )
            : NotNow();
    }

    private static async Task<IResult> Perform(
        HttpContext http,
        string act,
        FollowedMatters followed,
        PostedForms forms,
        ActFlow flow,
        Picking picking,
        CountyClock clock
    )
    {
        if (followed.Find(http) is not { } mine)
            return FollowPages.NoReceipt();
        if (mine.Type.Rule(act) is not { } rule || !rule.Roles.Contains(Role.Public) || rule.Opens)
            return NotNow();
        var form = await forms.Read(http, rule.ActType, mine.Matter);
        Fix(form, mine.Face.Of(rule));
        var step = await flow.Take(
            new ActPosting(
                http,
                form,
                mine.Receipt.Holder,
                () => PostedForms.ToAct(form, rule.ActType) is { } read ? ActRequest.In(mine.Matter.Id, read) : null
            )
            {
                AsksAgain = AsksAgain(mine, rule),
                KeyPrefix = $"follow/{mine.Receipt.Number}/",
            }
        );
        if (step.Done is { } done)
            return Results.LocalRedirect($"{FollowPages.Matter}?done={done.Sequence}");
        var now = step.IsRefused ? followed.Find(http) ?? mine : mine;
        return Form(now, rule, form, flow.Sealed(step.Facts, now.Matter), picking, clock.Today, step.Status);
    }

    // What an applicant isn't asked says what the definition fixes, or nothing, whatever was sent.
    private static void Fix(FormState form, ApplicantAct act)
    {
        if (act.Asked is not { } asked)
            return;
        foreach (var sent in form.Values.Select(v => ApplicationStep.Top(v.Key)).Distinct().Except(asked).ToList())
            form.Remove(sent);
        foreach (var (field, value) in act.Fixed)
            form.Set(field, value);
    }

    private static ActRule? Rule(Followed mine, string act) => mine.Allowed.FirstOrDefault(r => r.Code == act);

    private static IResult NotNow() => Site.NotFound("现在可以办的这一步");

    private static IResult Form(
        Followed mine,
        ActRule rule,
        FormState form,
        FormFacts facts,
        Picking picking,
        DateOnly today,
        int status = StatusCodes.Status200OK
    )
    {
        picking.Offer(form, mine.Type, rule, mine.Matter, Viewer.Showing(mine.Matter.Id), today);
        return View.Show<FollowedActPage>(
            status,
            (nameof(FollowedActPage.Mine), mine),
            (nameof(FollowedActPage.Rule), rule),
            (nameof(FollowedActPage.Form), form),
            (nameof(FollowedActPage.Facts), facts)
        );
    }
}
