using System.Data.Common;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Backups;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Storage.Sqlite;

/// <summary>SQLite — one file in the data folder; accounts, receipts and drafts in another beside it.</summary>
internal sealed class SqliteDatabase : CountyDatabase
{
    private readonly string file;
    private (bool, long, DateTime)? seen;
    private readonly string county;
    private readonly string accounts;
    private readonly bool isCopy;

    private readonly DbContextOptions<SqliteAccessDb> access;

    // Made once: EF finds its services by the options, and looks longer for new ones than a small query takes.
    private readonly Lazy<DbContextOptions<SqliteCountyDb>> options;

    internal SqliteDatabase(string file)
        : this(file, Text(file), Text(Beside(file))) { }

    private SqliteDatabase(string file, string county, string access, bool isCopy = false)
    {
        (this.file, this.county, accounts, this.isCopy) = (file, county, access, isCopy);
        this.access = new DbContextOptionsBuilder<SqliteAccessDb>().UseSqlite(access).Options;
        options = new(() =>
            new DbContextOptionsBuilder<SqliteCountyDb>().UseSqlite(county).AddInterceptors(ReadCommands.Noting).Options
        );
    }

    private static string Beside(string file) => Path.Combine(Path.GetDirectoryName(file)!, "access.db");

    internal override string NoBytes => "x''";

    internal override bool IsAlteredAtStart => true;

    internal override CountyDb Open(MatterTypes types, KeptCommands? kept) =>
        new SqliteCountyDb(
            kept is null
                ? options.Value
                : new DbContextOptionsBuilder<SqliteCountyDb>(options.Value).AddInterceptors(kept).Options,
            types
        );

    internal override CountyDb OpenToKeep(MatterTypes types)
    {
        var kept = new KeptCommands();
        var db = new SqliteCountyDb(
            new DbContextOptionsBuilder<SqliteCountyDb>(options.Value).AddInterceptors(kept).Options,
            types
        )
        {
            Prepared = kept,
        };
        db.Database.OpenConnection();
        return db;
    }

    internal override IStandingQuestions StandingQuestions(int county) =>
        new SqliteStandingQuestions(this.county, accounts, county);

    internal override AccessDb OpenAccess() => new SqliteAccessDb(access);

    // As the county's file: who looks up a session waits for nobody who saves a draft, nor the other way round.
    internal override void BeforeAccess()
    {
        Private.Touch(Beside(file));
        using var opened = OpenAccess();
        opened.Database.OpenConnection();
        opened.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
    }

    internal override string Name => "sqlite";

    internal override IReadOnlyList<string> Backed => ["county.db", "access.db"];

    // VACUUM INTO reads in one transaction, which in WAL mode neither waits for writers nor keeps them waiting. Accounts and receipts come first: a
    // receipt follows its matter, and one of a matter that isn't copied would lead nowhere.
    internal override void BackUp(string folder, PostgresTools tools, MatterTypes types, Action<CountyDb> read)
    {
        if (File.Exists(Beside(file)))
            Copy(Text(Beside(file)), Path.Combine(folder, Backed[1]));
        Copy(county, Path.Combine(folder, Backed[0]));
        using var copy = Copied(folder, types);
        read(copy);
    }

    internal override void Restore(string folder, PostgresTools tools) { }

    internal override void Forget(string folder, MatterTypes types, int county, IReadOnlyList<string> digests)
    {
        using var copy = Copied(folder, types);
        foreach (var some in digests.Chunk(500))
            copy.Files.Where(f => f.County == county && some.Contains(f.Digest)).ExecuteDelete();
    }

    // A pool would keep the copy open.
    internal override (CountyDatabase Copy, IDisposable Held) Copied(string scratch, MatterTypes types, int county)
    {
        var copy = Path.Combine(scratch, "county.db");
        Copy(this.county, copy);
        var text = new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString();
        return (new SqliteDatabase(copy, text, Text(Beside(copy)), isCopy: true), new MemoryStream());
    }

    private static void Copy(string from, string to)
    {
        using var connection = new SqliteConnection(from);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $to";
        command.Parameters.AddWithValue("$to", to);
        command.ExecuteNonQuery();
        PrivateFiles.Close(to);
        // On disk before the backup is called whole.
        using var copy = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        copy.Flush(flushToDisk: true);
    }

