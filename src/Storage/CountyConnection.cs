using System.Data.Common;
using System.Linq.Expressions;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

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
        connection = Db.Database.GetDbConnection();
        connection.Open();
        Sink = connection switch
        {
            SqliteConnection sqlite => new SqliteSink(store.Kept, Prepared(sqlite)),
            NpgsqlConnection postgres => new PostgresSink(store.Kept, postgres),
            _ => throw new InvalidOperationException($"Unknown database {connection.GetType().Name}."),
        };
    }

    internal CountyDb Db { get; }

    internal RowSink Sink { get; }

    /// <summary>Begins and takes the county's head, so that writers of one county come one after another.</summary>
    internal void Begin()
    {
        transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: false)
            : connection.BeginTransaction();
        Db.Database.UseTransaction(transaction);
        if (Sink is SqliteSink sink)
            sink.Transaction = (SqliteTransaction)transaction;
    }

    internal LedgerHeadRow Head()
    {
        var heads = store.IsPostgres
            ? Db.Heads.FromSql($"SELECT * FROM ledger_heads WHERE county = {store.CountyCode} FOR UPDATE")
            : Db.Heads.Where(h => h.County == store.CountyCode);
        return heads.AsNoTracking().AsEnumerable().Single();
    }

    internal void Commit()
    {
        Sink.Flush();
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

    private void Release()
    {
        transaction?.Dispose();
        transaction = null;
        Db.Database.UseTransaction(null);
        if (Sink is SqliteSink sink)
            sink.Transaction = null;
    }

    private static SqliteConnection Prepared(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY";
        command.ExecuteNonQuery();
        return connection;
    }

    public void Dispose()
    {
        transaction?.Dispose();
        Sink.Dispose();
        kept.Dispose();
        Db.Dispose();
    }
}
