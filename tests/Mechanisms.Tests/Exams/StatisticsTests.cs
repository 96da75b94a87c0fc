using Fazhi.Mechanisms.Exams;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Exams;

/// <summary>试题分析 — against numbers worked out by hand.</summary>
public sealed class StatisticsTests
{
    [Fact]
    public void Facility_discrimination_groups_and_distractors_are_those_worked_out_by_hand_and_negative_ones_stand_out()
    {
        // Rightly answered: 110, 110, 100 with the third left out, 001.
        var (one, two, three) = (Item(1), Item(2), Item(3));
        var paper = new Paper([one, two, three]);
        var statistics = ItemStatistics
            .Of([
                new(paper, ["1 A", "2 A", "3 B"]),
                new(paper, ["1 A", "2 A", "3 B"]),
                new(paper, ["1 A", "2 B"]),
                new(paper, ["1 B", "2 B", "3 A"]),
            ])
            .ToDictionary(s => s.Question);
        var (first, second, third) = (statistics[one.Question], statistics[two.Question], statistics[three.Question]);
        Assert.Equal((0.75, 0.5, 0.25), (first.Facility, second.Facility, third.Facility));
        Assert.Equal(-1 / 3.0, first.PointBiserial!.Value, 6);
        // The other two give everybody who has this one right or wrong the same: there is nothing to correlate with.
        Assert.Null(second.PointBiserial);
        Assert.Equal(-1.25 / Math.Sqrt(0.75 * 2.75), third.PointBiserial!.Value, 6);
        Assert.Equal((1.0, 1.0, -1.0), (first.UpperLower, second.UpperLower, third.UpperLower));
        Assert.Equal((4, 1), (third.Papers, third.Blank));
        Assert.Equal([1, 2], third.Chosen);
        Assert.Equal((true, false, true), (first.IsDubious, second.IsDubious, third.IsDubious));
    }

    [Fact]
    public void Of_three_papers_no_groups_are_told()
    {
        var paper = new Paper([Item(1)]);
        var statistic = Assert.Single(ItemStatistics.Of([new(paper, ["1 A"]), new(paper, []), new(paper, ["1 B"])]));
        Assert.Null(statistic.UpperLower);
        Assert.Equal((1 / 3.0, 1), (statistic.Facility, statistic.Blank));
        Assert.Empty(ItemStatistics.Of([]));
    }

    [Fact]
    public void Answers_on_papers_with_other_orders_are_told_by_the_options_of_the_bank()
    {
        var edition = new QuestionEdition(
            1,
            0,
            QuestionKind.Single,
            "题",
            ["甲", "乙", "丙"],
            "C",
            "",
            QuestionDifficulty.Easy,
            ""
        );
        var question = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        AnsweredPaper Answered(int[] order, string letters) =>
            new(new Paper([new(question, edition, order, 5)]), [$"1 {letters}"]);
        var statistic = Assert.Single(
            ItemStatistics.Of([Answered([2, 0, 1], "A"), Answered([0, 1, 2], "A"), Answered([1, 2, 0], "B")])
        );
        Assert.Equal([1, 0, 2], statistic.Chosen);
        Assert.Equal(2 / 3.0, statistic.Facility, 6);
    }

    private static PaperItem Item(int number) =>
        new(
            Guid.Parse($"019b0000-0000-7000-8000-{number:000000000000}"),
            new(1, 0, QuestionKind.TrueFalse, $"第{number}题", [], "A", "", QuestionDifficulty.Easy, ""),
            [0, 1],
            1
        );
}
