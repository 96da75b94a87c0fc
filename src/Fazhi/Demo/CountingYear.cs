using Fazhi.Mechanisms;
using Fazhi.Mechanisms.AnnualReports;

namespace Fazhi.CommandLine.Demo;

/// <summary>统计起点演示 — every figure of the year is counted from matters: each mechanism begins with it.</summary>
internal static class CountingYear
{
    private static readonly DateOnly Begun = new(2025, 1, 6);

    internal static IEnumerable<DemoStory> Stories() =>
        InReportOrder.Types.CountingMechanisms.Select(mechanism =>
            new DemoStory("counting-start", "justice").On(
                Begun,
                DemoPeople.InstitutionHead("justice"),
                new BeginCounting { Mechanism = mechanism.Name, FromYear = Begun.Year }
            )
        );
}
