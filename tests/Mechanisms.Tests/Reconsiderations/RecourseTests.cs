using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>《行政诉讼法》第十五条、第二十六条，《行政诉讼法解释》第二十二条、第一百三十三条、第一百三十四条 — before which court.</summary>
public sealed class RecourseTests
{
    [Theory]
    [InlineData(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable)]
    [InlineData(CaseOutcome.DismissClaim, DecisionGround.NoDutyOrPerformed)]
    [InlineData(CaseOutcome.ConfirmIllegal, DecisionGround.SlightDefect)]
    public void Where_the_act_stands_the_court_is_that_of_the_organ_that_made_it(CaseOutcome outcome, DecisionGround ground)
    {
        Assert.Equal(CourtLevel.Basic, Recourse.Of(outcome, ground, RespondentKind.Department));
        Assert.Equal(CourtLevel.Basic, Recourse.Of(outcome, ground, RespondentKind.Township));
    }

    [Theory]
    [InlineData(CaseOutcome.Modify, DecisionGround.UnsuitableContent)]
    [InlineData(CaseOutcome.Revoke, DecisionGround.ProcedureViolated)]
    [InlineData(CaseOutcome.RevokePartly, DecisionGround.FactsUnclear)]
    [InlineData(CaseOutcome.ConfirmIllegal, DecisionGround.NothingToRevoke)]
    [InlineData(CaseOutcome.ConfirmInvalid, DecisionGround.GraveAndObvious)]
    [InlineData(CaseOutcome.OrderPerformance, DecisionGround.DutyNotPerformed)]
    [InlineData(CaseOutcome.AgreementLiability, DecisionGround.AgreementBroken)]
    public void Where_the_county_government_changed_it_the_government_is_sued_before_the_intermediate_court(
        CaseOutcome outcome,
        DecisionGround ground
    ) => Assert.Equal(CourtLevel.Intermediate, Recourse.Of(outcome, ground, RespondentKind.Department));

    [Fact]
    public void A_refusal_and_a_dismissal_are_the_county_governments_own()
    {
        Assert.Equal(CourtLevel.Intermediate, Recourse.OfRefusal);
        Assert.Equal(CourtLevel.Intermediate, Recourse.OfDismissal);
    }

    [Fact]
    public void What_the_courts_are_called_is_kept_with_each_case_from_the_day_it_was_opened()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 1, 6);
        var name = new Parameters.SetParameter
        {
            Parameter = "reconsideration.court-own-decision",
            Value = "大兴安岭地区中级人民法院",
            From = new(2025, 1, 1),
            Source = "演示文件",
        };
        Assert.Equal(["CS002"], county.NotOpened("parameter", name with { Value = "法庭" }, People.Head));
        county.Open("parameter", name, People.Head);
        Assert.Equal("大兴安岭地区中级人民法院", county.Read<Reconsideration>(File(county)).Parameters[name.Parameter]);
        county.Verify();
    }
}
