using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>What something is made of is noted while it is made, and it stands until something is recorded in that.</summary>
public sealed class LastActsTests
{
    private static readonly Viewer Official = Viewer.Of(People.Handler, People.Tahe);
    private static readonly ReadSet Posts = new(false, [typeof(PublicityPost)], []);
    private static readonly ReadSet Activities = new(false, [typeof(PublicityActivity)], []);
    private static readonly ReadSet All = new(true, [], []);
    private static readonly ReadSet None = new(false, [], []);

    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<Desk, Ground> grounds = [];

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void What_is_recorded_in_one_type_leaves_what_was_made_of_another_whichever_process_recorded_it(Database database)
    {
        using var county = Begin(database);
        var beside = Beside(county, database);
        using var desk = new Desk(beside, county.Time);
        var (post, activity) = (Record(county, "publicity-post"), Record(county, "publicity-activity"));
        var (one, other) = (new ReadSet(false, [], [post.Id]), new ReadSet(false, [], [activity.Id]));
        var reads = 300;
        CountyStore[] stores = [county.Store, beside];

        // By the one process, then by the other: each knows of both.
        foreach (var by in new[] { desk, county.Desk })
        {
            var before = stores.Select(s => s.Now()).ToList();
            foreach (var (store, at) in stores.Zip(before))
                Assert.All([Posts, Activities, one, other, All, None], read => Assert.True(store.Stands(read, at)));
            Assert.True(by.Perform(Correct(post.Id, reads++), People.Handler).Done);
            while (county.Store.Size() != beside.Size()) { }
            foreach (var (store, at) in stores.Zip(before))
            {
                Assert.All([Posts, one, All], read => Assert.False(store.Stands(read, at)));
                Assert.All([Activities, other, None], read => Assert.True(store.Stands(read, at)));
                Assert.True(store.Stands(All, store.Now()));
            }
        }

        // What everything hangs on: a value of the county's.
        var all = stores.Select(s => s.Now()).ToList();
        Record(county, "parameter", desk);
        while (county.Store.Size() != beside.Size()) { }
        foreach (var (store, at) in stores.Zip(all))
            Assert.All([Activities, other, None], read => Assert.False(store.Stands(read, at)));
    }

    [Fact]
    public void Of_more_than_is_looked_at_everything_counts_as_changed_and_a_ledger_put_back_is_trusted_in_nothing()
    {
        using var county = Begin(Database.Sqlite);
        var size = 0L;
        var last = new LastActs(county.Store, () => size, () => size, mostRead: 2);
        var first = last.Now();
        for (var i = 0; i < 2; i++)
            Record(county, "publicity-post");
        size = 2;
        Assert.True(last.Stands(Activities, first));
        Assert.False(last.Stands(Posts, first));
        var second = last.Now();
        for (var i = 0; i < 3; i++)
            Record(county, "publicity-post");
        size = 5;
        Assert.False(last.Stands(Activities, second));
        var third = last.Now();
        Assert.True(last.Stands(All, third));
        size = 4;
        Assert.False(last.Stands(None, second));
        Assert.False(last.Stands(None, third));
        Assert.NotEqual(third, last.Now());
        Assert.Equal(last.Now(), Moment.Read(last.Now().ToString()));
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_question_is_noted_by_the_tables_it_reads_and_what_cuts_across_types_as_everything(Database database)
    {
        using var county = Begin(database);
        var reader = new MatterReader(county.Store, new KeptAnswers());
        var post = Record(county, "publicity-post");
        Record(county, "publicity-activity");

        Same(Posts, Noted(() => reader.List(new ListQuery { Type = "publicity-post" }, Official)));
        Same(Posts, Noted(() => reader.List(new ListQuery { Type = "publicity-post", Words = "以案" }, Official)));
        Same(Posts, Noted(() => reader.Stages("publicity-post", Official)));
        // Kept, it was made of the same.
        Same(Posts, Noted(() => reader.Stages("publicity-post", Official)));
        Same(new ReadSet(false, [], [post.Id]), Noted(() => Timeline.Of(county.Store, Found(), Official)));
        // For everybody a matter is its type: when a page is made anew tells of no act that isn't shown.
        Same(Posts, Noted(() => Timeline.Of(county.Store, Found(), Official), byType: true));
        Same(All, Noted(() => new LedgerReader(county.Store).Head()));
        Same(All, Noted(() => county.Store.Size()));
        Same(None, Noted(() => county.Store.Now()));
        using var db = county.Store.Open();
        Same(All, Noted(() => db.Clocks.Count()));
        Same(
            new ReadSet(false, [typeof(PublicityPost), typeof(PublicityActivity)], []),
            Noted(() =>
                db.Matters<PublicityPost>(county.Store.CountyCode)
                    .Count(p => db.Matters<PublicityActivity>(county.Store.CountyCode).Any(a => a.HeldOn == p.PublishedOn))
            )
        );

        Matter Found() => reader.Find("publicity-post", post.Id, Official)!;
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_figure_is_counted_again_when_what_it_counts_or_whether_it_is_counted_has_changed(Database database)
    {
        using var county = Begin(database);
        var reader = new MatterReader(county.Store, new KeptAnswers());
        Record(county, "publicity-post");
        var counted = Posts2025();
        Record(county, "publicity-activity");
        // Counted when the ledger had one entry, and not since.
        Assert.Equal((1, 1), counted);
        Assert.Equal(counted, Posts2025());
        Record(county, "publicity-post");
        Assert.Equal((2, 3), Posts2025());
        Record(county, "counting-start");
        Assert.Equal(county.LedgerSize(), Posts2025().Size);

        (long Rows, long Size) Posts2025()
        {
            var figure = reader.Figure(PublicityIndicators.Posts, ReportPeriod.Year(2025));
            return (figure.Rows, figure.LedgerSize);
        }
    }

    private static TestCounty Begin(Database database) =>
        new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);

    private static CountyStore Beside(TestCounty county, Database database) =>
        database == Database.Postgres
            ? CountyStore.Postgres(county.Connection!, People.Tahe, InReportOrder.Types, folder: county.Folder)
            : CountyStore.Sqlite(
                Path.Combine(county.Folder, "county.db"),
                People.Tahe,
                InReportOrder.Types,
                folder: county.Folder
            );

    // Each county's ground gives names that nobody has there yet.
    private Matter Record(TestCounty county, string type, Desk? by = null) =>
        OrdinaryCourse.Of(type).Go(grounds.GetValue(by ?? county.Desk, desk => new Ground(desk, county.Time))).First();

    // An act that a matter may have any number of times.
    private static ActRequest Correct(Guid post, int before) =>
        ActRequest.In(
            post,
            new CorrectRecord<PublicityPost>
            {
                Reason = "录入有误。",
                Changes =
                [
                    new()
                    {
                        Field = nameof(PublicityPost.Reads),
                        Before = $"{before}",
                        After = $"{before + 1}",
                    },
                ],
            }
        );

    private static ReadSet Noted(Func<object?> made, bool byType = false)
    {
        using var noting = Reads.Begin(out var reads, byType);
        made();
        return reads.Noted();
    }

    private static void Same(ReadSet wanted, ReadSet noted)
    {
        Assert.Equal(wanted.Everything, noted.Everything);
        Assert.Equal(wanted.Types.Select(t => t.Name).Order(), noted.Types.Select(t => t.Name).Order());
        Assert.Equal(wanted.Matters.Order(), noted.Matters.Order());
    }
}
