using Fazhi.Matters;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Organs;

/// <summary>单位 — the county's organs are records: established, renamed, rearranged, merged by acts, and everything else goes by them.</summary>
public sealed class OrganTests
{
    private static readonly EstablishOrgan Water = new()
    {
        Title = "塔河县水务局",
        OrganCode = "water",
        Word = "塔水",
        Above = "gov",
        Kind = OrganKind.Department,
        Enforces = true,
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static TestCounty Begin(Database database) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3).WithOrgans();

    [Theory, MemberData(nameof(Databases))]
    public void A_new_organ_is_of_the_county_from_its_act_on_and_its_code_is_never_used_again(Database database)
    {
        using var county = Begin(database);
        Assert.Equal(People.Tahe.Organs.Select(o => o.Code), county.Store.County.Organs.Select(o => o.Code));
        Assert.Equal(["BL080"], county.NotOpened("county-organ", Water with { Above = "nobody" }, People.Administrator));
        Assert.Equal(["DW001"], county.NotOpened("county-organ", Water with { OrganCode = "水务" }, People.Administrator));
        Assert.Equal(["DW003"], county.NotOpened("county-organ", Water with { Title = "塔河县司法局" }, People.Administrator));
        Assert.Equal(["DW005"], county.NotOpened("county-organ", Water with { IsJustice = true }, People.Administrator));
        Assert.Equal(
            ["DW004"],
            county.NotOpened("county-organ", Water with { Kind = OrganKind.CountyGovernment, Above = "" }, People.Administrator)
        );
        Assert.Equal(["BL002"], county.NotOpened("county-organ", Water, People.Head));
        Assert.Equal(["BL003"], county.NotOpened("county-organ", Water, People.Stranger with { Roles = [Role.Registrar] }));

        var id = county.Open("county-organ", Water, People.Administrator);
        var organ = county.Store.County.Organ("water")!;
        Assert.Equal((OrganKind.Department, true, false), (organ.Kind, organ.Enforces, organ.IsFormer));
        Assert.True(county.Store.County.IsWithin("water", "gov"));
        Assert.Equal(["DW002", "DW003"], county.NotOpened("county-organ", Water, People.Administrator));

        county.Done(id, new EndOrgan { Ground = "机构改革方案" }, People.Administrator);
        Assert.DoesNotContain(county.Store.County.Organs, o => o.Code == "water");
        Assert.Equal("塔河县水务局", county.Store.County.OrganName("water"));
        Assert.Equal(["DW002"], county.NotOpened("county-organ", Water with { Title = "塔河县水利局" }, People.Administrator));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_renamed_organ_is_called_so_from_then_on_and_keeps_its_code_and_its_matters(Database database)
    {
        using var county = Begin(database);
        var id = county.Open("county-organ", Water, People.Administrator);
        Assert.Equal(["DW006"], county.Not(id, new RenameOrgan { Name = "塔河县司法局", Ground = "方案" }, People.Administrator));
        county.Done(
            id,
            new RenameOrgan
            {
                Name = "塔河县水利局",
                Word = "塔利",
                Ground = "机构改革方案",
            },
            People.Administrator
        );

        var organ = county.Store.County.Organ("water")!;
        Assert.Equal(("塔河县水利局", "塔利"), (organ.Name, organ.Word));
        Assert.Equal(["塔河县水务局"], county.Read<CountyOrgan>(id).FormerNames);
        county.Verify();
    }

    [Fact]
    public void An_organ_is_put_under_one_that_is_there_and_not_under_its_own_and_the_county_has_one_justice_bureau()
    {
        using var county = Begin(Database.Sqlite);
        var water = county.Open("county-organ", Water, People.Administrator);
        county.Open(
            "county-organ",
            Water with
            {
                Title = "塔河县水政大队",
                OrganCode = "water-squad",
                Above = "water",
            },
            People.Administrator
        );
        var rearranged = new RearrangeOrgan
        {
            Above = "gov",
            Kind = OrganKind.Department,
            Ground = "机构改革方案",
        };
        IReadOnlyList<string> Not(RearrangeOrgan act) => county.Not(water, act, People.Administrator);
        Assert.Equal(["BL080"], Not(rearranged with { Above = "nobody" }));
        Assert.Equal(["DW007"], Not(rearranged with { Above = "water-squad" }));
        Assert.Equal(["DW007"], Not(rearranged with { Above = "water" }));
        Assert.Equal(["DW008"], Not(rearranged with { IsJustice = true }));
        // The one that is it may stay it, and keep its name.
        var justice = Id(county, "justice");
        county.Done(justice, rearranged with { IsJustice = true, Enforces = true }, People.Administrator);
        county.Done(justice, new RenameOrgan { Name = "塔河县司法局", Ground = "统一名称" }, People.Administrator);
        county.Done(justice, rearranged, People.Administrator);
        county.Done(water, rearranged with { IsJustice = true }, People.Administrator);
        Assert.Equal(["water"], county.Store.County.Organs.Where(o => o.IsJustice).Select(o => o.Code));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void What_a_merged_organ_has_not_finished_its_successor_goes_on_with(Database database)
    {
        using var county = Begin(database);
        var water = county.Open("county-organ", Water, People.Administrator);
        var before = new Actor("water-clerk", "郑水务", "water", Role.Handler);
        var after = new Actor("traffic-clerk", "冯交通", "traffic", Role.Handler);
        var duty = county.Open(
            "publicity-duty",
            new ListDuty
            {
                Year = 2025,
                Content = "《中华人民共和国水法》",
                Duty = "向取水单位宣传。",
                Measure = "集中宣传两次。",
                Standard = "取水单位知晓有关规定。",
                PlannedUntil = new(2025, 6, 30),
            },
            before,
            organ: "water"
        );
        Assert.Equal(["BL003"], county.Not(duty, new FulfilDuty { Done = "已宣传。" }, after));

        Assert.Equal(["DW010"], county.Not(Id(county, "gov"), new EndOrgan { Ground = "方案" }, People.Administrator));
        Assert.Equal(["DW009"], county.Not(water, new EndOrgan { Successor = "water", Ground = "方案" }, People.Administrator));
        county.Done(water, new EndOrgan { Successor = "traffic", Ground = "机构改革方案" }, People.Administrator);

        var type = county.Store.Types.Find("publicity-duty")!;
        var viewer = Viewer.Of(after, county.Store.County);
        Assert.True(viewer.MayRead(type, county.Read<PublicityDuty>(duty)));
        Assert.True(viewer.Handles(county.Read<PublicityDuty>(duty)));
        Assert.Equal(["BL003"], county.Not(duty, new FulfilDuty { Done = "已宣传。" }, before));
        county.Done(duty, new FulfilDuty { Done = "已集中宣传两次。" }, after);
        county.Verify();
    }

    [Fact]
    public void Until_its_first_organ_is_a_record_a_county_has_those_that_its_settings_name()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        Assert.Equal(People.Tahe.Organs, county.Store.County.Organs);
        county.Open("county-organ", OrganSetup.Acts(People.Tahe).First(), People.Administrator);
        Assert.Equal(["gov"], county.Store.County.Organs.Select(o => o.Code));
    }

    private static Guid Id(TestCounty county, string code)
    {
        using var db = county.Store.Open();
        return db.Matters<CountyOrgan>(county.Store.CountyCode).Single(o => o.OrganCode == code).Id;
    }
}
