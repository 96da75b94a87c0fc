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
using Fazhi.Testing;
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
        Assert.Equal("B2:B5001", rule.SequenceOfReferences!.InnerText);
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
            foreach (var name in (string[])["甲", "乙", "乙", "丙"])
                Assert.True(
                    desk.Perform(
                        ActRequest.Open(
                            "culture-site",
                            new RegisterSite
                            {
                                Title = $"{name}广场",
                                Kind = "法治广场",
                                Address = $"{name}街",
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
        Assert.Contains("没有找到法治文化阵地“丁广场”", told, StringComparison.Ordinal);
        Assert.Contains("请填写“办理的事项”", told, StringComparison.Ordinal);
        await clerk.Attach("file", "停用.xlsx", Close("甲广场", "丙广场")).Press("试运行");
        Assert.Equal(4, site.Acts().Count);
        await clerk.Press("确认登记2件");
        Assert.Equal(["CloseSite", "CloseSite"], site.Acts().Skip(4));
        var verdict = new Storage.Verifying.LedgerCheck(site.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    private static byte[] Sheet(IEnumerable<(string Path, string Value)> cells)
    {
        var columns = ActColumns.Of(typeof(TakeOverCase));
        var row = cells.ToList();
        return XlsxWriter.Bytes(
            new Fazhi.Documents.Sheets.Sheet(
                "接入案件",
                [.. row.Select(c => columns.Single(k => k.Path == c.Path).Heading)],
                [
                    [.. row.Select(c => (object)c.Value)],
                ]
            )
        );
    }
}
