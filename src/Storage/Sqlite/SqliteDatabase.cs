using System.Collections.Concurrent;
using System.Data.Common;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Fazhi.Storage.Sqlite;

/// <summary>SQLite — one file in the data folder; accounts, receipts and drafts in another beside it.</summary>
internal sealed class SqliteDatabase : CountyDatabase
{
    private readonly string county;
    private readonly string access;

    // Made once: EF finds its services by the options, and looks longer for new ones than a small query takes.
    private readonly Lazy<DbContextOptions<SqliteCountyDb>> options;
    private readonly ConcurrentDictionary<int, SizeQuestion> questions = [];

    internal SqliteDatabase(string file)
    {
        county = Text(file);
        access = Text(Path.Combine(Path.GetDirectoryName(file)!, "access.db"));
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

    internal override AccessDb OpenAccess() =>
        new SqliteAccessDb(new DbContextOptionsBuilder<SqliteAccessDb>().UseSqlite(access).Options);

    // A file has no server that remembers a question: each thread keeps it, compiled, on a connection of its own.
    internal override long Size(int county) =>
        questions.GetOrAdd(Environment.CurrentManagedThreadId, _ => new SizeQuestion(this.county, county)).Ask();

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

    /// <summary>
    /// The question for the ledger's size, asked with SQLite's own calls: its ADO.NET client takes half as long again. It is kept as long as the store.
    /// </summary>
    private sealed class SizeQuestion : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly sqlite3_stmt statement;

        internal SizeQuestion(string text, int county)
        {
            connection = new SqliteConnection(text);
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, 30_000);
            var code = raw.sqlite3_prepare_v2(
                connection.Handle,
                $"SELECT size FROM ledger_heads WHERE county = {county}",
                out statement
            );
            SqliteException.ThrowExceptionForRC(code, connection.Handle);
        }

        internal long Ask()
        {
            var code = raw.sqlite3_step(statement);
            var size = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : 0;
            raw.sqlite3_reset(statement);
            if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
                SqliteException.ThrowExceptionForRC(code, connection.Handle);
            return size;
        }

        public void Dispose()
        {
            statement.Dispose();
            connection.Dispose();
        }
    }
}
