using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Exams.PaperBlueprintStage;
using P = Fazhi.Mechanisms.Exams.ExamParameters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>组卷方案阶段.</summary>
public enum PaperBlueprintStage
{
    [Term("在用")]
    InUse,

    [Term("已停用")]
    Retired,
}

/// <summary>组卷要求 — so many questions of a kind, a field and a difficulty, each with so many points.</summary>
public sealed record BlueprintPart
{
    [Field("题型")]
    public required QuestionKind Kind { get; init; }

    [Field("领域", Hint = "不填的，各领域都可以。", Max = 20)]
    public string? Area { get; init; }

    [Field("难度", Hint = "不填的，各种难度都可以。")]
    public QuestionDifficulty? Difficulty { get; init; }

    [Field("题数", Min = 1, Max = 200)]
    public required int Count { get; init; }

    [Field("每题分值", Min = 1, Max = 100)]
    public required int Points { get; init; }

    /// <summary>Whether a question may be drawn for it.</summary>
    public bool Takes(QuestionEdition question) =>
        question.Kind == Kind && (Area is null || question.Area == Area) && (Difficulty is null || question.Difficulty == Difficulty);

    /// <summary>Whether a question could be drawn for both.</summary>
    public bool Overlaps(BlueprintPart other) =>
        Kind == other.Kind
        && (Area is null || other.Area is null || Area == other.Area)
        && (Difficulty is null || other.Difficulty is null || Difficulty == other.Difficulty);
}

/// <summary>组卷方案 — what a paper is made of. It is never changed, for papers are made again from it: another is made instead.</summary>
public sealed class PaperBlueprint : Matter<PaperBlueprintStage>
{
    [Term("组卷要求")]
    public IReadOnlyList<BlueprintPart> Parts { get; internal set; } = [];

    [Term("题数")]
    public int Questions { get; internal set; }

    [Term("总分")]
    public int Points { get; internal set; }
}

/// <summary>制定组卷方案.</summary>
public sealed record SetBlueprint : Act<PaperBlueprint>
{
    [Field("名称", Hint = "例如：交通运输执法资格考试方案。", Max = 100)]
    public required string Title { get; init; }

    [Field("组卷要求", Min = 1, Max = 40)]
    public required IReadOnlyList<BlueprintPart> Parts { get; init; }

    public override void Apply(PaperBlueprint matter, Doing doing)
    {
        (matter.Title, matter.Parts) = (Title, Parts);
        (matter.Questions, matter.Points) = (Parts.Sum(p => p.Count), Parts.Sum(p => p.Count * p.Points));
    }
}

/// <summary>停用组卷方案.</summary>
public sealed record RetireBlueprint : Act<PaperBlueprint>
{
    [Field("停用的理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(PaperBlueprint matter, Doing doing) { }
}

/// <summary>组卷方案的规则.</summary>
public sealed class PaperBlueprintType() : MatterType<PaperBlueprint, PaperBlueprintStage>("paper-blueprint", "组卷方案", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "template" };

    protected override void Define(Lifecycle<PaperBlueprint, PaperBlueprintStage> it)
    {
        var ours = Article.WorkingRule;
        it.Uses(P.Fields);
        it.Ends(Retired);
        it.Steps(("在用", [InUse]), ("停用", [Retired]));
        it.ReadByEveryone();
        it.ReadByJusticeBureau();
        it.Opens<SetBlueprint>("制定组卷方案", InUse).By(Handler, Registrar, InstitutionHead).Under(ours)
            .For("写明各题型、领域、难度出几道题、每题几分；定了不改，要改的另定一个。")
            .Needs("SJ001", (m, a, _) => a.Parts.All(p => p.Area is null || Parameter.Items(m.Parameter(P.Fields)).Contains(p.Area)), "选择参数“试题的领域”列出的领域", ours,
                "请照参数“试题的领域”写领域，或者不填。")
            .Needs("SJ002", (_, a, _) => !a.Parts.Index().Any(p => a.Parts.Take(p.Index).Any(p.Item.Overlaps)), "使各项要求互不重叠", ours,
                "同一题型的两项要求，应当写明不同的领域或者不同的难度。")
            .Needs("SJ003", (m, a, c) => Lacking(a.Parts, c).Count == 0, "使题库有足够的在用试题", ours, "请补充试题并审定，或者减少题数。")
            .Naming((_, a, c) => a is null ? null : string.Join("、", Lacking(a.Parts, c)));
        it.Act<RetireBlueprint>("停用组卷方案", InUse, Retired).By(Handler, InstitutionHead).Under(ours)
            .For("不再使用的方案停用，已经用它的考试不变。");
        it.ShowsAll(Reader.Officials);
    }

    /// <summary>What the bank can't fill now, a phrase each.</summary>
    internal static IReadOnlyList<string> Lacking(IReadOnlyList<BlueprintPart> parts, Circumstances at) =>
        [
            .. parts
                .Select(p => (Part: p, There: InBank(p, at)))
                .Where(p => p.There < p.Part.Count)
                .Select(p => $"{p.Part.Area}{(p.Part.Difficulty is { } d ? Terms.Of(d) : "")}{Terms.Of(p.Part.Kind)}要{p.Part.Count}道，在用{p.There}道"),
        ];

    private static int InBank(BlueprintPart part, Circumstances at)
    {
        var (kind, area, difficulty) = (part.Kind, part.Area, part.Difficulty);
        return at.Records.Count<ExamQuestion>(q => q.Stage == ExamQuestionStage.InUse && q.Kind == kind && (area == null || q.Area == area) && (difficulty == null || q.Difficulty == difficulty));
    }
}
