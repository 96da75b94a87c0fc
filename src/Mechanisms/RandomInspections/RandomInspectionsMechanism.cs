using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;

namespace Fazhi.Mechanisms.RandomInspections;

/// <summary>双随机抽查指标.</summary>
public static class DrawIndicators
{
    public static RowIndicator<DrawPlan> PlannedDraws { get; } =
        new("draw.planned", "计划的抽查任务", "次", "抽取日期在报告期内的双随机抽查计划，冻结名单以前取消的不计。", (m, p) => m.DrawOn >= p.From && m.DrawOn <= p.To && m.Stage != DrawPlanStage.Cancelled);

    public static RowIndicator<DrawPlan> CarriedOut { get; } =
        new("draw.carried_out", "完成的抽查任务", "次", "计划的抽查任务中，抽到的检查全部完成的。", (m, p) => m.DrawOn >= p.From && m.DrawOn <= p.To && m.ConcludedOn != null);

    public static RatioIndicator CoverageRate { get; } = new("draw.coverage_rate", "抽查覆盖率", "完成的抽查任务占计划的抽查任务的比例。", CarriedOut, PlannedDraws)
    {
        Form = FigureForm.Percent,
    };

    public static RowIndicator<EnterpriseInspection> ResultsDue { get; } =
        new("draw.results_due", "应当公示的抽查结果", "户", "告知日期在报告期内的双随机检查。", (m, p) => m.Cause == VisitCause.Draw && m.ToldOn >= p.From && m.ToldOn <= p.To);

    public static RowIndicator<EnterpriseInspection> ResultsPublished { get; } =
        new("draw.results_published", "已经公示的抽查结果", "户", "应当公示的抽查结果中，已经公布的。", (m, p) => m.Cause == VisitCause.Draw && m.ToldOn >= p.From && m.ToldOn <= p.To && m.PublishedOn != null);

    public static RatioIndicator PublicationRate { get; } = new("draw.publication_rate", "结果公示率", "已经公示的抽查结果占应当公示的抽查结果的比例。", ResultsPublished, ResultsDue)
    {
        Form = FigureForm.Percent,
    };

    public static RowIndicator<EnterpriseInspection> Objects { get; } =
        new("draw.objects", "抽到并检查的经营主体", "户", "检查日期在报告期内、已经入企的双随机检查。", (m, p) => m.Cause == VisitCause.Draw && m.EnteredOn >= p.From && m.EnteredOn <= p.To);

    public static RowIndicator<DrawPlan> VoidedDraws { get; } =
        new("draw.voided", "作废的抽取", "次", "抽取日期在报告期内、名单冻结以后作废的抽查任务。", (m, p) => m.Stage == DrawPlanStage.Voided && m.DrawOn >= p.From && m.DrawOn <= p.To);

    public static IReadOnlyList<Indicator> All { get; } = [PlannedDraws, CarriedOut, CoverageRate, ResultsDue, ResultsPublished, PublicationRate, Objects, VoidedDraws];
}

/// <summary>双随机、一公开 — who is inspected and by whom is drawn so that nobody can choose and anybody can check; what was found is published.</summary>
public sealed class RandomInspectionsMechanism : Mechanism
{
    public override string Name => "双随机、一公开";

    public override string Section => "一（二）3";

    public override string Lead => "抽查计划、名单冻结、公开抽取、派发检查和结果公布。";

    public override string Icon => "dice-5";

    public override IReadOnlyList<string> Headlines => ["draw.coverage_rate", "draw.publication_rate"];

    public override IReadOnlyList<MatterType> Types { get; } = [new DrawPlanType()];

    public override IReadOnlyList<Indicator> Indicators => DrawIndicators.All;
}
