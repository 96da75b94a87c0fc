using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.CommandLine.Demo;

/// <summary>重大行政决策演示：2024、2025两个年度目录和十项决策，停在各个环节；事项、意见和人物都是演示。</summary>
internal static class DecisionYear
{
    private static readonly Actor Office = DemoPeople.Handler("gov");
    private static readonly Actor Chief = DemoPeople.Head("gov");

    private static readonly CatalogueItem[] Of2024 =
    [
        Item(1, "城区供热管网改造规划", "housing", new(2024, 12, 31)),
        Item(2, "农村客运运营补贴办法", "traffic", new(2024, 11, 30)),
        Item(4, "夜间经济发展规划", "market", new(2024, 12, 31)),
    ];

    private static readonly CatalogueItem[] Adjusted2024 =
    [
        Of2024[0],
        Of2024[1],
        Item(3, "森林防火隔离带建设项目", "forestry", new(2025, 6, 30)),
    ];

    private static readonly CatalogueItem[] Of2025 =
    [
        Item(1, "养老服务设施布局规划", "civil", new(2025, 12, 31)),
        Item(2, "公共停车场收费管理办法", "market", new(2025, 10, 31)),
        Item(3, "电动自行车通行管理措施", "police", new(2025, 11, 30)),
        Item(4, "冷极旅游公路建设项目", "traffic", new(2025, 12, 31)),
        Item(5, "城镇住房保障实施办法", "housing", new(2025, 12, 31)),
        Item(6, "土地征收成片开发方案", "resources", new(2025, 10, 31)),
    ];

    private static readonly CatalogueItem[] Adjusted2025 =
    [
        .. Of2025.Take(5),
        Of2025[5] with
        {
            FinishOn = new(2025, 12, 31),
        },
        Item(7, "零工市场建设措施", "labour", new(2026, 6, 30)),
    ];

    internal static IEnumerable<DemoStory> Stories(DemoTexts texts)
    {
        yield return Listed(2024, DemoPeople.WorkingDay(1, 2), Of2024, new(2024, 3, 15), new(2024, 3, 20));
        yield return Listed(
            2025,
            DemoPeople.WorkingDay(3, 10),
            Of2025,
            DemoPeople.WorkingDay(3, 14),
            DemoPeople.WorkingDay(3, 19)
        );
        yield return Heating(texts);
        yield return Buses(texts);
        yield return Firebreaks(texts);
        yield return Homes(texts);
        yield return Parking(texts);
        yield return Bicycles(texts);
        yield return Road(texts);
        yield return Course
            .Begin(texts, "housing", 2025, 5, DecisionClass.PublicPolicy, DemoPeople.WorkingDay(10, 13))
            .Comments(12, 10, 4, answered: false)
            .Story;
        yield return Course
            .Begin(texts, "resources", 2025, 6, DecisionClass.Plan, DemoPeople.WorkingDay(9, 1))
            .Comments(9, 22, 4)
            .Argued()
            .Submitted(12, 19)
            .Story;
        yield return Course
            .Begin(texts, "labour", 2025, 7, DecisionClass.PublicPolicy, DemoPeople.WorkingDay(12, 8), drafts: false)
            .Story;
    }

    private static CatalogueItem Item(int no, string subject, string organ, DateOnly finish) =>
        new()
        {
            No = no,
            Subject = subject,
            Organ = organ,
            FinishOn = finish,
        };

    // The year before is entered as the county begins to use the system, in both its versions; this year's is adjusted in July.
    private static DemoStory Listed(
        int year,
        DateOnly on,
        IReadOnlyList<CatalogueItem> items,
        DateOnly consented,
        DateOnly published
    )
    {
        var past = year < 2025;
        var (again, adjusted) = past ? (on, Adjusted2024) : (DemoPeople.WorkingDay(7, 1), Adjusted2025);
        return new DemoStory("decision-catalogue", "gov")
            .On(
                on,
                Office,
                new DraftCatalogue
                {
                    Year = year,
                    Items = items,
                    Note = "由各单位报送，县人民政府办公室汇总（演示）。",
                }
            )
            .On(past ? on : consented, Office, new RecordPartyConsent { Meeting = "县委常委会会议", On = consented })
            .On(past ? on : published, Office, new PublishCatalogue { PublishedOn = published, Channel = "县人民政府网站" })
            .On(
                again,
                Office,
                new AdjustCatalogue
                {
                    Reason = past
                        ? "夜间经济发展规划并入商贸流通规划；增加森林防火隔离带建设项目。"
                        : "土地征收成片开发方案需要补充论证；增加零工市场建设措施。",
                    Items = adjusted,
                }
            )
            .On(again, Office, new RecordPartyConsent { Meeting = "县委常委会会议", On = past ? new(2024, 8, 5) : again })
            .On(again, Office, new PublishCatalogue { PublishedOn = past ? new(2024, 8, 9) : again, Channel = "县人民政府网站" });
    }

