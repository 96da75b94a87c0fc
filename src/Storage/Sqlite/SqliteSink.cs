using Microsoft.Data.Sqlite;

namespace Fazhi.Storage.Sqlite;

/// <summary>SQLite runs in the process: each row goes by a prepared command.</summary>
internal sealed class SqliteSink(KeptParts kept, SqliteConnection connection) : RowSink(kept)
{
    private readonly Dictionary<(Type, bool), (RowWriter Writer, SqliteCommand Command)> commands = [];

    protected override void Send(Type type, IReadOnlyList<WaitingRow> rows)
    {
        foreach (var row in rows)
        {
            if (!commands.TryGetValue((type, row.IsNew), out var known))
            {
                var writer = Writer(type);
                var command = connection.CreateCommand();
                command.CommandText = row.IsNew ? writer.InsertSql : writer.UpdateSql;
                writer.Declare(command, row.IsNew);
                commands[(type, row.IsNew)] = known = (writer, command);
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
