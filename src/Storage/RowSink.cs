using System.Data.Common;
using System.Runtime.InteropServices;
using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 写入口 — rows wait here, each kind by itself, and are sent inside the session's transaction: before a query looks into their table, when many wait, and at commit.
/// A row that changes several times in between is sent once, as it then stands; no table refers to another, so that they may be sent in any order. Acts that share
/// a transaction and stand or fall each by itself are set apart: what is refused leaves without a word to the database if nothing of it was sent, and by a savepoint if
/// something was.
/// </summary>
internal abstract class RowSink(KeptParts kept) : IDisposable
{
    private const int MostWaiting = 2000;
    private const string Savepoint = "act";
    private readonly Dictionary<Type, Waiting> waiting = [];
    private readonly Dictionary<Type, long> writtenOf = [];
    private int count;
    private bool isApart;
    private bool isSaved;

    /// <summary>How many rows were ever written through it: what was read while it stood is as it was.</summary>
    internal long Written { get; private set; }

    /// <summary>How many rows of one class were ever written.</summary>
    internal long WrittenOf(Type row) => writtenOf.GetValueOrDefault(row);

    /// <summary>A row of this class was written.</summary>
    internal void Wrote(Type row)
    {
        Written++;
        CollectionsMarshal.GetValueRefOrAddDefault(writtenOf, row, out _)++;
    }

    /// <summary>The transaction in which rows are sent.</summary>
    internal DbTransaction? Transaction { get; set; }

    internal void Insert(object row) => Wait(row, insert: true, version: 0);

    /// <summary>Sends a changed row. The version is the one it replaces; 0 where the table has none.</summary>
    internal void Update(object row, int version = 0) => Wait(row, insert: false, version);

    /// <summary>Sends what is waiting if a query is about to look into this table.</summary>
    internal void FlushFor(Type row)
    {
        if (!waiting.TryGetValue(row, out var rows) || rows.Rows.Count == 0)
            return;
        Begin(rows);
        Send([rows]);
    }

    /// <summary>Sends what is waiting of a matter that is about to be read by its id: rows of others may go on waiting.</summary>
    internal void FlushFor(Type row, Guid matter)
    {
        if (waiting.TryGetValue(row, out var rows) && rows.Matters.Contains(matter))
            FlushFor(row);
    }

    /// <summary>Sends everything that is waiting.</summary>
    internal void Flush()
    {
        if (count == 0)
            return;
        foreach (var rows in waiting.Values)
            Begin(rows);
        Send(waiting.Values);
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
        isApart = isSaved = false;
        foreach (var rows in waiting.Values)
            rows.Done = rows.Rows.Count;
    }

    /// <summary>The act that was set apart is refused; whether it had written anything.</summary>
    internal bool Undo()
    {
        var wrote = isSaved;
        if (isSaved)
        {
            Transaction!.Rollback(Savepoint);
            Transaction.Release(Savepoint);
        }

        isApart = isSaved = false;
        foreach (var rows in waiting.Values)
            if (rows.Rows.Count > rows.Done)
            {
                wrote = true;
                count -= rows.Rows.Count - rows.Done;
                rows.Cut();
            }

        return wrote;
    }

    /// <summary>Drops what is waiting: its transaction is undone.</summary>
    internal void Forget()
    {
        foreach (var rows in waiting.Values)
            rows.Clear();
        count = 0;
        isApart = isSaved = false;
    }

    public abstract void Dispose();

    /// <summary>Sends rows, those of one class together.</summary>
    protected abstract void Send(Type row, IReadOnlyList<WaitingRow> rows);

    /// <summary>What is sent is on its way: whatever was held back goes now.</summary>
    protected virtual void Sent() { }

    protected RowWriter Writer(Type type) => kept.Writer(type);

    /// <summary>Two processes wrote one matter, or one number: a bug or a lost lock, never a person's mistake.</summary>
    protected static void Expect(long rows, long wanted = 1)
    {
        if (rows != wanted)
            throw new DBConcurrencyException("A row was changed by another writer although the county's head was locked.");
    }

    // What the act itself has written goes behind a savepoint, and everything before it goes first.
    private void Begin(Waiting rows)
    {
        if (isApart && !isSaved && rows.Rows.Count > rows.Done)
            Save();
    }

    private void Save()
    {
        foreach (var (type, rows) in waiting)
            if (rows.Done > 0)
            {
                Send(type, rows.Rows[..rows.Done]);
                count -= rows.Done;
                rows.Drop();
            }

        Sent();
        Transaction!.Save(Savepoint);
        isSaved = true;
    }

    private void Send(IReadOnlyCollection<Waiting> some)
    {
        foreach (var rows in some)
            if (rows.Rows.Count > 0)
            {
                Send(rows.Type, rows.Rows);
                count -= rows.Rows.Count;
            }

        Sent();
        foreach (var rows in some)
            rows.Clear();
    }

    private void Wait(object row, bool insert, int version)
    {
        var type = row.GetType();
        Wrote(type);
        if (!waiting.TryGetValue(type, out var rows))
            waiting[type] = rows = new Waiting(type);
        if (!rows.Add(new WaitingRow(row, insert, version)))
            return;
        if (++count >= MostWaiting)
            Flush();
    }

    /// <summary>The rows of one class that wait.</summary>
    private sealed class Waiting(Type type)
    {
        private readonly HashSet<object> known = new(ReferenceEqualityComparer.Instance);

        internal Type Type => type;

        internal List<WaitingRow> Rows { get; } = [];

        /// <summary>The matters they belong to, where they belong to one.</summary>
        internal HashSet<Guid> Matters { get; } = [];

        /// <summary>Rows before it are of acts that are done; those after it, of the act that is set apart.</summary>
        internal int Done { get; set; }

        /// <summary>Whether it wasn't waiting already.</summary>
        internal bool Add(WaitingRow row)
        {
            if (!known.Add(row.Row))
                return false;
            Rows.Add(row);
            if (MatterOf(row.Row) is { } matter)
                Matters.Add(matter);
            return true;
        }

        internal void Clear()
        {
            Rows.Clear();
            known.Clear();
            Matters.Clear();
            Done = 0;
        }

        /// <summary>Drops what is of the act that is set apart.</summary>
        internal void Cut() => Again(Rows[..Done]);

        /// <summary>Drops what is of acts that are done: it was sent.</summary>
        internal void Drop()
        {
            Again(Rows[Done..]);
            Done = 0;
        }

        private void Again(List<WaitingRow> rows)
        {
            Clear();
            foreach (var row in rows)
                Add(row);
            Done = rows.Count;
        }

        private static Guid? MatterOf(object row) =>
            row switch
            {
                Matter matter => matter.Id,
                ClockRun run => run.MatterId,
                _ => null,
            };
    }

    /// <summary>One row to send.</summary>
    protected readonly record struct WaitingRow(object Row, bool IsNew, int Version);
}

/// <summary>写入冲突 — a row was not where the Desk had read it.</summary>
public sealed class DBConcurrencyException(string message) : InvalidOperationException(message);
