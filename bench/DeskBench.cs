using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Testing;

namespace Fazhi.Bench;

/// <summary>
/// Acts per second at the Desk, against bare inserts of the very rows it left, by the database's own client, in as many transactions.
/// </summary>
internal static class DeskBench
{
    private const int Rounds = 3;

    internal static void Run()
    {
        foreach (var database in new[] { Database.Sqlite, Database.Postgres })
        {
            Compare(database, "one act a transaction", acts: 400, each: 1);
            Compare(database, "1000 acts a transaction", acts: 6_000, each: 1000);
        }
    }

    /// <summary>SQLite in bulk only, for a profiler.</summary>
    internal static void Bulk() => Compare(Database.Sqlite, "1000 acts a transaction", acts: 10_000, each: 1000);

    private static void Compare(Database database, string how, int acts, int each)
    {
        var (desk, floor) = (new List<double>(), new List<double>());
        // The first round compiles and is left out. Desk and floor take turns, so that a slow spell of the machine hits both.
        for (var round = 0; round <= Rounds; round++)
        {
            using var measured = new TestCounty(database, new MatterTypes([new Lendings()]));
            using var bare = new TestCounty(database, new MatterTypes([new Lendings()]));
            Index(measured);
            Index(bare);
            var deskTime = Measure.Seconds(() => Lend(measured, acts, each));
            var rows = RowCopy.Read(measured.Store);
            var floorTime = Measure.Seconds(() => RowCopy.Write(bare.Store, rows, each));
            RowCopy.Expect(bare.Store, rows);
            if (round == 0)
                continue;
            desk.Add(deskTime);
            floor.Add(floorTime);
        }

        var (d, f) = (acts / Measure.Median(desk), acts / Measure.Median(floor));
        Measure.Tell($"{database}, {how}: Desk {d:0} acts/s, bare inserts {f:0} acts/s, {d / f:0.00} of the floor");
    }

    /// <summary>The gate of LendFile looks for the borrower; the program's own types have an index for every such look, this test type has none.</summary>
    private static void Index(TestCounty county) => county.Sql("CREATE INDEX ix_bench_borrower ON lending (county, borrower)");

    /// <summary>Half of the acts open a matter, half go on with one: number, search words, a clock, a document.</summary>
    internal static void Lend(TestCounty county, int acts, int each)
    {
        if (each > 1)
        {
            using var batch = county.Desk.Batch(each);
            Lend(acts, batch.Perform);
            batch.Commit();
        }
        else
            Lend(acts, county.Desk.Perform);
    }

    private static void Lend(int acts, Func<ActRequest, Actor, Outcome> perform)
    {
        for (var i = 0; i < acts / 2; i++)
        {
            var ask = new AskForFile
            {
                File = $"民事案卷第{i}号",
                Borrower = $"借阅人{i}",
                Pages = 1 + i % 90,
            };
            var asked = Done(perform(ActRequest.Open("lending", ask), People.Handler));
            Done(perform(ActRequest.In(asked.Matter!.Id, new LendFile()), People.Handler));
        }
    }

    private static Outcome Done(Outcome outcome) =>
        outcome.Done ? outcome : throw new InvalidOperationException(string.Join('\n', outcome.Problems));
}
