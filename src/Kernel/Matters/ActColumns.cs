using System.Globalization;
using System.Text.Json.Nodes;
using Fazhi.Texts;

namespace Fazhi.Matters;

/// <summary>表格栏目 — one column of the sheet in which an act is filled in many times.</summary>
/// <param name="Heading">The heading, such as 申请人·姓名.</param>
/// <param name="Path">The field's path in the act; for a list its elements stand in one cell, separated by semicolons.</param>
/// <param name="Field">The field itself; of a list of groups, the one field that its elements must have.</param>
/// <param name="Required">Whether every row must have it.</param>
/// <param name="Many">Whether a cell holds several.</param>
public sealed record ActColumn(string Heading, string Path, FieldModel Field, bool Required, bool Many)
{
    /// <summary>What is to be written in it, as the row of explanations says.</summary>
    public string Hint =>
        string.Concat(
            Required ? "必填。" : "",
            Many ? "有几项的用分号隔开。" : "",
            Field.ValueType == typeof(string) ? "" : Scalars.Wanted(Field.ValueType),
            Field.Facts.Hint ?? ""
        );
}

/// <summary>
/// 表格栏目表 — the columns of an act's sheet, made from its form: a group's fields stand side by side, a list's elements in one cell. Files, and lists of groups
/// that need more than a name, have no column; they are filled in later, in the matter.
/// </summary>
public static class ActColumns
{
    /// <summary>The heading of the day on which the act was done; left out or empty it is today.</summary>
    public const string On = "办理日期";

    /// <summary>The heading of the matter in which an act is done that opens none: its number, its whole title or its id.</summary>
    public const string Matter = "办理的事项";

    /// <summary>The heading of the matter that an opened matter is part of: its number, its whole title or its id.</summary>
    public const string Whole = "所属事项";

    /// <summary>The headings of what is said of an act that is registered after its day: what shows the day, which paper that is, and why.</summary>
    public static IReadOnlyList<string> Late { get; } = ["补登·发生日期的证明", "补登·证明材料", "补登·没有当日登记的原因"];

    /// <summary>The heading of why a row wasn't recorded, in a sheet that is given back to be corrected; it isn't read.</summary>
    public const string Reason = "没有登记的原因";

    /// <summary>What the first cell of a row of explanations begins with; such a row is not read.</summary>
    public const string Explanation = "（说明）";

    /// <summary>What the first cell of an example begins with; such a row is not read.</summary>
    public const string Example = "（示例）";

    private const int FirstDay = 18264;
    private const int LastDay = 91311;
    private static readonly DateOnly Zero = new(1899, 12, 30);
    private static readonly char[] Between = ['；', ';', '\n'];

    /// <summary>The columns, in the order of the form.</summary>
    public static IReadOnlyList<ActColumn> Of(Type act) => [.. Columns(act, "", "", required: true)];

    /// <summary>The matter that each row must name beside the act's fields, as heading and class: the one it is done in, or the whole that the opened one is part of; <c>null</c> for none.</summary>
    public static (string Heading, Type Matter)? Place(MatterType type, ActRule rule) =>
        !rule.Opens ? (Matter, type.MatterClass)
        : type.Whole is { } whole ? (Whole, whole.Matter)
        : null;

    /// <summary>Whether a sheet can say all that an act must be told: no file, and no list whose elements need more than a name.</summary>
    public static bool CanSay(Type act) => Sayable.GetOrAdd(act, Says);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, bool> Sayable = new();

    private static bool Says(Type act) =>
        FieldModel
            .Of(act)
            .Where(f => f.Required)
            .All(f =>
                f.ValueType != typeof(FileRef)
                && (
                    Scalars.IsScalar(f.ValueType)
                    || (
                        f.Kind == FieldKind.Group
                            ? CanSay(f.ValueType)
                            : NameOf(f.ValueType) is not null && FieldModel.Of(f.ValueType).Count(e => e.Required) <= 1
                    )
                )
            );

    /// <summary>Whether a row explains or shows, and isn't read.</summary>
    public static bool IsAside(string first) =>
        first.StartsWith(Explanation, StringComparison.Ordinal) || first.StartsWith(Example, StringComparison.Ordinal);

    /// <summary>One row as the act's fields; <c>null</c> if it is empty.</summary>
    /// <param name="columns">For each cell its column; <c>null</c> for a column that isn't read.</param>
    /// <param name="cells">The cells.</param>
    public static JsonObject? Read(IReadOnlyList<ActColumn?> columns, IReadOnlyList<string> cells)
    {
        var act = new JsonObject();
        foreach (var (column, cell) in columns.Zip(cells))
            if (column is not null && cell.Trim() is { Length: > 0 } text)
                Set(act, column, text);
        return act.Count == 0 ? null : act;
    }

