namespace Fazhi.Web.Design;

/// <summary>期限状态 — how a statutory clock stands.</summary>
public enum ClockState
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It stands still.</summary>
    Paused,

    /// <summary>It was stopped in time.</summary>
    Stopped,

    /// <summary>Its last day has passed.</summary>
    Late,

    /// <summary>Its last day lies beyond every year that can be reckoned.</summary>
    Unknown,
}

/// <summary>期限展示 — a clock as a card shows it; all days are counted by the caller.</summary>
public sealed record ClockFacts
{
    /// <summary>作出行政复议决定.</summary>
    public required string Name { get; init; }

    /// <summary>第六十二条.</summary>
    public string? Article { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Whether the last day is reckoned (暂定) and may move once the year's holiday arrangement is loaded.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Days to the last day; negative when it has passed; <c>null</c> when it passed but none of the days counted has gone by since.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>天 or 个工作日.</summary>
    public string Unit { get; init; } = "天";

    /// <summary>The period: 60日.</summary>
    public required string PeriodText { get; init; }

    /// <summary>How much of it is used, 0 to 100.</summary>
    public int UsedPercent { get; init; }

    /// <summary>What the law does on expiry: 逾期视为受理.</summary>
    public string? OnExpiry { get; init; }

    public ClockState State { get; init; }

    /// <summary>The receipt that counts every day.</summary>
    public string? ReceiptHref { get; init; }

    /// <summary>Few days are left; the caller says how many are few.</summary>
    public bool Warn { get; init; }

    /// <summary>The class that colours a due date in lists and calendars: red when late, amber when few days are left.</summary>
    public string? Urgency =>
        State is ClockState.Late ? "fz-late"
        : Warn ? "fz-warn"
        : null;
}
