using Fazhi.Matters;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>统筹推进演示：委员会第七次暨2025年第一次会议，工作要点2件，政府常务会议会前学法13次，如报告所载；任务、清单、述法为演示。</summary>
internal static class CoordinationYear
{
    private const int Sessions = 13;
    private static readonly Actor Justice = DemoPeople.Handler("justice");
    private static readonly DateOnly Met = DemoPeople.WorkingDay(3, 12);
    private static readonly DateOnly Listed = DemoPeople.WorkingDay(3, 19);
    private static readonly DateOnly Given = DemoPeople.WorkingDay(3, 20);
    private static readonly string[] Departments = ["traffic", "market", "police", "resources", "housing", "civil"];

    private static readonly Line[] Tasks =
    [
        new("编制行政检查事项清单", "justice", ["market", "traffic"], "清单公布", 6, true),
        new("开展殡葬领域行政执法监督", "civil", ["market", "police"], "监督情况报告", 11, true),
        new("开展两次行政处罚案卷评查", "justice", ["police", "market"], "评查通报", 11),
        new("清理现行有效的行政规范性文件", "justice", [], "清理结果公布", 9),
        new("落实重大行政决策目录制度", "gov", ["justice"], "目录公布", 5),
        new("组织行政执法人员资格考试", "justice", [], "三次考试的结果", 11),
        new("推动涉企检查扫码入企", "market", ["traffic", "police"], "入企码使用情况", 10),
        new("建设法治文化阵地", "housing", ["justice"], "新建阵地", 10),
        new("规范自然资源执法记录", "resources", [], "执法记录抽查报告", 9),
        new("开展法律“七进”活动", "justice", ["civil"], "活动台账", 12),
    ];

    private static readonly string[] Studied =
    [
        "行政处罚法",
        "行政复议法",
        "行政诉讼法",
        "法治宣传教育法",
        "民法典",
        "行政强制法",
        "优化营商环境条例",
    ];

    internal static IEnumerable<DemoStory> Stories(DemoTexts texts)
    {
        yield return Meeting();
        yield return Points(
            "中共塔河县委全面依法治县委员会2025年工作要点",
            "中共塔河县委全面依法治县委员会",
            "塔法委发〔2025〕1号",
            0,
            texts
        );
        yield return Points("塔河县2025年法治政府建设工作要点", "塔河县人民政府", "塔政发〔2025〕3号", 1, texts);
        foreach (var i in Enumerable.Range(0, Sessions))
            yield return Session("gov", Leadership.GovernmentMeeting, DemoPeople.Spread(i, Sessions), i);
        yield return Plan("gov", Leadership.GovernmentMeeting, 12);
        yield return Plan("gov", Leadership.PartyGroup, 4);
        foreach (var i in Enumerable.Range(0, 4))
            yield return Session("gov", Leadership.PartyGroup, DemoPeople.WorkingDay(2 + i * 3, 18), i + 2);
        foreach (var (organ, i) in Departments.Append("justice").Select((o, i) => (o, i)))
        {
            yield return Plan(organ, Leadership.Department, 4);
            foreach (var n in Enumerable.Range(0, i == 2 ? 1 : 4))
                yield return Session(organ, Leadership.Department, DemoPeople.WorkingDay(2 + n * 3, 6 + i), n + i);
        }

        yield return MustKnow();
        foreach (var (organ, i) in Departments.Select((o, i) => (o, i)))
            yield return Report(organ, i);
    }

