using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Fazhi.Clocks;

/// <summary>期间 — A length of time fixed by law: so many working days, days, months, years or hours.</summary>
/// <remarks>
/// A negative count is a period before an event ("听证的七个工作日前"). A count of zero is refused: what must be done on the day
/// itself (当日) has no period to count. The default value of the type is not a period either, and is refused wherever one is
/// counted. Written as a code: <c>5wd</c>, <c>60d</c>, <c>6mo</c>, <c>2y</c>, <c>24h</c>, <c>-5wd</c>; <c>5y!</c> ends on its last day
/// even if that is a rest day.
/// </remarks>
/// <param name="Count">
/// How many units; negative before an event. Refused: zero, a negative number of hours, more than a hundred years' worth
/// (36500 days or hours, 1200 months, 100 years; the longest period in use is the 20 years of 《民法典》第一百八十八条).
/// </param>
/// <param name="Unit">The unit; a value outside the enumeration is refused.</param>
/// <exception cref="ArgumentOutOfRangeException">The count or the unit is one of those refused.</exception>
public readonly record struct Period(int Count, PeriodUnit Unit) : ISpanParsable<Period>
{
    /// <summary>A hundred years in days: no period is longer.</summary>
    public const int MostDays = 36500;

    /// <summary>数量 — How many units; negative before an event, never zero.</summary>
    public int Count { get; } =
        IsPeriod(Count, Unit)
            ? Count
            : throw new ArgumentOutOfRangeException(nameof(Count), Count, "期限须为1至一百年之间的整数，小时不得为负。");

    /// <summary>单位 — The unit counted in.</summary>
    public PeriodUnit Unit { get; } = Unit;

    /// <summary>
    /// 届满不顺延 — Whether it ends on its last day though that is a rest day: how long a document is valid is no time within which somebody must do something
    /// (《民法典》第二百零三条 speaks of those).
    /// </summary>
    public bool EndsThatDay { get; private init; }

    /// <summary>The same length of time, ending on its last day whatever day that is.</summary>
    /// <exception cref="InvalidOperationException">It is in working days or hours, or before an event: those never move.</exception>
    public Period Exactly() =>
        !IsBefore && Unit is PeriodUnit.CalendarDays or PeriodUnit.Months or PeriodUnit.Years
            ? this with
            {
                EndsThatDay = true,
            }
            : throw new InvalidOperationException("只有以日、月、年计的期间可以届满不顺延。");

    /// <summary>
    /// The time from one day to another, in days: of at least one and no more than a bound, so that no correction of a day breaks the clock that asks for it.
    /// </summary>
    /// <param name="from">The first day; <c>null</c> as long as it isn't known: then it is one day.</param>
    /// <param name="until">The last day; <c>null</c> likewise.</param>
    /// <param name="most">The bound, in days.</param>
    public static Period Between(DateOnly? from, DateOnly? until, int most = 3650) =>
        new(from is { } f && until is { } u ? Math.Clamp(u.DayNumber - f.DayNumber, 1, most) : 1, PeriodUnit.CalendarDays);

    /// <summary>之前 — Whether this is a period before an event, counted backward from it.</summary>
    public bool IsBefore => Count < 0;

    /// <summary>中文 — The period as a notice prints it: "5个工作日", "60日", "6个月", "2年", "24小时", "5个工作日前".</summary>
    public string Chinese
    {
        get
        {
            var unit = Unit switch
            {
                PeriodUnit.WorkingDays => "个工作日",
                PeriodUnit.CalendarDays => "日",
                PeriodUnit.Months => "个月",
                PeriodUnit.Years => "年",
                PeriodUnit.Hours => "小时",
                _ => throw new InvalidOperationException("期限不能为空。"),
            };
            return $"{Math.Abs(Count)}{unit}{(IsBefore ? "前" : "")}";
        }
    }

    /// <summary>The period's code, which <see cref="Parse(string)"/> reads back.</summary>
    /// <returns>For example <c>5wd</c> or <c>-5wd</c>; <c>0</c> for the type's default value, which no parser accepts.</returns>
    public override string ToString() =>
        Unit switch
        {
            PeriodUnit.WorkingDays => $"{Count}wd",
            PeriodUnit.CalendarDays => $"{Count}d{Mark}",
            PeriodUnit.Months => $"{Count}mo{Mark}",
            PeriodUnit.Years => $"{Count}y{Mark}",
            PeriodUnit.Hours => $"{Count}h",
            _ => "0",
        };

    private string Mark => EndsThatDay ? "!" : "";

    /// <summary>Reads a period's code.</summary>
    /// <param name="code">The code, for example <c>20wd</c>.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is not a period's code.</exception>
    public static Period Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Parse(code.AsSpan(), null);
    }

    /// <inheritdoc/>
    public static Period Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static Period Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period)
            ? period
            : throw new FormatException($"“{s}”不是期限代码；应为 5wd、60d、6mo、2y、24h 或 -5wd 的形式。");

    /// <summary>Reads a period's code without throwing.</summary>
    /// <param name="code">The code; <see langword="null"/> is not one.</param>
    /// <param name="period">The period, or the default value when the text is no code.</param>
    /// <returns>Whether the text is a period's code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? code, out Period period) => TryParse(code.AsSpan(), null, out period);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads a period's code without throwing.</summary>
    /// <remarks>One period has one code: blanks, capitals, a plus sign and leading zeros are refused.</remarks>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used: a code is the same in every culture.</param>
    /// <param name="result">The period, or the default value when the text is no code.</param>
    /// <returns>Whether the text is a period's code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Period result)
    {
        result = default;
        var exact = s is [.., '!'];
        s = exact ? s[..^1] : s;
        var digits = s.LastIndexOfAnyInRange('0', '9') + 1;
        PeriodUnit? unit = s[digits..] switch
        {
            "wd" => PeriodUnit.WorkingDays,
            "d" => PeriodUnit.CalendarDays,
            "mo" => PeriodUnit.Months,
            "y" => PeriodUnit.Years,
            "h" => PeriodUnit.Hours,
            _ => null,
        };
        if (
            unit is not { } known
            || s.TrimStart('-') is ['0', ..]
            || !int.TryParse(s[..digits], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            || s[0] == '+'
            || !IsPeriod(count, known)
            || (exact && (count < 0 || known is PeriodUnit.WorkingDays or PeriodUnit.Hours))
        )
        {
            return false;
        }

        result = exact ? new Period(count, known).Exactly() : new Period(count, known);
        return true;
    }

    private static bool IsPeriod(int count, PeriodUnit unit) =>
        unit switch
        {
            PeriodUnit.WorkingDays or PeriodUnit.CalendarDays => count is (>= 1 and <= MostDays) or (<= -1 and >= -MostDays),
            PeriodUnit.Months => count is (>= 1 and <= 1200) or (<= -1 and >= -1200),
            PeriodUnit.Years => count is (>= 1 and <= 100) or (<= -1 and >= -100),
            PeriodUnit.Hours => count is >= 1 and <= 36500,
            _ => false,
        };
}
