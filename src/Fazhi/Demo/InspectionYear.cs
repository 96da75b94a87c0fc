using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.CommandLine.Demo;

/// <summary>涉企检查演示：27个执法部门中21家备案63项涉企检查事项，如报告所载；经营主体、检查和评价为演示。</summary>
internal static class InspectionYear
{
    private const string Food = "食品经营";

    private static readonly (string Organ, string Grounds, string Category, string[] Items)[] Bodies =
    [
        ("traffic", "《道路运输条例》", "道路运输", ["道路运输检查", "超限运输检查", "水路运输检查"]),
        ("market", "《食品安全法》《特种设备安全法》《价格法》", Food, ["食品安全检查", "特种设备检查", "价格检查"]),
        ("police", "《企业事业单位内部治安保卫条例》", "旅馆和娱乐场所", ["治安检查", "道路交通检查", "危险物品检查"]),
        ("resources", "《土地管理法》《矿产资源法》", "用地和采矿", ["土地检查", "矿产检查", "测绘检查"]),
        ("housing", "《建筑法》《城镇燃气管理条例》", "建筑和燃气", ["建筑市场检查", "燃气检查", "物业检查"]),
        ("labour", "《劳动保障监察条例》", "用人单位", ["劳动保障检查", "职业介绍检查", "劳务派遣检查"]),
        ("forestry", "《森林法》《森林防火条例》", "林木经营", ["林地检查", "防火检查", "种苗检查"]),
        ("civil", "《殡葬管理条例》《社会团体登记管理条例》", "殡葬和社会组织", ["殡葬检查", "社会组织检查", "养老机构检查"]),
        ("education", "《民办教育促进法》", "民办学校", ["办学条件检查", "校外培训检查", "学校食堂检查"]),
        ("development", "《节约能源法》《粮食流通管理条例》", "用能和粮食", ["节能检查", "粮食流通检查", "项目管理检查"]),
        ("finance", "《会计法》", "会计", ["会计信息质量检查", "政府采购检查", "代理记账检查"]),
        ("agriculture", "《农业法》《种子法》《动物防疫法》", "农资和养殖", ["农资检查", "动物防疫检查", "农产品质量检查"]),
        ("water", "《水法》《水土保持法》", "取水和涉河", ["取水检查", "水土保持检查", "河道检查"]),
        ("culture", "《娱乐场所管理条例》《旅行社条例》", "文化和旅游", ["娱乐场所检查", "旅行社检查", "出版物检查"]),
        (
            "health",
            "《传染病防治法》《公共场所卫生管理条例》",
            "医疗和公共场所",
            ["医疗机构检查", "公共场所卫生检查", "职业卫生检查"]
        ),
        (
            "emergency",
            "《安全生产法》《危险化学品安全管理条例》",
            "危险化学品和工贸",
            ["危险化学品检查", "工贸企业检查", "烟花爆竹检查"]
        ),
        ("statistics", "《统计法》", "统计调查对象", ["统计数据检查", "统计制度检查", "涉外调查检查"]),
        ("insurance", "《医疗保障基金使用监督管理条例》", "定点医药机构", ["定点医疗机构检查", "定点药店检查", "基金使用检查"]),
        ("environment", "《环境保护法》《大气污染防治法》", "排污单位", ["排污检查", "固体废物检查", "辐射检查"]),
        ("fire", "《消防法》", "人员密集场所", ["消防检查", "消防产品检查", "公众聚集场所检查"]),
        ("tahe-town", "《黑龙江省城镇容貌管理规定》", "沿街商铺", ["市容检查", "占道经营检查", "户外广告检查"]),
    ];

    // Who was visited by whom, when, and what came of it.
    private static readonly (
        string Organ,
        int Item,
        int Enterprise,
        int Month,
        int Day,
        VisitCause Cause,
        VisitResult Result
    )[] Made =
    [
        ("market", 0, 0, 3, 5, VisitCause.Plan, VisitResult.Clean),
        ("market", 0, 1, 3, 6, VisitCause.Plan, VisitResult.MendedAtOnce),
        ("market", 1, 2, 4, 9, VisitCause.Plan, VisitResult.ToBeMended),
        ("market", 1, 2, 5, 20, VisitCause.FollowUp, VisitResult.Clean),
        ("market", 2, 3, 6, 12, VisitCause.Complaint, VisitResult.MendedAtOnce),
        ("traffic", 0, 8, 4, 15, VisitCause.Plan, VisitResult.Clean),
        ("traffic", 0, 9, 5, 13, VisitCause.Monitoring, VisitResult.Case),
        ("police", 0, 12, 6, 3, VisitCause.Ordered, VisitResult.Clean),
        ("forestry", 1, 16, 5, 8, VisitCause.Ordered, VisitResult.ToBeMended),
        ("forestry", 1, 16, 6, 10, VisitCause.FollowUp, VisitResult.Clean),
        ("housing", 1, 18, 9, 9, VisitCause.Ordered, VisitResult.MendedAtOnce),
        ("civil", 0, 20, 7, 8, VisitCause.Ordered, VisitResult.MendedAtOnce),
    ];

