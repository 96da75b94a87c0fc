using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>认定 — decides whether a draft is a normative document, and what it touches.</summary>
public sealed record IdentifyDocument : Act<NormativeDocument>
{
    [Field("文件名称", Max = 200)]
    public required string Title { get; init; }

    [Field("制发名义")]
    public required Issuer Issuer { get; init; }

    [Field("联合制发的其他机关", Max = 20, Organ = true, Hint = "几个机关联合制发的，选其他各机关；起草单位是主办机关，用它的文号。")]
    public IReadOnlyList<string> JointIssuers { get; init; } = [];

    [Field("涉及公民、法人和其他组织的权利义务")]
    public bool TouchesRights { get; init; }

    [Field("具有普遍约束力")]
    public bool BindsGenerally { get; init; }

    [Field("在一定期限内反复适用")]
    public bool AppliesRepeatedly { get; init; }

    [Field("不属于的情形", Hint = "属于行政规范性文件的不填。")]
    public ExcludedAs? Exclusion { get; init; }

    [Field("与市场主体生产经营活动密切相关")]
    public bool TouchesMarketEntities { get; init; }

    [Field("涉及经营者经济活动", Hint = "填“是”的应当进行公平竞争审查。")]
    public bool TouchesBusiness { get; init; }

    [Field("同时属于重大行政决策")]
    public bool MajorDecision { get; init; }

    internal bool IsNormative => Exclusion is null && TouchesRights && BindsGenerally && AppliesRepeatedly;

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.Title, matter.Issuer, matter.MajorDecision) = (Title, Issuer, MajorDecision);
        (matter.TouchesMarketEntities, matter.TouchesBusiness) = (TouchesMarketEntities, TouchesBusiness);
        matter.JointIssuers = JointIssuers;
        matter.Exclusion = IsNormative ? null : Exclusion ?? ExcludedAs.Other;
    }
}

/// <summary>改认定 — finds later that the draft is no normative document.</summary>
public sealed record RecordAsNotNormative : Act<NormativeDocument>
{
    [Field("不属于的情形")]
    public required ExcludedAs Exclusion { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) =>
        (matter.Exclusion, matter.EndReason) = (Exclusion, Reason);
}

/// <summary>评估论证 — need, feasibility and legality of what is planned.</summary>
public sealed record EvaluateNeed : Act<NormativeDocument>
{
    [Field("必要性、可行性、合理性论证", Max = 4000, Long = true)]
    public required string Conclusion { get; init; }

    [Field("上位法依据", Max = 1000, Long = true)]
    public required string LegalGrounds { get; init; }

    [Field("论证报告")]
    public FileRef? Report { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.Evaluation = Conclusion;
}

/// <summary>公开征求意见 — puts the draft before the public, enterprises and associations.</summary>
public sealed record OpenConsultation : Act<NormativeDocument>
{
    [Field("开始日期")]
    public required DateOnly From { get; init; }

    [Field("截止日期")]
    public required DateOnly Until { get; init; }

    [Field("公开渠道")]
    public required string Channel { get; init; }

    [Field("期限较短的理由", Hint = "与市场主体密切相关而期限不足规定天数的，应当说明。", Max = 500, Long = true)]
    public string? ShorterBecause { get; init; }

    // Empty only in ledgers from before a draft had to be read on the page.
    [Field("征求意见稿", Hint = "一段一行。公众可以对全文提意见，也可以对其中一段提。", Max = DraftText.Longest, Long = true)]
    public string Text { get; init; } = "";

    [Field("起草说明", Hint = "为什么制定、主要内容、依据。", Max = 10_000, Long = true)]
    public string Note { get; init; } = "";

    [Field("征求意见稿原件")]
    public FileRef? Draft { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.ConsultedFrom, matter.ConsultedUntil) = (From, Until);
        (matter.ConsultationClosedOn, matter.ConsultationWaived) = (null, null);
    }
}

/// <summary>意见采纳情况反馈 — ends the consultation with what was received and adopted.</summary>
public sealed record CloseConsultation : Act<NormativeDocument>
{
    [Field("收到意见数", Min = 0)]
    public required int CommentsReceived { get; init; }

    [Field("采纳意见数", Min = 0)]
    public required int CommentsAdopted { get; init; }

    [Field("已听取市场主体、行业协会商会意见")]
    public bool EnterprisesHeard { get; init; }

    [Field("采纳情况反馈", Max = 4000, Long = true)]
    public required string Feedback { get; init; }

    [Field("反馈公布日期", NotAfterAct = true)]
    public required DateOnly FeedbackPublishedOn { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.CommentsReceived, matter.CommentsAdopted) = (CommentsReceived, CommentsAdopted);
        matter.ConsultationClosedOn = doing.On;
    }
}

/// <summary>征求意见期限变动 — caused by the consultation when its last day is another: longer, begun anew, another round.</summary>
public sealed record MoveConsultation : Act<NormativeDocument>
{
    [Field("截止日期")]
    public required DateOnly Until { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.ConsultedUntil = Until;
}

/// <summary>征求意见结果 — caused by the consultation when it publishes what became of the remarks.</summary>
public sealed record EndConsultation : Act<NormativeDocument>
{
    [Field("收到意见数", Min = 0)]
    public required int CommentsReceived { get; init; }

    [Field("采纳意见数", Min = 0)]
    public required int CommentsAdopted { get; init; }

    [Field("已听取市场主体、行业协会商会意见")]
    public bool EnterprisesHeard { get; init; }

    [Field("采纳情况反馈", Max = 4000, Long = true)]
    public required string Feedback { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.CommentsReceived, matter.CommentsAdopted) = (CommentsReceived, CommentsAdopted);
        matter.ConsultationClosedOn = doing.On;
    }
}

/// <summary>不公开征求意见 — secret and urgent documents go without.</summary>
public sealed record WaiveConsultation : Act<NormativeDocument>
{
    [Field("情形")]
    public required WaiverGround Ground { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) =>
        matter.ConsultationWaived = $"{Terms.Of(Ground)}：{Reason}";
}

/// <summary>终止制定 — the draft is given up.</summary>
public sealed record AbandonDraft : Act<NormativeDocument>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.EndReason = Reason;
}
