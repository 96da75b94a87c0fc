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
    public override string Lead => "公民和组织不服行政行为的，由县人民政府依法复议。";

    /// <inheritdoc/>
    public override string Icon => "scale";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Headlines => ["reconsideration.concluded"];

    /// <inheritdoc/>
    public override IReadOnlyList<MatterType> Types { get; } = [new ReconsiderationType()];

    /// <inheritdoc/>
    public override IReadOnlyList<Indicator> Indicators => ReconsiderationIndicators.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Partition> Partitions => [ReconsiderationIndicators.ConcludedByOutcome];
}
