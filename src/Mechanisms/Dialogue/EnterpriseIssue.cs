using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>企业问题阶段.</summary>
public enum EnterpriseIssueStage
{
    [Term("已收集")]
    Collected,

    [Term("已交办")]
    Assigned,

    [Term("已反馈，待企业确认")]
    Answered,

    [Term("已解决")]
    Solved,

    [Term("已说明")]
    Explained,

    [Term("企业没有确认")]
    Unconfirmed,

    [Term("不属于受理范围")]
    Declined,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>反馈的结果.</summary>
public enum IssueAnswer
{
    [Term("已经解决")]
    Solved,

    [Term("正在解决，列入计划")]
    Planned,

    [Term("不能解决，说明理由")]
    Impossible,
}

/// <summary>企业怎样确认的.</summary>
public enum ConfirmationWay
{
    [Term("书面")]
    Written,

    [Term("电话")]
    Phone,

    [Term("当面")]
    InPerson,
}

/// <summary>企业问题 — collected, assigned with a day, answered, and solved only when the enterprise says so: who answers doesn't confirm.</summary>
public sealed class EnterpriseIssue : Matter<EnterpriseIssueStage>
{
    [Field("企业名称", Max = 100)]
    public string Enterprise { get; internal set; } = "";

    [Field("统一社会信用代码")]
    public string? Code { get; internal set; }

    [Field("联系人", Max = 40, Personal = true)]
    public string Contact { get; internal set; } = "";

    [Field("联系电话", Personal = true)]
    public PhoneNumber? Phone { get; internal set; }

    [Field("问题", Max = 2000, Long = true)]
    public string Content { get; internal set; } = "";

    [Field("收集的活动", Decided = true)]
    public Reference<DialogueEvent>? Event { get; internal set; }

    /// <summary>The event's id once more, in a column of its own: gates ask by it.</summary>
    public Guid? EventId { get; internal set; }

    [Field("承办单位", Organ = true, Decided = true)]
    public string Assignee { get; internal set; } = "";

    [Term("首次交办日期")]
    public DateOnly? AssignedOn { get; internal set; }

    /// <summary>The day of the first assignment's answer: neither another assignee nor a step back moves it.</summary>
    [Term("首次答复期限")]
    public DateOnly? FirstDueOn { get; internal set; }

    [Term("反馈日期")]
    public DateOnly? AnsweredOn { get; internal set; }

    /// <summary>The day of the first answer.</summary>
    public DateOnly? FirstAnsweredOn { get; internal set; }

    [Term("反馈的结果")]
    public IssueAnswer? Answer { get; internal set; }

    [Term("退回次数")]
    public int SentBack { get; internal set; }

    [Term("企业确认日期")]
    public DateOnly? ConfirmedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Enterprise];

    internal Period TimeToAnswer => Period.Between(AssignedOn, FirstDueOn);
}

/// <summary>反映问题.</summary>
public sealed record RaiseIssue : Act<EnterpriseIssue>
{
    [Field("受理单位", Organ = true, Hint = "主办政商沙龙的单位；不清楚的不选，由县人民政府交办。")]
    public string? To { get; init; }

    [Field("企业名称", Max = 100)]
    public required string Enterprise { get; init; }

    [Field("统一社会信用代码", Hint = "没有或者不清楚的不填。")]
    public SocialCreditCode? CreditCode { get; init; }

    [Field("联系人", Max = 40, Personal = true)]
    public required string Contact { get; init; }

    [Field("联系电话", Hint = "只用于核实和反馈。", Personal = true)]
    public required PhoneNumber Phone { get; init; }

    [Field("问题的名称", Hint = "一句话，例如：厂区道路破损。", Max = 60)]
    public required string Subject { get; init; }

    [Field("问题", Hint = "写明情况和希望怎样解决。", Max = 2000, Long = true)]
    public required string Content { get; init; }

