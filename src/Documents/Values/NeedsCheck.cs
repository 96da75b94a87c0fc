namespace Fazhi.Documents.Values;

/// <summary>Compares values with what a template says it needs: a blank in an official document is an error, not a gap.</summary>
internal static class NeedsCheck
{
    public static IEnumerable<string> Problems(IReadOnlyList<TemplateVariable> needs, IReadOnlyDictionary<string, object?> tree)
    {
        foreach (var need in needs)
        {
            if (need.List is not { } list)
            {
                if (Problem(need, ValueTree.Find(tree, need.Path)) is { } problem)
                {
                    yield return $"变量“{need.Path}”{problem}";
                }
                continue;
            }
            if (ValueTree.Find(tree, list) is not List<object?> items)
            {
                yield return $"变量“{list}”应当是列表";
                continue;
            }
            for (var i = 0; i < items.Count; i++)
            {
                var value =
                    need.InItem.Length == 0 ? items[i]
                    : items[i] is IReadOnlyDictionary<string, object?> item ? ValueTree.Find(item, need.InItem)
                    : null;
                if (Problem(need, value) is { } problem)
                {
                    yield return $"变量“{need.Path}”第{i + 1}项{problem}";
                }
            }
        }
    }

    private static string? Problem(TemplateVariable need, object? value)
    {
        if (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            return need.Optional ? null : "没有值";
        }
        return need.Type switch
        {
            VariableType.Text => value is string or decimal ? null : "应当是文字",
            VariableType.Date or VariableType.Time => value is DateTimeOffset ? null : "应当是日期",
            VariableType.Number => value is decimal ? null : "应当是数",
            VariableType.Flag => value is bool ? null : "应当是是或者否",
            VariableType.Choice => value is string choice && need.Choices.Contains(choice)
                ? null
                : $"应当是{string.Join("、", need.Choices)}之一",
            _ => throw new InvalidOperationException($"Unknown type {need.Type}."),
        };
    }
}
