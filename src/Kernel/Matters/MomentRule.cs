using System.Linq.Expressions;

namespace Fazhi.Matters;

/// <summary>
/// 到时 — what the law does at a moment of the day: a sitting's time is over. Clocks count days; this is for what ends at an hour and a minute. The act is dated the day of that moment and follows
/// within seconds of it, or as soon as the program runs again.
/// </summary>
public abstract class MomentRule
{
    private protected MomentRule(Type act) => Act = act;

    /// <summary>The act of the law.</summary>
    public Type Act { get; }

    /// <summary>The condition, for the database: the matters whose moment has come.</summary>
    /// <param name="now">Seconds since 1970.</param>
    public abstract LambdaExpression Due(long now);

    /// <summary>A matter's moment, in seconds since 1970.</summary>
    public abstract long Of(Matter matter);

    /// <summary>The act, made for a matter.</summary>
    public abstract Act Make();
}

/// <inheritdoc cref="MomentRule"/>
/// <typeparam name="TMatter">The matter.</typeparam>
/// <typeparam name="TAct">The act of the law.</typeparam>
/// <param name="due">The matters whose moment has come.</param>
/// <param name="moment">A matter's moment.</param>
internal sealed class MomentRule<TMatter, TAct>(Func<long, Expression<Func<TMatter, bool>>> due, Func<TMatter, long> moment)
    : MomentRule(typeof(TAct))
    where TMatter : Matter
    where TAct : Act<TMatter>, new()
{
    /// <inheritdoc/>
    public override LambdaExpression Due(long now) => due(now);

    /// <inheritdoc/>
    public override long Of(Matter matter) => moment((TMatter)matter);

    /// <inheritdoc/>
    public override Act Make() => new TAct();
}
