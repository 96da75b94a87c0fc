namespace Fazhi.Figures;

/// <summary>报告期 — the days a figure speaks of, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; a stock is taken at its end.</param>
public readonly record struct ReportPeriod(DateOnly From, DateOnly To)
{
    /// <summary>A calendar year.</summary>
    public static ReportPeriod Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The same days a year earlier, for comparison (同比).</summary>
    public ReportPeriod YearBefore() => new(From.AddYears(-1), To.AddYears(-1));

    /// <summary>The period as a reader reads it: 2025年, or 2025年1月1日至2025年6月30日.</summary>
    public override string ToString() =>
        this == Year(From.Year)
            ? $"{From.Year}年"
            : $"{From.Year}年{From.Month}月{From.Day}日至{To.Year}年{To.Month}月{To.Day}日";
}
