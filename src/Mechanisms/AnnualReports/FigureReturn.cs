using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>填报阶段 — whether a returned value counts.</summary>
public enum FigureReturnStage
{
    [Term("待审核")]
    Filed,

    [Term("已审核")]
    Approved,

    [Term("已退回")]
    SentBack,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>填报 — the value an organ answers for, for one year, with its evidence. It counts from its approval on.</summary>
public sealed class FigureReturn : Matter<FigureReturnStage>
{
    [Term("指标代码")]
    public string Key { get; internal set; } = "";

    [Term("年度")]
    public int Year { get; internal set; }

    /// <summary>The first day it speaks of. A figure of half a year counts no return of the whole.</summary>
    public DateOnly From { get; internal set; }

    /// <summary>The last day it speaks of.</summary>
    public DateOnly To { get; internal set; }

    /// <summary>The value; for a percentage what is counted. In the item's unit, whole.</summary>
    [Field("数值（百分比填分子）", Min = 0)]
    public int Amount { get; internal set; }

    /// <summary>Out of how many, for a percentage; 0 otherwise.</summary>
    [Field("总数（百分比填分母）", Min = 0)]
    public int Base { get; internal set; }

    [Field("佐证材料")]
    public FileRef? Evidence { get; internal set; }

    [Field("说明", Max = 500, Long = true)]
    public string? Note { get; internal set; }

    [Term("审核日期")]
    public DateOnly? ApprovedOn { get; internal set; }

    [Term("退回理由")]
    public string? SentBackFor { get; internal set; }

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() => [Title, Key];
}

/// <summary>填报 — hands in a value.</summary>
public sealed record FileReturn : Act<FigureReturn>
{
    [Field("指标代码", Max = 60)]
    public required string Key { get; init; }

    [Field("年度", Min = 2000, Max = 2100)]
    public required int Year { get; init; }

    [Field("数值（百分比填分子）", Min = 0)]
    public required int Amount { get; init; }

    [Field("总数（百分比填分母）", Min = 0, Hint = "指标是百分比的，填写分母；其他指标不填。")]
    public int? Base { get; init; }

    [Field("佐证材料", Hint = "台账、统计表或者系统导出的清单。")]
    public required FileRef Evidence { get; init; }

    [Field("说明", Max = 500, Long = true)]
    public string? Note { get; init; }

    public override void Apply(FigureReturn matter, Doing doing)
    {
        // Returns of earlier versions have no name in the ledger.
        (matter.Key, matter.Year, matter.Title) = (Key, Year, doing.Title ?? $"{Year}年 {Key}");
        (matter.From, matter.To) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        (matter.Amount, matter.Base, matter.Evidence, matter.Note) = (Amount, Base ?? 0, Evidence, Note);
    }
}

/// <summary>审核填报 — from now on the value counts.</summary>
public sealed record ApproveReturn : Act<FigureReturn>
{
    [Field("审核意见", Max = 300, Long = true)]
    public string? Opinion { get; init; }

    public override void Apply(FigureReturn matter, Doing doing) => (matter.ApprovedOn, matter.SentBackFor) = (doing.On, null);
}

/// <summary>退回填报 — to be filled in again.</summary>
public sealed record SendBackReturn : Act<FigureReturn>
{
    [Field("退回理由", Max = 300, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(FigureReturn matter, Doing doing) => (matter.ApprovedOn, matter.SentBackFor) = (null, Reason);
}

/// <summary>重新填报.</summary>
public sealed record RefileReturn : Act<FigureReturn>
{
    [Field("数值（百分比填分子）", Min = 0)]
    public required int Amount { get; init; }

    [Field("总数（百分比填分母）", Min = 0, Hint = "指标是百分比的，填写分母；其他指标不填。")]
    public int? Base { get; init; }

    [Field("佐证材料")]
    public required FileRef Evidence { get; init; }

    [Field("说明", Max = 500, Long = true)]
    public string? Note { get; init; }

    public override void Apply(FigureReturn matter, Doing doing) =>
        (matter.Amount, matter.Base, matter.Evidence, matter.Note) = (Amount, Base ?? 0, Evidence, Note);
}

/// <summary>撤回填报 — it no longer counts, and another may be handed in.</summary>
public sealed record WithdrawReturn : Act<FigureReturn>
{
    [Field("理由", Max = 300, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(FigureReturn matter, Doing doing) => matter.ApprovedOn = null;
}
