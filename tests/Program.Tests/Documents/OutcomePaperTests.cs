using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>Papers say who is bound and to what, who came late, and where one may go from here.</summary>
public sealed class OutcomePaperTests
{
    private const string Sue =
        "申请人对本决定不服的，可以根据《中华人民共和国行政诉讼法》第四十五条的规定，自收到本决定书之日起十五日内，依法向";

    private static readonly Party Wang = new() { Name = "王五" };

    /// <summary>第七十七条、第七十八条: an applicant owes something only where an act is left that can be enforced.</summary>
    [Theory]
    [InlineData(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, false, true)]
    [InlineData(CaseOutcome.DismissClaim, DecisionGround.NoDutyOrPerformed, false, false)]
    [InlineData(CaseOutcome.Modify, DecisionGround.UnsuitableContent, true, true)]
    [InlineData(CaseOutcome.Revoke, DecisionGround.ProcedureViolated, true, false)]
    [InlineData(CaseOutcome.ConfirmIllegal, DecisionGround.PublicInterest, true, false)]
    [InlineData(CaseOutcome.OrderPerformance, DecisionGround.DutyNotPerformed, true, false)]
    public void A_decision_says_who_must_carry_it_out(CaseOutcome outcome, DecisionGround ground, bool respondent, bool applicant)
    {
        using var town = new Town();
        var within = outcome == CaseOutcome.OrderPerformance ? 20 : (int?)null;
        var text = town.Text(town.Decide(outcome, ground, "主文", within: within), "行政复议决定书");
        Assert.Equal(
            respondent,
            text.Contains("被申请人应当履行本决定；不履行或者无正当理由拖延履行的", StringComparison.Ordinal)
        );
        Assert.Equal(applicant, text.Contains("逾期不起诉又不履行本决定的", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reply_that_came_late_is_told_as_late_and_its_evidence_proves_nothing()
    {
        using var town = new Town();
        var matter = town.Case(silent: true, Town.Application with { ThirdParties = [Wang] });
        town.Do(matter, 3, 28, new FileReply { Reply = "行为合法", Evidence = ["迟到的称重记录"] });
        town.Do(
            matter,
            3,
            28,
            new AddEvidence
            {
                From = PartyRole.Respondent,
                Evidence = ["迟到的照片"],
                Consented = true,
            }
        );
        town.Do(matter, 3, 28, new AddEvidence { From = PartyRole.ThirdParty, Evidence = ["车辆共有协议"] });
        town.Do(
            matter,
            3,
            31,
            new DecideReview
            {
                Outcome = CaseOutcome.Revoke,
                Ground = DecisionGround.NoReply,
                Findings = "事实",
                Reasons = "理由",
                Ruling = "撤销该处罚决定",
            }
        );
        var text = town.Text(matter, "行政复议决定书");
        Assert.Contains(
            "被申请人称：被申请人未在法定期限内提出书面答复、提交证据、依据和其他有关材料，于2025年3月28日逾期提交。",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("1.车辆共有协议。", text, StringComparison.Ordinal);
        foreach (var never in new[] { "行为合法", "迟到的" })
            Assert.DoesNotContain(never, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_is_addressed_to_the_organ_that_goes_on_with_the_abolished_ones_powers()
    {
        using var town = new Town();
        var matter = town.Case();
        town.Do(
            matter,
            3,
            25,
            new ChangeParty
            {
                Who = "2",
                Cause = LeavingCause.Merged,
                HappenedOn = new(2025, 3, 20),
                Successors = [new Party { Name = "塔河县综合行政执法局", Kind = PartyKind.LegalPerson }],
                Proof = "机构改革方案",
            }
        );
        town.Do(
            matter,
            3,
            27,
            new DecideReview
            {
                Outcome = CaseOutcome.Revoke,
                Ground = DecisionGround.ProcedureViolated,
                Findings = "事实",
                Reasons = "理由",
                Ruling = "撤销该处罚决定",
            }
        );
        var text = town.Text(matter, "行政复议决定书");
        Assert.Contains("被申请人：塔河县综合行政执法局，", text, StringComparison.Ordinal);
        Assert.Contains("被申请人称：行为合法。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("塔河县交通运输局", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_termination_says_the_whole_of_its_item_and_where_one_may_sue()
    {
        using var town = new Town();
        var matter = town.Accepted(Town.Application with { ThirdParties = [Wang] });
        town.Do(
            matter,
            3,
            20,
            new ChangeParty
            {
                Who = "1",
                Cause = LeavingCause.Died,
                HappenedOn = new(2025, 3, 18),
                Proof = "死亡证明",
            }
        );
        town.Do(
            matter,
            3,
            24,
            new TerminateReview { Ground = TerminationGround.DiedWithoutHeir, Reason = "申请人死亡，近亲属均书面放弃" }
        );
        var text = town.Text(matter, "行政复议终止决定书");
        Assert.Contains("作为申请人的公民死亡，没有近亲属或者其近亲属放弃行政复议权利。", text, StringComparison.Ordinal);
        Assert.Contains(Sue.Replace("申请人对", "申请人、第三人对", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains("中级人民法院提起行政诉讼。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dismissal_tells_a_third_party_too_and_what_was_found_against_the_record()
    {
        using var town = new Town();
        var matter = town.Case(application: Town.Application with { ThirdParties = [Wang] });
        town.Do(
            matter,
            3,
            27,
            new DismissApplication
            {
                Ground = RefusalGround.TooLate,
                Reason = "超过申请期限",
                DespiteFacts = "登记的知道日期有误，经查为2024年11月1日",
            }
        );
        var text = town.Text(matter, "驳回行政复议申请决定书");
        Assert.Contains("超过申请期限。登记的知道日期有误，经查为2024年11月1日。", text, StringComparison.Ordinal);
        Assert.Contains("申请人、第三人对本决定不服的", text, StringComparison.Ordinal);
        var refused = town.Do(
            town.Open("reconsideration", 3, 27, Town.Application with { ActNumber = "塔交罚〔2025〕9号" }),
            3,
            27,
            new RefuseApplication
            {
                Ground = RefusalGround.TooLate,
                Reason = "超过申请期限",
                DespiteFacts = "经查为2024年11月1日知道",
            }
        );
        Assert.Contains(
            "经审查，超过申请期限。经查为2024年11月1日知道。",
            town.Text(refused, "不予受理行政复议申请决定书"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_stay_says_who_asked_for_it()
    {
        using var town = new Town();
        var matter = town.Accepted();
        town.Do(matter, 3, 12, new OrderStay { Ground = StayGround.Requested, Reason = "执行后难以恢复" });
        Assert.Contains(
            "申请人申请停止执行，本机关认为其要求合理，决定停止执行。",
            town.Text(matter, "停止执行决定书"),
            StringComparison.Ordinal
        );
    }
}
