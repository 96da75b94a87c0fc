namespace Fazhi.Matters;

/// <summary>An act that says a matter's past has been entered whole, whatever its matter type.</summary>
internal interface ICompleting;

/// <summary>
/// 补录完毕 — everything that happened in a matter before it came into the ledger has been entered. From now on the law acts in it again: what it did on the days
/// that were entered is reckoned, and recorded with this act as its cause.
/// </summary>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed record CompletePast<TMatter> : Act<TMatter>, ICompleting
    where TMatter : Matter
{
    /// <inheritdoc/>
    public override string Code => "CompletePast";

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing) => matter.EnteringSince = null;
}
