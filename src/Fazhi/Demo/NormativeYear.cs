using Fazhi.Identifiers;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 规范性文件演示：存量文件37件，年内清理，废止8件，保留29件；新制定并备案4件。The four new ones come into force after the clean-up's day of reference.
/// </summary>
internal static class NormativeYear
{
    private const int Existing = 37;
    private const int Repealed = 8;

    private static readonly string[] Subjects =
    [
        "城镇供热管理",
        "农村公路养护",
        "林区防火",
        "殡葬管理",
        "集贸市场管理",
        "城市市容管理",
        "临时救助",
        "畜禽养殖布局",
        "政府投资项目管理",
        "国有资产出租",
        "门牌地名管理",
        "河道采砂管理",
    ];

    private static readonly (string Title, string Text, string? Draft)[] New =
    [
        ("县级储备粮管理办法", "grain", "grain-draft"),
        ("公共租赁住房管理办法", "housing", null),
        ("行政规范性文件管理规定", "documents", null),
        ("农村饮水工程运行管理办法", "water", null),
    ];

    /// <summary>The existing documents whose texts are kept: one that is amended, one that is repealed, one that is kept.</summary>
    private static readonly string[] ExistingTexts = ["heating-2014", "road-maintenance", "forest-fire"];

    internal static IEnumerable<DemoStory> Stories(DemoTexts texts)
    {
        for (var i = 0; i < Existing; i++)
            yield return i == 0 ? Amended(ExistingDocument(i, texts), texts) : ExistingDocument(i, texts);
        yield return CleanUpRound();
        for (var i = 0; i < New.Length; i++)
            yield return NewDocument(i, texts);
    }

    private static string ExistingTitle(int i) =>
        $"塔河县{Subjects[i % Subjects.Length]}{(i % 3 == 0 ? "办法" : i % 3 == 1 ? "实施细则" : "规定")}";

    private static DemoStory Amended(DemoStory story, DemoTexts texts) =>
        story.On(
            new DateOnly(2025, 9, 10),
            DemoPeople.Head("gov"),
            new AmendDocument
            {
                Reason = "提高室温标准，方便群众办理测温和退费。演示修改。",
                Changes =
                    "修改第四条、第五条、第六条、第八条、第九条：居民室温标准提高到二十摄氏度，测温时限缩短到十二小时，退还热费无需申请。",
                Opinion = LegalityOpinion.Passed,
                Meeting = "县政府常务会议",
                PublishedOn = new DateOnly(2025, 9, 10),
                Text = DemoTexts.Of("heating-2025"),
                FullText = texts.Put("heating-2025", ExistingTitle(0)),
            }
        );

    private static DemoStory ExistingDocument(int i, DemoTexts texts)
    {
        var year = 2014 + i % 10;
        var subject = Subjects[i % Subjects.Length];
        return new DemoStory("normative-document", "gov").On(
            new DateOnly(2025, 1, 2 + i % 2),
            DemoPeople.Handler("gov"),
            new RegisterExisting
            {
                Title = $"{ExistingTitle(i)}（演示{i + 1}）",
                Number = DocumentNumber.Of("塔政规", year, 1 + i / 10),
                Issuer = Issuer.CountyGovernment,
                PublishedOn = new DateOnly(year, 5, 10),
                EffectiveFrom = new DateOnly(year, 6, 1),
                Text = i < ExistingTexts.Length ? DemoTexts.Of(ExistingTexts[i]) : DemoTexts.Plain(subject),
                FullText = i < ExistingTexts.Length ? texts.Put(ExistingTexts[i], ExistingTitle(i)) : null,
                Summary = $"规范本县{subject}工作。演示文件，并非真实文件。",
            }
        );
    }

