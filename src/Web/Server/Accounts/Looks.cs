using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Storage.Reading;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Web.Accounts;

/// <summary>
/// 查阅记录簿 — which official looked at whose telephone, address and number in a matter of another organ, and why (《个人信息保护法》第五十一条、第五十五条).
/// The organ that handles the matter must call and write, and isn't recorded.
/// </summary>
public sealed class Looks(CountyStore store, TimeProvider time)
{
    /// <summary>So many looks stand on a page.</summary>
    public const int Page = 50;

    /// <summary>The shortest reason that says something.</summary>
    public const int ShortestReason = 4;

    /// <summary>The longest reason that is kept.</summary>
    public const int LongestReason = 200;

    /// <summary>Records a look before anything is shown.</summary>
    public void Record(Actor official, string type, Guid matter, string reason)
    {
        using var access = store.OpenAccess();
        var now = time.GetUtcNow();
        access.Looks.Add(
            new LookRow
            {
                County = store.CountyCode,
                Id = Guid.CreateVersion7(now),
                Account = official.Id,
                Organ = official.Organ,
                MatterType = type,
                MatterId = matter,
                Reason = reason,
                At = now,
            }
        );
        access.SaveChanges();
    }

    /// <summary>The looks an official may know of, newest first: who oversees the county all, others their own.</summary>
    /// <param name="viewer">The official.</param>
    /// <param name="page">Which page of them, from 1.</param>
    /// <returns>The page, and how many there are.</returns>
    public (IReadOnlyList<LookRow> Rows, long Total) Of(Viewer viewer, int page)
    {
        using var access = store.OpenAccess();
        var (all, own) = (viewer.Oversees(store.County), viewer.Official!.Id);
        var rows = access.Looks.AsNoTracking().Where(e => e.County == store.CountyCode && (all || e.Account == own));
        return ([.. rows.OrderByDescending(e => e.Id).Skip((page - 1) * Page).Take(Page)], rows.LongCount());
    }
}
