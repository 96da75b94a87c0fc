using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>投诉阶段.</summary>
public enum EnforcementComplaintStage
{
    [Term("已收到")]
    Received,

    [Term("核查中")]
    Handling,

    [Term("已答复")]
    Answered,

    [Term("有异议")]
    Objected,

    [Term("已复核")]
    Settled,

    [Term("不予受理")]
    Declined,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>投诉的执法行为.</summary>
public enum ComplainedAct
{
    [Term("行政检查")]
    Inspection,

    [Term("行政处罚")]
    Penalty,

    [Term("查封、扣押等强制措施")]
    Coercion,

    [Term("收费、罚款、摊派")]
    Charge,

    [Term("不受理、不立案、不作为")]
    Inaction,

    [Term("执法态度和作风")]
    Manner,

    [Term("其他")]
    Other,
}

/// <summary>投诉的核查结论.</summary>
public enum ComplaintVerdict
{
    [Term("属实")]
    Founded,

    [Term("部分属实")]
    PartlyFounded,

    [Term("不属实")]
    Unfounded,
}

/// <summary>
/// 行政执法投诉 — a resident or an enterprise complains about one enforcement act. The bureau looks into it, for the bureau itself the government; the organ complained of is asked for its account and reads nothing else,
/// who complained least of all.
/// </summary>
public sealed class EnforcementComplaint : Matter<EnforcementComplaintStage>
{
    /// <summary>How many problems its answers put on the ledger.</summary>
    public int Listing { get; internal set; }

    [Field("投诉人姓名或者名称", Max = 50, Personal = true, Decided = true)]
    public string Complainant { get; internal set; } = "";

    [Field("联系电话", Personal = true, Decided = true)]
    public PhoneNumber? Phone { get; internal set; }

    [Field("被投诉的单位", Organ = true, Decided = true)]
    public string Body { get; internal set; } = "";

    [Field("执法行为")]
    public ComplainedAct About { get; internal set; }

    /// <summary>The number of the case or the code of the visit, as the complainant has it on paper. It would tell the organ who complained.</summary>
    [Field("案号或者检查码", Max = 100, Personal = true)]
    public string? CaseNumber { get; internal set; }

    [Field("经过", Max = 2000, Long = true, Personal = true)]
    public string Details { get; internal set; } = "";

    [Term("受理日期")]
    public DateOnly? AcceptedOn { get; internal set; }

    [Term("要求单位说明的日期")]
    public DateOnly? AskedOn { get; internal set; }

    [Term("要说明的事")]
    public string? Question { get; internal set; }

    [Term("单位说明的期限")]
    public DateOnly? ExplainBy { get; internal set; }

    [Term("单位说明的日期")]
    public DateOnly? ExplainedOn { get; internal set; }

    [Term("核查结论")]
    public ComplaintVerdict? Verdict { get; internal set; }

    /// <summary>What the complainant was told last: why it wasn't accepted, the answer, the answer after the objection.</summary>
    [Field("答复", Max = 2000, Long = true, Personal = true, Decided = true)]
    public string? Reply { get; internal set; }

    [Term("答复日期")]
    public DateOnly? AnsweredOn { get; internal set; }

    /// <summary>Who answered, by the id in the ledger: an objection is looked into by somebody else.</summary>
    public string AnsweredBy { get; internal set; } = "";

    [Term("复核日期")]
    public DateOnly? SettledOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title];
}

/// <summary>投诉行政执法.</summary>
public sealed record FileEnforcementComplaint : Act<EnforcementComplaint>
{
    [Field("投诉人姓名或者名称", Max = 50, Personal = true)]
    public required string Name { get; init; }

    [Field("联系电话", Hint = "只用于核实情况和告知结果。", Personal = true)]
    public required PhoneNumber Phone { get; init; }

    [Field("被投诉的单位", Organ = true)]
    public required string Body { get; init; }

    [Field("执法行为")]
    public required ComplainedAct About { get; init; }

    [Field("案号或者检查码", Hint = "决定书、通知书上的编号，或者检查码；没有的不填。", Max = 100, Personal = true)]
    public string? CaseNumber { get; init; }

    [Field("经过", Hint = "时间、地点、经过和要求。", Max = 2000, Long = true, Personal = true)]
    public required string Details { get; init; }

