using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;

namespace Fazhi.Testing.Courses;

/// <summary>File review: a sheet with its items, a round with a file, read by two, answered by the body, concluded.</summary>
internal static class FileReviewCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("review-sheet", Sheet),
        new("sheet-item", Item),
        new("review-round", Round),
        new("reviewed-file", File),
        new("review-feedback", Feedback),
    ];

    private static IEnumerable<Matter> Sheet(Ground on)
    {
        var sheet = Drafted(on);
        yield return sheet;
        on.Part(sheet, "sheet-item", People.Handler, FileReviewing.Items[1]);
        sheet = (ReviewSheet)on.Do(sheet, People.Handler, new PutSheetInUse());
        yield return sheet;
        yield return on.Do(sheet, People.Handler, new ReplaceSheet { Reason = "不再使用。" });
    }

    private static IEnumerable<Matter> Item(Ground on)
    {
        var item = on.Part(Drafted(on), "sheet-item", People.Handler, FileReviewing.Items[1]);
        yield return item;
        yield return on.Do(item, People.Handler, new VoidRecord<SheetItem> { Reason = "并入别的项目。" });
    }

    private static ReviewSheet Drafted(Ground on) =>
        (ReviewSheet)
            on.Open("review-sheet", People.Handler, new DraftSheet { Title = on.Name("评查标准"), Kind = FileKind.Ordinary });

    private static IEnumerable<Matter> Round(Ground on)
    {
        var reviewers = Reviewers(on);
        var round = FileReviewing.Planned(on, reviewers, 1);
        yield return round;
        round = FileReviewing.Revealed(on, round);
        yield return round;
        round = (ReviewRound)on.Do(round, People.Handler, on.Reviews.Draw(round, null, out _)!);
        yield return round;
        round = Read(on, round, reviewers);
        yield return round;
        foreach (var letter in on.All<ReviewFeedback>().Where(f => f.Parent == round.Id))
            on.Do(letter, People.Handler, new AnswerFeedback { Answer = "没有异议。" });
        yield return on.Do(
            round,
            People.Handler,
            new ConcludeRound { Result = "案卷总体规范。", Needs = ["现场笔录怎样写明起止时间"] }
        );
    }

    private static IEnumerable<Matter> File(Ground on)
    {
        var reviewers = Reviewers(on);
        var round = FileReviewing.Planned(on, reviewers, 1);
        yield return FileReviewing.Files(on, round).Single();
        round = FileReviewing.Drawn(on, round);
        yield return FileReviewing.Files(on, round).Single();
        Score(on, round, reviewers);
        var file = FileReviewing.Files(on, round).Single();
        yield return file;
        yield return on.Do(file, FileReviewing.Justice, new ConfirmFile { Problems = [new("现场笔录没有写明起止时间")] });
    }

    private static IEnumerable<Matter> Feedback(Ground on)
    {
        var reviewers = Reviewers(on);
        var round = Read(on, FileReviewing.Drawn(on, FileReviewing.Planned(on, reviewers, 1)), reviewers);
        var letter = on.All<ReviewFeedback>().Single(f => f.Parent == round.Id);
        yield return letter;
        var file = Reference<ReviewedFile>.Of(FileReviewing.Files(on, round).Single());
        yield return on.Do(letter, People.Handler, new ObjectToReview { Files = [new(file, "笔录写明了起止时间。")] });
        yield return on.Do(
            letter,
            FileReviewing.Justice,
            new SettleObjections { Decisions = [new(file, "笔录第二页写明了。", 100)] }
        );
    }

    // Of two organs, that a file of a third has always two readers and one to follow.
    private static IReadOnlyList<Actor> Reviewers(Ground on) =>
        [FileReviewing.Reviewer(on, "justice"), FileReviewing.Reviewer(on, "traffic"), FileReviewing.Reviewer(on, "kaikukang")];

    private static void Score(Ground on, ReviewRound round, IReadOnlyList<Actor> reviewers)
    {
        foreach (var file in FileReviewing.Files(on, round).Where(f => f.Stage == ReviewedFileStage.Reviewing))
        foreach (var id in file.Reviewers)
            on.Do(
                file,
                reviewers.Single(r => r.Id == id),
                new ScoreFile { Marks = FileReviewing.Marks(file, new ItemMark("R1", 7, Note: "没有写明起止时间")) }
            );
    }

    private static ReviewRound Read(Ground on, ReviewRound round, IReadOnlyList<Actor> reviewers)
    {
        Score(on, round, reviewers);
        foreach (var file in FileReviewing.Files(on, round).Where(f => f.Stage == ReviewedFileStage.Graded))
            on.Do(file, FileReviewing.Justice, new ConfirmFile { Problems = [new("现场笔录没有写明起止时间")] });
        return (ReviewRound)on.Do(round, People.Handler, new FeedBackRound());
    }
}
