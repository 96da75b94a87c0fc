using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>重大行政决策 — a yearly catalogue, and for each decision the procedure from its proposal to its archive.</summary>
public sealed class DecisionsMechanism : Mechanism
{
    public override string Name => "重大行政决策";

    public override string Section => "一（一）2";

    public override string Lead => "每年公布目录；每项决策经过公众参与、专家论证、风险评估、合法性审查和集体讨论，直到执行和归档。";

    public override string Icon => "checklist";

    public override IReadOnlyList<string> Headlines => ["decision.listed", "decision.published"];

    public override IReadOnlyList<MatterType> Types { get; } = [new DecisionCatalogueType(), new DecisionType()];

    public override IReadOnlyList<Indicator> Indicators => DecisionIndicators.All;
}
