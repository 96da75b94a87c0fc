using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

public sealed class WorkCalendarTests
{
    private const string Header = "date\tname\tkind\tsource\n";
    private const string Year2027 =
        "2026-12-31\t元旦\toff\tx\n2027-01-01\t元旦\toff\tx\n2027-05-01\t劳动节\toff\tx\n2027-10-01\t国庆节\toff\tx\n";
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil;

    private static WorkCalendar Load(string rows) => WorkCalendar.Load(new StringReader(Header + rows));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_working_days_of_its_arrangement(int year, int days) =>
        Assert.Equal(days, Calendar.WorkingDaysIn(year));

    [Fact]
    public void Every_arrangement_from_2007_to_2026_is_loaded_and_2006_is_not_though_its_last_days_are_named()
    {
        Assert.Equal((2007, 2026), (Calendar.FirstYear, Calendar.LastYear));
        Assert.Equal(Day("2006-12-30"), Calendar.Arranged[0].Date);
        Assert.False(Calendar.Covers(Day("2006-12-30")));
        Assert.True(Calendar.Covers(Day("2007-01-01")));
        Assert.StartsWith("2026/", Calendar.Version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-10-06", DayKind.Holiday, "国庆节、中秋节")]
    [InlineData("2025-10-04", DayKind.Holiday, "国庆节、中秋节")]
    [InlineData("2025-10-11", DayKind.MakeUpWorkday, "国庆节、中秋节")]
    [InlineData("2025-10-12", DayKind.Weekend, null)]
    [InlineData("2025-10-13", DayKind.Working, null)]
    [InlineData("2024-06-08", DayKind.Weekend, null)]
    [InlineData("2020-02-03", DayKind.Working, null)]
    [InlineData("2015-09-03", DayKind.Holiday, "抗日战争暨世界反法西斯战争胜利70周年纪念日")]
    public void A_day_is_what_the_arrangement_makes_of_it(string day, DayKind kind, string? name)
    {
        Assert.Equal(kind, Calendar.KindOf(Day(day)));
        Assert.Equal(name, Calendar.NameOf(Day(day)));
        Assert.Equal(kind is DayKind.Working or DayKind.MakeUpWorkday, Calendar.IsWorkingDay(Day(day)));
    }

    [Theory]
    [InlineData("2024-03-08")]
    [InlineData("2023-05-04")]
    [InlineData("2026-06-01")]
    [InlineData("2025-08-01")]
    public void Half_day_and_group_holidays_are_working_days(string day) => Assert.True(Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2006-12-31", 2006)]
    [InlineData("2057-01-01", 2057)]
    public void A_day_before_or_beyond_every_year_of_the_calendar_is_refused_by_the_year_s_name(string day, int year)
    {
        var refusal = Assert.Throws<OutsideCalendarException>(() => Calendar.IsWorkingDay(Day(day)));
        Assert.Equal(year, refusal.Year);
        Assert.Equal($"工作日历只有2007年至2056年，不能计算{year}年的期限；请核对日期。", refusal.Message);
    }

    [Fact]
    public void The_next_year_is_loaded_later_and_may_change_the_last_days_of_december()
    {
        var later = Calendar.With(Load(Year2027));
        Assert.Equal((2007, 2027), (later.FirstYear, later.LastYear));
        Assert.True(Calendar.IsWorkingDay(Day("2026-12-31")));
        Assert.False(later.IsWorkingDay(Day("2026-12-31")));
        Assert.StartsWith("2027/", later.Version, StringComparison.Ordinal);
        Assert.Equal(later.Version, Calendar.With(new StringReader(Header + Year2027)).Version);
    }

    [Fact]
    public void A_later_notice_changes_days_of_a_loaded_year_and_with_them_the_version()
    {
        var changed = Calendar.With(new StringReader(Header + "2026-03-02\t春节\toff\tx\n2026-03-07\t春节\twork\tx\n"));
        Assert.False(changed.IsWorkingDay(Day("2026-03-02")));
        Assert.Equal(DayKind.MakeUpWorkday, changed.KindOf(Day("2026-03-07")));
        Assert.Equal(248, changed.WorkingDaysIn(2026));
        Assert.NotEqual(Calendar.Version, changed.Version);
    }

    [Fact]
    public void The_version_is_of_the_days_not_of_their_order_in_the_file()
    {
        var lines = Year2027.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Array.Reverse(lines);
        Assert.Equal(Load(Year2027).Version, Load(string.Join('\n', lines)).Version);
    }

    [Theory]
    [InlineData("2027-1-1\t元旦\toff\tx", "第2行：“2027-1-1”不是")]
    [InlineData("\n2027-01-01\t元旦\toff", "第3行：应有4列，实有3列")]
    [InlineData("2027-01-01\t元旦\trest\tx", "第2行：“rest”应为 off")]
    [InlineData("2027-01-01\t \toff\tx", "第2行：缺少节日名称")]
    [InlineData("2027-01-01\t元旦\toff\tx\n2027-01-01\t元旦\twork\tx", "第3行：2027-01-01 已在第2行出现")]
    [InlineData("2027-01-01\t元旦\toff\tx", "2027年的节假日安排不完整：5月1日应为放假")]
    [InlineData("2026-12-31\t元旦\toff\tx", "没有任何一年")]
    public void A_wrong_file_is_refused_and_the_line_named(string rows, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Load(rows)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_its_column_names_is_refused()
    {
        var refusal = Assert.Throws<FormatException>(() => WorkCalendar.Load(new StringReader(Year2027)));
        Assert.Contains("第1行", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_year_between_two_loaded_ones_is_refused()
    {
        var rows = Year2027.Replace("2027", "2028", StringComparison.Ordinal).Replace("2026", "2027", StringComparison.Ordinal);
        var year2028 = Load(rows);
        var refusal = Assert.Throws<FormatException>(() => Calendar.With(year2028));
        Assert.Contains("2027年", refusal.Message, StringComparison.Ordinal);
    }
}
