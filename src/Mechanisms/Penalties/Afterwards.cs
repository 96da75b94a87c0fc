using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>送达决定书 — handed over when announced, or else within seven working days (《行政处罚法》第六十一条).</summary>
public sealed record ServeDecision : ServePaper
{
    internal override CasePaper Served => CasePaper.Decision;
}

/// <summary>公开行政处罚决定 — within seven working days; the personal data of citizens are taken out.</summary>
[KeptAs("PublishDecision")]
public sealed record PublishPenalty : Act<PenaltyCase>
{
    [Field("公开文本", Max = 8000, Long = true, Hint = "案件名称、文号、违法事实、依据、处罚、机关和日期；公民的姓名只写姓。")]
    public required string Text { get; init; }

    [Field("已隐去个人信息、商业秘密和不宜公开的内容")]
    public bool Redacted { get; init; }

    [Field("逾期公开的原因", Max = 500, Long = true, Hint = "超过公开期限的填写；没有超过的不填。")]
    public string? WhyLate { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) =>
        (matter.PublishedOn, matter.PublicText, matter.WithdrawnOn, matter.PublishedLate) = (doing.On, Text, null, !string.IsNullOrWhiteSpace(WhyLate));
}

/// <summary>决定不公开 — a decision without social impact, or one that a law forbids to publish.</summary>
public sealed record WithholdPublication : Act<PenaltyCase>
{
    [Field("不公开的理由和依据", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.WithheldOn = doing.On;
}

/// <summary>补正决定书 — a slip of the pen; what was decided is changed by none.</summary>
public sealed record CorrectDecision : Act<PenaltyCase>
{
    [Field("原文", Max = 300)]
    public required string Wrong { get; init; }

    [Field("补正为", Max = 300)]
    public required string Right { get; init; }

    [Field("原因", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) { }
}

/// <summary>登记决定被改变 — changed, revoked, confirmed illegal or invalid: what was published is withdrawn within three working days, with the reason (《行政处罚法》第四十八条第二款).</summary>
public sealed record RevokeDecision : Act<PenaltyCase>
{
    [Field("结果")]
    public required ReversalKind Kind { get; init; }

    [Field("由谁改变")]
    public required ReversalBy By { get; init; }

    [Field("文号和内容", Max = 1000, Long = true)]
    public required string Ruling { get; init; }

    [Field("变更后的罚款（元）", Money = true, Hint = "变更罚款的填写。")]
    public decimal? Fine { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        (matter.ReversedOn, matter.Reversal, matter.ReversedBy) = (doing.On, Kind, By);
        if (Kind is ReversalKind.Revoked or ReversalKind.Invalid)
            matter.VoidDecision(doing.Sequence);
        if (Kind == ReversalKind.Changed && Fine is { } fine)
            matter.Fine = fine;
    }
}

/// <summary>撤回公开 — with the reason, which is published.</summary>
public sealed record WithdrawPublication : Act<PenaltyCase>
{
    [Field("撤回的理由", Max = 1000, Long = true, Hint = "向社会公开说明。")]
    public required string Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) =>
        (matter.WithdrawnOn, matter.WithdrawnWhy, matter.PublicText) = (doing.On, Reason, null);
}

/// <summary>登记复议、诉讼 — the penalty is performed all the same; the daily extra isn't counted meanwhile (《行政处罚法》第七十三条).</summary>
public sealed record NoteRecourse : Act<PenaltyCase>
{
    [Field("途径")]
    public required RecourseKind Kind { get; init; }

    [Field("提出日期", NotAfterAct = true)]
    public required DateOnly On { get; init; }

    [Field("机关或者法院、案号", Max = 200)]
    public string? Case { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) =>
        (matter.Recourse, matter.RecourseFrom, matter.RecourseUntil) = (Kind, On, null);
}

/// <summary>登记复议、诉讼结束 — the decision stands; where it was changed or revoked, 登记决定被改变 says so.</summary>
[KeptAs("EndRecourse")]
public sealed record EndPenaltyRecourse : Act<PenaltyCase>
{
    [Field("结束日期", NotAfterAct = true, Hint = "复议决定送达、裁判生效或者撤回之日。")]
    public required DateOnly On { get; init; }

    [Field("结果", Max = 300)]
    public required string Result { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        if (matter.RecourseFrom is { } from)
            matter.RecourseTimes = [.. matter.RecourseTimes, new(from, On)];
        (matter.RecourseUntil, matter.RecourseFrom) = (On, null);
    }
}

/// <summary>救济期限届满 — neither reconsideration nor a suit is known: the time to ask the court for enforcement begins.</summary>
public sealed record EndRemedy : Act<PenaltyCase>
{
    public override void Apply(PenaltyCase matter, Doing doing) => matter.RemedyEndedOn = doing.On;
}

/// <summary>登记缴款 — at a bank or electronically; the daily extra stands apart from the fine.</summary>
public sealed record RecordPayment : Act<PenaltyCase>
{
    [Field("缴纳罚款（元）", Money = true)]
    public required decimal Amount { get; init; }

    [Field("缴纳加处罚款（元）", Money = true)]
    public decimal? Surcharge { get; init; }

    [Field("缴款日期", NotAfterAct = true)]
    public required DateOnly On { get; init; }

    [Field("缴清", Hint = "罚款由此全部缴清的勾选；分次缴纳的，最后一次勾选。")]
    public bool InFull { get; init; }

    [Field("银行和票据号码", Max = 200)]
    public required string Receipt { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        (matter.Paid, matter.SurchargePaid) = (matter.Paid + Amount, matter.SurchargePaid + (Surcharge ?? 0));
        if (matter.Owed == 0)
            matter.PaidOn ??= On;
    }
}

/// <summary>批准延期、分期缴纳 (《行政处罚法》第六十六条第二款).</summary>
public sealed record GrantDeferral : Act<PenaltyCase>
{
    [Field("当事人的困难", Max = 500, Long = true, Personal = true)]
    public required string Reason { get; init; }

    [Field("最后缴纳日期", Hint = "分期的，为最后一期。")]
    public required DateOnly Until { get; init; }

    [Field("分期安排", Max = 500, Long = true)]
    public string? Instalments { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.DeferredUntil = Until;
}

/// <summary>催告履行 — before the court is asked (《行政强制法》第五十四条).</summary>
public sealed record DemandPerformance : Act<PenaltyCase>
{
    [Field("催告的内容", Max = 1000, Long = true)]
    public required string Wanted { get; init; }

    [Field("当场签收日期", NotAfterAct = true, Hint = "另行送达的不填。")]
    public DateOnly? ReceivedOn { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.DemandServedOn = ReceivedOn;
}

/// <summary>申请人民法院强制执行 — ten working days after the demand, within three months of the end of the time for remedies.</summary>
public sealed record ApplyToCourt : Act<PenaltyCase>
{
    [Field("人民法院", Max = 60)]
    public required string Court { get; init; }

    [Field("申请的内容", Max = 1000, Long = true)]
    public required string Wanted { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.CourtAskedOn = doing.On;
}

/// <summary>结案.</summary>
public sealed record CloseCase : Act<PenaltyCase>
{
    [Field("执行情况", Max = 1000, Long = true)]
    public required string Performance { get; init; }

    [Field("法院执行或者终结执行的情况", Max = 500, Hint = "没有缴清而结案的填写裁定文号和结果。")]
    public string? CourtResult { get; init; }

    [Field("音像记录缺失的说明", Max = 500, Long = true, Hint = "应当有而没有的音像记录，写明原因。")]
    public string? WhyNoRecording { get; init; }

    [Field("档案号", Max = 60)]
    public string? FileNumber { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) { }
}
