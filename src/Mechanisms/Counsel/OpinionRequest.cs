using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Mechanisms.Counsel;

/// <summary>法律意见阶段.</summary>
public enum OpinionRequestStage
{
    [Term("待指派")]
    Asked,

    [Term("承办中")]
    Assigned,

    [Term("已出具")]
    Given,

    [Term("已办结")]
    Settled,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>征求意见的种类.</summary>
public enum OpinionKind
{
    [Term("合同、协议")]
    Contract,

    [Term("重大行政决策")]
    Decision,

    [Term("文件")]
    Document,

    [Term("案件、争议")]
    Dispute,

    [Term("其他")]
    Other,
}

/// <summary>意见结论.</summary>
public enum OpinionConclusion
{
    [Term("没有法律障碍")]
    Sound,

    [Term("修改后可行")]
    AmendFirst,

    [Term("有重大法律风险")]
    Risky,
}

/// <summary>采纳情况.</summary>
public enum OpinionOutcome
{
    [Term("采纳")]
    Adopted,

    [Term("部分采纳")]
    Partly,

    [Term("未采纳")]
    NotAdopted,
}

/// <summary>
/// 法律意见 — an organ asks for one on a contract, a decision, a document or a dispute; an adviser without an interest gives it; the organ says what it adopted and why it didn't the rest. The matter it
/// belongs to is named where it is handled here: one field for each class, so that it is found and printed like any other reference, and seen from the other side.
/// </summary>
public sealed class OpinionRequest : Matter<OpinionRequestStage>
{
    [Field("种类")]
    public OpinionKind Kind { get; internal set; }

    [Field("规范性文件", Decided = true)]
    public Reference<NormativeDocument>? Document { get; internal set; }

    [Field("重大行政决策", Decided = true)]
    public Reference<Decision>? Decision { get; internal set; }

    [Field("行政复议案件", Decided = true)]
    public Reference<Reconsideration>? Review { get; internal set; }

    [Field("行政处罚案件", Decided = true)]
    public Reference<PenaltyCase>? Penalty { get; internal set; }

    /// <summary>The id of the matter once more, in a column of its own: the matter's page asks by it.</summary>
    public Guid? AboutId { get; internal set; }

    [Field("对方和有关各方", Personal = true, Decided = true)]
    public IReadOnlyList<string> Parties { get; internal set; } = [];

    [Field("紧急", Decided = true)]
    public bool Urgent { get; internal set; }

    [Term("承办顾问")]
    public Reference<Adviser>? Adviser { get; internal set; }

    /// <summary>The adviser's id once more, in a column of its own: gates ask by it.</summary>
    public Guid? AdviserId { get; internal set; }

    [Term("承办顾问类别")]
    public AdviserKind? By { get; internal set; }

    /// <summary>The organ through which the adviser works on it; empty where the one that asked sees to it itself.</summary>
    public string Through { get; internal set; } = "";

    [Term("结论")]
    public OpinionConclusion? Conclusion { get; internal set; }

    [Term("出具日期")]
    public DateOnly? GivenOn { get; internal set; }

    /// <summary>The day of the first opinion; one that is supplemented counts once.</summary>
    public DateOnly? FirstGivenOn { get; internal set; }

    [Term("办理天数")]
    public int? DaysTaken { get; internal set; }

    [Term("采纳情况")]
    public OpinionOutcome? Outcome { get; internal set; }

    [Term("办结日期")]
    public DateOnly? SettledOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Adviser?.Title];

    internal Period TimeToAnswer => Parameter(Urgent ? CounselParameters.UrgentDays : CounselParameters.AnswerDays).WorkingDays();
}

/// <summary>征求法律意见 — on what, about which matter, with whom on the other side.</summary>
public sealed record AskForOpinion : Act<OpinionRequest>
{
    [Field("事由", Hint = "例如：县文化中心改造施工合同的合法性。", Max = 150)]
    public required string Title { get; init; }

    [Field("种类")]
    public required OpinionKind Kind { get; init; }

    [Field("情况和要答复的问题", Max = 4000, Long = true, Personal = true)]
    public required string Question { get; init; }

    [Field("规范性文件", Hint = "就本系统办理的规范性文件征求意见的，选择该文件。")]
    public Reference<NormativeDocument>? Document { get; init; }

    [Field("重大行政决策", Hint = "就本系统办理的重大行政决策征求意见的，选择该决策。")]
    public Reference<Decision>? Decision { get; init; }

    [Field("行政复议案件", Hint = "就本系统办理的行政复议案件征求意见的，选择该案件。")]
    public Reference<Reconsideration>? Review { get; init; }

