namespace Fazhi.Matters;

/// <summary>An act that says a matter's past has been entered whole, whatever its matter type.</summary>
internal interface ICompleting
{
    /// <summary>Why it is complete although some of what was entered didn't meet its conditions; <c>null</c> where all did.</summary>
    string? Despite { get; }
}

/// <summary>
/// 补录完毕 — everything that happened in a matter before it came into the ledger has been entered. From now on the law acts in it again: what it did on the days
/// that were entered is reckoned, and recorded with this act as its cause.
/// </summary>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed record CompletePast<TMatter> : Act<TMatter>, ICompleting
    where TMatter : Matter
{
    /// <summary>What is to be said of entered acts that don't meet their conditions.</summary>
    [Field(
        "不符合条件的办理的说明",
        Max = 200,
        Hint = "补录的办理有不符合法定条件的才填：案卷确实如此、怎样处理；记录中持续提示。"
    )]
    public string? Despite { get; init; }

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing) => matter.EnteringSince = null;
}
