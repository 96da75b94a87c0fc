using CsCheck;
using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

/// <summary>Until a year's arrangement is loaded its dates are reckoned and said to be provisional; whoever must keep a period has the benefit of the doubt.</summary>
public sealed class ProvisionalTests
{
    private static readonly WorkCalendar Full = WorkCalendar.StateCouncil;

    /// <summary>The calendars that were loaded before each year's notice came, December's days of the next notice left out.</summary>
    private static readonly Dictionary<int, WorkCalendar> Before = Enumerable
        .Range(2007, Full.LastYear - 2007)
        .ToDictionary(y => y, y => Through(y));

    private static WorkCalendar Through(int year)
    {
        var later = Full.Arranged.Where(d => d.Date.Year == year + 1 && d.Date.Month == 1).Select(d => d.Source).First();
        var rows = Full.Arranged.Where(d => d.Date.Year <= year && d.Source != later);
        return WorkCalendar.Load(
            new StringReader(
                "date\tname\tkind\tsource\n"
                    + string.Concat(
                        rows.Select(d => $"{d.Date:yyyy-MM-dd}\t{d.Holiday}\t{(d.IsOff ? "off" : "work")}\t{d.Source}\n")
                    )
            )
        );
    }

    [Theory]
    [InlineData("2026-11-28", "60d", "2027-01-27")]
    [InlineData("2026-12-28", "5wd", "2027-01-05")]
    [InlineData("2026-12-01", "2mo", "2027-02-01")]
    [InlineData("2026-12-07", "60d", "2027-02-09")] // 春节 from New Year's Eve, 5 February, to the third day; the next working day
    [InlineData("2027-01-06", "-5wd", "2026-12-29")]
    [InlineData("2026-12-24", "5wd", "2026-12-31")] // 2018 and 2022 learnt in December that New Year's Eve was off
    [InlineData("2026-11-29", "30d", "2026-12-29")]
    public void A_period_into_a_year_that_is_not_loaded_ends_on_a_provisional_day(string start, string period, string due)
    {
        var deadline = Deadline.Compute(Full, DateOnly.Parse(start), Period.Parse(period));
        Assert.Equal(DateOnly.Parse(due), deadline.Due);
        Assert.True(deadline.IsProvisional);
        Assert.StartsWith(
            period.StartsWith('-') ? "2027~2026/" : $"{due[..4]}~2026/",
            deadline.CalendarVersion,
            StringComparison.Ordinal
        );
        Assert.Contains("暂定", deadline.Explain(), StringComparison.Ordinal);
        Assert.Contains("2027年放假安排", deadline.Explain(), StringComparison.Ordinal);
        Assert.Contains(deadline.Receipt, d => d.IsProvisional);
    }

    [Theory]
    [InlineData("2026-11-01", "30d")]
    [InlineData("2026-12-21", "5wd")]
    [InlineData("2026-11-28", "30d")]
    [InlineData("2027-01-06", "-10d")]
    public void A_period_that_looks_at_no_such_day_is_firm(string start, string period)
    {
        var deadline = Deadline.Compute(Full, DateOnly.Parse(start), Period.Parse(period));
        Assert.False(deadline.IsProvisional);
        Assert.Equal((deadline.Due, deadline.Due), (deadline.Earliest, deadline.Latest));
        Assert.DoesNotContain("暂定", deadline.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain(deadline.Receipt, d => d.IsProvisional);
    }

    [Fact]
    public void The_day_a_later_arrangement_fixes_lies_between_the_earliest_and_the_latest_that_were_told_before_it() =>
        Gen.Select(Gen.Int[2007, Full.LastYear - 1], Gen.Int[0, 500], Gen.Int[1, 60], Gen.Int[0, 4])
            .Sample(
                x =>
                {
                    var start = new DateOnly(x.Item1, 8, 1).AddDays(x.Item2);
                    var period = x.Item4 switch
                    {
                        0 => new Period(x.Item3, PeriodUnit.WorkingDays),
                        1 => new Period(x.Item3 * 3, PeriodUnit.CalendarDays),
                        2 => new Period(x.Item3 % 12 + 1, PeriodUnit.Months),
                        3 => new Period(-(x.Item3 % 30 + 1), PeriodUnit.WorkingDays),
                        _ => new Period(-x.Item3, PeriodUnit.CalendarDays),
                    };
                    var told = Deadline.Compute(Before[x.Item1], start, period);
                    // One notice arranges one year; of what lies beyond it, the next will tell.
                    if (told.Due.Year > x.Item1 + 1 || start.Year > x.Item1 + 1)
                        return true;
                    var due = Deadline.Compute(Full, start, period).Due;
                    return due.Year > x.Item1 + 1
                        || (told.IsProvisional ? due >= told.Earliest && due <= told.Latest : due == told.Due);
                },
                iter: 20_000
            );

    [Fact]
    public void No_notice_has_touched_a_day_that_was_firm_before_it_and_some_touched_the_last_of_december()
    {
        var touched = Full.Arranged.Where(d => d.Date.Month == 12 && d.Date.Year > 2006).ToList();
        Assert.Equal([2007, 2011, 2018, 2022], touched.Select(d => d.Date.Year).Distinct());
        Assert.All(touched, d => Assert.True(Before[d.Date.Year].IsProvisional(d.Date), $"{d.Date}"));
        // How long something is valid looks at no day and is firm.
        Assert.False(Deadline.Compute(Full, new DateOnly(2026, 12, 30), Period.Parse("5y!")).IsProvisional);
    }

    [Fact]
    public void Loading_a_year_changes_no_version_of_the_years_before_it()
    {
        var before = Before[2024];
        var day = new DateOnly(2024, 7, 1);
        Assert.Equal(before.VersionThrough(day), Full.VersionThrough(day));
        Assert.True(Full.Knows(before.VersionThrough(day)));
        Assert.False(Full.Knows(before.VersionThrough(new DateOnly(2025, 7, 1))));
        Assert.True(WorkCalendar.IsProvisional(before.VersionThrough(new DateOnly(2025, 7, 1))));
        Assert.False(WorkCalendar.IsProvisional(Full.VersionThrough(new DateOnly(2025, 7, 1))));
    }

    [Fact]
    public void Every_version_something_was_computed_with_is_known_to_its_calendar() =>
        Gen.Int[0, 33_000].Sample(i => Full.Knows(Full.VersionThrough(new DateOnly(2007, 1, 1).AddDays(i % 17_000))));
}
