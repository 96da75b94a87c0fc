using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第四十一条 — 决定终止: the organ decides, and what the law does by itself is only what a statute deems.</summary>
public sealed class TerminationTests
{
    [Fact]
    public void Once_sixty_days_have_passed_the_decision_is_the_first_next_step_and_begins_prepared()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        county.Today(2025, 3, 20).Done(id, new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "等近亲属。" });
        var next = new NextActs(county.Store, county.Desk.Clock);
        var rule = InReportOrder.Types.Find(Code)!.Rule(nameof(TerminateReview))!;

        county.Today(2025, 5, 19);
        Assert.NotEqual(rule, next.Of(county.Read<Reconsideration>(id), People.InstitutionHead)[0].Rule);
        Assert.Null(next.Prepared(rule, county.Read<Reconsideration>(id), People.InstitutionHead));
        county.Today(2025, 5, 20);
        Assert.Equal(rule, next.Of(county.Read<Reconsideration>(id), People.InstitutionHead)[0].Rule);
        var prepared = Assert.IsType<TerminateReview>(
            next.Prepared(rule, county.Read<Reconsideration>(id), People.InstitutionHead)
        );
        Assert.Equal(TerminationGround.SuspendedSixtyDays, prepared.Ground);
        Assert.Contains("2025年3月20日中止", prepared.Reason, StringComparison.Ordinal);

        var reader = new MatterReader(county.Store, new KeptAnswers());
        var due = new Tasks(county.Store, reader, new KeptAnswers()).Due(
            Viewer.Of(People.InstitutionHead, county.Store.County),
            10
        );
        Assert.Equal(nameof(TerminateReview), Assert.Single(due, t => t.Clock.Code == "suspension").Acts[0].Code);
        county.Done(id, prepared, People.InstitutionHead);
        county.Verify();
    }

    [Fact]
    public void The_law_does_by_itself_only_what_a_statute_deems_and_issues_no_paper()
    {
        var ours = InReportOrder
            .Types.All.SelectMany(t => t.Acts)
            .Where(r => r.ByLawOnly && !r.IsFormer && !r.IsUndoing)
            .ToList();
        // 视为受理、视为放弃、视为没有证据、视为送达; six ends of time that nobody decides; what the county's own ledger of problems, leads and consultations do by their days; and the end of a sitting's time.
        Assert.Equal(
            [
                "AbandonApplication",
                "CloseComments",
                "CorrectPlace",
                "DeemAccepted",
                "DeemPaperServed",
                "DeemServed",
                "DeemWithoutEvidence",
                "EndRecourse",
                "EndRemedy",
                "ExpireCertificate",
                "KeepRevision",
                "LapseByLaw",
                "LapseConfirmation",
                "LapseIssue",
                "LapsePetition",
                "NoteFoundLead",
                "NoteLateLead",
                "NoteOverdue",
                "NoteUpstreamGone",
                "TakeInPaper",
                "TreatAidAsWithdrawn",
                "UrgeTaskWhenDue",
                "UrgeWhenDue",
            ],
            ours.Select(r => r.Code).Order(StringComparer.Ordinal)
        );
        Assert.All(ours, r => Assert.Empty(r.Documents));
    }

    [Fact]
    public void What_older_versions_did_by_themselves_is_known_to_replay_and_done_by_nobody()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var former = InReportOrder.Types.All.SelectMany(t => t.Acts.Where(r => r.IsFormer)).ToList();
        Assert.Equal([nameof(TerminateBySuspension)], former.Select(r => r.Code));
        Assert.DoesNotContain(InReportOrder.Types.All.SelectMany(t => t.Clocks), c => former.Any(r => r.ActType == c.ElseAct));
        var id = Accepted(county);
        county.Today(2025, 3, 20).Done(id, new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "等近亲属。" });
        // As an older ledger has it: the act still ends the case, and its clocks.
        var fold = Fold.Open(
            InReportOrder.Types.Find(Code)!,
            new Opening(232722, Guid.Empty, "gov", null, new Dictionary<string, string>()),
            county.Store.Calendar
        );
        Act[] acts =
        [
            Application,
            Acceptance,
            new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "等近亲属。" },
            new TerminateBySuspension(),
        ];
        foreach (var (act, i) in acts.Select((a, i) => (a, i)))
            fold.Perform(
                act,
                new Doing
                {
                    On = new DateOnly(2025, 3, 3).AddDays(i),
                    At = default,
                    Actor = People.Handler,
                    Sequence = i,
                }
            );
        Assert.Equal("Concluded", fold.Matter.StageCode);
        Assert.All(fold.Clocks, c => Assert.NotNull(c.StoppedOn));
        foreach (var actor in new[] { Actor.Law, People.Head, People.InstitutionHead })
            Assert.Equal(["BL020"], county.Today(2025, 6, 20).Not(id, new TerminateBySuspension(), actor));
        county.Verify();
    }
}
