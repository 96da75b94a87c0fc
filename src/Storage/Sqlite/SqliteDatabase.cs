using System.Data.Common;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Storage.Sqlite;

/// <summary>SQLite — one file in the data folder; accounts, receipts and drafts in another beside it.</summary>
internal sealed class SqliteDatabase : CountyDatabase
{
    private readonly string county;

    // Asked for by every page of an official, to see that the session stands.
    private readonly DbContextOptions<SqliteAccessDb> access;

    // Made once: EF finds its services by the options, and looks longer for new ones than a small query takes.
    private readonly Lazy<DbContextOptions<SqliteCountyDb>> options;

    internal SqliteDatabase(string file)
    {
        county = Text(file);
        var beside = Path.Combine(Path.GetDirectoryName(file)!, "access.db");
        access = new DbContextOptionsBuilder<SqliteAccessDb>().UseSqlite(Text(beside)).Options;
        Private.Touch(file);
        Private.Touch(beside);
        options = new(() => new DbContextOptionsBuilder<SqliteCountyDb>().UseSqlite(county).Options);
    }

    internal override string NoBytes => "x''";

    internal override CountyDb Open(MatterTypes types, KeptCommands? kept) =>
        new SqliteCountyDb(
            kept is null
                ? options.Value
                : new DbContextOptionsBuilder<SqliteCountyDb>(options.Value).AddInterceptors(kept).Options,
            types
        );

    internal override AccessDb OpenAccess() => new SqliteAccessDb(access);

    internal override long Size(int county)
    {
        using var connection = new SqliteConnection(this.county);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT size FROM ledger_heads WHERE county = {county}";
        return command.ExecuteScalar() is long size ? size : 0;
    }

    internal override void BeforeTables(CountyDb db)
    {
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
    }

    // CROSS fixes the order for SQLite: left alone, it asks the full-text table anew for every matter of the county.
    internal override IQueryable<SearchRow> Containing(CountyDb db, int county, IReadOnlyList<string> words) =>
        db.Words.FromSql(
            $"""
            SELECT w.* FROM search_fts f CROSS JOIN search_words w ON w.row_key = f.rowid
            WHERE search_fts MATCH {string.Join(' ', words.Select(w => $"\"{w}\""))} AND w.county = {county}
            """
        );

    // SQLite's own BEGIN would take the writers' lock.
    internal override IDbContextTransaction Snapshot(CountyDb db)
    {
        db.Database.OpenConnection();
        return db.Database.UseTransaction(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true))!;
    }

    internal override RowSink Sink(KeptParts kept, DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY";
        command.ExecuteNonQuery();
        return new SqliteSink(kept, (SqliteConnection)connection);
    }

    internal override DbTransaction BeginWriting(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: false);

    // The writers' lock of the file is held: there is one writer.
    internal override IQueryable<LedgerHeadRow> LockedHead(CountyDb db, int county) => db.Heads.Where(h => h.County == county);

    // Every acknowledged act survives a power cut: FULL, not NORMAL. A writer waits for another instead of failing.
    private static string Text(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();
}
