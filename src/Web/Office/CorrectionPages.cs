using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office;

/// <summary>更正 — the fields that may be mended, as they stand; what is changed is recorded with both versions and the reason.</summary>
internal static class CorrectionPages
{
    internal const string Reason = "reason";

    internal static IResult Open(HttpContext http, string type, Guid id, MatterReader reader, CountyStore store, ActFlow flow) =>
        Find(http, type, id, reader, store) is { } found
            ? Form(found.Type, found.Matter, Current(found.Matter), flow.Begin(found.Matter))
            : Pages.NotFound("可以更正的事项");

    internal static async Task<IResult> Perform(
        HttpContext http,
        string type,
        Guid id,
        MatterReader reader,
        CountyStore store,
        ActFlow flow
    )
    {
        if (Find(http, type, id, reader, store) is not { } found)
            return Pages.NotFound("可以更正的事项");
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var changes = Changes(found.Matter, form);
        var step = await flow.Take(
            new ActPosting(http, form, http.Official(), () => Request(found.Matter, form, changes))
            {
                // A problem at changes[1].after is one of that change's field.
                Beside = problem => Field(problem.Path, changes),
            }
        );
        if (step.Done is { } done)
            return Results.LocalRedirect($"{Pages.Of(type, id)}?done={done.Sequence}");
        var now = step.IsRefused ? Find(http, type, id, reader, store) ?? found : found;
        return Form(now.Type, now.Matter, form, flow.Sealed(step.Facts, now.Matter), step.Status);
    }

    private static List<(FieldModel Field, FieldChange Change)> Changes(Matter matter, FormState form)
    {
        var before = Current(matter);
        return
        [
            .. Correction
                .FieldsOf(matter.GetType())
                .Where(f => After(form, f) != (before.Get(f.Name) ?? ""))
                .Select(f =>
                    (
                        f,
                        new FieldChange
                        {
                            Field = f.Property.Name,
                            Before = Scalars.Write(f.Property.GetValue(matter)),
                            After = After(form, f),
                        }
                    )
                )
                .Where(c => c.Item2.Before != c.Item2.After),
        ];
    }

    private static ActRequest? Request(Matter matter, FormState form, List<(FieldModel Field, FieldChange Change)> changes)
    {
        if (changes.Count == 0)
            form.Refuse(null, "没有改动任何栏目，请修改需要更正的栏目。");
        if (string.IsNullOrWhiteSpace(form.Get(Reason)))
            form.Refuse(Reason, "请填写更正理由。");
        return form.Refusals.Count > 0
            ? null
            : ActRequest.In(
                matter.Id,
                Correction.Make(matter.GetType(), form.Get(Reason)!.Trim(), [.. changes.Select(c => c.Change)])
            );
    }

    private static string? Field(string? path, List<(FieldModel Field, FieldChange Change)> changes) =>
        path is not null
        && path.StartsWith("changes[", StringComparison.Ordinal)
        && int.TryParse(path[8..path.IndexOf(']', StringComparison.Ordinal)], out var i)
        && i < changes.Count
            ? changes[i].Field.Name
            : null;

    private static string After(FormState form, FieldModel field) =>
        field.ValueType == typeof(bool) ? (form.IsChecked(field.Name) ? "true" : "false") : (form.Get(field.Name) ?? "").Trim();

    private static FormState Current(Matter matter)
    {
        var form = new FormState();
        foreach (var field in Correction.FieldsOf(matter.GetType()))
            form.Set(
                field.Name,
                field.Property.GetValue(matter) is var value && value is IReference named ? named.Title : Scalars.Write(value)
            );
        return form;
    }

    private static (MatterType Type, Matter Matter)? Find(
        HttpContext http,
        string type,
        Guid id,
        MatterReader reader,
        CountyStore store
    )
    {
        if (reader.Find(type, id, http.Viewer()) is not { } matter || store.Types.Of(matter) is not { } of)
            return null;
        return
            of.Rule("CorrectRecord") is { } rule
            && rule.From.Contains(matter.StageCode)
            && Tasks.May(http.Official(), rule, matter, store.County)
            // The form shows every field as it stands.
            && http.Viewer().PartIn(of, matter) == Reader.Holder
            ? (of, matter)
            : null;
    }

    private static IResult Form(
        MatterType type,
        Matter matter,
        FormState form,
        FormFacts facts,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<CorrectionView>(
            status,
            (nameof(CorrectionView.Type), type),
            (nameof(CorrectionView.Matter), matter),
            (nameof(CorrectionView.Form), form),
            (nameof(CorrectionView.Facts), facts)
        );
}
