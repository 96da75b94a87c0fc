using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行政处罚和裁量 — a case from the clue to its closing, with the three systems of enforcement: what is published, what is recorded, what is reviewed; and the benchmarks by which a penalty is measured.</summary>
public sealed class PenaltiesMechanism : Mechanism
{
    public override string Name => "行政处罚";

    public override string Section => "一（三）2";

    public override string Lead => "行政处罚案件从立案到执行，三项制度逐项核对；裁量权基准和四张清单。";

    public override string Icon => "gavel";

    public override IReadOnlyList<string> Headlines => ["penalty.decided", "penalty.publication_rate"];

    public override IReadOnlyList<MatterType> Types { get; } = [new PenaltyCaseType(), new DiscretionBenchmarkType()];

    public override IReadOnlyList<Indicator> Indicators { get; } = [.. PenaltyIndicators.All, DiscretionIndicators.Benchmarks];
}
