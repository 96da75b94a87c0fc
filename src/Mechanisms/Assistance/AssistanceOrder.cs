using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;

namespace Fazhi.Mechanisms.Assistance;

/// <summary>帮办代办阶段.</summary>
public enum AssistanceOrderStage
{
    [Term("待受理")]
    Asked,

    [Term("已受理")]
    Accepted,

    [Term("办理中")]
    InHand,

    [Term("已办结")]
    Delivered,

    [Term("已评价")]
    Rated,

    [Term("不予受理")]
    Declined,

    [Term("已终止")]
    Stopped,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>求助方式.</summary>
public enum AskingChannel
{
    [Term("网上")]
    Online,

    [Term("电话")]
    Phone,

    [Term("窗口")]
    Counter,
}

/// <summary>帮办方式.</summary>
public enum HelpManner
{
    [Term("帮办（陪同指导）")]
    Guiding,

    [Term("代办（全程代理）")]
    OnBehalf,
}

/// <summary>不予受理的原因.</summary>
public enum DeclineGround
{
    [Term("必须本人办理")]
    InPerson,

    [Term("不是政务服务事项")]
    NoService,

    [Term("不由本县办理")]
    Elsewhere,

    [Term("材料不真实")]
    Untrue,

    [Term("联系不上")]
    Unreachable,

    [Term("其他")]
    Other,
}

/// <summary>满意度.</summary>
public enum Satisfaction
{
    [Term("非常满意")]
    Very,

    [Term("满意")]
    Yes,

    [Term("基本满意")]
    Fairly,

    [Term("不满意")]
    No,

    [Term("非常不满意")]
    NotAtAll,
}

/// <summary>帮办代办 — somebody asks to be helped, or to have a thing done; a point takes it on, an agent does it, free of charge, and who asked says how it was.</summary>
public sealed class AssistanceOrder : Matter<AssistanceOrderStage>
{
    [Field("申请人姓名或者名称", Max = 50, Personal = true, Decided = true)]
    public string Applicant { get; internal set; } = "";

    [Field("联系电话", Personal = true, Decided = true)]
    public PhoneNumber? Phone { get; internal set; }

    [Field("申请人类别")]
    public ServiceAudience For { get; internal set; }

    [Term("求助方式")]
    public AskingChannel Channel { get; internal set; }

    [Field("想办的事", Max = 1000, Long = true, Personal = true)]
    public string Wanted { get; internal set; } = "";

    [Field("政务服务事项")]
    public Reference<ServiceItem>? Item { get; internal set; }

    [Term("需要上门")]
    public bool AtHome { get; internal set; }

    [Term("帮办代办点")]
    public Reference<AssistancePoint>? Point { get; internal set; }

    [Term("帮办代办点的编号")]
    public Guid? PointId { get; internal set; }

    /// <summary>The organ whose point does it, where that is another than the one that keeps the order.</summary>
    [Field("承办单位", Organ = true, Decided = true)]
    public string Through { get; internal set; } = "";

    /// <summary>Called by the badge: no name stands in it.</summary>
    [Field("帮办员", Decided = true)]
    public Reference<AssistanceAgent>? Agent { get; internal set; }

    [Term("帮办员的编号")]
    public Guid? AgentId { get; internal set; }

    [Term("受理日期")]
    public DateOnly? AcceptedOn { get; internal set; }

    [Term("办结日期")]
    public DateOnly? DeliveredOn { get; internal set; }

    [Term("满意度")]
    public Satisfaction? Rating { get; internal set; }

    [Term("不予受理的日期")]
    public DateOnly? DeclinedOn { get; internal set; }
}

/// <summary>申请帮办代办.</summary>
public sealed record AskForHelp : Act<AssistanceOrder>
{
    [Field("姓名或者单位名称", Max = 50, Personal = true)]
    public required string Applicant { get; init; }

    [Field("联系电话", Hint = "手机号码；固定电话写上区号，例如0457-3661234。", Personal = true)]
    public required PhoneNumber Phone { get; init; }

    [Field("为谁办", Hint = "个人或者企业。")]
    public required ServiceAudience For { get; init; }

    [Field("想办的事", Hint = "想办什么，遇到了什么困难。", Max = 1000, Long = true, Personal = true)]
    public required string Wanted { get; init; }

    [Field("政务服务事项", Hint = "知道是哪个事项的填写，不知道的不填。")]
    public Reference<ServiceItem>? Item { get; init; }

    [Field("希望哪个点帮办", Hint = "可以不填，由工作人员安排就近的点。")]
    public Reference<AssistancePoint>? Point { get; init; }

