using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;

namespace Fazhi.CommandLine.Demo;

/// <summary>法治督察和执法监督演示：一份计划、三次督察、六份监督文书、一件移送、四件投诉；报告第二、第三部分各三项，文字就是报告的文字，其余内容为演示。</summary>
internal sealed class SupervisionYear(DemoTexts texts)
{
    private const string PlanTitle = "2025年度法治督察和行政执法监督计划";
    private const string DecisionsTitle = "重大行政决策程序专项督察";
    private const string ReasonsTitle = "行政处罚裁量说理小切口督察";
    private const string TownsTitle = "乡镇法治政府建设全面督察";

    private static readonly Actor Clerk = DemoPeople.Handler("justice");
    private static readonly Actor Chief = DemoPeople.InstitutionHead("justice");

    internal IEnumerable<DemoStory> Stories() =>
        [Plan(), Decisions(), Reasons(), Towns(), .. Papers(), Transfer(), .. Leads(), .. Complaints(), .. Report()];

    private static DateOnly Day(int month, int day) => DemoPeople.WorkingDay(month, day);

    private static DemoStory Plan() =>
        new DemoStory("supervision-plan", "justice")
            .On(
                Day(1, 20),
                Clerk,
                new DrawUpSupervision
                {
                    Title = PlanTitle,
                    Year = 2025,
                    Topics =
                    [
                        new(DecisionsTitle, SupervisionKind.SpecialTopic, new(2025, 6, 30), IsOpen: true),
                        new(ReasonsTitle, SupervisionKind.SmallIncision, new(2025, 9, 30), IsOpen: true),
                        new(TownsTitle, SupervisionKind.Whole, new(2025, 12, 31), IsOpen: true),
                        new("窗口服务暗访", SupervisionKind.SmallIncision, new(2025, 11, 30)),
                    ],
                    Organs = ["housing", "resources", "traffic", "market", "forestry", "tahe-town", "pangu"],
                    Grounds = "法治政府建设年度工作要点（演示）",
                }
            )
            .On(Day(2, 10), Clerk, new ApproveSupervisionPlan { ApprovedBy = "中共塔河县委全面依法治县委员会" })
            .On(Day(2, 14), Clerk, new PublishSupervisionPlan());

    private static DemoStory Launch(
        int month,
        int day,
        string title,
        SupervisionKind kind,
        SupervisionManner manner,
        string content,
        params string[] organs
    ) =>
        new DemoStory("supervision", "justice").On(
            Day(month, day),
            Clerk,
            county => new LaunchSupervision
            {
                Title = title,
                Plan = Reference<SupervisionPlan>.Of(county.List<SupervisionPlan>(p => p.Title == PlanTitle).Single()),
                Kind = kind,
                Manner = manner,
                Content = content,
                Organs = organs,
            }
        );

    private DemoStory Decisions()
    {
        string[] organs = ["housing", "resources"];
        var story = Launch(
                3,
                3,
                DecisionsTitle,
                SupervisionKind.SpecialTopic,
                SupervisionManner.OnTheSpot,
                "重大行政决策的公众参与、风险评估、合法性审查和集体讨论。",
                organs
            )
            .On(
                Day(3, 5),
                Clerk,
                new StartSelfChecks { DueOn = new(2025, 3, 28), Outline = "对照五道程序逐项自查，写明没有做到的和原因。" }
            );
        Return(story, organs, 3, 24);
        story
            .On(Day(4, 7), Clerk, new GoOnSite { Group = "演示督察一组" })
            .On(Day(4, 9), Clerk, Measure(SupervisionMeasure.ReadFiles, 4, 9, "housing", "查阅两件决策的全部材料（演示）。"))
            .On(Day(4, 10), Clerk, Measure(SupervisionMeasure.Interview, 4, 10, "resources", "走访承办股室（演示）。"))
            .On(Day(4, 21), Clerk, new ReportSupervision { Report = "决策程序总体规范，个别环节的责任划分不清（演示）。" })
            .On(
                Day(4, 25),
                Clerk,
                new FeedBackSupervision
                {
                    Opinion = "程序总体规范，责任划分还不够清楚（演示）。",
                    Findings =
                    [
                        new("housing", "决策承办责任划分不清", "明确每一道程序由谁负责。", new(2025, 6, 20)),
                        new("resources", "公众参与的记录不全", "补齐记录，规定由谁保存。", new(2025, 6, 20)),
                    ],
                }
            );
        PutRight(story, DecisionsTitle, 6, 10);
        return story
            .On(
                Day(6, 16),
                Clerk,
                new SendResults { To = [ResultAddressee.Superior, ResultAddressee.Discipline, ResultAddressee.Personnel] }
            )
            .On(
                Day(6, 18),
                Clerk,
                new CloseSupervision
                {
                    Result = "两个问题都已经整改（演示）。",
                    PublicResult = "督察两个单位，发现的2个问题已经全部整改。",
                }
            );
    }

