using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

public sealed class DeadlineTests
{
    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    private static Deadline Compute(DateOnly start, Period period, params Pause[] pauses) =>
        Deadline.Compute(WorkCalendar.StateCouncil, start, period, pauses);

    private static Deadline Extended(DateOnly start, Period period, params Period[] extensions) =>
        Deadline.Compute(WorkCalendar.StateCouncil, start, period, extensions: extensions);

    [Fact]
    public void Five_working_days_from_20_January_2025_skip_the_spring_festival()
    {
        Assert.Equal(Day(2025, 1, 26), Compute(Day(2025, 1, 20), 5.WorkingDays()).Due);
        Assert.Equal(Day(2025, 2, 6), Compute(Day(2025, 1, 20), 8.WorkingDays()).Due);
    }

    [Fact]
    public void A_receipt_says_of_each_day_why_it_counts_or_not()
    {
        var lines = Compute(Day(2025, 1, 23), 4.WorkingDays(), new Pause(Day(2025, 2, 5), Day(2025, 2, 6)))
            .Receipt.Where(d => d.Date < Day(2025, 1, 29) || d.Date > Day(2025, 2, 4))
            .Select(d => $"{d.Date:MM-dd} {d.Counted} {d.Text}");
        Assert.Equal(
            [
                "01-23 0 起算日，不计入",
                "01-24 1 第1个工作日",
                "01-25 1 周六，休息日",
                "01-26 2 调休上班，计为工作日，第2个工作日",
                "01-27 3 第3个工作日",
                "01-28 3 春节，放假",
                "02-05 3 中止，不计",
                "02-06 4 第4个工作日",
            ],
            lines
        );
    }

    [Fact]
    public void Sixty_days_that_end_on_a_holiday_end_on_the_first_working_day_after_it()
    {
        var deadline = Compute(Day(2025, 8, 2), 60.Days());
        Assert.True(deadline.RolledForward);
        Assert.Equal(Day(2025, 10, 9), deadline.Due);
        var end = deadline.Receipt.Skip(60).ToArray();
        Assert.Equal("第60日，国庆节、中秋节，放假", end[0].Text);
        Assert.Equal((DayReason.RolledForward, "国庆节、中秋节，放假，顺延"), (end[1].Reason, end[1].Text));
        Assert.Equal((DayReason.RolledForward, "期限最后一日为休息日，顺延至本日"), (end[^1].Reason, end[^1].Text));
        Assert.Equal(60, end[^1].Counted);
    }

    [Fact]
    public void An_extension_is_added_before_the_end_moves_off_a_rest_day()
    {
        Assert.Equal(Day(2025, 8, 18), Compute(Day(2025, 8, 1), 15.Days()).Due);
        Assert.Equal(Day(2025, 8, 26), Extended(Day(2025, 8, 1), 15.Days(), 10.Days()).Due);
    }

    [Fact]
    public void One_month_extended_by_one_is_two_months_to_the_matching_day() =>
        Assert.Equal(Day(2025, 3, 31), Extended(Day(2025, 1, 31), 1.Months(), 1.Months()).Due);

    [Fact]
    public void A_year_extended_by_months_is_counted_in_months() =>
        Assert.Equal(Day(2025, 8, 29), Extended(Day(2024, 2, 29), 1.Years(), 6.Months()).Due);

    [Fact]
    public void An_extension_in_working_days_begins_after_the_moved_end()
    {
        var deadline = Extended(Day(2025, 8, 1), 15.Days(), 2.WorkingDays());
        Assert.Equal(Day(2025, 8, 20), deadline.Due);
        Assert.Equal("延长期第2个工作日", deadline.Receipt.Last().Text);
        Assert.Equal(Day(2025, 8, 18), deadline.Receipt.Last(d => d.Reason is DayReason.RolledForward).Date);
    }

    [Fact]
    public void An_extension_in_days_goes_on_from_the_last_working_day() =>
        Assert.Equal(Day(2025, 3, 24), Extended(Day(2025, 3, 3), 10.WorkingDays(), 7.Days()).Due);

    [Fact]
    public void Information_disclosure_of_20_and_20_working_days_counts_forty() =>
        Assert.Equal(
            Compute(Day(2025, 3, 3), 40.WorkingDays()).Due,
            Extended(Day(2025, 3, 3), 20.WorkingDays(), 20.WorkingDays()).Due
        );

    [Fact]
    public void A_hearing_leaves_its_working_days_out_of_a_licensing_period() =>
        Assert.Equal(
            Day(2025, 3, 14),
            Compute(Day(2025, 3, 3), 5.WorkingDays(), new Pause(Day(2025, 3, 6), Day(2025, 3, 12))).Due
        );

    [Fact]
    public void A_pause_over_rest_days_alone_leaves_a_period_of_working_days_as_it_is() =>
        Assert.Equal(
            Day(2025, 3, 10),
            Compute(Day(2025, 3, 3), 5.WorkingDays(), new Pause(Day(2025, 3, 8), Day(2025, 3, 10))).Due
        );

