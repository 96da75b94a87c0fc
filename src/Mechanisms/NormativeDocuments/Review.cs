using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>公平竞争审查 — what the review of a measure on business activity found.</summary>
public sealed record RecordFairCompetitionReview : Act<NormativeDocument>, ICompetitionReview
{
    [Field("审查结论")]
    public required FairCompetitionResult Result { get; init; }

    [Field("市场监督管理部门已会同审查", Hint = "以县人民政府名义出台的，由市场监督管理部门会同起草单位审查。")]
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

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.FairCompetition, matter.FairCompetitionJoint) = (Result, Joint);
        matter.ExceptionUntil = Result == FairCompetitionResult.Exception ? ExceptionUntil : null;
    }
}

/// <summary>送合法性审核 — hands in the complete file; the period of review starts.</summary>
public sealed record SubmitForLegalityReview : Act<NormativeDocument>
{
    [Field("文件送审稿")]
    public FileRef? Draft { get; init; }

    [Field("送审材料齐全", Hint = "送审稿、起草说明、依据、征求意见及采纳情况、部门审核意见。")]
    public bool FileComplete { get; init; }

    [Field("起草部门审核意见", Max = 2000, Long = true)]
    public required string DrafterOpinion { get; init; }

    [Field("希望出具意见日期")]
    public DateOnly? WantedBy { get; init; }

    [Field("应对突发事件或者执行上级紧急命令需要立即施行")]
    public bool Urgent { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) =>
        (matter.SubmittedForReviewOn, matter.Opinion, matter.SupplementAsked) = (doing.On, null, false);
}

/// <summary>要求补充材料 — the reviewer wants more; the period stands still.</summary>
public sealed record AskForSupplement : Act<NormativeDocument>
{
    [Field("需要补充的材料", Max = 1000, Long = true)]
    public required string Wanted { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.SupplementAsked = true;
}

/// <summary>补充材料 — what was wanted is handed in; the period runs on.</summary>
public sealed record SupplementFile : Act<NormativeDocument>
{
    [Field("补充的材料", Max = 1000, Long = true)]
    public required string Given { get; init; }

    [Field("附件", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(NormativeDocument matter, Doing doing) => matter.SupplementAsked = false;
}

/// <summary>出具合法性审核意见 — passed, to be amended, or not passed.</summary>
public sealed record GiveLegalityOpinion : Act<NormativeDocument>
{
    [Field("审核结论")]
    public required LegalityOpinion Opinion { get; init; }

    [Field("存在的禁止内容", Hint = "逐项核对，没有的不选。")]
    public IReadOnlyList<ForbiddenContent> Found { get; init; } = [];

    [Field("制定主体、权限、程序合法")]
    public bool PowerAndProcedureLawful { get; init; }

    [Field("审核意见", Max = 4000, Long = true)]
    public required string Text { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.Opinion, matter.LegalityReviewedOn) = (Opinion, doing.On);
        matter.LegalityReviews++;
    }
}

/// <summary>退回起草 — a draft changed in substance after review goes back and is reviewed again.</summary>
public sealed record ReturnToDrafting : Act<NormativeDocument>
{
    [Field("退回理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.Opinion, matter.FairCompetition, matter.ExceptionUntil) = (null, null, null);
        (matter.Meeting, matter.DeliberatedOn) = (null, null);
    }
}
