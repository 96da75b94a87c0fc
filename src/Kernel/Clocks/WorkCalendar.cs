using System.Collections.Frozen;

namespace Fazhi.Clocks;

/// <summary>工作日历 — Which days state organs work, by the weekly rest and the State Council's yearly arrangements.</summary>
/// <remarks>
/// Saturday and Sunday are rest days (《国务院关于职工工作时间的规定》第七条); the year's arrangement adds days off and make-up
/// working days (《全国年节及纪念日放假办法》第二、六、七条). Half-day and group holidays (第三条: 妇女节, 青年节, 儿童节, 建军节) and
/// local holidays (第四条) change nothing here. The years after the last arrangement are reckoned: weekends and the holidays the decree
/// itself fixes (<see cref="StatutoryHolidays"/>), without make-up days; what is computed from them is provisional (暂定) and says so.
/// A day before the first year or after the last reckoned one is refused with <see cref="OutsideCalendarException"/>. The next year's
/// notice can still touch the last days of December (2007, 2011, 2018 and 2022 are such years): until it is loaded they are provisional as
/// well, and when it is, whoever keeps due dates computes those again. The calendar never changes once made; every question is answered in constant time.
/// </remarks>
public sealed partial class WorkCalendar
{
    private const int YearsReckoned = 30;

    // Measured: no notice has touched a day of the December before its year that lies further back. A test holds it.
    private const int LastFirmDay = 28;
    private static readonly Lazy<WorkCalendar> Embedded = new(LoadEmbedded);

    private readonly FrozenDictionary<DateOnly, ArrangedDay> arranged;
    private readonly int origin;
    private readonly DayKind[] kinds;
    private readonly int[] workedBefore;
    private readonly int[] worked;
    private readonly FrozenDictionary<DateOnly, string> reckoned;
    private readonly string[] versions;
    private readonly FrozenSet<string> known;

    /// <summary>暂定标记 — What stands in a version if the year was only reckoned.</summary>
    public const string ProvisionalMark = "~";

    /// <summary>国务院放假安排 — The calendar that comes with this program: every arrangement from 2007 to 2026.</summary>
    public static WorkCalendar StateCouncil => Embedded.Value;

    /// <summary>首年 — The first year whose arrangement is loaded.</summary>
    public int FirstYear { get; }

    /// <summary>末年 — The last year whose arrangement is loaded; all years between are loaded too.</summary>
    public int LastYear { get; }

    /// <summary>推算末年 — The last year that is answered: thirty years after the last loaded one, 2099 at most.</summary>
    public int LastReckonedYear { get; }

    /// <summary>版本 — The last loaded year and eight hexadecimal digits of the SHA-256 of the days: <c>2026/1a2b3c4d</c>.</summary>
    /// <remarks>Same days, kinds and names: same version, in whatever order and from whatever source they were loaded.</remarks>
    public string Version => versions[^1];

    /// <summary>所用版本 — The version of the calendar through a day's year: what something computed from days up to this one depends on.</summary>
    /// <remarks>
    /// Loading a further year changes no version of the years before it, unless its notice names days of them. What may still change is marked:
    /// <c>2027~2026/1a2b3c4d</c> is 2027 reckoned on the arrangements through 2026, <c>2026~2026/1a2b3c4d</c> the last days of 2026 before 2027 is loaded.
    /// </remarks>
    /// <param name="day">The latest day that was looked up.</param>
    /// <returns>The version.</returns>
    /// <exception cref="OutsideCalendarException">The day is outside the years answered.</exception>
    public string VersionThrough(DateOnly day)
    {
        _ = Index(day);
        return IsProvisional(day) ? Provisional(day.Year) : versions[day.Year - FirstYear];
    }

    /// <summary>现行版本 — Every version something computed with this calendar can carry; whatever carries another has to be computed again.</summary>
    public IReadOnlyCollection<string> Versions => known;

    /// <summary>是否现行 — Whether what carries this version needn't be computed again.</summary>
    /// <param name="version">The version, as <see cref="VersionThrough"/> gives it.</param>
    public bool Knows(string version) => known.Contains(version);

    /// <summary>是否暂定 — Whether what carries this version was computed with days of a year whose arrangement wasn't out.</summary>
    /// <param name="version">The version, as <see cref="VersionThrough"/> gives it.</param>
    public static bool IsProvisional(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Contains(ProvisionalMark, StringComparison.Ordinal);
    }

    /// <summary>是否暂定 — Whether a later notice can still change what kind of day a day is.</summary>
    /// <param name="day">The day.</param>
    public bool IsProvisional(DateOnly day) => day > FirmThrough;

