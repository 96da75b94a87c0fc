using Fazhi.Matters;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Coordination;

/// <summary>统筹推进 — the committee meets without a gap in its ordinals; what it resolves and what the year's document gives out is followed to its evaluation.</summary>
public sealed class TaskTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_task_is_reported_on_urged_done_with_evidence_and_evaluated_by_somebody_else(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var points = county.Open("work-points", Drafted, Justice, "justice");
        Assert.Equal(["YD002"], county.Not(points, Issued, Justice));
        var task = List(county, points, Task);
        county.Done(points, Issued, Justice);
        Assert.Equal(new DateOnly(2025, 6, 30), county.Due(task, "task"));
        Assert.Equal(
            ["RW007"],
            county.Not(task, new ReportTaskProgress { Light = TaskLight.Yellow, Progress = "慢。" }, Traffic)
        );
        county.Done(
            task,
            new ReportTaskProgress
            {
                Light = TaskLight.Yellow,
                Progress = "慢。",
                Reason = "等省里的目录。",
            },
            Traffic
        );
        var finish = new FinishTask { Done = "清单已经公布。", Evidence = [Proof] };
        // Who helps reports progress; who leads says that it is done.
        Assert.Equal(["BL003"], county.Not(task, finish, Town));
        county.Done(task, finish, Traffic);
        var evaluate = new EvaluateTask { Grade = TaskGrade.Good, Verdict = "核对清单。" };
        Assert.Equal(["BL003"], county.Not(task, evaluate, Traffic));
        county.Done(task, new SendBackTask { Reason = "缺依据。" }, Justice);
        Assert.Equal(new DateOnly(2025, 6, 30), county.Due(task, "task"));
        county.Done(task, finish, Traffic);
        Assert.Equal(["YD003"], county.Not(points, new ConcludeWorkPoints { Result = "完成。" }, Justice));
        county.Done(task, evaluate, Justice);
        county.Done(points, new ConcludeWorkPoints { Result = "完成。", HeardOn = new(2025, 3, 3) }, Justice);
        Assert.Equal(
            ["ListTask", "ReportTaskProgress", "FinishTask", "SendBackTask", "FinishTask", "EvaluateTask"],
            county.Acts(task)
        );
        Assert.Equal([1m, 1m, 1m, 0m], county.Counted("committee.key_documents", "tasks.due", "tasks.done", "tasks.overdue"));
        county.Verify();
    }

    [Fact]
    public void Who_leads_a_task_it_gave_itself_has_it_evaluated_by_another_person()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var points = county.Open("work-points", Drafted, Justice, "justice");
        var task = List(county, points, Task with { Lead = "justice", With = [] });
        Assert.Empty(county.Read<WorkTask>(task).Documents);
        county.Done(task, new FinishTask { Done = "完成。", Evidence = [Proof] }, Justice);
        var evaluate = new EvaluateTask { Grade = TaskGrade.Good, Verdict = "核对。" };
        Assert.Equal(["RW009"], county.Not(task, evaluate, Justice));
        Assert.Equal(["RW009"], county.Not(task, new SendBackTask { Reason = "缺。" }, Justice));
        county.Done(task, evaluate, Other);
        county.Verify();
    }

    [Fact]
    public void The_ledger_urges_once_for_a_last_day_and_again_only_for_a_later_one()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var points = county.Open("work-points", Drafted, Justice, "justice");
        var task = List(county, points, Task with { DueOn = new(2025, 4, 10) });
        var later = new PostponeTask { DueOn = new(2025, 5, 20), Reason = "等文件。" };
        Assert.Equal(["RW008"], county.Not(task, later with { DueOn = new(2025, 4, 10) }, Justice));
        // The organ that leads doesn't give itself more time.
        Assert.Equal(["BL003"], county.Not(task, later, Traffic));
        county.Today(2025, 4, 20).LetTheLawAct();
        county.Today(2025, 4, 25).LetTheLawAct();
        Assert.Equal(1, county.Read<WorkTask>(task).Urged);
        // Once the time is over it isn't lengthened any more.
        Assert.NotEmpty(county.Not(task, later, Justice));
        county.Done(task, new FinishTask { Done = "完成。", Evidence = [Proof] }, Traffic);
        county.Done(task, new SendBackTask { Reason = "没有完成。" }, Justice);
        county.Today(2025, 5, 6).LetTheLawAct();
        Assert.Equal(1, county.Read<WorkTask>(task).Urged);
        county.Done(task, new UrgeTask { Text = "请抓紧。" }, Justice);
        Assert.Equal(2, county.Read<WorkTask>(task).Urged);

        var second = List(county, points, Task with { DueOn = new(2025, 6, 10) });
        county.Done(second, later with { DueOn = new(2025, 6, 20) }, Justice);
        Assert.Equal(new DateOnly(2025, 6, 20), county.Due(second, "urging"));
        Assert.Equal(
            (new DateOnly(2025, 6, 10), new DateOnly(2025, 6, 20)),
            (county.Read<WorkTask>(second).FirstDueOn, county.Read<WorkTask>(second).DueOn)
        );
        county.Today(2025, 6, 25).LetTheLawAct();
        Assert.Equal(1, county.Read<WorkTask>(second).Urged);
        // Both are late by their first days, whatever was given afterwards.
        Assert.Equal([2m, 2m, 0m], county.Counted("tasks.due", "tasks.overdue", "tasks.done"));
        county.Done(second, new CancelTask { Reason = "机构改革。" }, Justice);
        Assert.Equal([1m, 1m], county.Counted("tasks.due", "tasks.overdue"));
        county.Verify();
    }

    [Fact]
    public void A_meetings_ordinals_follow_the_one_before_and_its_resolutions_become_tasks_before_it_is_concluded()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var first = county.Open("committee-meeting", Called, Justice, "justice");
        var held = Held with { Ordinal = 7, YearOrdinal = 1 };
        Assert.Equal(
            ["HY005"],
            county.Not(first, held with { Resolutions = [Resolved with { DueOn = new(2025, 1, 1) }] }, Justice)
        );
        county.Done(first, held, Justice);
        Assert.Equal("县委全面依法治县委员会第七次会议暨2025年第一次会议", county.Read<CommitteeMeeting>(first).Title);
        Assert.Equal(new DateOnly(2025, 6, 30), county.Due(first, "resolutions"));

        county.Today(2025, 3, 10);
        var second = county.Open("committee-meeting", Called, Justice, "justice");
        Assert.Equal(["HY002", "HY003"], county.Not(second, held, Justice));
        Assert.Equal(["HY002"], county.Not(second, held with { Ordinal = 9, YearOrdinal = 2 }, Justice));
        Assert.Equal(
            ["HY004"],
            county.Not(second, held with { Ordinal = 8, YearOrdinal = 2, HeldOn = new(2025, 3, 1) }, Justice)
        );
        county.Done(second, held with { Ordinal = 8, YearOrdinal = 2, HeldOn = new(2025, 3, 10), Resolutions = [] }, Justice);
        Assert.Equal([2m, 8m], county.Counted("committee.meetings", "committee.session_ordinal"));
        // Only the last is made void, and then there is no gap.
        Assert.Equal(["HY008"], county.Not(first, new VoidRecord<CommitteeMeeting> { Reason = "错。" }, Justice));
        county.Done(second, new VoidRecord<CommitteeMeeting> { Reason = "登记重复。" }, Justice);
        Assert.Equal([1m, 7m], county.Counted("committee.meetings", "committee.session_ordinal"));

        county.Done(first, new IssueMinutes { MinutesNumber = "纪要1号", Text = "审议通过。" }, Justice);
        var conclude = new ConcludeMeeting { Result = "办结。" };
        Assert.Equal(["HY006"], county.Not(first, conclude, Justice));
        var points = county.Open("work-points", Drafted, Justice, "justice");
        var of = Task with { Meeting = Reference<CommitteeMeeting>.Of(county.Read<CommitteeMeeting>(first)) };
        Assert.Equal(["RW005"], NotListed(county, points, of));
        Assert.Equal(["RW005"], NotListed(county, points, of with { Resolution = 2 }));
        Assert.Equal(["RW005"], NotListed(county, points, Task with { Resolution = 1 }));
        var task = List(county, points, of with { Resolution = 1 });
        Assert.Equal(["RW005"], NotListed(county, points, of with { Resolution = 1 }));
        Assert.Equal(["HY007"], county.Not(first, conclude, Justice));
        Assert.Equal(["HY008"], county.Not(first, new VoidRecord<CommitteeMeeting> { Reason = "错。" }, Justice));
        county.Done(task, new FinishTask { Done = "完成。", Evidence = [Proof] }, Traffic);
        county.Done(task, new EvaluateTask { Grade = TaskGrade.Fair, Verdict = "完成。" }, Justice);
        county.Done(first, conclude, Justice);

        // The next year begins at one, and the ordinal goes on.
        county.Today(2026, 2, 2);
        var third = county.Open("committee-meeting", Called, Justice, "justice");
        county.Done(third, held with { Ordinal = 8, YearOrdinal = 1, HeldOn = new(2026, 2, 2), Resolutions = [] }, Justice);
        county.Verify();
    }

    [Fact]
    public void A_task_goes_to_organs_that_are_there_by_a_day_that_comes()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var points = county.Open("work-points", Drafted, Justice, "justice");
        Assert.Equal(["YD001"], county.NotOpened("work-points", Drafted, Justice, "justice"));
        Assert.Equal(["RW002", "RW003"], NotListed(county, points, Task with { With = ["traffic"], DueOn = new(2025, 3, 3) }));
        var task = List(county, points, Task);
        Assert.Equal(["YD004"], county.Not(points, new VoidRecord<WorkPoints> { Reason = "错。" }, Justice));
        county.Done(task, new VoidRecord<WorkTask> { Reason = "重复。" }, Justice);
        county.Done(points, new VoidRecord<WorkPoints> { Reason = "错。" }, Justice);
        county.Verify();
    }

    private static readonly FileRef Proof = new(new string('c', 64), "清单.pdf", 3);
    private static readonly Actor Justice = new("justice-clerk", "郑司法", "justice", Role.Handler, Role.InstitutionHead);
    private static readonly Actor Other = new("justice-other", "冯司法", "justice", Role.Handler);
    private static readonly Actor Traffic = new("traffic-clerk", "钱交通", "traffic", Role.Handler);
    private static readonly Actor Town = new("town-clerk", "孙镇", "kaikukang", Role.Handler);

    private static readonly DraftWorkPoints Drafted = new()
    {
        Title = "塔河县2025年法治政府建设工作要点",
        Year = 2025,
        IssuedBy = "塔河县人民政府",
    };

    private static readonly IssueWorkPoints Issued = new() { DocumentNumber = "塔政发〔2025〕1号", IssuedOn = new(2025, 3, 3) };

    private static readonly ListTask Task = new()
    {
        Title = "编制行政检查事项清单",
        Lead = "traffic",
        With = ["kaikukang"],
        Deliverable = "清单公布",
        DueOn = new(2025, 6, 30),
    };

    private static readonly CallMeeting Called = new()
    {
        Title = "县委全面依法治县委员会会议",
        PlannedOn = new(2025, 3, 3),
        Agenda = ["审议工作要点"],
    };

    private static readonly Resolved Resolved = new("编制清单", "traffic", new(2025, 6, 30));

    private static readonly HoldMeeting Held = new()
    {
        Ordinal = 1,
        YearOrdinal = 1,
        HeldOn = new(2025, 3, 3),
        Chair = "演示主任",
        Present = ["演示主任"],
        Resolutions = [Resolved],
    };

    private static Guid List(TestCounty county, Guid points, ListTask task) =>
        county.Do(ActRequest.Open("work-task", task, organ: "justice") with { Parent = points }, Justice).Id;

    private static IReadOnlyList<string> NotListed(TestCounty county, Guid points, ListTask task) =>
        county.Refused(ActRequest.Open("work-task", task, organ: "justice") with { Parent = points }, Justice);
}
