namespace Fazhi.Clocks;

/// <summary>当日 — What day and hour it is in the county, whatever zone the machine stands in.</summary>
/// <remarks>
/// Beijing time, a fixed UTC+8: China has kept no summer time since 1991, so no zone data is needed and none is asked of the
/// machine. Instants of the summers 1986–1991 are therefore read an hour early.
/// </remarks>
/// <param name="time">The source of instants; a test gives one that stands still.</param>
public sealed class CountyClock(TimeProvider time)
{
    /// <summary>北京时间 — The offset of Beijing time from UTC: eight hours.</summary>
    public static TimeSpan Offset => TimeSpan.FromHours(8);

    /// <summary>此刻 — The present instant, in Beijing time.</summary>
    public DateTimeOffset Now => time.GetUtcNow().ToOffset(Offset);

    /// <summary>今日 — Today in the county; at 00:30 in Beijing it is already the new day, though UTC says yesterday.</summary>
    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>所在日 — The county's day on which an instant falls.</summary>
    /// <param name="instant">The instant, with any offset.</param>
    /// <returns>The day in Beijing time; 24:00 is the next day's 00:00.</returns>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
