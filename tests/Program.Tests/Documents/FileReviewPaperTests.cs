using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;
using static Fazhi.Testing.FileReviewing;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The letter of feedback tells a body its files, grades and problems and nobody else's; the report of the round ranks the bodies and names what cost most.</summary>
public sealed class FileReviewPaperTests
{
    [Fact]
    public void A_body_is_told_its_files_and_problems_and_the_county_the_ranking()
    {
        using var town = new Town();
        town.County.Today(2025, 3, 3);
        var on = new Ground(town.County.Desk, town.County.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var round = Drawn(on, Planned(on, reviewers, 2));
        foreach (var (i, file) in Files(on, round).Index())
        {
            foreach (var id in file.Reviewers)
                on.Do(
                    file,
                    reviewers.Single(r => r.Id == id),
                    new ScoreFile { Marks = Marks(file, i == 0 ? [new ItemMark("R1", 7, Note: "没有写明起止时间")] : []) }
                );
            on.Do(
                file,
                Justice,
                new ConfirmFile { Problems = i == 0 ? [new("现场笔录没有写明起止时间", Measure: "补正笔录。")] : [] }
            );
        }

        on.Do(round, People.Handler, new FeedBackRound());
        var letter = on.All<ReviewFeedback>().Single();
        var text = town.Text(letter, "案卷评查反馈函");
        var first = Files(on, round)[0];
        Assert.Contains("塔河县人民政府：", text, StringComparison.Ordinal);
        Assert.Contains("评查2件，平均96.3分，其中优秀2件、合格0件、不合格0件", text, StringComparison.Ordinal);
        Assert.Contains(
            $"1．{first.CaseNumber}：现场笔录没有写明起止时间。整改要求：补正笔录。期限：2025年4月2日。",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("10个工作日内回复", text, StringComparison.Ordinal);
        Assert.Contains("92.5", text, StringComparison.Ordinal);
        // Who read the files isn't the body's to know.
        Assert.All(reviewers, r => Assert.DoesNotContain(r.Name, text, StringComparison.Ordinal));

        on.Do(letter, People.Handler, new AnswerFeedback { Answer = "没有异议。" });
        on.Do(round, People.Handler, new ConcludeRound { Result = "案卷总体规范。" });
        var report = town.Text(round, "案卷评查情况通报");
        Assert.Contains("列入评查范围2件，评查1个单位的案卷2件，发现需要整改的问题1个", report, StringComparison.Ordinal);
        Assert.Contains("（科恩κ）为1.00。", report, StringComparison.Ordinal);
        Assert.Contains("现场笔录：笔录写明起止时间", report, StringComparison.Ordinal);
        // Printed again when a problem has been put right, it says what it said.
        Assert.Equal(text, town.Text(letter, "案卷评查反馈函"));
    }
}
