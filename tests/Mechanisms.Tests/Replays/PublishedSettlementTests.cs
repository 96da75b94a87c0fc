using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Published cases that ended by agreement or withdrawal (第五条、第四十一条、第七十三条、第七十四条).</summary>
public sealed class PublishedSettlementTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    /// <summary>
    /// 司法部贯彻实施新修订的行政复议法典型案例（第四批，调解和解）案例四：赵某不服吉林省某市辖区房屋征收经办中心未履行行政协议行政复议案。征收房屋的面积客观上无法认定，
    /// 协议履行陷入僵局；复议机关主持调解，邀请人民调解员参加，达成协议。The publication gives the half-year (2024); the days are ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_compensation_agreement_that_got_stuck_is_mediated_and_the_mediation_document_opens_no_way_to_court(
        Database database
    )
    {
        using var replay = new Replay(database);
        var application = File("2024-01-10") with
        {
            RespondentName = "塔河县房屋征收经办中心",
            RespondentOrgan = null,
            RespondentKind = RespondentKind.AuthorisedOrganisation,
            ActChallenged = "未按照约定履行房屋征收补偿协议",
            ActKind = ActKind.Agreement,
            Domain = Domain.Demolition,
        };
        var pause = new SuspendReview { Ground = SuspensionGround.Mediation, Reason = "进行调解，邀请人民调解员参加。" };
        var agreed = new ConcludeByMediation
        {
            Agreement = "按照双方共同测量的面积补偿。",
            VoluntaryAndLawful = true,
            ApplicantSigned = true,
            RespondentSigned = true,
            Sealed = true,
            WithinDays = 30,
        };
        replay
            .Opened("2024-03-04", Applicant, application)
            .Done("2024-03-08", Handler, Accept)
            .Done("2024-03-12", Handler, Copy("2024-03-12"))
            .Done("2024-03-20", Handler, Reply())
            .Refused("2024-03-25", Handler, pause, "FY050《行政复议法》第三十九条第一款第（六）项")
            .Done("2024-03-25", Handler, pause with { BothConsent = true })
            .Due("decision", null)
            .Refused("2024-04-16", Institution, agreed with { RespondentSigned = false }, "FY084《行政复议法》第七十三条")
            .Done("2024-04-16", Institution, agreed)
            .Done("2024-04-18", Handler, Serve(PartyRole.Applicant, "2024-04-18"))
            .Done("2024-04-18", Handler, Serve(PartyRole.Respondent, "2024-04-18"))
            .Done("2024-04-18", Handler, new ConfirmService())
            .Due("recourse", null)
            // Thirty days from the signed document, not from its service.
            .Due("performance", "2024-05-16")
            .Refused("2024-05-10", Handler, new PublishDecision { Text = "公开文本。", Redacted = true }, "FY102")
            .Done("2024-05-10", Handler, new RecordPerformance { Kind = PerformanceKind.Voluntary, Result = "补偿款已经支付。" })
            .Done("2024-05-13", Handler, new ArchiveCase())
            .Stands(ReconsiderationStage.Archived, CaseOutcome.Mediated)
            .Reached(("张三", "2024-04-18"), ("塔河县房屋征收经办中心", "2024-04-18"))
            .Papers("AcceptanceNotice", "ReplyNotice", "SuspensionNotice", "MediationDocument")
            .Counts(2024, ReconsiderationIndicators.Mediated, 1)
            .Counts(2024, ReconsiderationIndicators.Corrected, 0)
            .Counts(2024, ReconsiderationIndicators.MeanDays, 39)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply SuspendReview ConcludeByMediation
                ServeDocument ServeDocument ConfirmService RecordPerformance ArchiveCase
                """
            );
    }

    /// <summary>
    /// 司法部第十批行政复议典型案例（监督和规范涉企行政执法、服务统一大市场建设，2025年12月）案例一：某公司不服内蒙古自治区某市交通运输局行政处罚行政复议案。
    /// 危险货物运输异地经营未备案，责令停产停业整顿三十日；复议机构函请国家主管部门解释“重大事故隐患”的判定标准，公司撤回申请。The inspection (August 2024) is the
    /// publication's; that the review was suspended for the answer, and all days, are ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void While_the_ministry_is_asked_what_the_rule_means_the_review_stands_still_and_the_company_then_withdraws(
        Database database
    )
    {
        using var replay = new Replay(database);
        var company = Company("塔河县某运输有限公司");
        var application = File("2025-01-20", "2025-01-22") with { Applicant = company, Domain = Domain.Transport };
        var end = new TerminateReview
        {
            Ground = TerminationGround.Withdrawal,
            Reason = "申请人撤回申请。",
            GenuineWill = true,
        };
        replay
            .Opened("2025-02-10", Applicant, application)
            .Done("2025-02-14", Handler, Accept)
            .Done("2025-02-18", Handler, Copy("2025-02-18"))
            .Due("reply", "2025-03-04")
            .Done("2025-02-28", Transport, Reply())
            .Done(
                "2025-03-05",
                Handler,
                new SuspendReview { Ground = SuspensionGround.LegalQuestion, Reason = "函请国家主管部门解释。" }
            )
            .Done("2025-04-14", Handler, new ResumeReview { Reason = "已收到复函。" })
            // Sixty days and forty of suspension end on Sunday 25 May.
            .Due("decision", "2025-05-26")
            .Refused("2025-04-21", Institution, end, "FY053《行政复议法》第四十一条第（一）项")
            .Done("2025-04-21", Applicant, new RequestWithdrawal { Reason = "争议已经解决。" })
            .Refused("2025-04-24", Institution, end with { GenuineWill = false }, "FY053")
            .Done("2025-04-24", Institution, end)
            .Done("2025-04-25", Handler, Serve(PartyRole.Applicant, "2025-04-25"))
            .Done("2025-04-25", Handler, Serve(PartyRole.Respondent, "2025-04-25"))
            .Done("2025-04-25", Handler, new ConfirmService())
            .Stands(ReconsiderationStage.Served, CaseOutcome.Withdrawn)
            .Papers("AcceptanceNotice", "ReplyNotice", "SuspensionNotice", "ResumptionNotice", "TerminationDecision")
            .Counts(2025, ReconsiderationIndicators.Terminated, 1)
            .Counts(2025, ReconsiderationIndicators.Withdrawn, 1)
            .Counts(2025, ReconsiderationIndicators.PrivateEnterprise, 1)
            .Counts(2025, ReconsiderationIndicators.Corrected, 0)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply SuspendReview ResumeReview RequestWithdrawal
                TerminateReview ServeDocument ServeDocument ConfirmService
                """
            );
    }
}
