using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行政处罚和裁量.</summary>
public sealed class PenaltiesMechanism : Mechanism
{
    public override string Name => "行政处罚";

    public override string Section => "一（三）2";

    public override string Lead => "行政处罚案件从立案到执行，裁量权基准和四张清单。";

    public override string Icon => "gavel";

    public override IReadOnlyList<MatterType> Types { get; } = [new DiscretionBenchmarkType()];

    public override IReadOnlyList<Indicator> Indicators { get; } = [DiscretionIndicators.Benchmarks];
}
