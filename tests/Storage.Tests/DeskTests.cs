using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

public sealed class DeskTests
{
    private static readonly MatterTypes Types = new([new Lendings()]);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void An_act_moves_the_matter_its_clock_its_number_and_the_ledger_at_once(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 1, 20);
        var asked = county.Do(ActRequest.Open("lending", Ask("1998年林权档案")), People.Handler);
        var lent = (Lending)county.Do(ActRequest.In(asked.Id, new LendFile()), People.Handler);

        Assert.Equal(LendingStage.Lent, lent.Stage);
        Assert.Equal("塔政借〔2025〕1号", lent.Number);
        Assert.Equal("塔政借单〔2025〕1号", Assert.Single(lent.Documents).Number);
        using var db = county.Store.Open();
        var clock = Assert.Single(db.Clocks);
        // Ten working days from 20 January 2025, over the Spring Festival; 26 January and 8 February are make-up days.
        Assert.Equal(new DateOnly(2025, 2, 8), clock.DueOn);
        Assert.Equal(["AskForFile", "LendFile"], county.Acts(asked.Id));
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_refused_act_leaves_no_trace_and_names_everything_that_is_missing(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var asked = county.Do(ActRequest.Open("lending", Ask("档案", pages: 200)), People.Handler);

        Assert.Equal(["TS001"], county.Refused(ActRequest.In(asked.Id, new LendFile()), People.Handler));
        Assert.Equal(["BL001"], county.Refused(ActRequest.In(asked.Id, new ReturnFile()), People.Handler));
        Assert.Equal(["BL002"], county.Refused(ActRequest.In(asked.Id, new LendFile()), People.Head));
        Assert.Equal(["BL003"], county.Refused(ActRequest.In(asked.Id, new LendFile()), People.Stranger));
        Assert.Equal(
            ["BL005", "TS001"],
            county.Refused(ActRequest.In(asked.Id, new LendFile(), new(2025, 3, 4)), People.Handler)
        );
        Assert.Equal(
            ["BL004", "TS001"],
            county.Refused(ActRequest.In(asked.Id, new LendFile(), new(2025, 3, 2)), People.Handler)
        );
        Assert.Equal(["BL006"], county.Refused(ActRequest.In(asked.Id, new RefuseLending { Reason = " " }), People.Handler));
        Assert.Equal(["BL020"], county.Refused(ActRequest.In(asked.Id, new RemindByLaw()), People.Handler));
        Assert.Equal(["BL015"], county.Refused(ActRequest.In(Guid.Empty, new LendFile()), People.Handler));
        Assert.Equal(["BL017"], county.Refused(ActRequest.Open("lending", Ask("旧档"), new(2009, 1, 5)), People.Handler));
        Assert.Equal(
            ["BL006", "BL007", "BL009"],
            county.Refused(
                ActRequest.Open(
                    "lending",
                    new AskForFile
                    {
                        File = "",
                        Borrower = new string('长', 51),
                        Pages = 0,
                    }
                ),
                People.Handler
            )
        );
        Assert.Equal(1, county.LedgerSize());
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_law_acts_exactly_once_when_a_period_expires_dated_its_last_day_even_after_downtime(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 1, 20);
        var first = Lend(county, "甲档");
        county.Today(2025, 1, 21);
        var second = Lend(county, "乙档", "乙");
        county.Today(2025, 6, 1);

        var order = new List<Guid>();
        var sweeps = Enumerable.Range(0, 3).Select(_ => new Sweep(county.Desk)).ToList();
        var performed = sweeps
            .AsParallel()
            .Sum(s =>
                s.Run(o =>
                {
                    lock (order)
                        order.Add(o.Matter!.Id);
                })
            );

        Assert.Equal(2, performed);
        Assert.Equal([first, second], order);
        using var db = county.Store.Open();
        Assert.Equal(
            [new DateOnly(2025, 2, 8), new DateOnly(2025, 2, 10)],
            db.Entries.Where(e => e.Act == "RemindByLaw").OrderBy(e => e.Sequence).Select(e => e.On)
        );
        Assert.Equal(0, new Sweep(county.Desk).Run());
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void An_act_after_the_last_day_finds_what_the_law_already_did(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 1, 20);
        var lent = Lend(county, "甲档");
        county.Today(2025, 3, 3);

        Assert.Equal(["BL001"], county.Refused(ActRequest.In(lent, new HoldLending()), People.Handler));
        // A refused act leaves nothing behind, not even what the law did; the next that is done finds it.
        Assert.Equal(["AskForFile", "LendFile"], county.Acts(lent));
        county.Do(ActRequest.In(lent, new ReturnFile()), People.Handler);
        Assert.Equal(["AskForFile", "LendFile", "RemindByLaw", "ReturnFile"], county.Acts(lent));
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_pause_stops_the_clock_and_an_extension_lengthens_it_up_to_the_limit(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var lent = Lend(county, "甲档");
        county.Today(2025, 3, 5).Do(ActRequest.In(lent, new HoldLending()), People.Handler);
        Assert.Null(Due(county));
        county.Today(2025, 3, 10).Do(ActRequest.In(lent, new ResumeLending()), People.Handler);
        // 4 March is day 1; 5, 6 and 7 March stand still; day 2 is 10 March.
        Assert.Equal(new DateOnly(2025, 3, 20), Due(county));
        county.Do(ActRequest.In(lent, new ExtendLending { Days = 3 }), People.Head);
        Assert.Equal(new DateOnly(2025, 3, 25), Due(county));
        Assert.Equal(["BL025"], county.Refused(ActRequest.In(lent, new ExtendLending { Days = 3 }), People.Head));
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_repeated_request_is_answered_and_not_done_again(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var request = ActRequest.Open("lending", Ask("档案")) with { Key = "k1" };
        var once = county.Desk.Perform(request, People.Handler);
        var twice = county.Desk.Perform(request, People.Handler);

        Assert.True(twice.Repeated);
        Assert.Equal((once.Sequence, once.Matter!.Id), (twice.Sequence, twice.Matter!.Id));
        Assert.Equal(["BL014"], county.Refused(request with { Act = Ask("另一档案") }, People.Handler));
        Assert.Equal(1, county.LedgerSize());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_key_stands_for_date_organ_and_version_too(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var opening = ActRequest.Open("lending", Ask("档案"), new DateOnly(2025, 3, 3), "gov") with { Key = "k1" };
        var id = county.Do(opening, People.Handler).Id;
        Assert.True(county.Desk.Perform(opening, People.Handler).Repeated);
        Assert.Equal(["BL014"], county.Refused(opening with { On = new DateOnly(2025, 2, 28) }, People.Handler));
        Assert.Equal(["BL014"], county.Refused(opening with { On = null }, People.Handler));
        Assert.Equal(["BL014"], county.Refused(opening with { Organ = "traffic" }, People.Handler));

        var lending = ActRequest.In(id, new LendFile()) with { Key = "k2", Seen = 1 };
        county.Do(lending, People.Handler);
        // The version seen is that of the first sending, so a repetition isn't stale.
        Assert.True(county.Desk.Perform(lending, People.Handler).Repeated);
        Assert.Equal(["BL014"], county.Refused(lending with { Seen = 2 }, People.Handler));
        Assert.Equal(["BL014"], county.Refused(lending with { Seen = null }, People.Handler));
        Assert.Equal(2, county.LedgerSize());

        // What wasn't said isn't filled in: sent again the next day, it is the same request.
        var today = ActRequest.Open("lending", Ask("另一档案")) with
        {
            Key = "k3",
        };
        county.Do(today, People.Handler);
        county.Today(2025, 3, 4);
        Assert.True(county.Desk.Perform(today, People.Handler).Repeated);
        Assert.Equal(3, county.LedgerSize());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Of_two_writers_who_saw_the_same_version_the_second_is_told(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var asked = county.Do(ActRequest.Open("lending", Ask("档案")), People.Handler);
        county.Do(ActRequest.In(asked.Id, new LendFile()) with { Seen = 1 }, People.Handler);
        Assert.Equal(["BL013"], county.Refused(ActRequest.In(asked.Id, new HoldLending()) with { Seen = 1 }, People.Handler));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Numbers_have_no_gaps_and_no_duplicates_under_concurrency(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var desks = new[] { county.Desk, new Desk(county.Store, county.Time), new Desk(county.Store, county.Time) };
        var numbers = Enumerable
            .Range(0, 60)
            .AsParallel()
            .WithDegreeOfParallelism(6)
            .Select(i => desks[i % 3].Perform(ActRequest.Open("lending", Ask($"档案{i}")), People.Handler).Matter!.Number)
            .ToList();

        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"塔政借〔2025〕{i}号").Order(), numbers.Order());
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_consequence_is_recorded_with_its_cause_in_the_same_transaction(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var lent = Lend(county, "甲档");
        county.Do(ActRequest.In(lent, new LendTogether { Other = "乙档" }), People.Handler);
        using var db = county.Store.Open();
        var caused = Assert.Single(db.Entries, e => e.Cause != null);
        Assert.Equal("AskForFile", caused.Act);
        Assert.Equal("LendTogether", db.Entries.Single(e => e.Sequence == caused.Cause).Act);
        // A consequence that is refused takes its cause with it.
        Assert.Contains(
            "BL007",
            county.Refused(ActRequest.In(lent, new LendTogether { Other = new string('长', 51) }), People.Handler)
        );
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_correction_keeps_both_versions_and_refuses_a_wrong_old_value(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var lent = Lend(county, "甲档");
        var wrong = new CorrectRecord<Lending>
        {
            Reason = "录入错误",
            Changes =
            [
                new()
                {
                    Field = "Borrower",
                    Before = "某人",
                    After = "李四",
                },
            ],
        };
        Assert.Equal(["BL021"], county.Refused(ActRequest.In(lent, wrong), People.Head));
        var right = wrong with
        {
            Changes =
            [
                new()
                {
                    Field = "Borrower",
                    Before = "张三",
                    After = "李四",
                },
            ],
        };
        var corrected = (Lending)county.Do(ActRequest.In(lent, right), People.Head);

        Assert.Equal("李四", corrected.Borrower);
        using var db = county.Store.Open();
        Assert.Contains(
            "\"before\":\"张三\",\"after\":\"李四\"",
            county.Store.Opened(db.Payloads.OrderBy(p => p.Sequence).Last().Payload),
            StringComparison.Ordinal
        );
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_matter_stays_on_the_version_it_was_opened_under(Database database)
    {
        var types = new MatterTypes([
            new Lendings("1", until: new(2025, 3, 31)),
            new Lendings("2", new DateOnly(2025, 4, 1), days: 20),
        ]);
        using var county = new TestCounty(database, types).Today(2025, 3, 31);
        var old = county.Do(ActRequest.Open("lending", Ask("旧")), People.Handler);
        county.Today(2025, 4, 7);
        var recent = county.Do(ActRequest.Open("lending", Ask("新")), People.Handler);
        foreach (var id in new[] { old.Id, recent.Id })
            county.Do(ActRequest.In(id, new LendFile()), People.Handler);

        using var db = county.Store.Open();
        Assert.Equal("10wd", db.Clocks.Single(c => c.MatterId == old.Id).Period);
        Assert.Equal("20wd", db.Clocks.Single(c => c.MatterId == recent.Id).Period);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Matters_are_found_by_any_two_characters_in_them(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var lent = Lend(county, "盘古镇林权档案", "王小二");
        var official = Viewer.Of(People.Handler, People.Tahe);
        IReadOnlyList<Matter> Find(string words) => new MatterReader(county.Store, new KeptAnswers()).Search(words, official);

        Assert.Equal(lent, Assert.Single(Find("林权")).Id);
        Assert.Equal(lent, Assert.Single(Find("王小二 档案")).Id);
        Assert.Empty(Find("水权"));
        Assert.Empty(Find("'\" OR 1=1 --"));
        Assert.Equal(lent, new Search(county.Store).ByNumber("塔政借[2025]1号")!.Id);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_database_itself_refuses_to_change_the_ledger(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        Lend(county, "甲档");
        foreach (
            var sql in new[]
            {
                "UPDATE ledger_entries SET actor = 'x'",
                "DELETE FROM ledger_entries",
                "UPDATE ledger_payloads SET payload = '{}'",
                "DELETE FROM ledger_payloads",
            }
        )
            Assert.ThrowsAny<System.Data.Common.DbException>(() => county.Sql(sql));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_row_changed_behind_the_desk_is_found_and_named(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        Lend(county, "甲档");
        county.Sql("UPDATE lending SET borrower = '赵六'");
        var verdict = new LedgerCheck(county.Store).Run();

        Assert.Contains("lending.borrower", verdict.Difference, StringComparison.Ordinal);
        Assert.DoesNotContain("赵六", verdict.Difference, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Many_acts_in_few_transactions_give_the_same_ledger_and_full_tiles(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var refused = county.Desk.PerformAll(
            Enumerable.Range(0, 600).Select(i => (ActRequest.Open("lending", Ask($"档{i}")), People.Handler)),
            each: 250
        );
        Assert.Null(refused);
        using var db = county.Store.Open();
        Assert.Equal(2, db.Tiles.Count());
        for (var i = 0; i < 10; i++)
            Lend(county, $"后{i}", $"后{i}");
        county.Verify();
        var size = county.LedgerSize();
        var tree = LedgerTree.At(db, People.Tahe.Code.Value, size);
        Assert.Equal(new LedgerCheck(county.Store).Run().Root, tree.Root());
    }

    private static AskForFile Ask(string file, string borrower = "张三", int pages = 10) =>
        new()
        {
            File = file,
            Borrower = borrower,
            Pages = pages,
        };

    private static Guid Lend(TestCounty county, string file, string borrower = "张三")
    {
        var asked = county.Do(ActRequest.Open("lending", Ask(file, borrower)), People.Handler);
        county.Do(ActRequest.In(asked.Id, new LendFile()), People.Handler);
        return asked.Id;
    }

    private static DateOnly? Due(TestCounty county)
    {
        using var db = county.Store.Open();
        return db.Clocks.Single().DueOn;
    }
}
