namespace Fazhi.Identifiers;

/// <summary>行政区划 — one division of the country, with those it consists of.</summary>
/// <param name="Code">Two digits of a province, four of a prefecture, six of a county, nine of a township.</param>
/// <param name="Name">The full name, such as 塔河县.</param>
/// <param name="Parts">The divisions one level below that are known here; empty for a township.</param>
public sealed record Division(string Code, string Name, IReadOnlyList<Division> Parts);

/// <summary>行政区划名录 — the names of the divisions the program knows from the start.</summary>
/// <remarks>
/// 塔河县 with its seven townships and the two neighbouring counties of its prefecture that the source names
/// (GB/T 2260; township list of 2022). Other divisions are data that a county loads.
/// </remarks>
public static class Divisions
{
    /// <summary>塔河县, 232722.</summary>
    public static Division Tahe { get; } =
        new(
            "232722",
            "塔河县",
            [
                new("232722100", "塔河镇", []),
                new("232722101", "瓦拉干镇", []),
                new("232722102", "盘古镇", []),
                new("232722103", "古驿镇", []),
                new("232722104", "开库康镇", []),
                new("232722200", "十八站鄂伦春族乡", []),
                new("232722201", "依西肯乡", []),
            ]
        );

    /// <summary>大兴安岭地区, 2327.</summary>
    public static Division Daxinganling { get; } =
        new("2327", "大兴安岭地区", [new("232701", "漠河市", []), new("232721", "呼玛县", []), Tahe]);

    /// <summary>黑龙江省, 23.</summary>
    public static Division Heilongjiang { get; } = new("23", "黑龙江省", [Daxinganling]);

    /// <summary>The division that has a code.</summary>
    /// <param name="code">Two, four, six or nine digits.</param>
    /// <returns>The division, or null when it isn't known here.</returns>
    public static Division? Find(string code) => PathTo(code) is [.., var last] ? last : null;

    /// <summary>The county that has a code.</summary>
    /// <param name="code">The county's code.</param>
    /// <returns>The county, or null when it isn't known here.</returns>
    public static Division? Find(CountyCode code) => Find(code.ToString());

    /// <summary>The township that has a code.</summary>
    /// <param name="code">The township's code.</param>
    /// <returns>The township, or null when it isn't known here.</returns>
    public static Division? Find(TownshipCode code) => Find(code.ToString());

    /// <summary>The name from the province down, such as 黑龙江省大兴安岭地区塔河县.</summary>
    /// <param name="code">Two, four, six or nine digits.</param>
    /// <returns>The names one after another, or null when the division isn't known here.</returns>
    public static string? FullName(string code) =>
        PathTo(code) is { Count: > 0 } path ? string.Concat(path.Select(d => d.Name)) : null;

    private static List<Division> PathTo(string code)
    {
        var path = new List<Division>();
        var next = code.StartsWith(Heilongjiang.Code, StringComparison.Ordinal) ? Heilongjiang : null;
        while (next is not null)
        {
            path.Add(next);
            if (next.Code == code)
            {
                return path;
            }

            next = next.Parts.FirstOrDefault(part => code.StartsWith(part.Code, StringComparison.Ordinal));
        }

        return [];
    }
}