    private DemoStory Reasons()
    {
        string[] organs = ["traffic", "market", "forestry"];
        var story = Launch(
                8,
                4,
                ReasonsTitle,
                SupervisionKind.SmallIncision,
                SupervisionManner.OnTheSpot,
                "处罚决定书是否写明适用哪一档、为什么。",
                organs
            )
            .On(Day(8, 6), Clerk, new GoOnSite { Group = "演示督察二组" })
            .On(Day(8, 7), Clerk, Measure(SupervisionMeasure.ReadFiles, 8, 7, "traffic", "抽查决定书十件（演示）。"))
            .On(Day(8, 8), Clerk, Measure(SupervisionMeasure.VisitSecretly, 8, 8, "market", "到服务窗口暗访（演示）。"))
            .On(Day(8, 15), Clerk, new ReportSupervision { Report = "一个单位的决定书说理过于简单（演示）。" })
            .On(
                Day(8, 20),
                Clerk,
                new FeedBackSupervision
                {
                    Opinion = "多数决定书写明了裁量的理由，个别说理过于简单（演示）。",
                    Findings = [new("forestry", "决定书的裁量说理过于简单", "统一说理的写法，集中学习。", new(2025, 9, 26))],
                }
            );
        PutRight(story, ReasonsTitle, 9, 15);
        return story
            .On(Day(9, 22), Clerk, new SendResults { To = [ResultAddressee.Superior] })
            .On(
                Day(9, 24),
                Clerk,
                new CloseSupervision { Result = "问题已经整改（演示）。", PublicResult = "督察三个单位，发现的1个问题已经整改。" }
            );
    }

    // Still being put right when the year ends.
    private static DemoStory Towns()
    {
        string[] organs = ["tahe-town", "pangu"];
        var story = Launch(
                10,
                13,
                TownsTitle,
                SupervisionKind.Whole,
                SupervisionManner.Written,
                "乡镇依法行政、执法和普法的情况。",
                organs
            )
            .On(Day(10, 15), Clerk, new StartSelfChecks { DueOn = new(2025, 11, 7), Outline = "对照年度工作要点逐项自查。" });
        Return(story, organs, 11, 3);
        return story
            .On(Day(11, 17), Clerk, new ReportSupervision { Report = "两个乡镇总体较好，一个乡镇的执法记录不全（演示）。" })
            .On(
                Day(11, 24),
                Clerk,
                new FeedBackSupervision
                {
                    Opinion = "总体较好（演示）。",
                    Findings = [new("pangu", "执法记录不全", "补齐记录，专人保管。", new(2026, 2, 27))],
                }
            );
    }

    private static RecordMeasure Measure(SupervisionMeasure kind, int month, int day, string at, string account) =>
        new()
        {
            Kind = kind,
            TakenOn = Day(month, day),
            At = at,
            Account = account,
        };

    private static void Return(DemoStory story, string[] organs, int month, int day)
    {
        var on = Day(month, day);
        foreach (var organ in organs)
            story.In<SupervisionReturn>(
                on,
                DemoPeople.Handler(organ),
                id => r => r.Parent == id && r.Organ == organ,
                new HandInSelfCheck { Report = "已经逐项自查（演示）。" }
            );
    }

