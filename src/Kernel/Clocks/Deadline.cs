namespace Fazhi.Clocks;

/// <summary>期限 — The last day of a period, with all that it was computed from.</summary>
/// <remarks>
/// <para>The day a period starts from is not counted (《民法典》第二百零一条第一款). Months and years end on the matching day or,
/// if there is none, the month's last (第二百零二条). A period in days, months or years whose last day is a rest day ends on the
/// next working day (第二百零三条第一款, 《民事诉讼法》第八十五条第三款); weekends, swapped days off and make-up working days are
/// taken as the arrangement has them. Working days step over rest days. The last day ends at 24:00 or, where there are business
/// hours, at close of business (第二百零三条第二款); an hour is not part of this result.</para>
/// <para>Extensions are added to the period before its end moves off a rest day: 60 days and 30 days are 90 days from the start,
/// two months and one month are three months. An extension in another unit begins where the period ends: days and months go on
/// from the day last counted, working days from the last day after moving off a rest day.</para>
/// <para>Pauses leave out the working days in them from a period of working days, and the calendar days in them from any other;
/// a period in months or years is paused as the number of days from its start to its matching day. Overlapping pauses leave a
/// day out once. The last day never falls in a closed pause. A pause still open leaves out nothing, so that <see cref="Due"/> is
/// provisional; <see cref="IsPaused"/> says so.</para>
/// <para>A period before an event counts back from the event, the event's day not counted; where it lands on a rest day it moves
/// to the working day before, never nearer to the event.</para>
/// </remarks>
public sealed class Deadline
{
    // Measured: by so many days at most the arrangements of 2008 to 2026 moved what had been reckoned before them, either way. A test holds it.
    internal const int MostMoved = 9;

    private readonly WorkCalendar calendar;
    private readonly Counting counting;
    private readonly Leg[] legs;

    private Deadline(
        WorkCalendar calendar,
        Counting counting,
        Leg[] legs,
        DateOnly start,
        Period period,
        Pause[] pauses,
        Period[] extensions
    )
    {
        this.calendar = calendar;
        this.counting = counting;
        this.legs = legs;
        Start = start;
        Period = period;
        Pauses = pauses;
        Extensions = extensions;
        OpenPause = pauses.Where(p => p.IsOpen && p.From <= Due).OrderBy(p => p.From).Cast<Pause?>().FirstOrDefault();
    }

    /// <summary>起算日 — The day counted from, itself not counted; for a period before an event, the event's day.</summary>
    public DateOnly Start { get; }

    /// <summary>法定期间 — The period before extensions.</summary>
    public Period Period { get; }

    /// <summary>届满日 — The last day on which the act is in time; provisional while <see cref="IsPaused"/>.</summary>
    public DateOnly Due => legs[^1].End;

    /// <summary>顺延 — Whether the last day counted was a rest day, so that the end moved on to the next working day.</summary>
    public bool RolledForward => legs[^1].End > legs[^1].Last;

    /// <summary>提前 — Whether a period before an event landed on a rest day and moved to the working day before.</summary>
    public bool MovedEarlier => legs[^1].End < legs[^1].Last;

    /// <summary>中止 — The pauses given, open and closed, in the order given.</summary>
    public IReadOnlyList<Pause> Pauses { get; }

    /// <summary>延长 — The extensions given, in the order given.</summary>
    public IReadOnlyList<Period> Extensions { get; }

    /// <summary>暂定 — Whether a day had to be looked up in a year whose arrangement is not loaded, so that <see cref="Due"/> may still move.</summary>
    public bool IsProvisional => calendar.IsProvisional(LookedUpTo);

    /// <summary>最迟 — The latest day <see cref="Due"/> may come to once the arrangement is loaded; <see cref="Due"/> itself if it isn't provisional.</summary>
    /// <remarks>Until then whoever must keep the period is not told that it is over: the doubt is not theirs.</remarks>
    public DateOnly Latest => IsProvisional ? Due.AddDays(MostMoved) : Due;

    /// <summary>最早 — The earliest day <see cref="Due"/> may come to; for who must give notice in time before an event.</summary>
    public DateOnly Earliest => IsProvisional ? Due.AddDays(-MostMoved) : Due;

    /// <summary>日历版本 — The version of the work calendar it was computed with, through the last day that was looked up.</summary>
    public string CalendarVersion => calendar.VersionThrough(LookedUpTo);

    /// <summary>中止中 — Whether a pause that began no later than <see cref="Due"/> is still open.</summary>
    public bool IsPaused => OpenPause is not null;

    /// <summary>计算凭据 — Every day from the start to the last day, with the reason it is counted or not.</summary>
    /// <remarks>
    /// Computed while it is read. The days come in order of counting: backward for a period before an event. A day whose kind was
    /// reckoned says so.
    /// </remarks>
    public IEnumerable<ReceiptDay> Receipt => ReceiptWriter.Write(this, calendar, counting, legs);

    internal Pause? OpenPause { get; }

    internal int LoadedThrough => calendar.LastYear;

