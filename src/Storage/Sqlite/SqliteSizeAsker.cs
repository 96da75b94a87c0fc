using Microsoft.Data.Sqlite;

namespace Fazhi.Storage.Sqlite;

/// <summary>The size of the ledger, asked a thousand times a second at the most: one command, prepared once.</summary>
internal sealed class SqliteSizeAsker(string connection, int county) : ISizeAsker
{
    private readonly Lock turn = new();
    private SqliteCommand? command;

    public long Ask()
    {
        lock (turn)
        {
            try
            {
                return (command ??= Open()).ExecuteScalar() is long size ? size : 0;
            }
            catch
            {
                // Whoever asks next opens it anew.
                Close();
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (turn)
            Close();
    }

    private SqliteCommand Open()
    {
        var open = new SqliteConnection(connection);
        try
        {
            open.Open();
            var asking = open.CreateCommand();
            asking.CommandText = $"SELECT size FROM ledger_heads WHERE county = {county}";
            return asking;
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }

    private void Close()
    {
        var open = command?.Connection;
        command?.Dispose();
        open?.Dispose();
        command = null;
    }
}
