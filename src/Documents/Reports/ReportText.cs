using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Fazhi.Figures;
using Fluid;

namespace Fazhi.Documents;

/// <summary>
/// 报告文本 — a report's Liquid text with its figures filled in. A placeholder is an indicator's key, as <c>{{ aid.cases }}</c>, which prints the
/// figure as its form says, or one of a figure's facts, as <c>{{ aid.cases.change }}</c>; a part of a distribution is <c>{{ publicity.activities_by_venue#校园 }}</c>; <c>county.name</c>, <c>period.year</c> and
/// <c>period.last</c> are known besides.
/// </summary>
public static partial class ReportText
{
    /// <summary>The figures a text uses, in order of first use; empty if it can't be parsed.</summary>
    public static IReadOnlyList<string> Keys(string template) =>
        TryParse(template, out var parsed, out _) ? ReportPlaceholders.Of(parsed).Figures : [];

    /// <summary>Everything wrong with a text: that it is too long or too deep, a syntax error, or each unknown placeholder and filter. Empty when it can be filled in.</summary>
    public static IReadOnlyList<string> Problems(string template, Func<string, bool> isKnown)
    {
        if (PlaceholderBounds.Of(template) is { } beyond)
            return [beyond.Text + beyond.Remedy];
        if (!TryParse(template, out var parsed, out var error))
            return [$"模板的写法有误：{InWords(error)}"];
        var used = ReportPlaceholders.Of(parsed);
        return
        [
            .. used.Figures.Where(k => !isKnown(k)).Select(k => $"模板引用了不存在的指标“{k}”。请在指标目录中查找正确的代码。"),
            .. used.Faults,
        ];
    }

    /// <summary>Fills a text in.</summary>
    /// <param name="template">Liquid text.</param>
    /// <param name="scope">Where the values come from.</param>
    /// <param name="print">What is put for a figure, from its key; its printed form unless told. Then only figures whose facts are asked for are counted.</param>
    /// <exception cref="TemplateException">The text can't be parsed, or names what doesn't exist; the message names all of it.</exception>
    public static string Render(string template, ReportScope scope, Func<string, string>? print = null)
    {
        var problems = Problems(template, scope.IsKnown);
        if (problems.Count > 0 || !TryParse(template, out var parsed, out _))
            throw new TemplateException(string.Join('\n', problems));
        var values = new Dictionary<string, Dictionary<string, object>>(StringComparer.Ordinal)
        {
            [ReportPlaceholders.County] = new(StringComparer.Ordinal) { ["name"] = scope.CountyName },
            [ReportPlaceholders.Period] = new(StringComparer.Ordinal) { ["year"] = scope.Year, ["last"] = scope.Year - 1 },
        };
        foreach (var key in ReportPlaceholders.Of(parsed).Figures)
        {
            var parts = ReportPlaceholders.Name(key).Split('.');
            if (!values.TryGetValue(parts[0], out var group))
                values[parts[0]] = group = new(StringComparer.Ordinal);
            group[parts[1]] = new FigureText(key, scope, print);
        }

        return Liquid.Render(parsed, new TemplateContext(values, Options()));
    }

    // The language has no name for a part of a distribution: what stands behind # becomes a name it knows.
    private static bool TryParse(string template, [NotNullWhen(true)] out IFluidTemplate? parsed, out string error) =>
        Liquid.TryParse(
            Code().Replace(template, code => Part().Replace(code.Value, ReportPlaceholders.Written)),
            out parsed,
            out error
        );

    [GeneratedRegex(@"\{\{[^{}]*\}\}|\{%[^%]*%\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"(?<![\w.])(?<key>[a-z_]+\.[a-z0-9_]+)#(?<part>[\p{L}\p{N}_-]{1,100})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Part();

    private static TemplateOptions Options()
    {
        var options = new TemplateOptions();
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        options.MemberAccessStrategy.Register<FigureText>();
        options.MemberAccessStrategy.Register<FigurePart>();
        return options;
    }

    // The parser says where in English: “… at (3:14)”.
    private static string InWords(string error) =>
        Place().Match(error) is { Success: true } at
            ? $"第{at.Groups["line"].Value}行第{at.Groups["column"].Value}个字附近，请检查花括号是否成对、标签是否写全。"
            : "请检查花括号是否成对、标签是否写全。";

    [GeneratedRegex(
        @"\((?<line>\d+):(?<column>\d+)\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Place();
}

/// <summary>报告范围 — where a report's placeholders get their values.</summary>
/// <param name="CountyName">The county.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="IsKnown">Whether there is an indicator with a key.</param>
/// <param name="Figure">The year's figure of a known key.</param>
/// <param name="LastYear">The figure of the year before.</param>
public sealed record ReportScope(
    string CountyName,
    int Year,
    Func<string, bool> IsKnown,
    Func<string, Figure> Figure,
    Func<string, Figure?> LastYear
);
