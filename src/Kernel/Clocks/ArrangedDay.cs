namespace Fazhi.Clocks;

/// <summary>放假安排 — One day that a State Council holiday arrangement names.</summary>
/// <param name="Date">The day.</param>
/// <param name="Holiday">The holiday it belongs to, as the arrangement names it: 春节, 国庆节、中秋节.</param>
/// <param name="IsOff"><see langword="true"/>: no work that day (放假); <see langword="false"/>: work that day (上班).</param>
/// <param name="Source">Where the arrangement is published; the address of the State Council's notice.</param>
public sealed record ArrangedDay(DateOnly Date, string Holiday, bool IsOff, string Source);
