namespace Fazhi.Mechanisms.Penalties;

/// <summary>裁量图上的一点 — a decision under a benchmark, where it lies and why it is looked at.</summary>
/// <param name="Case">The case.</param>
/// <param name="Version">The version it was measured by; <c>null</c> if there was none on its days.</param>
/// <param name="Value">The fine in the benchmark's unit; <c>null</c> where what it is counted from isn't known.</param>
/// <param name="Why">Why it stands out; <c>null</c> for one that doesn't.</param>
public sealed record PlottedCase(PenaltyCase Case, BenchmarkVersion? Version, decimal? Value, string? Why);

/// <summary>裁量的比较 — all decisions of one violation against its tiers: which lie outside the tier they say, departed with approval, or are far from the others of the same tier.</summary>
public static class DiscretionJudge
{
    // Tukey's fences want some decisions to have a middle.
    private const int Fewest = 5;

    /// <summary>Where each decision lies, and which stand out.</summary>
    public static IReadOnlyList<PlottedCase> Of(DiscretionBenchmark benchmark, IReadOnlyList<PenaltyCase> cases)
    {
        var placed = cases
            .Select(c => (Case: c, Version: benchmark.Measuring(c.ViolationEndedOn, c.DecidedOn!.Value)))
            .Select(p => (p.Case, p.Version, Value: p.Version is { } v ? InUnit(v, p.Case) : null))
            .ToList();
        var fences = placed
            .Where(p => p.Value is not null)
            .GroupBy(p => (p.Version!.Number, p.Case.Tier))
            .Where(g => g.Count() >= Fewest)
            .ToDictionary(g => g.Key, g => Fences([.. g.Select(p => p.Value!.Value).Order()]));
        return [.. placed.Select(p => new PlottedCase(p.Case, p.Version, p.Value, Why(p.Case, p.Version, p.Value, fences)))];
    }

    private static string? Why(
        PenaltyCase of,
        BenchmarkVersion? version,
        decimal? value,
        Dictionary<(int, int?), (decimal Low, decimal High)> fences
    )
    {
        if (version is null)
            return "没有当时有效的基准";
        if (of.Tier is not { } number || version.Tier(number) is not { } tier)
            return "没有写明适用哪一档";
        if (!version.Keeps(tier, of.Fine ?? 0, of.Measure))
            return of.DeviationApprovedOn is not null ? $"经批准，不在第{number}档的幅度以内" : $"不在第{number}档的幅度以内";
        return value is { } v && fences.TryGetValue((version.Number, number), out var fence) && (v < fence.Low || v > fence.High)
            ? $"和同档的其他决定相差较大（多数在{fence.Low:0.##}—{fence.High:0.##}之间）"
            : null;
    }

    // The quartiles, and one and a half times their distance beyond them.
    private static (decimal Low, decimal High) Fences(IReadOnlyList<decimal> sorted)
    {
        var (first, third) = (At(sorted, 0.25m), At(sorted, 0.75m));
        var reach = 1.5m * (third - first);
        return (Math.Max(0, first - reach), third + reach);
    }

    private static decimal At(IReadOnlyList<decimal> sorted, decimal part)
    {
        var place = part * (sorted.Count - 1);
        var below = (int)place;
        return below + 1 < sorted.Count ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    private static decimal? InUnit(BenchmarkVersion version, PenaltyCase of) =>
        (version.Unit, of.Fine, of.Measure) switch
        {
            (FineUnit.Yuan, { } fine, _) => fine,
            (FineUnit.TimesOfGain or FineUnit.TimesOfGoods, { } fine, > 0) => fine / of.Measure,
            (FineUnit.PercentOfPrice, { } fine, > 0) => fine / of.Measure * 100,
            _ => null,
        };
}
