using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;

namespace Fazhi.Web.Portal.Penalties;

/// <summary>行政处罚（公众端） — the tiers of a benchmark on its page, and the four lists.</summary>
public sealed class PenaltyPortal : PortalPages<PenaltiesMechanism>
{
    public override void Map(PortalGroups groups) => BenchmarkPortal.Map(groups);

    public override RenderFragment? OnPublic(Matter matter) =>
        matter is DiscretionBenchmark ? View.Part<PublicTiers>((nameof(PublicTiers.Benchmark), matter.Id)) : null;
}
