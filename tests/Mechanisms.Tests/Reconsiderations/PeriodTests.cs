using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第四十八条、第五十四条、第五十五条、第六十二条、第三十九条至第四十一条 — the periods of the review.</summary>
public sealed class PeriodTests
{
    private static readonly ExtendReview Extension = new() { Days = 30, Reason = "情况复杂。" };

    [Theory]
    [InlineData(false, "2025-03-19", "2025-03-26", "2025-05-09")]
    [InlineData(true, "2025-03-13", "2025-03-19", "2025-04-09")]
    public void The_ordinary_procedure_has_7_10_and_60_days_and_the_simplified_3_5_and_30(
        bool simplified,
        string copy,
        string reply,
        string decision
    )
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county, simplified ? Simplified : Acceptance);
        Assert.Equal(DateOnly.Parse(copy), county.Due(id, "reply-notice"));
        Assert.Equal(DateOnly.Parse(reply), county.Due(id, "reply"));
        Assert.Equal(DateOnly.Parse(decision), county.Due(id, "decision"));
        Assert.Equal(["FY030"], county.Not(id, new SendReplyNotice()));
        county.Verify();
    }

    [Fact]
    public void Over_the_spring_festival_working_days_follow_the_arrangement_and_sixty_days_end_on_a_working_day()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 1, 21);
        var id = county.Open(Code, Application, People.Resident);
        // 26 January is a make-up day, so that the fifth working day is the 27th, the last before the festival.
        Assert.Equal(new DateOnly(2025, 1, 27), county.Due(id, "acceptance"));
        county.Done(id, Acceptance);
        Assert.Equal(new DateOnly(2025, 2, 6), county.Due(id, "reply-notice"));
        Assert.Equal(new DateOnly(2025, 3, 24), county.Due(id, "decision"));
        county.Done(id, new SendReplyNotice { ReceivedOn = new(2025, 1, 21) });
        Assert.Equal(new DateOnly(2025, 2, 10), county.Due(id, "reply"));
        county.Verify();
    }

    [Fact]
    public void A_suspension_after_the_last_day_hides_nothing_and_gives_no_day_back()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Today(2025, 5, 20);
        county.Done(id, new SuspendReview { Ground = SuspensionGround.DependentCase, Reason = "等另案的结果。" });
        Assert.Equal(new DateOnly(2025, 5, 9), county.Due(id, "decision"));
        Assert.True(county.Clock(id, "decision")!.IsLate(new(2025, 5, 20)));
        county.Today(2025, 6, 3).Done(id, new ResumeReview { Reason = "另案已有结果。" });
        Assert.Equal(new DateOnly(2025, 5, 9), county.Due(id, "decision"));
        county.Verify();
    }

    [Fact]
    public void What_the_law_does_after_an_expired_period_it_does_though_the_case_is_suspended_later()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 6, 2);
        // It comes in with a reply that was due on 26 March and never came, suspended since May.
        var taken = Cases.TakenOver with
        {
            Reply = null,
            RepliedOn = null,
            SuspendedOn = new(2025, 5, 6),
            SuspensionGround = SuspensionGround.DependentCase,
        };
        var id = county.Do(ActRequest.Open(Code, taken), People.Handler).Id;
        new Sweep(county.Desk).Run();
        Assert.Equal([nameof(TakeOverCase), nameof(DeemWithoutEvidence)], county.Acts(id));
        Assert.True(county.Read<Reconsideration>(id).ReplyOverdue);
        county.Verify();
    }

    [Fact]
    public void The_reply_period_runs_from_receipt_of_the_copy()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        county.Done(id, new SendReplyNotice());
        Assert.Null(county.Clock(id, "reply"));
        county.Today(2025, 3, 14).Done(id, Serve(PartyRole.Respondent, new(2025, 3, 12), CaseDocument.ReplyNotice));
        Assert.Equal(new DateOnly(2025, 3, 26), county.Due(id, "reply"));
        county.Verify();
    }

    [Fact]
    public void The_head_of_the_institution_alone_extends_the_review_by_thirty_days_in_all()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        Assert.Equal(["BL002"], county.Not(id, Extension));
        Assert.Equal(["BL002"], county.Not(id, Extension, People.Head));
        Assert.Equal(["BL009"], county.Not(id, Extension with { Days = 31 }, People.InstitutionHead));
        county.Done(id, Extension with { Days = 20 }, People.InstitutionHead);
        Assert.Equal(new DateOnly(2025, 5, 29), county.Due(id, "decision"));
        Assert.Equal(["BL025"], county.Not(id, Extension with { Days = 11 }, People.InstitutionHead));
        county.Done(id, Extension with { Days = 10 }, People.InstitutionHead);
        // Ninety days end on Sunday 8 June.
        Assert.Equal(new DateOnly(2025, 6, 9), county.Due(id, "decision"));
        county.Verify();
    }

    [Fact]
    public void A_simplified_case_is_never_extended_but_may_become_ordinary_with_sixty_days_from_acceptance()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county, Simplified);
        Assert.Equal(["FY043"], county.Not(id, Extension, People.InstitutionHead));
        var switching = new SwitchToOrdinary { Reason = "事实有争议。" };
        county.Today(2025, 4, 2);
        Assert.Equal(["BL002"], county.Not(id, switching));
        Assert.Equal(["BL002"], county.Not(id, switching, People.Head));
        county.Done(id, switching, People.InstitutionHead);
        Assert.Equal(new DateOnly(2025, 5, 9), county.Due(id, "decision"));
        Assert.Equal(["FY026"], county.Not(id, switching, People.InstitutionHead));
        county.Done(id, Extension, People.InstitutionHead);
        county.Verify();
    }

    [Fact]
    public void The_simplified_procedure_fits_only_its_grounds_and_is_chosen_before_the_copy_is_sent()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var small = Acceptance with { SimplifiedGround = SimplifiedGround.SmallAmount };
        Assert.Equal(["FY022"], county.Not(File(county), small));
        Assert.Equal(["FY022"], county.Not(File(county, Application with { Amount = 3000.01m }), small));
        county.Done(File(county, Application with { Amount = 3000, ActNumber = "塔交罚〔2025〕2号" }), small);
        Assert.Equal(
            ["FY022"],
            county.Not(
                File(county, Application with { ActNumber = "塔交罚〔2025〕3号" }),
                small with
                {
                    SimplifiedGround = SimplifiedGround.Disclosure,
                }
            )
        );

        var (one, other) = (
            File(county, Application with { ActNumber = "塔交罚〔2025〕4号" }),
            File(county, Application with { ActNumber = "塔交罚〔2025〕5号" })
        );
        var later = new ApplySimplified { Ground = SimplifiedGround.AllConsent };
        county.Today(2025, 3, 10).Done(one, Acceptance);
        county.Done(one, later);
        Assert.Equal(new DateOnly(2025, 4, 9), county.Due(one, "decision"));
        county.Done(other, Acceptance);
        county.Done(other, new SendReplyNotice());
        Assert.Equal(["FY025"], county.Not(other, later));
        county.Verify();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void A_suspension_lengthens_the_review_by_its_days(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Notified(county);
        county.Today(2025, 3, 20).Done(id, new SuspendReview { Ground = SuspensionGround.DependentCase, Reason = "等待另案。" });
        Assert.Null(county.Due(id, "decision"));
        Assert.True(county.Clock(id, "decision")!.IsPaused);
        Assert.Equal("BL001", county.Not(id, Uphold, People.Head)[0]);
        county.Today(2025, 3, 26).Done(id, new ResumeReview { Reason = "另案已经审结。" });
        // Six days, of which four are working days.
        Assert.Equal(new DateOnly(2025, 5, 15), county.Due(id, "decision"));
        Assert.Equal(new DateOnly(2025, 4, 1), county.Due(id, "reply"));
        // Both are told to the parties in writing (第三十九条第三款).
        var notices = county.Read<Reconsideration>(id).Documents.Select(d => d.Template);
        Assert.Superset(
            new HashSet<string>(["reconsideration/SuspensionNotice", "reconsideration/ResumptionNotice"], StringComparer.Ordinal),
            notices.ToHashSet(StringComparer.Ordinal)
        );
        county.Verify();
    }

    [Theory]
    [InlineData(SuspensionGround.ApplicantDied, true)]
    [InlineData(SuspensionGround.ApplicantIncapable, true)]
    [InlineData(SuspensionGround.ApplicantMissing, false)]
    [InlineData(SuspensionGround.ApplicantEnded, true)]
    [InlineData(SuspensionGround.ForceMajeure, false)]
    [InlineData(SuspensionGround.Mediation, false)]
    [InlineData(SuspensionGround.LegalQuestion, false)]
    [InlineData(SuspensionGround.DependentCase, false)]
    [InlineData(SuspensionGround.IncidentalReview, false)]
    [InlineData(SuspensionGround.Other, false)]
    public void After_sixty_days_of_suspension_on_three_of_the_ten_grounds_the_organ_decides_and_nobody_before_it(
        SuspensionGround ground,
        bool ends
    )
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var company = Application.Applicant with { Name = "塔河县甲公司", Kind = PartyKind.LegalPerson };
        var id = Accepted(
            county,
            application: ground == SuspensionGround.ApplicantEnded ? Application with { Applicant = company } : Application
        );
        county.Today(2025, 3, 20);
        var suspension = new SuspendReview { Ground = ground, Reason = "法定情形。" };
        if (ground == SuspensionGround.Mediation)
            Assert.Equal(["FY050"], county.Not(id, suspension));
        if (ground == SuspensionGround.IncidentalReview)
        {
            Assert.Equal(["FY051"], county.Not(id, suspension));
            county.Done(
                id,
                new RequestIncidentalReview
                {
                    Document = "某办法",
                    Clause = "第三条",
                    Reason = "违反上位法。",
                }
            );
        }

        county.Done(id, suspension with { BothConsent = true });
        var end = new TerminateReview { Ground = TerminationGround.SuspendedSixtyDays, Reason = "中止的原因仍未消除。" };
        Assert.Equal(["FY160"], county.Today(2025, 5, 19).Not(id, end, People.InstitutionHead));
        county.Today(2025, 9, 1).LetTheLawAct();
        Assert.Equal(
            (ReconsiderationStage.Suspended, "SuspendReview"),
            (county.Read<Reconsideration>(id).Stage, county.Acts(id)[^1])
        );
        if (!ends)
            Assert.Equal(["FY160"], county.Not(id, end, People.InstitutionHead));
        else
        {
            Assert.Equal(new DateOnly(2025, 5, 19), county.Due(id, "suspension"));
            var ended = county.Done(id, end, People.InstitutionHead);
            Assert.Equal(
                (ReconsiderationStage.Concluded.ToString(), "塔政复终〔2025〕1号"),
                (ended.StageCode, ended.Documents[^1].Number)
            );
            Assert.Equal(new DateOnly(2025, 9, 1), county.Read<Reconsideration>(id).ConcludedOn);
        }

        county.Verify();
    }

    [Fact]
    public void A_resumption_before_the_sixty_days_keeps_the_case_alive()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        county
            .Today(2025, 3, 20)
            .Done(id, new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "近亲属尚未确定。" });
        Assert.Equal(["FY202"], county.Today(2025, 5, 19).Not(id, new ResumeReview { Reason = "近亲属参加。" }));
        county.Done(id, new ResumeReview { Reason = "查明申请人健在。", NeverSo = "误将同名的人死亡当作申请人死亡。" });
        county.Today(2025, 6, 3).LetTheLawAct();
        Assert.Equal(ReconsiderationStage.Hearing, county.Read<Reconsideration>(id).Stage);
        county.Verify();
    }

    [Fact]
    public void The_head_of_the_organ_does_not_decide_in_place_of_the_institution_nor_the_institution_for_the_organ()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        foreach (var actor in new[] { People.Handler, People.InstitutionHead, People.Reviewer })
            Assert.Equal(["BL002"], county.Not(id, Uphold, actor));
        Actor elsewhere = new("elsewhere", "他单位负责人", "traffic", Role.Head);
        Assert.Equal(["BL003"], county.Not(id, Uphold, elsewhere));
        county.Done(id, Uphold, People.Head);
        county.Verify();
    }

    [Fact]
    public void An_extension_after_the_period_has_run_out_is_refused_and_the_lateness_stays()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county);
        county.Today(2025, 3, 17).Done(id, Reply, Respondent);
        var due = county.Due(id, "decision")!.Value;
        county.Today(2025, 5, 12);
        Assert.Equal(["BL050"], county.Not(id, Extension, People.InstitutionHead));
        // Decided on the last day and entered late, with its paper, it was in time.
        var paper = new Lateness
        {
            Proof = ProofOfDay.Paper,
            Evidence = "延期审批表",
            Reason = "经办人出差。",
        };
        county.Do(ActRequest.In(id, Extension, due) with { Late = paper }, People.InstitutionHead);
        Assert.Equal(new DateOnly(2025, 6, 9), county.Due(id, "decision"));
        county.Verify();
    }
}
