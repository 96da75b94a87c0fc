using Fazhi.Matters;

namespace Fazhi.Mechanisms.Calendars;

/// <summary>工作日历 — by which days the county counts.</summary>
public sealed class CalendarsMechanism : Mechanism
{
    /// <summary>停多久算久 — after how many days without an entry an official confirms the date before anything is recorded.</summary>
    public static Parameter<int> LongestSilence { get; } =
        new(
            "calendar.longest-silence-days",
            "多久没有登记须确认日期",
            15,
            "日",
            "没有国家规定，是防止服务器时钟错误的工作规则；默认十五日，长于历年最长的一次连续放假。",
            days => days is >= 1 and <= 366
        );

    /// <summary>几日以内可以直接登记 — after how many days what was done is registered only with the proof of its day and the reason.</summary>
    public static Parameter<int> DaysWithoutReason { get; } =
        new(
            "desk.days-without-reason",
            "办理以后几日内登记不需写明原因",
            7,
            "日",
            "没有国家规定，是防止倒填日期的工作规则；默认七日，够用于周末、短途送达和回执返回，长假以前可以调长。",
            days => days is >= 1 and <= 60
        );

    public override string Name => "工作日历";

    public override string Section => "";

    public override string Lead => "期限按国务院办公厅的放假安排逐日计算。";

    public override string Icon => "calendar-event";

    public override IReadOnlyList<MatterType> Types { get; } = [new HolidayArrangementType(), new DateConfirmationType()];
}
