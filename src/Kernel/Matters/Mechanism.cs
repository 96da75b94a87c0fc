using Fazhi.Figures;

namespace Fazhi.Matters;

/// <summary>
/// 制度 — one mechanism of the report: its matter types, indicators, parameters and the parts that must close.
/// </summary>
public abstract class Mechanism
{
    internal const string PlainIcon = "folder";

    /// <summary>The folder's name, such as <c>Reconsiderations</c>.</summary>
    public string Folder => GetType().Namespace!.Split('.')[^1];

    /// <summary>Its name in addresses, such as <c>annual-reports</c>.</summary>
    public virtual string Code =>
        string.Concat(Folder.Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : "") + char.ToLowerInvariant(c)));

    /// <summary>The Chinese name.</summary>
    public abstract string Name { get; }

    /// <summary>What it is for, one sentence for officials; empty says nothing.</summary>
    public virtual string Lead => "";

    /// <summary>A Tabler icon's name without <c>ti-</c>.</summary>
    public virtual string Icon => PlainIcon;

    /// <summary>The keys of its figures that the public's home page shows; few, for there are many mechanisms.</summary>
    public virtual IReadOnlyList<string> Headlines => [];

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
