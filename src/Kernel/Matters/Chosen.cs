namespace Fazhi.Matters;

/// <summary>选项 — what a field says by a code that the county's own lists know: an organ, a role. A sheet may call it by its name; what is kept is the code.</summary>
public static class Chosen
{
    /// <summary>The act with names of organs and roles replaced by their codes.</summary>
    internal static Act Find(Act act, ICountyRecords records) =>
        ActText.With(act, (field, value) => value is string { Length: > 0 } text ? Code(field, text, records) ?? text : value);

    /// <summary>What an act, or a correction of the record, says that stands in no list.</summary>
    internal static IEnumerable<Problem> Faults(Act act, Matter matter, ICountyRecords records) =>
        Said(act, matter)
            .Where(s => Code(s.Field, s.Text, records) != s.Text)
            .Select(s =>
                s.Field.Facts.Role
                    ? Problems.NotListed(s.Path, s.Field.Label, s.Text, [.. records.Roles.Select(r => r.Name)])
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
        : field.Facts.Role ? records.Roles.FirstOrDefault(r => r.Code == text || r.Name == text)?.Code
        : text;

    private static IEnumerable<(string Path, FieldModel Field, string Text)> Said(Act act, Matter matter) =>
        act is ICorrection correction
            ? correction
                .Said(matter.GetType())
                .Where(s => IsListed(s.Field) && !string.IsNullOrEmpty(s.Text))
                .Select(s => (s.Path, s.Field, s.Text!))
            : In(act, "");

    private static IEnumerable<(string, FieldModel, string)> In(object group, string path)
    {
        foreach (var field in FieldModel.Of(group.GetType()))
        {
            var at = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            var value = field.Property.GetValue(group);
            if (IsListed(field))
                foreach (var text in value is string one ? [one] : value as IEnumerable<string> ?? [])
                {
                    if (text.Length > 0)
                        yield return (at, field, text);
                }
            else if (field.Kind == FieldKind.Group && value is not null)
                foreach (var below in In(value, at))
                    yield return below;
            else if (field.Kind == FieldKind.List && !Scalars.IsScalar(field.ValueType))
                foreach (var (element, i) in (value as IEnumerable<object> ?? []).Select((e, i) => (e, i)))
                foreach (var below in In(element, $"{at}[{i}]"))
                    yield return below;
        }
    }

    private static bool IsListed(FieldModel field) => field.Facts.Organ || field.Facts.Role;
}
