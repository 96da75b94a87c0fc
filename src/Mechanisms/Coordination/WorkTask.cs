using System.Linq.Expressions;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>任务阶段.</summary>
public enum WorkTaskStage
{
    [Term("办理中")]
    Running,

    [Term("待评价")]
    Reported,

    [Term("已完成")]
    Evaluated,

    [Term("已取消")]
    Cancelled,

    [Term("已作废")]
    Voided,
}

/// <summary>进度.</summary>
public enum TaskLight
{
    [Term("正常")]
    Green,

    [Term("滞后")]
    Yellow,

    [Term("可能不能完成")]
    Red,
}

/// <summary>评价等次.</summary>
public enum TaskGrade
{
    [Term("好")]
    Good,

    [Term("较好")]
    Fair,

    [Term("一般")]
    Plain,

    [Term("较差")]
    Poor,
}

/// <summary>工作任务 — one line of a year's work points: who leads, who helps, what comes of it, by when. Next year's may come from a problem of this year's ledger or from what a meeting resolved.</summary>
[EntryOf<ListTask>]
public sealed class WorkTask : Matter<WorkTaskStage>
{
    public string? Content { get; internal set; }

    [Field("牵头单位", Organ = true, Decided = true)]
    public string Lead { get; internal set; } = "";

    [Field("配合单位", Organ = true, Decided = true)]
    public IReadOnlyList<string> With { get; internal set; } = [];

    public string Deliverable { get; internal set; } = "";

    [Field("完成期限", Decided = true)]
    public DateOnly DueOn { get; internal set; }

    /// <summary>The day it was first given; nothing later moves it.</summary>
    [Term("首次完成期限")]
    public DateOnly FirstDueOn { get; internal set; }

    [Field("来自问题台账的问题", Decided = true)]
    public Reference<FoundProblem>? Problem { get; internal set; }

    [Field("来自报告列出的问题", Decided = true)]
    public Reference<ListedShortcoming>? Shortcoming { get; internal set; }

    [Field("来自报告列出的下步安排", Decided = true)]
    public Reference<PlannedStep>? Step { get; internal set; }

    [Field("来自委员会会议", Decided = true)]
    public Reference<CommitteeMeeting>? Meeting { get; internal set; }

    [Field("第几项决定事项", Min = 1, Max = 50, Decided = true)]
    public int? Resolution { get; internal set; }

    /// <summary>The meeting's id once more, in a column of its own: gates ask by it.</summary>
    public Guid? MeetingId { get; internal set; }

    [Term("进度")]
    public TaskLight? Light { get; internal set; }

    [Term("最近报告进展日期")]
    public DateOnly? ProgressOn { get; internal set; }

    [Term("报告完成日期")]
    public DateOnly? FinishedOn { get; internal set; }

    /// <summary>Who reported it done, by the id in the ledger: somebody else evaluates.</summary>
    public string FinishedBy { get; internal set; } = "";

    [Term("评价等次")]
    public TaskGrade? Grade { get; internal set; }

    [Term("评价日期")]
    public DateOnly? EvaluatedOn { get; internal set; }

    [Term("退回次数")]
    public int SentBack { get; internal set; }

    [Term("催办次数")]
    public int Urged { get; internal set; }

    /// <summary>Whether the ledger has urged by itself for the present last day: it does so once.</summary>
    public bool UrgedWhenDue { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Deliverable];

    internal Period TimeLeft => Period.Between(OpenedOn, DueOn);

    internal static Expression<Func<WorkTask, bool>> IsOpen { get; } = t => t.Stage == WorkTaskStage.Running || t.Stage == WorkTaskStage.Reported;

    internal static bool Open(WorkTask task) => task.Stage is WorkTaskStage.Running or WorkTaskStage.Reported;

    internal static Expression<Func<WorkTask, bool>> OpenOf(Guid meeting) =>
        t => t.MeetingId == meeting && (t.Stage == WorkTaskStage.Running || t.Stage == WorkTaskStage.Reported);
}

/// <summary>列入任务.</summary>
public sealed record ListTask : Act<WorkTask>
{
    [Field("任务", Max = 200)]
    public required string Title { get; init; }

    [Field("主要内容", Max = 2000, Long = true)]
    public string? Content { get; init; }

    [Field("牵头单位", Organ = true)]
    public required string Lead { get; init; }

    [Field("配合单位", Organ = true, Max = 50)]
    public IReadOnlyList<string> With { get; init; } = [];

