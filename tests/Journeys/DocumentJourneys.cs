using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

[Collection("journeys")]
public sealed class DocumentJourneys(DemoSite site)
{
    private const string Title = "塔河县交通运输局城市公共停车场管理规定（演示）";
    private const string Draft = "（演示文本）\n第一条　停车场应当公示收费标准。\n第二条　夜间免费停车。";
    private const string Text = "（演示文本）\n第一条　停车场应当公示收费标准。\n第二条　停车不满三十分钟的不收费。";

    [Fact]
    public async Task A_document_is_drafted_reviewed_numbered_published_filed_and_cleaned_up()
    {
        var department = await site.Open("jiaotong");
        await department.Go("/office/mechanisms/normative-documents");
        await department.Follow("行政规范性文件");
        await department.Click(department.Page.GetByRole(AriaRole.Link, new() { Name = "认定", Exact = true }).First);
        await department.Type(
            ("title", Title),
            ("issuer", "Department"),
            ("touchesRights", "true"),
            ("bindsGenerally", "true"),
            ("appliesRepeatedly", "true")
        );
        await department.Press("认定");
        var here = department.Here;
        await department.Do(here, "EvaluateNeed", ("conclusion", "确有必要，措施可行。"), ("legalGrounds", "相关法律法规。"));
        await department.Do(
            here,
            "OpenConsultation",
            ("from", site.Today),
            ("until", site.InDays(1)),
            ("channel", "县人民政府网站"),
            ("text", Draft),
            ("note", "停车收费需要规范。"),
            ("shorterBecause", "演示需要，只征求一天。")
        );
        var visitor = await site.Open();
        var published = $"/documents/{department.Matter}";
        department = await Consulted(department, visitor, published);
        await department.Do(
            here,
            "SubmitForLegalityReview",
            ("fileComplete", "true"),
            ("drafterOpinion", "同意送审。"),
            ("draft", Text)
        );

        var reviewer = await site.Open("shenhe");
        // What other journeys left waiting may stand before it on the first page.
        await reviewer.Go("/office/normative-document?stage=Reviewing");
        await reviewer.Follow(Title);
        Assert.Equal(here, reviewer.Here);
        await reviewer.Do(
            here,
            "GiveLegalityOpinion",
            ("opinion", "Passed"),
            ("powerAndProcedureLawful", "true"),
            ("text", "符合法定权限和程序。")
        );
        await reviewer.Sees("合法性审核意见书");
        // What the bureau issues itself its own head adopts.
        var head = await site.Open("jiaotongju");
        await head.Do(here, "Deliberate", ("meeting", "县交通运输局第1次局务会议"), ("heldOn", site.Today), ("adopted", "true"));
        await department.Do(here, "RegisterAndNumber", ("signedBy", "演示负责人"));
        await department.Sees("塔交规〔2026〕");
        await department.Do(
            here,
            "PublishDocument",
            ("publishedOn", site.Today),
            ("effectiveFrom", site.Today),
            ("channel", "县人民政府网站"),
            ("text", Text),
            ("summary", "停车场管理。演示文件。")
        );
        await department.Do(
            here,
            "FileForRecord",
            ("filedWith", "County"),
            ("authority", "塔河县人民政府"),
            ("filedOn", site.Today)
        );
        await department.Sees("现行有效");
        await visitor.Go(published);
        await visitor.Sees("停车不满三十分钟的不收费");

        await CleanUp(
            department,
            head,
            (Title, "Keep"),
            await Existing(department, 1, "Repeal"),
            await Existing(department, 2, "Amend")
        );
        await department.Go(here);
        Assert.Equal(
            [
                "IdentifyDocument",
                "EvaluateNeed",
                "OpenConsultation",
                "EndConsultation",
                "SubmitForLegalityReview",
                "GiveLegalityOpinion",
                "Deliberate",
                "RegisterAndNumber",
                "PublishDocument",
                "FileForRecord",
            ],
            department.Acts
        );
    }

