using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>公平竞争审查 — of a decision that touches business (《公平竞争审查条例》第十三条、第十四条).</summary>
public sealed record ReviewDecisionCompetition : Act<Decision>, ICompetitionReview
{
    [Field("审查结论")]
    public required FairCompetitionResult Result { get; init; }

    [Field("市场监督管理部门已会同审查", Hint = "由县人民政府决定的，由市场监督管理部门会同承办单位审查。")]
    public bool Joint { get; init; }

    [Field("已听取经营者、行业协会商会意见")]
    public bool EnterprisesHeard { get; init; }

    [Field("例外情形")]
    public ExceptionGround? ExceptionGround { get; init; }

    [Field("没有对公平竞争影响更小的替代方案")]
    public bool NoMilderWay { get; init; }

    [Field("例外规定实施期限")]
    public DateOnly? ExceptionUntil { get; init; }

    [Field("审查说明", Max = 4000, Long = true)]
    public required string Explanation { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        matter.FairCompetition = Result;
        matter.Undo(DecisionStep.Competition);
        if (Result != FairCompetitionResult.Violates)
            matter.Take(DecisionStep.Competition, doing.On);
    }
}

/// <summary>送合法性审查 — draft, bases and the steps done (第二十六条).</summary>
public sealed record SubmitDecisionForReview : Act<Decision>
{
    [Field("履行决策法定程序的说明", Max = 4000, Long = true)]
    public required string StepsTold { get; init; }

    [Field("草案、起草说明、依据和有关材料齐全")]
    public bool FileComplete { get; init; }

    [Field("希望出具意见日期", Hint = "一般不少于7个工作日。")]
    public DateOnly? WantedBy { get; init; }

    [Field("送审材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Decision matter, Doing doing)
    {
        matter.HandIn();
        matter.SubmittedOn = doing.On;
    }
}

/// <summary>要求补充送审材料 — the file isn't complete; asked for once, the period stands still.</summary>
public sealed record AskDecisionSupplement : Act<Decision>
{
    [Field("需要补充的材料", Max = 1000, Long = true)]
    public required string Wanted { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        matter.SupplementAsked = true;
        matter.Supplements++;
    }
}

/// <summary>补充送审材料 — the period runs on.</summary>
public sealed record SupplementDecisionFile : Act<Decision>
{
    [Field("补充的材料", Max = 1000, Long = true)]
    public required string Given { get; init; }

    [Field("附件", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Decision matter, Doing doing) => matter.SupplementAsked = false;
}

/// <summary>出具合法性审查意见 — power, procedure, content; legal counsel's opinion beside it (第二十七条、第二十八条).</summary>
public sealed record GiveDecisionLegality : Act<Decision>
{
    [Field("审查结论")]
    public required DecisionLegality Result { get; init; }

    [Field("决策事项符合法定权限")]
    public bool PowerLawful { get; init; }

    [Field("决策草案的形成履行法定程序")]
    public bool ProcedureLawful { get; init; }

    [Field("决策草案内容符合法律、法规、规章和国家政策")]
    public bool ContentLawful { get; init; }

    [Field("审查意见", Max = 4000, Long = true)]
    public required string Opinion { get; init; }

    [Field("法律风险", Max = 2000, Long = true, Hint = "探索性改革没有明确规定的，明示法律风险。")]
    public string? LegalRisks { get; init; }

    [Field("法律顾问、公职律师", Max = 100, Hint = "提出法律意见的人员姓名。")]
    public required string Counsel { get; init; }

    [Field("法律顾问、公职律师的意见", Max = 4000, Long = true)]
    public required string CounselOpinion { get; init; }

    internal bool Passes => Result is DecisionLegality.Lawful or DecisionLegality.Exploratory;

    public override void Apply(Decision matter, Doing doing)
    {
        matter.ReviewedOn ??= doing.On;
        matter.Legality = Result;
        matter.ReviewDays = matter.SubmittedOn is { } from ? doing.On.DayNumber - from.DayNumber : null;
        if (!Passes)
            return;
        matter.LegalityPassedOn = doing.On;
        matter.Take(DecisionStep.Legality, doing.On);
    }
}
