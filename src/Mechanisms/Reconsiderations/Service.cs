using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>送达文书 — one document to one party; the day of service is the law's for the method (《民事诉讼法》第八十七条至第九十五条).</summary>
public sealed record ServeDocument : Act<Reconsideration>, IServing
{
    [Field("文书")]
    public required CaseDocument Document { get; init; }

    [Field("受送达人")]
    public required PartyRole To { get; init; }

    [Field("送达哪一位", Max = 24, Person = true, Hint = "这一方有几名当事人的，逐一送达，选择是哪一位。")]
    public string? Person { get; init; }

    [Field("送达方式")]
    public required ServiceMethod Method { get; init; }

    [Field("送达日期", NotAfterAct = true, Hint = "直接送达、转交送达为受送达人签收日，留置送达为留置日，电子送达为到达系统日，邮寄送达为回执日；公告送达的不填。")]
    public DateOnly? ReceivedOn { get; init; }

    [Field("签收人", Max = 100, Personal = true, Hint = "本人、同住成年家属、收发部门、代理人或者指定的代收人。")]
    public string? SignedBy { get; init; }

    [Field("受送达人确认同意电子送达")]
    public bool ElectronicConsent { get; init; }

    [Field("留置送达的见证人或者拍照、录像记录", Max = 300)]
    public string? Witnesses { get; init; }

    [Field("公告送达的原因和经过", Max = 1000, Long = true)]
    public string? NoticeReason { get; init; }

    [Field("公告发布日期", NotAfterAct = true, Hint = "多处发布的，以最后发布的日期为准。")]
    public DateOnly? PostedOn { get; init; }

    [Field("转交的情形", Hint = "转交送达的选择。")]
    public PassingOn? PassingOn { get; init; }

    [Field("代为转交的单位", Max = 100, Hint = "军人为所在部队团以上单位的政治机关；被监禁的为所在监所；被采取强制性教育措施的为所在强制性教育机构。")]
    public string? Through { get; init; }

    [Field("代为转交的单位收到日期", NotAfterAct = true, Hint = "不是送达日期；送达日期是受送达人本人签收的日期。")]
    public DateOnly? HandedOn { get; init; }

    [Field("送达回证", Max = 10)]
    public IReadOnlyList<FileRef> Proof { get; init; } = [];

    /// <inheritdoc/>
    public bool ByNotice => Method == ServiceMethod.PublicNotice;

    /// <summary>Some documents are for one side only.</summary>
    internal bool FitsRecipient =>
        Document switch
        {
            CaseDocument.CorrectionNotice or CaseDocument.RefusalDecision => To == PartyRole.Applicant,
            CaseDocument.ReplyNotice or CaseDocument.OpinionLetter => To == PartyRole.Respondent,
            _ => true,
        };

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        var persons = matter.Concerned(To, Person);
        if (ByNotice)
            matter.Change(persons, p => p with { Noticed = Document.ToString() });
        else
            matter.Deliver(persons, new Delivery(Document.ToString(), Method, ReceivedOn ?? doing.On));
    }
}

/// <summary>公告期满视为送达 — the days of the public notice have passed (《民事诉讼法》第九十五条).</summary>
public sealed record DeemServed : Act<Reconsideration>
{
    [Field("受送达人", Max = 24, Person = true)]
    public string? Person { get; init; }

    /// <summary>Those whose notice has run: the one named, or all that have one.</summary>
    internal IEnumerable<string> Whose(Reconsideration matter) =>
        Person is { } key ? [key] : matter.Persons.Where(p => p.Noticed is not null).Select(p => p.Key);

    /// <summary>Those it reached, once it is done.</summary>
    internal IEnumerable<CasePerson> Reached(Reconsideration matter) =>
        matter.Persons.Where(p => (Person is null || p.Key == Person) && p.Deliveries is [.., { Method: ServiceMethod.PublicNotice }]);

    /// <summary>The document it was, once it is done.</summary>
    internal string? Told(Reconsideration matter) => Reached(matter).FirstOrDefault()?.Deliveries[^1].Document;

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        foreach (var key in Whose(matter).ToList())
            if (matter.Person(key)?.Noticed is { } document)
                matter.Deliver([key], new Delivery(document, ServiceMethod.PublicNotice, doing.On));
    }
}

