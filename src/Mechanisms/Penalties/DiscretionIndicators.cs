using Fazhi.Figures;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>裁量权基准指标.</summary>
public static class DiscretionIndicators
{
    public static RowIndicator<DiscretionBenchmark> Benchmarks { get; } =
        new("penalty.benchmarks", "行政处罚裁量权基准", "条", "报告期末施行中的行政处罚裁量权基准，一种违法行为计一条；直接适用上级基准的计入。",
            (m, p) => m.EffectiveOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };
}
