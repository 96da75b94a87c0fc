using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Schemas;

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

    /// <summary>The mark of a fold by this program.</summary>
    internal static string Newest { get; } = Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Folds the matters of some types again, whose tables were made anew.</summary>
    internal void Run(IReadOnlySet<string> types)
    {
        using var db = store.Open();
        var entries = db.Entries.Where(e => e.County == store.CountyCode && types.Contains(e.MatterType));
        foreach (var page in entries.Select(e => e.MatterId).Distinct().ToList().Chunk(AtOnce))
            Fold(page);
    }

    /// <summary>Folds every matter again where an earlier version folded otherwise.</summary>
    internal void Run()
    {
        using var db = store.Open();
        var mark = db.Folded.Where(f => f.County == store.CountyCode);
        if (mark.Any(f => f.Upgrade == Newest))
            return;
        Run(store.Types.Newest.Select(t => t.Code).ToHashSet(StringComparer.Ordinal));
        mark.ExecuteDelete();
        db.Folded.Add(new FoldedRow { County = store.CountyCode, Upgrade = Newest });
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
            connection.Drop(fold.Matter);
            connection.Sink.Insert(fold.Matter);
            foreach (var run in fold.Clocks)
                connection.Sink.Insert(run);
        }

        connection.Commit();
    }
}
