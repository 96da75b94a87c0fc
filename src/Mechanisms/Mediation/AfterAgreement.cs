using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>登记履行 — a visit found that the agreement was performed.</summary>
public sealed record RecordPerformance : Act<Dispute>
{
    [Field("履行完毕日期", NotAfterAct = true)]
    public required DateOnly PerformedOn { get; init; }

    [Field("回访情况", Max = 1000, Long = true, Personal = true)]
    public string? Visit { get; init; }

    public override void Apply(Dispute matter, Doing doing) => (matter.PerformedOn, matter.NotPerformed) = (PerformedOn, null);
}

/// <summary>登记未履行 — a visit found that the agreement was not performed; the party was urged to.</summary>
public sealed record RecordNonPerformance : Act<Dispute>
{
    [Field("未履行情况", Max = 1000, Long = true, Personal = true)]
    public required string What { get; init; }

    [Field("督促情况", Max = 1000, Long = true, Personal = true)]
    public required string Urged { get; init; }

    [Field("已告知的其他途径", Min = 1)]
    public required IReadOnlyList<OtherWay> Told { get; init; }

    public override void Apply(Dispute matter, Doing doing) => matter.NotPerformed = What;
}

/// <summary>申请司法确认 — both parties ask the court together to confirm the agreement.</summary>
public sealed record AskJudicialConfirmation : Act<Dispute>
{
    [Field("管辖的人民法院", Max = 100)]
    public required string Court { get; init; }

    [Field("双方当事人共同申请")]
    public bool Joint { get; init; }

    [Field("申请材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Dispute matter, Doing doing) => matter.ConfirmationAskedOn = doing.On;
}

/// <summary>登记司法确认结果 — what the court ruled.</summary>
public sealed record RecordConfirmation : Act<Dispute>
{
    [Field("结果")]
    public required ConfirmationResult Result { get; init; }

    [Field("裁定书案号", Max = 100)]
    public string? CaseNumber { get; init; }

    [Field("裁定日期", NotAfterAct = true)]
    public required DateOnly RuledOn { get; init; }

    [Field("裁定书")]
    public FileRef? Ruling { get; init; }

    public override void Apply(Dispute matter, Doing doing)
    {
        matter.Confirmation = Result;
        matter.ConfirmedOn = Result == ConfirmationResult.Valid ? RuledOn : null;
    }
}

/// <summary>司法确认申请期限届满 — the thirty days are over; the parties can no longer have the agreement confirmed.</summary>
public sealed record LapseConfirmation : Act<Dispute>
{
    public override void Apply(Dispute matter, Doing doing) => matter.ConfirmationLapsed = true;
}

/// <summary>结案归档 — registration, record and agreement are filed.</summary>
public sealed record CloseDispute : Act<Dispute>
{
    [Field("结案说明", Max = 1000, Long = true, Personal = true)]
    public string? Note { get; init; }

    [Field("登记、调解工作记录、协议书等材料已立卷归档")]
    public bool Filed { get; init; }

    public override void Apply(Dispute matter, Doing doing) { }
}
