using CsCheck;
using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("5wd", 5, PeriodUnit.WorkingDays, "5个工作日")]
    [InlineData("60d", 60, PeriodUnit.CalendarDays, "60日")]
    [InlineData("6mo", 6, PeriodUnit.Months, "6个月")]
    [InlineData("2y", 2, PeriodUnit.Years, "2年")]
    [InlineData("24h", 24, PeriodUnit.Hours, "24小时")]
    [InlineData("-5wd", -5, PeriodUnit.WorkingDays, "5个工作日前")]
    [InlineData("-3mo", -3, PeriodUnit.Months, "3个月前")]
    public void A_period_is_read_from_its_code_and_printed_in_chinese(string code, int count, PeriodUnit unit, string chinese)
    {
        var period = Period.Parse(code);
        Assert.Equal(new Period(count, unit), period);
        Assert.Equal(code, period.ToString());
        Assert.Equal(chinese, period.Chinese);
        Assert.Equal(count < 0, period.IsBefore);
    }

    [Theory]
    [InlineData("2025-01-01", "2025-01-31", 30)]
    [InlineData("2025-01-31", "2025-01-01", 1)]
    [InlineData("2025-01-01", "2025-01-01", 1)]
    [InlineData("2025-01-01", "2099-01-01", 3650)]
    [InlineData(null, "2025-01-31", 1)]
    [InlineData("2025-01-01", null, 1)]
    public void The_time_between_two_days_is_a_day_at_least_and_bounded(string? from, string? until, int days) =>
        Assert.Equal(new Period(days, PeriodUnit.CalendarDays), Period.Between(Day(from), Day(until)));

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("5y!", "5年")]
    [InlineData("365d!", "365日")]
    public void How_long_something_is_valid_ends_on_its_day_and_is_another_period(string code, string chinese)
    {
        var period = Period.Parse(code);
        Assert.True(period.EndsThatDay);
        Assert.Equal((code, chinese), (period.ToString(), period.Chinese));
        Assert.NotEqual(Period.Parse(code[..^1]), period);
        Assert.False(Period.TryParse("5wd!", out _));
        Assert.False(Period.TryParse("-5d!", out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("wd")]
    [InlineData("0d")]
    [InlineData("-0d")]
    [InlineData("05wd")]
    [InlineData("+5wd")]
    [InlineData("--5wd")]
    [InlineData(" 5wd")]
    [InlineData("5 wd")]
    [InlineData("5WD")]
    [InlineData("5w")]
    [InlineData("5wdx")]
    [InlineData("-24h")]
    [InlineData("101y")]
    [InlineData("1201mo")]
    [InlineData("36501d")]
    [InlineData("99999999999d")]
    [InlineData("1.5d")]
    [InlineData("５wd")]
    public void What_is_no_period_is_not_read(string? code)
    {
        Assert.False(Period.TryParse(code, out var period));
        Assert.Equal(default, period);
    }

    [Fact]
    public void Zero_units_negative_hours_and_unknown_units_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => 0.Days());
        Assert.Throws<ArgumentOutOfRangeException>(() => 24.Hours().Before());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(1, (PeriodUnit)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(int.MinValue, PeriodUnit.WorkingDays));
        Assert.Throws<ArgumentException>(() => 5.Days().Before().Before());
        Assert.Throws<FormatException>(() => Period.Parse("soon"));
    }

    [Fact]
    public void A_period_is_written_as_the_statute_says_it()
    {
        Assert.Equal("7wd", 7.WorkingDays().ToString());
        Assert.Equal("-7wd", 7.WorkingDays().Before().ToString());
        Assert.Equal("60d", 60.Days().ToString());
        Assert.Equal("6mo", 6.Months().ToString());
        Assert.Equal("2y", 2.Years().ToString());
        Assert.Equal("24h", 24.Hours().ToString());
    }

    [Fact]
    public void Every_period_is_read_back_from_its_code() =>
        Gen.OneOf(Draw.AnyPeriod, Draw.AnyBefore).Sample(p => Period.TryParse(p.ToString(), out var read) && read == p);

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.String[Gen.Char["0123456789-+wdmoyh "], 0, 8].Sample(s => !Period.TryParse(s, out var p) || p.ToString() == s);
}
