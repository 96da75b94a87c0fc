using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Ordinary complications of county life that turn on who takes part.</summary>
public sealed class ComplicationOfPersonsTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly DecideReview Uphold = Decide(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable);

    private static readonly ChangeParty Died = new()
    {
        Who = "1",
        Cause = LeavingCause.Died,
        HappenedOn = new(2025, 3, 22),
        Proof = "死亡证明、户口簿。",
    };

    /// <summary>《民事诉讼法》第九十五条: one of two applicants can't be found; the notice runs into the holiday.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void One_of_two_applicants_is_served_by_public_notice_and_each_has_its_own_fifteen_days(Database database)
    {
        using var replay = new Replay(database);
        var application = File("2025-01-20") with { CoApplicants = [new Party { Name = "李四", Address = "塔河镇新民街2号" }] };
        var notice = new ServeDocument
        {
            Document = CaseDocument.Conclusion,
            To = PartyRole.Applicant,
            Person = "2",
            Method = ServiceMethod.PublicNotice,
            PostedOn = new(2025, 4, 1),
        };
        replay
            .Opened("2025-03-03", Applicant, application)
            .Done("2025-03-10", Handler, Accept)
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Done("2025-03-17", Transport, Reply())
            .Done("2025-03-18", Handler, Hear("1"))
            .Done("2025-03-18", Handler, new RecordCannotHear { Reason = "下落不明。", Person = "2" })
            .Done("2025-03-24", Handler, Draft(CaseOutcome.Uphold))
            .Done("2025-03-27", Head, Uphold)
            .Done("2025-03-31", Handler, Serve(PartyRole.Applicant, "2025-03-31", person: "1"))
            .Done("2025-03-31", Handler, Serve(PartyRole.Respondent, "2025-03-31"))
            .Refused("2025-04-01", Handler, notice, "FY094《民事诉讼法》第九十五条")
            .Done("2025-04-01", Handler, notice with { NoticeReason = "直接、邮寄送达均未成功。" })
            .Refused("2025-05-06", Handler, new ConfirmService(), "FY097")
            // Thirty days end on 1 May, in the holiday.
            .Due("public-notice", "2025-05-06", "2")
            .Due("recourse", "2025-04-15", "1")
            .Done("2025-05-07", Handler, new ConfirmService())
            .Due("recourse", "2025-05-21", "2")
            .Reached(("张三", "2025-03-31"), ("李四", "2025-05-06"), ("塔河县交通运输局", "2025-03-31"))
            .Passed("2025-05-22")
            .Stands(ReconsiderationStage.Served, CaseOutcome.Uphold)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty RecordCannotHear SubmitDraftDecision DecideReview
                ServeDocument ServeDocument ServeDocument EndRecourse DeemServed ConfirmService EndRecourse
                """
            );
        Assert.Equal(new DateOnly(2025, 5, 6), replay.As<Reconsideration>().ServedOn);
    }

    /// <summary>第十四条第二款、第三十九条第一款第一项: the applicant dies before the decision; two heirs come in after a month.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void Heirs_who_come_in_are_heard_and_served_each_in_the_dead_applicants_place(Database database)
    {
        using var replay = new Replay(database);
        ReadyAt(replay)
            .Done("2025-03-24", Handler, Died)
            .Refused("2025-03-25", Head, Uphold, "FY124《行政复议法》第三十九条第一款")
            .Done("2025-03-25", Handler, new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "等待近亲属。" })
            .Due("suspension", "2025-05-26")
            .Done(
                "2025-04-28",
                Handler,
                Died with
                {
                    Successors = [new Party { Name = "张小一" }, new Party { Name = "张小二" }],
                }
            )
            .Done("2025-04-28", Handler, new ResumeReview { Reason = "近亲属参加。" })
            // Sixty days and thirty-four of suspension.
            .Due("decision", "2025-06-12")
            .Refused("2025-05-12", Head, Uphold, "FY070");
        var heirs = replay.As<Reconsideration>().Persons.Where(p => p.Succeeds == "1").Select(p => p.Key).ToArray();
        replay
            .Done("2025-05-12", Handler, Hear(heirs[0]))
            .Done("2025-05-12", Handler, Hear(heirs[1]))
            .Done("2025-05-13", Head, Uphold)
            .Refused(
                "2025-05-15",
                Handler,
                Serve(PartyRole.Applicant, "2025-05-15", person: "1"),
                "FY121《行政复议法》第十四条第二款"
            )
            .Done("2025-05-15", Handler, Serve(PartyRole.Applicant, "2025-05-15", person: heirs[0]))
            .Done("2025-05-16", Handler, Serve(PartyRole.Applicant, "2025-05-16", person: heirs[1]))
            .Done("2025-05-16", Handler, Serve(PartyRole.Respondent, "2025-05-16"))
            .Done("2025-05-16", Handler, new ConfirmService())
            .Reached(("塔河县交通运输局", "2025-05-16"), ("张小一", "2025-05-15"), ("张小二", "2025-05-16"))
            .Due("recourse", "2025-05-30", heirs[0])
            .Due("recourse", "2025-06-03", heirs[1])
            .Stands(ReconsiderationStage.Served, CaseOutcome.Uphold)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision ChangeParty SuspendReview
                ChangeParty ResumeReview HearParty HearParty DecideReview ServeDocument ServeDocument ServeDocument ConfirmService
                """
            );
    }

    /// <summary>第四十一条第五项: nobody comes in within sixty days of the suspension; the organ decides to end the case.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_case_for_which_no_heir_comes_in_within_sixty_days_is_ended_by_decision_and_not_by_itself(Database database)
    {
        using var replay = new Replay(database);
        var end = new TerminateReview
        {
            Ground = TerminationGround.SuspendedSixtyDays,
            Reason = "中止满六十日，没有近亲属参加。",
        };
        ReadyAt(replay)
            .Done("2025-03-24", Handler, Died)
            .Done("2025-03-25", Handler, new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "等待近亲属。" })
            // Sixty days end on Saturday 24 May.
            .Due("suspension", "2025-05-26")
            .Refused("2025-05-26", Institution, end, "FY160《行政复议法》第四十一条第（五）项")
            .Passed("2025-05-27")
            .Stands(ReconsiderationStage.Suspended)
            .Done("2025-05-28", Institution, end)
            .Refused("2025-05-29", Handler, Serve(PartyRole.Applicant, "2025-05-29"), "FY121《行政复议法》第十四条第二款")
            .Done("2025-05-29", Handler, Serve(PartyRole.Respondent, "2025-05-29"))
            .Done("2025-05-29", Handler, new ConfirmService { NoSuccessor = "公告寻找，没有近亲属参加。" })
            .Due("recourse", null)
            .Done("2025-05-30", Handler, new ArchiveCase())
            .Stands(ReconsiderationStage.Archived, CaseOutcome.TerminatedOther)
            .Papers("AcceptanceNotice", "ReplyNotice", "SuspensionNotice", "TerminationDecision")
            .Counts(2025, ReconsiderationIndicators.Terminated, 1)
            .Counts(2025, ReconsiderationIndicators.Withdrawn, 0)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision ChangeParty SuspendReview
                TerminateReview ServeDocument ConfirmService ArchiveCase
                """
            );
    }

    /// <summary>第十六条、第五十条、第五十一条: a co-owner joins before the hearing of a major case, and is told of it and served like the others.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_third_party_who_joins_before_the_hearing_is_told_of_it_and_waited_for(Database database)
    {
        using var replay = new Replay(database);
        var hearing = new NotifyHearing
        {
            HearingOn = new(2025, 3, 27),
            Place = "县司法局听证室",
            Matters = "处罚的事实和程序。",
        };
        var held = new HoldHearing
        {
            Presiding = "李承办",
            Officers = ["甲", "乙"],
            Recorder = "丙",
            ApplicantPresent = true,
            Record = "听证笔录。",
        };
        var join = new JoinThirdParty
        {
            Party = new Party { Name = "王五" },
            Way = JoiningWay.Asked,
            Interest = "被处罚车辆的共有人。",
        };
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept)
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Done("2025-03-13", Handler, new ClassifyCase { Major = true, Reason = "涉及人数较多。" })
            .Done("2025-03-14", Handler, join)
            .Done("2025-03-17", Transport, Reply())
            .Refused("2025-03-18", Handler, hearing with { HearingOn = new(2025, 3, 24) }, "FY036《行政复议法》第五十一条第一款")
            .Done("2025-03-18", Handler, hearing)
            .Done("2025-03-19", Handler, Serve(PartyRole.ThirdParty, "2025-03-19", CaseDocument.HearingNotice))
            .Refused("2025-03-26", Handler, held with { RespondentHeadPresent = true }, "FY037《行政复议法》第五十一条第一款")
            .Refused("2025-03-27", Handler, held, "FY038《行政复议法》第五十一条第三款")
            .Refused("2025-03-27", Head, Uphold, "FY070", "FY072", "FY073", "FY074")
            .Done("2025-03-27", Handler, held with { HeadAbsence = "负责人因公外出，委托副局长参加。" })
            .Done("2025-04-01", Handler, new ConsultCommittee { Members = ["委员一", "委员二"], Opinion = "同意维持。" })
            .Done("2025-04-02", Handler, Draft(CaseOutcome.Uphold))
            .Done("2025-04-07", Head, Uphold)
            .Done("2025-04-08", Handler, Serve(PartyRole.Applicant, "2025-04-08"))
            .Done("2025-04-08", Handler, Serve(PartyRole.Respondent, "2025-04-08"))
            .Refused("2025-04-08", Handler, new ConfirmService(), "FY097《行政复议法》第七十五条第二款")
            .Done("2025-04-09", Handler, Serve(PartyRole.ThirdParty, "2025-04-09"))
            .Done("2025-04-09", Handler, new ConfirmService())
            .Reached(("张三", "2025-04-08"), ("塔河县交通运输局", "2025-04-08"), ("王五", "2025-04-09"))
            .Papers("AcceptanceNotice", "ReplyNotice", "HearingNotice", "Decision")
            .Counts(2025, ReconsiderationIndicators.Hearings, 1)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice ClassifyCase JoinThirdParty FileReply NotifyHearing ServeDocument
                HoldHearing ConsultCommittee SubmitDraftDecision DecideReview ServeDocument ServeDocument ServeDocument ConfirmService
                """
            );
    }

    /// <summary>第十九条第二款、第四十八条、第七十条: of two organs that fined together one replies; its reply is about the same act.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void The_silence_of_one_of_two_respondents_does_not_leave_their_common_act_without_evidence(Database database)
    {
        using var replay = new Replay(database);
        var application = File("2025-01-20") with
        {
            JointRespondents = [new JointRespondent { Name = "开库康镇人民政府", Organ = "kaikukang" }],
        };
        replay
            .Opened("2025-03-03", Applicant, application)
            .Done("2025-03-10", Handler, Accept)
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Done("2025-03-18", Handler, Hear())
            .Refused("2025-03-20", Town, Reply("2"), "FY123《行政复议法》第四十八条")
            .Done("2025-03-20", Town, Reply("3"))
            .Done("2025-03-24", Handler, Draft(CaseOutcome.Revoke))
            .Refused(
                "2025-03-26",
                Head,
                Decide(CaseOutcome.Revoke, DecisionGround.ProcedureViolated),
                "FY071《行政复议法》第四十八条"
            )
            .Refused("2025-03-27", Head, Decide(CaseOutcome.Revoke, DecisionGround.NoReply), "FY078《行政复议法》第七十条")
            .Done("2025-03-27", Head, Decide(CaseOutcome.Revoke, DecisionGround.ProcedureViolated))
            .Stands(ReconsiderationStage.Concluded, CaseOutcome.Revoke)
            .Counts(2025, ReconsiderationIndicators.Corrected, 1)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice HearParty FileReply SubmitDraftDecision DeemWithoutEvidence DecideReview
                """
            );
        var persons = replay.As<Reconsideration>().Persons;
        Assert.Equal([false, true, false], persons.Select(p => p.ReplyOverdue));
        Assert.False(replay.As<Reconsideration>().ReplyOverdue);
    }

    // Filed, accepted, replied to and heard, a draft on 21 March.
    private static Replay ReadyAt(Replay replay) =>
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept)
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Done("2025-03-17", Transport, Reply())
            .Done("2025-03-18", Handler, Hear())
            .Done("2025-03-21", Handler, Draft(CaseOutcome.Uphold));
}