    [Field("行动不便，需要上门")]
    public bool AtHome { get; init; }

    [Field("求助方式", Official = true, Hint = "居民在网上申请的不填。")]
    public AskingChannel? Channel { get; init; }

    [Field("材料", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(AssistanceOrder matter, Doing doing)
    {
        (matter.Applicant, matter.Phone, matter.For, matter.Wanted) = (Applicant, Phone, For, Wanted);
        (matter.Item, matter.Point, matter.AtHome, matter.Channel) = (Item, Point, AtHome, Channel ?? AskingChannel.Online);
        matter.Title = doing.Title ?? "帮办代办";
    }
}

/// <summary>A point takes an order on.</summary>
internal interface ITakesOn
{
    Reference<AssistancePoint> Point { get; }

    string? Through { get; }
}

/// <summary>受理 — a point takes it on.</summary>
public sealed record AcceptHelp : Act<AssistanceOrder>, ITakesOn
{
    [Field("帮办代办点")]
    public required Reference<AssistancePoint> Point { get; init; }

    [Field("承办单位", Organ = true, Hint = "该点是别的单位设立的，选择设立的单位，由其办理；本单位自己的点不选。")]
    public string? Through { get; init; }

    public override void Apply(AssistanceOrder matter, Doing doing) =>
        (matter.Point, matter.PointId, matter.Through, matter.AcceptedOn) = (Point, Point.Id, Through ?? "", matter.AcceptedOn ?? doing.On);
}

/// <summary>改由其他点办理.</summary>
public sealed record MoveHelp : Act<AssistanceOrder>, ITakesOn
{
    [Field("帮办代办点")]
    public required Reference<AssistancePoint> Point { get; init; }

    [Field("承办单位", Organ = true, Hint = "该点是别的单位设立的，选择设立的单位，由其办理；本单位自己的点不选。")]
    public string? Through { get; init; }

    [Field("原因", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(AssistanceOrder matter, Doing doing) =>
        (matter.Point, matter.PointId, matter.Through, matter.Agent, matter.AgentId) = (Point, Point.Id, Through ?? "", null, null);
}

/// <summary>指定帮办员 — work begins.</summary>
public sealed record BeginHelp : Act<AssistanceOrder>
{
    [Field("帮办员")]
    public required Reference<AssistanceAgent> Agent { get; init; }

    [Field("帮办方式")]
    public required HelpManner Manner { get; init; }

    public override void Apply(AssistanceOrder matter, Doing doing) => (matter.Agent, matter.AgentId) = (Agent, Agent.Id);
}

/// <summary>办结.</summary>
public sealed record DeliverHelp : Act<AssistanceOrder>
{
    [Field("办理结果", Max = 1000, Long = true, Personal = true)]
    public required string Result { get; init; }

    [Field("没有收取任何费用", Hint = "帮办代办无偿；事项本身依法收取的费用除外。")]
    public bool Free { get; init; }

    [Field("材料", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(AssistanceOrder matter, Doing doing) => matter.DeliveredOn = doing.On;
}

/// <summary>评价 — by who asked.</summary>
public sealed record RateHelp : Act<AssistanceOrder>
{
    [Field("满意度")]
    public required Satisfaction Rating { get; init; }

    [Field("意见和建议", Max = 500, Long = true, Personal = true)]
    public string? Words { get; init; }

    public override void Apply(AssistanceOrder matter, Doing doing) => matter.Rating = Rating;
}

/// <summary>不予受理.</summary>
public sealed record DeclineHelp : Act<AssistanceOrder>
{
    [Field("原因")]
    public required DeclineGround Ground { get; init; }

    [Field("说明", Max = 500, Long = true)]
    public required string Explanation { get; init; }

    [Field("可以怎么办", Hint = "到哪里办、怎样办；不服的向谁反映、电话。", Max = 500, Long = true)]
    public required string Told { get; init; }

    public override void Apply(AssistanceOrder matter, Doing doing) => matter.DeclinedOn = doing.On;
}

/// <summary>终止 — it can't be done after all.</summary>
public sealed record StopHelp : Act<AssistanceOrder>
{
    [Field("原因", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("可以怎么办", Hint = "到哪里办、怎样办；不服的向谁反映、电话。", Max = 500, Long = true)]
    public required string Told { get; init; }

    public override void Apply(AssistanceOrder matter, Doing doing) { }
}

/// <summary>撤回.</summary>
public sealed record WithdrawHelp : Act<AssistanceOrder>
{
    [Field("原因", Max = 300)]
    public string? Reason { get; init; }

    public override void Apply(AssistanceOrder matter, Doing doing) { }
}
