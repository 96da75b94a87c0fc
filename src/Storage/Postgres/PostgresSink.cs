using Npgsql;

namespace Fazhi.Storage.Postgres;

/// <summary>PostgreSQL is a network away: what waits goes in one batch.</summary>
internal sealed class PostgresSink(KeptParts kept, NpgsqlConnection connection) : RowSink(kept)
{
    protected override void Send(IReadOnlyList<WaitingRow> rows)
    {
        using var batch = new NpgsqlBatch(connection);
        foreach (var row in rows)
        {
            var writer = Writer(row.Row.GetType());
            var command = new NpgsqlBatchCommand(row.IsNew ? writer.InsertSql : writer.UpdateSql);
            foreach (var (name, value) in writer.Values(row.Row, row.IsNew, row.Version))
                command.Parameters.Add(new NpgsqlParameter(name, value));
            batch.BatchCommands.Add(command);
        }

        batch.ExecuteNonQuery();
        foreach (var command in batch.BatchCommands)
            Expect((int)command.RecordsAffected);
    }

    public override void Dispose() { }
}
