using System.Collections.Concurrent;
using System.Data.Common;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Postgres;
using Fazhi.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fazhi.Storage;

/// <summary>
/// 县数据 — where a county's tables, files and keys are: a folder with one SQLite file, or a folder and a PostgreSQL database.
/// </summary>
public sealed class CountyStore
{
    private readonly string connectionString;
    private readonly bool postgres;

    // Made once: EF finds its services by the options, and looks longer for new ones than a small query takes.
    private readonly Lazy<DbContextOptions<SqliteCountyDb>> sqliteOptions;
    private readonly Lazy<DbContextOptions<PostgresCountyDb>> postgresOptions;

    private readonly Lazy<KeptParts> kept;
    private readonly ConcurrentDictionary<int, DbCommand> sizes = [];

    private CountyStore(
        County county,
        MatterTypes types,
        WorkCalendar calendar,
        string connectionString,
        bool postgres,
        string? folder
    )
    {
        (County, Types, Calendar) = (county, types, calendar);
        (this.connectionString, this.postgres, Folder) = (connectionString, postgres, folder);
        sqliteOptions = new(() => new DbContextOptionsBuilder<SqliteCountyDb>().UseSqlite(connectionString).Options);
        kept = new(() =>
        {
            using var db = Open();
            return new KeptParts(db.Model);
        });
        postgresOptions = new(() => new DbContextOptionsBuilder<PostgresCountyDb>().UseNpgsql(connectionString).Options);
    }

    public County County { get; }

    public int CountyCode => County.Code.Value;

    /// <summary>The name of the county's ledger, which its checkpoints and its key carry.</summary>
    public string LedgerName => $"fazhi.{County.Code}";

    public MatterTypes Types { get; }

    /// <summary>The work calendar in force. Another is loaded by opening the store with it; the sweep then recomputes the open clocks.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>The data folder; <c>null</c> where there is only a database.</summary>
    public string? Folder { get; }

    public bool IsPostgres => postgres;

    /// <summary>Roots of full tiles, for proofs.</summary>
    internal TileRoots TileRoots { get; } = new();

    /// <summary>What is made once for all sessions and readers of this store.</summary>
    internal KeptParts Kept => kept.Value;

    /// <summary>Whether the county keeps a register of its own parameter values.</summary>
    internal bool KeepsParameters => Types.Find("parameter") is not null;

    /// <summary>One SQLite file.</summary>
    public static CountyStore Sqlite(
        string file,
        County county,
        MatterTypes types,
        WorkCalendar? calendar = null,
        string? folder = null
    )
    {
        // Every acknowledged act survives a power cut: FULL, not NORMAL. A writer waits for another instead of failing.
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();
        return new CountyStore(county, types, calendar ?? WorkCalendar.StateCouncil, text, false, folder);
    }

    /// <summary>A PostgreSQL database.</summary>
    public static CountyStore Postgres(
        string connection,
        County county,
        MatterTypes types,
        WorkCalendar? calendar = null,
        string? folder = null
    ) => new(county, types, calendar ?? WorkCalendar.StateCouncil, Preparing(connection), true, folder);

    /// <summary>The tables, to read.</summary>
    public CountyDb Open() => Open(null);

    /// <summary>Accounts, receipts and drafts. With SQLite a file beside the county's, with PostgreSQL a schema of its own.</summary>
    public AccessDb OpenAccess()
    {
        if (postgres)
            return new PostgresAccessDb(
                new DbContextOptionsBuilder<PostgresAccessDb>()
                    .UseNpgsql(connectionString, o => o.MigrationsHistoryTable("migrations", PostgresAccessDb.Schema))
                    .Options
            );
        var file = new SqliteConnectionStringBuilder(connectionString);
        file.DataSource = Path.Combine(Path.GetDirectoryName(file.DataSource)!, "access.db");
        return new SqliteAccessDb(new DbContextOptionsBuilder<SqliteAccessDb>().UseSqlite(file.ToString()).Options);
    }

    /// <summary>Brings the tables of accounts, receipts and drafts up to date. Only what serves pages needs them.</summary>
    public void PrepareAccess()
    {
        using var access = OpenAccess();
        BringUpToDate(access);
    }

    internal CountyDb Open(KeptCommands? commands)
    {
        if (postgres)
            return new PostgresCountyDb(postgresOptions.Value, Types);
        return new SqliteCountyDb(
            commands is null
                ? sqliteOptions.Value
                : new DbContextOptionsBuilder<SqliteCountyDb>(sqliteOptions.Value).AddInterceptors(commands).Options,
            Types
        );
    }

    /// <summary>
    /// The size of the ledger now. Every page asks this, many first of all, so it goes to the database by the shortest way; what was recorded by
    /// another process counts at once.
    /// </summary>
    public long Size()
    {
        if (!postgres)
            return SizeBy(sizes.GetOrAdd(Environment.CurrentManagedThreadId, _ => SizeOnOwn()));
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = SizeOn(connection);
        return SizeBy(command);
    }

    private static long SizeBy(DbCommand command) => command.ExecuteScalar() is long size ? size : 0;

    // A file has no server that remembers the question: each thread keeps it, compiled, on a connection of its own.
    private DbCommand SizeOnOwn()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return SizeOn(connection);
    }

    private DbCommand SizeOn(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"SELECT size FROM ledger_heads WHERE county = {CountyCode}";
        return command;
    }

    /// <summary>Brings the schema up to date: migrations where the types are the program's own, tables made afresh where tests bring theirs.</summary>
    public void Prepare(bool migrate = true)
    {
        using var db = Open();
        if (!postgres)
        {
            db.Database.OpenConnection();
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
        }

        if (migrate)
            BringUpToDate(db);
        else
            db.Database.EnsureCreated();
        foreach (var sql in db.Extras())
            Run(db, sql);
        // The head exists before the first act: there is nothing to lock in a row that isn't there.
        Run(
            db,
            $"""
            INSERT INTO ledger_heads (county, size, frontier, recorded_at)
            SELECT {CountyCode}, 0, {(postgres ? "''::bytea" : "x''")}, '1970-01-01 00:00:00+00:00'
            WHERE NOT EXISTS (SELECT 1 FROM ledger_heads WHERE county = {CountyCode})
            """
        );
    }

    internal CountyConnection Connect() => new(this);

    // Migrate compares the whole model with the last snapshot each time, a second of every start; a test makes that comparison instead.
    private static void BringUpToDate(DbContext db)
    {
        if (db.Database.GetPendingMigrations().Any())
            db.Database.Migrate();
    }

    /// <summary>The Desk's few statements come again and again: the server keeps their plans, unless the operator says otherwise (PgBouncer).</summary>
    private static string Preparing(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
            text.MaxAutoPrepare = 100;
        return text.ToString();
    }

    // Extras contain braces of their own; EF would read them as parameters.
    private static void Run(CountyDb db, string sql)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
