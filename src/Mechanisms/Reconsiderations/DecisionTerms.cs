using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>结案方式 — how a case was concluded.</summary>
public enum CaseOutcome
{
    [Term("变更")]
    Modify,

    [Term("撤销")]
    Revoke,

    [Term("部分撤销")]
    RevokePartly,

    [Term("确认违法")]
    ConfirmIllegal,

    [Term("责令履行")]
    OrderPerformance,

    [Term("确认无效")]
    ConfirmInvalid,

    [Term("维持")]
    Uphold,

    [Term("驳回行政复议请求")]
    DismissClaim,

    [Term("驳回行政复议申请")]
    DismissApplication,

    [Term("行政协议责任")]
    AgreementLiability,

    [Term("调解")]
    Mediated,

    [Term("撤回申请终止")]
    Withdrawn,

    [Term("和解终止")]
    Settled,

    [Term("其他终止")]
    TerminatedOther,
}

/// <summary>决定理由 — the item of 第六十三条至第七十一条 a decision rests on.</summary>
public enum DecisionGround
{
    [Term("事实清楚，证据确凿，适用依据正确，程序合法，但是内容不适当")]
    UnsuitableContent,

    [Term("事实清楚，证据确凿，程序合法，但是未正确适用依据")]
    BasisWronglyApplied,

    [Term("事实不清、证据不足，经行政复议机关查清事实和证据")]
    FactsSinceClarified,

    [Term("主要事实不清、证据不足")]
    FactsUnclear,

    [Term("违反法定程序")]
    ProcedureViolated,

    [Term("适用的依据不合法")]
    UnlawfulBasis,

    [Term("超越职权或者滥用职权")]
    PowerExceeded,

    [Term("逾期未答复，视为没有证据、依据")]
    NoReply,

    [Term("依法应予撤销，但是撤销会给国家利益、社会公共利益造成重大损害")]
    PublicInterest,

    [Term("程序轻微违法，但是对申请人权利不产生实际影响")]
    SlightDefect,

    [Term("行政行为违法，但是不具有可撤销内容")]
    NothingToRevoke,

    [Term("被申请人改变原违法行政行为，申请人仍要求撤销或者确认违法")]
    AlreadyChanged,

    [Term("不履行或者拖延履行法定职责，责令履行没有意义")]
    PerformancePointless,

    [Term("不履行法定职责")]
    DutyNotPerformed,

    [Term("实施主体不具有行政主体资格或者没有依据等重大且明显违法")]
    GraveAndObvious,

    [Term("认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当")]
    LawfulAndSuitable,

    [Term("被申请人没有相应法定职责或者在受理前已经履行法定职责")]
    NoDutyOrPerformed,

    [Term("不依法订立、不依法履行、未按照约定履行或者违法变更、解除行政协议")]
    AgreementBroken,

    [Term("变更、解除行政协议合法，但是未依法给予补偿")]
    LawfulUncompensated,

    [Term("变更、解除行政协议合法，但是补偿不合理")]
    LawfulUndercompensated,
}

/// <summary>案件文书 — the kind of document that is served.</summary>
public enum CaseDocument
{
    [Term("补正通知书")]
    CorrectionNotice,

    [Term("受理通知书")]
    AcceptanceNotice,

    [Term("不予受理决定书")]
    RefusalDecision,

    [Term("答复通知书")]
    ReplyNotice,

    [Term("听证通知书")]
    HearingNotice,

    [Term("中止通知书")]
    SuspensionNotice,

    [Term("恢复审理通知书")]
    ResumptionNotice,

    [Term("延期审理通知书")]
    ExtensionNotice,

    [Term("停止执行决定书")]
    StayDecision,

    [Term("决定书、调解书或者终止决定书")]
    Conclusion,

    [Term("行政复议意见书")]
    OpinionLetter,

    [Term("补正通知书（笔误）")]
    SlipCorrection,

    [Term("移送告知书")]
    TransferNotice,

    [Term("听证延期通知书")]
    HearingPostponement,

    [Term("解除停止执行通知书")]
    StayLifted,

    [Term("转为普通程序审理通知书")]
    OrdinaryNotice,
}

/// <summary>履行方式 — 第七十七条、第七十八条.</summary>
public enum PerformanceKind
{
    [Term("自行履行")]
    Voluntary,

    [Term("责令限期履行后履行")]
    AfterOrder,

    [Term("行政机关依法强制执行")]
    EnforcedByOrgan,

    [Term("人民法院强制执行")]
    EnforcedByCourt,
}
