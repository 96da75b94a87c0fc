using System.Data;
using System.Data.Common;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Backups;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Fazhi.Storage.Postgres;

/// <summary>PostgreSQL — one database for any number of web nodes; accounts, receipts and drafts in a schema of their own.</summary>
internal sealed class PostgresDatabase : CountyDatabase
{
    private readonly string connectionString;
    private readonly DbContextOptions<PostgresCountyDb> options;

    internal PostgresDatabase(string text)
    {
        connectionString = Preparing(text);
        options = new DbContextOptionsBuilder<PostgresCountyDb>().UseNpgsql(connectionString).Options;
    }

    internal override string NoBytes => "''::bytea";

    internal override CountyDb Open(MatterTypes types, KeptCommands? kept) => new PostgresCountyDb(options, types);

    internal override AccessDb OpenAccess() =>
        new PostgresAccessDb(
            new DbContextOptionsBuilder<PostgresAccessDb>()
                .UseNpgsql(connectionString, o => o.MigrationsHistoryTable("migrations", PostgresAccessDb.Schema))
                .Options
        );

    internal override long Size(int county)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"SELECT size FROM ledger_heads WHERE county = {county}", connection);
        return command.ExecuteScalar() is long size ? size : 0;
    }

    internal override string Name => "postgres";

    internal override IReadOnlyList<string> Backed => ["county.dump"];

    internal override void BackUp(string folder, PostgresTools tools, MatterTypes types, Action<CountyDb> read)
    {
        using var db = Open(types, null);
        // Long files may be copied while it is open.
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        using var snapshot = Snapshot(db);
        var name = db.Database.SqlQueryRaw<string>("SELECT pg_export_snapshot() AS \"Value\"").AsEnumerable().Single();
        var file = Path.Combine(folder, Backed[0]);
        using (PrivateFiles.Create(file)) { }
        tools.Dump(connectionString, name, file);
        PrivateFiles.Close(file);
        read(db);
    }

    internal override void Restore(string folder, PostgresTools tools)
    {
        using (var connection = new NpgsqlConnection(connectionString))
        {
            connection.Open();
            using var command = new NpgsqlCommand(
                "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'",
                connection
            );
            if (command.ExecuteScalar() is not 0L)
                throw new BackupException("数据库里已有别的内容。请新建一个空的数据库。");
        }

        tools.Restore(connectionString, Path.Combine(folder, Backed[0]));
        File.Delete(Path.Combine(folder, Backed[0]));
    }

    internal override void Forget(string folder, MatterTypes types, int county, IReadOnlyList<string> digests)
    {
        // A backup in a file can't be changed; what is restored from it can.
        if (File.Exists(Path.Combine(folder, Backed[0])))
            return;
        using var db = Open(types, null);
        db.Files.Where(f => f.County == county && digests.Contains(f.Digest)).ExecuteDelete();
    }

    internal override bool IsWritable()
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SHOW transaction_read_only", connection);
        return command.ExecuteScalar() is "off";
    }

    internal override IQueryable<SearchRow> Containing(CountyDb db, int county, IReadOnlyList<string> words) =>
        db.Words.FromSql(
            $"""
            SELECT * FROM search_words
            WHERE county = {county} AND to_tsvector('simple', words) @@ plainto_tsquery('simple', {string.Join(' ', words)})
            """
        );

    internal override IDbContextTransaction Snapshot(CountyDb db) => db.Database.BeginTransaction(IsolationLevel.RepeatableRead);

    internal override RowSink Sink(KeptParts kept, DbConnection connection) =>
        new PostgresSink(kept, (NpgsqlConnection)connection);

    internal override DbTransaction BeginWriting(DbConnection connection) => connection.BeginTransaction();

    internal override IQueryable<LedgerHeadRow> LockedHead(CountyDb db, int county) =>
        db.Heads.FromSql($"SELECT * FROM ledger_heads WHERE county = {county} FOR UPDATE");

    /// <summary>The Desk's few statements come again and again: the server keeps their plans, unless the operator says otherwise (PgBouncer).</summary>
    private static string Preparing(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
            text.MaxAutoPrepare = 100;
        return text.ToString();
    }
}
