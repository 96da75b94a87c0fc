using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;

namespace Fazhi.Mechanisms.Notary;

/// <summary>公证阶段.</summary>
public enum NotarialMatterStage
{
    [Term("办理中")]
    Accepted,

    [Term("暂停办理")]
    Paused,

    [Term("已出具公证书")]
    Issued,

    [Term("不予办理")]
    Refused,

    [Term("已终止")]
    Ended,

    [Term("复查中")]
    Reviewing,

    [Term("已撤销")]
    Revoked,

    [Term("已归档")]
    Archived,
}

/// <summary>由本公证机构受理的根据 — 《公证法》第二十五条.</summary>
public enum VenueGround
{
    [Term("住所地")]
    Domicile,

    [Term("经常居住地")]
    Residence,

    [Term("行为地")]
    PlaceOfAct,

    [Term("事实发生地")]
    PlaceOfFact,

    [Term("不动产所在地")]
    Immovable,
}

/// <summary>不计入期限的事由 — 第三十条.</summary>
public enum NotaryPause
{
    [Term("不可抗力")]
    ForceMajeure,

    [Term("补充证明材料")]
    Supplementing,

    [Term("核实有关情况")]
    Verifying,
}

/// <summary>减免公证费的事由.</summary>
public enum FeeReliefGround
{
    [Term("法律援助受援人")]
    Recipient,

    [Term("符合法律援助条件")]
    Qualifies,

    [Term("本县确定的其他情形")]
    Other,
}

/// <summary>复查结果 — 第三十九条.</summary>
public enum CertificateReview
{
    [Term("公证书没有错误，维持")]
    Kept,

    [Term("表述不当，更正")]
    Corrected,

    [Term("违法或者与事实不符，撤销")]
    Revoked,
}

/// <summary>公证事项 — from acceptance to the issued certificate and the file. It isn't public; of a revoked certificate number and day are announced.</summary>
public sealed class NotarialMatter : Matter<NotarialMatterStage>
{
    [Field("申请人", Decided = true)]
    public Party? Applicant { get; internal set; }

    [Term("公证事项")]
    public string Kind { get; internal set; } = "";

    [Term("受理的根据")]
    public VenueGround Venue { get; internal set; }

    [Term("涉及不动产")]
    public bool Immovable { get; internal set; }

    [Term("本人办理")]
    public bool InPerson { get; internal set; }

    [Field("情况", Max = 2000, Long = true, Personal = true)]
    public string Account { get; internal set; } = "";

    [Term("应收公证费（元）")]
    public decimal FeeYuan { get; internal set; }

    [Term("请求减免（元）")]
    public decimal? AskedYuan { get; internal set; }

    [Term("减免事由")]
    public FeeReliefGround? Relief { get; internal set; }

    /// <summary>Who asked for the relief, by account: somebody else approves it.</summary>
    public string AskedBy { get; internal set; } = "";

    [Term("减免公证费（元）")]
    public decimal WaivedYuan { get; internal set; }

    [Term("法律援助案件")]
    public Reference<LegalAidCase>? Aid { get; internal set; }

    [Term("绿色通道")]
    public bool GreenChannel { get; internal set; }

    [Term("出具日期")]
    public DateOnly? IssuedOn { get; internal set; }

    /// <summary>Who issued the certificate, by account: somebody else reviews it.</summary>
    public string IssuedBy { get; internal set; } = "";

    [Term("办理天数")]
    public int? DaysTaken { get; internal set; }

    [Term("有强制执行效力的债权文书")]
    public bool Enforceable { get; internal set; }

    [Term("不予办理日期")]
    public DateOnly? RefusedOn { get; internal set; }

    [Term("复查结果")]
    public CertificateReview? Review { get; internal set; }

    [Term("撤销日期")]
    public DateOnly? RevokedOn { get; internal set; }

    [Term("公告日期")]
    public DateOnly? AnnouncedOn { get; internal set; }

    /// <summary>Whether it was filed before it was reviewed: it goes back there.</summary>
    public bool Filed { get; internal set; }
}

/// <summary>受理公证.</summary>
public sealed record AcceptNotarialMatter : Act<NotarialMatter>
{
    [Field("申请人")]
    public required Party Applicant { get; init; }

    [Field("公证事项", Among = "notary.kinds")]
    public required string Kind { get; init; }

    [Field("由本公证机构受理的根据")]
    public required VenueGround Venue { get; init; }

    [Field("涉及不动产")]
    public bool Immovable { get; init; }

    [Field("不向不动产所在地申请的理由", Hint = "涉及不动产、又不以不动产所在地为根据的，写明法律允许的情形。", Max = 300)]
    public string? Exception { get; init; }

    [Field("本人办理")]
    public bool InPerson { get; init; }

    [Field("代理人", Max = 100, Personal = true)]
    public string? Agent { get; init; }

    [Field("应收公证费（元）", Hint = "照本省的收费标准。", Money = true, Max = 100_000_000)]
    public required decimal FeeYuan { get; init; }

    [Field("绿色通道", Hint = "老、弱、病、残等行动不便的人优先办理、上门办理。")]
    public bool GreenChannel { get; init; }

