using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Backups;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Fazhi.Storage.Postgres;

/// <summary>PostgreSQL — one database for any number of web nodes; accounts, receipts and drafts in a schema of their own.</summary>
internal sealed class PostgresDatabase : CountyDatabase
{
    private const int Page = 256;
    private int cursors;
    private readonly string connectionString;
    private readonly DbContextOptions<PostgresCountyDb> options;

    private readonly DbContextOptions<PostgresAccessDb> access;

    internal PostgresDatabase(string text, NpgsqlConnection? copy = null)
    {
        connectionString = Preparing(text);
        var builder = new DbContextOptionsBuilder<PostgresCountyDb>().AddInterceptors(ReadCommands.Noting);
        options = (copy is null ? builder.UseNpgsql(connectionString) : builder.UseNpgsql(copy)).Options;
        access = new DbContextOptionsBuilder<PostgresAccessDb>()
            .UseNpgsql(connectionString, o => o.MigrationsHistoryTable("migrations", PostgresAccessDb.Schema))
            .Options;
    }

    internal override string NoBytes => "''::bytea";

    internal override bool IsAlteredAtStart => false;

    // The tables of registers that the county defines itself are made while it is served: they are the role's own, and no others. What the role owns the owner alters as its member.
    internal override void Let(string role)
    {
        var who = '"' + role.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        var kept = string.Join(", ", Schema.AppendOnly.Concat(Schema.AppendOnlyAccess));
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(
            $"""
            GRANT USAGE ON SCHEMA public, {PostgresAccessDb.Schema} TO {who};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, {PostgresAccessDb.Schema} TO {who};
            REVOKE UPDATE, DELETE, TRUNCATE ON {kept} FROM {who};
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory", {PostgresAccessDb.Schema}.migrations FROM {who};
            REVOKE UPDATE ON matter_tables FROM {who};
            GRANT CREATE ON SCHEMA public TO {who};
            DO $$
            DECLARE
                made name;
            BEGIN
                IF NOT pg_has_role(current_user, '{role.Replace("'", "''", StringComparison.Ordinal)}', 'MEMBER') THEN
                    BEGIN
                        GRANT {who} TO CURRENT_USER;
                    EXCEPTION WHEN insufficient_privilege THEN
                        -- Whoever made the roles may have said it, or there is nothing to hand over.
                        NULL;
                    END;
                END IF;
                FOR made IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'own\_%' AND tablename <> 'own_register' LOOP
                    EXECUTE format('ALTER TABLE %I OWNER TO {who}', made);
                END LOOP;
            END $$;
            GRANT TEMPORARY ON DATABASE "{connection.Database.Replace("\"", "\"\"", StringComparison.Ordinal)}" TO {who};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, {PostgresAccessDb.Schema} TO {who};
            """,
            connection
        );
        command.ExecuteNonQuery();
    }

