using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>登记问题 — something was found wrong: what, where, against which rule.</summary>
public sealed record ReportProblem : Act<FoundProblem>
{
    [Field("问题", Hint = "一句话说明，例如：处罚决定书没有写明裁量的理由。", Max = 100)]
    public required string Title { get; init; }

    [Field("具体情况", Max = 2000, Long = true, Personal = true)]
    public required string Details { get; init; }

    [Field("违反的规定", Hint = "例如：《行政处罚法》第五十九条。", Max = 300)]
    public string? Rule { get; init; }

    [Field("发现日期", NotAfterAct = true)]
    public required DateOnly FoundOn { get; init; }

    [Field("来源")]
    public required ProblemSource Source { get; init; }

    [Field("来源说明", Hint = "哪一次检查、评查或者督察发现的。", Max = 200)]
    public string? From { get; init; }

    [Field("责任单位", Organ = true, Hint = "还不清楚的不填，交办时确定。")]
    public string? Responsible { get; init; }

    [Field("整改前的材料", Hint = "照片、文书等，看得出问题是什么样子。", Max = 20)]
    public IReadOnlyList<FileRef> Before { get; init; } = [];

    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.Begin(Title, Details, FoundOn, Source, From);
        (matter.Rule, matter.Responsible, matter.Before) = (Rule, Responsible ?? "", Before.Count);
    }
}

/// <summary>登记自查问题 — an organ puts on the ledger what its self-check found, with who puts it right, how and by when.</summary>
public sealed record ListSelfCheckProblem : Act<FoundProblem>
{
    [Field("自查")]
    public required Reference<SelfCheck> SelfCheck { get; init; }

    [Field("问题", Hint = "一句话说明，例如：检查记录没有当事人签名。", Max = 100)]
    public required string Title { get; init; }

    [Field("具体情况", Max = 2000, Long = true, Personal = true)]
    public required string Details { get; init; }

    [Field("违反的规定", Max = 300)]
    public string? Rule { get; init; }

    [Field("发现日期", NotAfterAct = true)]
    public required DateOnly FoundOn { get; init; }

    [Field("整改责任人", Hint = "人员名册中的姓名。")]
    public required Reference<CountyPerson> InCharge { get; init; }

    [Field("整改措施", Max = 1000, Long = true)]
    public required string Measure { get; init; }

    [Field("整改期限")]
    public required DateOnly DueOn { get; init; }

    [Field("整改前的材料", Max = 20)]
    public IReadOnlyList<FileRef> Before { get; init; } = [];

    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.Begin(Title, Details, FoundOn, ProblemSource.SelfCheck, SelfCheck.Title);
        (matter.Rule, matter.Before, matter.SelfCheckId) = (Rule, Before.Count, SelfCheck.Id);
        matter.Assign(matter.Organ, InCharge, Measure, DueOn, doing.On);
    }
}

/// <summary>随检查、评查登记的问题 — comes with what found it: what is wanted and by when was said there, and what shows it as it was is that record, in the ledger.</summary>
public abstract record ListProblem : Act<FoundProblem>
{
    [Field("问题", Max = 100)]
    public required string Title { get; init; }

    [Field("具体情况", Max = 2000, Long = true, Personal = true)]
    public required string Details { get; init; }

    [Field("违反的规定", Max = 300)]
    public string? Rule { get; init; }

    [Field("发现日期", NotAfterAct = true)]
    public required DateOnly FoundOn { get; init; }

    [Field("来源说明", Max = 200)]
    public required string From { get; init; }

    [Field("责任单位", Organ = true)]
    public required string Responsible { get; init; }

    [Field("整改措施", Max = 1000, Long = true)]
    public required string Measure { get; init; }

    [Field("整改期限")]
    public required DateOnly DueOn { get; init; }

    /// <summary>What found it.</summary>
    private protected abstract ProblemSource Source { get; }

    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.Begin(Title, Details, FoundOn, Source, From);
        matter.Rule = Rule;
        matter.Assign(Responsible, null, Measure, DueOn, doing.On);
        matter.Before = 1;
    }
}

/// <summary>登记监督检查发现的问题 — comes with the check of a key field, for each thing that wasn't put right on the spot.</summary>
public sealed record ListCheckProblem : ListProblem
{
    [Field("监督检查")]
    public required Guid Check { get; init; }

    [Field("领域代号", Max = 40)]
    public required string KeyField { get; init; }

    private protected override ProblemSource Source => ProblemSource.KeyField;

