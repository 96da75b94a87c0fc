using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>告知拟处罚 — facts, reasons, basis and what is intended; a heavier decision wants a new notice (《行政处罚法》第四十四条、第六十三条).</summary>
public sealed record GiveNotice : Act<PenaltyCase>, IMeasures
{
    [Field("拟给予的处罚", Min = 1, Max = 10)]
    public required IReadOnlyList<PenaltyItem> Intended { get; init; }

    [Field("裁量权基准", Hint = "本单位或者上级公布的，这种违法行为的基准；没有公布的不填。")]
    public Reference<DiscretionBenchmark>? Benchmark { get; init; }

    [Field("适用的阶次", Min = 1, Max = 30, Hint = "基准中的第几档。")]
    public int? Tier { get; init; }

    [Field("计算罚款的基数（元）", Money = true, Hint = "按违法所得、货值金额或者价款计算罚款的填写；其他的不填。")]
    public decimal? Measure { get; init; }

    [Field("裁量理由", Max = 1000, Long = true, Hint = "适用的裁量基准和情节，为什么这样裁量；告知书、决定书照此印制。")]
    public required string DiscretionReasons { get; init; }

    [Field("重新告知的理由", Max = 500, Hint = "已经告知过、内容改变的填写。")]
    public string? Again { get; init; }

    [Field("当场签收日期", NotAfterAct = true, Hint = "当场签收的填写；另行送达的不填，办理“送达告知文书”。")]
    public DateOnly? ReceivedOn { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        (matter.NoticeOn, matter.NoticeServedOn, matter.Intended, matter.DiscretionReasons) = (doing.On, ReceivedOn, Intended, DiscretionReasons);
        matter.By(this);
        matter.HearingRight = PenaltyChecks.GivesHearing(matter, Intended);
        // A new notice is heard anew; what was reviewed and discussed of the former no longer counts.
        (matter.DefendedOn, matter.WaivedOn, matter.HearingWaived, matter.HearingAskedOn) = (null, null, false, null);
        (matter.HearingOn, matter.HearingHeldOn, matter.HearingAbandoned) = (null, null, false);
        (matter.ReviewedOn, matter.ReviewFailedOn, matter.DiscussedOn) = (null, null, null);
    }
}

/// <summary>送达 — what every act of service of a case says.</summary>
public abstract record ServePaper : Act<PenaltyCase>, IServing
{
    /// <summary>The paper.</summary>
    internal abstract CasePaper Served { get; }

    [Field("送达方式")]
    public required ServiceMethod Method { get; init; }

    [Field("送达日期", NotAfterAct = true, Hint = "直接送达、转交送达为受送达人签收日，留置送达为留置日，电子送达为到达系统日，邮寄送达为回执日；公告送达的不填。")]
    public DateOnly? ReceivedOn { get; init; }

    [Field("签收人", Max = 100, Personal = true)]
    public string? SignedBy { get; init; }

    [Field("受送达人签订确认书同意电子送达")]
    public bool ElectronicConsent { get; init; }

    [Field("留置送达的见证人或者拍照、录像记录", Max = 300)]
    public string? Witnesses { get; init; }

    [Field("公告送达的原因和经过", Max = 1000, Long = true)]
    public string? NoticeReason { get; init; }

    [Field("公告发布日期", NotAfterAct = true)]
    public DateOnly? PostedOn { get; init; }

    [Field("转交的情形", Hint = "转交送达的选择。")]
    public PassingOn? PassingOn { get; init; }

    [Field("代为转交的单位", Max = 100)]
    public string? Through { get; init; }

    [Field("代为转交的单位收到日期", NotAfterAct = true)]
    public DateOnly? HandedOn { get; init; }

    [Field("送达回证", Max = 10)]
    public IReadOnlyList<FileRef> Proof { get; init; } = [];

    public bool ByNotice => Method == ServiceMethod.PublicNotice;

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        if (ByNotice)
            matter.Noticed = Served;
        else
            matter.Deliver(Served, ReceivedOn ?? doing.On);
    }
}

/// <summary>送达告知文书 — a notice, the notice of a hearing, a demand.</summary>
public sealed record ServeNotice : ServePaper
{
    [Field("文书")]
    public required CasePaper Paper { get; init; }

    internal override CasePaper Served => Paper;
}

