using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Importing;
using Fazhi.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>导入 — a sheet's rows are rehearsed by the Desk's own rules, and recorded whole or not at all.</summary>
public sealed class SheetImportTests
{
    private const string Headings =
        "原案号\t申请人·姓名或名称\t第三人\t被申请人\t被申请人类别\t被申请行政复议的行政行为\t行政行为类别\t行政管理领域\t行政复议请求\t事实和理由\t申请方式\t收到申请日期\t受理日期\t结案日期\t结案方式\t决定内容";

    private const string Running =
        "塔政复〔2025〕3号\t张三\t李四；王五\t塔河县交通运输局\t本级政府工作部门\t行政处罚决定\t行政处罚\t交通运输\t撤销该处罚决定。\t事实不清。\t当面提交\t45719\t2025年3月10日\t\t\t";

    private const string Concluded =
        "塔政复〔2024〕9号\t赵六\t\t塔河县交通运输局\t本级政府工作部门\t行政处罚决定\t行政处罚\t交通运输\t撤销该处罚决定。\t\t邮寄\t2024-05-06\t2024-05-10\t2024-06-20\t维持\t维持该处罚决定。";

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_sheet_is_rehearsed_without_a_trace_then_recorded_whole_and_never_twice(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 4, 7);
        var sheet = $"{Headings}\n（说明）必填。\n{Running}\n\n{Concluded}\n";
        var rehearsed = Import(county, sheet, record: false);
        Assert.True(rehearsed.IsSound, string.Join('\n', rehearsed.Problems));
        Assert.Equal(
            [("塔政复〔2025〕3号", "审理中"), ("塔政复〔2024〕9号", "已审结")],
            rehearsed.Matters.Select(m => (m.Number!, m.StageName))
        );
        Assert.Equal(0, county.LedgerSize());

