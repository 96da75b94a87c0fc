using System.Data.Common;
using System.Linq.Expressions;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>写连接 — one open connection with its context, its transaction and its way of writing rows.</summary>
internal sealed class CountyConnection : IDisposable
{
    private readonly CountyStore store;
    private readonly KeptCommands kept = new();
    private readonly DbConnection connection;
    private DbTransaction? transaction;

    internal CountyConnection(CountyStore store)
    {
        this.store = store;
        Db = store.Open(kept);
        Db.Database.SetCommandTimeout(store.Patience);
        connection = Db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            connection.Open();
        store.Database.Wait(connection, store.Patience);
        Sink = store.Database.Sink(store.Kept, connection);
    }

    internal CountyDb Db { get; }

    internal RowSink Sink { get; }

    /// <summary>Begins and takes the county's head, so that writers of one county come one after another.</summary>
    internal void Begin()
    {
        transaction = store.Database.BeginWriting(connection);
        Db.Database.UseTransaction(transaction);
        Sink.Transaction = transaction;
    }

    internal LedgerHeadRow Head() => store.Database.LockedHead(Db, store.CountyCode).AsNoTracking().AsEnumerable().Single();

    /// <summary>Nobody else moves the head until this transaction ends: who asks for the ledger's size needn't ask the database.</summary>
    internal void Hold(long size)
    {
        HasHead = true;
        store.Hold(size);
    }

    /// <summary>Whether the head was had and nobody knows of what was written yet: whatever goes wrong, it can be done again. Not so once the database was told to commit.</summary>
    internal bool HasHead { get; private set; }

    internal void Commit()
    {
        Sink.Flush();
        HasHead = false;
        transaction!.Commit();
        Release();
    }

    internal void Rollback()
    {
        if (transaction is null)
            return;
        Sink.Forget();
        transaction.Rollback();
        Release();
    }

    /// <summary>Reads one row, the session's own writes included.</summary>
    internal TRow? Find<TRow>(Expression<Func<TRow, bool>> where)
        where TRow : class
    {
        Sink.FlushFor(typeof(TRow));
        return Db.Set<TRow>().AsNoTracking().FirstOrDefault(where);
    }

    /// <summary>Takes away the row of a matter, which is folded again.</summary>
    internal void Drop(Matter matter)
    {
        Sink.FlushBeforeStatement();
        store.Kept.Table(store.Types.Of(matter)).Drop(Db, matter.County, matter.Id);
        Sink.Wrote(matter.GetType());
    }

    /// <summary>Takes away all clocks of a matter, whose course is reckoned again.</summary>
    internal void DropClocks(Guid matter)
    {
        Sink.FlushBeforeStatement();
        Db.Clocks.Where(c => c.County == store.CountyCode && c.MatterId == matter).ExecuteDelete();
        Sink.Wrote(typeof(ClockRun));
    }

    private void Release()
    {
        HasHead = false;
        store.Hold(null);
        transaction?.Dispose();
        transaction = null;
        Db.Database.UseTransaction(null);
        Sink.Transaction = null;
    }

    public void Dispose()
    {
        if (transaction is not null)
            store.Hold(null);
        transaction?.Dispose();
        Sink.Dispose();
        kept.Dispose();
        Db.Dispose();
    }
}
