namespace Fazhi.Mechanisms.Organs;

/// <summary>最后一天 — of a post or a qualification that an act ends: the day of the act is the first without it.</summary>
internal static class LastDay
{
    /// <summary>The last day, after it was ended on a day: one that had ended before stays ended then.</summary>
    internal static DateOnly Ended(DateOnly on, DateOnly? until) =>
        on.AddDays(-1) is var last && until is { } before && before <= last ? before : last;
}
