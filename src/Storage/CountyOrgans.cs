using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Storage;

/// <summary>县的单位 — the county's organs as its acts have made them; those that its settings name where no act has yet.</summary>
/// <param name="settled">The organs that the county's settings name.</param>
/// <param name="county">The county.</param>
internal sealed class CountyOrgans(IReadOnlyList<Organ> settled, int county)
{
    private readonly LiveRegister<CountyOrgan, IReadOnlyList<Organ>> kept = new(county, settled, db => Read(db, settled, county));

    /// <summary>The organs at a size of the ledger, the government first, those that are no more included.</summary>
    internal IReadOnlyList<Organ> At(long size, Func<CountyDb> open) => kept.At(size, open);

    /// <summary>A writer committed.</summary>
    internal void Recorded(LedgerGrowth growth) => kept.Recorded(growth);

    /// <summary>The tables are made anew.</summary>
    internal void Forget() => kept.Forget();

    private static IReadOnlyList<Organ> Read(CountyDb db, IReadOnlyList<Organ> settled, int county)
    {
        var own = db.Matters<CountyOrgan>(county).OrderBy(o => o.Sequence).ToList().ConvertAll(o => o.Told);
        return own.Count == 0 ? settled : [.. own.OrderBy(o => o.Kind != OrganKind.CountyGovernment)];
    }
}
