using System.Text;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Ast;

namespace Fazhi.Documents;

/// <summary>报告占位 — reads what a report's text refers to, also in branches that no year takes.</summary>
internal sealed class ReportPlaceholders : AstVisitor
{
    internal const string County = "county";
    internal const string Period = "period";
    private static readonly string[] Known = ["county.name", "period.year", "period.last"];
    private static readonly string[] Facts = ["printed", "value", "unit", "name", "last", "change", "parts"];

    // None of them makes a text longer than it was, so that no text grows without end.
    private static readonly string[] Filters =
    [
        "abs",
        "at_least",
        "at_most",
        "ceil",
        "default",
        "divided_by",
        "first",
        "floor",
        "last",
        "minus",
        "modulo",
        "plus",
        "round",
        "size",
        "times",
    ];
    private readonly List<string> figures = [];
    private readonly List<string> faults = [];
    private readonly HashSet<string> loops = new(StringComparer.Ordinal) { "forloop" };

    internal IReadOnlyList<string> Figures => figures;

    internal IReadOnlyList<string> Faults => faults;

    private const string PartMark = "__part_";

    /// <summary>A part of a distribution as a name of the language: every letter of its code by its number.</summary>
    internal static string Written(Match part) =>
        $"{part.Groups["key"].Value}{PartMark}{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(part.Groups["part"].Value))}";

    /// <summary>The name under which the language knows a key.</summary>
    internal static string Name(string key) =>
        key.Split('#') is [var whole, var part]
            ? $"{whole}{PartMark}{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(part))}"
            : key;

    // The key that a name stands for.
    private static string Key(string name) =>
        name.Split(PartMark) is [var whole, var part]
        && part.Length > 0
        && part.Length % 2 == 0
        && part.All(char.IsAsciiHexDigitLower)
            ? $"{whole}#{Encoding.UTF8.GetString(Convert.FromHexString(part))}"
            : name;

    internal static ReportPlaceholders Of(IFluidTemplate template)
    {
        var found = new ReportPlaceholders();
        found.VisitTemplate(template);
        return found;
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        loops.Add(forStatement.Identifier);
        return base.VisitForStatement(forStatement);
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        loops.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!Filters.Contains(filterExpression.Name))
            faults.Add($"不能使用过滤器“{filterExpression.Name}”，可以使用的有 {string.Join("、", Filters)}。");
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments.Any(s => s is not (IdentifierSegment or IndexerSegment { Expression: LiteralExpression })))
        {
            faults.Add("方括号里只能写数字。");
            return memberExpression;
        }

        var names = memberExpression.Segments.Select(s => s is IdentifierSegment named ? named.Identifier : "").ToList();
        if (loops.Contains(names[0]))
            return memberExpression;
        var key = Key(string.Join('.', names.Take(2)));
        if (Known.Contains(key))
            return memberExpression;
        if (names.Count < 2)
            faults.Add($"“{key}”不是指标代码。指标代码写作“类.名”，例如 aid.cases。");
        else if (names.Count > 2 && !Facts.Contains(names[2]))
            faults.Add($"“{string.Join('.', names)}”写错了：数字可以引用的是 {string.Join("、", Facts)}。");
        else if (!figures.Contains(key))
            figures.Add(key);
        return memberExpression;
    }
}
