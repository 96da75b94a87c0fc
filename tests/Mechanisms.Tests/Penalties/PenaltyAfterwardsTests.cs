using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.PenaltySamples;
using Handling = Fazhi.Testing.PenaltySamples;

namespace Fazhi.Mechanisms.Tests.Penalties;

/// <summary>行政处罚的送达、公开和执行 — what is measured in an investigation, what follows a decision, and what follows when it doesn't stand.</summary>
public sealed class PenaltyAfterwardsTests
{
    [Fact]
    public void Three_per_cent_a_day_after_fifteen_days_never_more_than_the_fine_and_not_while_it_is_reviewed()
    {
        var due = new DateOnly(2025, 3, 18);
        Assert.Equal((0, 0m), Two(DailySurcharge.Of(5000, 5000, due, due, [])));
        Assert.Equal((1, 150m), Two(DailySurcharge.Of(5000, 5000, due, due.AddDays(1), [])));
        Assert.Equal((33, 4950m), Two(DailySurcharge.Of(5000, 5000, due, due.AddDays(33), [])));
        Assert.Equal((34, 5000m), Two(DailySurcharge.Of(5000, 5000, due, due.AddDays(34), [])));
        Assert.True(DailySurcharge.Of(5000, 5000, due, due.AddDays(34), []).Capped);
        // Ten days of a suit, the first and the last included.
        Assert.Equal((5, 750m), Two(DailySurcharge.Of(5000, 5000, due, due.AddDays(15), [new(due.AddDays(3), due.AddDays(12))])));
    }

    [Fact]
    public void Who_pays_late_pays_the_extra_that_is_reckoned_and_not_more()
    {
        using var county = Ready();
        var id = Served(county);
        Assert.Equal(new DateOnly(2025, 3, 18), county.Due(id, "payment"));
        county.Today(2025, 3, 19);
        county.Done(id, new NoteRecourse { Kind = RecourseKind.Reconsideration, On = new(2025, 3, 19) }, Handling.Handler);
        county.Today(2025, 3, 28);
        county.Done(id, new EndPenaltyRecourse { On = new(2025, 3, 28), Result = "维持" }, Handling.Handler);
        county.Today(2025, 3, 30);
        Assert.Equal(["CF111"], county.Not(id, Payment(5000, 300.01m), Handling.Handler));
        Assert.Equal(["CF110", "CF127"], county.Not(id, Payment(5001, 0) with { Surcharge = null }, Handling.Handler));
        county.Done(id, Payment(2000, 120) with { InFull = false }, Handling.Handler);
        Assert.True(county.Clock(id, "payment")!.IsRunning);
        county.Done(id, Payment(3000, 180), Handling.Handler);
        Assert.False(county.Clock(id, "payment")!.IsRunning);
        var paid = county.Read<PenaltyCase>(id);
        Assert.Equal((0m, 300m, new DateOnly(2025, 3, 30)), (paid.Owed, paid.SurchargePaid, paid.PaidOn!.Value));
        county.Verify();
    }

    [Fact]
    public void A_court_is_asked_after_the_time_for_remedies_and_ten_working_days_after_the_demand()
    {
        using var county = Ready();
        var id = Served(county);
        Assert.Equal(["CF118"], county.Not(id, new DemandPerformance { Wanted = "缴清罚款。" }, Handling.Handler));
        county.Today(2025, 9, 4);
        county.LetTheLawAct();
        Assert.Equal(new DateOnly(2025, 9, 3), county.Read<PenaltyCase>(id).RemedyEndedOn);
        Assert.Equal(new DateOnly(2025, 12, 3), county.Due(id, "court"));
        county.Done(id, new DemandPerformance { Wanted = "缴清罚款。", ReceivedOn = new(2025, 9, 4) }, Handling.Handler);
        var court = new ApplyToCourt { Court = "塔河县人民法院", Wanted = "强制执行罚款和加处罚款。" };
        county.Today(2025, 9, 18);
        Assert.Equal(["CF120"], county.Not(id, court, Handling.Head));
        county.Today(2025, 9, 19);
        county.Done(id, court, Handling.Head);
        Assert.Equal(["CF123", "CF124"], county.Not(id, new CloseCase { Performance = "没有缴纳。" }, Chief));
        county.Verify();
    }

