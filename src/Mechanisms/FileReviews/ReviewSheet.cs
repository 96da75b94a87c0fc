using Fazhi.Matters;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>评查标准阶段.</summary>
public enum ReviewSheetStage
{
    [Term("拟订中")]
    Drafted,

    [Term("使用中")]
    InUse,

    [Term("已停用")]
    Replaced,
}

/// <summary>评查标准 — one version of the sheet for one kind of file. What is in use doesn't change any more; another version takes its place.</summary>
[EntryOf<DraftSheet>]
public sealed class ReviewSheet : Matter<ReviewSheetStage>
{
    [Field("案卷类别", Decided = true)]
    public FileKind Kind { get; internal set; }

    public string? Basis { get; internal set; }

    [Term("启用日期")]
    public DateOnly? InUseOn { get; internal set; }

    [Term("停用日期")]
    public DateOnly? ReplacedOn { get; internal set; }
}

/// <summary>拟订评查标准.</summary>
public sealed record DraftSheet : RecordAct<ReviewSheet>
{
    [Field("名称", Hint = "写明类别和版本，例如：行政处罚案卷（普通程序）评查标准2025版。", Max = 100)]
    public required string Title { get; init; }

    [Field("案卷类别")]
    public required FileKind Kind { get; init; }

    [Field("依据", Hint = "照哪一级的评查办法、标准拟订；本县自己拟订的，写明。", Max = 300)]
    public string? Basis { get; init; }

    [Field("标准文本", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>启用评查标准 — the one of its kind in use before stops.</summary>
public sealed record PutSheetInUse : Act<ReviewSheet>
{
    [Field("说明", Max = 300)]
    public string? Remarks { get; init; }

    public override void Apply(ReviewSheet matter, Doing doing) => matter.InUseOn = doing.On;
}

/// <summary>停用评查标准 — files that have it keep it.</summary>
public sealed record ReplaceSheet : Act<ReviewSheet>
{
    [Field("停用的理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(ReviewSheet matter, Doing doing) => matter.ReplacedOn = doing.On;
}

/// <summary>评查项目 — one item of a sheet: what is looked at, what it is worth, when it applies, what takes points off. Entered one by one or by a sheet of its own.</summary>
[EntryOf<AddItem>]
public sealed class SheetItem : Matter<RecordStage>
{
    public string Place { get; internal set; } = "";

    public SheetPart Part { get; internal set; }

    public string Heading { get; internal set; } = "";

    public string Text { get; internal set; } = "";

    public decimal Points { get; internal set; }

    public bool Veto { get; internal set; }

    public string? AppliesWhen { get; internal set; }

    public IReadOnlyList<string> Deductions { get; internal set; } = [];

    public string? Rule { get; internal set; }

    public string? Check { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Text];

    /// <summary>The lines by which points come off, as numbers.</summary>
    public IEnumerable<Deduction> Offs => Deductions.Select(Deduction.Read).OfType<Deduction>();

    internal ScoredItem ForFile() => new(Place, Part, Heading, Text, Points, Veto, Check);
}

/// <summary>登记评查项目.</summary>
public sealed record AddItem : RecordAct<SheetItem>
{
    [Field("项目编号", Hint = "在一个标准中不重复，按编号的先后排列，例如：03.2。", Max = 20)]
    public required string Place { get; init; }

    [Field("部分", Hint = "合法性：不符合的，从总分中扣；规范性：按得分占适用项目分值的比例折算成百分；加减分：在总分上加减。")]
    public required SheetPart Part { get; init; }

    [Field("文书、环节", Hint = "例如：行政处罚告知书。", Max = 50)]
    public required string Heading { get; init; }

    [Field("评查内容", Max = 300)]
    public required string Text { get; init; }

    [Field("分值", Hint = "减分项目写负数。", Min = -100, Max = 100)]
    public required decimal Points { get; init; }

    [Field("一票否决", Hint = "勾选的，不符合时总分计0分。")]
    public bool Veto { get; init; }

    [Field("什么情况下适用", Hint = "例如：举行听证的案件；不填的都适用。不适用的不计入总分。", Max = 100)]
    public string? AppliesWhen { get; init; }

    [Field("扣分办法", Hint = "一行一项，写成“3分：涂改处没有盖章”“20%：没有按时立案”或者“全部：没有送达”。", Max = 20)]
    public IReadOnlyList<string> Deductions { get; init; } = [];

    [Field("依据的规定", Max = 300)]
    public string? Rule { get; init; }

    [Field("机评项目", Hint = "由系统按案件办理记录认定的，写机评项目的代号；没有的不填。", Max = 40)]
    public string? Check { get; init; }
}
