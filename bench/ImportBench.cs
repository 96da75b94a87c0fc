using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.Documents.Sheets;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Storage.Importing;
using Fazhi.Testing;

namespace Fazhi.Bench;

/// <summary>A county's register in a sheet: reading it, rehearsing it, recording it, against the Desk recording the same acts in bulk.</summary>
internal static class ImportBench
{
    private const int Register = 2_444;
    private const int Long = 100_000;

    internal static void Run()
    {
        foreach (var database in new[] { Database.Sqlite, Database.Postgres })
        {
            Compare(database, "publicity-post", Posts(Register));
            Compare(database, "reconsideration", Cases(Register));
        }

        foreach (var rows in new[] { Register, Long })
            Memory(rows);
    }

    private static void Compare(Database database, string code, IReadOnlyList<Act> acts)
    {
        var file = XlsxWriter.Bytes(SheetOf(acts));
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 12, 1);
        var lines = SheetLines.In(county.Folder + "/rows.txt");
        var reading = Measure.Seconds(() => Read(file, county.Folder + "/rows.txt"));
        var type = county.Store.Types.InForce(code, new DateOnly(2025, 12, 1))!;
        var import = new SheetImport(county.Desk, type, type.Rule(acts[0])!);
        SheetResult? rehearsed = null;
        var rehearsal = Measure.Seconds(() => rehearsed = import.Rehearse(lines, People.Handler));
        if (!rehearsed!.IsSound)
            throw new InvalidOperationException(string.Join('\n', rehearsed.Problems.Take(5)));
        var recording = Measure.Seconds(() => import.Record(lines, People.Handler));
        if (county.LedgerSize() != acts.Count)
            throw new InvalidOperationException("Not every row was recorded.");
        using var bare = new TestCounty(database, InReportOrder.Types).Today(2025, 12, 1);
        var bulk = Measure.Seconds(() =>
            bare.Desk.PerformAll(acts.Select(a => (ActRequest.Open(code, a), People.Handler)), each: SheetImport.Piece)
        );
        Measure.Tell(
            $"{code}, {acts.Count} rows, {database}: reading {reading:0.0} s, rehearsal {rehearsal:0.0} s, recording {recording:0.0} s, together {reading + rehearsal + recording:0.0} s; Desk in bulk {bulk:0.0} s, recording {recording / bulk:0.00} times that"
        );
    }

    private static void Memory(int rows)
    {
        using var scratch = new Scratch();
        var (data, file) = (scratch.File("data"), scratch.File("posts.xlsx"));
        DataFolder.Create(data, People.Tahe, InReportOrder.Types);
        File.WriteAllBytes(file, XlsxWriter.Bytes(SheetOf(Posts(rows))));
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        Tool.Run("calendar", "confirm", $"{today:yyyy-MM-dd}", "--note", "测试", "--data", data);
        var import = Tool.Run("import", "publicity-post", nameof(RecordPost), file, "--organ", "gov", "--data", data);
        Measure.Tell(
            $"fazhi import, {rows} rows, {new FileInfo(file).Length >> 10} KiB: {import.Peak >> 20} MiB at most in {import.Seconds:0.0} s"
        );
    }

    private static void Read(byte[] file, string rows)
    {
        using var reader = new UploadReader(new ReaderProgram(Tool.Program, "read-upload"), ReadingBounds.Server);
        using var output = File.Create(rows);
        var refusal = reader
            .ReadRows(new MemoryStream(file), output, ReadingLimits.Sheet, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        if (refusal is not null)
            throw new InvalidOperationException(refusal.Text);
    }

    private static Sheet SheetOf(IReadOnlyList<Act> acts)
    {
        var columns = ActColumns.Of(acts[0].GetType());
        return new Sheet(
            "登记",
            [.. columns.Select(c => c.Heading)],
            acts.Select(a => (IReadOnlyList<object>)[.. columns.Select(c => ActColumns.Write(c, a, r => r.Title))])
        );
    }

    private static List<Act> Posts(int rows) =>
        [
            .. Enumerable
                .Range(1, rows)
                .Select(i => new RecordPost
                {
                    Title = $"塔河普法：以案释法第{i}期（演示）",
                    Account = "塔河普法",
                    PublishedOn = new DateOnly(2025, 1, 2).AddDays(i % 300),
                    Link = $"https://example.org/posts/{i}",
                    Reads = i % 5_000,
                }),
        ];

    private static List<Act> Cases(int rows) =>
        [
            .. Enumerable
                .Range(1, rows)
                .Select(i => new TakeOverCase
                {
                    Number = DocumentNumber.Of("塔政复", 2025, i),
                    Applicant = new Party { Name = $"演示申请人{i}" },
                    RespondentName = "塔河县交通运输局",
                    RespondentKind = RespondentKind.Department,
                    ActChallenged = "行政处罚决定",
                    ActKind = ActKind.Penalty,
                    Domain = Domain.Transport,
                    Claims = "请求撤销该处罚决定。",
                    Facts = "处罚依据的事实不清。",
                    Channel = Channel.InPerson,
                    ReceivedOn = new DateOnly(2025, 3, 3),
                    AcceptedOn = new DateOnly(2025, 3, 6),
                }),
        ];
}
