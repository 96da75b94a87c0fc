using System.Data.Common;
using Fazhi.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fazhi.Bench;

/// <summary>One row as the client takes it, with the act that wrote it.</summary>
internal sealed record BareRow(string Table, long Sequence, object[] Values);

/// <summary>All rows of a county in the order of the acts, and the statement and the types of each table.</summary>
internal sealed record BareRows(
    IReadOnlyList<BareRow> Rows,
    IReadOnlyDictionary<string, string> Sql,
    IReadOnlyDictionary<string, string[]> Types
);

/// <summary>
/// The floor: the rows a Desk run left, written again with prepared bare commands. Triggers, indexes and pragmas are the same; there is
/// no check, no hash, no JSON, and no row is written twice.
/// </summary>
internal static class RowCopy
{
    private const int Tile = 256;
    private const string Matter = "a matter";
    private static readonly string[] Common =
    [
        "search_words",
        "issued_numbers",
        "clocks",
        "ledger_entries",
        "ledger_payloads",
        "ledger_tiles",
    ];

    internal static BareRows Read(CountyStore store)
    {
        using var db = store.Open();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var (rows, sql, types) = (new List<BareRow>(), new Dictionary<string, string>(), new Dictionary<string, string[]>());
        var opened = new Dictionary<object, long>();
        string[] matters = [.. store.Types.Newest.Select(t => db.Model.FindEntityType(t.MatterClass)!.GetTableName()!)];
        foreach (var table in matters.Concat(Common))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            using var reader = command.ExecuteReader();
            var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            sql[table] =
                $"INSERT INTO {table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) "
                + $"VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})";
            types[table] = [.. names.Select((_, i) => reader.GetDataTypeName(i))];
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add(
                    new BareRow(
                        table,
                        Sequence(matters.Contains(table) ? Matter : table, names, values, opened, store.CountyCode),
                        values
                    )
                );
            }
        }

        return new BareRows([.. rows.OrderBy(r => r.Sequence)], sql, types);
    }

    private static long Sequence(string table, List<string> names, object[] values, Dictionary<object, long> opened, int county)
    {
        long Number(string name) => Convert.ToInt64(values[names.IndexOf(name)]);
        switch (table)
        {
            case Matter:
                return opened[values[names.IndexOf("id")]] = Number("sequence");
            case "search_words":
                return Number("row_key") - county * 10_000_000_000L;
            case "clocks":
                return opened[values[names.IndexOf("matter_id")]] + 1;
            case "ledger_tiles":
                return (Number("index") + 1) * (long)Math.Pow(Tile, Number("level") + 1) - 1;
            default:
                return Number("sequence");
        }
    }

    internal static void Write(CountyStore store, BareRows rows, int each)
    {
        using var db = store.Open();
        db.Database.OpenConnection();
        switch (db.Database.GetDbConnection())
        {
            case SqliteConnection sqlite:
                WriteSqlite(sqlite, rows, each);
                break;
            case NpgsqlConnection postgres:
                WritePostgres(postgres, rows, each);
                break;
        }
    }

    private static void WriteSqlite(SqliteConnection connection, BareRows rows, int each)
    {
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = "PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY";
            pragmas.ExecuteNonQuery();
        }

        var commands = rows.Sql.ToDictionary(t => t.Key, t => Prepared(connection, t.Value, rows.Types[t.Key].Length));
        foreach (var acts in rows.Rows.GroupBy(r => r.Sequence / each))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var row in acts)
            {
                var command = commands[row.Table];
                command.Transaction = transaction;
                for (var i = 0; i < row.Values.Length; i++)
                    command.Parameters[i].Value = row.Values[i];
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        foreach (var command in commands.Values)
            command.Dispose();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, int columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < columns; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        return command;
    }

    private static void WritePostgres(NpgsqlConnection opened, BareRows rows, int each)
    {
        // The client's own best: statements it has seen are prepared by themselves.
        var text = new NpgsqlConnectionStringBuilder(opened.ConnectionString) { MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 };
        using var connection = new NpgsqlConnection(text.ToString());
        connection.Open();
        foreach (var acts in rows.Rows.GroupBy(r => r.Sequence / each))
        {
            using var transaction = connection.BeginTransaction();
            foreach (var chunk in acts.Chunk(2000))
            {
                using var batch = new NpgsqlBatch(connection, transaction);
                foreach (var row in chunk)
                    batch.BatchCommands.Add(Command(row, rows));
                batch.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    private static NpgsqlBatchCommand Command(BareRow row, BareRows rows)
    {
        var command = new NpgsqlBatchCommand(rows.Sql[row.Table]);
        for (var i = 0; i < row.Values.Length; i++)
            command.Parameters.Add(new NpgsqlParameter($"p{i}", row.Values[i]) { DataTypeName = rows.Types[row.Table][i] });
        return command;
    }

    /// <summary>A floor that lost rows would be no floor.</summary>
    internal static void Expect(CountyStore store, BareRows rows)
    {
        using var db = store.Open();
        db.Database.OpenConnection();
        foreach (var table in rows.Rows.GroupBy(r => r.Table))
        {
            using DbCommand command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT count(*) FROM {table.Key}";
            if (Convert.ToInt64(command.ExecuteScalar()) != table.Count())
                throw new InvalidOperationException($"{table.Key} lost rows.");
        }
    }
}