    // Temporary tables stand before those of the schema, for this one connection and as long as it lives.
    internal override (CountyDatabase Copy, IDisposable Held) Copied(string scratch, MatterTypes types, int county)
    {
        var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        try
        {
            connection.Open();
            TemporaryTables.Copy(connection, county);
            return (new PostgresDatabase(connectionString, connection), connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal override CountyDb Open(MatterTypes types, KeptCommands? kept) => new PostgresCountyDb(options, types);

    internal override AccessDb OpenAccess() => new PostgresAccessDb(access);

    internal override IStandingQuestions StandingQuestions(int county) => new Questions(connectionString, county);

    internal override void Lost()
    {
        using var any = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(any);
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
        using (Private.Create(file)) { }
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

    internal override IDbContextTransaction Snapshot(DbContext db) => db.Database.BeginTransaction(IsolationLevel.RepeatableRead);

    internal override RowSink Sink(KeptParts kept, DbConnection connection) =>
        new PostgresSink(kept, (NpgsqlConnection)connection);

    internal override DbTransaction BeginWriting(DbConnection connection) => connection.BeginTransaction();

    internal override IQueryable<LedgerHeadRow> LockedHead(CountyDb db, int county) =>
        db.Heads.FromSql($"SELECT * FROM ledger_heads WHERE county = {county} FOR UPDATE");

    // Nothing is kept prepared: the same words would fetch from another cursor of the same name, with other columns.
    internal override CountyDatabase ForReading(bool still) =>
        new PostgresDatabase($"{connectionString};Max Auto Prepare=0;Pooling=false");

    // A cursor of the server each: one connection gives several results by turns, all of one snapshot.
    internal override IEnumerable<object?[]> Rows(DbContext db, string sql)
    {
        var cursor = $"fazhi_{Interlocked.Increment(ref cursors)}";
        Run(db, $"DECLARE {cursor} NO SCROLL CURSOR FOR {sql}");
        while (true)
        {
            List<object?[]> page = [];
            using (var rows = RowCursor.Over(db, $"FETCH {Page} FROM {cursor}"))
                while (rows.Read())
                    page.Add([.. Enumerable.Range(0, rows.Columns).Select(rows.Value)]);
            foreach (var row in page)
                yield return row;
            if (page.Count < Page)
                break;
        }

        Run(db, $"CLOSE {cursor}");
    }

    // As information_schema.columns has them, whose views take a quarter of a second: the columns of tables that this role may use.
    internal override IReadOnlyList<(string Table, string Column)> Columns(DbContext db, string? schema = null) =>
        [
            .. Rows(
                    db,
                    $"""
                    SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                    WHERE c.relnamespace = to_regnamespace({(
                        schema is null ? "quote_ident(current_schema())" : $"'{schema}'"
                    )}) AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
                    AND (pg_has_role(c.relowner, 'USAGE') OR has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
                    ORDER BY 1, 2
                    """
                )
                .Select(r => ((string)r[0]!, (string)r[1]!)),
        ];

    internal override IReadOnlyDictionary<string, string> Triggers(CountyDb db) =>
        Rows(
                db,
                """
                SELECT c.relname || '.' || t.tgname,
                       t.tgenabled::text || ' ' || t.tgtype || ' ' || p.proname || p.prosrc
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
                WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
                """
            )
            .ToDictionary(r => (string)r[0]!, r => (string)r[1]!);

    // Enabled for ordinary sessions; before, on update, delete and truncate, once a statement.
    internal override IReadOnlyDictionary<string, string> TriggersWanted(CountyDb db)
    {
        var refusal = $" BEGIN RAISE EXCEPTION '{Fazhi.Storage.Schema.Refusal}'; END ";
        // Citus takes no triggers: there the run-time role has no right to change these tables.
        return Rows(db, "SELECT 1 FROM pg_extension WHERE extname = 'citus'").Any()
            ? new Dictionary<string, string>()
            : Fazhi.Storage.Schema.AppendOnly.ToDictionary(t => $"{t}.{t}_append_only", _ => $"O 58 fazhi_append_only{refusal}");
    }

    internal override bool KeepsOneCounty => false;

    internal override bool HasAccess(AccessDb access) =>
        access.Database.SqlQueryRaw<bool>("SELECT to_regclass('access.receipts') IS NOT NULL AS \"Value\"").Single();

    internal override string AccessPrefix => PostgresAccessDb.Schema + ".";

    internal override void CheckIndexes(CountyDb db, Verifying.Findings findings) =>
        findings.NotCover("索引", "*", "PostgreSQL 的索引由数据库自己维护，要核验的用它的 amcheck。");

    // The index is the database's own and follows the table.
    internal override void CheckSearchIndex(Verifying.Findings findings) { }

    internal override StorageFault? FaultOf(Exception exception) =>
        exception switch
        {
            PostgresException postgres => Fault(postgres.SqlState),
            NpgsqlException { InnerException: TimeoutException } => new("数据库正忙。", IsBusy: true),
            NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or SocketException } => new(
                "与数据库的连接中断。"
            ),
            // More connections are wanted than the pool holds.
            NpgsqlException { InnerException: null } => new("数据库正忙。", IsBusy: true),
            SocketException => new("与数据库的连接中断。"),
            _ => null,
        };

    private static StorageFault? Fault(string state) =>
        state switch
        {
            "53100" => new("数据库服务器磁盘空间不足。"),
            "25006" => new("数据库服务器现在是只读的。"),
            // Locks that weren't had in time, a deadlock, a statement that took too long.
            "55P03" or "40001" or "40P01" or "57014" => new("数据库正忙。", IsBusy: true),
            _ when state.StartsWith("08", StringComparison.Ordinal) => new("与数据库的连接中断。"),
            _ when state.StartsWith("53", StringComparison.Ordinal) => new("数据库服务器资源不足。", IsBusy: true),
            _ when state.StartsWith("57", StringComparison.Ordinal) => new("数据库服务器正在切换。"),
            _ when state.StartsWith("58", StringComparison.Ordinal) => new("数据库服务器读写出错。"),
            // The database itself is gone, or nobody may write to it.
            "3D000" or "42501" or "28P01" or "28000" or "55000" => new("数据库不能使用。"),
            _ => null,
        };

    // The pool lends a connection for less than the question costs, and the server keeps its plan.
    private sealed class Questions(string connectionString, int county) : IStandingQuestions
    {
        private static readonly string Standing = SessionRow.StandsSql(PostgresAccessDb.Schema + ".");

        public long Size() => Ask($"SELECT size FROM ledger_heads WHERE county = {county}") is long size ? size : 0;

        public bool SessionStands(string session, string account) =>
            Ask(Standing, new("session", session), new("account", account)) is not null;

        public void Dispose() { }

        private object? Ask(string sql, params ReadOnlySpan<NpgsqlParameter> values)
        {
            using var connection = new NpgsqlConnection(connectionString);
            connection.Open();
            using var command = new NpgsqlCommand(sql, connection);
            foreach (var value in values)
                command.Parameters.Add(value);
            return command.ExecuteScalar();
        }
    }

    private static void Run(DbContext db, string sql)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        command.ExecuteNonQuery();
    }

    /// <summary>The Desk's few statements come again and again: the server keeps their plans, unless the operator says otherwise (PgBouncer).</summary>
    private static string Preparing(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
            text.MaxAutoPrepare = 100;
        return text.ToString();
    }
}