    private static readonly string[] Inspecting = ["market", "traffic", "forestry"];

    private const int Enterprises = 24;

    internal static IEnumerable<DemoStory> Stories()
    {
        foreach (var (organ, grounds, category, items) in Bodies)
        foreach (var (title, i) in items.Select((t, i) => (t, i)))
            yield return new DemoStory("inspection-item", organ)
                .On(
                    DemoPeople.WorkingDay(1, 13),
                    DemoPeople.Handler(organ),
                    new FileItem
                    {
                        Title = title,
                        Grounds = grounds,
                        Category = category,
                        Content = $"{category}单位遵守法律、法规的情况（演示）。",
                        Standard = "按照法律、法规和标准逐项核对（演示）。",
                        Mode = i == 2 ? InspectionMode.Written : InspectionMode.OnSite,
                        YearlyCap = i == 0 ? 2 : null,
                    }
                )
                .On(DemoPeople.WorkingDay(1, 20), DemoPeople.Handler(organ), new PublishItem { Where = "县人民政府网站" });
        foreach (var i in Enumerable.Range(0, Enterprises))
            yield return Registered(i);
        yield return Cap("market", "市场监管检查频次上限", CapScope.Organ, CapKind.AtMost, 4, 1);
        yield return Cap("justice", "全县对同一企业检查的频次上限", CapScope.County, CapKind.AtMost, 8, 1);
        foreach (var organ in Inspecting)
            yield return Plan(organ);
        foreach (var (made, i) in Made.Select((m, i) => (m, i)))
            yield return Visit(made, i);
        yield return Urgent();
        yield return Refused();
        foreach (var i in Enumerable.Range(0, 6))
            yield return Other(i);
        foreach (var i in Enumerable.Range(0, 7))
            yield return Rated(i);
    }

    private static string Category(int i) =>
        i switch
        {
            < 8 => Food,
            < 12 => "道路运输",
            < 16 => "旅馆和娱乐场所",
            < 18 => "林木经营",
            < 20 => "建筑和燃气",
            _ => "殡葬和社会组织",
        };

    private static string Name(int i) =>
        i switch
        {
            < 8 => $"塔河县演示{Stem(i)}食品店",
            < 12 => $"塔河县演示{Stem(i)}运输有限公司",
            < 16 => $"塔河县演示{Stem(i)}旅馆",
            < 18 => $"塔河县演示{Stem(i)}林产品有限公司",
            < 20 => $"塔河县演示{Stem(i)}燃气有限公司",
            _ => $"塔河县演示{Stem(i)}殡葬服务部",
        };

    private static char Stem(int i) => "甲乙丙丁戊己庚辛壬癸"[i % 10];

    private static DemoStory Registered(int i)
    {
        var story = new DemoStory("enterprise", "market").On(
            DemoPeople.WorkingDay(1, 6),
            DemoPeople.Handler("market"),
            new RegisterEnterprise
            {
                Title = Name(i),
                CreditCode = DemoPeople.Code($"9{(i < 8 ? 2 : 1)}232722MA{i + 1:0000000}"),
                Nature = i < 8 ? EnterpriseNature.SelfEmployed : EnterpriseNature.Company,
                Address = $"塔河县演示路{i + 1}号",
                Representative = DemoPeople.Name(300 + i),
                Phone = PhoneNumber.Parse($"1390000{i + 300:0000}"),
                Categories = [Category(i)],
            }
        );
        return story.On(
            DemoPeople.WorkingDay(2, 10),
            DemoPeople.Handler("market"),
            new RateEnterprise
            {
                Class = (RiskClass)(
                    1
                    + (i * 7 % 10) switch
                    {
                        < 4 => 0,
                        < 7 => 1,
                        < 9 => 2,
                        _ => 3,
                    }
                ),
                Ground = "2024年度企业信用风险分类结果（演示）",
            }
        );
    }