    /// <summary>Somebody makes a remark on an article; it is shown, answered, and what became of it published.</summary>
    private async Task<Walk> Consulted(Walk department, Walk visitor, string published)
    {
        await visitor.Go(published);
        await visitor.Sees("正在征求意见");
        await visitor.Follow("征求意见的页面");
        await visitor.Sees("夜间免费停车");
        await visitor.Sees("演示需要，只征求一天。");
        await visitor.Accessible();
        await visitor.Click(visitor.Page.Locator("#p3 a").First);
        await visitor.Type(("text", "见附件"));
        await visitor.Press("提交意见");
        await visitor.Sees("写明意见内容");
        await visitor.Type(("text", "夜间免费容易被长期占用，建议改为三十分钟以内免费。"));
        await visitor.Press("提交意见");
        await visitor.Sees("受理回执");
        await visitor.Accessible();

        // The bureau's clerk finds it in the consultation that came with the document.
        await department.Go("/office/consultation");
        await department.Follow(Title);
        var asked = department.Here;
        await department.Follow("意见的审核和答复");
        await department.Page.Locator("input[name=remark]").First.CheckAsync();
        await department.Press("公开所选的意见");
        await department.Sees("已办理1条");

        site.Pass(2);
        department = await site.Open("jiaotong");
        await department.Go($"{asked}/remarks");
        await department.Page.Locator("input[name=remark]").First.CheckAsync();
        await department.Type(("disposition", "Adopted"), ("reply", "已经改为停车不满三十分钟的不收费。"));
        await department.Accessible();
        await department.Press("答复所选的意见");
        await department.Sees("已办理1条");
        await department.Do(asked, "PublishFeedback", ("summary", "意见集中在夜间停车，已经采纳。"));
        await department.Sees("征求意见情况报告");
        await visitor.Go($"/consultations/{asked[^36..]}/remarks");
        await visitor.Sees("已经改为停车不满三十分钟的不收费");
        return department;
    }

    /// <summary>Takes a document from before into the register.</summary>
    private async Task<(string Title, string Outcome)> Existing(Walk department, int number, string outcome)
    {
        var title = $"塔河县交通运输局存量文件（演示{number}）";
        await department.Go("/office/normative-document");
        await department.Follow("登记存量文件");
        await department.Type(
            ("title", title),
            ("issuer", "Department"),
            ("publishedOn", "2020-05-10"),
            ("effectiveFrom", "2020-06-01"),
            ("text", Draft)
        );
        await department.Press("登记存量文件");
        await department.Sees("现行有效");
        return (title, outcome);
    }

    /// <summary>A whole round: started, every document decided, the result published; what it ends is ended, what it wants amended is amended.</summary>
    private async Task CleanUp(Walk department, Walk head, params (string Title, string Outcome)[] documents)
    {
        // 谁制定、谁清理: the bureau's documents are the bureau's to clean up.
        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/mechanisms/normative-documents");
        await clerk.Follow("行政规范性文件清理");
        await clerk.Follow("启动清理");
        await clerk.Type(
            ("title", "2026年部门文件清理（演示）"),
            ("scope", "Departments"),
            ("asOf", site.Today),
            ("occasion", "落实定期清理要求。"),
            ("plannedUntil", site.InDays(30))
        );
        await clerk.Press("启动清理");
        var round = clerk.Here;
        await clerk.Sees($"清理文件（{documents.Length}）");
        await clerk.Accessible();
        await clerk.Picture("office-clean-up");

        var institution = await site.Open("jiaotongju");
        var items = new List<Guid>();
        foreach (var (title, outcome) in documents)
        {
            // What is missing is told on the page of the round; there is nothing to click yet.
            await institution.Go(round);
            await institution.Sees("逐件提出清理意见");
            Assert.Equal(0, await institution.Page.GetByRole(AriaRole.Link, new() { Name = "公布清理结果" }).CountAsync());
            await clerk.Go(round);
            await clerk.Follow(title);
            items.Add(clerk.Matter);
            await clerk.Follow("提出清理意见");
            await clerk.Type(("outcome", outcome), ("reason", "逐条核对上位法以后的意见。演示理由。"));
            await clerk.Press("提出清理意见");
            await clerk.Follow("2026年部门文件清理");
            Assert.Equal(round, clerk.Here);
        }

        Assert.Equal(["StartCleanUp"], clerk.Acts);
        await Publish(institution, round);
        await institution.Sees("结果已公布");
        await institution.Sees("行政规范性文件清理结果");
        Assert.Equal(["StartCleanUp", "PublishCleanUpResult"], institution.Acts);
        Assert.All(items, item => Assert.Equal(["ListDocument", "DecideOutcome", "PublishOutcome"], site.Acts(item)));

        await department.Go("/office/normative-document?stage=Repealed&q=存量文件");
        await department.Follow(documents[1].Title);
        Assert.Equal(["RegisterExisting", "RepealDocument"], department.Acts);
        await department.Go("/office/normative-document?stage=InForce&q=存量文件");
        await department.Follow(documents[2].Title);
        await department.Sees("清理后应当修改");
        await head.Do(
            department.Here,
            "AmendDocument",
            ("reason", "落实清理意见。"),
            ("changes", "修改第二条。"),
            ("opinion", "Passed"),
            ("meeting", "县交通运输局第2次局务会议"),
            ("publishedOn", site.Today),
            ("text", Text)
        );
        Assert.Equal(["RegisterExisting", "NoteAmendmentDue", "AmendDocument"], head.Acts);
        var visitor = await site.Open();
        await visitor.Go($"/documents/{head.Matter}");
        await visitor.Follow("对照");
        Assert.Equal("夜间免费", string.Concat(await visitor.Page.Locator("main del").AllInnerTextsAsync()));
        Assert.Equal("不满三十分钟的不收费", string.Concat(await visitor.Page.Locator("main ins").AllInnerTextsAsync()));
        await visitor.Sees("第二条");
    }

