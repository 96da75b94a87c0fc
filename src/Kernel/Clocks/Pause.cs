namespace Fazhi.Clocks;

/// <summary>中止 — A stretch of days that a clock does not count: hearing, appraisal, expert review and the like.</summary>
/// <remarks>
/// Days d with From ≤ d &lt; To are not counted: the day of suspension is the first not counted, the day of resumption counts
/// again (《行政许可法》第四十五条, 《政府信息公开条例》第三十三条, 《行政复议法》第三十九条). A pause that resumes on the day
/// it began leaves out no day. A resumption before the suspension is refused.
/// </remarks>
/// <param name="From">The day of suspension, the first not counted.</param>
/// <param name="To">The day of resumption, the first counted again; <see langword="null"/> while still suspended.</param>
/// <exception cref="ArgumentException">The resumption is earlier than the suspension.</exception>
public readonly record struct Pause(DateOnly From, DateOnly? To)
{
    /// <summary>恢复日 — The day of resumption, the first counted again; <see langword="null"/> while still suspended.</summary>
    public DateOnly? To { get; } = To < From ? throw new ArgumentException("恢复日不能早于中止日。", nameof(To)) : To;

    /// <summary>尚未恢复 — Whether the clock is still suspended.</summary>
    public bool IsOpen => To is null;

    /// <summary>是否不计 — Whether this pause leaves a day out of the count.</summary>
    /// <param name="day">The day asked about.</param>
    /// <returns>Whether From ≤ day &lt; To; for an open pause, whether From ≤ day.</returns>
    public bool Covers(DateOnly day) => From <= day && !(To <= day);
}
