using System.Linq.Expressions;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>文件阶段 — where a normative document stands, from its identification to the end of its force.</summary>
public enum NormativeDocumentStage
{
    [Term("已认定")]
    Identified,

    [Term("已评估论证")]
    Evaluated,

    [Term("征求意见中")]
    Consulting,

    [Term("已征求意见")]
    Consulted,

    [Term("合法性审核中")]
    Reviewing,

    [Term("审核后修改中")]
    Revising,

    [Term("已通过合法性审核")]
    Reviewed,

    [Term("已集体审议")]
    Deliberated,

    [Term("已登记编号")]
    Registered,

    [Term("现行有效")]
    InForce,

    [Term("已废止")]
    Repealed,

    [Term("已失效")]
    Lapsed,

    [Term("已被上级撤销")]
    Revoked,

    [Term("不属于行政规范性文件")]
    NotNormative,

    [Term("终止制定")]
    Abandoned,
}

/// <summary>
/// 行政规范性文件 — a document that touches rights and duties, binds generally and applies repeatedly;
/// its organ is the one that drafted it.
/// </summary>
public sealed class NormativeDocument : Matter<NormativeDocumentStage>
{
    /// <summary>
    /// Those in force on a day: in effect, and neither repealed, lapsed nor revoked by then. The stage says it of today only; an act that is entered late asks of its own day.
    /// </summary>
    internal static Expression<Func<NormativeDocument, bool>> InForceOn(DateOnly on) =>
        d =>
            d.EffectiveFrom <= on
            && (d.RepealedOn == null || d.RepealedOn > on)
            && (d.LapsedOn == null || d.LapsedOn > on)
            && (d.RevokedOn == null || d.RevokedOn > on);

    [Field("制发名义")]
    public Issuer Issuer { get; internal set; }

    /// <summary>The organs that issue it together with the one that made it, by code; the number is that one's.</summary>
    [Term("联合制发的其他机关")]
    public IReadOnlyList<string> JointIssuers { get; internal set; } = [];

    /// <summary>Those of them whose heads have signed.</summary>
    [Term("已会签的机关")]
    public IReadOnlyList<string> JointSigned { get; internal set; } = [];

    [Field("与市场主体生产经营活动密切相关")]
    public bool TouchesMarketEntities { get; internal set; }

    [Field("涉及经营者经济活动")]
    public bool TouchesBusiness { get; internal set; }

    [Field("同时属于重大行政决策")]
    public bool MajorDecision { get; internal set; }

    /// <summary>Why it is none; <c>null</c> for a normative document.</summary>
    [Term("不属于行政规范性文件的理由")]
    public ExcludedAs? Exclusion { get; internal set; }

    [Field("评估论证结论", Max = 4000, Long = true)]
    public string? Evaluation { get; internal set; }

    [Term("已考虑适应调整期")]
    public bool AdjustmentPeriodConsidered { get; internal set; }

    [Field("征求意见开始日期")]
    public DateOnly? ConsultedFrom { get; internal set; }

    [Field("征求意见截止日期")]
    public DateOnly? ConsultedUntil { get; internal set; }

    [Term("反馈意见采纳情况日期")]
    public DateOnly? ConsultationClosedOn { get; internal set; }

    [Term("不公开征求意见的理由")]
    public string? ConsultationWaived { get; internal set; }

    [Field("收到意见数", Min = 0)]
    public int CommentsReceived { get; internal set; }

    [Field("采纳意见数", Min = 0)]
    public int CommentsAdopted { get; internal set; }

    [Term("公平竞争审查结论")]
    public FairCompetitionResult? FairCompetition { get; internal set; }

    [Term("会同市场监督管理部门审查")]
    public bool FairCompetitionJoint { get; internal set; }

    [Field("例外规定实施期限")]
    public DateOnly? ExceptionUntil { get; internal set; }

    [Term("等待补充送审材料")]
    public bool SupplementAsked { get; internal set; }

    [Term("送合法性审核日期")]
    public DateOnly? SubmittedForReviewOn { get; internal set; }

