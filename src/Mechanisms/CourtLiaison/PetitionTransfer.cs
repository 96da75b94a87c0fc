using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Mechanisms.CourtLiaison;

/// <summary>信访事项阶段.</summary>
public enum PetitionTransferStage
{
    [Term("已登记")]
    Registered,

    [Term("已转送")]
    Forwarded,

    [Term("已导入法定途径")]
    Guided,

    [Term("办理中")]
    Handling,

    [Term("已出具处理意见")]
    Answered,

    [Term("复查中")]
    Reviewing,

    [Term("已复查")]
    Reviewed,

    [Term("复核中")]
    Rechecking,

    [Term("已终结")]
    Ended,

    [Term("不再受理")]
    Declined,

    [Term("已作废")]
    Voided,
}

/// <summary>信访事项的分类办理途径 — 《信访工作条例》第三十一条.</summary>
public enum PetitionRoute
{
    [Term("诉讼等法律程序")]
    Litigation,

    [Term("仲裁")]
    Arbitration,

    [Term("党员申诉、申请复审")]
    PartyAppeal,

    [Term("行政复议、行政裁决等行政程序")]
    Administrative,

    [Term("申请查处违法行为、履行职责")]
    DutyRequest,

    [Term("信访处理意见")]
    Opinion,
}

/// <summary>信访事项的结束方式.</summary>
public enum PetitionEnd
{
    [Term("法定途径已经受理")]
    Taken,

    [Term("期满没有申请复查、复核")]
    NotAsked,

    [Term("复核终结")]
    Rechecked,

    [Term("信访人撤回")]
    Withdrawn,

    [Term("调解、和解化解")]
    Settled,
}

/// <summary>信访衔接 — a petition sent the way the law has for it, with the clocks of 《信访工作条例》; after a second review the same facts aren't taken again.</summary>
public sealed class PetitionTransfer : Matter<PetitionTransferStage>
{
    [Field("信访事项编号", Max = 60, Decided = true)]
    public string Paper { get; internal set; } = "";

    [Field("收到日期", Decided = true)]
    public DateOnly ReceivedOn { get; internal set; }

    [Field("信访人", Max = 50, Personal = true)]
    public string Petitioner { get; internal set; } = "";

    [Field("信访内容", Max = 4000, Long = true, Personal = true)]
    public string Content { get; internal set; } = "";

    [Field("同一事实和理由的以前的信访", Decided = true)]
    public Reference<PetitionTransfer>? Before { get; internal set; }

    [Term("办理途径")]
    public PetitionRoute? Route { get; internal set; }

    [Field("办理单位", Organ = true, Decided = true)]
    public string Body { get; internal set; } = "";

    [Term("转送日期")]
    public DateOnly? ForwardedOn { get; internal set; }

    [Term("转送次数")]
    public int Forwards { get; internal set; }

    [Term("告知信访人日期")]
    public DateOnly? ToldOn { get; internal set; }

    [Term("行政复议案件")]
    public Reference<Reconsideration>? Review { get; internal set; }

    public Guid? ReviewId { get; internal set; }

    [Term("延长办理日期")]
    public DateOnly? ExtendedOn { get; internal set; }

    [Term("处理意见送达日期")]
    public DateOnly? AnsweredOn { get; internal set; }

    [Field("复查、复核单位", Organ = true, Decided = true)]
    public string Reviewer { get; internal set; } = "";

    [Term("复查意见送达日期")]
    public DateOnly? ReviewedOn { get; internal set; }

    [Term("正在听证")]
    public bool InHearing { get; internal set; }

    [Term("结束方式")]
    public PetitionEnd? End { get; internal set; }

    [Term("结束日期")]
    public DateOnly? EndedOn { get; internal set; }

    /// <summary>Handled, reviewed and reviewed again: it isn't taken again for the same facts.</summary>
    [Term("三级终结")]
    public bool Final { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Paper];

    internal void Close(PetitionEnd end, DateOnly on) => (End, EndedOn, InHearing) = (end, on, false);
}

