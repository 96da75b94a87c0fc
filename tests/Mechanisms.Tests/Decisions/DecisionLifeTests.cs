using Fazhi.Mechanisms.Decisions;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Deciding;

namespace Fazhi.Mechanisms.Tests.Decisions;

/// <summary>执行、后评估、调整、终止、归档 — 第三十三条至第三十八条.</summary>
public sealed class DecisionLifeTests
{
    [Fact]
    public void Who_executes_reports_and_a_serious_problem_waits_for_who_decided()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = InExecution(county);
        Assert.Equal(["DJ091"], county.Not(id, new SettleExecutionProblem { Settled = "继续。" }, People.Head));
        county.Done(id, Progress, People.Stranger);
        county.Done(id, Trouble, People.Stranger);
        Assert.Equal(["DJ090"], county.Not(id, Trouble, People.Stranger));
        Assert.Equal(new DateOnly(2025, 6, 10), county.Due(id, "problem"));
        Assert.Equal(["DJ093"], county.Not(id, new CompleteExecution { Result = "完成。" }));
        county.Done(id, new SettleExecutionProblem { Settled = "追加资金。" }, People.Head);
        Assert.Equal(["DJ095"], county.Not(id, new SuspendDecision { Reason = "水源污染。" }, People.Head));
        county.Done(id, new SuspendDecision { Reason = "水源污染。", Urgent = true }, People.Head);
        Assert.Equal(new DateOnly(2025, 7, 25), county.Due(id, "suspension"));
        county.Today(2025, 6, 3).Done(id, new ResumeDecision { Reason = "已经处置。" }, People.Head);
        Assert.Equal(DecisionStage.Executing, county.Read<Decision>(id).Stage);
        county.Verify();
    }

    [Fact]
    public void Who_made_the_main_assessment_does_not_evaluate_by_name_article_and_remedy()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = InExecution(county);
        foreach (var assessor in new[] { Argument.Organiser, Assessment.Assessor, $" {Assessment.Assessor} " })
        {
            var refused = Assert.Single(
                county.Desk.Perform(ActRequest.In(id, Evaluation with { Evaluator = assessor }), People.Handler).Problems
            );
            Assert.Equal("DJ094", refused.Code);
            Assert.Contains(assessor.Trim(), refused.ToString(), StringComparison.Ordinal);
            Assert.Contains("第三十六条", refused.ToString(), StringComparison.Ordinal);
            Assert.Contains("请委托其他", refused.ToString(), StringComparison.Ordinal);
        }

        county.Done(id, Evaluation);
        Assert.Equal([1m], county.Counted("decision.evaluated"));
        county.Verify();
    }

    [Fact]
    public void A_major_adjustment_repeats_the_procedure_nothing_done_before_counts_and_all_of_it_stays()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = InExecution(county);
        county.Today(2025, 8, 4);
        Assert.Equal(["DJ096"], county.Not(id, Adjustment with { FinishOn = new(2025, 8, 4) }, People.Head));
        county.Done(id, Adjustment, People.Head);
        Assert.Equal(new DateOnly(2026, 6, 30), county.Due(id, "finish"));
        var adjusted = county.Read<Decision>(id);
        Assert.Equal(
            (DecisionStage.Initiated, 2, new DateOnly(2025, 5, 26)),
            (adjusted.Stage, adjusted.Round, adjusted.PublishedOn!.Value)
        );
        Assert.DoesNotContain(Decision.FiveSteps, adjusted.Has);
        Assert.Contains(adjusted.StepsDone, s => s is { Round: 1, Step: DecisionStep.Legality, Void: false });
        county.Done(id, Draft with { Text = "改用第二水源。" });
        // Without the procedure it isn't discussed again, whatever was done in the first round.
        var refused = county.Desk.Perform(ActRequest.In(id, Adoption with { HeldOn = new(2025, 8, 4) }), People.Head).Problems;
        Assert.Equal(["DJ070", "DJ071", "DJ074"], refused.Select(p => p.Code));
        Assert.Contains("第二十五条", refused[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("重新审查", refused[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(["DJ056"], county.Not(id, Submission));
        Consulted(county, id, Comment with { Until = new(2025, 9, 5) }, new(2025, 9, 8));
        county.Done(id, Argument);
        county.Done(id, Assessment);
        county.Done(id, Submission);
        county.Today(2025, 9, 22).Done(id, Lawful, People.Reviewer);
        county.Done(id, Adoption with { HeldOn = new(2025, 9, 22) }, People.Head);
        county.Done(id, Report with { ReportedOn = new(2025, 9, 22) });
        Assert.Equal(["DJ086"], county.Not(id, Announcement with { PublishedOn = new(2025, 9, 22) }));
        county.Done(id, Announcement with { PublishedOn = new(2025, 9, 22), Text = "改用\n第二水源。" });
        // The year's figures count a decision once.
        Assert.Equal([1m, 1m, 1m], county.Counted("decision.published", "decision.adjusted", "decision.reviewed"));
        county.Verify();
    }

    [Fact]
    public void An_adjustment_that_is_given_up_or_rejected_leaves_what_was_published_in_force()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = InExecution(county);
        var giveUp = new GiveUpAdjustment { Reason = "水量恢复正常。", Meeting = "县政府第9次常务会议" };
        county.Today(2025, 8, 4).Done(id, Adjustment, People.Head);
        county.Done(id, Draft with { Text = "改用第二水源。" });
        county.Done(id, Comment with { Until = new(2025, 9, 5) });
        county.Done(id, giveUp, People.Head);
        var kept = county.Read<Decision>(id);
        Assert.Equal((DecisionStage.Published, 1, (DateOnly?)null), (kept.Stage, kept.Round, kept.TerminatedOn));
        Assert.Equal(Draft.Text, kept.Text);
        Assert.All(Decision.FiveSteps, s => Assert.True(kept.Has(s)));
        Assert.False(county.Clock(id, "finish")!.IsRunning);
        county.Done(id, Execution);
        county.Done(id, Progress, People.Stranger);

        county.Done(id, Adjustment, People.Head);
        county.Done(id, Draft with { Text = "改用第三水源。" });
        Assert.Equal(3, county.Read<Decision>(id).Round);
        Consulted(county, id, Comment with { Until = new(2025, 9, 5) }, new(2025, 9, 8));
        county.Done(id, Argument);
        county.Done(id, Assessment);
        county.Done(id, Submission);
        county.Today(2025, 9, 22).Done(id, Lawful, People.Reviewer);
        county.Done(
            id,
            Adoption with
            {
                HeldOn = new(2025, 9, 22),
                Result = DiscussionResult.Rejected,
                WhyDeparted = "投资过大。",
            },
            People.Head
        );
        kept = county.Read<Decision>(id);
        Assert.Equal((DecisionStage.Published, 1, (DateOnly?)null), (kept.Stage, kept.Round, kept.TerminatedOn));
        Assert.Null(county.Clock(id, "archive"));
        county.Verify();
        // What was never published isn't kept so.
        using var other = new TestCounty(Database.Sqlite, InReportOrder.Types);
        Assert.Equal(["DJ099"], other.Not(WithDraft(other), giveUp, People.Head));
    }

    [Fact]
    public void What_was_published_is_stopped_by_procedure_only_and_what_was_not_is_given_up_with_a_reason()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var early = WithDraft(county, Proposal with { Title = "中途终止的决策" });
        county.Done(early, End, People.Head);
        county.Done(early, Archive);
        using var other = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = InExecution(other);
        Assert.Equal(["DJ097"], other.Not(id, End, People.Head));
        other.Done(id, End with { Meeting = "县政府第8次常务会议", HeldOn = new(2025, 5, 26) }, People.Head);
        Assert.Equal(new DateOnly(2025, 6, 25), other.Due(id, "archive"));
        other.Done(id, Archive);
        county.Verify();
        other.Verify();
    }

    [Fact]
    public void The_archive_closes_on_a_whole_file_only()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = WithDraft(county);
        Assert.Equal(
            [
                "公众意见的研究采纳情况",
                "专家论证意见及采纳情况",
                "风险评估报告",
                "合法性审查意见",
                "集体讨论记录",
                "向同级党委报告的记录",
                "决策文件和公布情况",
                "执行单位和执行情况报告",
            ],
            MeetingFile.Missing(MeetingFile.ArchiveOf(county.Read<Decision>(id))).Select(p => p.What)
        );
        Consulted(county, id);
        county.Today(2025, 4, 14);
        county.Done(id, Argument);
        county.Done(id, Assessment);
        county.Done(id, Submission);
        county.Today(2025, 4, 28).Done(id, Lawful, People.Reviewer);
        county.Today(2025, 5, 20).Done(id, Adoption, People.Head);
        county.Today(2025, 5, 22).Done(id, Report);
        county.Today(2025, 5, 26).Done(id, Announcement);
        county.Done(id, Execution);
        county.Done(id, Progress);
        county.Done(id, new CompleteExecution { Result = "完成。" });
        Assert.Empty(MeetingFile.Missing(MeetingFile.ArchiveOf(county.Read<Decision>(id))));
        county.Done(id, Archive);
        Assert.Equal(DecisionStage.Archived, county.Read<Decision>(id).Stage);
        county.Verify();
    }

    private static readonly ReportExecutionProblem Trouble = new() { Problem = "资金没有到位。", Advice = "调整年度安排。" };
}