    [Fact]
    public void Overlapping_pauses_leave_a_day_out_once()
    {
        Pause[] pauses =
        [
            new(Day(2025, 3, 10), Day(2025, 3, 20)),
            new(Day(2025, 3, 15), Day(2025, 3, 25)),
            new(Day(2025, 3, 4), Day(2025, 3, 4)),
        ];
        Assert.Equal(Day(2025, 4, 17), Compute(Day(2025, 3, 3), 30.Days(), pauses).Due);
    }

    [Fact]
    public void A_pause_that_begins_the_day_after_the_end_changes_nothing()
    {
        var due = Compute(Day(2025, 3, 3), 5.WorkingDays()).Due;
        var deadline = Compute(Day(2025, 3, 3), 5.WorkingDays(), new Pause(due.AddDays(1), null));
        Assert.Equal(due, deadline.Due);
        Assert.False(deadline.IsPaused);
        Assert.True(deadline.IsOverdue(due.AddDays(1)));
    }

    [Fact]
    public void An_open_pause_makes_the_end_provisional_and_stops_the_clock()
    {
        var deadline = Compute(Day(2025, 3, 3), 60.Days(), new Pause(Day(2025, 3, 14), null));
        Assert.True(deadline.IsPaused);
        Assert.Equal(Day(2025, 5, 6), deadline.Due);
        Assert.Equal(50, deadline.RemainingAt(Day(2025, 3, 13)));
        Assert.Equal(50, deadline.RemainingAt(Day(2025, 3, 14)));
        Assert.Equal(50, deadline.RemainingAt(Day(2026, 3, 14)));
        Assert.Equal(54, deadline.RemainingDays(Day(2029, 3, 14)));
        Assert.False(deadline.IsOverdue(Day(2026, 1, 1)));
        Assert.Contains("暂计", deadline.Explain(), StringComparison.Ordinal);
        Assert.EndsWith(
            "（暂计，期限中止中）",
            deadline.Receipt.Single(d => d.Date == Day(2025, 3, 14)).Text,
            StringComparison.Ordinal
        );
        var resumed = Compute(Day(2025, 3, 3), 60.Days(), new Pause(Day(2025, 3, 14), Day(2025, 4, 14)));
        Assert.Equal(Day(2025, 4, 13).AddDays(50), Day(2025, 6, 2));
        Assert.Equal(Day(2025, 6, 3), resumed.Due);
    }

    [Fact]
    public void Overdue_working_days_count_from_the_first_day_after_the_end()
    {
        var deadline = Compute(Day(2025, 3, 3), 4.WorkingDays());
        int[] left = [.. Enumerable.Range(2, 11).Select(d => deadline.RemainingDays(Day(2025, 3, d)))];
        Assert.Equal([4, 4, 3, 2, 1, 0, -1, -1, -1, -2, -3], left);
        Assert.False(deadline.IsOverdue(Day(2025, 3, 7)));
        Assert.True(deadline.IsOverdue(Day(2025, 3, 8)));
    }

    [Fact]
    public void Seven_days_before_a_hearing_move_away_from_it_not_nearer()
    {
        var deadline = Compute(Day(2025, 10, 15), 7.Days().Before());
        Assert.True(deadline.MovedEarlier);
        Assert.False(deadline.RolledForward);
        Assert.Equal(Day(2025, 9, 30), deadline.Due);
        Assert.Equal("事件当日，不计入", deadline.Receipt.First().Text);
        Assert.Equal("提前至本日", deadline.Receipt.Last().Text);
        Assert.Contains("提前至2025年9月30日", deadline.Explain(), StringComparison.Ordinal);
        Assert.Equal(1, deadline.RemainingDays(Day(2025, 9, 29)));
        Assert.Equal(-1, deadline.RemainingDays(Day(2025, 10, 1)));
    }

    [Fact]
    public void A_long_period_needs_the_arrangement_of_its_last_year_only()
    {
        var deadline = Compute(Day(2005, 6, 1), 20.Years());
        Assert.Equal(Day(2025, 6, 3), deadline.Due);
        Assert.Equal(deadline.Due, deadline.Receipt.Last().Date);
    }

    [Fact]
    public void An_explanation_names_the_articles_and_the_calendar()
    {
        var deadline = Deadline.Compute(
            WorkCalendar.StateCouncil,
            Day(2025, 7, 1),
            2.Months(),
            [new Pause(Day(2025, 8, 1), Day(2025, 8, 5))],
            [1.Months()]
        );
        Assert.Equal(
            "自2025年7月1日起算，当日不计入（《民法典》第二百零一条第一款），期限2个月，延长1个月；按月、年计算的，算至对应日，"
                + "没有对应日的算至月末日（《民法典》第二百零二条）；2025年8月1日中止，2025年8月5日恢复，其间不计；"
                + "最后一日2025年10月5日为休息日，顺延至2025年10月9日届满（《民法典》第二百零三条第一款）。"
                + $"工作日历版本：{WorkCalendar.StateCouncil.VersionThrough(new DateOnly(2025, 10, 9))}。",
            deadline.Explain()
        );
    }
}
