using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>决策阶段 — where a decision stands, from its proposal to its archive.</summary>
public enum DecisionStage
{
    [Term("已提出建议")]
    Proposed,

    [Term("不启动")]
    NotInitiated,

    [Term("已启动")]
    Initiated,

    [Term("已形成草案")]
    Drafted,

    [Term("公开征求意见中")]
    Consulting,

    [Term("合法性审查中")]
    Reviewing,

    [Term("已通过合法性审查")]
    Reviewed,

    [Term("已集体讨论通过")]
    Discussed,

    [Term("已向党委报告")]
    Reported,

    [Term("已公布")]
    Published,

    [Term("执行中")]
    Executing,

    [Term("中止执行")]
    Suspended,

    [Term("执行完毕")]
    Executed,

    [Term("已终止")]
    Terminated,

    [Term("已归档")]
    Archived,
}

/// <summary>
/// 重大行政决策 — a matter that the county government decides by the procedure of 《重大行政决策程序暂行条例》, or that a department or township decides by analogy (第四十二条). Its organ is the unit
/// that handles it (决策承办单位), the lead where several do.
/// </summary>
public sealed partial class Decision : Matter<DecisionStage>
{
    [Field("决策类别")]
    public DecisionClass Class { get; internal set; }

    /// <summary>Whether a department or township decides for itself, following the procedure by analogy; otherwise the county government decides.</summary>
    [Term("由部门、乡镇参照决定")]
    public bool ByAnalogy { get; internal set; }

    [Term("建议来源")]
    public ProposalSource Source { get; internal set; }

    /// <summary>The catalogue that names it; <c>null</c> for a decision outside any.</summary>
    [Term("所列目录")]
    public Guid? CatalogueId { get; internal set; }

    [Term("目录中的序号")]
    public int? CatalogueNo { get; internal set; }

    [Field("不在目录内的理由", Max = 500, Long = true)]
    public string? OutsideBecause { get; internal set; }

    [Term("涉及市场主体经济活动")]
    public bool TouchesMarket { get; internal set; }

    /// <summary>Whether law keeps it from the public: it is neither consulted on nor shown (第十四条).</summary>
    [Term("依法不予公开")]
    public bool Confidential { get; internal set; }

    /// <summary>Under what it is kept from the public; <c>null</c> where it isn't.</summary>
    public string? ConfidentialUnder { get; internal set; }

    [Term("启动日期")]
    public DateOnly? InitiatedOn { get; internal set; }

    [Field("配合单位", Organ = true, Max = 20, Decided = true)]
    public IReadOnlyList<string> CoUnits { get; internal set; } = [];

    [Field("计划完成日期", Decided = true)]
    public DateOnly? FinishOn { get; internal set; }

    [Term("应当举行听证会")]
    public bool WantsHearing { get; internal set; }

    [Term("应当组织专家论证")]
    public bool WantsExperts { get; internal set; }

    [Term("应当进行风险评估")]
    public bool WantsRisk { get; internal set; }

    [Term("属于探索性改革")]
    public bool IsExploratory { get; internal set; }

    /// <summary>The round of the procedure: 1, and one more for each major adjustment.</summary>
    [Term("第几轮程序")]
    public int Round { get; internal set; } = 1;

    /// <summary>What was done, round by round; what a later change took the effect of stays in it, marked.</summary>
    [Term("办过的程序")]
    public IReadOnlyList<StepDone> StepsDone { get; internal set; } = [];

    /// <summary>The day on which the round began: that of the start, or of the last major adjustment.</summary>
    [Term("本轮开始日期")]
    public DateOnly? RoundFrom { get; internal set; }

    /// <summary>The day of this round's draft as it stands.</summary>
    [Term("草案日期")]
    public DateOnly? DraftedOn { get; internal set; }

    [Term("草案第几稿")]
    public int Draft { get; internal set; }

