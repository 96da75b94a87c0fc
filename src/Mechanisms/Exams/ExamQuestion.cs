using Fazhi.Matters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>试题阶段.</summary>
public enum ExamQuestionStage
{
    [Term("待审定")]
    Draft,

    [Term("在用")]
    InUse,

    [Term("已停用")]
    Retired,
}

/// <summary>试题版本 — a question as papers of a time have it.</summary>
/// <param name="Number">The version, counted from 1.</param>
/// <param name="Since">The place in the ledger of the act since which it is the question's.</param>
/// <param name="Kind">Single, multiple, true or false.</param>
/// <param name="Stem">What is asked.</param>
/// <param name="Options">The options in the author's order; none for true or false.</param>
/// <param name="Key">The letters of the right options, in order.</param>
/// <param name="Area">The field of enforcement.</param>
/// <param name="Difficulty">How hard the author takes it to be.</param>
/// <param name="Source">The article it is about.</param>
public sealed record QuestionEdition(
    int Number,
    long Since,
    QuestionKind Kind,
    string Stem,
    IReadOnlyList<string> Options,
    string Key,
    string Area,
    QuestionDifficulty Difficulty,
    string Source
)
{
    /// <summary>The options as they are shown.</summary>
    public IReadOnlyList<string> Shown => Choices.Options(Kind, Options);
}

/// <summary>试题 — one question of the county's bank. It is kept when it is no longer used, and in each of its versions: a paper keeps the one it was drawn with.</summary>
public sealed class ExamQuestion : Matter<ExamQuestionStage>
{
    private const int TitleLength = 60;

    [Term("题型")]
    public QuestionKind Kind { get; internal set; }

    [Term("题干")]
    public string Stem { get; internal set; } = "";

    [Term("选项")]
    public IReadOnlyList<string> Options { get; internal set; } = [];

    [Term("正确答案")]
    public string Key { get; internal set; } = "";

    [Term("领域")]
    public string Area { get; internal set; } = "";

    [Term("难度")]
    public QuestionDifficulty Difficulty { get; internal set; }

    [Term("依据的条款")]
    public string Source { get; internal set; } = "";

    [Term("解析")]
    public string? Explanation { get; internal set; }

    [Term("版本")]
    public int Edition { get; internal set; }

    /// <summary>The place in the ledger of the act since which papers may be drawn with it; <c>null</c> for a draft.</summary>
    public long? UsedSince { get; internal set; }

    /// <summary>The place in the ledger of the act since which they may not.</summary>
    public long? RetiredAt { get; internal set; }

    /// <summary>All versions in use or used before, the oldest first.</summary>
    public IReadOnlyList<QuestionEdition> Editions { get; internal set; } = [];

    public override IEnumerable<string?> SearchWords() => [Title, Area, Source];

    /// <summary>The question as the bank had it right after an entry of the ledger; <c>null</c> if it wasn't in use then.</summary>
    /// <param name="bank">The entry's place.</param>
    public QuestionEdition? At(long bank) =>
        UsedSince <= bank && !(RetiredAt <= bank) ? Editions.LastOrDefault(e => e.Since <= bank) : null;

    /// <summary>One of its versions; <c>null</c> if it hasn't had so many.</summary>
    public QuestionEdition? VersionOf(int number) => Editions.FirstOrDefault(e => e.Number == number);

    internal void Say(IQuestionText text)
    {
        (Kind, Stem, Options, Area) = (text.Kind, text.Stem, text.Kind == QuestionKind.TrueFalse ? [] : text.Options, text.Area);
        (Difficulty, Source, Explanation) = (text.Difficulty, text.Source, text.Explanation);
        Key = Choices.Read(Kind, Choices.Options(Kind, Options).Count, text.Key) ?? "";
        Title = new System.Globalization.StringInfo(Stem) is { LengthInTextElements: > TitleLength } whole
            ? whole.SubstringByTextElements(0, TitleLength) + "…"
            : Stem;
    }

    internal void Use(long since)
    {
        UsedSince ??= since;
        Edition = Editions.Count + 1;
        Editions = [.. Editions, new(Edition, since, Kind, Stem, Options, Key, Area, Difficulty, Source)];
    }
}

/// <summary>试题内容 — what a new question and a revised one say alike.</summary>
internal interface IQuestionText
{
    QuestionKind Kind { get; }
    string Stem { get; }
    IReadOnlyList<string> Options { get; }
    string Key { get; }
    string Area { get; }
    QuestionDifficulty Difficulty { get; }
    string Source { get; }
    string? Explanation { get; }
}

/// <summary>命题 — a question is written, or comes from a sheet.</summary>
public sealed record WriteQuestion : Act<ExamQuestion>, IQuestionText
{
    [Field("题型")]
    public required QuestionKind Kind { get; init; }

    [Field("题干", Max = 1000)]
    public required string Stem { get; init; }

    [Field("选项", Hint = "一项一行，不写字母；判断题不填。", Max = Choices.Most)]
    public IReadOnlyList<string> Options { get; init; } = [];

    [Field("正确答案", Hint = "选项的字母，多选题写全部字母，例如：ABD；判断题写“正确”或者“错误”。", Max = 20)]
    public required string Key { get; init; }

    [Field("领域", Among = "exams.fields")]
    public required string Area { get; init; }

    [Field("难度")]
    public required QuestionDifficulty Difficulty { get; init; }

    [Field("依据的条款", Hint = "例如：行政处罚法第四十二条。", Max = 200)]
    public required string Source { get; init; }

    [Field("解析", Max = 1000)]
    public string? Explanation { get; init; }

    public override void Apply(ExamQuestion matter, Doing doing) => matter.Say(this);
}

/// <summary>修订试题 — from now on papers are drawn with the new version; those drawn before keep theirs.</summary>
public sealed record ReviseQuestion : Act<ExamQuestion>, IQuestionText
{
    [Field("题型")]
    public required QuestionKind Kind { get; init; }

    [Field("题干", Max = 1000)]
    public required string Stem { get; init; }

    [Field("选项", Hint = "一项一行，不写字母；判断题不填。", Max = Choices.Most)]
    public IReadOnlyList<string> Options { get; init; } = [];

    [Field("正确答案", Hint = "选项的字母，多选题写全部字母；判断题写“正确”或者“错误”。", Max = 20)]
    public required string Key { get; init; }

    [Field("领域", Among = "exams.fields")]
    public required string Area { get; init; }

    [Field("难度")]
    public required QuestionDifficulty Difficulty { get; init; }

    [Field("依据的条款", Max = 200)]
    public required string Source { get; init; }

    [Field("解析", Max = 1000)]
    public string? Explanation { get; init; }

    [Field("修订的理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(ExamQuestion matter, Doing doing)
    {
        matter.Say(this);
        if (matter.Stage == ExamQuestionStage.InUse)
            matter.Use(doing.Sequence);
    }
}

/// <summary>审定试题 — from now on papers may be drawn with it.</summary>
public sealed record ApproveQuestion : Act<ExamQuestion>
{
    public override void Apply(ExamQuestion matter, Doing doing) => matter.Use(doing.Sequence);
}

/// <summary>停用试题 — no paper is drawn with it any more; it is kept for those that were.</summary>
public sealed record RetireQuestion : Act<ExamQuestion>
{
    [Field("停用的理由", Hint = "例如：所依据的规定已经修改。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(ExamQuestion matter, Doing doing) => matter.RetiredAt = doing.Sequence;
}
