using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Committees;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Published cases of people's mediation.</summary>
public sealed class PublishedMediationTests
{
    private const string Dispute = "dispute";

    public static TheoryData<Database> Databases => TestCounty.Databases;

    /// <summary>
    /// 《邻里琐事引矛盾 悉心调处解心结》（柞水县杏坪镇，陕西政法网）：2022年6月26日雨水流入邻居后院，挖沟引发扭打；镇村调委会、派出所、司法所多次调解不成，
    /// 县调委会十余个小时后达成书面协议，赔偿1.7万元并已支付。The day of the quarrel and the sum are the publication's, the later days ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void What_the_town_could_not_settle_the_county_committee_settles_in_writing_and_both_attempts_are_counted(
        Database database
    )
    {
        using var replay = new Replay(database);
        var refer = new ReferDispute
        {
            Referrer = Referrer.Police,
            ReferredBy = "杏花派出所",
            Parties = [Person("范一"), Person("姜二")],
            Category = DisputeCategory.Neighbours,
            Account = "雨水流入后院，挖沟引发扭打，双方受伤。",
        };
        replay
            .WithCommittees("2022-06-01")
            .Opened("2022-06-27", Handler, refer, Dispute)
            .Done("2022-06-28", TheMediator, Willing(OfTown))
            .Done("2022-06-28", TheMediator, Assigned(OfTownMediator))
            .Refused("2022-06-30", TheMediator, Session("双方对赔偿数额分歧很大。"), "TJ024《人民调解法》第二十三条")
            .Done("2022-06-30", TheMediator, Session("双方对赔偿数额分歧很大。", told: true))
            .Done("2022-07-07", TheMediator, Session("仍未达成一致。"))
            .Done("2022-07-14", TheMediator, new FailMediation { Reason = FailureReason.NoConsent, Told = [OtherWay.Litigation] })
            .StandsAt(DisputeStage.Failed, DisputeOutcome.Failed)
            .Papers("FailureNotice")
            .Ledger("ReferDispute RecordWillingness AssignMediators HoldSession HoldSession FailMediation");
        replay
            .Opened("2022-07-18", Handler, refer with { Referrer = Referrer.OtherOrgan, ReferredBy = "塔河县司法局" }, Dispute)
            .Done("2022-07-19", TheMediator, Willing(OfCounty))
            .Refused("2022-07-19", TheMediator, Assigned(OfTownMediator), "TJ023《人民调解法》第十九条")
            .Done("2022-07-19", TheMediator, Assigned(OfCountyMediator))
            .Done("2022-07-26", TheMediator, Session("分别疏导，划分过错责任。", told: true))
            .Refused(
                "2022-07-26",
                TheMediator,
                Written("姜二支付范一1.7万元。", "2022-08-05", 17000) with
                {
                    Sealed = false,
                },
                "TJ028《人民调解法》第二十九条"
            )
            .Done("2022-07-26", TheMediator, Written("姜二支付范一1.7万元。", "2022-08-05", 17000))
            .Due("performance", "2022-08-05")
            .Done("2022-08-03", TheMediator, new RecordFulfilment { PerformedOn = new(2022, 8, 3), Visit = "已经支付。" })
            .Done("2022-08-04", TheMediator, new CloseDispute { Filed = true })
            .StandsAt(DisputeStage.Closed, DisputeOutcome.Agreement)
            .Papers("MediationAgreement")
            .Counts(2022, MediationIndicators.Mediated, 2)
            .Counts(2022, MediationIndicators.Failures, 1)
            .Counts(2022, MediationIndicators.WrittenAgreements, 1)
            .Ledger("ReferDispute RecordWillingness AssignMediators HoldSession ReachAgreement RecordPerformance CloseDispute");
    }

    /// <summary>
    /// 永顺县车坪乡某村张某海与彭某花邻里纠纷调解案（永顺县人民政府网）：2022年12月30日砖墙堵路，当天调解，口头同意恢复原状；2023年1月4日再次堵路，当天两个多小时后签订书面
    /// 协议：恢复通行，赔偿砖头、水管损失200元。The days, terms and sum are the publication's; the day set for the wall and the payment are ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_oral_promise_that_was_broken_within_the_week_becomes_a_written_agreement_that_is_kept(Database database)
    {
        using var replay = new Replay(database);
        var found = new FindDispute
        {
            Parties = [Person("张一"), Person("彭二")],
            Category = DisputeCategory.Neighbours,
            Account = "排水沟被堵，必经的小路被砖墙堵死。",
            Organisation = OfTown,
        };
        var oral = Written("彭二拆除砖墙，恢复通行。", "2022-12-31") with
        {
            Form = AgreementForm.Oral,
            SignedByParties = false,
            SignedByMediator = false,
            Sealed = false,
        };
        replay
            .WithCommittees("2022-06-01")
            .Opened("2022-12-30", TheMediator, found, Dispute)
            .Done("2022-12-30", TheMediator, Willing(OfTown))
            .Done("2022-12-30", TheMediator, Assigned(OfTownMediator))
            .Done("2022-12-30", TheMediator, Session("到场劝导。", told: true))
            .Done("2022-12-30", TheMediator, oral)
            .StandsAt(DisputeStage.Agreed, DisputeOutcome.Agreement)
            .Papers("MediationRecord")
            .Counts(2022, MediationIndicators.OralAgreements, 1)
            .Done(
                "2023-01-04",
                TheMediator,
                new RecordNonPerformance
                {
                    What = "路又被堵死。",
                    Urged = "到场督促。",
                    Told = [OtherWay.Litigation],
                }
            )
            .Done(
                "2023-01-04",
                TheMediator,
                new AmendAgreement
                {
                    Reason = "口头协议没有履行。",
                    Agreement = new AmendedAgreement
                    {
                        Facts = "擅自堵塞排水沟是主要原因。",
                        Content = "小路恢复原状；张一赔偿200元。",
                        Manner = "自行恢复，当面支付",
                        PerformBy = new(2023, 1, 6),
                        AmountYuan = 200,
                        SignedByParties = true,
                        SignedByMediator = true,
                        Sealed = true,
                    },
                }
            )
            .Done("2023-01-06", TheMediator, new RecordFulfilment { PerformedOn = new(2023, 1, 6), Visit = "已经恢复通行。" })
            .StandsAt(DisputeStage.Performed, DisputeOutcome.Agreement)
            .Papers("MediationRecord", "MediationAgreement")
            .Counts(2022, MediationIndicators.Agreements, 1)
            .Counts(2023, MediationIndicators.Agreements, 0)
            .Ledger(
                """
                FindDispute RecordWillingness AssignMediators HoldSession ReachAgreement RecordNonPerformance AmendAgreement
                RecordPerformance
                """
            );
    }

    /// <summary>
    /// 《人身伤害起纠纷 人民调解助化解》（七马路司法所，四平日报2021年8月9日）：2020年8月某日晚三名未成年人冲突，面部、耳部受伤；近一年后派出所把纠纷转到司法所，
    /// 双方父母达成协议并当场履行。The months are the publication's, the days ours.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public void Three_boys_take_part_by_their_parents_and_the_agreement_is_performed_at_the_table(Database database)
    {
        using var replay = new Replay(database);
        Party Boy(string name, string? guardian) => Person(name) with { Capacity = Capacity.Limited, Guardian = guardian };
        var refer = new ReferDispute
        {
            Referrer = Referrer.Police,
            ReferredBy = "七马路派出所",
            Parties = [Boy("高一", "高父"), Boy("马二", "马母"), Boy("金三", null)],
            Category = DisputeCategory.Damages,
            Account = "口角之争变为殴打，面部、耳部受伤。",
        };
        replay
            .WithCommittees("2021-06-01")
            .Opened("2021-08-02", Handler, refer, Dispute)
            .Refused("2021-08-02", TheMediator, Willing(OfTown), "TJ038《民法典》第二十三条")
            .Done(
                "2021-08-03",
                TheMediator,
                new ChangeParties
                {
                    Parties = [Boy("高一", "高父"), Boy("马二", "马母"), Boy("金三", "金父")],
                    Reason = "补登法定代理人。",
                }
            )
            .Done("2021-08-03", TheMediator, Willing(OfTown))
            .Done("2021-08-03", TheMediator, Assigned(OfTownMediator))
            .Done("2021-08-05", TheMediator, Session("双方家长到场。", told: true))
            .Refused(
                "2021-08-05",
                TheMediator,
                Written("马二、金三的父母赔偿。", null) with
                {
                    SignedByParties = false,
                },
                "TJ026《人民调解法》第二十九条"
            )
            .Done("2021-08-05", TheMediator, Written("马二、金三的父母赔偿。", null))
            .StandsAt(DisputeStage.Performed, DisputeOutcome.Agreement)
            .Due("judicial-confirmation", null)
            .Papers("MediationAgreement")
            .Ledger("ReferDispute ChangeParties RecordWillingness AssignMediators HoldSession ReachAgreement");
        Assert.Equal(["高父", "马母", "金父"], replay.As<Dispute>().Persons.Select(p => p.Agents.Single().Name));
    }
}
