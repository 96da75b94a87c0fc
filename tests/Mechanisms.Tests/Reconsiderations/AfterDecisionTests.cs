using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第四十二条、第七十七条、第七十九条 — who asked for a stay, when performance is ordered, and what a text for everybody may not say.</summary>
public sealed class AfterDecisionTests
{
    [Fact]
    public void Performance_is_ordered_once_the_time_of_the_decision_has_passed()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(
            county,
            Decision(CaseOutcome.Revoke, DecisionGround.ProcedureViolated) with
            {
                RedoOrdered = true,
                WithinDays = 30,
            }
        );
        var order = new OrderCompliance { Days = 10, Reason = "没有重新作出。" };
        // Thirty days from 1 April end on 1 May, a holiday: the first working day is 6 May.
        Assert.Equal(["FY225"], county.Today(2025, 4, 3).Not(id, order, People.Head));
        Assert.Equal(["FY225"], county.Today(2025, 5, 6).Not(id, order, People.Head));
        county.Today(2025, 5, 7).Done(id, order, People.Head);
        county.Verify();
    }

    [Fact]
    public void A_published_text_names_no_citizen_of_the_case_whatever_is_ticked()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var phone = Identifiers.PhoneNumber.Parse("13904571234");
        var id = Served(county, application: Application with { Applicant = Application.Applicant with { Phone = phone } });
        foreach (var text in new[] { "张三不服处罚。", "申请人 张 三", "电话139-0457-1234", "住塔河镇新民街1号" })
            Assert.Equal(["FY226"], county.Not(id, new PublishDecision { Text = text, Redacted = true }));
        var published = county.Done(id, new PublishDecision { Text = "张某不服塔河县交通运输局的处罚。", Redacted = true });
        Assert.Equal("张某不服塔河县交通运输局的处罚。", ((Reconsideration)published).PublicText);
        // And everybody reads it, not the act's name alone.
        Assert.Contains(nameof(Reconsideration.PublicText), InReportOrder.Types.Find(Code)!.Disclosure!.Fields);
        county.Verify();
    }

    [Fact]
    public void Where_a_stay_was_asked_for_it_is_told_by_whom()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var stay = new OrderStay { Ground = StayGround.Requested, Reason = "执行后难以恢复。" };
        var alone = Accepted(county);
        Assert.Equal(["FY218"], county.Not(alone, stay with { AskedBy = PartyRole.ThirdParty }, People.Head));
        Assert.Equal(["FY218"], county.Not(alone, stay with { AskedBy = PartyRole.Respondent }, People.Head));
        county.Done(alone, stay, People.Head);
        var several = county.Open(
            Code,
            Application with
            {
                ActNumber = "塔交罚〔2025〕2号",
                ThirdParties = [new Party { Name = "王五" }],
            },
            People.Resident
        );
        county.Done(several, Acceptance);
        Assert.Equal(["FY218"], county.Not(several, stay, People.Head));
        county.Done(several, stay with { AskedBy = PartyRole.ThirdParty }, People.Head);
        county.Verify();
    }
}