    private static async Task Publish(Walk institution, string round)
    {
        await institution.Go(round);
        await institution.Follow("公布清理结果");
        await institution.Type(("meeting", "县交通运输局第2次局务会议"), ("channel", "县人民政府网站"));
        await institution.Press("下一步：核对");
        await institution.Press("确认公布清理结果");
    }

    [Fact]
    public async Task An_amended_document_is_read_and_its_versions_are_compared_side_by_side()
    {
        var visitor = await site.Open();
        await visitor.Go("/documents?status=Amended");
        await visitor.Follow("塔河县城镇供热管理办法");
        await visitor.Sees("全文（修改后文本）");
        await visitor.Sees("不得低于二十摄氏度");
        await visitor.Accessible();
        await visitor.Picture("portal-document");
        await visitor.Follow("对照");
        var before = await visitor.Page.Locator("main del").AllInnerTextsAsync();
        var after = await visitor.Page.Locator("main ins").AllInnerTextsAsync();
        // 十八摄氏度 became 二十摄氏度: the words that changed are marked, not the whole article.
        Assert.Contains(before, l => l.EndsWith('八'));
        Assert.Contains(after, l => l.StartsWith('二'));
        Assert.All(before.Concat(after), l => Assert.DoesNotContain("摄氏度", l, StringComparison.Ordinal));
        await visitor.Accessible();
        await visitor.Picture("portal-compare");
        await visitor.Back();
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Link("修改后文本：").ClickAsync());
        Assert.Equal("塔河县城镇供热管理办法.txt", download.SuggestedFilename);
        Assert.Contains("二十摄氏度", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_library_is_had_as_a_table_and_as_data_that_say_the_same()
    {
        var visitor = await site.Open();
        await visitor.Go("/documents");
        var answer = await visitor.Page.Context.APIRequest.GetAsync(
            (await visitor.Link("数据（JSON）").GetAttributeAsync("href"))!
        );
        using var json = JsonDocument.Parse(await answer.BodyAsync());
        var documents = json.RootElement.GetProperty("文件").EnumerateArray().ToList();
        await visitor.Sees($"{documents.Count}件");

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Link("表格（CSV）").ClickAsync());
        var rows = (await File.ReadAllTextAsync(await download.PathAsync())).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.StartsWith("编号,名称,文号,", rows[0], StringComparison.Ordinal);
        Assert.Equal(documents.Count, rows.Length - 1);
        var amended = Assert.Single(documents, d => d.GetProperty("名称").GetString() == "塔河县城镇供热管理办法（演示1）");
        Assert.Equal("现行有效（已修改）", amended.GetProperty("状态").GetString());
        Assert.Contains(
            rows,
            r => r.Contains("现行有效（已修改）", StringComparison.Ordinal) && r.Contains("2025-09-10", StringComparison.Ordinal)
        );
    }
}