    private static DemoStory Meeting() =>
        new DemoStory("committee-meeting", "justice")
            .On(
                DemoPeople.WorkingDay(3, 5),
                Justice,
                new CallMeeting
                {
                    Title = "县委全面依法治县委员会会议",
                    PlannedOn = Met,
                    Agenda =
                    [
                        "审议《中共塔河县委全面依法治县委员会2025年工作要点》",
                        "审议《塔河县2025年法治政府建设工作要点》",
                        "听取2024年法治政府建设情况的汇报",
                    ],
                }
            )
            .On(
                Met,
                Justice,
                new HoldMeeting
                {
                    Ordinal = 7,
                    YearOrdinal = 1,
                    HeldOn = Met,
                    Place = "县委常委会议室",
                    Chair = DemoPeople.Name(1),
                    Present = [.. Enumerable.Range(1, 9).Select(DemoPeople.Name)],
                    Absent = [DemoPeople.Name(10)],
                    Resolutions = [.. Tasks.Where(t => t.FromMeeting).Select(t => new Resolved(t.Title, t.Lead, DueOf(t.Month)))],
                }
            )
            .On(
                DemoPeople.WorkingDay(3, 18),
                Justice,
                new IssueMinutes
                {
                    MinutesNumber = "塔法委纪要〔2025〕1号",
                    Text = "会议审议通过两份工作要点，听取了2024年法治政府建设情况的汇报（演示）。",
                }
            )
            .On(DemoPeople.WorkingDay(11, 28), Justice, new ConcludeMeeting { Result = "两项决定事项都已经完成（演示）。" });

    private static DateOnly DueOf(int month) => new(2025, month, DateTime.DaysInMonth(2025, month));

    // The tasks of the two documents by turns; one is late, one is still in hand at the end of the year.
    private static DemoStory Points(string title, string by, string number, int which, DemoTexts texts)
    {
        var story = new DemoStory("work-points", "justice").On(
            DemoPeople.WorkingDay(3, 17),
            Justice,
            new DraftWorkPoints
            {
                Title = title,
                Year = 2025,
                IssuedBy = by,
            }
        );
        var tasks = Tasks.Where((t, i) => t.FromMeeting ? which == 0 : i % 2 == which).ToList();
        var resolutions = Tasks.Where(t => t.FromMeeting).ToList();
        story.Then(Listed, Justice, (county, points) => [.. tasks.Select(t => Give(t, points, resolutions.IndexOf(t), county))]);
        story.On(Given, Justice, new IssueWorkPoints { DocumentNumber = number, IssuedOn = Given });
        foreach (var (task, i) in tasks.Select((t, i) => (t, i)))
        {
            var handler = DemoPeople.Handler(task.Lead);
            var progress = DemoPeople.WorkingDay(task.Month - 1, 15);
            story.In<WorkTask>(
                progress,
                handler,
                points => t => t.Parent == points && t.Title == task.Title,
                new ReportTaskProgress
                {
                    Light = i == 3 ? TaskLight.Yellow : TaskLight.Green,
                    Progress = "按计划推进（演示）。",
                    Reason = i == 3 ? "等待上级目录，已经安排专人跟进。" : null,
                }
            );
            if (task.Month == 12)
                continue;
            var evidence = texts.Write($"{task.Title}：{task.Deliverable}", "佐证材料（演示）");
            // The fourth is late by some days.
            var done = i == 3 ? DemoPeople.WorkingDay(task.Month + 1, 9) : DemoPeople.WorkingDay(task.Month, 20);
            story.In<WorkTask>(
                done,
                handler,
                points => t => t.Parent == points && t.Title == task.Title,
                new FinishTask { Done = $"{task.Deliverable}，任务已经完成（演示）。", Evidence = [evidence] }
            );
            var evaluated = DemoPeople.WorkingDay(done.Month, done.Day, 3);
            story.In<WorkTask>(
                evaluated,
                task.Lead == "justice" ? DemoPeople.InstitutionHead("justice") : Justice,
                points => t => t.Parent == points && t.Title == task.Title,
                new EvaluateTask { Grade = i == 3 ? TaskGrade.Fair : TaskGrade.Good, Verdict = "核对佐证材料，已经完成。" }
            );
        }

        return story;
    }

    // One of a meeting's resolutions says which; others say none.
    private static ActRequest Give(Line task, Guid points, int resolution, ICountyReader county) =>
        ActRequest.Open(
            "work-task",
            new ListTask
            {
                Title = task.Title,
                Lead = task.Lead,
                With = task.With,
                Deliverable = task.Deliverable,
                DueOn = DueOf(task.Month),
                Meeting =
                    resolution >= 0 ? Reference<CommitteeMeeting>.Of(county.List<CommitteeMeeting>(_ => true).Single()) : null,
                Resolution = resolution >= 0 ? resolution + 1 : null,
            },
            Listed,
            "justice"
        ) with
        {
            Parent = points,
        };

