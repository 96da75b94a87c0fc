using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Organs;

/// <summary>人员和任职 — who works for the county is a record; somebody acts by the posts of the day and by no others.</summary>
public sealed class PeopleTests
{
    private static readonly RegisterPerson Li = new()
    {
        Title = "李演示",
        SignIn = "li-yanshi",
        Organ = "gov",
        Roles = ["Handler", "Registrar"],
        Ground = "任职文件",
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static TestCounty Begin(Database database) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3).WithOrgans();

    // As a session says it: whoever says more than the register gives acts by what it gives.
    private static Actor Claiming(Guid person, string organ, params Role[] roles) =>
        new(person.ToString(), "李演示", organ, roles);

    private static Guid Post(TestCounty county, Guid person, AppointToPost act) =>
        county.Do(ActRequest.Open("county-post", act, organ: "gov") with { Parent = person }, People.Administrator).Id;

    private static IReadOnlyList<string> NoPost(TestCounty county, Guid person, AppointToPost act) =>
        county.Refused(ActRequest.Open("county-post", act, organ: "gov") with { Parent = person }, People.Administrator);

    private static AppointToPost As(string organ, string role, DateOnly from, DateOnly? until = null) =>
        new()
        {
            At = organ,
            Role = role,
            From = from,
            Until = until,
            Ground = "任职文件",
        };

