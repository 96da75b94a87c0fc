using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Postgres;

/// <summary>县库（PostgreSQL） — many web nodes, one database; the same schema is fit for Citus.</summary>
public sealed class PostgresCountyDb(DbContextOptions<PostgresCountyDb> options, MatterTypes types) : CountyDb(options, types)
{
    public override IEnumerable<string> Extras()
    {
        yield return $"""
            CREATE OR REPLACE FUNCTION fazhi_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '{Schema.Refusal}'; END $$
            """;
        foreach (var table in Schema.AppendOnly)
            yield return $"""
                CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION fazhi_append_only()
                """;
        yield return Sealing.Erasures.Index;
        yield return "CREATE INDEX IF NOT EXISTS ix_search_words_words ON search_words USING gin (to_tsvector('simple', words))";
    }
}
