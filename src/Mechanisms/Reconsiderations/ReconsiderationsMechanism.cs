using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>行政复议 — section 一（四）1 of the report.</summary>
public sealed class ReconsiderationsMechanism : Mechanism
{
    /// <inheritdoc/>
    public override string Name => "行政复议";

    /// <inheritdoc/>
    public override string Section => "一（四）1";

    /// <inheritdoc/>
    public override IReadOnlyList<MatterType> Types { get; } = [new ReconsiderationCases()];

    /// <inheritdoc/>
    public override IReadOnlyList<Indicator> Indicators => ReconsiderationIndicators.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Partition> Partitions => [ReconsiderationIndicators.ConcludedByOutcome];
}
