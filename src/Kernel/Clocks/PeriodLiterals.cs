namespace Fazhi.Clocks;

/// <summary>期间写法 — Writes a period in code as the statute says it: <c>5.WorkingDays()</c>, <c>60.Days()</c>.</summary>
/// <remarks>Each refuses what <see cref="Period"/> refuses, with <see cref="ArgumentOutOfRangeException"/>.</remarks>
public static class PeriodLiterals
{
    /// <summary>Periods written after their number.</summary>
    /// <param name="count">How many units.</param>
    extension(int count)
    {
        /// <summary>工作日 — So many working days.</summary>
        /// <returns>The period.</returns>
        public Period WorkingDays() => new(count, PeriodUnit.WorkingDays);

        /// <summary>日 — So many calendar days.</summary>
        /// <returns>The period.</returns>
        public Period Days() => new(count, PeriodUnit.CalendarDays);

        /// <summary>月 — So many months.</summary>
        /// <returns>The period.</returns>
        public Period Months() => new(count, PeriodUnit.Months);

        /// <summary>年 — So many years.</summary>
        /// <returns>The period.</returns>
        public Period Years() => new(count, PeriodUnit.Years);

        /// <summary>小时 — So many hours.</summary>
        /// <returns>The period.</returns>
        public Period Hours() => new(count, PeriodUnit.Hours);
    }

    /// <summary>之前 — The same length before an event: <c>7.WorkingDays().Before()</c> for "七个工作日前".</summary>
    /// <param name="period">The period, not yet before an event.</param>
    /// <returns>The period, counted backward.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is in hours.</exception>
    /// <exception cref="ArgumentException">The period is before an event already.</exception>
    public static Period Before(this Period period) =>
        period.IsBefore
            ? throw new ArgumentException("该期限已经是事件之前的期限。", nameof(period))
            : new Period(-period.Count, period.Unit);
}
