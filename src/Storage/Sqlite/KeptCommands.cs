using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fazhi.Storage.Sqlite;

/// <summary>
/// 保留的命令 — keeps EF's SELECT commands of one connection prepared by their text. EF makes a new command for every query and throws it away,
/// so that SQLite would compile the same SQL for every gate of every act.
/// </summary>
internal sealed class KeptCommands : DbCommandInterceptor, IDisposable
{
    private const int Most = 200;
    private readonly Dictionary<string, KeptCommand> kept = new(StringComparer.Ordinal);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand command || !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            return result;
        if (!kept.TryGetValue(command.CommandText, out var known))
        {
            if (kept.Count >= Most)
                return result;
            kept[command.CommandText] = known = new KeptCommand(command);
        }
        else if (known.IsReading)
            return result;
        else
            known.Take(command);
        return known;
    }

    public void Dispose()
    {
        foreach (var command in kept.Values)
            command.Release();
    }
}

/// <summary>A command that EF believes to have disposed.</summary>
internal sealed class KeptCommand(SqliteCommand inner) : DbCommand
{
    /// <summary>Whether a reader of it is still open.</summary>
    internal bool IsReading { get; private set; }

    [AllowNull]
    public override string CommandText
    {
        get => inner.CommandText;
        set => inner.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => inner.CommandTimeout;
        set => inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => inner.CommandType;
        set => inner.CommandType = value;
    }

    public override UpdateRowSource UpdatedRowSource
    {
        get => inner.UpdatedRowSource;
        set => inner.UpdatedRowSource = value;
    }

    public override bool DesignTimeVisible { get; set; }

    protected override DbConnection? DbConnection
    {
        get => inner.Connection;
        set => inner.Connection = (SqliteConnection?)value;
    }

    protected override DbTransaction? DbTransaction
    {
        get => inner.Transaction;
        set => inner.Transaction = (SqliteTransaction?)value;
    }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => inner.ExecuteNonQuery();

    public override object? ExecuteScalar() => inner.ExecuteScalar();

    public override void Prepare() => inner.Prepare();

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        var reader = inner.ExecuteReader(behavior);
        IsReading = true;
        return reader;
    }

    /// <summary>The same SQL asked again with other values. EF clears the parameters of a command it is done with, so they are taken over.</summary>
    internal void Take(SqliteCommand asked)
    {
        var parameters = asked.Parameters.Cast<SqliteParameter>().ToArray();
        asked.Parameters.Clear();
        inner.Parameters.Clear();
        inner.Parameters.AddRange(parameters);
        (inner.Transaction, inner.CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
        asked.Dispose();
    }

    internal void Release() => inner.Dispose();

    // EF disposes a command when its reader is done; the statement stays prepared.
    protected override void Dispose(bool disposing)
    {
        IsReading = false;
        base.Dispose(disposing);
    }
}
