using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 机关次序 — a page of a list ordered by organ as the county names its organs, which no column of a matter knows. The database counts and orders
/// the matters of one organ after another; only the rows of the page are read. Organs the county no longer names come last.
/// </summary>
internal static class OrganOrder
{
    internal static IReadOnlyList<Matter> Page(
        CountyDb db,
        CountyStore store,
        HeadCache cache,
        long size,
        MatterType type,
        ListQuery query,
        Viewer viewer
    )
    {
        var table = MatterTable.Of(type.MatterClass);
        var rows = new List<Matter>(query.Size);
        var skip = (Math.Max(1L, query.Page) - 1) * query.Size;
        foreach (var organ in Organs(db, store, cache, size, type, query))
        {
            var own = query with { Organ = organ, Order = ListOrder.Opened, Descending = true };
            var count = cache.Get(size, own.TotalKey(viewer), () => table.Count(db, store, type, own, viewer));
            // What the page needs of one organ lies on at most two pages of that organ's own list.
            for (var page = skip / query.Size; page * query.Size < count && rows.Count < query.Size; page++)
            {
                var part = table.List(db, store, type, own with { Page = (int)page + 1 }, viewer);
                rows.AddRange(part.Skip((int)Math.Max(0, skip - (page * query.Size))).Take(query.Size - rows.Count));
            }

            if (rows.Count == query.Size)
                break;
            skip = Math.Max(0, skip - count);
        }

        return rows;
    }

    private static IEnumerable<string> Organs(
        CountyDb db,
        CountyStore store,
        HeadCache cache,
        long size,
        MatterType type,
        ListQuery query
    )
    {
        if (query.Organ.Length > 0)
            return [query.Organ];
        var known = store.County.Organs.Select(o => o.Code).ToList();
        var kept = cache.Get(size, $"organs|{type.Code}", () => OrgansOf.Create(type.MatterClass).Read(db, store.CountyCode));
        var ordered = kept.OrderBy(o => known.IndexOf(o) is var at && at < 0 ? int.MaxValue : at)
            .ThenBy(o => o, StringComparer.Ordinal)
            .ToList();
        if (query.Descending)
            ordered.Reverse();
        return ordered;
    }

    private abstract class OrgansOf
    {
        internal static OrgansOf Create(Type matter) =>
            (OrgansOf)Activator.CreateInstance(typeof(OrgansOf<>).MakeGenericType(matter))!;

        internal abstract IReadOnlyList<string> Read(CountyDb db, int county);
    }

    private sealed class OrgansOf<TMatter> : OrgansOf
        where TMatter : Matter
    {
        internal override IReadOnlyList<string> Read(CountyDb db, int county) =>
            [.. db.Matters<TMatter>(county).Select(m => m.Organ).Distinct()];
    }
}
