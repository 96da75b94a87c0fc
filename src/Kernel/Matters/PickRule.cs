using System.Linq.Expressions;
using Fazhi.Laws;

namespace Fazhi.Matters;

/// <summary>可以选择的事项 — a gate on what an act's references name: of a class only certain matters, as they stand on the day of the act.</summary>
/// <param name="Picked">The class.</param>
/// <param name="Which">The condition, for the matter in which the act is done and its day: a page asks the database by it, and the Desk what was picked.</param>
public sealed record PickRule(
    Type Picked,
    string Code,
    string What,
    Article Basis,
    string? Remedy,
    Func<Matter, DateOnly, LambdaExpression> Which
) : Gate(Code, What, Basis, Remedy, ReadsAct: true, static (_, _, _) => true)
{
    internal override IEnumerable<Problem> Refusals(ActRule rule, Matter matter, Act? act, Circumstances at, bool caused) =>
        act is null ? [] : References.Faults(act, rule, matter, at, caused, this);

    private readonly PickForms forms = new();

    /// <summary>Tells which matters may be named.</summary>
    internal Func<Matter, bool> Test(Matter matter, DateOnly on) => forms.Test(Which(matter, on));
}
