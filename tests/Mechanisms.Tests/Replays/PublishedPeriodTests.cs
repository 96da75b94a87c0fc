using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>
/// Published decisions that tell day by day how a case was examined. Where the part we could read ends before the ruling, the replay ends there too.
/// </summary>
public sealed class PublishedPeriodTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly ExtendReview Thirty = new() { Days = 30, Reason = "案情复杂。" };

    /// <summary>
    /// 重庆市渝中区人民政府《行政复议决定书》（渝中府复〔2024〕85号，渝中区司法局2024年8月23日公开）：不服驳回工伤认定申请决定，2024年4月15日作出，5月2日收到申请，
    /// 经补正5月20日受理，7月16日延长三十日；用人单位为第三人，由律师代理。The days told are the publication's; notice, corrections and reply ours. The ruling
    /// isn't in what we read.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_application_of_the_holiday_is_corrected_accepted_and_its_review_extended_three_days_before_the_end(
        Database database
    )
    {
        using var replay = new Replay(database);
        var application = File("2024-04-15").Against("塔河县人力资源和社会保障局") with
        {
            ActKind = ActKind.WorkInjury,
            Domain = Domain.HumanResources,
            Channel = Channel.Post,
            ThirdParties = [Company("塔河县某消防工程有限公司")],
            Agents =
            [
                new Agent
                {
                    Name = "甲律师",
                    For = PartyRole.ThirdParty,
                    IsLawyer = true,
                    Powers = "代为陈述、提交证据。",
                },
            ],
        };
        replay
            .Opened("2024-05-02", Handler, application)
            // 2 May lay in the holiday; Saturday the 11th was a working day, but the fifth is the 10th.
            .Due("acceptance", "2024-05-10")
            .Done("2024-05-09", Handler, new AskForCorrection { Items = ["劳动关系证明材料"], ReceivedOn = new(2024, 5, 9) })
            .Due("correction", "2024-05-22")
            .Done("2024-05-15", Applicant, new SupplyCorrections { Content = "已补交。" })
            .Due("acceptance", "2024-05-22")
            .Done("2024-05-20", Handler, Accept)
            .Due("decision", "2024-07-19")
            .Done("2024-05-22", Handler, Copy("2024-05-22"))
            .Done("2024-06-03", Handler, Reply())
            .Refused("2024-07-16", Handler, Thirty, "BL002")
            .Done("2024-07-16", Institution, Thirty)
            // Ninety days end on Sunday 18 August.
            .Due("decision", "2024-08-19")
            .Papers("CorrectionNotice", "AcceptanceNotice", "ReplyNotice", "ExtensionNotice")
            .Stands(ReconsiderationStage.Hearing)
            .Counts(2024, ReconsiderationIndicators.Accepted, 1)
            .Ledger(
                """
                FileApplication AskForCorrection SupplyCorrections AcceptApplication SendReplyNotice FileReply
                ExtendReview
                """
            );
        Assert.Equal("甲律师", replay.As<Reconsideration>().Agents.Single().Name);
    }

    /// <summary>
    /// 广元市朝天区人民政府《行政复议决定书》（广朝府复决字〔2024〕4号，2024年12月23日公开）：对不答复政府信息公开申请不服，2024年1月14日交邮，17日收到并受理；
    /// 三次拨打申请人电话未通，不能听取意见；3月6日当面听取被申请人意见；适用普通程序。All days but the reply's are the publication's; the ruling isn't in what we read.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_applicant_who_can_not_be_reached_three_times_is_decided_on_paper_once_that_is_on_record(Database database)
    {
        using var replay = new Replay(database);
        var application = File("2024-01-05").Against("塔河县发展和改革局") with
        {
            ActMadeOn = null,
            KnownOn = null,
            ActKind = ActKind.Inaction,
            Channel = Channel.Post,
            Claims = "确认不履行答复职责违法，责令限期答复。",
        };
        var order = Decide(CaseOutcome.OrderPerformance, DecisionGround.DutyNotPerformed) with { WithinDays = 20 };
        replay
            .Opened("2024-01-17", Handler, application)
            .Done("2024-01-17", Handler, Accept)
            // Sixty days end on Sunday 17 March.
            .Due("decision", "2024-03-18")
            .Done("2024-01-17", Handler, Copy("2024-01-17"))
            .Due("reply", "2024-01-31")
            .Done("2024-01-29", Handler, Reply())
            .Done("2024-03-06", Handler, Hear() with { Party = PartyRole.Respondent, Way = HearingWay.InPerson })
            .Refused("2024-03-06", Head, order, "FY070《行政复议法》第四十九条", "FY074")
            .Done("2024-03-06", Handler, new RecordCannotHear { Reason = "按所留电话三次拨打，均未接通。" })
            .Refused("2024-03-06", Head, order, "FY074《行政复议法》第六十一条第一款")
            .Stands(ReconsiderationStage.Hearing)
            .Papers("AcceptanceNotice", "ReplyNotice")
            .Ledger("FileApplication AcceptApplication SendReplyNotice FileReply HearParty RecordCannotHear");
    }

    /// <summary>
    /// 克拉玛依市独山子区人民政府《行政复议决定书》（克独政行复决字〔2025〕4号，2025年12月公开）：对举报不予立案决定不服，2025年9月15日作出，9月22日网上申请，
    /// 9月28日受理，适用普通程序。All days are the publication's; the ruling isn't in what we read.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void The_fifth_working_day_is_the_Sunday_that_makes_up_for_the_national_holiday_and_the_copy_waits_until_after_it(
        Database database
    )
    {
        using var replay = new Replay(database);
        var application = File("2025-09-15").Against("塔河县市场监督管理局") with
        {
            ActKind = ActKind.Complaint,
            Domain = Domain.MarketRegulation,
            Channel = Channel.Online,
        };
        replay
            .Opened("2025-09-22", Applicant, application)
            .Due("acceptance", "2025-09-28")
            .Done("2025-09-28", Handler, Accept)
            .Due("reply-notice", "2025-10-14")
            .Due("decision", "2025-11-27")
            .Papers("AcceptanceNotice")
            .Counts(2025, ReconsiderationIndicators.Deemed, 0)
            .Ledger("FileApplication AcceptApplication");
    }

    /// <summary>
    /// 盐城市亭湖区人民政府行政复议决定书（隋某某不服区市场监督管理局政府信息公开答复，2025年1月21日公开）：2024年9月18日答复，9月26日收到申请，适用普通程序，
    /// 11月25日延期三十日。The days are the publication's; that it was accepted on the day of receipt is ours, the latest from which 25 November is the sixtieth day.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_review_is_extended_on_its_sixtieth_day_and_not_on_the_day_after(Database database)
    {
        using var replay = new Replay(database);
        var application = File("2024-09-18").Against("塔河县市场监督管理局") with
        {
            ActKind = ActKind.Disclosure,
            Channel = Channel.Post,
        };
        replay
            .Opened("2024-09-26", Handler, application)
            .Done("2024-09-26", Handler, Accept)
            .Due("decision", "2024-11-25")
            .Done("2024-09-29", Handler, Copy("2024-09-29"))
            // The holiday of seven days lies between, and Saturday 12 October made up for one of them.
            .Due("reply", "2024-10-17")
            .Done("2024-10-15", Handler, Reply())
            .Done("2024-11-25", Institution, Thirty)
            .Due("decision", "2024-12-25")
            .Refused("2024-12-25", Institution, Thirty, "BL025《行政复议法》第六十二条")
            .Refused("2024-12-26", Institution, Thirty, "BL050", "BL025")
            .Stands(ReconsiderationStage.Hearing)
            .Counts(2024, ReconsiderationIndicators.Pending, 1)
            .Ledger("FileApplication AcceptApplication SendReplyNotice FileReply ExtendReview");
    }

    /// <summary>
    /// 安徽省高级人民法院：张某诉大观区人民政府不履行行政复议法定职责案：12月21日申请复议并请求一并审查市社保局两个文件，
    /// 转送函只提到一个，未作审查的另一个因此没有结论，区政府败诉。The day and month are the publication's; the year is ours, so that the forwarding crosses New Year. What the
    /// district left out is done here: one letter names both.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void Both_documents_whose_review_was_asked_for_are_forwarded_and_nothing_is_decided_before_the_answer(
        Database database
    )
    {
        using var replay = new Replay(database);
        var application = File("2025-12-10").Against("塔河县人力资源和社会保障局") with
        {
            ActKind = ActKind.Registration,
            Domain = Domain.HumanResources,
            Channel = Channel.Online,
        };
        var review = new RequestIncidentalReview
        {
            Document = "市人力资源和社会保障局第169号、第239号文件",
            Clause = "全文",
            Reason = "与上位法不一致。",
        };
        replay
            .Opened("2025-12-21", Applicant, application)
            .Done("2025-12-25", Handler, Accept)
            .Done("2025-12-25", Applicant, review)
            // Sunday 4 January made up for New Year.
            .Due("incidental-forwarding", "2026-01-06")
            .Refused("2025-12-30", Handler, review, "FY183")
            .Done(
                "2025-12-30",
                Handler,
                new SuspendReview { Ground = SuspensionGround.IncidentalReview, Reason = "等待有权机关审查。" }
            )
            .Due("decision", null)
            .Done(
                "2026-01-05",
                Handler,
                new ForwardIncidentalReview { To = "市人力资源和社会保障局", ReceivedOn = new(2026, 1, 5) }
            )
            .Due("forwarded-answer", "2026-03-06")
            .Refused("2026-02-02", Handler, new ResumeReview { Reason = "恢复。" }, "FY052《行政复议法》第三十九条第二款")
            .Done(
                "2026-03-03",
                Handler,
                new RecordForwardedAnswer { Finding = ClauseFinding.Lawful, Answer = "两个文件均合法。" }
            )
            .Done("2026-03-03", Handler, new ResumeReview { Reason = "已有结论。" })
            // Sixty days from 25 December and sixty-three of suspension end on Monday 27 April.
            .Due("decision", "2026-04-27")
            .Papers("AcceptanceNotice", "SuspensionNotice", "ForwardingLetter", "ResumptionNotice")
            .Counts(2025, ReconsiderationIndicators.Pending, 1)
            .Ledger(
                """
                FileApplication AcceptApplication RequestIncidentalReview SuspendReview ForwardIncidentalReview
                RecordForwardedAnswer ResumeReview
                """
            );
    }
}
