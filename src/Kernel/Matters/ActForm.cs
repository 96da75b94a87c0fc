using System.Collections;
using System.Text.Json;
using Fazhi.Figures;
using Fazhi.Identifiers;
using Fazhi.Texts;

namespace Fazhi.Matters;

/// <summary>
/// 填报检查 — reads an act from JSON and checks its fields: everything that is missing, unreadable, too long or out of range,
/// all at once, each with the path of its field.
/// </summary>
public static class ActForm
{
    /// <summary>No county has more: ten million million yuan.</summary>
    private const double MostMoney = 1e13;

    /// <summary>Reads an act. <c>null</c> with problems if any field can't be read.</summary>
    /// <param name="type">The act's record type.</param>
    /// <param name="json">An object with the act's fields.</param>
    /// <param name="problems">Where what is wrong goes.</param>
    public static Act? Read(Type type, JsonElement json, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var act = ReadGroup(type, json, "", problems);
        if (problems.Count == before)
            return (Act?)act;
        // A person mends everything in one go: what could be read is checked too, beside what couldn't.
        if (act is not null)
        {
            var told = problems.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
            var more = new List<Problem>();
            CheckGroup(act, "", DateOnly.MaxValue, more);
            foreach (var problem in more.Where(p => !told.Contains(p.Path)))
                problems.Add(problem);
        }

        return null;
    }

    /// <summary>Checks the fields of an act that was built in code or read from JSON.</summary>
    public static void Check(Act act, DateOnly on, ICollection<Problem> problems) => CheckGroup(act, "", on, problems);

    /// <summary>Checks that somebody who is no official filled in nothing that only officials say.</summary>
    public static void CheckPublic(Act act, ICollection<Problem> problems) => CheckPublic(act, "", problems);

    private static void CheckPublic(object group, string path, ICollection<Problem> problems)
    {
        foreach (var field in FieldModel.Of(group.GetType()))
        {
            var at = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            var value = field.Property.GetValue(group);
            if (field.Facts.Official && value is not (null or false or ""))
                problems.Add(Problems.ForOfficials(at, field.Label));
            else if (field.Kind == FieldKind.Group && value is not null)
                CheckPublic(value, at, problems);
            else if (field.Kind == FieldKind.List && value is not null && !Scalars.IsScalar(field.ValueType))
                foreach (var (element, i) in ((IEnumerable)value).Cast<object>().Select((e, i) => (e, i)))
                    CheckPublic(element, $"{at}[{i}]", problems);
        }
    }

