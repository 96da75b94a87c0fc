using Fazhi.Clocks;

namespace Fazhi.Matters;

/// <summary>
/// 期限实例 — one run of a clock in one matter: when it started, how it was paused and extended, when it stopped, and its due date.
/// Computed from acts and the calendar; never typed in. A clock that starts again after it stopped is a new run.
/// </summary>
public sealed class ClockRun
{
    /// <summary>The code of the period within which somebody who enters a matter's past completes it, whatever the matter type.</summary>
    public const string Entering = "entering";

    /// <summary>The county.</summary>
    public int County { get; internal set; }

    /// <summary>The matter.</summary>
    public Guid MatterId { get; internal set; }

    /// <summary>The clock rule's code.</summary>
    public string Code { get; internal set; } = "";

    /// <summary>1 for the first run, 2 for the next.</summary>
    public int Run { get; internal set; }

    /// <summary>The key of the person of the case it runs for; empty where it runs for the matter.</summary>
    public string Person { get; internal set; } = "";

    /// <summary>The matter type's code.</summary>
    public string MatterType { get; internal set; } = "";

    /// <summary>The organ that answers for the matter.</summary>
    public string Organ { get; internal set; } = "";

    /// <summary>The day it started, which isn't counted.</summary>
    public DateOnly StartedOn { get; internal set; }

    /// <summary>The period's code, such as <c>60d</c>.</summary>
    public string Period { get; internal set; } = "";

    /// <summary>The intervals in which it didn't run: <c>2025-03-01/2025-03-20;2025-04-01/</c>.</summary>
    public string Pauses { get; internal set; } = "";

    /// <summary>The extensions: <c>30d</c>, separated by semicolons.</summary>
    public string Extensions { get; internal set; } = "";

    /// <summary>
    /// The last day, provisional (暂定) while a year it was counted through has no holiday arrangement loaded; <c>null</c> while it stands in a pause that began
    /// no later than it, for one that was stopped during such a pause, and where it lies beyond every year the calendar answers.
    /// </summary>
    public DateOnly? DueOn { get; internal set; }

    /// <summary>The day it was stopped; <c>null</c> while it runs.</summary>
    public DateOnly? StoppedOn { get; internal set; }

    /// <summary>The act the law performs on expiry; <c>null</c> if none. Kept here so that the sweep needs no other table.</summary>
    public string? ElseAct { get; internal set; }

    /// <summary>The version of the calendar through the last day that was looked up (<see cref="WorkCalendar.VersionThrough"/>).</summary>
    public string Calendar { get; internal set; } = "";

    /// <summary>Whether the due date is reckoned and may still move. What the law does on expiry waits until it no longer is.</summary>
    public bool IsProvisional => WorkCalendar.IsProvisional(Calendar);

    /// <summary>
    /// The latest day <see cref="DueOn"/> may come to once the arrangement is loaded; <see cref="DueOn"/> itself if it isn't provisional. Until it has passed nobody is
    /// told that the period is over.
    /// </summary>
    public DateOnly? LatestDue => IsProvisional ? DueOn?.AddDays(Clocks.Deadline.MostMoved) : DueOn;

    /// <summary>Whether it runs, paused or not.</summary>
    public bool IsRunning => StoppedOn is null;

    /// <summary>Whether it stands still.</summary>
    public bool IsPaused => IsRunning && StandsStill;

    /// <summary>Whether it was stopped after its last day, or still runs after it.</summary>
    public bool IsLate(DateOnly today) => DueOn is { } due && (StoppedOn ?? today) > due;

    /// <summary>The due date with its receipt.</summary>
    public Deadline Deadline(WorkCalendar calendar) =>
        Clocks.Deadline.Compute(calendar, StartedOn, Clocks.Period.Parse(Period, null), ReadPauses(), ReadExtensions());

    /// <summary>The last day by a calendar; <c>null</c> while it is paused, and where it lies beyond that calendar.</summary>
    public DateOnly? DueBy(WorkCalendar calendar) => ComputeBy(calendar).Due;

    internal void Compute(WorkCalendar calendar) => (DueOn, Calendar) = ComputeBy(calendar);

    private (DateOnly? Due, string Version) ComputeBy(WorkCalendar calendar)
    {
        try
        {
            var deadline = Deadline(calendar);
            // What begins after the last day moves it no more: what was late stays late.
            return (deadline.IsPaused ? null : deadline.Due, deadline.CalendarVersion);
        }
        // A document valid for a hundred years ends beyond every calendar; nobody waits for that day.
        catch (Exception e) when (e is OutsideCalendarException or ArgumentOutOfRangeException)
        {
            return (null, calendar.Version);
        }
    }

    // One that is stopped while it stands still never had a last day to miss, whenever it is counted.
    private bool StandsStill => Pauses.EndsWith('/');

    internal void Pause(DateOnly from) => Pauses = Pauses.Length == 0 ? $"{from:yyyy-MM-dd}/" : $"{Pauses};{from:yyyy-MM-dd}/";

    internal void Resume(DateOnly on) => Pauses += $"{on:yyyy-MM-dd}";

    internal void Extend(Period by) => Extensions = Extensions.Length == 0 ? by.ToString() : $"{Extensions};{by}";

    internal IReadOnlyList<Pause> ReadPauses() =>
        Pauses.Length == 0
            ? []
            :
            [
                .. Pauses
                    .Split(';')
                    .Select(p => p.Split('/'))
                    .Select(p => new Pause(
                        DateOnly.ParseExact(p[0], "yyyy-MM-dd"),
                        p[1].Length == 0 ? null : DateOnly.ParseExact(p[1], "yyyy-MM-dd")
                    )),
            ];

    internal IReadOnlyList<Period> ReadExtensions() =>
        Extensions.Length == 0 ? [] : [.. Extensions.Split(';').Select(e => Clocks.Period.Parse(e, null))];
}
