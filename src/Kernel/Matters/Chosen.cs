namespace Fazhi.Matters;

/// <summary>选项 — what a field says by a code that the county's own lists know: an organ, a role. A sheet may call it by its name; what is kept is the code.</summary>
public static class Chosen
{
    private static readonly FieldSearch Listed = new(IsListed);

    /// <summary>The act with names of organs and roles replaced by their codes.</summary>
    internal static Act Find(Act act, ICountyRecords records) =>
        Listed.AreIn(act.GetType())
            ? ActText.With(
                act,
                (field, value) => value is string { Length: > 0 } text ? Code(field, text, records) ?? text : value
            )
            : act;

    /// <summary>What an act, or a correction of the record, says that stands in no list.</summary>
    internal static IEnumerable<Problem> Faults(Act act, Matter matter, ICountyRecords records) =>
        Said(act, matter)
            .Where(s => Code(s.Field, s.Text, records) != s.Text)
            .Select(s =>
                s.Field.Facts.Role
                    ? Problems.NotListed(s.Path, s.Field.Label, s.Text, [.. records.Types.Roles.Select(r => r.Name)])
                    : Problems.NoSuchOrgan(s.Path, s.Field.Label, s.Text)
            );

    /// <summary>What a field that chooses from the county's lists says, as people read it; <c>null</c> for other fields.</summary>
    public static string? Told(FieldAttribute facts, object? value, County county)
    {
        Func<string, string>? name =
            facts.Organ ? county.OrganName
            : facts.Role ? county.RoleName
            : null;
        return name is null ? null
            : value is string one ? name(one)
            : value is IEnumerable<string> many ? string.Join('、', many.Select(name))
            : null;
    }

    private static string? Code(FieldModel field, string text, ICountyRecords records) =>
        field.Facts.Organ ? records.OrganCalled(text)
        : field.Facts.Role ? records.Types.FindRole(text)?.Code
        : text;

    private static IEnumerable<(string Path, FieldModel Field, string Text)> Said(Act act, Matter matter) =>
        act is ICorrection correction
            ? correction
                .Said(matter.GetType())
                .Where(s => IsListed(s.Field) && !string.IsNullOrEmpty(s.Text))
                .Select(s => (s.Path, s.Field, s.Text!))
            : Listed
                .In(act)
                .SelectMany(f =>
                    (f.Value is string one ? [one] : (IEnumerable<string>)f.Value)
                        .Where(text => text.Length > 0)
                        .Select(text => (f.Path, f.Field, text))
                );

    private static bool IsListed(FieldModel field) => field.Facts.Organ || field.Facts.Role;
}
