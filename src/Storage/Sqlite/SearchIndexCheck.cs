using Fazhi.Storage.Verifying;
using Microsoft.Data.Sqlite;

namespace Fazhi.Storage.Sqlite;

/// <summary>
/// 全文索引核验 — SQLite checks its index against the words itself, but only where it may write. Index and words are therefore copied, in one
/// transaction, into a file of their own in the system's folder for temporary files, and checked there.
/// </summary>
internal static class SearchIndexCheck
{
    private const string Index = "search_fts";
    private static readonly string[] Parts = ["data", "idx", "docsize", "config"];

    internal static void Run(string county, Findings findings)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"fazhi-{Path.GetRandomFileName()}.db");
        try
        {
            // It holds the search words of all matters.
            Private.Create(copy).Dispose();
            Copy(county, copy);
            // A connection of its own: the one that copied has the empty index in its memory.
            using var connection = Open(copy);
            if (
                Scalar(connection, "SELECT group_concat(k || '=' || v) FROM search_fts_config")
                is var settings
                    and not "version=4"
            )
                findings.Add(Index, "config", null, $"全文索引的设置应为version=4，实为{Findings.Shown(settings)}。");
            Execute(connection, $"INSERT INTO {Index}({Index}, rank) VALUES ('integrity-check', 1)");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 1 or 20 or 26)
        {
            findings.Add(Index, "", null, "全文索引与检索词（search_words）不符，检索会漏掉或者多出事项。");
        }
        finally
        {
            File.Delete(copy);
            File.Delete(copy + "-journal");
        }
    }

    private static void Copy(string county, string copy)
    {
        using var connection = Open(copy);
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF");
        Execute(connection, "CREATE TABLE search_words (row_key INTEGER PRIMARY KEY, words)");
        Execute(connection, $"CREATE VIRTUAL TABLE {Index} USING fts5(words, content='search_words', content_rowid='row_key')");
        var source = new SqliteConnectionStringBuilder(county).DataSource;
        var uri = source.StartsWith("file:", StringComparison.Ordinal) ? source : SqliteReading.Uri(source) + "?mode=ro";
        using (var attach = connection.CreateCommand())
        {
            attach.CommandText = "ATTACH $uri AS county";
            attach.Parameters.AddWithValue("$uri", uri);
            attach.ExecuteNonQuery();
        }

        using var transaction = connection.BeginTransaction(deferred: true);
        Execute(connection, "INSERT INTO main.search_words SELECT row_key, words FROM county.search_words");
        foreach (var part in Parts)
        {
            Execute(connection, $"DELETE FROM main.{Index}_{part}");
            Execute(connection, $"INSERT INTO main.{Index}_{part} SELECT * FROM county.{Index}_{part}");
        }

        transaction.Commit();
    }

    // The URI form lets a second file be attached read-only.
    private static SqliteConnection Open(string copy)
    {
        var connection = new SqliteConnection($"Data Source=file:{copy}?mode=rwc;Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
