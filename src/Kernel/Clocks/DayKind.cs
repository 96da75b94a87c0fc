namespace Fazhi.Clocks;

/// <summary>日别 — What a day is to state organs, by the weekly rest and the year's holiday arrangement.</summary>
public enum DayKind
{
    /// <summary>工作日 — Monday to Friday, not a day off.</summary>
    Working = 1,

    /// <summary>休息日 — A Saturday or Sunday that no arrangement names (《国务院关于职工工作时间的规定》第七条).</summary>
    Weekend = 2,

    /// <summary>放假 — A day off in the arrangement: statutory holidays, swapped days and the weekends it names.</summary>
    Holiday = 3,

    /// <summary>调休上班 — A Saturday or Sunday worked in exchange; it counts as a working day.</summary>
    MakeUpWorkday = 4,
}
