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

    internal static IResult Open(HttpContext http, string type, Guid id, MatterReader reader, CountyStore store) =>
        Find(http, type, id, reader, store) is { } found
            ? Form(found.Type, found.Matter, Current(found.Matter), StatusCodes.Status200OK)
            : Pages.NotFound("可以更正的事项");

    internal static async Task<IResult> Perform(
        HttpContext http,
        string type,
        Guid id,
        MatterReader reader,
        CountyStore store,
        Desk desk
    )
    {
        if (Find(http, type, id, reader, store) is not { } found)
            return Pages.NotFound("可以更正的事项");
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var before = Current(found.Matter);
        var changes = Correction
            .FieldsOf(found.Matter.GetType())
            .Select(f =>
                After(form, f) is var after && after == (before.Get(f.Name) ?? "")
                    ? (f.Property.Name, Before: "", After: "")
                    : (f.Property.Name, Before: Scalars.Write(f.Property.GetValue(found.Matter)), After: after)
            )
            .Where(c => c.Before != c.After)
            .ToList();
        if (changes.Count == 0)
            form.Refuse(null, "没有改动任何栏目，请修改需要更正的栏目。");
        if (string.IsNullOrWhiteSpace(form.Get(Reason)))
            form.Refuse(Reason, "请填写更正理由。");
        if (form.Refusals.Count > 0)
            return Form(found.Type, found.Matter, form, StatusCodes.Status422UnprocessableEntity);

        var act = Correction.Make(
            found.Matter.GetType(),
            form.Get(Reason)!.Trim(),
            [
                .. changes.Select(c => new FieldChange
                {
                    Field = c.Name,
                    Before = c.Before,
                    After = c.After,
                }),
            ]
        );
        var seen = int.TryParse(http.Request.Form[ActPost.Seen], out var version) ? version : (int?)null;
        var request = ActRequest.In(id, act) with { Seen = seen, Key = http.Request.Form[ActPost.Key] };
        var outcome = desk.Perform(request, http.Official());
        if (outcome.Done)
            return Results.LocalRedirect($"{Pages.Of(type, id)}?done={outcome.Sequence}");
        var fields = Correction
            .FieldsOf(found.Matter.GetType())
            .ToDictionary(f => f.Property.Name, f => f.Name, StringComparer.Ordinal);
        // A problem at changes[1].after is one of that change's field.
        form.Refuse(
            outcome.Problems.Select(p =>
                p with
                {
                    Path = Field(p.Path, changes.ConvertAll(c => fields.GetValueOrDefault(c.Name))),
                }
            )
        );
        return Form(found.Type, found.Matter, form, CheckedForms.StatusOf(http, outcome.Problems));
    }

    private static string? Field(string? path, List<string?> fields) =>
        path is not null
        && path.StartsWith("changes[", StringComparison.Ordinal)
        && int.TryParse(path[8..path.IndexOf(']', StringComparison.Ordinal)], out var i)
        && i < fields.Count
            ? fields[i]
            : path;

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

    private static IResult Form(MatterType type, Matter matter, FormState form, int status) =>
        View.Show<CorrectionView>(
            status,
            (nameof(CorrectionView.Type), type),
            (nameof(CorrectionView.Matter), matter),
            (nameof(CorrectionView.Form), form),
            (nameof(CorrectionView.Key), ActPost.NewKey())
        );
}
