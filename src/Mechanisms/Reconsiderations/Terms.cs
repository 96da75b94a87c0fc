using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>阶段 — where a reconsideration case stands.</summary>
public enum Stage
{
    [Term("已申请")]
    Filed,

    [Term("待原机关转送")]
    AtAgency,

    [Term("待补正")]
    Correcting,

    [Term("审理中")]
    Hearing,

    [Term("已中止")]
    Suspended,

    [Term("已审结")]
    Concluded,

    [Term("已送达")]
    Served,

    [Term("已归档")]
    Archived,

    [Term("不予受理")]
    Refused,

    [Term("放弃或者视为放弃")]
    Abandoned,

    [Term("原机关自行纠正")]
    CorrectedByAgency,

    [Term("已移送上级")]
    Transferred,
}

/// <summary>被申请人类别 — decides who is competent (第二十四条、第二十七条、第二十八条).</summary>
public enum RespondentKind
{
    [Term("本级政府工作部门")]
    Department,

    [Term("乡镇人民政府、街道办事处")]
    Township,

    [Term("本级政府派出机关、部门派出机构")]
    DispatchedOrgan,

    [Term("法律、法规、规章授权的组织")]
    AuthorisedOrganisation,

    [Term("履行行政复议机构职责的司法行政部门")]
    JusticeBureau,

    [Term("本级人民政府")]
    CountyGovernment,

    [Term("海关、金融、外汇管理等实行垂直领导的行政机关、税务和国家安全机关")]
    VerticalOrgan,

    [Term("其他机关")]
    Other,
}

/// <summary>行政行为类别 — what kind of act is challenged.</summary>
public enum ActKind
{
    [Term("行政处罚")]
    Penalty,

    [Term("当场作出或者依据电子技术监控设备记录的行政处罚")]
    OnTheSpotPenalty,

    [Term("行政强制")]
    Coercion,

    [Term("行政许可")]
    Licence,

    [Term("行政征收征用及补偿")]
    Expropriation,

    [Term("行政确认、行政登记")]
    Registration,

    [Term("行政裁决")]
    Adjudication,

    [Term("行政给付")]
    Benefit,

    [Term("行政协议")]
    Agreement,

    [Term("政府信息公开")]
    Disclosure,

    [Term("工伤认定")]
    WorkInjury,

    [Term("行政赔偿")]
    Compensation,

    [Term("不履行法定职责")]
    Inaction,

    [Term("举报投诉处理")]
    Complaint,

    [Term("其他")]
    Other,
}

/// <summary>行政管理领域 — the field of administration.</summary>
public enum Domain
{
    [Term("公安")]
    PublicSecurity,

    [Term("自然资源")]
    NaturalResources,

    [Term("林业草原")]
    Forestry,

    [Term("农业农村")]
    Agriculture,

    [Term("市场监管")]
    MarketRegulation,

    [Term("人力资源和社会保障")]
    HumanResources,

    [Term("住房和城乡建设")]
    Housing,

    [Term("房屋征收拆迁")]
    Demolition,

    [Term("交通运输")]
    Transport,

    [Term("生态环境")]
    Environment,

    [Term("卫生健康")]
    Health,

    [Term("民政")]
    CivilAffairs,

    [Term("教育")]
    Education,

    [Term("城市管理")]
    UrbanManagement,

    [Term("应急管理")]
    Emergency,

    [Term("财政")]
    Finance,

    [Term("税务")]
    Tax,

    [Term("其他")]
    Other,
}

/// <summary>申请方式 — how the application reached the organ.</summary>
public enum Channel
{
    [Term("当面提交")]
    InPerson,

    [Term("邮寄")]
    Post,

    [Term("互联网")]
    Online,

    [Term("口头")]
    Oral,

    [Term("通过作出处罚决定的机关提交")]
    ThroughAgency,
}

/// <summary>不予受理的理由 — the condition of 第三十条第一款 that isn't met.</summary>
public enum RefusalGround
{
    [Term("没有明确的申请人或者符合规定的被申请人")]
    NoClearParties,

    [Term("申请人与行政行为没有利害关系")]
    NoInterest,

    [Term("没有具体的行政复议请求和理由")]
    NoClaim,

    [Term("超过法定申请期限")]
    TooLate,

    [Term("不属于行政复议范围")]
    OutOfScope,

    [Term("不属于本机关的管辖范围")]
    OtherJurisdiction,

    [Term("已经行政复议或者人民法院已经受理")]
    AlreadyTaken,
}

