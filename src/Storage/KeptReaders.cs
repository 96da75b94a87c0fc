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
    private readonly IStandingQuestions asked;
    private volatile bool closed;
    private int resting;

    internal KeptReaders(CountyStore store) => (this.store, asked) = (store, store.Database.StandingQuestions(store.CountyCode));

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

    /// <summary>What nearly every request asks in the database.</summary>
    internal IStandingQuestions Asked => asked;

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
        asked.Dispose();
    }

    private void Close()
    {
        while (idle.TryTake(out var db))
            db.Close();
    }
}

/// <summary>常问 — what nearly every request asks in the database: EF takes many times as long around such a question as the question itself takes.</summary>
internal interface IStandingQuestions : IDisposable
{
    /// <summary>The size of the county's ledger.</summary>
    long Size();

    /// <summary>Whether a session of an account stands: neither ended, nor begun before its account was disabled or got another security stamp.</summary>
    bool SessionStands(string session, string account);
}