    public override void Apply(FoundProblem matter, Doing doing)
    {
        base.Apply(matter, doing);
        (matter.CheckId, matter.KeyField) = (Check, KeyField);
    }
}

/// <summary>登记案卷评查发现的问题 — comes with the result of a reviewed file.</summary>
public sealed record ListReviewProblem : ListProblem
{
    [Field("评查案卷")]
    public required Guid File { get; init; }

    private protected override ProblemSource Source => ProblemSource.FileReview;

    public override void Apply(FoundProblem matter, Doing doing)
    {
        base.Apply(matter, doing);
        matter.FileId = File;
    }
}

/// <summary>登记督察、监督发现的问题 — comes with the feedback of a supervision, a lead that was looked into, or a complaint that was found right.</summary>
public sealed record ListSupervisionProblem : ListProblem
{
    [Field("来自")]
    public required Guid Origin { get; init; }

    private protected override ProblemSource Source => ProblemSource.Supervision;

    public override void Apply(FoundProblem matter, Doing doing)
    {
        base.Apply(matter, doing);
        matter.OriginId = Origin;
    }
}

/// <summary>反映执法问题 — a resident or an enterprise says what an organ did wrong, online or across the counter, and may object to its closing.</summary>
public sealed record ComplainOfProblem : Act<FoundProblem>
{
    [Field("反映人姓名或者名称", Max = 50, Personal = true)]
    public required string Name { get; init; }

    [Field("联系电话", Hint = "只用于核实情况和告知结果。", Personal = true)]
    public required PhoneNumber Phone { get; init; }

    [Field("反映的单位", Organ = true, Hint = "不清楚的不选。")]
    public string? Responsible { get; init; }

    [Field("问题", Hint = "一句话说明，不写姓名，例如：检查时没有出示执法证。", Max = 100)]
    public required string Title { get; init; }

    [Field("具体情况", Hint = "时间、地点、经过。", Max = 2000, Long = true, Personal = true)]
    public required string Details { get; init; }

    [Field("照片和其他材料", Max = 20)]
    public IReadOnlyList<FileRef> Before { get; init; } = [];

    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.Begin(Title, Details, doing.On, ProblemSource.Complaint, null);
        (matter.Complainant, matter.Phone, matter.Responsible, matter.Before) = (Name, Phone, Responsible ?? "", Before.Count);
    }
}

/// <summary>逾期转入 — by the county's rule a period that ran out in any matter is a problem of the organ that answers for it.</summary>
public sealed record NoteOverdue : Act<FoundProblem>
{
    [Field("问题", Max = 100)]
    public required string Title { get; init; }

    [Field("责任单位", Organ = true)]
    public required string Responsible { get; init; }

    [Field("事项")]
    public required Guid Matter { get; init; }

    [Field("事项类型", Max = 60)]
    public required string Type { get; init; }

    [Field("期限代码", Max = 60)]
    public required string Clock { get; init; }

    [Field("到期日")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.Begin(Title, Overdue.Wrong(DueOn), doing.On, ProblemSource.Overdue, null);
        (matter.Responsible, matter.LateMatter, matter.LateType, matter.LateClock) = (Responsible, Matter, Type, Clock);
        // What shows it as it was is the period itself, in the ledger.
        matter.Before = 1;
    }
}

/// <summary>增加来源 — another check found the same: it stays one problem.</summary>
public sealed record AddSource : Act<FoundProblem>
{
    [Field("来源")]
    public required ProblemSource Source { get; init; }

    [Field("来源说明", Max = 200)]
    public required string From { get; init; }

    [Field("发现日期", NotAfterAct = true)]
    public required DateOnly FoundOn { get; init; }

    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.Add(Source, From, FoundOn);
        if (FoundOn < matter.FoundOn)
            matter.FoundOn = FoundOn;
    }
}

/// <summary>并入 — it was registered twice; the other goes on, and has this one's source.</summary>
public sealed record MergeProblem : Act<FoundProblem>
{
    [Field("并入的问题")]
    public required Reference<FoundProblem> Into { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(FoundProblem matter, Doing doing) =>
        (matter.MergedInto, matter.MergedIntoId) = (Into, Into.Id);
}

/// <summary>不予列入 — it was looked into and isn't one; whoever complained is told why.</summary>
public sealed record DismissProblem : Act<FoundProblem>
{
    [Field("核查情况和理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(FoundProblem matter, Doing doing) => matter.Verdict = Reason;
}
