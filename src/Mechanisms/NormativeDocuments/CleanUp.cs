using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>清理阶段 — where a clean-up round stands.</summary>
public enum CleanUpStage
{
    [Term("清理中")]
    Reviewing,

    [Term("结果已公布")]
    Published,

    [Term("已取消")]
    Cancelled,
}

/// <summary>清理范围 — which documents a round covers.</summary>
public enum CleanUpScope
{
    [Term("全部现行有效文件")]
    All,

    [Term("以县人民政府及其办公室名义制发的文件")]
    County,

    [Term("部门和乡镇制发的文件")]
    Departments,
}

/// <summary>清理 — one round of reviewing the documents in force; its outcomes stand in its items.</summary>
public sealed class CleanUp : Matter<CleanUpStage>
{
    [Field("清理范围")]
    public CleanUpScope Scope { get; internal set; }

    [Field("清理基准日")]
    public DateOnly AsOf { get; internal set; }

    [Field("清理依据", Max = 500, Long = true)]
    public string Occasion { get; internal set; } = "";

    [Field("计划完成日期")]
    public DateOnly PlannedUntil { get; internal set; }

    [Term("清理结果公布日期")]
    public DateOnly? ResultPublishedOn { get; internal set; }

    [Field("公布载体")]
    public string? Channel { get; internal set; }
}

/// <summary>启动清理 — fixes scope and day; every document in force that day becomes an item.</summary>
public sealed record StartCleanUp : Act<CleanUp>
{
    [Field("清理名称", Hint = "例如：2025年行政规范性文件清理。")]
    public required string Title { get; init; }

    [Field("清理范围")]
    public required CleanUpScope Scope { get; init; }

    [Field("清理基准日", NotAfterAct = true)]
    public required DateOnly AsOf { get; init; }

    [Field("清理依据", Max = 500, Long = true)]
    public required string Occasion { get; init; }

    [Field("计划完成日期")]
    public required DateOnly PlannedUntil { get; init; }

    public override void Apply(CleanUp matter, Doing doing)
    {
        (matter.Title, matter.Scope, matter.AsOf) = (Title, Scope, AsOf);
        (matter.Occasion, matter.PlannedUntil) = (Occasion, PlannedUntil);
    }
}

/// <summary>公布清理结果 — the list of all outcomes; what it repeals and declares lapsed ends with it.</summary>
public sealed record PublishCleanUpResult : Act<CleanUp>
{
    [Field("审议会议")]
    public required string Meeting { get; init; }

    [Field("公布载体")]
    public required string Channel { get; init; }

    public override void Apply(CleanUp matter, Doing doing) => (matter.ResultPublishedOn, matter.Channel) = (doing.On, Channel);
}

/// <summary>取消清理 — the round was started wrongly; its items are dropped.</summary>
public sealed record CancelCleanUp : Act<CleanUp>
{
    [Field("取消理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(CleanUp matter, Doing doing) { }
}
