using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Testing.Courses;

/// <summary>Penalties: a benchmark drafted, published, adjusted and ended.</summary>
internal static class PenaltyCourses
{
    internal static readonly OrdinaryCourse[] All = [new("discretion-benchmark", Benchmark)];

    private static IEnumerable<Matter> Benchmark(Ground on)
    {
        var benchmark = on.Open("discretion-benchmark", People.Handler, Drafted(on));
        yield return benchmark;
        yield return on.Do(
            benchmark,
            People.InstitutionHead,
            new PublishBenchmark { Document = "演示裁量基准（黑演规〔2024〕1号）", EffectiveOn = on.Today }
        );
        yield return on.Do(
            benchmark,
            People.InstitutionHead,
            new AdjustBenchmark
            {
                Basis = "《演示条例》第二十条第一款",
                Unit = FineUnit.Yuan,
                LegalFrom = 1000,
                LegalUntil = 10000,
                Tiers = Tiers,
                Reason = "依据修改。",
                Document = "演示裁量基准（黑演规〔2025〕1号）",
                EffectiveOn = on.Today.AddDays(30),
            }
        );
        yield return on.Do(benchmark, People.InstitutionHead, new EndBenchmark { Reason = "依据已经废止。" });
    }

    internal static DraftBenchmark Drafted(Ground on) =>
        new()
        {
            Violation = on.Name("演示违法行为"),
            Source = BenchmarkSource.Superior,
            Issuer = "黑龙江省演示厅",
            Basis = "《演示条例》第二十条",
            Unit = FineUnit.Yuan,
            LegalFrom = 1000,
            LegalUntil = 10000,
            Tiers = Tiers,
        };

    private static IReadOnlyList<Tier> Tiers =>
        [
            new(TierGrade.NoPenalty, "初次违法，货值不足一百元并及时改正。", LenientGround.FirstTime),
            new(TierGrade.Lighter, "货值不足一千元。", From: 1000, Until: 3000),
            new(TierGrade.Ordinary, "货值一千元以上不足一万元。", From: 3000, Until: 7000),
            new(TierGrade.Heavier, "货值一万元以上。", From: 7000, Until: 10000, Besides: "没收违法所得"),
        ];
}