    // Adjusted in July: the whole procedure again, published anew in November.
    private static DemoStory Heating(DemoTexts texts) =>
        Course
            .Begin(texts, "housing", 2024, 1, DecisionClass.Plan, DemoPeople.WorkingDay(1, 6))
            .Comments(1, 13, 4)
            .Argued()
            .Reviewed(3, 3)
            .Decided(3, 18)
            .Executing()
            .Reported(5, 20)
            .Does(
                DemoPeople.WorkingDay(7, 7),
                Chief,
                new AdjustDecision
                {
                    Reason = "新的热源厂选址已经批准，原规划的主干管线需要改变。",
                    What = "主干管线由东线改为北线，分两年实施。",
                    Meeting = "县政府第9次常务会议",
                    FinishOn = new(2025, 12, 31),
                }
            )
            .Drafted(7, 10)
            .Comments(7, 14, 4)
            .Argued()
            .Reviewed(9, 2)
            .Decided(9, 23)
            .Executing()
            .Story;

    private static DemoStory Buses(DemoTexts texts) =>
        Course
            .Begin(texts, "traffic", 2024, 2, DecisionClass.PublicPolicy, DemoPeople.WorkingDay(1, 7), market: true)
            .Comments(1, 14, 4)
            .Argued()
            .Reviewed(3, 4)
            .Decided(3, 19)
            .Executing()
            .Reported(6, 10)
            .Reported(9, 10)
            .Does(
                DemoPeople.WorkingDay(10, 14),
                DemoPeople.Handler("traffic"),
                new EvaluateDecision
                {
                    Ground = EvaluationGround.Necessary,
                    Evaluator = "演示交通职业学院",
                    Method = "查阅运营数据，发放问卷120份，召开座谈会2次。",
                    Conclusion = "农村客运通达率和准点率明显提高，补贴标准适当。",
                    Advice = EvaluationAdvice.Continue,
                }
            )
            .Does(
                DemoPeople.WorkingDay(11, 3),
                DemoPeople.Handler("traffic"),
                new CompleteExecution { Result = "本期补贴已经发放完毕，转入常态运行。" }
            )
            .Does(
                DemoPeople.WorkingDay(11, 17),
                DemoPeople.Handler("traffic"),
                new ArchiveDecision { ArchiveNumber = "2025-决-001", Retention = "永久" }
            )
            .Story;

    private static DemoStory Firebreaks(DemoTexts texts) =>
        Course
            .Begin(texts, "forestry", 2024, 3, DecisionClass.PublicWorks, DemoPeople.WorkingDay(1, 8))
            .Comments(1, 15, 3)
            .Argued()
            .Reviewed(3, 5)
            .Decided(3, 20)
            .Executing()
            .Does(
                DemoPeople.WorkingDay(8, 4),
                DemoPeople.Handler("forestry"),
                new ReportExecutionProblem { Problem = "强降雨造成三处作业面塌方。", Advice = "建议暂停施工，重新勘察。" }
            )
            .Does(DemoPeople.WorkingDay(8, 6), Chief, new SuspendDecision { Reason = "汛期塌方危及施工安全。", Urgent = true })
            .Story;

    private static DemoStory Homes(DemoTexts texts) =>
        Course
            .Begin(texts, "civil", 2025, 1, DecisionClass.Plan, DemoPeople.WorkingDay(8, 4))
            .Comments(8, 11, 4)
            .Argued()
            .Reviewed(10, 9)
            .Decided(12, 15, publish: false)
            .Story;

