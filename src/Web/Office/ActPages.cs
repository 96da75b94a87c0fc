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
        ActFlow flow,
        MatterReader reader,
        NextActs next,
        OwnPages<OfficePages> pages,
        Picking picking
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
            flow.Begin(target.Matter, target.Rule.Code, http.Official()),
            new EntryFacts { Draft = kept?.Id, On = kept?.Values.FirstOrDefault(v => v.Key == On).Value },
            picking
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
        ActFlow flow,
        Picking picking
    )
    {
        var drafted = http.Request.Query["draft"].ToString() is { Length: > 0 } asked
            ? drafts.Find(asked, http.Official().Id)
            : null;
        if (Find(http, targets, type, id, act, WholeIn(drafted)) is not { } target)
            return Pages.NotFound("这个办理事项");
        var form = await forms.Read(http, target.Rule.ActType, target.Matter);
        var entry = EntryFacts.Of(http.Request.Form);
        if (http.Request.Form.ContainsKey(SaveDraft) && !form.RowsChanged)
        {
            var values = form.Values.Append(KeyValuePair.Create(On, entry.On ?? ""));
            if (target.Whole is { } kept)
                values = values.Append(KeyValuePair.Create(Whole, kept.Id.ToString()));
            var saved = drafts.Save(http.Official().Id, type, id, act, values, entry.Draft);
            return Results.LocalRedirect($"{http.Request.Path}?draft={saved}&saved=1");
        }

        var step = await flow.Take(
            new ActPosting(http, form, http.Official(), () => Request(target, form, entry))
            {
                AsksAgain = target.Rule.CannotBeUndone,
                Beside = LateForm.FieldOf,
            }
        );
        if (step.Done is not { } done)
            return Form(
                http,
                step.IsRefused ? targets.Again(http.Viewer(), target) : target,
                form,
                flow.Sealed(step.Facts, target.Matter),
                entry,
                picking,
                step.Status
            );
        if (entry.Draft is { } draft && drafts.Find(draft, http.Official().Id) is not null)
            drafts.Discard(draft);
        return Results.LocalRedirect($"{Pages.Of(type, done.Matter!.Id)}?done={done.Sequence}");
    }

    private static ActRequest? Request(Target target, FormState form, EntryFacts entry)
    {
        var on = Day(form, entry.On);
        return PostedForms.ToAct(form, target.Rule.ActType) is not { } act
            ? null
            : new ActRequest
            {
                Act = act,
                Matter = target.Matter?.Id,
                Opens = target.Matter is null ? target.Type.Code : null,
                Parent = target.Whole?.Id,
                On = on,
                Late = entry.Late.Said(opens: target.Matter is null),
            };
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
        EntryFacts entry,
        Picking picking,
        int status = StatusCodes.Status200OK
    )
    {
        picking.Offer(form, target.Type, target.Rule, target.Matter, http.Viewer(), target.Today);
        return View.Show<ActFormView>(
            status,
            (nameof(ActFormView.Target), target),
            (nameof(ActFormView.Form), form),
            (nameof(ActFormView.Facts), facts),
            (nameof(ActFormView.Entry), entry)
        );
    }
}

/// <summary>登记栏目 — what an official's form says of the entry: its day, why it comes late, the draft it came from.</summary>
public sealed record EntryFacts
{
    public string? On { get; init; }

    /// <summary>What was said of an act registered after its day.</summary>
    public LateForm Late { get; init; } = new();
    public string? Draft { get; init; }

    internal static EntryFacts Of(IFormCollection posted) =>
        new()
        {
            On = posted[ActPages.On],
            Late = LateForm.Of(posted),
            Draft = posted[ActPages.DraftId].ToString() is { Length: > 0 } draft ? draft : null,
        };
}
