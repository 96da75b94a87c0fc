using System.Collections;

namespace Fazhi.Documents.Values;

/// <summary>Turns plain data with dotted or nested keys into the nested dictionaries that Liquid reads.</summary>
internal static class ValueTree
{
    public static Dictionary<string, object?> Build(IReadOnlyDictionary<string, object?> values)
    {
        var root = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in values)
        {
            Put(root, key, Plain(key, value));
        }
        return root;
    }

    public static object? Find(IReadOnlyDictionary<string, object?> tree, string path)
    {
        object? at = tree;
        foreach (var part in path.Split('.'))
        {
            if (at is not IReadOnlyDictionary<string, object?> level || !level.TryGetValue(part, out at))
            {
                return null;
            }
        }
        return at;
    }

    private static void Put(Dictionary<string, object?> root, string key, object? value)
    {
        var parts = key.Split('.');
        var level = root;
        foreach (var part in parts[..^1])
        {
            if (!level.TryGetValue(part, out var next) || next is not Dictionary<string, object?> nested)
            {
                nested = new Dictionary<string, object?>(StringComparer.Ordinal);
                level[part] = nested;
            }
            level = nested;
        }
        if (value is Dictionary<string, object?> added && level.GetValueOrDefault(parts[^1]) is Dictionary<string, object?> there)
        {
            foreach (var (name, inner) in added)
            {
                there[name] = inner;
            }
            return;
        }
        level[parts[^1]] = value;
    }

    private static object? Plain(string key, object? value) =>
        value switch
        {
            null or string or bool or DateTimeOffset => value,
            DateOnly date => new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero),
            DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.Zero),
            byte or short or int or long or decimal => Convert.ToDecimal(value),
            IReadOnlyDictionary<string, object?> nested => Build(nested),
            IEnumerable list => list.Cast<object?>().Select(item => Plain(key, item)).ToList(),
            _ => throw new TemplateException($"变量“{key}”的值是 {value.GetType().Name}，文书只收文字、日期、数、是否、列表"),
        };
}
