using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>The day of the event counts: what came in time and was registered after the sweep, on both databases.</summary>
public sealed class LateRegistrationTests
{
    private static readonly Lateness Proof = new()
    {
        Proof = ProofOfDay.Postmark,
        Evidence = "挂号信XA12345678923号",
        Reason = "收发室次周转来。",
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_reply_of_the_last_day_that_is_entered_after_the_sweep_is_a_reply_and_the_act_can_be_upheld(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Notified(county, Acceptance);
        var due = county.Due(id, "reply")!.Value;
        county.Today(2025, 4, 21).LetTheLawAct();
        Assert.True(county.Read<Reconsideration>(id).ReplyOverdue);

        Assert.Equal(["BL046"], county.Refused(ActRequest.In(id, Reply, due), People.Handler));
        Assert.Contains("BL047", county.Refused(ActRequest.In(id, Reply, due) with { Late = Proof }, Respondent));
        county.Do(ActRequest.In(id, Reply, due) with { Late = Proof }, People.Handler);
        var matter = county.Read<Reconsideration>(id);
        Assert.False(matter.ReplyOverdue);
        Assert.Equal(due, matter.RepliedOn);
        Assert.Equal(due, county.Clock(id, "reply")!.StoppedOn);
        county.Done(id, Hear);
        county.Done(id, Draft);
        county.Done(id, Uphold, People.Head);
        Assert.Equal(CaseOutcome.Uphold, county.Read<Reconsideration>(id).Outcome);
        county.Verify();
    }

    [Fact]
    public void Corrections_posted_in_time_bring_the_application_back_from_abandonment()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var id = county.Open(Code, Application, People.Resident);
        county.Done(id, new AskForCorrection { Items = ["身份证明复印件"], ReceivedOn = new(2025, 3, 3) });
        county.Today(2025, 4, 7).LetTheLawAct();
        Assert.Equal(ReconsiderationStage.Abandoned, county.Read<Reconsideration>(id).Stage);

        var supplied = new SupplyCorrections { Content = "已补交身份证明。" };
        county.Do(ActRequest.In(id, supplied, new(2025, 3, 14)) with { Late = Proof }, People.Handler);
        // The five working days of the examination ran from the 14th: nobody refused it, so it is accepted by the law.
        county.LetTheLawAct();
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((ReconsiderationStage.Hearing, true), (matter.Stage, matter.DeemedAccepted));
        Assert.Equal(new DateOnly(2025, 3, 21), matter.AcceptedOn);
        Assert.Contains("UndoLawAct", county.Acts(id));
        county.Verify();
    }

    [Fact]
    public void An_acceptance_decided_in_time_and_entered_late_takes_the_place_of_the_deemed_one()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var id = county.Open(Code, Application, People.Resident);
        county.Today(2025, 3, 17).LetTheLawAct();
        Assert.True(county.Read<Reconsideration>(id).DeemedAccepted);
        var paper = Proof with { Proof = ProofOfDay.Paper, Evidence = "受理审批表" };
        county.Do(ActRequest.In(id, Acceptance, new(2025, 3, 6)) with { Late = paper }, People.Handler);
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((false, new DateOnly(2025, 3, 6)), (matter.DeemedAccepted, matter.AcceptedOn));
        // The copy is due seven working days after that day, and not after the deemed acceptance.
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(id, "reply-notice"));
        county.Verify();
    }
}