/// <summary>登记信访事项.</summary>
public sealed record RegisterPetition : Act<PetitionTransfer>
{
    [Field("信访事项编号", Hint = "信访信息系统中的编号。", Max = 60)]
    public required string Paper { get; init; }

    [Field("反映的问题", Hint = "一句话，不写姓名，例如：征地补偿标准。", Max = 100)]
    public required string Title { get; init; }

    [Field("收到日期", NotAfterAct = true)]
    public required DateOnly ReceivedOn { get; init; }

    [Field("信访人", Max = 50, Personal = true)]
    public required string Petitioner { get; init; }

    [Field("信访内容", Max = 4000, Long = true, Personal = true)]
    public required string Content { get; init; }

    [Field("同一事实和理由的以前的信访", Hint = "以同一事实和理由提出过、在本系统登记的，选择。")]
    public Reference<PetitionTransfer>? Before { get; init; }

    [Field("信访材料", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PetitionTransfer matter, Doing doing) =>
        (matter.Paper, matter.Title, matter.ReceivedOn, matter.Petitioner, matter.Content, matter.Before) = (Paper, Title, ReceivedOn, Petitioner, Content, Before);
}

/// <summary>转送信访事项 — along which way, to whom.</summary>
public sealed record ForwardPetition : Act<PetitionTransfer>
{
    [Field("办理途径")]
    public required PetitionRoute Route { get; init; }

    [Field("办理单位", Organ = true, Hint = "有权处理的单位；应当由法院、仲裁机构办理的，选择负责引导的单位。")]
    public required string Body { get; init; }