    /// <summary>确定至 — The last day that no notice to come changes any more: 28 December of the last loaded year.</summary>
    public DateOnly FirmThrough => new(LastYear, 12, LastFirmDay);

    private string Provisional(int year) => $"{year}{ProvisionalMark}{Version}";

    /// <summary>放假安排 — Every arranged day, earliest first, with those of December before the first year.</summary>
    public IReadOnlyList<ArrangedDay> Arranged { get; }

    /// <summary>能否答复 — Whether questions about a day are answered, be it provisionally.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether <see cref="FirstYear"/> ≤ the day's year ≤ <see cref="LastReckonedYear"/>.</returns>
    public bool Covers(DateOnly day) => day.Year >= FirstYear && day.Year <= LastReckonedYear;

    /// <summary>是否工作日 — Whether state organs work on a day; make-up working days included.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether it is a working day.</returns>
    /// <exception cref="OutsideCalendarException">The day's year is not answered.</exception>
    public bool IsWorkingDay(DateOnly day) => KindOf(day) is DayKind.Working or DayKind.MakeUpWorkday;

    /// <summary>日别 — What kind of day a day is.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The kind; a weekend day inside a holiday is a <see cref="DayKind.Holiday"/>.</returns>
    /// <exception cref="OutsideCalendarException">The day's year is not answered.</exception>
    public DayKind KindOf(DateOnly day) => kinds[Index(day)];

    /// <summary>节日名称 — The holiday an arrangement gives a day off or a make-up working day to.</summary>
    /// <param name="day">The day.</param>
    /// <returns>For example 国庆节; <see langword="null"/> for ordinary working days and weekends.</returns>
    /// <exception cref="OutsideCalendarException">The day's year is not answered.</exception>
    public string? NameOf(DateOnly day) =>
        KindOf(day) is not (DayKind.Holiday or DayKind.MakeUpWorkday) ? null
        : arranged.TryGetValue(day, out var row) ? row.Holiday
        : reckoned[day];

    /// <summary>第几个工作日 — The working day a number of working days after or before a day.</summary>
    /// <param name="day">The day counted from, itself not counted; it may be a rest day.</param>
    /// <param name="count">How many working days on; negative to count back. Zero is refused.</param>
    /// <returns>The day on which the last working day is counted.</returns>
    /// <exception cref="OutsideCalendarException">A day counted is in a year not answered.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfZero(count);
        return count > 0
            ? NthWorked(workedBefore[Index(day.AddDays(1))] + count - 1)
            : NthWorked(workedBefore[Index(day.AddDays(-1)) + 1] + count);
    }

    /// <summary>其间工作日 — How many working days lie in a stretch, its first day excluded and its last included.</summary>
    /// <param name="after">The day after which counting begins.</param>
    /// <param name="through">The last day counted.</param>
    /// <returns>The number of working days; 0 if the stretch is empty.</returns>
    /// <exception cref="OutsideCalendarException">A day of the stretch is in a year not answered.</exception>
    public int WorkingDaysBetween(DateOnly after, DateOnly through) =>
        through <= after ? 0 : workedBefore[Index(through) + 1] - workedBefore[Index(after.AddDays(1))];

    /// <summary>全年工作日 — How many working days a year has.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The number, for example 248 in 2026.</returns>
    /// <exception cref="OutsideCalendarException">The year is not answered.</exception>
    public int WorkingDaysIn(int year) => WorkingDaysBetween(new DateOnly(year, 1, 1).AddDays(-1), new DateOnly(year, 12, 31));

    /// <summary>顺延 — The first working day on or after a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The day itself if it is worked, else the next that is.</returns>
    /// <exception cref="OutsideCalendarException">The day, or the working day sought, is in a year not answered.</exception>
    public DateOnly WorkingDayFrom(DateOnly day) => NthWorked(workedBefore[Index(day)]);

    /// <summary>提前 — The last working day on or before a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The day itself if it is worked, else the nearest before that is.</returns>
    /// <exception cref="OutsideCalendarException">The day, or the working day sought, is in a year not answered.</exception>
    public DateOnly WorkingDayUntil(DateOnly day) => NthWorked(workedBefore[Index(day) + 1] - 1);

    private int Index(DateOnly day)
    {
        var index = day.DayNumber - origin;
        return index >= 0 && index < kinds.Length ? index : throw Outside(day.Year);
    }

    private DateOnly NthWorked(int index) =>
        index >= 0 && index < worked.Length
            ? DateOnly.FromDayNumber(worked[index])
            : throw Outside(index < 0 ? FirstYear - 1 : LastReckonedYear + 1);

    private OutsideCalendarException Outside(int year) => new(year, FirstYear, LastReckonedYear);
}
