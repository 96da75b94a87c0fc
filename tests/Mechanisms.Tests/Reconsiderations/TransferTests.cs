using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第三十三条、第三十五条、第三十八条 — the level above takes a case over; what is somebody else's is dismissed and told whose it is.</summary>
public sealed class TransferTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly TransferCase Taken = new()
    {
        Ground = TransferGround.TakenAbove,
        To = "大兴安岭地区行政公署",
        OrderedOn = new(2025, 3, 14),
        OrderNumber = "大署复提〔2025〕1号",
        Papers = ["行政复议申请书", "书面答复和证据"],
    };

    [Theory, MemberData(nameof(Databases))]
    public void A_case_that_the_level_above_hears_ends_here_with_a_letter_and_a_notice_and_no_period_runs_on(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Notified(county);
        county.Today(2025, 3, 17);
        Assert.Equal(["BL002"], county.Not(id, Taken));
        Assert.Equal(["FY174"], county.Not(id, Taken with { Ground = TransferGround.AskedFor }, People.Head));
        county.Done(id, Taken, People.Head);
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((ReconsiderationStage.Transferred, new DateOnly(2025, 3, 17)), (matter.Stage, matter.TransferredOn));
        Assert.NotNull(matter.ClosedOn);
        Assert.Equal(["行政复议案件移送函", "行政复议案件移送告知书"], matter.Documents.Select(d => d.Name).TakeLast(2));
        foreach (var clock in new[] { "decision", "reply" })
            Assert.Equal(new DateOnly(2025, 3, 17), county.Clock(id, clock)!.StoppedOn);
        // Nothing is deemed of a case that isn't here any more, and nobody's reply is overdue.
        county.Today(2025, 6, 30).LetTheLawAct();
        Assert.DoesNotContain(nameof(DeemWithoutEvidence), county.Acts(id));
        Assert.Equal(0, county.Figure(ReconsiderationIndicators.Pending).Value.Amount);
        Assert.Equal(0, county.Figure(ReconsiderationIndicators.Concluded).Value.Amount);
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 3, 18), CaseDocument.TransferNotice));
        county.Done(id, new ArchiveCase());
        county.Verify();
    }

    [Fact]
    public void The_organ_asks_the_level_above_and_goes_on_until_it_decides()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county);
        var asked = new AskLevelAbove { To = "大兴安岭地区行政公署", Reason = "案情重大，本机关不宜审理。" };
        county.Done(id, asked, People.Head);
        Assert.Equal(["FY173"], county.Not(id, asked, People.Head));
        county.Today(2025, 3, 17).Done(id, Reply, Respondent);
        var decided = Taken with { Ground = TransferGround.AskedFor };
        Assert.Equal(["FY174"], county.Not(id, decided with { OrderedOn = new(2025, 3, 11) }, People.Head));
        county.Done(id, decided, People.Head);
        county.Verify();
    }

    [Fact]
    public void After_a_refusal_the_case_goes_up_only_because_the_level_above_accepted_it_itself()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        county.Done(id, new RefuseApplication { Ground = RefusalGround.OutOfScope, Reason = "不属于范围。" }, People.Head);
        county.Today(2025, 3, 17);
        Assert.Equal(["FY175"], county.Not(id, Taken, People.Head));
        Assert.Equal(
            ["FY176"],
            county.Not(id, Taken with { Ground = TransferGround.AcceptedAbove, OrderedOn = new(2025, 3, 2) }, People.Head)
        );
        county.Done(id, Taken with { Ground = TransferGround.AcceptedAbove }, People.Head);
        Assert.Equal(1, county.Figure(ReconsiderationIndicators.Refused).Value.Amount);
        county.Verify();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_dismissed_application_too_goes_up_when_the_level_above_accepts_it_and_what_was_decided_stays_here(bool archived)
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        var dismissal = new DismissApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" };
        county.Today(2025, 3, 27).Done(id, dismissal, People.Head);
        county.Today(2025, 4, 1);
        foreach (var to in new[] { PartyRole.Applicant, PartyRole.Respondent })
            county.Done(id, Serve(to, new(2025, 4, 1)));
        county.Done(id, new ConfirmService());
        if (archived)
        {
            county.Done(id, new CopyOut { To = "地区交通运输局" });
            county.Done(id, new ArchiveCase());
        }

        county.Today(2025, 4, 21);
        var above = Taken with { Ground = TransferGround.AcceptedAbove, OrderedOn = new(2025, 4, 18) };
        Assert.Equal(["FY175"], county.Not(id, above with { Ground = TransferGround.TakenAbove }, People.Head));
        county.Done(id, above, People.Head);
        Assert.Equal(1, county.Figure(ReconsiderationIndicators.Dismissed).Value.Amount);
        county.Verify();
    }

    [Fact]
    public void A_case_that_was_decided_is_not_transferred_any_more()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 4, 21);
        var above = Taken with { Ground = TransferGround.AcceptedAbove, OrderedOn = new(2025, 4, 18) };
        Assert.Equal(["FY175"], county.Not(id, above, People.Head));
        county.Verify();
    }

    [Fact]
    public void What_the_respondent_does_about_an_opinion_letter_is_reported_though_the_case_went_up()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county);
        county.Done(id, new IssueOpinionLetter { To = "塔河县交通运输局", Opinion = "规范送达。" }, People.InstitutionHead);
        county.Today(2025, 3, 17).Done(id, Taken, People.Head);
        Assert.Equal(["FY106"], county.Not(id, new ArchiveCase()));
        county.Done(id, new ReportBack { Measures = "已经整改。" }, Respondent);
        county.Done(id, new ArchiveCase());
        county.Verify();
    }

    [Fact]
    public void An_accepted_case_of_another_organs_competence_is_dismissed_and_the_applicant_is_told_whose_it_is()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        var dismissed = new DismissApplication
        {
            Ground = RefusalGround.OtherJurisdiction,
            Reason = "行为由垂直领导的机关作出。",
            DespiteFacts = "查明实际作出机关是海关。",
        };
        Assert.Equal(["FY023"], county.Not(id, dismissed, People.Head));
        county.Done(id, dismissed with { CompetentOrgan = "哈尔滨海关" }, People.Head);
        Assert.Equal("哈尔滨海关", county.Read<Reconsideration>(id).CompetentOrgan);
        county.Verify();
    }
}
