using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>《行政诉讼法》第四十五条 — a suit counts by its day; what is said of it must fit the decision and its service.</summary>
public sealed class LawsuitTests
{
    private static readonly RecordJudgment Lost = new()
    {
        Ruling = CourtRuling.Dismissed,
        Court = "塔河县人民法院",
        CaseNumber = "（2025）黑2722行初3号",
        EffectiveOn = new(2025, 9, 20),
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void Of_a_suit_brought_on_the_last_day_and_told_of_weeks_later_it_is_not_said_that_the_time_passed_without_one(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Served(county);
        Assert.Equal(new DateOnly(2025, 4, 16), county.Due(id, "recourse"));
        county.Today(2025, 5, 8).LetTheLawAct();
        Assert.Equal(new DateOnly(2025, 4, 16), county.Read<Reconsideration>(id).RecourseEndedOn);
        county.Done(id, new NoteLawsuit { SuedOn = new(2025, 4, 16) });
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((new DateOnly(2025, 4, 16), (DateOnly?)null), (matter.SuedOn!.Value, matter.RecourseEndedOn));
        county.Verify();
    }

    [Fact]
    public void A_suit_that_came_too_late_leaves_the_end_of_the_time_where_it_is()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 5, 8).LetTheLawAct();
        county.Done(id, new NoteLawsuit { SuedOn = new(2025, 4, 17) });
        Assert.Equal(new DateOnly(2025, 4, 16), county.Read<Reconsideration>(id).RecourseEndedOn);
        county.Verify();
    }

    [Fact]
    public void A_judgment_tells_that_somebody_sued_though_nobody_noted_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 9, 26).LetTheLawAct();
        county.Done(id, Lost with { Ruling = CourtRuling.DeclaredUnlawful });
        Assert.Null(county.Read<Reconsideration>(id).RecourseEndedOn);
        county.Verify();
    }

    [Fact]
    public void After_a_judgment_no_time_to_sue_runs()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county);
        county.Today(2025, 9, 26).Done(id, Serve(PartyRole.Applicant, new(2025, 9, 26)));
        county.Done(id, Lost);
        Assert.False(county.Clock(id, "recourse")!.IsRunning);
        county.Verify();
    }

    [Fact]
    public void A_suit_fits_the_decision_and_its_service_and_is_an_applicants_or_a_third_partys()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county, application: Application with { ThirdParties = [new Party { Name = "王五" }] });
        county.Today(2025, 4, 8);
        var suit = new NoteLawsuit { SuedOn = new(2025, 4, 3), Person = "1" };
        Assert.Equal(["FY211"], county.Not(id, suit));
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 4, 1)));
        Assert.Equal(["FY210", "FY212"], county.Not(id, suit with { SuedOn = new(2020, 4, 3) }));
        Assert.Equal(["FY212"], county.Not(id, suit with { SuedOn = new(2025, 3, 31) }));
        Assert.Equal(["FY211", "FY214"], county.Not(id, suit with { Person = null }));
        Assert.Equal(["FY211", "FY214"], county.Not(id, suit with { Person = "2" }));
        Assert.Equal(["FY214"], county.Not(id, suit with { Person = "9" }));
        county.Done(id, suit);
        county.Verify();
    }

    [Fact]
    public void Against_silence_a_suit_is_brought_before_any_decision_once_the_time_for_it_has_passed()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Today(2025, 5, 12);
        var suit = new NoteLawsuit { SuedOn = new(2025, 5, 12), OfSilence = true };
        Assert.Equal(["FY210"], county.Not(id, suit with { SuedOn = new(2025, 5, 9) }));
        Assert.Equal(["FY210", "FY211"], county.Not(id, suit with { OfSilence = false }));
        county.Done(id, suit);
        county.Verify();
    }

    [Fact]
    public void A_judgment_is_recorded_once_comes_after_the_suit_and_is_not_received_in_force_before_it_is()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 4, 10).Done(id, new NoteLawsuit { SuedOn = new(2025, 4, 10) });
        county.Today(2025, 9, 26);
        Assert.Equal(["FY216"], county.Not(id, Lost with { EffectiveOn = new(2025, 4, 9) }));
        Assert.Equal(["FY217"], county.Not(id, Lost with { ReceivedOn = new(2025, 9, 19) }));
        county.Done(id, Lost);
        Assert.Equal(["FY215"], county.Not(id, Lost));
        Assert.Equal(["FY215"], county.Not(id, Lost with { Ruling = CourtRuling.RedoOrdered }));
        // A retrial that decides otherwise is a later judgment.
        county.Done(id, Lost with { Ruling = CourtRuling.RedoOrdered, EffectiveOn = new(2025, 9, 25) });
        county.Verify();
    }

    [Fact]
    public void A_court_that_ordered_acceptance_is_not_answered_with_a_request_for_corrections()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        county.Done(id, new RefuseApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" }, People.Head);
        county.Today(2025, 9, 26).Done(id, Lost with { Ruling = CourtRuling.AcceptanceOrdered });
        Assert.Equal(["FY181"], county.Not(id, new AskForCorrection { Items = ["身份证明"], ReceivedOn = new(2025, 9, 26) }));
        county.Done(id, new AcceptByJudgment());
        county.Verify();
    }
}
