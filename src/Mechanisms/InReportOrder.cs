using Fazhi.Matters;

namespace Fazhi.Mechanisms;

/// <summary>报告次序 — all mechanisms, in the order of the report.</summary>
public static class InReportOrder
{
    public static IReadOnlyList<Mechanism> All { get; } = [];

    /// <summary>All their matter types.</summary>
    public static MatterTypes Types { get; } = new(All.SelectMany(m => m.Types));
}