    /// <summary>The draft as it stands: what is reviewed, discussed and announced.</summary>
    [Term("草案内容")]
    public string? DraftedText { get; internal set; }

    /// <summary>Whether the meeting adopted the draft with edits of its own.</summary>
    [Term("会议通过时作了修改")]
    public bool EditedAtMeeting { get; internal set; }

    /// <summary>Whether units disagree on the draft and couldn't be brought together.</summary>
    [Term("单位之间有不一致意见")]
    public bool UnitsDisagree { get; internal set; }

    [Term("听证会公告日期")]
    public DateOnly? HearingAnnouncedOn { get; internal set; }

    [Term("听证会日期")]
    public DateOnly? HearingOn { get; internal set; }

    [Term("听证材料送达日期")]
    public DateOnly? PapersSentOn { get; internal set; }

    [Term("听证参加人数")]
    public int Participants { get; internal set; }

    [Term("听证会举行日期")]
    public DateOnly? HeardOn { get; internal set; }

    [Term("专家论证日期")]
    public DateOnly? ArguedOn { get; internal set; }

    [Term("论证专家人数")]
    public int Experts { get; internal set; }

    [Term("风险评估日期")]
    public DateOnly? AssessedOn { get; internal set; }

    [Term("风险等级")]
    public RiskLevel? Risk { get; internal set; }

    /// <summary>Whether the risk of the draft as it stands is controllable; <c>null</c> while it isn't assessed.</summary>
    [Term("风险可控")]
    public bool? RiskIsControllable { get; internal set; }

    /// <summary>Who did the main assessments before the decision, in any round: they don't evaluate it afterwards (第三十六条第二款).</summary>
    [Term("承担主要论证评估工作的单位")]
    public IReadOnlyList<string> Assessors { get; internal set; } = [];

    [Term("公平竞争审查结论")]
    public NormativeDocuments.FairCompetitionResult? FairCompetition { get; internal set; }

    [Term("送合法性审查日期")]
    public DateOnly? SubmittedOn { get; internal set; }

    [Term("等待补充送审材料")]
    public bool SupplementAsked { get; internal set; }

    /// <summary>How often a supplement was asked for since the file was handed in.</summary>
    [Term("要求补充次数")]
    public int Supplements { get; internal set; }

    [Term("合法性审查结论")]
    public DecisionLegality? Legality { get; internal set; }

    /// <summary>The day of the last opinion of this round that lets the draft go to discussion.</summary>
    [Term("合法性审查通过日期")]
    public DateOnly? LegalityPassedOn { get; internal set; }

    [Term("首次合法性审查日期")]
    public DateOnly? ReviewedOn { get; internal set; }

    /// <summary>Days from the complete file to the opinion, of the last review.</summary>
    [Term("合法性审查日数")]
    public int? ReviewDays { get; internal set; }

    [Term("讨论会议名称")]
    public string? Meeting { get; internal set; }

    [Term("首次集体讨论日期")]
    public DateOnly? DiscussedOn { get; internal set; }

    [Term("本轮集体讨论日期")]
    public DateOnly? LastDiscussedOn { get; internal set; }

    [Term("向党委报告日期")]
    public DateOnly? ReportedOn { get; internal set; }

