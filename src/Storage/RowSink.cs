using System.Data.Common;

namespace Fazhi.Storage;

/// <summary>
/// 写入口 — rows wait here and are sent inside the session's transaction: before a query looks into their table, when many wait, and at commit.
/// A row that changes several times in between is sent once, as it then stands.
/// </summary>
internal abstract class RowSink(KeptParts kept) : IDisposable
{
    private const int MostWaiting = 2000;
    private readonly List<WaitingRow> waiting = [];
    private readonly HashSet<object> known = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Type> types = [];

    /// <summary>How many rows were ever written through it: what was read while it stood is as it was.</summary>
    internal long Written { get; private set; }

    /// <summary>The transaction in which rows are sent.</summary>
    internal DbTransaction? Transaction { get; set; }

    internal void Insert(object row) => Wait(row, insert: true, version: 0);

    /// <summary>Sends a changed row. The version is the one it replaces; 0 where the table has none.</summary>
    internal void Update(object row, int version = 0)
    {
        Written++;
        if (!known.Contains(row))
            Wait(row, insert: false, version);
    }

    /// <summary>Sends what is waiting if a query is about to look into this table.</summary>
    internal void FlushFor(Type row)
    {
        if (types.Contains(row))
            Flush();
    }

    /// <summary>Sends everything that is waiting, in the order it came.</summary>
    internal void Flush()
    {
        if (waiting.Count == 0)
            return;
        Send(waiting);
        Forget();
    }

    /// <summary>Drops what is waiting: its transaction is undone.</summary>
    internal void Forget()
    {
        waiting.Clear();
        known.Clear();
        types.Clear();
    }

    public abstract void Dispose();

    protected abstract void Send(IReadOnlyList<WaitingRow> rows);

    protected RowWriter Writer(Type type) => kept.Writer(type);

    /// <summary>Two processes wrote one matter, or one number: a bug or a lost lock, never a person's mistake.</summary>
    protected static void Expect(int rows)
    {
        if (rows != 1)
            throw new DBConcurrencyException("A row was changed by another writer although the county's head was locked.");
    }

    private void Wait(object row, bool insert, int version)
    {
        Written++;
        waiting.Add(new WaitingRow(row, insert, version));
        known.Add(row);
        types.Add(row.GetType());
        if (waiting.Count >= MostWaiting)
            Flush();
    }

    /// <summary>One row to send.</summary>
    protected readonly record struct WaitingRow(object Row, bool IsNew, int Version);
}

/// <summary>写入冲突 — a row was not where the Desk had read it.</summary>
public sealed class DBConcurrencyException(string message) : InvalidOperationException(message);
