using Xunit;

namespace Fazhi.Journeys;

/// <summary>问题台账 — a resident tells of a problem, it is put right and closed by somebody else, and what the resident wrote is kept where a form is refused.</summary>
[Collection("journeys")]
public sealed class ProblemJourneys(DemoSite site)
{
    [Fact]
    public async Task A_resident_tells_of_a_problem_and_follows_it_until_somebody_else_has_seen_it_put_right()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var resident = await site.Open(width: 360);
        await resident.Go("/apply/problem");
        await resident.Accessible();
        await resident.Press("开始填写");
        await resident.Type(("name", "演示居民"), ("phone", "13900000002"));
        await resident.Press("下一步");
        await resident.Type(
            ("responsible", "traffic"),
            ("title", "检查时没有出示执法证（演示）"),
            ("details", "在客运站检查的两个人没有出示证件。演示案情。")
        );
        await resident.Accessible();
        await resident.Press("下一步");
        await resident.Type(("before", "当日照片"));
        await resident.Press("下一步：核对");
        await resident.Press("确认提交");
        await resident.Sees("受理回执");
        var codes = await resident.Page.Locator("main code.fz-code").AllInnerTextsAsync();

        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/mechanisms/problem-ledger");
        await bureau.Accessible();
        await bureau.Follow("问题看板");
        await bureau.Sees("没有销号的问题");
        await bureau.Accessible();
        await bureau.Follow("检查时没有出示执法证（演示）");
        var problem = bureau.Here;
        await bureau.Sees("全文.txt");
        await bureau.Do(
            problem,
            "AssignProblem",
            ("responsible", "traffic"),
            ("measure", "核实情况，向反映人说明，重申出示证件的要求。"),
            ("dueOn", site.InDays(20))
        );
        await bureau.Sees("整改通知书");
        await bureau.Picture("office-problem");

        var traffic = await site.Open("jiaotong");
        await traffic.Go("/office");
        await traffic.Sees("检查时没有出示执法证（演示）");
        await traffic.Go(problem);
        // Who told of it isn't the organ's to know.
        Assert.DoesNotContain("演示居民", await traffic.Text(), StringComparison.Ordinal);
        await traffic.Do(problem, "RectifyProblem", ("done", "已经向反映人说明，全队重申要求。"), ("after", "重申要求的通知"));
        await traffic.Accessible();

        await bureau.Go("/office/problem/board");
        await bureau.Picture("office-problem-board");
        await bureau.Do(problem, "VerifyProblem", ("verdict", "电话回访，反映人表示已经解决。"));
        await bureau.Sees("问题销号单");
        Assert.Equal(["ComplainOfProblem", "AssignProblem", "RectifyProblem", "VerifyProblem"], bureau.Acts);

        await resident.Go("/follow");
        await resident.Type(("number", codes[0]), ("secret", codes[1]));
        await resident.Press("查看");
        await resident.Sees("已销号");
        await resident.Sees("电话回访，反映人表示已经解决。");
        await resident.Follow("对销号提出异议");
        await resident.Type(("reason", "今天检查的人还是没有出示。"));
        await resident.Press("对销号提出异议");
        await resident.Sees("待交办");
        await resident.Accessible();
    }

    [Fact]
    public async Task What_is_refused_names_the_way_out_and_loses_nothing_that_was_typed()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/problem/new/ReportProblem");
        await clerk.Type(
            ("title", "检查记录没有归档（演示）"),
            ("details", "二月的检查记录没有归档。"),
            ("foundOn", site.Today),
            ("source", "SelfCheck")
        );
        await clerk.Press("登记问题");
        await clerk.Sees("WT001");
        await clerk.Sees("自查发现的，办理“登记自查问题”");
        Assert.Equal("检查记录没有归档（演示）", await clerk.Page.Locator("main [name=title]").InputValueAsync());
        await clerk.Accessible();
        await clerk.Type(("source", "Inspection"));
        await clerk.Press("登记问题");
        var problem = clerk.Here;
        await clerk.Do(
            problem,
            "AssignProblem",
            ("responsible", "traffic"),
            ("measure", "限期归档。"),
            ("dueOn", site.InDays(10))
        );
        await clerk.Go($"{problem}/do/RectifyProblem");
        await clerk.Type(("done", "已经归档。"), ("after", "归档目录"));
        await clerk.Press("报告整改完成");
        await clerk.Sees("WT008");
        Assert.Equal("已经归档。", await clerk.Page.Locator("main [name=done]").InputValueAsync());
        await clerk.Type(("before", "没有归档的记录"));
        await clerk.Press("报告整改完成");
        await clerk.Sees("待验收");
        // Its own organ doesn't close it, and isn't offered to.
        Assert.Equal(0, await clerk.Page.Locator($"main a[href$='/do/VerifyProblem']").CountAsync());
        Assert.Equal(["ReportProblem", "AssignProblem", "RectifyProblem"], clerk.Acts);
    }
}