    [Field("行政处罚案件", Hint = "就本系统办理的行政处罚案件征求意见的，选择该案件。")]
    public Reference<PenaltyCase>? Penalty { get; init; }

    [Field("对方和有关各方", Hint = "合同的对方、案件的当事人等；和其中任何一方有利害关系的顾问不承办。", Max = 20, Personal = true)]
    public IReadOnlyList<string> Parties { get; init; } = [];

    [Field("紧急")]
    public bool Urgent { get; init; }

    [Field("材料", Hint = "合同文本、送审稿、案件材料等。", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>The matters it names; one at most.</summary>
    internal IEnumerable<IReference> Named => new IReference?[] { Document, Decision, Review, Penalty }.OfType<IReference>();

    public override void Apply(OpinionRequest matter, Doing doing)
    {
        (matter.Title, matter.Kind, matter.Parties, matter.Urgent) = (Title, Kind, Parties, Urgent);
        (matter.Document, matter.Decision, matter.Review, matter.Penalty) = (Document, Decision, Review, Penalty);
        matter.AboutId = Named.FirstOrDefault()?.Id;
    }
}

/// <summary>指派顾问 — to one who is engaged on the day and has no interest.</summary>
public sealed record AssignAdviser : Act<OpinionRequest>
{
    [Field("承办顾问", Hint = "在聘的法律顾问或者公职律师的姓名。")]
    public required Reference<Adviser> Adviser { get; init; }

    [Field("承办顾问类别", Hint = "和名册一致；数字按类别统计。")]
    public required AdviserKind By { get; init; }

    [Field("顾问确认和本事项没有利害关系")]
    public bool NoInterest { get; init; }

    [Field("指派意见", Max = 300)]
    public string? Note { get; init; }

    [Field("转办单位", Organ = true, Hint = "由别的单位联系顾问的，选择该单位：该单位可以查看本事项、登记意见。本单位自己联系的不选。")]
    public string? Through { get; init; }

    public override void Apply(OpinionRequest matter, Doing doing) =>
        (matter.Adviser, matter.AdviserId, matter.By, matter.Through) = (Adviser, Adviser.Id, By, Through ?? "");
}

/// <summary>退回指派 — the adviser can't, or has an interest after all; another is assigned, the period goes on.</summary>
public sealed record DeclineRequest : Act<OpinionRequest>
{
    [Field("退回的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(OpinionRequest matter, Doing doing) =>
        (matter.Adviser, matter.AdviserId, matter.By, matter.Through) = (null, null, null, "");
}

/// <summary>出具法律意见 — in writing: a text, or a file.</summary>
public sealed record GiveOpinion : Act<OpinionRequest>
{
    [Field("结论")]
    public required OpinionConclusion Conclusion { get; init; }

    [Field("意见", Hint = "逐个答复所提的问题，写明依据；另有意见书文件的可以不填。", Max = 8000, Long = true, Personal = true)]
    public string? Text { get; init; }

    [Field("意见书")]
    public FileRef? Paper { get; init; }

    public override void Apply(OpinionRequest matter, Doing doing)
    {
        (matter.Conclusion, matter.GivenOn) = (Conclusion, doing.On);
        matter.FirstGivenOn ??= doing.On;
        matter.DaysTaken ??= doing.On.DayNumber - matter.OpenedOn.DayNumber;
    }
}

/// <summary>要求补充意见 — something is left open; the same adviser goes on, a new period begins.</summary>
public sealed record AskToSupplement : Act<OpinionRequest>
{
    [Field("要补充的问题", Max = 2000, Long = true, Personal = true)]
    public required string Wanted { get; init; }

    public override void Apply(OpinionRequest matter, Doing doing) => (matter.Conclusion, matter.GivenOn) = (null, null);
}

/// <summary>反馈采纳情况 — the organ that asked says what it adopted, and why it didn't adopt the rest.</summary>
public sealed record SettleOpinion : Act<OpinionRequest>
{
    [Field("采纳情况")]
    public required OpinionOutcome Outcome { get; init; }

    [Field("说明", Hint = "部分采纳、未采纳的，写明哪些没有采纳和理由。", Max = 2000, Long = true)]
    public string? Reason { get; init; }

    public override void Apply(OpinionRequest matter, Doing doing) => (matter.Outcome, matter.SettledOn) = (Outcome, doing.On);
}

/// <summary>撤回征求.</summary>
public sealed record WithdrawRequest : Act<OpinionRequest>
{
    [Field("撤回理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(OpinionRequest matter, Doing doing) { }
}
