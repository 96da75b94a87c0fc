using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Assistance;

/// <summary>帮办代办参数 — no text fixes them.</summary>
public static class AssistanceParameters
{
    public static Parameter<int> AcceptDays { get; } =
        new("assistance.accept-days", "受理帮办代办的期限", 1, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<int> DeliverDays { get; } =
        new("assistance.deliver-days", "受理以后办结帮办代办的期限", 10, "工作日", "没有统一的规定；默认值由本软件提出，由县自定：事项本身的办理期限照办事指南。", n => n is >= 1 and <= 120);
}

/// <summary>帮办代办指标.</summary>
public static class AssistanceIndicators
{
    public static RowIndicator<EnquiryTally> Enquiries { get; } =
        new("assistance.enquiries", "帮办代办解答咨询", "次", "报告期内“领帮代”服务专区解答的咨询，一人一次计一次；按周登记，按一周的起始日期计入，跨年的一周分别计入两年。",
            (m, p) => m.Stage == RecordStage.Recorded && m.From >= p.From && m.From <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.Total,
            Form = FigureForm.Over,
        };

    public static RowIndicator<EnquiryTally> AtCounter { get; } = Enquiries with { Key = "assistance.enquiries_counter", Name = "窗口解答咨询", Definition = "帮办代办解答咨询中，在窗口解答的。", Amount = m => m.AtCounter, Form = FigureForm.Exact };

    public static RowIndicator<EnquiryTally> ByPhone { get; } = Enquiries with { Key = "assistance.enquiries_phone", Name = "电话解答咨询", Definition = "帮办代办解答咨询中，在电话里解答的。", Amount = m => m.ByPhone, Form = FigureForm.Exact };

    public static RowIndicator<EnquiryTally> Online { get; } = Enquiries with { Key = "assistance.enquiries_online", Name = "网上解答咨询", Definition = "帮办代办解答咨询中，在网上解答的。", Amount = m => m.Online, Form = FigureForm.Exact };

    public static RowIndicator<EnquiryTally> ByVisit { get; } = Enquiries with { Key = "assistance.enquiries_visit", Name = "上门解答咨询", Definition = "帮办代办解答咨询中，上门解答的。", Amount = m => m.ByVisit, Form = FigureForm.Exact };

    public static RowIndicator<AssistancePoint> Points { get; } =
        new("assistance.points", "帮办代办点", "个", "报告期末运行中的帮办代办点。",
            (m, p) => m.Stage != AssistancePointStage.Voided && m.OpenedFrom <= p.To && (m.ClosedFrom == null || m.ClosedFrom > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<AssistanceAgent> Agents { get; } =
        new("assistance.agents", "帮办员", "名", "报告期末在岗的帮办员，按工号计。",
            (m, p) => m.Stage != AssistanceAgentStage.Voided && m.ServingFrom <= p.To && (m.LeftOn == null || m.LeftOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<AssistanceOrder> Delivered { get; } =
        new("assistance.delivered", "办结帮办代办", "件", "报告期内办结的帮办代办；不予受理、终止和撤回的不计。",
            (m, p) => m.DeliveredOn >= p.From && m.DeliveredOn <= p.To);

    public static RowIndicator<AssistanceOrder> Rated { get; } =
        new("assistance.rated", "评价过的帮办代办", "件", "报告期内办结的帮办代办中，申请人评价过的。",
            (m, p) => m.Rating != null && m.DeliveredOn >= p.From && m.DeliveredOn <= p.To);

    public static RowIndicator<AssistanceOrder> Satisfied { get; } =
        new("assistance.satisfied", "评价满意的帮办代办", "件", "评价过的帮办代办中，非常满意、满意和基本满意的。",
            (m, p) => m.Rating != null && m.Rating != Satisfaction.No && m.Rating != Satisfaction.NotAtAll && m.DeliveredOn >= p.From && m.DeliveredOn <= p.To);

    public static RatioIndicator SatisfiedRate { get; } =
        new("assistance.satisfied_rate", "帮办代办满意率", "评价满意的帮办代办占评价过的帮办代办的比例。", Satisfied, Rated);

    public static IReadOnlyList<Indicator> All { get; } =
        [Enquiries, AtCounter, ByPhone, Online, ByVisit, Points, Agents, Delivered, Rated, Satisfied, SatisfiedRate];
}

/// <summary>帮办代办 — who helps people with the county's services, where, and how often.</summary>
public sealed class AssistanceMechanism : Mechanism
{
    public override string Name => "帮办代办";

    public override string Section => "一（二）1";

    public override string Lead => "帮办代办点和帮办员，无偿帮办、代办，解答咨询。";

    public override string Icon => "user-heart";

    public override IReadOnlyList<string> Headlines => ["assistance.enquiries"];

    public override IReadOnlyList<MatterType> Types { get; } = [new AssistancePointType(), new AssistanceAgentType(), new AssistanceOrderType(), new EnquiryTallyType()];

    public override IReadOnlyList<Indicator> Indicators => AssistanceIndicators.All;

    public override IReadOnlyList<Partition> Partitions { get; } =
        [new("assistance.enquiries", "assistance.enquiries_counter", "assistance.enquiries_phone", "assistance.enquiries_online", "assistance.enquiries_visit")];
}
