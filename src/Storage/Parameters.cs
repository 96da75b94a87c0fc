using Fazhi.Matters;
using Fazhi.Mechanisms.Parameters;

namespace Fazhi.Storage;

/// <summary>What the county has set for parameters, read from its own register.</summary>
internal static class SetParameters
{
    /// <summary>The values in force on a day, the latest first day winning; where two begin on one day, the one recorded later.</summary>
    internal static IReadOnlyDictionary<string, string> On(CountyDb db, int county, MatterType type, DateOnly on) =>
        On(db, county, [.. type.Parameters.Select(p => p.Code)], on);

    internal static IReadOnlyDictionary<string, string> On(CountyDb db, int county, List<string> codes, DateOnly on)
    {
        return db.Matters<ParameterValue>(county)
            .Where(v => codes.Contains(v.Code) && v.From <= on && v.Stage == ParameterValueStage.InForce)
            .OrderBy(v => v.From)
            .ThenBy(v => v.Sequence)
            .AsEnumerable()
            .GroupBy(v => v.Code)
            .ToDictionary(g => g.Key, g => g.Last().Value);
    }
}
