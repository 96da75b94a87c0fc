using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Quarrels;
using Phone = Fazhi.Identifiers.PhoneNumber;

namespace Fazhi.Mechanisms.Tests.MediationCases;

/// <summary>《人民调解法》 — willing parties, an agreement, and the court that may confirm it.</summary>
public sealed class DisputeTests
{
    private static readonly AskJudicialConfirmation Confirmation = new()
    {
        Court = "塔河县人民法院",
        Ground = ConfirmingGround.Mediators,
        Joint = true,
    };

    [Fact]
    public void Nobody_mediates_where_a_party_refuses()
    {
        using var county = Begin();
        var id = Asked(county);
        Assert.Equal(["TJ021"], county.Not(id, Willing with { AllWilling = false }, People.Mediator));
        var refusal = new RefuseByParty { Who = "李四", Told = [] };
        Assert.Equal(["BL024"], county.Not(id, refusal, People.Mediator));
        county.Done(id, refusal with { Told = [OtherWay.Litigation] }, People.Mediator);
        Assert.Contains("BL001", county.Not(id, Willing, People.Mediator));

        // Even after acceptance a party may refuse.
        var later = Asked(county);
        county.Done(later, Willing, People.Mediator);
        county.Done(later, refusal with { Told = [OtherWay.Arbitration] }, People.Mediator);
        Assert.Equal(DisputeStage.Refused, county.Read<Dispute>(later).Stage);
        county.Verify();
    }

    [Fact]
    public void Who_asks_for_mediation_says_how_to_be_reached()
    {
        using var county = Begin();
        var nowhere = Application with { Applicant = new Party { Name = "张三" } };
        var refused = county.Desk.Perform(ActRequest.Open(Code, nowhere), People.Mediator).Problems;
        Assert.Equal(["TJ037"], refused.Select(p => p.Code));
        Assert.Contains("联系电话", refused[0].Remedy, StringComparison.Ordinal);
        Assert.True(Phone.TryParse("0457-3661234", out var phone));
        Assert.True(
            county
                .Desk.Perform(
                    ActRequest.Open(Code, nowhere with { Applicant = nowhere.Applicant with { Phone = phone } }),
                    People.Mediator
                )
                .Done
        );
        county.Verify();
    }

    [Fact]
    public void A_party_under_eighteen_or_without_capacity_takes_part_with_its_guardian()
    {
        using var county = Begin();
        var minor = new Party { Name = "小李", Capacity = Capacity.Limited };
        var refused = county.Desk.Perform(ActRequest.Open(Code, Application with { Others = [minor] }), People.Mediator).Problems;
        Assert.Equal(("TJ038", "《民法典》第二十三条"), (refused.Single().Code, refused[0].Basis!.ToString()));
        Assert.Contains("（小李）", refused[0].Text, StringComparison.Ordinal);
        var guarded = minor with { Guardian = "李父" };
        var id = county.Open(Code, Application with { Others = [guarded] }, People.Mediator);
        Assert.Equal("李父", county.Read<Dispute>(id).Persons[1].Agents.Single().Name);

        // A dispute that was found may lack it; it is not taken on before the guardian is known.
        var found = county.Open(
            Code,
            new FindDispute
            {
                Parties = [new Party { Name = "张三" }, minor],
                Category = DisputeCategory.Damages,
                Account = "在校打闹受伤。",
                Organisation = Willing.Organisation,
            },
            People.Mediator
        );
        Assert.Equal(["TJ038"], county.Not(found, Willing, People.Mediator));
        county.Done(
            found,
            new ChangeParties { Parties = [new Party { Name = "张三" }, guarded], Reason = "补记法定代理人。" },
            People.Mediator
        );
        Assert.Equal(["1", "2"], county.Read<Dispute>(found).Persons.Select(p => p.Key));
        county.Done(found, Willing, People.Mediator);
        county.Verify();
    }

