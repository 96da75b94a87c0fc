using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 政务服务演示：全省目录应认领2444项（县级1556项由各部门认领，乡镇级888项由各乡镇分别认领），全部认领、编制、公布；县级事项全部梳理调整，2444项全部核对办理地址，三张清单，如报告所载。
/// 不用到现场的2118项、到一次的296项、到两次的30项。事项名称和内容为演示。
/// </summary>
internal static class ServicesYear
{
    private const int CountyItems = 1556;
    private const int TownshipItems = 888;
    private const int All = CountyItems + TownshipItems;
    private const int NoVisit = 2118;
    private const int OneVisit = 296;
    private const string Manager = "business";
    private static readonly DateOnly Listed = new(2025, 1, 6);

    private static readonly (string Organ, string Subjects)[] Departments =
    [
        ("justice", "法律援助、公证、人民调解、律师执业、基层法律服务、法治宣传、行政复议咨询、司法鉴定、安置帮教"),
        ("traffic", "道路客运、道路货运、出租汽车、机动车维修、驾驶员培训、公路通行、水路运输、客运站、从业资格"),
        ("market", "食品经营、药品零售、医疗器械、特种设备、计量器具、企业设立、个体工商户、广告、商标"),
        ("police", "居民户口、居民身份证、居住证、出入境、机动车、驾驶证、旅馆业、保安服务、养犬"),
        ("resources", "不动产登记、建设用地、规划、采矿、测绘、临时用地、土地复垦、地质资料、抵押登记"),
        ("housing", "施工许可、竣工验收、商品房预售、公共租赁住房、燃气、供热、排水、物业服务、房屋租赁"),
        ("labour", "就业登记、失业保险、工伤认定、养老保险、社会保障卡、职业培训、劳动合同、人才引进、创业担保"),
        ("forestry", "林木采伐、林地占用、野生动物、木材运输、森林防火、草原征用、种苗生产、退耕还林、植物检疫"),
        ("business", "营商投诉、项目代办、招商服务、政务公开、信用修复、窗口预约、证照共享、企业诉求、网上办事"),
        ("civil", "最低生活保障、特困供养、临时救助、婚姻登记、收养登记、高龄津贴、残疾人补贴、社会组织、殡葬服务"),
        ("education", "教师资格、民办学校、义务教育入学、转学、学生资助、校车、幼儿园、普通话测试、考试报名"),
        ("development", "投资项目、节能审查、价格、粮食收购、招标核准、电力设施、成品油、项目备案、物资储备"),
        ("finance", "会计代理记账、财政票据、政府采购、国有资产、财政补贴、会计人员、契约核验、非税收入、资产评估"),
        ("agriculture", "农药经营、兽药经营、种子生产、动物防疫、农机登记、渔业捕捞、农村宅基地、农产品质量、土地承包"),
        ("water", "取水、河道采砂、水土保持、水工程、洪水影响、农村供水、入河排污、水利工程质量、灌溉用水"),
        ("culture", "娱乐场所、营业性演出、网吧、出版物零售、文物保护、旅行社、体育场馆、广播电视、电影放映"),
        ("health", "医疗机构、医师执业、护士执业、公共场所卫生、饮用水卫生、生育登记、预防接种、献血、健康证明"),
        ("emergency", "危险化学品、烟花爆竹、安全培训、应急预案、非煤矿山、安全评价、防震减灾、灾害救助、安全标准化"),
        ("statistics", "统计调查、统计资料、统计登记、统计证明、统计培训、涉外调查、普查数据、统计咨询、名录库"),
        ("insurance", "医保参保、门诊慢病、异地就医、生育津贴、医保关系转移、医疗费用报销、定点医药机构、大病保险、医疗救助"),
        ("environment", "排污许可、环境影响评价、危险废物、辐射安全、噪声、在线监测、清洁生产、环境应急、排污口"),
        ("fire", "消防安全检查、消防验收、消防设计、消防产品、消防培训、志愿消防、重点单位、消防咨询、火灾证明"),
    ];

    private static readonly string[] Townships = ["tahe-town", "walagan", "pangu", "guyi", "kaikukang", "shibazhan", "yixiken"];

    private const string TownshipSubjects =
        "最低生活保障、特困供养、临时救助、残疾人补贴、高龄津贴、农村宅基地、土地承包、医保参保、养老保险、就业登记、生育登记、林木采伐、动物防疫、居民建房、退役军人、困难学生";

    private static readonly (string Name, ServiceItemKind Kind, string? Result, ResultKind By)[] Doings =
    [
        ("新办", ServiceItemKind.Licence, "证", ResultKind.Certificate),
        ("变更", ServiceItemKind.Licence, "证", ResultKind.Certificate),
        ("延续", ServiceItemKind.Licence, "证", ResultKind.Certificate),
        ("备案", ServiceItemKind.Filing, "备案回执", ResultKind.Other),
        ("证明开具", ServiceItemKind.Confirmation, "证明材料", ResultKind.Other),
        ("补贴申领", ServiceItemKind.Payment, null, ResultKind.Other),
        ("信息查询", ServiceItemKind.PublicService, null, ResultKind.Other),
        ("事项咨询", ServiceItemKind.PublicService, null, ResultKind.Other),
    ];

