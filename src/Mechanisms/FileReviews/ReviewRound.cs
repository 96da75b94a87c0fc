using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.RandomInspections;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>评查轮次阶段.</summary>
public enum ReviewRoundStage
{
    [Term("列卷")]
    Planned,

    [Term("名单已冻结")]
    Frozen,

    [Term("评查中")]
    Reviewing,

    [Term("已反馈")]
    FedBack,

    [Term("已完成")]
    Concluded,

    [Term("已作废")]
    Voided,
}

/// <summary>评查范围 — a body whose files are reviewed: all of them, or a sample.</summary>
public sealed record BodyScope(
    [property: Field("被评查单位", Organ = true)] string Body,
    [property: Field("抽取比例（％）", Hint = "全部评查的写100；可以有两位小数，不足一件的按一件。", Min = 0.01, Max = 100)] decimal Percent = 100
);

/// <summary>
/// 案卷评查 — one round: which bodies' files of which time, whole or a sample, by which sheets and reviewers. The files of the sample and the two reviewers of every file are drawn so that anybody can compute
/// the draw again; who draws has no say in who reads whose file.
/// </summary>
public sealed class ReviewRound : Matter<ReviewRoundStage>, IFrozenDraw
{
    [Field("案卷开始日期", Decided = true)]
    public DateOnly From { get; internal set; }

    [Field("案卷结束日期", Decided = true)]
    public DateOnly Until { get; internal set; }

    [Term("评查范围")]
    public IReadOnlyList<BodyScope> Scope { get; internal set; } = [];

    [Term("评查标准")]
    public IReadOnlyList<Reference<ReviewSheet>> Sheets { get; internal set; } = [];

    [Term("评查员")]
    public IReadOnlyList<Reference<CountyPerson>> Reviewers { get; internal set; } = [];

    [Term("参加抽取的各方")]
    public IReadOnlyList<string> Parties { get; internal set; } = [];

    [Term("公开号码")]
    public string? PublicSource { get; internal set; }

    [Term("承诺")]
    public string? Commitment { get; internal set; }

    [Term("抽取日期")]
    public DateOnly? DrawnOn { get; internal set; }

    [Term("范围内的案卷")]
    public int InScope { get; internal set; }

    [Term("评查的案卷")]
    public int Picked { get; internal set; }

    [Term("反馈日期")]
    public DateOnly? FedBackOn { get; internal set; }

    [Term("完成日期")]
    public DateOnly? ConcludedOn { get; internal set; }

    /// <summary>The frozen pool and rules, and the transcript: they name who reads which file, and are shown when all have been read.</summary>
    public FileRef? Pool { get; internal set; }

    public FileRef? RulesFile { get; internal set; }

    public FileRef? Transcript { get; internal set; }

    public DateTimeOffset? FrozenAt { get; internal set; }

    public IReadOnlyList<DrawVow> Vows { get; internal set; } = [];

    /// <summary>Who froze the pool and who made the draw, by their ids in the ledger: they know who reads what, and so read nothing themselves.</summary>
    public IReadOnlyList<string> Drawers { get; internal set; } = [];

    /// <summary>Whether who read what may be known: everything has been read.</summary>
    internal bool IsOpen => Stage is ReviewRoundStage.FedBack or ReviewRoundStage.Concluded or ReviewRoundStage.Voided;

    internal BodyScope? Of(string body, County county) => Scope.FirstOrDefault(s => county.Now(s.Body) == county.Now(body));
}

/// <summary>部署案卷评查.</summary>
public sealed record PlanRound : Act<ReviewRound>
{
    [Field("名称", Hint = "例如：2025年上半年行政处罚案卷评查。", Max = 100)]
    public required string Title { get; init; }

    [Field("案卷开始日期", Hint = "评查这一期间作出决定的案卷。")]
    public required DateOnly From { get; init; }

    [Field("案卷结束日期", NotAfterAct = true)]
    public required DateOnly Until { get; init; }

    [Field("评查范围", Hint = "评查哪些单位的案卷，全部评查还是抽查。", Min = 1, Max = 100)]
    public required IReadOnlyList<BodyScope> Scope { get; init; }

    [Field("评查标准", Hint = "使用中的标准，一类案卷一个。", Min = 1, Max = 10)]
    public required IReadOnlyList<Reference<ReviewSheet>> Sheets { get; init; }

    [Field("评查员", Hint = "有“案卷评查员”岗位的人员，来自不同单位；本单位的案卷不由本单位的人评查。", Min = 2, Max = 100)]
    public required IReadOnlyList<Reference<CountyPerson>> Reviewers { get; init; }

    [Field("参加抽取的各方", Hint = "各出一个秘密，一方一行，至少两方，其中一方应当是司法行政部门以外的。", Min = 2, Max = 10)]
    public required IReadOnlyList<string> Parties { get; init; }

    [Field("公开号码", Hint = "例如：抽取日双色球开奖号码；不用的不填。", Max = 100)]
    public string? PublicSource { get; init; }

    [Field("评查方案")]
    public FileRef? Plan { get; init; }

