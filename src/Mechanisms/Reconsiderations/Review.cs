using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>发送申请书副本 — the respondent is told to reply (第四十八条、第五十四条).</summary>
public sealed record SendReplyNotice : Act<Reconsideration>
{
    [Field("被申请人收到日期", NotAfterAct = true, Hint = "当场签收的填写；另行送达的，在送达时登记。")]
    public DateOnly? ReceivedOn { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.ReplyNoticeSentOn = doing.On;
}

/// <summary>提交书面答复 — the respondent's reply with the evidence, the basis and other material of the act.</summary>
public sealed record FileReply : Act<Reconsideration>
{
    [Field("答复意见", Max = 4000, Long = true)]
    public required string Reply { get; init; }

    [Field("证据、依据和其他有关材料目录", Min = 1, Max = 100)]
    public required IReadOnlyList<string> Evidence { get; init; }

    [Field("材料", Max = 100)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    [Field("答复的被申请人", Max = 24, Person = true, Hint = "有几个被申请人的，选择是哪一个。")]
    public string? Person { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(matter.Concerned(PartyRole.Respondent, Person), p => p with { RepliedOn = p.RepliedOn ?? doing.On });
}

/// <summary>视为没有证据、依据 — the reply period expired without a reply (第七十条).</summary>
public sealed record DeemWithoutEvidence : Act<Reconsideration>
{
    [Field("被申请人", Max = 24, Person = true)]
    public string? Person { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(matter.Concerned(PartyRole.Respondent, Person), p => p with { ReplyOverdue = p.RepliedOn is null });
}

/// <summary>补充证据 — by any side; the respondent only with consent, and nothing it gathered during the case (第四十六条).</summary>
public sealed record AddEvidence : Act<Reconsideration>
{
    [Field("提交人")]
    public required PartyRole From { get; init; }

    [Field("哪一位提交", Max = 24, Person = true, Hint = "这一方有几名当事人的，选择是哪一位。")]
    public string? Person { get; init; }

    [Field("证据目录", Min = 1, Max = 100)]
    public required IReadOnlyList<string> Evidence { get; init; }

    [Field("行政复议机构同意补充")]
    public bool Consented { get; init; }

    [Field("被申请人在行政复议期间自行收集")]
    public bool GatheredDuringCase { get; init; }

    [Field("材料", Max = 100)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(matter.Concerned(From, Person), p => p with { EvidenceOn = p.EvidenceOn ?? doing.On });
}

/// <summary>听取意见 — a party is heard and what it says is recorded (第四十九条).</summary>
public sealed record HearParty : Act<Reconsideration>
{
    [Field("听取谁的意见")]
    public required PartyRole Party { get; init; }

    [Field("哪一位的意见", Max = 24, Person = true, Hint = "这一方有几名当事人的，选择是哪一位；推选了代表人的，听取代表人的意见。")]
    public string? Person { get; init; }

    [Field("方式")]
    public required HearingWay Way { get; init; }

    [Field("意见记录", Max = 4000, Long = true)]
    public required string Record { get; init; }

    [Field("笔录或者录音录像", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(matter.Concerned(Party, Person), p => p with { HeardOn = doing.On });
}

/// <summary>记明不能听取意见 — for a reason on the party's own side; the case may then be decided on paper (第四十九条).</summary>
public sealed record RecordCannotHear : Act<Reconsideration>
{
    [Field("不能听取意见的原因", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("哪一位申请人", Max = 24, Person = true, Hint = "有几名申请人的，选择是哪一位。")]
    public string? Person { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(matter.Concerned(PartyRole.Applicant, Person), p => p with { CannotBeHeard = Reason });
}

/// <summary>认定案件性质 — whether it is major, difficult or complex, and whether the committee is to be consulted (第五十条、第五十二条).</summary>
public sealed record ClassifyCase : Act<Reconsideration>
{
    [Field("案情重大、疑难、复杂")]
    public bool Major { get; init; }

    [Field("专业性、技术性较强")]
    public bool Technical { get; init; }

    [Field("行政复议机构认为有必要提请咨询")]
    public bool CommitteeNeeded { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.Major, matter.CommitteeWanted) = (Major, Major || Technical || CommitteeNeeded);
}

/// <summary>提请行政复议委员会咨询 — the committee's opinion, recorded (第五十二条).</summary>
public sealed record ConsultCommittee : Act<Reconsideration>
{
    [Field("参加咨询的委员", Min = 1, Max = 50)]
    public required IReadOnlyList<string> Members { get; init; }

    [Field("咨询意见", Max = 4000, Long = true)]
    public required string Opinion { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.CommitteeConsultedOn = doing.On;
}

/// <summary>调查取证 — at least two officers, who show their papers (第四十五条).</summary>
public sealed record Investigate : Act<Reconsideration>
{
    [Field("调查人员", Min = 2, Max = 10)]
    public required IReadOnlyList<string> Officers { get; init; }

    [Field("已出示行政复议工作证件")]
    public bool PapersShown { get; init; }

    [Field("被调查的单位或者个人", Max = 200, Personal = true)]
    public required string Asked { get; init; }

    [Field("调查情况", Max = 4000, Long = true)]
    public required string Findings { get; init; }

    [Field("材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) { }
}

/// <summary>停止执行 — the challenged act is stayed (第四十二条).</summary>
public sealed record OrderStay : Act<Reconsideration>
{
    [Field("停止执行的情形")]
    public required StayGround Ground { get; init; }

    [Field("谁申请停止执行", Hint = "申请人、第三人申请的选择是哪一方；其他情形不填。")]
    public PartyRole? AskedBy { get; init; }

    [Field("理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.StayOrderedOn = doing.On;
}

/// <summary>解除停止执行 — the ground for the stay is gone.</summary>
public sealed record LiftStay : Act<Reconsideration>
{
    [Field("理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.StayOrderedOn = null;
}

/// <summary>申请查阅、复制 — the applicant asks to read the reply and the evidence (第四十七条).</summary>
public sealed record AskToReadFile : Act<Reconsideration>
{
    [Field("需要复制", Hint = "只查阅的不用勾选。")]
    public bool Copies { get; init; }

    [Field("代为查阅的代理人", Max = 60, Personal = true, Hint = "由委托代理人查阅的，填写姓名；本人查阅的不用填。")]
    public string? Agent { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) { }
}

/// <summary>准予查阅、复制 — a party reads and copies the reply and the evidence (第四十七条).</summary>
public sealed record GrantFileAccess : Act<Reconsideration>
{
    [Field("查阅人")]
    public required PartyRole To { get; init; }

    [Field("哪一位查阅", Max = 24, Person = true, Hint = "这一方有几名当事人的，选择是哪一位；都准予的不选。")]
    public string? Person { get; init; }

    [Field("不予查阅的材料和理由", Max = 500, Long = true, Hint = "只限国家秘密、商业秘密、个人隐私和可能危及国家安全、公共安全、社会稳定的情形。")]
    public string? Withheld { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.FileAccessOn = doing.On;
}

/// <summary>延长审理期限 — a complex case in the ordinary procedure, approved by the head of the institution (第六十二条第一款).</summary>
public sealed record ExtendReview : Act<Reconsideration>
{
    [Field("延长日数", Min = 1, Max = 30)]
    public required int Days { get; init; }

    [Field("情况复杂的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.ExtendedOn = doing.On;
}
