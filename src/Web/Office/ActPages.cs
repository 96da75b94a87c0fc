using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Rows;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Office;

/// <summary>
/// 办理 — the form of an act, made from its record: filled in, kept as a draft, checked once more if it can't be undone, and performed once,
/// however often it is sent.
/// </summary>
internal static class ActPages
{
    /// <summary>The fields of the form that are no fields of the act.</summary>
    internal const string On = "_on";
    internal const string SaveDraft = "_draft";
    internal const string DraftId = "_draft_id";

    /// <summary>The whole of which a part is opened, in the address.</summary>
    internal const string Whole = "whole";

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/{type}/new/{act}", Open);
        office.MapPost("/{type}/new/{act}", Perform).TakesFiles();
        office.MapGet("/{type}/{id:guid}/do/{act}", Open);
        office.MapPost("/{type}/{id:guid}/do/{act}", Perform).TakesFiles();
        office.MapGet("/{type}/{id:guid}/correct", CorrectionPages.Open);
        office.MapPost("/{type}/{id:guid}/correct", CorrectionPages.Perform).TakesForm();
    }

    private static IResult Open(
        HttpContext http,
        string type,
        Guid? id,
        string act,
        string? draft,
        PostedForms forms,
        Drafts drafts,
        Targets targets,
        Repetition repetition,
        MatterReader reader,
        NextActs next,
        OwnPages<OfficePages> pages
    )
    {
        // A draft of another form, or another's, fills in nothing here.
        var kept =
            draft is not null
            && drafts.Find(draft, http.Official().Id) is { } found
            && (found.Type, found.Matter, found.Act) == (type, id, act)
                ? found
                : null;
        if (Find(http, targets, type, id, act, WholeIn(kept)) is not { } target)
            return Pages.NotFound("这个办理事项");
        var form = kept is null
            ? Prepared(http, target, forms, next)
            : forms.From(target.Rule.ActType, kept.Values, target.Matter);
        if (kept is null)
            pages.Of(target.Type)?.Begin(http, target, form, reader);
        return Form(
            http,
            target,
            form,
            new FormFacts
            {
                Draft = kept?.Id,
                On = kept?.Values.FirstOrDefault(v => v.Key == On).Value,
                Before = id is { } matter ? repetition.Last(matter, target.Rule.Code, http.Official()) : null,
            }
        );
    }

    // The address names the whole of a part; a draft kept it.
    private static Target? Find(HttpContext http, Targets targets, string type, Guid? id, string act, string? kept) =>
        id is { } matter
            ? targets.In(http.Viewer(), type, matter, act)
            : targets.Opening(
                http.Viewer(),
                type,
                act,
                http.Request.Query[Whole].ToString() is { Length: > 0 } named ? named : kept
            );

    private static string? WholeIn(Draft? draft) => draft?.Values.FirstOrDefault(v => v.Key == Whole).Value;

    // What the records already say stands in the form; the person reads it, changes it and answers for it.
    private static FormState Prepared(HttpContext http, Target target, PostedForms forms, NextActs next) =>
        target.Matter is { } matter && next.Prepared(target.Rule, matter, http.Official()) is { } prepared
            ? forms.From(target.Rule.ActType, ActValues.ToForm(prepared, _ => "").Values, matter)
            : forms.Empty(target.Rule.ActType, target.Matter);

    private static async Task<IResult> Perform(
        HttpContext http,
        string type,
        Guid? id,
        string act,
        PostedForms forms,
        Drafts drafts,
        Targets targets,
        Desk desk,
        Repetition repetition
    )
    {
        var drafted = http.Request.Query["draft"].ToString() is { Length: > 0 } asked
            ? drafts.Find(asked, http.Official().Id)
            : null;
        if (Find(http, targets, type, id, act, WholeIn(drafted)) is not { } target)
            return Pages.NotFound("这个办理事项");
        var form = await forms.Read(http, target.Rule.ActType, target.Matter);
        var posted = http.Request.Form;
        var facts = new FormFacts
        {
            On = posted[On],
            Late = LateForm.Of(posted),
            Seen = posted[ActPost.Seen],
            Key = posted[ActPost.Key],
            Draft = posted[DraftId].ToString() is { Length: > 0 } d ? d : null,
            Again = posted.ContainsKey(ActPost.Again),
        };
        if (form.RowsChanged || posted.ContainsKey(ActPost.Edit))
            return Form(http, target, form, facts);
        if (posted.ContainsKey(SaveDraft))
        {
            var values = form.Values.Append(KeyValuePair.Create(On, facts.On ?? ""));
            if (target.Whole is { } kept)
                values = values.Append(KeyValuePair.Create(Whole, kept.Id.ToString()));
            var saved = drafts.Save(http.Official().Id, type, id, act, values, facts.Draft);
            return Results.LocalRedirect($"{http.Request.Path}?draft={saved}&saved=1");
        }

        var read = PostedForms.ToAct(form, target.Rule.ActType);
        var on = Day(form, facts.On);
        if (read is null || form.Refusals.Count > 0)
            return Form(http, target, form, facts, StatusCodes.Status422UnprocessableEntity);
        if (target.Rule.CannotBeUndone && !posted.ContainsKey(ActPost.Confirmed))
            return Form(http, target, form, facts with { Confirming = true });

        var request = new ActRequest
        {
            Act = read,
            Matter = id,
            Opens = id is null ? type : null,
            Parent = target.Whole?.Id,
            On = on,
            Late = facts.Late.Said(opens: id is null),
            Seen = http.RequestServices.GetRequiredService<SeenVersions>().Read(facts.Seen, id),
            Key = facts.Key,
        };
        if (!facts.Again && repetition.Of(request, http.Official()) is { } before)
            return Form(
                http,
                target,
                form,
                facts with
                {
                    Before = before,
                    Same = true,
                },
                StatusCodes.Status422UnprocessableEntity
            );
        var outcome = desk.Perform(request, http.Official());
        if (!outcome.Done)
        {
            form.Refuse(outcome.Problems.Where(p => LateForm.FieldOf(p.Path) is null));
            foreach (var problem in outcome.Problems)
                if (LateForm.FieldOf(problem.Path) is { } late)
                    form.Refuse(late, problem);
            // The person looks at what is there now before sending again; a form sent twice with other words is another request.
            return Form(
                http,
                targets.Again(http.Viewer(), target),
                form,
                // What couldn't be written is sent again as the same request: if it was written after all, it isn't done twice.
                outcome.Problems.IsUnsaved()
                    ? facts
                    : facts with
                    {
                        Seen = null,
                        Key = null,
                    },
                CheckedForms.StatusOf(http, outcome.Problems)
            );
        }

        if (facts.Draft is { } draft && drafts.Find(draft, http.Official().Id) is not null)
            drafts.Discard(draft);
        return Results.LocalRedirect($"{Pages.Of(type, outcome.Matter!.Id)}?done={outcome.Sequence}");
    }

    private static DateOnly? Day(FormState form, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Scalars.TryRead(typeof(DateOnly), text, out var day))
            return (DateOnly)day!;
        form.Refuse(On, Scalars.Wanted(typeof(DateOnly)));
        return null;
    }

    private static IResult Form(
        HttpContext http,
        Target target,
        FormState form,
        FormFacts facts,
        int status = StatusCodes.Status200OK
    )
    {
        http.RequestServices.GetRequiredService<Picking>()
            .Offer(form, target.Type, target.Rule, target.Matter, http.Viewer(), target.Today);
        return View.Show<ActFormView>(
            status,
            (nameof(ActFormView.Target), target),
            (nameof(ActFormView.Form), form),
            (
                nameof(ActFormView.Facts),
                facts with
                {
                    Key = facts.Key ?? ActPost.NewKey(),
                    Seen =
                        facts.Seen
                        ?? (
                            target.Matter is { } seen ? http.RequestServices.GetRequiredService<SeenVersions>().Seal(seen) : null
                        ),
                }
            )
        );
    }
}

/// <summary>What an act's form carries beside the act: date, version seen, request key, draft, whether it asks for confirmation.</summary>
public sealed record FormFacts
{
    public string? On { get; init; }

    /// <summary>What was said of an act registered after its day.</summary>
    public LateForm Late { get; init; } = new();
    public string? Seen { get; init; }
    public string? Key { get; init; }
    public string? Draft { get; init; }
    public bool Confirming { get; init; }

    /// <summary>The same act done by the same person just now.</summary>
    public LedgerEntryRow? Before { get; init; }

    /// <summary>Whether the act done just now said the same.</summary>
    public bool Same { get; init; }

    /// <summary>That it is wanted once more all the same.</summary>
    public bool Again { get; init; }
}