    [Field("依据和说明", Hint = "写明为什么按这个途径办理。", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing)
    {
        (matter.Route, matter.Body, matter.ForwardedOn, matter.ToldOn) = (Route, Body, doing.On, null);
        matter.Forwards++;
    }
}

/// <summary>对转送提出异议 — it isn't ours.</summary>
public sealed record ObjectToTransfer : Act<PetitionTransfer>
{
    [Field("理由和依据", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => (matter.Route, matter.Body, matter.ForwardedOn) = (null, "", null);
}

/// <summary>告知信访人 — received, and the way and the procedure it goes.</summary>
public sealed record TellPetitioner : Act<PetitionTransfer>
{
    [Field("告知日期", NotAfterAct = true)]
    public required DateOnly ToldOn { get; init; }

    [Field("告知的内容", Hint = "接收情况、办理途径和程序。", Max = 1000, Long = true, Personal = true)]
    public required string Text { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => matter.ToldOn = ToldOn;
}

/// <summary>登记法定途径受理 — the petition goes on as what it is.</summary>
public sealed record NoteTaken : Act<PetitionTransfer>
{
    [Field("受理的机关和编号", Max = 200)]
    public required string By { get; init; }

    [Field("行政复议案件", Hint = "导入本县行政复议的，选择该案件。")]
    public Reference<Reconsideration>? Review { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing)
    {
        (matter.Review, matter.ReviewId) = (Review, Review?.Id);
        matter.Close(PetitionEnd.Taken, doing.On);
    }
}

/// <summary>移交人民调解 — where it may be mediated and the petitioner wants it.</summary>
public sealed record HandToMediation : Act<PetitionTransfer>
{
    [Field("信访人愿意调解")]
    public bool Willing { get; init; }

    [Field("不能由人民调解的情形", Hint = "没有的不选。", Max = 4)]
    public IReadOnlyList<NotForMediation> Excluded { get; init; } = [];

    [Field("调解组织")]
    public required Reference<MediationOrganisation> Organisation { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) { }
}

/// <summary>登记化解 — an agreement was reached, or the petitioner withdrew.</summary>
public sealed record SettlePetition : Act<PetitionTransfer>
{
    [Field("撤回", Hint = "信访人撤回的勾选；调解、和解的不勾选。")]
    public bool Withdrawn { get; init; }

    [Field("情况", Max = 1000, Long = true, Personal = true)]
    public required string Note { get; init; }

    [Field("协议、撤回的材料", Min = 1, Max = 10)]
    public required IReadOnlyList<FileRef> Files { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => matter.Close(Withdrawn ? PetitionEnd.Withdrawn : PetitionEnd.Settled, doing.On);
}

/// <summary>延长办理期限.</summary>
public sealed record ExtendPetition : Act<PetitionTransfer>
{
    [Field("延长的日数", Min = 1, Max = 30)]
    public required int Days { get; init; }

    [Field("理由", Hint = "情况复杂的理由；同时告知信访人。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => matter.ExtendedOn = doing.On;
}

/// <summary>出具处理意见.</summary>
public sealed record GivePetitionOpinion : Act<PetitionTransfer>
{
    [Field("处理意见", Hint = "写明事实、理由、依据和结论。", Max = 8000, Long = true, Personal = true)]
    public required string Opinion { get; init; }

    [Field("送达信访人日期", NotAfterAct = true)]
    public required DateOnly ServedOn { get; init; }

    [Field("负责复查的单位", Organ = true, Hint = "原办理单位的上一级机关、单位。")]
    public required string Reviewer { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => (matter.AnsweredOn, matter.Reviewer) = (ServedOn, Reviewer);
}

/// <summary>登记复查申请.</summary>
public sealed record AskPetitionReview : Act<PetitionTransfer>
{
    [Field("申请日期", NotAfterAct = true)]
    public required DateOnly AskedOn { get; init; }

    [Field("理由", Max = 2000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) { }
}

/// <summary>开始听证 — its days don't count.</summary>
public sealed record BeginPetitionHearing : Act<PetitionTransfer>
{
    [Field("听证安排", Max = 500, Long = true)]
    public required string Note { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => matter.InHearing = true;
}

/// <summary>听证结束.</summary>
public sealed record EndPetitionHearing : Act<PetitionTransfer>
{
    [Field("听证情况", Max = 2000, Long = true)]
    public required string Note { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => matter.InHearing = false;
}

/// <summary>出具复查意见.</summary>
public sealed record GiveReviewOpinion : Act<PetitionTransfer>
{
    [Field("复查意见", Max = 8000, Long = true, Personal = true)]
    public required string Opinion { get; init; }

    [Field("送达信访人日期", NotAfterAct = true)]
    public required DateOnly ServedOn { get; init; }

    [Field("负责复核的单位", Organ = true, Hint = "复查单位的上一级；由上级机关复核的，选择登记结果的单位。")]
    public required string Reviewer { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => (matter.ReviewedOn, matter.Reviewer, matter.InHearing) = (ServedOn, Reviewer, false);
}

/// <summary>登记复核申请.</summary>
public sealed record AskPetitionRecheck : Act<PetitionTransfer>
{
    [Field("申请日期", NotAfterAct = true)]
    public required DateOnly AskedOn { get; init; }

    [Field("理由", Max = 2000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) { }
}

/// <summary>出具复核意见 — the last of three.</summary>
public sealed record GiveRecheckOpinion : Act<PetitionTransfer>
{
    [Field("复核意见", Max = 8000, Long = true, Personal = true)]
    public required string Opinion { get; init; }

    [Field("复核机关", Hint = "例如：大兴安岭地区行政公署信访局。", Max = 100)]
    public required string By { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing)
    {
        matter.Close(PetitionEnd.Rechecked, doing.On);
        matter.Final = true;
    }
}

/// <summary>期满没有申请 — the time to ask passed.</summary>
public sealed record LapsePetition : Act<PetitionTransfer>
{
    public override void Apply(PetitionTransfer matter, Doing doing) => matter.Close(PetitionEnd.NotAsked, doing.On);
}

/// <summary>不再受理 — the same facts were handled, reviewed and reviewed again.</summary>
public sealed record DeclinePetition : Act<PetitionTransfer>
{
    [Field("告知的内容", Hint = "写明已经三级终结和日期。", Max = 1000, Long = true, Personal = true)]
    public required string Text { get; init; }

    public override void Apply(PetitionTransfer matter, Doing doing) => matter.EndedOn = doing.On;
}
