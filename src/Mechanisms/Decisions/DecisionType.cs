using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Decisions.DecisionOrgans;
using static Fazhi.Mechanisms.Decisions.DecisionStage;
using Checks = Fazhi.Mechanisms.Decisions.DecisionChecks;
using P = Fazhi.Mechanisms.Decisions.DecisionParameters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>重大行政决策 — 《重大行政决策程序暂行条例》（国务院令第713号）, in the order of a decision: proposal, start, draft, public, experts, risk, legality, discussion, report, publication, execution, adjustment, archive.</summary>
public sealed partial class DecisionType() : MatterType<Decision, DecisionStage>("decision", "重大行政决策", "2019", new DateOnly(2019, 9, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "checklist",
        Place = new()
        {
            Address = "/decisions", HasOwnPages = true, Title = "重大行政决策事项",
            Says = "决策的内容、意见采纳情况和经过的程序", Words = ["重大决策", "决策草案", "征求意见", "听证"],
        },
    };

    private static readonly DecisionStage[] Preparing = [Initiated, Drafted];

    private static readonly DecisionStage[] Before = [Initiated, Drafted, Consulting, Reviewing, Reviewed, Discussed, Reported];

    private static readonly DecisionStage[] Afterwards = [Published, Executing, Suspended, Executed];

    private static Statute Law => Statutes.MajorDecisions;

    private static Article Ours => Article.WorkingRule;

    protected override void Define(Lifecycle<Decision, DecisionStage> it)
    {
        it.Uses(P.ProposalDays, P.CommentDays, P.FeedbackDays, P.HearingDays, P.ExpertsAtLeast, P.ReviewDaysAtLeast, P.ReviewDays, P.PublishDays, P.ProblemDays, P.SuspensionDays, P.ArchiveDays, P.ListedTakeAll);
        it.Indexed(m => m.CatalogueId, m => m.InitiatedOn, m => m.PublishedOn, m => m.ReviewedOn, m => m.DiscussedOn);
        it.Ends(NotInitiated, Archived);
        it.Steps(("建议", [Proposed]), ("启动", [Initiated]), ("起草论证", [Drafted, Consulting]), ("合法性审查", [Reviewing, Reviewed]),
            ("讨论决定", [Discussed, Reported]), ("公布", [Published]), ("执行", [Executing, Suspended, Executed]), ("归档", [Archived]));
        Opening(it);
        Consultation(it);
        Hearings(it);
        Arguing(it);
        Review(it);
        Deciding(it);
        Execution(it);
        Changing(it);
        Periods(it);
        it.Corrections([.. Before, .. Afterwards], Registrar, LegalReviewer).Of(Responsible, Maker, OrganOf.JusticeBureau).Under(Ours);
        Readers(it);
    }

    // 第三条、第十条至第十三条
    private static void Opening(Lifecycle<Decision, DecisionStage> it)
    {
        it.Opens<ProposeDecision>("提出决策建议", Proposed).By(Handler).Under(Law[10])
            .For("由承办单位研究论证决策建议，报决策机关决定是否启动。")
            .Needs("DJ001", (_, a, _) => a.NotExcluded, "不属于不适用本程序的事项", Law[3, 2], "宏观调控决策、政府立法决策、突发事件应急处置决策按各自的规定办理；不属于的请勾选该栏。")
            .Needs("DJ002", (_, a, _) => Checks.IsPlaced(a), "写明在年度目录中的序号，或者不在目录内的理由", Law[3, 3], "列入目录的，填写目录和序号；没有列入的，填写“不在目录内的理由”；两者只填一种。")
            .Needs("DJ003", (_, a, c) => a.Catalogue is null || Checks.ItemOf(a, c) is not null, "使序号是已经公布的目录中的一项", Law[3, 3], "请核对目录和序号；目录没有公布或者需要增加事项的，先公布、调整目录。")
            .Needs("DJ009", (m, a, c) => Checks.IsOwn(m, a, c), "由目录写明的承办单位、向公布目录的机关提出", Law[3, 3], "请由目录写明的承办单位提出；县人民政府目录中的事项由县人民政府决策，不参照执行。")
            .Needs("DJ004", (m, a, c) => Checks.Taken(m, a, c) is null, "使目录中的一项只办理一件决策", Ours, "这一项已经有决策在办，请在那一件里办理。")
            .Naming((m, a, c) => a is null ? null : Checks.Taken(m, a, c))
            .Picks<DecisionCatalogue>("DJ005", c => c.PublishedOn != null, "选择已经公布的年度目录", Law[3, 3], "请先公布目录。");
        it.Act<DeclineDecision>("不启动决策程序", Proposed, NotInitiated).By(Head).Of(Maker).Under(Law[10]).ForGood()
            .For("研究论证以后决定不启动的，写明理由，告知提出建议的人。");
        it.Act<InitiateDecision>("启动决策程序", Proposed, Initiated).By(Head).Of(Maker).Under(Law[11])
            .For("决定启动，明确承办单位、配合单位和需要履行的程序。")
            .Numbers((m, c) => Checks.WordOf(m, c) + "决启")
            .Needs("DJ006", (m, a, _) => Checks.CoUnitsFit(m, a.CoUnits), "由一个单位牵头，配合单位不重复填写牵头单位", Law[11], "登记建议的单位牵头，请只选择其他单位。")
            .Needs("DJ007", (_, a, c) => a.FinishOn > c.On, "使计划完成日期晚于启动之日", Ours, "请核对日期。")
            .Issues("decisions/InitiationNotice", "启动重大行政决策程序通知");
        it.During<DetermineSteps>("确定应当履行的程序", Preparing).By(Head).Of(Maker).Under(Law[11])
            .For("起草中查明需要或者不需要听证、专家论证、风险评估、公平竞争审查的，写明理由，重新确定。")
            .Begins((m, _) => new DetermineSteps { Wanted = WantedSteps.Of(m), Reason = "" })
            .Needs("DJ010", (m, a, _) => m.RiskIsControllable != false || a.Wanted.Risk, "在风险不可控时保留风险评估", Law[24], "风险不可控的，采取措施、调整草案以后重新评估，不能取消评估。")
            .Needs("DJ011", (m, a, _) => m.FairCompetition != NormativeDocuments.FairCompetitionResult.Violates || a.Wanted.TouchesMarket, "在违反公平竞争审查标准时保留审查", Statutes.FairCompetition[18], "违反标准的，修改草案以后重新审查，不能取消审查。");
        it.Act<SubmitDraft>("形成决策草案", [Initiated, Drafted, Reviewed, Discussed], Drafted).By(Handler).Under(Law[11])
            .For("拟订或者修改决策草案；修改以后重新审查、讨论。");
        it.During<RecordDisagreement>("记明单位之间的意见", Drafted).By(Handler).Under(Law[13])
            .For("有关单位对草案有不一致意见的，记明各方意见和理由，报决策机关。")
            .Needs("DJ008", (_, a, _) => a.Views.Select(v => v.Organ).Distinct().Count() == a.Views.Count, "每个单位只写一次意见", Ours, "请核对单位。");
    }

    // A draft belongs to whoever drafts, reviews and decides; what the public is told of, every official reads. The discussion record stays with the deciding organ: dissent isn't shown to others.
    private static void Readers(Lifecycle<Decision, DecisionStage> it)
    {
        it.ReadByEveryone();
        it.ReadByJusticeBureau();
        it.ReadByRole(LegalReviewer);
        it.Shows<InitiateDecision>(Reader.Officials);
        it.Shows<OpenPublicComment>(Reader.Officials | Reader.Everybody);
        it.Shows<EndPublicComment>(Reader.Officials | Reader.Everybody);
        it.Shows<AnnounceHearing>(Reader.Officials | Reader.Everybody);
        it.Shows<AnnounceDecision>(Reader.Officials | Reader.Everybody);
        it.Shows<AssignExecution>(Reader.Officials);
        it.Shows<ReportExecution>(Reader.Officials);
        it.Shows<ReportExecutionProblem>(Reader.Officials);
        it.Shows<SuspendDecision>(Reader.Officials);
        it.Shows<ResumeDecision>(Reader.Officials);
        it.Shows<AdjustDecision>(Reader.Officials);
        it.Shows<TerminateDecision>(Reader.Officials);
        it.Shows<CompleteExecution>(Reader.Officials);
        it.ShowsFacts(Reader.Officials, m => m.Class, m => m.InitiatedOn, m => m.CoUnits, m => m.FinishOn, m => m.PublishedOn, m => m.Executors, m => m.ExecuteUntil, m => m.Round);
        it.ShowsThat(Reader.Officials);
        it.Discloses(m => m.InitiatedOn != null && !m.Confidential, ["decisions/HearingNotice", "decisions/Announcement"],
            m => m.Class, m => m.InitiatedOn, m => m.FinishOn, m => m.CommentFrom, m => m.CommentUntil, m => m.CommentsReceived, m => m.CommentsAdopted,
            m => m.HearingOn, m => m.PublishedOn, m => m.LastPublishedOn, m => m.Executors, m => m.Adjustments, m => m.TerminatedOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);
}