    private void PutRight(DemoStory story, string title, int month, int day)
    {
        var (right, verified) = (Day(month, day), DemoPeople.WorkingDay(month, day, 2));
        foreach (var organ in title == DecisionsTitle ? new[] { "housing", "resources" } : ["forestry"])
            story
                .In<FoundProblem>(
                    right,
                    DemoPeople.Handler(organ),
                    id => p => p.OriginId == id && p.Responsible == organ,
                    new RectifyProblem { Done = "已经整改（演示）。", After = [Text("整改后的材料")] }
                )
                .In<FoundProblem>(
                    verified,
                    Clerk,
                    id => p => p.OriginId == id && p.Responsible == organ,
                    new VerifyProblem { Verdict = "核对材料，已经整改到位（演示）。" }
                );
    }

    private static IssueInstrument Paper(string body, string title, DateOnly due) =>
        new()
        {
            Grade = InstrumentGrade.Notice,
            Body = body,
            Title = title,
            Facts = "抽查时发现（演示）。",
            Demand = "说明情况，及时纠正。",
            DueOn = due,
        };

    // A notice that nobody answers becomes an opinion, and that a decision; two others are answered in time; the sixth comes from a lead.
    private static IEnumerable<DemoStory> Papers()
    {
        yield return new DemoStory("supervision-instrument", "justice")
            .On(Day(4, 14), Clerk, Paper("traffic", "检查记录没有当事人签名", new(2025, 4, 30)))
            .On(Day(4, 24), DemoPeople.Handler("traffic"), new AnswerInstrument { Answer = "已经补正（演示）。" })
            .On(Day(4, 28), Clerk, new AcceptAnswer { Checked = "核对补正后的记录（演示）。" });
        yield return new DemoStory("supervision-instrument", "justice")
            .On(Day(5, 12), Clerk, Paper("market", "送达回证填写不全", new(2025, 5, 30)))
            .On(Day(5, 22), DemoPeople.Handler("market"), new AnswerInstrument { Answer = "已经补正（演示）。" })
            .On(Day(5, 26), Clerk, new AcceptAnswer { Checked = "核对补正后的回证（演示）。" });
        yield return new DemoStory("supervision-instrument", "justice")
            .On(Day(6, 9), Clerk, Paper("housing", "执法音像记录没有归档", new(2025, 6, 27)))
            .On(Day(7, 1), Clerk, Raised("期限届满没有回复（演示）。", new(2025, 7, 18)))
            .In<SupervisionInstrument>(
                Day(7, 21),
                Chief,
                _ => i => i.Grade == InstrumentGrade.Opinion,
                Raised("期限届满仍然没有回复（演示）。", new(2025, 8, 8))
            )
            .In<SupervisionInstrument>(
                Day(8, 5),
                DemoPeople.Handler("housing"),
                _ => i => i.Grade == InstrumentGrade.Decision,
                new AnswerInstrument { Answer = "已经全部归档（演示）。" }
            )
            .In<SupervisionInstrument>(
                Day(8, 11),
                Clerk,
                _ => i => i.Grade == InstrumentGrade.Decision,
                new AcceptAnswer { Checked = "核对归档目录（演示）。" }
            );
    }

    private static RaiseGrade Raised(string facts, DateOnly due) =>
        new()
        {
            Facts = facts,
            Demand = "立即归档，书面报告。",
            DueOn = due,
        };

    private static DemoStory Transfer() =>
        new DemoStory("accountability-transfer", "justice")
            .On(
                Day(7, 22),
                Chief,
                county => new TransferAccountability
                {
                    Title = "两次书面要求没有回复",
                    Ground = "拒不整改",
                    Body = "housing",
                    Facts = "通知书、意见书都没有在期限内回复（演示）。",
                    To = TransferTo.Discipline,
                    ToName = "塔河县监察委员会",
                    Instrument = Reference<SupervisionInstrument>.Of(
                        county.List<SupervisionInstrument>(i => i.Grade == InstrumentGrade.Opinion).Single()
                    ),
                }
            )
            .On(Day(7, 28), Clerk, new RecordReceipt { Receipt = "演监收〔2025〕1号", ReceivedOn = Day(7, 25) })
            .On(
                Day(9, 10),
                Clerk,
                new RecordResult { Result = TransferResult.Admonished, Account = "对承办人员批评教育（演示）。" }
            );

