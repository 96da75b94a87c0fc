using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fazhi.Storage;

/// <summary>写入口 — sends rows to the database inside the session's transaction, in the way each database likes best.</summary>
internal abstract class RowSink(CountyDb db) : IDisposable
{
    private readonly Dictionary<Type, RowWriter> writers = [];

    internal abstract void Insert(object row);

    internal abstract void Update(object row);

    /// <summary>Sends what is waiting; after it, queries see every row.</summary>
    internal abstract void Flush();

    public abstract void Dispose();

    protected RowWriter Writer(Type type)
    {
        if (!writers.TryGetValue(type, out var writer))
            writers[type] = writer = new RowWriter(db.Model.FindEntityType(type)!, new DoubleQuotes());
        return writer;
    }

    /// <summary>Two processes wrote one matter, or one number: a bug or a lost lock, never a person's mistake.</summary>
    protected static void Expect(int rows)
    {
        if (rows != 1)
            throw new DBConcurrencyException("A row was changed by another writer although the county's head was locked.");
    }
}

/// <summary>SQLite runs in the process: each row is written at once by a prepared command.</summary>
internal sealed class SqliteSink(CountyDb db, SqliteConnection connection) : RowSink(db)
{
    private readonly Dictionary<(Type, bool), (RowWriter Writer, SqliteCommand Command)> commands = [];

    internal SqliteTransaction? Transaction { get; set; }

    internal override void Insert(object row) => Expect(Run(row, insert: true));

    internal override void Update(object row) => Expect(Run(row, insert: false));

    internal override void Flush() { }

    private int Run(object row, bool insert)
    {
        var key = (row.GetType(), insert);
        if (!commands.TryGetValue(key, out var known))
        {
            var writer = Writer(row.GetType());
            var command = connection.CreateCommand();
            command.CommandText = insert ? writer.InsertSql : writer.UpdateSql;
            writer.Declare(command);
            commands[key] = known = (writer, command);
        }

        known.Command.Transaction = Transaction;
        known.Writer.Fill(known.Command.Parameters, row);
        return known.Command.ExecuteNonQuery();
    }

    public override void Dispose()
    {
        foreach (var (_, command) in commands.Values)
            command.Dispose();
    }
}

/// <summary>PostgreSQL is a network away: rows wait and go in one batch.</summary>
internal sealed class PostgresSink(CountyDb db, NpgsqlConnection connection) : RowSink(db)
{
    private const int MostWaiting = 2000;
    private NpgsqlBatch batch = new(connection);

    internal override void Insert(object row) => Add(row, insert: true);

    internal override void Update(object row) => Add(row, insert: false);

    private void Add(object row, bool insert)
    {
        var writer = Writer(row.GetType());
        var command = new NpgsqlBatchCommand(insert ? writer.InsertSql : writer.UpdateSql);
        for (var i = 0; i < writer.Columns.Count; i++)
            command.Parameters.Add(new NpgsqlParameter($"p{i}", writer.Columns[i].Value(row)));
        batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count >= MostWaiting)
            Flush();
    }

    internal override void Flush()
    {
        if (batch.BatchCommands.Count == 0)
            return;
        batch.ExecuteNonQuery();
        foreach (var command in batch.BatchCommands.Cast<DbBatchCommand>())
            Expect(command.RecordsAffected);
        batch.Dispose();
        batch = new NpgsqlBatch(connection);
    }

    internal void Forget()
    {
        batch.Dispose();
        batch = new NpgsqlBatch(connection);
    }

    public override void Dispose() => batch.Dispose();
}

/// <summary>写入冲突 — a row was not where the Desk had read it.</summary>
public sealed class DBConcurrencyException(string message) : InvalidOperationException(message);
