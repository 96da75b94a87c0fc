using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Storage;

/// <summary>
/// 县的单位 — the county's organs as its acts have made them; those that its settings name where no act has yet. Read again when the ledger has grown and an organ's record with it.
/// </summary>
/// <param name="settled">The organs that the county's settings name.</param>
/// <param name="county">The county.</param>
internal sealed class CountyOrgans(IReadOnlyList<Organ> settled, int county)
{
    private Kept kept = new(-1, "", settled);

    /// <summary>The organs at a size of the ledger, the government first, those that are no more included.</summary>
    internal IReadOnlyList<Organ> At(long size, Func<CountyDb> open)
    {
        if (Volatile.Read(ref kept) is { } last && last.Size == size)
            return last.Organs;
        using var db = open();
        return Keep(size, db);
    }

    private IReadOnlyList<Organ> Keep(long size, CountyDb db)
    {
        var last = Volatile.Read(ref kept);
        var print = string.Join(
            ';',
            db.Matters<CountyOrgan>(county).OrderBy(o => o.Sequence).Select(o => o.Sequence + "." + o.Version)
        );
        var now = print == last.Print ? last with { Size = size } : new Kept(size, print, Read(db));
        Volatile.Write(ref kept, now);
        return now.Organs;
    }

    private IReadOnlyList<Organ> Read(CountyDb db)
    {
        var own = db.Matters<CountyOrgan>(county).OrderBy(o => o.Sequence).ToList().ConvertAll(o => o.Told);
        return own.Count == 0 ? settled : [.. own.OrderBy(o => o.Kind != OrganKind.CountyGovernment)];
    }

    private sealed record Kept(long Size, string Print, IReadOnlyList<Organ> Organs);
}
