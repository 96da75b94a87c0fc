using Fazhi.Matters;

namespace Fazhi.Mechanisms.Officers;

/// <summary>培训班阶段.</summary>
public enum TrainingCourseStage
{
    [Term("计划中")]
    Planned,

    [Term("已举办")]
    Held,

    [Term("已取消")]
    Cancelled,
}

/// <summary>培训班 — a course for officers; it says which needs it answers, and has who attended.</summary>
public sealed class TrainingCourse : Matter<TrainingCourseStage>
{
    [Field("举办单位", Max = 100)]
    public string Organiser { get; internal set; } = "";

    [Field("培训内容", Max = 2000, Long = true)]
    public string Content { get; internal set; } = "";

    [Field("开始日期")]
    public DateOnly From { get; internal set; }

    [Field("结束日期")]
    public DateOnly Until { get; internal set; }

    [Field("学时", Min = 1, Max = 200)]
    public int Hours { get; internal set; }

    [Term("回应的培训需求")]
    public IReadOnlyList<Reference<TrainingNeed>> Needs { get; internal set; } = [];
}

/// <summary>安排培训班.</summary>
public sealed record PlanCourse : Act<TrainingCourse>
{
    [Field("名称", Hint = "例如：2025年行政执法人员培训班。", Max = 100)]
    public required string Title { get; init; }

    [Field("举办单位", Max = 100)]
    public required string Organiser { get; init; }

    [Field("培训内容", Max = 2000, Long = true)]
    public required string Content { get; init; }

    [Field("开始日期")]
    public required DateOnly From { get; init; }

    [Field("结束日期")]
    public required DateOnly Until { get; init; }

    [Field("学时", Min = 1, Max = 200)]
    public required int Hours { get; init; }

    [Field("回应的培训需求", Hint = "这次培训是为了解决哪些已经收集的需求。", Max = 50)]
    public IReadOnlyList<Reference<TrainingNeed>> Needs { get; init; } = [];

    public override void Apply(TrainingCourse matter, Doing doing)
    {
        (matter.Title, matter.Organiser, matter.Content) = (Title, Organiser, Content);
        (matter.From, matter.Until, matter.Hours, matter.Needs) = (From, Until, Hours, Needs);
    }
}

/// <summary>登记已举办 — it was held; what it answers is answered.</summary>
public sealed record HoldCourse : Act<TrainingCourse>
{
    [Field("授课人", Max = 100)]
    public string? Teacher { get; init; }

    [Field("课件和照片", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(TrainingCourse matter, Doing doing) { }
}

/// <summary>取消培训班 — the needs it was for wait again.</summary>
public sealed record CancelCourse : Act<TrainingCourse>
{
    [Field("取消的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(TrainingCourse matter, Doing doing) { }
}

/// <summary>参训 — one officer at one course: what hours are counted from.</summary>
[EntryOf<RecordAttendance>]
public sealed class Attendance : Matter<RecordStage>
{
    public Reference<Officer> Officer { get; internal set; } = null!;

    /// <summary>The officer's id once more, in a column of its own: figures count by it, and what stands inside a reference has no index.</summary>
    public string OfficerId { get; internal set; } = "";

    public DateOnly AttendedOn { get; internal set; }

    public int Hours { get; internal set; }
}

/// <summary>登记参训.</summary>
public sealed record RecordAttendance : Act<Attendance>
{
    [Field("执法人员", Hint = "姓名；同名的用列出的编号。")]
    public required Reference<Officer> Officer { get; init; }

    [Field("培训日期", NotAfterAct = true)]
    public required DateOnly AttendedOn { get; init; }

    [Field("学时", Min = 1, Max = 200)]
    public required int Hours { get; init; }

    public override void Apply(Attendance matter, Doing doing)
    {
        (matter.Officer, matter.OfficerId, matter.AttendedOn, matter.Hours) = (Officer, Officer.Id.ToString(), AttendedOn, Hours);
        matter.Title = doing.Title ?? Officer.Title;
    }
}

/// <summary>培训需求阶段.</summary>
public enum TrainingNeedStage
{
    [Term("待安排")]
    Open,

    [Term("已列入培训")]
    Scheduled,

    [Term("不再安排")]
    Dropped,
}

/// <summary>需求来源 — where it showed that officers need something.</summary>
public enum NeedSource
{
    [Term("案卷评查")]
    FileReview,

    [Term("伴随式执法")]
    Accompanied,

    [Term("座谈会")]
    Forum,

    [Term("考试失分")]
    Examination,

    [Term("复议和诉讼")]
    Disputes,

    [Term("其他")]
    Other,
}

/// <summary>培训需求 — what officers were seen to lack, or asked for.</summary>
[EntryOf<GatherNeed>]
public sealed class TrainingNeed : Matter<TrainingNeedStage>
{
    public NeedSource Source { get; internal set; }

    public string? Details { get; internal set; }

    public DateOnly FoundOn { get; internal set; }

    [Term("列入的培训班")]
    public Reference<TrainingCourse>? Course { get; internal set; }
}

/// <summary>收集培训需求.</summary>
public sealed record GatherNeed : RecordAct<TrainingNeed>
{
    [Field("需求", Hint = "一句话说明，例如：处罚决定书怎样写裁量理由。", Max = 100)]
    public required string Title { get; init; }

    [Field("来源")]
    public required NeedSource Source { get; init; }

    [Field("具体情况", Max = 1000, Long = true)]
    public string? Details { get; init; }

    [Field("收集日期", NotAfterAct = true)]
    public required DateOnly FoundOn { get; init; }
}

/// <summary>列入培训 — a course answers it.</summary>
public sealed record ScheduleNeed : Act<TrainingNeed>
{
    [Field("培训班")]
    public required Reference<TrainingCourse> Course { get; init; }

    public override void Apply(TrainingNeed matter, Doing doing) => matter.Course = Course;
}

/// <summary>重新待安排 — the course was cancelled.</summary>
public sealed record ReleaseNeed : Act<TrainingNeed>
{
    public override void Apply(TrainingNeed matter, Doing doing) => matter.Course = null;
}

/// <summary>不再安排.</summary>
public sealed record DropNeed : Act<TrainingNeed>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(TrainingNeed matter, Doing doing) { }
}
