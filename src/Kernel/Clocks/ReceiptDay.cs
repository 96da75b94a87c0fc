namespace Fazhi.Clocks;

/// <summary>逐日凭据 — One day of a deadline's receipt.</summary>
/// <param name="Date">The day.</param>
/// <param name="Reason">Why it is counted or not.</param>
/// <param name="Counted">
/// The running number: how many days are counted with this one. Working days for a period of working days, else calendar days
/// (in months and years too); days not counted repeat the number. An extension in another unit begins again at 1.
/// </param>
/// <param name="Text">The reason in Chinese: "第3个工作日", "周六，休息日", "国庆节，放假", "中止，不计".</param>
/// <param name="IsProvisional">Whether the day's kind mattered and is only reckoned, its year's arrangement not being loaded.</param>
public readonly record struct ReceiptDay(DateOnly Date, DayReason Reason, int Counted, string Text, bool IsProvisional = false);

/// <summary>计与不计 — Why a day of a receipt is counted or not.</summary>
public enum DayReason
{
    /// <summary>起算日 — The start day, not counted; for a period before an event, the event's day.</summary>
    StartDay = 1,

    /// <summary>计入 — A working day, or a calendar day of a period that counts rest days too.</summary>
    Counted = 2,

    /// <summary>调休上班 — A make-up working day, counted as a working day.</summary>
    MakeUpWorkday = 3,

    /// <summary>休息日 — A Saturday or Sunday that a period of working days steps over.</summary>
    Weekend = 4,

    /// <summary>放假 — A day off in the year's arrangement that a period of working days steps over.</summary>
    Holiday = 5,

    /// <summary>中止 — A day in a pause, not counted.</summary>
    Paused = 6,

    /// <summary>顺延 — A day after the last counted, by which the end moves on to the next working day.</summary>
    RolledForward = 7,

    /// <summary>提前 — A day before the last counted back, by which the end moves to the working day before.</summary>
    MovedEarlier = 8,
}
