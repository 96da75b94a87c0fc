using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>What was decided before something of an earlier day was registered: the conditions are asked again, and what no longer holds is told by name.</summary>
public sealed class AskedAgainTests
{
    private static readonly Lateness Proof = new()
    {
        Proof = ProofOfDay.Receipt,
        Evidence = "回执第12号",
        Reason = "回执次月才收到。",
    };

    private static readonly DateOnly Notified = new(2025, 3, 10);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static DecideReview ForSilence => Decision(CaseOutcome.Revoke, DecisionGround.NoReply);

    [Theory, MemberData(nameof(Databases))]
    public void A_decision_for_want_of_a_reply_is_told_when_the_reply_turns_out_to_have_come_in_time(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Cases.Notified(county, Acceptance);
        county.Today(2025, 4, 7).LetTheLawAct();
        county.Done(id, Hear);
        county.Done(id, Draft);
        county.Done(id, ForSilence, People.Head);

        var reply = ActRequest.In(id, Reply, new(2025, 3, 20)) with { Late = Proof };
        var refused = county.Desk.Perform(reply, People.Handler).Problems;
        Assert.Contains(
            refused,
            p =>
                p.Code == "BL066"
                && p.Text.Contains("FY078", StringComparison.Ordinal)
                && p.Text.Contains("2025年4月7日的“作出行政复议决定”", StringComparison.Ordinal)
        );
        Assert.True(county.Read<Reconsideration>(id).ReplyOverdue);
        // A reason of two letters is none.
        Assert.Contains("BL045", county.Refused(reply with { Late = Proof with { Despite = "补登" } }, People.Handler));

        county.Do(reply with { Late = Proof with { Despite = "答复确已按时到达，报机关负责人依法处理。" } }, People.Handler);
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((false, CaseOutcome.Revoke), (matter.ReplyOverdue, matter.Outcome));
        var told = Assert.Single(StillUnmet.Of(county.Store, matter, Timeline.Whole(county.Store, matter)));
        Assert.Equal(("FY078", nameof(DecideReview)), (told.Problem.Code, told.Rule.Code));
        county.Verify();
    }

    [Fact]
    public void A_death_registered_late_tells_the_decision_against_the_dead_until_an_heir_is_registered()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Today(2025, 4, 2).Done(id, Uphold, People.Head);
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 4, 2)));
        county.Today(2025, 4, 7);

        var applicant = county.Read<Reconsideration>(id).Persons.First(p => p.Role == PartyRole.Applicant).Key;
        var died = new ChangeParty
        {
            Who = applicant,
            Cause = LeavingCause.Died,
            HappenedOn = new(2025, 3, 31),
            Proof = "死亡证明",
        };
        var request = ActRequest.In(id, died, new(2025, 3, 31)) with { Late = Proof };
        var refused = county.Desk.Perform(request, People.Handler).Problems;
        Assert.Contains(refused, p => p.Text.Contains("FY124", StringComparison.Ordinal));
        Assert.Contains(refused, p => p.Text.Contains("FY121", StringComparison.Ordinal));
        county.Do(request with { Late = Proof with { Despite = "申请人确已去世，正在联系近亲属。" } }, People.Handler);
        Assert.Contains("FY124", Still(county, id));

        // Who comes in its place from that day on takes away that nobody was there; that the heir wasn't heard is told instead.
        var heir = died with
        {
            Successors = [new Party { Name = "张四", Address = "塔河镇新民街1号" }],
        };
        county.Do(
            ActRequest.In(id, heir, new(2025, 4, 1)) with
            {
                Late = Proof with { Despite = "近亲属四月一日确认参加。" },
            },
            People.Handler
        );
        Assert.DoesNotContain("FY124", Still(county, id));
        Assert.Contains("FY070", Still(county, id));
        county.Verify();
    }

    [Fact]
    public void What_held_before_and_holds_still_is_registered_without_a_word_more()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Today(2025, 4, 7).Done(id, Uphold, People.Head);
        var more = new HearParty
        {
            Party = PartyRole.Applicant,
            Way = HearingWay.Phone,
            Record = "再次听取。",
        };
        county.Do(ActRequest.In(id, more, new(2025, 4, 1)) with { Late = Proof }, People.Handler);
        Assert.Empty(Still(county, id));
        county.Verify();
    }

    [Fact]
    public void A_past_entered_against_a_silence_or_a_reply_is_complete_only_with_a_word_about_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 9, 1);
        var upheld = Entered(county, null, Uphold, "塔交罚〔2025〕1号");
        var refused = county.Desk.Perform(ActRequest.In(upheld, new CompletePast<Reconsideration>()), People.Handler).Problems;
        Assert.Contains(refused, p => p.Code == "BL067" && p.Text.Contains("FY078", StringComparison.Ordinal));
        var revoked = Entered(county, Reply, ForSilence, "塔交罚〔2025〕2号");
        Assert.Contains("BL067", county.Refused(ActRequest.In(revoked, new CompletePast<Reconsideration>()), People.Handler));

        county.Done(upheld, new CompletePast<Reconsideration> { Despite = "案卷确实如此，已报告机关负责人。" });
        var matter = county.Read<Reconsideration>(upheld);
        Assert.Equal((true, (DateOnly?)null), (matter.ReplyOverdue, matter.EnteringSince));
        Assert.Contains("FY078", Still(county, upheld));
        county.Verify();
    }

    [Fact]
    public void A_letter_written_meanwhile_keeps_nobody_from_registering_the_refusal_that_came_in_time()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var id = county.Open(Code, Application, People.Resident);
        county.Today(2025, 3, 17).LetTheLawAct();
        Assert.True(county.Read<Reconsideration>(id).DeemedAccepted);
        county.Done(id, new WriteToApplicant<Reconsideration> { Text = "材料收到。" });
        var refusal = new RefuseApplication { Ground = RefusalGround.NoInterest, Reason = "与行政行为没有利害关系。" };
        var paper = Proof with { Proof = ProofOfDay.Paper, Evidence = "审批表", Despite = "决定当日已经作出，告知函不受影响。" };
        county.Do(ActRequest.In(id, refusal, new(2025, 3, 7)) with { Late = paper }, People.InstitutionHead);
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((ReconsiderationStage.Refused, false), (matter.Stage, matter.DeemedAccepted));
        county.Verify();
    }

    private static List<string> Still(TestCounty county, Guid id)
    {
        var matter = county.Read<Reconsideration>(id);
        return [.. StillUnmet.Of(county.Store, matter, Timeline.Whole(county.Store, matter)).Select(n => n.Problem.Code)];
    }

    private static Guid Entered(TestCounty county, FileReply? reply, DecideReview decision, string number)
    {
        var late = new Lateness { Kind = LateKind.Entered, Reason = "启用本系统以前已经立案。" };
        var id = county
            .Do(
                ActRequest.Open(Code, Application with { ActNumber = number }, new(2025, 3, 3), "gov") with
                {
                    Late = late,
                },
                People.Handler
            )
            .Id;
        county.Do(ActRequest.In(id, Acceptance, new(2025, 3, 7)), People.Handler);
        county.Do(ActRequest.In(id, new SendReplyNotice { ReceivedOn = Notified }, Notified), People.Handler);
        if (reply is not null)
            county.Do(ActRequest.In(id, reply, new(2025, 3, 20)), People.Handler);
        county.Do(ActRequest.In(id, Hear, new(2025, 3, 21)), People.Handler);
        county.Do(ActRequest.In(id, Draft, new(2025, 4, 6)), People.Handler);
        county.Do(ActRequest.In(id, decision, new(2025, 4, 7)), People.Handler);
        return id;
    }
}
