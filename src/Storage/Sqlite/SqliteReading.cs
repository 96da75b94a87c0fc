using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Sqlite;

/// <summary>
/// 只读打开 — a SQLite file of which nothing is changed, also in a folder nobody may write to, also while a server writes to it: then what it has
/// written so far lies in the file's log beside it, and both are read.
/// </summary>
internal static class SqliteReading
{
    /// <summary>How to connect.</summary>
    internal static string Text(string file, bool still)
    {
        if (!File.Exists(file))
            return ReadOnly(file);
        // Nobody has it open: read as it lies there, nothing is made beside it.
        if (still && !File.Exists(file + "-wal"))
            return ReadOnly($"{Uri(file)}?immutable=1");
        if (Opens(ReadOnly(file)))
            return ReadOnly(file);
        if (new FileInfo(file + "-wal") is { Exists: true, Length: > 0 })
            throw new DataFolderException(
                $"“{file}”旁有没有并入的日志（-wal），而所在目录不可写，无法读取日志。请把数据目录复制到可写的地方再核验。"
            );
        // Nobody may make the log's index in this folder. Without a log the file is whole by itself and is read as it lies there.
        return ReadOnly($"{Uri(file)}?immutable=1");
    }

    /// <summary>What tells whether somebody has written: whether there is a log, and the file's length and time.</summary>
    internal static (bool, long, DateTime) State(string file) =>
        new FileInfo(file) is { Exists: true } found
            ? (File.Exists(file + "-wal"), found.Length, found.LastWriteTimeUtc)
            : (false, -1, DateTime.MinValue);

    /// <summary>The file as SQLite's URI.</summary>
    internal static string Uri(string file) =>
        "file:" + System.Uri.EscapeDataString(Path.GetFullPath(file)).Replace("%2F", "/", StringComparison.Ordinal);

    internal static IReadOnlyList<(string Table, string Column)> Columns(SqliteDatabase database, DbContext db) =>
        [
            .. database
                .Rows(
                    db,
                    """
                    SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1, 2
                    """
                )
                .Select(r => ((string)r[0]!, (string)r[1]!)),
        ];

    internal static IReadOnlyDictionary<string, string> Triggers(SqliteDatabase database, CountyDb db) =>
        database
            .Rows(db, "SELECT tbl_name || '.' || name, sql FROM sqlite_master WHERE type = 'trigger'")
            .ToDictionary(r => (string)r[0]!, r => Plain((string)r[1]!));

    internal static IReadOnlyDictionary<string, string> TriggersWanted(CountyDb db) =>
        db.Extras()
            .Where(sql => sql.StartsWith("CREATE TRIGGER", StringComparison.Ordinal))
            .Select(sql => Plain(sql.Replace("IF NOT EXISTS ", "", StringComparison.Ordinal)))
            .ToDictionary(sql => $"{Word(sql, 7)}.{Word(sql, 2)}");

    private static string Word(string sql, int place)
    {
        var words = sql.Split(' ');
        return place == 2 ? words[2] : words[Array.IndexOf(words, "ON") + 1];
    }

    private static string Plain(string sql) => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Opens(string text)
    {
        try
        {
            using var connection = new SqliteConnection(text);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            command.ExecuteScalar();
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 8 or 14)
        {
            return false;
        }
        catch (SqliteException)
        {
            // Another fault, such as a damaged file, is told by whoever reads on.
            return true;
        }
    }

    private static string ReadOnly(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = 30,
            Pooling = false,
        }.ToString();
}
