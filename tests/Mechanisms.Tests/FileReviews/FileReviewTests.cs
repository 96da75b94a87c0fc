using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;
using static Fazhi.Testing.FileReviewing;

namespace Fazhi.Mechanisms.Tests.FileReviews;

/// <summary>案卷评查 — who reads whose file is drawn; two strangers to the body score it apart from each other; what is found stands on the ledger; bodies are told and answer.</summary>
public sealed partial class FileReviewTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_round_goes_from_the_list_to_the_ledger_of_problems_and_counts_what_it_read(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic"), Reviewer(on, "kaikukang")];
        // Of seven files a quarter is drawn: two, rounded up.
        var round = Drawn(on, Planned(on, reviewers, 7, percent: 25));
        Assert.Equal((7, 2), (round.InScope, round.Picked));
        var files = Files(on, round);
        Assert.Equal(
            (2, 5),
            (files.Count(f => f.Stage == ReviewedFileStage.Reviewing), files.Count(f => f.Stage == ReviewedFileStage.NotDrawn))
        );
        var (first, second) = (
            files.First(f => f.Stage == ReviewedFileStage.Reviewing),
            files.Last(f => f.Stage == ReviewedFileStage.Reviewing)
        );
        Score(
            on,
            reviewers,
            first,
            new ItemMark("R1", 7, Note: "没有写明起止时间"),
            new ItemMark("R1", 7, Note: "没有写明起止时间")
        );
        Score(on, reviewers, second, null, new ItemMark("R1", 8, Note: "涂改没有盖章"));
        // (7 + 30) of 40 is 92.5; 100 and 95 make 97.5.
        Assert.Equal([92.5m, 97.5m], Files(on, round).Where(f => f.Total is not null).Select(f => f.Total!.Value).Order());
        Assert.Equal(["AJ077"], county.Not(round.Id, new FeedBackRound()));
        county.Done(first.Id, new ConfirmFile { Problems = [new("现场笔录没有写明起止时间", Rule: "评查标准R1")] }, Justice);
        county.Done(second.Id, new ConfirmFile(), Justice);
        var problem = on.All<FoundProblem>().Single();
        Assert.Equal(
            (FoundProblemStage.Rectifying, ProblemSource.FileReview, "gov", "justice", new DateOnly(2025, 4, 2), first.Id),
            (problem.Stage, problem.Source, problem.Responsible, problem.Organ, problem.DueOn!.Value, problem.FileId!.Value)
        );
        Assert.Equal(["ListReviewProblem"], county.Acts(problem.Id));
        county.Done(round.Id, new FeedBackRound());
        var letter = on.All<ReviewFeedback>().Single();
        Assert.Equal(("gov", 2, 95m, 1), (letter.Body, letter.Files, letter.Mean, letter.Problems));
        Assert.Equal(["AJ078"], county.Not(round.Id, new ConcludeRound { Result = "总体规范。" }));
        county.Done(letter.Id, new AnswerFeedback { Answer = "没有异议。" });
        county.Done(round.Id, new ConcludeRound { Result = "总体规范。", Needs = ["笔录怎样写"] });
        Assert.Equal(("笔录怎样写", NeedSource.FileReview), on.All<TrainingNeed>().Select(n => (n.Title, n.Source)).Single());

        county.Done(problem.Id, new RectifyProblem { Done = "已经补正。", After = [Scan] });
        county.Done(problem.Id, new VerifyProblem { Verdict = "核对补正的笔录。" }, Justice);
        Assert.Equal(
            [1m, 7m, 2m, 1m, 1m, 2m, 0m],
            county.Counted(
                "filereview.rounds",
                "filereview.in_scope",
                "filereview.files",
                "filereview.problems",
                "filereview.rectified",
                "filereview.excellent",
                "filereview.failed"
            )
        );
        Assert.Equal(
            [
                "PlanRound",
                "FreezeRound",
                "PromiseRoundSecret",
                "PromiseRoundSecret",
                "RevealRoundSecret",
                "RevealRoundSecret",
                "DrawRound",
                "FeedBackRound",
                "ConcludeRound",
            ],
            county.Acts(round.Id)
        );
        Assert.Equal(["ListFile", "AssignFile", "ScoreFile", "ScoreFile", "ConfirmFile"], county.Acts(first.Id));
        county.Verify();
    }

    [Fact]
    public void Nobody_reads_a_file_of_the_own_body_and_each_file_has_two_readers_whoever_draws()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        var own = Reviewer(on, "gov");
        Actor[] others = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var round = Drawn(on, Planned(on, [own, .. others], 12));
        foreach (var file in Files(on, round))
            Assert.Equal(others.Select(o => o.Id).Order(), file.Reviewers.Order());
        var one = Files(on, round)[0];
        Assert.Equal(["AJ030", "AJ037"], county.Not(one.Id, new ScoreFile { Marks = Marks(one) }, own));
        // Who was drawn and has taken a post in that body since doesn't read it either.
        var moved = others.Single(o => o.Id == one.Reviewers[0]);
        county.Do(
            ActRequest.Open(
                "county-post",
                new AppointToPost
                {
                    At = "gov",
                    Role = Role.Handler.Code,
                    From = new(2025, 3, 3),
                    Ground = "演示文件",
                },
                organ: "gov"
            ) with
            {
                Parent = Guid.Parse(moved.Id),
            },
            People.Administrator
        );
        Assert.Equal(["AJ037"], county.Not(one.Id, new ScoreFile { Marks = Marks(one) }, moved));
        county.Verify();
    }

    [Fact]
    public void A_body_whose_reviewers_are_too_few_has_no_draw()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        var round = Planned(on, [Reviewer(on, "gov"), Reviewer(on, "justice")], 1);
        Assert.Null(on.Reviews.Freeze(round));
        Assert.Equal(
            ["AJ017"],
            county.Not(
                round.Id,
                new FreezeRound
                {
                    Pool = Scan,
                    Rules = Scan,
                    Commitment = new string('a', 64),
                    InScope = 1,
                }
            )
        );
        county.Done(
            round.Id,
            new ChangeReviewers { Reviewers = [Named(Reviewer(on, "justice")), Named(Reviewer(on, "traffic"))] }
        );
        Assert.NotNull(on.Reviews.Freeze((ReviewRound)county.Read<ReviewRound>(round.Id)));
    }

    [Fact]
    public void A_round_is_drawn_once_from_what_was_frozen_and_a_secret_other_than_promised_is_refused()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var planned = Planned(on, reviewers, 3);
        var frozen = (ReviewRound)county.Done(planned.Id, on.Reviews.Freeze(planned)!);
        Assert.Equal(
            ["AJ072", "AJ073", "AJ074"],
            county.Not(
                frozen.Id,
                new RevealRoundSecret
                {
                    Party = "县司法局",
                    Secret = "一二三",
                    Salt = new string('0', 64),
                }
            )
        );
        Assert.Equal(["AJ070"], county.Not(frozen.Id, new PromiseRoundSecret { Party = "路人", Promise = new string('1', 64) }));
        county.Done(frozen.Id, new VoidRound { Reason = "一方没有到场。" }, People.InstitutionHead);
        Assert.All(Files(on, frozen), f => Assert.Equal(ReviewedFileStage.Voided, f.Stage));
        var ready = Revealed(on, Planned(on, reviewers, 3));
        var draw = on.Reviews.Draw(ready, null, out _)!;
        Assert.Equal(["AJ076"], county.Not(ready.Id, draw with { Picked = 2 }));
        Assert.Equal(["AJ076"], county.Not(ready.Id, draw with { Transcript = Scan }));
        // Nobody gives a file to anybody by hand.
        var file = Files(on, ready)[0];
        Assert.Equal(
            ["AJ026"],
            county.Not(
                file.Id,
                new AssignFile
                {
                    First = "a",
                    Second = "b",
                    Items = [new("R1", SheetPart.Regularity, "笔录", "时间", 10)],
                }
            )
        );
        county.Done(ready.Id, draw);
        Assert.Equal(["BL001"], county.Not(ready.Id, draw));
        Assert.Equal([1m, 3m], county.Counted("filereview.rounds", "filereview.in_scope"));
        county.Verify();
    }

    [Fact]
    public void Until_both_sheets_are_in_nobody_sees_who_reads_a_file_nor_what_was_scored()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var round = Drawn(on, Planned(on, reviewers, 1));
        var file = Files(on, round).Single();
        var two = file.Reviewers.Select(id => reviewers.Single(r => r.Id == id)).ToArray();
        county.Done(file.Id, new ScoreFile { Marks = Marks(file, new ItemMark("R1", 9, Note: "秘密的理由")) }, two[0]);
        string[] shown = ["ListFile"];
        foreach (var who in new[] { two[0], two[1], Justice, Lister("gov"), People.Head })
        {
            var seen = Seen(county, file.Id, who);
            Assert.Equal(shown, seen.Select(e => e.Entry.Act));
        }

        // Nor does the header of the entry, which names who acted, nor a version that tells that something was done.
        using (var db = county.Store.Open())
            foreach (var entry in db.Entries.Where(e => e.MatterId == file.Id && e.Act == "ScoreFile").ToList())
                Assert.Null(new LedgerReader(county.Store).Text(entry.Sequence, Viewer.Of(two[1], county.Store.County)));
        Assert.False(
            Viewer
                .Of(two[1], county.Store.County)
                .SeesEveryAct(InReportOrder.Types.Find("reviewed-file")!, Files(on, round).Single())
        );

        // The transcript, from which anybody computes who reads what, isn't shown either.
        Assert.Equal(
            ["PlanRound", "PromiseRoundSecret", "PromiseRoundSecret"],
            Seen(county, round.Id, two[1]).Select(e => e.Entry.Act).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["AJ031"], county.Not(file.Id, new ScoreFile { Marks = Marks(file) }, two[0]));
        county.Done(file.Id, new ScoreFile { Marks = Marks(file) }, two[1]);
        Assert.Equal(
            ["AssignFile", "ListFile", "ScoreFile", "ScoreFile"],
            Seen(county, file.Id, two[1]).Select(e => e.Entry.Act).Order(StringComparer.Ordinal)
        );
        county.Done(file.Id, new ConfirmFile(), Justice);
        county.Done(round.Id, new FeedBackRound());
        Assert.Contains("DrawRound", Seen(county, round.Id, two[1]).Select(e => e.Entry.Act));
        county.Verify();
    }

    [Fact]
    public void Where_two_are_far_apart_the_next_in_the_order_of_the_draw_decides_without_having_seen_theirs()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic"), Reviewer(on, "kaikukang")];
        var round = Drawn(on, Planned(on, reviewers, 1));
        var file = Files(on, round).Single();
        Score(on, reviewers, file, null, new ItemMark("R2", 20, Note: "没有告知听证"));
        var apart = Files(on, round).Single();
        // 100 and 75: more than ten points.
        Assert.Equal((ReviewedFileStage.Disputed, (decimal?)null), (apart.Stage, apart.Total));
        var third = reviewers.Single(r => r.Id == apart.Third);
        Assert.Equal(["ListFile"], Seen(county, file.Id, third).Select(e => e.Entry.Act));
        var others = reviewers.Where(r => r != third).ToArray();
        Assert.Equal(["AJ032"], county.Not(file.Id, new ScoreAsThird { Marks = Marks(file) }, others[0]));
        county.Done(file.Id, new ScoreAsThird { Marks = Marks(file, new ItemMark("R2", 24, Note: "告知不全")) }, third);
        var graded = Files(on, round).Single();
        Assert.Equal(
            (ReviewedFileStage.Graded, 85m, FileGrade.Passed, true),
            (graded.Stage, graded.Total!.Value, graded.Grade!.Value, graded.ByThird)
        );
        county.Verify();
    }

    [Fact]
    public void Who_cannot_read_a_file_is_replaced_by_the_next_in_order_and_a_third_is_named_from_outside_the_body()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        var own = Reviewer(on, "gov");
        Actor[] reviewers =
        [
            Reviewer(on, "justice"),
            Reviewer(on, "traffic"),
            Reviewer(on, "kaikukang"),
            Reviewer(on, "kaikukang"),
            own,
        ];
        var round = Drawn(on, Planned(on, reviewers, 1));
        var file = Files(on, round).Single();
        var (ill, next) = (file.Reviewers[0], file.Third!);
        county.Done(file.Id, new ReplaceReviewer { Place = 1, Reason = "因病。" }, Justice);
        var changed = Files(on, round).Single();
        Assert.Equal([next, file.Reviewers[1]], changed.Reviewers);
        Assert.Null(changed.Third);
        Assert.Equal(["AJ033"], county.Not(file.Id, new ReplaceReviewer { Place = 2, Reason = "因病。" }, Justice));
        Score(on, reviewers, changed, null, new ItemMark("R2", 0, Note: "没有告知"));
        Assert.Equal(["AJ036"], county.Not(file.Id, new NameThird { Person = Named(own) }, Justice));
        Assert.Equal(
            ["AJ036"],
            county.Not(file.Id, new NameThird { Person = Named(reviewers.Single(r => r.Id == next)) }, Justice)
        );
        var last = reviewers.Single(r => r != own && r.Id != ill && !changed.Reviewers.Contains(r.Id));
        county.Done(file.Id, new NameThird { Person = Named(last) }, Justice);
        county.Done(file.Id, new ScoreAsThird { Marks = Marks(changed) }, last);
        Assert.Equal(100m, Files(on, round).Single().Total);
        county.Verify();
    }

    [Fact]
    public void A_sheet_is_scored_whole_within_its_points_with_reasons_by_whoever_did_not_draw()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var round = Drawn(on, Planned(on, reviewers, 1));
        var file = Files(on, round).Single();
        var one = reviewers[0];
        foreach (
            var (mark, code) in new[]
            {
                (new ItemMark("R1", 11, Note: "好"), "AJ041"),
                (new ItemMark("R1", -1, Note: "差"), "AJ041"),
                (new ItemMark("R1"), "AJ041"),
                (new ItemMark("R1", 5, NotApplicable: true), "AJ041"),
                (new ItemMark("Z1", 6, Note: "说理好"), "AJ041"),
                (new ItemMark("R1", 7), "AJ042"),
                (new ItemMark("Z1", 3), "AJ042"),
            }
        )
            Assert.Equal([code], county.Not(file.Id, new ScoreFile { Marks = Marks(file, mark) }, one));
        Assert.Equal(["AJ040"], county.Not(file.Id, new ScoreFile { Marks = [.. Marks(file).Skip(1)] }, one));
        Assert.Equal(["AJ040"], county.Not(file.Id, new ScoreFile { Marks = [.. Marks(file), new("R1", 10)] }, one));
        county.Done(file.Id, new ScoreFile { Marks = Marks(file, new ItemMark("R2", NotApplicable: true)) }, one);
        county.Done(file.Id, new ScoreFile { Marks = Marks(file, new ItemMark("Z1", 3, Note: "说理充分")) }, reviewers[1]);
        // Rescaled over what applies, never above a hundred.
        Assert.Equal(100m, Files(on, round).Single().Total);
    }

    [Fact]
    public void A_file_of_paper_is_uploaded_before_it_is_read_and_an_item_with_a_veto_leaves_nothing()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var planned = Planned(on, reviewers, 0);
        on.PartOf(planned, "reviewed-file", "gov", Lister("gov"), Listed(on) with { Files = [], CaseNumber = "演示罚决00" });
        Assert.Equal(
            ["AJ023"],
            county.Refused(
                ActRequest.Open("reviewed-file", Listed(on) with { CaseNumber = "演示罚决00" }, organ: "gov") with
                {
                    Parent = planned.Id,
                },
                Lister("gov")
            )
        );
        Assert.Equal(
            ["AJ020", "AJ021", "AJ022"],
            county.Refused(
                ActRequest.Open(
                    "reviewed-file",
                    Listed(on) with
                    {
                        Kind = FileKind.Licence,
                        DecidedOn = new(2024, 1, 5),
                    },
                    organ: "traffic"
                ) with
                {
                    Parent = planned.Id,
                },
                Lister("traffic")
            )
        );
        var round = Drawn(on, planned);
        var file = Files(on, round).Single();
        Assert.Equal(["AJ039"], county.Not(file.Id, new ScoreFile { Marks = Marks(file) }, reviewers[0]));
        county.Done(file.Id, new AddScans { Files = [Scan] }, Lister("gov"));
        var lost = new ItemMark("L1", 0, Note: "没有送达");
        Score(on, reviewers, file, lost, lost);
        var graded = Files(on, round).Single();
        Assert.Equal((0m, true, FileGrade.Failed), (graded.Total!.Value, graded.Vetoed, graded.Grade!.Value));
        Assert.Equal(["AJ024"], county.Not(file.Id, new CancelFile { Reason = "不要了。" }, Justice));
        // What cost points stands in the form of the confirmation, with its reason.
        using var db = county.Store.Open();
        var begun = (ConfirmFile)county.Store.Types.Of(graded).Rule(nameof(ConfirmFile))!.Prepared(graded, On(county, Justice))!;
        Assert.Equal(["没有送达"], begun.Problems.Select(p => p.Title));
    }

    [Fact]
    public void An_objection_that_is_right_changes_the_total_and_the_grade_and_nothing_else_does()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var round = Drawn(on, Planned(on, reviewers, 2));
        foreach (var f in Files(on, round))
        {
            var lost = new ItemMark("R2", 24, Note: "告知不全");
            Score(on, reviewers, f, lost, lost);
            county.Done(f.Id, new ConfirmFile(), Justice);
        }

        county.Done(round.Id, new FeedBackRound());
        var letter = on.All<ReviewFeedback>().Single();
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(letter.Id, "answer"));
        var files = Files(on, round);
        Reference<ReviewedFile>[] both = [.. files.Select(Reference<ReviewedFile>.Of)];
        Assert.Equal(["AJ044"], county.Not(files[0].Id, new ReviseTotal { Total = 100, Reason = "说情。" }, Justice));
        county.Done(letter.Id, new ObjectToReview { Files = [new(both[0], "告知书第二页写明了。"), new(both[1], "同上。")] });
        Assert.Equal(
            ["AJ062"],
            county.Not(letter.Id, new SettleObjections { Decisions = [new(both[0], "写明了。", 100)] }, Justice)
        );
        county.Done(
            letter.Id,
            new SettleObjections { Decisions = [new(both[0], "写明了。", 100), new(both[1], "没有写明。")] },
            Justice
        );
        Assert.Equal(
            [(100m, FileGrade.Excellent), (85m, FileGrade.Passed)],
            Files(on, round).Select(f => (f.Total!.Value, f.Grade!.Value))
        );
        // Once, and of whatever wasn't settled never.
        Assert.Equal(["AJ083"], county.Not(files[0].Id, new ReviseTotal { Total = 90, Reason = "再来。" }, Justice).Take(1));
        Assert.Equal(["AJ044"], county.Not(files[1].Id, new ReviseTotal { Total = 100, Reason = "再来。" }, Justice));
        county.Done(round.Id, new ConcludeRound { Result = "总体规范。" });
        county.Verify();
    }

    [Fact]
    public void A_problem_of_a_file_comes_onto_the_ledger_with_its_result_and_by_nobodys_word()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var on = new Ground(county.Desk, county.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var round = Drawn(on, Planned(on, reviewers, 1));
        var file = Files(on, round).Single();
        Score(on, reviewers, file, null, null);
        county.Done(file.Id, new ConfirmFile { Problems = [new("笔录不全")] }, Justice);
        var by = new ListReviewProblem
        {
            File = file.Id,
            Title = "另一个问题",
            Details = "没有认定过。",
            FoundOn = new(2025, 3, 3),
            From = "评查",
            Responsible = "gov",
            Measure = "改正。",
            DueOn = new(2025, 4, 2),
        };
        Assert.Equal(["WT020"], county.NotOpened("problem", by, Justice, "justice"));
        Assert.Equal([1m], county.Counted("filereview.problems"));
    }

    private static void Score(Ground on, IReadOnlyList<Actor> reviewers, ReviewedFile file, ItemMark? first, ItemMark? second)
    {
        foreach (var (id, mark) in file.Reviewers.Zip(new[] { first, second }))
            on.Do(
                file,
                reviewers.Single(r => r.Id == id),
                new ScoreFile { Marks = Marks(file, [.. new[] { mark }.OfType<ItemMark>()]) }
            );
    }

    private static Reference<CountyPerson> Named(Actor actor) => new(Guid.Parse(actor.Id), actor.Name);

    private static IReadOnlyList<TimelineEntry> Seen(TestCounty county, Guid matter, Actor by)
    {
        using var db = county.Store.Open();
        Matter found =
            (Matter?)db.Matters<ReviewedFile>(county.Store.CountyCode).FirstOrDefault(m => m.Id == matter)
            ?? db.Matters<ReviewRound>(county.Store.CountyCode).Single(m => m.Id == matter);
        return Timeline.Of(county.Store, found, Viewer.Of(by, county.Store.County)).Entries;
    }

    private static Circumstances On(TestCounty county, Actor by)
    {
        var db = county.Store.Open();
        return new(
            new Doing
            {
                On = new(2025, 3, 3),
                At = county.Time.GetUtcNow(),
                Actor = by,
                Sequence = 0,
            },
            county.Store.Records(db)
        );
    }
}
