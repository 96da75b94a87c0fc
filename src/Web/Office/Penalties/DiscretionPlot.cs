using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Penalties;

/// <summary>裁量一览 — all decisions of one violation against its tiers, those that stand out named: outside the tier they say, departed with approval, or far from the others of the same tier.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Cases">The decisions, the newest first.</param>
public sealed record DiscretionPlot(DiscretionBenchmark Benchmark, IReadOnlyList<PlottedCase> Cases)
{
    /// <summary>So many decisions are drawn.</summary>
    internal const int Most = 1000;

    /// <summary>As far as an official may read the cases: the body its own, the justice bureau all.</summary>
    internal static DiscretionPlot Of(CountyStore store, DiscretionBenchmark benchmark, Viewer viewer)
    {
        using var db = store.Open();
        var (county, id) = (store.CountyCode, benchmark.Id);
        var decided = db.Matters<PenaltyCase>(county)
            .Where(c => c.BenchmarkId == id && c.DecidedOn != null && c.Fine != null)
            .OrderByDescending(c => c.DecidedOn)
            .ThenByDescending(c => c.Sequence)
            .Take(Most)
            .AsEnumerable()
            .Where(c => viewer.MayRead(store.Types.Of(c), c));
        return new(benchmark, DiscretionJudge.Of(benchmark, [.. decided]));
    }
}