    /// <summary>The last opinion; <c>null</c> before the first and when the text was changed after it.</summary>
    [Term("合法性审核结论")]
    public LegalityOpinion? Opinion { get; internal set; }

    [Term("合法性审核日期")]
    public DateOnly? LegalityReviewedOn { get; internal set; }

    /// <summary>How many opinions were given: a returned draft is reviewed again.</summary>
    [Term("合法性审核次数")]
    public int LegalityReviews { get; internal set; }

    [Field("审议会议")]
    public string? Meeting { get; internal set; }

    [Field("审议日期")]
    public DateOnly? DeliberatedOn { get; internal set; }

    [Term("登记编号日期")]
    public DateOnly? RegisteredOn { get; internal set; }

    [Field("公布日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Field("施行日期")]
    public DateOnly? EffectiveFrom { get; internal set; }

    [Field("名称冠以“暂行”或者“试行”")]
    public bool Provisional { get; internal set; }

    /// <summary>The last day of its validity; <c>null</c> for a document from before that states none.</summary>
    [Field("有效期截止日期")]
    public DateOnly? ValidUntil { get; internal set; }

    /// <summary>The text in force, a paragraph a line; empty for a document of earlier years whose text isn't in the library yet.</summary>
    public string Text { get; internal set; } = "";

    [Term("文件原件")]
    public FileRef? FullText { get; internal set; }

    [Field("内容摘要", Max = 2000, Long = true)]
    public string? Summary { get; internal set; }

    [Field("政策解读", Max = 4000, Long = true)]
    public string? Interpretation { get; internal set; }

    [Field("备案机关类别")]
    public FilingAuthority? FiledWith { get; internal set; }

    [Field("报送备案日期")]
    public DateOnly? FiledOn { get; internal set; }

    [Field("报县人大常委会备案日期")]
    public DateOnly? ReportedToCongressOn { get; internal set; }

    [Term("最近修改日期")]
    public DateOnly? AmendedOn { get; internal set; }

    [Term("修改次数")]
    public int Amendments { get; internal set; }

    /// <summary>True after a clean-up decided that it must be amended, until it is.</summary>
    [Term("清理后应当修改")]
    public bool AmendmentDue { get; internal set; }

    [Term("延续日期")]
    public DateOnly? RenewedOn { get; internal set; }

    [Term("废止日期")]
    public DateOnly? RepealedOn { get; internal set; }

    [Term("失效日期")]
    public DateOnly? LapsedOn { get; internal set; }

    [Term("撤销日期")]
    public DateOnly? RevokedOn { get; internal set; }

    /// <summary>Why it is no longer in force, or why it was never made.</summary>
    [Term("终止效力或者终止制定的理由")]
    public string? EndReason { get; internal set; }

    /// <summary>The organ that made it, where that was abolished or merged; <c>null</c> where the holder itself did.</summary>
    [Field("原制定机关", Max = 100)]
    public string? FormerIssuer { get; internal set; }

    [Term("条款处理任务")]
    public IReadOnlyList<ClauseTask> ClauseTasks { get; internal set; } = [];

    /// <summary>How many clause tasks are open.</summary>
    [Term("待处理的条款任务")]
    public int OpenClauseTasks { get; internal set; }

    /// <summary>
    /// Which clauses are no longer executed, since which day and by which decision, as the public reads it beside the document; <c>null</c> if none. A clause is
    /// stopped until its task is done.
    /// </summary>
    [Term("停止执行的条款")]
    public string? StoppedClauses =>
        ClauseTasks
            .Where(t => t.IsOrdered && t.ResolvedOn is null)
            .Select(t => $"{t.Clause}自{Problems.Chinese(t.OpenedOn)}起停止执行（{t.SourceNumber}）")
            .ToList()
            is { Count: > 0 } stopped
            ? string.Join("；", stopped)
            : null;

    /// <summary>Whether it is issued in an organ's name, alone or together with others.</summary>
    internal bool IsIssuedBy(string organ, County county) =>
        Issuer == Issuer.Department ? organ == Organ || JointIssuers.Contains(organ) : county.IsGovernment(organ);

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() => [Title, Number, Summary, Text];
}
