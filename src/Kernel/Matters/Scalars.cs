using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Fazhi.Texts;

namespace Fazhi.Matters;

/// <summary>单值读写 — values that have a text form, and what a person is told when the text can't be read.</summary>
public static class Scalars
{
    private static readonly ConcurrentDictionary<Type, (Func<string, object?> Read, string Wanted)?> Readers = new();

    /// <summary>Whether values of a type have a text form.</summary>
    public static bool IsScalar(Type type) => ReaderOf(type) is not null;

    /// <summary>Reads a value. False if the text isn't one.</summary>
    public static bool TryRead(Type type, string text, out object? value)
    {
        value = ReaderOf(type)?.Read(text);
        return value is not null;
    }

    /// <summary>A value as a person typed it beside a page's own forms, read by the same rules: full width, blanks, Chinese dates; <c>null</c> if it is none.</summary>
    public static T? Read<T>(string? typed)
        where T : struct => typed is not null && TryRead(typeof(T), Wording.Normal(typed), out var value) ? (T)value! : null;

    /// <summary>What is wanted, one Chinese sentence.</summary>
    public static string Wanted(Type type) => ReaderOf(type)?.Wanted ?? "";

    /// <summary>The text form of a value; empty for <c>null</c>.</summary>
    public static string Write(object? value) =>
        value switch
        {
            null => "",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static (Func<string, object?> Read, string Wanted)? ReaderOf(Type type) => Readers.GetOrAdd(type, MakeReader);

    private static (Func<string, object?>, string)? MakeReader(Type type)
    {
        if (type == typeof(string))
            return (t => t, "");
        if (type == typeof(bool))
            return (
                t =>
                    t is "true" or "是" or "on" ? true
                    : t is "false" or "否" ? false
                    : null,
                "请填“是”或“否”。"
            );
        if (type == typeof(DateOnly))
            return (
                t =>
                    DateOnly.TryParseExact(
                        TypedText.Day(t),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var d
                    )
                        ? d
                        : null,
                "日期应写作2025-06-12的形式，并且是实有的日期。"
            );
        if (type.IsEnum)
        {
            var terms = Terms.All(type);
            return (
                t => terms.FirstOrDefault(x => x.Value.ToString() == t || x.Term == t).Value,
                $"请从下列各项中选择：{string.Join("、", terms.Select(x => x.Term))}。"
            );
        }

        var parsable = type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>));
        if (!parsable)
            return null;
        var reader = typeof(Scalars)
            .GetMethod(IsFigure(type) ? nameof(ReadFigure) : nameof(ReadParsable), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type);
        var wanted = type.GetProperty("Wanted", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as string;
        return (
            reader.CreateDelegate<Func<string, object?>>(),
            wanted ?? (type == typeof(Guid) ? "应为系统给出的36位登记编号。" : "请填写数字。")
        );
    }

    private static bool IsFigure(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(decimal);

    private static object? ReadFigure<T>(string text)
        where T : IParsable<T> => ReadParsable<T>(TypedText.Figure(text));

    private static object? ReadParsable<T>(string text)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
}

/// <summary>可更正栏目 — the fields of a matter that a correction may mend: its properties with a <see cref="FieldAttribute"/>, and its title.</summary>
internal static class Correctable
{
    private static readonly FieldModel Title = new(
        typeof(Matter).GetProperty(nameof(Matter.Title))!,
        new FieldAttribute("标题"),
        FieldKind.Scalar,
        typeof(string),
        true
    );

    internal static IReadOnlyList<FieldModel> All(Type matter) =>
        [
            Title,
            .. FieldModel
                .Of(matter)
                .Where(f => f is { Kind: FieldKind.Scalar, Facts.Decided: false } && f.Property.Name != nameof(Matter.Title)),
        ];

    internal static FieldModel? Find(Type matter, string name) =>
        name == nameof(Matter.Title)
            ? Title
            : FieldModel.Of(matter).FirstOrDefault(f => f.Property.Name == name && f.Kind == FieldKind.Scalar);

    internal static string Get(Matter matter, string name) =>
        Scalars.Write(Find(matter.GetType(), name)!.Property.GetValue(matter));

    /// <summary>What is wrong with a text for a field: that it can't be read, is missing, or lies beyond the field's own limits.</summary>
    internal static IEnumerable<Problem> Faults(FieldModel field, string? text, string path, DateOnly on)
    {
        List<Problem> problems = [];
        if (string.IsNullOrEmpty(text))
            return field.Required ? [Problems.Missing(path, field.Label)] : [];
        if (!Scalars.TryRead(field.ValueType, text, out var value))
            return [Problems.Unreadable(path, field.Label, "更正后的内容不符合该栏目的格式。")];
        ActForm.CheckScalar(field, value!, path, on, problems);
        return problems;
    }

    /// <summary>What can be told of a matter as it would stand with other texts in some of its fields; it stands as before afterwards.</summary>
    internal static T With<T>(Matter matter, IEnumerable<FieldChange> changes, Func<T> told)
    {
        var before = changes
            .Select(c => Find(matter.GetType(), c.Field))
            .OfType<FieldModel>()
            .Select(f => (f.Property, f.Property.GetValue(matter)))
            .ToList();
        try
        {
            foreach (var change in changes.Where(c => Find(matter.GetType(), c.Field) is not null))
                Set(matter, change.Field, change.After);
            return told();
        }
        finally
        {
            foreach (var (property, value) in before)
                property.SetValue(matter, value);
        }
    }

    internal static void Set(Matter matter, string name, string? text)
    {
        var field = Find(matter.GetType(), name)!;
        object? value = null;
        if (!string.IsNullOrEmpty(text))
            Scalars.TryRead(field.ValueType, text, out value);
        field.Property.SetValue(matter, value);
    }
}