/// <summary>适用简易程序的情形 — 第五十三条.</summary>
public enum SimplifiedGround
{
    [Term("当场作出的行政行为")]
    OnTheSpot,

    [Term("警告或者通报批评")]
    WarningOrCriticism,

    [Term("涉及款额三千元以下")]
    SmallAmount,

    [Term("政府信息公开案件")]
    Disclosure,

    [Term("当事人各方同意")]
    AllConsent,
}

/// <summary>听取意见的方式 — 第四十九条.</summary>
public enum HearingWay
{
    [Term("当面")]
    InPerson,

    [Term("互联网")]
    Online,

    [Term("电话")]
    Phone,
}

/// <summary>停止执行的情形 — 第四十二条.</summary>
public enum StayGround
{
    [Term("被申请人认为需要停止执行")]
    RespondentWants,

    [Term("行政复议机关认为需要停止执行")]
    OrganWants,

    [Term("申请人、第三人申请停止执行，其要求合理")]
    Requested,

    [Term("法律、法规、规章规定停止执行")]
    ByStatute,
}

/// <summary>中止的情形 — the ten items of 第三十九条第一款, in its order.</summary>
public enum SuspensionGround
{
    [Term("申请人死亡，近亲属尚未确定是否参加")]
    ApplicantDied,

    [Term("申请人丧失行为能力，尚未确定法定代理人")]
    ApplicantIncapable,

    [Term("申请人下落不明")]
    ApplicantMissing,

    [Term("申请人终止，尚未确定权利义务承受人")]
    ApplicantEnded,

    [Term("因不可抗力或者其他正当理由不能参加")]
    ForceMajeure,

    [Term("进行调解、和解，双方同意中止")]
    Mediation,

    [Term("法律适用问题需要有权机关解释或者确认")]
    LegalQuestion,

    [Term("以尚未审结的其他案件的审理结果为依据")]
    DependentCase,

    [Term("对规范性文件或者依据进行附带审查")]
    IncidentalReview,

    [Term("需要中止的其他情形")]
    Other,
}

/// <summary>终止的情形 — the five items of 第四十一条, and 第七十四条.</summary>
public enum TerminationGround
{
    [Term("申请人撤回申请，准予撤回")]
    Withdrawal,

    [Term("当事人和解，申请人撤回申请，准予撤回")]
    Settlement,

    [Term("申请人死亡，没有近亲属或者近亲属放弃权利")]
    DiedWithoutHeir,

    [Term("申请人终止，没有承受人或者承受人放弃权利")]
    EndedWithoutSuccessor,

    [Term("因同一违法行为涉嫌犯罪，被采取刑事强制措施")]
    CriminalMeasure,

    [Term("因第三十九条第一款第一项、第二项、第四项的情形中止满六十日，中止的原因仍未消除")]
    SuspendedSixtyDays,
}

/// <summary>附带审查结论 — 第五十九条.</summary>
public enum ClauseFinding
{
    [Term("相关条款合法")]
    Lawful,

    [Term("相关条款超越权限或者违反上位法")]
    Unlawful,
}

/// <summary>结案方式 — how a case was concluded.</summary>
public enum Outcome
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

/// <summary>
/// 代理人、代表人 — who takes part for a party: an agent with a written authorisation (第十七条), the guardian of somebody without capacity (第十四条第三款), or one of
/// many applicants whom they elected (第十五条).
/// </summary>
public sealed record Agent
{
    [Field("姓名", Max = 100, Personal = true)]
    public required string Name { get; init; }

    [Field("身份", Hint = "请了律师、亲友的选委托代理人；替未成年人等的选法定代理人；申请人多的，选推选的代表人。")]
    public AgentKind Kind { get; init; }

    [Field("代理谁")]
    public required PartyRole For { get; init; }

    [Field("代理哪一位", Max = 100, Personal = true, Hint = "有几名申请人或者第三人的，写被代理人的姓名；代表人不填。")]
    public string? Of { get; init; }

    [Field("是否律师")]
    public bool IsLawyer { get; init; }

    [Field("委托权限", Max = 300)]
    public string? Powers { get; init; }

    [Field("授权委托书")]
    public FileRef? Authorisation { get; init; }
}

/// <summary>共同被申请人 — an organ that made the act jointly with the respondent (第十九条第二款).</summary>
public sealed record JointRespondent
{
    [Field("名称", Max = 100)]
    public required string Name { get; init; }

    [Field("所在的本县机关", Max = 20, Organ = true)]
    public string? Organ { get; init; }
}
