using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>登记履行 — a visit found that the agreement was performed.</summary>
[KeptAs("RecordPerformance")]
public sealed record RecordFulfilment : Act<Dispute>
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

    [Field("由该人民法院管辖的根据")]
    public ConfirmingGround? Ground { get; init; }

    [Field("人民法院不予受理的情形", Hint = "逐项核对，没有的不选。")]
    public IReadOnlyList<NotConfirmable> NotConfirmable { get; init; } = [];

    [Field("协议不涉及婚姻、亲子、收养等身份关系", Hint = "婚姻家庭纠纷必须核对：只就财产、抚养费、赡养费等达成协议的，才能申请。")]
    public bool StatusUntouched { get; init; }

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

/// <summary>变更调解协议 — the parties agree on something else (《民法典》第五百四十三条); what they agreed before no longer counts.</summary>
public sealed record AmendAgreement : Act<Dispute>
{
    [Field("变更的原因", Max = 1000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    [Field("变更后的协议")]
    public required AmendedAgreement Agreement { get; init; }

    public override void Apply(Dispute matter, Doing doing)
    {
        (matter.AgreementAmendedOn, matter.AgreementForm) = (doing.On, AgreementForm.Written);
        (matter.Agreement, matter.PerformBy, matter.AmountYuan) = (Agreement.Content, Agreement.PerformBy, Agreement.AmountYuan);
        (matter.NotPerformed, matter.ConfirmationLapsed) = (null, false);
        (matter.Confirmation, matter.ConfirmationAskedOn) = (null, null);
    }
}

/// <summary>变更后的协议 — always in writing, signed anew.</summary>
public sealed record AmendedAgreement
{
    [Field("主要事实、争议事项和各方责任", Max = 4000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("协议内容", Max = 4000, Long = true, Personal = true)]
    public required string Content { get; init; }

    [Field("履行方式", Max = 500, Long = true, Personal = true)]
    public required string Manner { get; init; }

    [Field("约定的履行期限")]
    public required DateOnly PerformBy { get; init; }

    [Field("涉及金额（元）", Hint = "不涉及金钱的不填。", Money = true, Max = 2_000_000_000)]
    public decimal? AmountYuan { get; init; }

    [Field("各方当事人已签名、盖章或者按指印")]
    public bool SignedByParties { get; init; }

    [Field("人民调解员已签名")]
    public bool SignedByMediator { get; init; }

    [Field("已加盖调解组织印章")]
    public bool Sealed { get; init; }

    [Field("签署的协议书")]
    public FileRef? Signed { get; init; }
}

/// <summary>解除调解协议 — the parties give it up together (《民法典》第五百六十二条第一款), or a court annuls it. That it was reached stays counted in its year.</summary>
public sealed record RescindAgreement : Act<Dispute>
{
    [Field("情形")]
    public required RescissionGround Ground { get; init; }

    [Field("原因", Max = 1000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    [Field("已经履行部分的处理", Max = 1000, Long = true, Personal = true)]
    public string? Settlement { get; init; }

    [Field("各方当事人已签名、盖章或者按指印")]
    public bool SignedByParties { get; init; }

    [Field("人民法院裁判文书案号", Max = 100)]
    public string? CaseNumber { get; init; }

    [Field("已告知的其他途径", Min = 1)]
    public required IReadOnlyList<OtherWay> Told { get; init; }

    public override void Apply(Dispute matter, Doing doing) => matter.AgreementEndedOn = doing.On;

    internal bool IsByParties => Ground == RescissionGround.ByParties;
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
