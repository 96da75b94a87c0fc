using System.Data.Common;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Organs;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>一起到来的办理 — acts that come while another is written share a transaction, and each stands or falls by itself.</summary>
public sealed class DeskQueueTests
{
    private static readonly MatterTypes Types = new([new Lendings(), new Quarrelsome()]);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Acts_that_come_together_are_each_answered_and_take_their_numbers_in_the_order_they_came(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var files = Enumerable.Range(0, 30).Select(i => county.Do(Ask(i), People.Handler).Id).ToList();
        var answers = await Together(county, [.. files.Select(f => ActRequest.In(f, new LendFile()))]);

        Assert.All(answers, a => Assert.True(a.Done, string.Join('\n', a.Problems)));
        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"塔政借〔2025〕{n}号"), answers.Select(a => a.Matter!.Number));
        Assert.Equal(Enumerable.Range(30, 30).Select(n => (long)n), answers.Select(a => a.Sequence));
        Assert.All(answers, a => Assert.Equal(2, a.Matter!.Version));
        county.Verify();
    }

    [Fact]
    public async Task They_are_committed_together()
    {
        using var county = new TestCounty(Database.Postgres, Types).Today(2025, 3, 3);
        await Together(county, [.. Enumerable.Range(0, 40).Select(i => Ask(i))]);
        using var db = county.Store.Open();
        var transactions = db
            .Database.SqlQuery<string>($"""SELECT xmin::text AS "Value" FROM ledger_entries""")
            .AsEnumerable()
            .Distinct()
            .Count();
        Assert.Equal((40, 1), ((int)county.LedgerSize(), transactions));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_refusal_among_them_undoes_itself_and_nothing_else(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 1, 20);
        var overdue = county.Do(Ask(100), People.Handler).Id;
        county.Do(ActRequest.In(overdue, new LendFile()), People.Handler);
        county.Today(2025, 3, 3);
        var (thick, thin) = (county.Do(Ask(101, pages: 200), People.Handler).Id, county.Do(Ask(102), People.Handler).Id);
        var quarrel = county.Do(ActRequest.Open("quarrelsome", new BeginQuarrel { What = "甲" }), People.Handler).Id;
        var answers = await Together(
            county,
            [
                Ask(1),
                // By its checks.
                ActRequest.In(thick, new LendFile()),
                // After the law has acted on the way: 逾期催还 leaves nothing.
                ActRequest.In(overdue, new HoldLending()),
                // After it has opened three files and was refused the fourth.
                ActRequest.In(quarrel, new CauseFour()),
                ActRequest.In(thin, new LendFile()),
                ActRequest.In(quarrel, new EndQuarrel()),
                Ask(2),
            ]
        );

        Assert.Equal([true, false, false, false, true, true, true], answers.Select(a => a.Done));
        // Three were opened before; those that the quarrel opened took no number with them.
        Assert.Equal(["塔政借〔2025〕4号", "塔政借〔2025〕5号"], new[] { answers[0], answers[6] }.Select(a => a.Matter!.Number));
        Assert.Equal(["AskForFile", "LendFile"], county.Acts(overdue));
        Assert.Equal(["BeginQuarrel", "EndQuarrel"], county.Acts(quarrel));
        using var db = county.Store.Open();
        Assert.Equal(5, db.Matters<Lending>(county.Store.CountyCode).Count());
        Assert.Equal(5, db.Numbers.Count(n => n.Issuer == "塔政借"));
        Assert.Equal(county.LedgerSize(), db.Entries.LongCount());
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_only_tried_among_them_leaves_nothing_and_its_key_is_free(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var file = county.Do(Ask(1), People.Handler).Id;
        var request = ActRequest.In(file, new LendFile()) with { Key = "one" };
        Task<Outcome> tried = null!;
        Task<Outcome> done = null!;
        await WhileSomebodyWrites(
            county,
            () =>
                (tried, done) = (
                    county.Desk.RehearseAsync(request, People.Handler),
                    county.Desk.PerformAsync(request, People.Handler)
                )
        );
        Assert.True((await tried).Done);
        Assert.True((await done) is { Done: true, Repeated: false });
        Assert.Equal(["AskForFile", "LendFile"], county.Acts(file));
        Assert.Equal("塔政借〔2025〕1号", (await done).Matter!.Number);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_that_comes_twice_at_once_is_done_once(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var request = Ask(1) with { Key = "once" };
        var answers = await Together(county, [request, request, request]);
        Assert.Equal([false, true, true], answers.Select(a => a.Repeated));
        Assert.Single(answers.Select(a => a.Matter!.Id).Distinct());
        Assert.Equal(1, county.LedgerSize());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_who_saw_the_same_version_the_second_is_told_that_it_has_changed(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var file = county.Do(Ask(1), People.Handler).Id;
        var answers = await Together(
            county,
            [
                ActRequest.In(file, new LendFile()) with
                {
                    Seen = 1,
                },
                ActRequest.In(file, new RefuseLending { Reason = "不借" }) with
                {
                    Seen = 1,
                },
                ActRequest.In(file, new HoldLending()),
            ]
        );
        Assert.Equal([true, false, true], answers.Select(a => a.Done));
        Assert.Equal("BL013", Assert.Single(answers[1].Problems).Code);
        // Each is answered with the matter as its own act has left it.
        Assert.Equal((2, 3), (answers[0].Matter!.Version, answers[2].Matter!.Version));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_that_fails_keeps_nobody_else_from_being_done(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var quarrel = county.Do(ActRequest.Open("quarrelsome", new BeginQuarrel { What = "甲" }), People.Handler).Id;
        List<Task<Outcome>> asked = [];
        await WhileSomebodyWrites(
            county,
            () =>
            {
                foreach (var request in new[] { Ask(1), ActRequest.In(quarrel, new BreakDown()), Ask(2) })
                    asked.Add(county.Desk.PerformAsync(request, People.Handler));
            }
        );
        Assert.True((await asked[0]).Done);
        await Assert.ThrowsAsync<InvalidOperationException>(() => asked[1]);
        Assert.True((await asked[2]).Done);
        Assert.Equal(["BeginQuarrel"], county.Acts(quarrel));
        Assert.Equal(3, county.LedgerSize());
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_that_takes_too_long_is_told_so_and_nobody_else_with_it(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 3, 3);
        var quarrel = county.Do(ActRequest.Open("quarrelsome", new BeginQuarrel { What = "甲" }), People.Handler).Id;
        var answers = await Together(county, [Ask(1), ActRequest.In(quarrel, new TakeTooLong()), Ask(2)]);
        Assert.Equal([true, false, true], answers.Select(a => a.Done));
        Assert.Equal("BL042", Assert.Single(answers[1].Problems).Code);
        Assert.Equal(["BeginQuarrel"], county.Acts(quarrel));
        county.Verify();
    }

    [Fact]
    public void A_batch_whose_connection_was_lost_leaves_the_turn_to_others()
    {
        using var county = new TestCounty(Database.Postgres, Types).Today(2025, 3, 3);
        county.Store.Patience = TimeSpan.FromSeconds(2);
        var batch = county.Desk.Batch();
        Assert.True(batch.Perform(Ask(1), People.Handler).Done);
        county.Sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        );
        Assert.ThrowsAny<DbException>(batch.Dispose);
        // Whoever comes first may find that the connection kept for him is gone.
        if (county.Desk.Perform(Ask(2), People.Handler) is { Done: false } first)
            Assert.NotEqual("BL042", Assert.Single(first.Problems).Code);
        county.Do(Ask(3), People.Handler);
        using var db = county.Store.Open();
        Assert.DoesNotContain("案卷1", db.Matters<Lending>(county.Store.CountyCode).Select(m => m.Title).ToList());
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whose_post_ended_in_an_act_before_his_own_acts_by_it_no_more(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3).WithOrgans();
        var post = new RegisterPerson
        {
            Title = "李演示",
            SignIn = "li-yanshi",
            Organ = "gov",
            Roles = [Role.Administrator.Code],
            Ground = "任职文件",
        };
        var li = county.Do(ActRequest.Open("county-person", post, organ: "gov"), People.Administrator).Id;
        // A county keeps one administrator at least.
        var other = post with
        {
            Title = "吴演示",
            SignIn = "wu-yanshi",
        };
        county.Do(ActRequest.Open("county-person", other, organ: "gov"), People.Administrator);
        var held = Assert.Single(county.Store.County.Staff.Find(li.ToString())!.Posts);
        Assert.Equal((Role.Administrator.Code, "gov"), (held.Role, held.Organ));
        Guid id;
        using (var db = county.Store.Open())
            id = db.Matters<CountyPost>(county.Store.CountyCode).Single(p => p.Parent == li).Id;
        var claiming = new Actor(li.ToString(), "李演示", "gov", Role.Administrator);
        ActRequest Another(string name) => ActRequest.Open("county-person", new RegisterPerson { Title = name }, organ: "gov");
        county.Do(Another("张演示"), claiming);
        county.Today(2025, 3, 4);
        List<Task<Outcome>> asked = [];
        await WhileSomebodyWrites(
            county,
            () =>
            {
                asked.Add(county.Desk.PerformAsync(Another("王演示"), claiming));
                asked.Add(county.Desk.PerformAsync(ActRequest.In(id, new EndPost { Reason = "轮岗" }), People.Administrator));
                asked.Add(county.Desk.PerformAsync(Another("赵演示"), claiming));
            }
        );
        var answers = await Task.WhenAll(asked);
        Assert.True(answers[1].Done, string.Join('\n', answers[1].Problems));
        Assert.Equal([true, true, false], answers.Select(a => a.Done));
        Assert.Equal("BL002", Assert.Single(answers[2].Problems).Code);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whatever_comes_together_the_ledger_says_what_one_after_another_would(Database database)
    {
        var random = new Random(20251130);
        using var one = new TestCounty(Database.Sqlite, Types).Today(2025, 1, 6);
        using var many = new TestCounty(database, Types).Today(2025, 1, 6);
        var (first, second) = (new List<Guid>(), new List<Guid>());
        for (var round = 0; round < 60; round++)
        {
            var (group, mirrored) = (new List<ActRequest>(), new List<ActRequest>());
            for (var left = random.Next(1, 12); left > 0; left--)
            {
                var (act, opens) = Some(random, first.Count > 0);
                var which = opens is null ? random.Next(first.Count) : -1;
                var seen = random.Next(6) == 0 ? random.Next(1, 4) : (int?)null;
                group.Add(opens is null ? ActRequest.In(first[which], act) with { Seen = seen } : ActRequest.Open(opens, act));
                mirrored.Add(
                    opens is null ? ActRequest.In(second[which], act) with { Seen = seen } : ActRequest.Open(opens, act)
                );
            }

            var apart = group.Select(r => one.Desk.Perform(r, People.Handler)).ToList();
            var together = await Together(many, mirrored);
            Assert.Equal(apart.Select(Told), together.Select(Told));
            first.AddRange(
                group.Zip(apart).Where(p => p is { First.Opens: not null, Second.Done: true }).Select(p => p.Second.Matter!.Id)
            );
            second.AddRange(
                mirrored
                    .Zip(together)
                    .Where(p => p is { First.Opens: not null, Second.Done: true })
                    .Select(p => p.Second.Matter!.Id)
            );
            var days = TimeSpan.FromDays(random.Next(6));
            one.Time.Advance(days);
            many.Time.Advance(days);
        }

        Assert.Equal(Entries(one), Entries(many));
        many.Verify();
    }

    private static string Told(Outcome outcome) =>
        outcome.Done
            ? $"{outcome.Sequence} {outcome.Matter!.StageCode} {outcome.Matter.Version} {outcome.Matter.Number}"
            : string.Join(' ', outcome.Problems.Select(p => p.Code));

    private static List<string> Entries(TestCounty county)
    {
        using var db = county.Store.Open();
        return
        [
            .. db.Entries.OrderBy(e => e.Sequence).AsEnumerable().Select(e => $"{e.Sequence} {e.Act} {e.On} {e.Actor} {e.Cause}"),
        ];
    }

    private static (Act Act, string? Opens) Some(Random random, bool any) =>
        (any ? random.Next(9) : random.Next(2)) switch
        {
            0 => (
                new AskForFile
                {
                    File = $"案卷{random.Next(50)}",
                    Borrower = $"演示{random.Next(8)}",
                    Pages = random.Next(1, 120),
                },
                "lending"
            ),
            1 => (new BeginQuarrel { What = $"争议{random.Next(50)}" }, "quarrelsome"),
            2 or 3 => (new LendFile(), null),
            4 => (new ReturnFile(), null),
            5 => (new HoldLending(), null),
            6 => (new LendTogether { Other = random.Next(3) == 0 ? "" : "另卷" }, null),
            7 => (new CauseFour(), null),
            _ => (new EndQuarrel(), null),
        };

    private static async Task<IReadOnlyList<Outcome>> Together(TestCounty county, IReadOnlyList<ActRequest> requests)
    {
        List<Task<Outcome>> asked = [];
        await WhileSomebodyWrites(
            county,
            () => asked.AddRange(requests.Select(r => county.Desk.PerformAsync(r, People.Handler)))
        );
        return await Task.WhenAll(asked);
    }

    /// <summary>What comes while another holds the writer's turn waits, without a thread.</summary>
    private static async Task WhileSomebodyWrites(TestCounty county, Action come)
    {
        using var writes = new ManualResetEventSlim();
        using var end = new ManualResetEventSlim();
        var writer = Task.Run(() =>
            county.Desk.InSession(_ =>
            {
                writes.Set();
                end.Wait();
                return true;
            })
        );
        writes.Wait(TestContext.Current.CancellationToken);
        come();
        end.Set();
        await writer;
    }

    private static ActRequest Ask(int i) => Ask(i, 10);

    private static ActRequest Ask(int i, int pages) =>
        ActRequest.Open(
            "lending",
            new AskForFile
            {
                File = $"案卷{i}",
                Borrower = $"演示{i}",
                Pages = pages,
            }
        );
}
