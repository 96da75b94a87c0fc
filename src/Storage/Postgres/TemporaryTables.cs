using System.Data;
using Npgsql;

namespace Fazhi.Storage.Postgres;

/// <summary>
/// 临时表 — copies of the county's tables that one connection sees instead of them: they have the same names, keys and indexes, and end with the connection. Indexes of whole
/// texts are left out: what is rehearsed isn't searched for by words.
/// </summary>
internal static class TemporaryTables
{
    internal static void Copy(NpgsqlConnection connection, int county)
    {
        using var snapshot = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var schema = Rows(connection, "SELECT quote_ident(current_schema())")[0];
        var tables = Rows(
            connection,
            """
            SELECT quote_ident(c.relname) FROM pg_class c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '__EFMigrationsHistory'
            """
        );
        foreach (var table in tables)
            Run(
                connection,
                $"""
                CREATE TEMPORARY TABLE {table} (LIKE {schema}.{table} INCLUDING DEFAULTS);
                INSERT INTO pg_temp.{table} SELECT * FROM {schema}.{table} WHERE county IN (0, {county});
                """
            );
        foreach (
            var index in Rows(
                connection,
                "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename <> '__EFMigrationsHistory' AND indexdef NOT LIKE '%USING gin%'"
            )
        )
            Run(connection, index.Replace($" ON {schema}.", " ON pg_temp.", StringComparison.Ordinal));
        // Nobody else counts the rows of a temporary table.
        foreach (var table in tables)
            Run(connection, $"ANALYZE pg_temp.{table}");
        snapshot.Commit();
    }

    private static List<string> Rows(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
