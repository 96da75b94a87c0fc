using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.OwnRegisters;
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

    /// <summary>The number as it is kept, behind it which build of the program last looked, and at which registers of the county's own: that build needn't look again.</summary>
    internal static string Mark(MatterTypes types) =>
        OwnTypes.Fingerprint(types) is { Length: > 0 } own ? $"{Number}/{Build(types)}/{Short(own)}" : $"{Number}/{Build(types)}";

    /// <summary>Whether a mark says that the tables of some types were looked at, beside those of the county's own registers or alone.</summary>
    internal static bool Covers(string? mark, MatterTypes types) =>
        Mark(types) is var wanted && (mark == wanted || mark?.StartsWith($"{wanted}/", StringComparison.Ordinal) == true);

    /// <summary>Whether a mark is that of this fold, whichever build of the program set it.</summary>
    internal static bool IsCurrent(string? mark) =>
        mark?.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{Number}/"), StringComparison.Ordinal) == true;

    /// <summary>Folds again, each once, the matters of some types: those whose tables were made anew, or all where an earlier version folded otherwise.</summary>
    internal void Run(CountyDb db, IReadOnlyList<string> types)
    {
        var entries = db.Entries.Where(e => e.County == store.CountyCode && types.Contains(e.MatterType));
        // The days by which all others count come first.
        var days = store.Types.Newest.FirstOrDefault(t => t.MatterClass == typeof(HolidayArrangement))?.Code;
        foreach (var some in new[] { entries.Where(e => e.MatterType == days), entries.Where(e => e.MatterType != days) })
        {
            store.FilledAnew();
            foreach (var page in some.Select(e => e.MatterId).Distinct().ToList().Chunk(AtOnce))
                Fold(page);
        }

        store.FilledAnew();
    }

    /// <summary>Says that this build has looked, and all is folded as it folds.</summary>
    internal void Done(CountyDb db)
    {
        db.Folded.Where(f => f.County == store.CountyCode).ExecuteDelete();
        db.Folded.Add(new FoldedRow { County = store.CountyCode, Upgrade = Mark(store.Types) });
        db.SaveChanges();
    }

    /// <summary>The mark of a county; <c>null</c> where none was set.</summary>
    internal string? Kept(CountyDb db) =>
        db.Folded.Where(f => f.County == store.CountyCode).Select(f => f.Upgrade).FirstOrDefault();

    // What tables and folds are made from: the kernel, the definitions, this assembly and EF.
    private static string Build(MatterTypes types) =>
        Short(
            string.Concat(
                types
                    .All.Select(t => t.GetType().Module)
                    .Append(typeof(Matter).Module)
                    .Append(typeof(Refold).Module)
                    .Append(typeof(DbContext).Module)
                    .Distinct()
                    .Where(m => !m.Assembly.IsDynamic)
                    .Select(m => m.ModuleVersionId)
            )
        );

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

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