    private IEnumerable<DemoStory> Leads()
    {
        yield return Lead(2, 24, "forestry", LeadCause.Review, "处罚决定没有写明裁量的理由")
            .On(
                Day(3, 10),
                Clerk,
                new TurnIntoNotice
                {
                    Title = "处罚决定没有写明裁量的理由",
                    Facts = "调阅的一件决定书没有写明裁量的理由（演示）。",
                    Demand = "说明并补正。",
                    DueOn = new(2025, 3, 28),
                }
            )
            .In<SupervisionInstrument>(
                Day(3, 24),
                DemoPeople.Handler("forestry"),
                lead => i => i.LeadId == lead,
                new AnswerInstrument { Answer = "已经补正（演示）。" }
            );
        yield return Lead(4, 2, "labour", LeadCause.Passed, "监察案件没有按期告知")
            .On(
                Day(4, 15),
                Clerk,
                new TurnIntoProblem
                {
                    Title = "监察案件没有按期告知",
                    Details = "两件没有按期告知（演示）。",
                    Measure = "补正告知，建立提醒。",
                    DueOn = new(2025, 5, 30),
                }
            )
            .In<FoundProblem>(
                Day(5, 19),
                DemoPeople.Handler("labour"),
                lead => p => p.OriginId == lead,
                new RectifyProblem { Done = "已经补正（演示）。", After = [Text("补正的告知书")] }
            );
        (int Month, string Organ, LeadCause Cause, string Title)[] others =
        [
            (5, "police", LeadCause.Resident, "反映处理不及时"),
            (6, "civil", LeadCause.Other, "检查表格重复填写"),
            (7, "resources", LeadCause.Passed, "检查文书编号重复"),
            (9, "traffic", LeadCause.Resident, "反映检查时间过长"),
            (10, "market", LeadCause.Review, "告知书没有写明听证期限"),
        ];
        foreach (var (month, organ, cause, title) in others)
            yield return Lead(month, 12, organ, cause, title)
                .On(Day(month, 20), Clerk, new SetLeadAside { Reason = "核对案卷和记录，情况已经纠正（演示）。" });
        yield return Lead(12, 8, "housing", LeadCause.Resident, "反映检查没有出示证件")
            .On(Day(12, 10), Clerk, new ExamineLead { How = "调阅音像记录（演示）。" });
    }

    private static DemoStory Lead(int month, int day, string body, LeadCause cause, string title) =>
        new DemoStory("supervision-lead", "justice").On(
            Day(month, day),
            Clerk,
            new RegisterLead
            {
                Title = title,
                Cause = cause,
                Body = body,
                Details = $"{title}（演示）。",
            }
        );

