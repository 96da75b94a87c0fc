using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>岗位 — roles are open: a mechanism declares the ones it needs, and people are appointed to them like to any other.</summary>
public sealed class RoleTests
{
    private static readonly Role Archivist = new("Archivist", "档案员") { Duty = "保管和出借案卷。" };
    private static readonly AskForFile Asked = new() { File = "林权案卷", Borrower = "演示丙" };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void An_act_of_a_mechanisms_own_role_is_done_by_who_holds_it_and_refused_to_others_by_its_name(Database database)
    {
        using var county = new TestCounty(database, new MatterTypes([new Lent(Archivist)]));
        Assert.Equal(Archivist, Assert.Single(county.Store.Types.Roles, r => r.Code == "Archivist"));
        Assert.Equal("档案员", county.Store.Types.RoleOf("Archivist").Name);
        // As a session has it: known by its code alone.
        var keeper = new Actor("keeper", "演示档案员", "gov", Role.Of("Archivist"));

        var outcome = county.Desk.Perform(ActRequest.Open("lending", Asked), People.Handler);
        Assert.Contains("档案员", Assert.Single(outcome.Problems).Remedy, StringComparison.Ordinal);
        var lending = county.Do(ActRequest.Open("lending", Asked), keeper);

        using var db = county.Store.Open();
        Assert.Equal("档案员", db.Entries.Single(e => e.MatterId == lending.Id).Role);
        county.Verify();
    }

    [Fact]
    public void A_role_that_is_declared_twice_and_differently_or_says_no_duty_stops_the_program_at_start()
    {
        var twice = Assert.Throws<DefinitionException>(() =>
            new MatterTypes([new Lent(new Role("Head", "负责人") { Duty = "负责。" })])
        );
        Assert.Contains("the role Head is declared twice and differently", twice.Message, StringComparison.Ordinal);
        var silent = Assert.Throws<DefinitionException>(() => new MatterTypes([new Lent(new Role("Archivist", "档案员"))]));
        Assert.Contains("doesn't say what somebody in it does", silent.Message, StringComparison.Ordinal);
    }

    private sealed class Lent(Role by) : MatterType<Lending, LendingStage>("lending", "案卷借阅", "1", new DateOnly(2010, 1, 1))
    {
        protected override void Define(Lifecycle<Lending, LendingStage> it)
        {
            var basis = Statutes.CivilCode[201];
            it.Opens<AskForFile>("申请借阅", LendingStage.Asked).By(by).Under(basis);
            it.Act<LendFile>("借出", LendingStage.Asked, LendingStage.Lent).By(by).Under(basis);
            it.Act<RemindByLaw>("催还", LendingStage.Lent, LendingStage.Overdue).By(by).Under(basis);
            it.Act<RefuseLending>("拒绝", LendingStage.Asked, LendingStage.Refused).By(by).Under(basis);
            it.Act<ReturnFile>("归还", [LendingStage.Lent, LendingStage.Overdue], LendingStage.Returned).By(by).Under(basis);
            it.Ends(LendingStage.Returned, LendingStage.Refused);
        }
    }
}
