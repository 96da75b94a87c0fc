using Fazhi.CommandLine.Demo;
using Fazhi.Matters;
using Fazhi.Mechanisms;
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
            Compare(database, "one act a transaction", new Files(400), each: 1);
            Compare(database, "1000 acts a transaction", new Files(6_000), each: 1000);
            Compare(database, "1000 acts a transaction", new Disputes(1_000), each: 1000);
        }

        CausedBench.Run();
    }

    /// <summary>Sixteen who record at once, beside the same rows in as many transactions; what is answered is on the disk, with both databases.</summary>
    internal static void AtOnce()
    {
        PostgresServer.Durable = true;
        foreach (var database in new[] { Database.Sqlite, Database.Postgres })
            Compare(database, "sixteen at once", new DisputesBeside(400), each: 1);
    }

    /// <summary>SQLite in bulk only, for a profiler.</summary>
    internal static void Bulk() => Compare(Database.Sqlite, "1000 acts a transaction", new Disputes(2_000), each: 1000);

    private static void Compare(Database database, string how, Workload work, int each)
    {
        var (desk, floor) = (new List<double>(), new List<double>());
        var acts = 0L;
        // The first round compiles and is left out. Desk and floor take turns, so that a slow spell of the machine hits both.
        for (var round = 0; round <= Rounds; round++)
        {
            using var measured = work.County(database);
            using var bare = work.County(database);
            var deskTime = Measure.Seconds(() => work.Perform(measured, each));
            var rows = RowCopy.Read(measured.Store);
            acts = measured.LedgerSize();
            var floorTime = Measure.Seconds(() => RowCopy.Write(bare.Store, rows, each));
            RowCopy.Expect(bare.Store, rows);
            if (round == 0)
                continue;
            desk.Add(deskTime);
            floor.Add(floorTime);
        }

        var (d, f) = (acts / Measure.Median(desk), acts / Measure.Median(floor));
        Measure.Tell($"{work.Name}, {database}, {how}: Desk {d:0} acts/s, bare inserts {f:0} acts/s, {d / f:0.00} of the floor");
    }
}

/// <summary>Acts to be measured, and a county fit for them.</summary>
internal abstract record Workload(string Name)
{
    internal abstract TestCounty County(Database database);

    internal abstract void Perform(TestCounty county, int each);
}

/// <summary>Mediation disputes from finding to closing, as <c>fazhi generate</c> makes them: about six acts each.</summary>
internal sealed record Disputes(int Matters) : Workload("Disputes")
{
    internal override TestCounty County(Database database) => new(database, InReportOrder.Types);

    internal override void Perform(TestCounty county, int each) => new SyntheticLoad(county.Store).Record(Matters, each);
}

/// <summary>The same by sixteen people at once, each act by itself.</summary>
internal sealed record DisputesBeside(int Matters) : Workload("Disputes")
{
    private const int Writers = 16;

    internal override TestCounty County(Database database) => new(database, InReportOrder.Types);

    internal override void Perform(TestCounty county, int each) =>
        new SyntheticLoad(county.Store).RecordBeside(Matters, Writers).GetAwaiter().GetResult();
}

/// <summary>
/// The tests' own type: half of the acts open a matter, half go on with one after a gate has searched the very table that is being filled,
/// which sends the rows that wait. The worst case for a batch.
/// </summary>
internal sealed record Files(int Acts) : Workload("Files")
{
    /// <summary>The gate of LendFile looks for the borrower; the program's own types have an index for every such look, this test type has none.</summary>
    internal override TestCounty County(Database database)
    {
        var county = new TestCounty(database, new MatterTypes([new Lendings()]));
        county.Sql("CREATE INDEX ix_bench_borrower ON lending (county, borrower)");
        return county;
    }

    internal override void Perform(TestCounty county, int each)
    {
        if (each == 1)
        {
            Lend(county.Desk.Perform);
            return;
        }

        using var batch = county.Desk.Batch(each);
        Lend(batch.Perform);
        batch.Commit();
    }

    private void Lend(Func<ActRequest, Actor, Outcome> perform)
    {
        for (var i = 0; i < Acts / 2; i++)
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
