using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>资格考试指标.</summary>
public static class ExamIndicators
{
    public static RowIndicator<Exam> Exams { get; } =
        new("officers.exams", "行政执法资格考试", "次", "考试日期在报告期内、已经举行的行政执法人员资格考试。",
            (m, p) => (m.Stage == ExamStage.Held || m.Stage == ExamStage.Marked || m.Stage == ExamStage.Published) && m.HeldOn >= p.From && m.HeldOn <= p.To)
        {
            Form = FigureForm.ChineseCount,
        };

    public static RowIndicator<Sitting> Examinees { get; } =
        new("officers.examinees", "参加资格考试", "人", "报告期内入场参加行政执法人员资格考试的人员，按人次计；缺考的不计。", (m, p) => m.SatOn >= p.From && m.SatOn <= p.To);

    public static RowIndicator<Sitting> Passed { get; } =
        new("officers.passed", "通过资格考试", "人", "报告期内入场参加考试、成绩合格的人员，按人次计。",
            (m, p) => m.Stage == SittingStage.Passed && m.SatOn >= p.From && m.SatOn <= p.To);

    public static RatioIndicator PassRate { get; } =
        new("officers.pass_rate", "资格考试通过率", "成绩合格的人次占入场参加考试的人次的比例。", Passed, Examinees);

    public static IReadOnlyList<Indicator> All { get; } = [Exams, Examinees, Passed, PassRate];
}

/// <summary>执法资格考试 — a bank of questions, blueprints, exams and who sits them; who passes may ask for a certificate.</summary>
public sealed class ExamsMechanism : Mechanism
{
    public override string Name => "执法资格考试";

    public override string Section => "一（三）1";

    public override string Lead => "题库、组卷、报名、准考证、上机考试、评卷和成绩；合格的一步申领执法证件。";

    public override string Icon => "certificate";

    public override IReadOnlyList<string> Headlines => ["officers.exams", "officers.pass_rate"];

    public override IReadOnlyList<MatterType> Types { get; } = [new ExamType(), new SittingType(), new ExamQuestionType(), new PaperBlueprintType()];

    public override IReadOnlyList<Indicator> Indicators => ExamIndicators.All;
}
