using System.Net;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Exams;

/// <summary>题库 — comes by a sheet, and is approved by somebody who has read it.</summary>
public sealed class BankTests
{
    private static readonly (string Kind, string Stem, string Options, string Key)[] Questions =
    [
        ("单选题", "执法人员不得少于几人？", "一人；两人；三人", "b"),
        ("多选题", "处罚的种类有哪些？", "警告；罚款；刑事拘留", "A、B"),
        ("判断题", "同一个违法行为可以罚款两次。", "", "错误"),
    ];

    [Fact]
    public async Task A_bank_is_imported_from_a_sheet_read_and_approved_together_each_by_an_act()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(Examining.Justice);
        await clerk.Open("/office/exam-question/import/WriteQuestion");
        await clerk
            .Attach("file", "题库.xlsx", Sheet(Questions.Select(q => q with { Key = q.Kind == "单选题" ? "D" : q.Key })))
            .Press("试运行");
        var refused = clerk.Page.QuerySelector("main")!.TextContent;
        Assert.True(refused.Contains("写明选项中的正确答案", StringComparison.Ordinal), refused);
        Assert.Empty(site.Acts());
        await clerk.Attach("file", "题库.xlsx", Sheet(Questions)).Press("试运行");
        await clerk.Press("确认登记3件");
        using (var db = site.Store.Open())
            Assert.Equal(
                ["B", "AB", "B"],
                db.Matters<ExamQuestion>(site.Store.CountyCode).OrderBy(q => q.Sequence).Select(q => q.Key)
            );

        // Who wrote them doesn't approve them.
        await clerk.Open("/office/exam-question/review");
        await clerk.Fill("question", Ids(clerk)).Press("审定所选试题");
        Assert.Contains(
            clerk.Errors,
            e => e.Contains("BL002", StringComparison.Ordinal) || e.Contains("审定试题", StringComparison.Ordinal)
        );
        var chief = await site.Browser(Examining.Chief);
        await chief.Open("/office/exam-question/review");
        await chief.Press("审定所选试题");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chief.Status);
        await chief.Fill("question", Ids(chief)[..2]).Press("审定所选试题");
        Assert.Contains("已审定2道", chief.Text, StringComparison.Ordinal);
        Assert.Single(Ids(chief));
        Assert.Equal(["WriteQuestion", "WriteQuestion", "WriteQuestion", "ApproveQuestion", "ApproveQuestion"], site.Acts());
        var stranger = await site.Browser(Examining.Traffic);
        await stranger.Open("/office/exam-question/review");
        Assert.Empty(Ids(stranger));
        site.Verify();
    }

    private static string[] Ids(Browser browser) =>
        [.. browser.Page.QuerySelectorAll("input[name=question]").Select(i => i.GetAttribute("value")!)];

    private static byte[] Sheet(IEnumerable<(string Kind, string Stem, string Options, string Key)> questions)
    {
        string Heading(string path) => ActColumns.Of(typeof(WriteQuestion)).Single(c => c.Path == path).Heading;
        return XlsxWriter.Bytes(
            new Sheet(
                "题库",
                [.. new[] { "kind", "stem", "options", "key", "area", "difficulty", "source" }.Select(Heading)],
                [
                    .. questions.Select(q =>
                        (IReadOnlyList<object>)[q.Kind, q.Stem, q.Options, q.Key, "公共法律知识", "中等", "行政处罚法"]
                    ),
                ]
            )
        );
    }
}
