using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace Fazhi.Matters;

/// <summary>
/// 条件的形式 — conditions compiled once for the form they have. A definition makes its condition anew for each matter and day, always in one form with other values in it; compiling it
/// takes longer than everything else an act asks.
/// </summary>
internal sealed class PickForms
{
    private readonly ConcurrentDictionary<string, Func<object?[], Matter, bool>> compiled = new(StringComparer.Ordinal);

    /// <summary>The condition as something to ask.</summary>
    internal Func<Matter, bool> Test(LambdaExpression which)
    {
        var lifting = new Lifting(which.Parameters[0]);
        var body = lifting.Visit(which.Body);
        var test = compiled.GetOrAdd(
            body.ToString(),
            static (_, form) =>
                Expression
                    .Lambda<Func<object?[], Matter, bool>>(form.body, form.lifting.Values, form.lifting.Matter)
                    .Compile(preferInterpretation: true),
            (body, lifting)
        );
        object?[] values = [.. lifting.Found];
        return matter => test(values, matter);
    }

    // Takes the values out of a condition, so that what is left is its form.
    private sealed class Lifting(ParameterExpression picked) : ExpressionVisitor
    {
        internal ParameterExpression Values { get; } = Expression.Parameter(typeof(object?[]), "values");

        internal ParameterExpression Matter { get; } = Expression.Parameter(typeof(Matter), "matter");

        internal List<object?> Found { get; } = [];

        protected override Expression VisitConstant(ConstantExpression node)
        {
            Found.Add(node.Value);
            return Expression.Convert(Expression.ArrayIndex(Values, Expression.Constant(Found.Count - 1)), node.Type);
        }

        protected override Expression VisitParameter(ParameterExpression node) =>
            node == picked ? Expression.Convert(Matter, picked.Type) : node;
    }
}
