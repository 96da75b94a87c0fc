using Fazhi.Matters;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Forms;

/// <summary>表单 — reads an act's form with its files, and turns it into an act or into problems beside the fields. Nothing typed is lost.</summary>
public sealed class PostedForms(Uploads uploads, FileTokens tokens, County county, Func<MatterTypes> types)
{
    /// <summary>An empty form of an act.</summary>
    /// <param name="act">The act's record type.</param>
    /// <param name="matter">The matter it is done in, whose persons the form offers; <c>null</c> for an opening act.</param>
    public FormState Empty(Type act, Matter? matter = null) => Equip(new FormState(act), matter);

    /// <summary>A form filled in from texts kept before, such as a draft.</summary>
    public FormState From(Type act, IEnumerable<KeyValuePair<string, string>> kept, Matter? matter = null)
    {
        var form = new FormState(act);
        foreach (var group in kept.GroupBy(k => k.Key, k => k.Value))
            form.Set(group.Key, group);
        return Equip(form, matter);
    }

    /// <summary>What was posted, files stored and replaced by their tokens.</summary>
    public async Task<FormState> Read(HttpContext http, Type act, Matter? matter = null)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = Equip(FormReader.Read(posted, act), matter);
        foreach (var file in posted.Files.Where(f => f.Length > 0))
        {
            var (kept, fault) = await uploads.Take(file, http.RequestAborted);
            if (kept is not null)
                FormReader.Keep(form, file.Name, tokens.TokenOf(kept));
            else
                form.Refuse(file.Name, fault!);
        }

        return form;
    }

    /// <summary>The act a form holds; <c>null</c> with everything that is wrong shown in the form, once a field.</summary>
    public static Act? ToAct(FormState form, Type act)
    {
        var problems = new List<Problem>();
        var read = ActForm.Read(act, form.ToJson(act), problems);
        form.RefuseFurther(problems);
        return form.Refusals.Count > 0 ? null : read;
    }

    private FormState Equip(FormState form, Matter? matter)
    {
        form.Files = token => tokens.FileOf(token);
        form.Options = (field, _) =>
            field.Facts.Organ ? [.. county.Organs.Select(o => new Choice(o.Code, o.Name))]
            : field.Facts.Role ? [.. types().Roles.Select(r => new Choice(r.Code, r.Name, r.Duty))]
            : field.Facts.Person && matter is IHasPersons { Persons: var persons }
                ? [.. persons.Select(p => new Choice(p.Key, p.Told))]
            : field.Facts.Entry && matter is IHasEntries { Entries: var entries }
                ? [.. entries.Select(e => new Choice(e.Key, e.Told))]
            : null;
        return form;
    }
}
