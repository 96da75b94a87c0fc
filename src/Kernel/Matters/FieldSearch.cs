using System.Collections;
using System.Collections.Concurrent;

namespace Fazhi.Matters;

/// <summary>栏目查找 — the fields of one kind in an act or a group of fields, however deep they stand. What holds none of them isn't gone through a second time.</summary>
/// <param name="wanted">Which fields.</param>
internal sealed class FieldSearch(Func<FieldModel, bool> wanted)
{
    private readonly ConcurrentDictionary<Type, bool> known = new();

    /// <summary>Whether a record has any.</summary>
    internal bool AreIn(Type group) =>
        known.GetOrAdd(group, type => FieldModel.Of(type).Any(f => wanted(f) || (HoldsGroups(f) && AreIn(f.ValueType))));

    /// <summary>Those a record has, with their paths; of what stands in lists without an index.</summary>
    internal IEnumerable<(string Path, FieldModel Field)> Of(Type group, string path = "")
    {
        if (!AreIn(group))
            yield break;
        foreach (var field in FieldModel.Of(group))
            if (wanted(field))
                yield return (At(path, field), field);
            else if (HoldsGroups(field))
                foreach (var below in Of(field.ValueType, At(path, field)))
                    yield return below;
    }

    /// <summary>Those that are filled in, with their paths and values; a list is one value.</summary>
    internal IEnumerable<(string Path, FieldModel Field, object Value)> In(object group, string path = "")
    {
        if (!AreIn(group.GetType()))
            yield break;
        foreach (var field in FieldModel.Of(group.GetType()).Where(f => wanted(f) || HoldsGroups(f)))
        {
            var at = At(path, field);
            var value = field.Property.GetValue(group);
            if (value is null)
                continue;
            if (wanted(field))
                yield return (at, field, value);
            else
                foreach (var (element, place) in Groups(field, value, at))
                foreach (var below in In(element, place))
                    yield return below;
        }
    }

    private static IEnumerable<(object Group, string Path)> Groups(FieldModel field, object value, string at) =>
        field.Kind == FieldKind.Group
            ? [(value, at)]
            : ((IEnumerable)value)
                .Cast<object?>()
                .Select((e, i) => (Element: e, Path: $"{at}[{i}]"))
                .Where(e => e.Element is not null)
                .Select(e => (e.Element!, e.Path));

    private static bool HoldsGroups(FieldModel field) => field.Kind != FieldKind.Scalar && !Scalars.IsScalar(field.ValueType);

    private static string At(string path, FieldModel field) => path.Length == 0 ? field.Name : $"{path}.{field.Name}";
}