    private static DemoStory Cap(string organ, string title, CapScope scope, CapKind kind, int times, int years) =>
        new DemoStory("visit-cap", organ).On(
            DemoPeople.WorkingDay(2, 17),
            DemoPeople.Handler(organ),
            new SetCap
            {
                Title = title,
                Scope = scope,
                Kind = kind,
                Times = times,
                Years = years,
                SparesComplaints = true,
                SparesOrdered = true,
                SparesFollowUps = true,
            }
        );

    private static DemoStory Plan(string organ) =>
        new DemoStory("inspection-plan", organ)
            .On(
                DemoPeople.WorkingDay(2, 18),
                DemoPeople.Handler(organ),
                county => new DrawUpPlan
                {
                    Title = $"{Samples.County().Organs.First(o => o.Code == organ).Name}2025年度检查计划",
                    Year = 2025,
                    Items = [.. county.List<InspectionItem>(i => i.Organ == organ).Select(Reference<InspectionItem>.Of)],
                    Visits = 6,
                    Arrangement = "按风险分类安排，能够合并、联合的合并、联合检查；能够书面核对的不到现场（演示）。",
                }
            )
            .On(DemoPeople.WorkingDay(2, 19), DemoPeople.InstitutionHead(organ), new ApprovePlan())
            .On(DemoPeople.WorkingDay(2, 20), DemoPeople.Handler(organ), new PublishPlan { Where = "县人民政府网站" });

    private static DemoStory Visit(
        (string Organ, int Item, int Enterprise, int Month, int Day, VisitCause Cause, VisitResult Result) made,
        int i
    )
    {
        var (organ, handler, head) = (made.Organ, DemoPeople.Handler(made.Organ), DemoPeople.InstitutionHead(made.Organ));
        var on = DemoPeople.WorkingDay(made.Month, made.Day);
        var before = on.AddDays(-2);
        var found = made.Result is not VisitResult.Clean;
        var story = new DemoStory("enterprise-inspection", organ)
            .On(before, handler, county => Proposed(county, made, on))
            .On(before, head, new ApproveVisit { Remarks = "同意" });
        // Every fourth enterprise didn't scan.
        return (
            i % 4 == 3
                ? story.On(on, handler, new LogEntry { WhyNotScanned = "企业在场人员不使用智能手机，已经出示检查码和通知书" })
                : story.On(on, DemoPeople.Resident(400 + i), new ConfirmEntry())
        )
            .On(
                on,
                handler,
                new RecordVisit
                {
                    From = "09:30",
                    Until = "10:20",
                    Place = $"塔河县演示路{made.Enterprise + 1}号",
                    Present = $"{DemoPeople.Name(300 + made.Enterprise)}，负责人",
                    ShownAndTold = true,
                    Account = found ? "按事项逐项检查，有一项不符合要求（演示）。" : "按事项逐项检查，符合要求（演示）。",
                    Result = made.Result,
                    Findings = found ? "一项不符合要求（演示）。" : null,
                    Opinion = "没有意见",
                }
            )
            .On(
                DemoPeople.WorkingDay(made.Month, made.Day, 1),
                handler,
                new TellResult
                {
                    Conclusion = found ? "发现一项不符合要求（演示）。" : "没有发现问题。",
                    Wanted = made.Result == VisitResult.ToBeMended ? "按标准改正（演示）。" : null,
                    MendBy = made.Result == VisitResult.ToBeMended ? on.AddDays(20) : null,
                }
            )
            .On(DemoPeople.WorkingDay(made.Month, made.Day, 5), handler, new PublishVisit { Where = "县行政执法信息公示平台" });
    }

    private static ProposeVisit Proposed(
        ICountyReader county,
        (string Organ, int Item, int Enterprise, int Month, int Day, VisitCause Cause, VisitResult Result) made,
        DateOnly on
    ) =>
        new()
        {
            Enterprise = Named(county, made.Enterprise),
            Items = [Item(county, made.Organ, made.Item)],
            Kind =
                made.Cause is VisitCause.Plan or VisitCause.FollowUp ? VisitKind.Routine
                : made.Cause == VisitCause.Ordered ? VisitKind.Special
                : VisitKind.CaseSpecific,
            Cause = made.Cause,
            Plan =
                made.Cause == VisitCause.Plan
                    ? Reference<InspectionPlan>.Of(county.List<InspectionPlan>(p => p.Organ == made.Organ).Single())
                    : null,
            Reason = "现场情况不能书面核对（演示）。",
            VisitOn = on,
            Officers = Pair(county, made.Organ),
        };

