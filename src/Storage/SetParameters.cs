using Fazhi.Matters;
using Fazhi.Mechanisms.Parameters;

namespace Fazhi.Storage;

/// <summary>县设参数 — what the county has set for parameters, as its own register says at one moment.</summary>
/// <param name="values">The values in force, those of an earlier first day first; of one day, those recorded earlier.</param>
internal sealed class SetParameters(IReadOnlyList<ParameterValue> values)
{
    internal static readonly SetParameters None = new([]);

    internal static SetParameters Read(CountyDb db, int county) =>
        new([
            .. db.Matters<ParameterValue>(county)
                .Where(v => v.Stage == ParameterValueStage.InForce)
                .OrderBy(v => v.From)
                .ThenBy(v => v.Sequence),
        ]);

    /// <summary>The values in force on a day, the latest first day winning; where two begin on one day, the one recorded later.</summary>
    internal IReadOnlyDictionary<string, string> On(MatterType type, DateOnly on)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in values)
            if (value.From <= on && type.Parameters.Any(p => p.Code == value.Code))
                found[value.Code] = value.Value;
        return found;
    }

    /// <summary>The value a parameter has on a day: what the county set, or the default.</summary>
    internal T On<T>(Parameter<T> parameter, DateOnly on)
        where T : ISpanParsable<T> => parameter.Read(values.LastOrDefault(v => v.From <= on && v.Code == parameter.Code)?.Value);
}
