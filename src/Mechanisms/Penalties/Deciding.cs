using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>法制审核 — eight points, and a written opinion (国办发〔2018〕118号（十三）).</summary>
public sealed record ReviewLegality : Act<PenaltyCase>
{
    [Field("主体合法、人员具备资格")]
    public bool Authority { get; init; }

    [Field("程序合法")]
    public bool Procedure { get; init; }

    [Field("事实清楚、证据合法充分")]
    public bool Facts { get; init; }

    [Field("适用法律、法规、规章准确")]
    public bool Application { get; init; }

    [Field("裁量基准运用适当")]
    public bool Discretion { get; init; }

    [Field("没有超越法定权限")]
    public bool Competence { get; init; }

    [Field("文书完备、规范")]
    public bool Papers { get; init; }

    [Field("不涉嫌犯罪、不需要移送")]
    public bool NoCrime { get; init; }

    [Field("审核意见", Max = 4000, Long = true, Hint = "逐项写明；存在问题的写明怎样改正，承办机构改正后再报审核。")]
    public required string Opinion { get; init; }

    internal bool Passes => Authority && Procedure && Facts && Application && Discretion && Competence && Papers && NoCrime;

    public override void Apply(PenaltyCase matter, Doing doing) =>
        (matter.ReviewedOn, matter.ReviewFailedOn) = (Passes ? doing.On : null, Passes ? null : doing.On);
}

/// <summary>集体讨论 — by the heads, with the opinion of each (《行政处罚法》第五十七条第二款).</summary>
public sealed record DiscussCollectively : Act<PenaltyCase>
{
    [Field("主持人", Max = 50)]
    public required string Presiding { get; init; }

    [Field("参加讨论的负责人", Min = 2, Max = 20)]
    public required IReadOnlyList<string> Heads { get; init; }

    [Field("各人的意见", Max = 4000, Long = true)]
    public required string Opinions { get; init; }

    [Field("结论", Max = 1000, Long = true)]
    public required string Conclusion { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.DiscussedOn = doing.On;
}

/// <summary>批准不按基准处罚 — before the notice; for a superior's benchmark with the consent of its issuer (国办发〔2022〕27号（十二）).</summary>
public sealed record ApproveDeviation : Act<PenaltyCase>
{
    [Field("裁量权基准")]
    public required Reference<DiscretionBenchmark> Benchmark { get; init; }

    [Field("为什么适用基准明显不当", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("制定机关的批准", Max = 200, Hint = "适用上级基准的，写明批准的机关和文号。")]
    public string? IssuerApproval { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => (matter.DeviationApprovedOn, matter.DeviationFrom) = (doing.On, Benchmark.Id);
}

/// <summary>延长决定期限 — by the head once, and further by whom the sector's rules say, for a fixed term.</summary>
public sealed record ExtendDecision : Act<PenaltyCase>
{
    [Field("延长的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("继续延长的日数", Min = 1, Max = 365, Hint = "负责人批准的延长不填；经集体讨论或者上级机关批准继续延长的，填写确定的日数。")]
    public int? FurtherDays { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        if (FurtherDays is { } days)
            matter.FurtherDays = days;
        else
            matter.DecisionExtended = true;
    }
}

/// <summary>作出行政处罚决定 — what was announced, or less; facts, articles and reasons stand in the case already.</summary>
public sealed record Decide : Act<PenaltyCase>
{
    [Field("决定的处罚", Min = 1, Max = 10, Hint = "不得重于告知的处罚；要加重的，重新告知。")]
    public required IReadOnlyList<PenaltyItem> Imposed { get; init; }

    [Field("与告知不同的理由", Max = 1000, Long = true, Hint = "减轻或者减少的填写。")]
    public string? WhyLess { get; init; }

    [Field("缴款方式", Max = 200, Hint = "指定的银行或者电子支付系统；有罚款、没收款的填写。")]
    public string? PayAt { get; init; }

    [Field("履行方式和期限", Max = 300, Hint = "罚款以外的处罚怎样履行、何时履行。")]
    public string? Performance { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) =>
        matter.Impose(CaseOutcomeKind.Penalised, Imposed, doing, PenaltyPapers.Decision);
}

/// <summary>决定不予行政处罚 — with its ground; the party is educated (《行政处罚法》第三十三条第三款).</summary>
public sealed record DecideNotToPenalise : Act<PenaltyCase>
{
    [Field("不予处罚的理由")]
    public required NoPenaltyGround Ground { get; init; }

    [Field("事实和理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    [Field("教育的情况", Max = 500, Hint = "对当事人不予处罚的，应当进行教育；违法事实不能成立的不填。")]
    public string? Education { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        matter.Impose(Ground == NoPenaltyGround.NotEstablished ? CaseOutcomeKind.NotEstablished : CaseOutcomeKind.NotPenalised, [], doing, PenaltyPapers.NoPenalty);
        matter.NotPenalisedFor = Ground;
    }
}
