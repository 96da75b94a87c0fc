using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>自查阶段.</summary>
public enum SelfCheckStage
{
    [Term("自查中")]
    Checking,

    [Term("已报送")]
    Returned,

    [Term("不再自查")]
    Dropped,
}

/// <summary>自查自纠 — one organ's look into its own work in a campaign.</summary>
public sealed class SelfCheck : Matter<SelfCheckStage>
{
    [Term("报送期限")]
    public DateOnly DueOn { get; internal set; }

    [Term("报送日期")]
    public DateOnly? ReturnedOn { get; internal set; }

    [Term("自查情况")]
    public string? Report { get; internal set; }

    [Term("没有发现问题")]
    public bool NothingFound { get; internal set; }

    [Term("退回次数")]
    public int SentBack { get; internal set; }

    internal Period TimeLeft => Period.Between(OpenedOn, DueOn);
}

/// <summary>要求自查 — caused by the campaign for each organ.</summary>
public sealed record AskForSelfCheck : Act<SelfCheck>
{
    [Field("名称", Max = 200)]
    public required string Title { get; init; }

    [Field("自查报送期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(SelfCheck matter, Doing doing) => (matter.Title, matter.DueOn) = (Title, DueOn);
}

/// <summary>报送自查情况 — how it was looked, and that the problems found stand on the ledger, or that there are none.</summary>
public sealed record ReturnSelfCheck : Act<SelfCheck>
{
    [Field("自查情况", Hint = "查了哪些案卷、记录和人员，怎样查的。", Max = 4000, Long = true)]
    public required string Report { get; init; }

    [Field("没有发现问题")]
    public bool NothingFound { get; init; }

    [Field("自查报告", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(SelfCheck matter, Doing doing) =>
        (matter.Report, matter.NothingFound, matter.ReturnedOn) = (Report, NothingFound, doing.On);
}

/// <summary>退回自查 — the self-check was too thin; its first last day stays.</summary>
public sealed record SendBackSelfCheck : Act<SelfCheck>
{
    [Field("退回的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(SelfCheck matter, Doing doing)
    {
        matter.SentBack++;
        (matter.ReturnedOn, matter.Report, matter.NothingFound) = (null, null, false);
    }
}

/// <summary>不再自查 — the campaign was cancelled, or the organ isn't concerned.</summary>
public sealed record DropSelfCheck : Act<SelfCheck>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(SelfCheck matter, Doing doing) { }
}
