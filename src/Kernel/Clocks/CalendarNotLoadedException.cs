namespace Fazhi.Clocks;

/// <summary>节假日安排未载入 — A day was asked of a year whose holiday arrangement the calendar does not hold.</summary>
/// <remarks>
/// The State Council's office publishes each year's arrangement late in the year before. Until it is loaded, no due date in
/// that year is given: one computed from weekends alone would be wrong around every holiday.
/// </remarks>
/// <param name="year">The year that is missing.</param>
public sealed class CalendarNotLoadedException(int year)
    : Exception($"{year}年的节假日安排尚未载入，不能计算期限；请先载入国务院办公厅公布的当年放假安排。")
{
    /// <summary>年份 — The year whose arrangement is missing.</summary>
    public int Year { get; } = year;
}
