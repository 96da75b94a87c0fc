namespace Fazhi.Clocks;

/// <summary>The counting itself: days of one unit, with those of closed pauses left out.</summary>
/// <param name="calendar">The work calendar.</param>
/// <param name="pauses">Closed pauses, earliest first, none empty, none touching another.</param>
internal sealed class Counting(WorkCalendar calendar, Pause[] pauses)
{
    /// <summary>Orders closed pauses and joins those that overlap, so that no day is left out twice.</summary>
    internal static Pause[] Join(IEnumerable<Pause> pauses)
    {
        var joined = new List<Pause>();
        foreach (var pause in pauses.Where(p => p.To > p.From).OrderBy(p => p.From))
        {
            if (joined.Count > 0 && pause.From <= joined[^1].To)
            {
                var to = pause.To > joined[^1].To ? pause.To : joined[^1].To;
                joined[^1] = new Pause(joined[^1].From, to);
            }
            else
            {
                joined.Add(pause);
            }
        }

        return [.. joined];
    }

    internal bool IsPaused(DateOnly day) => Array.Exists(pauses, p => p.Covers(day));

    /// <summary>How many units lie after one day and through another, paused ones left out.</summary>
    internal int Between(bool workingDays, DateOnly after, DateOnly through)
    {
        if (through <= after)
        {
            return 0;
        }

        var count = Days(workingDays, after, through);
        foreach (var pause in pauses)
        {
            var from = Later(pause.From.AddDays(-1), after);
            var to = Earlier(pause.To!.Value.AddDays(-1), through);
            count -= to > from ? Days(workingDays, from, to) : 0;
        }

        return count;
    }

    /// <summary>Counts one leg from a day, and moves its end off a rest day where asked.</summary>
    internal Leg Count(Leg leg, DateOnly from, bool roll)
    {
        var last =
            leg.Unit is PeriodUnit.Months
                ? Forward(false, from, from.AddMonths(leg.Count).DayNumber - from.DayNumber)
                : Forward(leg.IsWorkingDays, from, leg.Count);
        return leg with { From = from, Last = last, End = roll && !leg.IsWorkingDays ? Roll(last) : last };
    }

    /// <summary>Counts back from an event.</summary>
    internal Leg CountBack(Leg leg, DateOnly from)
    {
        var last = leg.Unit switch
        {
            PeriodUnit.WorkingDays => calendar.AddWorkingDays(from, leg.Count),
            PeriodUnit.Months => from.AddMonths(leg.Count),
            _ => from.AddDays(leg.Count),
        };
        return leg with { From = from, Last = last, End = calendar.WorkingDayUntil(last) };
    }

    private DateOnly Forward(bool workingDays, DateOnly from, int count)
    {
        var end = Add(workingDays, from, count);
        foreach (var pause in pauses)
        {
            var before = Later(pause.From.AddDays(-1), from);
            var last = pause.To!.Value.AddDays(-1);
            if (before < end && last > before)
            {
                // The days between the pause's first and the end were counted in vain; as many are owed after it.
                count += Days(workingDays, before, last);
                end = Add(workingDays, from, count);
            }
        }

        return end;
    }

    private DateOnly Roll(DateOnly day)
    {
        day = calendar.WorkingDayFrom(day);
        foreach (var pause in pauses)
        {
            if (pause.Covers(day))
            {
                day = calendar.WorkingDayFrom(pause.To!.Value);
            }
        }

        return day;
    }

    private DateOnly Add(bool workingDays, DateOnly from, int count) =>
        workingDays ? calendar.AddWorkingDays(from, count) : from.AddDays(count);

    private int Days(bool workingDays, DateOnly after, DateOnly through) =>
        workingDays ? calendar.WorkingDaysBetween(after, through) : through.DayNumber - after.DayNumber;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
