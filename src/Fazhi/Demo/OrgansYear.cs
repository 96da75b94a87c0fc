using Fazhi.Mechanisms.Organs;

namespace Fazhi.CommandLine.Demo;

/// <summary>单位演示：样本县的各单位，年初启用时逐个登记；统一社会信用代码是按次序编的，不是各单位真实的代码。</summary>
internal static class OrgansYear
{
    internal static IEnumerable<DemoStory> Stories() =>
        OrganSetup
            .Acts(Samples.County())
            .Select(
                (act, i) =>
                    new DemoStory("county-organ", "gov").On(
                        new DateOnly(2025, 1, 1),
                        DemoPeople.Administrator,
                        act with
                        {
                            CreditCode = DemoPeople.Code($"11232722MA{i + 1:0000000}"),
                        }
                    )
            );
}
