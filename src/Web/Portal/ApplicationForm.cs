using System.Runtime.CompilerServices;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;

namespace Fazhi.Web.Portal;

/// <summary>申请表 — everything typed so far, whatever the step; checked step by step, read as the act at the end.</summary>
internal sealed class ApplicationForm(OnlineApplication application, FormState state, DateOnly today)
{
    internal const string Done = "_done";

    internal FormState State => state;

    internal static ApplicationForm Of(
        OnlineApplication application,
        PostedForms forms,
        IEnumerable<KeyValuePair<string, string>> kept,
        MatterReader reader,
        DateOnly today
    )
    {
        var state = forms.From(application.Act, kept);
        foreach (var (field, value) in application.Complete(path => state.Get(path), reader.Store.County))
            state.Set(field, value);
        Offer(state, application, reader, today);
        return new ApplicationForm(application, state, today);
    }

    /// <summary>Gives a form the choices a resident has: organs of the county but its government, and of what a field may name, what everybody may read.</summary>
    internal static void Offer(FormState state, OnlineApplication application, MatterReader reader, DateOnly today)
    {
        state.ForPublic = true;
        var organs = reader.Store.County.Organs.Skip(1).Select(o => new Choice(o.Code, o.Name)).ToList();
        state.Options = (field, _) => field.Facts.Organ ? organs : null;
        if (reader.Store.Types.InForce(application.Type, today) is { } type)
            new Picking(reader.Store).Offer(
                state,
                type,
                type.Acts.First(r => r.ActType == application.Act),
                matter: null,
                Viewer.Everybody,
                today
            );
    }

    /// <summary>What is wrong with one step, the others left out.</summary>
    internal IReadOnlyList<Problem> Problems(ApplicationStep step) => [.. Problems().Where(p => step.Has(p.Path))];

    /// <summary>What is wrong with any field.</summary>
    internal IReadOnlyList<Problem> Problems() => Reading.Problems;

    /// <summary>The act; <c>null</c> while something is wrong with a field.</summary>
    internal Act? Act => Reading.Problems.Count == 0 ? Reading.Act : null;

    /// <summary>What was typed in a step, label by label.</summary>
    internal IReadOnlyList<(string Label, string Text)> Said(ApplicationStep step)
    {
        var (act, filled, _) = Reading;
        if (act is null)
            return [];
        return
        [
            .. FieldModel
                .Of(application.Act)
                .Where(f => step.Has(f.Name) && !filled.Contains(f))
                .Select(f => (f.Label, Text: Chosen(f) ?? Told(f.Property.GetValue(act))))
                .Where(f => f.Text.Length > 0),
        ];
    }

    // Read once, whatever is asked of it: nothing is typed into it any more.
    private Reading Reading => field ??= Read();

    // A choice not made yet would keep the whole from being read; it is filled in for the reading and told as missing.
    private Reading Read()
    {
        var copy = new FormState(application.Act) { Files = state.Files };
        foreach (var group in state.Values.GroupBy(v => v.Key, v => v.Value))
            copy.Set(group.Key, group);
        var filled = FieldModel
            .Of(application.Act)
            .Where(f => f.Kind == FieldKind.Scalar && f.ValueType.IsEnum && f.Required && state.IsBlank(f.Name) && IsRequired(f))
            .ToList();
        foreach (var field in filled)
            copy.Set(field.Name, Enum.GetNames(field.ValueType)[0]);
        var problems = new List<Problem>();
        var act = ActForm.Read(application.Act, copy.ToJson(application.Act), problems);
        if (act is not null)
            ActForm.Check(act, today, problems);
        problems.AddRange(
            filled.Where(f => application.StepOf(f.Name) > 0).Select(f => Matters.Problems.Missing(f.Name, f.Label))
        );
        return new(act, filled, [.. problems.DistinctBy(p => (p.Path, p.Code))]);
    }

    private static bool IsRequired(FieldModel field) => field.Property.IsDefined(typeof(RequiredMemberAttribute), false);

    // What was chosen from a list reads as the list said it: an organ by its name.
    private string? Chosen(FieldModel field) =>
        state.Options(field, field.Name)?.FirstOrDefault(o => o.Value == state.Get(field.Name))?.Text;

    // The applicant reads everything, a party's number and address too.
    private static string Told(object? value) =>
        value switch
        {
            Party party => string.Join(
                "，",
                FieldModel
                    .Of(typeof(Party))
                    .Select(f =>
                        f.ValueType == typeof(bool)
                            ? (Equals(f.Property.GetValue(party), true) ? f.Label : "")
                            : MatterFact.Print(f.Property.GetValue(party))
                    )
                    .Where(t => t.Length > 0)
            ),
            IEnumerable<Party> parties => string.Join("；", parties.Select(Told)),
            _ => MatterFact.Print(value),
        };
}

/// <summary>读出的申请 — the act as far as it can be read, the choices filled in for that, and what is wrong.</summary>
internal sealed record Reading(Act? Act, IReadOnlyList<FieldModel> Filled, IReadOnlyList<Problem> Problems);
