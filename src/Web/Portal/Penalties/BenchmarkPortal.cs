using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal.Penalties;

/// <summary>四张清单（公众端） — in which cases nobody is punished, or less, or without coercion: the tiers of their grade of all published benchmarks.</summary>
internal static class BenchmarkPortal
{
    internal const string Lists = "/benchmarks/lists";

    internal static MatterType Type { get; } = InReportOrder.Types.Find("discretion-benchmark")!;

    internal static void Map(PortalGroups groups) => groups.Read.MapGet(Lists, Show);

    private static IResult Show(CountyStore store, CountyClock clock)
    {
        using var db = store.Open();
        var today = clock.Today;
        return View.Show<ListsPage>(
            (
                nameof(ListsPage.Entries),
                (IReadOnlyList<ListedTier>)
                    [
                        .. db.Matters<DiscretionBenchmark>(store.CountyCode)
                            .Where(b => b.Stage == DiscretionBenchmarkStage.Published)
                            .OrderBy(b => b.Organ)
                            .ThenBy(b => b.Sequence)
                            .AsEnumerable()
                            .SelectMany(b => (b.On(today)?.Tiers ?? []).Where(t => t.IsListed).Select(t => new ListedTier(b, t))),
                    ]
            )
        );
    }
}

/// <summary>清单的一条.</summary>
/// <param name="Benchmark">Of which violation.</param>
/// <param name="Tier">When, and what then.</param>
public sealed record ListedTier(DiscretionBenchmark Benchmark, Tier Tier);
