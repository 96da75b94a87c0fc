using System.IO.Compression;
using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Microsoft.Data.Sqlite;
using Xunit;
using Xunit.Sdk;

namespace Fazhi.Mechanisms.Tests.Releases;

/// <summary>
/// 历次版本的台账 — of each release a small county is kept, every type gone its ordinary way and begun once more. The program of today opens it, finds it agreeing act by act, and tells the same figures.
/// </summary>
/// <remarks>Before a release, one is made anew under its day's name: <c>FAZHI_FIXTURES=write</c>. Those of before are never made again.</remarks>
public sealed class ReleaseTests
{
    private const string Database = "county.db";
    private const string Figures = "figures.txt";
    private const string Counted = "reconsideration.received";

    // One that is counted, and one of before, of which a figure that is counted now was returned.
    private static readonly int[] Years = [2023, 2025];
    private static readonly string Kept = Path.Combine(Repository.Folder, "tests/Mechanisms.Tests/Releases");

    public static TheoryData<string> Releases =>
        [
            .. Directory
                .EnumerateFiles(Kept, "*.zip")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void A_release_has_a_ledger_in_the_repository()
    {
        if (Environment.GetEnvironmentVariable("FAZHI_FIXTURES") == "write")
            Write(Path.Combine(Kept, "2026-11-29.zip"));
        Assert.NotEmpty(Releases);
    }

    [Theory, MemberData(nameof(Releases))]
    public void The_ledger_of_a_release_is_opened_agrees_and_tells_the_same_figures(string release)
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-release-").FullName;
        try
        {
            ZipFile.ExtractToDirectory(Path.Combine(Kept, release + ".zip"), folder);
            var store = CountyStore.Sqlite(Path.Combine(folder, Database), People.Tahe, InReportOrder.Types, folder: folder);
            store.Start();
            var verdict = new LedgerCheck(store, new LedgerCheckOptions { Files = false }).Run();
            Assert.True(verdict.Agrees, verdict.Difference);

            var told = Told(store).ToDictionary(l => l.Split('\t')[0], StringComparer.Ordinal);
            var lines = File.ReadAllLines(Path.Combine(folder, Figures));
            Assert.Contains($"{Counted} 2023\t194", lines);
            foreach (var line in lines)
                Assert.Equal(line, told.GetValueOrDefault(line.Split('\t')[0]));

            // What every act said can still be read, and where each matter stands what may be done next.
            using var db = store.Open();
            var ids = db.Entries.Select(e => e.MatterId).Distinct().ToList();
            Assert.NotEmpty(ids);
            var search = new Search(store);
            var next = new NextActs(store, new Clocks.CountyClock(TimeProvider.System));
            foreach (var id in ids)
            {
                var matter = search.ByNumber(id.ToString());
                Assert.NotNull(matter);
                Assert.Equal(
                    db.Entries.Where(e => e.MatterId == id).OrderBy(e => e.Sequence).Select(e => e.Sequence).ToList(),
                    ActReader.Until(store, id, long.MaxValue).Select(a => a.Doing.Sequence)
                );
                next.Of(matter, People.Handler);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string file)
    {
        using var county = new TestCounty(Fazhi.Testing.Database.Sqlite, InReportOrder.Types, migrate: true);
        var ground = new Ground(county.Desk, county.Time);
        foreach (var type in InReportOrder.Types.Newest)
        {
            var course = OrdinaryCourse.Of(type.Code);
            Assert.NotEmpty(course.Go(ground).ToList());
            Begin(course, ground);
        }

        Return(ground);
        county.Verify();
        var copy = Path.Combine(county.Folder, "copy.db");
        county.Sql($"VACUUM INTO '{copy}'");
        File.Delete(file);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        zip.CreateEntryFromFile(copy, Database, CompressionLevel.SmallestSize);
        using var figures = new StreamWriter(zip.CreateEntry(Figures).Open());
        foreach (var line in Told(county.Store))
            figures.WriteLine(line);
    }

    // Some there is only one of at a time.
    private static void Begin(OrdinaryCourse course, Ground ground)
    {
        try
        {
            Assert.NotNull(course.Go(ground).First());
        }
        catch (TrueException) { }
    }

    // A year before the county counted what it counts now: the courses have said from when.
    private static void Return(Ground ground)
    {
        Assert.Contains(ground.All<CountingStart>(), s => s.Mechanism == "行政复议");
        ground.Open(
            "return-item",
            People.Handler,
            new DefineReturnItem
            {
                Key = Counted,
                Name = "收到行政复议申请",
                Unit = "件",
                Form = ReturnForm.Exact,
                Definition = "报告期内收到的行政复议申请。",
                Section = "一（四）1",
                Answers = "gov",
            }
        );
        var past = ground.Open(
            "return",
            People.Handler,
            new FileReturn
            {
                Key = Counted,
                Year = Years[0],
                Amount = 194,
                Evidence = new(new string('a', 64), "统计表.txt", 12),
            }
        );
        ground.Do(past, People.InstitutionHead, new ApproveReturn());
    }

    private static IReadOnlyList<string> Told(CountyStore store)
    {
        using var db = store.Open();
        return
        [
            .. Years.SelectMany(year =>
            {
                var figures = new StatedFigures(db, store.CountyCode, ReportPeriod.Year(year));
                return InReportOrder.Indicators.Select(i => $"{i.Key} {year}\t{figures.State(i.Key)?.Figure.Printed}");
            }),
        ];
    }
}
