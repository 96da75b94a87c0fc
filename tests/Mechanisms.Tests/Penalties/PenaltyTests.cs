using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.PenaltySamples;

namespace Fazhi.Mechanisms.Tests.Penalties;

/// <summary>行政处罚 — no penalty without a notice, a hearing where one is asked for, a review where one is wanted; by two officers, in time, once.</summary>
public sealed class PenaltyTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_case_goes_from_the_clue_to_its_closing_and_every_period_runs(Database database)
    {
        using var county = Ready(database);
        var id = county.Filed();
        // Ninety days from 3 March 2025: 1 June is a Sunday, 2 June the holiday that makes up for the dragon boat festival.
        Assert.Equal(new DateOnly(2025, 6, 3), county.Due(id, "decision"));
        Assert.Equal("塔河县演示运输有限公司未经许可从事道路货物运输经营案", county.Read<PenaltyCase>(id).Title);
        Assert.Equal("塔交罚立〔2025〕1号", county.Read<PenaltyCase>(id).Number);
        county.Done(id, Scene, PenaltySamples.Handler);
        county.Done(id, Ended, PenaltySamples.Handler);
        county.Done(id, Notice, PenaltySamples.Handler);
        county.Done(id, ServedNotice(new(2025, 3, 3)), PenaltySamples.Handler);
        county.Done(id, Defence, PenaltySamples.Handler);
        county.Today(2025, 3, 10);
        county.Done(id, Decision, PenaltySamples.Head);
        var decided = county.Read<PenaltyCase>(id);
        Assert.Equal(
            (CaseOutcomeKind.Penalised, 5000m, "塔交罚决〔2025〕1号", 7),
            (decided.Outcome!.Value, decided.Fine!.Value, decided.DecisionNumber, decided.DaysTaken!.Value)
        );
        Assert.Equal(
            (new DateOnly(2025, 3, 19), new DateOnly(2025, 3, 19)),
            (county.Due(id, "service"), county.Due(id, "publication"))
        );
        county.Today(2025, 3, 12);
        county.Done(id, ServedDecision(new(2025, 3, 12)), PenaltySamples.Handler);
        Assert.Equal(
            (PenaltyCaseStage.Served, new DateOnly(2025, 3, 27)),
            (county.Read<PenaltyCase>(id).Stage, county.Due(id, "payment"))
        );
        Assert.Equal(["CF123", "CF124"], county.Not(id, new CloseCase { Performance = "缴清。" }, Chief));
        county.Done(id, Publication, PenaltySamples.Handler);
        county.Done(id, Payment(5000, new(2025, 3, 12)) with { InFull = true }, PenaltySamples.Handler);
        county.Done(id, new CloseCase { Performance = "缴清。" }, Chief);
        Assert.Equal(
            [
                "RegisterClue",
                "FileCase",
                "AssignOfficers",
                "RecordScene",
                "EndInvestigation",
                "GiveNotice",
                "ServeNotice",
                "RecordDefence",
                "Decide",
                "ServeDecision",
                "PublishDecision",
                "RecordPayment",
                "CloseCase",
            ],
            county.Acts(id)
        );
        Assert.Equal(
            [1m, 1m, 1m, 7m, 1m, 0m],
            county.Counted(
                "penalty.filed",
                "penalty.decided",
                "penalty.kind_fine",
                "penalty.mean_days",
                "penalty.published",
                "penalty.reversed"
            )
        );
        county.Verify();
    }

    [Fact]
    public void There_is_no_penalty_without_a_notice_that_reached_the_party_and_without_hearing_it()
    {
        using var county = Ready();
        var id = county.Filed();
        county.Done(id, Scene, PenaltySamples.Handler);
        Assert.Equal(["BL001"], WithoutGates(county.Not(id, Decision, PenaltySamples.Head)));
        county.Done(id, Ended, PenaltySamples.Handler);
        county.Done(id, Notice, PenaltySamples.Handler);
        Assert.Equal(["CF070", "CF071"], county.Not(id, Decision, PenaltySamples.Head));
        Assert.Equal(["CF049"], county.Not(id, Defence, PenaltySamples.Handler));
        county.Done(id, ServedNotice(new(2025, 3, 3)), PenaltySamples.Handler);
        Assert.Equal(["CF071"], county.Not(id, Decision, PenaltySamples.Head));
        // Five working days from 3 March: through the tenth the party may still speak.
        county.Today(2025, 3, 10);
        Assert.Equal(["CF071"], county.Not(id, Decision, PenaltySamples.Head));
        county.Today(2025, 3, 11);
        county.Done(id, Decision, PenaltySamples.Head);
        county.Verify();
    }

    [Fact]
    public void A_penalty_is_no_heavier_than_announced_not_even_for_defending_and_a_heavier_one_is_announced_anew()
    {
        using var county = Ready();
        var id = county.Noticed();
        county.Done(id, Defence, PenaltySamples.Handler);
        Assert.Equal(["CF076"], county.Not(id, Decision with { Imposed = [Fine(5001)] }, PenaltySamples.Head));
        Assert.Equal(["CF076"], county.Not(id, Decision with { Imposed = [Fine(5000), Warning] }, PenaltySamples.Head));
        Assert.Equal(["CF034"], county.Not(id, Notice with { Intended = [Fine(8000)] }, PenaltySamples.Handler));
        county.Done(id, Notice with { Intended = [Fine(8000)], Again = "查明还有一次运输。" }, PenaltySamples.Handler);
        // What was said to the former notice doesn't count for the new one.
        Assert.Equal(["CF070", "CF071"], county.Not(id, Decision with { Imposed = [Fine(8000)] }, PenaltySamples.Head));
        county.Done(id, ServedNotice(new(2025, 3, 3)), PenaltySamples.Handler);
        county.Done(id, new WaiveDefence { How = "书面声明。" }, PenaltySamples.Handler);
        county.Done(id, Decision with { Imposed = [Fine(8000)] }, PenaltySamples.Head);
        county.Verify();
    }

    [Fact]
    public void Two_officers_handle_it_whose_certificates_are_good_on_the_day_of_each_step()
    {
        using var county = Ready();
        var third = county.Officer("演示丙");
        county.Officer("演示丁", until: new(2025, 3, 5));
        var id = county.Open(Code, Clue, PenaltySamples.Handler, "traffic");
        county.Done(id, Filing, Chief);
        Assert.Equal(["CF005"], county.Not(id, Scene, PenaltySamples.Handler));
        Assert.Equal(["CF005"], county.Not(id, new AssignOfficers { Officers = ["演示甲", "演示甲"] }, Chief));
        county.Done(id, new AssignOfficers { Officers = ["演示丙", "演示丁"] }, Chief);
        county.Done(id, Scene, PenaltySamples.Handler);
        county.Today(2025, 3, 6);
        // The certificate of one has run out.
        Assert.Equal(["CF006"], county.Not(id, Ended, PenaltySamples.Handler));
        Assert.Equal(["CF007"], county.Not(id, new AssignOfficers { Officers = ["演示甲", "演示丙"] }, Chief));
        county.Done(id, new AssignOfficers { Officers = ["演示甲", "演示丙"], Reason = "证件到期。" }, Chief);
        county.Done(third, new SuspendOfficer { Cause = SuspensionCause.UnderInquiry }, PenaltySamples.Handler);
        var refusal = county.Desk.Perform(ActRequest.In(id, Ended), PenaltySamples.Handler).Problems;
        Assert.Contains("演示丙的证件当日无效", Assert.Single(refusal).Text);
        Assert.Equal(
            ["CF005"],
            county.NotOpened(Code, OnTheSpot with { Officers = ["演示甲", "演示甲"] }, PenaltySamples.Handler, "traffic")
        );
        Assert.Equal(
            ["CF006"],
            county.NotOpened(Code, OnTheSpot with { Officers = ["演示甲", "演示丙"] }, PenaltySamples.Handler, "traffic")
        );
        county.Verify();
    }

    [Fact]
    public void After_two_years_nobody_is_penalised_and_after_five_where_lives_were_harmed()
    {
        using var county = Ready();
        var id = county.Open(Code, Clue, PenaltySamples.Handler, "traffic");
        Assert.Equal(["CF003"], county.Not(id, Filing with { ViolationEndedOn = new(2023, 3, 2) }, Chief));
        county.Done(id, Filing with { ViolationEndedOn = new(2023, 3, 2), GraveHarm = true }, Chief);
        var other = county.Open(Code, Clue, PenaltySamples.Handler, "traffic");
        county.Done(other, Filing with { ViolationEndedOn = new(2023, 3, 3) }, Chief);
        Assert.Equal(
            ["CF003"],
            county.NotOpened(Code, OnTheSpot with { ViolationEndedOn = new(2023, 3, 2) }, PenaltySamples.Handler, "traffic")
        );
        county.Verify();
    }

    [Fact]
    public void One_act_is_fined_once_whoever_files_it_under_whatever_name()
    {
        using var county = Ready();
        county.Penalised();
        // The same name is no second case; another name for what was done in the same place that day is no second fine.
        var again = county.Open(Code, Clue, PenaltySamples.Handler, "traffic");
        Assert.Equal(["CF004"], county.Not(again, Filing, Chief));
        county.Done(again, Filing with { Violation = "超越许可范围从事运输" }, Chief);
        county.Done(again, PenaltySamples.Officers, Chief);
        county.Done(again, Scene, PenaltySamples.Handler);
        county.Done(again, Ended, PenaltySamples.Handler);
        Assert.Equal(["CF036"], county.Not(again, Notice, PenaltySamples.Handler));
        county.Done(again, Notice with { Intended = [Warning] }, PenaltySamples.Handler);
        var spot = OnTheSpot with { Party = Company, Place = Filing.Place, Violation = "未随车携带道路运输证" };
        Assert.Equal(["CF036"], county.NotOpened(Code, spot, PenaltySamples.Handler, "traffic"));
        // Another day's act is another act.
        county.Today(2025, 3, 4);
        county.Open(Code, spot with { ViolationEndedOn = new(2025, 3, 4) }, PenaltySamples.Handler, "traffic");
        county.Verify();
    }

    [Fact]
    public void A_large_penalty_waits_for_the_hearing_the_review_and_the_discussion()
    {
        using var county = Ready();
        var id = county.Noticed(Notice with { Intended = [Revoked] });
        var decision = Decision with { Imposed = [Revoked], PayAt = null };
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "hearing-request"));
        county.Done(id, Defence, PenaltySamples.Handler);
        Assert.Equal(["CF072", "CF073", "CF074"], county.Not(id, decision, PenaltySamples.Head));
        county.Today(2025, 3, 7);
        county.Done(id, new AskForHearing { AskedOn = new(2025, 3, 7), How = "书面" }, PenaltySamples.Handler);
        Assert.Null(county.Due(id, "decision"));
        Assert.Equal(["CF055"], county.Not(id, Hearing(new(2025, 3, 17)), PenaltySamples.Handler));
        Assert.Equal(["CF057"], county.Not(id, Hearing(new(2025, 3, 18)) with { Presiding = "演示甲" }, PenaltySamples.Handler));
        county.Done(id, Hearing(new(2025, 3, 18)), PenaltySamples.Handler);
        Assert.Equal(["CF058"], county.Not(id, Held, PenaltySamples.Handler));
        county.Today(2025, 3, 18);
        Assert.Equal(["CF060"], county.Not(id, Held with { Signed = false }, PenaltySamples.Handler));
        county.Done(id, Held, PenaltySamples.Handler);
        // Ninety days, and eleven of the hearing that don't count.
        Assert.Equal(new DateOnly(2025, 6, 12), county.Due(id, "decision"));
        Assert.Equal(["CF063"], county.Not(id, Discussion, Chief));
        Assert.Equal(["BL002"], county.Not(id, Review, PenaltySamples.Handler));
        county.Done(id, Review with { Discretion = false, Opinion = "裁量理由不足。" }, Reviewer);
        Assert.Equal(["CF073", "CF074"], county.Not(id, decision, PenaltySamples.Head));
        county.Done(id, Review, Reviewer);
        county.Done(id, Discussion, Chief);
        county.Done(id, decision, PenaltySamples.Head);
        Assert.Equal([1m, 1m], county.Counted("penalty.hearings", "penalty.reviewed"));
        county.Verify();
    }

    [Fact]
    public void A_hearing_is_asked_for_within_five_working_days_and_whoever_stays_away_gives_it_up()
    {
        using var county = Ready();
        var id = county.Noticed(Notice with { Intended = [Fine(20000)] });
        county.Today(2025, 3, 11);
        Assert.Equal(
            ["CF052"],
            county.Not(id, new AskForHearing { AskedOn = new(2025, 3, 11), How = "书面" }, PenaltySamples.Handler)
        );
        // Posted on the last day, it is in time.
        county.Done(id, new AskForHearing { AskedOn = new(2025, 3, 10), How = "邮寄" }, PenaltySamples.Handler);
        county.Done(id, Hearing(new(2025, 3, 24)), PenaltySamples.Handler);
        county.Today(2025, 3, 24);
        county.Done(
            id,
            Held with
            {
                PartyPresent = false,
                Signed = false,
                Abandoned = "经通知没有到场。",
                Record = "终止听证。",
            },
            PenaltySamples.Handler
        );
        Assert.True(county.Read<PenaltyCase>(id).HearingAbandoned);
        county.Done(id, Review, Reviewer);
        county.Done(id, Discussion, Chief);
        county.Done(id, Decision with { Imposed = [Fine(15000)], WhyLess = "已经改正。" }, PenaltySamples.Head);
        Assert.Equal(
            ["CF051"],
            county.Not(
                county.Noticed(filing: Filing with { Violation = "另一行为", Place = "另一地点" }),
                new AskForHearing { AskedOn = new(2025, 3, 24), How = "书面" },
                PenaltySamples.Handler
            )
        );
        county.Verify();
    }

    [Fact]
    public void On_the_spot_only_a_warning_or_a_small_fine_by_two_who_showed_their_cards_and_heard_the_party()
    {
        using var county = Ready();
        Assert.Equal(
            ["CF080"],
            county.NotOpened(Code, OnTheSpot with { Imposed = [Fine(201)] }, PenaltySamples.Handler, "traffic")
        );
        Assert.Equal(
            ["CF080"],
            county.NotOpened(Code, OnTheSpot with { Party = Company, Imposed = [Fine(3001)] }, PenaltySamples.Handler, "traffic")
        );
        Assert.Equal(["CF081"], county.NotOpened(Code, OnTheSpot with { Heard = false }, PenaltySamples.Handler, "traffic"));
        Assert.Equal(
            ["CF082"],
            county.NotOpened(
                Code,
                OnTheSpot with
                {
                    Imposed = [Fine(150)],
                    Collected = CollectionGround.UpToHundred,
                    Receipt = "1",
                },
                PenaltySamples.Handler,
                "traffic"
            )
        );
        Assert.Equal(
            ["CF083"],
            county.NotOpened(Code, OnTheSpot with { Collected = CollectionGround.Remote }, PenaltySamples.Handler, "traffic")
        );
        Assert.Equal(["CF077"], county.NotOpened(Code, OnTheSpot with { PayAt = null }, PenaltySamples.Handler, "traffic"));
        var id = county.Open(
            Code,
            OnTheSpot with
            {
                Collected = CollectionGround.UpToHundred,
                Receipt = "NO.1",
                PayAt = null,
            },
            PenaltySamples.Handler,
            "traffic"
        );
        var fined = county.Read<PenaltyCase>(id);
        Assert.Equal(
            (PenaltyCaseStage.Served, "塔交罚简〔2025〕1号", "塔交当罚〔2025〕1号", "演某未随车携带道路运输证案"),
            (fined.Stage, fined.Number, fined.DecisionNumber, fined.Title)
        );
        Assert.Equal((new DateOnly(2025, 3, 5), new DateOnly(2025, 3, 5)), (county.Due(id, "hand-in"), county.Due(id, "report")));
        Assert.Equal(["CF086"], county.Not(id, new HandInFine { Amount = 90 }, PenaltySamples.Handler));
        county.Done(id, new HandInFine { Amount = 100 }, PenaltySamples.Handler);
        county.Done(id, new BankFine { Bank = "塔河县演示银行" }, PenaltySamples.Handler);
        county.Done(id, Publication with { Text = "演某未随车携带道路运输证，罚款100元。" }, PenaltySamples.Handler);
        Assert.Equal(["CF125"], county.Not(id, new CloseCase { Performance = "已经缴清。" }, Chief));
        county.Done(id, new ReportOnTheSpot { To = "法制股" }, PenaltySamples.Handler);
        county.Done(id, new CloseCase { Performance = "已经缴清。" }, Chief);
        Assert.Equal([1m, 1m, 0m], county.Counted("penalty.decided", "penalty.on_the_spot", "penalty.filed"));
        county.Verify();
    }

    [Fact]
    public void Nobody_under_fourteen_is_penalised_and_who_is_not_is_educated()
    {
        using var county = Ready();
        var child = Citizen with { ResidentId = Identifiers.ResidentId.Parse("110101201303078007"), Guardian = "演示张大" };
        var id = county.Filed(Filing with { Party = child });
        county.Done(id, Scene, PenaltySamples.Handler);
        county.Done(id, Ended, PenaltySamples.Handler);
        Assert.Equal(["CF035"], county.Not(id, Notice, PenaltySamples.Handler));
        Assert.Equal(["CF035"], county.NotOpened(Code, OnTheSpot with { Party = child }, PenaltySamples.Handler, "traffic"));
        var none = new DecideNotToPenalise { Ground = NoPenaltyGround.UnderFourteen, Reason = "不满十四周岁。" };
        Assert.Equal(["CF067"], county.Not(id, none, PenaltySamples.Head));
        Assert.Equal(["CF068"], county.Not(id, none with { Ground = NoPenaltyGround.OutOfTime }, PenaltySamples.Head));
        county.Done(id, none with { Education = "责令监护人管教。" }, PenaltySamples.Head);
        county.Done(id, ServedDecision(new(2025, 3, 3)), PenaltySamples.Handler);
        Assert.Equal(["CF096"], county.Not(id, Publication, PenaltySamples.Handler));
        county.Done(id, new CloseCase { Performance = "不予处罚。" }, Chief);
        Assert.Equal([0m, 1m], county.Counted("penalty.decided", "penalty.not_penalised"));
        county.Verify();
    }

    private static CallHearing Hearing(DateOnly on) =>
        new()
        {
            HearingOn = on,
            Clock = "上午9时",
            Place = "局会议室",
            Presiding = "孙审核",
        };

    private static readonly HoldPenaltyHearing Held = new()
    {
        Presiding = "孙审核",
        PartyPresent = true,
        Record = "双方陈述、质证。",
        Signed = true,
    };

    private static RecordPayment Payment(decimal amount, DateOnly on) =>
        new()
        {
            Amount = amount,
            On = on,
            Receipt = "塔河县演示银行 NO.1",
        };

    private static IReadOnlyList<string> WithoutGates(IReadOnlyList<string> codes) =>
        [.. codes.Where(c => !c.StartsWith("CF", StringComparison.Ordinal))];

    private static TestCounty Ready(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3).WithOfficers();
}