        Assert.Equal((2, 0), (Import(county, sheet, record: true).Rows, rehearsed.Before));
        Assert.Equal(2, county.LedgerSize());
        using (var db = county.Store.Open())
        {
            var running = db.Matters<Reconsideration>(county.Store.CountyCode).Single(m => m.Number == "塔政复〔2025〕3号");
            // A spreadsheet keeps a day as a number of days.
            Assert.Equal((new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 10)), (running.ReceivedOn, running.AcceptedOn));
            Assert.Equal(["李四", "王五"], running.ThirdParties.Select(p => p.Name));
        }

        var again = Import(county, sheet, record: true);
        Assert.Equal((true, 2), (again.IsSound, again.Before));
        // A colleague who sends the same sheet is told so too.
        var colleague = Import(county, sheet, record: true, new Actor("clerk2", "吴二", People.Handler.Organ, Role.Handler));
        Assert.Equal((true, 2), (colleague.IsSound, colleague.Before));
        Assert.Equal(2, county.LedgerSize());
        county.Verify();
    }

    [Fact]
    public void Everything_wrong_is_told_at_once_by_row_and_column_and_not_one_row_is_recorded()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var sheet = string.Join(
            '\n',
            Headings,
            Running,
            Running.Replace("45719", "2025-03-32", StringComparison.Ordinal).Replace("3号", "4号", StringComparison.Ordinal),
            Running
                .Replace("2025年3月10日", "2025-03-01", StringComparison.Ordinal)
                .Replace("3号", "5号", StringComparison.Ordinal),
            Running.Replace("\t张三\t", "\t\t", StringComparison.Ordinal).Replace("3号", "6号", StringComparison.Ordinal),
            Concluded.Replace("维持\t", "维护\t", StringComparison.Ordinal),
            Running
        );
        var result = Import(county, sheet, record: true);
        Assert.False(result.IsSound);
        Assert.Equal(
            [
                (3, "收到申请日期", "BL008"),
                (4, "受理日期", "BL051"),
                (5, "申请人·姓名或名称", "BL006"),
                (6, "结案方式", "BL008"),
                (7, null, "BL070"),
            ],
            result.Problems.Select(p => (p.Row, p.Column, p.Problem.Code))
        );
        Assert.Equal(0, county.LedgerSize());
        county.Verify();
    }

    [Fact]
    public void The_same_row_twice_is_one_case_and_a_day_typed_with_strokes_is_a_day()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var row = Running
            .Replace("塔政复〔2025〕3号", "", StringComparison.Ordinal)
            .Replace("45719", "2025/3/3", StringComparison.Ordinal);
        var twice = Import(county, $"{Headings}\n{row}\n{Concluded}\n{row}\n{row}", record: true);
        Assert.Equal([(4, "BL070"), (5, "BL070")], twice.Problems.Select(p => (p.Row, p.Problem.Code)));
        Assert.Equal(0, county.LedgerSize());
        Import(county, $"{Headings}\n{row}\n{Concluded}", record: true);
        using var db = county.Store.Open();
        Assert.Single(db.Matters<Reconsideration>(county.Store.CountyCode), m => m.ReceivedOn == new DateOnly(2025, 3, 3));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_sheet_of_parts_names_the_whole_of_each_and_one_that_is_not_there_is_told_in_its_cell(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 4, 7).WithOrgans();
        var registered = new RegisterPerson { Title = "演示甲", Ground = "县委组织部任职通知" };
        var person = county.Do(ActRequest.Open("county-person", registered, organ: "gov"), People.Administrator);
        var type = county.Store.Types.Find("county-post")!;
        var import = new SheetImport(county.Desk, type, type.Rule(nameof(AppointToPost))!);
        SheetResult Send(string sheet, bool record) => import.Run(sheet, People.Administrator, record);
        const string headings = "所属事项\t任职单位\t岗位\t开始日期\t任职依据";
        var size = county.LedgerSize();

        Assert.Equal("BL062", Assert.Single(Send(headings[5..], record: false).Problems).Problem.Code);
        var missing = Send(
            $"{headings}\n演示乙\t塔河县司法局\t承办人\t2025-04-01\t任职通知\n\t塔河县司法局\t承办人\t2025-04-01\t任职通知",
            record: true
        );
        Assert.Equal(
            [(2, "所属事项", "BL076"), (3, "所属事项", "BL006")],
            missing.Problems.Select(p => (p.Row, p.Column, p.Problem.Code))
        );
        Assert.Contains("人员“演示乙”", missing.Problems[0].Problem.Text, StringComparison.Ordinal);
        Assert.Equal(size, county.LedgerSize());

        var rows =
            $"{headings}\n演示甲\t塔河县司法局\t承办人\t2025-04-01\t任职通知\n演示甲\t塔河县交通运输局\t承办人\t2025-04-01\t任职通知";
        Assert.True(Send(rows, record: false).IsSound);
        Assert.Equal(2, Send(rows, record: true).Recorded);
        Assert.Equal(0, Send(rows, record: true).Recorded);
        using var db = county.Store.Open();
        Assert.Equal(
            ["justice", "traffic"],
            db.Matters<CountyPost>(county.Store.CountyCode).Where(p => p.Parent == person.Id).Select(p => p.At).Order()
        );
        county.Verify();
    }

    [Fact]
    public void A_sheet_with_other_headings_is_told_which()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var result = Import(county, $"原案号\t案由\t原案号\n1\t2\t3", record: false);
        Assert.Contains(result.Problems, p => p is { Column: "案由", Problem.Code: "BL060" });
        Assert.Contains(result.Problems, p => p is { Column: "原案号", Problem.Code: "BL061" });
        Assert.Contains(result.Problems, p => p is { Column: "收到申请日期", Problem.Code: "BL062" });
        Assert.Equal("BL064", Assert.Single(Import(county, Headings, record: false).Problems).Problem.Code);
        // Who may not open such a matter imports none.
        var foreign = Import(county, $"{Headings}\n{Running}", record: true, People.Resident);
        Assert.Equal(["BL002"], foreign.Problems.Select(p => p.Problem.Code));
        Assert.Equal(0, county.LedgerSize());
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_long_sheet_is_rehearsed_across_its_pieces_recorded_piece_by_piece_and_goes_on_where_it_stopped(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 4, 7);
        // In a county with something in it: what stands there is in the copy, too.
        Import(county, $"{Headings}\n{Numbered(900)}", record: true);
        string[] rows = [.. Enumerable.Range(1, 25).Select(Numbered)];
        rows[19] = Otherwise(3);
        // Another case under a number that is there; the same case would be known again.
        rows[20] = Otherwise(900);
        var faulty = Long(county).Rehearse(SheetLines.Of(string.Join('\n', [Headings, .. rows])), People.Handler);
        // Row 4 lies in another piece than row 21.
        Assert.Equal(
            [(21, "原案号", "BL012"), (22, "原案号", "BL012")],
            faulty.Problems.Select(p => (p.Row, p.Column, p.Problem.Code))
        );
        Assert.Equal(1, county.LedgerSize());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(county.Folder, SheetRuns.Name, "rehearsals")));

        rows[19] = Numbered(20);
        rows[20] = Numbered(21);
        var lines = SheetLines.Of(string.Join('\n', [Headings, .. rows]));
        List<int> told = [];
        var rehearsed = Long(county).Rehearse(lines, People.Handler, told.Add);
        Assert.True(rehearsed.IsSound, string.Join('\n', rehearsed.Problems));
        Assert.Equal([4, 8, 12, 16, 20, 24, 25], told);
        Assert.Equal(25, rehearsed.Matters.Count);
        Assert.Equal(1, county.LedgerSize());

        // Somebody acts while it is recorded: his act gets its turn, and takes a number that a later row wants.
        var stopped = Long(county)
            .Record(
                lines,
                People.Handler,
                done =>
                {
                    if (done == 8)
                        Import(county, $"{Headings}\n{Otherwise(14)}", record: true);
                }
            );
        Assert.Equal([(15, "原案号", "BL012")], stopped.Problems.Select(p => (p.Row, p.Column, p.Problem.Code)));
        Assert.Equal((12, 0), (stopped.Recorded, stopped.Before));
        Assert.Equal(14, county.LedgerSize());
        var rest = Long(county).Unrecorded(lines, stopped.Problems).ToList();
        Assert.Equal((14, ActColumns.Reason), (rest.Count, rest[0][^1]));
        Assert.Equal(Numbered(13).Split('\t')[0], rest[1][0]);
        Assert.Contains("BL012", rest[2][^1], StringComparison.Ordinal);

        // Sent again it goes on: nothing twice. What is given back is corrected and sent, its column of reasons unread.
        Assert.Equal(
            (12, 15),
            (Long(county).Record(lines, People.Handler).Before, Long(county).Rehearse(lines, People.Handler).Problems[0].Row)
        );
        Assert.Equal(14, county.LedgerSize());
        var corrected = SheetLines.Of(
            string.Join('\n', rest.Select((r, i) => string.Join('\t', i == 2 ? [Numbered(77).Split('\t')[0], .. r.Skip(1)] : r)))
        );
        Assert.True(Long(county).Rehearse(corrected, People.Handler).IsSound);
        Assert.Equal(
            (13, 0),
            (Long(county).Record(corrected, People.Handler) is var last ? (last.Recorded, last.Before) : default)
        );
        Assert.Equal(27, county.LedgerSize());
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_sheet_whose_recording_is_ended_goes_on_when_it_is_sent_again(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 4, 7);
        var lines = SheetLines.Of(string.Join('\n', [Headings, .. Enumerable.Range(1, 10).Select(Numbered)]));
        using var stop = new CancellationTokenSource();
        var ended = Long(county)
            .Record(
                lines,
                People.Handler,
                done =>
                {
                    if (done == 4)
                        stop.Cancel();
                },
                stop.Token
            );
        Assert.Equal((4, 10), (ended.Recorded, ended.Rows));
        var again = Long(county).Record(lines, People.Handler);
        Assert.True(again.IsSound, string.Join('\n', again.Problems));
        Assert.Equal((6, 4), (again.Recorded, again.Before));
        Assert.Equal(
            (0, 10),
            (Long(county).Record(lines, People.Handler) is var third ? (third.Recorded, third.Before) : default)
        );
        Assert.Equal(10, county.LedgerSize());
        using var db = county.Store.Open();
        var type = county.Store.Types.InForce("reconsideration", new DateOnly(2025, 4, 7))!;
        // The ledger says of each act which row of which sheet it was.
        var recorded = RecordedRows.Of(db, county.Store, type, type.Rule(nameof(TakeOverCase))!, again.Digest).ToList();
        Assert.Equal(Enumerable.Range(2, 10), recorded.Select(r => r.Row));
        Assert.All(
            recorded,
            r => Assert.Equal(new SheetOrigin(again.Digest, r.Row), ActReader.Read(county.Store, r.Sequence)!.Doing.Sheet)
        );
        county.Verify();
    }

    [Fact]
    public async Task A_run_that_a_server_left_in_the_middle_goes_on_in_the_next_and_keeps_nothing_when_it_is_done()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var type = county.Store.Types.InForce("reconsideration", new DateOnly(2025, 4, 7))!;
        var before = new SheetRuns(county.Desk, county.Time) { Piece = 100 };
        var import = before.Import(type, type.Rule(nameof(TakeOverCase))!);
        var (run, rows) = before.Begin(type, type.Rule(nameof(TakeOverCase))!, People.Handler);
        await using (var text = new StreamWriter(rows))
            await text.WriteAsync(string.Join('\n', [Headings, .. Enumerable.Range(1, 300).Select(Numbered)]));
        run = before.Counted(run);
        Assert.Equal((300, true), (run.Rows, before.IsLong(run)));
        var going = before.Record(run, import, People.Handler);
        before.Dispose();
        await going;
        using var next = new SheetRuns(county.Desk, county.Time) { Piece = 100 };
        var left = next.Find(run.Id)!;
        Assert.Equal((SheetRunState.Recording, false), (left.State, next.IsWorking(left)));
        Assert.Equal(left.Done, county.LedgerSize());
        Assert.True(left.Done < 300, "It was quicker than the server ended.");
        var done = await next.Record(left, import, People.Handler);
        Assert.Equal((SheetRunState.Recorded, 300), (done.State, done.Done));
        Assert.Equal(300, county.LedgerSize());
        Assert.Equal(
            ["run.json"],
            Directory
                .EnumerateFiles(Path.Combine(county.Folder, SheetRuns.Name), "*", SearchOption.AllDirectories)
                .Select(Path.GetFileName)
        );
        county.Verify();
    }

    [Fact]
    public async Task A_sheet_that_nobody_confirms_is_forgotten_after_seven_days()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var type = county.Store.Types.InForce("reconsideration", new DateOnly(2025, 4, 7))!;
        using var runs = new SheetRuns(county.Desk, county.Time);
        var (run, rows) = runs.Begin(type, type.Rule(nameof(TakeOverCase))!, People.Handler);
        using (var text = new StreamWriter(rows))
            text.Write($"{Headings}\n{Running}");
        await runs.Rehearse(
            runs.Counted(run),
            new SheetImport(county.Desk, type, type.Rule(nameof(TakeOverCase))!),
            People.Handler
        );
        county.Time.Advance(SheetRuns.Kept);
        runs.Clear();
        Assert.Equal(SheetRunState.Ready, runs.Find(run.Id)!.State);
        // A machine whose clock is wrong throws nothing away.
        var wrong = new FakeTimeProvider(new DateTimeOffset(2200, 1, 1, 1, 0, 0, TimeSpan.Zero));
        using (var desk = new Desk(county.Store, wrong))
        using (var doubting = new SheetRuns(desk, wrong))
            doubting.Clear();
        Assert.Equal(SheetRunState.Ready, runs.Find(run.Id)!.State);
        county.Time.Advance(TimeSpan.FromHours(1));
        runs.Clear();
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(county.Folder, SheetRuns.Name), "*", SearchOption.AllDirectories));
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_sheet_that_stopped_is_corrected_and_sent_whole_again_and_what_it_recorded_is_known_by_what_its_rows_say(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 4, 7);
        string[] rows = [.. Enumerable.Range(1, 10).Select(Numbered)];
        var stopped = Long(county)
            .Record(
                SheetLines.Of(string.Join('\n', [Headings, .. rows])),
                People.Handler,
                done =>
                {
                    if (done == 4)
                        Import(county, $"{Headings}\n{Otherwise(6)}", record: true);
                }
            );
        Assert.Equal((4, 7), (stopped.Recorded, stopped.Problems.Single().Row));

        // Corrected in the whole sheet, with columns in another order, a day written otherwise, and a row more.
        rows[5] = Numbered(66);
        rows[0] = rows[0].Replace("45719", "2025-03-03", StringComparison.Ordinal);
        var corrected = SheetLines.Of(
            string.Join(
                '\n',
                ((string[])[Headings, .. rows, Numbered(11)]).Select(r => string.Join('\t', r.Split('\t').Reverse()))
            )
        );
        var rehearsed = Long(county).Rehearse(corrected, People.Handler);
        Assert.True(rehearsed.IsSound, string.Join('\n', rehearsed.Problems));
        Assert.Equal([2, 3, 4, 5], rehearsed.Same);
        Assert.Equal(4, rehearsed.Before);
        Assert.Contains("第2、3、4、5行与以前登记的", SheetProblems.SaidBefore(rehearsed.Same), StringComparison.Ordinal);
        Assert.Equal(7, rehearsed.Matters.Count);
        var recorded = Long(county).Record(corrected, People.Handler);
        Assert.Equal((7, 4, 11), (recorded.Recorded, recorded.Before, recorded.There));
        Assert.Equal(12, county.LedgerSize());
        // Again, and as a short sheet: nothing.
        Assert.Equal(0, Long(county).Record(corrected, People.Handler).Recorded);
        Assert.Equal(
            (2, 0),
            (
                Import(county, $"{Headings}\n{rows[0]}\n{rows[5]}", record: true) is var short_
                    ? (short_.Before, short_.Recorded)
                    : default
            )
        );
        Assert.Equal(12, county.LedgerSize());

        county.Verify();
    }

    [Fact]
    public void What_was_done_on_another_day_or_by_another_organ_is_another_matter_whatever_else_is_said()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var type = county.Store.Types.InForce("publicity-post", new DateOnly(2025, 4, 7))!;
        SheetResult Sent(Actor by, string sheet) =>
            new SheetImport(county.Desk, type, type.Rule("RecordPost")!).Run(sheet, by, record: true);
        const string post = "普法进校园\t塔河普法\t2025-04-01";
        const string headings = "标题\t公众号\t发布日期";
        var other = new Actor("other", "郑二", "traffic", Role.Handler, Role.Registrar);
        var first = Sent(People.Handler, $"{headings}\n{post}");
        Assert.True(first.IsSound, string.Join('\n', first.Problems));
        Assert.Equal(
            (1, 0),
            (
                Sent(People.Handler, $"{headings}\n{post}\n第二条\t塔河普法\t2025-04-02") is var grown
                    ? (grown.Before, grown.Recorded - 1)
                    : default
            )
        );
        Assert.Equal([2], grown.Same);
        Assert.Equal(1, Sent(People.Handler, $"{headings}\t办理日期\n{post}\t2025-04-06").Recorded);
        Assert.Equal(2, Sent(other, $"{headings}\n{post}\n第三条\t塔河普法\t2025-04-02").Recorded);
        Assert.Equal(5, county.LedgerSize());
        county.Verify();
    }

    [Fact]
    public void Two_rows_of_a_sheet_that_say_the_same_in_other_words_are_one_row()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 4, 7);
        var again = Unnumbered.Replace("45719", "2025/3/3", StringComparison.Ordinal);
        var result = Import(county, $"{Headings}\n{Unnumbered}\n{again}", record: false);
        Assert.Equal([(3, "BL070")], result.Problems.Select(p => (p.Row, p.Problem.Code)));
        string[] rows = [Headings, Unnumbered, .. Enumerable.Range(1, 6).Select(Numbered), again];
        var apart = Long(county).Rehearse(SheetLines.Of(string.Join('\n', rows)), People.Handler);
        Assert.Equal([(9, "BL070")], apart.Problems.Select(p => (p.Row, p.Problem.Code)));
        Assert.Contains("第2行", apart.Problems[0].Problem.Text, StringComparison.Ordinal);
        Assert.Equal(0, county.LedgerSize());
    }

    private static SheetImport Long(TestCounty county)
    {
        var type = county.Store.Types.InForce("reconsideration", new DateOnly(2025, 4, 7))!;
        return new SheetImport(county.Desk, type, type.Rule(nameof(TakeOverCase))!, piece: 4);
    }

    private static string Unnumbered { get; } = Running.Replace("塔政复〔2025〕3号", "", StringComparison.Ordinal);

    private static string Otherwise(int serial) => Numbered(serial).Replace("张三", "钱七", StringComparison.Ordinal);

    private static string Numbered(int serial) => Running.Replace("〕3号", $"〕{serial}号", StringComparison.Ordinal);

    private static SheetResult Import(TestCounty county, string sheet, bool record, Actor? by = null)
    {
        var type = county.Store.Types.InForce("reconsideration", new DateOnly(2025, 4, 7))!;
        return new SheetImport(county.Desk, type, type.Rule(nameof(TakeOverCase))!).Run(sheet, by ?? People.Handler, record);
    }
}
