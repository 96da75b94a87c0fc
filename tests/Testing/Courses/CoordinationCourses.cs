using Fazhi.Matters;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Mechanisms.Organs;
using static Fazhi.Testing.Courses.ProblemCourses;

namespace Fazhi.Testing.Courses;

/// <summary>Coordination: a meeting from its call to its minutes, a year's work points with a task, a study plan and a session, a must-know list with a learner, a duty report.</summary>
internal static class CoordinationCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("committee-meeting", Meeting),
        new("work-points", on => Points(on).Select(p => p.Points)),
        new("work-task", on => Points(on).Select(p => p.Task)),
        new("study-plan", Plan),
        new("study-session", Session),
        new("must-know-list", on => Knowing(on).Select(k => k.List)),
        new("must-know-record", on => Knowing(on).Select(k => k.Record)),
        new("duty-report", Report),
    ];

    private static readonly Actor Traffic = new("traffic-handler", "钱交通", "traffic", Role.Handler);

    private static IEnumerable<Matter> Meeting(Ground on)
    {
        var meeting = on.Open(
            "committee-meeting",
            People.Handler,
            new CallMeeting
            {
                Title = on.Name("县委全面依法治县委员会会议"),
                PlannedOn = on.Today,
                Agenda = ["审议年度工作要点"],
            }
        );
        yield return meeting;
        var before = on.All<CommitteeMeeting>().Where(m => m.Ordinal is not null && m.Stage != CommitteeMeetingStage.Voided);
        var last = before.MaxBy(m => m.Ordinal);
        yield return on.Do(
            meeting,
            People.Handler,
            new HoldMeeting
            {
                Ordinal = (last?.Ordinal ?? 0) + 1,
                YearOrdinal = last?.HeldOn?.Year == on.Today.Year ? last.YearOrdinal!.Value + 1 : 1,
                HeldOn = on.Today,
                Chair = "演示主任",
                Present = ["演示主任", "演示副主任"],
            }
        );
        yield return on.Do(
            meeting,
            People.Handler,
            new IssueMinutes { MinutesNumber = "演示纪要〔2025〕1号", Text = "审议通过年度工作要点。" }
        );
        yield return on.Do(meeting, People.Handler, new ConcludeMeeting { Result = "没有需要办理的决定事项。" });
    }

    private static IEnumerable<(Matter Points, Matter Task)> Points(Ground on)
    {
        var points = on.Open(
            "work-points",
            People.Handler,
            new DraftWorkPoints
            {
                Title = on.Name("法治政府建设工作要点"),
                Year = on.Today.Year,
                IssuedBy = "塔河县人民政府",
            }
        );
        var task = on.Part(
            points,
            "work-task",
            People.Handler,
            new ListTask
            {
                Title = on.Name("编制行政检查事项清单"),
                Lead = "traffic",
                With = ["justice"],
                Deliverable = "清单公布",
                DueOn = on.Today.AddDays(60),
            }
        );
        yield return (points, task);
        points = on.Do(points, People.Handler, new IssueWorkPoints { DocumentNumber = "演示发〔2025〕1号", IssuedOn = on.Today });
        yield return (points, task);
        task = on.Do(task, Traffic, new ReportTaskProgress { Light = TaskLight.Green, Progress = "正在梳理。" });
        yield return (points, task);
        task = on.Do(task, People.Handler, new UrgeTask { Text = "请抓紧。" });
        yield return (points, task);
        task = on.Do(task, Traffic, new FinishTask { Done = "清单已经公布。", Evidence = [Evidence] });
        yield return (points, task);
        task = on.Do(task, People.InstitutionHead, new EvaluateTask { Grade = TaskGrade.Good, Verdict = "核对清单，已经公布。" });
        yield return (points, task);
        points = on.Do(points, People.Handler, new ConcludeWorkPoints { Result = "任务全部完成。" });
        yield return (points, task);
    }

    private static IEnumerable<Matter> Plan(Ground on)
    {
        // One plan a leadership and year.
        foreach (var there in on.All<StudyPlan>().Where(p => p.Stage == StudyPlanStage.Running))
            on.Do(there, People.Handler, new VoidRecord<StudyPlan> { Reason = "重新制定。" });
        foreach (var year in Enumerable.Range(on.Today.Year, 50).Where(y => on.All<StudyPlan>().All(p => p.Year != y)).Take(1))
        {
            var plan = on.Open(
                "study-plan",
                People.Handler,
                new MakeStudyPlan
                {
                    Year = year,
                    Leadership = Leadership.GovernmentMeeting,
                    Sessions = [new(3, "《行政处罚法》"), new(9, "《行政复议法》", "演示主讲")],
                }
            );
            yield return plan;
            yield return on.Do(
                plan,
                People.Handler,
                new ConcludeStudyPlan { Result = "学习情况见台账。", Shortfall = "会议合并，次年补学。" }
            );
        }
    }

    private static IEnumerable<Matter> Session(Ground on)
    {
        yield return on.Open(
            "study-session",
            People.Handler,
            new RecordStudySession
            {
                Leadership = Leadership.GovernmentMeeting,
                HeldOn = on.Today,
                Other = on.Name("《行政处罚法》专题"),
                Speaker = "演示主讲",
                Minutes = 30,
                Present = 20,
            }
        );
    }

    private static IEnumerable<(Matter List, Matter Record)> Knowing(Ground on)
    {
        var list = on.Open(
            "must-know-list",
            People.Handler,
            new IssueMustKnowList
            {
                Title = on.Name("县直部门主要负责人应知应会清单"),
                Post = "县直部门主要负责人",
                Items = [new(MustKnowKind.PartyRule, "中国共产党章程"), new(MustKnowKind.Law, "中华人民共和国宪法")],
            }
        );
        var record = on.Part(
            list,
            "must-know-record",
            People.Handler,
            new NameLearner
            {
                Person = Reference<CountyPerson>.Of(Person(on)),
                Position = "局长",
                DueOn = on.Today.AddDays(90),
            }
        );
        yield return (list, record);
        record = on.Do(
            record,
            People.Handler,
            new CompleteStudy
            {
                Edition = 1,
                CompletedOn = on.Today,
                How = "参加考试，90分。",
            }
        );
        yield return (list, record);
        list = on.Do(list, People.Handler, new WithdrawMustKnowList { Reason = "另行制发。" });
        yield return (list, record);
    }

    private static IEnumerable<Matter> Report(Ground on)
    {
        yield return on.Open(
            "duty-report",
            People.Handler,
            new RecordDutyReport
            {
                Person = Reference<CountyPerson>.Of(Person(on)),
                Position = "局长",
                Year = on.Today.Year,
                ReportedOn = on.Today,
                Manner = DutyReportManner.InPerson,
                Score = 92,
            }
        );
    }

    private static CountyPerson Person(Ground on) =>
        (CountyPerson)on.Open("county-person", People.Administrator, new RegisterPerson { Title = on.Name("演示局长") });
}
