using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Coordination.WorkTaskStage;
using P = Fazhi.Mechanisms.Coordination.CoordinationParameters;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>工作任务的规则 — given out, reported on, urged once when its day has passed, done with evidence, evaluated by somebody else.</summary>
public sealed class WorkTaskType() : MatterType<WorkTask, WorkTaskStage>("work-task", "工作任务", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "checklist",
        WhyClosed = "任务的办理过程是内部工作记录，所以只公布每份工作要点的任务数和完成数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<WorkTask, WorkTaskStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Uses(P.EvaluateDays);
        it.PartOf<WorkPoints>(WorkPointsStage.Drafting, WorkPointsStage.Issued);
        it.Indexed(m => m.FirstDueOn, m => m.Lead, m => m.MeetingId);
        it.Ends(Evaluated, Cancelled, Voided);
        it.Steps(("办理", [Running]), ("评价", [Reported]), ("完成", [Evaluated]));
        it.ReadByEveryone();
        it.Opens<ListTask>("列入任务", Running).By(by).Under(ours)
            .For("把一项任务列入年度工作要点，交给牵头单位；多的粘贴清单或者用表格导入。")
            .Needs("RW001", (_, a, c) => a.With.Append(a.Lead).All(o => c.County.Organ(o) is { IsFormer: false }), "交给在设的单位", ours, "请换成继续行使职权的单位。")
            .Needs("RW021", (m, _, c) => c.Records.Find<WorkPoints>(m.Parent ?? Guid.Empty) is not { } points || c.County.Now(m.Organ) == c.County.Now(points.Organ), "由印发工作要点的单位列入任务", ours, "请交印发工作要点的单位列入。")
            .Needs("RW002", (_, a, _) => !a.With.Contains(a.Lead), "使配合单位和牵头单位不重复", ours, "牵头单位不用再列为配合单位。")
            .Needs("RW003", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(5), "使完成期限晚于办理日期，在五年以内", ours, "请核对完成期限。")
            .Picks<CommitteeMeeting>("RW004", (_, _) => m => m.HeldOn != null && m.Stage != CommitteeMeetingStage.Voided, "选择已经召开的会议", ours, "请先登记会议的召开情况。")
            .Needs("RW005", Resolves, "写明会议的第几项决定事项", ours, "请填写会议纪要中的项数，一项决定事项只列一次。")
            .Picks<FoundProblem>("RW006", (_, _) => p => p.Stage != FoundProblemStage.Voided && p.Stage != FoundProblemStage.Merged && p.Stage != FoundProblemStage.Dismissed,
                "选择问题台账中的问题", ours, "作废、并入、不予列入的问题不列为任务。")
            .Picks<ListedShortcoming>("RW019", (_, _) => s => s.Stage == RecordStage.Recorded, "选择报告列出的问题", ours, "作废的不列为任务。")
            .Picks<PlannedStep>("RW020", (_, _) => s => s.Stage == RecordStage.Recorded, "选择报告列出的下步安排", ours, "作废的不列为任务。")
            .Issues("coordination/TaskLetter", "任务交办单", when: (m, a) => a.Lead != m.Organ);
        it.During<ReportTaskProgress>("报告任务进展", Running).By(by).Of(Leads, Helps).Under(ours)
            .For("报告进展：正常、滞后还是可能不能完成。")
            .Needs("RW007", (_, a, _) => a.Light == TaskLight.Green || !string.IsNullOrWhiteSpace(a.Reason), "写明滞后、不能完成的原因和措施", ours, "请填写原因和措施。");
        it.During<PostponeTask>("调整完成期限", Running).By(Handler, InstitutionHead).Of(Gives).Under(ours).Before("task")
            .For("有正当理由的，在期限届满以前调整；首次完成期限照旧记载。")
            .Needs("RW008", (m, a, c) => a.DueOn > m.DueOn && a.DueOn <= c.On.AddYears(5), "使调整后的期限晚于现在的期限，在五年以内", ours, "请核对调整后的完成期限。");
        it.During<UrgeTask>("催办任务", Running).By(Handler, InstitutionHead).Of(Gives).Under(ours)
            .For("催促牵头单位办理，印催办通知。")
            .Issues("coordination/UrgingLetter", "催办通知");
        it.During<UrgeTaskWhenDue>("任务到期催办", Running).ByLaw().Under(ours).For("期限届满没有报告完成的，催办一次。");
        it.Act<FinishTask>("报告任务完成", Running, Reported).By(by).Of(Leads).Under(ours).For("写明完成的情况，附佐证材料。");
        it.Act<EvaluateTask>("评价任务", Reported, Evaluated).By(Handler, InstitutionHead).Of(Gives).Under(ours)
            .For("核实已经完成的，评定等次。")
            .Needs("RW009", (m, c) => m.FinishedBy != c.Doing.Actor.Id, "由报告完成的人以外的人评价", ours, "请交其他人员评价。");
        it.Act<SendBackTask>("退回任务", Reported, Running).By(Handler, InstitutionHead).Of(Gives).Under(ours)
            .For("没有完成的，写明理由退回，期限不变。")
            .Needs("RW009", (m, c) => m.FinishedBy != c.Doing.Actor.Id, "由报告完成的人以外的人评价", ours, "请交其他人员评价。");
        it.Act<CancelTask>("取消任务", Running, Cancelled).By(Handler, InstitutionHead).Of(Gives).Under(ours).ForGood().For("不再办理的，写明理由。");
        it.Act<VoidRecord<WorkTask>>("作废", Running, Voided).By(by).Of(Gives).Under(ours).ForGood().For("列入有误、不能更正的，作废。");
        it.Corrections([Running, Reported, Evaluated, Cancelled], by).Of(Gives).Under(ours);

        it.Clock("task", "完成任务", m => m.TimeLeft.Exactly())
            .From<ListTask>().From<SendBackTask>((m, _) => m.OpenedOn)
            .Until<FinishTask, CancelTask>().Until<VoidRecord<WorkTask>>()
            .Otherwise("逾期没有完成的，催办，列在看板最前").Warn(10).Under(ours);
        it.Clock("urging", "任务到期催办", m => m.TimeLeft.Exactly())
            .From<ListTask>().From<SendBackTask>((m, _) => m.UrgedWhenDue ? null : m.OpenedOn)
            .Until<FinishTask, CancelTask>().Until<VoidRecord<WorkTask>>()
            .Else<UrgeTaskWhenDue>("系统催办一次").Under(ours);
        it.Clock("evaluation", "评价任务", m => m.Parameter(P.EvaluateDays).WorkingDays())
            .From<FinishTask>().Until<EvaluateTask, SendBackTask>()
            .Otherwise("报告完成没有评价的，不算完成").Warn(3).Under(ours);
        it.ShowsAll(Reader.Officials);
    }

    private static OrganOf Leads { get; } = OrganOf.In<WorkTask>("牵头单位", (m, organ, county) => organ == county.Now(m.Lead));

    private static OrganOf Helps { get; } = OrganOf.In<WorkTask>("配合单位", (m, organ, county) => m.With.Any(w => organ == county.Now(w)));

    /// <summary>Who gave the task out, the justice bureau, the government: never the organ that leads it, unless it gave the task to itself.</summary>
    private static OrganOf Gives { get; } =
        OrganOf.In<WorkTask>("交办单位、县司法行政部门或者县人民政府", (m, organ, county) =>
            organ == county.Now(m.Organ)
            || (organ != county.Now(m.Lead) && county.ActsForCounty(organ)));

    private static bool Resolves(WorkTask task, ListTask act, Circumstances at)
    {
        if (act.Meeting is null)
            return act.Resolution is null;
        if (at.Records.Find<CommitteeMeeting>(act.Meeting.Id) is not { } meeting)
            return true;
        var (id, of, which) = (task.Id, meeting.Id, act.Resolution);
        return which is { } n && n >= 1 && n <= meeting.Resolutions.Count
            && !at.Records.Any<WorkTask>(t => t.MeetingId == of && t.Resolution == which && t.Stage != Voided && t.Stage != Cancelled && t.Id != id);
    }
}
