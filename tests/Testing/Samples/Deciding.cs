using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;

namespace Fazhi.Testing;

/// <summary>A major decision and the yearly catalogue that names it, act by act, each whole.</summary>
public static class Deciding
{
    public const string Code = "decision";
    public const string Catalogue = "decision-catalogue";

    /// <summary>The catalogue of 2025 with two matters.</summary>
    public static DraftCatalogue Drafted { get; } =
        new() { Year = 2025, Items = [Item(1, "塔河县城乡供水一体化规划", "gov"), Item(2, "塔河县公共停车收费办法", "justice")] };

    public static RecordPartyConsent Consent { get; } = new() { Meeting = "县委常委会第3次会议", On = new(2025, 2, 10) };

    public static PublishCatalogue Listing { get; } = new() { PublishedOn = new(2025, 2, 14), Channel = "县人民政府网站" };

    /// <summary>A proposal outside any catalogue.</summary>
    public static ProposeDecision Proposal { get; } =
        new()
        {
            Title = "塔河县城乡供水一体化规划",
            Class = DecisionClass.Plan,
            NotExcluded = true,
            Source = ProposalSource.Department,
            ProposedBy = "县水务局",
            Study = "现有供水设施分散，有必要统一规划。",
            OutsideBecause = "上级新近部署，没有列入年度目录。",
        };

    /// <summary>What a plan wants: experts and an assessment of risk.</summary>
    public static InitiateDecision Start { get; } =
        new()
        {
            FinishOn = new(2025, 12, 31),
            Wanted = new() { Experts = true, Risk = true },
        };

    public static SubmitDraft Draft { get; } =
        new()
        {
            Text = "第一条　统一规划水源。\n第二条　统一建设管网。",
            Note = "经过调查研究，比较了两个方案。",
            Bases = "《城市供水条例》。",
        };

    public static OpenPublicComment Comment { get; } =
        new()
        {
            Draft = Draft.Text,
            Note = Draft.Note,
            Channel = "县人民政府网站",
            Until = new(2025, 4, 10),
        };

    /// <summary>What was made of the one remark.</summary>
    public static PublishFeedback Answered { get; } =
        new()
        {
            Received = 1,
            Adopted = 1,
            Summary = "采纳关于水价和水质公开的意见。",
        };

    public static SubmitComment Remark { get; } =
        new()
        {
            Draft = 1,
            Window = 1,
            Paragraph = 0,
            Text = "建议公开水价和水质。",
            Channel = CommentChannel.Letter,
        };

    public static DisposeComment Adopted { get; } = new() { Disposition = CommentDisposition.Adopted, Reply = "已经写入。" };

    public static ArgueByExperts Argument { get; } =
        new()
        {
            Form = "论证会",
            Organiser = "黑龙江演示规划研究院",
            Opinions =
            [
                Expert("演示教授甲"),
                Expert("演示教授乙", ExpertStance.WithChanges),
                Expert("演示教授丙", ExpertStance.Against),
            ],
            Balanced = true,
            Conclusion = "方案可行；关于管网冗余的不同意见予以保留。",
        };

    public static AssessRisk Assessment { get; } =
        new()
        {
            Assessor = "黑龙江演示风险评估中心",
            Points =
            [
                new RiskPoint
                {
                    Point = "施工期停水",
                    Level = RiskLevel.Low,
                    Measure = "分段施工，提前告知。",
                },
            ],
            Level = RiskLevel.Low,
            Controllable = true,
            Plan = "停水超过八小时的，送水上门。",
        };

    public static ReviewDecisionCompetition Competition { get; } =
        new()
        {
            Result = FairCompetitionResult.Conforms,
            Joint = true,
            EnterprisesHeard = true,
            Explanation = "没有限制经营者的内容。",
        };

    public static SubmitDecisionForReview Submission { get; } =
        new() { StepsTold = "已经征求公众意见、组织专家论证、评估风险。", FileComplete = true };

    public static GiveDecisionLegality Lawful { get; } =
        new()
        {
            Result = DecisionLegality.Lawful,
            PowerLawful = true,
            ProcedureLawful = true,
            ContentLawful = true,
            Opinion = "符合法定权限和程序，内容合法。",
            Counsel = "演示律师",
            CounselOpinion = "没有发现法律障碍。",
        };

    public static DiscussDecision Adoption { get; } =
        new()
        {
            Kind = DecisionMeeting.Executive,
            Meeting = "县政府第5次常务会议",
            HeldOn = new(2025, 5, 20),
            Chief = "王县长",
            Present = ["王县长", "李副县长", "张副县长"],
            Spoken =
            [
                Speaks("李副县长", SpokenStance.For),
                Speaks("张副县长", SpokenStance.Against, "管网投资偏高，建议分期。"),
                Speaks("王县长", SpokenStance.For, "同意，投资分期安排。"),
            ],
            Result = DiscussionResult.Adopted,
        };

    public static ReportToParty Report { get; } =
        new()
        {
            Committee = "中共塔河县委",
            ReportedOn = new(2025, 5, 22),
            MayIssue = true,
        };

    public static AnnounceDecision Announcement { get; } =
        new()
        {
            Text = Draft.Text,
            PublishedOn = new(2025, 5, 26),
            Channels = [PublicationChannel.Gazette, PublicationChannel.Website],
            Attention = true,
            Explained = "采纳公众意见5条，专家意见2条。",
        };

