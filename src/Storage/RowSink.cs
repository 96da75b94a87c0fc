using System.Data.Common;
using System.Runtime.InteropServices;

namespace Fazhi.Storage;

/// <summary>
/// 写入口 — rows wait here and are sent inside the session's transaction: before a query looks into their table, when many wait, and at commit.
/// A row that changes several times in between is sent once, as it then stands. Acts that share a transaction and stand or fall each by itself are set apart:
/// what is refused leaves without a word to the database if nothing of it was sent, and by a savepoint if something was.
/// </summary>
internal abstract class RowSink(KeptParts kept) : IDisposable
{
    private const int MostWaiting = 2000;
    private const string Savepoint = "act";
    private readonly List<WaitingRow> waiting = [];
    private readonly HashSet<object> known = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Type> types = [];
    private readonly Dictionary<Type, long> writtenOf = [];

    // Rows before it are of acts that are done; those after it, of the act that is set apart.
    private int done;
    private bool isApart;
    private bool isSaved;

    /// <summary>How many rows were ever written through it: what was read while it stood is as it was.</summary>
    internal long Written { get; private set; }

    /// <summary>How many rows of one class were ever written.</summary>
    internal long WrittenOf(Type row) => writtenOf.GetValueOrDefault(row);

    /// <summary>A row of this class was written past this sink.</summary>
    internal void Wrote(Type row)
    {
        Written++;
        CollectionsMarshal.GetValueRefOrAddDefault(writtenOf, row, out _)++;
    }

    /// <summary>The transaction in which rows are sent.</summary>
    internal DbTransaction? Transaction { get; set; }

    internal void Insert(object row) => Wait(row, insert: true, version: 0);

    /// <summary>Sends a changed row. The version is the one it replaces; 0 where the table has none.</summary>
    internal void Update(object row, int version = 0)
    {
        Wrote(row.GetType());
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
        if (isApart && !isSaved)
        {
            if (done > 0)
                Send(waiting[..done]);
            if (waiting.Count > done)
            {
                Save();
                Send(waiting[done..]);
            }
        }
        else
            Send(waiting);
        Clear();
    }

    /// <summary>Sends everything that is waiting, before a statement of the act that goes past this sink.</summary>
    internal void FlushBeforeStatement()
    {
        Flush();
        if (isApart && !isSaved)
            Save();
    }

    /// <summary>An act begins that stands or falls by itself: what was written before it stays, whatever becomes of it.</summary>
    internal void SetApart()
    {
        Keep();
        isApart = true;
    }

    /// <summary>The act that was set apart is done.</summary>
    internal void Keep()
    {
        if (isSaved)
            Transaction!.Release(Savepoint);
        (isApart, isSaved, done) = (false, false, waiting.Count);
    }

    /// <summary>The act that was set apart is refused; whether it had written anything.</summary>
    internal bool Undo()
    {
        var wrote = isSaved || waiting.Count > done;
        if (isSaved)
        {
            Transaction!.Rollback(Savepoint);
            Transaction.Release(Savepoint);
        }

        var stays = waiting[..done];
        Clear();
        foreach (var row in stays)
            Add(row);
        (isApart, isSaved, done) = (false, false, waiting.Count);
        return wrote;
    }

    /// <summary>Drops what is waiting: its transaction is undone.</summary>
    internal void Forget()
    {
        Clear();
        isApart = isSaved = false;
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
        if (insert)
            Wrote(row.GetType());
        Add(new WaitingRow(row, insert, version));
        if (waiting.Count >= MostWaiting)
            Flush();
    }

    private void Add(WaitingRow row)
    {
        waiting.Add(row);
        known.Add(row.Row);
        types.Add(row.Row.GetType());
    }

    private void Clear()
    {
        waiting.Clear();
        known.Clear();
        types.Clear();
        done = 0;
    }

    private void Save()
    {
        Transaction!.Save(Savepoint);
        isSaved = true;
    }

    /// <summary>One row to send.</summary>
    protected readonly record struct WaitingRow(object Row, bool IsNew, int Version);
}

/// <summary>写入冲突 — a row was not where the Desk had read it.</summary>
public sealed class DBConcurrencyException(string message) : InvalidOperationException(message);
