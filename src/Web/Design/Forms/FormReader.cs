using Fazhi.Matters;
using Fazhi.Texts;
using Microsoft.Extensions.Primitives;

namespace Fazhi.Web.Design;

/// <summary>表单读取 — from what a browser posted to a <see cref="FormState"/>.</summary>
public static class FormReader
{
    /// <summary>The button that adds a row; its value is the list's path.</summary>
    public const string AddName = "_add";

    /// <summary>The button that removes a row or a file; its value is the row's path.</summary>
    public const string RemoveName = "_remove";

    /// <summary>The button that looks for what a field may name; its value is the field's path.</summary>
    public const string PickName = "_pick";

    /// <summary>Reads a form that is no act's: everything but the framework's own fields.</summary>
    public static FormState Read(IEnumerable<KeyValuePair<string, StringValues>> posted)
    {
        var state = new FormState();
        foreach (var (key, texts) in posted.Where(p => !p.Key.StartsWith('_')))
            Take(state, key, texts);
        return state;
    }

    /// <summary>
    /// Reads an act's form. Names that are no field of it are dropped. Rows are numbered again without gaps, empty ones dropped,
    /// so that a problem's path is the row as shown; then a row is added or removed if its button was pressed.
    /// </summary>
    public static FormState Read(IEnumerable<KeyValuePair<string, StringValues>> posted, Type actType)
    {
        var state = new FormState(actType);
        string? add = null,
            remove = null;
        foreach (var (key, texts) in posted)
        {
            if (key == AddName)
                add = texts;
            else if (key == RemoveName)
                remove = texts;
            else if (key == PickName && FieldPaths.Find(actType, texts.ToString()) is not null)
                state.Picking = texts;
            else if (FieldPaths.IsPosted(actType, key))
                Take(state, key, NamedLast(actType, key, texts));
        }

        if (state.Picking is not null)
            state.RowsChanged = true;

        var editing = add is not null || remove is not null;
        Compact(state, actType, "", keepEmpty: editing);
        if (editing)
            state.RowsChanged = true;
        if (remove is not null)
            Remove(state, actType, remove);
        if (add is not null && FieldPaths.Find(actType, add) is { Row: false, Field: { Kind: FieldKind.List } list })
            if (double.IsNaN(list.Facts.Max) || state.Count(add) < list.Facts.Max)
                state.AddRow(add);
        return state;
    }

    /// <summary>Puts an uploaded file's token in its place. False if the act has no file field of that name, so that the upload is dropped.</summary>
    public static bool Keep(FormState state, string path, string token)
    {
        if (state.ActType is not { } type || FieldPaths.Find(type, path) is not { Row: false, Field: { } field })
            return false;
        if (field.ValueType != typeof(FileRef))
            return false;
        state.Set((field.Kind == FieldKind.List ? $"{path}[{state.Count(path)}]" : path) + FormState.TokenSuffix, token);
        return true;
    }

    // One of those found may be chosen, or another looked for: what was typed last holds.
    private static StringValues NamedLast(Type actType, string key, StringValues texts) =>
        texts.Count > 1
        && FieldPaths.Find(actType, key) is { Field: { Kind: FieldKind.Scalar } field }
        && References.IsOne(field.ValueType)
            ? texts.LastOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? ""
            : texts;

    private static void Take(FormState state, string key, StringValues texts)
    {
        // Browsers send line breaks as CR LF; the ledger keeps LF.
        foreach (var text in texts)
            state.Append(key, Wording.WellFormed((text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    private static void Remove(FormState state, Type actType, string path)
    {
        if (FieldPaths.Find(actType, path) is not { } found)
            return;
        if (found.Row)
            state.RemoveRow(path[..path.LastIndexOf('[')], int.Parse(path[(path.LastIndexOf('[') + 1)..^1]));
        else if (found.Field.ValueType == typeof(FileRef))
            state.Remove(path);
    }

    private static void Compact(FormState state, Type type, string prefix, bool keepEmpty)
    {
        foreach (var field in FieldModel.Of(type).Where(f => f.Kind != FieldKind.Scalar && !Scalars.IsScalar(f.ValueType)))
        {
            var path = FieldPaths.Join(prefix, field.Name);
            if (field.Kind == FieldKind.Group)
            {
                if (field.ValueType != typeof(FileRef))
                    Compact(state, field.ValueType, path, keepEmpty);
                continue;
            }

            var next = 0;
            foreach (var row in state.Rows(path))
            {
                var at = $"{path}[{row}]";
                if (
                    field.ValueType == typeof(FileRef)
                        ? state.IsBlank(at + FormState.TokenSuffix)
                        : !keepEmpty && ActValues.IsEmpty(state, field.ValueType, at)
                )
                {
                    state.Remove(at);
                    continue;
                }

                state.Rename(at, $"{path}[{next}]");
                if (field.ValueType != typeof(FileRef))
                    Compact(state, field.ValueType, $"{path}[{next}]", keepEmpty);
                next++;
            }
        }
    }
}
