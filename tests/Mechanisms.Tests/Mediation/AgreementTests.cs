using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Quarrels;

namespace Fazhi.Mechanisms.Tests.MediationCases;

/// <summary>What may become of an agreement: amended, rescinded, annulled; and which court confirms what.</summary>
public sealed class AgreementTests
{
    private static readonly AskJudicialConfirmation Confirmation = new()
    {
        Court = "塔河县人民法院",
        Ground = ConfirmingGround.Mediators,
        Joint = true,
    };

    private static readonly AmendAgreement Amendment = new()
    {
        Reason = "春季冻土，延后施工。",
        Agreement = new()
        {
            Facts = "没有异议。",
            Content = "改为共同修复。",
            Manner = "共同修复",
            PerformBy = new(2025, 9, 30),
            SignedByParties = true,
            SignedByMediator = true,
            Sealed = true,
        },
    };

    private static readonly RescindAgreement Rescission = new()
    {
        Ground = RescissionGround.ByParties,
        Reason = "双方另行商定。",
        SignedByParties = true,
        Told = [OtherWay.Litigation],
    };

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void An_amended_agreement_is_signed_anew_and_its_periods_run_from_the_amendment(Database database)
    {
        using var county = Begin(database);
        var id = InSession(county);
        county.Today(2025, 3, 20).Done(id, Written, People.Mediator);
        county.Today(2025, 5, 6).LetTheLawAct();
        Assert.True(county.Read<Dispute>(id).ConfirmationLapsed);
        var unsigned = Amendment with { Agreement = Amendment.Agreement with { Sealed = false } };
        Assert.Equal(["TJ044"], county.Not(id, unsigned, People.Mediator));
        var late = Amendment with { Agreement = Amendment.Agreement with { PerformBy = new(2025, 5, 5) } };
        Assert.Equal(["TJ045"], county.Not(id, late, People.Mediator));
        var amended = (Dispute)county.Done(id, Amendment, People.Mediator);
        Assert.Equal(("改为共同修复。", new DateOnly(2025, 9, 30)), (amended.Agreement, amended.PerformBy));
        Assert.Equal(new DateOnly(2025, 6, 5), county.Due(id, "judicial-confirmation"));
        Assert.Equal(new DateOnly(2025, 9, 30), county.Due(id, "performance"));
        // It was reached in March and counts there.
        Assert.Equal(new DateOnly(2025, 3, 20), amended.ConcludedOn);
        county.Today(2025, 6, 5).Done(id, Confirmation, People.Mediator);
        county.Verify();
    }

    [Fact]
    public void What_a_court_dismissed_may_be_amended_and_asked_for_again()
    {
        using var county = Begin();
        var id = InSession(county);
        county.Done(id, Written, People.Mediator);
        county.Done(id, Confirmation, People.Mediator);
        county.Done(
            id,
            new RecordConfirmation { Result = ConfirmationResult.Dismissed, RuledOn = new(2025, 3, 10) },
            People.Mediator
        );
        Assert.Equal(["TJ034"], county.Not(id, Confirmation, People.Mediator));
        county.Done(id, Amendment, People.Mediator);
        county.Done(id, Confirmation, People.Mediator);
        county.Verify();
    }

    [Fact]
    public void What_was_withdrawn_may_be_asked_for_again_in_time()
    {
        using var county = Begin();
        var id = InSession(county);
        county.Done(id, Written, People.Mediator);
        county.Done(id, Confirmation, People.Mediator);
        county.Done(
            id,
            new RecordConfirmation { Result = ConfirmationResult.Withdrawn, RuledOn = new(2025, 3, 10) },
            People.Mediator
        );
        county.Done(id, Confirmation, People.Mediator);
        county.Verify();
    }

    [Fact]
    public void Parties_rescind_together_what_is_not_performed_and_a_court_annuls_by_its_judgment()
    {
        using var county = Begin();
        var (id, other) = (InSession(county), InSession(county));
        county.Done(id, Written, People.Mediator);
        county.Done(other, Written, People.Mediator);
        Assert.Equal(["TJ046"], county.Not(id, Rescission with { SignedByParties = false }, People.Mediator));
        var rescinded = county.Done(id, Rescission, People.Mediator);
        Assert.Equal("Rescinded", rescinded.StageCode);
        Assert.Contains(rescinded.Documents, d => d.Template == "mediation/RescissionRecord");
        Assert.NotNull(county.Clock(id, "judicial-confirmation")!.StoppedOn);

        county.Done(other, new RecordFulfilment { PerformedOn = new(2025, 3, 10) }, People.Mediator);
        Assert.Equal(["TJ046"], county.Not(other, Rescission, People.Mediator));
        var annulled = Rescission with { Ground = RescissionGround.AnnulledByCourt };
        Assert.Equal(["TJ047"], county.Not(other, annulled, People.Mediator));
        county.Done(other, annulled with { CaseNumber = "（2025）黑2722民初1号" }, People.Mediator);
        // That both were reached stays counted.
        Assert.Equal(2, county.Figure(MediationIndicators.Agreements).Value.Amount);
        county.Verify();
    }

