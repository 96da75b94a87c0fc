using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.GovernmentServices;

/// <summary>政务服务 — what the catalogue has is claimed once by whoever is to claim it, published when it is whole and fits, adjusted as a new version, and each year counts its own.</summary>
public sealed class ServiceTests
{
    private const string Code = "演示00001";
    private static readonly Actor Traffic = new("traffic-handler", "钱交通", "traffic", Role.Handler, Role.Registrar);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void An_item_is_claimed_published_adjusted_checked_and_cancelled_and_every_figure_follows(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        Assert.Equal(["FB001"], county.NotOpened("service-item", Whole));
        Offer(county, Code, 2);
        Offer(county, "演示00002");
        // Claimed first and whole only later: the period runs.
        var id = county.Open("service-item", Bare);
        Assert.NotNull(county.Due(id, "compile"));
        Assert.Equal(["FB005", "FB006"], county.Not(id, new PublishService()));
        county.Done(id, Content);
        county.Done(id, new PublishService());
        county.Open(
            "service-item",
            Whole with
            {
                Visits = 2,
                Depth = OnlineDepth.Acceptance,
                VisitReason = "核对原件。",
            },
            Traffic,
            "traffic"
        );
        Assert.Equal(
            (2m, 2m, 1m, 1m, 2m),
            (
                Figure(county, "services.claimed"),
                Figure(county, "services.online"),
                Figure(county, "services.once"),
                Figure(county, "services.zero_visit"),
                Figure(county, "services.claimed_of_catalogue")
            )
        );
        // Two organs of two for the first, none for the second.
        Assert.Equal(
            ("66.67%", "50%", "100%"),
            (
                Printed(county, "services.claim_rate"),
                Printed(county, "services.once_rate"),
                Printed(county, "services.online_rate")
            )
        );
        Assert.Equal(["FB008"], county.Not(id, Adjustment));
        county.Done(id, Adjustment with { CommittedDays = 5 });
        county.Done(id, Adjustment with { CommittedDays = 3 });
        county.Open("address-check", Check(id));
        county.Open("address-check", Check(id));
        Assert.Equal((1m, 1m), (Figure(county, "services.county_items_adjusted"), Figure(county, "services.address_checked")));
        Assert.Equal(3, county.Read<ServiceItem>(id).Edition);
        county.Today(2025, 5, 6);
        county.Done(id, new CancelService { Reason = "合并。" });
        Assert.Equal(
            (1m, 1m, 1m),
            (
                Figure(county, "services.claimed"),
                Figure(county, "services.county_items_adjusted"),
                Figure(county, "services.address_checked")
            )
        );
        Assert.Equal(
            ["ClaimService", "EditService", "PublishService", "AdjustService", "AdjustService", "CancelService"],
            county.Acts(id)
        );
        county.Verify();
    }

    [Fact]
    public void An_organ_claims_once_and_no_more_organs_than_the_catalogue_says()
    {
        using var county = Ready();
        county.Open("service-item", Whole);
        Assert.Equal(["FB002", "FB003"], county.NotOpened("service-item", Whole));
        Assert.Equal(["FB003"], county.NotOpened("service-item", Whole, Traffic, "traffic"));
        Assert.Equal(["FB010"], county.NotOpened("provincial-item", Listing(Code, 1)));
    }

    [Fact]
    public void What_breaks_a_rule_is_refused_with_every_rule_it_breaks_unless_the_county_switched_it_off()
    {
        using var county = Ready();
        var broken = Whole with { Visits = 1, Depth = OnlineDepth.Whole, Phone = "3661234", Faq = [], ResultSample = null };
        var outcome = county.Desk.Perform(ActRequest.Open("service-item", broken, organ: "gov"), People.Handler);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("FB006", problem.Code);
        foreach (var rule in new[] { "G05", "G07", "G12", "G14", "G15" })
            Assert.Contains(rule, problem.ToString(), StringComparison.Ordinal);
        // It may be claimed all the same, and mended before it is published.
        var id = county.Open("service-item", broken with { PublishAtOnce = false });
        Assert.Equal(["FB006"], county.Not(id, new PublishService()));
        county.Done(id, Content);
        county.Done(id, new PublishService());
        Assert.Equal(
            ["FB006"],
            county.Not(id, Adjustment with { Fee = true, FeeItem = "每证10元", FeeBasis = "演示依据", PayOnline = false })
        );
        Assert.Equal(["FB004"], county.Not(id, Adjustment with { CommittedDays = 30 }));
    }

