using Fazhi.Matters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>法律援助阶段 — where a case stands.</summary>
public enum LegalAidCaseStage
{
    [Term("待转交")]
    Detained,

    [Term("待审查")]
    Applied,

    [Term("待补充材料")]
    Supplementing,

    [Term("待指派")]
    Granted,

    [Term("办理中")]
    Handling,

    [Term("已报告")]
    Reported,

    [Term("已支付补贴")]
    Subsidised,

    [Term("已结案归档")]
    Closed,

    [Term("不予援助")]
    Refused,

    [Term("已终止")]
    Terminated,

    [Term("异议审查中")]
    Objected,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>援助形式 — 《法律援助法》第二十二条; advice and duty lawyers' help are matters of their own.</summary>
public enum AidForm
{
    [Term("民事案件代理")]
    Civil,

    [Term("行政案件代理")]
    Administrative,

    [Term("国家赔偿案件代理")]
    Compensation,

    [Term("劳动争议调解与仲裁代理")]
    Labour,

    [Term("刑事辩护")]
    CriminalDefence,

    [Term("刑事代理")]
    CriminalAgency,

    [Term("代拟法律文书")]
    Drafting,

    [Term("其他形式")]
    Other,
}

/// <summary>申请方式.</summary>
public enum AidWay
{
    [Term("当面申请")]
    Counter,

    [Term("网上申请")]
    Online,

    [Term("在押人员转交")]
    Forwarded,

    [Term("通知辩护、代理")]
    Notice,
}

/// <summary>经济困难状况 — how it is checked (第四十一条), who isn't checked (第四十二条), which matters have no such condition (第三十二条).</summary>
public enum AidMeans
{
    [Term("经济困难，同意通过信息共享核查")]
    DataSharing,

    [Term("经济困难，作出个人诚信承诺")]
    Pledge,

    [Term("免予核查：无固定生活来源的未成年人、老年人、残疾人等")]
    NoFixedIncome,

    [Term("免予核查：社会救助、司法救助或者优抚对象")]
    Relief,

    [Term("免予核查：农民工请求支付劳动报酬或者工伤赔偿")]
    MigrantWorker,

    [Term("免予核查：法律、法规、规章规定的其他人员")]
    OtherUnchecked,

    [Term("不受经济困难条件限制：维护英雄烈士的人格权益")]
    Heroes,

    [Term("不受经济困难条件限制：因见义勇为主张民事权益")]
    GoodSamaritan,

    [Term("不受经济困难条件限制：再审改判无罪请求国家赔偿")]
    Acquittal,

    [Term("不受经济困难条件限制：遭受虐待、遗弃或者家庭暴力")]
    Abuse,

    [Term("不受经济困难条件限制：法律、法规、规章规定的其他情形")]
    OtherExempt,

    [Term("通知辩护、代理，不审查经济困难状况")]
    NotAsked,
}

/// <summary>申请人类别 — for the county's figures; several may fit one person.</summary>
public enum ApplicantGroup
{
    [Term("农民工")]
    MigrantWorker,

    [Term("残疾人")]
    Disabled,

    [Term("老年人")]
    Elderly,

    [Term("未成年人")]
    Minor,

    [Term("妇女")]
    Woman,

    [Term("军人军属")]
    Military,

    [Term("其他")]
    Other,
}

/// <summary>先行援助的情形 — 第四十四条.</summary>
public enum UrgentGround
{
    [Term("距法定时效或者期限届满不足七日")]
    PeriodEnding,

    [Term("需要立即申请财产保全、证据保全或者先予执行")]
    Preservation,

    [Term("法律、法规、规章规定的其他情形")]
    Other,
}

/// <summary>通知机关 — who notifies the institution that somebody has to be defended.</summary>
public enum NotifyingAuthority
{
    [Term("人民法院")]
    Court,

    [Term("人民检察院")]
    Procuratorate,

    [Term("公安机关")]
    Police,
}

/// <summary>异议审查结果 — 第四十九条.</summary>
public enum ObjectionResult
{
    [Term("维持决定")]
    Upheld,

    [Term("责令改正")]
    Corrected,
}

/// <summary>异议所对的决定.</summary>
public enum ObjectedDecision
{
    [Term("不予法律援助的决定")]
    Refusal,

    [Term("终止法律援助的决定")]
    Termination,
}

/// <summary>经济困难状况的分类.</summary>
public static class Means
{
    /// <summary>Whether nobody checks the hardship: the matter has no such condition, or the person belongs to a group that isn't checked.</summary>
    public static bool IsUnchecked(this AidMeans means) => means is not (AidMeans.DataSharing or AidMeans.Pledge);
}