    private sealed record Offered(string Code, string Title, int Doing, ServiceLevel Level, IReadOnlyList<string> Organs);

    internal static IEnumerable<DemoStory> Stories()
    {
        var catalogue = Catalogue().ToList();
        foreach (var offered in catalogue)
            yield return new DemoStory("provincial-item", Manager).On(
                Listed,
                DemoPeople.Handler(Manager),
                new ListProvincialItem
                {
                    CatalogueCode = offered.Code,
                    Title = offered.Title,
                    Kind = Doings[offered.Doing].Kind,
                    Level = offered.Level,
                    ToClaim = offered.Organs.Count,
                    Edition = "2025年版（演示）",
                    EffectiveFrom = new DateOnly(2025, 1, 1),
                }
            );
        var i = 0;
        foreach (var offered in catalogue)
        foreach (var organ in offered.Organs)
            yield return Item(offered, organ, i++);
        yield return List("政务服务中心事项进驻清单", ServiceListKind.Entry, "market", 30, "群众、企业经常办理，进驻大厅。", 7);
        yield return List(
            "政务服务中心进驻事项负面清单",
            ServiceListKind.Negative,
            "police",
            12,
            "需要现场核验或者有场地要求，不进驻大厅。",
            8
        );
        yield return List(
            "政务服务中心收费和中介服务清单",
            ServiceListKind.Other,
            "housing",
            10,
            "办理中有收费或者中介服务，公开标准。",
            9
        );
    }

    private static IEnumerable<Offered> Catalogue()
    {
        for (var i = 0; i < CountyItems; i++)
        {
            var ((organ, subjects), at) = (Departments[i % Departments.Length], i / Departments.Length);
            var subject = subjects.Split('、')[at / Doings.Length];
            yield return new(
                $"演示{i + 1:00000}",
                subject + Doings[at % Doings.Length].Name,
                at % Doings.Length,
                ServiceLevel.County,
                [organ]
            );
        }

        // The last is done in six townships: 127 items make 888.
        var township = TownshipSubjects.Split('、');
        for (var i = 0; i < (TownshipItems + Townships.Length - 1) / Townships.Length; i++)
            yield return new(
                $"演示{CountyItems + i + 1:00000}",
                township[i / Doings.Length] + Doings[i % Doings.Length].Name,
                i % Doings.Length,
                ServiceLevel.Township,
                [.. Townships.Take(Math.Min(Townships.Length, TownshipItems - (i * Townships.Length)))]
            );
    }

    private static DemoStory Item(Offered offered, string organ, int i)
    {
        var handler = DemoPeople.Handler(organ);
        var claim = Claim(offered, i);
        var story = new DemoStory("service-item", organ).On(DemoPeople.WorkingDay(1, 13, i % 35), handler, claim);
        if (offered.Level == ServiceLevel.County)
            story.On(DemoPeople.WorkingDay(4, 1, i % 100), handler, Adjusted(claim));
        var wrong = i % 83 == 5;
        var day = DemoPeople.WorkingDay(10, 13, i % 30);
        return story.Then(
            day,
            DemoPeople.Handler(Manager),
            (_, id) =>
                [
                    ActRequest.Open(
                        "address-check",
                        new RecordAddressCheck
                        {
                            Item = new Reference<ServiceItem>(id, ""),
                            CheckedOn = day,
                            Checker = DemoPeople.Name(700 + i % 5),
                            Manner = (CheckManner)(i % 2),
                            AddressRight = true,
                            PhoneRight = !wrong,
                            HoursRight = true,
                            NewPhone = wrong ? $"0457-36{90000 + i % 1000:00000}" : null,
                        },
                        day,
                        Manager
                    ),
                ]
        );
    }

