using Fazhi.Figures;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.LawPublicity;

/// <summary>普法 — registers that count, a list of venues that the county keeps, duties that are prompted.</summary>
public sealed class PublicityTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly RecordActivity Activity = new()
    {
        HeldOn = new(2025, 3, 3),
        Venue = "社区",
        Place = "塔河镇新民社区",
        Law = "《中华人民共和国民法典》",
        People = 40,
    };

    private static readonly ListDuty Duty = new()
    {
        Year = 2025,
        Content = "《中华人民共和国道路运输条例》",
        Duty = "向经营者宣传。",
        Measure = "集中宣传两次。",
        Standard = "经营者知晓。",
        PlannedUntil = new(2025, 6, 30),
    };

    [Theory, MemberData(nameof(Databases))]
    public void An_activity_counts_by_its_day_at_its_venue_until_it_is_made_void(Database database)
    {
        using var county = Begin(database);
        var first = county.Open("publicity-activity", Activity, organ: "justice", by: Clerk);
        county.Open(
            "publicity-activity",
            Activity with
            {
                Venue = "军营",
                HeldOn = new(2024, 12, 31),
            },
            organ: "justice",
            by: Clerk
        );
        Assert.Equal("塔河镇新民社区普法活动", county.Read<PublicityActivity>(first).Title);
        county.Done(
            first,
            Correction.Make(typeof(PublicityActivity), "地点有误。", [Change("Place", "塔河镇新民社区", "塔河镇新兴社区")]),
            Clerk
        );
        Assert.Equal("塔河镇新兴社区普法活动", county.Read<PublicityActivity>(first).Title);
        Assert.Equal([1m, 1m, 0m], Counted(county, "publicity.activities", "publicity.community", "publicity.barracks"));
        county.Done(first, new VoidRecord<PublicityActivity> { Reason = "重复登记。" }, Clerk);
        Assert.Equal([0m, 0m], Counted(county, "publicity.activities", "publicity.community"));
        Assert.Equal(["RecordActivity", "CorrectRecord", "VoidRecord"], county.Acts(first));
        county.Verify();
    }

    [Fact]
    public void A_venue_is_one_of_the_countys_list_which_it_may_change()
    {
        using var county = Begin();
        Assert.Equal(["BL075"], county.NotOpened("publicity-activity", Activity with { Venue = "网络" }, Clerk, "justice"));
        county.Do(
            ActRequest.Open(
                "parameter",
                new SetParameter
                {
                    Parameter = "publicity.venues",
                    Value = "社区、乡镇、企业、机关、家庭、校园、网络",
                    From = new(2025, 3, 1),
                    Source = "演示文件",
                }
            ),
            People.Head
        );
        county.Today(2025, 3, 4);
        var online = county.Open("publicity-activity", Activity with { Venue = "网络" }, Clerk, "justice");
        Assert.Equal(["BL075"], county.NotOpened("publicity-activity", Activity with { Venue = "军营" }, Clerk, "justice"));
        // A correction says what is on the list, too.
        Assert.Equal(
            ["BL075"],
            county.Not(online, Correction.Make(typeof(PublicityActivity), "有误。", [Change("Venue", "网络", "军营")]), Clerk)
        );
        var book = Book(county);
        Assert.Equal(1m, Read(county, book.Find("publicity.activities_by_venue#网络")!).Value.Amount);
        // The parts always make up the whole, whatever the county has put on its list.
        using (var db = county.Store.Open())
            Assert.DoesNotContain(
                new StatedFigures(db, county.Store.CountyCode, ReportPeriod.Year(2025)).Unclosed(),
                u => u.Contains("七进", StringComparison.Ordinal)
            );
        Assert.Null(book.Find("publicity.activities_by_venue#学校"));
        Assert.Null(book.Find("reconsideration.by_field#x"));
        Assert.Equal(0m, Read(county, book.Find("reconsideration.by_field#Transport")!).Value.Amount);
        Assert.Null(book.Find("publicity.activities#网络"));
        Assert.Null(book.Find("mediation.mediated_by_source#Police"));
        county.Verify();
    }

    [Fact]
    public void What_the_prefectures_daily_took_is_counted_apart_by_what_the_county_calls_it()
    {
        using var county = Begin();
        RecordMediaItem Item(string outlet, MediaLevel level) =>
            new()
            {
                Title = "普法见闻",
                Outlet = outlet,
                Level = level,
                PublishedOn = new(2025, 3, 1),
            };
        county.Open("media-item", Item("大兴安岭日报", MediaLevel.Prefecture), Clerk, "justice");
        var second = county.Open("media-item", Item("大兴安岭广播电视台", MediaLevel.Prefecture), Clerk, "justice");
        county.Open("media-item", Item("大兴安岭日报", MediaLevel.County), Clerk, "justice");
        Assert.Equal(
            [2m, 1m, 1m, 0m],
            Counted(
                county,
                "publicity.media_prefecture",
                "publicity.media_prefecture_daily",
                "publicity.media_county",
                "publicity.media_national"
            )
        );
        // A correction of the outlet moves it to where it counts.
        county.Done(
            second,
            Correction.Make(typeof(MediaItem), "媒体名称有误。", [Change("Outlet", "大兴安岭广播电视台", "大兴安岭日报")]),
            Clerk
        );
        Assert.Equal([2m, 2m], Counted(county, "publicity.media_prefecture", "publicity.media_prefecture_daily"));
        county.Verify();
    }

    [Fact]
    public void A_person_is_on_a_villages_list_once_and_certified_after_training()
    {
        using var county = Begin();
        var person = new RecordLawLiterate
        {
            Name = "演示甲",
            Village = "开库康乡马林村",
            TrainedOn = new(2025, 2, 20),
            CertifiedOn = new(2025, 2, 10),
        };
        Assert.Equal(["PF002"], county.NotOpened("law-literate", person, Clerk, "justice"));
        county.Open("law-literate", person with { CertifiedOn = null }, Clerk, "justice");
        Assert.Equal(["PF001"], county.NotOpened("law-literate", person with { CertifiedOn = null }, Clerk, "justice"));
        county.Open("law-literate", person with { CertifiedOn = null, Village = "塔河镇新民社区" }, Clerk, "justice");
        Assert.Equal([2m], Counted(county, "publicity.law_literates"));
        county.Verify();
    }

    [Fact]
    public void A_site_counts_while_it_is_in_use()
    {
        using var county = Begin();
        var site = county.Open(
            "culture-site",
            new RegisterSite
            {
                Title = "法治广场",
                Kind = "法治广场",
                Address = "塔河镇一号",
                BuiltOn = new(2019, 9, 1),
            },
            Clerk,
            "justice"
        );
        Assert.Equal([1m], Counted(county, "publicity.sites"));
        var twice = county.Open(
            "culture-site",
            new RegisterSite
            {
                Title = "法治广场",
                Kind = "法治广场",
                Address = "塔河镇一号",
                BuiltOn = new(2019, 9, 1),
            },
            Clerk,
            "justice"
        );
        county.Done(twice, new VoidRecord<CultureSite> { Reason = "重复登记。" }, Clerk);
        Assert.Equal([1m], Counted(county, "publicity.sites"));
        county.Done(site, new CloseSite { Reason = "拆除。" }, Clerk);
        Assert.Equal([0m], Counted(county, "publicity.sites"));
        county.Verify();
    }

    [Fact]
    public void Who_does_not_do_its_duty_is_prompted_by_the_justice_bureau_and_reports_back()
    {
        using var county = Begin();
        Assert.Equal(
            ["PF003"],
            county.NotOpened("publicity-duty", Duty with { PlannedUntil = new(2026, 1, 5) }, Traffic, "traffic")
        );
        var duty = county.Open("publicity-duty", Duty, Traffic, "traffic");
        Assert.Equal(new DateOnly(2025, 6, 30), county.Due(duty, "publicity-duty"));
        var prompt = new PromptDuty { Lacking = "没有开展集中宣传。", Wanted = "补做并反馈。" };
        county.Today(2025, 7, 1);
        Assert.Equal(["BL003"], county.Not(duty, prompt, Traffic));
        county.Done(duty, prompt, Clerk);
        Assert.Equal(new DateOnly(2025, 7, 16), county.Due(duty, "publicity-answer"));
        county.Done(duty, new ReportImprovement { Done = "已补做一次。" }, Traffic);
        county.Done(duty, new FulfilDuty { Done = "完成。" }, Traffic);
        var done = county.Read<PublicityDuty>(duty);
        Assert.Equal(
            (PublicityDutyStage.Fulfilled, 1, new DateOnly(2025, 7, 1)),
            (done.Stage, done.Prompts, done.FulfilledOn!.Value)
        );
        county.Verify();
    }

    [Fact]
    public void Before_the_law_a_matter_rests_on_what_was_in_force()
    {
        var (before, since) = (
            InReportOrder.Types.InForce("publicity-duty", new(2025, 10, 31))!,
            InReportOrder.Types.InForce("publicity-duty", new(2025, 11, 1))!
        );
        Assert.Equal(("2017", "2025"), (before.Version, since.Version));
        Assert.Equal(Statutes.PublicityResponsibility, before.Rule("ListDuty")!.Basis!.Statute);
        Assert.Equal(Statutes.LegalPublicity[9], since.Rule("ListDuty")!.Basis);
        Assert.True(before.Acts.All(a => a.Basis!.IsWorkingRule || a.Basis.Statute == Statutes.PublicityResponsibility));
        Assert.All(since.Acts, a => Assert.True(a.Basis!.IsWorkingRule || a.Basis.Statute.InForceOn(new DateOnly(2025, 11, 1))));
    }

    private static readonly Actor Clerk = new("clerk", "郑普法", "justice", Role.Handler, Role.Registrar);
    private static readonly Actor Traffic = new("traffic", "钱交通", "traffic", Role.Handler);

    private static TestCounty Begin(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);

    private static FieldChange Change(string field, string before, string after) =>
        new()
        {
            Field = field,
            Before = before,
            After = after,
        };

    private static FigureBook Book(TestCounty county)
    {
        using var db = county.Store.Open();
        return FigureBook.Read(db, county.Store.CountyCode);
    }

    private static Figure Read(TestCounty county, Indicator indicator)
    {
        using var db = county.Store.Open();
        return new FigureReader(db, county.Store.CountyCode).Read(indicator, ReportPeriod.Year(2025));
    }

    private static IReadOnlyList<decimal> Counted(TestCounty county, params string[] keys) =>
        [.. keys.Select(k => Read(county, InReportOrder.Indicator(k)!).Value.Amount)];
}
