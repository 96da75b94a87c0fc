using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>明确执行单位 — who executes, what, until when (第三十四条).</summary>
public sealed record AssignExecution : Act<Decision>
{
    [Field("执行单位", Organ = true, Min = 1, Max = 20)]
    public required IReadOnlyList<string> Executors { get; init; }

    [Field("执行任务", Max = 4000, Long = true)]
    public required string Task { get; init; }

    [Field("执行期限", Hint = "长期执行的不填。")]
    public DateOnly? Until { get; init; }

    public override void Apply(Decision matter, Doing doing) =>
        (matter.Executors, matter.ExecuteUntil, matter.AssignedOn) = (Executors, Until, doing.On);
}

/// <summary>报告执行情况 — by an executing unit (第三十四条).</summary>
public sealed record ReportExecution : Act<Decision>
{
    [Field("执行情况", Max = 4000, Long = true)]
    public required string Report { get; init; }

    [Field("附件", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Decision matter, Doing doing) => (matter.ExecutionReports, matter.ExecutionReportedOn) = (matter.ExecutionReports + 1, doing.On);
}

/// <summary>报告执行中的重大问题 — the decision has a problem, or conditions changed (第三十五条).</summary>
public sealed record ReportExecutionProblem : Act<Decision>
{
    [Field("存在的问题", Max = 4000, Long = true, Hint = "决策存在的问题、客观情况发生的重大变化，或者执行中遇到的不可抗力。")]
    public required string Problem { get; init; }

    [Field("建议", Max = 1000, Long = true)]
    public required string Advice { get; init; }

    public override void Apply(Decision matter, Doing doing) => matter.ProblemOpen = true;
}

/// <summary>处理执行问题 — the decision stands, and this is done about the problem.</summary>
public sealed record SettleExecutionProblem : Act<Decision>
{
    [Field("处理意见", Max = 2000, Long = true, Hint = "需要中止、调整、停止执行的，办理相应的行为。")]
    public required string Settled { get; init; }

    public override void Apply(Decision matter, Doing doing) => matter.ProblemOpen = false;
}

/// <summary>决策后评估 — by somebody who didn't do the main assessment before (第三十六条).</summary>
public sealed record EvaluateDecision : Act<Decision>
{
    [Field("评估的情形")]
    public required EvaluationGround Ground { get; init; }

    [Field("评估单位", Max = 100, Hint = "可以委托专业机构、社会组织；承担过决策作出前主要论证评估工作的单位不得参加。")]
    public required string Evaluator { get; init; }

    [Field("评估方法和过程", Max = 2000, Long = true, Hint = "写明怎样听取公众的意见。")]
    public required string Method { get; init; }

    [Field("评估结论", Max = 4000, Long = true)]
    public required string Conclusion { get; init; }

    [Field("建议")]
    public required EvaluationAdvice Advice { get; init; }

    [Field("评估报告")]
    public FileRef? Report { get; init; }

    public override void Apply(Decision matter, Doing doing) => (matter.EvaluatedOn, matter.Advice) = (doing.On, Advice);
}

/// <summary>中止执行 — in urgent cases the chief decides first (第三十七条).</summary>
public sealed record SuspendDecision : Act<Decision>
{
    [Field("中止的理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    [Field("情况紧急，由行政首长先决定中止", Hint = "不属于紧急情况的，写明讨论的会议。")]
    public bool Urgent { get; init; }

    [Field("讨论中止的会议", Max = 100)]
    public string? Meeting { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        (matter.SuspendedOn, matter.Reason, matter.ProblemOpen) = (doing.On, Reason, false);
    }
}

/// <summary>恢复执行.</summary>
public sealed record ResumeDecision : Act<Decision>
{
    [Field("恢复的理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Decision matter, Doing doing) => (matter.SuspendedOn, matter.Reason) = (null, null);
}

/// <summary>重大调整 — repeats the procedure: nothing done before counts for the new round, all of it stays readable (第三十七条).</summary>
public sealed record AdjustDecision : Act<Decision>
{
    [Field("调整的理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    [Field("拟调整的内容", Max = 4000, Long = true)]
    public required string What { get; init; }

    [Field("决定调整的会议", Max = 100)]
    public required string Meeting { get; init; }

    [Field("计划完成日期")]
    public required DateOnly FinishOn { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        // A round that came to nothing keeps its number.
        matter.Round = matter.Adjustments + 2;
        (matter.RoundFrom, matter.DraftedOn, matter.CommentWaivedOn) = (doing.On, null, null);
        matter.Adjustments++;
        matter.AdjustedOn ??= doing.On;
        matter.FinishOn = FinishOn;
        matter.ReviewAgain();
        (matter.Risk, matter.RiskIsControllable, matter.HearingOn, matter.PapersSentOn) = (null, null, null, null);
        (matter.CommentFrom, matter.CommentUntil, matter.CommentWaived) = (null, null, null);
        (matter.SuspendedOn, matter.Reason, matter.ProblemOpen, matter.UnitsDisagree) = (null, null, false, false);
        (matter.SubmittedOn, matter.ReportedOn, matter.ExecutedOn) = (null, null, null);
        matter.ExecutionReports = 0;
        (matter.Executors, matter.AssignedOn, matter.ExecuteUntil, matter.ExecutionReportedOn) = ([], null, null, null);
    }
}

/// <summary>放弃重大调整 — what was published before stays in force.</summary>
public sealed record GiveUpAdjustment : Act<Decision>
{
    [Field("放弃调整的理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    [Field("决定放弃调整的会议", Max = 100)]
    public required string Meeting { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        matter.ReviewAgain();
        matter.KeepAsPublished();
    }
}

/// <summary>终止 — given up before it was decided; after that stopped, by procedure only (第三十七条).</summary>
public sealed record TerminateDecision : Act<Decision>
{
    [Field("终止的理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    [Field("决定停止执行的会议", Max = 100, Hint = "已经公布的决策，不经法定程序不得停止执行；没有公布的不填。")]
    public string? Meeting { get; init; }

    [Field("会议日期", NotAfterAct = true)]
    public DateOnly? HeldOn { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        (matter.TerminatedOn, matter.Reason) = (doing.On, Reason);
        (matter.ProblemOpen, matter.SuspendedOn) = (false, null);
    }
}

/// <summary>执行完毕.</summary>
public sealed record CompleteExecution : Act<Decision>
{
    [Field("执行结果", Max = 4000, Long = true)]
    public required string Result { get; init; }

    public override void Apply(Decision matter, Doing doing) => matter.ExecutedOn = doing.On;
}

/// <summary>归档 — records and materials of the whole procedure, complete (第三十三条).</summary>
public sealed record ArchiveDecision : Act<Decision>
{
    [Field("档号", Max = 50)]
    public required string ArchiveNumber { get; init; }

    [Field("保管期限", Max = 20, Hint = "重大行政决策终身追责，一般为永久。")]
    public required string Retention { get; init; }

    [Field("系统以外的材料", Max = 2000, Long = true, Hint = "纸质原件等，写明名称和数量。")]
    public string? Elsewhere { get; init; }

    [Field("扫描件", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Decision matter, Doing doing) => matter.ArchivedOn = doing.On;
}
