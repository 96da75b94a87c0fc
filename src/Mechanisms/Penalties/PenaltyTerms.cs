using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行政处罚案件阶段.</summary>
public enum PenaltyCaseStage
{
    [Term("线索")]
    Clue,

    [Term("不予立案")]
    NotFiled,

    [Term("已立案")]
    Filed,

    [Term("调查终结")]
    Investigated,

    [Term("已告知")]
    Noticed,

    [Term("已决定")]
    Decided,

    [Term("已送达")]
    Served,

    [Term("已结案")]
    Closed,

    [Term("已销案")]
    Dropped,

    [Term("已移送")]
    Transferred,

    [Term("决定已撤销")]
    Revoked,
}

/// <summary>案件来源.</summary>
public enum ClueSource
{
    [Term("检查发现")]
    Inspection,

    [Term("巡查发现")]
    Patrol,

    [Term("投诉")]
    Complaint,

    [Term("举报")]
    Report,

    [Term("其他机关移送")]
    Referral,

    [Term("上级交办")]
    Assigned,

    [Term("电子技术监控")]
    Monitoring,

    [Term("其他")]
    Other,
}

/// <summary>处罚种类 — 《行政处罚法》第九条.</summary>
public enum PenaltyKind
{
    [Term("警告")]
    Warning,

    [Term("通报批评")]
    Criticism,

    [Term("罚款")]
    Fine,

    [Term("没收违法所得、没收非法财物")]
    Confiscation,

    [Term("暂扣许可证件")]
    SuspendLicence,

    [Term("降低资质等级")]
    Downgrade,

    [Term("吊销许可证件")]
    RevokeLicence,

    [Term("限制开展生产经营活动")]
    RestrictActivity,

    [Term("责令停产停业")]
    Shutdown,

    [Term("责令关闭")]
    Closure,

    [Term("限制从业")]
    BanOccupation,

    [Term("行政拘留")]
    Detention,

    [Term("法律、行政法规规定的其他行政处罚")]
    Other,
}

/// <summary>一项处罚 — its kind, the money of a fine or a confiscation, what else it says.</summary>
public sealed record PenaltyItem
{
    [Field("处罚种类")]
    public required PenaltyKind Kind { get; init; }

    [Field("金额（元）", Money = true, Hint = "罚款的数额；没收违法所得的数额，没收物品的填写其价值。")]
    public decimal? Amount { get; init; }

    [Field("处罚内容", Max = 200, Hint = "没收的物品、暂扣和限制的期限等；罚款、警告不填。")]
    public string? Content { get; init; }
}

/// <summary>认定的法定情节 — a ground of 《行政处罚法》第三十条至第三十三条 that was found, and what shows it.</summary>
public sealed record CaseCircumstance
{
    [Field("法定情节")]
    public required LenientGround Ground { get; init; }

    [Field("证据和理由", Max = 300, Personal = true)]
    public required string Shown { get; init; }
}

/// <summary>调查终结的处理建议 — 《行政处罚法》第五十七条第一款.</summary>
public enum CaseProposal
{
    [Term("给予行政处罚")]
    Penalise,

    [Term("违法行为轻微，不予行政处罚")]
    NotForMinor,

    [Term("违法事实不能成立，不予行政处罚")]
    NotEstablished,

    [Term("涉嫌犯罪，移送司法机关")]
    Transfer,
}

/// <summary>处理结果.</summary>
public enum CaseOutcomeKind
{
    [Term("给予行政处罚")]
    Penalised,

    [Term("当场处罚")]
    OnTheSpot,

    [Term("不予行政处罚")]
    NotPenalised,

    [Term("违法事实不能成立")]
    NotEstablished,

    [Term("移送")]
    Transferred,
}

/// <summary>不予处罚的理由 — 《行政处罚法》第三十条、第三十一条、第三十三条、第三十六条、第五十七条.</summary>
public enum NoPenaltyGround
{
    [Term("不满十四周岁")]
    UnderFourteen,

    [Term("精神病人、智力残疾人不能辨认或者不能控制自己的行为")]
    Incapable,

    [Term("违法行为轻微并及时改正，没有造成危害后果")]
    MinorAndMended,

