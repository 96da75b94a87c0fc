using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;

namespace Fazhi.Storage;

/// <summary>
/// 日期看护 — doubts the machine's date. What the law does, it does on a day; a clock that jumps to the year 2200 would let every period expire at once, in a
/// ledger that forgets nothing. Time that passes while the program runs is trusted, and so is a start soon after the last entry; beyond a parameter of days
/// an official has to confirm the date first.
/// </summary>
internal sealed class DateWatch(CountyStore store, TimeProvider time)
{
    private static readonly TimeSpan Ordinary = TimeSpan.FromDays(1);
    private Anchor? anchor;

    /// <summary>Why nothing may be recorded now; <c>null</c> if the date is as it should be.</summary>
    /// <param name="last">The time of the last entry.</param>
    /// <param name="size">The number of entries.</param>
    /// <param name="calendar">The calendar in force: an empty ledger has no other measure.</param>
    internal Problem? Doubt(DateTimeOffset last, long size, WorkCalendar calendar)
    {
        var (now, stamp, before) = (time.GetUtcNow(), time.GetTimestamp(), Volatile.Read(ref anchor));
        if (now < last - Ordinary)
            return Problems.DateBehind(Day(last), Day(now));
        var known = before is null ? last : Later(last, before.At + time.GetElapsedTime(before.Stamp, stamp));
        if (size == 0 && before is null)
        {
            if (Day(now).Year > calendar.LastYear + 1)
                return Problems.DateInDoubt(null, Day(now));
        }
        else if (
            now - known > Ordinary
            && now - known > TimeSpan.FromDays(store.SetParameters.On(CalendarsMechanism.LongestSilence, Day(now)))
        )
            return Problems.DateInDoubt(size == 0 ? null : Day(last), Day(now));

        Volatile.Write(ref anchor, new Anchor(now, stamp));
        return null;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(CountyClock.Offset).DateTime);

    private sealed record Anchor(DateTimeOffset At, long Stamp);
}
