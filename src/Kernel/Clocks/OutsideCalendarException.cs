namespace Fazhi.Clocks;

/// <summary>日历之外 — A day was asked of a year that the work calendar neither holds nor reckons.</summary>
/// <param name="year">The year asked for.</param>
/// <param name="first">The first year that is answered.</param>
/// <param name="last">The last year that is answered.</param>
public sealed class OutsideCalendarException(int year, int first, int last)
    : Exception($"工作日历只有{first}年至{last}年，不能计算{year}年的期限；请核对日期。")
{
    /// <summary>年份 — The year asked for.</summary>
    public int Year { get; } = year;
}