    private static object? ReadGroup(Type type, JsonElement json, string path, ICollection<Problem> problems)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.Add(Problems.Unreadable(path, path.Length == 0 ? "办理内容" : path, "应为一组栏目（JSON 对象）。"));
            return null;
        }

        // Activator doesn't enforce `required`: the check that follows names every missing field, not only the first.
        var constructor = type.GetConstructors()[0];
        var parameters = constructor.GetParameters();
        var fields = FieldModel.Of(type);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            var name = TextOf(() => member.Name);
            var field = fields.FirstOrDefault(f => f.Name == name);
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (field is null)
                problems.Add(Problems.UnknownField(at));
            else if (member.Value.ValueKind != JsonValueKind.Null)
                values[field.Property.Name] = ReadField(field, member.Value, at, problems);
        }

        foreach (var field in fields.Where(f => f.Required && f.ValueType.IsValueType && f.Kind == FieldKind.Scalar))
            if (!values.ContainsKey(field.Property.Name) && IsRequiredMember(field))
                problems.Add(Problems.Missing(path.Length == 0 ? field.Name : $"{path}.{field.Name}", field.Label));

        // A gate asks what is in a list, never whether there is one.
        foreach (var field in fields.Where(f => f.Kind == FieldKind.List))
            if (values.GetValueOrDefault(field.Property.Name) is null)
                values[field.Property.Name] = NewList(field);

        var built = constructor.Invoke([
            .. parameters.Select(p => values.GetValueOrDefault(p.Name!) ?? Default(p.ParameterType)),
        ]);
        foreach (var field in fields)
            if (values.TryGetValue(field.Property.Name, out var value) && value is not null && field.Property.CanWrite)
                field.Property.SetValue(built, value);
        return built;
    }

    private static bool IsRequiredMember(FieldModel field) =>
        field.Property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false);

    private static IList NewList(FieldModel field) =>
        (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.ValueType))!;

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static object? ReadField(FieldModel field, JsonElement json, string path, ICollection<Problem> problems)
    {
        switch (field.Kind)
        {
            case FieldKind.Scalar:
                return ReadScalar(field, json, path, problems);
            case FieldKind.Group:
                return ReadGroup(field.ValueType, json, path, problems);
            case FieldKind.List:
                if (json.ValueKind != JsonValueKind.Array)
                {
                    problems.Add(Problems.Unreadable(path, field.Label, "应为列表。"));
                    return null;
                }

                var list = NewList(field);
                foreach (var (element, i) in json.EnumerateArray().Select((e, i) => (e, i)))
                {
                    var at = $"{path}[{i}]";
                    var value = Scalars.IsScalar(field.ValueType)
                        ? ReadScalar(field, element, at, problems)
                        : ReadGroup(field.ValueType, element, at, problems);
                    if (value is not null)
                        list.Add(value);
                }

                return list;
            default:
                throw new InvalidOperationException($"Unknown field kind {field.Kind}.");
        }
    }

    private static object? ReadScalar(FieldModel field, JsonElement json, string path, ICollection<Problem> problems)
    {
        var text = json.ValueKind switch
        {
            JsonValueKind.String => Wording.Normal(TextOf(() => json.GetString()!)),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
            _ => null,
        };
        if (text is { Length: 0 } && field.ValueType != typeof(string))
            return null;
        if (text is not null && Scalars.TryRead(field.ValueType, text, out var value))
            return value;
        problems.Add(
            Problems.Unreadable(
                path,
                field.Label,
                text is null
                    ? Scalars.Wanted(field.ValueType)
                    : Identities.Mistaken(field.ValueType, text) ?? Scalars.Wanted(field.ValueType)
            )
        );
        return null;
    }

    // Half of a character written as an escape (\ud842) can't be a text; it is refused in its field like any text that was sent wrongly.
    private static string TextOf(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static void CheckGroup(object group, string path, DateOnly on, ICollection<Problem> problems)
    {
        if (group is ICheckedGroup itself)
            foreach (var problem in itself.Faults(on))
                problems.Add(problem with { Path = path.Length == 0 ? problem.Path : $"{path}.{problem.Path}" });
        foreach (var field in FieldModel.Of(group.GetType()))
        {
            var at = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            var value = field.Property.GetValue(group);
            if (field.Kind == FieldKind.List)
                CheckList(field, (IEnumerable?)value, at, on, problems);
            else if (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))
            {
                if (field.Required)
                    problems.Add(Problems.Missing(at, field.Label));
            }
            else if (field.Kind == FieldKind.Group)
                CheckGroup(value, at, on, problems);
            else
                CheckScalar(field, value, at, on, problems);
        }
    }

    private static void CheckList(FieldModel field, IEnumerable? list, string at, DateOnly on, ICollection<Problem> problems)
    {
        var count = 0;
        foreach (var element in list ?? Array.Empty<object>())
        {
            if (element is null)
                continue;
            // The list's bounds count its elements, not their letters.
            if (Scalars.IsScalar(field.ValueType))
                CheckScalar(field with { Facts = new FieldAttribute(field.Label) }, element, $"{at}[{count}]", on, problems);
            else
                CheckGroup(element, $"{at}[{count}]", on, problems);
            count++;
        }

        var (min, max) = (
            double.IsNaN(field.Facts.Min) ? 0 : (int)field.Facts.Min,
            double.IsNaN(field.Facts.Max) ? int.MaxValue : (int)field.Facts.Max
        );
        if (count < min || count > max)
            problems.Add(Problems.WrongCount(at, field.Label, min, max));
    }

    /// <summary>Checks one value against the limits of its field.</summary>
    internal static void CheckScalar(FieldModel field, object value, string at, DateOnly on, ICollection<Problem> problems)
    {
        if (value is IReference reference)
            value = reference.Title;
        switch (value)
        {
            case string text when Wording.Measure(text) is var length && length > field.MaxLength:
                problems.Add(Problems.TooLong(at, field.Label, field.MaxLength, length));
                break;
            case string text when Wording.Fault(text, field.Facts.Long) is { } fault:
                problems.Add(Problems.Unreadable(at, field.Label, fault));
                break;
            case string text when field.Facts.Figures && PlaceholderBounds.Of(text) is { } beyond:
                problems.Add(Problems.TooIntricate(at, field.Label, beyond.Text, beyond.Remedy));
                break;
            case DateOnly date when field.Facts.NotAfterAct && date > on:
                problems.Add(Problems.DateAfterAct(at, field.Label));
                break;
            case DateOnly date when date == default:
                problems.Add(Problems.Missing(at, field.Label));
                break;
            case DateOnly { Year: < 1900 or > 2199 }:
                problems.Add(Problems.DateOutOfRange(at, field.Label));
                break;
            case decimal yuan when field.Facts.Money && decimal.Round(yuan, 2) != yuan:
                problems.Add(Problems.Unreadable(at, field.Label, "金额以元为单位，最多写到分。"));
                break;
            case int or long or decimal:
                var number = Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
                var (least, most) = (
                    !double.IsNaN(field.Facts.Min) ? field.Facts.Min
                    : field.Facts.Money ? 0
                    : double.NegativeInfinity,
                    !double.IsNaN(field.Facts.Max) ? field.Facts.Max
                    : field.Facts.Money ? MostMoney
                    : double.PositiveInfinity
                );
                if (number < least || number > most)
                    problems.Add(Problems.OutOfRange(at, field.Label, least, most));
                break;
            case Enum choice when !Enum.IsDefined(choice.GetType(), choice):
                problems.Add(Problems.Unreadable(at, field.Label, Scalars.Wanted(choice.GetType())));
                break;
        }
    }
}
