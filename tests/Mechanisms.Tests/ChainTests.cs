using Fazhi.Draws;
using Fazhi.Issuing;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Exams;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>
/// 一条链 — an officer passes the exam and is certified, is drawn, visits with a code and finds a violation; a penalty follows; its file is reviewed; the problem found in it is closed. Each step rests on the one
/// before, and each moves its figure of the report by one. Told in docs/chain.md.
/// </summary>
public sealed class ChainTests
{
    [Fact]
    public void From_the_exam_to_the_closed_problem_each_step_rests_on_the_one_before_and_moves_its_figure_by_one()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOrgans();
        var on = new Ground(county.Desk, county.Time);
        Assert.All(county.Counted([.. Figures]), f => Assert.Equal(0, f));

        Certified(county);
        Assert.Equal([1m, 1m, 1m], county.Counted("officers.exams", "officers.examinees", "officers.passed"));

        var visit = Drawn(county);
        Assert.Equal(["演示乙", "演示甲"], visit.Officers.Select(o => o.Title).Order(StringComparer.Ordinal));
        Visited(county, visit.Id);
        Assert.Equal([1m, 1m, 1m], county.Counted("draw.carried_out", "inspection.visits", "inspection.results_published"));

        var penalty = Penalised(county, visit);
        Assert.Equal([1m, 1m, 1m], county.Counted("penalty.filed", "penalty.decided", "penalty.published"));

        county.Today(2025, 4, 10);
        var problem = Reviewed(county, on, penalty);
        Assert.Equal(
            [1m, 1m, 1m, 1m, 0m],
            county.Counted("filereview.rounds", "filereview.files", "filereview.problems", "problem.found", "problem.closed")
        );

