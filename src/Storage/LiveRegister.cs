using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 随台账的名册 — what is made of all matters of one class and asked for all the time: kept until the ledger has grown, and then only looked at, not made again, unless one of them changed.
/// </summary>
/// <param name="county">The county.</param>
/// <param name="none">What it is while there are no such matters.</param>
/// <param name="read">Makes it of the tables.</param>
internal sealed class LiveRegister<TMatter, T>(int county, T none, Func<CountyDb, T> read)
    where TMatter : Matter
    where T : class
{
    private Kept kept = new(0, 0, none);

    /// <summary>As it is at a size of the ledger.</summary>
    internal T At(long size, Func<CountyDb> open)
    {
        if (Volatile.Read(ref kept) is { } last && last.Size == size)
            return last.Value;
        using var db = open();
        return Keep(size, db);
    }

    /// <summary>As it is at a size of the ledger, read through a connection that sees nothing beyond it.</summary>
    internal T At(long size, CountyDb db) =>
        Volatile.Read(ref kept) is { } last && last.Size == size ? last.Value : Keep(size, db);

    /// <summary>A writer committed: what it did in matters of other classes changes nothing here.</summary>
    internal void Recorded(LedgerGrowth growth)
    {
        var last = Volatile.Read(ref kept);
        if (last.Size == growth.From && !growth.Written.Contains(typeof(TMatter)))
            Interlocked.CompareExchange(ref kept, last with { Size = growth.To }, last);
    }

    /// <summary>The tables are made anew: what was read of them before, or meanwhile, isn't trusted.</summary>
    internal void Forget() => Volatile.Write(ref kept, new(0, 0, none));

    private T Keep(long size, CountyDb db)
    {
        var last = Volatile.Read(ref kept);
        // Matters are only added, and their versions only grow: no two states have the same sum.
        var print = db.Matters<TMatter>(county).Sum(m => m.Version + 1L);
        var now = print == last.Print ? last with { Size = size } : new Kept(size, print, read(db));
        Volatile.Write(ref kept, now);
        return now.Value;
    }

    private sealed record Kept(long Size, long Print, T Value);
}
