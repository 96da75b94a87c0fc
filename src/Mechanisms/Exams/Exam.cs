using System.Security.Cryptography;
using System.Text;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>考试阶段.</summary>
public enum ExamStage
{
    [Term("已公告")]
    Announced,

    [Term("报名中")]
    Registration,

    [Term("考试中")]
    Held,

    [Term("已评卷")]
    Marked,

    [Term("已公布成绩")]
    Published,

    [Term("已取消")]
    Cancelled,
}

/// <summary>作废的试题 — a question of an exam for which everybody who had it is given the points.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reason">Why; empty where the results weren't published yet and nobody said.</param>
/// <param name="On">When.</param>
public sealed record VoidedQuestion(Guid Question, string Reason, DateOnly On);

/// <summary>考试 — one examination: announced, registered for, held, marked, published. Its seed and the place in the ledger at which the bank is taken are fixed before anybody registers.</summary>
public sealed class Exam : Matter<ExamStage>
{
    [Field("考试日期")]
    public DateOnly HeldOn { get; internal set; }

    [Field("开始时间", Max = 40)]
    public string StartsAt { get; internal set; } = "";

    [Field("考试地点", Max = 100)]
    public string Place { get; internal set; } = "";

    [Term("组卷方案")]
    public Reference<PaperBlueprint> Blueprint { get; internal set; } = null!;

    [Term("考试时间（分钟）")]
    public int Minutes { get; internal set; }

    [Term("合格分数占总分的百分比")]
    public int PassPercent { get; internal set; }

    /// <summary>What all papers and tickets come from; told to nobody before the results are published.</summary>
    public string? Seed { get; internal set; }

    [Term("抽题种子的摘要")]
    public string? SeedDigest { get; internal set; }

    [Term("抽题种子")]
    public string? RevealedSeed { get; internal set; }

    /// <summary>The place in the ledger right after which the bank is taken.</summary>
    [Term("题库所在的台账位置")]
    public long? Bank { get; internal set; }

    /// <summary>What is void, in the order in which it became so.</summary>
    public IReadOnlyList<VoidedQuestion> Voided { get; internal set; } = [];

    /// <summary>How many seconds after a candidate's time answers that were under way are still taken.</summary>
    public int GraceSeconds => Parameter(ExamParameters.GraceSeconds);

    internal IReadOnlySet<Guid> VoidedIds => Voided.Select(v => v.Question).ToHashSet();

    /// <summary>The digest by which a seed is committed to: SHA-256 of its UTF-8.</summary>
    public static string DigestOf(string seed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
}

/// <summary>公告考试.</summary>
public sealed record AnnounceExam : Act<Exam>
{
    [Field("名称", Hint = "例如：2025年第一次行政执法人员资格考试。", Max = 100)]
    public required string Title { get; init; }

    [Field("考试日期")]
    public required DateOnly HeldOn { get; init; }

    [Field("开始时间", Hint = "例如：上午9时。", Max = 40)]
    public required string StartsAt { get; init; }

    [Field("考试地点", Max = 100)]
    public required string Place { get; init; }

    [Field("组卷方案")]
    public required Reference<PaperBlueprint> Blueprint { get; init; }

    public override void Apply(Exam matter, Doing doing)
    {
        (matter.Title, matter.HeldOn, matter.StartsAt, matter.Place, matter.Blueprint) = (Title, HeldOn, StartsAt, Place, Blueprint);
        (matter.Minutes, matter.PassPercent) = (matter.Parameter(ExamParameters.Minutes), matter.Parameter(ExamParameters.PassPercent));
    }
}

/// <summary>开始报名 — from here on seed and bank are fixed: nobody who registers, and nobody who keeps the bank, moves a paper any more.</summary>
public sealed record OpenRegistration : Act<Exam>
{
    [Field("抽题种子", Hint = "系统随机给出，可以改写；公布成绩以前不公开，公告的是它的摘要。", Max = 100)]
    public required string Seed { get; init; }

    public override void Apply(Exam matter, Doing doing) =>
        (matter.Seed, matter.SeedDigest, matter.Bank) = (Seed, Exam.DigestOf(Seed), doing.Sequence);
}

/// <summary>变更考试安排.</summary>
public sealed record RescheduleExam : Act<Exam>
{
    [Field("考试日期")]
    public required DateOnly HeldOn { get; init; }

    [Field("开始时间", Max = 40)]
    public required string StartsAt { get; init; }

    [Field("考试地点", Max = 100)]
    public required string Place { get; init; }

    [Field("变更的理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Exam matter, Doing doing) => (matter.HeldOn, matter.StartsAt, matter.Place) = (HeldOn, StartsAt, Place);
}

/// <summary>开考 — candidates with a ticket are let in.</summary>
public sealed record BeginExam : Act<Exam>
{
    public override void Apply(Exam matter, Doing doing) => matter.HeldOn = doing.On;
}

/// <summary>评卷 — every paper handed in is marked, and who didn't come is absent.</summary>
public sealed record MarkExam : Act<Exam>
{
    public override void Apply(Exam matter, Doing doing) { }
}

/// <summary>作废试题并重新评卷 — whoever had the question is given its points; each mark is kept as it was and as it is.</summary>
public sealed record VoidExamQuestion : Act<Exam>
{
    [Field("试题")]
    public required Reference<ExamQuestion> Question { get; init; }

    [Field("作废的理由", Hint = "成绩公布以后必须写明。", Max = 500)]
    public string? Reason { get; init; }

    public override void Apply(Exam matter, Doing doing) =>
        matter.Voided = [.. matter.Voided, new(Question.Id, Reason ?? "", doing.On)];
}

/// <summary>公布成绩 — the seed is told with it, so that anybody may draw the papers again.</summary>
public sealed record PublishResults : Act<Exam>
{
    public override void Apply(Exam matter, Doing doing) => matter.RevealedSeed = matter.Seed;
}

/// <summary>取消考试.</summary>
public sealed record CancelExam : Act<Exam>
{
    [Field("取消的理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Exam matter, Doing doing) { }
}
