using Fazhi.Mechanisms.Mediation;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Quarrels;

namespace Fazhi.Mechanisms.Tests.MediationCases;

/// <summary>《人民调解法》第八条至第十条 — who may mediate.</summary>
public sealed class OrganisationTests
{
    private const string Register = "mediation-organisation";

    [Theory]
    [InlineData(2, 1, "TJ001")]
    [InlineData(10, 3, "TJ001")]
    [InlineData(3, 0, "TJ002")]
    [InlineData(3, 4, "TJ003")]
    public void A_committee_has_three_to_nine_members_a_woman_among_them(int members, int women, string gate)
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 10);
        Assert.Equal([gate], county.NotOpened(Register, Organisation with { Members = members, Women = women }));
        Assert.Equal(["TJ004"], county.NotOpened(Register, Organisation with { TermFrom = null }));
        county.Open(Register, Organisation with { Members = 3, Women = 1 });
        Assert.Equal(["TJ005"], county.NotOpened(Register, Organisation));
        county.Verify();
    }

    [Fact]
    public void A_committees_term_ends_after_three_years_and_the_law_leaves_the_election_to_people()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 10);
        var id = county.Open(Register, Organisation);
        Assert.Equal(new DateOnly(2025, 6, 10), county.Due(id, "term"));
        county.Today(2025, 7, 1).LetTheLawAct();
        Assert.True(county.Clock(id, "term")!.IsLate(new(2025, 7, 1)));
        var term = new RenewTerm
        {
            TermFrom = new(2022, 6, 10),
            Chair = "新主任",
            Members = 5,
            Women = 1,
        };
        Assert.Equal(["TJ007"], county.Not(id, term));
        county.Done(id, term with { TermFrom = new(2025, 6, 20) });
        Assert.False(county.Clock(id, "term")!.IsLate(new(2025, 7, 1)));
        county.Verify();
    }

    [Fact]
    public void An_organisation_with_mediators_is_not_dissolved_and_the_court_is_told_of_every_change()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 10);
        var id = county.Open(Register, Organisation);
        var appoint = new AppointMediator { Name = "周调解", Organisation = Committee };
        var mediator = county.Open("mediator", appoint);
        Assert.Equal(["TJ011"], county.NotOpened("mediator", appoint));
        Assert.True(county.Read<MediationOrganisation>(id).CourtDue);
        county.Done(id, new TellCourt { Court = "塔河县人民法院" });
        Assert.False(county.Read<MediationOrganisation>(id).CourtDue);
        Assert.Equal(["TJ008"], county.Not(id, new DissolveOrganisation { Reason = "合并。" }));
        county.Done(mediator, new EndService { Reason = "辞任。" });
        county.Done(id, new DissolveOrganisation { Reason = "合并。" });
        county.Verify();
    }
}
