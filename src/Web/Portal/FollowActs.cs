using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Rows;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

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

    private static string Sealed(HttpContext http, Matter matter) =>
        http.RequestServices.GetRequiredService<SeenVersions>().Seal(matter);

    /// <summary>Whether it is asked once more: an act that can't be undone, and others that give something up.</summary>
    internal static bool AsksAgain(Followed mine, ActRule rule) => rule.CannotBeUndone || mine.Face.Of(rule).AsksAgain;

    private static IResult Open(HttpContext http, string act, PostedForms forms, Repetition repetition)
    {
        if (Followed.Find(http) is not { } mine)
            return FollowPages.NoReceipt();
        return Rule(mine, act) is { } rule
            ? Form(
                mine,
                rule,
                forms.Empty(rule.ActType, mine.Matter),
                ActPost.NewKey(),
                Sealed(http, mine.Matter),
                before: repetition.Last(mine.Matter.Id, act, mine.Receipt.Holder)
            )
            : NotNow();
    }

    private static async Task<IResult> Perform(HttpContext http, string act, PostedForms forms, Desk desk, Repetition repetition)
    {
        if (Followed.Find(http) is not { } mine)
            return FollowPages.NoReceipt();
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        if (mine.Type.Rule(act) is not { } rule || !rule.Roles.Contains(Role.Public) || rule.Opens)
            return NotNow();
        var form = await forms.Read(http, rule.ActType, mine.Matter);
        Fix(form, mine.Face.Of(rule));
        var (key, seen) = (
            posted[ActPost.Key].ToString() is { Length: > 0 and <= 64 } k ? k : ActPost.NewKey(),
            posted[ActPost.Seen].ToString()
        );
        var again = posted.ContainsKey(ActPost.Again);
        if (form.RowsChanged || posted.ContainsKey(ActPost.Edit))
            return Form(mine, rule, form, key, seen, again: again);
        var read = PostedForms.ToAct(form, rule.ActType);
        if (read is null || form.Refusals.Count > 0)
            return Form(mine, rule, form, key, seen, status: StatusCodes.Status422UnprocessableEntity);
        if (AsksAgain(mine, rule) && !posted.ContainsKey(ActPost.Confirmed))
        {
            var faults = new List<Problem>();
            ActForm.Check(read, desk.Clock.Today, faults);
            form.Refuse(faults);
            return form.Refusals.Count > 0
                ? Form(mine, rule, form, key, seen, status: StatusCodes.Status422UnprocessableEntity)
                : Form(mine, rule, form, key, seen, confirming: true, again: again);
        }

        var request = ActRequest.In(mine.Matter.Id, read) with
        {
            Seen = http.RequestServices.GetRequiredService<SeenVersions>().Read(seen, mine.Matter.Id),
            Key = $"follow/{mine.Receipt.Number}/{key}",
        };
        if (!again && repetition.Of(request, mine.Receipt.Holder) is { } before)
            return Form(
                mine,
                rule,
                form,
                key,
                seen,
                status: StatusCodes.Status422UnprocessableEntity,
                before: before,
                same: true
            );
        var outcome = desk.Perform(request, mine.Receipt.Holder);
        if (outcome.Done)
            return Results.LocalRedirect($"{FollowPages.Matter}?done={outcome.Sequence}");
        form.Refuse(outcome.Problems);
        // The person looks at what is there now before sending again; a form sent twice with other words is another request.
        var now = Followed.Find(http) ?? mine;
        return Form(
            now,
            rule,
            form,
            outcome.Problems.IsUnsaved() ? key : ActPost.NewKey(),
            Sealed(http, now.Matter),
            status: CheckedForms.StatusOf(http, outcome.Problems)
        );
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
        string key,
        string seen,
        bool confirming = false,
        int status = StatusCodes.Status200OK,
        LedgerEntryRow? before = null,
        bool same = false,
        bool again = false
    ) =>
        View.Show<FollowedActPage>(
            status,
            (nameof(FollowedActPage.Mine), mine),
            (nameof(FollowedActPage.Rule), rule),
            (nameof(FollowedActPage.Form), form),
            (nameof(FollowedActPage.RequestKey), key),
            (nameof(FollowedActPage.SeenVersion), seen),
            (nameof(FollowedActPage.Confirming), confirming),
            (nameof(FollowedActPage.Before), before),
            (nameof(FollowedActPage.Same), same),
            (nameof(FollowedActPage.Again), again)
        );
}
