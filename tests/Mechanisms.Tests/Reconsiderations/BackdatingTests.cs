using Fazhi.Matters;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>A day that lies far back is shown by a proof, also where nothing was registered since.</summary>
public sealed class BackdatingTests
{
    private static readonly Lateness Proof = new()
    {
        Proof = ProofOfDay.Paper,
        Evidence = "审批表第3号",
        Reason = "经办人病假，次月登记。",
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void What_was_done_more_than_a_week_ago_is_registered_with_its_proof_only_and_marked(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Notified(county);
        county.Today(2025, 3, 25);
        // A week covers weekends and what comes back by post.
        county.Do(ActRequest.In(id, Hear, new(2025, 3, 18)), People.Handler);
        county.Today(2025, 3, 26);
        var reply = ActRequest.In(id, Reply, new(2025, 3, 18));
        Assert.Equal(["BL065"], county.Refused(reply, People.Handler));
        county.Do(reply with { Late = Proof }, People.Handler);
        // Nor does an application that came last year take that year's number on a word.
        county.Today(2025, 4, 7);
        var filed = ActRequest.Open(Code, Application, new(2025, 3, 3), "gov");
        Assert.Equal(["BL065"], county.Refused(filed, People.Handler));
        Assert.Contains("BL045", county.Refused(filed with { Late = Proof with { Evidence = null } }, People.Handler));
        var opened = county.Do(filed with { Late = Proof }, People.Handler);
        Assert.Equal(new DateOnly(2025, 3, 3), opened.OpenedOn);
        Assert.Null(opened.EnteringSince);
        county.Verify();
    }

    [Fact]
    public void The_county_says_how_many_days_and_an_extension_after_the_last_day_always_wants_its_proof()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        var due = county.Due(id, "decision")!.Value;
        Assert.Equal(new DateOnly(2025, 5, 9), due);
        county.Today(2025, 5, 12);
        var extension = ActRequest.In(id, new ExtendReview { Days = 30, Reason = "案情复杂。" }, due);
        Assert.Equal(["BL068"], county.Refused(extension, People.InstitutionHead));
        county.Do(extension with { Late = Proof }, People.InstitutionHead);

        var longer = new SetParameter
        {
            Parameter = "desk.days-without-reason",
            Value = "30",
            From = new(2025, 5, 1),
            Source = "局务会",
        };
        county.Do(ActRequest.Open("parameter", longer), People.InstitutionHead);
        var other = county.Do(ActRequest.Open(Code, Application, new(2025, 4, 15), "gov"), People.Handler);
        Assert.Equal(new DateOnly(2025, 4, 15), other.OpenedOn);
        Assert.Equal(["BL065"], county.Refused(ActRequest.Open(Code, Application, new(2025, 4, 11), "gov"), People.Handler));
        county.Verify();
    }
}
