using Fazhi.Mechanisms.Penalties;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.PenaltySamples;
using Handling = Fazhi.Testing.PenaltySamples;

namespace Fazhi.Mechanisms.Tests.Penalties;

/// <summary>裁量权基准的适用 — the tier is named and kept to; what lies outside it is approved before the notice; what the law binds to is applied.</summary>
public sealed class PenaltyTierTests
{
    [Fact]
    public void A_penalty_above_the_tier_wants_an_approval_before_the_notice_and_a_superiors_benchmark_that_of_its_issuer()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(id, Scene, Handling.Handler);
        county.Done(id, Ended, Handling.Handler);
        // There is a benchmark of this violation: it can't be passed over.
        Assert.Equal(["CF132"], county.Not(id, Notice, Handling.Handler));
        Assert.Equal(["CF133"], county.Not(id, Notice with { Benchmark = Violation }, Handling.Handler));
        Assert.Equal(["CF133"], county.Not(id, Notice with { Benchmark = Violation, Tier = 7 }, Handling.Handler));
        var third = Notice with { Benchmark = Violation, Tier = 3, Intended = [Fine(7000)] };
        var refusal = Assert.Single(
            county.Desk.Perform(Storage.ActRequest.In(id, third with { Intended = [Fine(7001)] }), Handling.Handler).Problems
        );
        Assert.Equal("CF134", refusal.Code);
        Assert.Contains("第3档，一般处罚，3000—7000", refusal.Text);
        Assert.Equal(["CF134"], county.Not(id, third with { Intended = [Fine(2999)] }, Handling.Handler));
        var deviation = new ApproveDeviation { Benchmark = Violation, Reason = "货物特别危险。" };
        Assert.Equal(["BL002"], county.Not(id, deviation with { IssuerApproval = "黑演函〔2025〕1号" }, Handling.Handler));
        Assert.Equal(["CF131"], county.Not(id, deviation, Handling.Head));
        county.Done(id, deviation with { IssuerApproval = "黑演函〔2025〕1号" }, Handling.Head);
        county.Done(id, third with { Intended = [Fine(9000)] }, Handling.Handler);
        var kept = county.Read<PenaltyCase>(id);
        Assert.Equal((Violation, 3), (kept.Benchmark!.Title, kept.Tier!.Value));
        county.Verify();
    }

    [Fact]
    public void What_is_imposed_stays_within_the_tier_that_was_announced()
    {
        using var county = Ready();
        var id = county.Noticed(Notice with { Benchmark = Violation, Tier = 3, Intended = [Fine(5000)] });
        county.Done(id, Defence, Handling.Handler);
        Assert.Equal(["CF134"], county.Not(id, Decision with { Imposed = [Fine(2000)], WhyLess = "已经改正。" }, Handling.Head));
        county.Done(id, Decision with { Imposed = [Fine(3000)], WhyLess = "已经改正。" }, Handling.Head);
        county.Verify();
    }

    [Fact]
    public void A_ground_that_the_law_binds_to_leads_to_its_tier_by_itself()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(id, Scene, Handling.Handler);
        county.Done(
            id,
            Ended with
            {
                Circumstances = [new() { Ground = LenientGround.OwnRemedy, Shown = "当事人自行停运。" }],
            },
            Handling.Handler
        );
        Assert.Equal(["CF135"], county.Not(id, Notice with { Benchmark = Violation, Tier = 3 }, Handling.Handler));
        county.Done(id, Notice with { Benchmark = Violation, Tier = 5, Intended = [Fine(800)] }, Handling.Handler);
        // A first offence may be let off, and need not be.
        var other = county.Filed(Filing with { ViolationEndedOn = new(2025, 3, 2) });
        county.Done(other, Scene, Handling.Handler);
        county.Done(
            other,
            Ended with
            {
                Circumstances = [new() { Ground = LenientGround.FirstTime, Shown = "没有记录。" }],
            },
            Handling.Handler
        );
        county.Done(other, Notice with { Benchmark = Violation, Tier = 2, Intended = [Fine(1000)] }, Handling.Handler);
        county.Verify();
    }

    [Fact]
    public void On_the_spot_the_tier_is_named_too_and_a_list_of_no_coercion_is_looked_at_before_a_seizure()
    {
        using var county = Ready();
        var spot = OnTheSpot with { Violation = Violation, Party = Company };
        Assert.Equal(["CF132"], county.NotOpened(Code, spot, Handling.Handler, "traffic"));
        Assert.Equal(
            ["CF134"],
            county.NotOpened(Code, spot with { Benchmark = Violation, Tier = 2 }, Handling.Handler, "traffic")
        );
        county.Open(Code, spot with { Benchmark = Violation, Tier = 2, Imposed = [Fine(1000)] }, Handling.Handler, "traffic");
        var id = county.Filed(Filing with { ViolationEndedOn = new(2025, 3, 2), Place = "另一处" });
        var seal = new SealOrSeize
        {
            Grounds = "演示条例",
            Items = "货车一辆",
            Keeper = "停车场",
            Told = true,
            Present = "到场",
        };
        Assert.Equal(["CF136"], county.Not(id, seal, Chief));
        county.Done(id, seal with { WhyNotSpared = "当事人转移货物。" }, Chief);
        county.Verify();
    }

    private static string Violation => Filing.Violation;

    private static TestCounty Ready()
    {
        var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOfficers();
        var benchmark = county.Open(
            "discretion-benchmark",
            new DraftBenchmark
            {
                Violation = Violation,
                Source = BenchmarkSource.Superior,
                Issuer = "黑龙江省演示厅",
                Basis = "《演示条例》第二十条",
                Unit = FineUnit.Yuan,
                LegalFrom = 1000,
                LegalUntil = 10000,
                Tiers =
                [
                    new(TierGrade.NoPenalty, "初次违法并及时改正。", LenientGround.FirstTime),
                    new(TierGrade.Lighter, "轻微。", From: 1000, Until: 3000),
                    new(TierGrade.Ordinary, "一般。", From: 3000, Until: 7000),
                    new(TierGrade.Heavier, "严重。", From: 7000, Until: 10000),
                    new(TierGrade.Mitigated, "主动消除危害后果。", LenientGround.OwnRemedy, 0, 1000),
                    new(TierGrade.NoCoercion, "主动配合的，不查封、不扣押。"),
                ],
            },
            Handling.Handler,
            "traffic"
        );
        county.Done(benchmark, new PublishBenchmark { Document = "演示裁量基准", EffectiveOn = new(2024, 7, 1) }, Chief);
        return county;
    }
}
