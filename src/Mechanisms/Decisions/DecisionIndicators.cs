using Fazhi.Figures;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>重大行政决策指标 — a step counts in the year in which a decision took it first, so that an adjustment later changes no year that is over.</summary>
public static class DecisionIndicators
{
    public static RowIndicator<DecisionCatalogue> Listed { get; } =
        new("decision.listed", "列入年度目录的重大行政决策事项", "项", "报告期内首次公布的各年度目录现行一版所列的事项；一年内调整的，按调整以后计。",
            (m, p) => m.PublishedOn >= p.From && m.PublishedOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.Listed,
        };

    public static RowIndicator<Decision> Initiated { get; } =
        new("decision.initiated", "启动的重大行政决策", "件", "启动日期在报告期内的决策；以后重大调整的不另计。", (m, p) => m.InitiatedOn >= p.From && m.InitiatedOn <= p.To);

    public static RowIndicator<Decision> Consulted { get; } =
        new("decision.consulted", "公开征求意见的重大行政决策", "件", "首次反馈意见采纳情况的日期在报告期内的决策。", (m, p) => m.ConsultedOn >= p.From && m.ConsultedOn <= p.To);

    public static RowIndicator<Decision> CommentsReceived { get; } =
        new("decision.comments_received", "收到公众意见", "条", "公开征求意见的重大行政决策最近一次征求意见收到的意见数之和。", (m, p) => m.ConsultedOn >= p.From && m.ConsultedOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.CommentsReceived,
        };

    public static RowIndicator<Decision> CommentsAdopted { get; } =
        new("decision.comments_adopted", "采纳公众意见", "条", "收到公众意见中采纳的意见数之和。", (m, p) => m.ConsultedOn >= p.From && m.ConsultedOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.CommentsAdopted,
        };

    public static RowIndicator<Decision> Heard { get; } =
        new("decision.heard", "举行听证会的重大行政决策", "件", "首次举行听证会的日期在报告期内的决策。", (m, p) => m.HeardOn >= p.From && m.HeardOn <= p.To);

    public static RowIndicator<Decision> Argued { get; } =
        new("decision.argued", "专家论证的重大行政决策", "件", "首次专家论证的日期在报告期内的决策。", (m, p) => m.ArguedOn >= p.From && m.ArguedOn <= p.To);

    public static RowIndicator<Decision> Assessed { get; } =
        new("decision.risk_assessed", "风险评估的重大行政决策", "件", "首次风险评估的日期在报告期内的决策。", (m, p) => m.AssessedOn >= p.From && m.AssessedOn <= p.To);

    public static RowIndicator<Decision> Reviewed { get; } =
        new("decision.reviewed", "合法性审查的重大行政决策", "件", "首次出具合法性审查意见的日期在报告期内的决策，不论结论。", (m, p) => m.ReviewedOn >= p.From && m.ReviewedOn <= p.To);

    public static RowIndicator<Decision> MeanReviewDays { get; } =
        new("decision.mean_review_days", "重大行政决策合法性审查平均日数", "日", "合法性审查的重大行政决策，最近一次送审到出具意见的日历日数的平均，等待补充材料的时间没有扣除。",
            (m, p) => m.ReviewedOn >= p.From && m.ReviewedOn <= p.To && m.ReviewDays != null)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.ReviewDays ?? 0,
        };

    public static RowIndicator<Decision> Discussed { get; } =
        new("decision.discussed", "集体讨论通过的重大行政决策", "件", "首次集体讨论通过的会议日期在报告期内的决策。", (m, p) => m.DiscussedOn >= p.From && m.DiscussedOn <= p.To);

    public static RowIndicator<Decision> Published { get; } =
        new("decision.published", "公布的重大行政决策", "件", "首次公布日期在报告期内的决策。", (m, p) => m.PublishedOn >= p.From && m.PublishedOn <= p.To);

    public static RowIndicator<Decision> TookFive { get; } =
        new("decision.took_five_steps", "经过全部五个程序的重大行政决策", "件", "公布的重大行政决策中，公布前经过公众参与、专家论证、风险评估、合法性审查和集体讨论决定的。",
            (m, p) => m.TookFiveSteps && m.PublishedOn >= p.From && m.PublishedOn <= p.To);

    public static RatioIndicator FiveRate { get; } =
        new("decision.five_steps_rate", "重大行政决策五个程序履行率", "经过全部五个程序的决策占公布的重大行政决策的比例。", TookFive, Published);

    public static RowIndicator<Decision> Adjusted { get; } =
        new("decision.adjusted", "重大调整的决策", "件", "首次重大调整的日期在报告期内的决策。", (m, p) => m.AdjustedOn >= p.From && m.AdjustedOn <= p.To);

    public static RowIndicator<Decision> Terminated { get; } =
        new("decision.terminated", "终止的重大行政决策", "件", "报告期内终止的决策，讨论未通过的包括在内。", (m, p) => m.TerminatedOn >= p.From && m.TerminatedOn <= p.To);

    public static RowIndicator<Decision> Evaluated { get; } =
        new("decision.evaluated", "开展后评估的重大行政决策", "件", "最近一次后评估的日期在报告期内的决策。", (m, p) => m.EvaluatedOn >= p.From && m.EvaluatedOn <= p.To);

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Listed, Initiated, Consulted, CommentsReceived, CommentsAdopted, Heard, Argued, Assessed, Reviewed, MeanReviewDays, Discussed, Published, TookFive, FiveRate, Adjusted, Terminated, Evaluated,
    ];
}