    private static IEnumerable<DemoStory> Complaints()
    {
        yield return Complaint(81, 3, 17, "market", ComplainedAct.Inspection)
            .On(Day(3, 19), Clerk, new AcceptComplaint())
            .On(Day(3, 20), Clerk, new AskForAccount { Question = "说明三月中旬在商业街检查的经过。", DueOn = new(2025, 3, 31) })
            .On(
                Day(3, 26),
                DemoPeople.Handler("market"),
                new GiveAccount { Account = "当日检查两家，其中一家没有留下通知书（演示）。" }
            )
            .On(
                Day(4, 3),
                Clerk,
                new AnswerComplaint
                {
                    Verdict = ComplaintVerdict.PartlyFounded,
                    Reply = "检查属实，没有留下通知书，已经要求补送（演示）。",
                    Problem = "检查没有留下通知书",
                    Measure = "补送通知书，重申要求。",
                    DueOn = new(2025, 4, 30),
                }
            );
        yield return Complaint(82, 6, 4, "traffic", ComplainedAct.Penalty)
            .On(Day(6, 6), Clerk, new AcceptComplaint())
            .On(
                Day(6, 25),
                Clerk,
                new AnswerComplaint { Verdict = ComplaintVerdict.Unfounded, Reply = "处罚在裁量的幅度以内，程序合法（演示）。" }
            )
            .On(Day(7, 3), DemoPeople.Resident(82), new ObjectToAnswer { Reason = "认为处罚过重（演示）。" })
            .On(
                Day(7, 17),
                Chief,
                new SettleComplaint
                {
                    Verdict = ComplaintVerdict.Unfounded,
                    Reply = "复核维持；不服处罚的，可以申请行政复议（演示）。",
                }
            );
        yield return Complaint(83, 9, 8, "police", ComplainedAct.Other)
            .On(Day(9, 10), Clerk, new DeclineComplaint { Reason = "属于刑事案件的办理，请向检察机关反映（演示）。" });
        yield return Complaint(84, 12, 15, "housing", ComplainedAct.Manner).On(Day(12, 17), Clerk, new AcceptComplaint());
    }

    private static DemoStory Complaint(int i, int month, int day, string body, ComplainedAct about) =>
        new DemoStory("enforcement-complaint", "justice").On(
            Day(month, day),
            DemoPeople.Resident(i),
            new FileEnforcementComplaint
            {
                Name = DemoPeople.Name(i),
                Phone = PhoneNumber.Parse($"139000000{i}"),
                Body = body,
                About = about,
                Details = "经过见说明（演示）。",
            }
        );

    // The report's own words, so that rows and printed paragraphs can't differ.
    private static IEnumerable<DemoStory> Report()
    {
        var lines = Samples.ReportTemplate().Split('\n', StringSplitOptions.TrimEntries);
        var (second, third) = (
            Array.FindIndex(lines, l => l.StartsWith("二、存在的问题", StringComparison.Ordinal)),
            Array.FindIndex(lines, l => l.StartsWith("三、下步工作安排", StringComparison.Ordinal))
        );
        string?[] from = [TownsTitle, DecisionsTitle, ReasonsTitle];
        var listed = lines[(second + 1)..third]
            .Where(l => l.Length > 0)
            .Select((l, i) => (Order: i + 1, Said: Said(l, "是")))
            .ToList();
        foreach (var (order, said) in listed)
            yield return new DemoStory("listed-shortcoming", "justice").On(
                Day(12, 24),
                Clerk,
                county => new ListShortcoming
                {
                    Year = 2025,
                    Order = order,
                    Title = said.Title,
                    Text = said.Text,
                    Round =
                        order <= from.Length
                            ? Reference<SupervisionRound>.Of(
                                county.List<SupervisionRound>(r => r.Title == from[order - 1]).Single()
                            )
                            : null,
                    Grounds = order <= from.Length ? null : "年度总结（演示）",
                }
            );
        foreach (
            var (order, said) in lines[(third + 1)..]
                .Where(l => l.Length > 0)
                .Select((l, i) => (Order: i + 1, Said: Said(l, ")")))
        )
            yield return new DemoStory("next-step", "justice").On(
                Day(12, 25),
                Clerk,
                county => new ListNextStep
                {
                    Year = 2025,
                    Order = order,
                    Title = said.Title,
                    Text = said.Text,
                    Answers = county.List<ListedShortcoming>(s => s.Order == order) is [var answered, ..]
                        ? Reference<ListedShortcoming>.Of(answered)
                        : null,
                }
            );
    }

    // 一是标题。正文: the mark goes, the first sentence is the heading.
    private static (string Title, string Text) Said(string line, string mark)
    {
        var words = line[(line.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];
        var stop = words.IndexOf('。', StringComparison.Ordinal);
        return (words[..stop], words[(stop + 1)..]);
    }

    private FileRef Text(string text) => texts.Write($"{text}（演示）", text);
}
