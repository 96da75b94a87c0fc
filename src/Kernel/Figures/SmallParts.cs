namespace Fazhi.Figures;

/// <summary>
/// 小数合并 — what the public sees of a distribution that could point at a person: no part below a smallest count. Small parts are put
/// together, and with them as many of the next smallest as are needed so that no single part can be told from the whole by subtraction.
/// </summary>
public static class SmallParts
{
    /// <summary>The code of the merged part.</summary>
    public const string MergedCode = "*";

    /// <summary>The label of the merged part.</summary>
    public const string MergedLabel = "其他（人数少，合并公布）";

    /// <summary>The parts as they may be published; they add up to the same whole.</summary>
    /// <param name="parts">The parts, in any order.</param>
    /// <param name="smallest">The smallest count published by itself, 1 or more.</param>
    /// <returns>
    /// The parts of at least <paramref name="smallest"/>, largest first, then the merged part if there is one. The merged part stands for two
    /// parts or more and for at least <paramref name="smallest"/> matters, unless there is no other part to put with it.
    /// </returns>
    public static IReadOnlyList<FigurePart> Merge(IReadOnlyList<FigurePart> parts, int smallest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallest, 1);
        var kept = parts.Where(p => p.Count > 0).OrderBy(p => p.Count).ThenBy(p => p.Code, StringComparer.Ordinal).ToList();
        var merged = kept.TakeWhile(p => p.Count < smallest).Count();
        if (merged == 0)
            return [.. kept.AsEnumerable().Reverse()];
        // A single part is the whole less the others; two parts that together are few say nearly as much.
        while (merged < kept.Count && (merged < 2 || kept.Take(merged).Sum(p => p.Count) < smallest))
            merged++;
        return [.. kept.Skip(merged).Reverse(), new FigurePart(MergedCode, MergedLabel, kept.Take(merged).Sum(p => p.Count))];
    }
}
