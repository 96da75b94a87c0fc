using System.Text.RegularExpressions;
using Fazhi.Figures;
using Fluid;

namespace Fazhi.Documents;

/// <summary>报告文本 — a report's Liquid text with its figures filled in. Every placeholder is an indicator's key; an unknown one is an error that names it.</summary>
public static partial class ReportText
{
    private static readonly FluidParser Parser = new();

    /// <summary>The keys a template uses, in order of first use.</summary>
    public static IReadOnlyList<string> Keys(string template) =>
        [.. Placeholder().Matches(template).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Fills a template.</summary>
    /// <param name="template">Liquid text.</param>
    /// <param name="figure">The figure of a key; <c>null</c> if there is no such indicator.</param>
    /// <exception cref="TemplateException">The template can't be parsed, or names a figure that doesn't exist.</exception>
    public static string Render(string template, Func<string, Figure?> figure)
    {
        if (!Parser.TryParse(template, out var parsed, out var error))
            throw new TemplateException($"报告模板有误：{error}");
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in Keys(template))
        {
            var printed = figure(key)?.Printed ?? throw new TemplateException($"报告模板引用了不存在的指标“{key}”。");
            var parts = key.Split('.');
            if (!values.TryGetValue(parts[0], out var group))
                values[parts[0]] = group = new Dictionary<string, string>(StringComparer.Ordinal);
            ((Dictionary<string, string>)group)[parts[1]] = printed;
        }

        return parsed.Render(new TemplateContext(values));
    }

    [GeneratedRegex(
        @"\{\{\s*(?<key>[a-z_]+\.[a-z_]+)\s*\}\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Placeholder();
}
