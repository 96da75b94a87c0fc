using CsCheck;
using Fazhi.Clocks;

namespace Fazhi.Kernel.Tests.Clocks;

/// <summary>What the properties draw from: days and periods that stay within the loaded years.</summary>
internal static class Draw
{
    internal static WorkCalendar Calendar => WorkCalendar.StateCouncil;

    internal static readonly Gen<DateOnly> Day = Gen.Int[new DateOnly(2010, 1, 1).DayNumber, new DateOnly(2021, 6, 30).DayNumber]
        .Select(DateOnly.FromDayNumber);

    internal static readonly Gen<Period> WorkingDays = Gen.Int[1, 120].Select(n => n.WorkingDays());

    internal static readonly Gen<Period> Calendars = Gen.OneOf(
        Gen.Int[1, 200].Select(n => n.Days()),
        Gen.Int[1, 14].Select(n => n.Months()),
        Gen.Int[1, 2].Select(n => n.Years())
    );

    internal static readonly Gen<Period> AnyPeriod = Gen.OneOf(WorkingDays, Calendars);

    internal static readonly Gen<Period[]> Extensions = Gen.OneOf(
        WorkingDays,
        Gen.Int[1, 200].Select(n => n.Days()),
        Gen.Int[1, 6].Select(n => n.Months())
    ).Array[1, 2];

    internal static readonly Gen<Period> AnyBefore = AnyPeriod.Select(p => p.Before());

    internal static Gen<Pause> PauseNear(DateOnly start) =>
        from after in Gen.Int[-20, 150]
        from length in Gen.Int[0, 25]
        select new Pause(start.AddDays(after), start.AddDays(after + length));

    internal static readonly Gen<(DateOnly Start, Period Period, Pause[] Pauses)> Paused =
        from start in Day
        from period in AnyPeriod
        from pauses in PauseNear(start).Array[0, 4]
        select (start, period, pauses);

    internal static DateOnly Due(DateOnly start, Period period, params Pause[] pauses) =>
        Deadline.Compute(Calendar, start, period, pauses).Due;
}
