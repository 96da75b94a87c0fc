using System.Collections.Concurrent;
using Fazhi.Storage.Access;
using Microsoft.Data.Sqlite;

namespace Fazhi.Storage.Sqlite;

/// <summary>What nearly every request asks of the two files, each question prepared once for each of those who ask at the same time.</summary>
internal sealed class SqliteStandingQuestions(string county, string access, int code) : IStandingQuestions
{
    private readonly SqliteQuestion size = new(county, $"SELECT size FROM ledger_heads WHERE county = {code}");
    private readonly SqliteQuestion session = new(access, SessionRow.StandsSql(""), "@session", "@account");

    public long Size() => size.Ask() is long found ? found : 0;

    public bool SessionStands(string session, string account) => this.session.Ask(session, account) is not null;

    public void Dispose()
    {
        size.Dispose();
        session.Dispose();
    }
}

/// <summary>A question for one value, with connections of its own on which it stays prepared.</summary>
/// <param name="connection">The file.</param>
/// <param name="sql">The question.</param>
/// <param name="names">Its parameters, each a text.</param>
internal sealed class SqliteQuestion(string connection, string sql, params string[] names) : IDisposable
{
    /// <summary>More don't run at the same time on a county's computer.</summary>
    private const int Most = 4;
    private readonly ConcurrentQueue<SqliteCommand> idle = [];
    private volatile bool closed;

    internal object? Ask(params ReadOnlySpan<string> values)
    {
        if (!idle.TryDequeue(out var command))
            command = Open();
        object? answer;
        try
        {
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i];
            answer = command.ExecuteScalar();
        }
        catch
        {
            // Whoever asks next opens it anew, and so does who would have taken another that was opened before.
            Close(command);
            Close();
            throw;
        }

        if (closed || idle.Count >= Most)
            Close(command);
        else
            idle.Enqueue(command);
        if (closed)
            Close();
        return answer;
    }

    public void Dispose()
    {
        closed = true;
        Close();
    }

    private SqliteCommand Open()
    {
        var open = new SqliteConnection(connection);
        try
        {
            open.Open();
            var asking = open.CreateCommand();
            asking.CommandText = sql;
            foreach (var name in names)
                asking.Parameters.Add(name, SqliteType.Text);
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
        while (idle.TryDequeue(out var command))
            Close(command);
    }

    private static void Close(SqliteCommand command)
    {
        var open = command.Connection;
        command.Dispose();
        open?.Dispose();
    }
}
