using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>专项整治阶段.</summary>
public enum CampaignStage
{
    [Term("开展中")]
    Running,

    [Term("已结束")]
    Concluded,

    [Term("已取消")]
    Cancelled,
}

/// <summary>专项整治 — for a time organs look into their own work for what is wrong in one field, put it on the ledger and put it right.</summary>
public sealed class Campaign : Matter<CampaignStage>
{
    [Field("整治重点", Max = 1000, Long = true)]
    public string Focus { get; internal set; } = "";

    [Field("自查报送期限")]
    public DateOnly SelfCheckUntil { get; internal set; }

    [Field("计划结束日期")]
    public DateOnly PlannedUntil { get; internal set; }

    [Term("结束日期")]
    public DateOnly? ConcludedOn { get; internal set; }

    [Term("整治成效")]
    public string? Result { get; internal set; }

    internal Period TimeLeft => Period.Between(OpenedOn, PlannedUntil);
}

/// <summary>部署专项整治 — says what is looked for, by which organs, until when; each organ is asked for its self-check.</summary>
public sealed record LaunchCampaign : Act<Campaign>
{
    [Field("名称", Hint = "例如：2025年执法领域突出问题专项整治。", Max = 100)]
    public required string Title { get; init; }

    [Field("整治重点", Max = 1000, Long = true)]
    public required string Focus { get; init; }

    [Field("自查单位", Organ = true, Min = 1, Max = 100)]
    public required IReadOnlyList<string> Organs { get; init; }

    [Field("自查报送期限")]
    public required DateOnly SelfCheckUntil { get; init; }

    [Field("计划结束日期")]
    public required DateOnly PlannedUntil { get; init; }

    [Field("工作方案")]
    public FileRef? Plan { get; init; }

    public override void Apply(Campaign matter, Doing doing)
    {
        (matter.Title, matter.Focus) = (Title, Focus);
        (matter.SelfCheckUntil, matter.PlannedUntil) = (SelfCheckUntil, PlannedUntil);
    }
}

/// <summary>增加自查单位.</summary>
public sealed record AddCampaignOrgan : Act<Campaign>
{
    [Field("自查单位", Organ = true)]
    public required string Organ { get; init; }

    [Field("自查报送期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(Campaign matter, Doing doing) { }
}

/// <summary>结束专项整治 — every organ has returned its self-check and every problem is off the ledger.</summary>
public sealed record ConcludeCampaign : Act<Campaign>
{
    [Field("整治成效", Max = 2000, Long = true)]
    public required string Result { get; init; }

    public override void Apply(Campaign matter, Doing doing) => (matter.ConcludedOn, matter.Result) = (doing.On, Result);
}

/// <summary>取消专项整治 — the self-checks still awaited are dropped; problems found stay on the ledger.</summary>
public sealed record CancelCampaign : Act<Campaign>
{
    [Field("取消理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Campaign matter, Doing doing) => matter.ConcludedOn = doing.On;
}
