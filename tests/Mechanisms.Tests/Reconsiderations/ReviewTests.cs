using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第十三条、第五十六条至第六十条 — several incidental reviews in one case, each with its own days, answers and finding.</summary>
public sealed class ReviewTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly FileApplication Asking = Application with
    {
        Reviews =
        [
            new ReviewRequest
            {
                Document = "甲办法",
                Clause = "第三条",
                Reason = "违反上位法。",
            },
        ],
    };

    private static readonly RequestIncidentalReview Second = new()
    {
        Document = "《乙细则》",
        Clause = "第八条",
        Reason = "超越权限。",
    };

    private static readonly SuspendReview Suspension = new()
    {
        Ground = SuspensionGround.IncidentalReview,
        Reason = "附带审查。",
    };

    [Theory, MemberData(nameof(Databases))]
    public void One_asked_for_in_the_application_runs_from_acceptance_and_each_has_its_own_days(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = File(county, Asking);
        Assert.Null(county.Clock(id, "incidental-review"));
        county.Today(2025, 3, 10).Done(id, Acceptance);
        county.Today(2025, 3, 17).Done(id, Second, People.Resident);
        Assert.Equal(["FY183"], county.Not(id, Second with { Document = "乙细则" }));
        var two = county.Read<Reconsideration>(id).Reviews[1].Key;
        Assert.Equal(
            [
                ("r1", new DateOnly(2025, 3, 19), new DateOnly(2025, 4, 9)),
                (two, new DateOnly(2025, 3, 26), new DateOnly(2025, 4, 16)),
            ],
            new[] { "r1", two }.Select(k =>
                (k, Due(county, id, "incidental-forwarding", k), Due(county, id, "incidental-review", k))
            )
        );
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void One_goes_to_the_organ_with_power_and_the_other_is_decided_here_and_the_decision_waits_for_both(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Ready(county, Asking);
        county.Done(id, Second, People.Resident);
        var two = county.Read<Reconsideration>(id).Reviews[1].Key;
        county.Done(id, Suspension);
        var forward = new ForwardIncidentalReview { To = "省司法厅" };
        Assert.Equal(["FY184"], county.Not(id, forward));
        Assert.Equal(["FY184"], county.Not(id, forward with { Review = "r9" }));
        county.Done(id, forward with { Review = two });
        var notice = new NotifyIssuer { Issuer = "塔河县交通运输局", ReceivedOn = new(2025, 3, 24) };
        Assert.Equal(["FY063"], county.Not(id, notice with { Review = two }));
        county.Done(id, notice with { Review = "r1" });
        Assert.Equal(new DateOnly(2025, 4, 8), Due(county, id, "issuer-answer", "r1"));
        Assert.Equal(new DateOnly(2025, 5, 23), Due(county, id, "forwarded-answer", two));
        county.Today(2025, 4, 1);
        var finding = new DecideIncidentalReview { Finding = ClauseFinding.Lawful, Reason = "条款合法。" };
        Assert.Equal(["FY063", "FY064"], county.Not(id, finding with { Review = two }, People.InstitutionHead));
        county.Done(id, new IssuerAnswers { Answer = "合法。", Review = "r1" });
        county.Done(id, finding with { Review = "r1" }, People.InstitutionHead);
        Assert.NotNull(Run(county, id, "incidental-review", "r1").StoppedOn);
        Assert.Equal(["FY052"], county.Not(id, new ResumeReview { Reason = "恢复。" }));
        Assert.Null(county.Read<Reconsideration>(id).ClauseFinding);
        var answer = new RecordForwardedAnswer { Finding = ClauseFinding.Unlawful, Answer = "第八条超越权限。" };
        Assert.Equal(["FY062", "FY185"], county.Not(id, answer with { Review = "r1" }));
        county.Today(2025, 4, 20).Done(id, answer with { Review = two });
        Assert.Equal(["FY185"], county.Not(id, answer with { Review = two, Finding = ClauseFinding.Lawful }));
        Assert.Equal(["FY185"], county.Not(id, finding with { Review = "r1" }, People.InstitutionHead));
        Assert.Equal(new DateOnly(2025, 4, 20), Run(county, id, "forwarded-answer", two).StoppedOn);
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal([ClauseFinding.Lawful, ClauseFinding.Unlawful], matter.Reviews.Select(r => r.Finding!.Value));
        Assert.Equal(ClauseFinding.Unlawful, matter.ClauseFinding);
        county.Done(id, new ResumeReview { Reason = "都有结论。" });
        county.Done(
            id,
            Decision(Fazhi.Mechanisms.Reconsiderations.CaseOutcome.Revoke, DecisionGround.UnlawfulBasis),
            People.Head
        );
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_clause_that_the_organ_with_power_found_unlawful_is_a_task_of_the_countys_document_like_one_found_here(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 1, 6);
        var document = county.Open(
            "normative-document",
            new RegisterExisting
            {
                Title = "乙细则",
                Number = Fazhi.Identifiers.DocumentNumber.Parse("塔政规〔2022〕3号"),
                Issuer = Issuer.CountyGovernment,
                PublishedOn = new(2022, 5, 2),
                EffectiveFrom = new(2022, 6, 1),
                ValidUntil = new(2027, 5, 31),
            },
            People.Handler
        );
        var id = Ready(county);
        county.Done(id, Second, People.Resident);
        county.Done(id, Suspension);
        county.Done(id, new ForwardIncidentalReview { To = "省司法厅" });
        county.Today(2025, 4, 20);
        var answer = new RecordForwardedAnswer { Finding = ClauseFinding.Unlawful, Answer = "第八条超越权限。" };
        Assert.Equal(["FY165"], county.Not(id, answer));
        county.Done(id, answer with { UnlawfulDocument = new(document, "") });
        var task = county.Read<NormativeDocument>(document).ClauseTasks.Single();
        Assert.Equal(("第八条", "第八条超越权限。", (DateOnly?)null), (task.Clause, task.Finding, task.ResolvedOn));
        county.Verify();
    }

    [Fact]
    public void The_document_found_unlawful_is_one_that_was_in_force_on_the_day_of_the_finding_however_late_it_is_entered()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 1, 6);
        Guid Register(string number, DateOnly from) =>
            county.Open(
                "normative-document",
                new RegisterExisting
                {
                    Title = "乙细则",
                    Number = Fazhi.Identifiers.DocumentNumber.Parse(number),
                    Issuer = Issuer.CountyGovernment,
                    PublishedOn = new(2024, 5, 2),
                    EffectiveFrom = from,
                    ValidUntil = new(2028, 5, 31),
                },
                People.Handler
            );
        var (ended, begun) = (Register("塔政规〔2024〕1号", new(2024, 6, 1)), Register("塔政规〔2024〕2号", new(2025, 4, 13)));
        var id = Ready(county);
        county.Done(id, Second, People.Resident);
        county.Done(id, Suspension);
        county.Done(id, new ForwardIncidentalReview { To = "省司法厅" });
        county.Today(2025, 4, 12).Done(ended, new RepealDocument { Reason = "不再适用。" }, People.Head);
        county.Today(2025, 4, 16);
        var answer = new RecordForwardedAnswer { Finding = ClauseFinding.Unlawful, Answer = "第八条超越权限。" };
        IReadOnlyList<string> Named(Guid document, DateOnly on) =>
            county.Refused(ActRequest.In(id, answer with { UnlawfulDocument = new(document, "") }, on), People.Handler);
        Assert.Contains("FY238", Named(begun, new(2025, 4, 10)));
        Assert.Contains("FY238", Named(ended, new(2025, 4, 16)));
        county.Do(ActRequest.In(id, answer with { UnlawfulDocument = new(ended, "") }, new(2025, 4, 10)), People.Handler);
        // What is repealed by now has nothing left to correct.
        Assert.Empty(county.Read<NormativeDocument>(ended).ClauseTasks);
        county.Verify();
    }

    [Fact]
    public void The_document_named_by_its_number_gets_the_task_and_no_other_does()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 1, 6);
        Guid Register(string title, string number) =>
            county.Open(
                "normative-document",
                new RegisterExisting
                {
                    Title = title,
                    Number = Fazhi.Identifiers.DocumentNumber.Parse(number),
                    Issuer = Issuer.CountyGovernment,
                    PublishedOn = new(2024, 5, 2),
                    EffectiveFrom = new(2024, 6, 1),
                    ValidUntil = new(2027, 5, 31),
                },
                People.Handler
            );
        var (right, wrong) = (Register("甲办法", "塔政规〔2024〕1号"), Register("乙细则", "塔政规〔2024〕11号"));
        var id = Ready(county);
        // By number, as people type it.
        var asked = new RequestIncidentalReview
        {
            Document = "塔政规[2024]1号",
            Clause = "第3条",
            Reason = "超越权限。",
        };
        county.Done(id, asked, People.Resident);
        Assert.Equal(["FY183"], county.Not(id, asked with { Document = "《甲办法》（塔政规〔2024〕1号）", Clause = "第三条" }));
        county.Done(id, Suspension);
        county.Done(id, new ForwardIncidentalReview { To = "省司法厅" });
        var answer = new RecordForwardedAnswer { Finding = ClauseFinding.Unlawful, Answer = "第三条超越权限。" };
        Assert.Equal(["FY165"], county.Not(id, answer));
        Assert.Equal(["FY239"], county.Not(id, answer with { UnlawfulDocument = new(wrong, "") }));
        Assert.Equal(["FY238"], county.Not(id, answer with { UnlawfulDocument = "塔政规〔2024〕9号" }));
        county.Done(id, answer with { UnlawfulDocument = "塔政规[2024]1号" });
        Assert.Single(county.Read<NormativeDocument>(right).ClauseTasks);
        Assert.Empty(county.Read<NormativeDocument>(wrong).ClauseTasks);
        // From the document its case is found by who holds the case, not by the respondent, who isn't shown what was found.
        IReadOnlyList<Guid> Naming(Actor by) =>
            [
                .. new Storage.Reading.MatterReader(county.Store, new Storage.Reading.KeptAnswers())
                    .List(new() { Type = "reconsideration", Naming = right }, Storage.Reading.Viewer.Of(by, county.Store.County))
                    .Rows.Select(m => m.Id),
            ];
        Assert.Equal([id], Naming(People.Handler));
        Assert.Empty(Naming(People.Stranger));
        // Once found, the clause isn't asked again; and an act that rests on it has no right basis.
        Assert.Equal(["FY183"], county.Not(id, asked));
        county.Done(id, new ResumeReview { Reason = "已有结论。" });
        Assert.Equal(["FY240"], county.Not(id, Uphold, People.Head));
        county.Verify();
    }

    [Fact]
    public void An_application_asks_for_each_clause_once()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        ReviewRequest Of(string document, string clause) =>
            new()
            {
                Document = document,
                Clause = clause,
                Reason = "超越权限。",
            };
        var twice = Application with { Reviews = [Of("塔政规〔2024〕1号", "第三条"), Of("塔政规[2024]1号", "第 3 条")] };
        Assert.Equal(["FY183"], county.NotOpened(Code, twice, People.Resident));
        county.Open(
            Code,
            Application with
            {
                Reviews = [Of("塔政规〔2024〕1号", "第三条"), Of("塔政规〔2024〕1号", "第四条")],
            },
            People.Resident
        );
        county.Verify();
    }

    [Fact]
    public void A_decision_names_the_reviews_it_still_waits_for()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county, Asking);
        var refused = county.Desk.Perform(Storage.ActRequest.In(id, Uphold), People.Head).Problems.Single();
        Assert.Equal(("FY075", true), (refused.Code, refused.Text.Contains("（《甲办法》第三条）", StringComparison.Ordinal)));
        county.Verify();
    }

    [Fact]
    public void What_is_asked_while_the_case_is_suspended_for_another_wants_its_issuer_told_within_three_working_days()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county, Asking);
        county.Done(id, Suspension);
        county.Today(2025, 4, 1).Done(id, Second);
        var two = county.Read<Reconsideration>(id).Reviews[1].Key;
        // 4 April is the festival of Qingming.
        Assert.Equal(new DateOnly(2025, 4, 7), Due(county, id, "issuer-notice", two));
        Assert.Equal(new DateOnly(2025, 3, 27), Due(county, id, "issuer-notice", "r1"));
        county.Verify();
    }

    private static ClockRun Run(TestCounty county, Guid id, string code, string key)
    {
        using var db = county.Store.Open();
        return db.Clocks.Single(c => c.MatterId == id && c.Code == code && c.Person == key);
    }

    private static DateOnly? Due(TestCounty county, Guid id, string code, string key) => Run(county, id, code, key).DueOn;
}
