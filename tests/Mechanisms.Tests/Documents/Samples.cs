using Fazhi.Documents;

namespace Fazhi.Mechanisms.Tests.Documents;

/// <summary>Values for a template, made from what it says it needs.</summary>
internal static class Samples
{
    public static Dictionary<string, object?> For(DocumentTemplate template, Func<TemplateVariable, object?>? text = null)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var need in template.Needs.Where(need => need.List is null))
        {
            values[need.Path] = Value(need, text);
        }
        foreach (
            var list in template.Needs.Where(need => need.List is not null).GroupBy(need => need.List!, StringComparer.Ordinal)
        )
        {
            values[list.Key] = new List<object?> { Item(list, text), Item(list, text), Item(list, text) };
        }
        return values;
    }

    private static object? Item(IEnumerable<TemplateVariable> needs, Func<TemplateVariable, object?>? text)
    {
        var all = needs.ToList();
        return all is [{ InItem.Length: 0 } plain]
            ? Value(plain, text)
            : all.ToDictionary(need => need.InItem, need => Value(need, text), StringComparer.Ordinal);
    }

    private static object? Value(TemplateVariable need, Func<TemplateVariable, object?>? text) =>
        need.Type switch
        {
            VariableType.Text => text is null ? $"“{need.Path}”" : text(need),
            VariableType.Date => new DateOnly(2025, 6, 2),
            VariableType.Time => new DateTime(2025, 6, 2, 9, 5, 0, DateTimeKind.Unspecified),
            VariableType.Number => 1,
            VariableType.Flag => true,
            VariableType.Choice => need.Choices[0],
            _ => throw new InvalidOperationException($"Unknown type {need.Type}."),
        };
}