/// <summary>公告期满视为送达.</summary>
public sealed record DeemPaperServed : Act<PenaltyCase>
{
    public override void Apply(PenaltyCase matter, Doing doing)
    {
        if (matter.Noticed is { } paper)
            matter.Deliver(paper, doing.On);
        matter.Noticed = null;
    }
}

/// <summary>记录陈述、申辩 — what the party says, whether it was checked and taken; nobody is penalised more heavily for it (《行政处罚法》第四十五条).</summary>
public sealed record RecordDefence : Act<PenaltyCase>
{
    [Field("陈述、申辩的内容", Max = 4000, Long = true, Personal = true)]
    public required string Statement { get; init; }

    [Field("复核意见", Max = 2000, Long = true, Hint = "提出的事实、理由和证据怎样复核，是否成立。")]
    public required string Checked { get; init; }

    [Field("是否采纳")]
    public bool Taken { get; init; }

    [Field("不采纳的理由", Max = 1000, Long = true)]
    public string? WhyNot { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PenaltyCase matter, Doing doing) => matter.DefendedOn = doing.On;
}

/// <summary>登记放弃陈述、申辩 — the party says so clearly.</summary>
public sealed record WaiveDefence : Act<PenaltyCase>
{
    [Field("怎样表示放弃", Max = 500, Hint = "书面声明、在告知书上注明等。")]
    public required string How { get; init; }

    [Field("同时放弃听证")]
    public bool HearingToo { get; init; }

    [Field("声明", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PenaltyCase matter, Doing doing) =>
        (matter.WaivedOn, matter.HearingWaived) = (doing.On, HearingToo);
}

/// <summary>要求听证 — within five working days of the notice (《行政处罚法》第六十四条).</summary>
public sealed record AskForHearing : Act<PenaltyCase>
{
    [Field("提出日期", NotAfterAct = true, Hint = "邮寄的，为交邮日期。")]
    public required DateOnly AskedOn { get; init; }

    [Field("怎样提出", Max = 300)]
    public required string How { get; init; }

    // Who asks in time has thought better of it.
    public override void Apply(PenaltyCase matter, Doing doing) => (matter.HearingAskedOn, matter.HearingWaived) = (AskedOn, false);
}

/// <summary>通知听证 — time and place, seven working days before.</summary>
public sealed record CallHearing : Act<PenaltyCase>
{
    [Field("听证日期")]
    public required DateOnly HearingOn { get; init; }

    [Field("听证时刻", Hint = "例如：上午9时。", Max = 30)]
    public string? Clock { get; init; }

    [Field("听证地点", Max = 200)]
    public required string Place { get; init; }

    [Field("听证主持人", Max = 50, Hint = "非本案调查人员。")]
    public required string Presiding { get; init; }

    [Field("不公开举行的理由", Max = 300, Hint = "涉及国家秘密、商业秘密或者个人隐私的填写；其他一律公开。")]
    public string? Closed { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.HearingOn = HearingOn;
}

/// <summary>举行听证 — or, where nobody came or somebody walked out, the note that it counts as given up.</summary>
[KeptAs("HoldHearing")]
public sealed record HoldPenaltyHearing : Act<PenaltyCase>
{
    [Field("听证主持人", Max = 50)]
    public required string Presiding { get; init; }

    [Field("当事人到场")]
    public bool PartyPresent { get; init; }

    [Field("代理人", Max = 2, Hint = "一至二人。", Personal = true)]
    public IReadOnlyList<string> Agents { get; init; } = [];

    [Field("无正当理由不出席或者中途退场的情况", Max = 500, Long = true, Hint = "视为放弃听证权利，终止听证；正常举行的不填。")]
    public string? Abandoned { get; init; }

    [Field("听证笔录", Max = 20000, Long = true, Personal = true, Hint = "由当事人核对、签名；决定根据听证笔录作出。")]
    public required string Record { get; init; }

    [Field("笔录经当事人或者代理人核对签名", Hint = "拒绝签名的，由主持人在笔录中注明。")]
    public bool Signed { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        matter.HearingAbandoned = !string.IsNullOrWhiteSpace(Abandoned);
        if (!matter.HearingAbandoned)
            matter.HearingHeldOn = doing.On;
        matter.PausedOn = null;
    }
}
