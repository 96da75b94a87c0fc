using System.Collections.Concurrent;
using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 常开的读连接 — connections that stay open between the questions of pages, with the statements they have prepared: EF takes longer to make a context, and SQLite to open its file and to compile
/// SQL, than most questions take. Kept only where pages are served, and closed with the server; a command opens its own and leaves nothing open behind.
/// </summary>
public sealed class KeptReaders : IDisposable
{
    /// <summary>More wait on two or four cores for each other anyway.</summary>
    private const int Most = 8;
    private readonly CountyStore store;
    private readonly ConcurrentBag<CountyDb> idle = [];
    private readonly ISizeAsker? sizes;
    private volatile bool closed;
    private int resting;

    internal KeptReaders(CountyStore store) => (this.store, sizes) = (store, store.Database.SizeAsker(store.CountyCode));

    /// <summary>A context nobody else has until it is disposed, of these types and not lost with the database.</summary>
    internal CountyDb Take(MatterTypes types)
    {
        while (idle.TryTake(out var db))
        {
            Interlocked.Decrement(ref resting);
            if (db.Types == types && db.Losses == store.Losses)
                return db.Lend();
            db.Close();
        }

        var made = store.Database.OpenToKeep(types);
        (made.Losses, made.Kept) = (store.Losses, this);
        return made.Lend();
    }

    /// <summary>The size of the ledger, asked in the database.</summary>
    internal long Size() => sizes?.Ask() ?? store.Database.Size(store.CountyCode);

    /// <summary>Whether a context is kept for the next question.</summary>
    internal bool Return(CountyDb db)
    {
        if (closed)
            return false;
        if (Interlocked.Increment(ref resting) > Most)
        {
            Interlocked.Decrement(ref resting);
            return false;
        }

        idle.Add(db);
        if (closed)
            Close();
        return true;
    }

    public void Dispose()
    {
        closed = true;
        store.CloseReaders(this);
        Close();
        sizes?.Dispose();
    }

    private void Close()
    {
        while (idle.TryTake(out var db))
            db.Close();
    }
}

/// <summary>Asks for the size of a county's ledger over a connection of its own.</summary>
internal interface ISizeAsker : IDisposable
{
    long Ask();
}
