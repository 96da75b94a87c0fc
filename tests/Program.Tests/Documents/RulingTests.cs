using Fazhi.Documents;
using Fazhi.Mechanisms.Reconsiderations;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>Which court a paper names, and the papers of what an organ decides on the way.</summary>
public sealed class RulingTests
{
    private const string Basic = "向塔河县人民法院提起行政诉讼";
    private const string Intermediate = "向大兴安岭地区中级人民法院提起行政诉讼";

    [Theory]
    [InlineData(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, Basic)]
    [InlineData(CaseOutcome.ConfirmIllegal, DecisionGround.SlightDefect, Basic)]
    [InlineData(CaseOutcome.Revoke, DecisionGround.ProcedureViolated, Intermediate)]
    [InlineData(CaseOutcome.ConfirmIllegal, DecisionGround.NothingToRevoke, Intermediate)]
    public void A_decision_names_the_court_of_whoever_is_sued(CaseOutcome outcome, DecisionGround ground, string court)
    {
        using var town = new Town();
        Assert.Contains(court, town.Text(town.Decide(outcome, ground, "决定内容。"), "行政复议决定书"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_and_a_dismissal_name_the_intermediate_court_also_where_the_letterhead_has_none()
    {
        using var town = new Town();
        var dismissed = town.Do(
            town.Case(),
            3,
            27,
            new DismissApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" }
        );
        Assert.Contains(Intermediate, town.Text(dismissed, "驳回行政复议申请决定书"), StringComparison.Ordinal);

        using var other = new Town();
        var file = Path.Combine(other.County.Folder, Issuing.Letterhead.FileName);
        File.WriteAllText(
            file,
            string.Join('\n', File.ReadLines(file).Where(l => !l.Contains("intermediateCourt", StringComparison.Ordinal)))
        );
        var filed = other.Open("reconsideration", 3, 3, Town.Application);
        var refused = other.Do(filed, 3, 5, new RefuseApplication { Ground = RefusalGround.OutOfScope, Reason = "不属于范围。" });
        Assert.Contains(
            "向有管辖权的中级人民法院提起",
            other.Text(refused, "不予受理行政复议申请决定书"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_case_ended_after_sixty_days_of_suspension_says_under_which_items()
    {
        using var town = new Town();
        var matter = town.Do(
            town.Case(),
            3,
            27,
            new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "近亲属尚未确定。" }
        );
        town.Do(
            matter,
            6,
            3,
            new TerminateReview { Ground = TerminationGround.SuspendedSixtyDays, Reason = "中止的原因仍未消除。" }
        );
        var text = town.Text(matter, "行政复议终止决定书");
        Assert.Contains("第三十九条第一款第一项的规定中止行政复议满六十日", text, StringComparison.Ordinal);
        Assert.Contains("第四十一条第五项", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unlawful_clause_is_stopped_by_a_decision_to_its_issuer_that_names_no_applicant()
    {
        using var town = new Town();
        var document = town.Existing("庚办法", 11);
        var matter = town.Do(
            town.Case(),
            3,
            27,
            new RequestIncidentalReview
            {
                Document = "庚办法",
                Clause = "第三条",
                Reason = "违反上位法。",
            }
        );
        town.Do(matter, 3, 27, new SuspendReview { Ground = SuspensionGround.IncidentalReview, Reason = "附带审查。" });
        town.Do(matter, 3, 28, new NotifyIssuer { Issuer = "塔河县人民政府" });
        var finding = new DecideIncidentalReview
        {
            Finding = ClauseFinding.Unlawful,
            Reason = "第三条违反上位法",
            UnlawfulDocument = document.Id.ToString(),
        };
        town.Do(matter, 4, 10, finding);
        var issued = town.Now(matter).Documents[^1];
        Assert.Empty(town.Problems(matter, issued));
        var text = PlainText.Of(town.Issued.Render(matter, issued));
        Assert.Contains("停止《庚办法》第三条的执行", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Town.Zhang.Name, text, StringComparison.Ordinal);
    }
}
