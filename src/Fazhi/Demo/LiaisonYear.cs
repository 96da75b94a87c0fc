using Fazhi.Matters;
using Fazhi.Mechanisms.CourtLiaison;

namespace Fazhi.CommandLine.Demo;

/// <summary>府院联动演示：参加法院同堂培训8次，如报告所载；另有两次联席会议、四件联动化解、四件信访衔接，内容为演示。</summary>
internal static class LiaisonYear
{
    private const string Court = "塔河县人民法院";

    private static readonly string[] Topics =
    [
        "行政处罚程序的司法审查",
        "行政复议和行政诉讼的衔接",
        "政府信息公开案件的审理",
        "征收补偿案件的证据",
        "行政协议纠纷的裁判标准",
        "负责人出庭应诉",
        "工伤认定案件的争议焦点",
        "规范性文件附带审查",
    ];

    private static readonly Actor Justice = DemoPeople.Handler("justice");
    private static readonly Actor Government = DemoPeople.Handler("gov");

    internal static IEnumerable<DemoStory> Stories() =>
        [
            .. Topics.Select(Training),
            Meeting("2025年第一次府院联席会议", 3, "建立重大行政案件通报制度", "justice"),
            Meeting("2025年第二次府院联席会议", 9, "制定征收补偿争议诉前化解办法", "housing"),
            .. Enumerable.Range(0, 4).Select(Dispute),
            .. Enumerable.Range(0, 4).Select(Petition),
        ];

    private static DateOnly Day(int month, int day, int after = 0) => DemoPeople.WorkingDay(month, day, after);

    private static DemoStory Training(string topic, int i) =>
        new DemoStory("joint-training", "justice").On(
            Day(3 + i, 18),
            Justice,
            new RecordJointTraining
            {
                HeldOn = Day(3 + i, 18),
                Topic = topic,
                Court = i % 2 == 0 ? Court : "大兴安岭地区中级人民法院",
                Place = i % 2 == 0 ? "法院大会议室" : "线上",
                People = 10 + i * 3,
                ReviewOrgan = true,
            }
        );

    private static DemoStory Meeting(string title, int month, string agreed, string organ) =>
        new DemoStory("liaison-meeting", "justice")
            .On(
                Day(month, 5),
                Justice,
                new PlanLiaison
                {
                    Title = title,
                    Level = "第一级",
                    PlannedOn = Day(month, 12),
                    Organs = ["gov", "justice", "housing", "market"],
                    Courts = [Court],
                    Topics = [LiaisonTopic.SourceGovernance, LiaisonTopic.RealResolution, LiaisonTopic.Standards],
                }
            )
            .On(
                Day(month, 12),
                Justice,
                new HoldLiaison
                {
                    HeldOn = Day(month, 12),
                    Chair = "演示负责人",
                    Record = "通报行政复议、行政诉讼的情况，研究争议化解和裁判标准（演示）。",
                    Agreed = [new(agreed, organ, Day(month + 2, 12))],
                }
            )
            .In<LiaisonTask>(
                Day(month + 1, 20),
                DemoPeople.Handler(organ),
                id => t => t.Parent == id,
                new ReportAgreed { Report = "已经印发执行（演示）。" }
            )
            .In<LiaisonTask>(
                Day(month + 1, 24),
                DemoPeople.InstitutionHead("justice"),
                id => t => t.Parent == id,
                new AcceptAgreed()
            )
            .On(Day(month + 1, 27), Justice, new ConcludeLiaison { Result = "议定事项已经办结（演示）。" });

    private static DemoStory Dispute(int i)
    {
        string[] receivers = ["market", "housing", "resources", "labour"];
        var (on, receiver) = (Day(4 + i * 2, 8), receivers[i]);
        return new DemoStory("linked-resolution", "gov")
            .On(
                on,
                Government,
                new SendDispute
                {
                    Title = $"行政争议联动化解（演示{i + 1}）",
                    From = LinkedBody.Review,
                    To = LinkedBody.AdministrativeMediation,
                    ToOrgan = receiver,
                    Parties = [DemoPeople.Name(40 + i)],
                    Facts = "申请复议以前愿意调解（演示）。",
                    Willing = true,
                }
            )
            .On(Day(4 + i * 2, 8, 2), DemoPeople.Handler(receiver), new ReceiveDispute { By = "演示工作人员" })
            .On(
                Day(4 + i * 2, 8, 15),
                DemoPeople.Handler(receiver),
                new ConcludeLinked
                {
                    Result = i == 3 ? LinkedResult.Failed : LinkedResult.Mediated,
                    Note = i == 3 ? "没有达成一致，告知申请行政复议的期限（演示）。" : "达成协议（演示）。",
                }
            );
    }

    private static DemoStory Petition(int i)
    {
        PetitionRoute[] routes =
        [
            PetitionRoute.Administrative,
            PetitionRoute.DutyRequest,
            PetitionRoute.Opinion,
            PetitionRoute.Litigation,
        ];
        string[] bodies = ["justice", "market", "housing", "justice"];
        var (on, body) = (Day(2 + i * 2, 17), bodies[i]);
        var story = new DemoStory("petition-transfer", "gov")
            .On(
                on,
                Government,
                new RegisterPetition
                {
                    Paper = $"塔信〔2025〕演示{i + 1}号",
                    Title = $"反映事项（演示{i + 1}）",
                    ReceivedOn = on,
                    Petitioner = DemoPeople.Name(50 + i),
                    Content = "演示内容，并非真实信访。",
                }
            )
            .On(
                Later(on, 3),
                Government,
                new ForwardPetition
                {
                    Route = routes[i],
                    Body = body,
                    Reason = $"属于“{Terms.Of(routes[i])}”（演示）。",
                }
            )
            .On(
                Later(on, 6),
                DemoPeople.Handler(body),
                new TellPetitioner { ToldOn = Later(on, 6), Text = "已经收到，告知办理途径和程序（演示）。" }
            );
        return routes[i] == PetitionRoute.Opinion
            ? story.On(
                Later(on, 30),
                DemoPeople.Handler(body),
                new GivePetitionOpinion
                {
                    Opinion = "反映的问题已经整改（演示）。",
                    ServedOn = Later(on, 30),
                    Reviewer = "gov",
                }
            )
            : story.On(Later(on, 12), DemoPeople.Handler(body), new NoteTaken { By = "有权机关（演示）" });
    }

    private static DateOnly Later(DateOnly day, int days) => Clocks.WorkCalendar.StateCouncil.AddWorkingDays(day, days);
}
