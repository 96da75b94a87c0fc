using System.Data.Common;
using Fazhi.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace Fazhi.Storage.Tests.Verifying;

/// <summary>
/// A person with the database's password: past the triggers, one value at a time, and put back again afterwards. Tables and columns come from the database
/// itself, so that a new table is tried without being named here.
/// </summary>
internal sealed class Intruder : IDisposable
{
    private const int Long = 40;
    private const int Ends = 3;
    private readonly DbConnection connection;
    private readonly bool sqlite;
    private readonly string schema;

    internal Intruder(TestCounty county, bool access = false)
    {
        using var db = access ? (DbContext)county.Store.OpenAccess() : county.Store.Open();
        var text = db.Database.GetConnectionString()!;
        sqlite = db.Database.IsSqlite();
        schema = access && !sqlite ? "access" : "public";
        connection = sqlite ? new SqliteConnection(text) : new NpgsqlConnection(text);
        connection.Open();
        if (connection is SqliteConnection file)
            raw.sqlite3_db_config(file.Handle, raw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, out _);
        else
            Run("SET session_replication_role = replica");
        if (!sqlite)
            Run($"SET search_path = {schema}");
    }

    /// <summary>Every table with its columns, as the database has them.</summary>
    internal IReadOnlyList<(string Table, string Column)> Columns()
    {
        using var command = connection.CreateCommand();
        command.CommandText = sqlite
            ? """
                SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1, 2
                """
            : $"SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = '{schema}' ORDER BY 1, 2";
        using var rows = command.ExecuteReader();
        var columns = new List<(string, string)>();
        while (rows.Read())
            columns.Add((rows.GetString(0), rows.GetString(1)));
        return columns;
    }

    /// <summary>Changes one value of the table's last row, does something, and puts the table back as it was. False if the table is empty.</summary>
    internal bool Altered(string table, string column, Func<object?, object> change, Action meanwhile)
    {
        if (Scalar($"SELECT COUNT(*) FROM \"{table}\"") is 0L)
            return false;
        var where = sqlite && !HasRowId(table) ? LastByKey(table) : $"WHERE {Row} = (SELECT MAX({Row}) FROM \"{table}\")";
        Run($"CREATE TEMP TABLE kept AS SELECT * FROM \"{table}\"");
        try
        {
            using (var command = connection.CreateCommand())
            {
                command.CommandText = $"UPDATE \"{table}\" SET \"{column}\" = @value {where}";
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@value";
                parameter.Value = change(Scalar($"SELECT \"{column}\" FROM \"{table}\" {where}"));
                command.Parameters.Add(parameter);
                if (command.ExecuteNonQuery() != 1)
                    throw new InvalidOperationException($"{table}.{column} was not changed.");
            }

            meanwhile();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_MISMATCH)
        {
            // The key of a SQLite table that is nothing but a number: the database itself takes nothing else.
        }
        finally
        {
            Run($"DELETE FROM \"{table}\"");
            Run($"INSERT INTO \"{table}\" SELECT * FROM kept");
            Run("DROP TABLE kept");
        }

        return true;
    }

    /// <summary>
    /// Takes one row after the other out of a table, each by itself, does something, and puts it back. Of a long table the rows at either end and those about the
    /// middle: the rest are made like them, by the same acts.
    /// </summary>
    internal void EachTakenOut(string table, Action<string> meanwhile)
    {
        var key = sqlite && !HasRowId(table) ? KeyOf(table) : Row;
        Run($"CREATE TEMP TABLE whole AS SELECT * FROM \"{table}\"");
        try
        {
            var count = (long)Scalar("SELECT COUNT(*) FROM whole")!;
            for (long i = 0; i < count; i++)
            {
                if (count > Long && i >= Ends && i < count - Ends && Math.Abs(i - count / 2) >= Ends)
                    continue;
                Run($"DELETE FROM \"{table}\" WHERE ({key}) = (SELECT {key} FROM \"{table}\" ORDER BY {key} LIMIT 1 OFFSET {i})");
                if ((long)Scalar($"SELECT COUNT(*) FROM \"{table}\"")! != count - 1)
                    throw new InvalidOperationException($"No row was taken out of {table}.");
                meanwhile($"{i}/{count}");
                Run($"DELETE FROM \"{table}\"");
                Run($"INSERT INTO \"{table}\" SELECT * FROM whole");
            }
        }
        finally
        {
            Run("DROP TABLE whole");
        }
    }

    internal void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Another value of the same kind.</summary>
    internal static object Other(object? value, string column) =>
        value switch
        {
            null or DBNull => column.EndsWith("_on", StringComparison.Ordinal)
            || column.EndsWith("_since", StringComparison.Ordinal)
                ? new DateOnly(2031, 1, 1)
            : column == "cause" ? 1L
            : column is "fee" ? 1m
            : column == "parent" ? Guid.Parse("018f0000-0000-7000-8000-000000000001")
            : "x",
            long n => n + 1,
            int n => n + 1,
            short n => (short)(n + 1),
            bool b => !b,
            double d => d + 1,
            decimal d => d + 1,
            Guid id => Other(id),
            DateOnly day => day.AddDays(1),
            DateTime time => time.AddDays(1),
            byte[] bytes => Flipped(bytes),
            string text when Guid.TryParse(text, out var id) => Other(id).ToString().ToUpperInvariant(),
            string text when text.Length == 10 && DateOnly.TryParse(text, out var day) => day.AddDays(1).ToString("yyyy-MM-dd"),
            string text => text + "x",
            _ => throw new NotSupportedException(value.GetType().Name),
        };

    private static Guid Other(Guid id)
    {
        var bytes = id.ToByteArray();
        bytes[15] ^= 1;
        return new Guid(bytes);
    }

    private static byte[] Flipped(byte[] bytes)
    {
        if (bytes.Length == 0)
            return [0];
        var other = bytes.ToArray();
        other[^1] ^= 1;
        return other;
    }

    private bool HasRowId(string table) =>
        !((string)Scalar($"SELECT sql FROM sqlite_master WHERE name = '{table}'")!).Contains(
            "WITHOUT ROWID",
            StringComparison.OrdinalIgnoreCase
        );

    private string Row => sqlite ? "rowid" : "ctid";

    // Such a table is found by its whole key: several rows share the first column.
    private string LastByKey(string table)
    {
        var key = KeyOf(table);
        var order = string.Join(',', key.Split(',').Select(c => c + " DESC"));
        return $"WHERE ({key}) = (SELECT {key} FROM \"{table}\" ORDER BY {order} LIMIT 1)";
    }

    private string KeyOf(string table) =>
        (string)
            Scalar(
                $"SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk)"
            )!;

    private object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => connection.Dispose();
}
