namespace Fazhi.Auditor;

/// <summary>关系 — what kind of relation between figures a text claims.</summary>
public enum RelationKind
{
    /// <summary>划分 — every one of the whole falls under exactly one outcome: 清理37件，废止8件，保留29件.</summary>
    Partition = 1,

    /// <summary>合计 — parts add up to a whole, or shares to 100%.</summary>
    Sum,

    /// <summary>从属 — a part, or parts that needn't be all of them, are no more than the whole.</summary>
    Subset,

    /// <summary>比率 — a stated part of a stated base prints as the stated percentage.</summary>
    Ratio,

    /// <summary>比率可行 — the part isn't stated: some whole number over the base must print as the percentage.</summary>
    RatioFeasibility,

    /// <summary>增减 — this period and the last give the stated change.</summary>
    Growth,

    /// <summary>表内合计 — a table's total.</summary>
    TableSum,

    /// <summary>列举 — as many names are listed as are said to be.</summary>
    Enumeration,

    /// <summary>重复 — the same figure stated again.</summary>
    Repeat,

    /// <summary>排序 — the order that is said is the order of the figures.</summary>
    Ordering,

    /// <summary>未载明 — a claim whose figures aren't stated.</summary>
    Unstated,

    /// <summary>与台账矛盾 — a known figure printed otherwise.</summary>
    Contradiction,

    /// <summary>与上年矛盾 — a figure of an earlier year that changed without a word.</summary>
    SilentChange,
}

/// <summary>How kinds are written in data and in Chinese.</summary>
public static class RelationKinds
{
    /// <summary>The word in data files, such as <c>table-sum</c>.</summary>
    public static string Word(this RelationKind kind) =>
        kind switch
        {
            RelationKind.Partition => "partition",
            RelationKind.Sum => "sum",
            RelationKind.Subset => "subset",
            RelationKind.Ratio => "ratio",
            RelationKind.RatioFeasibility => "ratio-feasibility",
            RelationKind.Growth => "growth",
            RelationKind.TableSum => "table-sum",
            RelationKind.Enumeration => "enumeration",
            RelationKind.Repeat => "repeat",
            RelationKind.Ordering => "ordering",
            RelationKind.Unstated => "undetermined",
            RelationKind.Contradiction => "contradiction",
            RelationKind.SilentChange => "silent-change",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The word an official reads, such as 表内合计.</summary>
    public static string Chinese(this RelationKind kind) =>
        kind switch
        {
            RelationKind.Partition => "划分",
            RelationKind.Sum => "合计",
            RelationKind.Subset => "从属",
            RelationKind.Ratio => "比率",
            RelationKind.RatioFeasibility => "比率可行",
            RelationKind.Growth => "增减",
            RelationKind.TableSum => "表内合计",
            RelationKind.Enumeration => "列举",
            RelationKind.Repeat => "重复",
            RelationKind.Ordering => "排序",
            RelationKind.Unstated => "未载明",
            RelationKind.Contradiction => "与台账矛盾",
            RelationKind.SilentChange => "与上年矛盾",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