    [Fact]
    public void A_fine_may_be_paid_later_or_in_parts_and_the_time_for_the_court_runs_from_then()
    {
        using var county = Ready();
        var id = Served(county);
        county.Done(id, new GrantDeferral { Reason = "经营困难。", Until = new(2025, 10, 31) }, Chief);
        Assert.Null(county.Clock(id, "court"));
        Assert.Equal(0, DailySurcharge.Of(county.Read<PenaltyCase>(id), new(2025, 10, 31), WorkCalendar.StateCouncil)!.Days);
        Assert.Equal(1, DailySurcharge.Of(county.Read<PenaltyCase>(id), new(2025, 11, 1), WorkCalendar.StateCouncil)!.Days);
        county.Verify();
    }

    [Fact]
    public void What_is_published_tells_nothing_of_a_citizen_and_is_right_before_it_is_sent()
    {
        using var county = Ready();
        var id = county.Open(Code, OnTheSpot, Handling.Handler, "traffic");
        Assert.Equal(["CF099"], county.Not(id, Publication with { Text = "演示张三未随车携带道路运输证。" }, Handling.Handler));
        Assert.Equal(["CF100"], county.Not(id, Publication with { Redacted = false }, Handling.Handler));
        county.Done(id, Publication with { Text = "演某未随车携带道路运输证，罚款100元。" }, Handling.Handler);
        Assert.Equal(["CF097"], county.Not(id, Publication, Handling.Handler));

        // An organisation without its code is sent back by whoever receives it.
        var nameless = county.Open(
            Code,
            OnTheSpot with
            {
                Party = Company with { CreditCode = null },
                Place = "另一处",
            },
            Handling.Handler,
            "traffic"
        );
        var refusal = Assert.Single(county.Desk.Perform(Storage.ActRequest.In(nameless, Publication), Handling.Handler).Problems);
        Assert.Equal("CF101", refusal.Code);
        Assert.Contains("统一社会信用代码没有填写", refusal.Text);
        county.Verify();
    }

    [Fact]
    public void What_is_published_late_says_why_and_does_not_count_as_in_time()
    {
        using var county = Ready();
        var (late, inTime) = (Served(county), county.Open(Code, OnTheSpot, Handling.Handler, "traffic"));
        var spot = Publication with { Text = "演某未随车携带道路运输证，罚款100元。" };
        Assert.Equal(["CF104"], county.Not(inTime, spot with { WhyLate = "系统维护。" }, Handling.Handler));
        // Seven working days from 3 March are over on the twelfth.
        county.Today(2025, 3, 12);
        county.Done(inTime, spot, Handling.Handler);
        county.Today(2025, 3, 13);
        Assert.Equal(["CF104"], county.Not(late, Publication, Handling.Handler));
        county.Done(late, Publication with { WhyLate = "系统维护。" }, Handling.Handler);
        Assert.Equal([2m, 1m], county.Counted("penalty.published", "penalty.published_in_time"));
        county.Verify();
    }

    [Fact]
    public void What_does_not_stand_is_withdrawn_within_three_working_days_with_the_reason()
    {
        using var county = Ready();
        var id = Served(county);
        county.Done(id, Publication, Handling.Handler);
        Assert.Equal(["CF103"], county.Not(id, new WithdrawPublication { Reason = "撤回。" }, Handling.Handler));
        county.Today(2025, 3, 6);
        county.Done(id, Reversal(ReversalKind.Revoked), Handling.Head);
        Assert.Equal(new DateOnly(2025, 3, 11), county.Due(id, "withdrawal"));
        var revoked = county.Read<PenaltyCase>(id);
        Assert.Equal(PenaltyCaseStage.Revoked, revoked.Stage);
        Assert.NotNull(revoked.Documents.Single(d => d.Template == "penalties/Decision").Void);
        county.Done(id, new WithdrawPublication { Reason = "处罚决定已经依法撤销。" }, Handling.Handler);
        var withdrawn = county.Read<PenaltyCase>(id);
        Assert.Equal((null, "处罚决定已经依法撤销。"), (withdrawn.PublicText, withdrawn.WithdrawnWhy));
        Assert.Equal([1m], county.Counted("penalty.reversed"));
        county.Verify();
    }