    [Field("成果", Hint = "完成时拿得出什么，例如：印发目录、办结率、报告。", Max = 300)]
    public required string Deliverable { get; init; }

    [Field("完成期限")]
    public required DateOnly DueOn { get; init; }

    [Field("来自问题台账的问题", Hint = "由上一年的问题列出的，选择该问题。")]
    public Reference<FoundProblem>? Problem { get; init; }

    [Field("来自报告列出的问题", Hint = "由上一年度报告的“存在的问题”列出的，选择那一项。")]
    public Reference<ListedShortcoming>? Shortcoming { get; init; }

    [Field("来自报告列出的下步安排", Hint = "由上一年度报告的“下步安排”列出的，选择那一项。")]
    public Reference<PlannedStep>? Step { get; init; }

    [Field("来自委员会会议", Hint = "由会议的决定事项列出的，选择该会议。")]
    public Reference<CommitteeMeeting>? Meeting { get; init; }

    [Field("第几项决定事项", Min = 1, Max = 50)]
    public int? Resolution { get; init; }

    public override void Apply(WorkTask matter, Doing doing)
    {
        (matter.Title, matter.Content, matter.Lead, matter.With) = (Title, Content, Lead, With);
        (matter.Deliverable, matter.DueOn, matter.FirstDueOn) = (Deliverable, DueOn, DueOn);
        (matter.Problem, matter.Meeting, matter.Resolution, matter.MeetingId) = (Problem, Meeting, Resolution, Meeting?.Id);
        (matter.Shortcoming, matter.Step) = (Shortcoming, Step);
    }
}

/// <summary>报告任务进展 — a light, and the reason where it isn't green.</summary>
public sealed record ReportTaskProgress : Act<WorkTask>
{
    [Field("进度")]
    public required TaskLight Light { get; init; }

    [Field("进展", Max = 2000, Long = true)]
    public required string Progress { get; init; }

    [Field("滞后、不能完成的原因和措施", Max = 1000, Long = true)]
    public string? Reason { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(WorkTask matter, Doing doing) => (matter.Light, matter.ProgressOn) = (Light, doing.On);
}

/// <summary>调整完成期限 — more time for a reason, as long as the time isn't over; the first last day stays.</summary>
public sealed record PostponeTask : Act<WorkTask>
{
    [Field("调整后的完成期限")]
    public required DateOnly DueOn { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(WorkTask matter, Doing doing) => (matter.DueOn, matter.UrgedWhenDue) = (DueOn, false);
}

/// <summary>催办任务.</summary>
public sealed record UrgeTask : Act<WorkTask>
{
    [Field("催办意见", Max = 500, Long = true)]
    public required string Text { get; init; }

    public override void Apply(WorkTask matter, Doing doing) => matter.Urged++;
}

/// <summary>任务到期催办 — the last day passed; the ledger urges by itself, once.</summary>
public sealed record UrgeTaskWhenDue : Act<WorkTask>
{
    public override void Apply(WorkTask matter, Doing doing)
    {
        matter.Urged++;
        matter.UrgedWhenDue = true;
    }
}

/// <summary>报告任务完成 — what was done, with what shows it.</summary>
public sealed record FinishTask : Act<WorkTask>
{
    [Field("完成情况", Max = 2000, Long = true)]
    public required string Done { get; init; }

    [Field("佐证材料", Min = 1, Max = 20)]
    public required IReadOnlyList<FileRef> Evidence { get; init; }

    public override void Apply(WorkTask matter, Doing doing) => (matter.FinishedOn, matter.FinishedBy) = (doing.On, doing.Actor.Id);
}

/// <summary>评价任务 — by somebody else than who reported it done.</summary>
public sealed record EvaluateTask : Act<WorkTask>
{
    [Field("评价等次")]
    public required TaskGrade Grade { get; init; }

    [Field("评价意见", Max = 1000, Long = true)]
    public required string Verdict { get; init; }

    public override void Apply(WorkTask matter, Doing doing) => (matter.Grade, matter.EvaluatedOn) = (Grade, doing.On);
}

/// <summary>退回任务 — it isn't done; the last day stays what it was.</summary>
public sealed record SendBackTask : Act<WorkTask>
{
    [Field("退回的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(WorkTask matter, Doing doing)
    {
        matter.SentBack++;
        (matter.FinishedOn, matter.FinishedBy) = (null, "");
    }
}

/// <summary>取消任务.</summary>
public sealed record CancelTask : Act<WorkTask>
{
    [Field("取消理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(WorkTask matter, Doing doing) { }
}
