using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>涉企检查指标.</summary>
public static class InspectionIndicators
{
    public static RowIndicator<CountyOrgan> Bodies { get; } =
        new("inspection.enforcement_bodies", "执法部门", "个", "报告期末本县具有行政执法主体资格的单位；已经撤并的不计。",
            (m, p) => m.Enforces && m.OpenedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<InspectionItem> BodiesInspecting { get; } =
        new("inspection.bodies_inspecting", "有涉企检查的部门", "家", "报告期末备案有涉企检查事项的单位，一个单位备案几项计一家。",
            (m, p) => m.OpenedOn <= p.To && (m.WithdrawnOn == null || m.WithdrawnOn > p.To))
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.Organ,
        };

    public static RowIndicator<InspectionItem> ItemsFiled { get; } =
        new("inspection.items_filed", "备案涉企检查事项", "项", "报告期末已经备案、没有取消的涉企检查事项。",
            (m, p) => m.OpenedOn <= p.To && (m.WithdrawnOn == null || m.WithdrawnOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<EnterpriseInspection> Visits { get; } =
        new("inspection.visits", "入企检查", "次", "检查日期在报告期内、已经入企的检查；几个单位联合检查的计一次，不予批准、取消和并入的不计。",
            (m, p) => m.EnteredOn >= p.From && m.EnteredOn <= p.To);

    public static RowIndicator<EnterpriseInspection> EnterprisesVisited { get; } =
        new("inspection.enterprises_visited", "被检查的经营主体", "家", "报告期内被检查过的经营主体，检查几次计一家。", (m, p) => m.EnteredOn >= p.From && m.EnteredOn <= p.To)
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.EnterpriseId.ToString(),
        };

    public static RowIndicator<EnterpriseInspection> Scanned { get; } =
        new("inspection.scanned", "企业扫码确认的检查", "次", "入企检查中，由企业扫检查码确认的。", (m, p) => m.EnteredOn >= p.From && m.EnteredOn <= p.To && m.Scanned);

    public static RatioIndicator ScanRate { get; } = new("inspection.scan_rate", "扫码入企率", "企业扫码确认的检查占入企检查的比例。", Scanned, Visits);

    public static RowIndicator<EnterpriseInspection> WithFindings { get; } =
        new("inspection.with_findings", "发现问题的检查", "次", "入企检查中，结果是发现问题或者转立案调查的。",
            (m, p) => m.EnteredOn >= p.From && m.EnteredOn <= p.To && (m.Result == VisitResult.MendedAtOnce || m.Result == VisitResult.ToBeMended || m.Result == VisitResult.Case));

    public static RatioIndicator FindingRate { get; } = new("inspection.finding_rate", "检查问题发现率", "发现问题的检查占入企检查的比例。", WithFindings, Visits);

    public static RowIndicator<EnterpriseInspection> ResultsTold { get; } =
        new("inspection.results_told", "已经告知结果的检查", "次", "告知日期在报告期内的检查。", (m, p) => m.ToldOn >= p.From && m.ToldOn <= p.To);

    public static RowIndicator<EnterpriseInspection> ResultsPublished { get; } =
        new("inspection.results_published", "已经公布结果的检查", "次", "告知日期在报告期内的检查中，结果已经公布的。", (m, p) => m.ToldOn >= p.From && m.ToldOn <= p.To && m.PublishedOn != null);

    public static RowIndicator<EnterpriseInspection> Urgent { get; } =
        new("inspection.urgent", "紧急检查", "次", "报告期内入企的紧急检查。", (m, p) => m.Urgent && m.EnteredOn >= p.From && m.EnteredOn <= p.To);

    public static RowIndicator<EnterpriseInspection> Unapproved { get; } =
        new("inspection.unapproved", "没有补办批准的紧急检查", "次", "报告期内入企的紧急检查中，没有补办批准的。", (m, p) => m.Urgent && m.ApprovedOn == null && m.EnteredOn >= p.From && m.EnteredOn <= p.To);

    public static SpreadIndicator<EnterpriseInspection> ByCause { get; } =
        new("inspection.visits_by_cause", "入企检查按由来分布", "次", "入企检查，按检查由来划分。", Visits, m => m.Cause.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<VisitCause>(code)),
        };

    public static RowIndicator<OtherVisit> Others { get; } =
        new("inspection.other_visits", "其他入企活动", "次", "报告期内登记的其他入企活动和上级机关检查，已作废的不计。", (m, p) => m.Stage == RecordStage.Recorded && m.VisitOn >= p.From && m.VisitOn <= p.To);

    public static RowIndicator<VisitRating> Ratings { get; } =
        new("inspection.ratings", "企业评价", "次", "报告期内企业对检查的评价，已作废的不计。", (m, p) => m.Stage == RecordStage.Recorded && m.OpenedOn >= p.From && m.OpenedOn <= p.To);

    public static RowIndicator<VisitRating> RatingMean { get; } =
        new("inspection.rating_mean", "企业评价平均分", "分", "企业评价的满意程度的平均，满分5分。", (m, p) => m.Stage == RecordStage.Recorded && m.OpenedOn >= p.From && m.OpenedOn <= p.To)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.Score,
        };

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Bodies, BodiesInspecting, ItemsFiled, Visits, EnterprisesVisited, Scanned, ScanRate, WithFindings, FindingRate, ResultsTold, ResultsPublished, Urgent, Unapproved, ByCause, Others, Ratings, RatingMean,
    ];
}

/// <summary>涉企检查 — what may be inspected and how often; each visit approved, verifiable by its code, recorded on the spot, told, published; what an enterprise bears from all bodies on one page.</summary>
public sealed class EnterpriseInspectionsMechanism : Mechanism
{
    public override string Name => "涉企检查";

    public override string Section => "一（二）3";

    public override string Lead => "检查事项和频次上限的公布，入企检查的提出、批准、扫码、记录、告知和公布。";

    public override string Icon => "clipboard-search";

    public override IReadOnlyList<string> Headlines => ["inspection.visits", "inspection.items_filed"];

    public override IReadOnlyList<MatterType> Types { get; } =
    [
        new EnterpriseInspectionType(),
        new EnterpriseType(),
        new InspectionItemType(),
        new VisitCapType(),
        new InspectionPlanType(),
        new OtherVisitType(),
        new VisitRatingType(),
    ];

    public override IReadOnlyList<Indicator> Indicators => InspectionIndicators.All;
}