        county.Done(
            problem,
            new RectifyProblem { Done = "已经补正笔录，组织学习。", After = [FileReviewing.Scan] },
            PenaltySamples.Handler
        );
        county.Done(problem, new VerifyProblem { Verdict = "核对案卷，已经改正。" }, FileReviewing.Justice);
        Assert.All(county.Counted([.. Figures]), f => Assert.Equal(1, f));
        county.Verify();
    }

    private static readonly IReadOnlyList<string> Figures =
    [
        "officers.exams",
        "officers.examinees",
        "officers.passed",
        "draw.carried_out",
        "inspection.visits",
        "inspection.results_published",
        "penalty.filed",
        "penalty.decided",
        "penalty.published",
        "filereview.rounds",
        "filereview.files",
        "filereview.problems",
        "filereview.rectified",
        "problem.found",
        "problem.closed",
    ];

    private const string Item = "道路运输检查";

    // 演示甲 passes here; 演示乙 has been certified before.
    private static void Certified(TestCounty county)
    {
        var exam = county.Exam();
        var sitting = county.Admitted(exam, "演示甲");
        county.Done(exam, new BeginExam(), Examining.Justice);
        county.Seat(sitting);
        county.AnswerRightly(exam, sitting, 6);
        county.Submit(sitting);
        county.Done(exam, new MarkExam(), Examining.Justice);
        county.Done(exam, new PublishResults(), Examining.Chief);
        county.Done(sitting, new AskForCertificate { Competences = [Item] }, Examining.Traffic);
        using var db = county.Store.Open();
        var officer = Assert.Single(db.Matters<Officer>(county.Store.CountyCode));
        county.Done(
            officer.Id,
            new IssueCertificate
            {
                Certificate = "黑演执001",
                IssuedOn = county.Desk.Clock.Today,
                ExpiresOn = new(2030, 3, 2),
            },
            Examining.Justice
        );
        county.Open(
            "officer",
            new RegisterOfficer
            {
                Name = "演示乙",
                Kind = CertificateKind.Enforcement,
                Certificate = "黑演执002",
                Area = "交通运输",
                Competences = [Item],
                IssuedOn = new(2022, 5, 1),
                ExpiresOn = new(2027, 12, 31),
            },
            PenaltySamples.Handler,
            "traffic"
        );
    }

    private static EnterpriseInspection Drawn(TestCounty county)
    {
        var item = county.Open(
            "inspection-item",
            new FileItem
            {
                Title = Item,
                Catalogue = "演0001",
                Grounds = "《道路运输条例》",
                Category = "道路运输",
                Content = "经营许可和运输证件。",
                Standard = "证件齐全、有效。",
                Mode = InspectionMode.OnSite,
            },
            PenaltySamples.Handler,
            "traffic"
        );
        county.Done(item, new PublishItem(), PenaltySamples.Handler);
        county.Open(
            "enterprise",
            new RegisterEnterprise
            {
                Title = PenaltySamples.Company.Name,
                CreditCode = PenaltySamples.Company.CreditCode!,
                Nature = EnterpriseNature.Company,
                Address = "塔河县演示路1号",
                Categories = ["道路运输"],
            }
        );
        var plan = county.Open(
            "draw-plan",
            new PlanDraw
            {
                Title = "道路运输双随机抽查",
                Items = [Item],
                DrawOn = new(2025, 3, 4),
                InspectFrom = new(2025, 3, 4),
                InspectUntil = new(2025, 4, 30),
                RatioUnrated = 100,
                RatioA = 100,
                RatioB = 100,
                RatioC = 100,
                RatioD = 100,
                OfficersPerObject = 2,
                Parties = ["交通局", "企业代表"],
            },
            PenaltySamples.Handler,
            "traffic"
        );
        var files = new DrawFiles(county.Store, county.Time);
        county.Done(plan, files.Freeze(county.Read<DrawPlan>(plan))!, PenaltySamples.Handler);
        DrawSecret[] secrets = [DrawSecret.WithNewSalt("交通局", "一二三"), DrawSecret.WithNewSalt("企业代表", "开门见喜")];
        var commitment = Hash.Parse(county.Read<DrawPlan>(plan).Commitment!);
        foreach (var secret in secrets)
            county.Done(
                plan,
                new PromiseSecret { Party = secret.Party, Promise = secret.Promise(commitment).ToString() },
                PenaltySamples.Handler
            );
        county.Today(2025, 3, 4);
        foreach (var secret in secrets)
            county.Done(
                plan,
                new RevealSecret
                {
                    Party = secret.Party,
                    Secret = secret.Text,
                    Salt = secret.Salt.ToString(),
                },
                PenaltySamples.Handler
            );
        county.Done(plan, files.Draw(county.Read<DrawPlan>(plan), null, null, out _)!, PenaltySamples.Handler);
        county.Done(plan, new DispatchDraw(), PenaltySamples.Handler);
        using var db = county.Store.Open();
        return Assert.Single(db.Matters<EnterpriseInspection>(county.Store.CountyCode), v => v.DrawId == plan);
    }

    private static void Visited(TestCounty county, Guid visit)
    {
        county.Done(visit, new ApproveVisit(), PenaltySamples.Chief);
        county.Today(2025, 3, 5);
        county.Done(visit, new ConfirmEntry(), Actor.Resident("firm", "企业", visit));
        county.Done(
            visit,
            new RecordVisit
            {
                From = "09:30",
                Until = "10:15",
                Place = "塔河县演示路1号",
                Present = "演示李四",
                ShownAndTold = true,
                Account = "一辆货车没有道路运输证。",
                Findings = "未经许可从事道路货物运输经营。",
                Result = VisitResult.Case,
            },
            PenaltySamples.Handler
        );
        county.Done(visit, new TellResult { Conclusion = "涉嫌违法，立案调查。" }, PenaltySamples.Handler);
        county.Done(visit, new PublishVisit(), PenaltySamples.Handler);
        county.Done(
            county.Read<EnterpriseInspection>(visit).DrawId!.Value,
            new ConcludeDraw { Result = "抽到一户，已经立案。" },
            PenaltySamples.Handler
        );
    }

    private static Guid Penalised(TestCounty county, EnterpriseInspection visit)
    {
        var id = county.Filed(
            clue: PenaltySamples.Clue with
            {
                Source = ClueSource.Inspection,
                FoundOn = new(2025, 3, 5),
                Inspection = Reference<EnterpriseInspection>.Of(visit),
            },
            filing: PenaltySamples.Filing with
            {
                ViolationEndedOn = new(2025, 3, 5),
            }
        );
        county.Done(id, PenaltySamples.Scene, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Ended, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Notice, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.ServedNotice(county.Desk.Clock.Today), PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Defence, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Decision, PenaltySamples.Head);
        county.Done(id, PenaltySamples.ServedDecision(county.Desk.Clock.Today), PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Publication, PenaltySamples.Handler);
        county.Done(
            id,
            new RecordPayment
            {
                Amount = 5000,
                On = county.Desk.Clock.Today,
                InFull = true,
                Receipt = "演示票据第1号",
            },
            PenaltySamples.Handler
        );
        county.Done(id, new CloseCase { Performance = "已经缴清。" }, PenaltySamples.Chief);
        return id;
    }

    // The one problem that the review of the case put on the ledger.
    private static Guid Reviewed(TestCounty county, Ground on, Guid penalty)
    {
        Actor[] reviewers =
        [
            FileReviewing.Reviewer(on, "justice"),
            FileReviewing.Reviewer(on, "gov"),
            FileReviewing.Reviewer(on, "kaikukang"),
        ];
        var round = FileReviewing.Planned(on, reviewers, 0, body: "traffic");
        on.Do(round, People.Handler, new GatherCases());
        FileReviewing.Drawn(on, on.All<ReviewRound>().Single());
        var file = FileReviewing.Files(on, round).Single();
        Assert.Equal(penalty, file.CaseId);
        foreach (var reader in file.Reviewers)
            on.Do(
                file,
                reviewers.Single(r => r.Id == reader),
                new ScoreFile { Marks = FileReviewing.Marks(file, new ItemMark("R1", 7, Note: "没有写明起止时间")) }
            );
        on.Do(file, FileReviewing.Justice, new ConfirmFile { Problems = [new("现场笔录没有写明起止时间")] });
        on.Do(round, People.Handler, new FeedBackRound());
        on.Do(on.All<ReviewFeedback>().Single(), PenaltySamples.Handler, new AnswerFeedback { Answer = "没有异议。" });
        on.Do(round, People.Handler, new ConcludeRound { Result = "案卷总体规范。", Needs = [] });
        return on.All<FoundProblem>().Single().Id;
    }
}
