namespace Fazhi.Auditor.Rules.Accusing;

/// <summary>
/// 别解 — before a text is accused, every innocent reading is tried here: no alarm leaves the auditor's prose rules another way
/// (<see cref="Review.Accuse"/>).
/// </summary>
internal static class Defence
{
    /// <summary>What is said instead when an innocent reading fits; null when none does.</summary>
    internal static Action? Of(Charge charge, Review review) =>
        charge switch
        {
            SumCharge sum => SumDefence.Of(sum, review),
            RatioCharge ratio => RatioDefence.Of(ratio, review),
            GrowthCharge growth => GrowthDefence.Of(growth),
            _ => null,
        };

    /// <summary>Nothing is said.</summary>
    internal static readonly Action Silence = () => { };
}