    // The emergency comes before its approval.
    private static DemoStory Urgent() =>
        new DemoStory("enterprise-inspection", "housing")
            .On(
                DemoPeople.WorkingDay(11, 12),
                DemoPeople.Handler("housing"),
                county => new EnterUrgently
                {
                    Enterprise = Named(county, 19),
                    Items = [Item(county, "housing", 1)],
                    Reason = "接到燃气泄漏的报警，来不及批准（演示）。",
                    Officers = Pair(county, "housing"),
                }
            )
            .On(
                DemoPeople.WorkingDay(11, 12),
                DemoPeople.Handler("housing"),
                new RecordVisit
                {
                    From = "20:10",
                    Until = "21:30",
                    Place = "塔河县演示路20号",
                    Present = $"{DemoPeople.Name(319)}，值班人员",
                    ShownAndTold = true,
                    Account = "现场关闭阀门，更换老化的软管（演示）。",
                    Result = VisitResult.MendedAtOnce,
                    Findings = "软管老化漏气（演示）。",
                }
            )
            .On(
                DemoPeople.WorkingDay(11, 12, 1),
                DemoPeople.InstitutionHead("housing"),
                new ApproveAfterwards { Agrees = true, Remarks = "情况紧急，同意补办" }
            )
            .On(
                DemoPeople.WorkingDay(11, 12, 2),
                DemoPeople.Handler("housing"),
                new TellResult { Conclusion = "漏气已经当场消除（演示）。" }
            )
            .On(DemoPeople.WorkingDay(11, 12, 6), DemoPeople.Handler("housing"), new PublishVisit());

    private static DemoStory Refused() =>
        new DemoStory("enterprise-inspection", "traffic")
            .On(
                DemoPeople.WorkingDay(7, 14),
                DemoPeople.Handler("traffic"),
                county =>
                    Proposed(
                        county,
                        ("traffic", 0, 10, 7, 14, VisitCause.Monitoring, VisitResult.Clean),
                        DemoPeople.WorkingDay(7, 18)
                    )
            )
            .On(
                DemoPeople.WorkingDay(7, 15),
                DemoPeople.InstitutionHead("traffic"),
                new RefuseVisit { Reason = "车辆数据可以在线核对，不必到现场（演示）。" }
            );

    private static DemoStory Other(int i)
    {
        var (organ, kind, purpose) = i switch
        {
            0 or 1 => ("justice", OtherVisitKind.Publicity, "送法进企业（演示）。"),
            2 or 3 => ("business", OtherVisitKind.Survey, "走访企业，了解办事中的困难（演示）。"),
            4 => ("market", OtherVisitKind.Service, "上门办理许可变更（演示）。"),
            _ => ("market", OtherVisitKind.Above, "大兴安岭地区行政公署市场监督管理局检查（演示）。"),
        };
        var on = DemoPeople.WorkingDay(3 + i, 11);
        return new DemoStory("other-visit", organ).On(
            on,
            DemoPeople.Handler(organ),
            county => new LogOtherVisit
            {
                Enterprise = Named(county, i),
                VisitOn = on,
                Kind = kind,
                Purpose = purpose,
                People = 2,
            }
        );
    }

    private static DemoStory Rated(int i) =>
        new DemoStory("visit-rating", "justice").On(
            DemoPeople.WorkingDay(Made[i].Month, Made[i].Day, 2),
            DemoPeople.Resident(430 + i),
            county =>
            {
                var (organ, enterprise, on) = (
                    Made[i].Organ,
                    Named(county, Made[i].Enterprise).Id,
                    DemoPeople.WorkingDay(Made[i].Month, Made[i].Day)
                );
                var visit = county
                    .List<EnterpriseInspection>(v => v.Organ == organ && v.EnterpriseId == enterprise && v.VisitOn == on)
                    .Single();
                return new RateVisit
                {
                    VisitCode = visit.Code!,
                    Body = organ,
                    Score = i == 4 ? 3 : 5,
                    ShownCertificates = true,
                    ToldRights = i != 4,
                    NoFavours = true,
                };
            }
        );

    private static Reference<Enterprise> Named(ICountyReader county, int i)
    {
        var name = Name(i);
        return Reference<Enterprise>.Of(county.List<Enterprise>(e => e.Title == name).Single());
    }

    private static Reference<InspectionItem> Item(ICountyReader county, string organ, int i) =>
        Reference<InspectionItem>.Of(county.List<InspectionItem>(x => x.Organ == organ)[i]);

    private static IReadOnlyList<Reference<Officer>> Pair(ICountyReader county, string organ) =>
        [
            .. county
                .List<Officer>(o => o.Organ == organ && o.Kind == CertificateKind.Enforcement)
                .Take(2)
                .Select(Reference<Officer>.Of),
        ];
}
