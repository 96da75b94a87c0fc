using System.Data;
using System.Data.Common;
using Fazhi.Matters;
using Fazhi.Storage.Access;
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

    // Asked for by every page of an official, to see that the session stands.
    private readonly DbContextOptions<PostgresAccessDb> access;

    internal PostgresDatabase(string text)
    {
        connectionString = Preparing(text);
        options = new DbContextOptionsBuilder<PostgresCountyDb>().UseNpgsql(connectionString).Options;
        access = new DbContextOptionsBuilder<PostgresAccessDb>()
            .UseNpgsql(connectionString, o => o.MigrationsHistoryTable("migrations", PostgresAccessDb.Schema))
            .Options;
    }

    internal override string NoBytes => "''::bytea";

    internal override CountyDb Open(MatterTypes types, KeptCommands? kept) => new PostgresCountyDb(options, types);

    internal override AccessDb OpenAccess() => new PostgresAccessDb(access);

    internal override long Size(int county)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"SELECT size FROM ledger_heads WHERE county = {county}", connection);
        return command.ExecuteScalar() is long size ? size : 0;
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
