using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 在办事项演示 — a few matters in progress on the day the demo is first served, dated by working days before it, so that there is something to do.
/// They belong to the year they are dated in, and touch no figure of 2025.
/// </summary>
internal sealed class LiveMatters(DateOnly today, DemoTexts texts)
{
    private static readonly Actor Handler = DemoPeople.Handler("gov");
    private static readonly Actor Mediator = DemoPeople.Mediator("justice");

    /// <summary>The stories; none on a day beyond every calendar.</summary>
    internal IEnumerable<DemoStory> Stories()
    {
        try
        {
            _ = Before(40);
        }
        catch (OutsideCalendarException)
        {
            return [];
        }

        return
        [
            Filed(31, "market", "塔河县市场监督管理局", Domain.MarketRegulation, ActKind.Penalty, 2),
            Filed(32, "traffic", "塔河县交通运输局", Domain.Transport, ActKind.Penalty, 9)
                .On(Before(6), Handler, ReconsiderationYear.Accept())
                .On(Before(5), Handler, new SendReplyNotice { ReceivedOn = Before(5) }),
            Filed(33, "resources", "塔河县自然资源局", Domain.NaturalResources, ActKind.Disclosure, 26)
                .On(Before(23), Handler, ReconsiderationYear.Accept())
                .On(Before(21), Handler, new SendReplyNotice { ReceivedOn = Before(21) })
                .On(Before(14), DemoPeople.Handler("resources"), ReconsiderationYear.Reply())
                .On(Before(9), Handler, ReconsiderationYear.Heard()),
            Dispute(41, DisputeCategory.Neighbours, 1),
            Dispute(42, DisputeCategory.Family, 4)
                .Then(Before(3), Mediator, (reader, id) => [ActRequest.In(id, Willing(reader), Before(3))]),
            Consultation("农贸市场管理办法", "market-draft", 8),
            InReview("城市公共停车场管理规定", 6),
            Problem("检查结果没有按时公示", "market", 30, 12),
            Problem("处罚文书没有写明缴款期限", "traffic", 9, -20),
            Problem("执法记录仪没有全程开启", "", 2, 0),
        ];
    }

    // Found by the bureau's supervision; assigned to an organ, of which one is behind and one has time, or not yet.
    private DemoStory Problem(string title, string organ, int found, int overdue)
    {
        var story = new DemoStory("problem", "justice").On(
            Before(found),
            DemoPeople.Handler("justice"),
            new ReportProblem
            {
                Title = $"{title}（演示）",
                Details = "执法监督抽查发现，内容为演示。",
                FoundOn = Before(found),
                Source = ProblemSource.Supervision,
                From = "执法监督抽查",
                Responsible = organ.Length > 0 ? organ : null,
            }
        );
        return organ.Length == 0
            ? story
            : story.On(
                Before(found - 2),
                DemoPeople.Handler("justice"),
                new AssignProblem
                {
                    Responsible = organ,
                    Measure = "逐件补正，查明原因，防止再次发生。",
                    DueOn = Before(overdue),
                }
            );
    }

    private DateOnly Before(int days) => WorkCalendar.StateCouncil.AddWorkingDays(today, -days);

    private DemoStory Filed(int i, string organ, string name, Domain domain, ActKind kind, int before) =>
        new DemoStory("reconsideration", "gov").On(
            Before(before),
            DemoPeople.Resident(i),
            new FileApplication
            {
                Applicant = DemoPeople.Citizen(i),
                RespondentName = name,
                RespondentOrgan = organ,
                RespondentKind = RespondentKind.Department,
                ActChallenged = $"{name}于{Problems.Chinese(Before(before).AddDays(-20))}作出的行政行为（演示）",
                ActKind = kind,
                Domain = domain,
                ActMadeOn = Before(before).AddDays(-20),
                KnownOn = Before(before).AddDays(-18),
                Claims = "请求撤销该行政行为。",
                Facts = "申请人认为该行政行为认定事实不清。演示案情，并非真实案件。",
                Channel = Channel.Online,
            }
        );

    private DemoStory Dispute(int i, DisputeCategory category, int before) =>
        new DemoStory("dispute", "justice").On(
            Before(before),
            DemoPeople.Resident(i),
            new ApplyForMediation
            {
                Applicant = DemoPeople.Citizen(i),
                Others = [DemoPeople.Citizen(i + 500)],
                Category = category,
                Account = $"双方因{Terms.Of(category)}发生纠纷，未能自行解决。演示案情，并非真实案件。",
            }
        );

    private static RecordWillingness Willing(ICountyReader reader)
    {
        var organisation = reader.List<MediationOrganisation>(o => o.DissolvedOn == null)[0].Title;
        return new RecordWillingness { AllWilling = true, Organisation = organisation };
    }

    private DemoStory Identified(string title, int before) =>
        new DemoStory("normative-document", "gov")
            .On(
                Before(before + 6),
                Handler,
                new IdentifyDocument
                {
                    Title = $"塔河县{title}（演示）",
                    Issuer = Issuer.CountyGovernment,
                    TouchesRights = true,
                    BindsGenerally = true,
                    AppliesRepeatedly = true,
                }
            )
            .On(
                Before(before + 4),
                Handler,
                new EvaluateNeed { Conclusion = "确有必要制定，措施可行。", LegalGrounds = "相关法律法规和上级规定。" }
            );

    private DemoStory Consultation(string title, string draft, int before) =>
        Identified(title, before)
            .On(
                Before(before),
                Handler,
                new OpenConsultation
                {
                    From = Before(before),
                    Until = today.AddDays(25),
                    Channel = "县人民政府网站",
                    Text = DemoTexts.Of(draft),
                    Note = $"为了规范有关工作，起草了《塔河县{title}》。主要内容是职责、程序和监督。演示说明，并非真实文件。",
                    Draft = texts.Put(draft, $"塔河县{title}（征求意见稿）"),
                }
            )
            .Remarking(Before(before), today, 12);

    private DemoStory InReview(string title, int before) =>
        Identified(title, before)
            .On(
                Before(before),
                Handler,
                new WaiveConsultation { Ground = WaiverGround.SuperiorOrder, Reason = "执行上级机关的紧急决定（演示）。" }
            )
            .On(
                Before(2),
                Handler,
                new SubmitForLegalityReview { FileComplete = true, DrafterOpinion = "符合法定权限和程序，同意送审。" }
            );
}