    [Fact]
    public void A_court_annuls_an_agreement_of_a_closed_dispute_too_and_what_it_confirms_bears_a_number()
    {
        using var county = Begin();
        var (id, other) = (InSession(county), InSession(county));
        county.Done(id, Written, People.Mediator);
        county.Done(id, new RecordFulfilment { PerformedOn = new(2025, 3, 10) }, People.Mediator);
        county.Done(id, new CloseDispute { Filed = true }, People.Mediator);
        Assert.Contains("TJ046", county.Not(id, Rescission, People.Mediator));
        county.Done(
            id,
            Rescission with
            {
                Ground = RescissionGround.AnnulledByCourt,
                CaseNumber = "（2025）黑2722民初1号",
            },
            People.Mediator
        );
        Assert.Equal(DisputeStage.Rescinded, county.Read<Dispute>(id).Stage);

        county.Done(other, Written, People.Mediator);
        county.Done(other, Confirmation, People.Mediator);
        var valid = new RecordConfirmation { Result = ConfirmationResult.Valid, RuledOn = new(2025, 3, 10) };
        Assert.Equal(["TJ055"], county.Not(other, valid, People.Mediator));
        county.Done(other, valid with { CaseNumber = "（2025）黑2722诉前调确1号" }, People.Mediator);
        county.Verify();
    }

    [Fact]
    public void Nobody_acts_for_a_child_against_himself_and_nobody_quarrels_with_himself()
    {
        using var county = Begin();
        var child = new Party
        {
            Name = "张小",
            Phone = Application.Applicant.Phone,
            Address = Application.Applicant.Address,
            Capacity = Capacity.Limited,
            Guardian = "李四",
        };
        var against = Application with { Applicant = child, Others = [new Party { Name = "李四" }] };
        Assert.Equal(["TJ053"], county.NotOpened(Code, against, People.Resident));
        Assert.Equal(
            ["TJ052"],
            county.NotOpened(
                Code,
                Application with
                {
                    Others = [new Party { Name = Application.Applicant.Name }],
                },
                People.Resident
            )
        );
        county.Open(Code, against with { Applicant = child with { Guardian = "张三" } }, People.Resident);
        county.Verify();
    }

    [Fact]
    public void No_court_confirms_a_divorce_and_the_court_is_the_one_the_article_names()
    {
        using var county = Begin();
        var family = county.Open(Code, Application with { Category = DisputeCategory.Family }, People.Resident);
        county.Done(family, Willing, People.Mediator);
        county.Done(family, new AssignMediators { Mediators = ["周调解"] }, People.Mediator);
        county.Done(family, Session, People.Mediator);
        county.Done(family, Written, People.Mediator);
        Assert.Equal(["TJ043"], county.Not(family, Confirmation, People.Mediator));
        Assert.Equal(
            ["TJ042"],
            county.Not(
                family,
                Confirmation with
                {
                    StatusUntouched = true,
                    NotConfirmable = [NotConfirmable.Status],
                },
                People.Mediator
            )
        );
        Assert.Equal(["TJ040"], county.Not(family, Confirmation with { StatusUntouched = true, Ground = null }, People.Mediator));
        Assert.Equal(
            ["TJ041"],
            county.Not(family, Confirmation with { StatusUntouched = true, Ground = ConfirmingGround.Inviting }, People.Mediator)
        );
        county.Done(family, Confirmation with { StatusUntouched = true }, People.Mediator);
        county.Verify();
    }

    [Fact]
    public void Another_organs_clerk_voids_nobodys_record()
    {
        using var county = Begin();
        var clerk = new Actor("clerk", "钱登记", "traffic", Role.Registrar, Role.Handler);
        var id = county.Open(
            "screening",
            new RecordScreening
            {
                Place = "马林村",
                Screeners = "周调解",
                Found = 0,
            }
        );
        Assert.Equal(["BL003"], county.Not(id, new VoidScreening { Reason = "重复登记。" }, clerk));
        county.Done(id, new VoidScreening { Reason = "重复登记。" });
        county.Verify();
    }
}
