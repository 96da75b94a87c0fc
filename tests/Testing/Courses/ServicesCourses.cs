using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Assistance;
using Fazhi.Mechanisms.GovernmentServices;

namespace Fazhi.Testing.Courses;

/// <summary>Government services and assistance: an item of the catalogue claimed, published, adjusted, checked, put on a list and cancelled; help asked for, given and rated.</summary>
public static class ServicesCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("provincial-item", Catalogue),
        new("service-item", Item),
        new("item-revision", Revision),
        new("address-check", Check),
        new("service-list", List),
        new("listed-item", Entry),
        new("assistance-point", Point),
        new("assistance-agent", Agent),
        new("assistance-order", Order),
        new("enquiry-tally", Tally),
    ];

    private static ProvincialItem Offered(Ground on)
    {
        var name = on.Name("食品经营许可演示");
        return (ProvincialItem)
            on.Open(
                "provincial-item",
                People.Handler,
                new ListProvincialItem
                {
                    CatalogueCode = name,
                    Title = name,
                    Kind = ServiceItemKind.Licence,
                    Level = ServiceLevel.County,
                    ToClaim = 1,
                    Edition = "演示版",
                    EffectiveFrom = on.Today,
                }
            );
    }

    private static IEnumerable<Matter> Catalogue(Ground on)
    {
        var offered = Offered(on);
        yield return offered;
        yield return on.Do(
            offered,
            People.Handler,
            new ReviseProvincialItem
            {
                Title = offered.Title + "（新）",
                Kind = ServiceItemKind.Licence,
                ToClaim = 1,
                Edition = "演示新版",
            }
        );
        yield return on.Do(offered, People.Handler, new DropProvincialItem { Reason = "依据废止。" });
    }

    /// <summary>A whole item, as a row of a sheet says it.</summary>
    public static ClaimService Whole(string code, string title) =>
        new()
        {
            CatalogueCode = code,
            Title = title,
            Kind = ServiceItemKind.Licence,
            Level = ServiceLevel.County,
            Audience = ServiceAudience.Enterprise,
            EnterpriseThemes = ["准营准办"],
            Words = ["开饭店"],
            Basis = "演示依据第一条",
            Conditions = "有固定场所。",
            Handling = HandlingKind.Promised,
            StatutoryDays = 20,
            CommittedDays = 7,
            Unit = DayUnit.WorkingDays,
            Visits = 0,
            Online = true,
            Depth = OnlineDepth.Whole,
            Post = true,
            InHall = true,
            Materials =
            [
                new ServiceMaterial
                {
                    Name = "申请书",
                    Form = "电子",
                    Source = MaterialSource.Applicant,
                    Copies = 1,
                },
            ],
            Steps = ["申请", "受理", "审查", "决定", "送达"],
            Result = ResultKind.Certificate,
            ResultName = "食品经营许可证",
            ResultSample = "样本在窗口查看。",
            Address = "演示街1号大厅3号窗口",
            Hours = "周一至周五8:30—11:30",
            Phone = "0457-3661234",
            ComplaintPhone = "12345",
            Faq = ["可以代办吗？可以，带委托书。"],
            PublishAtOnce = true,
        };

    private static ServiceItem Published(Ground on)
    {
        var offered = Offered(on);
        return (ServiceItem)on.Open("service-item", People.Handler, Whole(offered.CatalogueCode, offered.Title));
    }

    private static EditService Edited(ClaimService of) =>
        new()
        {
            Title = of.Title,
            Kind = of.Kind,
            Level = of.Level,
            Audience = of.Audience,
            EnterpriseThemes = of.EnterpriseThemes,
            Words = of.Words,
            Basis = of.Basis,
            Conditions = of.Conditions,
            Handling = of.Handling,
            StatutoryDays = of.StatutoryDays,
            CommittedDays = of.CommittedDays,
            Unit = of.Unit,
            Visits = of.Visits,
            Online = of.Online,
            Depth = of.Depth,
            Post = of.Post,
            InHall = of.InHall,
            Materials = of.Materials,
            Steps = of.Steps,
            Result = of.Result,
            ResultName = of.ResultName,
            ResultSample = of.ResultSample,
            Address = of.Address,
            Hours = of.Hours,
            Phone = of.Phone,
            ComplaintPhone = of.ComplaintPhone,
            Faq = of.Faq,
        };

    /// <summary>The item said anew with fewer days.</summary>
    internal static AdjustService Shortened(ClaimService of, int days) =>
        new()
        {
            Title = of.Title,
            Kind = of.Kind,
            Level = of.Level,
            Audience = of.Audience,
            EnterpriseThemes = of.EnterpriseThemes,
            Words = of.Words,
            Basis = of.Basis,
            Conditions = of.Conditions,
            Handling = of.Handling,
            StatutoryDays = of.StatutoryDays,
            CommittedDays = days,
            Unit = of.Unit,
            Visits = of.Visits,
            Online = of.Online,
            Depth = of.Depth,
            Post = of.Post,
            InHall = of.InHall,
            Materials = of.Materials,
            Steps = of.Steps,
            Result = of.Result,
            ResultName = of.ResultName,
            ResultSample = of.ResultSample,
            Address = of.Address,
            Hours = of.Hours,
            Phone = of.Phone,
            ComplaintPhone = of.ComplaintPhone,
            Faq = of.Faq,
            Reason = AdjustmentReason.Days,
            Explanation = "压缩时限。",
        };

    private static IEnumerable<Matter> Item(Ground on)
    {
        var offered = Offered(on);
        var whole = Whole(offered.CatalogueCode, offered.Title);
        var item = on.Open(
            "service-item",
            People.Handler,
            new ClaimService
            {
                CatalogueCode = whole.CatalogueCode,
                Title = whole.Title,
                Kind = whole.Kind,
                Level = whole.Level,
            }
        );
        yield return item;
        yield return on.Do(item, People.Handler, Edited(whole));
        yield return on.Do(item, People.Handler, new PublishService());
        yield return on.Do(item, People.Handler, Shortened(whole, 5));
        yield return on.Do(item, People.Handler, new CancelService { Reason = "和其他事项合并。" });
    }

    private static IEnumerable<Matter> Revision(Ground on)
    {
        var item = Published(on);
        on.Do(item, People.Handler, Shortened(Whole(item.CatalogueCode, item.Title), 3));
        var revision = on.All<ItemRevision>().Single(r => r.Item.Id == item.Id);
        yield return revision;
        yield return on.Do(revision, People.Handler, new VoidRecord<ItemRevision> { Reason = "调整有误，已经改回。" });
    }

    private static IEnumerable<Matter> Check(Ground on)
    {
        yield return on.Open(
            "address-check",
            People.Handler,
            new RecordAddressCheck
            {
                Item = Reference<ServiceItem>.Of(Published(on)),
                CheckedOn = on.Today,
                Checker = "演示核对员",
                Manner = CheckManner.OnSite,
                AddressRight = true,
                HoursRight = true,
                NewPhone = "0457-3665678",
            }
        );
    }

    private static IEnumerable<Matter> List(Ground on)
    {
        // A name is on one list at a time: the one that is there is ended.
        const string name = "政务服务中心事项进驻清单";
        foreach (var there in on.All<ServiceList>().Where(l => l.Title == name))
            if (there.Stage == ServiceListStage.InForce)
                on.Do(there, People.Handler, new EndServiceList { Reason = "重新编制。" });
            else if (there.Stage == ServiceListStage.Drafted)
                on.Do(there, People.Handler, new VoidRecord<ServiceList> { Reason = "重新编制。" });
        var list = on.Open("service-list", People.Handler, new DraftServiceList { Name = name, Kind = ServiceListKind.Entry });
        yield return list;
        on.Part(list, "listed-item", People.Handler, Put(Published(on)));
        var publish = new PublishServiceList
        {
            ApprovedBy = "塔河县人民政府",
            ApprovedOn = on.Today,
            Approval = "演示批复",
        };
        yield return on.Do(list, People.Handler, publish);
        on.Part(list, "listed-item", People.Handler, Put(Published(on)));
        yield return on.Do(list, People.Handler, publish with { Reason = "增加一项。" });
        yield return on.Do(list, People.Handler, new EndServiceList { Reason = "不再使用。" });
    }

    private static PutOnList Put(ServiceItem item) => new() { Item = Reference<ServiceItem>.Of(item), Reason = "群众常办。" };

    private static IEnumerable<Matter> Entry(Ground on)
    {
        const string name = "政务服务中心收费和中介服务清单";
        var list =
            on.All<ServiceList>().FirstOrDefault(l => l.Title == name && l.ClosedOn is null)
            ?? on.Open("service-list", People.Handler, new DraftServiceList { Name = name, Kind = ServiceListKind.Other });
        var entry = on.Part(list, "listed-item", People.Handler, Put(Published(on)));
        yield return entry;
        yield return on.Do(entry, People.Handler, new TakeOffList { Reason = "不再收费。" });
    }

    private static AssistancePoint Running(Ground on) =>
        (AssistancePoint)
            on.Open(
                "assistance-point",
                People.Handler,
                new OpenAssistancePoint
                {
                    Title = on.Name("演示服务点"),
                    Kind = AssistancePointKind.Hall,
                    Township = "塔河镇",
                    Address = "演示街1号",
                    Hours = "周一至周五8:30—11:30",
                    Phone = "0457-3661111",
                    OpenedFrom = on.Today.AddDays(-60),
                }
            );

    private static IEnumerable<Matter> Point(Ground on)
    {
        var point = Running(on);
        yield return point;
        yield return on.Do(point, People.Handler, new CloseAssistancePoint { Reason = "并入服务大厅。" });
    }

    private static AssistanceAgent Serving(Ground on, AssistancePoint point) =>
        (AssistanceAgent)
            on.Open(
                "assistance-agent",
                People.Handler,
                new RegisterAgent
                {
                    Point = Reference<AssistancePoint>.Of(point),
                    Name = "演示帮办员",
                    Badge = on.Name("演示"),
                    FullTime = true,
                    ServingFrom = on.Today,
                }
            );

    private static IEnumerable<Matter> Agent(Ground on)
    {
        var agent = Serving(on, Running(on));
        yield return agent;
        yield return on.Do(agent, People.Handler, new ReleaseAgent { Reason = "调离。" });
    }

    private static IEnumerable<Matter> Order(Ground on)
    {
        var point = Running(on);
        var agent = Serving(on, point);
        var order = on.Open(
            "assistance-order",
            People.Handler,
            new AskForHelp
            {
                Applicant = "演示居民",
                Phone = PhoneNumber.Parse("13900000001"),
                For = ServiceAudience.Person,
                Wanted = "不会在网上办医保登记。",
                Channel = AskingChannel.Counter,
            }
        );
        yield return order;
        yield return on.Do(order, People.Handler, new AcceptHelp { Point = Reference<AssistancePoint>.Of(point) });
        yield return on.Do(
            order,
            People.Handler,
            new BeginHelp { Agent = Reference<AssistanceAgent>.Of(agent), Manner = HelpManner.Guiding }
        );
        yield return on.Do(order, People.Resident, new LeaveMessage<AssistanceOrder> { Text = "要带什么？" });
        yield return on.Do(order, People.Handler, new WriteToApplicant<AssistanceOrder> { Text = "带身份证。" });
        yield return on.Do(order, People.Handler, new DeliverHelp { Result = "已经登记。", Free = true });
        yield return on.Do(order, People.Resident, new RateHelp { Rating = Satisfaction.Very });
    }

    private static IEnumerable<Matter> Tally(Ground on)
    {
        var monday = on.Today.AddDays(-(((int)on.Today.DayOfWeek + 6) % 7) - 7);
        var from = monday.Year < monday.AddDays(6).Year ? monday.AddDays(-7) : monday;
        yield return on.Open(
            "enquiry-tally",
            People.Handler,
            new RecordTally
            {
                Point = Reference<AssistancePoint>.Of(Running(on)),
                From = from,
                Monday = new DayCounts(12, 3),
                Friday = new DayCounts(9, 4, 1, 1),
            }
        );
    }
}