    private static DemoStory CleanUpRound()
    {
        var story = new DemoStory("clean-up", "gov");
        return story
            .On(
                new DateOnly(2025, 3, 3),
                DemoPeople.Handler("gov"),
                new StartCleanUp
                {
                    Title = "2025年行政规范性文件清理",
                    Scope = CleanUpScope.All,
                    AsOf = new DateOnly(2025, 2, 28),
                    Occasion = "落实行政规范性文件定期清理要求。",
                    PlannedUntil = new DateOnly(2025, 6, 30),
                }
            )
            .Then(
                new DateOnly(2025, 4, 15),
                DemoPeople.Reviewer,
                (reader, round) =>
                    reader
                        .List<CleanUpItem>(item => item.Parent == round)
                        .Select(
                            (item, i) =>
                                ActRequest.In(
                                    item.Id,
                                    new DecideOutcome
                                    {
                                        Outcome = i % 4 == 1 && i / 4 < Repealed ? CleanUpOutcome.Repeal : CleanUpOutcome.Keep,
                                        Reason =
                                            i % 4 == 1 && i / 4 < Repealed
                                                ? "所依据的上位法已经修改，内容不再适用。"
                                                : "符合上位法规定，仍需执行。",
                                    },
                                    new DateOnly(2025, 4, 15)
                                )
                        )
            )
            .On(
                new DateOnly(2025, 5, 20),
                DemoPeople.InstitutionHead("gov"),
                new PublishCleanUpResult { Meeting = "县政府常务会议", Channel = "县人民政府网站" }
            );
    }

    private static DemoStory NewDocument(int i, DemoTexts texts)
    {
        var (title, text, draft) = New[i];
        var start = DemoPeople.WorkingDay(3 + i, 10);
        var consulted = start.AddDays(40);
        DateOnly Day(int after) => DemoPeople.WorkingDay(consulted.AddDays(8).Month, consulted.AddDays(8).Day, after);
        var handler = DemoPeople.Handler("gov");
        return new DemoStory("normative-document", "gov")
            .On(
                start,
                handler,
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
                start.AddDays(2),
                handler,
                new EvaluateNeed { Conclusion = "确有必要制定，措施可行。", LegalGrounds = "相关法律法规和上级规定。" }
            )
            .On(
                start.AddDays(4),
                handler,
                new OpenConsultation
                {
                    From = start.AddDays(4),
                    Until = start.AddDays(36),
                    Channel = "县人民政府网站",
                    Text = DemoTexts.Of(draft ?? text),
                    Note = $"为了规范有关工作，起草了《塔河县{title}》。主要内容是职责、程序和监督。演示说明，并非真实文件。",
                    Draft = draft is null ? null : texts.Put(draft, $"塔河县{title}（征求意见稿）"),
                }
            )
            .Remarked(
                start.AddDays(4),
                start.AddDays(36),
                consulted.AddDays(8),
                title.StartsWith("公共租赁", StringComparison.Ordinal) ? 300 : 3 + i
            )
            .On(
                Day(2),
                handler,
                new SubmitForLegalityReview { FileComplete = true, DrafterOpinion = "符合法定权限和程序，同意送审。" }
            )
            .On(
                Day(9),
                DemoPeople.Reviewer,
                new GiveLegalityOpinion
                {
                    Opinion = LegalityOpinion.Passed,
                    PowerAndProcedureLawful = true,
                    Text = "审核通过。",
                }
            )
            .On(
                Day(13),
                DemoPeople.Head("gov"),
                new Deliberate
                {
                    Meeting = $"县政府第{5 + i}次常务会议",
                    HeldOn = Day(13),
                    Adopted = true,
                }
            )
            .On(Day(15), handler, new RegisterAndNumber { SignedBy = "演示负责人" })
            .On(
                Day(16),
                handler,
                new PublishDocument
                {
                    PublishedOn = Day(16),
                    EffectiveFrom = Day(16).AddDays(30),
                    Channel = "县人民政府网站",
                    Text = DemoTexts.Of(text),
                    FullText = texts.Put(text, $"塔河县{title}"),
                    Summary = $"{title}。演示文件，并非真实文件。",
                }
            )
            .On(
                Day(22),
                handler,
                new FileForRecord
                {
                    FiledWith = FilingAuthority.Prefecture,
                    Authority = "大兴安岭地区行政公署",
                    FiledOn = Day(22),
                    ReportedToCongressOn = Day(22),
                }
            );
    }
}
