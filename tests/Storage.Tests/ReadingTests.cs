using Fazhi.Figures;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>What officials and what everybody finds and opens.</summary>
public sealed class ReadingTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly SpreadIndicator<Lending> ByPurpose = Spread(guarded: true);

    [Fact]
    public void To_list_more_than_a_gate_may_is_an_error_of_the_definition_and_never_a_part_of_the_answer()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        Record(1, TooManyToListException.Most);
        using var db = county.Store.Open();
        var records = new CountyRecords(county.Store, db);
        Assert.Equal(TooManyToListException.Most, records.List<PublicityPost>(p => p.Account == "塔河普法").Count);
        Record(TooManyToListException.Most + 1, 1);
        var thrown = Assert.Throws<TooManyToListException>(() => records.List<PublicityPost>(p => p.Account == "塔河普法"));
        Assert.Contains(nameof(PublicityPost), thrown.Message, StringComparison.Ordinal);
        // What a gate over any number asks is asked of the database.
        Assert.Equal(TooManyToListException.Most + 1, records.Count<PublicityPost>(p => p.Account == "塔河普法"));
        Assert.Equal(TooManyToListException.Most + 1, records.Each<PublicityPost>(p => p.Account == "塔河普法").Count());

        void Record(int from, int many) =>
            county.Desk.PerformTogether(
                [
                    .. Enumerable
                        .Range(from, many)
                        .Select(i =>
                            ActRequest.Open(
                                "publicity-post",
                                new RecordPost
                                {
                                    Title = $"以案说法第{i}期",
                                    Account = "塔河普法",
                                    PublishedOn = new(2025, 3, 3),
                                },
                                organ: "gov"
                            )
                        ),
                ],
                People.Handler,
                record: true
            );
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Everybody_finds_by_title_and_number_and_not_by_the_names_in_a_matter(Database database)
    {
        using var county = Begin(database);
        var lent = Ask(county, "盘古镇GB2312林权档案", LendingPurpose.Evidence);
        var reader = new MatterReader(county.Store, new KeptAnswers());
        var official = Viewer.Of(People.Handler, People.Tahe);

        foreach (
            var (words, everybody) in new[] { ("林权", 1), ("gb2312 盘古", 1), ("王小二", 0), ("林权 王小二", 0), ("水权", 0) }
        )
        {
            var query = new ListQuery { Type = "lending", Words = words };
            Assert.Equal(everybody, reader.Search(words, Viewer.Everybody).Count);
            Assert.Equal(everybody, reader.List(query, Viewer.Everybody).Total);
            var all = words == "水权" ? 0 : 1;
            Assert.Equal(all, reader.Search(words, official).Count);
            Assert.Equal(all, reader.List(query, official).Total);
        }

        Assert.Equal(lent, Assert.Single(reader.Search("塔政借〔2025〕1号", Viewer.Everybody)).Id);
        Assert.Empty(reader.Search("'\" OR 1=1 --", Viewer.Everybody));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_number_is_looked_up_with_as_many_questions_however_many_types_there_are(Database database)
    {
        var asked = new Dictionary<int, int>();
        foreach (
            var types in new MatterTypes[] { new([new OpenLendings()]), new([.. InReportOrder.Types.All, new OpenLendings()]) }
        )
        {
            using var county = new TestCounty(database, types).Today(2025, 3, 3);
            var lent = Ask(county, "盘古镇林权档案", LendingPurpose.Evidence);
            var search = new Search(county.Store);
            asked[types.Newest.Count] = Questions.Of(() =>
            {
                Assert.Equal(lent, search.ByNumber("塔政借[2025]1号")!.Id);
                Assert.Equal(lent, search.ByNumber(lent.ToString())!.Id);
                Assert.Null(search.ByNumber("塔政借〔2025〕2号"));
                Assert.Null(search.ByNumber("01900000-0000-7000-8000-000000000000"));
            });
        }

        Assert.Equal(2, asked.Count);
        Assert.InRange(Assert.Single(asked.Values.Distinct()), 4, 8);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void What_is_found_is_the_newest_however_many_there_are(Database database)
    {
        using var county = Begin(database);
        var asked = Enumerable.Range(0, 7).Select(i => Ask(county, $"林权档案{i}", LendingPurpose.Evidence)).ToList();
        var reader = new MatterReader(county.Store, new KeptAnswers());
        var found = reader.Search("林权", Viewer.Everybody, limit: 3);
        Assert.Equal([asked[6], asked[5], asked[4]], found.Select(m => m.Id));
        var (type, count) = Assert.Single(reader.FoundByType("林权", Viewer.Everybody));
        Assert.Equal(("lending", 7), (type.Code, count));
        Assert.Empty(reader.FoundByType("王小二", Viewer.Everybody));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_rows_behind_a_guarded_figure_are_listed_to_officials_only(Database database)
    {
        using var county = Begin(database);
        Ask(county, "甲", LendingPurpose.Evidence);
        Ask(county, "乙", LendingPurpose.History);
        var reader = new MatterReader(county.Store, new KeptAnswers());
        var official = Viewer.Of(People.Handler, People.Tahe);
        foreach (var (indicator, everybody) in new[] { (ByPurpose, 0), (Spread(guarded: false), 1) })
        {
            var query = new ListQuery
            {
                Type = "lending",
                Figure = new FigureRows(indicator, ReportPeriod.Year(2025), nameof(LendingPurpose.History)),
            };
            Assert.Equal(everybody, reader.List(query, Viewer.Everybody).Total);
            Assert.Equal(1, reader.List(query, official).Total);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Small_parts_of_a_guarded_figure_are_merged_for_everybody_and_told_to_officials(Database database)
    {
        using var county = Begin(database);
        for (var i = 0; i < 5; i++)
            Ask(county, $"甲{i}", LendingPurpose.Evidence);
        Ask(county, "乙", LendingPurpose.History);
        var reader = new MatterReader(county.Store, new KeptAnswers());
        var (year, today) = (ReportPeriod.Year(2025), new DateOnly(2025, 3, 3));
        var official = Viewer.Of(People.Handler, People.Tahe);

        // While the month goes on nothing is told of it; what was told then stands until the next month has ended.
        Assert.Empty(reader.Figure(ByPurpose, year, Viewer.Everybody, today).Parts);
        var april = new DateOnly(2025, 4, 1);
        var shown = reader.Figure(ByPurpose, year, Viewer.Everybody, april);
        Ask(county, "丙", LendingPurpose.History);
        Assert.Equal(
            6,
            new MatterReader(county.Store, new KeptAnswers()).Figure(ByPurpose, year, Viewer.Everybody, april).Parts[0].Count
        );
        Assert.Equal(7, reader.Figure(ByPurpose, year, Viewer.Everybody, april.AddMonths(1)).Parts[0].Count);
        Assert.Equal((SmallParts.MergedCode, 6L), (Assert.Single(shown.Parts).Code, shown.Parts[0].Count));
        Assert.Equal(6, shown.Value.Amount);
        Assert.Equal([5L, 2L], reader.Figure(ByPurpose, year, official, today).Parts.Select(p => p.Count));
        Assert.Equal([5L, 2L], reader.Figure(Spread(guarded: false), year, Viewer.Everybody, today).Parts.Select(p => p.Count));
    }

    private static Parameter<int> Smallest => new("lending.smallest-part", "最小件数", 3, "件", "测试。");

    private static SpreadIndicator<Lending> Spread(bool guarded) =>
        new(
            guarded ? "lending.by_purpose" : "lending.by_purpose_open",
            "借阅按用途分布",
            "件",
            "报告期内申请的借阅，按用途划分。",
            new RowIndicator<Lending>(
                "lending.asked",
                "借阅",
                "件",
                "报告期内申请的借阅。",
                (m, p) => m.OpenedOn >= p.From && m.OpenedOn <= p.To
            ),
            m => m.Purpose.ToString()
        )
        {
            Guard = guarded ? Smallest : null,
        };

    private static TestCounty Begin(Database database) =>
        new TestCounty(database, new MatterTypes([new OpenLendings()])).Today(2025, 3, 3);

    private static Guid Ask(TestCounty county, string file, LendingPurpose purpose)
    {
        var ask = new AskForFile
        {
            File = file,
            Borrower = "王小二",
            Purpose = purpose,
        };
        return county.Do(ActRequest.Open("lending", ask), People.Handler).Id;
    }

    /// <summary>Lendings that everybody may look at, the borrower excepted.</summary>
    private sealed class OpenLendings() : MatterType<Lending, LendingStage>("lending", "案卷借阅", "1", new DateOnly(2010, 1, 1))
    {
        private static readonly Article Basis = Statutes.CivilCode[201];

        protected override void Define(Lifecycle<Lending, LendingStage> it)
        {
            it.Opens<AskForFile>("申请借阅", LendingStage.Asked).By(Role.Handler).Under(Basis).Numbers((_, c) => c.Word + "借");
            it.Act<LendFile>("借出", LendingStage.Asked, LendingStage.Lent).By(Role.Handler).Under(Basis);
            it.Act<RefuseLending>("拒绝", LendingStage.Asked, LendingStage.Refused).By(Role.Handler).Under(Basis);
            it.Act<HoldLending>("催还", LendingStage.Lent, LendingStage.Overdue).By(Role.Handler).Under(Basis);
            it.Act<ReturnFile>("归还", [LendingStage.Lent, LendingStage.Overdue], LendingStage.Returned)
                .By(Role.Handler)
                .Under(Basis);
            it.Ends(LendingStage.Returned, LendingStage.Refused);
            it.Discloses(_ => true, documents: [], m => m.Pages);
        }
    }
}
