using Fazhi.Mechanisms.Supervision;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Supervision.Supervising;

namespace Fazhi.Mechanisms.Tests.Supervision;

/// <summary>监督文书 — notice, opinion, decision: a higher one follows a lower one that wasn't answered in time or not well; the issuer types the days.</summary>
public sealed class InstrumentTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly RaiseGrade Raised = new()
    {
        Facts = "期限届满没有回复。",
        Demand = "限期补正。",
        DueOn = new(2025, 4, 14),
    };

    [Theory, MemberData(nameof(Databases))]
    public void A_notice_not_answered_in_time_becomes_an_opinion_and_that_a_decision_each_with_its_number(Database database)
    {
        using var county = Begin(database);
        Assert.Equal(
            ["WS003"],
            county.NotOpened("supervision-instrument", Paper with { DueOn = new(2025, 3, 3) }, Clerk, "justice")
        );
        Assert.Equal(["WS001"], county.NotOpened("supervision-instrument", Paper with { Body = "gov" }, Clerk, "justice"));
        Assert.Equal(
            ["BL003"],
            county.NotOpened("supervision-instrument", Paper with { Body = "kaikukang" }, Traffic, "traffic")
        );
        Assert.Equal(
            ["WS004"],
            county.NotOpened("supervision-instrument", Paper with { Grade = InstrumentGrade.Opinion }, Clerk, "justice")
        );
        var notice = county.Open("supervision-instrument", Paper, Clerk, "justice");
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(notice, "answer"));
        Assert.Equal("塔司执监通〔2025〕1号", county.Read<SupervisionInstrument>(notice).Paper);
        county.Today(2025, 3, 17);
        Assert.Equal(["WS011"], county.Not(notice, Raised, Clerk));
        county.Today(2025, 3, 18);
        county.Done(notice, Raised, Clerk);
        var opinion = All<SupervisionInstrument>(county)[1];
        Assert.Equal(
            (InstrumentGrade.Opinion, "traffic", notice, "塔司执监意〔2025〕1号"),
            (opinion.Grade, opinion.Body, opinion.AfterId!.Value, opinion.Paper)
        );
        // It goes on once; nothing follows it beside what it was raised to.
        Assert.Equal(["BL001"], county.Not(notice, Raised, Clerk));
        Assert.Equal(
            ["WS005"],
            county.NotOpened(
                "supervision-instrument",
                Paper with
                {
                    Grade = InstrumentGrade.Opinion,
                    DueOn = new(2025, 4, 14),
                    After = notice.ToString(),
                },
                Clerk,
                "justice"
            )
        );
        county.Done(opinion.Id, new AnswerInstrument { Answer = "正在办理。" }, Traffic);
        Assert.Contains("BL001", county.Not(opinion.Id, Raised, Clerk));
        county.Done(opinion.Id, new RejectAnswer { Reason = "没有补正。" }, Clerk);
        Assert.Equal(["WS013"], county.Not(opinion.Id, Raised, Clerk));
        county.Done(opinion.Id, Raised, Chief);
        var decision = All<SupervisionInstrument>(county)[2];
        Assert.Equal((InstrumentGrade.Decision, "塔司执监决〔2025〕1号"), (decision.Grade, decision.Paper));
        county.Today(2025, 4, 21);
        Assert.Equal(["WS010"], county.Not(decision.Id, Raised with { DueOn = new(2025, 5, 19) }, Chief));
        county.Done(decision.Id, new AnswerInstrument { Answer = "已经补正。" }, Traffic);
        Assert.Equal(["BL003"], county.Not(decision.Id, new AcceptAnswer { Checked = "到位。" }, Traffic));
        county.Done(decision.Id, new AcceptAnswer { Checked = "核对补正后的决定书。" }, Clerk);
        Assert.True(county.Read<SupervisionInstrument>(decision.Id).AnsweredLate);
        Assert.Equal([3m, 1m], county.Counted("supervision.instruments", "supervision.instruments_in_time"));
        county.Verify();
    }

    [Fact]
    public void A_decision_at_once_wants_its_reason_and_the_heads_hand()
    {
        using var county = Begin();
        var decision = Paper with { Grade = InstrumentGrade.Decision };
        Assert.Equal(["WS004", "WS006"], county.NotOpened("supervision-instrument", decision, Clerk, "justice"));
        Assert.Equal(["WS004"], county.NotOpened("supervision-instrument", decision, Chief, "justice"));
        var issued = county.Open(
            "supervision-instrument",
            decision with
            {
                WhyAtOnce = "正在发生，危害较大。",
            },
            Chief,
            "justice"
        );
        Assert.Equal(["行政执法监督决定书"], Documents(county, issued));
        county.Verify();
    }

    [Fact]
    public void A_decision_that_is_ignored_goes_to_whoever_holds_people_to_account_and_ends()
    {
        using var county = Begin();
        var handOver = new HandOverRefusal
        {
            Facts = "期限届满没有回复，催告后仍未整改。",
            Ground = "拒不整改",
            To = TransferTo.Discipline,
            ToName = "塔河县监察委员会",
        };
        var notice = county.Open("supervision-instrument", Paper, Clerk, "justice");
        Assert.Contains("WS014", county.Not(notice, handOver, Chief));
        var decision = county.Open(
            "supervision-instrument",
            Paper with
            {
                Grade = InstrumentGrade.Decision,
                WhyAtOnce = "正在发生，危害较大。",
            },
            Chief,
            "justice"
        );
        Assert.Equal(["WS015"], county.Not(decision, handOver, Chief));
        county.Today(2025, 3, 18).Done(decision, handOver, Chief);
        var transfer = Assert.Single(All<AccountabilityTransfer>(county));
        Assert.Equal(("traffic", decision), (transfer.Body, transfer.Instrument!.Id));
        Assert.Equal(SupervisionInstrumentStage.HandedOver, county.Read<SupervisionInstrument>(decision).Stage);
        Assert.False(county.Clock(decision, "answer")!.IsRunning);
        county.Verify();
    }

    private static IReadOnlyList<string> Documents(TestCounty county, Guid matter) =>
        [.. county.Read<SupervisionInstrument>(matter).Documents.Select(d => d.Name)];
}
