using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>行政规范性文件 — made by the steps of the law, kept in force only while they deserve it.</summary>
public sealed class NormativeDocumentsMechanism : Mechanism
{
    public override string Name => "行政规范性文件";

    public override string Section => "一（一）3";

    public override string Lead => "起草、审核、公布行政规范性文件，按期清理，使每一份都知道现在管不管用。";

    public override string Icon => "file-certificate";

    public override IReadOnlyList<string> Headlines => ["normative.in_force"];

    public override IReadOnlyList<MatterType> Types { get; } =
        [new NormativeDocumentType(), new CleanUpType(), new CleanUpItemType()];

    public override IReadOnlyList<Indicator> Indicators => NormativeIndicators.All;

    public override IReadOnlyList<Partition> Partitions { get; } =
        [new("normative.reviewed", "normative.kept", "normative.repealed", "normative.amended", "normative.lapsed")];
}
