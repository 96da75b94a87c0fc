using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

/// <summary>《全国年节及纪念日放假办法》第二条: the days the decree itself fixes, before any notice.</summary>
public sealed class StatutoryHolidaysTests
{
    [Theory]
    [InlineData(2025, "春节", "2025-01-28", "2025-01-31")]
    [InlineData(2026, "春节", "2026-02-16", "2026-02-19")]
    [InlineData(2027, "春节", "2027-02-05", "2027-02-08")]
    [InlineData(2028, "春节", "2028-01-25", "2028-01-28")]
    [InlineData(2033, "春节", "2033-01-30", "2033-02-02")]
    [InlineData(2027, "清明节", "2027-04-05", "2027-04-05")]
    [InlineData(2028, "清明节", "2028-04-04", "2028-04-04")]
    [InlineData(2027, "端午节", "2027-06-09", "2027-06-09")]
    [InlineData(2028, "端午节", "2028-05-28", "2028-05-28")]
    [InlineData(2027, "中秋节", "2027-09-15", "2027-09-15")]
    [InlineData(2033, "中秋节", "2033-09-08", "2033-09-08")]
    [InlineData(2027, "国庆节", "2027-10-01", "2027-10-03")]
    [InlineData(2027, "劳动节", "2027-05-01", "2027-05-02")]
    public void Each_holiday_falls_on_its_days(int year, string name, string first, string last)
    {
        var days = StatutoryHolidays.Of(year).Where(d => d.Name == name).Select(d => d.Date).ToList();
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (days[0], days[^1]));
    }

    [Fact]
    public void There_are_thirteen_days_and_two_on_one_day_where_mid_autumn_falls_into_the_national_day()
    {
        for (var year = 2025; year <= StatutoryHolidays.LastYear; year++)
        {
            var days = StatutoryHolidays.Of(year);
            Assert.Equal(13, days.Sum(d => d.Name.Split('、').Length));
            Assert.Equal(days.Select(d => d.Date).Order(), days.Select(d => d.Date).Distinct());
        }

        Assert.Contains(StatutoryHolidays.Of(2031), d => d == (new DateOnly(2031, 10, 1), "国庆节、中秋节"));
    }

    [Fact]
    public void Every_arrangement_since_the_decree_was_amended_gives_all_of_them_off()
    {
        for (var year = 2025; year <= WorkCalendar.StateCouncil.LastYear; year++)
            Assert.All(StatutoryHolidays.Of(year), d => Assert.False(WorkCalendar.StateCouncil.IsWorkingDay(d.Date)));
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(2100)]
    public void Years_whose_lunar_days_are_not_known_are_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StatutoryHolidays.Of(year));
}
