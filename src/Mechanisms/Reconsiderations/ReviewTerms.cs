using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

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
