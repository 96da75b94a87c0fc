using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>案卷评查指标 — a file counts in the year in which its round was drawn, a problem in the year in which it was found.</summary>
public static class FileReviewIndicators
{
    private static readonly int OfReviews = FoundProblem.Bit(ProblemSource.FileReview);

    public static RowIndicator<ReviewRound> Rounds { get; } =
        new("filereview.rounds", "案卷评查", "次", "报告期内抽取案卷和评查员的案卷评查，作废的不计。",
            (m, p) => m.Stage != ReviewRoundStage.Voided && m.DrawnOn >= p.From && m.DrawnOn <= p.To)
        {
            Form = FigureForm.ChineseCount,
        };

    public static RowIndicator<ReviewedFile> InScope { get; } =
        new("filereview.in_scope", "评查范围内的案卷", "件", "报告期内抽取的案卷评查中，列入评查范围的案卷，抽中和没有抽中的都计，作废的不计。",
            (m, p) => m.Stage != ReviewedFileStage.Voided && m.ScopedOn >= p.From && m.ScopedOn <= p.To);

    public static RowIndicator<ReviewedFile> Files { get; } =
        new("filereview.files", "评查行政处罚案卷", "件", "报告期内评定的案卷，列卷、抽取在上一年度的也计，作废的不计。",
            (m, p) => m.Stage != ReviewedFileStage.Voided && m.GradedOn >= p.From && m.GradedOn <= p.To);

    /// <summary>Those of the draws of the period: only they are a part of what these had in scope.</summary>
    public static RowIndicator<ReviewedFile> Covered { get; } =
        new("filereview.covered", "评查范围内已经评定的案卷", "件", "报告期内抽取的评查范围内的案卷中，报告期末已经评定的。",
            (m, p) => m.Stage != ReviewedFileStage.Voided && m.ScopedOn >= p.From && m.ScopedOn <= p.To && m.GradedOn <= p.To);

    public static RatioIndicator CoverageRate { get; } =
        new("filereview.coverage_rate", "评查覆盖率", "评查的案卷占评查范围内案卷的比例；抽查的单位，没有抽中的也在范围内。", Covered, InScope);

    public static RowIndicator<FoundProblem> Problems { get; } =
        new("filereview.problems", "评查发现问题", "个", "发现日期在报告期内、来源有案卷评查的问题，作废、并入和不予列入的不计。",
            (m, p) => (m.SourceMask & OfReviews) != 0 && m.Stage != FoundProblemStage.Voided && m.Stage != FoundProblemStage.Merged && m.Stage != FoundProblemStage.Dismissed && m.FoundOn >= p.From && m.FoundOn <= p.To);

    public static RowIndicator<FoundProblem> Rectified { get; } =
        new("filereview.rectified", "评查问题整改完成", "个", "评查发现问题中，报告期末处于已销号状态的。",
            (m, p) => (m.SourceMask & OfReviews) != 0 && m.FoundOn >= p.From && m.FoundOn <= p.To && (m.VerifiedOn <= p.To || (m.FirstClosedOn <= p.To && (m.FirstReopenedOn == null || m.FirstReopenedOn > p.To))) && m.Stage != FoundProblemStage.Voided && m.Stage != FoundProblemStage.Merged && m.Stage != FoundProblemStage.Dismissed);

    public static RatioIndicator RectifiedRate { get; } = new("filereview.rectified_rate", "整改完成率", "评查问题整改完成占评查发现问题的比例。", Rectified, Problems);

    public static RowIndicator<ReviewedFile> Excellent { get; } = Graded("filereview.excellent", "评查优秀案卷", FileGrade.Excellent);

    public static RowIndicator<ReviewedFile> Passed { get; } = Graded("filereview.passed", "评查合格案卷", FileGrade.Passed);

    public static RowIndicator<ReviewedFile> Failed { get; } = Graded("filereview.failed", "评查不合格案卷", FileGrade.Failed);

    public static RatioIndicator ExcellentRate { get; } = new("filereview.excellent_rate", "评查优秀率", "评查优秀案卷占评查的案卷的比例。", Excellent, Files);

    public static IReadOnlyList<Indicator> All { get; } = [Rounds, InScope, Files, Covered, CoverageRate, Problems, Rectified, RectifiedRate, Excellent, Passed, Failed, ExcellentRate];

    private static RowIndicator<ReviewedFile> Graded(string key, string name, FileGrade grade) =>
        new(key, name, "件", $"评查的案卷中，评定为{Terms.Of(grade)}的。",
            (m, p) => m.Grade == grade && m.Stage != ReviewedFileStage.Voided && m.GradedOn >= p.From && m.GradedOn <= p.To);
}

/// <summary>案卷评查 — files of enforcement are read by strangers to the body and scored by a sheet; what is found is put right.</summary>
public sealed class FileReviewsMechanism : Mechanism
{
    public override string Name => "案卷评查";

    public override string Section => "一（三）2";

    public override string Lead => "评查标准、列卷和抽取、机评和两人盲评、问题整改、反馈和排名。";

    public override string Icon => "files";

    public override IReadOnlyList<string> Headlines => ["filereview.files", "filereview.coverage_rate"];

    public override IReadOnlyList<MatterType> Types { get; } = [new ReviewRoundType(), new ReviewedFileType(), new ReviewFeedbackType(), new ReviewSheetType(), new SheetItemType()];

    public override IReadOnlyList<Indicator> Indicators => FileReviewIndicators.All;

    public override IReadOnlyList<Partition> Partitions { get; } = [new("filereview.files", "filereview.excellent", "filereview.passed", "filereview.failed")];
}
