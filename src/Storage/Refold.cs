using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>
/// 再累积 — after an upgrade of the tables or of the fold every matter is folded again from the ledger by the definitions of now: what an earlier version derived otherwise
/// (parties by their side, a validity that rolled over a holiday) stands in the tables as a new fold would have it. The ledger isn't touched. That it
/// is done is marked at its end, so that a start after a crash goes on.
/// </summary>
internal sealed class Refold(CountyStore store)
{
    private const int AtOnce = 200;

    /// <summary>The number of the fold: raised whenever the same acts make another matter or other clocks without an upgrade of the tables.</summary>
    private const int Number = 2;

    /// <summary>The program's newest upgrade of the tables, by its name (the two databases number theirs differently), and the number of its fold.</summary>
    internal static string Newest(CountyDb db)
    {
        var id = db.Database.GetMigrations().Last();
        return $"{id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]}/{Number}";
    }

    internal void Run()
    {
        using var db = store.Open();
        var newest = Newest(db);
        var mark = db.Folded.Where(f => f.County == store.CountyCode);
        if (mark.Any(f => f.Upgrade == newest))
            return;
        var entries = db.Entries.Where(e => e.County == store.CountyCode);
        foreach (var page in entries.Select(e => e.MatterId).Distinct().ToList().Chunk(AtOnce))
            Fold(page);
        mark.ExecuteDelete();
        db.Folded.Add(new FoldedRow { County = store.CountyCode, Upgrade = newest });
        db.SaveChanges();
    }

    private void Fold(IReadOnlyCollection<Guid> ids)
    {
        using var connection = store.Connect();
        connection.Begin();
        // Whoever records an act in one of them waits: an older fold never replaces a newer one.
        connection.Head();
        foreach (var fold in ActReader.Folds(store, ids))
        {
            connection.DropClocks(fold.Matter.Id);
            connection.Sink.Update(fold.Matter, fold.Matter.Version);
            foreach (var run in fold.Clocks)
                connection.Sink.Insert(run);
        }

        connection.Commit();
    }
}