    private sealed record Line(string Title, string Lead, string[] With, string Deliverable, int Month, bool FromMeeting = false);

    private static DemoStory Plan(string organ, Leadership leadership, int sessions) =>
        new DemoStory("study-plan", organ).On(
            DemoPeople.WorkingDay(1, 20),
            DemoPeople.Handler(organ),
            new MakeStudyPlan
            {
                Year = 2025,
                Leadership = leadership,
                Sessions =
                [
                    .. Enumerable
                        .Range(0, sessions)
                        .Select(i => new PlannedStudy(1 + i * 12 / sessions, $"《{Studied[i % Studied.Length]}》")),
                ],
            }
        );

    private static DemoStory Session(string organ, Leadership leadership, DateOnly on, int i) =>
        new DemoStory("study-session", organ).On(
            on,
            DemoPeople.Handler(organ),
            new RecordStudySession
            {
                Leadership = leadership,
                HeldOn = on,
                Statute = i % 6 == 5 ? null : Studied[i % Studied.Length],
                Other = i % 6 == 5 ? "《中国共产党章程》" : null,
                Speaker = DemoPeople.Name(i + 40),
                Minutes = i % 7 == 6 ? 25 : 30 + i % 3 * 10,
                Present = 8 + i % 12,
            }
        );

    private static DemoStory MustKnow()
    {
        var story = new DemoStory("must-know-list", "justice").On(
            DemoPeople.WorkingDay(4, 2),
            Justice,
            new IssueMustKnowList
            {
                Title = "县直部门主要负责人应知应会党内法规和国家法律清单",
                Post = "县直部门主要负责人",
                Items =
                [
                    new(MustKnowKind.PartyRule, "中国共产党章程"),
                    new(MustKnowKind.PartyRule, "法治政府建设与责任落实督察工作规定"),
                    new(MustKnowKind.Law, "中华人民共和国宪法"),
                    new(MustKnowKind.Law, "中华人民共和国民法典"),
                    new(MustKnowKind.Law, "中华人民共和国行政处罚法"),
                    new(MustKnowKind.Law, "中华人民共和国行政复议法"),
                ],
            }
        );
        foreach (var (organ, i) in Departments.Select((o, i) => (o, i)))
        {
            var handler = DemoPeople.Handler(organ);
            var (named, done) = (DemoPeople.WorkingDay(4, 8), DemoPeople.WorkingDay(7, 10 + i));
            story.Then(
                named,
                handler,
                (county, list) =>
                    [
                        ActRequest.Open(
                            "must-know-record",
                            new NameLearner
                            {
                                Person = Person(county, handler),
                                Position = "主要负责人",
                                DueOn = new DateOnly(2025, 9, 30),
                            },
                            named,
                            organ
                        ) with
                        {
                            Parent = list,
                        },
                    ]
            );
            if (i == 4)
                continue;
            story.In<MustKnowRecord>(
                done,
                handler,
                list => r => r.Parent == list && r.Organ == organ,
                new CompleteStudy
                {
                    Edition = 1,
                    CompletedOn = done,
                    How = $"参加测试，{88 + i}分（演示）。",
                }
            );
        }

        return story;
    }

    private static DemoStory Report(string organ, int i)
    {
        var handler = DemoPeople.Handler(organ);
        return new DemoStory("duty-report", organ).On(
            DemoPeople.WorkingDay(1, 21),
            handler,
            county => new RecordDutyReport
            {
                Person = Person(county, handler),
                Position = "主要负责人",
                Year = 2024,
                ReportedOn = DemoPeople.WorkingDay(1, 21),
                Manner = i < 2 ? DutyReportManner.InPerson : DutyReportManner.InWriting,
                Score = 90 + i,
            }
        );
    }

    private static Reference<CountyPerson> Person(ICountyReader county, Actor handler) =>
        Reference<CountyPerson>.Of(county.List<CountyPerson>(p => p.SignIn == handler.Id).Single());
}
