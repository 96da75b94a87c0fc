namespace Fazhi.Matters;

/// <summary>An act that undoes what the law was recorded to have done, whatever its matter type.</summary>
internal interface IUndoing
{
    /// <summary>The place in the ledger of what is undone.</summary>
    long Sequence { get; }
}

/// <summary>
/// 撤销自动登记 — the law's own act no longer follows from what happened, since an act of an earlier day was registered late. Nothing is deleted: the undone entry
/// stays, its documents are void (作废), and this entry names it and its cause.
/// </summary>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed record UndoLawAct<TMatter> : Act<TMatter>, IUndoing
    where TMatter : Matter
{
    /// <summary>The place in the ledger of what is undone.</summary>
    [Field("撤销的台账记录", Min = 0)]
    public required long Sequence { get; init; }

    /// <summary>What was done there: the act's code.</summary>
    [Field("撤销的办理", Max = 100)]
    public required string Undone { get; init; }

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing)
    {
        // What stood before it is reckoned again without the undone act; this entry says why.
    }
}
