using Fazhi.Mechanisms.Organs;

namespace Fazhi.CommandLine.Demo;

/// <summary>单位演示：样本县的各单位，年初启用时逐个登记。</summary>
internal static class OrgansYear
{
    internal static IEnumerable<DemoStory> Stories() =>
        OrganSetup
            .Acts(Samples.County())
            .Select(act => new DemoStory("county-organ", "gov").On(new DateOnly(2025, 1, 1), DemoPeople.Administrator, act));
}