    private static DemoStory Parking(DemoTexts texts) =>
        Course
            .Begin(texts, "market", 2025, 2, DecisionClass.PublicPolicy, DemoPeople.WorkingDay(4, 7), market: true, hearing: true)
            .Comments(4, 14, 4)
            .Heard(5, 22, 6, 5)
            .Argued()
            .Reviewed(6, 16)
            .Decided(7, 3)
            .Executing()
            .Reported(10, 15)
            .Story;

    private static DemoStory Bicycles(DemoTexts texts) =>
        Course
            .Begin(texts, "police", 2025, 3, DecisionClass.PublicPolicy, DemoPeople.WorkingDay(5, 6), exploratory: true)
            .Comments(5, 12, 4)
            .Argued()
            .Reviewed(7, 1, exploratory: true)
            .Decided(7, 17)
            .Executing()
            .Story;

    private static DemoStory Road(DemoTexts texts) =>
        Course
            .Begin(texts, "traffic", 2025, 4, DecisionClass.PublicWorks, DemoPeople.WorkingDay(5, 12))
            .Comments(5, 19, 4)
            .Does(
                DemoPeople.WorkingDay(7, 8),
                Chief,
                new TerminateDecision { Reason = "该路段已经列入省级旅游公路网规划，由省里统一实施。" }
            )
            .Story;

    /// <summary>One decision's way, step by step.</summary>
    private sealed class Course(DemoTexts texts, DemoStory story, string organ, string title, bool market)
    {
        private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil;
        private readonly Actor handler = DemoPeople.Handler(organ);
        private DateOnly day;

        internal DemoStory Story => story;

        internal static Course Begin(
            DemoTexts texts,
            string organ,
            int year,
            int no,
            DecisionClass of,
            DateOnly on,
            bool market = false,
            bool hearing = false,
            bool exploratory = false,
            bool drafts = true
        )
        {
            var item = (year == 2024 ? Adjusted2024 : Adjusted2025).Single(i => i.No == no);
            var story = new DemoStory("decision", organ)
                .On(
                    on,
                    DemoPeople.Handler(organ),
                    county => new ProposeDecision
                    {
                        Title = item.Subject,
                        Class = of,
                        NotExcluded = true,
                        Source = ProposalSource.Department,
                        ProposedBy = "主管部门",
                        Study = "经过调查研究，有必要由县人民政府统一决定（演示）。",
                        Catalogue = Reference<DecisionCatalogue>.Of(county.List<DecisionCatalogue>(c => c.Year == year).Single()),
                        CatalogueNo = no,
                    }
                )
                .On(
                    Calendar.AddWorkingDays(on, 2),
                    Chief,
                    new InitiateDecision
                    {
                        FinishOn = item.FinishOn > on.AddDays(30) ? item.FinishOn : on.AddDays(120),
                        Wanted = new()
                        {
                            Hearing = hearing,
                            Experts = true,
                            Risk = true,
                            TouchesMarket = market,
                            Exploratory = exploratory,
                        },
                    }
                );
            var course = new Course(texts, story, organ, item.Subject, market) { day = Calendar.AddWorkingDays(on, 3) };
            return drafts ? course.Drafted(course.day.Month, course.day.Day) : course;
        }

        internal Course Does(DateOnly on, Actor actor, Act act)
        {
            story.On(on, actor, act);
            day = on;
            return this;
        }

        internal Course Drafted(int month, int dayOfMonth) =>
            Does(
                DemoPeople.WorkingDay(month, dayOfMonth),
                handler,
                new SubmitDraft
                {
                    Text = Text,
                    File = texts.Write($"{title}（草案）\n{Text}", $"{title}草案（演示）"),
                    Note = "在调查研究的基础上起草，比较了两个方案，推荐方案一（演示）。",
                    Bases = "有关法律、法规和国家政策（演示）。",
                }
            );

        internal Course Comments(int month, int dayOfMonth, int remarks, bool answered = true)
        {
            var from = DemoPeople.WorkingDay(month, dayOfMonth);
            var until = from.AddDays(31);
            Does(
                from,
                handler,
                new OpenPublicComment
                {
                    Draft = Text,
                    Note = "现将草案向社会公布，征求意见（演示）。",
                    Channel = "县人民政府网站",
                    Until = until,
                }
            );
            if (!answered)
            {
                story.Remarking(from, Calendar.AddWorkingDays(from, 5), remarks, organ);
                return this;
            }

            day = Calendar.AddWorkingDays(until, 2);
            story.Remarked(from, until, day, remarks, organ);
            return this;
        }

