using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Storage.Tests.Verifying;

/// <summary>A matter with attachments: somebody hands papers in to be kept.</summary>
public sealed class Deposit : Matter<DepositStage>
{
    public IReadOnlyList<FileRef> Papers { get; internal set; } = [];
    public decimal? Fee { get; internal set; }
}

public enum DepositStage
{
    [Term("保管中")]
    Kept,

    [Term("已发还")]
    GivenBack,
}

public sealed record GiveBack : Act<Deposit>
{
    public override void Apply(Deposit matter, Doing doing) { }
}

public sealed record HandIn : Act<Deposit>
{
    [Field("材料")]
    public required IReadOnlyList<FileRef> Papers { get; init; }

    [Field("费用")]
    public decimal? Fee { get; init; }

    public override void Apply(Deposit matter, Doing doing) => (matter.Title, matter.Papers, matter.Fee) = ("保管", Papers, Fee);
}

public sealed class Deposits() : MatterType<Deposit, DepositStage>("deposit", "材料保管", "1", new DateOnly(2010, 1, 1), null)
{
    protected override void Define(Lifecycle<Deposit, DepositStage> it)
    {
        it.Opens<HandIn>("交存", DepositStage.Kept).By(Role.Handler).Under(Statutes.CivilCode[201]);
        it.Act<GiveBack>("发还", DepositStage.Kept, DepositStage.GivenBack).By(Role.Handler).Under(Statutes.CivilCode[201]);
        it.Ends(DepositStage.GivenBack);
    }
}
