using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>提出决策建议 — a proposal, studied and handed in by the unit whose work it is (第十条).</summary>
public sealed record ProposeDecision : Act<Decision>
{
    [Field("决策事项名称", Max = 200)]
    public required string Title { get; init; }

    [Field("决策类别")]
    public required DecisionClass Class { get; init; }

    [Field("不属于不适用本程序的事项", Hint = "财政政策、货币政策等宏观调控决策，政府立法决策，突发事件应急处置决策不适用本程序。")]
    public bool NotExcluded { get; init; }

    [Field("由部门、乡镇参照本程序决定", Hint = "由县人民政府决定的不选。")]
    public bool ByAnalogy { get; init; }

    [Field("建议来源")]
    public required ProposalSource Source { get; init; }

    [Field("建议人", Max = 100, Hint = "领导人员的职务、提出建议的单位，或者建议、提案的编号；公民提出的写“公民建议”。")]
    public required string ProposedBy { get; init; }

    [Field("必要性、可行性研究论证", Max = 4000, Long = true)]
    public required string Study { get; init; }

    [Field("年度目录", Hint = "列入年度目录的，填写目录的名称。")]
    public Reference<DecisionCatalogue>? Catalogue { get; init; }

    [Field("目录中的序号", Min = 1, Max = 200)]
    public int? CatalogueNo { get; init; }

    [Field("不在目录内的理由", Max = 500, Long = true, Hint = "没有列入年度目录的，写明为什么按重大行政决策程序办理。")]
    public string? OutsideBecause { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        (matter.Title, matter.Class, matter.ByAnalogy, matter.Source) = (Title, Class, ByAnalogy, Source);
        (matter.CatalogueId, matter.CatalogueNo) = (Catalogue?.Id, CatalogueNo);
        matter.OutsideBecause = OutsideBecause;
    }
}

/// <summary>不启动 — studied, and not decided on.</summary>
public sealed record DeclineDecision : Act<Decision>
{
    [Field("不启动的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Decision matter, Doing doing) => matter.Reason = Reason;
}

/// <summary>启动决策程序 — the organ decides to start; several units have a lead (第十一条). It says which steps the matter wants.</summary>
public sealed record InitiateDecision : Act<Decision>
{
    [Field("配合单位", Organ = true, Max = 20, Hint = "需要几个单位承办的，登记建议的单位牵头，这里选择其他单位。")]
    public IReadOnlyList<string> CoUnits { get; init; } = [];

    [Field("计划完成日期", Hint = "列入目录的，按目录的完成时限。")]
    public required DateOnly FinishOn { get; init; }

    [Field("需要履行的程序")]
    public required WantedSteps Wanted { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        (matter.InitiatedOn, matter.RoundFrom) = (doing.On, doing.On);
        (matter.CoUnits, matter.FinishOn) = (CoUnits, FinishOn);
        Wanted.Set(matter);
    }
}

/// <summary>需要履行的程序 — which of the steps that depend on the matter it wants.</summary>
public sealed record WantedSteps
{
    [Field("直接涉及公民、法人、其他组织切身利益或者存在较大分歧，举行听证会")]
    public bool Hearing { get; init; }

    [Field("专业性、技术性较强，组织专家论证")]
    public bool Experts { get; init; }

    [Field("可能影响社会稳定、公共安全等，进行风险评估")]
    public bool Risk { get; init; }

    [Field("涉及市场主体经济活动，进行公平竞争审查")]
    public bool TouchesMarket { get; init; }

    [Field("属于国家尚无明确规定的探索性改革")]
    public bool Exploratory { get; init; }

    [Field("依法不予公开的依据", Max = 300, Hint = "只有法律、行政法规规定不予公开的填写，写明依据；填写以后不向社会公开。")]
    public string? ConfidentialUnder { get; init; }

    internal void Set(Decision matter)
    {
        // What the county's catalogue names takes all five steps, where the county keeps it so.
        var all = matter.CatalogueId is not null && matter.Parameter(DecisionParameters.ListedTakeAll) == "是";
        (matter.WantsHearing, matter.WantsExperts, matter.WantsRisk) = (Hearing, Experts || all, Risk || all);
        (matter.TouchesMarket, matter.IsExploratory) = (TouchesMarket, Exploratory);
        (matter.Confidential, matter.ConfidentialUnder) = (!string.IsNullOrWhiteSpace(ConfidentialUnder), ConfidentialUnder);
        // What is no longer kept from the public is put before it.
        if (!matter.Confidential)
            (matter.CommentWaived, matter.CommentWaivedOn) = (null, null);
    }

    /// <summary>The steps as they are determined now.</summary>
    internal static WantedSteps Of(Decision m) =>
        new()
        {
            Hearing = m.WantsHearing, Experts = m.WantsExperts, Risk = m.WantsRisk, TouchesMarket = m.TouchesMarket, Exploratory = m.IsExploratory,
            ConfidentialUnder = m.ConfidentialUnder,
        };
}

/// <summary>确定应当履行的程序 — found out while it is drafted that it wants another step, or doesn't.</summary>
public sealed record DetermineSteps : Act<Decision>
{
    [Field("需要履行的程序")]
    public required WantedSteps Wanted { get; init; }

    [Field("理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Decision matter, Doing doing) => Wanted.Set(matter);
}

/// <summary>形成决策草案 — drafted, or drafted anew; what was reviewed before was another text.</summary>
public sealed record SubmitDraft : Act<Decision>
{
    [Field("决策草案", Max = 20000, Long = true)]
    public required string Text { get; init; }

    [Field("草案文件")]
    public FileRef? File { get; init; }

    [Field("起草说明", Max = 4000, Long = true, Hint = "写明调查研究、依据、主要内容；有多个方案的写明比较和倾向性意见。")]
    public required string Note { get; init; }

    [Field("法律、法规、规章和政策依据", Max = 2000, Long = true)]
    public required string Bases { get; init; }

    [Field("改动使已经征求的公众意见不再对应", Hint = "实质内容有重大变化的勾选：公众参与、听证、专家论证、风险评估重新进行。")]
    public bool Substantial { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        matter.Draft++;
        (matter.DraftedOn, matter.DraftedText, matter.EditedAtMeeting) = (doing.On, Text, false);
        matter.ReviewAgain();
        if (!Substantial)
            return;
        matter.Undo(DecisionStep.Consultation, DecisionStep.Hearing, DecisionStep.Experts, DecisionStep.Risk);
        (matter.Risk, matter.RiskIsControllable, matter.HearingOn, matter.PapersSentOn) = (null, null, null, null);
    }
}

/// <summary>记明单位意见 — units that can't be brought together: all views go to the deciding organ (第十三条).</summary>
public sealed record RecordDisagreement : Act<Decision>
{
    [Field("各单位的意见", Min = 2, Max = 20)]
    public required IReadOnlyList<UnitView> Views { get; init; }

    [Field("协商的经过和结果", Max = 2000, Long = true)]
    public required string Consulted { get; init; }

    [Field("已经协商一致")]
    public bool Agreed { get; init; }

    [Field("承办单位的意见和理由", Max = 2000, Long = true)]
    public required string Proposal { get; init; }

    public override void Apply(Decision matter, Doing doing) => matter.UnitsDisagree = !Agreed;
}
