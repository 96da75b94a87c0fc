using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Sealing;

/// <summary>
/// 删除的收尾 — what follows an erasure that is in the ledger: drafts in the matter are thrown away, its key is destroyed, and what the database's file still holds of it in unused places is
/// overwritten. Each may be done again.
/// </summary>
internal static class Erasures
{
    /// <summary>The code of the act, whatever the matter type.</summary>
    internal const string Act = nameof(EraseRecord<>);

    /// <summary>Finds the erasures of a ledger without going through it (<see cref="CountyDb.Extras"/>).</summary>
    internal const string Index =
        $"CREATE INDEX IF NOT EXISTS ledger_entries_erasing ON ledger_entries (county, matter_id) WHERE act = '{Act}'";

    /// <summary>Destroys the key of a matter whose erasure is committed. The key goes last: while it is there, it is known what is left to be done.</summary>
    internal static void Destroy(CountyStore store, Guid matter, long place)
    {
        using (var access = store.OpenAccess())
            if (store.Database.HasAccess(access))
                access.Drafts.Where(d => d.County == store.CountyCode && d.MatterId == matter).ExecuteDelete();
        store.Keys!.Destroy(place);
    }

    /// <summary>Destroys the keys of all matters whose erasure is in the ledger and whose key is there.</summary>
    internal static int Finish(CountyStore store)
    {
        if (store.Keys is not { } keys)
            return 0;
        using var db = store.Open();
        var county = store.CountyCode;
        var erased = (
            from erasing in db.Entries
            where erasing.County == county && erasing.Act == Act
            select new
            {
                erasing.MatterId,
                Place = db.Entries.Where(e => e.County == county && e.MatterId == erasing.MatterId).Min(e => e.Sequence),
            }
        ).ToList();
        var left = erased.Where(e => !keys.IsDestroyed(e.Place)).ToList();
        foreach (var matter in left)
            Destroy(store, matter.MatterId, matter.Place);
        return left.Count;
    }

    /// <summary>Overwrites what is left in unused places of the database.</summary>
    internal static bool Wipe(CountyStore store)
    {
        if (store.Keys is not { IsWiped: false } keys)
            return false;
        store.Database.Wipe();
        keys.Wiped();
        return true;
    }
}
