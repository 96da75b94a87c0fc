using Fazhi.Matters;
using Fazhi.Mechanisms.LawPublicity;

namespace Fazhi.CommandLine.Demo;

/// <summary>普法演示：七进活动、普法信息、媒体采用、法律明白人、法治文化阵地的件数如报告所载，内容为演示。</summary>
internal static class PublicityYear
{
    private static readonly (string Venue, string Place, int Count)[] Venues =
    [
        ("社区", "塔河镇演示社区", 55),
        ("乡镇", "演示乡演示村", 31),
        ("企业", "演示林场", 28),
        ("机关", "县政府机关（演示）", 41),
        ("家庭", "演示家属院", 31),
        ("校园", "演示小学", 6),
        ("军营", "演示驻地", 2),
    ];

    private static readonly (string Outlet, MediaLevel Level, int Count)[] Media =
    [
        ("演示国家级媒体", MediaLevel.National, 1),
        ("大兴安岭日报", MediaLevel.Prefecture, 13),
        ("演示地级媒体", MediaLevel.Prefecture, 68),
        ("演示县融媒体中心", MediaLevel.County, 14),
    ];

    private static readonly string[] Laws =
    [
        "《中华人民共和国民法典》",
        "《中华人民共和国宪法》",
        "《中华人民共和国森林法》",
        "《中华人民共和国反有组织犯罪法》",
        "《中华人民共和国法治宣传教育法》",
    ];

    private const int Posts = 273;
    private const int Literates = 91;
    private const int Sites = 33;
    private static readonly Actor Clerk = DemoPeople.Handler("justice");

    internal static IEnumerable<DemoStory> Stories() =>
        [.. Activities(), .. Online(), .. InMedia(), .. People(), .. Places(), .. Duties()];

    private static DemoStory On(string type, DateOnly day, Act act) => new DemoStory(type, "justice").On(day, Clerk, act);

    private static IEnumerable<DemoStory> Activities() =>
        Venues
            .SelectMany(v => Enumerable.Range(0, v.Count).Select(i => (v.Venue, Place: $"{v.Place}{i % 7 + 1}号", i, v.Count)))
            .Select(
                (a, k) =>
                {
                    var day = DemoPeople.Spread(a.i, a.Count);
                    return On(
                        "publicity-activity",
                        day,
                        new RecordActivity
                        {
                            HeldOn = day,
                            Venue = a.Venue,
                            Place = a.Place,
                            Law = Laws[k % Laws.Length],
                            People = 20 + k % 60,
                        }
                    );
                }
            );

    private static IEnumerable<DemoStory> Online() =>
        Enumerable
            .Range(0, Posts)
            .Select(i =>
            {
                var day = DemoPeople.Spread(i, Posts);
                return On(
                    "publicity-post",
                    day,
                    new RecordPost
                    {
                        Title = $"以案说法（演示）第{i + 1}期",
                        Account = "塔河普法（演示）",
                        PublishedOn = day,
                        Reads = 100 + i * 7 % 900,
                    }
                );
            });

    private static IEnumerable<DemoStory> InMedia() =>
        Media.SelectMany(m =>
            Enumerable
                .Range(0, m.Count)
                .Select(i =>
                {
                    var day = DemoPeople.Spread(i, m.Count);
                    return On(
                        "media-item",
                        day,
                        new RecordMediaItem
                        {
                            Title = $"塔河县普法工作见闻（演示）{i + 1}",
                            Outlet = m.Outlet,
                            Level = m.Level,
                            PublishedOn = day,
                        }
                    );
                })
        );

    private static IEnumerable<DemoStory> People() =>
        Enumerable
            .Range(0, Literates)
            .Select(i =>
            {
                var day = DemoPeople.WorkingDay(5 + i % 3 * 2, 12);
                return On(
                    "law-literate",
                    day,
                    new RecordLawLiterate
                    {
                        Name = DemoPeople.Name(600 + i),
                        Village = $"演示村{i % 30 + 1}",
                        TrainedOn = day,
                        CertifiedOn = day,
                    }
                );
            });

    private static IEnumerable<DemoStory> Places() =>
        Enumerable
            .Range(0, Sites)
            .Select(i =>
                On(
                    "culture-site",
                    DemoPeople.WorkingDay(1, 6),
                    new RegisterSite
                    {
                        Title = $"法治{(i % 3 == 0 ? "广场" : i % 3 == 1 ? "长廊" : "公园")}（演示）{i + 1}",
                        Kind =
                            i % 3 == 0 ? "法治广场"
                            : i % 3 == 1 ? "法治长廊"
                            : "法治公园",
                        Address = $"塔河县演示街{i + 1}号",
                        BuiltOn = new DateOnly(2018 + i % 7, 9, 1),
                    }
                )
            );

    // One organ was behind and was prompted; all had done their duty by the year's end.
    private static IEnumerable<DemoStory> Duties()
    {
        string[] organs = ["market", "traffic", "resources"];
        foreach (var (organ, i) in organs.Select((o, i) => (o, i)))
        {
            var handler = DemoPeople.Handler(organ);
            var story = new DemoStory("publicity-duty", organ).On(
                DemoPeople.WorkingDay(3, 10),
                handler,
                new ListDuty
                {
                    Year = 2025,
                    Content = Laws[i],
                    Duty = "向执法对象和社会公众宣传。",
                    Measure = "执法过程中说理释法，集中宣传两次。",
                    Standard = "执法对象知晓有关规定。",
                    PlannedUntil = new DateOnly(2025, 11, 28),
                }
            );
            if (i == 1)
                story
                    .On(
                        DemoPeople.WorkingDay(9, 8),
                        DemoPeople.InstitutionHead("justice"),
                        new PromptDuty { Lacking = "上半年没有开展集中宣传。", Wanted = "九月底以前补做并反馈。" }
                    )
                    .On(DemoPeople.WorkingDay(9, 18), handler, new ReportImprovement { Done = "已在客运站集中宣传一次。" });
            yield return story.On(DemoPeople.WorkingDay(11, 20), handler, new FulfilDuty { Done = "全年宣传任务完成。" });
        }
    }
}
