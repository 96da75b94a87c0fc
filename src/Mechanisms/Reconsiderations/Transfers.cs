using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>移送的情形 — why the level above hears the case (第三十五条、第三十八条).</summary>
public enum TransferGround
{
    [Term("上级行政复议机关根据需要决定审理")]
    TakenAbove,

    [Term("本机关报请，上级行政复议机关决定审理")]
    AskedFor,

    [Term("申请人反映后，上级行政复议机关直接受理")]
    AcceptedAbove,
}

/// <summary>报请上级审理 — the organ thinks that the level above should hear a case of its own (第三十八条第二款).</summary>
public sealed record AskLevelAbove : Act<Reconsideration>
{
    [Field("上级行政复议机关", Max = 100)]
    public required string To { get; init; }

    [Field("需要由上级行政复议机关审理的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.LevelAboveAskedOn = doing.On;
}

/// <summary>移送上级审理 — the level above has decided to hear the case; it goes there with its file and ends here.</summary>
public sealed record TransferCase : Act<Reconsideration>
{
    [Field("移送的情形")]
    public required TransferGround Ground { get; init; }

    [Field("上级行政复议机关", Max = 100)]
    public required string To { get; init; }

    [Field("上级决定的日期", NotAfterAct = true)]
    public required DateOnly OrderedOn { get; init; }

    [Field("上级决定的文号", Max = 100, Hint = "没有文号的不填。")]
    public string? OrderNumber { get; init; }

    [Field("移送的材料", Min = 1, Max = 50)]
    public required IReadOnlyList<string> Papers { get; init; }

    [Field("上级的决定", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        (matter.TransferredOn, matter.CompetentOrgan) = (doing.On, To);
        (matter.SuspendedOn, matter.SuspensionGround) = (null, null);
    }
}
