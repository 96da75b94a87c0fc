using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>《行政诉讼法》第七十条至第七十二条 — what a court's judgment in force does to a case.</summary>
public sealed class JudgmentTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly RecordJudgment Annulled = new()
    {
        Ruling = CourtRuling.RedoOrdered,
        Court = "大兴安岭地区中级人民法院",
        CaseNumber = "（2025）黑27行初5号",
        EffectiveOn = new(2025, 9, 20),
        ReceivedOn = new(2025, 9, 24),
        WithinDays = 30,
    };

    [Theory, MemberData(nameof(Databases))]
    public void A_decision_that_was_annulled_is_made_anew_within_the_courts_time_and_served_anew(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 4, 10).Done(id, new NoteLawsuit { SuedOn = new(2025, 4, 10) });
        county.Done(id, new CopyOut { To = "地区交通运输局" });
        county.Done(id, new PublishDecision { Text = "公开文本。", Redacted = true });
        county.Done(id, new ArchiveCase());
        Assert.Equal(["FY178", "FY216"], county.Today(2025, 9, 26).Not(id, Annulled with { EffectiveOn = new(2025, 3, 20) }));
        Assert.Equal(["FY177"], county.Not(id, Annulled with { Ruling = CourtRuling.AcceptanceOrdered }));
        Assert.Equal(["FY177"], county.Not(id, Annulled with { Ruling = CourtRuling.DecisionOrdered }));
        // The act was upheld: there is nothing that the reconsideration changed and the court could restore.
        Assert.Equal(["FY177"], county.Not(id, Annulled with { Ruling = CourtRuling.OriginalRestored }));
        county.Done(id, Annulled);
        // The paper of the annulled decision is in the file, without effect; the notice of acceptance has its.
        Assert.Equal(
            ["行政复议决定书（作废）"],
            county.Read<Reconsideration>(id).Documents.Where(d => d.Void is not null).Select(d => d.Label)
        );

        // From the day it was both in force and here: thirty days from 24 September end on 24 October.
        Assert.Equal(new DateOnly(2025, 10, 24), county.Due(id, "judgment-decision"));
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((ReconsiderationStage.Hearing, (DateOnly?)null, null), (matter.Stage, matter.ClosedOn, matter.PublicText));
        Assert.Equal(["FY090"], county.Not(id, Serve(PartyRole.Applicant, new(2025, 9, 26))));
        Assert.Equal(["FY182"], county.Not(id, new ExtendReview { Days = 10, Reason = "复杂。" }, People.InstitutionHead));
        Assert.Equal(["FY074", "FY180"], county.Not(id, Uphold, People.Head));
        county.Today(2025, 10, 15).Done(id, Draft);
        Assert.Equal(["FY180"], county.Not(id, Uphold, People.Head));
        county.Done(id, Decision(CaseOutcome.Revoke, DecisionGround.ProcedureViolated), People.Head);

        Assert.Equal(new DateOnly(2025, 10, 15), county.Clock(id, "judgment-decision")!.StoppedOn);
        Assert.Equal(["FY096"], county.Not(id, Serve(PartyRole.Applicant, new(2025, 4, 1))));
        county.Today(2025, 10, 20);
        Assert.Equal(["FY097"], county.Not(id, new ConfirmService()));
        foreach (var to in new[] { PartyRole.Applicant, PartyRole.Respondent })
            county.Done(id, Serve(to, new(2025, 10, 20)));
        county.Done(id, new ConfirmService());
        Assert.Equal(new DateOnly(2025, 11, 4), county.Due(id, "recourse"));
        // It is copied out and published anew, for the old one is not in force.
        Assert.Equal(["FY107"], county.Not(id, new ArchiveCase()));
        county.Verify();
    }

    [Fact]
    public void The_same_again_wants_other_facts_or_a_fault_of_procedure_alone()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 9, 26).Done(id, Annulled with { WithinDays = null });
        // No time was set: sixty days as for any decision, from 24 September to Sunday 23 November.
        Assert.Equal(new DateOnly(2025, 11, 24), county.Due(id, "judgment-decision"));
        county.Done(id, Draft);
        Assert.Equal(["FY180"], county.Not(id, Uphold, People.Head));
        county.Done(id, Uphold with { SameAgain = "法院仅以未听取意见为由撤销，现已听取。" }, People.Head);
        county.Verify();
    }

    [Fact]
    public void The_case_counts_once_in_the_year_it_was_first_concluded_with_the_outcome_of_the_latest_decision()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        Assert.Equal(
            (1, 0, 0),
            (Number(county, 2025, "concluded"), Number(county, 2025, "corrected"), Number(county, 2025, "pending"))
        );
        county.Today(2026, 2, 2).Done(id, Annulled with { EffectiveOn = new(2026, 1, 20), ReceivedOn = null });
        // What was true at the end of 2025 stays true; in 2026 the case is pending until it is decided anew.
        Assert.Equal((1, 0), (Number(county, 2025, "concluded"), Number(county, 2025, "pending")));
        Assert.Equal((1, 1), (Number(county, 2025, "upheld"), Number(county, 2026, "pending")));
        county.Today(2026, 2, 12).Done(id, Draft);
        county.Done(id, Decision(CaseOutcome.Revoke, DecisionGround.ProcedureViolated), People.Head);
        // A report of 2025 that said “upheld” keeps its figure and shows this one as a restatement.
        Assert.Equal(
            (1, 1, 0),
            (Number(county, 2025, "concluded"), Number(county, 2025, "corrected"), Number(county, 2025, "upheld"))
        );
        Assert.Equal(
            (0, 0, 1),
            (Number(county, 2026, "concluded"), Number(county, 2026, "pending"), Number(county, 2026, "redecided"))
        );
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((CaseOutcome.Uphold, CaseOutcome.Revoke), (matter.AnnulledOutcome, matter.Outcome));
        Assert.Equal((new DateOnly(2025, 3, 27), new DateOnly(2026, 2, 12)), (matter.ConcludedOn, matter.RedecidedOn));
        county.Verify();
    }

    [Fact]
    public void What_was_pending_and_decided_anew_stays_in_its_year_though_a_court_annuls_the_case_once_more()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 12, 8).Done(id, Annulled with { EffectiveOn = new(2025, 12, 1), ReceivedOn = null });
        county.Today(2026, 2, 12).Done(id, Draft);
        county.Done(id, Decision(CaseOutcome.Revoke, DecisionGround.ProcedureViolated), People.Head);
        var before = Figures(county);
        Assert.Equal([(1, 0), (0, 1)], before);
        var again = Annulled with { CaseNumber = "（2026）黑27行初9号", EffectiveOn = new(2026, 11, 2), ReceivedOn = null };
        county.Today(2026, 11, 9).Done(id, again);
        Assert.Equal([(1, 0), (1, 1)], Figures(county));
        county.Today(2026, 12, 7).Done(id, Draft);
        county.Done(id, Decision(CaseOutcome.ConfirmIllegal, DecisionGround.NothingToRevoke), People.Head);
        Assert.Equal(before, Figures(county));
        county.Verify();
    }

    // Pending at the end of 2025 and of 2026, and decided anew in these years.
    private static IReadOnlyList<(int Pending, int Redecided)> Figures(TestCounty county) =>
        [.. new[] { 2025, 2026 }.Select(year => (Number(county, year, "pending"), Number(county, year, "redecided")))];

    [Fact]
    public void A_refusal_that_was_annulled_is_followed_by_acceptance_and_by_nothing_else()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        var refusal = new RefuseApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" };
        county.Done(id, refusal, People.Head);
        Assert.Equal(["BL001", "FY179"], county.Not(id, new AcceptByJudgment()));
        county.Today(2025, 9, 26);
        Assert.Equal(["FY177"], county.Not(id, Annulled));
        county.Done(id, Annulled with { Ruling = CourtRuling.AcceptanceOrdered, WithinDays = null });
        Assert.Equal(new DateOnly(2025, 9, 30), county.Due(id, "judgment-acceptance"));
        Assert.Equal(["FY181"], county.Not(id, refusal, People.Head));
        Assert.Equal(["FY181"], county.Not(id, Acceptance));
        Assert.Equal(
            "不予受理行政复议申请决定书（作废）",
            county.Read<Reconsideration>(id).Documents.Single(d => d.Void is not null).Label
        );
        // No second silence makes it accepted: the court's order does.
        Assert.False(county.Clock(id, "acceptance")!.IsRunning);
        county.Today(2025, 9, 29).Done(id, new AcceptByJudgment());
        Assert.Equal(new DateOnly(2025, 11, 28), county.Due(id, "decision"));
        Assert.Equal(new DateOnly(2025, 10, 15), county.Due(id, "reply-notice"));
        Assert.Equal(1, county.Figure(ReconsiderationIndicators.Refused).Value.Amount);
        Assert.Equal(1, county.Figure(ReconsiderationIndicators.Accepted).Value.Amount);
        // What the court didn't accept as a reason at the door is none inside either.
        county.Done(id, Draft);
        var dismissal = new DismissApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" };
        Assert.Equal(["FY187"], county.Not(id, dismissal, People.Head));
        county.Done(id, dismissal with { SameAgain = "查明申请人在裁判后转让了全部权利。" }, People.Head);
        county.Verify();
    }

    [Fact]
    public void A_court_that_finds_no_decision_sets_a_time_for_one()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county);
        county.Today(2025, 9, 26).LetTheLawAct();
        county.Done(id, Annulled with { Ruling = CourtRuling.DecisionOrdered });
        Assert.Equal(new DateOnly(2025, 10, 24), county.Due(id, "judgment-decision"));
        Assert.True(county.Clock(id, "decision")!.IsLate(new(2025, 9, 26)));
        county.Verify();
    }

    [Fact]
    public void Where_the_original_act_is_restored_nothing_of_the_decision_is_carried_out_or_published()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var redo = Decision(CaseOutcome.Revoke, DecisionGround.ProcedureViolated) with { RedoOrdered = true, WithinDays = 60 };
        var id = Served(county, redo);
        Assert.NotNull(county.Due(id, "performance"));
        county.Today(2025, 9, 26).Done(id, Annulled with { Ruling = CourtRuling.OriginalRestored, WithinDays = null });
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((ReconsiderationStage.Served, false), (matter.Stage, matter.PerformanceOrdered));
        Assert.NotNull(county.Clock(id, "performance")!.StoppedOn);
        Assert.Equal(["FY102"], county.Not(id, new PublishDecision { Text = "文本。", Redacted = true }));
        county.Done(id, new ArchiveCase());
        county.Verify();
    }

    [Fact]
    public void A_suit_that_was_lost_leaves_the_case_as_it_is()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 9, 26).Done(id, Annulled with { Ruling = CourtRuling.Dismissed, WithinDays = null });
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal(
            (ReconsiderationStage.Served, CaseOutcome.Uphold, (DateOnly?)null),
            (matter.Stage, matter.Outcome, matter.AnnulledOn)
        );
        county.Verify();
    }

    private static int Number(TestCounty county, int year, string key)
    {
        using var db = county.Store.Open();
        var indicator = InReportOrder.Indicator($"reconsideration.{key}")!;
        return (int)new FigureReader(db, county.Store.CountyCode).Read(indicator, ReportPeriod.Year(year)).Value.Amount!;
    }
}
