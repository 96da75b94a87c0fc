using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>填报指标阶段.</summary>
public enum ReturnItemStage
{
    [Term("使用中")]
    InUse,

    [Term("已停用")]
    Retired,
}

/// <summary>填报数字的写法 — how a returned figure is printed. Percentages are returned as their two whole numbers.</summary>
public enum ReturnForm
{
    [Term("原数")]
    Exact,

    [Term("余（向下取整，如50余）")]
    Over,

    [Term("百分比（整数）")]
    Percent,

    [Term("百分比（两位小数）")]
    PercentTwoDecimals,

    [Term("序数（如第七）")]
    Ordinal,

    [Term("汉字（如三）")]
    ChineseCount,

    [Term("金额（元）")]
    Money,
}

/// <summary>
/// 填报指标 — a figure whose mechanism isn't kept in Fazhi yet: an organ answers for it and returns its value with evidence.
/// A county defines as many as its reports need; no programmer is wanted for it.
/// </summary>
public sealed class ReturnItem : Matter<ReturnItemStage>
{
    [Term("指标代码")]
    public string Key { get; internal set; } = "";

    [Field("单位", Max = 10)]
    public string Unit { get; internal set; } = "";

    [Field("写法")]
    public ReturnForm Form { get; internal set; }

    [Field("指标含义", Max = 300, Long = true)]
    public string Definition { get; internal set; } = "";

    [Field("报告位置", Max = 20)]
    public string Section { get; internal set; } = "";

    /// <summary>What it is about; figures of one topic stand under it together.</summary>
    [Field("类别", Max = 30)]
    public string? Topic { get; internal set; }

    [Field("填报单位", Organ = true)]
    public string Answers { get; internal set; } = "";

    /// <summary>The key of the whole this is a part of (其中); the parts of a whole must add up to it.</summary>
    [Term("所属总数的指标代码")]
    public string? PartOf { get; internal set; }

    /// <summary>Whether its value is a share of a base.</summary>
    public bool IsRatio => IsRatioForm(Form);

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() => [Title, Key, Section, Topic];

    internal static bool IsRatioForm(ReturnForm form) => form is ReturnForm.Percent or ReturnForm.PercentTwoDecimals;
}

/// <summary>定义填报指标.</summary>
public sealed record DefineReturnItem : Act<ReturnItem>
{
    [Field("指标代码", Max = 60, Hint = "小写字母和下划线，中间一个点，例如 aid.cases；一经使用不再改作别的含义。")]
    public required string Key { get; init; }

    [Field("指标名称", Max = 60)]
    public required string Name { get; init; }

    [Field("单位", Max = 10, Hint = "例如：件、次、人、%。")]
    public required string Unit { get; init; }

    [Field("写法")]
    public required ReturnForm Form { get; init; }

    [Field("指标含义", Max = 300, Long = true, Hint = "统计什么、不统计什么，一句话，随数字公布。")]
    public required string Definition { get; init; }

    [Field("报告位置", Max = 20, Hint = "例如：一（三）1。")]
    public required string Section { get; init; }

    [Field("类别", Max = 30, Hint = "同类的数字列在一起，例如：法律援助；不填的，按报告位置排列。")]
    public string? Topic { get; init; }

    [Field("填报单位", Organ = true)]
    public required string Answers { get; init; }

    [Field("所属总数的指标代码", Max = 60, Hint = "是某个总数的“其中”项时填写；同一总数的各项之和应当等于总数。")]
    public string? PartOf { get; init; }

    public override void Apply(ReturnItem matter, Doing doing)
    {
        (matter.Key, matter.Title, matter.Unit, matter.Form) = (Key, Name, Unit, Form);
        (matter.Definition, matter.Section, matter.Topic) = (Definition, Section, Topic);
        (matter.Answers, matter.PartOf) = (Answers, PartOf);
    }
}

/// <summary>停用填报指标 — from now on nothing is returned under it, as when its mechanism has begun to be kept; what was returned stays.</summary>
public sealed record RetireReturnItem : Act<ReturnItem>
{
    [Field("理由", Max = 300, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ReturnItem matter, Doing doing) { }
}
