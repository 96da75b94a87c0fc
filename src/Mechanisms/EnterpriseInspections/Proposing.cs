using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>提出入企检查 — who wants to visit whom, when, what for, with which officers.</summary>
public sealed record ProposeVisit : Act<EnterpriseInspection>, INamesOfficers
{
    [Field("经营主体", Hint = "经营主体名录中的名称；可以按统一社会信用代码查找。")]
    public required Reference<Enterprise> Enterprise { get; init; }

    [Field("检查事项", Hint = "本单位已经公布的事项；能够合并的，一次检查。", Min = 1, Max = 20)]
    public required IReadOnlyList<Reference<InspectionItem>> Items { get; init; }

    [Field("检查类别")]
    public required VisitKind Kind { get; init; }

    [Field("检查由来")]
    public required VisitCause Cause { get; init; }

    [Field("年度检查计划", Hint = "检查由来是年度检查计划的，选择计划。")]
    public Reference<InspectionPlan>? Plan { get; init; }

    [Field("检查的理由", Hint = "为什么要到现场检查，能不能用书面检查、数据核对代替。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("检查日期", Hint = "准备入企的日期。")]
    public required DateOnly VisitOn { get; init; }

    [Field("检查人员", Hint = "不少于两人，证件当日有效，能够承办所列事项。", Min = 2, Max = 30)]
    public required IReadOnlyList<Reference<Officer>> Officers { get; init; }

    [Field("频繁检查的说明", Hint = "同一人员当年多次检查该企业而没有发现问题的，说明为什么还要检查。", Max = 500, Long = true)]
    public string? Explanation { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing)
    {
        matter.Plan(Enterprise, Items, Kind, Cause, Reason, Officers, VisitOn);
        (matter.Explanation, matter.Title) = (Explanation, doing.Title ?? Enterprise.Title);
    }
}

/// <summary>双随机抽到的检查 — comes with the dispatch of a draw, with the officers that were drawn.</summary>
public sealed record ProposeDrawn : Act<EnterpriseInspection>
{
    [Field("经营主体")]
    public required Reference<Enterprise> Enterprise { get; init; }

    [Field("检查事项", Min = 1, Max = 50)]
    public required IReadOnlyList<Reference<InspectionItem>> Items { get; init; }

    [Field("参加的单位", Min = 1, Max = 30)]
    public required IReadOnlyList<string> Bodies { get; init; }

    [Field("检查人员", Max = 100)]
    public IReadOnlyList<Reference<Officer>> Officers { get; init; } = [];

    [Field("检查日期")]
    public required DateOnly VisitOn { get; init; }

    [Field("抽查任务")]
    public required Guid Draw { get; init; }

    [Field("检查的理由", Max = 500)]
    public required string Reason { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing)
    {
        matter.Plan(Enterprise, Items, VisitKind.Routine, VisitCause.Draw, Reason, Officers, VisitOn);
        (matter.DrawId, matter.Bodies, matter.Title) = (Draw, Bodies, doing.Title ?? Enterprise.Title);
    }
}

/// <summary>批准检查 — the head of the body; the code is issued with it.</summary>
public sealed record ApproveVisit : Act<EnterpriseInspection>
{
    [Field("批准意见", Max = 300)]
    public string? Remarks { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing)
    {
        (matter.ApprovedOn, matter.Code) = (doing.On, VisitCode.Of(matter.Id));
        matter.CodeUntil = matter.VisitOn.AddDays(matter.Parameter(InspectionParameters.CodeDays));
    }
}

/// <summary>不予批准.</summary>
public sealed record RefuseVisit : Act<EnterpriseInspection>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing) { }
}

/// <summary>改变检查日期或者人员 — before the visit; it is approved anew.</summary>
public sealed record RearrangeVisit : Act<EnterpriseInspection>, INamesOfficers
{
    [Field("检查日期")]
    public required DateOnly VisitOn { get; init; }

    [Field("检查人员", Min = 2, Max = 30)]
    public required IReadOnlyList<Reference<Officer>> Officers { get; init; }

    [Field("理由", Hint = "例如：检查人员申请回避。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing)
    {
        (matter.VisitOn, matter.Officers) = (VisitOn, Officers);
        (matter.ApprovedOn, matter.Code, matter.CodeUntil) = (null, null, null);
    }
}

/// <summary>取消检查.</summary>
public sealed record CancelVisit : Act<EnterpriseInspection>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing) { }
}

/// <summary>并入联合检查 — another body visits the same enterprise in those days: they go once, together.</summary>
public sealed record JoinVisit : Act<EnterpriseInspection>
{
    [Field("并入的检查", Hint = "别的单位对同一企业的检查，没有入企的。")]
    public required Reference<EnterpriseInspection> Into { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing) => matter.JoinedTo = Into;
}

/// <summary>增加参加单位 — a visit that another body joins has its items and officers too.</summary>
public sealed record AddBody : Act<EnterpriseInspection>
{
    [Field("参加的单位", Organ = true)]
    public required string Body { get; init; }

    [Field("检查事项", Min = 1, Max = 20)]
    public required IReadOnlyList<Reference<InspectionItem>> Items { get; init; }

    [Field("检查人员", Min = 1, Max = 30)]
    public required IReadOnlyList<Reference<Officer>> Officers { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing)
    {
        matter.Bodies = [.. matter.Bodies, Body];
        matter.Items = [.. matter.Items, .. Items.Where(i => matter.Items.All(o => o.Id != i.Id))];
        matter.Officers = [.. matter.Officers, .. Officers.Where(i => matter.Officers.All(o => o.Id != i.Id))];
    }
}

/// <summary>紧急入企检查 — danger doesn't wait for approval: the visit is begun, and approved or not afterwards.</summary>
public sealed record EnterUrgently : Act<EnterpriseInspection>, INamesOfficers
{
    [Field("经营主体")]
    public required Reference<Enterprise> Enterprise { get; init; }

    [Field("检查事项", Min = 1, Max = 20)]
    public required IReadOnlyList<Reference<InspectionItem>> Items { get; init; }

    [Field("紧急的情况", Hint = "发生了什么危险，为什么等不到批准。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("检查人员", Min = 2, Max = 30)]
    public required IReadOnlyList<Reference<Officer>> Officers { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing)
    {
        matter.Plan(Enterprise, Items, VisitKind.CaseSpecific, VisitCause.Emergency, Reason, Officers, doing.On);
        (matter.Urgent, matter.Title, matter.Code) = (true, doing.Title ?? Enterprise.Title, VisitCode.Of(matter.Id));
        matter.CodeUntil = doing.On.AddDays(matter.Parameter(InspectionParameters.CodeDays));
        matter.Enter(doing.On, scanned: false);
    }
}

/// <summary>补办批准.</summary>
public sealed record ApproveAfterwards : Act<EnterpriseInspection>
{
    [Field("同意补办")]
    public bool Agrees { get; init; }

    [Field("意见", Hint = "不同意的，写明为什么不是紧急情况。", Max = 500, Long = true)]
    public string? Remarks { get; init; }

    public override void Apply(EnterpriseInspection matter, Doing doing) => matter.ApprovedOn = Agrees ? doing.On : null;
}
