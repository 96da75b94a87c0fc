using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 核验用日历 — the one place where the check asks for the calendar a clock says it was computed with. A clock with a calendar nobody knows is a difference: under
/// an invented name every due date would pass.
/// </summary>
internal static class Calendars
{
    internal static WorkCalendar? Of(CountyStore store, string? version) =>
        version == store.Calendar.Version ? store.Calendar : null;

    /// <summary>The clock as it is with that calendar.</summary>
    internal static void Compute(ClockRun clock, WorkCalendar calendar)
    {
        if (clock.Calendar == calendar.Version)
            return;
        // One stopped during a pause had no last day then; its pause ends no more.
        if (clock.Pauses.EndsWith('/'))
            clock.Calendar = calendar.Version;
        else
            clock.Compute(calendar);
    }
}
