namespace Fazhi.Matters;

/// <summary>
/// 逾期列入 — the law opens a matter of this type when a period has run out in a matter of whatever other type and nobody has acted. The county says of which types, and how many days after:
/// once for each run of a period, also where the program stood still meanwhile. What the law itself does when a period ends isn't overdue.
/// </summary>
/// <param name="Types">The names of the types, separated by 、; <see cref="Every"/> for all.</param>
/// <param name="Days">How many days after the last day.</param>
/// <param name="Keeper">The organ that answers for what is opened.</param>
/// <param name="Make">The opening act, an act of the law.</param>
public sealed record OverdueRule(
    Parameter<string> Types,
    Parameter<int> Days,
    Func<Overdue, County, string> Keeper,
    Func<Overdue, County, Act> Make
)
{
    /// <summary>The word for all types.</summary>
    public const string Every = "全部";

    /// <summary>The codes of the types that a county's words name; never the type itself, whose problems would beget problems.</summary>
    /// <param name="said">The county's words.</param>
    /// <param name="self">The type that has this rule.</param>
    /// <param name="all">All types.</param>
    public IReadOnlyList<string> Named(string said, MatterType self, MatterTypes all)
    {
        var names = Items(said);
        return
        [
            .. all
                // What the law itself opens for lateness isn't late in its turn: two such types would beget each other without end.
                .Newest.Where(t =>
                    t.Code != self.Code && ((names.Contains(Every) && t.Overdue is null) || names.Contains(t.Name))
                )
                .Select(t => t.Code),
        ];
    }

    /// <summary>What the county's words name that is no type, nor all, nor none.</summary>
    /// <param name="said">The county's words.</param>
    /// <param name="self">The type that has this rule.</param>
    /// <param name="all">All types.</param>
    public IReadOnlyList<string> Unknown(string said, MatterType self, MatterTypes all) =>
        Items(said) is var names && said == Types.Default ? []
        : names.Length > 1 && names.Contains(Every) ? [Every]
        : [.. names.Where(n => n != Every && all.Newest.All(t => t.Name != n || t.Code == self.Code))];

    // Whoever sets it writes the marks as they come.
    private static string[] Items(string said) =>
        said.Split(['、', '，', ',', '。', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>逾期 — a period that ran out in a matter.</summary>
/// <param name="Type">The matter's type, in the version it is on.</param>
/// <param name="Matter">The matter.</param>
/// <param name="Run">The run of the period.</param>
public sealed record Overdue(MatterType Type, Matter Matter, ClockRun Run)
{
    /// <summary>What the period is called.</summary>
    public string Clock => Type.Clocks.FirstOrDefault(c => c.Code == Run.Code)?.Name ?? Run.Code;

    /// <summary>Which period it is, in a line. The title of a matter may name a person; its number doesn't.</summary>
    public string Told =>
        $"{Type.Name}{(Matter.Number is { } number ? $"（{number}）" : "")}“{Clock}”期限逾期（{Run.DueOn:yyyy-MM-dd}到期）";

    /// <summary>What is wrong, as it is written down.</summary>
    /// <param name="due">The last day.</param>
    public static string Wrong(DateOnly due) => $"{Problems.Chinese(due)}到期，期限届满没有办理。";
}