    public override void Apply(ReviewRound matter, Doing doing)
    {
        (matter.Title, matter.From, matter.Until, matter.Scope, matter.Sheets) = (Title, From, Until, Scope, Sheets);
        (matter.Reviewers, matter.Parties, matter.PublicSource) = (Reviewers, Parties, PublicSource);
    }
}

/// <summary>调整评查员 — before the pool is frozen.</summary>
public sealed record ChangeReviewers : Act<ReviewRound>
{
    [Field("评查员", Hint = "重新写明全部评查员。", Min = 2, Max = 100)]
    public required IReadOnlyList<Reference<CountyPerson>> Reviewers { get; init; }

    public override void Apply(ReviewRound matter, Doing doing) => matter.Reviewers = Reviewers;
}

/// <summary>提取案件 — every case closed here that is in the scope of the round, at once.</summary>
public sealed record GatherCases : Act<ReviewRound>
{
    [Field("说明", Max = 300)]
    public string? Remarks { get; init; }

    public override void Apply(ReviewRound matter, Doing doing) { }
}

/// <summary>冻结案卷和评查员名单 — as they stand, committed to in the ledger before anybody promises a secret.</summary>
public sealed record FreezeRound : Act<ReviewRound>
{
    [Field("名单文件", Hint = "由“冻结名单”页面生成。")]
    public required FileRef Pool { get; init; }

    [Field("抽取规则")]
    public required FileRef Rules { get; init; }

    [Field("承诺", Max = 64)]
    public required string Commitment { get; init; }

    [Field("范围内的案卷", Min = 1)]
    public required int InScope { get; init; }

    public override void Apply(ReviewRound matter, Doing doing)
    {
        (matter.Pool, matter.RulesFile, matter.Commitment, matter.InScope, matter.FrozenAt) = (Pool, Rules, Commitment, InScope, doing.At);
        matter.Drawers = [.. matter.Drawers, doing.Actor.Id];
    }
}

/// <summary>登记秘密的承诺.</summary>
public sealed record PromiseRoundSecret : Act<ReviewRound>
{
    [Field("哪一方", Hint = "和部署中写的相同。", Max = 100)]
    public required string Party { get; init; }

    [Field("承诺", Hint = "64位十六进制数字，由该方用公众端双随机抽查的“生成秘密”同样算出；秘密和盐由该方自己保管。", Max = 64)]
    public required string Promise { get; init; }

    public override void Apply(ReviewRound matter, Doing doing) => matter.Vows = [.. matter.Vows, new(Party, Promise, doing.At)];
}

/// <summary>公开秘密.</summary>
public sealed record RevealRoundSecret : Act<ReviewRound>
{
    [Field("哪一方", Max = 100)]
    public required string Party { get; init; }

    [Field("秘密", Max = 200)]
    public required string Secret { get; init; }

    [Field("盐", Max = 64)]
    public required string Salt { get; init; }

    public override void Apply(ReviewRound matter, Doing doing)
    {
        matter.Vows = matter.Revealed(Party, Secret, Salt, doing.At);
        // Who has all secrets can compute the draw.
        matter.Drawers = [.. matter.Drawers, doing.Actor.Id];
    }
}

/// <summary>抽取案卷和评查员 — follows from pool, rules and secrets; made once.</summary>
public sealed record DrawRound : Act<ReviewRound>
{
    [Field("公开号码", Max = 100)]
    public string? PublicNumber { get; init; }

    [Field("抽取笔录", Hint = "由“抽取”页面生成。")]
    public required FileRef Transcript { get; init; }

    [Field("评查的案卷", Min = 1)]
    public required int Picked { get; init; }

    public override void Apply(ReviewRound matter, Doing doing)
    {
        (matter.Transcript, matter.Picked, matter.DrawnOn) = (Transcript, Picked, doing.On);
        matter.Drawers = [.. matter.Drawers, doing.Actor.Id];
    }
}

/// <summary>反馈评查结果 — every file is decided; each body has its letter.</summary>
public sealed record FeedBackRound : Act<ReviewRound>
{
    [Field("说明", Max = 500, Long = true)]
    public string? Remarks { get; init; }

    public override void Apply(ReviewRound matter, Doing doing) => matter.FedBackOn = doing.On;
}

/// <summary>完成评查 — bodies have answered, objections are settled; what was lost most becomes training needs.</summary>
public sealed record ConcludeRound : Act<ReviewRound>
{
    [Field("评查情况", Hint = "总体情况、主要问题、整改要求。", Max = 4000, Long = true)]
    public required string Result { get; init; }

    [Field("培训需求", Hint = "从失分最多的项目中提出，一行一项，列入执法人员培训需求。", Max = 10)]
    public IReadOnlyList<string> Needs { get; init; } = [];

    public override void Apply(ReviewRound matter, Doing doing) => matter.ConcludedOn = doing.On;
}

/// <summary>作废评查 — in the open, with the reason; none of its files counts.</summary>
public sealed record VoidRound : Act<ReviewRound>
{
    [Field("作废的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ReviewRound matter, Doing doing) { }
}
