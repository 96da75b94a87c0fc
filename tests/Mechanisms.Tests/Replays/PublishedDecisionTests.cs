using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Published cases that ended in a decision on the merits (第六十三条至第七十条).</summary>
public sealed class PublishedDecisionTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static FileApplication Demolition(string day) =>
        File(day) with
        {
            ActChallenged = "强制拆除行为",
            ActKind = ActKind.Coercion,
            Domain = Domain.Demolition,
            Claims = "确认强制拆除行为违法。",
        };

    /// <summary>
    /// 北京华资律师事务所发布：汶上县某村村民鸡棚强制拆除行政复议案。县自然资源和规划局与镇政府2025年7月15日共同拆除，县政府10月28日确认违法。
    /// Both days are the publication's; filing and everything between are ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_poultry_house_that_a_bureau_and_a_town_tore_down_together_was_torn_down_unlawfully_and_both_are_told(
        Database database
    )
    {
        using var replay = new Replay(database);
        var application = Demolition("2025-07-15").Against("塔河县自然资源局") with
        {
            JointRespondents = [new JointRespondent { Name = "开库康镇人民政府", Organ = "kaikukang" }],
        };
        var unlawful = Decide(CaseOutcome.ConfirmIllegal, DecisionGround.NothingToRevoke);
        replay
            .Opened("2025-09-01", Applicant, application)
            .Done("2025-09-05", Handler, Accept)
            .Done("2025-09-08", Handler, Copy())
            .Done("2025-09-09", Handler, Serve(PartyRole.Respondent, "2025-09-09", CaseDocument.ReplyNotice, "2"))
            .Done("2025-09-10", Handler, Serve(PartyRole.Respondent, "2025-09-10", CaseDocument.ReplyNotice, "3"))
            .Due("reply", "2025-09-23", "2")
            .Due("reply", "2025-09-24", "3")
            .Done("2025-09-19", Handler, Reply("2"))
            .Done("2025-09-22", Handler, Hear())
            .Done("2025-09-22", Handler, Draft(CaseOutcome.ConfirmIllegal))
            .Refused("2025-09-22", Head, unlawful, "FY071《行政复议法》第四十八条")
            .Done("2025-09-24", Town, Reply("3"))
            .Refused("2025-10-28", Head, unlawful with { Outcome = CaseOutcome.Revoke }, "FY077《行政复议法》第六十一条")
            .Done("2025-10-28", Head, unlawful)
            .Due("decision", "2025-11-04")
            .Done("2025-10-30", Handler, Serve(PartyRole.Applicant, "2025-10-30"))
            .Done("2025-10-30", Handler, Serve(PartyRole.Respondent, "2025-10-30", person: "2"))
            .Refused("2025-10-30", Handler, new ConfirmService(), "FY097《行政复议法》第七十五条第二款")
            .Done("2025-10-31", Handler, Serve(PartyRole.Respondent, "2025-10-31", person: "3"))
            .Done("2025-10-31", Handler, new ConfirmService())
            .Stands(ReconsiderationStage.Served, CaseOutcome.ConfirmIllegal)
            .Reached(("张三", "2025-10-30"), ("塔河县自然资源局", "2025-10-30"), ("开库康镇人民政府", "2025-10-31"))
            .Papers("AcceptanceNotice", "ReplyNotice", "Decision")
            .Counts(2025, ReconsiderationIndicators.SetAside, 1)
            .Counts(2025, ReconsiderationIndicators.Corrected, 1)
            .Counts(2025, ReconsiderationIndicators.MeanDays, 53)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice ServeDocument ServeDocument FileReply HearParty
                SubmitDraftDecision FileReply DecideReview ServeDocument ServeDocument ServeDocument ConfirmService
                """
            );
    }

    /// <summary>
    /// 北京瀛台律师事务所发布：刘某清不服潍坊市寒亭区张氏街道办事处强制拆除行政复议案。2024年3月28日拆除，没有任何书面通知；办事处5月9日的情况说明自认组织实施，
    /// 申请人阅卷后才知道；村民委员会为第三人；复议机关确认违法。The demolition is the publication's day; that of reading the file and all later ones are ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void Whoever_was_never_told_files_within_sixty_days_of_learning_of_the_remedy_and_the_village_is_heard_too(
        Database database
    )
    {
        using var replay = new Replay(database);
        var application = Demolition("2024-03-28").AgainstTheTown();
        var village = new Party { Name = "开库康村村民委员会", Kind = PartyKind.Organisation };
        replay
            // Counted from the demolition alone the sixty days had passed on 27 May.
            .NotOpened("2024-06-17", Applicant, application with { Channel = Channel.Online }, "FY001《行政复议法》第二十条")
            .Opened("2024-06-17", Applicant, application with { NotTold = true, RightsKnownOn = new(2024, 5, 20) })
            .Done("2024-06-21", Handler, Accept)
            .Done("2024-06-25", Handler, Copy("2024-06-25"))
            .Due("reply", "2024-07-09")
            .Done(
                "2024-06-26",
                Handler,
                new JoinThirdParty
                {
                    Party = village,
                    Way = JoiningWay.Notified,
                    Interest = "主张由其收回集体土地使用权。",
                }
            )
            .Done("2024-07-05", Town, Reply())
            .Done("2024-07-12", Handler, Hear())
            .Done("2024-07-12", Handler, Hear() with { Party = PartyRole.ThirdParty })
            .Done("2024-08-05", Handler, Draft(CaseOutcome.ConfirmIllegal))
            .Done("2024-08-12", Head, Decide(CaseOutcome.ConfirmIllegal, DecisionGround.NothingToRevoke))
            .Due("decision", "2024-08-20")
            .Done("2024-08-14", Handler, Serve(PartyRole.Applicant, "2024-08-14"))
            .Done("2024-08-14", Handler, Serve(PartyRole.Respondent, "2024-08-14"))
            .Refused("2024-08-14", Handler, new ConfirmService(), "FY097")
            .Done("2024-08-15", Handler, Serve(PartyRole.ThirdParty, "2024-08-15"))
            .Done("2024-08-15", Handler, new ConfirmService())
            .Reached(("张三", "2024-08-14"), ("开库康镇人民政府", "2024-08-14"), ("开库康村村民委员会", "2024-08-15"))
            .Due("recourse", "2024-08-29", "1")
            .Stands(ReconsiderationStage.Served, CaseOutcome.ConfirmIllegal)
            .Counts(2024, ReconsiderationIndicators.Corrected, 1)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice JoinThirdParty FileReply HearParty HearParty
                SubmitDraftDecision DecideReview ServeDocument ServeDocument ServeDocument ConfirmService
                """
            );
    }

    /// <summary>
    /// 采良律师事务所发布：河南某县不履行行政复议决定案。土地置换改为货币补偿，2023年11月申请履行，没有答复；2024年3月复议决定责令限期处理，逾期没有处理，
    /// 应依第七十七条、第八十三条责令履行、约谈。There the respondent was the county government; it is placed one level down here. The months are the
    /// publication's, the days ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_duty_that_was_ordered_within_a_time_and_not_done_is_ordered_again_before_the_file_is_closed(Database database)
    {
        using var replay = new Replay(database);
        var application = File("2023-11-10").Against("塔河县自然资源局") with
        {
            ActMadeOn = null,
            KnownOn = null,
            ActChallenged = "不履行补偿职责",
            ActKind = ActKind.Inaction,
            Domain = Domain.NaturalResources,
        };
        var perform = Decide(CaseOutcome.OrderPerformance, DecisionGround.DutyNotPerformed);
        replay
            .Opened("2024-01-15", Applicant, application)
            .Done("2024-01-18", Handler, Accept)
            .Done("2024-01-23", Handler, Copy("2024-01-23"))
            // Sunday 4 February made up for the Spring Festival.
            .Due("reply", "2024-02-05")
            .Done("2024-02-01", Handler, Reply())
            .Done("2024-02-20", Handler, Hear())
            .Done("2024-03-11", Handler, Draft(CaseOutcome.OrderPerformance))
            .Refused("2024-03-15", Head, Decide(CaseOutcome.Revoke, DecisionGround.FactsUnclear), "FY163《行政复议法》第六十六条")
            .Refused("2024-03-15", Head, perform, "FY161《行政复议法》第六十六条")
            .Done("2024-03-15", Head, perform with { WithinDays = 30 })
            .Due("decision", "2024-03-18")
            .Done("2024-03-18", Handler, Serve(PartyRole.Applicant, "2024-03-18"))
            .Done("2024-03-18", Handler, Serve(PartyRole.Respondent, "2024-03-18"))
            .Done("2024-03-18", Handler, new ConfirmService())
            .Due("performance", "2024-04-17")
            .Done(
                "2024-04-22",
                Institution,
                new OrderCompliance
                {
                    Days = 10,
                    Reason = "逾期没有处理。",
                    Further = "约谈负责人。",
                }
            )
            // Ten days end on 2 May, in the holiday.
            .Due("compliance", "2024-05-06")
            .Done("2024-04-23", Handler, new CopyOut { To = "地区自然资源局" })
            .Refused("2024-04-23", Handler, new ArchiveCase(), "FY105《行政复议法》第七十七条第一款")
            .Done(
                "2024-05-06",
                Handler,
                new RecordPerformance { Kind = PerformanceKind.AfterOrder, Result = "已作出货币补偿决定。" }
            )
            .Done("2024-05-07", Handler, new ArchiveCase())
            .Stands(ReconsiderationStage.Archived, CaseOutcome.OrderPerformance)
            .Counts(2024, ReconsiderationIndicators.SetAside, 1)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision DecideReview
                ServeDocument ServeDocument ConfirmService EndRecourse OrderCompliance CopyOut RecordPerformance
                ArchiveCase
                """
            );
    }
}
