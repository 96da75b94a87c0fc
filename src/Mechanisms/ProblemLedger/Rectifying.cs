using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>交办 — which organ, which person, which measure, by when.</summary>
public sealed record AssignProblem : Act<FoundProblem>
{
    [Field("责任单位", Organ = true)]
    public required string Responsible { get; init; }

    [Field("整改责任人", Hint = "人员名册中的姓名；由责任单位确定的不填。")]
    public Reference<CountyPerson>? InCharge { get; init; }

    [Field("整改要求和措施", Hint = "责任单位看得到，印在整改通知书上；是反映的问题的，不写反映人。", Max = 1000, Long = true)]
    public required string Measure { get; init; }

    [Field("整改期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(FoundProblem matter, Doing doing) => matter.Assign(Responsible, InCharge, Measure, DueOn, doing.On);
}

/// <summary>退回、收回交办 — it isn't this organ's to put right: the organ says so, or whoever assigned it takes it back.</summary>
public sealed record ReturnAssignment : Act<FoundProblem>
{
    [Field("退回的理由", Hint = "写明应当由哪个单位整改。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.Bounced++;
        matter.ReturnedBy = matter.Responsible;
        (matter.Responsible, matter.InCharge) = ("", null);
        // Whoever has it next has a first last day of its own.
        (matter.AssignedOn, matter.DueOn, matter.FirstDueOn) = (null, null, null);
    }
}

/// <summary>报告进展.</summary>
public sealed record NoteProgress : Act<FoundProblem>
{
    [Field("进展", Max = 1000, Long = true)]
    public required string Progress { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(FoundProblem matter, Doing doing) { }
}

/// <summary>调整整改期限 — there is more time for a reason, as long as the time isn't over; the first last day stays on record.</summary>
public sealed record PostponeRectification : Act<FoundProblem>
{
    [Field("调整后的整改期限")]
    public required DateOnly DueOn { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(FoundProblem matter, Doing doing) => matter.DueOn = DueOn;
}

/// <summary>催办 — somebody urges.</summary>
public sealed record UrgeProblem : Act<FoundProblem>
{
    [Field("催办意见", Max = 500, Long = true)]
    public required string Text { get; init; }

    public override void Apply(FoundProblem matter, Doing doing) => matter.Urged++;
}

/// <summary>到期催办 — the last day passed; the ledger urges by itself, once.</summary>
public sealed record UrgeWhenDue : Act<FoundProblem>
{
    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.Urged++;
        matter.UrgedWhenDue = true;
    }
}

/// <summary>报告整改完成 — what was done, with what shows it before and after.</summary>
public sealed record RectifyProblem : Act<FoundProblem>
{
    [Field("整改情况", Max = 2000, Long = true)]
    public required string Done { get; init; }

    [Field("整改前的材料", Hint = "登记时已经有的不用再交。", Max = 20)]
    public IReadOnlyList<FileRef> Before { get; init; } = [];

    [Field("整改后的材料", Hint = "照片、补正的文书、制度文件等。", Min = 1, Max = 20)]
    public required IReadOnlyList<FileRef> After { get; init; }

    public override void Apply(FoundProblem matter, Doing doing)
    {
        (matter.Done, matter.RectifiedOn, matter.RectifiedBy) = (Done, doing.On, doing.Actor.Id);
        matter.Before += Before.Count;
    }
}

/// <summary>验收销号 — somebody else has looked, and it is put right.</summary>
public sealed record VerifyProblem : Act<FoundProblem>
{
    [Field("验收意见", Hint = "怎样核实的，看到了什么。责任单位和反映人都看得到，不写反映人的姓名和电话。", Max = 1000, Long = true)]
    public required string Verdict { get; init; }

    public override void Apply(FoundProblem matter, Doing doing) 
    {
        (matter.Verdict, matter.VerifiedOn) = (Verdict, doing.On);
        matter.FirstClosedOn ??= doing.On;
    }
}

/// <summary>退回整改 — it isn't put right; the last day stays what it was.</summary>
public sealed record SendBack : Act<FoundProblem>
{
    [Field("退回的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(FoundProblem matter, Doing doing)
    {
        matter.SentBack++;
        matter.PutBack();
    }
}

/// <summary>重新列入 — what was closed is there again, or never went away.</summary>
public sealed record ReopenProblem : Act<FoundProblem>
{
    [Field("重新列入的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(FoundProblem matter, Doing doing) => matter.Reopen(doing.On);
}

/// <summary>对销号提出异议 — who complained says that nothing was solved; it is on the ledger again.</summary>
public sealed record ObjectToClosing : Act<FoundProblem>
{
    [Field("为什么没有解决", Max = 1000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(FoundProblem matter, Doing doing) => matter.Reopen(doing.On);
}
