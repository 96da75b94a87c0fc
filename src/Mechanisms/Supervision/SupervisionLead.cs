using Fazhi.Matters;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>线索阶段.</summary>
public enum SupervisionLeadStage
{
    [Term("待核查")]
    Found,

    [Term("核查中")]
    Examining,

    [Term("已制发文书")]
    Noticed,

    [Term("已列入问题台账")]
    OnLedger,

    [Term("不作处理")]
    SetAside,
}

/// <summary>线索来源. No fine and no number of cases is among them: fines aren't compared between organs, and no organ is ranked by them (EP-06).</summary>
public enum LeadCause
{
    [Term("期限逾期")]
    Overdue,

    [Term("超过检查频次")]
    CapExceeded,

    [Term("裁量异常")]
    Discretion,

    [Term("没有扫检查码入企")]
    NoCode,

    [Term("群众反映")]
    Resident,

    [Term("复议、诉讼、检察反映")]
    Review,

    [Term("其他部门移送")]
    Passed,

    [Term("其他")]
    Other,
}

/// <summary>监督线索 — something that may be wrong in an organ's enforcement: found by the system, or told by others; looked into, and then an instrument, a problem, or nothing with the reason.</summary>
public sealed class SupervisionLead : Matter<SupervisionLeadStage>
{
    [Field("来源", Decided = true)]
    public LeadCause Cause { get; internal set; }

    [Field("涉及的单位", Organ = true, Decided = true)]
    public string Body { get; internal set; } = "";

    [Field("情况", Max = 2000, Long = true, Personal = true)]
    public string Details { get; internal set; } = "";

    [Term("系统查找")]
    public bool BySystem { get; internal set; }

    /// <summary>The matter that shows it, and its type; <c>null</c> where it was told or is of many matters.</summary>
    public Guid? OfMatter { get; internal set; }

    public string? OfType { get; internal set; }

    [Term("核查结论")]
    public string? Verdict { get; internal set; }

    [Term("处理日期")]
    public DateOnly? SettledOn { get; internal set; }
}

/// <summary>逾期列为线索 — by the county's rule a period that ran out is a lead.</summary>
public sealed record NoteLateLead : Act<SupervisionLead>
{
    [Field("线索", Max = 100)]
    public required string Title { get; init; }

    [Field("涉及的单位", Organ = true)]
    public required string Body { get; init; }

    [Field("事项")]
    public required Guid Matter { get; init; }

    [Field("事项类型", Max = 60)]
    public required string Type { get; init; }

    [Field("到期日")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(SupervisionLead matter, Doing doing)
    {
        (matter.Title, matter.Cause, matter.Body, matter.BySystem) = (Title, LeadCause.Overdue, Body, true);
        (matter.OfMatter, matter.OfType, matter.Details) = (Matter, Type, Overdue.Wrong(DueOn));
    }
}

/// <summary>查找到线索 — the system looked through the records.</summary>
public sealed record NoteFoundLead : Act<SupervisionLead>
{
    [Field("线索", Max = 100)]
    public required string Title { get; init; }

    [Field("来源")]
    public required LeadCause Cause { get; init; }

    [Field("涉及的单位", Organ = true)]
    public required string Body { get; init; }

    [Field("情况", Max = 2000, Long = true)]
    public required string Details { get; init; }

    [Field("事项")]
    public Guid? Matter { get; init; }

    [Field("事项类型", Max = 60)]
    public string? Type { get; init; }

    public override void Apply(SupervisionLead matter, Doing doing)
    {
        (matter.Title, matter.Cause, matter.Body, matter.BySystem) = (Title, Cause, Body, true);
        (matter.OfMatter, matter.OfType, matter.Details) = (Matter, Type, Details);
    }
}

/// <summary>登记线索 — told by others.</summary>
public sealed record RegisterLead : Act<SupervisionLead>
{
    [Field("线索", Hint = "一句话说明，不写姓名。", Max = 100)]
    public required string Title { get; init; }

    [Field("来源")]
    public required LeadCause Cause { get; init; }

    [Field("涉及的单位", Organ = true)]
    public required string Body { get; init; }

    [Field("情况", Max = 2000, Long = true, Personal = true)]
    public required string Details { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(SupervisionLead matter, Doing doing) =>
        (matter.Title, matter.Cause, matter.Body, matter.Details) = (Title, Cause, Body, Details);
}

/// <summary>开始核查.</summary>
public sealed record ExamineLead : Act<SupervisionLead>
{
    [Field("核查的办法", Hint = "看什么、问谁。", Max = 500, Long = true)]
    public required string How { get; init; }

    public override void Apply(SupervisionLead matter, Doing doing) { }
}

/// <summary>制发监督通知书 — the lead becomes a notice to the organ, in one act.</summary>
public sealed record TurnIntoNotice : Act<SupervisionLead>
{
    [Field("事由", Max = 100)]
    public required string Title { get; init; }

    [Field("查明的事实", Max = 4000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("违反的规定", Max = 300)]
    public string? Rule { get; init; }

    [Field("要求", Max = 2000, Long = true)]
    public required string Demand { get; init; }

    [Field("回复期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(SupervisionLead matter, Doing doing) => (matter.Verdict, matter.SettledOn) = ("制发行政执法监督通知书。", doing.On);
}

/// <summary>列入问题台账.</summary>
public sealed record TurnIntoProblem : Act<SupervisionLead>
{
    [Field("问题", Max = 100)]
    public required string Title { get; init; }

    [Field("具体情况", Max = 2000, Long = true, Personal = true)]
    public required string Details { get; init; }

    [Field("违反的规定", Max = 300)]
    public string? Rule { get; init; }

    [Field("整改要求", Max = 1000, Long = true)]
    public required string Measure { get; init; }

    [Field("整改期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(SupervisionLead matter, Doing doing) => (matter.Verdict, matter.SettledOn) = ("列入问题台账。", doing.On);
}

/// <summary>不作处理 — looked into, and nothing to be done.</summary>
public sealed record SetLeadAside : Act<SupervisionLead>
{
    [Field("核查情况和理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(SupervisionLead matter, Doing doing) => (matter.Verdict, matter.SettledOn) = (Reason, doing.On);
}
