using Fazhi.Clocks;

namespace Fazhi.Kernel.Tests.Clocks;

/// <summary>The rules again, day by day and slowly, from the arranged days alone.</summary>
internal static class NaiveCount
{
    private static readonly Dictionary<DateOnly, bool> Off = WorkCalendar.StateCouncil.Arranged.ToDictionary(
        d => d.Date,
        d => d.IsOff
    );

    internal static bool IsWorked(DateOnly day) =>
        Off.TryGetValue(day, out var off) ? !off : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    internal static DateOnly Due(DateOnly start, Period period, params Pause[] pauses)
    {
        var step = Math.Sign(period.Count);
        var workingDays = period.Unit is PeriodUnit.WorkingDays;
        var owed = period.Unit switch
        {
            PeriodUnit.Months => Math.Abs(Matching(start, period.Count).DayNumber - start.DayNumber),
            PeriodUnit.Years => Math.Abs(Matching(start, period.Count * 12).DayNumber - start.DayNumber),
            _ => Math.Abs(period.Count),
        };
        var day = start;
        while (owed > 0)
        {
            day = day.AddDays(step);
            var stands = pauses.Any(p => day >= p.From && day < p.To);
            owed -= stands || (workingDays && !IsWorked(day)) ? 0 : 1;
        }

        while (!IsWorked(day) || pauses.Any(p => day >= p.From && day < p.To))
        {
            day = day.AddDays(step);
        }

        return day;
    }

    private static DateOnly Matching(DateOnly day, int months)
    {
        var month = (day.Year * 12) + day.Month - 1 + months;
        var (year, of) = (month / 12, (month % 12) + 1);
        return new DateOnly(year, of, Math.Min(day.Day, DateTime.DaysInMonth(year, of)));
    }
}
