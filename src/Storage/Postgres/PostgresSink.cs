using Npgsql;

namespace Fazhi.Storage.Postgres;

/// <summary>PostgreSQL is a network away: what waits goes in one batch, and many new rows of a table by COPY.</summary>
internal sealed class PostgresSink(KeptParts kept, NpgsqlConnection connection) : RowSink(kept)
{
    // COPY costs two round trips of its own and, by the row, a tenth of an INSERT.
    private const int ManyRows = 20;
    private NpgsqlBatch? batch;

    protected override void Send(Type type, IReadOnlyList<WaitingRow> rows)
    {
        var writer = Writer(type);
        var copied = rows.Count(r => r.IsNew) >= ManyRows;
        if (copied)
            Copy(writer, rows);
        foreach (var row in rows)
            if (!copied || !row.IsNew)
                Add(writer, row);
    }

    protected override void Sent()
    {
        if (batch is null)
            return;
        using var sent = batch;
        batch = null;
        sent.ExecuteNonQuery();
        foreach (var command in sent.BatchCommands)
            Expect((long)command.RecordsAffected);
    }

    public override void Dispose() => batch?.Dispose();

    private void Add(RowWriter writer, WaitingRow row)
    {
        batch ??= new NpgsqlBatch(connection);
        var command = new NpgsqlBatchCommand(row.IsNew ? writer.InsertByPlace : writer.UpdateByPlace);
        foreach (var value in writer.Values(row.Row, row.IsNew, row.Version))
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }

    private void Copy(RowWriter writer, IReadOnlyList<WaitingRow> rows)
    {
        var wanted = 0UL;
        using var import = connection.BeginBinaryImport(writer.CopySql);
        foreach (var row in rows)
        {
            if (!row.IsNew)
                continue;
            wanted++;
            import.StartRow();
            foreach (var column in writer.Columns)
                if (column.Value(row.Row) is var value && value == DBNull.Value)
                    import.WriteNull();
                else
                    import.Write(value, column.StoreType);
        }

        Expect((long)import.Complete(), (long)wanted);
    }
}
