using System.Net;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
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
        await clerk.Open("/office/reconsideration/import/AcceptApplication");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
        var columns = ActColumns.Of(typeof(TakeOverCase));
        Assert.Contains(columns, c => c is { Heading: "申请人·姓名或名称", Required: true });
        Assert.Contains(
            columns,
            c => c is { Heading: "结案方式", Required: false } && c.Hint.Contains("维持", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(columns, c => c.Heading.Contains("扫描件", StringComparison.Ordinal));
    }

    private static byte[] Sheet(IEnumerable<(string Path, string Value)> cells)
    {
        var columns = ActColumns.Of(typeof(TakeOverCase));
        var row = cells.ToList();
        return XlsxWriter.Bytes(
            new Sheet(
                "接入案件",
                [.. row.Select(c => columns.Single(k => k.Path == c.Path).Heading)],
                [
                    [.. row.Select(c => (object)c.Value)],
                ]
            )
        );
    }
}
