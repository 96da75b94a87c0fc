using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Sqlite;

/// <summary>县库（SQLite） — embedded, one file in the data folder.</summary>
public sealed class SqliteCountyDb(DbContextOptions<SqliteCountyDb> options, MatterTypes types) : CountyDb(options, types)
{
    public override IEnumerable<string> Extras()
    {
        foreach (var table in Schema.AppendOnly)
        {
            foreach (var what in new[] { "UPDATE", "DELETE" })
                yield return $"""
                    CREATE TRIGGER IF NOT EXISTS {table}_no_{what.ToLowerInvariant()} BEFORE {what} ON {table}
                    BEGIN SELECT RAISE(ABORT, '{Schema.Refusal}'); END
                    """;
        }

        yield return Sealing.Erasures.Index;
        yield return "CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5(words, content='search_words', content_rowid='row_key')";
        yield return """
            CREATE TRIGGER IF NOT EXISTS search_words_ai AFTER INSERT ON search_words
            BEGIN INSERT INTO search_fts(rowid, words) VALUES (new.row_key, new.words); END
            """;
        yield return """
            CREATE TRIGGER IF NOT EXISTS search_words_au AFTER UPDATE ON search_words
            BEGIN
                INSERT INTO search_fts(search_fts, rowid, words) VALUES ('delete', old.row_key, old.words);
                INSERT INTO search_fts(rowid, words) VALUES (new.row_key, new.words);
            END
            """;
    }
}