        internal Course Heard(int month, int dayOfMonth, int heldMonth, int heldDay)
        {
            var (on, held) = (DemoPeople.WorkingDay(month, dayOfMonth), DemoPeople.WorkingDay(heldMonth, heldDay));
            string[] names = [.. Enumerable.Range(101, 6).Select(DemoPeople.Name)];
            string[] sides = ["居民", "居民", "停车场经营者", "沿街商户", "人大代表", "消费者组织"];
            Does(
                on,
                handler,
                new AnnounceHearing
                {
                    HeldOn = held,
                    Time = "上午9时",
                    Place = "县政务服务中心二楼会议室",
                    Subject = "收费标准、免费时段、夜间停车。",
                    Selection = "居民和商户自愿报名，公开抽签产生；人大代表、消费者组织由所在单位推荐。",
                    Participants =
                    [
                        .. names.Select(
                            (n, i) =>
                                new HearingParticipant
                                {
                                    Name = n,
                                    Side = sides[i],
                                    Origin = i < 4 ? ParticipantOrigin.Draw : ParticipantOrigin.Recommended,
                                }
                        ),
                    ],
                    PublishedOn = on,
                }
            );
            Does(
                Calendar.AddWorkingDays(on, 1),
                handler,
                new DeliverHearingPapers { Papers = "草案、起草说明、成本测算。", DeliveredOn = Calendar.AddWorkingDays(on, 1) }
            );
            return Does(
                held,
                handler,
                new HoldDecisionHearing
                {
                    Chair = "演示主持人",
                    Presented = true,
                    Debated = true,
                    Signed = names[..5],
                    Missing = $"{names[5]}因出差没有到场，已经提交书面意见。",
                    Record = "五名参加人发言：四人赞成，建议延长免费时段；一人认为夜间停车应当免费（演示）。",
                }
            );
        }

        internal Course Argued()
        {
            var expert = Expert;
            Does(
                Calendar.AddWorkingDays(day, 2),
                handler,
                new ArgueByExperts
                {
                    Form = "论证会",
                    Organiser = "演示规划研究院",
                    Opinions =
                    [
                        expert("演示专家甲", ExpertStance.For),
                        expert("演示专家乙", ExpertStance.WithChanges),
                        expert("演示专家丙", ExpertStance.Against),
                    ],
                    Balanced = true,
                    Conclusion = "必要性、可行性成立；采纳关于分期实施的意见，对投资规模的不同意见予以保留（演示）。",
                }
            );
            return Does(
                Calendar.AddWorkingDays(day, 2),
                handler,
                new AssessRisk
                {
                    Assessor = "演示风险评估中心",
                    Points =
                    [
                        new RiskPoint
                        {
                            Point = "实施期间影响群众出行",
                            Level = RiskLevel.Medium,
                            Measure = "分段实施，提前公告，设置临时通道。",
                        },
                        new RiskPoint
                        {
                            Point = "个别群众对标准有异议",
                            Level = RiskLevel.Low,
                            Measure = "设立咨询窗口，逐户说明。",
                        },
                    ],
                    Level = RiskLevel.Medium,
                    Controllable = true,
                    Plan = "出现聚集、投诉集中的，由承办单位牵头，两小时内到场处置（演示）。",
                }
            );
        }

        internal Course Submitted(int month, int dayOfMonth)
        {
            var on = DemoPeople.WorkingDay(month, dayOfMonth);
            if (market)
                Does(
                    on,
                    handler,
                    new ReviewDecisionCompetition
                    {
                        Result = FairCompetitionResult.Conforms,
                        Joint = true,
                        EnterprisesHeard = true,
                        Explanation = "没有限制市场准入、影响生产经营成本的内容（演示）。",
                    }
                );
            return Does(
                on,
                handler,
                new SubmitDecisionForReview
                {
                    StepsTold = "已经公开征求意见、组织专家论证、完成风险评估（演示）。",
                    FileComplete = true,
                    WantedBy = Calendar.AddWorkingDays(on, 8),
                }
            );
        }