    private static ClaimService Claim(Offered offered, int i)
    {
        // 2444 and 1009 have no factor in common: each place comes once.
        var place = i * 1009 % All;
        var visits =
            place < NoVisit ? 0
            : place < NoVisit + OneVisit ? 1
            : 2;
        var (action, kind, result, by) = Doings[offered.Doing];
        var subject = offered.Title[..^action.Length];
        var immediate = kind == ServiceItemKind.PublicService;
        var person = offered.Doing >= 4;
        return new()
        {
            CatalogueCode = offered.Code,
            Title = offered.Title,
            Kind = kind,
            Level = offered.Level,
            ItemCode = $"演示实施{i + 1:00000}",
            Audience = person ? ServiceAudience.Both : ServiceAudience.Enterprise,
            PersonThemes = person ? [offered.Doing == 5 ? "社会保障" : "证件办理"] : [],
            EnterpriseThemes = [offered.Doing < 3 ? "准营准办" : "综合服务"],
            Words = [$"办{subject}"],
            Basis = "演示依据，并非真实条款。",
            Conditions = "材料齐全、符合条件的受理（演示）。",
            Handling = immediate ? HandlingKind.Immediate : HandlingKind.Promised,
            StatutoryDays = immediate ? null : 20,
            CommittedDays = immediate ? 0 : 10,
            Unit = DayUnit.WorkingDays,
            Visits = visits,
            VisitReason = visits == 0 ? null : "需要当面核对原件（演示）。",
            Online = true,
            Depth = visits == 0 ? OnlineDepth.Whole : OnlineDepth.Acceptance,
            Post = true,
            InHall = i % 9 != 0,
            Materials = immediate
                ? []
                :
                [
                    new ServiceMaterial
                    {
                        Name = "申请表",
                        Form = "电子",
                        Source = MaterialSource.Applicant,
                        Copies = 1,
                    },
                    new ServiceMaterial
                    {
                        Name = "身份证明或者营业执照",
                        Form = "原件",
                        Source = MaterialSource.Government,
                        When = "电子证照能够核验的不用提供。",
                        Copies = 1,
                    },
                ],
            Steps = immediate ? ["提出", "当场办结"] : ["申请", "受理", "审查", "决定", "送达"],
            Result = by,
            ResultName =
                result is null ? null
                : result == "证" ? $"{subject}许可证"
                : result,
            ResultSample = result is null ? null : "样本在办理窗口查看（演示）。",
            Address = "塔河县演示街1号政务服务大厅（演示）",
            Hours = "周一至周五8:30—11:30，13:30—17:00，法定节假日除外",
            Phone = $"0457-36{10000 + i % 1000:00000}",
            ComplaintPhone = "12345",
            Faq = kind == ServiceItemKind.Licence ? ["可以委托别人办理吗？可以，带委托书和双方的身份证明（演示）。"] : [],
            PublishAtOnce = true,
        };
    }

    private static AdjustService Adjusted(ClaimService claim) =>
        new()
        {
            Title = claim.Title,
            Kind = claim.Kind,
            Level = claim.Level,
            ItemCode = claim.ItemCode,
            Audience = claim.Audience,
            PersonThemes = claim.PersonThemes,
            EnterpriseThemes = claim.EnterpriseThemes,
            Words = claim.Words,
            Basis = claim.Basis,
            Conditions = claim.Conditions,
            Handling = claim.Handling,
            StatutoryDays = claim.StatutoryDays,
            CommittedDays = claim.CommittedDays == 0 ? 0 : 7,
            Unit = claim.Unit,
            Visits = claim.Visits,
            VisitReason = claim.VisitReason,
            Online = claim.Online,
            Depth = claim.Depth,
            Post = claim.Post,
            InHall = claim.InHall,
            Materials = claim.Materials,
            Steps = claim.Steps,
            Result = claim.Result,
            ResultName = claim.ResultName,
            ResultSample = claim.ResultSample,
            Address = claim.CommittedDays == 0 ? "塔河县演示街1号政务服务大厅咨询区（演示）" : claim.Address,
            Hours = claim.Hours,
            Phone = claim.Phone,
            ComplaintPhone = claim.ComplaintPhone,
            Faq = claim.Faq,
            Reason = claim.CommittedDays == 0 ? AdjustmentReason.Review : AdjustmentReason.Days,
            Explanation = claim.CommittedDays == 0 ? "写明办理的位置（演示）。" : "承诺时限由10个工作日压缩为7个工作日（演示）。",
        };

    private static DemoStory List(string name, ServiceListKind kind, string of, int items, string reason, int day)
    {
        var (drafted, published, revised) = (
            DemoPeople.WorkingDay(3, day),
            DemoPeople.WorkingDay(3, day, 5),
            DemoPeople.WorkingDay(9, day)
        );
        var clerk = DemoPeople.Handler(Manager);
        return new DemoStory("service-list", Manager)
            .On(drafted, clerk, new DraftServiceList { Name = name, Kind = kind })
            .Then(
                drafted,
                clerk,
                (reader, list) =>
                    reader
                        .List<ServiceItem>(i => i.Organ == of && i.Stage == ServiceItemStage.Published)
                        .Take(items)
                        .Select(i =>
                            ActRequest.Open(
                                "listed-item",
                                new PutOnList { Item = Reference<ServiceItem>.Of(i), Reason = reason },
                                drafted,
                                Manager
                            ) with
                            {
                                Parent = list,
                            }
                        )
            )
            .On(published, clerk, Publish(published, null))
            .Then(
                revised,
                clerk,
                (reader, list) =>
                    reader
                        .List<ListedItem>(e => e.Parent == list)
                        .Take(1)
                        .Select(e => ActRequest.In(e.Id, new TakeOffList { Reason = "改由网上办理（演示）。" }, revised))
            )
            .On(revised, clerk, Publish(revised, "移出改由网上办理的事项（演示）。"));
    }

    private static PublishServiceList Publish(DateOnly on, string? reason) =>
        new()
        {
            ApprovedBy = "塔河县人民政府",
            ApprovedOn = on,
            Approval = "县人民政府批复（演示）",
            Reason = reason,
        };
}