    [Theory, MemberData(nameof(Databases))]
    public void Somebody_acts_by_the_posts_of_the_day_whatever_a_session_says(Database database)
    {
        using var county = Begin(database);
        var li = county.Open("county-person", Li, People.Administrator);
        Assert.Equal(["RegisterPerson"], county.Acts(li));
        var official = county.Store.County.Staff.Find(li.ToString())!;
        Assert.Equal(("李演示", "li-yanshi"), (official.Name, official.SignIn));
        Assert.Equal(["Handler", "Registrar"], official.RolesOn(new(2025, 3, 3), "gov"));
        Assert.Empty(official.OrgansOn(new(2025, 3, 2)));

        // A head he isn't, nor anybody in another organ.
        Assert.Equal(["BL002"], county.NotOpened("parameter", Setting(county), Claiming(li, "gov", Role.Head, Role.Handler)));
        var traffic = Post(county, li, As("traffic", "Head", new(2025, 3, 10)));
        Assert.Equal("李演示（塔河县交通运输局机关负责人）", county.Read<CountyPost>(traffic).Title);
        Assert.Equal(
            ["BL0"],
            county.NotOpened("county-post", As("traffic", "Head", new(2025, 3, 10)), People.Administrator).Select(c => c[..3])
        );
        Assert.Equal(["traffic"], Organs(county, li, new(2025, 3, 10)).Except(["gov"]));
        Assert.Equal(["gov"], Organs(county, li, new(2025, 3, 9)));

        var head = Post(county, li, As("gov", "Head", new(2025, 3, 3)));
        county.Open("parameter", Setting(county), Claiming(li, "gov", Role.Head));
        county.Today(2025, 3, 4).Done(head, new EndPost { Reason = "轮岗" }, People.Administrator);
        Assert.Equal(["BL002"], county.NotOpened("parameter", Setting(county), Claiming(li, "gov", Role.Head)));
        Assert.True(county.Store.County.Staff.Find(li.ToString())!.Is(Role.Head, new(2025, 3, 3)));

        county.Done(li, new LeaveService { Reason = "退休" }, People.Administrator);
        Assert.Equal(["EndPost"], county.Acts(traffic).Skip(1));
        Assert.Empty(Organs(county, li, new(2025, 3, 4)));
        Assert.Empty(Organs(county, li, new(2025, 3, 20)));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Organs_and_roles_may_be_called_by_their_names_and_what_is_neither_is_refused_in_its_field(Database database)
    {
        using var county = Begin(database);
        var wang = county.Open(
            "county-person",
            Li with
            {
                SignIn = "wang",
                Organ = "塔河县交通运输局",
                Roles = ["承办人", "机关负责人"],
            },
            People.Administrator
        );
        var official = county.Store.County.Staff.Find(wang.ToString())!;
        Assert.Equal(["Handler", "Head"], official.RolesOn(new(2025, 3, 3), "traffic"));

        var outcome = county.Desk.Perform(
            ActRequest.Open("county-person", Li with { Organ = "塔河县海洋局", Roles = ["大总管"] }, organ: "gov"),
            People.Administrator
        );
        Assert.Equal([("BL075", "roles"), ("BL080", "organ")], outcome.Problems.Select(p => (p.Code, p.Path)).Order());
        // So for every field that names an organ, whichever type it is of.
        Assert.Contains(
            county
                .Desk.Perform(
                    ActRequest.Open(
                        "county-organ",
                        new EstablishOrgan
                        {
                            Title = "塔河县演示局",
                            OrganCode = "demo",
                            Above = "nowhere",
                            Kind = OrganKind.Department,
                        }
                    ),
                    People.Administrator
                )
                .Problems,
            p => (p.Code, p.Path) == ("BL080", "above")
        );
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void What_a_post_must_be_is_asked_when_somebody_is_appointed(Database database)
    {
        using var county = Begin(database);
        var li = county.Open("county-person", Li, People.Administrator);
        var wang = county.Open(
            "county-person",
            Li with
            {
                Title = "王演示",
                SignIn = null,
                Roles = [],
                Organ = null,
            },
            People.Administrator
        );
        var day = new DateOnly(2025, 3, 3);
        Assert.Equal(["RY002"], county.NotOpened("county-person", Li, People.Administrator));
        Assert.Equal(["RY001"], county.NotOpened("county-person", Li with { SignIn = "Li Yanshi" }, People.Administrator));
        Assert.Equal(["RY003"], county.NotOpened("county-person", Li with { SignIn = null, Roles = [] }, People.Administrator));
        Assert.Equal(["BL002"], county.NotOpened("county-person", Li with { SignIn = "x-1" }, People.Head));
        Assert.Equal(["RY012"], NoPost(county, li, As("traffic", "Administrator", day)));
        Assert.Equal(["RY013"], NoPost(county, li, As("traffic", "Head", day, day.AddDays(-1))));
        Assert.Equal(["RY014"], NoPost(county, li, As("gov", "Handler", day.AddDays(9))));
        county.Done(li, new LeaveService { Reason = "调离" }, People.Administrator);
        Assert.Contains("BL0", NoPost(county, li, As("gov", "Head", day)).Single(), StringComparison.Ordinal);

        // In the place of somebody who is away: with an end, of the same role in the same organ.
        county.Done(li, new ReturnToService { Ground = "调回" }, People.Administrator);
        var head = Post(county, li, As("gov", "Head", day));
        var place = As("gov", "Head", day) with { InPlaceOf = new Reference<CountyPost>(head, "") };
        Assert.Equal(["RY015"], NoPost(county, wang, place));
        Assert.Equal(["RY016"], NoPost(county, wang, place with { Role = "Handler", Until = day.AddDays(9) }));
        Post(county, wang, place with { Until = day.AddDays(9) });
        var deputy = county.Store.County.Staff.Find(wang.ToString())!;
        Assert.True(Assert.Single(deputy.Posts).Deputises);
        Assert.True(deputy.Is(Role.Head, day.AddDays(9)));
        Assert.False(deputy.Is(Role.Head, day.AddDays(10)));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void The_last_administrator_stays_until_there_is_another(Database database)
    {
        using var county = Begin(database);
        var keeper = county.Open("county-person", Li with { SignIn = "guanli", Roles = ["Administrator"] }, People.Administrator);
        var post = county.Store.County.Staff.Find(keeper.ToString())!;
        Assert.True(post.Is(Role.Administrator, new(2025, 3, 3)));
        Assert.Equal(["RY007"], county.Not(keeper, new LeaveService { Reason = "退休" }, People.Administrator));
        var held = county.Store.Open();
        var id = held.Matters<CountyPost>(county.Store.CountyCode).Single().Id;
        held.Dispose();
        Assert.Equal(["RY017"], county.Not(id, new EndPost { Reason = "轮岗" }, People.Administrator));
        county.Open(
            "county-person",
            Li with
            {
                Title = "第二人",
                SignIn = "guanli-2",
                Roles = ["Administrator"],
            },
            People.Administrator
        );
        county.Done(id, new EndPost { Reason = "轮岗" }, People.Administrator);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Who_handles_reconsideration_has_the_legal_qualification_on_the_day_of_the_act(Database database)
    {
        // 《行政复议法》第六条 (AR-64).
        using var county = Begin(database);
        var li = county.Open("county-person", Li, People.Administrator);
        var acting = Claiming(li, "gov", Role.Handler, Role.Registrar);
        var refused = county.Desk.Perform(ActRequest.Open("reconsideration", Cases.Application, organ: "gov"), acting);
        Assert.Equal("BL081", Assert.Single(refused.Problems).Code);
        Assert.Contains("国家统一法律职业资格", refused.Problems[0].Text, StringComparison.Ordinal);

        var record = new RecordQualification
        {
            Of = Qualification.LegalProfession,
            Ground = QualificationGround.Certificate,
            From = new(2025, 3, 1),
        };
        ActRequest Recorded(RecordQualification act) =>
            ActRequest.Open("person-qualification", act, organ: "gov") with
            {
                Parent = li,
            };
        Assert.Equal(["RY021"], county.Refused(Recorded(record), People.Administrator));
        var held = county.Do(Recorded(record with { Certificate = "A2019", Until = new(2025, 3, 4) }), People.Administrator).Id;
        Assert.Equal("李演示（国家统一法律职业资格）", county.Read<PersonQualification>(held).Title);
        county.Do(ActRequest.Open("reconsideration", Cases.Application, organ: "gov"), acting);
        county.Today(2025, 3, 5);
        Assert.Equal(["BL081"], county.Refused(ActRequest.Open("reconsideration", Cases.Application, organ: "gov"), acting));
        // Who took the work up before the law wanted the qualification needs no certificate.
        county.Do(Recorded(record with { Ground = QualificationGround.BeforeTheLaw }), People.Administrator);
        county.Do(ActRequest.Open("reconsideration", Cases.Application, organ: "gov"), acting);
        county.Done(held, new LoseQualification { Reason = "注销" }, People.Administrator);
        county.Verify();
    }

    private static IReadOnlyList<string> Organs(TestCounty county, Guid person, DateOnly day) =>
        county.Store.County.Staff.Find(person.ToString())!.OrgansOn(day);

    private static Parameters.SetParameter Setting(TestCounty county) =>
        new()
        {
            Parameter = "mediation.target-days",
            Value = "45",
            From = county.Desk.Clock.Today,
            Source = "演示文件",
        };
}