    [Fact]
    public void Each_of_the_fifteen_rules_is_broken_by_something_and_by_that_alone()
    {
        (string Rule, ClaimService Item)[] each =
        [
            ("G01", Whole with { CommittedDays = 0 }),
            ("G02", Whole with { Result = ResultKind.Other }),
            ("G03", Whole with { ResultName = "认定公文" }),
            ("G04", Whole with { ResultName = "立项批复" }),
            ("G05", Whole with { VisitReason = "核对原件。" }),
            ("G06", Whole with { Online = false, Post = false, Depth = OnlineDepth.Acceptance }),
            ("G07", Whole with { Visits = 1, VisitReason = "核对原件。" }),
            ("G08", Whole with { Fee = true, PayOnline = true }),
            ("G09", Whole with { Fee = true, FeeItem = "每证10元", FeeBasis = "演示依据" }),
            ("G10", Whole with { PayOnline = true }),
            ("G11", Whole with { ComplaintPhone = "0457 366 1234" }),
            ("G12", Whole with { Phone = "3661234" }),
            ("G13", Whole with { Audience = ServiceAudience.Both }),
            ("G14", Whole with { Steps = ["申请", "办结"] }),
            ("G15", Whole with { ResultSample = null }),
        ];
        Assert.Empty(ItemRules.Broken(Whole, ""));
        Assert.Equal(ItemRules.All.Select(r => r.Id), each.Select(e => e.Rule));
        Assert.All(each, e => Assert.Equal([e.Rule], ItemRules.Broken(e.Item, "").Select(r => r.Id)));
        Assert.All(each, e => Assert.Empty(ItemRules.Broken(e.Item, $"G99、{e.Rule}")));
        Assert.False(GovernmentServiceParameters.RulesOff.Accepts("G16"));
        Assert.True(GovernmentServiceParameters.RulesOff.Accepts("G09、G15"));
    }

    [Fact]
    public void What_the_catalogue_drops_is_told_to_who_claimed_it_is_no_longer_counted_as_claimed_and_has_a_period_to_be_cancelled()
    {
        using var county = Ready();
        var id = county.Open("service-item", Whole);
        var offered = Catalogue(county);
        Assert.Equal(["FB012"], county.Not(offered, new VoidRecord<ProvincialItem> { Reason = "有误。" }));
        Assert.Equal(
            ["FB011"],
            county.Not(
                offered,
                new ReviseProvincialItem
                {
                    Title = "新名称",
                    Kind = ServiceItemKind.Licence,
                    ToClaim = 0,
                    Edition = "新版",
                }
            )
        );
        county.Done(offered, new DropProvincialItem { Reason = "依据废止。" });
        Assert.Equal(["ClaimService", "NoteUpstreamGone"], county.Acts(id));
        Assert.NotNull(county.Due(id, "follow"));
        Assert.Equal((1m, 0m), (Figure(county, "services.claimed"), Figure(county, "services.claimed_of_catalogue")));
        // A rate of nothing is no rate.
        Assert.Equal("—", Printed(county, "services.claim_rate"));
        county.Done(id, new CancelService { Reason = "随目录取消。" });
        county.Verify();
    }

