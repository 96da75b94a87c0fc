using CsCheck;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>A day that counts is the day of the event, not of its registration.</summary>
public sealed class LateEntryTests
{
    private static readonly MatterTypes Types = new([new Lendings()]);

    private static readonly AskForFile Asked = new() { File = "水利档案", Borrower = "张三" };

    private static readonly Lateness Proof = new()
    {
        Proof = ProofOfDay.Receipt,
        Evidence = "回执第12号",
        Reason = "回执次月才收到。",
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void What_was_done_in_time_and_registered_late_undoes_what_the_law_did_meanwhile(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var id = county.Do(ActRequest.Open("lending", Asked), People.Handler).Id;
        county.Do(ActRequest.In(id, new LendFile()), People.Handler);
        county.Today(2025, 4, 1);
        new Sweep(county.Desk).Run();
        Assert.True(Read(county, id).Reminded);

        // Ten working days from 3 March end on the 17th; the file came back that day.
        var lastDay = new DateOnly(2025, 3, 17);
        var request = ActRequest.In(id, new ReturnFile(), lastDay);
        Assert.Equal(["BL046"], county.Refused(request, People.Handler));
        Assert.Equal(
            ["BL045", "BL045", "BL045"],
            county.Refused(request with { Late = new Lateness { Reason = "忘了" } }, People.Handler)
        );
        Assert.Equal(["BL047"], county.Refused(request with { Late = Proof }, People.Stranger).Take(1));
        Assert.Equal(3, county.LedgerSize());

        var late = county.Do(request with { Late = Proof }, People.Handler);
        Assert.False(((Lending)late).Reminded);
        Assert.Equal((LendingStage.Returned, lastDay), (((Lending)late).Stage, late.ChangedOn));
        Assert.Equal(["AskForFile", "LendFile", "RemindByLaw", "ReturnFile", "UndoLawAct"], county.Acts(id));
        county.Verify();

        // The course is told in the order of days; the undone act stays, and says by what it was undone.
        var timeline = Timeline.Whole(county.Store, Read(county, id));
        Assert.True(timeline.Verified);
        Assert.Equal(
            ["UndoLawAct", "RemindByLaw", "ReturnFile", "LendFile", "AskForFile"],
            timeline.Entries.Select(e => e.Entry.Act)
        );
        Assert.Equal(4, timeline.Entries[1].UndoneBy);
        Assert.Equal(LateKind.Registered, timeline.Entries[2].Late);
        Assert.Equal(3, timeline.Entries[0].Entry.Cause);
        using var db = county.Store.Open();
        var clock = Assert.Single(db.Clocks);
        Assert.Equal((lastDay, lastDay), (clock.StoppedOn, clock.DueOn));
    }

    [Fact]
    public void What_was_late_indeed_is_refused_as_done_in_time()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 3, 3);
        var id = county.Do(ActRequest.Open("lending", Asked), People.Handler).Id;
        county.Do(ActRequest.In(id, new LendFile()), People.Handler);
        county.Today(2025, 4, 1);
        // A day after the last: the law's act stands, and the return follows it.
        var late = county.Do(ActRequest.In(id, new ReturnFile(), new(2025, 3, 18)) with { Late = Proof }, People.Handler);
        Assert.True(((Lending)late).Reminded);
        Assert.Equal(["AskForFile", "LendFile", "ReturnFile", "RemindByLaw"], county.Acts(id));
        county.Verify();
    }

    [Fact]
    public void A_refused_entry_changes_nothing()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 3, 3);
        var id = county.Do(ActRequest.Open("lending", Asked), People.Handler).Id;
        county.Do(ActRequest.In(id, new LendFile()), People.Handler);
        county.Today(2025, 4, 1);
        Assert.Equal(["BL001"], county.Refused(ActRequest.In(id, new RefuseLending { Reason = "无" }), People.Handler));
        Assert.Equal(["AskForFile", "LendFile"], county.Acts(id));
        county.Verify();
    }

    [Fact]
    public void What_the_law_must_have_done_by_the_new_reckoning_is_recorded_with_its_cause()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 3, 3);
        var id = county.Do(ActRequest.Open("lending", Asked), People.Handler).Id;
        county.Do(ActRequest.In(id, new LendFile()), People.Handler);
        county.Today(2025, 3, 7).Do(ActRequest.In(id, new HoldLending()), People.Handler);
        county.Today(2025, 5, 6).Do(ActRequest.In(id, new ReturnFile()), People.Handler);
        // It was resumed on 10 March already, as a paper says: the period ran out on the 19th.
        var request = ActRequest.In(id, new ResumeLending(), new(2025, 3, 10)) with
        {
            Late = Proof,
        };
        var now = (Lending)county.Do(request, People.Handler);
        Assert.True(now.Reminded);
        Assert.Equal(LendingStage.Returned, now.Stage);
        Assert.Equal(["AskForFile", "LendFile", "HoldLending", "ReturnFile", "ResumeLending", "RemindByLaw"], county.Acts(id));
        county.Verify();
    }

    [Fact]
    public void Nothing_is_put_before_the_opening_nor_where_later_acts_could_not_have_been_done()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 3, 3);
        var id = county.Do(ActRequest.Open("lending", Asked), People.Handler).Id;
        county.Today(2025, 3, 10).Do(ActRequest.In(id, new LendFile()), People.Handler);
        var refusal = new RefuseLending { Reason = "档案破损" };
        Assert.Equal(
            ["BL048"],
            county.Refused(ActRequest.In(id, refusal, new(2025, 3, 5)) with { Late = Proof }, People.Handler)
        );
        Assert.Contains(
            "BL049",
            county.Refused(ActRequest.In(id, refusal, new(2025, 3, 1)) with { Late = Proof }, People.Handler)
        );
        Assert.Equal(["AskForFile", "LendFile"], county.Acts(id));
    }

    [Fact]
    public void Any_order_of_registration_of_the_same_dated_acts_ends_in_the_same_matter() =>
        Gen.Shuffle(Enumerable.Range(0, Course.Length).ToArray()).Sample(order => Compare(order), iter: 40, threads: 1);

    // Asked on 3 March, lent on the 4th; the days of the others lie before and behind the end of the period.
    private static readonly (Act Act, DateOnly On, Actor By)[] Course =
    [
        (new LendFile(), new(2025, 3, 4), People.Handler),
        (new ExtendLending { Days = 2 }, new(2025, 3, 6), People.Head),
        (new HoldLending(), new(2025, 3, 7), People.Handler),
        (new ResumeLending(), new(2025, 3, 11), People.Handler),
        (new ExtendLending { Days = 1 }, new(2025, 3, 12), People.Head),
        (new ReturnFile(), new(2025, 4, 15), People.Handler),
    ];

    private static bool Compare(int[] order)
    {
        var (inTurn, clocks) = Registered([.. Enumerable.Range(0, Course.Length)]);
        var (shuffled, others) = Registered(order);
        return (inTurn.Stage, inTurn.LentOn, inTurn.ReturnedOn, inTurn.Reminded, inTurn.ChangedOn, inTurn.ClosedOn)
                == (
                    shuffled.Stage,
                    shuffled.LentOn,
                    shuffled.ReturnedOn,
                    shuffled.Reminded,
                    shuffled.ChangedOn,
                    shuffled.ClosedOn
                )
            && clocks.SequenceEqual(others);
    }

    private static (Lending, List<(DateOnly?, DateOnly?, string, string)>) Registered(int[] order)
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 3, 3);
        var id = county.Do(ActRequest.Open("lending", Asked), People.Handler).Id;
        county.Today(2025, 5, 6);
        // What isn't lawful yet for want of another act is tried again when that one is registered.
        var waiting = order.ToList();
        for (var progress = true; waiting.Count > 0 && progress; )
        {
            progress = false;
            foreach (var i in waiting.ToList())
            {
                var request = ActRequest.In(id, Course[i].Act, Course[i].On) with { Late = Proof };
                if (!county.Desk.Perform(request, Course[i].By).Done)
                    continue;
                waiting.Remove(i);
                progress = true;
                new Sweep(county.Desk).Run();
            }
        }

        Assert.Empty(waiting);
        county.Verify();
        using var db = county.Store.Open();
        return (
            Read(county, id),
            [
                .. db
                    .Clocks.OrderBy(c => c.Code)
                    .ThenBy(c => c.Run)
                    .AsEnumerable()
                    .Select(c => (c.DueOn, c.StoppedOn, c.Pauses, c.Extensions)),
            ]
        );
    }

    private static Lending Read(TestCounty county, Guid id)
    {
        using var db = county.Store.Open();
        return db.Matters<Lending>(county.Store.CountyCode).Single(m => m.Id == id);
    }
}
