using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Storage.Importing;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>A clerk takes over the cases of the years before from one sheet.</summary>
public sealed class ImportTests
{
    private static readonly (string Path, string Value)[] Case =
    [
        ("number", "塔政复〔2025〕3号"),
        ("applicant.name", "张某某"),
        ("respondentName", "塔河县交通运输局"),
        ("respondentKind", "本级政府工作部门"),
        ("actChallenged", "行政处罚决定"),
        ("actKind", "行政处罚"),
        ("domain", "交通运输"),
        ("claims", "请求撤销该处罚决定。"),
        ("facts", "处罚依据的事实不清。"),
        ("channel", "当面提交"),
        ("receivedOn", "2025-03-03"),
        ("acceptedOn", "2025-03-06"),
    ];

    [Fact]
    public async Task A_sheet_is_rehearsed_mended_confirmed_and_stands_in_the_list()
    {
        await using var site = await Site.Start();
        site.Today(2025, 4, 1);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration");
        Assert.NotNull(clerk.Page.QuerySelector("a[href='/office/reconsideration/import/TakeOverCase']"));
        await clerk.Open("/office/reconsideration/import/TakeOverCase");
        await clerk
            .Attach("file", "案件.xlsx", Sheet(Case.Select(c => c.Path == "acceptedOn" ? (c.Path, "2025-03-01") : c)))
            .Press("试运行");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("一行也没有登记", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("受理日期", clerk.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(site.Acts());

        await clerk.Attach("file", "案件.xlsx", Sheet(Case)).Press("试运行");
        Assert.True(clerk.Status == HttpStatusCode.OK, clerk.Page.QuerySelector("main")!.TextContent);
        Assert.Contains("1行都可以登记，还没有登记", clerk.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());
        await clerk.Press("确认登记1件");
        Assert.Contains("已登记1件", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("塔政复〔2025〕3号", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(["TakeOverCase"], site.Acts());
        var verdict = new Storage.Verifying.LedgerCheck(site.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    [Fact]
    public async Task The_template_has_every_column_with_what_to_write_and_nobody_gets_it_who_may_not_use_it()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/import/TakeOverCase");
        await clerk.Press("试运行");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("请选择填写好的表格", clerk.Text, StringComparison.Ordinal);
        var reviewer = await site.Browser(People.Reviewer);
        await reviewer.Open("/office/reconsideration/import/TakeOverCase");
        Assert.Equal(HttpStatusCode.NotFound, reviewer.Status);
        await clerk.Open("/office/reconsideration/import/CorrectRecord");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
        var columns = ActColumns.Of(typeof(TakeOverCase));
        Assert.Contains(columns, c => c is { Heading: "申请人·姓名或名称", Required: true });
        Assert.Contains(
            columns,
            c => c is { Heading: "结案方式", Required: false } && c.Hint.Contains("维持", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(columns, c => c.Heading.Contains("扫描件", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_template_offers_what_may_be_chosen_and_its_example_is_not_read()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/mediator/import");
        await clerk.Follow("聘任调解员");
        using var answer = await clerk.Send(
            new HttpRequestMessage(HttpMethod.Get, "/office/publicity-activity/import/RecordActivity/template.xlsx")
        );
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
        var sheets = book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        Assert.Equal(SheetStateValues.Hidden, sheets[1].State!.Value);
        var rule = book.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DataValidation>()).Single();
        Assert.Equal("B2:B100001", rule.SequenceOfReferences!.InnerText);
        Assert.Contains(
            "军营",
            book.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Select(c => c.InnerText)
        );
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
            Assert.All(
                zip.Entries.Where(e =>
                    e.FullName.StartsWith("xl/w", StringComparison.Ordinal)
                    && e.FullName.EndsWith(".xml", StringComparison.Ordinal)
                ),
                e => Assert.DoesNotContain("<x:", new StreamReader(e.Open()).ReadToEnd(), StringComparison.Ordinal)
            );
        // As it comes it says nothing.
        await clerk.Open("/office/publicity-activity/import/RecordActivity");
        await clerk.Attach("file", "普法活动.xlsx", bytes).Press("试运行");
        Assert.Contains("没有可以导入的行", clerk.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_is_done_in_many_matters_that_the_rows_name_or_in_none()
    {
        await using var site = await Site.Start();
        using (var desk = new Desk(site.Store, site.Time))
            foreach (var (name, i) in ((string[])["甲", "乙", "乙", "丙"]).Select((n, i) => (n, i)))
                Assert.True(
                    desk.Perform(
                        ActRequest.Open(
                            "culture-site",
                            new RegisterSite
                            {
                                Title = $"{name}广场",
                                Kind = "法治广场",
                                Address = $"{name}街{i}号",
                                BuiltOn = new(2020, 9, 1),
                            },
                            organ: "gov"
                        ),
                        People.Handler
                    ).Done
                );
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/culture-site/import");
        await clerk.Follow("停用法治文化阵地");
        byte[] Close(params string[] names) =>
            XlsxWriter.Bytes(
                new Fazhi.Documents.Sheets.Sheet(
                    "停用",
                    ["办理的事项", "停用原因"],
                    [.. names.Select(n => (IReadOnlyList<object>)[n, "拆除。"])]
                )
            );
        await clerk.Attach("file", "停用.xlsx", Close("甲广场", "乙广场", "丁广场", "")).Press("试运行");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.True(clerk.Page.QuerySelector("main table") is not null, clerk.Page.QuerySelector("main")!.TextContent);
        var told = clerk.Page.QuerySelector("main table")!.TextContent;
        Assert.Contains("有2件事项都叫“乙广场”", told, StringComparison.Ordinal);
        // Which they are is said, so that one of them can be written into the cell.
        var at = told.IndexOf("（乙街2号）", StringComparison.Ordinal);
        var second = Guid.Parse(told[(at - 36)..at]).ToString();
        await clerk.Attach("file", "停用.xlsx", Close(second)).Press("试运行");
        Assert.Contains("1行都可以登记", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/culture-site/import/CloseSite");
        Assert.Contains("没有找到法治文化阵地“丁广场”", told, StringComparison.Ordinal);
        Assert.Contains("“办理的事项”没有填写。请填写这一栏。", told, StringComparison.Ordinal);
        await clerk.Attach("file", "停用.xlsx", Close("甲广场", "丙广场")).Press("试运行");
        Assert.Equal(4, site.Acts().Count);
        await clerk.Press("确认登记2件");
        Assert.Equal(["CloseSite", "CloseSite"], site.Acts().Skip(4));
        var verdict = new Storage.Verifying.LedgerCheck(site.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    [Fact]
    public async Task A_long_sheet_shows_how_far_it_is_and_its_page_is_its_owners_and_the_overseers()
    {
        await using var site = await Site.Start();
        site.Today(2025, 4, 1);
        site.Services.GetRequiredService<SheetRuns>().Piece = 100;
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/import/TakeOverCase");
        await clerk.Attach("file", "案件.xlsx", Sheet(Many(105))).Press("试运行");
        var address = clerk.Path;
        Assert.Matches("^/office/reconsideration/import/TakeOverCase/[0-9a-f-]{36}$", address);
        await Finish(site, clerk, address);
        Assert.Contains("105行都可以登记，还没有登记", clerk.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());
        // Whoever closes the page finds it again.
        await clerk.Open("/office/imports");
        await clerk.Follow("行政复议案件：接入案件");
        await clerk.Press("确认登记105件");
        Assert.Equal(address, clerk.Path);
        await Finish(site, clerk, address);
        Assert.Contains("已登记105行", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(105, site.Acts().Count);
        Assert.Empty(
            Directory.EnumerateFiles(Path.Combine(site.Data.Root, SheetRuns.Name), "rows.txt", SearchOption.AllDirectories)
        );

        await clerk.Follow("查看登记了什么");
        await clerk.Open($"{address}/recorded?page=2");
        Assert.Contains("塔政复〔2025〕105号", clerk.Text, StringComparison.Ordinal);
        await clerk.Open(clerk.Page.QuerySelector("main tbody tr:last-child a")!.GetAttribute("href")!);
        Assert.Contains("由表格导入，第106行", clerk.Text, StringComparison.Ordinal);

        // An official of the bureau that runs the ledger sees it; a colleague of another organ doesn't, and nobody but its owner goes on with it.
        var justice = await site.Browser(People.Head with { Id = "sifa", Organ = "justice" });
        await justice.Open(address);
        Assert.Equal(HttpStatusCode.OK, justice.Status);
        var other = await site.Browser(People.Handler with { Id = "jiaotong", Organ = "traffic" });
        await other.Open(address);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        var verdict = new Storage.Verifying.LedgerCheck(site.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    [Fact]
    public async Task What_a_long_sheet_could_not_record_comes_back_as_a_sheet_to_be_corrected()
    {
        await using var site = await Site.Start();
        site.Today(2025, 4, 1);
        site.Services.GetRequiredService<SheetRuns>().Piece = 20;
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/import/TakeOverCase");
        await clerk.Attach("file", "案件.xlsx", Sheet(Many(25))).Press("试运行");
        var address = clerk.Path;
        await Finish(site, clerk, address);
        // In between somebody else takes the number of row 24.
        var colleague = await site.Browser(People.Handler with { Id = "tongshi" });
        await colleague.Open("/office/reconsideration/import/TakeOverCase");
        await colleague
            .Attach(
                "file",
                "一件.xlsx",
                Sheet(Many(1).Select(r => r.Select(c => c.Path == "number" ? (c.Path, "塔政复〔2025〕23号") : c).ToArray()))
            )
            .Press("试运行");
        await colleague.Press("确认登记1件");
        await clerk.Press("确认登记25件");
        await Finish(site, clerk, address);
        Assert.Contains("第24行不能登记，登记停在这里", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("已登记20行", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(21, site.Acts().Count);
        using var answer = await clerk.Send(new HttpRequestMessage(HttpMethod.Get, $"{address}/unrecorded.xlsx"));
        var rest = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var book = SpreadsheetDocument.Open(new MemoryStream(rest), false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        Assert.Equal(6, rows.Count);
        Assert.Equal(ActColumns.Reason, rows[0].Elements<Cell>().Last().InnerText);
        Assert.Contains("〔2025〕23号", rows[3].Elements<Cell>().Last().InnerText, StringComparison.Ordinal);
        // As it came back it is read, its last column left aside: the one row is still refused.
        await clerk.Open("/office/reconsideration/import/TakeOverCase");
        await clerk.Attach("file", "没有登记的.xlsx", rest).Press("试运行");
        Assert.Contains("有1处需要更正", clerk.Text, StringComparison.Ordinal);
        // Who brought it tries again: what stands is not recorded twice.
        await clerk.Open(address);
        await clerk.Press("障碍已经消除，接着登记");
        await Finish(site, clerk, address);
        Assert.Equal(21, site.Acts().Count);
    }

    [Fact]
    public async Task A_sheet_with_commas_is_read_like_one_of_a_spreadsheet()
    {
        await using var site = await Site.Start();
        site.Today(2025, 4, 1);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/import/TakeOverCase");
        var sheet = Of([
            [.. Case.Select(c => c.Path == "claims" ? (c.Path, "请求撤销，\n并\"责令\"重作。") : c)],
        ]);
        await clerk.Attach("file", "案件.csv", CsvWriter.Bytes(sheet)).Press("试运行");
        await clerk.Press("确认登记1件");
        using var db = site.Store.Open();
        Assert.Equal("请求撤销，\n并\"责令\"重作。", db.Matters<Reconsideration>(site.Store.CountyCode).Single().Claims);
    }

    [Fact]
    public async Task A_list_is_had_as_the_sheet_of_its_opening_act_and_the_page_says_what_does_not_come_back()
    {
        await using var site = await Site.Start();
        site.Today(2025, 4, 1);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/import/TakeOverCase");
        await clerk.Attach("file", "案件.xlsx", Sheet(Case)).Press("试运行");
        await clerk.Press("确认登记1件");
        await clerk.Open("/office/reconsideration");
        await clerk.Follow("按导入模板导出");
        Assert.Contains("立项以后的办理", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("附件和扫描件", clerk.Text, StringComparison.Ordinal);
        foreach (var extension in new[] { "xlsx", "csv" })
        {
            using var answer = await clerk.Send(
                new HttpRequestMessage(HttpMethod.Get, $"/office/reconsideration/export/TakeOverCase.{extension}")
            );
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            await clerk.Open("/office/reconsideration/import/TakeOverCase");
            await clerk.Attach("file", $"案件.{extension}", file).Press("试运行");
            // It is read as it is; only its number is taken here.
            Assert.Contains("有1处需要更正", clerk.Text, StringComparison.Ordinal);
            Assert.Contains("原案号", clerk.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        }

        await clerk.Open("/office/exports");
        Assert.Equal(2, clerk.Page.QuerySelectorAll("main tbody tr").Length);
    }

    private static IEnumerable<(string Path, string Value)[]> Many(int rows) =>
        Enumerable
            .Range(1, rows)
            .Select(i =>
                Case.Select(c =>
                        c.Path switch
                        {
                            "number" => (c.Path, $"塔政复〔2025〕{i}号"),
                            "applicant.name" => (c.Path, $"张某{i}"),
                            _ => c,
                        }
                    )
                    .ToArray()
            );

    // The page asks again by itself; a test needn't wait as long.
    private static async Task Finish(Site site, Browser browser, string address)
    {
        await site.Services.GetRequiredService<SheetRuns>().Ended(Guid.Parse(address[(address.LastIndexOf('/') + 1)..]));
        await browser.Open(address);
        Assert.False(browser.Refreshes);
    }

    private static byte[] Sheet(IEnumerable<(string Path, string Value)> cells) => Sheet([cells.ToArray()]);

    private static byte[] Sheet(IEnumerable<(string Path, string Value)[]> rows) => XlsxWriter.Bytes(Of([.. rows]));

    private static Fazhi.Documents.Sheets.Sheet Of(IReadOnlyList<(string Path, string Value)[]> rows)
    {
        var columns = ActColumns.Of(typeof(TakeOverCase));
        return new Fazhi.Documents.Sheets.Sheet(
            "接入案件",
            [.. rows[0].Select(c => columns.Single(k => k.Path == c.Path).Heading)],
            [.. rows.Select(r => (IReadOnlyList<object>)[.. r.Select(c => (object)c.Value)])]
        );
    }
}
