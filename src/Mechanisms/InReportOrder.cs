using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.Honours;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Mechanisms;

/// <summary>报告次序 — all mechanisms, in the order of the report, and what they have together.</summary>
public static class InReportOrder
{
    private static readonly Lazy<Dictionary<string, (Mechanism Mechanism, Indicator Indicator)>> ByKey = new(Keyed);

    public static IReadOnlyList<Mechanism> All { get; } =
    [
        new NormativeDocumentsMechanism(),
        new ReconsiderationsMechanism(),
        new LawPublicityMechanism(),
        new MediationMechanism(),
        new HonoursMechanism(),
        new AnnualReportsMechanism(),
        new OrgansMechanism(),
        new ParametersMechanism(),
        new CalendarsMechanism(),
    ];

    /// <summary>All their matter types.</summary>
    public static MatterTypes Types { get; } = MatterTypes.Of(All);

    /// <summary>Those that count figures.</summary>
    public static IEnumerable<Mechanism> Counting => All.Where(m => m.Indicators.Count > 0);

    /// <summary>All their indicators.</summary>
    public static IEnumerable<Indicator> Indicators => All.SelectMany(m => m.Indicators);

    /// <summary>All parts that must add up.</summary>
    public static IEnumerable<Partition> Partitions => All.SelectMany(m => m.Partitions);

    /// <summary>The parameter with a code; <c>null</c> if there is none.</summary>
    public static Parameter? Parameter(string code) => All.SelectMany(m => m.Parameters).FirstOrDefault(p => p.Code == code);

    /// <summary>The mechanism that counts an indicator; <c>null</c> if none does.</summary>
    public static Mechanism? MechanismOf(string key) => Types.Counting(key);

    /// <summary>The indicator with a key; <c>null</c> if there is none.</summary>
    public static Indicator? Indicator(string key) => ByKey.Value.GetValueOrDefault(key).Indicator;

    private static Dictionary<string, (Mechanism, Indicator)> Keyed() =>
        All.SelectMany(m => m.Indicators.Select(i => (Mechanism: m, Indicator: i))).ToDictionary(x => x.Indicator.Key, StringComparer.Ordinal);
}
