using System.Globalization;
using Fazhi.Matters;

namespace Fazhi.Web.Design;

/// <summary>栏目路径 — finds the field that a posted name or a problem's path means.</summary>
internal static class FieldPaths
{
    /// <summary>The greatest number a row may have, so that there is one behind it.</summary>
    internal const int LastRow = int.MaxValue - 2;

    internal static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";

    /// <summary>Whether a path is a field of the type, or the token of one of its files; anything else that is posted is dropped.</summary>
    internal static bool IsPosted(Type type, string key)
    {
        if (key.EndsWith("]." + FormState.RowMark, StringComparison.Ordinal))
            return Find(type, key[..^(FormState.RowMark.Length + 1)]) is { Row: true, Field.Kind: FieldKind.List };
        if (key.EndsWith(FormState.TokenSuffix, StringComparison.Ordinal))
            return Find(type, key[..^FormState.TokenSuffix.Length]) is { } file
                && file.Field.ValueType == typeof(FileRef)
                && file.Row == (file.Field.Kind == FieldKind.List);
        return Find(type, key) is { Row: false } found
            && (found.Field.Kind == FieldKind.Scalar || Scalars.IsScalar(found.Field.ValueType));
    }

    /// <summary>The field at a path; Row says that one element of a list is meant, and not the whole.</summary>
    internal static (FieldModel Field, bool Row)? Find(Type type, string path)
    {
        (FieldModel Field, bool Row)? found = null;
        foreach (var part in path.Split('.'))
        {
            if (found is { } above)
            {
                if (above.Field.Kind == FieldKind.Scalar || above.Field.ValueType == typeof(FileRef))
                    return null;
                if (above.Field.Kind == FieldKind.List && !above.Row)
                    return null;
                type = above.Field.ValueType;
            }

            var open = part.IndexOf('[', StringComparison.Ordinal);
            var name = open < 0 ? part : part[..open];
            if (FieldModel.Of(type).FirstOrDefault(f => f.Name == name) is not { } field)
                return null;
            if (
                open >= 0
                && (
                    field.Kind != FieldKind.List
                    || !part.EndsWith(']')
                    || !int.TryParse(part[(open + 1)..^1], NumberStyles.None, null, out var row)
                    || row > LastRow
                )
            )
                return null;
            found = (field, open >= 0);
        }

        return found;
    }

    /// <summary>The path of the element on the page that a problem's path belongs to: a file for its digest, a list of lines for one of them.</summary>
    internal static string Anchor(Type type, string path)
    {
        while (true)
        {
            if (Find(type, path) is { } found)
            {
                var whole = found.Row && (Scalars.IsScalar(found.Field.ValueType) || found.Field.ValueType == typeof(FileRef));
                return whole ? path[..path.LastIndexOf('[')] : path;
            }

            var end = path.LastIndexOf('.');
            if (end < 0)
                return path;
            path = path[..end];
        }
    }
}
