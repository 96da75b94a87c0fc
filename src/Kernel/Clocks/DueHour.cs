namespace Fazhi.Clocks;

/// <summary>时限 — The end of a period in hours, with what it was computed from.</summary>
/// <remarks>
/// Hours run from the time the law or the parties fix (《民法典》第二百零一条第二款), in court procedure from the next full hour
/// (《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第一百二十五条). They run through rest days and need no calendar:
/// 第二百零三条 moves a last day, not a last hour. Pauses and extensions are not counted here.
/// </remarks>
public sealed record DueHour
{
    private DueHour(DateTimeOffset start, Period period, DateTimeOffset due) => (Start, Period, Due) = (start, period, due);

    /// <summary>起算时 — The instant the hours run from, in Beijing time.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>法定期间 — The period, in hours.</summary>
    public Period Period { get; }

    /// <summary>届满时 — The instant the period ends, in Beijing time.</summary>
    public DateTimeOffset Due { get; }

    /// <summary>计算时限 — Computes the end of a period in hours.</summary>
    /// <param name="start">The instant the law counts from, with any offset.</param>
    /// <param name="hours">The period, in hours.</param>
    /// <param name="fromNextHour">Whether hours run from the next full hour, as in court procedure.</param>
    /// <returns>The hour it ends.</returns>
    /// <exception cref="ArgumentException">The period is not in hours.</exception>
    public static DueHour Compute(DateTimeOffset start, Period hours, bool fromNextHour = false)
    {
        if (hours.Unit is not PeriodUnit.Hours)
        {
            throw new ArgumentException("时限须以小时计。", nameof(hours));
        }

        var local = start.ToOffset(CountyClock.Offset);
        var from = fromNextHour ? local.AddTicks(TimeSpan.TicksPerHour - (local.Ticks % TimeSpan.TicksPerHour)) : local;
        return new DueHour(from, hours, from.AddHours(hours.Count));
    }

    /// <summary>逾时 — Whether the period has ended.</summary>
    /// <param name="now">The present instant.</param>
    /// <returns>Whether now is after <see cref="Due"/>.</returns>
    public bool IsOverdue(DateTimeOffset now) => now > Due;

    /// <summary>剩余时间 — The time left; negative after the end.</summary>
    /// <param name="now">The present instant.</param>
    /// <returns>The time from now to <see cref="Due"/>.</returns>
    public TimeSpan Remaining(DateTimeOffset now) => Due - now;

    /// <summary>计算说明 — How the end was computed, in one sentence of Chinese.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() =>
        $"自{Start:yyyy年M月d日HH时mm分}起算，期限{Period.Chinese}，连续计算，不因休息日顺延，"
        + $"于{Due:yyyy年M月d日HH时mm分}届满（《民法典》第二百零一条第二款）。";
}
