using System.Globalization;

namespace Fazhi.Clocks;

/// <summary>法定节日 — The holidays of all citizens in a year as the decree itself fixes them, before any yearly arrangement.</summary>
/// <remarks>
/// 《全国年节及纪念日放假办法》第二条, as amended in 2024: 元旦 one day, 春节 four (除夕、正月初一至初三), 清明 one, 劳动节 two, 端午 one,
/// 中秋 one, 国庆 three — thirteen days, which may fall together (中秋 in 国庆). Which days make up for those on weekends (第六条) and which
/// weekends are worked for swapped days only the yearly notice says; they are not guessed here.
/// </remarks>
public static class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>末年 — The last year whose lunar days are known: 2099.</summary>
    public static int LastYear => 2099;

    /// <summary>全年法定节日 — The days of a year, earliest first, each with its name.</summary>
    /// <param name="year">The year, from 2001 to <see cref="LastYear"/>.</param>
    /// <returns>The days; where two holidays fall on one day, their names stand together: 国庆节、中秋节.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside those years.</exception>
    public static IReadOnlyList<(DateOnly Date, string Name)> Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2001);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        var newYear = LunarDay(year, 1, 1);
        (DateOnly Date, string Name)[] days =
        [
            (new DateOnly(year, 1, 1), "元旦"),
            .. Enumerable.Range(-1, 4).Select(i => (newYear.AddDays(i), "春节")),
            (PureBrightness(year), "清明节"),
            (new DateOnly(year, 5, 1), "劳动节"),
            (new DateOnly(year, 5, 2), "劳动节"),
            (LunarDay(year, 5, 5), "端午节"),
            .. Enumerable.Range(1, 3).Select(i => (new DateOnly(year, 10, i), "国庆节")),
            (LunarDay(year, 8, 15), "中秋节"),
        ];
        return [.. days.GroupBy(d => d.Date).OrderBy(g => g.Key).Select(g => (g.Key, string.Join('、', g.Select(d => d.Name))))];
    }

    // A leap month stands as a month of its own in the framework's count, behind the month it repeats.
    private static DateOnly LunarDay(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    // The usual formula of the solar term for the twenty-first century: days since 2000 by the tropical year, less the leap days.
    private static DateOnly PureBrightness(int year)
    {
        var y = year % 100;
        return new DateOnly(year, 4, (int)Math.Floor((y * 0.2422) + 4.81) - (y / 4));
    }
}
