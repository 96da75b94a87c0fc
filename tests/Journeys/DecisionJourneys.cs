using Xunit;

namespace Fazhi.Journeys;

/// <summary>重大行政决策 — a decision outside the catalogue from its proposal to the review, and what is refused on the way; the public follows the catalogue.</summary>
[Collection("journeys")]
public sealed class DecisionJourneys(DemoSite site)
{
    [Fact]
    public async Task A_decision_is_proposed_started_and_drafted_and_its_file_says_what_is_missing_while_the_public_reads_the_catalogue()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("chengban");
        await clerk.Go("/office/decision/board?year=2025");
        await clerk.Sees("养老服务设施布局规划");
        await clerk.Accessible();
        await clerk.Picture("office-decision-board");
        await clerk.Go("/office/decision/new/ProposeDecision");
        await clerk.Type(
            ("title", "县城雨污分流改造规划（演示）"),
            ("class", "Plan"),
            ("notExcluded", "true"),
            ("source", "Department"),
            ("proposedBy", "住房和城乡建设局"),
            ("study", "管网老化，有必要统一规划。"),
            ("outsideBecause", "上级新近部署。")
        );
        await clerk.Accessible();
        await clerk.Press("提出决策建议");
        var decision = clerk.Here;

        var chief = await site.Open("xianzhang");
        await chief.Do(
            decision,
            "InitiateDecision",
            ("finishOn", site.InDays(200)),
            ("wanted.experts", "true"),
            ("wanted.risk", "true")
        );
        await chief.Sees("启动重大行政决策程序通知");
        await clerk.Do(
            decision,
            "SubmitDraft",
            ("text", "一、分期改造。\n二、统筹资金。"),
            ("note", "比较了两个方案。"),
            ("bases", "《城镇排水与污水处理条例》。")
        );
        await clerk.Go($"{decision}/file");
        await clerk.Sees("会议材料还缺4项");
        await clerk.Sees("第二十九条");
        await clerk.Accessible();
        await clerk.Picture("office-decision-file");
        Assert.Equal(["ProposeDecision", "InitiateDecision", "SubmitDraft"], clerk.Acts);

        var resident = await site.Open(width: 360);
        await resident.Go("/decision-catalogues");
        await resident.Sees("第2版");
        await resident.Sees("增加：零工市场建设措施");
        await resident.Accessible();
        await resident.Follow("公共停车场收费管理办法");
        await resident.Sees("意见采纳情况");
        await resident.Accessible();
        Assert.DoesNotContain("演示副县长乙", await resident.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_names_the_article_and_the_way_out_and_loses_nothing_that_was_typed()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("chengban");
        await clerk.Go("/office/decision/new/ProposeDecision");
        await clerk.Type(
            ("title", "城区公交线路优化方案（演示）"),
            ("class", "PublicPolicy"),
            ("notExcluded", "true"),
            ("source", "Citizen"),
            ("proposedBy", "公民建议"),
            ("study", "客流变化，需要调整。")
        );
        await clerk.Press("提出决策建议");
        await clerk.Sees("DJ002");
        await clerk.Sees("没有列入的，填写“不在目录内的理由”");
        Assert.Equal("城区公交线路优化方案（演示）", await clerk.Page.Locator("main [name=title]").InputValueAsync());
        await clerk.Accessible();
        await clerk.Type(("outsideBecause", "公民新近建议。"));
        await clerk.Press("提出决策建议");
        var decision = clerk.Here;
        var chief = await site.Open("xianzhang");
        await chief.Do(decision, "InitiateDecision", ("finishOn", site.InDays(100)));
        await clerk.Do(
            decision,
            "SubmitDraft",
            ("text", "一、优化线路。"),
            ("note", "征求了司机意见。"),
            ("bases", "《城市公共交通条例》。")
        );

        // The file isn't whole: the review isn't asked for, and what was typed stays.
        await clerk.Go($"{decision}/do/SubmitDecisionForReview");
        await clerk.Type(("stepsTold", "已经起草。"), ("fileComplete", "true"));
        await clerk.Press("送合法性审查");
        await clerk.Sees("DJ056");
        await clerk.Sees("公众意见的研究采纳情况");
        Assert.Equal("已经起草。", await clerk.Page.Locator("main [name=stepsTold]").InputValueAsync());
        // Nor does the deciding organ discuss it.
        await chief.Go(decision);
        await chief.Sees("未经合法性审查或者审查不合法的，不得提交讨论");
        await chief.Accessible();
        Assert.Equal(["ProposeDecision", "InitiateDecision", "SubmitDraft"], clerk.Acts);
    }
}