    // A pool would keep the copy open.
    private SqliteCountyDb Copied(string folder, MatterTypes types) =>
        new(
            new DbContextOptionsBuilder<SqliteCountyDb>()
                .UseSqlite(
                    new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, Backed[0]), Pooling = false }.ToString()
                )
                .Options,
            types
        );

    // The full-text table keeps what was taken out of it until its parts are joined; VACUUM writes the file anew without what isn't used; the journal still has what was there before.
    internal override void Wipe()
    {
        Wipe(county, "INSERT INTO search_fts(search_fts) VALUES ('optimize')");
        if (File.Exists(Beside(file)))
            Wipe(Text(Beside(file)));
    }

    private static void Wipe(string text, string? before = null)
    {
        using var connection = new SqliteConnection(text);
        connection.Open();
        foreach (var sql in (string?[])[before, "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"])
        {
            if (sql is null)
                continue;
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
    }

    internal override bool IsWritable()
    {
        using var connection = new SqliteConnection(this.county);
        connection.Open();
        return SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 0;
    }

    internal override void BeforeTables(CountyDb db)
    {
        Private.Touch(file);
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
    internal override IDbContextTransaction Snapshot(DbContext db)
    {
        db.Database.OpenConnection();
        return db.Database.UseTransaction(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true))!;
    }

    internal override RowSink Sink(KeptParts kept, DbConnection connection)
    {
        using var command = connection.CreateCommand();
        // What is lost of a copy in a power cut is no loss.
        command.CommandText =
            $"PRAGMA synchronous={(isCopy ? "OFF" : "FULL")}; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY";
        command.ExecuteNonQuery();
        return new SqliteSink(kept, (SqliteConnection)connection);
    }

    internal override DbTransaction BeginWriting(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: false);

    // The writers' lock of the file is held: there is one writer.
    internal override IQueryable<LedgerHeadRow> LockedHead(CountyDb db, int county) => db.Heads.Where(h => h.County == county);

    internal override CountyDatabase ForReading(bool still)
    {
        var state = still ? SqliteReading.State(file) : ((bool, long, DateTime)?)null;
        return new SqliteDatabase(file, SqliteReading.Text(file, still), SqliteReading.Text(Beside(file), still))
        {
            seen = state,
        };
    }

    internal override bool StoodStill => seen is null || seen == SqliteReading.State(file);

    internal override IEnumerable<object?[]> Rows(DbContext db, string sql)
    {
        using var rows = RowCursor.Over(db, sql);
        while (rows.Read())
            yield return [.. Enumerable.Range(0, rows.Columns).Select(rows.Value)];
    }

    internal override IReadOnlyList<(string Table, string Column)> Columns(DbContext db, string? schema = null) =>
        SqliteReading.Columns(this, db);

    internal override bool KeepsOneCounty => true;

    internal override bool HasAccess(AccessDb access) => File.Exists(Beside(file));

    internal override string AccessPrefix => "";

    internal override IReadOnlyDictionary<string, string> Triggers(CountyDb db) => SqliteReading.Triggers(this, db);

    internal override IReadOnlyDictionary<string, string> TriggersWanted(CountyDb db) => SqliteReading.TriggersWanted(db);

    internal override void CheckIndexes(CountyDb db, Verifying.Findings findings)
    {
        foreach (var row in Rows(db, "PRAGMA integrity_check(100)"))
            if (row[0] is not "ok")
                findings.Add(
                    "county.db",
                    "",
                    null,
                    $"数据库文件有损坏，或者索引与表不符：{Verifying.Findings.Shown(row[0], 200)}"
                );
    }

    internal override void CheckSearchIndex(Verifying.Findings findings) => SearchIndexCheck.Run(county, findings);

    internal override StorageFault? FaultOf(Exception exception) =>
        exception is SqliteException sqlite ? Fault(sqlite.SqliteErrorCode) : null;

    private static StorageFault? Fault(int code) =>
        code switch
        {
            5 or 6 => new("数据库正忙。", IsBusy: true),
            8 => new("数据文件是只读的。"),
            10 => new("磁盘读写出错。"),
            11 or 26 => new("数据文件已损坏。"),
            13 => new("磁盘空间不足。"),
            14 => new("数据文件打不开。"),
            _ => null,
        };

    internal override void Wait(DbConnection writer, TimeSpan patience) =>
        ((SqliteConnection)writer).DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds);

    // Every acknowledged act survives a power cut: FULL, not NORMAL.
    private static string Text(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = (int)CountyStore.UsualPatience.TotalSeconds,
            Pooling = true,
        }.ToString();
}
