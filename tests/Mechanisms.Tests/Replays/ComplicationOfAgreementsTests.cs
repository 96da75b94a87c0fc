using Fazhi.Mechanisms.Mediation;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Committees;
using static Fazhi.Mechanisms.Tests.Replays.Told;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Ordinary complications of a mediation agreement: the parties agree on something else, or give it up; or one of them never wanted it.</summary>
public sealed class ComplicationOfAgreementsTests
{
    private const string Dispute = "dispute";

    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly ApplyForMediation Quarrel = new()
    {
        Applicant = Person("张三"),
        Others = [Person("李四")],
        Category = DisputeCategory.Neighbours,
        Account = "因排水发生纠纷。",
    };

    private static readonly AskJudicialConfirmation Confirmation = new()
    {
        Court = "塔河县人民法院",
        Ground = ConfirmingGround.Mediators,
        Joint = true,
    };

    /// <summary>《民法典》第五百四十三条: the ground is frozen in April; the parties agree on September, and may ask the court once more.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_agreement_amended_after_the_time_for_confirmation_has_a_new_time_and_a_new_day_of_performance(
        Database database
    )
    {
        using var replay = new Replay(database);
        var amended = new AmendAgreement
        {
            Reason = "冻土未化，延后施工。",
            Agreement = new AmendedAgreement
            {
                Facts = "没有异议。",
                Content = "九月底前共同修复排水沟。",
                Manner = "共同修复",
                PerformBy = new(2025, 9, 30),
                SignedByParties = true,
                SignedByMediator = true,
                Sealed = true,
            },
        };
        Agreed(replay)
            .Due("judicial-confirmation", "2025-04-21")
            .Due("performance", "2025-06-30")
            .Refused("2025-04-23", TheMediator, Confirmation, "TJ033《民事诉讼法》第二百零五条")
            .Refused(
                "2025-04-23",
                TheMediator,
                amended with
                {
                    Agreement = amended.Agreement with { SignedByParties = false },
                },
                "TJ044《人民调解法》第二十九条"
            )
            .Done("2025-04-23", TheMediator, amended)
            .Due("judicial-confirmation", "2025-05-23")
            .Due("performance", "2025-09-30")
            .Done("2025-05-23", TheMediator, Confirmation)
            .StandsAt(DisputeStage.Confirming, DisputeOutcome.Agreement)
            .Papers("MediationAgreement", "MediationAgreement", "ConfirmationApplication")
            .Counts(2025, MediationIndicators.Agreements, 1)
            .Ledger(
                """
                ApplyForMediation RecordWillingness AssignMediators HoldSession ReachAgreement LapseConfirmation AmendAgreement
                AskJudicialConfirmation
                """
            );
    }

    /// <summary>《民法典》第五百六十二条第一款: both sign that they give it up; that it was reached stays counted.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void An_agreement_that_both_give_up_ends_with_a_record_and_its_periods_stop(Database database)
    {
        using var replay = new Replay(database);
        var rescinded = new RescindAgreement
        {
            Ground = RescissionGround.ByParties,
            Reason = "双方另行换地。",
            SignedByParties = true,
            Told = [OtherWay.Litigation],
        };
        Agreed(replay)
            .Refused("2025-04-07", TheMediator, rescinded with { SignedByParties = false }, "TJ046《民法典》第五百六十二条第一款")
            .Done("2025-04-07", TheMediator, rescinded)
            .Passed("2025-07-01")
            .StandsAt(DisputeStage.Rescinded, DisputeOutcome.Agreement)
            .Late("judicial-confirmation", "2025-07-01", late: false)
            .Late("performance", "2025-07-01", late: false)
            .Papers("MediationAgreement", "RescissionRecord")
            .Counts(2025, MediationIndicators.Agreements, 1)
            .Ledger("ApplyForMediation RecordWillingness AssignMediators HoldSession ReachAgreement RescindAgreement");
    }

    /// <summary>《人民调解法》第十七条: one of the parties refuses after the dispute was taken on; nothing more is mediated and nothing counts as mediated.</summary>
    [Theory, MemberData(nameof(Databases))]
    public void Where_a_party_refuses_nobody_mediates_any_further_and_the_other_ways_are_told(Database database)
    {
        using var replay = new Replay(database);
        replay
            .WithCommittees("2025-03-03")
            .Opened("2025-03-10", Applicant, Quarrel, Dispute)
            .Refused("2025-03-11", TheMediator, Willing(OfTown) with { AllWilling = false }, "TJ021《人民调解法》第十七条")
            .Done("2025-03-11", TheMediator, Willing(OfTown))
            .Refused("2025-03-12", TheMediator, new RefuseByParty { Who = "王五", Told = [OtherWay.Litigation] }, "TJ039")
            .Done("2025-03-12", TheMediator, new RefuseByParty { Who = "李四", Told = [OtherWay.Litigation] })
            .Refused("2025-03-13", TheMediator, Assigned(OfTownMediator), "BL001")
            .StandsAt(DisputeStage.Refused, DisputeOutcome.Refused)
            .Counts(2025, MediationIndicators.Accepted, 1)
            .Counts(2025, MediationIndicators.Mediated, 0)
            .Ledger("ApplyForMediation RecordWillingness RefuseByParty");
    }

    // Asked for on 10 March, agreed on 20 March, to be performed by the end of June.
    private static Replay Agreed(Replay replay) =>
        replay
            .WithCommittees("2025-03-03")
            .Opened("2025-03-10", Applicant, Quarrel, Dispute)
            .Done("2025-03-11", TheMediator, Willing(OfTown))
            .Done("2025-03-11", TheMediator, Assigned(OfTownMediator))
            .Done("2025-03-12", TheMediator, Session("双方陈述。", told: true))
            .Done("2025-03-20", TheMediator, Written("六月底前修复排水沟。", "2025-06-30"));
}
