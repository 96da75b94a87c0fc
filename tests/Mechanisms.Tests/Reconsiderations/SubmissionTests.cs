using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>提出 is not 收到: the day it was posted or handed in keeps the time of filing, the day of receipt starts the five days of acceptance.</summary>
public sealed class SubmissionTests
{
    // Sixty days from 2 January 2025 end on Monday 3 March.
    private static readonly FileApplication Posted = Application with
    {
        ActMadeOn = new(2025, 1, 2),
        KnownOn = new(2025, 1, 2),
        Channel = Channel.Post,
        PostedOn = new(2025, 3, 3),
        PostProof = "邮戳，挂号信XA12345678923号",
    };

    [Fact]
    public void An_application_posted_on_the_sixtieth_day_is_in_time_and_accepted_within_five_working_days_from_its_receipt()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 7);
        Assert.Equal(["FY166"], county.NotOpened(Code, Posted with { PostProof = null }));
        Assert.Equal(
            ["FY166"],
            county.NotOpened(Code, Posted with { Channel = Channel.InPerson, PostedOn = new(2025, 3, 3), LateReason = "住院。" })
        );
        // One that is late without a reason is registered, so that it can be answered by a decision.
        var tardy = county.Open(Code, Posted with { PostedOn = new(2025, 3, 4) });
        Assert.Equal(["FY019", "FY156"], county.Not(tardy, Acceptance));
        county.Done(
            tardy,
            new RefuseApplication { Ground = RefusalGround.TooLate, Reason = "超过期限。" },
            People.InstitutionHead
        );
        Assert.Equal(["FY167"], county.NotOpened(Code, Posted with { ReceivedOn = new(2025, 3, 1) }));
        var id = county.Open(Code, Posted with { ReceivedOn = new(2025, 3, 7) });
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 7)), (matter.SubmittedOn, matter.ReceivedOn));
        Assert.Equal(new DateOnly(2025, 3, 14), county.Due(id, "acceptance"));
        // Refusing it as late contradicts the record.
        var late = new RefuseApplication { Ground = RefusalGround.TooLate, Reason = "超过期限。" };
        Assert.Equal(["FY157"], county.Not(id, late, People.InstitutionHead));
        county.Done(id, Acceptance);
        county.Verify();
    }

    [Fact]
    public void The_longest_period_too_is_kept_by_the_day_of_posting()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 10);
        var old = Posted with { ActMadeOn = new(2020, 3, 3), KnownOn = new(2025, 1, 10) };
        county.Done(county.Open(Code, old), Acceptance);
        var later = county.Open(Code, old with { PostedOn = new(2025, 3, 4), ActNumber = "塔交罚〔2020〕2号" });
        Assert.Equal(["FY020"], county.Not(later, Acceptance));
        county.Verify();
    }

    [Fact]
    public void Handed_to_the_organ_that_fined_on_the_sixtieth_day_it_is_in_time_though_forwarded_later()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var filed = Posted with
        {
            Channel = Channel.ThroughAgency,
            ActKind = ActKind.OnTheSpotPenalty,
            PostedOn = null,
            PostProof = null,
        };
        var id = county.Open(Code, filed, Respondent);
        county.Today(2025, 3, 10).Done(id, new ForwardFromAgency { Opinion = "维持处罚。" }, Respondent);
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(id, "acceptance"));
        county.Today(2025, 3, 12).Done(id, Acceptance);
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 10)), (matter.SubmittedOn, matter.ReceivedOn));
        county.Verify();
    }

    [Fact]
    public void Corrections_posted_in_time_are_examined_from_the_day_they_came()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        county.Done(id, new AskForCorrection { Items = ["身份证明"], ReceivedOn = new(2025, 3, 3) });
        county.Today(2025, 3, 19);
        var proof = new Lateness
        {
            Proof = ProofOfDay.Postmark,
            Evidence = "挂号信XA12345678923号",
            Reason = "邮件在途，收发室次周转来。",
        };
        var supplied = new SupplyCorrections { Content = "补正。", ReceivedOn = new(2025, 3, 18) };
        var posted = Storage.ActRequest.In(id, supplied, new DateOnly(2025, 3, 17)) with { Late = proof };
        Assert.Equal(
            ["FY168"],
            county.Refused(posted with { Act = supplied with { ReceivedOn = new(2025, 3, 14) } }, People.Handler)
        );
        Assert.Equal(
            ["FY168"],
            county.Refused(posted with { Act = supplied with { ReceivedOn = new(2025, 3, 20) } }, People.Handler)
        );
        county.Do(posted, People.Handler);
        Assert.Equal(new DateOnly(2025, 3, 25), county.Due(id, "acceptance"));
        Assert.Equal(ReconsiderationStage.Filed, county.Read<Reconsideration>(id).Stage);
        county.Verify();
    }

    [Fact]
    public void A_period_that_has_run_out_is_neither_lengthened_nor_made_another()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var (simple, ordinary) = (File(county), File(county, Application with { ActNumber = "塔交罚〔2025〕2号" }));
        county.Today(2025, 3, 10).Done(simple, Simplified);
        county.Done(ordinary, Acceptance);
        Assert.Equal(new DateOnly(2025, 4, 9), county.Due(simple, "decision"));
        county.Today(2025, 4, 10);
        Assert.Equal(["BL050"], county.Not(simple, new SwitchToOrdinary { Reason = "有争议。" }, People.InstitutionHead));
        county.Today(2025, 5, 12);
        Assert.Equal(["BL050"], county.Not(ordinary, new ExtendReview { Days = 10, Reason = "复杂。" }, People.InstitutionHead));
        Assert.Equal(["BL050"], county.Not(ordinary, new ApplySimplified { Ground = SimplifiedGround.AllConsent }));
        Assert.True(county.Clock(ordinary, "decision")!.IsLate(new(2025, 5, 12)));
        county.Verify();
    }
}
