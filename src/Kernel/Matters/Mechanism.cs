using Fazhi.Figures;

namespace Fazhi.Matters;

/// <summary>
/// 制度 — one mechanism of the report: its matter types, indicators, parameters and the parts that must close.
/// </summary>
public abstract class Mechanism
{
    /// <summary>The folder's name, such as <c>Reconsiderations</c>.</summary>
    public string Folder => GetType().Namespace!.Split('.')[^1];

    /// <summary>The Chinese name.</summary>
    public abstract string Name { get; }

    /// <summary>The section of the report it feeds, such as 一（四）1.</summary>
    public abstract string Section { get; }

    /// <summary>All versions of its matter types.</summary>
    public abstract IReadOnlyList<MatterType> Types { get; }

    /// <summary>Its indicators, in the order of the report.</summary>
    public virtual IReadOnlyList<Indicator> Indicators => [];

    /// <summary>The parts of its figures that must add up.</summary>
    public virtual IReadOnlyList<Partition> Partitions => [];

    /// <summary>Its parameters.</summary>
    public IEnumerable<Parameter> Parameters => Types.SelectMany(t => t.Parameters).DistinctBy(p => p.Code);
}