    [Term("初次违法且危害后果轻微并及时改正")]
    FirstAndSlight,

    [Term("有证据足以证明没有主观过错")]
    NoFault,

    [Term("超过追究时效")]
    OutOfTime,

    [Term("违法事实不能成立")]
    NotEstablished,
}

/// <summary>法制审核的情形 — 《行政处罚法》第五十八条第一款.</summary>
public enum ReviewGround
{
    [Term("涉及重大公共利益")]
    PublicInterest,

    [Term("直接关系当事人或者第三人重大权益，经过听证程序")]
    MajorRightsHeard,

    [Term("案件情况疑难复杂、涉及多个法律关系")]
    Complex,

    [Term("法律、法规规定或者本机关目录列明的其他情形")]
    Listed,
}

/// <summary>中止、不计入的事由 — what the decision period doesn't count beside hearings and tests (law.md DP-01…DP-05).</summary>
public enum CasePause
{
    [Term("公告")]
    PublicNotice,

    [Term("责令退款等先行处理")]
    RefundOrder,

    [Term("需要以有关案件的结果为依据")]
    OtherCase,

    [Term("需要有权机关作出解释、确认")]
    Interpretation,

    [Term("不可抗力")]
    ForceMajeure,

    [Term("其他应当中止调查的情形")]
    Other,
}

/// <summary>音像记录的环节 — at which step it was taken.</summary>
public enum RecordedStep
{
    [Term("现场检查")]
    Scene,

    [Term("询问")]
    Inquiry,

    [Term("证据登记保存")]
    Preservation,

    [Term("查封、扣押")]
    Sealing,

    [Term("听证")]
    Hearing,

    [Term("告知")]
    Notice,

    [Term("送达")]
    Service,

    [Term("执行")]
    Enforcement,

    [Term("当场处罚")]
    OnTheSpot,
}

/// <summary>音像记录种类.</summary>
public enum RecordingKind
{
    [Term("录像")]
    Video,

    [Term("录音")]
    Audio,

    [Term("照片")]
    Photos,
}

/// <summary>决定被改变的结果 — 《行政处罚法》第四十八条第二款.</summary>
public enum ReversalKind
{
    [Term("变更")]
    Changed,

    [Term("撤销")]
    Revoked,

    [Term("确认违法")]
    ConfirmedIllegal,

    [Term("确认无效")]
    Invalid,
}

/// <summary>由谁改变.</summary>
public enum ReversalBy
{
    [Term("本机关自行纠正")]
    Itself,

    [Term("行政复议")]
    Reconsideration,

    [Term("行政诉讼")]
    Court,

    [Term("上级机关或者执法监督")]
    Superior,
}

/// <summary>救济途径.</summary>
public enum RecourseKind
{
    [Term("行政复议")]
    Reconsideration,

    [Term("行政诉讼")]
    Lawsuit,
}

/// <summary>当场收缴罚款的理由 — 《行政处罚法》第六十八条、第六十九条.</summary>
public enum CollectionGround
{
    [Term("一百元以下的罚款")]
    UpToHundred,

    [Term("不当场收缴事后难以执行")]
    HardLater,

    [Term("边远、水上、交通不便地区，当事人向指定的银行缴纳确有困难并提出当场缴纳")]
    Remote,
}

/// <summary>先告知、送达的文书.</summary>
public enum CasePaper
{
    [Term("行政处罚告知书")]
    Notice,

    [Term("听证通知书")]
    HearingNotice,

    [Term("责令改正通知书")]
    CorrectionOrder,

    [Term("履行行政处罚决定催告书")]
    Demand,

    [Term("决定书")]
    Decision,
}

/// <summary>音像记录登记 — what a case keeps of a recording: at which step, of what kind, how long, until when it is kept.</summary>
/// <param name="Step">The step.</param>
/// <param name="Kind">The kind.</param>
/// <param name="On">The day it was taken.</param>
/// <param name="Seconds">Its length; <c>null</c> for photographs.</param>
/// <param name="KeptUntil">The last day it is kept.</param>
public sealed record CaseRecording(RecordedStep Step, RecordingKind Kind, DateOnly On, int? Seconds, DateOnly KeptUntil);
