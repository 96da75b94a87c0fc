using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Storage.Reading;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Web.Accounts;

/// <summary>
/// 导出记录簿 — which official took which list out of the system: a measure against rows that leave it unseen (《个人信息保护法》第五十一条).
/// </summary>
public sealed class Exports(CountyStore store, TimeProvider time)
{
    /// <summary>So many exports stand on a page.</summary>
    public const int Page = 50;

    /// <summary>Records an export before it is sent.</summary>
    /// <param name="official">Who takes it.</param>
    /// <param name="type">The matter type of the list.</param>
    /// <param name="conditions">The list's conditions as its address has them; empty for the whole list.</param>
    /// <param name="rows">How many matters go out.</param>
    /// <param name="format">xlsx or csv.</param>
    public void Record(Actor official, string type, string conditions, int rows, string format)
    {
        using var access = store.OpenAccess();
        var now = time.GetUtcNow();
        access.Exports.Add(
            new ExportRow
            {
                County = store.CountyCode,
                Id = Guid.CreateVersion7(now),
                Account = official.Id,
                Organ = official.Organ,
                MatterType = type,
                Conditions = conditions,
                Rows = rows,
                Format = format,
                At = now,
            }
        );
        access.SaveChanges();
    }

    /// <summary>How many exports of a type were recorded on a day whose conditions begin so.</summary>
    public int On(DateOnly day, string type, string conditions)
    {
        using var access = store.OpenAccess();
        // A type's exports of a day are few; SQLite has no type for a moment, ids are in order of time.
        return access
            .Exports.AsNoTracking()
            .Where(e => e.County == store.CountyCode && e.MatterType == type && e.Conditions.StartsWith(conditions))
            .OrderByDescending(e => e.Id)
            .Take(1000)
            .AsEnumerable()
            .Count(e => DateOnly.FromDateTime(e.At.ToOffset(Clocks.CountyClock.Offset).DateTime) == day);
    }

    /// <summary>The exports an official may know of, newest first: who oversees the county all, others their own.</summary>
    /// <param name="viewer">The official.</param>
    /// <param name="page">Which page of them, from 1.</param>
    /// <returns>The page, and how many there are.</returns>
    public (IReadOnlyList<ExportRow> Rows, long Total) Of(Viewer viewer, int page)
    {
        using var access = store.OpenAccess();
        var (all, own) = (viewer.Oversees(store.County), viewer.Official!.Id);
        var rows = access.Exports.AsNoTracking().Where(e => e.County == store.CountyCode && (all || e.Account == own));
        // Ids are in order of time; SQLite has no type for a moment.
        return ([.. rows.OrderByDescending(e => e.Id).Skip((page - 1) * Page).Take(Page)], rows.LongCount());
    }
}
