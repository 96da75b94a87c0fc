using System.Diagnostics;
using Fazhi.Clocks;

namespace Fazhi.Bench;

/// <summary>A due date and every day of its receipt, for the periods the law uses.</summary>
internal static class DeadlineBench
{
    private const int Times = 20_000;
    private static readonly (string Name, Period Period)[] Periods =
    [
        ("5 working days", 5.WorkingDays()),
        ("20 working days", 20.WorkingDays()),
        ("30 days", 30.Days()),
        ("60 days", 60.Days()),
        ("3 months", 3.Months()),
    ];

    internal static void Run()
    {
        foreach (var (name, period) in Periods)
        {
            var due = Measure.Median(7, () => Time(period, receipt: false));
            var whole = Measure.Median(7, () => Time(period, receipt: true));
            Measure.Tell($"{name}: due date {due:0.00} µs, with receipt {whole:0.00} µs");
        }
    }

    private static double Time(Period period, bool receipt)
    {
        var days = 0;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Times; i++)
        {
            var deadline = Deadline.Compute(WorkCalendar.StateCouncil, new DateOnly(2025, 1, 2).AddDays(i % 240), period);
            days += deadline.Due.Day;
            if (receipt)
                foreach (var day in deadline.Receipt)
                    days += day.Date.Day;
        }

        GC.KeepAlive(days);
        return watch.Elapsed.TotalMicroseconds / Times;
    }
}
