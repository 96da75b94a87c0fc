namespace Fazhi.Clocks;

/// <summary>One stretch of a count: a period, or an extension in another unit that begins where the period ended.</summary>
/// <param name="Unit">Working days, calendar days or months; years are turned into months.</param>
/// <param name="Count">How many units; negative before an event.</param>
/// <param name="From">The day counted from, itself not counted.</param>
/// <param name="Last">The day on which the last unit is counted.</param>
/// <param name="End">The last day, after moving off a rest day.</param>
internal readonly record struct Leg(PeriodUnit Unit, int Count, DateOnly From, DateOnly Last, DateOnly End)
{
    internal bool IsWorkingDays => Unit is PeriodUnit.WorkingDays;

    /// <summary>Adds an extension to a list of legs not yet counted, joining it to the last if the unit is the same.</summary>
    internal static void Append(List<Leg> legs, Period period)
    {
        var (unit, count) =
            period.Unit is PeriodUnit.Years ? (PeriodUnit.Months, period.Count * 12) : (period.Unit, period.Count);
        if (legs.Count > 0 && legs[^1].Unit == unit)
        {
            legs[^1] = legs[^1] with { Count = legs[^1].Count + count };
        }
        else
        {
            legs.Add(new Leg(unit, count, default, default, default));
        }
    }
}
