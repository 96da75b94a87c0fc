using System.Net;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>裁量一览 — all decisions of one violation against its tiers, those that stand out named with the reason; the tiers and the four lists are everybody's to read.</summary>
public sealed class DiscretionPageTests
{
    [Fact]
    public async Task What_stands_out_among_the_decisions_of_one_violation_is_named_and_read_by_its_body_alone()
    {
        await using var site = await Site.Start();
        var benchmark = Published(site);
        foreach (var fine in new decimal[] { 1000, 1100, 1000, 1050, 1100, 1000, 2900 })
            Fined(site, benchmark, fine);
        var clerk = await site.Browser(PenaltySamples.Handler);
        await clerk.Open($"/office/discretion-benchmark/{benchmark.Id}/plot");
        Assert.Contains("需要说明的决定1件", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("和同档的其他决定相差较大", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(6, clerk.Page.QuerySelectorAll(".fz-plot-dot").Length);
        var only = Assert.Single(clerk.Page.QuerySelectorAll(".fz-plot-out"));
        Assert.Contains("罚款2900元", only.TextContent, StringComparison.Ordinal);
        // What stands above the body reads its cases; another body reads the tiers alone.
        var other = await site.Browser(People.Handler with { Id = "town-clerk", Organ = "kaikukang" });
        await other.Open($"/office/discretion-benchmark/{benchmark.Id}/plot");
        Assert.Contains("还没有按这条基准作出的罚款决定", other.Text, StringComparison.Ordinal);
        Assert.Contains("货值一千元以上不足一万元", other.Text, StringComparison.Ordinal);
        await other.Open($"/office/discretion-benchmark/{Guid.CreateVersion7()}/plot");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task The_public_reads_the_tiers_and_the_four_lists_of_what_is_published_and_no_draft()
    {
        await using var site = await Site.Start();
        var benchmark = Published(site);
        site.Do(
            ActRequest.Open("discretion-benchmark", Draft with { Violation = "还在拟订的违法行为" }, organ: "traffic"),
            PenaltySamples.Handler
        );
        var resident = await site.Browser();
        await resident.Open($"/public/discretion-benchmark/{benchmark.Id}");
        Assert.Contains("1000—3000元", resident.Text, StringComparison.Ordinal);
        await resident.Open("/benchmarks/lists");
        Assert.Contains("不予处罚清单，1条", resident.Text, StringComparison.Ordinal);
        Assert.Contains("从轻处罚清单，1条", resident.Text, StringComparison.Ordinal);
        Assert.Contains("减轻处罚清单还没有列入的情形", resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("还在拟订的违法行为", resident.Text, StringComparison.Ordinal);
    }

    private static Reference<DiscretionBenchmark> Published(Site site)
    {
        var drafted = site.Do(ActRequest.Open("discretion-benchmark", Draft, organ: "traffic"), PenaltySamples.Handler);
        var published = site.Do(
            ActRequest.In(
                drafted.Id,
                new PublishBenchmark { Document = "演示裁量基准（黑演规〔2024〕1号）", EffectiveOn = site.Desk().Clock.Today }
            ),
            PenaltySamples.Chief
        );
        site.CertifyOfficers();
        return Reference<DiscretionBenchmark>.Of((DiscretionBenchmark)published);
    }

    private static void Fined(Site site, Reference<DiscretionBenchmark> benchmark, decimal fine) =>
        site.Do(
            ActRequest.Open(
                PenaltySamples.Code,
                PenaltySamples.OnTheSpot with
                {
                    Party = Company(++turn),
                    Violation = Draft.Violation,
                    Place = "塔河县演示公路",
                    ViolationEndedOn = site.Desk().Clock.Today,
                    Imposed = [PenaltySamples.Fine(fine)],
                    Benchmark = benchmark,
                    Tier = 2,
                },
                organ: "traffic"
            ),
            PenaltySamples.Handler
        );

    private static int turn;

    // Of the same act of the same party there is no second fine.
    private static Party Company(int i)
    {
        var body = $"91232722MA{i:0000000}";
        return PenaltySamples.Company with
        {
            Name = $"塔河县演示{i}号运输有限公司",
            CreditCode = SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body)),
        };
    }

    private static readonly DraftBenchmark Draft = new()
    {
        Violation = "演示违法行为",
        Source = BenchmarkSource.Superior,
        Issuer = "黑龙江省演示厅",
        Basis = "《演示条例》第二十条",
        Unit = FineUnit.Yuan,
        LegalFrom = 1000,
        LegalUntil = 10000,
        Tiers =
        [
            new(TierGrade.NoPenalty, "初次违法，及时改正。", LenientGround.FirstTime),
            new(TierGrade.Lighter, "货值不足一千元。", From: 1000, Until: 3000),
            new(TierGrade.Ordinary, "货值一千元以上不足一万元。", From: 3000, Until: 7000),
            new(TierGrade.Heavier, "货值一万元以上。", From: 7000, Until: 10000),
        ],
    };
}
