using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Matters;

namespace Fazhi.Web.Design;

/// <summary>填报内容转换 — between a form's texts and an act: to JSON for <see cref="ActForm.Read"/>, and back for a form that starts filled in.</summary>
public static class ActValues
{
    /// <summary>The act's fields as JSON: what is blank, unchecked or an empty optional group is left out.</summary>
    public static JsonElement ToJson(this FormState state, Type actType) =>
        JsonSerializer.SerializeToElement(Group(state, actType, ""));

    /// <summary>A form filled in from an act or part of one.</summary>
    /// <param name="record">The act.</param>
    /// <param name="tokenOf">The token that stands for a file in this person's form.</param>
    public static FormState ToForm(object record, Func<FileRef, string> tokenOf)
    {
        var state = new FormState(record.GetType());
        Fill(state, record, "", tokenOf);
        return state;
    }

    /// <summary>What an enum field holds when nobody chooses: only where its property isn't <c>required</c>, so that leaving it out is allowed.</summary>
    internal static string? DefaultChoice(FieldModel field)
    {
        if (!field.ValueType.IsEnum || !field.Required || field.Property.IsDefined(typeof(RequiredMemberAttribute), false))
            return null;
        if (field.Property.DeclaringType is not { IsAbstract: false } owner)
            return null;
        var constructor = owner.GetConstructors()[0];
        var fresh = constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null),
        ]);
        var value = field.Property.GetValue(fresh)!;
        return Enum.IsDefined(field.ValueType, value) ? value.ToString() : null;
    }

    internal static bool IsEmpty(FormState state, Type type, string prefix) =>
        FieldModel.Of(type).All(f => IsEmpty(state, f, FieldPaths.Join(prefix, f.Name)));

    private static bool IsEmpty(FormState state, FieldModel field, string path) =>
        field.Kind switch
        {
            FieldKind.Scalar when field.ValueType == typeof(bool) => !state.IsChecked(path),
            FieldKind.Scalar => state.IsBlank(path) || state.Get(path) == DefaultChoice(field),
            FieldKind.Group when field.ValueType == typeof(FileRef) => state.IsBlank(path + FormState.TokenSuffix),
            FieldKind.Group => IsEmpty(state, field.ValueType, path),
            FieldKind.List when Scalars.IsScalar(field.ValueType) => state.IsBlank(path),
            FieldKind.List when field.ValueType == typeof(FileRef) => state.Count(path) == 0,
            FieldKind.List => state.Rows(path).All(i => IsEmpty(state, field.ValueType, $"{path}[{i}]")),
            _ => throw new InvalidOperationException($"Unknown field kind {field.Kind}."),
        };

    private static JsonObject Group(FormState state, Type type, string prefix)
    {
        var json = new JsonObject();
        foreach (var field in FieldModel.Of(type))
            if (Node(state, field, FieldPaths.Join(prefix, field.Name)) is { } node)
                json[field.Name] = node;
        return json;
    }

    private static JsonNode? Node(FormState state, FieldModel field, string path)
    {
        switch (field.Kind)
        {
            case FieldKind.Scalar when field.ValueType == typeof(bool):
                return state.IsChecked(path) ? JsonValue.Create(true) : null;
            case FieldKind.Scalar:
                return state.IsBlank(path) ? null : JsonValue.Create(state.Get(path));
            case FieldKind.Group when field.ValueType == typeof(FileRef):
                return File(state, path);
            case FieldKind.Group:
                // An empty group that is required says which of its fields are missing, one by one.
                return !field.Required && IsEmpty(state, field.ValueType, path) ? null : Group(state, field.ValueType, path);
            default:
                var items = new JsonArray([.. Items(state, field, path)]);
                return items.Count == 0 ? null : items;
        }
    }

    private static IEnumerable<JsonNode?> Items(FormState state, FieldModel field, string path)
    {
        if (Scalars.IsScalar(field.ValueType))
            return state
                .GetAll(path)
                .SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Select(t => JsonValue.Create(t));
        var rows = state.Rows(path).Select(i => $"{path}[{i}]");
        return field.ValueType == typeof(FileRef)
            ? rows.Select(at => File(state, at)).OfType<JsonNode>()
            : rows.Select(at => Group(state, field.ValueType, at));
    }

    private static JsonObject? File(FormState state, string path)
    {
        if (state.Get(path + FormState.TokenSuffix) is not { Length: > 0 } token || state.Files(token) is not { } file)
            return null;
        return new JsonObject
        {
            ["digest"] = file.Digest,
            ["name"] = file.Name,
            ["size"] = file.Size,
        };
    }

    private static void Fill(FormState state, object record, string prefix, Func<FileRef, string> tokenOf)
    {
        foreach (var field in FieldModel.Of(record.GetType()))
            if (field.Property.GetValue(record) is { } value)
                FillField(state, field, value, FieldPaths.Join(prefix, field.Name), tokenOf);
    }

    private static void FillField(FormState state, FieldModel field, object value, string path, Func<FileRef, string> tokenOf)
    {
        if (value is FileRef file)
            state.Set(path + FormState.TokenSuffix, tokenOf(file));
        else if (field.Kind == FieldKind.List && Scalars.IsScalar(field.ValueType))
        {
            var texts = ((IEnumerable)value).Cast<object>().Select(Scalars.Write);
            state.Set(path, field.ValueType.IsEnum || References.IsOne(field.ValueType) ? texts : [string.Join('\n', texts)]);
        }
        else if (field.Kind == FieldKind.List)
        {
            foreach (var (element, i) in ((IEnumerable)value).Cast<object>().Select((e, i) => (e, i)))
                FillField(state, field with { Kind = FieldKind.Group }, element, $"{path}[{i}]", tokenOf);
        }
        else if (field.Kind == FieldKind.Group)
            Fill(state, value, path, tokenOf);
        else if (value is not false)
            state.Set(path, Scalars.Write(value));
    }
}
