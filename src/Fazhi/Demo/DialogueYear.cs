using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Dialogue;

namespace Fazhi.CommandLine.Demo;

/// <summary>政商沙龙演示：开展63次活动，参与企业300余家（306家，按代码去重），解决企业问题70个，典型案例7篇，如报告所载；《2025年度政商沙龙计划》和两版正负清单，内容为演示。</summary>
internal static class DialogueYear
{
    private const int Events = 63;
    private const int Enterprises = 306;
    private const int AtEach = 6;
    private const int Issues = 70;
    private const int Articles = 7;
    private static readonly Actor Clerk = DemoPeople.Handler("business");
    private static readonly Actor Chief = DemoPeople.InstitutionHead("business");
    private static readonly string[] Assignees = ["market", "traffic", "housing", "labour", "finance", "resources", "water"];

    private static readonly string[] Topics =
    [
        "惠企政策",
        "融资对接",
        "用工保障",
        "项目审批",
        "林产品加工",
        "旅游企业服务",
        "物流运输",
    ];

    internal static IEnumerable<DemoStory> Stories() =>
        [
            Plan(),
            .. Enumerable.Range(0, Events).Select(Event),
            .. Enumerable.Range(0, Issues).Select(Issue),
            .. Enumerable.Range(0, Articles).Select(Article),
            Conduct(1, DemoPeople.WorkingDay(2, 10)),
            Conduct(2, DemoPeople.WorkingDay(9, 10)),
        ];

    private static DateOnly OfEvent(int i)
    {
        // The plan is issued first.
        var (day, first) = (DemoPeople.Spread(i, Events), DemoPeople.WorkingDay(1, 10));
        return day < first ? first : day;
    }

    private static DemoStory Plan() =>
        new DemoStory("dialogue-plan", "business")
            .On(
                DemoPeople.WorkingDay(1, 2),
                Clerk,
                new DraftDialoguePlan
                {
                    Year = 2025,
                    Items =
                    [
                        .. Enumerable
                            .Range(0, Events - 3)
                            .Select(i => new PlannedDialogue(
                                $"{Topics[i % Topics.Length]}（演示）",
                                (DialogueKind)(i % 3),
                                1 + i % 12
                            )),
                    ],
                }
            )
            .On(DemoPeople.WorkingDay(1, 6), Chief, new IssueDialoguePlan());

    private static DemoStory Event(int i)
    {
        var on = OfEvent(i);
        var planned = i % 21 != 20;
        return new DemoStory("dialogue-event", "business")
            .On(
                Before(on),
                Clerk,
                county => new AnnounceEvent
                {
                    Title = $"{Topics[i % Topics.Length]}政商交流第{i + 1}期（演示）",
                    Kind = (DialogueKind)(i % 3),
                    Plan = planned ? Reference<DialoguePlan>.Of(county.List<DialoguePlan>(p => p.Year == 2025).Single()) : null,
                    Unplanned = planned ? null : "企业集中反映，临时增加（演示）。",
                    On = on,
                    Time = "14:30",
                    Place = (DialogueKind)(i % 3) == DialogueKind.OnSite ? "演示企业厂区" : "县政务服务中心",
                    Topic = "相关部门到场答疑（演示）。",
                    Organs = [Assignees[i % Assignees.Length]],
                }
            )
            .On(
                on,
                Clerk,
                new HoldEvent
                {
                    HeldOn = on,
                    Present = [.. Enumerable.Range(i * AtEach, AtEach).Select(n => Enterprise(n % Enterprises))],
                    Record = "交流经营情况，现场答疑（演示）。",
                }
            );
    }

    private static DateOnly Before(DateOnly on)
    {
        var day = on.AddDays(-3);
        return day < DemoPeople.WorkingDay(1, 7) ? DemoPeople.WorkingDay(1, 7) : day;
    }

    private static PresentEnterprise Enterprise(int n) =>
        new($"塔河县演示企业{n + 1}", DemoPeople.Code($"91232722MA{n + 20_000:0000000}"));

    // Every seventh is sent back once before it is confirmed.
    private static DemoStory Issue(int i)
    {
        var raised = DemoPeople.Spread(i, Issues + 10);
        var (assignee, enterprise) = (Assignees[i % Assignees.Length], Enterprise(i));
        var story = new DemoStory("enterprise-issue", "business")
            .On(
                raised,
                Clerk,
                new RaiseIssue
                {
                    To = "business",
                    Enterprise = enterprise.Name,
                    CreditCode = enterprise.CreditCode,
                    Contact = DemoPeople.Name(i),
                    Phone = PhoneNumber.Parse($"1390000{i % 10000:0000}"),
                    Subject = $"{Topics[i % Topics.Length]}中的问题（演示{i + 1}）",
                    Content = "演示内容，并非真实问题。",
                }
            )
            .On(Later(raised, 1), Clerk, new AssignIssue { Assignee = assignee, DueOn = Later(raised, 11) })
            .On(
                Later(raised, 5),
                DemoPeople.Handler(assignee),
                new AnswerIssue { Answer = IssueAnswer.Solved, Text = "已经协调解决（演示）。" }
            );
        if (i % 7 == 6)
            story
                .On(Later(raised, 6), Clerk, new SendBackIssue { Reason = "企业反映还有一项没有解决（演示）。" })
                .On(
                    Later(raised, 9),
                    DemoPeople.Handler(assignee),
                    new AnswerIssue { Answer = IssueAnswer.Solved, Text = "余下的一项也已经解决（演示）。" }
                );
        return story.On(
            Later(raised, i % 7 == 6 ? 10 : 6),
            Clerk,
            new RecordEnterpriseConfirmation
            {
                Way = ConfirmationWay.Phone,
                By = DemoPeople.Name(i),
                Note = "已经解决（演示）。",
            }
        );
    }

    private static DemoStory Article(int i) =>
        new DemoStory("case-article", "business").On(
            DemoPeople.WorkingDay(4 + i, 16),
            Clerk,
            new RecordCaseArticle
            {
                Title = $"政商沙龙典型案例（演示{i + 1}）",
                Outlet = i % 2 == 0 ? "中国网" : "大兴安岭日报",
                PublishedOn = DemoPeople.WorkingDay(4 + i, 16),
            }
        );

    private static DemoStory Conduct(int edition, DateOnly on) =>
        new DemoStory("conduct-list", "business")
            .On(
                on,
                Clerk,
                new DraftConductList
                {
                    Title = "塔河县政商交往正负清单",
                    Edition = edition,
                    Items =
                    [
                        new(ConductOf.Officials, true, "参加座谈、上门走访，听取意见、宣讲政策（演示）"),
                        new(ConductOf.Officials, false, "收受企业的财物、接受宴请（演示）"),
                        new(ConductOf.Enterprises, true, "反映困难，对政策和服务提出意见（演示）"),
                        new(ConductOf.Enterprises, false, "以财物谋求不正当的利益（演示）"),
                    ],
                }
            )
            .On(Later(on, 2), Chief, new PublishConductList { ApprovedBy = "县人民政府常务会议（演示）" });

    private static DateOnly Later(DateOnly day, int days) => Clocks.WorkCalendar.StateCouncil.AddWorkingDays(day, days);
}
