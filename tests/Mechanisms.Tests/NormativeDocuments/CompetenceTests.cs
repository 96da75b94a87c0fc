using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Drafts;

namespace Fazhi.Mechanisms.Tests.NormativeDocuments;

/// <summary>Who drafts isn't who issues, and who issues cleans up: each act is its organ's by the article.</summary>
public sealed class CompetenceTests
{
    private static readonly Actor Bureau = new(
        "bureau",
        "钱全能",
        "traffic",
        Role.Handler,
        Role.Head,
        Role.InstitutionHead,
        Role.LegalReviewer,
        Role.Registrar
    );

    private static readonly Actor Justice = new("justice", "孙审核", "justice", Role.LegalReviewer, Role.Handler);

    [Fact]
    public void What_a_bureau_drafted_for_the_county_government_it_neither_reviews_nor_adopts_nor_numbers_nor_publishes()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Submitted(county, Identification, Bureau, "traffic");
        county.Today(2025, 4, 15);
        Assert.Equal(["BL003"], county.Not(id, Pass, Bureau));
        county.Done(id, Pass, Justice);
        county.Today(2025, 4, 18);
        Assert.Equal(["BL003"], county.Not(id, Adopt, Bureau));
        county.Done(id, Adopt, People.Head);
        county.Today(2025, 4, 21);
        Assert.Equal(["BL003"], county.Not(id, Number, Bureau));
        Assert.Equal("塔政规〔2025〕1号", county.Done(id, Number).Number);
        county.Today(2025, 4, 22);
        Assert.Equal(["BL003"], county.Not(id, Publication, Bureau));
        county.Done(id, Publication);
        Assert.Equal(["BL003"], county.Not(id, new RepealDocument { Reason = "废止。" }, Bureau));
        county.Verify();
    }

    [Fact]
    public void A_refusal_names_whose_act_it_is()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Reviewed(county);
        county.Today(2025, 4, 18);
        var refused = county.Desk.Perform(ActRequest.In(id, Adopt), Bureau).Problems;
        Assert.Equal("“集体审议”由制定机关办理，“塔河县交通运输局”不能办理。", Assert.Single(refused).Text);
        county.Verify();
    }

    [Fact]
    public void A_bureaus_own_document_is_its_own_and_its_reviewer_reviews_no_other()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var own = Submitted(county, Identification with { Issuer = Issuer.Department }, Bureau, "traffic");
        county.Today(2025, 4, 15).Done(own, Pass, Bureau);
        county.Today(2025, 4, 18);
        Assert.Equal(["BL003"], county.Not(own, Adopt, People.Head));
        county.Done(own, Adopt, Bureau);
        county.Verify();

        using var other = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var towns = Submitted(other, Identification with { Issuer = Issuer.Department }, Cases.OtherOrgan, "kaikukang");
        Assert.Equal(["BL003"], other.Today(2025, 4, 15).Not(towns, Pass, Bureau));
        other.Done(towns, Pass, Justice);
        other.Verify();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void Who_made_it_cleans_it_up_and_nobodys_round_stands_in_anothers_way(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var ours = county.Open(Code, Existing("县办法"));
        var theirs = county.Open(Code, Existing("局规定") with { Issuer = Issuer.Department }, Bureau, "traffic");
        Assert.Equal(["GF043"], county.NotOpened(Code, Existing("县办法二"), Bureau, "traffic"));
        var start = new StartCleanUp
        {
            Title = "2025年清理",
            Scope = CleanUpScope.All,
            AsOf = new(2025, 2, 28),
            Occasion = "定期清理。",
            PlannedUntil = new(2025, 6, 30),
        };
        Assert.Equal(["QL010"], county.NotOpened("clean-up", start with { Scope = CleanUpScope.County }, Bureau, "traffic"));
        Assert.Equal(["QL010"], county.NotOpened("clean-up", start with { Scope = CleanUpScope.Departments }));
        var bureaus = county.Open("clean-up", start, Bureau, "traffic");
        var counties = county.Open("clean-up", start);
        Assert.Equal([theirs], Listed(county, bureaus).Select(i => i.Document.Id));
        Assert.Equal([ours], Listed(county, counties).Select(i => i.Document.Id));
        Assert.Equal(["QL001"], county.NotOpened("clean-up", start, Bureau, "traffic"));

        var repeal = new DecideOutcome { Outcome = CleanUpOutcome.Repeal, Reason = "不再适用。" };
        Assert.Equal(["BL003"], county.Not(Listed(county, counties)[0].Id, repeal, Bureau));
        Assert.Equal(["BL003"], county.Not(Listed(county, bureaus)[0].Id, repeal));
        county.Done(Listed(county, bureaus)[0].Id, repeal, Bureau);
        county.Done(bureaus, new PublishCleanUpResult { Meeting = "局务会", Channel = "网站" }, Bureau);
        Assert.Equal(
            (NormativeDocumentStage.Repealed, NormativeDocumentStage.InForce),
            (county.Read<NormativeDocument>(theirs).Stage, county.Read<NormativeDocument>(ours).Stage)
        );
        county.Verify();
    }

    private static List<CleanUpItem> Listed(TestCounty county, Guid round)
    {
        using var db = county.Store.Open();
        return [.. db.Matters<CleanUpItem>(county.Store.CountyCode).Where(i => i.Parent == round)];
    }
}
