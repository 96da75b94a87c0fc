using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Fazhi.Documents.Values;

/// <summary>
/// Reads every placeholder of a template, also in branches no test takes, compares it with <c>needs</c>,
/// and makes each one guard its value.
/// </summary>
internal sealed class PlaceholderChecker(IReadOnlyList<TemplateVariable> needs, FilterCollection filters) : AstRewriter
{
    // Its output is checked to be a numeral, and a heading's number has to be seen as one.
    private const string Numeral = "number_cn";
    private const string LoopState = "forloop";

    private readonly Dictionary<string, string> _loops = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private bool _printed;

    public IReadOnlyList<string> Problems() =>
        [.. _problems, .. needs.Where(need => !_used.Contains(need.Path)).Select(need => $"needs 中的“{need.Path}”没有用到")];

    protected override Statement VisitOutputStatement(OutputStatement outputStatement)
    {
        _printed = true;
        var visited = (OutputStatement)base.VisitOutputStatement(outputStatement);
        _printed = false;
        return visited.Expression is FilterExpression { Name: Numeral }
            ? visited
            : new OutputStatement(new FilterExpression(visited.Expression, DocumentFilters.Guard, []));
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!filters.TryGetValue(filterExpression.Name, out _))
        {
            _problems.Add($"没有名为“{filterExpression.Name}”的过滤器");
        }
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        var list = PathOf(forStatement.Source);
        if (list is null || !needs.Any(need => need.List == list))
        {
            _problems.Add($"循环的列表“{list}”不在 needs 中");
            return forStatement;
        }
        _loops[forStatement.Identifier] = list + TemplateVariable.ItemMark;
        var visited = base.VisitForStatement(forStatement);
        _loops.Remove(forStatement.Identifier);
        return visited;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        var path = PathOf(memberExpression);
        if (path is null || path.StartsWith(LoopState, StringComparison.Ordinal))
        {
            return memberExpression;
        }
        if (needs.Any(need => need.Path == path))
        {
            _used.Add(path);
            return _printed ? Given(memberExpression, path) : memberExpression;
        }
        if (!needs.Any(need => path == need.List || path == $"{need.List}.size"))
        {
            _problems.Add($"变量“{path}”不在 needs 中");
        }
        return memberExpression;
    }

    // An optional value may be asked about, but printing it where there is none would leave a hole in a sentence.
    private static FilterExpression Given(MemberExpression member, string path) =>
        new(member, DocumentFilters.Given, [new FilterArgument(null, new LiteralExpression(new StringValue(path)))]);

    private string? PathOf(Expression expression)
    {
        if (expression is not MemberExpression member)
        {
            return null;
        }
        var names = member.Segments.Select(segment => segment is IdentifierSegment named ? named.Identifier : "?").ToList();
        if (_loops.TryGetValue(names[0], out var list))
        {
            names[0] = list;
        }
        return string.Join('.', names);
    }
}
