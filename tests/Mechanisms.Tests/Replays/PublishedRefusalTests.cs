using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Published decisions not to accept an application (第三十条第二款), each with the days it tells.</summary>
public sealed class PublishedRefusalTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    /// <summary>
    /// 炎陵县人民政府《不予受理行政复议申请决定书》（〔2025〕炎政复字第23号，2025年4月21日，县司法局公开）：镇政府对信访事项的回复，不属于行政复议范围；
    /// 告知向中级人民法院起诉。The application (16 April) and the decision are the publication's days; the reply, service and archiving ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void A_towns_answer_to_a_petition_is_outside_the_scope_and_the_refusal_goes_to_the_intermediate_court(
        Database database
    )
    {
        using var replay = new Replay(database);
        var application = File("2025-03-28", "2025-04-01").AgainstTheTown() with
        {
            ActKind = ActKind.Other,
            Channel = Channel.Online,
        };
        replay
            .Opened("2025-04-16", Applicant, application)
            .Due("acceptance", "2025-04-23")
            .Refused("2025-04-21", Handler, Accept with { InScope = false }, "FY016《行政复议法》第三十条第一款第（五）项")
            .Done(
                "2025-04-21",
                Institution,
                new RefuseApplication
                {
                    Ground = RefusalGround.OutOfScope,
                    Reason = "信访事项的处理意见，依照《信访工作条例》申请复查。",
                }
            )
            .Done("2025-04-22", Handler, Serve(PartyRole.Applicant, "2025-04-22", CaseDocument.RefusalDecision))
            .Due("recourse", "2025-05-07")
            .Stands(ReconsiderationStage.Refused)
            .Done("2025-05-08", Handler, new ArchiveCase())
            .Papers("RefusalDecision")
            .Counts(2025, ReconsiderationIndicators.Received, 1)
            .Counts(2025, ReconsiderationIndicators.Refused, 1)
            .Counts(2025, ReconsiderationIndicators.Accepted, 0)
            .Counts(2025, ReconsiderationIndicators.Concluded, 0)
            .Ledger("FileApplication RefuseApplication ServeDocument EndRecourse ArchiveCase");
        Assert.Equal(CourtLevel.Intermediate, Recourse.OfRefusal);
        Assert.Equal("塔政复不受〔2025〕1号", replay.As<Reconsideration>().Documents[0].Number);
    }

    /// <summary>
    /// 郑州市二七区人民政府《行政复议申请不予受理决定书》（二七（行复）〔2024〕213号，2024年5月13日公开）：举报人不是为维护自身合法权益而举报，与不予立案
    /// 决定没有利害关系。Received on 8 May 2024 and refused on 13 May by the publication; Saturday 11 May was a working day. The day of the reply is ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void Who_reports_an_offence_that_did_not_touch_him_has_no_interest_in_what_is_done_about_it(Database database)
    {
        using var replay = new Replay(database);
        var application = File("2024-04-22", "2024-04-24").Against("塔河县市场监督管理局") with
        {
            ActKind = ActKind.Complaint,
            Domain = Domain.MarketRegulation,
            Channel = Channel.Post,
        };
        replay
            .Opened("2024-05-08", Handler, application)
            .Due("acceptance", "2024-05-14")
            .Refused("2024-05-13", Handler, Accept with { HasInterest = false }, "FY013《行政复议法》第三十条第一款第（二）项")
            .Done(
                "2024-05-13",
                Institution,
                new RefuseApplication { Ground = RefusalGround.NoInterest, Reason = "举报不是为维护自身合法权益。" }
            )
            .Stands(ReconsiderationStage.Refused)
            .Papers("RefusalDecision")
            .Counts(2024, ReconsiderationIndicators.Refused, 1)
            .Ledger("FileApplication RefuseApplication");
        Assert.Equal(RefusalGround.NoInterest, replay.As<Reconsideration>().RefusalGround);
    }

    /// <summary>
    /// 岳阳县人民政府《行政复议不予受理决定书》（不予受理字〔2024〕3号，岳阳县司法局2024年1月16日公开）：投诉举报，履行职责期限2023年9月20日届满，申请应在
    /// 11月20日以前提出，12月29日交邮，2024年1月2日收到。Posting and receipt are the publication's; the refusal's day (8 January) is ours, within the five days.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void Silence_complained_of_a_hundred_days_after_the_duty_was_due_is_refused_as_late_with_what_was_found(
        Database database
    )
    {
        using var replay = new Replay(database);
        var application = File("2023-09-20").Against("塔河县市场监督管理局") with
        {
            ActMadeOn = null,
            KnownOn = null,
            ActKind = ActKind.Inaction,
            Channel = Channel.Post,
        };
        var late = new RefuseApplication { Ground = RefusalGround.TooLate, Reason = "超过法定申请期限。" };
        replay
            .Opened("2024-01-02", Handler, application)
            .Due("acceptance", "2024-01-09")
            // The record has no day of knowledge, so that the refusal has to say what was found.
            .Refused("2024-01-08", Institution, late, "FY157《行政复议法》第三十条第一款")
            .Done(
                "2024-01-08",
                Institution,
                late with
                {
                    DespiteFacts = "经查，履行职责的期限2023年9月20日届满，申请期限至11月20日止；12月29日交邮。",
                }
            )
            .Stands(ReconsiderationStage.Refused)
            .Counts(2024, ReconsiderationIndicators.Refused, 1)
            .Ledger("FileApplication RefuseApplication");
        Assert.True(replay.As<Reconsideration>().ReconsiderationFirst);
    }
}
