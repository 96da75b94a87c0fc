using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.Officers;

/// <summary>申领执法证件 — an organ asks for a certificate for somebody who may have one.</summary>
public sealed record ApplyForCertificate : Act<Officer>
{
    [Field("姓名", Max = 50, Personal = true)]
    public required string Name { get; init; }

    [Field("人员名册", Hint = "在人员名册中登记的，写姓名；没有的不填。")]
    public Reference<CountyPerson>? Person { get; init; }

    [Field("证件种类")]
    public required CertificateKind Kind { get; init; }

    [Field("申领依据")]
    public required CertificateGround Ground { get; init; }

    [Field("合格的考试", Hint = "依据考试合格申领的，选择本县的一次合格成绩；在外地考试的不填，附证明材料。")]
    public Reference<Sitting>? Sitting { get; init; }

    [Field("执法领域", Hint = "例如：交通运输。", Max = 100)]
    public required string Area { get; init; }

    [Field("执法事项", Hint = "能够承办的执法事项，一项一行。", Max = 200)]
    public IReadOnlyList<string> Competences { get; init; } = [];

    [Field("照片")]
    public FileRef? Photo { get; init; }

    [Field("证明材料", Max = 10)]
    public IReadOnlyList<FileRef> Proof { get; init; } = [];

    public override void Apply(Officer matter, Doing doing)
    {
        (matter.Title, matter.Name, matter.Person, matter.Kind) = (Name, Name, Person, Kind);
        (matter.Ground, matter.Area, matter.Competences, matter.Photo) = (Ground, Area, Competences, Photo);
    }
}

/// <summary>登记已有证件 — somebody has been certified before; the whole county's officers come so from a sheet.</summary>
public sealed record RegisterOfficer : Act<Officer>
{
    [Field("姓名", Max = 50, Personal = true)]
    public required string Name { get; init; }

    [Field("人员名册", Hint = "在人员名册中登记的，写姓名；没有的不填。")]
    public Reference<CountyPerson>? Person { get; init; }

    [Field("证件种类")]
    public required CertificateKind Kind { get; init; }

    [Field("证件编号", Max = 40)]
    public required string Certificate { get; init; }

    [Field("执法领域", Max = 100)]
    public required string Area { get; init; }

    [Field("执法事项", Hint = "能够承办的执法事项，一项一行。", Max = 200)]
    public IReadOnlyList<string> Competences { get; init; } = [];

    [Field("发证日期", NotAfterAct = true)]
    public required DateOnly IssuedOn { get; init; }

    [Field("有效期止")]
    public required DateOnly ExpiresOn { get; init; }

    [Field("照片")]
    public FileRef? Photo { get; init; }

    public override void Apply(Officer matter, Doing doing)
    {
        (matter.Title, matter.Name, matter.Person, matter.Kind) = (Name, Name, Person, Kind);
        (matter.Ground, matter.Area, matter.Competences, matter.Photo) = (CertificateGround.Replacement, Area, Competences, Photo);
        matter.Certify(Certificate, IssuedOn, ExpiresOn);
    }
}

/// <summary>登记发证 — the certificate was issued.</summary>
public sealed record IssueCertificate : Act<Officer>
{
    [Field("证件编号", Max = 40)]
    public required string Certificate { get; init; }

    [Field("发证日期", NotAfterAct = true)]
    public required DateOnly IssuedOn { get; init; }

    [Field("有效期止")]
    public required DateOnly ExpiresOn { get; init; }

    public override void Apply(Officer matter, Doing doing) => matter.Certify(Certificate, IssuedOn, ExpiresOn);
}

/// <summary>不予核发.</summary>
public sealed record RefuseCertificate : Act<Officer>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Officer matter, Doing doing) { }
}

/// <summary>换发证件 — the same person, a further period.</summary>
public sealed record RenewCertificate : Act<Officer>
{
    [Field("证件编号", Hint = "编号不变的，填原编号。", Max = 40)]
    public required string Certificate { get; init; }

    [Field("发证日期", NotAfterAct = true)]
    public required DateOnly IssuedOn { get; init; }

    [Field("有效期止")]
    public required DateOnly ExpiresOn { get; init; }

    public override void Apply(Officer matter, Doing doing) => matter.Certify(Certificate, IssuedOn, ExpiresOn);
}

/// <summary>证件到期 — by the law of the date on it.</summary>
public sealed record ExpireCertificate : Act<Officer>
{
    public override void Apply(Officer matter, Doing doing) { }
}

/// <summary>暂停执法资格 — from this day the law isn't enforced with it.</summary>
public sealed record SuspendOfficer : Act<Officer>
{
    [Field("暂停原因")]
    public required SuspensionCause Cause { get; init; }

    [Field("说明", Max = 500, Long = true)]
    public string? Remarks { get; init; }

    public override void Apply(Officer matter, Doing doing) => (matter.Suspended, matter.SuspendedOn) = (Cause, doing.On);
}

/// <summary>恢复执法资格.</summary>
public sealed record RestoreOfficer : Act<Officer>
{
    [Field("恢复的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Officer matter, Doing doing) => (matter.Suspended, matter.SuspendedOn) = (null, null);
}

/// <summary>注销证件 — retired, left the body, or revoked.</summary>
public sealed record CancelCertificate : Act<Officer>
{
    [Field("注销原因", Hint = "例如：退休、调离执法单位、被吊销。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Officer matter, Doing doing) => matter.CancelledOn = doing.On;
}

/// <summary>变更执法领域和事项.</summary>
public sealed record ChangeCompetences : Act<Officer>
{
    [Field("执法领域", Max = 100)]
    public required string Area { get; init; }

    [Field("执法事项", Max = 200)]
    public IReadOnlyList<string> Competences { get; init; } = [];

    public override void Apply(Officer matter, Doing doing) => (matter.Area, matter.Competences) = (Area, Competences);
}

/// <summary>年度审验 — once a year it is looked at whether somebody still may: still in the body, hours done, no misconduct.</summary>
public sealed record CheckOfficer : Act<Officer>
{
    [Field("审验年度", Min = 2020, Max = 2100)]
    public required int Year { get; init; }

    [Field("审验合格")]
    public bool Passed { get; init; }

    [Field("审验意见", Hint = "学时不足而审验合格的，写明理由；不合格的，写明原因。", Max = 500, Long = true)]
    public string? Remarks { get; init; }

    public override void Apply(Officer matter, Doing doing)
    {
        matter.CheckedYear = Year;
        if (!Passed)
            (matter.Suspended, matter.SuspendedOn) = (SuspensionCause.YearlyCheck, doing.On);
    }
}
