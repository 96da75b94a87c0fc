using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Drafts;

namespace Fazhi.Mechanisms.Tests.NormativeDocuments;

/// <summary>From identification to collective deliberation.</summary>
public sealed class DraftingTests
{
    [Fact]
    public void Four_kinds_of_documents_and_any_without_one_of_the_three_marks_are_not_normative()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        IdentifyDocument[] none =
        [
            Identification with
            {
                Exclusion = ExcludedAs.Internal,
            },
            Identification with
            {
                Exclusion = ExcludedAs.Allocation,
            },
            Identification with
            {
                Exclusion = ExcludedAs.Upward,
            },
            Identification with
            {
                Exclusion = ExcludedAs.Correspondence,
            },
            Identification with
            {
                TouchesRights = false,
            },
            Identification with
            {
                BindsGenerally = false,
            },
            Identification with
            {
                AppliesRepeatedly = false,
            },
        ];
        foreach (var document in none)
            Assert.Equal(NormativeDocumentStage.NotNormative, county.Read<NormativeDocument>(county.Open(Code, document)).Stage);
        Assert.Equal(NormativeDocumentStage.Identified, county.Read<NormativeDocument>(county.Open(Code, Identification)).Stage);
        county.Verify();
    }

    [Fact]
    public void What_touches_market_entities_is_consulted_on_for_thirty_days_unless_reasons_are_given()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var market = Identification with { TouchesMarketEntities = true };
        var (one, other) = (Evaluated(county, market), Evaluated(county, market));
        Assert.Equal(["GF002"], county.Not(one, Consultation with { Until = new(2025, 4, 3) }));
        Assert.Equal("GF001", county.Not(one, Consultation with { Until = new(2025, 3, 5) })[0]);
        county.Done(one, Consultation);
        county.Done(other, Consultation with { Until = new(2025, 3, 20), ShorterBecause = "上级要求限期出台。" });

        var consultation = ConsultationOf(county, one);
        Assert.Equal(["BL001"], county.Today(2025, 4, 3).Not(consultation, Feedback));
        Assert.Equal(
            ["GF051", "GF005"],
            county.Not(
                one,
                new EndConsultation
                {
                    CommentsReceived = 0,
                    CommentsAdopted = 0,
                    Feedback = "无。",
                }
            )
        );
        new Sweep(county.Today(2025, 4, 7).Desk).Run();
        Assert.Equal(["GF005"], county.Not(consultation, Feedback with { EnterprisesHeard = false }));
        Assert.Equal(["ZQ009"], county.Not(consultation, Feedback with { Received = 4 }));
        county.Done(consultation, Feedback);
        Assert.Equal(NormativeDocumentStage.Consulted, county.Read<NormativeDocument>(one).Stage);
        county.Verify();
    }

    [Fact]
    public void A_measure_on_business_is_not_deliberated_without_or_against_the_fair_competition_review()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Reviewed(county, Identification with { TouchesBusiness = true });
        county.Today(2025, 4, 18);
        Assert.Equal(["GF018"], county.Not(id, Adopt, People.Head));
        Assert.Equal(["GF008"], county.Not(id, Competition with { Joint = false }));
        Assert.Equal(["GF009"], county.Not(id, Competition with { EnterprisesHeard = false }));
        county.Done(id, Competition with { Result = FairCompetitionResult.Violates });
        Assert.Equal(["GF018"], county.Not(id, Adopt, People.Head));
        var exception = Competition with { Result = FairCompetitionResult.Exception };
        Assert.Equal(["GF006", "GF007"], county.Not(id, exception));
        county.Done(
            id,
            exception with
            {
                ExceptionGround = ExceptionGround.PublicInterest,
                NoMilderWay = true,
                ExceptionUntil = new(2025, 12, 31),
            }
        );
        county.Done(id, Adopt, People.Head);
        county.Verify();
    }

    [Fact]
    public void Nothing_is_deliberated_that_did_not_pass_the_legality_review()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Submitted(county);
        Assert.Contains("BL001", county.Not(id, Adopt with { HeldOn = new(2025, 4, 8) }, People.Head));
        Assert.Equal(["BL002"], county.Not(id, Pass));
        Assert.Equal(["GF015"], county.Not(id, Pass with { Found = [ForbiddenContent.Licence] }, People.Reviewer));
        Assert.Equal(["GF016"], county.Not(id, Pass with { PowerAndProcedureLawful = false }, People.Reviewer));
        county.Done(id, Pass with { Opinion = LegalityOpinion.NotPassed, Found = [ForbiddenContent.Licence] }, People.Reviewer);
        Assert.Contains("GF017", county.Not(id, Adopt with { HeldOn = new(2025, 4, 8) }, People.Head));
        county.Done(id, Submission);
        county.Today(2025, 4, 15).Done(id, Pass, People.Reviewer);
        Assert.Equal(["GF037"], county.Not(id, Adopt with { HeldOn = new(2025, 4, 14) }, People.Head));
        Assert.Equal(2, county.Read<NormativeDocument>(id).LegalityReviews);
        county.Today(2025, 4, 18).Done(id, Adopt, People.Head);
        county.Verify();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void The_fifteen_working_days_of_review_stand_still_while_a_supplement_is_awaited(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Submitted(county);
        Assert.Equal(new DateOnly(2025, 4, 28), county.Due(id, "legality-review"));
        Assert.Equal(["GF013"], county.Not(id, new SupplementFile { Given = "依据。" }));
        var ask = new AskForSupplement { Wanted = "起草说明。" };
        county.Today(2025, 4, 10).Done(id, ask, People.Reviewer);
        Assert.True(county.Clock(id, "legality-review")!.IsPaused);
        Assert.Equal(["GF012"], county.Not(id, ask, People.Reviewer));
        Assert.Equal(["GF014"], county.Not(id, Pass, People.Reviewer));
        county.Today(2025, 4, 15).Done(id, new SupplementFile { Given = "起草说明。" });
        // Three working days more, over the holiday of 1 to 5 May.
        Assert.Equal(new DateOnly(2025, 5, 6), county.Due(id, "legality-review"));
        county.Verify();
    }

    [Fact]
    public void The_reviewer_gets_five_working_days_at_least_except_in_an_emergency()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Consulting(county);
        Answer(county.Today(2025, 4, 7), id);
        Assert.Equal(["GF010"], county.Not(id, Submission with { FileComplete = false }));
        Assert.Equal(["GF011"], county.Not(id, Submission with { WantedBy = new(2025, 4, 11) }));
        county.Done(id, Submission with { WantedBy = new(2025, 4, 11), Urgent = true });
        county.Verify();
    }
}