    [Fact]
    public void A_check_mends_what_was_wrong_and_only_that_and_a_void_one_doesnt_count()
    {
        using var county = Ready();
        var id = county.Open("service-item", Whole);
        Assert.Equal(["FB022"], county.NotOpened("address-check", Check(id) with { PhoneRight = false }));
        Assert.Equal(["FB022"], county.NotOpened("address-check", Check(id) with { NewPhone = "0457-3660000" }));
        Assert.Equal(["FB023"], county.NotOpened("address-check", Check(id) with { CheckedOn = new(2023, 12, 1) }));
        // Who neither does it nor keeps the catalogue doesn't check it.
        Assert.Equal(["FB021"], county.NotOpened("address-check", Check(id), Traffic, "traffic"));
        // What the correction would break is refused with the check.
        Assert.Equal(["FB009"], county.NotOpened("address-check", Check(id) with { PhoneRight = false, NewPhone = "12345" }));
        var check = county.Open("address-check", Check(id) with { PhoneRight = false, NewPhone = "0457-3660000" });
        var item = county.Read<ServiceItem>(id);
        Assert.Equal(("0457-3660000", Whole.Address, 1), (item.Phone, item.Address, item.Edition));
        Assert.Equal(1m, Figure(county, "services.address_checked"));
        county.Done(check, new VoidRecord<AddressCheck> { Reason = "有误。" });
        Assert.Equal(0m, Figure(county, "services.address_checked"));
        county.Verify();
    }

    [Fact]
    public void An_item_is_on_a_list_once_never_on_opposite_ones_and_goes_off_with_its_cancelling()
    {
        using var county = Ready();
        var id = county.Open("service-item", Whole);
        var entry = Draft(county, "政务服务中心事项进驻清单", ServiceListKind.Entry);
        Assert.Equal(
            ["FB030"],
            county.NotOpened(
                "service-list",
                new DraftServiceList { Name = "政务服务中心事项进驻清单", Kind = ServiceListKind.Entry }
            )
        );
        Assert.Equal(["FB031"], county.Not(entry, Publishing));
        var listed = Put(county, entry, id);
        Assert.Equal(["FB041"], county.Refused(Putting(entry, id), People.Handler));
        var negative = Draft(county, "政务服务中心进驻事项负面清单", ServiceListKind.Negative);
        Assert.Equal(["FB042"], county.Refused(Putting(negative, id), People.Handler));
        Assert.Equal(["FB043"], county.Refused(Putting(negative, id) with { Organ = "traffic" }, Traffic).Except(["FB042"]));
        Assert.Equal(0m, Figure(county, "services.lists"));
        county.Done(entry, Publishing);
        Assert.Equal("一", Printed(county, "services.lists"));
        Assert.Equal(["FB031", "FB032"], county.Not(entry, Publishing));
        Assert.Equal(["FB044"], county.Not(listed, new VoidRecord<ListedItem> { Reason = "有误。" }));
        county.Today(2025, 3, 3);
        county.Done(id, new CancelService { Reason = "合并。" });
        Assert.Equal(ListedItemStage.Off, county.Read<ListedItem>(listed).Stage);
        Assert.Equal(["FB033"], county.Not(entry, Publishing with { Reason = "移出。", ApprovedOn = new(2025, 1, 5) }));
        county.Done(entry, Publishing with { Reason = "移出取消的事项。", ApprovedOn = new(2025, 3, 3) });
        var (list, off) = (county.Read<ServiceList>(entry), county.Read<ListedItem>(listed));
        Assert.Equal((true, false), (off.IsIn(list.Versions[0]), off.IsIn(list.Versions[1])));
        county.Done(entry, new EndServiceList { Reason = "不再使用。" });
        Assert.Equal(0m, Figure(county, "services.lists"));
        county.Verify();
    }

    private static TestCounty Ready()
    {
        var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        Offer(county, Code);
        return county;
    }

    private static void Offer(TestCounty county, string code, int claimers = 1) =>
        county.Open("provincial-item", Listing(code, claimers));

    private static ListProvincialItem Listing(string code, int claimers) =>
        new()
        {
            CatalogueCode = code,
            Title = "食品经营许可",
            Kind = ServiceItemKind.Licence,
            Level = ServiceLevel.County,
            ToClaim = claimers,
            Edition = "2025年版",
            EffectiveFrom = new(2025, 1, 1),
        };

