using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

public sealed class DeadlineRefusalTests
{
    private static Deadline Compute(DateOnly start, Period period, params Pause[] pauses) =>
        Deadline.Compute(WorkCalendar.StateCouncil, start, period, pauses);

    private static Deadline Extended(DateOnly start, Period period, params Period[] extensions) =>
        Deadline.Compute(WorkCalendar.StateCouncil, start, period, extensions: extensions);

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        var day = new DateOnly(2025, 3, 3);
        Assert.Throws<ArgumentException>(() => Compute(day, default));
        Assert.Throws<ArgumentException>(() => Compute(day, 24.Hours()));
        Assert.Throws<ArgumentException>(() => Compute(day, 5.Days().Before(), new Pause(day, null)));
        Assert.Throws<ArgumentException>(() => Extended(day, 5.Days().Before(), 1.Days()));
        Assert.Throws<ArgumentException>(() => Extended(day, 5.Days(), 1.Days().Before()));
        Assert.Throws<ArgumentException>(() => Extended(day, 5.Days(), default(Period)));
        Assert.Throws<ArgumentException>(() => Extended(day, 5.Days(), 1.Hours()));
        Assert.Throws<ArgumentException>(() => new Pause(day, day.AddDays(-1)));
    }

    [Theory]
    [InlineData("2007-01-08", "-5wd", 2006)]
    [InlineData("2007-01-02", "-1mo", 2006)]
    [InlineData("2006-11-30", "5wd", 2006)]
    [InlineData("2056-12-30", "5wd", 2057)]
    [InlineData("2026-06-01", "40y", 2066)]
    public void A_period_before_or_beyond_every_year_of_the_calendar_is_refused_by_the_year_s_name(
        string start,
        string period,
        int year
    )
    {
        var refusal = Assert.Throws<OutsideCalendarException>(() => Compute(DateOnly.Parse(start), Period.Parse(period)));
        Assert.Equal(year, refusal.Year);
        Assert.Contains($"不能计算{year}年的期限", refusal.Message, StringComparison.Ordinal);
    }
}