    [Fact]
    public void One_changed_goes_on_with_its_lower_fine_and_one_never_published_has_nothing_to_withdraw()
    {
        using var county = Ready();
        var id = Served(county);
        Assert.Equal(["CF095"], county.Not(id, Reversal(ReversalKind.Changed) with { Fine = 6000 }, Handling.Head));
        Assert.Equal(["CF094"], county.Not(id, Reversal(ReversalKind.ConfirmedIllegal) with { Fine = 100 }, Handling.Head));
        county.Done(id, Reversal(ReversalKind.Changed) with { Fine = 3000 }, Handling.Head);
        Assert.Null(county.Clock(id, "withdrawal"));
        Assert.Equal((PenaltyCaseStage.Served, 3000m), (county.Read<PenaltyCase>(id).Stage, county.Read<PenaltyCase>(id).Owed));
        Assert.Equal(["CF098"], county.Not(id, Publication, Handling.Handler));
        county.Verify();
    }

    [Fact]
    public void What_is_kept_or_sealed_is_decided_on_in_time_and_a_seizure_is_filmed()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(id, Scene, Handling.Handler);
        county.Done(
            id,
            new PreserveEvidence
            {
                Items = "运单3张",
                Place = "局档案室",
                Reason = "可能灭失。",
            },
            Chief
        );
        Assert.Equal(new DateOnly(2025, 3, 12), county.Due(id, "preservation"));
        Assert.Equal(["CF023"], county.Not(id, Ended, Handling.Handler));
        county.Done(id, new SettlePreserved { Decision = "复制后返还。" }, Chief);
        var seal = new SealOrSeize
        {
            Grounds = "《中华人民共和国道路运输条例》第六十二条",
            Items = "货车一辆",
            Keeper = "演示停车场",
            Told = true,
            Present = "驾驶员到场",
        };
        Assert.Equal(["CF027"], county.Not(id, seal with { Told = false }, Chief));
        county.Done(id, seal, Chief);
        Assert.Equal(["CF026"], county.Not(id, seal, Chief));
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(id, "sealing"));
        county.Done(
            id,
            new ExtendSealing
            {
                Days = 30,
                Reason = "案情复杂。",
                Told = true,
            },
            Chief
        );
        Assert.Equal(new DateOnly(2025, 5, 6), county.Due(id, "sealing"));
        Assert.Equal(
            ["CF028"],
            county.Not(
                id,
                new ExtendSealing
                {
                    Days = 1,
                    Reason = "再延长。",
                    Told = true,
                },
                Chief
            )
        );
        county.Done(id, Ended, Handling.Handler);
        county.Done(id, Notice, Handling.Handler);
        county.Done(id, ServedNotice(new(2025, 3, 3)), Handling.Handler);
        county.Done(id, Defence, Handling.Handler);
        county.Done(id, Decision, Handling.Head);
        county.Done(id, ServedDecision(new(2025, 3, 3)), Handling.Handler);
        county.Done(id, Publication, Handling.Handler);
        county.Done(id, Payment(5000, 0), Handling.Handler);
        Assert.Equal(["CF008", "CF126"], county.Not(id, new CloseCase { Performance = "缴清。" }, Chief));
        Assert.Contains(
            CaseRecord.Of(county.Read<PenaltyCase>(id)),
            p => p is { System: EnforcementSystem.Record, What: "音像记录：查封、扣押", IsThere: false }
        );
        county.Done(id, new ReleaseSealed { Decision = "退还。" }, Chief);
        var film = new AddRecording
        {
            Step = RecordedStep.Sealing,
            Kind = RecordingKind.Video,
            On = new(2025, 3, 3),
            KeptUntil = new(2026, 3, 3),
        };
        Assert.Equal(["CF014", "CF015"], county.Not(id, film, Handling.Handler));
        film = film with { Seconds = 600, Hash = new string('a', 64), Place = "执法记录仪03号" };
        Assert.Equal(["CF016"], county.Not(id, film with { KeptUntil = new(2025, 12, 31) }, Handling.Handler));
        county.Done(id, film, Handling.Handler);
        county.Done(id, new CloseCase { Performance = "缴清。" }, Chief);
        county.Verify();
    }

    [Fact]
    public void Tests_and_pauses_are_not_counted_and_the_head_extends_as_the_sector_has_it()
    {
        using var county = Ready();
        var market = county.Open(Code, Clue with { Sector = "市场监督管理" }, Handling.Handler, "traffic");
        Assert.Equal(new DateOnly(2025, 3, 24), county.Due(market, "filing"));
        county.Done(market, new ExtendFiling { Reason = "需要核查。" }, Chief);
        Assert.Equal(new DateOnly(2025, 4, 15), county.Due(market, "filing"));
        Assert.Equal(["CF002"], county.Not(market, new ExtendFiling { Reason = "再延长。" }, Chief));
        var id = county.Filed(clue: Clue with { Sector = "通用" });
        Assert.Null(county.Clock(id, "filing"));
        Assert.Equal(["CF065"], county.Not(id, new ExtendDecision { Reason = "复杂。" }, Chief));
        county.Done(market, Filing with { Violation = "另一行为" }, Chief);
        Assert.Equal(new DateOnly(2025, 6, 3), county.Due(market, "decision"));
        county.Today(2025, 3, 10);
        county.Done(
            market,
            new CommissionTest
            {
                By = "演示检测中心",
                What = "样品",
                Told = true,
            },
            Handling.Handler
        );
        Assert.Equal(["CF017"], county.Not(market, new PauseCase { Ground = CasePause.ForceMajeure, Details = "洪水。" }, Chief));
        county.Today(2025, 3, 20);
        county.Done(market, new ReceiveTest { Result = "不合格。" }, Handling.Handler);
        // Ninety and ten: 11 June 2025.
        Assert.Equal(new DateOnly(2025, 6, 11), county.Due(market, "decision"));
        Assert.Equal(["CF065"], county.Not(market, new ExtendDecision { Reason = "复杂。", FurtherDays = 20 }, Chief));
        county.Done(market, new ExtendDecision { Reason = "复杂。" }, Chief);
        county.Done(market, new ExtendDecision { Reason = "集体讨论决定。", FurtherDays = 20 }, Chief);
        Assert.Equal(new DateOnly(2025, 7, 31), county.Due(market, "decision"));
        Assert.Equal(["CF065"], county.Not(market, new ExtendDecision { Reason = "再延长。", FurtherDays = 20 }, Chief));
        county.Verify();
    }

    [Fact]
    public void A_public_notice_serves_when_its_thirty_days_have_run()
    {
        using var county = Ready();
        var id = county.Penalised();
        var served = new ServeDecision { Method = ServiceMethod.PublicNotice };
        Assert.Equal(["CF045"], county.Not(id, served, Handling.Handler));
        county.Done(
            id,
            served with
            {
                PostedOn = new(2025, 3, 3),
                NoticeReason = "下落不明，其他方式无法送达。",
            },
            Handling.Handler
        );
        Assert.Equal(
            ["CF048"],
            county.Not(id, served with { PostedOn = new(2025, 3, 3), NoticeReason = "再公告。" }, Handling.Handler)
        );
        county.Today(2025, 4, 3);
        county.LetTheLawAct();
        var kept = county.Read<PenaltyCase>(id);
        Assert.Equal((PenaltyCaseStage.Served, new DateOnly(2025, 4, 2)), (kept.Stage, kept.ServedOn!.Value));
        Assert.Equal(new DateOnly(2025, 4, 17), county.Due(id, "payment"));
        county.Verify();
    }

    [Fact]
    public void A_slip_is_corrected_and_no_number()
    {
        using var county = Ready();
        var id = county.Penalised();
        var slip = new CorrectDecision
        {
            Wrong = "塔河县演示公路3公里处",
            Right = "塔河县演示公路4公里处",
            Reason = "笔误。",
        };
        Assert.Equal(["CF093"], county.Not(id, slip, Handling.Handler));
        Assert.Equal(["CF092"], county.Not(id, slip with { Wrong = "没有的字", Right = "没有的子" }, Handling.Handler));
        county.Done(
            id,
            slip with
            {
                Wrong = "未经许可从事道路货物运输经营",
                Right = "未经许可从事道路货物运输经菅",
            },
            Handling.Handler
        );
        county.Verify();
    }

    [Fact]
    public void A_crime_is_transferred_and_who_enforces_nothing_registers_nothing()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(
            id,
            new TransferPenaltyCase
            {
                To = "塔河县公安局",
                Crime = true,
                Reason = "数额较大，涉嫌犯罪。",
            },
            Chief
        );
        Assert.Equal(
            (PenaltyCaseStage.Transferred, CaseOutcomeKind.Transferred),
            (county.Read<PenaltyCase>(id).Stage, county.Read<PenaltyCase>(id).Outcome!.Value)
        );
        Assert.Equal(["CF001"], county.NotOpened(Code, Clue, new Actor("clerk", "郑监督", "justice", Role.Handler), "justice"));
        Assert.Equal([1m], county.Counted("penalty.transferred"));
        county.Verify();
    }

    [Fact]
    public void A_reconsideration_names_the_case_and_its_revocation_opens_the_three_days()
    {
        using var county = Ready();
        var id = Served(county);
        county.Done(id, Publication, Handling.Handler);
        var title = Reference<PenaltyCase>.Of(county.Read<PenaltyCase>(id));
        var application = Cases.Application with { Penalty = title, ActMadeOn = new(2025, 3, 3), KnownOn = new(2025, 3, 3) };
        // Of a case without a decision there is nothing to review.
        var undecided = county.Filed(Filing with { Violation = "另一行为", Place = "另一处" });
        Assert.Equal(
            ["FY242"],
            county.NotOpened(
                Cases.Code,
                application with
                {
                    Penalty = Reference<PenaltyCase>.Of(county.Read<PenaltyCase>(undecided)),
                },
                People.Handler
            )
        );
        var review = county.Open(Cases.Code, application, People.Handler);
        county.Today(2025, 3, 10).Done(review, Cases.Acceptance);
        county.Today(2025, 3, 12).Done(review, new SendReplyNotice { ReceivedOn = new(2025, 3, 12) });
        county.Done(review, Cases.Reply, Cases.Respondent);
        county.Done(review, Cases.Hear);
        county.Done(review, Cases.Draft);
        county.Today(2025, 3, 27).Done(review, Cases.Decision(CaseOutcome.Revoke, DecisionGround.FactsUnclear), People.Head);
        var reversed = county.Read<PenaltyCase>(id);
        Assert.Equal(
            (PenaltyCaseStage.Revoked, ReversalKind.Revoked, ReversalBy.Reconsideration),
            (reversed.Stage, reversed.Reversal!.Value, reversed.ReversedBy!.Value)
        );
        Assert.Equal(new DateOnly(2025, 4, 1), county.Due(id, "withdrawal"));
        Assert.Equal("RevokeDecision", county.Acts(id)[^1]);
        Assert.Contains(id, county.Read<Reconsideration>(review).Refers);
        county.Verify();
    }

    private static RevokeDecision Reversal(ReversalKind kind) =>
        new()
        {
            Kind = kind,
            By = ReversalBy.Reconsideration,
            Ruling = "塔政复决〔2025〕1号",
        };

    private static RecordPayment Payment(decimal amount, decimal surcharge) =>
        new()
        {
            Amount = amount,
            Surcharge = surcharge,
            On = PaidOn(surcharge),
            Receipt = "演示银行",
            InFull = true,
        };

    private static DateOnly PaidOn(decimal surcharge) => surcharge == 0 ? new(2025, 3, 3) : new(2025, 3, 30);

    private static (int, decimal) Two(DailySurcharge extra) => (extra.Days, extra.Amount);

    private static Guid Served(TestCounty county)
    {
        var id = county.Penalised();
        county.Done(id, ServedDecision(new(2025, 3, 3)), Handling.Handler);
        return id;
    }

    private static TestCounty Ready() => new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOfficers();
}
