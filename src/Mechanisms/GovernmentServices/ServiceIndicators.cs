using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>政务服务指标 — items as they stand at the end of the period; what was adjusted and checked, by the entry of each time.</summary>
public static class ServiceIndicators
{
    public static RowIndicator<ServiceItem> Claimed { get; } =
        new("services.claimed", "认领编制政务服务事项", "项", "报告期末从全省目录中认领、编制实施清单并公布的政务服务事项，已经取消的不计；几个单位认领同一目录事项的，按单位计。",
            (m, p) => m.PublishedOn <= p.To && (m.CancelledOn == null || m.CancelledOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    /// <summary>What counts towards the rate of claims: only what the catalogue has.</summary>
    public static RowIndicator<ServiceItem> ClaimedOfCatalogue { get; } =
        new("services.claimed_of_catalogue", "已认领事项", "项", "报告期末已经认领的全省目录现行事项，编制中的也计；取消、作废的和目录已经取消的不计。",
            (m, p) => m.OpenedOn <= p.To && m.Stage != ServiceItemStage.Voided && (m.CancelledOn == null || m.CancelledOn > p.To) && (m.UpstreamGoneOn == null || m.UpstreamGoneOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<ProvincialItem> Claimable { get; } =
        new("services.claimable", "应认领事项", "项", "报告期末全省目录现行事项中应当由本县认领的，按应当认领的单位数相加。",
            (m, p) => m.EffectiveFrom <= p.To && m.Stage != ProvincialItemStage.Voided && (m.DroppedOn == null || m.DroppedOn > p.To))
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.ToClaim,
        };

    public static RatioIndicator ClaimRate { get; } =
        new("services.claim_rate", "认领率", "已认领事项占应认领事项的比例。", ClaimedOfCatalogue, Claimable) { Form = FigureForm.PercentTwoDecimals };

    public static RowIndicator<ServiceItem> Online { get; } =
        new("services.online", "可以全程网办的事项", "项", "报告期末公布的政务服务事项中，可以全程网上办理的。",
            (m, p) => m.Online && m.PublishedOn <= p.To && (m.CancelledOn == null || m.CancelledOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RatioIndicator OnlineRate { get; } =
        new("services.online_rate", "网办率", "可以全程网办的政务服务事项占全部政务服务事项的比例。", Online, Claimed) { Form = FigureForm.PercentTwoDecimals };

    public static RowIndicator<ServiceItem> Once { get; } =
        new("services.once", "最多跑一次的事项", "项", "报告期末公布的政务服务事项中，到现场最多一次就能办结的，不用到现场的也计。",
            (m, p) => m.Visits <= 1 && m.PublishedOn <= p.To && (m.CancelledOn == null || m.CancelledOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RatioIndicator OnceRate { get; } =
        new("services.once_rate", "一次办占比", "到现场最多一次就能办结的事项占认领事项的比例。", Once, Claimed) { Form = FigureForm.PercentTwoDecimals };

    public static RowIndicator<ServiceItem> ZeroVisit { get; } =
        new("services.zero_visit", "不用到现场的事项", "项", "报告期末公布的政务服务事项中，不用到现场就能办结的。",
            (m, p) => m.Visits == 0 && m.PublishedOn <= p.To && (m.CancelledOn == null || m.CancelledOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RatioIndicator ZeroVisitRate { get; } =
        new("services.zero_visit_rate", "零跑动占比", "不用到现场就能办结的事项占认领事项的比例。", ZeroVisit, Claimed) { Form = FigureForm.PercentTwoDecimals };

    public static RowIndicator<ItemRevision> CountyItemsAdjusted { get; } =
        new("services.county_items_adjusted", "县级事项梳理调整", "项", "报告期内完成梳理调整的县级政务服务事项，一个事项调整几次的计一项。",
            (m, p) => m.Stage == RecordStage.Recorded && m.Level == ServiceLevel.County && m.On >= p.From && m.On <= p.To)
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.ItemKey,
        };

    public static RowIndicator<AddressCheck> AddressChecked { get; } =
        new("services.address_checked", "事项办理地址核对", "项", "报告期内核对过办理地址的政务服务事项，一个事项核对几次的计一项。",
            (m, p) => m.Stage == RecordStage.Recorded && m.CheckedOn >= p.From && m.CheckedOn <= p.To)
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.ItemKey,
        };

    public static RowIndicator<ServiceList> Lists { get; } =
        new("services.lists", "政务服务中心清单", "张", "报告期末已经公布、动态管理的政务服务中心清单。",
            (m, p) => m.PublishedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To))
        {
            Aggregate = Aggregate.Stock,
            Form = FigureForm.ChineseCount,
        };

    public static SpreadIndicator<ServiceItem> ByKind { get; } =
        new("services.claimed_by_kind", "政务服务事项按类型分布", "项", "认领编制政务服务事项，按事项类型划分。", Claimed, m => m.Kind.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<ServiceItemKind>(code)),
        };

    public static IReadOnlyList<Indicator> All { get; } =
        [OnlineRate, CountyItemsAdjusted, Claimed, ClaimRate, OnceRate, ZeroVisitRate, AddressChecked, Lists, ClaimedOfCatalogue, Claimable, Online, Once, ZeroVisit, ByKind];
}
