using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Calendars;

/// <summary>放假安排阶段.</summary>
public enum HolidayArrangementStage
{
    [Term("施行中")]
    InForce,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>放假或者上班.</summary>
public enum DayOff
{
    [Term("放假")]
    Off,

    [Term("上班")]
    Work,
}

/// <summary>安排的一天 — one day that the notice names.</summary>
/// <param name="Date">The day.</param>
/// <param name="Holiday">The holiday it belongs to.</param>
/// <param name="Kind">Whether it is off or worked.</param>
public sealed record ArrangedOn(
    [property: Field("日期")] DateOnly Date,
    [property: Field("节日", Max = 20)] string Holiday,
    [property: Field("放假或者上班")] DayOff Kind
)
{
    /// <summary>As the work calendar takes it.</summary>
    public ArrangedDay With(string source) => new(Date, Holiday, Kind == DayOff.Off, source);
}

/// <summary>年度放假安排 — the State Council's arrangement of one year, as the county loaded it; later notices amend it, both versions stay.</summary>
public sealed class HolidayArrangement : Matter<HolidayArrangementStage>
{
    [Term("年份")]
    public int Year { get; internal set; }

    [Term("通知文号")]
    public string Notice { get; internal set; } = "";

    [Term("来源")]
    public string Source { get; internal set; } = "";

    [Term("安排")]
    public IReadOnlyList<ArrangedOn> Days { get; internal set; } = [];

    /// <summary>The days as the work calendar takes them.</summary>
    public IEnumerable<ArrangedDay> Arrange() => Days.Select(d => d.With(Source));

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() => [Title, Notice];

    internal void Take(int year, string notice, string source, IReadOnlyList<ArrangedOn> days)
    {
        (Year, Notice, Source, Days) = (year, notice, source, [.. days.OrderBy(d => d.Date)]);
        Title = $"{year}年放假安排";
    }
}

/// <summary>载入放假安排.</summary>
public sealed record LoadArrangement : Act<HolidayArrangement>
{
    [Field("年份", Min = 2007, Max = 2099)]
    public required int Year { get; init; }

    [Field("通知文号", Max = 40, Hint = "如“国办发明电〔2025〕7号”。")]
    public required string Notice { get; init; }

    [Field("来源", Max = 300, Hint = "通知的公布网址或者收文编号。")]
    public required string Source { get; init; }

    [Field("安排", Min = 1, Max = 120)]
    public required IReadOnlyList<ArrangedOn> Days { get; init; }

    public override void Apply(HolidayArrangement matter, Doing doing) => matter.Take(Year, Notice, Source, Days);
}

/// <summary>更正放假安排 — a later notice, or a slip in loading: the whole year's days anew.</summary>
public sealed record AmendArrangement : Act<HolidayArrangement>
{
    [Field("通知文号", Max = 40, Hint = "更正所依据的通知；录入有误的，仍写原通知文号。")]
    public required string Notice { get; init; }

    [Field("来源", Max = 300)]
    public required string Source { get; init; }

    [Field("安排", Min = 1, Max = 120, Hint = "更正后全年的安排。")]
    public required IReadOnlyList<ArrangedOn> Days { get; init; }

    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(HolidayArrangement matter, Doing doing) => matter.Take(matter.Year, Notice, Source, Days);
}

/// <summary>撤回放假安排 — what was loaded was no arrangement of the State Council; the year is reckoned again.</summary>
public sealed record WithdrawArrangement : Act<HolidayArrangement>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(HolidayArrangement matter, Doing doing) { }
}
