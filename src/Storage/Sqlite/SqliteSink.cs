using Microsoft.Data.Sqlite;

namespace Fazhi.Storage.Sqlite;

/// <summary>SQLite runs in the process: each row goes by a prepared command.</summary>
internal sealed class SqliteSink(KeptParts kept, SqliteConnection connection) : RowSink(kept)
{
    private readonly Dictionary<(Type, bool), (RowWriter Writer, SqliteCommand Command)> commands = [];

    protected override void Send(IReadOnlyList<WaitingRow> rows)
    {
        foreach (var row in rows)
        {
            var key = (row.Row.GetType(), row.IsNew);
            if (!commands.TryGetValue(key, out var known))
            {
                var writer = Writer(row.Row.GetType());
                var command = connection.CreateCommand();
                command.CommandText = row.IsNew ? writer.InsertSql : writer.UpdateSql;
                writer.Declare(command, row.IsNew);
                commands[key] = known = (writer, command);
            }

            known.Command.Transaction = (SqliteTransaction?)Transaction;
            known.Writer.Fill(known.Command.Parameters, row.Row, row.IsNew, row.Version);
            Expect(known.Command.ExecuteNonQuery());
        }
    }

    public override void Dispose()
    {
        foreach (var (_, command) in commands.Values)
            command.Dispose();
    }
}
