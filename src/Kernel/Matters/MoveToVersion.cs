namespace Fazhi.Matters;

/// <summary>转入新规则 — an act by which an open matter goes on under a later version of its definition, as the transition rule of the new law lets it. What was done before stays as it was done.</summary>
public interface IMoving;

/// <inheritdoc cref="IMoving"/>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed record MoveToVersion<TMatter> : Act<TMatter>, IMoving
    where TMatter : Matter
{
    /// <summary>Why it goes on under the new rules and doesn't stay on those it began under.</summary>
    [Field("转入理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing) { }
}
