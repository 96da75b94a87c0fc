namespace Fazhi.Matters;

/// <summary>
/// 查找列入 — the law opens a matter of this type for something that the county's records show and nobody told of: visits beyond a cap, a fine far from all others. What was found once is never
/// opened again, whoever looks and however often, also after the program stood still.
/// </summary>
/// <param name="Look">Everything that stands out on a day. It only looks: what was found before is found again and passed over.</param>
public sealed record FindingRule(Func<FindingGround, IEnumerable<FoundCause>> Look);

/// <summary>查找的范围 — what a look sees.</summary>
/// <param name="Records">The county's records.</param>
/// <param name="Today">The day.</param>
/// <param name="Set">The value that a parameter has that day.</param>
public sealed record FindingGround(ICountyRecords Records, DateOnly Today, Func<Parameter<int>, int> Set);

/// <summary>查找到的情况 — one thing that was found.</summary>
/// <param name="Key">By what it is known again: the visit, the case, the organ and month. It never changes.</param>
/// <param name="Organ">The organ that answers for what is opened.</param>
/// <param name="Act">The opening act, an act of the law.</param>
public sealed record FoundCause(string Key, string Organ, Act Act);