    private static Guid Catalogue(TestCounty county)
    {
        using var db = county.Store.Open();
        return db.Matters<ProvincialItem>(county.Store.CountyCode).Single().Id;
    }

    private static Guid Draft(TestCounty county, string name, ServiceListKind kind) =>
        county.Open("service-list", new DraftServiceList { Name = name, Kind = kind });

    private static ActRequest Putting(Guid list, Guid item) =>
        ActRequest.Open(
            "listed-item",
            new PutOnList { Item = new Reference<ServiceItem>(item, ""), Reason = "群众常办。" },
            organ: "gov"
        ) with
        {
            Parent = list,
        };

    private static Guid Put(TestCounty county, Guid list, Guid item) => county.Do(Putting(list, item), People.Handler).Id;

    private static PublishServiceList Publishing { get; } =
        new()
        {
            ApprovedBy = "塔河县人民政府",
            ApprovedOn = new(2025, 1, 6),
            Approval = "演示批复",
        };

    private static RecordAddressCheck Check(Guid item) =>
        new()
        {
            Item = new Reference<ServiceItem>(item, ""),
            CheckedOn = new(2025, 1, 6),
            Checker = "演示核对员",
            Manner = CheckManner.OnSite,
            AddressRight = true,
            PhoneRight = true,
            HoursRight = true,
        };

    private static ClaimService Bare { get; } =
        new()
        {
            CatalogueCode = Code,
            Title = "食品经营许可",
            Kind = ServiceItemKind.Licence,
            Level = ServiceLevel.County,
        };

    internal static ClaimService Whole { get; } =
        Bare with
        {
            Audience = ServiceAudience.Enterprise,
            EnterpriseThemes = ["准营准办"],
            Words = ["开饭店"],
            Basis = "演示依据",
            Conditions = "有固定场所。",
            Handling = HandlingKind.Promised,
            StatutoryDays = 20,
            CommittedDays = 7,
            Unit = DayUnit.WorkingDays,
            Visits = 0,
            Online = true,
            Depth = OnlineDepth.Whole,
            Post = true,
            Steps = ["申请", "受理", "审查", "决定", "送达"],
            Result = ResultKind.Certificate,
            ResultName = "食品经营许可证",
            ResultSample = "样本在窗口查看。",
            Address = "演示街1号大厅3号窗口",
            Hours = "周一至周五8:30—11:30",
            Phone = "0457-3661234",
            ComplaintPhone = "12345",
            Faq = ["可以代办吗？可以。"],
            PublishAtOnce = true,
        };

    private static EditService Content { get; } =
        Filled(
            new EditService
            {
                Title = Whole.Title,
                Kind = Whole.Kind,
                Level = Whole.Level,
            }
        );

    private static AdjustService Adjustment { get; } =
        Filled(
            new AdjustService
            {
                Title = Whole.Title,
                Kind = Whole.Kind,
                Level = Whole.Level,
                Reason = AdjustmentReason.Days,
            }
        );

    private static T Filled<T>(T act)
        where T : ServiceAct =>
        act with
        {
            Audience = Whole.Audience,
            EnterpriseThemes = Whole.EnterpriseThemes,
            Words = Whole.Words,
            Basis = Whole.Basis,
            Conditions = Whole.Conditions,
            Handling = Whole.Handling,
            StatutoryDays = Whole.StatutoryDays,
            CommittedDays = Whole.CommittedDays,
            Unit = Whole.Unit,
            Visits = Whole.Visits,
            Online = Whole.Online,
            Depth = Whole.Depth,
            Post = Whole.Post,
            Steps = Whole.Steps,
            Result = Whole.Result,
            ResultName = Whole.ResultName,
            ResultSample = Whole.ResultSample,
            Address = Whole.Address,
            Hours = Whole.Hours,
            Phone = Whole.Phone,
            ComplaintPhone = Whole.ComplaintPhone,
            Faq = Whole.Faq,
        };

    private static decimal Figure(TestCounty county, string key) => county.Counted(key)[0];

    private static string Printed(TestCounty county, string key) => county.Figure(county.Store.Types.Indicator(key)!).Printed;
}