    [Fact]
    public void Only_a_party_of_the_dispute_refuses_it()
    {
        using var county = Begin();
        var id = Asked(county);
        RefuseByParty refusal = new() { Who = "赵六", Told = [OtherWay.Litigation] };
        Assert.Equal(["TJ039"], county.Not(id, refusal, People.Mediator));
        county.Done(id, refusal with { Who = "李四" }, People.Mediator);
        county.Verify();
    }

    [Fact]
    public void What_belongs_to_another_organ_is_not_mediated()
    {
        using var county = Begin();
        var id = Asked(county);
        Assert.Equal(["TJ022"], county.Not(id, Willing with { NotMediable = [NotMediable.AdministrativeAct] }, People.Mediator));
        Assert.Equal(["TJ020"], county.Not(id, Willing with { Organisation = "没有的委员会" }, People.Mediator));
        county.Done(
            id,
            new DeclineDispute
            {
                Ground = NotMediable.AdministrativeAct,
                Explanation = "可以申请行政复议。",
                Told = [OtherWay.Administrative],
            },
            People.Mediator
        );
        county.Verify();
    }

    [Fact]
    public void Only_serving_mediators_mediate_and_the_parties_are_first_told_their_rights()
    {
        using var county = Begin();
        var id = Asked(county);
        county.Done(id, Willing, People.Mediator);
        Assert.Equal(["TJ023"], county.Not(id, new AssignMediators { Mediators = ["周调解", "无名氏"] }, People.Mediator));
        county.Done(id, new AssignMediators { Mediators = ["周调解"] }, People.Mediator);
        Assert.Equal(["TJ025"], county.Not(id, Written, People.Mediator));
        Assert.Equal(["TJ024"], county.Not(id, Session with { RightsTold = false }, People.Mediator));
        county.Done(id, Session, People.Mediator);
        county.Done(id, Session with { RightsTold = false }, People.Mediator);
        county.Verify();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void A_written_agreement_needs_the_parties_and_the_mediators_signatures_and_the_seal(Database database)
    {
        using var county = Begin(database);
        var id = InSession(county);
        Assert.Equal(["TJ026"], county.Not(id, Written with { SignedByParties = false }, People.Mediator));
        Assert.Equal(["TJ027"], county.Not(id, Written with { SignedByMediator = false }, People.Mediator));
        Assert.Equal(["TJ028"], county.Not(id, Written with { Sealed = false }, People.Mediator));
        Assert.Equal(["TJ029"], county.Not(id, Written with { PerformBy = null }, People.Mediator));
        Assert.Equal(["TJ029"], county.Not(id, Written with { Lasting = true }, People.Mediator));
        Assert.Equal(["TJ030"], county.Not(id, Written with { PerformBy = new(2025, 3, 9) }, People.Mediator));
        var agreed = county.Done(id, Written, People.Mediator);
        Assert.Contains(agreed.Documents, d => d.Template == "mediation/MediationAgreement");
        county.Verify();
    }

    [Fact]
    public void An_oral_agreement_takes_effect_when_it_is_reached_and_is_recorded()
    {
        using var county = Begin();
        var id = InSession(county);
        county.Today(2025, 3, 20);
        var agreed = (Dispute)county.Done(id, Oral, People.Mediator);
        Assert.Equal((DisputeStage.Agreed, new DateOnly(2025, 3, 20)), (agreed.Stage, agreed.ConcludedOn));
        Assert.Contains(agreed.Documents, d => d.Template == "mediation/MediationRecord");
        Assert.Equal(new DateOnly(2025, 3, 20), county.Clock(id, "judicial-confirmation")!.StartedOn);
        county.Verify();
    }

    [Fact]
    public void An_agreement_to_refrain_from_something_has_no_term_and_can_be_confirmed_by_the_court()
    {
        using var county = Begin();
        var id = InSession(county);
        var lasting = Written with { PerformBy = null, Lasting = true, Content = "双方今后不再在通道堆放杂物。" };
        var agreed = (Dispute)county.Done(id, lasting, People.Mediator);
        Assert.Equal((DisputeStage.Agreed, (DateOnly?)null), (agreed.Stage, agreed.PerformBy));
        Assert.Null(county.Clock(id, "performance"));
        Assert.NotNull(county.Clock(id, "judicial-confirmation"));
        county.Verify();
    }

    [Fact]
    public void Both_parties_together_have_thirty_days_to_ask_the_court_and_then_no_more()
    {
        using var county = Begin();
        var (id, other) = (InSession(county), InSession(county));
        county.Today(2025, 3, 20);
        county.Done(id, Written, People.Mediator);
        county.Done(other, Written, People.Mediator);
        // Thirty days end on Saturday 19 April.
        Assert.Equal(new DateOnly(2025, 4, 21), county.Due(id, "judicial-confirmation"));
        county.Today(2025, 4, 21).LetTheLawAct();
        Assert.Equal(["TJ032"], county.Not(id, Confirmation with { Joint = false }, People.Mediator));
        county.Done(id, Confirmation, People.Mediator);

        county.Today(2025, 4, 22).LetTheLawAct();
        Assert.True(county.Read<Dispute>(other).ConfirmationLapsed);
        Assert.False(county.Read<Dispute>(id).ConfirmationLapsed);
        Assert.Equal(["TJ033"], county.Not(other, Confirmation, People.Mediator));
        county.Verify();
    }

    [Fact]
    public void What_the_court_confirmed_is_confirmed_and_what_it_dismissed_cannot_be_asked_again()
    {
        using var county = Begin();
        foreach (var result in new[] { ConfirmationResult.Valid, ConfirmationResult.Dismissed })
        {
            var id = InSession(county);
            county.Done(id, Written, People.Mediator);
            county.Done(id, Confirmation, People.Mediator);
            county.Done(
                id,
                new RecordConfirmation
                {
                    Result = result,
                    CaseNumber = "（2025）黑2722诉前调确1号",
                    RuledOn = new(2025, 3, 10),
                },
                People.Mediator
            );
            var confirmed = result == ConfirmationResult.Valid;
            Assert.Equal(confirmed ? DisputeStage.Confirmed : DisputeStage.Agreed, county.Read<Dispute>(id).Stage);
            if (!confirmed)
                Assert.Equal(["TJ034"], county.Not(id, Confirmation, People.Mediator));
        }

        county.Verify();
    }

    [Fact]
    public void Mediation_that_fails_ends_with_the_other_ways_told()
    {
        using var county = Begin();
        var id = InSession(county);
        Assert.Equal(["BL024"], county.Not(id, Failure with { Told = [] }, People.Mediator));
        var failed = county.Done(id, Failure, People.Mediator);
        Assert.Contains(failed.Documents, d => d.Template == "mediation/FailureNotice");
        county.Verify();
    }

    [Fact]
    public void The_success_rate_leaves_out_who_refused_and_what_was_never_accepted()
    {
        using var county = Begin();
        foreach (var end in new Act[] { Written, Oral, Written, Failure })
            county.Done(InSession(county), end, People.Mediator);
        county.Done(Asked(county), new RefuseByParty { Who = "李四", Told = [OtherWay.Litigation] }, People.Mediator);
        var rate = county.Figure(MediationIndicators.SuccessRate);
        Assert.Equal((3L, 4L), (rate.Value.Numerator, rate.Value.Denominator));
        Assert.Equal(
            3,
            county.Figure(MediationIndicators.WrittenAgreements).Value.Amount
                + county.Figure(MediationIndicators.OralAgreements).Value.Amount
        );
        county.Verify();
    }

    [Fact]
    public void No_distribution_of_disputes_can_point_at_a_person()
    {
        Assert.True(
            MediationIndicators.ByCategory.IsGuarded
                && MediationIndicators.BySource.IsGuarded
                && MediationIndicators.ByOrganisation.IsGuarded
        );
        Assert.Equal(
            3,
            MediationIndicators.All.Count(i => i.GetType().Name.StartsWith("SpreadIndicator", StringComparison.Ordinal))
        );
        using var county = Begin();
        Assert.DoesNotContain("张三", county.Read<Dispute>(Asked(county)).Title, StringComparison.Ordinal);
        county.Verify();
    }
}
