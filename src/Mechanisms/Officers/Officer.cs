using System.Linq.Expressions;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.Officers;

/// <summary>执法证件阶段 — whether somebody may enforce the law with it.</summary>
public enum OfficerStage
{
    [Term("申领中")]
    Applying,

    [Term("有效")]
    Certified,

    [Term("已暂停")]
    Suspended,

    [Term("已到期")]
    Expired,

    [Term("已注销")]
    Cancelled,

    [Term("不予核发")]
    Refused,
}

/// <summary>证件种类.</summary>
public enum CertificateKind
{
    [Term("行政执法证")]
    Enforcement,

    [Term("行政执法监督证")]
    Supervision,
}

/// <summary>申领依据 — by what somebody may have a certificate.</summary>
public enum CertificateGround
{
    [Term("行政执法资格考试合格")]
    Examination,

    /// <summary>国办发〔2018〕118号（二十三）: who holds it may have a simplified examination or none.</summary>
    [Term("具有国家统一法律职业资格")]
    LegalProfession,

    [Term("全国统一证件换发")]
    Replacement,
}

/// <summary>暂停原因.</summary>
public enum SuspensionCause
{
    [Term("年度审验不合格")]
    YearlyCheck,

    [Term("调离执法岗位")]
    LeftPost,

    [Term("涉嫌违法违纪正在查处")]
    UnderInquiry,

    [Term("证件遗失正在补办")]
    Lost,

    [Term("其他")]
    Other,
}

/// <summary>
/// 执法人员 — a person certified for enforcing the law or for supervising enforcement: what every gate that needs an officer asks. Whoever isn't certified on the day doesn't count, whatever stands on paper.
/// </summary>
public sealed class Officer : Matter<OfficerStage>
{
    [Field("姓名", Max = 50, Personal = true)]
    public string Name { get; internal set; } = "";

    [Term("人员名册")]
    public Reference<CountyPerson>? Person { get; internal set; }

    [Field("证件种类")]
    public CertificateKind Kind { get; internal set; }

    [Field("证件编号", Max = 40)]
    public string? Certificate { get; internal set; }

    [Field("执法领域", Max = 100)]
    public string Area { get; internal set; } = "";

    [Term("执法事项")]
    public IReadOnlyList<string> Competences { get; internal set; } = [];

    [Term("申领依据")]
    public CertificateGround Ground { get; internal set; }

    [Field("发证日期")]
    public DateOnly? IssuedOn { get; internal set; }

    [Field("有效期止")]
    public DateOnly? ExpiresOn { get; internal set; }

    [Term("暂停日期")]
    public DateOnly? SuspendedOn { get; internal set; }

    [Term("暂停原因")]
    public SuspensionCause? Suspended { get; internal set; }

    [Term("注销日期")]
    public DateOnly? CancelledOn { get; internal set; }

    [Term("最近一次审验年度")]
    public int? CheckedYear { get; internal set; }

    [Term("照片")]
    public FileRef? Photo { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Certificate, Area];

    internal Period TimeLeft => Period.Between(IssuedOn, ExpiresOn, Period.MostDays);

    /// <summary>Whether the law may be enforced with it on a day: issued, not run out, not suspended, not cancelled. The same as <see cref="ValidOn"/>.</summary>
    public bool IsValidOn(DateOnly day) =>
        IssuedOn <= day && ExpiresOn >= day && !(SuspendedOn <= day) && !(CancelledOn <= day);

    /// <summary>The officers with whose certificates the law may be enforced on a day.</summary>
    public static Expression<Func<Officer, bool>> ValidOn(DateOnly day) =>
        o =>
            o.IssuedOn <= day
            && o.ExpiresOn >= day
            && (o.SuspendedOn == null || o.SuspendedOn > day)
            && (o.CancelledOn == null || o.CancelledOn > day);

    internal void Certify(string certificate, DateOnly issuedOn, DateOnly expiresOn) =>
        (Certificate, IssuedOn, ExpiresOn, SuspendedOn, Suspended) = (certificate, issuedOn, expiresOn, null, null);
}
