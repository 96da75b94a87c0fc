using Fazhi.Figures;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行政处罚指标 — how many, of what kind, by whom, how fast, how open, how many didn't stand. No figure ranks fines: they may not be tied to any assessment (《行政处罚法》第七十四条).</summary>
public static class PenaltyIndicators
{
    public static RowIndicator<PenaltyCase> Filed { get; } =
        new("penalty.filed", "行政处罚立案", "件", "立案日期在报告期内的案件；当场处罚不计。", (m, p) => !m.Summary && m.FiledOn >= p.From && m.FiledOn <= p.To);

    public static RowIndicator<PenaltyCase> Decided { get; } =
        new("penalty.decided", "行政处罚决定", "件", "决定日期在报告期内、给予行政处罚的案件，当场处罚包括在内；不予处罚、移送的不计。",
            (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && (m.Outcome == CaseOutcomeKind.Penalised || m.Outcome == CaseOutcomeKind.OnTheSpot));

    public static RowIndicator<PenaltyCase> OnTheSpot { get; } =
        new("penalty.on_the_spot", "当场处罚", "件", "行政处罚决定中适用简易程序的。", (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && m.Outcome == CaseOutcomeKind.OnTheSpot);

    public static RowIndicator<PenaltyCase> NotPenalised { get; } =
        new("penalty.not_penalised", "不予行政处罚决定", "件", "决定日期在报告期内、不予处罚或者违法事实不能成立的案件。",
            (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && (m.Outcome == CaseOutcomeKind.NotPenalised || m.Outcome == CaseOutcomeKind.NotEstablished));

    public static RowIndicator<PenaltyCase> Transferred { get; } =
        new("penalty.transferred", "移送的案件", "件", "报告期内移送司法机关或者其他机关的案件和线索。", (m, p) => m.TransferredOn >= p.From && m.TransferredOn <= p.To);

    public static SpreadIndicator<PenaltyCase> ByOrgan { get; } =
        new("penalty.decided_by_organ", "行政处罚决定按机关分布", "件", "行政处罚决定，按作出决定的机关划分。", Decided, m => m.Organ);

    public static RowIndicator<PenaltyCase> Warned { get; } =
        new("penalty.kind_reputation", "给予警告、通报批评的决定", "件", "行政处罚决定中，没有罚款、没收的。", (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && (m.Outcome == CaseOutcomeKind.Penalised || m.Outcome == CaseOutcomeKind.OnTheSpot) && m.Fine == null && m.Confiscated == null);

    public static RowIndicator<PenaltyCase> Fined { get; } =
        new("penalty.kind_fine", "给予罚款的决定", "件", "行政处罚决定中有罚款的件数；不统计金额。", (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && m.Fine != null);

    public static RowIndicator<PenaltyCase> Confiscated { get; } =
        new("penalty.kind_confiscation", "给予没收的决定", "件", "行政处罚决定中有没收的件数；不统计金额。", (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && m.Confiscated != null);

    public static RowIndicator<PenaltyCase> MeanDays { get; } =
        new("penalty.mean_days", "行政处罚平均办理日数", "日", "普通程序从立案到决定的日数的平均，中止和不计入的时间没有扣除。",
            (m, p) => !m.Summary && m.DecidedOn >= p.From && m.DecidedOn <= p.To && m.DaysTaken != null)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.DaysTaken ?? 0,
        };

    public static RowIndicator<PenaltyCase> Published { get; } =
        new("penalty.published", "已经公开的处罚决定", "件", "行政处罚决定中已经公开的，撤回的包括在内。",
            (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && (m.Outcome == CaseOutcomeKind.Penalised || m.Outcome == CaseOutcomeKind.OnTheSpot) && m.PublishedOn != null);

    public static RowIndicator<PenaltyCase> PublishedInTime { get; } =
        new("penalty.published_in_time", "按期公开的处罚决定", "件", "已经公开的处罚决定中，没有超过公开期限的。",
            (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && (m.Outcome == CaseOutcomeKind.Penalised || m.Outcome == CaseOutcomeKind.OnTheSpot) && m.PublishedOn != null && !m.PublishedLate);

    public static RatioIndicator PublicationRate { get; } = new("penalty.publication_rate", "处罚决定按期公开率", "按期公开的处罚决定占行政处罚决定的比例。", PublishedInTime, Decided);

    public static RowIndicator<PenaltyCase> Reviewed { get; } =
        new("penalty.reviewed", "经过法制审核的处罚决定", "件", "决定日期在报告期内、经过法制审核的案件。", (m, p) => m.DecidedOn >= p.From && m.DecidedOn <= p.To && m.ReviewedOn != null);

    public static RowIndicator<PenaltyCase> Heard { get; } =
        new("penalty.hearings", "行政处罚听证", "次", "报告期内举行的听证。", (m, p) => m.HearingHeldOn >= p.From && m.HearingHeldOn <= p.To);

    public static RowIndicator<PenaltyCase> Reversed { get; } =
        new("penalty.reversed", "被改变的处罚决定", "件", "报告期内被变更、撤销、确认违法或者无效的决定。", (m, p) => m.ReversedOn >= p.From && m.ReversedOn <= p.To);

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Filed, Decided, OnTheSpot, NotPenalised, Transferred, ByOrgan, Warned, Fined, Confiscated, MeanDays, Published, PublishedInTime, PublicationRate, Reviewed, Heard, Reversed,
    ];
}
