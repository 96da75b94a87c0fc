using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Cases that began on paper: one is taken over as it stands (接入), one is entered act by act (补录).</summary>
public sealed class ComplicationOfPastsTests
{
    private static readonly Lateness Entering = new()
    {
        Kind = LateKind.Entered,
        Reason = "启用本系统以前已经受理。",
        Number = "塔政复〔2025〕2号",
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    /// <summary>Accepted on 10 March on paper, extended on 6 May; it comes in on 12 May and is decided, served and archived like any other.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_case_taken_over_from_paper_goes_on_by_its_true_days_and_the_next_number_follows_its_own(Database database)
    {
        using var replay = new Replay(database);
        var paper = Cases.TakenOver with { RepliedOn = new(2025, 3, 20), ExtendedOn = new(2025, 5, 6), ExtendedDays = 30 };
        replay
            .NotOpened("2025-05-12", Handler, paper with { ExtendedDays = null }, "FY192")
            .Opened("2025-05-12", Handler, paper)
            .Papers()
            // Ninety days from 10 March end on Sunday 8 June.
            .Due("decision", "2025-06-09")
            .Done("2025-05-14", Handler, Hear())
            .Done("2025-05-20", Handler, Draft(CaseOutcome.Revoke))
            .Done("2025-05-26", Head, Decide(CaseOutcome.Revoke, DecisionGround.ProcedureViolated))
            .Stands(ReconsiderationStage.Concluded, CaseOutcome.Revoke)
            .Papers("Decision")
            .Counts(2025, ReconsiderationIndicators.Accepted, 1)
            .Counts(2025, ReconsiderationIndicators.MeanDays, 77)
            .Ledger("TakeOverCase HearParty SubmitDraftDecision DecideReview");
        replay.Opened("2025-05-27", Applicant, File("2025-05-20"));
        Assert.Equal("塔政复〔2025〕4号", replay.As<Reconsideration>().Number);
    }

    /// <summary>Filed on 10 February, upheld on 27 March, all of it entered on 9 June; then the law reckons what followed from those days.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_past_that_is_entered_act_by_act_prints_nothing_anew_and_the_law_acts_once_it_is_complete(Database database)
    {
        using var replay = new Replay(database);
        replay
            .EntersPast("2025-06-09", "2025-02-10", Handler, File("2025-01-20"), Entering)
            .Entered("2025-02-13", Handler, Accept)
            .Entered("2025-02-17", Handler, Copy("2025-02-17"))
            .Entered("2025-02-27", Handler, Reply())
            .Entered("2025-03-04", Handler, Hear())
            .Passed("2025-06-10")
            .Ledger("FileApplication AcceptApplication SendReplyNotice FileReply HearParty")
            .Entered("2025-03-20", Handler, Draft(CaseOutcome.Uphold))
            .Entered("2025-03-27", Handler, Decide(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable))
            .Entered("2025-04-01", Handler, Serve(PartyRole.Applicant, "2025-04-01"))
            .Entered("2025-04-01", Handler, Serve(PartyRole.Respondent, "2025-04-01"))
            .Entered("2025-04-01", Handler, new ConfirmService())
            .Done("2025-06-10", Handler, new CompletePast<Reconsideration>())
            .Refused("2025-06-11", Handler, new CompletePast<Reconsideration>(), "BL055")
            .Stands(ReconsiderationStage.Served, CaseOutcome.Uphold)
            .Due("recourse", "2025-04-16")
            .Papers()
            .Counts(2025, ReconsiderationIndicators.Upheld, 1)
            .Counts(2025, ReconsiderationIndicators.MeanDays, 42)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision DecideReview ServeDocument
                ServeDocument ConfirmService CompletePast EndRecourse
                """
            );
        var matter = replay.As<Reconsideration>();
        Assert.Equal(("塔政复〔2025〕2号", new DateOnly(2025, 4, 16)), (matter.Number, matter.RecourseEndedOn));
    }

    /// <summary>A respondent that never replied: the decision of then comes in as it was made, and the law's record of the silence when the past is complete.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void The_decision_on_a_silent_respondents_act_is_entered_and_the_silence_is_the_laws(Database database)
    {
        using var replay = new Replay(database);
        replay
            .EntersPast("2025-06-09", "2025-02-10", Handler, File("2025-01-20"), Entering)
            .Entered("2025-02-13", Handler, Accept)
            .Entered("2025-02-17", Handler, Copy("2025-02-17"))
            .Entered("2025-03-04", Handler, Hear())
            .Entered("2025-03-20", Handler, Draft(CaseOutcome.Revoke))
            .Entered("2025-03-27", Head, Decide(CaseOutcome.Revoke, DecisionGround.NoReply))
            .Entered("2025-04-01", Handler, Serve(PartyRole.Applicant, "2025-04-01"))
            .Entered("2025-04-01", Handler, Serve(PartyRole.Respondent, "2025-04-01"))
            .Entered("2025-04-01", Handler, new ConfirmService())
            .Done("2025-06-10", Handler, new CompletePast<Reconsideration>())
            .Stands(ReconsiderationStage.Served, CaseOutcome.Revoke)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice HearParty SubmitDraftDecision DecideReview ServeDocument
                ServeDocument ConfirmService CompletePast DeemWithoutEvidence EndRecourse
                """
            );
        Assert.True(replay.As<Reconsideration>().ReplyOverdue);
    }

    /// <summary>第三十一条第二款: corrections of the twelfth working day can't have come in unless their time had been extended before its end.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_past_in_which_the_law_would_have_ended_the_case_is_not_complete_until_the_missing_act_is_entered(
        Database database
    )
    {
        using var replay = new Replay(database);
        replay
            .EntersPast("2025-06-09", "2025-02-10", Handler, File("2025-01-20"), Entering)
            .Entered("2025-02-12", Handler, new AskForCorrection { Items = ["身份证明"], ReceivedOn = new(2025, 2, 12) })
            .Entered("2025-03-05", Handler, new SupplyCorrections { Content = "已补交身份证明。" })
            .Entered("2025-03-07", Handler, Accept)
            .Refused("2025-06-09", Handler, new CompletePast<Reconsideration>(), "BL056")
            .Entered("2025-02-24", Handler, new ExtendCorrectionTime { Days = 10, Reason = "申请人住院。" })
            .Done("2025-06-09", Handler, new CompletePast<Reconsideration>())
            .Stands(ReconsiderationStage.Hearing)
            .Papers()
            .Counts(2025, ReconsiderationIndicators.Accepted, 1)
            .Ledger("FileApplication AskForCorrection SupplyCorrections AcceptApplication ExtendCorrectionTime CompletePast");
    }
}
