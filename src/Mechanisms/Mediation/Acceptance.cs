using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>申请调解 — a party asks for mediation, in writing or by word of mouth; it costs nothing.</summary>
public sealed record ApplyForMediation : Act<Dispute>
{
    [Field("申请人", Hint = "人民调解不收取任何费用。")]
    public required Party Applicant { get; init; }

    [Field("其他当事人", Min = 1, Max = 50)]
    public required IReadOnlyList<Party> Others { get; init; }

    [Field("纠纷类别")]
    public required DisputeCategory Category { get; init; }

    [Field("纠纷事由", Hint = "何时、何地、因何事发生纠纷。", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("请求", Hint = "希望怎样解决。", Max = 1000, Long = true, Personal = true)]
    public string? Claim { get; init; }

    [Field("希望由哪个调解组织调解", Hint = "可以不填，由司法行政机关安排。", Max = 100)]
    public Reference<MediationOrganisation>? Organisation { get; init; }

    [Field("口头申请")]
    public bool Oral { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Dispute matter, Doing doing)
    {
        matter.Begin(Category, DisputeSource.Application, [Applicant, .. Others], Account, doing);
        (matter.Claim, matter.Organisation) = (Claim, Organisation);
    }
}

/// <summary>发现纠纷 — mediators found it themselves and offer to mediate.</summary>
public sealed record FindDispute : Act<Dispute>
{
    [Field("当事人", Min = 2, Max = 50)]
    public required IReadOnlyList<Party> Parties { get; init; }

    [Field("纠纷类别")]
    public required DisputeCategory Category { get; init; }

    [Field("纠纷事由", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("调解组织", Max = 100)]
    public required Reference<MediationOrganisation> Organisation { get; init; }

    public override void Apply(Dispute matter, Doing doing)
    {
        matter.Begin(Category, DisputeSource.Found, Parties, Account, doing);
        matter.Organisation = Organisation;
    }
}

/// <summary>移送纠纷 — another organ told the parties of mediation and hands the dispute on.</summary>
public sealed record ReferDispute : Act<Dispute>
{
    [Field("移送单位类别")]
    public required Referrer Referrer { get; init; }

    [Field("移送单位名称", Hint = "例如：开库康派出所。", Max = 100)]
    public required string ReferredBy { get; init; }

    [Field("来文或者工单编号", Max = 100)]
    public string? Reference { get; init; }

    [Field("当事人", Min = 2, Max = 50)]
    public required IReadOnlyList<Party> Parties { get; init; }

    [Field("纠纷类别")]
    public required DisputeCategory Category { get; init; }

    [Field("纠纷事由", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("建议的调解组织", Max = 100)]
    public Reference<MediationOrganisation>? Organisation { get; init; }

    public override void Apply(Dispute matter, Doing doing)
    {
        matter.Begin(Category, SourceOf(Referrer), Parties, Account, doing);
        (matter.ReferredBy, matter.Organisation) = (ReferredBy, Organisation);
    }

    private static DisputeSource SourceOf(Referrer referrer) =>
        referrer switch
        {
            Referrer.Police => DisputeSource.Police,
            Referrer.Court => DisputeSource.Court,
            Referrer.GovernanceCentre => DisputeSource.GovernanceCentre,
            Referrer.Hotline => DisputeSource.Hotline,
            Referrer.Petition => DisputeSource.Petition,
            Referrer.OtherOrgan => DisputeSource.OtherOrgan,
            _ => throw new ArgumentOutOfRangeException(nameof(referrer), referrer, null),
        };
}

/// <summary>登记调解意愿 — all parties are willing, so the organisation takes the dispute on.</summary>
public sealed record RecordWillingness : Act<Dispute>
{
    [Field("各方当事人均愿意调解", Hint = "任何一方明确拒绝的，不得调解。")]
    public bool AllWilling { get; init; }

    [Field("不属于人民调解范围的情形", Hint = "逐项核对，没有的不选。")]
    public IReadOnlyList<NotMediable> NotMediable { get; init; } = [];

    [Field("调解组织", Max = 100)]
    public required Reference<MediationOrganisation> Organisation { get; init; }

    [Field("在“一站式”非诉讼纠纷解决中心调解")]
    public bool OneStopCentre { get; init; }

    [Field("“四所一庭一中心”联动方式", Hint = "依托该机制调解的填写，选主要的一种。")]
    public JointWork? JointWork { get; init; }

    public override void Apply(Dispute matter, Doing doing)
    {
        (matter.Organisation, matter.OneStopCentre, matter.JointWork) = (Organisation, OneStopCentre, JointWork);
        matter.AcceptedOn = doing.On;
    }
}

/// <summary>登记当事人拒绝 — a party clearly refuses, so there is no mediation.</summary>
public sealed record RefuseByParty : Act<Dispute>
{
    [Field("拒绝调解的当事人", Max = 100, Personal = true)]
    public required string Who { get; init; }

    [Field("理由", Max = 500, Long = true, Personal = true)]
    public string? Reason { get; init; }

    [Field("已告知的其他途径", Min = 1)]
    public required IReadOnlyList<OtherWay> Told { get; init; }

    public override void Apply(Dispute matter, Doing doing) => matter.Conclude(DisputeOutcome.Refused, doing.On);
}

/// <summary>不予受理 — it isn't a matter for people's mediators; the person is told where to go.</summary>
public sealed record DeclineDispute : Act<Dispute>
{
    [Field("不属于人民调解范围的情形")]
    public required NotMediable Ground { get; init; }

    [Field("说明", Max = 1000, Long = true)]
    public required string Explanation { get; init; }

    [Field("已告知的其他途径", Min = 1)]
    public required IReadOnlyList<OtherWay> Told { get; init; }

    public override void Apply(Dispute matter, Doing doing) => matter.Conclude(DisputeOutcome.Declined, doing.On);
}
