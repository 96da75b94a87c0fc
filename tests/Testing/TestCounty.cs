using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Testing;

/// <summary>Which database a test runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>A county with its own database, desk and clock, gone when the test is done.</summary>
public sealed class TestCounty : IDisposable
{
    private readonly string folder;

    /// <summary>A county on a morning: of <paramref name="begins"/>, or else of 6 January 2025. Its clock never goes back.</summary>
    public TestCounty(
        Database database,
        MatterTypes types,
        bool migrate = false,
        WorkCalendar? calendar = null,
        DateOnly? begins = null
    )
    {
        folder = Directory.CreateTempSubdirectory("fazhi-").FullName;
        var file = Path.Combine(folder, "county.db");
        var (tables, copied) = Prepared.Find(database, types, migrate);
        if (tables is not null)
            File.Copy(tables, file);
        Connection = database == Database.Postgres ? copied ?? PostgresServer.NewDatabase() : null;
        Store = database switch
        {
            Database.Sqlite => CountyStore.Sqlite(file, People.Tahe, types, calendar, folder),
            Database.Postgres => CountyStore.Postgres(Connection!, People.Tahe, types, calendar, folder),
            _ => throw new ArgumentOutOfRangeException(nameof(database)),
        };
        if (tables is null && copied is null)
            Store.Prepare(migrate);
        Time = new FakeTimeProvider(new DateTimeOffset((begins ?? new(2025, 1, 6)).ToDateTime(new(1, 0)), TimeSpan.Zero));
        Desk = new Desk(Store, Time);
    }

    /// <summary>A theory's rows: both databases. PostgreSQL is skipped, visibly, where its programs are not installed.</summary>
    public static TheoryData<Database> Databases { get; } = [Database.Sqlite, Database.Postgres];

    public CountyStore Store { get; }

    /// <summary>How the PostgreSQL database is reached; <c>null</c> for SQLite.</summary>
    public string? Connection { get; }

    public FakeTimeProvider Time { get; }

    public Desk Desk { get; }

    public string Folder => folder;

    /// <summary>Sets the county's date, in the morning.</summary>
    public TestCounty Today(int year, int month, int day)
    {
        Time.SetUtcNow(new DateTimeOffset(year, month, day, 1, 0, 0, TimeSpan.Zero));
        return this;
    }

    /// <summary>Performs an act that must be done.</summary>
    public Matter Do(ActRequest request, Actor actor)
    {
        var outcome = Desk.Perform(request, People.Showing(actor, request.Matter));
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
        return outcome.Matter!;
    }

    /// <summary>Performs an act that must be refused, and gives the codes.</summary>
    public IReadOnlyList<string> Refused(ActRequest request, Actor actor)
    {
        var outcome = Desk.Perform(request, People.Showing(actor, request.Matter));
        Assert.False(outcome.Done, "The act should have been refused.");
        return [.. outcome.Problems.Select(p => p.Code)];
    }

    /// <summary>The number of ledger entries.</summary>
    public long LedgerSize()
    {
        using var db = Store.Open();
        return db.Heads.Select(h => h.Size).FirstOrDefault();
    }

    /// <summary>The acts of a matter in the ledger, in order.</summary>
    public IReadOnlyList<string> Acts(Guid matter)
    {
        using var db = Store.Open();
        return [.. db.Entries.Where(e => e.MatterId == matter).OrderBy(e => e.Sequence).Select(e => e.Act)];
    }

    /// <summary>Tree and tables agree with the ledger. Acts in tests name files that nobody handed in; files have tests of their own.</summary>
    public void Verify()
    {
        var verdict = new LedgerCheck(Store, new LedgerCheckOptions { Files = false }).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    /// <summary>Runs SQL as a person with the database's password would.</summary>
    public void Sql(string sql)
    {
        using var db = Store.Open();
        var connection = db.Database.GetDbConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Desk.Dispose();
        SqlitePools.Clear(Store);
        Directory.Delete(folder, recursive: true);
    }
}
