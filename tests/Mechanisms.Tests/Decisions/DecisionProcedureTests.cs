using Fazhi.Mechanisms.Consultations;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Deciding;

namespace Fazhi.Mechanisms.Tests.Decisions;

/// <summary>《重大行政决策程序暂行条例》 — from the proposal to the publication.</summary>
public sealed class DecisionProcedureTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_decision_goes_from_its_proposal_to_its_archive_and_every_step_counts_in_its_year(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = InExecution(county);
        Assert.Equal(new DateOnly(2026, 12, 31), county.Due(id, "execution"));
        county.Today(2025, 11, 3);
        Assert.Equal(["DJ092"], county.Not(id, new CompleteExecution { Result = "完成。" }));
        county.Done(id, Progress);
        county.Done(id, new CompleteExecution { Result = "完成。" });
        Assert.Equal(new DateOnly(2025, 12, 3), county.Due(id, "archive"));
        county.Done(id, Archive);
        var decision = county.Read<Decision>(id);
        Assert.Equal((DecisionStage.Archived, true, 14), (decision.Stage, decision.TookFiveSteps, decision.ReviewDays!.Value));
        Assert.Equal(
            [1m, 1m, 1m, 1m, 1m, 1m, 1m, 14m, 1m, 1m, 1m, 0m, 0m],
            county.Counted(
                "decision.initiated",
                "decision.consulted",
                "decision.comments_received",
                "decision.comments_adopted",
                "decision.argued",
                "decision.risk_assessed",
                "decision.reviewed",
                "decision.mean_review_days",
                "decision.discussed",
                "decision.published",
                "decision.took_five_steps",
                "decision.terminated",
                "decision.evaluated"
            )
        );
        county.Verify();
    }

    [Fact]
    public void Who_decides_starts_it_and_who_handles_it_leads()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = county.Today(2025, 3, 3).Open(Code, Proposal, People.Stranger, "traffic");
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(id, "proposal"));
        // A head of another organ than the government doesn't start it, the one that handles it neither.
        Assert.Equal(["BL003"], county.Not(id, Start, People.Stranger));
        Assert.Equal(["DJ006"], county.Not(id, Start with { CoUnits = ["traffic"] }, People.Head));
        Assert.Equal(["DJ007"], county.Not(id, Start with { FinishOn = new(2025, 3, 3) }, People.Head));
        county.Done(id, Start with { CoUnits = ["justice"] }, People.Head);
        Assert.Equal("塔政决启〔2025〕1号", county.Read<Decision>(id).Number);
        Assert.Equal(new DateOnly(2025, 12, 31), county.Due(id, "finish"));
        // A department that decides by analogy starts its own.
        var own = county.Open(Code, Proposal with { Title = "县道养护规划", ByAnalogy = true }, People.Stranger, "traffic");
        Assert.Equal(["BL003"], county.Not(own, Start, People.Head));
        county.Done(own, Start, People.Stranger);
        var declined = county.Open(Code, Proposal with { Title = "不必启动" }, People.Stranger, "traffic");
        county.Done(declined, new DeclineDecision { Reason = "已有规定。" }, People.Head);
        Assert.Equal([2m], county.Counted("decision.initiated"));
        county.Verify();
    }

    [Fact]
    public void The_public_is_asked_for_thirty_days_every_comment_has_its_answer_and_only_law_excuses_from_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = WithDraft(county);
        Assert.Equal(["DJ022"], county.Not(id, Comment with { Until = new(2025, 4, 1) }));
        Assert.Equal(["DJ021", "DJ022"], county.Not(id, Comment with { Until = new(2025, 3, 3) }));
        Assert.Equal(["DJ026"], county.Not(id, Waiver));
        county.Done(id, Comment with { Until = new(2025, 3, 20), ShorterBecause = "汛期以前必须开工。" });
        Assert.Equal(new DateOnly(2025, 4, 7), county.Due(id, "comment-feedback"));
        // The draft is before the public with a matter of its own, and the decision goes on with what came of that alone.
        var consultation = ConsultationOf(county, id);
        Assert.Equal("汛期以前必须开工。", county.Read<Consultation>(consultation).ShorterBecause);
        var remark = Remarked(county, id);
        Assert.Equal(
            ["DJ023", "DJ025"],
            county.Not(
                id,
                new EndPublicComment
                {
                    Received = 1,
                    Adopted = 0,
                    Undisposed = 1,
                    Explained = "没有处理。",
                }
            )
        );
        Assert.Equal(["ZQ013"], county.Not(consultation, new CancelConsultation { Reason = "不再征求。" }));
        county.Today(2025, 3, 21).LetTheLawAct();
        Assert.Equal(["ZQ008", "ZQ009"], county.Not(consultation, Answered));
        county.Done(remark, Adopted);
        county.Done(consultation, Answered);
        Assert.Equal(
            (DecisionStage.Drafted, 1, 1),
            (
                county.Read<Decision>(id).Stage,
                county.Read<Decision>(id).CommentsReceived,
                county.Read<Decision>(id).CommentsAdopted
            )
        );
        var given = WithDraft(county.Today(2025, 3, 21), Proposal with { Title = "不再办理的决策" });
        county.Done(given, Comment with { Until = new(2025, 4, 30) });
        county.Done(given, End, People.Head);
        Assert.Equal(ConsultationStage.Cancelled, county.Read<Consultation>(ConsultationOf(county, given)).Stage);

        var secret = WithDraft(
            county.Today(2025, 3, 21),
            Proposal with
            {
                Title = "涉密的决策",
            },
            Start with
            {
                Wanted = new() { ConfidentialUnder = "《保守国家秘密法》第十三条" },
            }
        );
        Assert.Equal(["DJ020"], county.Not(secret, Comment with { Until = new(2025, 5, 20) }));
        county.Done(secret, Waiver);
        Assert.False(county.Store.Types.Find(Code)!.Disclosure!.Allows(county.Read<Decision>(secret)));
        Assert.True(county.Store.Types.Find(Code)!.Disclosure!.Allows(county.Read<Decision>(id)));
        county.Verify();
    }

    [Fact]
    public void A_hearing_has_its_list_published_its_papers_seven_days_before_and_its_record_signed()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = WithDraft(county, start: Start with { Wanted = new() { Hearing = true } });
        Assert.Equal(["DJ032", "DJ034"], county.Not(id, Held));
        Assert.Equal(["DJ030"], county.Not(id, Hearing with { HeldOn = new(2025, 3, 9) }));
        county.Done(id, Hearing);
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(id, "hearing-papers"));
        // On the eighteenth six days are left: it is put off, the list published again.
        county.Today(2025, 3, 18);
        Assert.Equal(["DJ033"], county.Not(id, Papers with { DeliveredOn = new(2025, 3, 18) }));
        county.Done(id, Hearing with { HeldOn = new(2025, 3, 26) });
        county.Done(id, Papers with { DeliveredOn = new(2025, 3, 18) });
        Assert.Equal(["DJ035"], county.Today(2025, 3, 25).Not(id, Held));
        county.Today(2025, 3, 26);
        Assert.Equal(["DJ036"], county.Not(id, Held with { Debated = false }));
        Assert.Equal(["DJ037"], county.Not(id, Held with { Signed = ["演示居民甲"] }));
        county.Done(id, Held with { Signed = ["演示居民甲"], Missing = "演示居民乙因病没有到场。" });
        Assert.Equal([1m], county.Counted("decision.heard"));
        county.Verify();
    }

    [Fact]
    public void Experts_have_no_interest_and_sign_what_they_say_and_dissent_is_kept()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = WithDraft(county);
        Consulted(county, id);
        var partial = Argument with
        {
            Opinions = [.. Argument.Opinions.Take(2), Expert("演示教授丁") with { HasInterest = true, Signed = false }],
        };
        var refused = county.Desk.Perform(Storage.ActRequest.In(id, partial), People.Handler).Problems;
        Assert.Equal(["DJ040", "DJ041"], refused.Select(p => p.Code));
        // By name, article and remedy.
        Assert.Contains("演示教授丁", refused[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("第二十条", refused[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("请更换", refused[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(["DJ042"], county.Not(id, Argument with { Opinions = [.. Argument.Opinions.Take(2)] }));
        Assert.Equal(["DJ043"], county.Not(id, Argument with { Balanced = false }));
        county.Done(id, Argument);
        Assert.Equal(3, county.Read<Decision>(id).Experts);
        county.Verify();
    }

    [Fact]
    public void A_risk_is_told_by_points_and_measures_assessed_once_and_has_to_be_controllable()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = WithDraft(county);
        Consulted(county, id);
        county.Done(id, Argument);
        Assert.Equal(["DJ045"], county.Not(id, Assessment with { Points = [] }));
        Assert.Equal(["DJ046"], county.Not(id, Assessment with { Plan = null }));
        Assert.Equal(
            ["DJ047"],
            county.Not(id, Assessment with { Points = [Assessment.Points[0] with { Level = RiskLevel.High }] })
        );
        county.Done(id, Assessment with { Controllable = false });
        county.Done(id, Submission);
        county.Today(2025, 4, 28).Done(id, Lawful, People.Reviewer);
        Assert.Equal(["DJ072"], county.Not(id, Adoption with { HeldOn = new(2025, 4, 28) }, People.Head));
        // Measures are taken and the draft is changed: assessed again, reviewed again.
        county.Done(id, Draft with { Note = "增加临时供水措施。" });
        var again = Assessment with { Points = [], Plan = null, DoneBefore = "2025年4月工程安全评估" };
        // A tick alone doesn't make a risk controllable.
        Assert.Equal(["DJ048"], county.Not(id, again));
        county.Done(id, again with { Taken = "增加临时供水措施，分期切换水源。" });
        Assert.Equal(["DJ044"], county.Not(id, Assessment));
        Assert.Contains("DJ070", county.Not(id, Adoption with { HeldOn = new(2025, 4, 28) }, People.Head));
        county.Verify();
    }

    [Fact]
    public void The_review_has_its_seven_working_days_a_complete_file_and_asks_once_for_more()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = WithDraft(county);
        Assert.Equal(["DJ056"], county.Not(id, Submission));
        Consulted(county, id);
        county.Done(id, Argument);
        county.Done(id, Assessment);
        Assert.Equal(["DJ054"], county.Not(id, Submission with { FileComplete = false }));
        // 11 April is a Friday, and 27 April a make-up working day: the seventh working day is the 22nd.
        Assert.Equal(["DJ055"], county.Not(id, Submission with { WantedBy = new(2025, 4, 21) }));
        county.Done(id, Submission with { WantedBy = new(2025, 4, 22) });
        Assert.Equal(new DateOnly(2025, 5, 6), county.Due(id, "legality"));
        Assert.Equal(["DJ058"], county.Not(id, new SupplementDecisionFile { Given = "预算。" }));
        county.Today(2025, 4, 14).Done(id, new AskDecisionSupplement { Wanted = "投资估算。" }, People.Reviewer);
        Assert.Equal(["DJ059"], county.Not(id, Lawful, People.Reviewer));
        county.Today(2025, 4, 16).Done(id, new SupplementDecisionFile { Given = "投资估算。" });
        Assert.Equal(new DateOnly(2025, 5, 8), county.Due(id, "legality"));
        Assert.Equal(["DJ057"], county.Not(id, new AskDecisionSupplement { Wanted = "再补。" }, People.Reviewer));
        Assert.Equal(["DJ060"], county.Not(id, Lawful with { PowerLawful = false }, People.Reviewer));
        county.Done(id, Lawful with { Result = DecisionLegality.Unlawful, ContentLawful = false }, People.Reviewer);
        // Found unlawful it isn't discussed, by name of the article.
        Assert.Contains("DJ070", county.Not(id, Adoption with { HeldOn = new(2025, 4, 16) }, People.Head));
        county.Verify();
    }

    [Fact]
    public void An_exploratory_reform_is_discussed_with_its_legal_risks_told()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Done(id, Submission);
        var exploratory = Lawful with
        {
            Result = DecisionLegality.Exploratory,
            ContentLawful = false,
            LegalRisks = "没有上位法依据，可能被认为减损权利。",
        };
        Assert.Equal(["DJ061"], county.Not(id, exploratory, People.Reviewer));
        county.Done(id, Lawful with { Result = DecisionLegality.Amend }, People.Reviewer);
        county.Done(
            id,
            new DetermineSteps { Wanted = Start.Wanted with { Exploratory = true }, Reason = "属于改革试点。" },
            People.Head
        );
        county.Done(id, Submission);
        Assert.Equal(["DJ061"], county.Not(id, exploratory with { LegalRisks = null }, People.Reviewer));
        county.Done(id, exploratory, People.Reviewer);
        county.Done(id, Adoption with { HeldOn = new(2025, 4, 14) }, People.Head);
        county.Verify();
    }

    [Fact]
    public void Nothing_is_discussed_with_a_file_that_lacks_something_and_the_refusal_says_what()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = WithDraft(county, start: Start with { Wanted = Start.Wanted with { TouchesMarket = true } });
        var refused = county
            .Desk.Perform(Storage.ActRequest.In(id, Adoption with { HeldOn = new(2025, 3, 3) }), People.Head)
            .Problems;
        Assert.Equal(["DJ070", "DJ071", "DJ073", "DJ074"], refused.Select(p => p.Code));
        foreach (
            var lacking in new[] { "公众意见的研究采纳情况", "专家论证意见", "风险评估报告", "公平竞争审查", "合法性审查意见" }
        )
            Assert.Contains(lacking, refused[^1].ToString(), StringComparison.Ordinal);
        Consulted(county, id);
        county.Done(id, Argument);
        county.Done(id, Assessment);
        Assert.Equal(["DJ052"], county.Not(id, Competition with { Joint = false }));
        county.Done(id, Competition with { Result = FairCompetitionResult.Violates });
        county.Done(id, Submission);
        county.Today(2025, 4, 24).Done(id, Lawful, People.Reviewer);
        Assert.Equal(["DJ073", "DJ074"], county.Not(id, Adoption with { HeldOn = new(2025, 4, 24) }, People.Head));
        // Found to conform it stays so while the same text is reviewed, and counts no more once the text is another.
        county.Done(id, Competition);
        Assert.Equal(FairCompetitionResult.Conforms, county.Read<Decision>(id).FairCompetition);
        county.Done(id, Draft);
        Assert.Null(county.Read<Decision>(id).FairCompetition);
        county.Done(id, Competition);
        county.Done(id, Submission);
        county.Today(2025, 5, 8).Done(id, Lawful, People.Reviewer);
        county.Done(id, Adoption with { HeldOn = new(2025, 5, 8) }, People.Head);
        county.Verify();
    }

    [Fact]
    public void The_chief_speaks_last_says_why_the_majority_is_departed_from_and_dissent_stands_by_name()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Reviewed(county);
        county.Today(2025, 5, 20);
        Assert.Equal(["DJ076"], county.Not(id, Adoption with { Spoken = [.. Adoption.Spoken.Reverse()] }, People.Head));
        Assert.Equal(
            ["DJ078"],
            county.Not(id, Adoption with { Spoken = [.. Adoption.Spoken.Select(s => s with { View = null })] }, People.Head)
        );
        Assert.Equal(["DJ079"], county.Not(id, Adoption with { Present = ["王县长", "李副县长"] }, People.Head));
        Assert.Equal(["DJ075"], county.Not(id, Adoption with { HeldOn = new(2025, 4, 27) }, People.Head));
        var against = Adoption with
        {
            Spoken =
            [
                Speaks("李副县长", SpokenStance.Against, "投资偏高。"),
                Speaks("张副县长", SpokenStance.Against, "建议分期。"),
                Speaks("王县长", SpokenStance.For),
            ],
        };
        Assert.Equal(["DJ077"], county.Not(id, against, People.Head));
        // Only those who decide record it.
        Assert.Equal(["BL002"], county.Not(id, against with { WhyDeparted = "民生急需。" }));
        county.Done(id, against with { WhyDeparted = "民生急需，资金已经落实。" }, People.Head);
        Assert.Equal(DecisionStage.Discussed, county.Read<Decision>(id).Stage);
        county.Verify();
    }

    [Fact]
    public void What_is_sent_back_is_reviewed_again_and_what_is_not_adopted_ends()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Reviewed(county);
        county.Today(2025, 5, 20);
        var back = Adoption with { Result = DiscussionResult.SentBack };
        Assert.Equal(
            ["DJ077"],
            county.Not(
                id,
                back with
                {
                    Spoken = [Speaks("李副县长", SpokenStance.For), Speaks("王县长", SpokenStance.Against, "再研究。")],
                },
                People.Head
            )
        );
        county.Done(id, back, People.Head);
        Assert.Equal(DecisionStage.Drafted, county.Read<Decision>(id).Stage);
        Assert.Equal(["DJ070", "DJ074"], county.Not(id, Adoption, People.Head));
        county.Done(id, Submission);
        county.Today(2025, 5, 28).Done(id, Lawful, People.Reviewer);
        county.Done(
            id,
            Adoption with
            {
                HeldOn = new(2025, 5, 28),
                Result = DiscussionResult.Rejected,
                WhyDeparted = "财力不足。",
            },
            People.Head
        );
        Assert.Equal(DecisionStage.Terminated, county.Read<Decision>(id).Stage);
        Assert.Equal([1m, 0m], county.Counted("decision.terminated", "decision.discussed"));
        county.Done(id, Archive);
        county.Verify();
    }

    [Fact]
    public void It_goes_to_the_Party_committee_before_it_is_published_and_says_what_became_of_opinions()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Reviewed(county);
        county.Today(2025, 5, 20).Done(id, Adoption, People.Head);
        Assert.Equal(["DJ081"], county.Not(id, Announcement with { PublishedOn = new(2025, 5, 20) }));
        Assert.Equal(["DJ080"], county.Not(id, Report with { ReportedOn = new(2025, 5, 19) }));
        county.Today(2025, 5, 22).Done(id, Report);
        Assert.Equal(new DateOnly(2025, 6, 11), county.Due(id, "publication"));
        county.Today(2025, 5, 26);
        Assert.Equal(["DJ082"], county.Not(id, Announcement with { Channels = [PublicationChannel.Gazette] }));
        Assert.Equal(["DJ083"], county.Not(id, Announcement with { Explained = null }));
        Assert.Equal(["DJ084"], county.Not(id, Announcement with { PublishedOn = new(2025, 5, 21) }));
        county.Done(id, Announcement);
        Assert.Equal([1m, 1m], county.Counted("decision.published", "decision.took_five_steps"));
        county.Verify();
    }

    private static readonly WaivePublicComment Waiver = new()
    {
        LegalGround = "《保守国家秘密法》第十三条",
        Reason = "涉及国家秘密。",
    };

    private static readonly AnnounceHearing Hearing = new()
    {
        HeldOn = new(2025, 3, 24),
        Time = "上午9时",
        Place = "县政府会议室",
        Subject = "供水价格和工程安排。",
        Selection = "自愿报名，抽签产生。",
        Participants =
        [
            new HearingParticipant
            {
                Name = "演示居民甲",
                Side = "居民",
                Origin = ParticipantOrigin.Draw,
            },
            new HearingParticipant
            {
                Name = "演示居民乙",
                Side = "经营户",
                Origin = ParticipantOrigin.Draw,
            },
        ],
        PublishedOn = new(2025, 3, 3),
    };

    private static readonly DeliverHearingPapers Papers = new()
    {
        Papers = "决策草案、起草说明。",
        DeliveredOn = new(2025, 3, 10),
    };

    private static readonly HoldDecisionHearing Held = new()
    {
        Chair = "演示主持人",
        Presented = true,
        Debated = true,
        Signed = ["演示居民甲", "演示居民乙"],
        Record = "甲：同意；乙：建议降低管网费。",
    };
}
