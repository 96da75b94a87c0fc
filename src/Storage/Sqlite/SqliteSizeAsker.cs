using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Fazhi.Storage.Sqlite;

/// <summary>The size of the ledger, asked a thousand times a second at the most: one statement, prepared once.</summary>
internal sealed class SqliteSizeAsker(string connection, int county) : ISizeAsker
{
    private readonly Lock turn = new();
    private SqliteConnection? open;
    private sqlite3_stmt? statement;

    public long Ask()
    {
        lock (turn)
        {
            if (statement is null)
                Open();
            var step = raw.sqlite3_step(statement);
            var size = step == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : 0;
            raw.sqlite3_reset(statement);
            if (step is raw.SQLITE_ROW or raw.SQLITE_DONE)
                return size;
            // Whoever asks next opens it anew.
            var why = raw.sqlite3_errmsg(open!.Handle).utf8_to_string();
            Close();
            throw new SqliteException(why, step);
        }
    }

    public void Dispose()
    {
        lock (turn)
            Close();
    }

    // A reader of the file waits for nobody but who changes how it is kept.
    private void Open()
    {
        open = new SqliteConnection(connection);
        open.Open();
        raw.sqlite3_busy_timeout(open.Handle, (int)CountyStore.UsualPatience.TotalMilliseconds);
        var prepared = raw.sqlite3_prepare_v2(
            open.Handle,
            $"SELECT size FROM ledger_heads WHERE county = {county}",
            out statement
        );
        if (prepared == raw.SQLITE_OK)
            return;
        var why = raw.sqlite3_errmsg(open.Handle).utf8_to_string();
        Close();
        throw new SqliteException(why, prepared);
    }

    private void Close()
    {
        statement?.Dispose();
        open?.Dispose();
        (statement, open) = (null, null);
    }
}
