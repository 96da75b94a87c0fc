using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>接入 — what began before it was kept here comes in as it stands, with its number and its true days, and nothing is printed anew.</summary>
public sealed class TakingOverTests
{
    private static TakeOverCase Running => Cases.TakenOver;

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_running_case_comes_in_at_its_stage_and_its_periods_run_from_the_true_days(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 4, 7);
        var taken = (Reconsideration)county.Do(ActRequest.Open(Cases.Code, Running), People.Handler);
        Assert.Equal((ReconsiderationStage.Hearing, "塔政复〔2025〕3号"), (taken.Stage, taken.Number));
        Assert.Equal((new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 10)), (taken.OpenedOn, taken.AcceptedOn));
        Assert.Equal("张某不服塔河县交通运输局行政处罚案", taken.Title);
        Assert.Empty(taken.Documents);
        Assert.Equal(["TakeOverCase"], county.Acts(taken.Id));
        // Sixty days from 10 March: 9 May, as if every step had been registered on its day.
        Assert.Equal(new DateOnly(2025, 5, 9), county.Due(taken.Id, "decision"));
        new Sweep(county.Desk).Run();
        Assert.Equal(["TakeOverCase"], county.Acts(taken.Id));
        // It goes on like any other; a step of last week is dated last week.
        county.Do(ActRequest.In(taken.Id, Cases.Hear, new(2025, 4, 2)), People.Handler);
        county.Done(taken.Id, Cases.Draft);
        var decided = (Reconsideration)county.Do(ActRequest.In(taken.Id, Cases.Uphold), People.Head);
        Assert.Equal(28, decided.DaysTaken);
        Assert.NotEmpty(decided.Documents);
        county.Verify();
    }

    [Fact]
    public void A_suspended_case_stands_still_and_a_resumed_one_lost_those_days()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var suspended = Running with
        {
            Number = null,
            SuspendedOn = new(2025, 3, 20),
            SuspensionGround = SuspensionGround.DependentCase,
        };
        var still = (Reconsideration)county.Do(ActRequest.Open(Cases.Code, suspended), People.Handler);
        Assert.Equal(ReconsiderationStage.Suspended, still.Stage);
        Assert.Null(county.Due(still.Id, "decision"));
        var resumed = county.Do(ActRequest.Open(Cases.Code, suspended with { ResumedOn = new(2025, 3, 30) }), People.Handler);
        Assert.Equal(new DateOnly(2025, 5, 19), county.Due(resumed.Id, "decision"));
        var extended = Running with { Number = null, ExtendedOn = new(2025, 4, 1), ExtendedDays = 30 };
        var longer = county.Do(ActRequest.Open(Cases.Code, extended), People.Handler);
        Assert.Equal(new DateOnly(2025, 6, 9), county.Due(longer.Id, "decision"));
        county.Verify();
    }

    [Fact]
    public void A_case_concluded_in_an_earlier_year_counts_in_its_year_and_who_did_not_sue_can_not_any_more()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var concluded = Running with
        {
            Number = DocumentNumber.Parse("塔政复〔2023〕5号"),
            ReceivedOn = new(2023, 3, 3),
            AcceptedOn = new(2023, 3, 7),
            ReplyNoticeOn = new(2023, 3, 8),
            ReplyNoticeReceivedOn = new(2023, 3, 9),
            RepliedOn = new(2023, 3, 15),
            ConcludedOn = new(2023, 4, 20),
            Outcome = CaseOutcome.Revoke,
            Ruling = "撤销该行政处罚决定。",
            ApplicantServedOn = new(2023, 4, 24),
            RespondentServedOn = new(2023, 4, 25),
        };
        var taken = (Reconsideration)county.Do(ActRequest.Open(Cases.Code, concluded), People.Handler);
        Assert.Equal(
            (ReconsiderationStage.Served, CaseOutcome.Revoke, new DateOnly(2023, 4, 25)),
            (taken.Stage, taken.Outcome, taken.ServedOn)
        );
        Assert.Equal(44, taken.DaysTaken);
        new Sweep(county.Desk).Run();
        Assert.Equal("TakeOverCase", county.Acts(taken.Id)[0]);
        Assert.Contains("EndRecourse", county.Acts(taken.Id));
        var archived = concluded with { Number = null, ArchivedOn = new(2023, 6, 1), FileNumber = "2023-5" };
        Assert.Equal(
            ReconsiderationStage.Archived,
            ((Reconsideration)county.Do(ActRequest.Open(Cases.Code, archived), People.Handler)).Stage
        );
        county.Verify();
    }

    [Fact]
    public void A_past_case_decided_against_the_silence_of_the_respondent_says_why_and_an_archived_one_when_it_was_carried_out()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 9, 1);
        var silent = Running with
        {
            RepliedOn = null,
            Reply = null,
            ConcludedOn = new(2025, 5, 6),
            Outcome = CaseOutcome.Uphold,
            Ruling = "维持该行政处罚决定。",
        };
        IReadOnlyList<string> Not(TakeOverCase taken) => county.Refused(ActRequest.Open(Cases.Code, taken), People.Handler);
        Assert.Equal(["FY234"], Not(silent));
        // A reply after its last day is none (第七十条), unless the file says what stood for the act.
        Assert.Equal(["FY234"], Not(silent with { RepliedOn = new(2025, 4, 10), Reply = "处罚合法。" }));
        county.Do(
            ActRequest.Open(Cases.Code, silent with { Note = "第三人提供证据证明行政行为合法，见卷宗第12页。" }),
            People.Handler
        );

        var redone = silent with
        {
            Number = null,
            Outcome = CaseOutcome.Revoke,
            Ruling = "撤销，责令三十日内重新作出。",
            RedoOrdered = true,
            WithinDays = 30,
            ApplicantServedOn = new(2025, 5, 8),
            RespondentServedOn = new(2025, 5, 8),
            ArchivedOn = new(2025, 7, 1),
        };
        Assert.Equal(["FY237"], Not(redone));
        var archived = county.Do(ActRequest.Open(Cases.Code, redone with { PerformedOn = new(2025, 6, 3) }), People.Handler);
        Assert.False(county.Clock(archived.Id, "performance")!.IsLate(new(2025, 9, 1)));
        // What was corrected after its ten working days, and extended after its last day, is told.
        var corrected = Running with
        {
            Number = null,
            ReceivedOn = new(2025, 2, 3),
            CorrectionAskedOn = new(2025, 2, 5),
            CorrectionToldOn = new(2025, 2, 6),
            CorrectedOn = new(2025, 3, 7),
        };
        Assert.Equal(["FY236"], Not(corrected));
        Assert.Contains("BL050", Not(Running with { Number = null, ExtendedOn = new(2025, 5, 12), ExtendedDays = 30 }));
        county.Verify();
    }

    [Fact]
    public void Only_the_institution_takes_a_case_over_and_a_running_one_says_what_each_side_said()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var clerk = new Actor("clerk2", "交通局经办人", "traffic", Role.Handler, Role.Registrar);
        Assert.Equal(["FY195"], county.Refused(ActRequest.Open(Cases.Code, Running), clerk));
        Assert.Equal(["FY155"], county.Refused(ActRequest.Open(Cases.Code, Cases.Application), clerk));
        foreach (
            var untold in new[]
            {
                Running with
                {
                    Facts = null,
                },
                Running with
                {
                    Reply = " ",
                },
                Running with
                {
                    Heard = "未听取。",
                },
            }
        )
            Assert.Equal(["FY196"], county.Refused(ActRequest.Open(Cases.Code, untold), People.Handler));
        // Nothing more is printed of one that was refused.
        var refused = Running with
        {
            Facts = null,
            Reply = null,
            AcceptedOn = null,
            ReplyNoticeOn = null,
            ReplyNoticeReceivedOn = null,
            RepliedOn = null,
            RefusedOn = new(2025, 3, 5),
            RefusalGround = RefusalGround.TooLate,
        };
        county.Do(ActRequest.Open(Cases.Code, refused), People.Handler);
        county.Verify();
    }

    [Fact]
    public void Who_was_served_first_may_have_sued_before_the_others_were_served()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 5, 12);
        var sued = Running with
        {
            HeardOn = new(2025, 3, 18),
            ConcludedOn = new(2025, 3, 27),
            Outcome = CaseOutcome.Uphold,
            Ruling = "维持该处罚决定。",
            ApplicantServedOn = new(2025, 4, 1),
            SuedOn = new(2025, 4, 8),
            RespondentServedOn = new(2025, 4, 10),
        };
        var taken = (Reconsideration)county.Do(ActRequest.Open(Cases.Code, sued), People.Handler);
        Assert.Equal((ReconsiderationStage.Served, new DateOnly(2025, 4, 8)), (taken.Stage, taken.SuedOn));
        Assert.Equal(new DateOnly(2025, 4, 8), county.Clock(taken.Id, "recourse")!.StoppedOn);
        county.Verify();
    }

    [Fact]
    public void A_day_that_nobody_means_is_told_in_its_field()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var outcome = county.Desk.Perform(
            ActRequest.Open(Cases.Code, Running with { ActMadeOn = new(12, 3, 3) }),
            People.Handler
        );
        Assert.Equal([("BL057", "actMadeOn")], outcome.Problems.Select(p => (p.Code, p.Path)));
        var far = new RegisterExisting
        {
            Title = "塔河县集贸市场管理办法",
            Issuer = Issuer.CountyGovernment,
            PublishedOn = new(2024, 5, 2),
            EffectiveFrom = new(9999, 12, 31),
        };
        Assert.Contains("BL057", county.Refused(ActRequest.Open("normative-document", far), People.Handler));
        county.Verify();
    }

    [Fact]
    public void Days_that_contradict_each_other_are_told_by_their_fields()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        IReadOnlyList<Problem> Of(TakeOverCase act) =>
            county.Desk.Perform(ActRequest.Open(Cases.Code, act), People.Handler).Problems;
        Assert.Equal([("BL051", "acceptedOn")], Of(Running with { AcceptedOn = new(2025, 3, 1) }).Select(p => (p.Code, p.Path)));
        Assert.Equal([("BL052", "replyNoticeOn")], Of(Running with { AcceptedOn = null }).Select(p => (p.Code, p.Path)));
        Assert.Equal(
            [("BL052", "acceptedOn")],
            Of(Running with { RefusedOn = new(2025, 3, 5), RefusalGround = RefusalGround.TooLate }).Select(p => (p.Code, p.Path))
        );
        Assert.Equal(["FY190"], Of(Running with { ConcludedOn = new(2025, 4, 1) }).Select(p => p.Code));
        Assert.Equal(["FY191"], Of(Running with { SuspendedOn = new(2025, 4, 1) }).Select(p => p.Code));
        Assert.Equal(["FY192"], Of(Running with { ExtendedDays = 10 }).Select(p => p.Code));
        Assert.Contains("FY193", Of(Running with { RefusedOn = new(2025, 3, 5) }).Select(p => p.Code));
        Assert.Equal(["FY194"], Of(Running with { RepliedOn = new(2025, 3, 10) }).Select(p => p.Code));
        Assert.Equal(["FY153"], Of(Running with { ActMadeOn = new(2025, 3, 4) }).Select(p => p.Code));
        Assert.Equal(
            ["FY021", "FY154"],
            Of(Running with { RespondentKind = RespondentKind.CountyGovernment }).Select(p => p.Code).Order()
        );
        var child = new Party
        {
            Name = "张小",
            Address = "塔河镇新民街1号",
            Capacity = Capacity.Limited,
        };
        Assert.Equal(["FY111"], Of(Running with { Applicant = child }).Select(p => p.Code));
        var extended = Running with { ExtendedOn = new(2025, 4, 1), ExtendedDays = 30 };
        Assert.Equal(["FY043"], Of(extended with { SimplifiedGround = SimplifiedGround.AllConsent }).Select(p => p.Code));
        var asked = Running with
        {
            CorrectionAskedOn = new(2025, 3, 4),
            CorrectionToldOn = new(2025, 3, 5),
            CorrectedOn = new(2025, 3, 7),
        };
        Assert.Equal(["FY235"], Of(asked with { CorrectionToldOn = new(2025, 3, 3) }).Select(p => p.Code));
        Assert.Equal(["FY241"], Of(Running with { Number = DocumentNumber.Parse("黑政复〔2025〕17号") }).Select(p => p.Code));
        Assert.Equal(["FY241"], Of(Running with { Number = DocumentNumber.Parse("塔政复〔2024〕501号") }).Select(p => p.Code));
        Assert.Equal(["BL011"], Of(Running with { RepliedOn = new(2025, 4, 8) }).Select(p => p.Code));
        Assert.Equal(["BL003"], county.Refused(ActRequest.Open(Cases.Code, Running, organ: "gov"), People.Stranger));
        county.Do(ActRequest.Open(Cases.Code, Running), People.Handler);
        Assert.Equal(["BL012"], Of(Running).Select(p => p.Code));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_dispute_comes_in_with_its_agreement_and_the_days_to_perform_it(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 1, 6);
        county.Do(ActRequest.Open("mediation-organisation", Quarrels.Organisation), People.Handler);
        county.Do(
            ActRequest.Open("mediator", new AppointMediator { Name = "王调解", Organisation = Quarrels.Committee }),
            People.Handler
        );
        county.Today(2025, 4, 7);
        var agreed = new TakeOverDispute
        {
            Parties = [new Party { Name = "张三" }, new Party { Name = "李四" }],
            Category = DisputeCategory.Neighbours,
            Account = "因排水发生纠纷。",
            Organisation = Quarrels.Committee,
            Mediators = ["王调解"],
            AskedOn = new(2025, 3, 3),
            AcceptedOn = new(2025, 3, 4),
            MediatedOn = new(2025, 3, 10),
            AgreedOn = new(2025, 3, 12),
            Form = AgreementForm.Written,
            Agreement = "修复排水沟。",
            PerformBy = new(2025, 6, 30),
        };
        var dispute = (Dispute)county.Do(ActRequest.Open(Quarrels.Code, agreed), People.Handler);
        Assert.Equal((DisputeStage.Agreed, 8), (dispute.Stage, dispute.DaysTaken));
        Assert.Empty(dispute.Documents);
        Assert.Equal(new DateOnly(2025, 6, 30), county.Due(dispute.Id, "performance"));
        Assert.Equal(new DateOnly(2025, 4, 11), county.Due(dispute.Id, "judicial-confirmation"));
        Assert.Equal(
            ["TJ051", "BL052"],
            county.Refused(ActRequest.Open(Quarrels.Code, agreed with { Mediators = [] }), People.Handler)
        );
        Assert.Equal(["TJ049"], county.Refused(ActRequest.Open(Quarrels.Code, agreed with { Form = null }), People.Handler));
        Assert.Equal(
            ["TJ050"],
            county.Refused(
                ActRequest.Open(Quarrels.Code, agreed with { FailureReason = FailureReason.NoConsent }),
                People.Handler
            )
        );
        Assert.Equal(
            ["TJ048"],
            county.Refused(ActRequest.Open(Quarrels.Code, agreed with { Organisation = "别处" }), People.Handler)
        );
        IReadOnlyList<string> Not(TakeOverDispute taken) => county.Refused(ActRequest.Open(Quarrels.Code, taken), People.Handler);
        Assert.Equal(["TJ054"], Not(agreed with { Mediators = ["无此人"] }));
        Assert.Equal(["TJ052"], Not(agreed with { Parties = [new Party { Name = "赵一" }, new Party { Name = "赵一" }] }));
        var child = new Party { Name = "张小", Capacity = Capacity.Limited };
        Assert.Equal(["TJ038"], Not(agreed with { Parties = [child, new Party { Name = "李四" }] }));
        Assert.Equal(["TJ053"], Not(agreed with { Parties = [child with { Guardian = "李四" }, new Party { Name = "李四" }] }));
        Assert.Equal(["TJ056"], Not(agreed with { Number = DocumentNumber.Parse("黑调〔2025〕3号") }));
        Assert.Equal(["TJ056"], Not(agreed with { Number = DocumentNumber.Parse("塔调〔2023〕3号") }));
        county.Verify();
    }

    [Fact]
    public void A_document_that_was_repealed_or_has_lapsed_is_registered_as_such_with_the_organ_that_made_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var old = new RegisterExisting
        {
            Title = "塔河县集贸市场管理办法",
            Number = DocumentNumber.Parse("塔政规〔2012〕3号"),
            Issuer = Issuer.CountyGovernment,
            PublishedOn = new(2012, 5, 2),
            EffectiveFrom = new(2012, 6, 1),
            ValidUntil = new(2017, 5, 31),
            FormerIssuer = "塔河县工商行政管理局",
            Ended = FormerEnding.Lapsed,
            EndedOn = new(2017, 6, 1),
            EndedBy = "有效期届满。",
        };
        var lapsed = (NormativeDocument)county.Do(ActRequest.Open("normative-document", old), People.Handler);
        Assert.Equal((NormativeDocumentStage.Lapsed, new DateOnly(2017, 6, 1)), (lapsed.Stage, lapsed.LapsedOn));
        Assert.Equal("塔河县工商行政管理局", lapsed.FormerIssuer);
        Assert.Null(county.Due(lapsed.Id, "validity"));
        var number = DocumentNumber.Parse("塔政规〔2012〕4号");
        Assert.Equal(
            ["GF048"],
            county.Refused(ActRequest.Open("normative-document", old with { Number = number, EndedOn = null }), People.Handler)
        );
        Assert.Equal(
            ["GF026"],
            county.Refused(
                ActRequest.Open("normative-document", old with { Number = number, Ended = null, EndedOn = null }),
                People.Handler
            )
        );
        county.Verify();
    }
}