    /// <summary>What an act says in a column, as a sheet holds it: a day, a number, or a text; empty for nothing.</summary>
    /// <param name="called">How another matter is named in a sheet.</param>
    public static object Write(ActColumn column, Act act, Func<IReference, string> called)
    {
        object? at = act;
        foreach (var step in column.Path.Split('.'))
            at = at is null ? null : FieldModel.Of(at.GetType()).First(f => f.Name == step).Property.GetValue(at);
        return column.Many
            ? string.Join(
                Between[0],
                ((System.Collections.IEnumerable?)at ?? Array.Empty<object>())
                    .Cast<object>()
                    .Select(e => Scalars.Write(Cell(IsPart(column) ? column.Field.Property.GetValue(e) : e, called)))
            )
            : Cell(at, called);
    }

    /// <summary>A value as a cell holds it.</summary>
    public static object Cell(object? value, Func<IReference, string> called) =>
        value switch
        {
            DateOnly or int or long or decimal => value,
            bool yes => yes ? "是" : "否",
            Enum term => Terms.Of(term),
            IReference reference => called(reference),
            _ => Scalars.Write(value),
        };

    /// <summary>A day as a sheet holds it: as it is typed, or as the number of days that a spreadsheet makes of it.</summary>
    public static string Day(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= FirstDay and <= LastDay
            ? Scalars.Write(Zero.AddDays(days))
            : Slashed(TypedText.Fold(text)) ?? text;

    // 2026/9/1 and 2026.9.1, as spreadsheets show a day that was typed as text; the year stands first, so that month and day can't be mistaken. A time of day is left out.
    private static string? Slashed(string text) =>
        DateTime.TryParseExact(text, TypedDays, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? Scalars.Write(DateOnly.FromDateTime(day))
            : null;

    private static readonly string[] TypedDays =
    [
        .. new[] { "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyy年M月d日" }.SelectMany(day =>
            new[] { day, $"{day} H:mm", $"{day} H:mm:ss" }
        ),
    ];

    /// <summary>The column that a field's path belongs to, of a whole group the first that must be filled in; <c>null</c> if none does.</summary>
    public static ActColumn? At(IEnumerable<ActColumn> columns, string? path) =>
        path is null
            ? null
            : columns.FirstOrDefault(c => c.Path == path || path.StartsWith(c.Path + "[", StringComparison.Ordinal))
                ?? columns.FirstOrDefault(c => c.Required && c.Path.StartsWith(path + ".", StringComparison.Ordinal));

    private static IEnumerable<ActColumn> Columns(Type type, string path, string heading, bool required)
    {
        foreach (var field in FieldModel.Of(type))
        {
            var (at, name) = (
                path.Length == 0 ? field.Name : $"{path}.{field.Name}",
                heading.Length == 0 ? field.Label : $"{heading}·{field.Label}"
            );
            var must = required && IsWanted(field);
            if (field.ValueType == typeof(FileRef))
                continue;
            if (field.Kind == FieldKind.Group)
                foreach (var column in Columns(field.ValueType, at, name, must))
                    yield return column;
            else if (field.Kind == FieldKind.Scalar)
                yield return new ActColumn(name, at, field, must, Many: false);
            else if (Scalars.IsScalar(field.ValueType))
                yield return new ActColumn(name, at, field, must, Many: true);
            else if (NameOf(field.ValueType) is { } only)
                yield return new ActColumn(name, at, only, must, Many: true);
        }
    }

    // What has a value without being filled in, such as a party's kind, may stay out of a sheet.
    private static bool IsWanted(FieldModel field) =>
        field.Required
        && (
            !field.ValueType.IsValueType
            || field.Property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false)
        );

    // Of a group that a name is enough for, such as a further party.
    private static FieldModel? NameOf(Type group) =>
        FieldModel.Of(group).Where(IsWanted).ToList() is [{ Kind: FieldKind.Scalar } only] && only.ValueType == typeof(string)
            ? only
            : null;

    private static void Set(JsonObject act, ActColumn column, string text)
    {
        var steps = column.Path.Split('.');
        var at = act;
        foreach (var step in steps[..^1])
            at = (JsonObject)(at[step] ??= new JsonObject());
        // Only a text of several lines has lines; elsewhere a break is a slip of the hand.
        if (!column.Many)
            at[steps[^1]] = One(column.Field, column.Field.Facts.Long ? text : text.Replace('\n', ' '));
        else
        {
            var parts = text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            at[steps[^1]] = new JsonArray([
                .. parts.Select(p => IsPart(column) ? new JsonObject { [column.Field.Name] = p } : One(column.Field, p)),
            ]);
        }
    }

    private static bool IsPart(ActColumn column) => !column.Path.EndsWith(column.Field.Name, StringComparison.Ordinal);

    private static JsonNode One(FieldModel field, string text) =>
        JsonValue.Create(field.ValueType == typeof(DateOnly) ? Day(text) : text);
}
