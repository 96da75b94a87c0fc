using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

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
