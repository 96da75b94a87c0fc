using Fazhi.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Bench;

/// <summary>
/// Makes the table of disputes as long as a measurement wants it: the rows the Desk recorded, again and again with other ids and numbers. A million
/// matters through the Desk would take most of an hour. Only this table grows; the copies have no acts in the ledger.
/// </summary>
internal static class Growth
{
    /// <summary>What the Desk recorded has a lower sequence.</summary>
    internal const long Apart = 10_000_000;

    /// <summary>Copies until there are so many disputes.</summary>
    internal static void Reach(CountyStore store, long matters)
    {
        using var db = store.Open();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('dispute')";
        var columns = new List<string>();
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                columns.Add(reader.GetString(0));
        command.CommandText = "SELECT count(*), max(sequence) FROM dispute";
        long have,
            copy;
        using (var reader = command.ExecuteReader())
        {
            reader.Read();
            have = reader.GetInt64(0);
            copy = reader.GetInt64(1) / Apart + 1;
        }

        while (have < matters)
        {
            var values = columns.Select(c =>
                c switch
                {
                    "id" => $"printf('%08X', {copy}) || substr(id, 9)",
                    "number" => $"number || '-{copy}'",
                    "sequence" => $"sequence + {copy * Apart}",
                    _ => c,
                }
            );
            command.CommandText =
                $"INSERT INTO dispute ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM dispute "
                + $"WHERE sequence < {Apart} ORDER BY sequence LIMIT {matters - have}";
            have += command.ExecuteNonQuery();
            copy++;
        }
    }
}
