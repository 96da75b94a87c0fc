namespace Fazhi.Matters;

/// <summary>An act that erases what is personal in a matter, whatever its matter type.</summary>
internal interface IErasing
{
    /// <summary>On what ground.</summary>
    string? Ground { get; }
}

/// <summary>
/// 依法删除个人信息 — nobody can read any more what was personal in the matter: names, numbers, addresses, what was written in running text, and the files handed in. Its
/// stages, dates, choices and figures stand, and so does the ledger. It can't be taken back, and only the law acts in the matter afterwards.
/// </summary>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed record EraseRecord<TMatter> : Act<TMatter>, IErasing
    where TMatter : Matter
{
    /// <summary>On what ground.</summary>
    [Field(
        "删除的依据和理由",
        Max = 500,
        Hint = "例如保存期限已经届满、个人撤回同意，写明所依据的规定和批准。这一栏删除后仍然保留，不写任何人的姓名和号码。"
    )]
    public required string Ground { get; init; }

    /// <inheritdoc/>
    public override void Apply(TMatter matter, Doing doing) => matter.ErasedOn = doing.On;
}
