using Fazhi.Figures;
using Fazhi.Matters;
using M = Fazhi.Mechanisms.Coordination.CommitteeMeetingStage;
using T = Fazhi.Mechanisms.Coordination.WorkTaskStage;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>统筹推进指标 — a meeting, a session, a document counts on its own day; a task in the period in which it was first due.</summary>
public static class CoordinationIndicators
{
    public static RowIndicator<CommitteeMeeting> Meetings { get; } =
        new("committee.meetings", "县委全面依法治县委员会会议", "次", "召开日期在报告期内的委员会全体会议，办公室会议和协调小组会议不登记，已作废的不计。",
            (m, p) => m.HeldOn >= p.From && m.HeldOn <= p.To && m.Stage != M.Voided);

    public static RowIndicator<CommitteeMeeting> Ordinal { get; } =
        new("committee.session_ordinal", "县委全面依法治县委员会会议序次", "次", "报告期内最后一次委员会会议自委员会成立起的序次。",
            (m, p) => m.HeldOn >= p.From && m.HeldOn <= p.To && m.Stage != M.Voided)
        {
            Aggregate = Aggregate.Largest,
            Amount = m => m.Ordinal ?? 0,
            Form = FigureForm.Ordinal,
        };

    public static RowIndicator<WorkPoints> KeyDocuments { get; } =
        new("committee.key_documents", "年度工作要点", "件", "印发日期在报告期内的全面依法治县、法治政府建设年度工作要点。",
            (m, p) => m.IssuedOn >= p.From && m.IssuedOn <= p.To && m.Stage != WorkPointsStage.Voided);

    public static RowIndicator<WorkTask> TasksDue { get; } =
        new("tasks.due", "应当完成的工作任务", "项", "首次完成期限在报告期内的工作任务，取消、作废的不计。",
            (m, p) => m.FirstDueOn >= p.From && m.FirstDueOn <= p.To && m.Stage != T.Cancelled && m.Stage != T.Voided);

    public static RowIndicator<WorkTask> TasksDone { get; } =
        new("tasks.done", "已经完成的工作任务", "项", "应当完成的工作任务中，报告期末以前报告完成、已经评价的。",
            (m, p) => m.FirstDueOn >= p.From && m.FirstDueOn <= p.To && m.Stage == T.Evaluated && m.FinishedOn <= p.To);

    public static RowIndicator<WorkTask> TasksLate { get; } =
        new("tasks.overdue", "逾期的工作任务", "项", "应当完成的工作任务中，到首次完成期限没有报告完成的，以后完成的也计。",
            (m, p) => m.FirstDueOn >= p.From && m.FirstDueOn <= p.To && m.Stage != T.Cancelled && m.Stage != T.Voided && (m.FinishedOn == null || m.FinishedOn > m.FirstDueOn));

    public static RatioIndicator DoneRate { get; } = new("tasks.done_rate", "工作任务完成率", "已经完成的工作任务占应当完成的工作任务的比例。", TasksDone, TasksDue);

    public static RatioIndicator LateRate { get; } = new("tasks.overdue_rate", "工作任务逾期率", "逾期的工作任务占应当完成的工作任务的比例。", TasksLate, TasksDue);

    public static RowIndicator<StudySession> GovernmentSessions { get; } =
        new("study.sessions", "政府常务会议会前学法", "次", "日期在报告期内、政府常务会议的会前学法，一次会议计一次，已作废的不计。",
            (m, p) => m.Leadership == Leadership.GovernmentMeeting && m.Stage == RecordStage.Recorded && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static RowIndicator<StudySession> Sessions { get; } =
        new("study.sessions_all", "领导干部会前学法", "次", "日期在报告期内的会前学法，不分会议，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static SpreadIndicator<StudySession> SessionsByLeadership { get; } =
        new("study.sessions_by_leadership", "领导干部会前学法按会议分布", "次", "领导干部会前学法，按学法的会议划分。", Sessions, m => m.Leadership.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<Leadership>(code)),
        };

    public static RowIndicator<StudySession> ShortSessions { get; } =
        new("study.sessions_short", "时长不足的会前学法", "次", "领导干部会前学法中，时长少于县参数规定的。",
            (m, p) => m.IsShort && m.Stage == RecordStage.Recorded && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static RowIndicator<MustKnowRecord> Learners { get; } =
        new("mustknow.learners", "学习应知应会清单的领导干部", "人次", "报告期末以前确定学习的，一人学习两份清单计两人次，不再学习的不计。",
            (m, p) => m.OpenedOn <= p.To && m.Stage != MustKnowRecordStage.Released)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<MustKnowRecord> Learned { get; } =
        new("mustknow.completed", "完成应知应会清单学习", "人次", "学习应知应会清单的领导干部中，报告期末以前完成现行版次的。",
            (m, p) => m.OpenedOn <= p.To && m.CompletedOn <= p.To && m.Stage == MustKnowRecordStage.Completed)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RatioIndicator LearnedRate { get; } =
        new("mustknow.completion_rate", "应知应会清单完成率", "完成应知应会清单学习占学习应知应会清单的领导干部的比例。", Learned, Learners);

    public static RowIndicator<DutyReport> DutyReports { get; } =
        new("duty.reports", "领导干部述法", "人", "述法日期在报告期内的领导干部，现场和书面的都计，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.ReportedOn >= p.From && m.ReportedOn <= p.To);

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Meetings, Ordinal, KeyDocuments, TasksDue, TasksDone, TasksLate, DoneRate, LateRate,
        GovernmentSessions, Sessions, SessionsByLeadership, ShortSessions, Learners, Learned, LearnedRate, DutyReports,
    ];
}

/// <summary>统筹推进 — the committee meets, the year's work is given out and followed, leaderships study, leaders know what they must and report on it.</summary>
public sealed class CoordinationMechanism : Mechanism
{
    public override string Name => "统筹推进";

    public override string Section => "一";

    public override string Lead => "委员会会议、年度工作要点和任务、领导干部会前学法、应知应会清单、述法。";

    public override string Icon => "sitemap";

    public override IReadOnlyList<string> Headlines => ["committee.key_documents", "tasks.done_rate", "study.sessions"];

    public override IReadOnlyList<MatterType> Types { get; } =
    [
        new CommitteeMeetingType(),
        new WorkPointsType(),
        new WorkTaskType(),
        new StudyPlanType(),
        new StudySessionType(),
        new MustKnowListType(),
        new MustKnowRecordType(),
        new DutyReportType(),
    ];

    public override IReadOnlyList<Indicator> Indicators => CoordinationIndicators.All;
}