    [Field("情况", Max = 2000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("材料", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(NotarialMatter matter, Doing doing)
    {
        // No name: lists and announcements are read by others.
        (matter.Title, matter.Applicant, matter.Kind, matter.Venue, matter.Immovable) = ($"{Kind}公证", Applicant, Kind, Venue, Immovable);
        (matter.InPerson, matter.FeeYuan, matter.GreenChannel, matter.Account) = (InPerson, FeeYuan, GreenChannel, Account);
    }
}

/// <summary>暂停办理 — the time isn't counted.</summary>
public sealed record PauseNotary : Act<NotarialMatter>
{
    [Field("事由")]
    public required NotaryPause Ground { get; init; }

    [Field("说明", Max = 500, Long = true, Personal = true)]
    public required string Explanation { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing) { }
}

/// <summary>恢复办理.</summary>
public sealed record ResumeNotary : Act<NotarialMatter>
{
    [Field("说明", Max = 500, Long = true, Personal = true)]
    public string? Note { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing) { }
}

/// <summary>请求减免公证费 — with a ground; somebody else approves.</summary>
public sealed record AskFeeRelief : Act<NotarialMatter>
{
    [Field("事由")]
    public required FeeReliefGround Ground { get; init; }

    [Field("法律援助案件", Hint = "法律援助受援人选择案件。")]
    public Reference<LegalAidCase>? Aid { get; init; }

    [Field("请求减免（元）", Hint = "免收的，填写全部应收的公证费。", Money = true, Max = 100_000_000)]
    public required decimal Yuan { get; init; }

    [Field("说明", Max = 500, Long = true, Personal = true)]
    public string? Note { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing)
    {
        (matter.AskedYuan, matter.Relief, matter.Aid, matter.AskedBy) = (Yuan, Ground, Aid, doing.Actor.Id);
        matter.WaivedYuan = 0;
    }
}

/// <summary>审批减免.</summary>
public sealed record DecideFeeRelief : Act<NotarialMatter>
{
    [Field("同意减免")]
    public bool Approved { get; init; }

    [Field("意见", Max = 300)]
    public string? Note { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing) =>
        (matter.WaivedYuan, matter.AskedYuan) = (Approved ? matter.AskedYuan ?? 0 : 0, null);
}

/// <summary>出具公证书 — it takes effect on the day.</summary>
public sealed record IssueNotarialCertificate : Act<NotarialMatter>
{
    [Field("有强制执行效力的债权文书", Hint = "以给付为内容、债务人承诺愿意接受强制执行的债权文书。")]
    public bool Enforceable { get; init; }

    [Field("债务人承诺愿意接受强制执行")]
    public bool Consent { get; init; }

    [Field("公证书")]
    public FileRef? Certificate { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing)
    {
        (matter.IssuedOn, matter.IssuedBy, matter.Enforceable) = (doing.On, doing.Actor.Id, Enforceable);
        matter.DaysTaken = doing.On.DayNumber - matter.OpenedOn.DayNumber;
    }
}

/// <summary>不予办理公证.</summary>
public sealed record RefuseNotary : Act<NotarialMatter>
{
    [Field("情形", Among = "notary.refusals")]
    public required string Ground { get; init; }

    [Field("查明的情况", Max = 2000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing) => (matter.RefusedOn, matter.WaivedYuan) = (doing.On, 0);
}

/// <summary>终止公证 — withdrawn, or can't go on.</summary>
public sealed record EndNotary : Act<NotarialMatter>
{
    [Field("原因", Hint = "例如：当事人撤回申请；当事人死亡，不能继续办理。", Max = 500, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing) => matter.WaivedYuan = 0;
}

/// <summary>提出复查 — a party, or somebody with an interest, thinks that the certificate is wrong.</summary>
public sealed record AskCertificateReview : Act<NotarialMatter>
{
    [Field("提出人", Max = 100, Personal = true)]
    public required string By { get; init; }

    [Field("认为有错误的理由", Max = 2000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing) => matter.Filed = matter.Stage == NotarialMatterStage.Archived;
}

/// <summary>作出复查决定 — by somebody else than who issued it.</summary>
public sealed record DecideCertificateReview : Act<NotarialMatter>
{
    [Field("复查结果")]
    public required CertificateReview Result { get; init; }

    [Field("理由", Max = 2000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing)
    {
        matter.Review = Result;
        if (Result == CertificateReview.Revoked)
            matter.RevokedOn = doing.On;
    }
}

/// <summary>公告撤销.</summary>
public sealed record AnnounceRevocation : Act<NotarialMatter>
{
    [Field("公告的地方", Hint = "例如：县人民政府网站。", Max = 100)]
    public required string Where { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing) => matter.AnnouncedOn = doing.On;
}

/// <summary>归档.</summary>
public sealed record ArchiveNotary : Act<NotarialMatter>
{
    [Field("已经分类立卷归档")]
    public bool Filed { get; init; }

    [Field("档号", Max = 50)]
    public string? File { get; init; }

    public override void Apply(NotarialMatter matter, Doing doing) => matter.Filed = true;
}
