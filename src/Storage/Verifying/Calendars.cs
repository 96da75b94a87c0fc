using Fazhi.Clocks;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 核验用日历 — the calendar as the acts in the ledger have made it, by which every clock is computed again. A clock that names another is a difference: under an
/// invented name every due date would pass.
/// </summary>
internal static class Calendars
{
    /// <summary>The calendar at a size of the ledger; the program's own where the acts can't be read, which is told elsewhere.</summary>
    internal static WorkCalendar At(CountyStore store, long size, Findings findings)
    {
        var calendar = store.Calendars.Program;
        if (store.KeepsCalendars && size > 0)
            findings.Try("holiday_arrangement", () => calendar = store.CalendarAt(size - 1));
        return calendar;
    }
}
