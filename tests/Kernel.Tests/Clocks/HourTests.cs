using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

public sealed class HourTests
{
    private static DateTimeOffset Beijing(int day, int hour, int minute) =>
        new(2025, 9, day, hour, minute, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Twenty_four_hours_run_through_a_rest_day_to_the_same_minute()
    {
        var due = Deadline.Compute(Beijing(30, 22, 10), 24.Hours());
        Assert.Equal(Beijing(30, 22, 10).AddHours(24), due.Due);
        Assert.Equal(TimeSpan.FromHours(1), due.Remaining(due.Due.AddHours(-1)));
        Assert.False(due.IsOverdue(due.Due));
        Assert.True(due.IsOverdue(due.Due.AddSeconds(1)));
        Assert.Contains("于2025年10月1日22时10分届满", due.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_court_procedure_hours_run_from_the_next_hour()
    {
        Assert.Equal(Beijing(1, 11, 0), DueHour.Compute(Beijing(1, 10, 20), 48.Hours(), fromNextHour: true).Start);
        Assert.Equal(Beijing(1, 11, 0), DueHour.Compute(Beijing(1, 10, 0), 48.Hours(), fromNextHour: true).Start);
        Assert.Equal(Beijing(3, 11, 0), DueHour.Compute(Beijing(1, 10, 20), 48.Hours(), fromNextHour: true).Due);
    }

    [Fact]
    public void Only_hours_are_counted_from_an_hour() =>
        Assert.Throws<ArgumentException>(() => Deadline.Compute(Beijing(1, 10, 0), 5.Days()));

    [Fact]
    public void At_half_past_midnight_in_the_county_it_is_the_new_day_though_utc_says_yesterday()
    {
        var clock = new CountyClock(new Standing(new DateTimeOffset(2026, 3, 31, 16, 30, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 4, 1), clock.Today);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 30, 0, TimeSpan.FromHours(8)), clock.Now);
        Assert.Equal(TimeSpan.FromHours(8), clock.Now.Offset);
        Assert.Equal(new DateOnly(2026, 3, 31), clock.DayOf(new DateTimeOffset(2026, 3, 31, 15, 59, 59, TimeSpan.Zero)));
    }

    private sealed class Standing(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