    [Field("照片和其他材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(EnforcementComplaint matter, Doing doing)
    {
        (matter.Complainant, matter.Phone, matter.Body, matter.About) = (Name, Phone, Body, About);
        (matter.CaseNumber, matter.Details, matter.Title) = (CaseNumber, Details, doing.Title ?? Terms.Of(About));
    }
}

/// <summary>受理投诉.</summary>
public sealed record AcceptComplaint : Act<EnforcementComplaint>
{
    [Field("告知投诉人的话", Hint = "例如：已经受理，三十日以内答复。", Max = 500, Long = true)]
    public string? Note { get; init; }

    public override void Apply(EnforcementComplaint matter, Doing doing) => matter.AcceptedOn = doing.On;
}

/// <summary>不予受理投诉 — and where to go instead.</summary>
public sealed record DeclineComplaint : Act<EnforcementComplaint>
{
    [Field("理由和去处", Hint = "例如：对处罚决定不服的，可以申请行政复议或者提起行政诉讼。", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(EnforcementComplaint matter, Doing doing) => (matter.Reply, matter.AnsweredOn, matter.AnsweredBy) = (Reason, doing.On, doing.Actor.Id);
}

/// <summary>要求单位说明 — what the organ reads of the complaint; who complained isn't written here.</summary>
public sealed record AskForAccount : Act<EnforcementComplaint>
{
    [Field("要说明的事", Hint = "该单位看得到；不写投诉人，也不写看得出投诉人的情况。", Max = 2000, Long = true)]
    public required string Question { get; init; }

    [Field("说明的期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(EnforcementComplaint matter, Doing doing) => (matter.Question, matter.AskedOn, matter.ExplainBy, matter.ExplainedOn) = (Question, doing.On, DueOn, null);
}

/// <summary>说明情况.</summary>
public sealed record GiveAccount : Act<EnforcementComplaint>
{
    [Field("说明", Max = 4000, Long = true)]
    public required string Account { get; init; }

    [Field("案卷、记录等材料", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(EnforcementComplaint matter, Doing doing) => matter.ExplainedOn = doing.On;
}

/// <summary>写明结论的办理 — the answer to a complaint and the decision on an objection: both may put a problem on the ledger.</summary>
internal interface IConcludesComplaint
{
    ComplaintVerdict Verdict { get; }

    string? Problem { get; }

    string? Measure { get; }

    DateOnly? DueOn { get; }
}

/// <summary>答复投诉人.</summary>
public sealed record AnswerComplaint : Act<EnforcementComplaint>, IConcludesComplaint
{
    [Field("核查结论")]
    public required ComplaintVerdict Verdict { get; init; }

    [Field("答复", Hint = "查了什么，查明什么，怎样处理；投诉人看得到。", Max = 2000, Long = true, Personal = true)]
    public required string Reply { get; init; }

    [Field("列入台账的问题", Hint = "属实、要整改的填写，不写姓名；被投诉的单位看得到。", Max = 100)]
    public string? Problem { get; init; }

    [Field("整改要求", Max = 1000, Long = true)]
    public string? Measure { get; init; }

    [Field("整改期限")]
    public DateOnly? DueOn { get; init; }

    public override void Apply(EnforcementComplaint matter, Doing doing)
    {
        (matter.Verdict, matter.Reply, matter.AnsweredOn, matter.AnsweredBy) = (Verdict, Reply, doing.On, doing.Actor.Id);
        matter.Listing += string.IsNullOrWhiteSpace(Problem) ? 0 : 1;
    }
}

/// <summary>对答复提出异议.</summary>
public sealed record ObjectToAnswer : Act<EnforcementComplaint>
{
    [Field("异议的理由", Max = 1000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(EnforcementComplaint matter, Doing doing) { }
}

/// <summary>复核答复 — by somebody other than who answered.</summary>
public sealed record SettleComplaint : Act<EnforcementComplaint>, IConcludesComplaint
{
    [Field("复核结论")]
    public required ComplaintVerdict Verdict { get; init; }

    [Field("复核答复", Max = 2000, Long = true, Personal = true)]
    public required string Reply { get; init; }

    [Field("列入台账的问题", Hint = "答复时没有列入、现在要整改的填写，不写姓名。", Max = 100)]
    public string? Problem { get; init; }

    [Field("整改要求", Max = 1000, Long = true)]
    public string? Measure { get; init; }

    [Field("整改期限")]
    public DateOnly? DueOn { get; init; }

    public override void Apply(EnforcementComplaint matter, Doing doing)
    {
        (matter.Verdict, matter.Reply, matter.SettledOn) = (Verdict, Reply, doing.On);
        matter.Listing += string.IsNullOrWhiteSpace(Problem) ? 0 : 1;
    }
}

/// <summary>撤回投诉.</summary>
public sealed record WithdrawComplaint : Act<EnforcementComplaint>
{
    [Field("撤回的原因", Hint = "可以不填。", Max = 500, Long = true)]
    public string? Reason { get; init; }

    public override void Apply(EnforcementComplaint matter, Doing doing) => matter.SettledOn = doing.On;
}