    [Field("收集的活动", Hint = "在活动中提出的，选择活动。")]
    public Reference<DialogueEvent>? Event { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(EnterpriseIssue matter, Doing doing)
    {
        (matter.Title, matter.Enterprise, matter.Code, matter.Contact, matter.Phone) = (Subject, Enterprise, CreditCode?.ToString(), Contact, Phone);
        (matter.Content, matter.Event, matter.EventId) = (Content, Event, Event?.Id);
    }
}

/// <summary>交办问题.</summary>
public sealed record AssignIssue : Act<EnterpriseIssue>
{
    [Field("承办单位", Organ = true)]
    public required string Assignee { get; init; }

    [Field("答复期限", Hint = "第一次交办时确定；改交别的单位、企业退回的，期限不变。")]
    public required DateOnly DueOn { get; init; }

    [Field("交办意见", Max = 500, Long = true)]
    public string? Note { get; init; }

    public override void Apply(EnterpriseIssue matter, Doing doing)
    {
        matter.Assignee = Assignee;
        matter.AssignedOn ??= doing.On;
        matter.FirstDueOn ??= DueOn;
    }
}

/// <summary>退回交办 — it is another organ's.</summary>
public sealed record ReturnIssueAssignment : Act<EnterpriseIssue>
{
    [Field("退回的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(EnterpriseIssue matter, Doing doing) => matter.Assignee = "";
}

/// <summary>反馈办理情况.</summary>
public sealed record AnswerIssue : Act<EnterpriseIssue>
{
    [Field("结果")]
    public required IssueAnswer Answer { get; init; }

    [Field("反馈", Hint = "企业看得到：做了什么，结果怎样；不能解决的写明依据。", Max = 2000, Long = true)]
    public required string Text { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(EnterpriseIssue matter, Doing doing)
    {
        (matter.Answer, matter.AnsweredOn) = (Answer, doing.On);
        matter.FirstAnsweredOn ??= doing.On;
    }
}

/// <summary>企业确认 — by the enterprise itself under its receipt.</summary>
public sealed record ConfirmIssue : Act<EnterpriseIssue>
{
    [Field("评价和意见", Hint = "可以不填。", Max = 500, Long = true)]
    public string? Note { get; init; }

    public override void Apply(EnterpriseIssue matter, Doing doing) => matter.ConfirmedOn = doing.On;
}

/// <summary>登记企业的确认 — told by paper, telephone or in person, to an official who isn't of the organ that answered.</summary>
public sealed record RecordEnterpriseConfirmation : Act<EnterpriseIssue>
{
    [Field("企业怎样确认的")]
    public required ConfirmationWay Way { get; init; }

    [Field("确认人", Max = 40, Personal = true)]
    public required string By { get; init; }

    [Field("企业的意见", Max = 500, Long = true)]
    public required string Note { get; init; }

    [Field("确认的材料", Hint = "书面确认的附上。", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(EnterpriseIssue matter, Doing doing) => matter.ConfirmedOn = doing.On;
}

/// <summary>企业退回 — not solved: it goes on, with the first day.</summary>
public sealed record SendBackIssue : Act<EnterpriseIssue>
{
    [Field("没有解决的是什么", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(EnterpriseIssue matter, Doing doing)
    {
        (matter.Answer, matter.AnsweredOn) = (null, null);
        matter.SentBack++;
    }
}

/// <summary>期满没有确认.</summary>
public sealed record LapseIssue : Act<EnterpriseIssue>
{
    public override void Apply(EnterpriseIssue matter, Doing doing) { }
}

/// <summary>不属于受理范围 — and where to go instead.</summary>
public sealed record DeclineIssue : Act<EnterpriseIssue>
{
    [Field("理由和去处", Hint = "例如：对行政处罚不服的，可以申请行政复议或者提起行政诉讼。", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(EnterpriseIssue matter, Doing doing) { }
}

/// <summary>撤回问题.</summary>
public sealed record WithdrawIssue : Act<EnterpriseIssue>
{
    [Field("原因", Hint = "可以不填。", Max = 300)]
    public string? Reason { get; init; }

    public override void Apply(EnterpriseIssue matter, Doing doing) { }
}