        internal Course Reviewed(int month, int dayOfMonth, bool exploratory = false) =>
            Submitted(month, dayOfMonth)
                .Does(
                    Calendar.AddWorkingDays(DemoPeople.WorkingDay(month, dayOfMonth), 7),
                    DemoPeople.Reviewer,
                    new GiveDecisionLegality
                    {
                        Result = exploratory ? DecisionLegality.Exploratory : DecisionLegality.Lawful,
                        PowerLawful = true,
                        ProcedureLawful = true,
                        ContentLawful = !exploratory,
                        Opinion = exploratory
                            ? "国家对临时通行牌证没有明确规定，属于探索性改革（演示）。"
                            : "决策事项符合法定权限，程序完备，内容合法（演示）。",
                        LegalRisks = exploratory ? "临时通行牌证可能被认为增设许可，建议以便民登记代替（演示）。" : null,
                        Counsel = "演示律师",
                        CounselOpinion = "同意审查意见（演示）。",
                    }
                );

        internal Course Decided(int month, int dayOfMonth, bool publish = true)
        {
            var on = DemoPeople.WorkingDay(month, dayOfMonth);
            Does(
                on,
                Chief,
                new DiscussDecision
                {
                    Kind = DecisionMeeting.Executive,
                    Meeting = $"县政府{on.Month}月常务会议",
                    HeldOn = on,
                    Chief = "演示县长",
                    Present = ["演示县长", "演示副县长甲", "演示副县长乙", "演示副县长丙"],
                    Attending = ["演示司法局局长"],
                    Spoken =
                    [
                        Speaks("演示副县长甲", SpokenStance.For, "同意。"),
                        Speaks("演示副县长乙", SpokenStance.Against, "建议先在一个社区试行。"),
                        Speaks("演示副县长丙", SpokenStance.For, "同意，注意实施步骤。"),
                        Speaks("演示县长", SpokenStance.For, "同意，分步实施，试行情况三个月报告一次。"),
                    ],
                    Result = DiscussionResult.Adopted,
                }
            );
            var reported = Calendar.AddWorkingDays(on, 2);
            Does(
                reported,
                Office,
                new ReportToParty
                {
                    Committee = "中共塔河县委",
                    ReportedOn = reported,
                    MayIssue = true,
                    Reply = "县委常委会会议同意（演示）。",
                }
            );
            if (!publish)
                return this;
            var published = Calendar.AddWorkingDays(on, 5);
            return Does(
                published,
                Office,
                new AnnounceDecision
                {
                    Text = Text,
                    PublishedOn = published,
                    Channels = [PublicationChannel.Gazette, PublicationChannel.Website],
                    Attention = true,
                    Explained = "采纳了关于便民措施、分期实施的意见；对投资规模的不同意见，已经在实施步骤中予以考虑（演示）。",
                }
            );
        }

        internal Course Executing() =>
            Does(
                Calendar.AddWorkingDays(day, 1),
                Office,
                new AssignExecution
                {
                    Executors = [organ],
                    Task = "按照公布的内容组织实施，每季度报告执行情况。",
                    Until = new(2026, 12, 31),
                }
            );

        internal Course Reported(int month, int dayOfMonth) =>
            Does(
                DemoPeople.WorkingDay(month, dayOfMonth),
                handler,
                new ReportExecution { Report = "各项任务按计划推进，没有重大问题（演示）。" }
            );

        private string Text =>
            $"一、为了规范和推进{title}，结合本县实际，制定本决策。\n二、由主管部门会同有关单位组织实施，分步推进。\n三、实施中听取群众意见，每季度公布进展。\n四、所需资金列入年度预算。";

        private static ExpertOpinion Expert(string name, ExpertStance stance) =>
            new()
            {
                Name = name,
                Discipline = "公共管理",
                Unit = "演示大学",
                Pool = "省决策咨询论证专家库",
                Stance = stance,
                Opinion = stance == ExpertStance.Against ? "投资规模偏大，建议缩小范围。" : "方案可行，建议分期实施。",
                Signed = true,
            };

        private static Spoken Speaks(string name, SpokenStance stance, string view) =>
            new()
            {
                Name = name,
                Stance = stance,
                View = view,
            };
    }
}
