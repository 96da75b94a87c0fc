using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>Files that nothing names are thrown away in time, and no other.</summary>
public sealed class FileTests
{
    private static readonly HashSet<string> Nothing = [];

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_file_that_no_act_took_is_thrown_away_after_forty_days_and_one_that_was_taken_never(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var files = new FileStore(county.Store, county.Time);
        var (taken, unused) = (Put(files, "处罚决定书"), Put(files, "另一份"));
        File(county, taken);
        county.Today(2025, 4, 11);
        Assert.Equal(0, Discard(county, files));
        county.Today(2025, 4, 12);
        Assert.Equal(1, Discard(county, files));
        Assert.Null(files.Open(unused.Digest));
        using (var content = files.Open(taken.Digest))
            Assert.NotNull(content);
        Assert.False(files.Renew(unused.Digest));

        // The same bytes once more: kept again, for forty days from now; what was taken stays however old.
        Assert.Equal(unused.Digest, Put(files, "另一份").Digest);
        county.Today(2025, 5, 21);
        Assert.Equal(0, Discard(county, files));
        county.Today(2026, 4, 12);
        Assert.Equal(1, Discard(county, files));
        using (var content = files.Open(taken.Digest))
            Assert.NotNull(content);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_same_bytes_handed_in_by_another_person_stay_because_an_act_took_them(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var files = new FileStore(county.Store, county.Time);
        File(county, Put(files, "处罚决定书"));
        var again = Put(files, "处罚决定书");
        county.Today(2025, 6, 3);
        Assert.Equal(0, Discard(county, files));
        using var content = files.Open(again.Digest);
        Assert.NotNull(content);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_file_in_a_draft_and_one_that_was_shown_again_are_kept(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var files = new FileStore(county.Store, county.Time);
        var (drafted, shown) = (Put(files, "草稿里的"), Put(files, "又打开的"));
        county.Today(2025, 4, 10);
        Assert.True(files.Renew(shown.Digest));
        county.Today(2025, 5, 1);
        Assert.Equal(0, new UnusedFiles(county.Store, files, county.Time).Discard(new HashSet<string> { drafted.Digest }));
        Assert.Equal(1, Discard(county, files));
        Assert.Null(files.Open(drafted.Digest));
        Assert.True(files.Renew(shown.Digest));
    }

    [Fact]
    public void More_files_than_are_looked_at_at_once_are_all_judged()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var files = new FileStore(county.Store, county.Time);
        var all = Enumerable.Range(0, 505).Select(i => Put(files, $"第{i}份")).ToList();
        File(county, all[7]);
        county.Today(2025, 5, 3);
        Assert.Equal(504, Discard(county, files));
        using var content = files.Open(all[7].Digest);
        Assert.NotNull(content);
    }

    private static int Discard(TestCounty county, FileStore files) =>
        new UnusedFiles(county.Store, files, county.Time).Discard(Nothing);

    private static FileRef Put(FileStore files, string text) =>
        files.Put(new MemoryStream(Encoding.UTF8.GetBytes(text)), $"{text}.txt")!;

    private static void File(TestCounty county, FileRef file) =>
        county.Do(ActRequest.Open("reconsideration", Applications.Ordinary with { Files = [file] }), People.Handler);
}
