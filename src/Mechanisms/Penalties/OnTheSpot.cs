using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>当场处罚 — a clear fact, a basis in law, a small fine or a warning; the numbered form is handed over at once (《行政处罚法》第五十一条、第五十二条).</summary>
public sealed record DecideOnTheSpot : Act<PenaltyCase>, IMeasures
{
    [Field("行业程序", Among = "penalty.sectors", Max = 20)]
    public required string Sector { get; init; }

    [Field("当事人")]
    public required Party Party { get; init; }

    [Field("法定代表人、负责人", Max = 50, Personal = true)]
    public string? Representative { get; init; }

    [Field("违法行为", Max = 200)]
    public required string Violation { get; init; }

    [Field("违法地点", Max = 200)]
    public required string Place { get; init; }

    [Field("违法行为终了日期", NotAfterAct = true)]
    public required DateOnly ViolationEndedOn { get; init; }

    [Field("违法事实", Max = 2000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("违反的规定", Max = 300)]
    public required string Breached { get; init; }

    [Field("处罚依据", Max = 300)]
    public required string Basis { get; init; }

    [Field("处罚", Min = 1, Max = 2)]
    public required IReadOnlyList<PenaltyItem> Imposed { get; init; }

    [Field("裁量权基准", Hint = "本单位或者上级公布的，这种违法行为的基准；没有公布的不填。")]
    public Reference<DiscretionBenchmark>? Benchmark { get; init; }

    [Field("适用的阶次", Min = 1, Max = 30, Hint = "基准中的第几档。")]
    public int? Tier { get; init; }

    [Field("计算罚款的基数（元）", Money = true, Hint = "按违法所得、货值金额或者价款计算罚款的填写；其他的不填。")]
    public decimal? Measure { get; init; }

    [Field("裁量理由", Max = 500, Long = true)]
    public required string DiscretionReasons { get; init; }

    [Field("执法人员", Min = 2, Max = 10)]
    public required IReadOnlyList<Reference<Officer>> Officers { get; init; }

    [Field("已出示执法证件")]
    public bool CredentialsShown { get; init; }

    [Field("已告知事实、理由、依据，听取陈述、申辩")]
    public bool Heard { get; init; }

    [Field("陈述、申辩和复核", Max = 1000, Personal = true, Hint = "没有陈述、申辩的，写“没有”。")]
    public required string Defence { get; init; }

    [Field("当场交付的情况", Max = 200, Personal = true, Hint = "签收；拒绝签收的，写明并由执法人员在决定书上注明。")]
    public required string HandedOver { get; init; }

    [Field("当场收缴的理由", Hint = "当场收缴罚款的选择；不当场收缴的不填。")]
    public CollectionGround? Collected { get; init; }

    [Field("罚款票据号码", Max = 40, Hint = "当场收缴的，出具财政部门统一制发的专用票据；不出具的，当事人有权拒绝缴纳。")]
    public string? Receipt { get; init; }

    [Field("缴款方式", Max = 200, Hint = "不当场收缴的，写明指定的银行或者电子支付系统。")]
    public string? PayAt { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        matter.Suspect(Party, Representative, Violation, Place, ViolationEndedOn, graveHarm: false);
        (matter.Summary, matter.Sector, matter.Source, matter.FoundOn, matter.FiledOn) = (true, Sector, ClueSource.Patrol, doing.On, doing.On);
        (matter.Officers, matter.Facts, matter.Breached, matter.Basis) = (Officers, Facts, Breached, Basis);
        (matter.DiscretionReasons, matter.Intended, matter.DefendedOn) = (DiscretionReasons, Imposed, doing.On);
        matter.By(this);
        matter.Impose(CaseOutcomeKind.OnTheSpot, Imposed, doing, PenaltyPapers.OnTheSpot);
        (matter.ServedOn, matter.Title) = (doing.On, doing.Title ?? Violation);
        if (Collected is not null)
            (matter.CollectedOn, matter.Paid, matter.PaidOn) = (doing.On, matter.Fine ?? 0, doing.On);
    }
}

/// <summary>当场处罚报备案.</summary>
public sealed record ReportOnTheSpot : Act<PenaltyCase>
{
    [Field("接收备案的人员", Max = 50)]
    public required string To { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.ReportedOn = doing.On;
}

/// <summary>交回当场收缴的罚款 — officer to agency, and agency to bank, two working days each (《行政处罚法》第七十一条).</summary>
public sealed record HandInFine : Act<PenaltyCase>
{
    [Field("交回的金额（元）", Money = true)]
    public required decimal Amount { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) { }
}

/// <summary>缴付指定银行.</summary>
public sealed record BankFine : Act<PenaltyCase>
{
    [Field("银行和凭证", Max = 200)]
    public required string Bank { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.BankedOn = doing.On;
}
