using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

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