    public static AssignExecution Execution { get; } =
        new()
        {
            Executors = ["traffic"],
            Task = "完成水源和管网的统一规划、建设。",
            Until = new(2026, 12, 31),
        };

    public static ReportExecution Progress { get; } = new() { Report = "主管网完成百分之六十。" };

    public static EvaluateDecision Evaluation { get; } =
        new()
        {
            Ground = EvaluationGround.Necessary,
            Evaluator = "黑龙江演示大学",
            Method = "问卷和座谈。",
            Conclusion = "总体达到目标。",
            Advice = EvaluationAdvice.Continue,
        };

    public static AdjustDecision Adjustment { get; } =
        new()
        {
            Reason = "水源地调整。",
            What = "改用第二水源。",
            Meeting = "县政府第9次常务会议",
            FinishOn = new(2026, 6, 30),
        };

    public static TerminateDecision End { get; } = new() { Reason = "上级已经统一规划。" };

    public static ArchiveDecision Archive { get; } = new() { ArchiveNumber = "2025-决-001", Retention = "永久" };

    public static CatalogueItem Item(int no, string subject, string organ) =>
        new()
        {
            No = no,
            Subject = subject,
            Organ = organ,
            FinishOn = new(2025, 12, 31),
        };

    public static ExpertOpinion Expert(string name, ExpertStance stance = ExpertStance.For) =>
        new()
        {
            Name = name,
            Discipline = "给排水",
            Unit = "黑龙江演示大学",
            Pool = "省决策咨询论证专家库",
            Stance = stance,
            Opinion = "见署名意见。",
            Signed = true,
        };

    public static Spoken Speaks(string name, SpokenStance stance, string? view = null) =>
        new()
        {
            Name = name,
            Stance = stance,
            View = view,
        };

    /// <summary>A decision with its draft, on 3 March 2025 or today if that is later.</summary>
    public static Guid WithDraft(TestCounty county, ProposeDecision? proposal = null, InitiateDecision? start = null)
    {
        if (county.Desk.Clock.Today < new DateOnly(2025, 3, 3))
            county.Today(2025, 3, 3);
        var id = county.Open(Code, proposal ?? Proposal);
        county.Done(id, start ?? Start, People.Head);
        county.Done(id, Draft);
        return id;
    }

    /// <summary>Comments asked for, one made and answered; 11 April 2025.</summary>
    public static void Consulted(TestCounty county, Guid id, OpenPublicComment? comment = null, DateOnly? answered = null)
    {
        county.Done(id, comment ?? Comment);
        var remark = Remarked(county, id);
        var on = answered ?? new(2025, 4, 11);
        county.Today(on.Year, on.Month, on.Day);
        new Sweep(county.Desk).Run();
        county.Done(remark, Adopted);
        county.Done(ConsultationOf(county, id), Answered);
    }

    /// <summary>A remark on the draft that is before the public, shown.</summary>
    public static Guid Remarked(TestCounty county, Guid id)
    {
        var remark = county
            .Do(
                ActRequest.Open("public-comment", Remark, organ: "gov") with
                {
                    Parent = ConsultationOf(county, id),
                },
                People.Handler
            )
            .Id;
        county.Done(remark, new ShowComment());
        return remark;
    }

    /// <summary>The consultation on a decision that was opened last.</summary>
    public static Guid ConsultationOf(TestCounty county, Guid id)
    {
        using var db = county.Store.Open();
        return db.Matters<Consultation>(county.Store.CountyCode)
            .Where(c => c.DecisionId == id)
            .OrderBy(c => c.Sequence)
            .Select(c => c.Id)
            .Last();
    }

    /// <summary>Everything before the review; 14 April 2025.</summary>
    public static Guid Ready(TestCounty county, InitiateDecision? start = null)
    {
        var id = WithDraft(county, start: start);
        Consulted(county, id);
        county.Today(2025, 4, 14);
        county.Done(id, Argument);
        county.Done(id, Assessment);
        return id;
    }

    /// <summary>Found lawful; 28 April 2025.</summary>
    public static Guid Reviewed(TestCounty county, InitiateDecision? start = null)
    {
        var id = Ready(county, start);
        county.Done(id, Submission);
        county.Today(2025, 4, 28).Done(id, Lawful, People.Reviewer);
        return id;
    }

    /// <summary>In execution; 26 May 2025.</summary>
    public static Guid InExecution(TestCounty county)
    {
        var id = Reviewed(county);
        county.Today(2025, 5, 20).Done(id, Adoption, People.Head);
        county.Today(2025, 5, 22).Done(id, Report);
        county.Today(2025, 5, 26);
        county.Done(id, Announcement);
        county.Done(id, Execution);
        return id;
    }

    /// <summary>A published catalogue of 2025; 14 February 2025.</summary>
    public static Guid Listed(TestCounty county)
    {
        var id = county.Today(2025, 2, 10).Open(Catalogue, Drafted);
        county.Done(id, Consent);
        county.Today(2025, 2, 14).Done(id, Listing);
        return id;
    }

    /// <summary>A proposal for a line of a catalogue.</summary>
    public static ProposeDecision Named(TestCounty county, Guid catalogue, int no) =>
        Proposal with
        {
            Catalogue = Reference<DecisionCatalogue>.Of(county.Read<DecisionCatalogue>(catalogue)),
            CatalogueNo = no,
            OutsideBecause = null,
        };
}
