using Fazhi.Figures;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>征求意见指标 — a remark counts in the period in which what became of it was published with its consultation.</summary>
public static class ConsultationIndicators
{
    public static RowIndicator<Consultation> Opened { get; } =
        new("consultation.opened", "公开征求意见", "次", "第一轮开始日期在报告期内的公开征求意见，取消的不计。",
            (m, p) => m.Stage != ConsultationStage.Cancelled && m.FirstFrom >= p.From && m.FirstFrom <= p.To);

    public static RowIndicator<Consultation> Answered { get; } =
        new("consultation.answered", "公布采纳情况的征求意见", "次", "报告期内公布采纳情况的公开征求意见。",
            (m, p) => m.AnsweredOn >= p.From && m.AnsweredOn <= p.To);

    public static RowIndicator<Consultation> Received { get; } =
        new("consultation.comments", "征求意见收到的意见", "条", "报告期内公布采纳情况的公开征求意见所收到的意见，不公开的计入，作废的不计。",
            (m, p) => m.AnsweredOn >= p.From && m.AnsweredOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.Received,
        };

    public static RowIndicator<Consultation> Adopted { get; } =
        new("consultation.comments_adopted", "采纳和部分采纳的意见", "条", "征求意见收到的意见中，采纳和部分采纳的。",
            (m, p) => m.AnsweredOn >= p.From && m.AnsweredOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.Adopted,
        };

    public static RatioIndicator AdoptedRate { get; } =
        new("consultation.adopted_rate", "意见采纳率", "采纳和部分采纳的意见占收到的意见的比例。", Adopted, Received);

    public static RowIndicator<Consultation> Shorter { get; } =
        new("consultation.shorter", "期限不足规定天数的征求意见", "次", "第一轮开始日期在报告期内、有一轮说明理由缩短期限的公开征求意见，取消的不计。",
            (m, p) => m.Stage != ConsultationStage.Cancelled && m.WasShort && m.FirstFrom >= p.From && m.FirstFrom <= p.To);

    public static RowIndicator<OrganConsultation> Internal { get; } =
        new("consultation.internal", "征求部门意见", "次", "报告期内办结的征求部门意见。",
            (m, p) => m.Stage == OrganConsultationStage.Ended && m.EndedOn >= p.From && m.EndedOn <= p.To);

    public static RowIndicator<OrganConsultation> InternalDays { get; } =
        new("consultation.internal_days", "征求部门意见平均期限", "日", "报告期内办结的征求部门意见，给出的日数（不计休息日）的平均数。",
            (m, p) => m.Stage == OrganConsultationStage.Ended && m.EndedOn >= p.From && m.EndedOn <= p.To)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.WorkingDays,
        };

    public static IReadOnlyList<Indicator> All { get; } = [Opened, Answered, Received, Adopted, AdoptedRate, Shorter, Internal, InternalDays];
}
