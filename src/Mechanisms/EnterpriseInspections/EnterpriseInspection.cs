using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>入企检查阶段.</summary>
public enum EnterpriseInspectionStage
{
    [Term("待批准")]
    Proposed,

    [Term("已批准")]
    Approved,

    [Term("已入企")]
    Entered,

    [Term("已记录")]
    Recorded,

    [Term("已告知结果")]
    Told,

    [Term("已公布")]
    Published,

    [Term("不予批准")]
    Refused,

    [Term("已取消")]
    Cancelled,

    [Term("并入联合检查")]
    Joined,
}

/// <summary>检查类别 — 国办发〔2024〕54号 问题解答: routine, case-specific and special.</summary>
public enum VisitKind
{
    [Term("日常检查")]
    Routine,

    [Term("个案检查")]
    CaseSpecific,

    [Term("专项检查")]
    Special,
}

/// <summary>检查由来 — what it follows from; some don't count towards a cap.</summary>
public enum VisitCause
{
    [Term("年度检查计划")]
    Plan,

    [Term("双随机抽查")]
    Draw,

    [Term("投诉举报")]
    Complaint,

    [Term("转办、交办")]
    Referral,

    [Term("数据监测发现线索")]
    Monitoring,

    [Term("上级部署")]
    Ordered,

    [Term("整改复查")]
    FollowUp,

    [Term("紧急情况")]
    Emergency,
}

/// <summary>检查结果.</summary>
public enum VisitResult
{
    [Term("未发现问题")]
    Clean,

    [Term("发现问题，当场改正")]
    MendedAtOnce,

    [Term("发现问题，责令限期改正")]
    ToBeMended,

    [Term("涉嫌违法，转立案调查")]
    Case,

    [Term("查无下落或者已经停业")]
    NotFound,

    [Term("不配合检查，情节严重")]
    Obstructed,
}

/// <summary>
/// 入企检查 — one visit to one enterprise: approved by the body's head beforehand (or afterwards in an emergency), under a code that the enterprise can verify, by at least two officers whose certificates
/// are valid that day, recorded on the spot, told, published. A joint visit of several bodies is one.
/// </summary>
public sealed class EnterpriseInspection : Matter<EnterpriseInspectionStage>
{
    // A register's name that is public by law, whatever else the register keeps of it: said as a field, or it would be taken for a person's.
    [Field("经营主体", Decided = true)]
    public Reference<Enterprise> Enterprise { get; internal set; } = null!;

    /// <summary>The enterprise's id once more, in a column of its own: visits are counted by it.</summary>
    public Guid EnterpriseId { get; internal set; }

    [Term("检查事项")]
    public IReadOnlyList<Reference<InspectionItem>> Items { get; internal set; } = [];

    /// <summary>The draw that picked it; <c>null</c> for all others.</summary>
    public Guid? DrawId { get; internal set; }

    [Field("检查类别")]
    public VisitKind Kind { get; internal set; }

    [Field("检查由来", Decided = true)]
    public VisitCause Cause { get; internal set; }

    [Field("检查的理由", Max = 500, Long = true)]
    public string Reason { get; internal set; } = "";

    [Field("频繁检查的说明", Max = 500, Long = true)]
    public string? Explanation { get; internal set; }

    [Term("检查人员")]
    public IReadOnlyList<Reference<Officer>> Officers { get; internal set; } = [];

    /// <summary>The bodies that visit together, the one that answers for it included.</summary>
    [Field("参加的单位", Decided = true)]
    public IReadOnlyList<string> Bodies { get; internal set; } = [];

    /// <summary>The day on which it counts: that of the visit, before it the planned one.</summary>
    [Field("检查日期", Decided = true)]
    public DateOnly VisitOn { get; internal set; }

    [Term("紧急检查")]
    public bool Urgent { get; internal set; }

    [Term("批准日期")]
    public DateOnly? ApprovedOn { get; internal set; }

    [Field("检查码", Decided = true, Max = 12)]
    public string? Code { get; internal set; }

    [Term("检查码有效期止")]
    public DateOnly? CodeUntil { get; internal set; }

    [Term("入企日期")]
    public DateOnly? EnteredOn { get; internal set; }

    [Term("企业扫码确认")]
    public bool Scanned { get; internal set; }

    [Term("检查结果")]
    public VisitResult? Result { get; internal set; }

    [Field("发现的问题", Max = 2000, Long = true, Personal = true)]
    public string? Findings { get; internal set; }

    [Term("记录日期")]
    public DateOnly? RecordedOn { get; internal set; }

    [Term("告知日期")]
    public DateOnly? ToldOn { get; internal set; }

    [Term("公布日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("并入的检查")]
    public Reference<EnterpriseInspection>? JoinedTo { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Enterprise.Title];

    /// <summary>Whether a visit counts: approved, or made in an emergency; not one that was refused, called off or joined to another.</summary>
    public bool Counts => (ApprovedOn is not null || Urgent) && Stage is not (EnterpriseInspectionStage.Refused or EnterpriseInspectionStage.Cancelled or EnterpriseInspectionStage.Joined);

    internal void Plan(Reference<Enterprise> enterprise, IReadOnlyList<Reference<InspectionItem>> items, VisitKind kind, VisitCause cause, string reason, IReadOnlyList<Reference<Officer>> officers, DateOnly on)
    {
        (Enterprise, EnterpriseId, Items, Kind, Cause) = (enterprise, enterprise.Id, items, kind, cause);
        (Reason, Officers, VisitOn, Bodies) = (reason, officers, on, [Organ]);
    }

    internal void Enter(DateOnly on, bool scanned) => (EnteredOn, VisitOn, Scanned) = (on, on, scanned);
}
