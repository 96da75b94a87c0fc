using Fazhi.Mechanisms.Mediation;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Committees;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Published cases in which a court confirmed what people's mediators had brought about (《民事诉讼法》第二百零五条、第二百零六条).</summary>
public sealed class PublishedConfirmationTests
{
    private const string Dispute = "dispute";

    public static TheoryData<Database> Databases => TestCounty.Databases;

    /// <summary>
    /// 东至县人民法院洋湖法庭办结的司法确认案（东至县人大网）：职工2022年7月7日受伤，10日死亡；家属与公司经洋湖镇人民调解委员会达成协议，7月13日共同申请司法确认，
    /// 从调解到裁定历时三天。The injury, the death and the application are the publication's days; agreement (12 July) and ruling (14 July) ours within its three days.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_agreement_on_a_death_at_work_is_confirmed_by_the_court_when_both_sides_ask_for_it_together(Database database)
    {
        using var replay = new Replay(database);
        var application = new ApplyForMediation
        {
            Applicant = Person("查家属"),
            Others = [Company("塔河县某矿业有限公司")],
            Category = DisputeCategory.Damages,
            Account = "上班期间受伤，经抢救无效死亡。",
        };
        var ask = new AskJudicialConfirmation
        {
            Court = "塔河县人民法院",
            Ground = ConfirmingGround.Mediators,
            Joint = true,
        };
        replay
            .WithCommittees("2022-06-01")
            .Opened("2022-07-11", Applicant, application, Dispute)
            .Done("2022-07-11", TheMediator, Willing(OfTown))
            .Done("2022-07-11", TheMediator, Assigned(OfTownMediator))
            .Done("2022-07-12", TheMediator, Session("商定赔偿。", told: true))
            .Done("2022-07-12", TheMediator, Written("公司一次性赔偿。", "2022-07-29", 900000))
            .Due("judicial-confirmation", "2022-08-11")
            .Refused("2022-07-13", TheMediator, ask with { Joint = false }, "TJ032《人民调解法》第三十三条")
            .Done("2022-07-13", TheMediator, ask)
            .Done(
                "2022-07-14",
                TheMediator,
                new RecordConfirmation
                {
                    Result = ConfirmationResult.Valid,
                    CaseNumber = "（2022）黑2722民特1号",
                    RuledOn = new(2022, 7, 14),
                }
            )
            .StandsAt(DisputeStage.Confirmed, DisputeOutcome.Agreement)
            .Done("2022-07-28", TheMediator, new RecordFulfilment { PerformedOn = new(2022, 7, 28) })
            .Done("2022-08-12", TheMediator, new CloseDispute { Filed = true })
            .Papers("MediationAgreement", "ConfirmationApplication")
            .Ledger(
                """
                ApplyForMediation RecordWillingness AssignMediators HoldSession ReachAgreement AskJudicialConfirmation RecordConfirmation
                RecordPerformance CloseDispute
                """
            );
        Assert.False(replay.As<Dispute>().ConfirmationLapsed);
    }

    /// <summary>
    /// 桐柏县人民法院埠江法庭：首例申请确认人民调解协议效力案（徐某与母亲、继父分割赔偿款，南阳法院网）：2011年6月25日、26日分别起诉，法庭立案前委托埠江镇人民调解委员会调解，
    /// 29日达成协议，7月7日确认有效。Those days are the publication's; that confirmation was asked for on 5 July is ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void What_a_court_sent_to_the_mediators_that_court_confirms_and_in_a_family_only_the_money(Database database)
    {
        using var replay = new Replay(database);
        var refer = new ReferDispute
        {
            Referrer = Referrer.Court,
            ReferredBy = "塔河县人民法院盘古法庭",
            Parties = [Person("徐一"), Person("周二"), Person("栗三")],
            Category = DisputeCategory.Family,
            Account = "受伤所得赔偿款的支配发生争议。",
        };
        var ask = new AskJudicialConfirmation
        {
            Court = "塔河县人民法院",
            Ground = ConfirmingGround.Inviting,
            Joint = true,
            StatusUntouched = true,
        };
        replay
            .WithCommittees("2011-06-01")
            .Opened("2011-06-26", Handler, refer, Dispute)
            .Done("2011-06-27", TheMediator, Willing(OfTown))
            .Done("2011-06-27", TheMediator, Assigned(OfTownMediator))
            .Done("2011-06-29", TheMediator, Session("商定赡养费和护理费。", told: true))
            .Done("2011-06-29", TheMediator, Written("支付赡养费和护理费。", "2011-07-15", 61090))
            .Refused(
                "2011-07-05",
                TheMediator,
                ask with
                {
                    Ground = ConfirmingGround.Mediators,
                },
                "TJ041《民事诉讼法》第二百零五条"
            )
            .Refused("2011-07-05", TheMediator, ask with { StatusUntouched = false }, "TJ043")
            .Done("2011-07-05", TheMediator, ask)
            .Done(
                "2011-07-07",
                TheMediator,
                new RecordConfirmation
                {
                    Result = ConfirmationResult.Valid,
                    CaseNumber = "（2011）黑2722民特1号",
                    RuledOn = new(2011, 7, 7),
                }
            )
            .StandsAt(DisputeStage.Confirmed, DisputeOutcome.Agreement)
            .Counts(2011, MediationIndicators.Agreements, 1)
            .Ledger(
                """
                ReferDispute RecordWillingness AssignMediators HoldSession ReachAgreement AskJudicialConfirmation RecordConfirmation
                """
            );
    }
}
