using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Ordinary complications of county life that turn on a day.</summary>
public sealed class ComplicationOfDaysTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly DecideReview Uphold = Decide(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable);

    private static readonly ExtendReview Thirty = new() { Days = 30, Reason = "案情复杂。" };

    /// <summary>第四十八条、第七十条; 《民事诉讼法》第八十五条第四款: the reply was posted on its last day and reached the institution five days later.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_reply_posted_on_its_last_day_undoes_what_the_law_did_the_day_after_and_the_penalty_can_be_upheld(
        Database database
    )
    {
        using var replay = new Replay(database);
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept)
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Due("reply", "2025-03-26")
            .Done("2025-03-18", Handler, Hear())
            .Done("2025-03-28", Handler, Draft(CaseOutcome.Uphold))
            .Refused("2025-03-28", Head, Uphold, "FY078《行政复议法》第七十条")
            .Registered(
                "2025-03-31",
                "2025-03-26",
                Handler,
                Reply(),
                Proof(ProofOfDay.Postmark, "挂号信XA23272200123号", "邮件3月31日送到收发室。")
            )
            .Done("2025-04-07", Head, Uphold)
            .Stands(ReconsiderationStage.Concluded, CaseOutcome.Uphold)
            .Papers("AcceptanceNotice", "ReplyNotice", "Decision")
            .Counts(2025, ReconsiderationIndicators.Upheld, 1)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice HearParty DeemWithoutEvidence SubmitDraftDecision FileReply UndoLawAct
                DecideReview
                """
            );
        Assert.False(replay.As<Reconsideration>().ReplyOverdue);
        Assert.Equal(
            CourtLevel.Basic,
            Recourse.Of(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, replay.As<Reconsideration>().RespondentKind)
        );
    }

    /// <summary>第三十一条第二款: posted on the tenth working day, received on the thirteenth; it is examined anew and accepted.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void Corrections_posted_on_the_last_day_bring_an_abandoned_application_back(Database database)
    {
        using var replay = new Replay(database);
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-03", Handler, new AskForCorrection { Items = ["授权委托书"], ReceivedOn = new(2025, 3, 3) })
            .Due("correction", "2025-03-17")
            .Passed("2025-03-18")
            .Stands(ReconsiderationStage.Abandoned)
            .Registered(
                "2025-03-20",
                "2025-03-17",
                Handler,
                new SupplyCorrections { Content = "已补交授权委托书。" },
                Proof(ProofOfDay.Postmark, "挂号信XA23272200456号", "邮件3月20日收到。")
            )
            .Stands(ReconsiderationStage.Filed)
            .Done("2025-03-21", Handler, Accept)
            .Stands(ReconsiderationStage.Hearing)
            .Papers("CorrectionNotice", "AcceptanceNotice")
            .Counts(2025, ReconsiderationIndicators.Accepted, 1)
            .Counts(2025, ReconsiderationIndicators.Deemed, 0)
            .Ledger("FileApplication AskForCorrection AbandonApplication SupplyCorrections UndoLawAct AcceptApplication");
    }

    /// <summary>第三十条第三款: eight days of holiday and two make-up Saturdays lie between the filing and the fifth working day.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void Nobody_refuses_over_the_national_holiday_and_the_application_is_accepted_by_the_law_on_the_fifth_working_day(
        Database database
    )
    {
        using var replay = new Replay(database);
        var refusal = new RefuseApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" };
        replay
            .Opened("2025-09-29", Applicant, File("2025-09-10"))
            .Due("acceptance", "2025-10-13")
            .Passed("2025-10-13")
            .Stands(ReconsiderationStage.Filed)
            .Refused("2025-10-14", Institution, refusal, "BL001")
            .Stands(ReconsiderationStage.Hearing)
            .Due("reply-notice", "2025-10-22")
            .Due("decision", "2025-12-12")
            .Papers()
            .Counts(2025, ReconsiderationIndicators.Deemed, 1)
            .Ledger("FileApplication DeemAccepted");
        Assert.Equal(new DateOnly(2025, 10, 13), replay.As<Reconsideration>().AcceptedOn);
    }

    /// <summary>第三十九条第一款第八项、第六十二条: thirty-five days of suspension from December into January.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_review_suspended_over_New_Year_is_pending_in_one_year_and_concluded_in_the_next(Database database)
    {
        using var replay = new Replay(database);
        replay
            .Opened("2025-10-29", Applicant, File("2025-10-10"))
            .Done("2025-11-03", Handler, Accept)
            .Done("2025-11-05", Handler, Copy("2025-11-05"))
            .Done("2025-11-14", Transport, Reply())
            .Done("2025-11-20", Handler, Hear())
            // Sixty days end on 2 January, in the holiday; Sunday the 4th makes up for it.
            .Due("decision", "2026-01-04")
            .Done("2025-12-15", Handler, new SuspendReview { Ground = SuspensionGround.DependentCase, Reason = "等待另案。" })
            .Due("decision", null)
            .Done("2026-01-19", Handler, new ResumeReview { Reason = "另案已经审结。" })
            .Due("decision", "2026-02-06")
            .Counts(2025, ReconsiderationIndicators.Pending, 1)
            .Counts(2025, ReconsiderationIndicators.Concluded, 0)
            .Done("2026-02-04", Handler, Draft(CaseOutcome.Uphold))
            .Done("2026-02-05", Head, Uphold)
            .Counts(2025, ReconsiderationIndicators.Pending, 1)
            .Counts(2026, ReconsiderationIndicators.Pending, 0)
            .Counts(2026, ReconsiderationIndicators.Concluded, 1)
            .Counts(2026, ReconsiderationIndicators.MeanDays, 94)
            .Papers("AcceptanceNotice", "ReplyNotice", "SuspensionNotice", "ResumptionNotice", "Decision")
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SuspendReview ResumeReview SubmitDraftDecision
                DecideReview
                """
            );
        var matter = replay.As<Reconsideration>();
        Assert.Equal(("塔政复〔2025〕1号", "塔政复决〔2026〕1号"), (matter.Number, matter.Documents[^1].Number));
    }

    /// <summary>第六十二条第一款: of two cases with the same last day one is extended on it; in the other that is refused the day after, and it stays late.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void On_the_last_day_a_review_is_extended_and_on_the_next_working_day_it_is_only_late(Database database)
    {
        using var replay = new Replay(database);
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept)
            .Due("decision", "2025-05-09");
        var first = replay.Id;
        replay
            .Opened("2025-03-10", Applicant, File("2025-01-20") with { ActNumber = "塔交罚〔2025〕2号" })
            .Done("2025-03-10", Handler, Accept)
            .Due("decision", "2025-05-09");
        var second = replay.Id;
        replay
            .In(first)
            .Done("2025-05-09", Institution, Thirty)
            // Ninety days end on Sunday 8 June.
            .Due("decision", "2025-06-09")
            .Papers("AcceptanceNotice", "ExtensionNotice")
            .Late("decision", "2025-05-12", late: false)
            .Ledger("FileApplication AcceptApplication ExtendReview");
        replay
            .In(second)
            .Refused("2025-05-12", Institution, Thirty, "BL050《行政复议法》第六十二条")
            .Due("decision", "2025-05-09")
            .Late("decision", "2025-05-12")
            .Papers("AcceptanceNotice")
            .Ledger("FileApplication AcceptApplication");
    }

    /// <summary>第五十三条至第五十五条: with everybody's consent simplified, then disputed after all.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_simplified_review_that_turns_ordinary_has_sixty_days_from_acceptance_and_the_applicant_must_be_heard(
        Database database
    )
    {
        using var replay = new Replay(database);
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept with { SimplifiedGround = SimplifiedGround.AllConsent })
            .Due("reply-notice", "2025-03-13")
            .Due("decision", "2025-04-09")
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Due("reply", "2025-03-19")
            .Done("2025-03-19", Transport, Reply())
            .Refused("2025-03-20", Institution, Thirty, "FY043《行政复议法》第六十二条第二款")
            .Done("2025-03-24", Handler, Draft(CaseOutcome.Uphold))
            .Refused("2025-03-28", Handler, new SwitchToOrdinary { Reason = "事实有争议。" }, "BL002")
            .Done("2025-03-28", Institution, new SwitchToOrdinary { Reason = "事实有争议。" })
            .Due("decision", "2025-05-09")
            .Refused("2025-04-14", Head, Uphold, "FY070《行政复议法》第四十九条")
            .Done("2025-04-15", Handler, Hear())
            .Done("2025-04-16", Head, Uphold)
            .Stands(ReconsiderationStage.Concluded, CaseOutcome.Uphold)
            .Counts(2025, ReconsiderationIndicators.Simplified, 0)
            .Papers("AcceptanceNotice", "ReplyNotice", "OrdinaryNotice", "Decision")
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply SubmitDraftDecision SwitchToOrdinary HearParty DecideReview
                """
            );
    }

    /// <summary>第七十六条: the sixty days pass without an answer; the file stays open, and the answer comes late.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_opinion_letter_nobody_answers_keeps_the_file_open_after_its_sixtieth_day(Database database)
    {
        using var replay = new Replay(database);
        var letter = new IssueOpinionLetter { To = "塔河县交通运输局", Opinion = "规范处罚告知的送达。" };
        replay
            .UpheldAndServed()
            .Done("2025-04-03", Institution, letter)
            .Due("opinion-letter", null)
            .Refused("2025-04-07", Handler, Serve(PartyRole.Applicant, "2025-04-07", CaseDocument.OpinionLetter), "FY098")
            .Done("2025-04-07", Handler, Serve(PartyRole.Respondent, "2025-04-07", CaseDocument.OpinionLetter))
            .Due("opinion-letter", "2025-06-06")
            .Done("2025-06-09", Handler, new CopyOut { To = "地区交通运输局" })
            .Refused("2025-06-09", Handler, new ArchiveCase(), "FY106《行政复议法》第七十六条")
            .Late("opinion-letter", "2025-06-09")
            .Done("2025-06-16", Transport, new ReportBack { Measures = "已经整改。" })
            .Done("2025-06-17", Handler, new ArchiveCase())
            .Stands(ReconsiderationStage.Archived, CaseOutcome.Uphold)
            .Counts(2025, ReconsiderationIndicators.OpinionLetters, 1)
            .Papers("AcceptanceNotice", "ReplyNotice", "Decision", "OpinionLetter")
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision DecideReview ServeDocument
                ServeDocument ConfirmService IssueOpinionLetter ServeDocument EndRecourse CopyOut ReportBack ArchiveCase
                """
            )
            .Late("opinion-letter", "2025-06-17");
    }
}
