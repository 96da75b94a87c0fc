using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>
/// 再累积 — matters that an earlier version kept with the sides of a case only are folded again from the ledger, so that their persons and the periods of
/// each stand in the tables. The ledger isn't touched. A matter of which nobody is kept is one that was not folded since; whoever starts next goes on.
/// </summary>
internal sealed class Refold(CountyStore store)
{
    private const int AtOnce = 200;

    internal void Run()
    {
        foreach (var type in store.Types.Newest.Where(t => typeof(IHasPersons).IsAssignableFrom(t.MatterClass)))
        foreach (var page in Unfolded(type).Chunk(AtOnce))
            Fold(page);
    }

    private List<Guid> Unfolded(MatterType type)
    {
        using var db = store.Open();
        // The table's name is the program's own; the county is a number.
        var sql =
            $"SELECT id AS \"Value\" FROM {type.Code.Replace('-', '_')} WHERE county = {store.CountyCode} AND persons = '[]'";
        return [.. db.Database.SqlQueryRaw<Guid>(sql)];
    }

    private void Fold(IReadOnlyCollection<Guid> ids)
    {
        using var connection = store.Connect();
        connection.Begin();
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
