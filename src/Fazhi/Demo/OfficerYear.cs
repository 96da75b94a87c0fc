using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>执法人员演示：2024年以来取得资格的60余人参加培训，如报告所载；姓名、编号和内容为演示。</summary>
internal static class OfficerYear
{
    private static readonly (string Organ, string Area, string[] Items, int Count)[] Bodies =
    [
        ("traffic", "交通运输", ["道路运输检查", "超限运输检查"], 9),
        ("market", "市场监督管理", ["食品安全检查", "特种设备检查", "价格检查"], 14),
        ("police", "公安", ["治安检查", "道路交通检查"], 12),
        ("resources", "自然资源", ["土地检查", "矿产检查"], 7),
        ("housing", "住房和城乡建设", ["建筑市场检查", "燃气检查"], 7),
        ("labour", "人力资源和社会保障", ["劳动保障检查"], 5),
        ("forestry", "林业和草原", ["林地检查", "防火检查"], 6),
        ("civil", "民政", ["殡葬检查", "社会组织检查"], 4),
    ];

    private static readonly (string Title, NeedSource Source, string Organ, int Month)[] Needs =
    [
        ("处罚决定书怎样写裁量的理由", NeedSource.FileReview, "justice", 4),
        ("现场检查怎样表明身份、告知权利", NeedSource.Accompanied, "justice", 6),
        ("自由裁量权基准怎样适用", NeedSource.Forum, "market", 6),
        ("送达的方式和顺序", NeedSource.Disputes, "justice", 7),
    ];

    // So many of those certified since 2024 came.
    private const int Trained = 60;

    private static readonly Actor Justice = DemoPeople.Handler("justice");
    private static readonly DateOnly Planned = DemoPeople.WorkingDay(8, 11);
    private static readonly DateOnly From = DemoPeople.WorkingDay(9, 15);
    private static readonly DateOnly Until = DemoPeople.WorkingDay(9, 15, 2);

    internal static IEnumerable<DemoStory> Stories()
    {
        var i = 0;
        foreach (var (organ, area, items, count) in Bodies)
        foreach (var _ in Enumerable.Range(0, count))
            yield return Officer(organ, area, items, i++);
        yield return new DemoStory("officer", "justice").On(
            DemoPeople.WorkingDay(1, 10),
            Justice,
            Registered(90, CertificateKind.Supervision, "行政执法监督", [])
        );
        foreach (var (title, source, organ, month) in Needs)
        {
            var day = DemoPeople.WorkingDay(month, 18);
            yield return new DemoStory("training-need", organ).On(
                day,
                DemoPeople.Handler(organ),
                new GatherNeed
                {
                    Title = title,
                    Source = source,
                    FoundOn = day,
                }
            );
        }

        yield return Course();
    }

    private static DemoStory Officer(string organ, string area, string[] items, int i) =>
        new DemoStory("officer", organ).On(
            DemoPeople.WorkingDay(1, 8 + i % 5),
            DemoPeople.Handler(organ),
            Registered(i, CertificateKind.Enforcement, area, items)
        );

    private static RegisterOfficer Registered(int i, CertificateKind kind, string area, string[] items) =>
        new()
        {
            Name = DemoPeople.Name(700 + i),
            Kind = kind,
            Certificate = $"演示08{(kind == CertificateKind.Enforcement ? "1" : "2")}{i + 1:0000}",
            Area = area,
            Competences = items,
            IssuedOn = new DateOnly(2024, 3 + i % 9, 1),
            ExpiresOn = new DateOnly(2029, 3 + i % 9, 1).AddDays(-1),
        };

    private static DemoStory Course() =>
        new DemoStory("training-course", "justice")
            .On(
                Planned,
                Justice,
                county => new PlanCourse
                {
                    Title = "2025年行政执法人员培训班",
                    Organiser = "塔河县司法局",
                    Content = "行政处罚程序和文书、现场检查、裁量权基准、送达。",
                    From = From,
                    Until = Until,
                    Hours = 24,
                    Needs =
                    [
                        .. county.List<TrainingNeed>(n => n.Stage == TrainingNeedStage.Open).Select(Reference<TrainingNeed>.Of),
                    ],
                }
            )
            .On(DemoPeople.WorkingDay(9, 15, 3), Justice, new HoldCourse { Teacher = "演示讲师" })
            .Then(DemoPeople.WorkingDay(9, 15, 4), Justice, Attended);

    private static IEnumerable<ActRequest> Attended(ICountyReader county, Guid course) =>
        county
            .List<Officer>(o => o.Kind == CertificateKind.Enforcement)
            .Take(Trained)
            .Select(o =>
                ActRequest.Open(
                    "attendance",
                    new RecordAttendance
                    {
                        Officer = Reference<Officer>.Of(o),
                        AttendedOn = From,
                        Hours = 24,
                    },
                    DemoPeople.WorkingDay(9, 15, 4),
                    "justice"
                ) with
                {
                    Parent = course,
                }
            );
}
