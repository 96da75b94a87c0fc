using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>公告听证会 — the list of participants and how they were selected are published before (第十六条).</summary>
public sealed record AnnounceHearing : Act<Decision>
{
    [Field("举行日期")]
    public required DateOnly HeldOn { get; init; }

    [Field("时间", Max = 20, Hint = "例如：上午9时。")]
    public required string Time { get; init; }

    [Field("地点", Max = 100)]
    public required string Place { get; init; }

    [Field("听证事项", Max = 1000, Long = true)]
    public required string Subject { get; init; }

    [Field("参加人的产生方式", Max = 500, Long = true, Hint = "怎样报名、怎样遴选或者抽签，各方面各有几人。")]
    public required string Selection { get; init; }

    [Field("参加人名单", Min = 1, Max = 60)]
    public required IReadOnlyList<HearingParticipant> Participants { get; init; }

    [Field("名单和产生方式公布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        (matter.HearingAnnouncedOn, matter.HearingOn, matter.Participants, matter.PapersSentOn) = (doing.On, HeldOn, Participants.Count, null);
        matter.Undo(DecisionStep.Hearing);
    }
}

/// <summary>送达听证材料 — the draft and its note reach the participants in time.</summary>
public sealed record DeliverHearingPapers : Act<Decision>
{
    [Field("送达的材料", Max = 500, Long = true)]
    public required string Papers { get; init; }

    [Field("送达日期", NotAfterAct = true)]
    public required DateOnly DeliveredOn { get; init; }

    public override void Apply(Decision matter, Doing doing) => matter.PapersSentOn = DeliveredOn;
}

/// <summary>举行听证会 — the unit presents, participants state, ask and debate, and sign the record (第十七条).</summary>
public sealed record HoldDecisionHearing : Act<Decision>
{
    [Field("主持人", Max = 50)]
    public required string Chair { get; init; }

    [Field("决策承办单位已经介绍草案、依据和有关情况")]
    public bool Presented { get; init; }

    [Field("参加人已经陈述意见、询问和辩论")]
    public bool Debated { get; init; }

    [Field("到场并确认签字的参加人", Min = 1, Max = 60, Hint = "逐一填写姓名。")]
    public required IReadOnlyList<string> Signed { get; init; }

    [Field("没有到场、没有签字的参加人和原因", Max = 500, Long = true)]
    public string? Missing { get; init; }

    [Field("听证记录", Max = 8000, Long = true, Hint = "各参加人的主要意见、询问和辩论的情况。")]
    public required string Record { get; init; }

    [Field("签字的听证记录")]
    public FileRef? File { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        matter.HeardOn ??= doing.On;
        matter.Take(DecisionStep.Hearing, doing.On);
    }
}

/// <summary>专家论证 — signed opinions of each expert, dissent kept (第十九条、第二十条).</summary>
public sealed record ArgueByExperts : Act<Decision>
{
    [Field("论证方式", Max = 100, Hint = "例如：论证会、书面咨询、委托咨询。")]
    public required string Form { get; init; }

    [Field("组织论证的单位", Max = 100)]
    public required string Organiser { get; init; }

    [Field("专家及其意见", Min = 1, Max = 30)]
    public required IReadOnlyList<ExpertOpinion> Opinions { get; init; }

    [Field("专家的选取兼顾专业性、代表性和中立性", Hint = "注重选择持不同意见的专家。")]
    public bool Balanced { get; init; }

    [Field("论证结论和采纳情况", Max = 4000, Long = true)]
    public required string Conclusion { get; init; }

    [Field("署名的论证意见")]
    public FileRef? File { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        matter.ArguedOn ??= doing.On;
        matter.Experts = Opinions.Count;
        matter.Assessors = [.. matter.Assessors.Append(Organiser.Trim()).Distinct()];
        matter.Take(DecisionStep.Experts, doing.On);
    }
}

/// <summary>风险评估 — points, levels, measures, and whether the risk is controllable (第二十二条至第二十四条).</summary>
public sealed record AssessRisk : Act<Decision>
{
    [Field("评估单位", Max = 100, Hint = "决策承办单位或者受委托的专业机构、社会组织。")]
    public required string Assessor { get; init; }

    [Field("风险点", Max = 50)]
    public IReadOnlyList<RiskPoint> Points { get; init; } = [];

    [Field("风险等级")]
    public required RiskLevel Level { get; init; }

    [Field("风险可控")]
    public bool Controllable { get; init; }

    [Field("风险不可控以后采取的措施", Max = 2000, Long = true, Hint = "上次评估为不可控的填写：调整草案等确保风险可控的措施。")]
    public string? Taken { get; init; }

    [Field("处置预案", Max = 4000, Long = true)]
    public string? Plan { get; init; }

    [Field("依照有关规定已经作过的评估", Max = 300, Hint = "已经按有关规定作过风险评价、评估的，写明评估的名称和日期，不作重复评估。")]
    public string? DoneBefore { get; init; }

    [Field("风险评估报告")]
    public FileRef? Report { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        matter.AssessedOn ??= doing.On;
        (matter.Risk, matter.RiskIsControllable) = (Level, Controllable);
        matter.Assessors = [.. matter.Assessors.Append(Assessor.Trim()).Distinct()];
        matter.Undo(DecisionStep.Risk);
        matter.Take(DecisionStep.Risk, doing.On);
    }
}