    /// <summary>The day on which it was first published.</summary>
    [Field("首次公布日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("最近公布日期")]
    public DateOnly? LastPublishedOn { get; internal set; }

    [Term("首次公布前经过全部五个程序")]
    public bool TookFiveSteps { get; internal set; }

    [Field("决策内容", Max = 20000, Long = true, Decided = true)]
    public string? Text { get; internal set; }

    [Term("决策文件全文")]
    public FileRef? FullText { get; internal set; }

    [Field("公众和专家意见采纳情况", Max = 4000, Long = true)]
    public string? AdoptionExplained { get; internal set; }

    [Field("执行单位", Organ = true, Max = 20, Decided = true)]
    public IReadOnlyList<string> Executors { get; internal set; } = [];

    [Term("明确执行单位日期")]
    public DateOnly? AssignedOn { get; internal set; }

    [Term("执行期限")]
    public DateOnly? ExecuteUntil { get; internal set; }

    [Term("执行报告次数")]
    public int ExecutionReports { get; internal set; }

    [Term("最近执行报告日期")]
    public DateOnly? ExecutionReportedOn { get; internal set; }

    /// <summary>A serious problem of execution that was reported and isn't settled yet.</summary>
    [Term("有待处理的执行问题")]
    public bool ProblemOpen { get; internal set; }

    [Term("后评估日期")]
    public DateOnly? EvaluatedOn { get; internal set; }

    [Term("后评估建议")]
    public EvaluationAdvice? Advice { get; internal set; }

    [Term("中止日期")]
    public DateOnly? SuspendedOn { get; internal set; }

    /// <summary>The round in which it was last published; 0 before.</summary>
    [Term("公布的一轮")]
    public int PublishedRound { get; internal set; }

    [Term("重大调整次数")]
    public int Adjustments { get; internal set; }

    [Term("首次重大调整日期")]
    public DateOnly? AdjustedOn { get; internal set; }

    [Term("终止日期")]
    public DateOnly? TerminatedOn { get; internal set; }

    [Term("执行完毕日期")]
    public DateOnly? ExecutedOn { get; internal set; }

    [Term("归档日期")]
    public DateOnly? ArchivedOn { get; internal set; }

    /// <summary>Why it isn't initiated, was suspended or ended.</summary>
    [Term("不启动、中止或者终止的理由")]
    public string? Reason { get; internal set; }

    /// <summary>Whether a step of this round is done and still counts.</summary>
    public bool Has(DecisionStep step) => DayOf(step) is not null;

    /// <summary>The day on which a step of this round was done; <c>null</c> if it wasn't, or counts no more.</summary>
    public DateOnly? DayOf(DecisionStep step) => StepsDone.LastOrDefault(s => s.Round == Round && s.Step == step && !s.Void)?.On;

    /// <summary>五个程序 — as the public is told of them: each with its day in this round.</summary>
    public static IReadOnlyList<DecisionStep> FiveSteps { get; } =
        [DecisionStep.Consultation, DecisionStep.Experts, DecisionStep.Risk, DecisionStep.Legality, DecisionStep.Discussion];

    /// <summary>Whether a major adjustment is being prepared while what was published before is in force.</summary>
    internal bool IsAdjusting => PublishedRound > 0 && Round != PublishedRound;

    /// <summary>The adjustment comes to nothing: what was published before stays in force, and its own steps count again.</summary>
    internal void KeepAsPublished()
    {
        Round = PublishedRound;
        (CommentFrom, CommentUntil, CommentWaived, CommentWaivedOn) = (null, null, null, null);
    }

    internal void Take(DecisionStep step, DateOnly on) => StepsDone = [.. StepsDone, new StepDone(Round, step, on)];

    /// <summary>Steps of this round count no more.</summary>
    internal void Undo(params DecisionStep[] steps) =>
        StepsDone = [.. StepsDone.Select(s => s.Round == Round && steps.Contains(s.Step) ? s with { Void = true } : s)];

    /// <summary>What was reviewed, discussed and reported was another text.</summary>
    internal void ReviewAgain()
    {
        Undo(DecisionStep.Competition);
        FairCompetition = null;
        HandIn();
    }

    /// <summary>The draft as it stands is handed in for review: no opinion on it counts any more. What competition was found to suffer by it is of this text.</summary>
    internal void HandIn()
    {
        Undo(DecisionStep.Legality, DecisionStep.Discussion, DecisionStep.PartyReport);
        (Legality, LegalityPassedOn, LastDiscussedOn) = (null, null, null);
        (SupplementAsked, Supplements) = (false, 0);
    }

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() => [Title, Number, Text];
}
