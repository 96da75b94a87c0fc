using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.PenaltySamples;

namespace Fazhi.Mechanisms.Tests.Penalties;

/// <summary>绕行 — what was found by looking for ways round the gates of a case: a notice that nobody had, a number left out, another's benchmark, an end with things open.</summary>
public sealed class PenaltyWaysRoundTests
{
    [Fact]
    public void A_second_notice_waits_until_the_public_notice_of_the_first_has_run_and_none_is_posted_before_it_was_made()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(id, Scene, PenaltySamples.Handler);
        county.Done(id, Ended, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Notice, PenaltySamples.Handler);
        var posted = new ServeNotice
        {
            Paper = CasePaper.Notice,
            Method = ServiceMethod.PublicNotice,
            NoticeReason = "下落不明，其他方式都送不到。",
            PostedOn = new(2025, 3, 3),
        };
        Assert.Equal(["CF047"], county.Not(id, posted with { PostedOn = new(2025, 1, 3) }, PenaltySamples.Handler));
        county.Done(id, posted, PenaltySamples.Handler);
        county.Today(2025, 3, 20);
        Assert.Equal(
            ["CF140"],
            county.Not(id, PenaltySamples.Notice with { Intended = [Fine(15000)], Again = "事实改变。" }, PenaltySamples.Handler)
        );
        county.Verify();
    }

    [Fact]
    public void Whom_the_law_does_not_punish_is_not_punished_whatever_is_proposed()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(id, Scene, PenaltySamples.Handler);
        county.Done(
            id,
            Ended with
            {
                Circumstances = [new() { Ground = LenientGround.SlightAndCorrected, Shown = "当日补办，没有损失。" }],
            },
            PenaltySamples.Handler
        );
        Assert.Equal(["CF141"], county.Not(id, PenaltySamples.Notice, PenaltySamples.Handler));
        county.Verify();
    }

    [Fact]
    public void A_confiscation_says_its_value_and_what_is_done_otherwise_than_announced_is_announced_first()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(id, Scene, PenaltySamples.Handler);
        county.Done(id, Ended, PenaltySamples.Handler);
        var taken = new PenaltyItem { Kind = PenaltyKind.Confiscation, Content = "挖掘机一台" };
        Assert.Equal(["CF033"], county.Not(id, PenaltySamples.Notice with { Intended = [taken] }, PenaltySamples.Handler));
        var suspended = new PenaltyItem { Kind = PenaltyKind.SuspendLicence, Content = "暂扣道路运输证一个月" };
        county.Done(id, PenaltySamples.Notice with { Intended = [suspended] }, PenaltySamples.Handler);
        county.Done(id, ServedNotice(new(2025, 3, 3)), PenaltySamples.Handler);
        county.Done(id, Defence, PenaltySamples.Handler);
        Assert.Contains(
            "CF076",
            county.Not(id, Decision with { Imposed = [suspended with { Content = "暂扣道路运输证六个月" }] }, PenaltySamples.Head)
        );
        county.Verify();
    }

    [Fact]
    public void A_number_left_out_makes_nobody_another()
    {
        using var county = Ready();
        county.Open(Code, OnTheSpot, PenaltySamples.Handler, "traffic");
        var again = OnTheSpot with
        {
            Party = Citizen with
            {
                ResidentId = ResidentId.Parse("232722199003070019"[..17] + ResidentIdCheck("23272219900307001")),
            },
        };
        Assert.Equal(["CF036"], county.NotOpened(Code, again, PenaltySamples.Handler, "traffic"));
        // Somebody else of that name has another number, and neither was left out.
        county.Open(Code, again with { Place = "别处", ViolationEndedOn = new(2025, 3, 2) }, PenaltySamples.Handler, "traffic");
        county.Verify();
    }

    [Fact]
    public void Another_organs_benchmark_is_none_for_the_case()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(id, Scene, PenaltySamples.Handler);
        county.Done(id, Ended, PenaltySamples.Handler);
        var other = county.Open(
            "discretion-benchmark",
            new DraftBenchmark
            {
                Violation = "别的违法行为",
                Source = BenchmarkSource.Superior,
                Issuer = "黑龙江省演示厅",
                Basis = "《演示条例》第二十条",
                Unit = FineUnit.Yuan,
                LegalFrom = 1000,
                LegalUntil = 10000,
                WhyFewer = "情形单一。",
                Tiers = [new(TierGrade.Ordinary, "有该行为的。", From: 1000, Until: 10000)],
            },
            PenaltySamples.Handler,
            "traffic"
        );
        county.Done(other, new PublishBenchmark { Document = "演示文件", EffectiveOn = new(2025, 1, 1) }, Chief);
        var named = Reference<DiscretionBenchmark>.Of(county.Read<DiscretionBenchmark>(other));
        Assert.Equal(
            ["CF132"],
            county.Not(id, PenaltySamples.Notice with { Benchmark = named, Tier = 1 }, PenaltySamples.Handler)
        );
        county.Verify();
    }

    [Fact]
    public void Payment_is_put_off_and_never_brought_forward_and_the_extra_never_exceeds_the_fine_in_all()
    {
        using var county = Ready();
        var id = Served(county);
        Assert.Equal(["CF113"], county.Not(id, new GrantDeferral { Reason = "困难。", Until = new(2025, 3, 5) }, Chief));
        county.Today(2025, 6, 2);
        RecordPayment Paid(decimal amount, decimal extra, bool full) =>
            new()
            {
                Amount = amount,
                Surcharge = extra,
                On = new(2025, 6, 2),
                InFull = full,
                Receipt = "票据",
            };
        county.Done(id, Paid(5000, 5000, true), PenaltySamples.Handler);
        Assert.Contains("CF111", county.Not(id, Paid(0, 1, true), PenaltySamples.Handler));
        Assert.Contains(
            "CF142",
            county.Not(id, new ApplyToCourt { Court = "塔河县人民法院", Wanted = "强制执行。" }, PenaltySamples.Head)
        );
        county.Verify();
    }

    [Fact]
    public void A_case_is_not_closed_with_cash_in_the_drawer_or_a_fine_that_no_court_was_asked_for()
    {
        using var county = Ready();
        var spot = county.Open(
            Code,
            OnTheSpot with
            {
                Collected = CollectionGround.UpToHundred,
                Receipt = "演示票据第1号",
                PayAt = null,
            },
            PenaltySamples.Handler,
            "traffic"
        );
        county.Done(spot, new ReportOnTheSpot { To = "法制股" }, PenaltySamples.Handler);
        county.Done(spot, Publication with { Text = "演某未随车携带道路运输证，罚款100元。" }, PenaltySamples.Handler);
        Assert.Equal(["CF143"], county.Not(spot, new CloseCase { Performance = "已经缴清。" }, Chief));
        county.Done(spot, new HandInFine { Amount = 100 }, PenaltySamples.Handler);
        county.Done(spot, new BankFine { Bank = "演示银行" }, PenaltySamples.Handler);
        county.Done(spot, new CloseCase { Performance = "已经缴清。" }, Chief);

        var id = Served(county);
        county.Done(id, Publication, PenaltySamples.Handler);
        Assert.Equal(["CF123"], county.Not(id, new CloseCase { Performance = "没有缴纳。", CourtResult = "无" }, Chief));
        county.Verify();
    }

    private static char ResidentIdCheck(string body)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    private static Guid Served(TestCounty county)
    {
        var id = county.Penalised();
        county.Done(id, ServedDecision(county.Desk.Clock.Today), PenaltySamples.Handler);
        return id;
    }

    private static TestCounty Ready() => new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOfficers();
}
