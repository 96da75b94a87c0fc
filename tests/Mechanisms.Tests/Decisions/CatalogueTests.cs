using Fazhi.Mechanisms.Decisions;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Deciding;

namespace Fazhi.Mechanisms.Tests.Decisions;

/// <summary>重大行政决策事项目录 — one a year, with the Party committee's consent; every version stays.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_catalogue_is_published_with_the_Party_committees_consent_and_so_is_each_change_of_it(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = county.Today(2025, 2, 10).Open(Catalogue, Drafted);
        Assert.Equal(new DateOnly(2025, 4, 30), county.Due(id, "catalogue"));
        Assert.Equal(["ML003"], county.Not(id, Listing with { PublishedOn = new(2025, 2, 10) }));
        county.Done(id, Consent);
        // A draft that was changed goes to the committee again.
        county.Done(id, new ReviseCatalogue { Items = [.. Drafted.Items, Item(3, "塔河县养老设施布局", "gov")] });
        Assert.Equal(["ML003"], county.Not(id, Listing with { PublishedOn = new(2025, 2, 10) }));
        county.Done(id, Consent);
        Assert.Equal(["ML004"], county.Not(id, Listing with { PublishedOn = new(2025, 2, 9) }));
        county.Today(2025, 2, 14).Done(id, Listing);

        CatalogueItem[] changed = [Drafted.Items[0], Item(4, "塔河县冬季清雪办法", "gov")];
        Assert.Equal(["ML005"], county.Not(id, Adjust(county.Read<DecisionCatalogue>(id).InForce)));
        county.Done(id, Adjust(changed));
        // The version in force stays until the new one is published.
        Assert.Equal(3, county.Read<DecisionCatalogue>(id).InForce.Count);
        Assert.Equal(["ML003"], county.Not(id, Listing));
        county.Today(2025, 7, 1);
        county.Done(id, Consent with { On = new(2025, 6, 30) });
        county.Done(id, Listing with { PublishedOn = new(2025, 7, 1) });
        var catalogue = county.Read<DecisionCatalogue>(id);
        Assert.Equal([3, 2], catalogue.Versions.Select(v => v.Items.Count));
        Assert.Equal(["塔河县城乡供水一体化规划", "塔河县冬季清雪办法"], catalogue.InForce.Select(i => i.Subject));
        Assert.Equal([2m], county.Counted("decision.listed"));
        county.Verify();
    }

    [Fact]
    public void A_year_has_one_catalogue_and_the_next_years_is_due_by_the_day_the_county_says()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var first = Listed(county);
        Assert.Equal(["ML001"], county.NotOpened(Catalogue, Drafted));
        // The government's and that of the bureau which reviews for it are one; a township has its own.
        Assert.Equal(["ML001"], county.NotOpened(Catalogue, Drafted, Justice, "justice"));
        county.Open(Catalogue, Drafted, Township, "kaikukang");
        Assert.Equal(new DateOnly(2026, 4, 30), county.Due(first, "next-catalogue"));
        Assert.Equal(["ML007"], county.Not(first, new SucceedCatalogue { Next = "2026年" }));

        county.Today(2026, 3, 2);
        var items = Drafted.Items.Select(i => i with { FinishOn = new(2026, 12, 31) }).ToArray();
        Assert.Equal(["ML002"], county.NotOpened(Catalogue, Drafted with { Year = 2026 }));
        Assert.Equal(["ML002"], county.NotOpened(Catalogue, Drafted with { Year = 2026, Items = [items[0], items[0]] }));
        var second = county.Open(Catalogue, Drafted with { Year = 2026, Items = items });
        county.Done(second, Consent with { On = new(2026, 3, 2) });
        county.Done(second, Listing with { PublishedOn = new(2026, 3, 2) });
        Assert.Equal(DecisionCatalogueStage.Succeeded, county.Read<DecisionCatalogue>(first).Stage);
        county.Verify();
    }

    [Fact]
    public void A_decision_names_a_line_of_a_published_catalogue_or_says_why_it_is_in_none()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var catalogue = Listed(county);
        Assert.Equal(["DJ002"], county.NotOpened(Code, Proposal with { OutsideBecause = null }));
        Assert.Equal(["DJ003"], county.NotOpened(Code, Named(county, catalogue, 9)));
        Assert.Equal(["DJ001"], county.NotOpened(Code, Named(county, catalogue, 1) with { NotExcluded = false }));
        var decision = county.Open(Code, Named(county, catalogue, 1));
        Assert.Equal(["DJ004"], county.NotOpened(Code, Named(county, catalogue, 1) with { Title = "另一件" }));
        // What the catalogue lists takes all five steps, whatever was ticked.
        county.Done(decision, Start with { Wanted = new() }, People.Head);
        var started = county.Read<Decision>(decision);
        Assert.Equal((true, true, false), (started.WantsExperts, started.WantsRisk, started.WantsHearing));

        Assert.Equal(["ML006"], county.Not(catalogue, Adjust([Drafted.Items[1]])));
        county.Done(decision, End, People.Head);
        county.Done(catalogue, Adjust([Drafted.Items[1]]));
        county.Verify();
    }

    private static readonly Matters.Actor Justice = new("clerk", "郑司法", "justice", Matters.Role.Handler);
    private static readonly Matters.Actor Township = new("town", "孙镇", "kaikukang", Matters.Role.Handler);

    private static AdjustCatalogue Adjust(IReadOnlyList<CatalogueItem> items) =>
        new() { Reason = "工作安排变化。", Items = items };
}
