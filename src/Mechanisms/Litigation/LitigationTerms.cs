using Fazhi.Matters;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>应诉阶段.</summary>
public enum LawsuitStage
{
    [Term("答辩举证")]
    Answering,

    [Term("一审审理")]
    Trying,

    [Term("一审已裁判")]
    Judged,

    [Term("二审审理")]
    Appealed,

    [Term("裁判已生效")]
    Effective,

    [Term("已履行")]
    Performed,

    [Term("已归档")]
    Archived,

    [Term("已作废")]
    Voided,
}

/// <summary>被诉的是什么.</summary>
public enum SuitTarget
{
    [Term("行政行为")]
    Act,

    [Term("行政复议决定")]
    ReviewDecision,

    [Term("不履行法定职责")]
    Inaction,

    [Term("行政协议")]
    Agreement,

    [Term("行政赔偿")]
    Compensation,
}

/// <summary>庭审种类.</summary>
public enum SessionKind
{
    [Term("开庭审理")]
    Trial,

    [Term("庭前会议")]
    PreTrial,

    [Term("询问、调查")]
    Inquiry,

    [Term("宣判")]
    Pronouncement,
}

/// <summary>法院通知负责人出庭的情形 — 《负责人出庭应诉规定》第四条 names three in which the court must, and further ones in which it may.</summary>
public enum HeadCallGround
{
    [Term("涉及重大公共利益")]
    PublicInterest,

    [Term("社会高度关注")]
    PublicAttention,

    [Term("可能引发群体性事件")]
    MassIncident,

    [Term("法院认为需要通知的其他情形")]
    Other,
}

/// <summary>裁判文书.</summary>
public enum SuitPaper
{
    [Term("判决书")]
    Judgment,

    [Term("裁定书")]
    Ruling,

    [Term("行政调解书")]
    Mediation,
}

/// <summary>裁判结果.</summary>
public enum SuitResult
{
    [Term("驳回诉讼请求")]
    DismissClaims,

    [Term("驳回起诉")]
    DismissSuit,

    [Term("撤销")]
    Revoke,

    [Term("撤销并责令重新作出")]
    RevokeAndRedo,

    [Term("部分撤销")]
    RevokePartly,

    [Term("变更")]
    Change,

    [Term("确认违法")]
    ConfirmIllegal,

    [Term("确认无效")]
    ConfirmInvalid,

    [Term("责令履行")]
    OrderPerformance,

    [Term("责令补救、赔偿、补偿")]
    OrderRedress,

    [Term("准许撤诉")]
    Withdrawn,

    [Term("被告改变行政行为后准许撤诉")]
    WithdrawnAfterChange,

    [Term("调解")]
    Mediated,

    [Term("移送、终结等其他裁定")]
    Other,
}

/// <summary>二审结果.</summary>
public enum AppealResult
{
    [Term("驳回上诉，维持原裁判")]
    Upheld,

    [Term("改判、变更")]
    Changed,

    [Term("撤销原裁判，发回重审")]
    SentBack,

    [Term("准许撤回上诉")]
    AppealWithdrawn,
}

/// <summary>上诉人.</summary>
public enum AppealSide
{
    [Term("原告")]
    Plaintiff,

    [Term("第三人")]
    ThirdParty,

    [Term("本县以外的被告")]
    OtherDefendant,
}

/// <summary>一次庭审 — what the court called, and whether it was held.</summary>
/// <param name="No">Its number in the suit.</param>
/// <param name="Instance">Which hearing of the case it belongs to: 1 in the first instance, one more with an appeal and one more when it is sent back.</param>
/// <param name="Kind">The kind.</param>
/// <param name="On">The day.</param>
/// <param name="Time">The hour, as 09:30; empty where the summons has none.</param>
/// <param name="Place">Where.</param>
/// <param name="Held">Whether it was held.</param>
/// <param name="Cancelled">Whether it was called off.</param>
public sealed record CourtSession(int No, int Instance, SessionKind Kind, DateOnly On, string Time, string Place, bool Held = false, bool Cancelled = false)
{
    internal bool IsAhead => !Held && !Cancelled;
}

/// <summary>是否上诉的决定 — of one defendant, by its head.</summary>
public sealed record AppealDecision(string Organ, bool Appeals, DateOnly On);
