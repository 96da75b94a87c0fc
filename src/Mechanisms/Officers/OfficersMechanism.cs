using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Officers;

/// <summary>执法人员指标.</summary>
public static class OfficerIndicators
{
    public static RowIndicator<Attendance> Trained { get; } =
        new("officers.trained", "参加培训的执法人员", "人", "报告期内参加行政执法人员培训班的执法人员，一人参加几次计一人，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.AttendedOn >= p.From && m.AttendedOn <= p.To)
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.OfficerId,
            Form = FigureForm.Over,
        };

    public static RowIndicator<TrainingCourse> Courses { get; } =
        new("officers.courses", "执法人员培训班", "期", "开始日期在报告期内、已经举办的执法人员培训班。",
            (m, p) => m.Stage == TrainingCourseStage.Held && m.From >= p.From && m.From <= p.To);

    public static RowIndicator<Officer> Certified { get; } =
        new("officers.certified", "持有有效证件的执法人员", "人", "报告期末持有有效行政执法证的人员；已暂停、到期、注销的不计，行政执法监督证不计。",
            (m, p) => m.Kind == CertificateKind.Enforcement && m.IssuedOn <= p.To && m.ExpiresOn >= p.To
                && (m.SuspendedOn == null || m.SuspendedOn > p.To) && (m.CancelledOn == null || m.CancelledOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<TrainingNeed> Needs { get; } =
        new("officers.needs", "收集的培训需求", "项", "收集日期在报告期内的培训需求。", (m, p) => m.FoundOn >= p.From && m.FoundOn <= p.To);

    public static RowIndicator<TrainingNeed> NeedsScheduled { get; } =
        new("officers.needs_scheduled", "列入培训的需求", "项", "收集的培训需求中，已经列入培训班的。",
            (m, p) => m.Stage == TrainingNeedStage.Scheduled && m.FoundOn >= p.From && m.FoundOn <= p.To);

    public static SpreadIndicator<TrainingNeed> NeedsBySource { get; } =
        new("officers.needs_by_source", "培训需求按来源分布", "项", "收集的培训需求，按来源划分。", Needs, m => m.Source.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<NeedSource>(code)),
        };

    public static IReadOnlyList<Indicator> All { get; } = [Trained, Courses, Certified, Needs, NeedsScheduled, NeedsBySource];
}

/// <summary>行政执法人员 — who may enforce the law in this county on a given day, and how they are kept able to.</summary>
public sealed class OfficersMechanism : Mechanism
{
    public override string Name => "行政执法人员";

    public override string Section => "一（三）1";

    public override string Lead => "执法证件的申领、发放、审验、暂停和注销，培训需求、培训班和学时。";

    public override string Icon => "id-badge-2";

    public override IReadOnlyList<string> Headlines => ["officers.certified", "officers.trained"];

    public override IReadOnlyList<MatterType> Types { get; } =
        [new OfficerType(), new TrainingNeedType(), new TrainingCourseType(), new AttendanceType()];

    public override IReadOnlyList<Indicator> Indicators => OfficerIndicators.All;
}
