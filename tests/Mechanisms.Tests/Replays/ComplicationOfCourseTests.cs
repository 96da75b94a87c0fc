using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;
using Outcome = Fazhi.Mechanisms.Reconsiderations.CaseOutcome;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Ordinary complications of county life in the course of a case: what is filed, refused, stayed, decided in part, served and put right.</summary>
public sealed class ComplicationOfCourseTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    /// <summary>《民事诉讼法》第八十九条: the applicant refuses to sign; the decision is left at home before witnesses.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_decision_left_at_the_door_before_witnesses_is_served_that_day(Database database)
    {
        using var replay = new Replay(database);
        var left = Serve(PartyRole.Applicant, "2025-03-31") with { Method = ServiceMethod.LeftBehind, SignedBy = null };
        Decided(replay)
            .Refused("2025-03-31", Handler, left, "FY093《民事诉讼法》第八十九条")
            .Refused(
                "2025-03-31",
                Handler,
                left with
                {
                    Witnesses = "社区工作人员两人",
                    ReceivedOn = null,
                },
                "FY091《民事诉讼法》第八十七条"
            )
            .Done("2025-03-31", Handler, left with { Witnesses = "社区工作人员两人，全程录像。" })
            .Done("2025-03-31", Handler, Serve(PartyRole.Respondent, "2025-03-31"))
            .Done("2025-03-31", Handler, new ConfirmService())
            .Due("recourse", "2025-04-15")
            .Passed("2025-04-16")
            .Reached(("张三", "2025-03-31"), ("塔河县交通运输局", "2025-03-31"))
            .Stands(ReconsiderationStage.Served, CaseOutcome.Uphold)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision DecideReview ServeDocument
                ServeDocument ConfirmService EndRecourse
                """
            );
        Assert.Equal(new DateOnly(2025, 4, 15), replay.As<Reconsideration>().RecourseEndedOn);
    }

    /// <summary>第四十一条第一项: before acceptance nothing has been taken on, and no decision is issued.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_application_withdrawn_before_acceptance_is_given_up_without_a_decision(Database database)
    {
        using var replay = new Replay(database);
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-05", Applicant, new RequestWithdrawal { Reason = "不再申请。" })
            .Refused("2025-03-06", Handler, Accept, "BL001")
            .Passed("2025-03-11")
            .Done("2025-03-12", Handler, new ArchiveCase())
            .Stands(ReconsiderationStage.Archived)
            .Papers()
            .Counts(2025, ReconsiderationIndicators.Received, 1)
            .Counts(2025, ReconsiderationIndicators.Accepted, 0)
            .Counts(2025, ReconsiderationIndicators.Terminated, 0)
            .Ledger("FileApplication RequestWithdrawal ArchiveCase");
    }

    /// <summary>第四十一条第一项、第七十四条: after acceptance the institution grants the withdrawal once it has found it genuine.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_application_withdrawn_after_acceptance_is_ended_by_a_decision_and_not_before(Database database)
    {
        using var replay = new Replay(database);
        var end = new TerminateReview { Ground = TerminationGround.Settlement, Reason = "双方和解。" };
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept)
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Done("2025-03-14", Applicant, new RequestWithdrawal { Reason = "与被申请人和解。" })
            .Stands(ReconsiderationStage.Hearing)
            .Refused("2025-03-17", Institution, end, "FY053《行政复议法》第四十一条第（一）项")
            .Done("2025-03-17", Institution, end with { GenuineWill = true })
            .Passed("2025-03-27")
            .Stands(ReconsiderationStage.Concluded, CaseOutcome.Settled)
            .Papers("AcceptanceNotice", "ReplyNotice", "TerminationDecision")
            .Counts(2025, ReconsiderationIndicators.Withdrawn, 1)
            .Counts(2025, ReconsiderationIndicators.Corrected, 0)
            .Ledger("FileApplication AcceptApplication SendReplyNotice RequestWithdrawal TerminateReview");
    }

    /// <summary>第二十条、第三十条: filed on the forty-second day; “too late” contradicts the record.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_application_in_time_is_not_refused_as_late_without_a_word_and_then_it_is_accepted(Database database)
    {
        using var replay = new Replay(database);
        var late = new RefuseApplication { Ground = RefusalGround.TooLate, Reason = "超过申请期限。" };
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Refused("2025-03-07", Institution, late, "FY157《行政复议法》第三十条第一款")
            .Done("2025-03-10", Handler, Accept)
            .Stands(ReconsiderationStage.Hearing)
            .Papers("AcceptanceNotice")
            .Counts(2025, ReconsiderationIndicators.Refused, 0)
            .Ledger("FileApplication AcceptApplication");
    }

    /// <summary>第二十七条、第三十条第二款: tax is led from above; the refusal names the organ that is competent.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_act_of_the_tax_bureau_is_refused_with_the_name_of_the_competent_organ(Database database)
    {
        using var replay = new Replay(database);
        var application = File("2025-01-20") with
        {
            RespondentName = "国家税务总局塔河县税务局",
            RespondentOrgan = null,
            RespondentKind = RespondentKind.VerticalOrgan,
            Domain = Domain.Tax,
        };
        var elsewhere = new RefuseApplication { Ground = RefusalGround.OtherJurisdiction, Reason = "不属于本机关管辖。" };
        replay
            .Opened("2025-03-03", Applicant, application)
            .Refused("2025-03-05", Handler, Accept, "FY021《行政复议法》第二十四条第一款")
            .Refused("2025-03-05", Institution, elsewhere, "FY023《行政复议法》第三十条第二款")
            .Done("2025-03-05", Institution, elsewhere with { CompetentOrgan = "国家税务总局大兴安岭地区税务局" })
            .Stands(ReconsiderationStage.Refused)
            .Papers("RefusalDecision")
            .Counts(2025, ReconsiderationIndicators.Refused, 1)
            .Ledger("FileApplication RefuseApplication");
        Assert.Equal("国家税务总局大兴安岭地区税务局", replay.As<Reconsideration>().CompetentOrgan);
    }

    /// <summary>第六十四条、第七十七条: half of a penalty is revoked, and a new act ordered within thirty days of the respondent's receipt.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_penalty_revoked_in_part_is_made_anew_within_the_time_set_before_the_file_is_closed(Database database)
    {
        using var replay = new Replay(database);
        var partly = Decide(CaseOutcome.RevokePartly, DecisionGround.FactsUnclear) with { RedoOrdered = true };
        Drafted(replay, CaseOutcome.RevokePartly)
            .Refused("2025-03-27", Head, partly, "FY082《行政复议法》第六十四条第一款")
            .Refused(
                "2025-03-27",
                Head,
                partly with
                {
                    Outcome = CaseOutcome.Modify,
                    Ground = DecisionGround.UnsuitableContent,
                    WithinDays = 30,
                },
                "FY081《行政复议法》第六十四条第一款"
            )
            .Done("2025-03-27", Head, partly with { WithinDays = 30 })
            .Done("2025-04-01", Handler, Serve(PartyRole.Applicant, "2025-04-01"))
            .Done("2025-04-02", Handler, Serve(PartyRole.Respondent, "2025-04-02"))
            .Done("2025-04-02", Handler, new ConfirmService())
            // Thirty days end on 2 May, in the holiday.
            .Due("performance", "2025-05-06")
            .Done("2025-04-07", Handler, new CopyOut { To = "地区交通运输局" })
            .Refused("2025-04-07", Handler, new ArchiveCase(), "FY105《行政复议法》第七十七条第一款")
            .Refused(
                "2025-04-28",
                Town,
                new RecordPerformance { Kind = PerformanceKind.Voluntary, Result = "已重新作出。" },
                "BL003"
            )
            .Done(
                "2025-04-28",
                Transport,
                new RecordPerformance { Kind = PerformanceKind.Voluntary, Result = "已重新作出处罚决定。" }
            )
            .Late("performance", "2025-05-07", late: false)
            .Done("2025-05-07", Handler, new ArchiveCase())
            .Stands(ReconsiderationStage.Archived, CaseOutcome.RevokePartly)
            .Counts(2025, ReconsiderationIndicators.Corrected, 1)
            .Papers("AcceptanceNotice", "ReplyNotice", "Decision")
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision DecideReview ServeDocument
                ServeDocument ConfirmService CopyOut EndRecourse RecordPerformance ArchiveCase
                """
            );
    }

    /// <summary>第四十二条: the penalty is stayed at the applicant's request, and the stay is lifted when its ground is gone.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_stay_of_execution_is_granted_once_served_on_both_and_lifted(Database database)
    {
        using var replay = new Replay(database);
        var stay = new OrderStay { Ground = StayGround.Requested, Reason = "停产将造成难以弥补的损失。" };
        var lift = new LiftStay { Reason = "申请人已经恢复生产条件。" };
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept)
            .Refused("2025-03-12", Institution, lift, "FY041")
            .Refused("2025-03-12", Handler, stay, "BL002")
            .Refused("2025-03-12", Handler, Serve(PartyRole.Applicant, "2025-03-12", CaseDocument.StayDecision), "FY090")
            .Done("2025-03-13", Institution, stay)
            .Refused("2025-03-14", Institution, stay, "FY040")
            .Done("2025-03-14", Handler, Serve(PartyRole.Applicant, "2025-03-14", CaseDocument.StayDecision))
            .Done("2025-03-14", Handler, Serve(PartyRole.Respondent, "2025-03-14", CaseDocument.StayDecision))
            .Done("2025-03-21", Institution, lift)
            .Stands(ReconsiderationStage.Hearing)
            .Due("decision", "2025-05-09")
            .Papers("AcceptanceNotice", "StayDecision", "StayLifted")
            .Done("2025-03-22", Handler, Serve(PartyRole.Applicant, "2025-03-22", CaseDocument.StayLifted))
            .Ledger("FileApplication AcceptApplication OrderStay ServeDocument ServeDocument LiftStay ServeDocument");
        Assert.Null(replay.As<Reconsideration>().StayOrderedOn);
    }

    /// <summary>A wrong date in a served decision: it is put right by a paper of its own, and nothing that was decided or runs changes.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_slip_in_a_served_decision_is_put_right_by_its_own_paper_and_the_time_to_sue_runs_on(Database database)
    {
        using var replay = new Replay(database);
        var slip = new CorrectSlip
        {
            Document = CaseDocument.Conclusion,
            Slips = [new Slip { Wrong = "2025年1月20日", Right = "2025年1月10日" }],
        };
        replay
            .UpheldAndServed()
            .Due("recourse", "2025-04-16")
            .Refused("2025-04-07", Handler, slip with { Document = CaseDocument.OpinionLetter }, "FY126")
            .Refused(
                "2025-04-07",
                Handler,
                slip with
                {
                    Slips = [new Slip { Wrong = "2025年1月20日", Right = "2025年1月20日" }],
                },
                "FY127"
            )
            .Done("2025-04-07", Handler, slip)
            .Done("2025-04-08", Handler, Serve(PartyRole.Applicant, "2025-04-08", CaseDocument.SlipCorrection))
            .Due("recourse", "2025-04-16")
            .Stands(ReconsiderationStage.Served, CaseOutcome.Uphold)
            .Papers("AcceptanceNotice", "ReplyNotice", "Decision", "SlipCorrection")
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision DecideReview ServeDocument
                ServeDocument ConfirmService CorrectSlip ServeDocument
                """
            );
        Assert.Equal(
            "塔政复正〔2025〕1号",
            replay
                .As<Reconsideration>()
                .Documents.Single(d => d.Template.EndsWith("SlipCorrection", StringComparison.Ordinal))
                .Number
        );
    }

    // A draft on 24 March.
    private static Replay Drafted(Replay replay, Outcome outcome) =>
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept)
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Done("2025-03-17", Transport, Reply())
            .Done("2025-03-18", Handler, Hear())
            .Done("2025-03-24", Handler, Draft(outcome));

    private static Replay Decided(Replay replay) =>
        Drafted(replay, CaseOutcome.Uphold)
            .Done("2025-03-27", Head, Decide(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable));
}