    /// <summary>计算期限 — Computes the last day of a period.</summary>
    /// <param name="calendar">The work calendar.</param>
    /// <param name="start">The day counted from (of service, of acceptance); before an event, the event's day.</param>
    /// <param name="period">The period, in any unit but hours.</param>
    /// <param name="pauses">Suspensions, in any order; days of theirs outside the period change nothing.</param>
    /// <param name="extensions">Extensions granted, in order; in any unit but hours, none before an event.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentException">
    /// The period or an extension is the default value or in hours; an extension is before an event; a period before an event
    /// has pauses or extensions.
    /// </exception>
    /// <exception cref="OutsideCalendarException">A day that had to be looked up is in a year the calendar doesn't answer.</exception>
    public static Deadline Compute(
        WorkCalendar calendar,
        DateOnly start,
        Period period,
        IReadOnlyList<Pause>? pauses = null,
        IReadOnlyList<Period>? extensions = null
    )
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Pause[] stops = [.. pauses ?? []];
        Period[] more = [.. extensions ?? []];
        Refuse(period, stops, more);
        var count = new Counting(calendar, stops.Length == 0 ? [] : Counting.Join(stops));
        var plan = new List<Leg>(1);
        Leg.Append(plan, period);
        foreach (var extension in more)
        {
            Leg.Append(plan, extension);
        }

        var from = start;
        for (var i = 0; i < plan.Count; i++)
        {
            var roll = !period.EndsThatDay && (i == plan.Count - 1 || plan[i + 1].IsWorkingDays);
            plan[i] = period.IsBefore ? count.CountBack(plan[i], from) : count.Count(plan[i], from, roll);
            from = plan[i].End;
        }

        return new Deadline(calendar, count, [.. plan], start, period, stops, more);
    }

    /// <summary>计算时限 — Computes the end of a period in hours; see <see cref="DueHour"/>.</summary>
    /// <param name="start">The instant the law counts from.</param>
    /// <param name="hours">The period, in hours.</param>
    /// <returns>The hour it ends.</returns>
    /// <exception cref="ArgumentException">The period is not in hours.</exception>
    public static DueHour Compute(DateTimeOffset start, Period hours) => DueHour.Compute(start, hours);

    /// <summary>逾期 — Whether the last day has passed; never while <see cref="IsPaused"/>.</summary>
    /// <param name="today">Today in the county.</param>
    /// <returns>Whether today is after <see cref="Due"/>.</returns>
    public bool IsOverdue(DateOnly today) => !IsPaused && today > Due;

    /// <summary>剩余日数 — How many days are left after today until the last day, or by how many it is overdue.</summary>
    /// <remarks>
    /// In working days for a period of working days, else in calendar days up to and with the last day after moving off a rest
    /// day; closed pauses are not counted. Before the start it says what it says on the start day. While the clock is paused it
    /// stands at what it was the day before the pause.
    /// </remarks>
    /// <param name="today">Today in the county.</param>
    /// <returns>
    /// 0 on the last day; negative after it: −1 also on rest days right after the last day of a period of working days.
    /// </returns>
    /// <exception cref="OutsideCalendarException">Working days had to be counted into a year the calendar doesn't answer.</exception>
    public int RemainingDays(DateOnly today)
    {
        var day = Clamp(today);
        return day <= Due
            ? counting.Between(IsInWorkingDays, day, Due)
            : -Math.Max(1, IsInWorkingDays ? calendar.WorkingDaysBetween(Due, day) : day.DayNumber - Due.DayNumber);
    }

    /// <summary>未计日数 — How many days of the count are still to run after a day.</summary>
    /// <remarks>
    /// What a notice of suspension or resumption states. Unlike <see cref="RemainingDays"/> it leaves out the days by which the
    /// end moves off a rest day, and is 0 once the count is complete. While the clock is paused it stands still.
    /// </remarks>
    /// <param name="day">The day; itself counted if it is a day of the count.</param>
    /// <returns>Working days for a period of working days, else calendar days; paused days not counted; never negative.</returns>
    public int RemainingAt(DateOnly day) => counting.Between(IsInWorkingDays, Clamp(day), legs[^1].Last);

    /// <summary>计算说明 — How the last day was computed, in one paragraph of Chinese for the party concerned.</summary>
    /// <returns>The paragraph, with the articles applied and the calendar's version.</returns>
    public string Explain() => Explanation.Of(this, legs);

    // Counting back in working days looks at every day before the event; any other count looks at none later than its end, and one that moved to an earlier
    // day at those it moved over.
    // How long something is valid needs no look at any day.
    private DateOnly LookedUpTo =>
        Period.EndsThatDay ? (Start <= calendar.FirmThrough ? Start : calendar.FirmThrough)
        : Period.IsBefore && IsInWorkingDays && Start.AddDays(-1) is var eve && eve > Due ? eve
        : MovedEarlier ? legs[^1].Last
        : Due;

    private bool IsInWorkingDays => Period.Unit is PeriodUnit.WorkingDays;

    private DateOnly Clamp(DateOnly day)
    {
        if (OpenPause is { } open && day >= open.From)
        {
            day = open.From.AddDays(-1);
        }

        return !Period.IsBefore && day < Start ? Start : day;
    }

    private static void Refuse(Period period, Pause[] pauses, Period[] extensions)
    {
        if (period.Count == 0 || period.Unit is PeriodUnit.Hours)
        {
            throw new ArgumentException("期限不能为空，也不能以小时计。", nameof(period));
        }

        if (period.IsBefore && pauses.Length + extensions.Length > 0)
        {
            throw new ArgumentException("事件之前的期限不能中止或者延长。", nameof(period));
        }

        if (Array.Exists(extensions, e => e.Count <= 0 || e.Unit is PeriodUnit.Hours))
        {
            throw new ArgumentException("延长的期限不能为空、为负或者以小时计。", nameof(extensions));
        }
    }
}
