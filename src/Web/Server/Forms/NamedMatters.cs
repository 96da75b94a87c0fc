using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;

namespace Fazhi.Web.Forms;

/// <summary>可选的事项 — gives an act's form what its fields may name: few are all in sight, of many the person looks for one by name, number or organ.</summary>
public static class NamedMatters
{
    /// <summary>So many are a list to choose from; of more, one is looked for.</summary>
    private const int Few = 60;

    /// <summary>So many are ticked in a list of boxes.</summary>
    private const int FewBoxes = 24;

    private const int Found = 20;

    /// <summary>Equips a form.</summary>
    public static void Offer(
        this Picking picking,
        FormState form,
        MatterType type,
        ActRule rule,
        Matter? matter,
        Viewer viewer,
        DateOnly on
    )
    {
        var own = form.Options;
        form.Options = (field, path) =>
            field.Facts.Among is not null ? Listed(picking.Listed(type, field, matter, on), form.Get(path)) : own(field, path);
        if (!References.Are(rule.ActType))
            return;
        Dictionary<(Type, string), PickPage> known = [];
        PickPage Page(FieldModel field, string words)
        {
            var named = References.MatterOf(field.ValueType)!;
            if (!known.TryGetValue((named, words), out var page))
                known[(named, words)] = page = picking.Of(
                    type,
                    rule,
                    matter,
                    named,
                    words,
                    viewer,
                    on,
                    words.Length == 0 ? Few : Found
                );
            return page;
        }

        var others = form.Options;
        form.Options = (field, path) =>
            !References.IsOne(field.ValueType) ? others(field, path)
            : Page(field, "") is { More: false, Found.Count: > 0 } all
            && all.Found.Count <= (field.Kind == FieldKind.List ? FewBoxes : Few)
                ? All(
                    field,
                    all,
                    [
                        .. form.GetAll(path)
                            .SelectMany(t =>
                                t.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                            ),
                    ]
                )
            : null;
        form.Candidates = (field, words) =>
            Page(field, words) is var page ? ([.. page.Found.Select(f => Choice(f.Matter, f.Apart))], page.More) : ([], false);
    }

    // What was chosen before and has left the list is shown as it was; the Desk says what is wrong with it.
    private static List<Choice> Listed(IReadOnlyList<string> list, string? chosen) =>
        [
            .. list.Select(t => new Choice(t, t)),
            .. string.IsNullOrEmpty(chosen) || list.Contains(chosen) ? [] : new[] { new Choice(chosen, chosen) },
        ];

    // What was said before stays said: by whatever name it calls one of them, that one is chosen; what isn't among them is shown as it was.
    private static List<Choice> All(FieldModel field, PickPage page, List<string> said)
    {
        List<Choice> choices = [.. page.Found.Select(f => Choice(f.Matter, f.Apart))];
        foreach (var text in said)
        {
            if (!Scalars.TryRead(field.ValueType, text, out var read) || read is not IReference reference)
                continue;
            var at = page
                .Found.Select((f, i) => (f.Matter, i))
                .Where(f => Means(reference, f.Matter))
                .Select(f => (int?)f.i)
                .ToList();
            if (at is [{ } one])
                choices[one] = choices[one] with { Value = text };
            else if (at.Count == 0)
                choices.Add(new Choice(text, reference.Title.Length > 0 ? reference.Title : text, "不在可选的各项之中"));
        }

        return choices;
    }

    private static bool Means(IReference reference, Matter matter) =>
        reference.IsFound ? reference.Id == matter.Id : reference.Title == matter.Title || reference.Title == matter.Number;

    private static Choice Choice(Matter matter, string apart) =>
        new($"{matter.Id:D} {matter.Title}", matter.Title, apart.Length == 0 ? null : apart);
}
