namespace Fazhi.Clocks;

/// <summary>期间单位 — The unit a period is counted in.</summary>
/// <remarks>
/// 《民法典》第二百条 counts civil periods in years, months, days and hours; single statutes say which of their days are
/// working days (《行政复议法》第八十八条, 《行政处罚法》第八十五条, 《行政许可法》第八十二条).
/// </remarks>
public enum PeriodUnit
{
    /// <summary>工作日 — Days on which state organs work; rest days are stepped over, make-up working days count.</summary>
    WorkingDays = 1,

    /// <summary>日 — Calendar days, rest days included; an end on a rest day moves (《民法典》第二百零三条).</summary>
    CalendarDays = 2,

    /// <summary>月 — Months, ending on the matching day or, if there is none, the month's last (《民法典》第二百零二条).</summary>
    Months = 3,

    /// <summary>年 — Years, ending like months (《民法典》第二百零二条).</summary>
    Years = 4,

    /// <summary>小时 — Hours, counted from the hour the law fixes (《民法典》第二百零一条第二款); they run through rest days.</summary>
    Hours = 5,
}