/// <summary>确认送达完毕 — every party has it: the decision takes effect (第七十五条).</summary>
public sealed record ConfirmService : Act<Reconsideration>
{
    [Field("没有承受人的情况", Max = 500, Long = true, Hint = "当事人没有收到文书就死亡、终止，查明没有承受人或者承受人放弃权利的填写；其他的不填。")]
    public string? NoSuccessor { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.ServedOn = matter.Persons.Max(p => p.ServedOn(nameof(CaseDocument.Conclusion)));
}

/// <summary>笔误 — what a document says by a slip, and what it should say. Nothing that was decided changes by it.</summary>
public sealed record Slip
{
    [Field("原文", Max = 500, Long = true)]
    public required string Wrong { get; init; }

    [Field("补正为", Max = 500, Long = true)]
    public required string Right { get; init; }
}

/// <summary>补正笔误 — a slip of the pen in a document that was issued is put right by a document of its own (第三条第二款).</summary>
public sealed record CorrectSlip : Act<Reconsideration>
{
    [Field("有笔误的文书")]
    public required CaseDocument Document { get; init; }

    [Field("笔误", Min = 1, Max = 20)]
    public required IReadOnlyList<Slip> Slips { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) { }
}

/// <summary>制发行政复议意见书 — an unlawful or unsuitable act was found on the way (第七十六条).</summary>
public sealed record IssueOpinionLetter : Act<Reconsideration>
{
    [Field("制发对象", Max = 100)]
    public required string To { get; init; }

    [Field("发现的问题和意见", Max = 4000, Long = true)]
    public required string Opinion { get; init; }

    [Field("对方收到日期", NotAfterAct = true, Hint = "当场签收的填写；另行送达的，在送达时登记。")]
    public DateOnly? ReceivedOn { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.OpinionLetterOn, matter.OpinionReportedOn) = (doing.On, null);
}

/// <summary>报送意见书落实情况 — what was corrected, within sixty days (第七十六条).</summary>
public sealed record ReportBack : Act<Reconsideration>
{
    [Field("纠正行政违法行为的情况", Max = 4000, Long = true)]
    public required string Measures { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.OpinionReportedOn = doing.On;
}

/// <summary>抄告上一级主管部门 — of a respondent department (第七十九条第二款).</summary>
public sealed record CopyOut : Act<Reconsideration>
{
    [Field("上一级主管部门", Max = 100)]
    public required string To { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.CopiedOutOn = doing.On;
}

/// <summary>公开行政复议决定书 — with personal data taken out (第七十九条第一款).</summary>
public sealed record PublishDecision : Act<Reconsideration>
{
    [Field("公开文本", Max = 20000, Long = true)]
    public required string Text { get; init; }

    [Field("已隐去个人信息、商业秘密和不宜公开的内容")]
    public bool Redacted { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => (matter.PublishedOn, matter.PublicText) = (doing.On, Text);
}

/// <summary>责令限期履行 — the respondent doesn't carry out the decision (第七十七条第二款).</summary>
public sealed record OrderCompliance : Act<Reconsideration>
{
    [Field("履行期限（日）", Min = 1, Max = 365)]
    public required int Days { get; init; }

    [Field("不履行的情况", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("约谈或者通报批评", Max = 300)]
    public string? Further { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.ComplianceDays = Days;
}

/// <summary>登记履行情况 — by whom and how the decision was carried out (第七十七条、第七十八条).</summary>
public sealed record RecordPerformance : Act<Reconsideration>
{
    [Field("履行方式")]
    public required PerformanceKind Kind { get; init; }

    [Field("履行情况", Max = 2000, Long = true)]
    public required string Result { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.PerformedOn = doing.On;
}

/// <summary>归档 — the file is closed.</summary>
public sealed record ArchiveCase : Act<Reconsideration>
{
    [Field("档案号", Max = 60)]
    public string? FileNumber { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.ArchivedOn = doing.On;
}
