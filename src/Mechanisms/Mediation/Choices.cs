using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>调解组织类型 — what kind of mediation organisation it is; each is of exactly one kind.</summary>
public enum OrganisationKind
{
    [Term("人民调解委员会")]
    Committee,

    [Term("特色调解室")]
    Studio,

    [Term("调解中心")]
    Centre,
}

/// <summary>设立范围 — where it was set up.</summary>
public enum Setting
{
    [Term("村（社区）")]
    Village,

    [Term("乡镇（街道）")]
    Township,

    [Term("企业事业单位")]
    Employer,

    [Term("行业性、专业性")]
    Trade,

    [Term("县级")]
    County,
}

/// <summary>纠纷类别 — what the dispute is about.</summary>
public enum DisputeCategory
{
    [Term("邻里纠纷")]
    Neighbours,

    [Term("婚姻家庭纠纷")]
    Family,

    [Term("房屋宅基地纠纷")]
    Housing,

    [Term("山林土地纠纷")]
    Land,

    [Term("合同纠纷")]
    Contract,

    [Term("债务纠纷")]
    Debt,

    [Term("劳动争议")]
    Labour,

    [Term("损害赔偿纠纷")]
    Damages,

    [Term("道路交通事故纠纷")]
    Traffic,

    [Term("医疗纠纷")]
    Medical,

    [Term("消费纠纷")]
    Consumer,

    [Term("物业纠纷")]
    PropertyService,

    [Term("生产经营纠纷")]
    Business,

    [Term("其他纠纷")]
    Other,
}

/// <summary>纠纷来源 — how it came to the mediators.</summary>
public enum DisputeSource
{
    [Term("当事人申请")]
    Application,

    [Term("主动排查发现")]
    Found,

    [Term("公安机关移送")]
    Police,

    [Term("人民法院移送")]
    Court,

    [Term("综治中心移送")]
    GovernanceCentre,

    [Term("12345热线转办")]
    Hotline,

    [Term("信访部门移送")]
    Petition,

    [Term("其他单位移送")]
    OtherOrgan,
}

/// <summary>移送单位 — who may refer a dispute.</summary>
public enum Referrer
{
    [Term("公安机关")]
    Police,

    [Term("人民法院")]
    Court,

    [Term("综治中心")]
    GovernanceCentre,

    [Term("12345热线")]
    Hotline,

    [Term("信访部门")]
    Petition,

    [Term("其他单位")]
    OtherOrgan,
}

/// <summary>联动方式 — with whom a dispute is mediated under 四所一庭一中心. One answer, so that the two parts always make up the whole.</summary>
public enum JointWork
{
    [Term("警调联动")]
    Police,

    [Term("综治中心参与")]
    GovernanceCentre,
}

/// <summary>不属于人民调解范围的情形 — what people's mediators must not take on.</summary>
public enum NotMediable
{
    [Term("法律规定由专门机关管辖处理")]
    SpecialOrgan,

    [Term("已进入法定程序尚未终结")]
    ProcedurePending,

    [Term("对行政机关的行政行为不服")]
    AdministrativeAct,

    [Term("涉嫌犯罪")]
    Crime,
}

/// <summary>其他途径 — the ways left to the parties when mediation doesn't help.</summary>
public enum OtherWay
{
    [Term("仲裁")]
    Arbitration,

    [Term("行政途径")]
    Administrative,

    [Term("诉讼")]
    Litigation,

    [Term("申请法律援助")]
    LegalAid,
}

/// <summary>调解不成原因 — why mediation ended without an agreement.</summary>
public enum FailureReason
{
    [Term("未能达成一致")]
    NoConsent,

    [Term("当事人要求终止调解")]
    PartyEnded,

    [Term("当事人不参加调解")]
    PartyAbsent,

    [Term("当事人已另行起诉或者申请仲裁")]
    WentElsewhere,
}

/// <summary>协议形式 — how an agreement was made.</summary>
public enum AgreementForm
{
    [Term("书面协议")]
    Written,

    [Term("口头协议")]
    Oral,
}

/// <summary>调解结果 — how the mediators' part ended.</summary>
public enum DisputeOutcome
{
    [Term("达成协议")]
    Agreement,

    [Term("调解不成")]
    Failed,

    [Term("当事人拒绝调解")]
    Refused,

    [Term("不予受理")]
    Declined,
}

/// <summary>司法确认结果 — what the court said of the agreement.</summary>
public enum ConfirmationResult
{
    [Term("裁定确认有效")]
    Valid,

    [Term("裁定驳回申请")]
    Dismissed,

    [Term("申请人撤回申请")]
    Withdrawn,
}

/// <summary>管辖法院的根据 — why an agreement is brought before this court (《民事诉讼法》第二百零五条).</summary>
public enum ConfirmingGround
{
    [Term("邀请调解组织调解的人民法院")]
    Inviting,

    [Term("当事人住所地的基层人民法院")]
    Domicile,

    [Term("标的物所在地的基层人民法院")]
    Subject,

    [Term("调解组织所在地的基层人民法院")]
    Mediators,

    [Term("纠纷应当由中级人民法院管辖")]
    Intermediate,
}

/// <summary>不予受理的情形 — what no court confirms (《民事诉讼法解释》第三百五十五条第一款).</summary>
public enum NotConfirmable
{
    [Term("不属于人民法院受理范围")]
    NotForCourts,

    [Term("确认婚姻、亲子、收养等身份关系无效、有效或者解除")]
    Status,

    [Term("涉及适用其他特别程序、公示催告程序、破产程序审理")]
    OtherProcedure,

    [Term("内容涉及物权、知识产权确权")]
    Title,
}

/// <summary>协议失效的情形 — why an agreement no longer binds.</summary>
public enum RescissionGround
{
    [Term("当事人协商一致解除")]
    ByParties,

    [Term("人民法院判决撤销")]
    AnnulledByCourt,

    [Term("人民法院判决确认无效")]
    VoidByCourt,
}

/// <summary>感谢形式 — how people said thanks.</summary>
public enum ThanksKind
{
    [Term("锦旗")]
    Banner,

    [Term("感谢信")]
    Letter,
}
