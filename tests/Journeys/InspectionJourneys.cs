using Xunit;

namespace Fazhi.Journeys;

/// <summary>涉企检查 — a body proposes a visit, its head approves it, a shopkeeper scans the code and lets them in, reads the result and says what it was like.</summary>
[Collection("journeys")]
public sealed class InspectionJourneys(DemoSite site)
{
    private const string Carrier = "塔河县演示甲运输有限公司";
    private const string Reason = "车辆技术档案的数据缺失，需要到现场核对。";

    [Fact]
    public async Task A_visit_is_proposed_approved_scanned_recorded_told_published_and_rated()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/mechanisms/enterprise-inspections");
        await clerk.Sees("企业评价");
        await clerk.Accessible();
        await clerk.Go("/office/enterprise-inspection/new/ProposeVisit");
        await clerk.Type(
            ("enterprise", "塔河县演示乙运输有限公司"),
            ("items", "道路运输检查"),
            ("kind", "CaseSpecific"),
            ("cause", "Monitoring"),
            ("reason", Reason),
            ("visitOn", site.Today),
            ("officers", "演示甲甲7")
        );
        await clerk.Press("提出入企检查");
        // One officer where two are wanted: refused by name and article, and nothing typed is lost.
        await clerk.Sees("检查人员");
        Assert.Equal(Reason, await clerk.Page.Locator("main [name=reason]").InputValueAsync());
        await clerk.Accessible();
        await clerk.Type(("officers", "演示甲甲7\n演示乙甲7"));
        await clerk.Press("提出入企检查");
        var visit = clerk.Here;
        await clerk.Sees("待批准");

        var head = await site.Open("jiaotongju");
        await head.Do(visit, "ApproveVisit");
        await head.Sees("行政检查通知书");
        await head.Follow("出示检查码");
        var code = await head.Page.Locator("main .fz-bigcode").InnerTextAsync();
        await head.Accessible();
        await head.Picture("office-visit-code");

        var shopkeeper = await site.Open(width: 360);
        await shopkeeper.Go("/visits");
        await shopkeeper.Accessible();
        await shopkeeper.Type(("code", "7K3"));
        await shopkeeper.Press("查验");
        await shopkeeper.Sees("检查码是8位数字和字母");
        await shopkeeper.Type(("code", "0000-0000"));
        await shopkeeper.Press("查验");
        await shopkeeper.Sees("本县没有批准过这个检查码的检查");
        await shopkeeper.Accessible();
        await shopkeeper.Go("/visits");
        await shopkeeper.Type(("code", code.ToLowerInvariant()));
        await shopkeeper.Press("查验");
        await shopkeeper.Sees("检查已经批准");
        await shopkeeper.Sees("塔河县交通运输局");
        await shopkeeper.Sees("道路运输检查");
        await shopkeeper.Accessible();
        await shopkeeper.Picture("portal-visit-phone");
        await shopkeeper.Press("确认入企");
        await shopkeeper.Sees("已经确认入企");
        // The code is used up: whoever opens it again is told so.
        var again = await site.Open();
        await again.Go($"/visits/{code}");
        await again.Sees("检查码已经由企业扫码确认过");
        Assert.Equal(0, await again.Page.Locator("main form[action$='/entry']").CountAsync());

        await clerk.Do(
            visit,
            "RecordVisit",
            ("from", "09:30"),
            ("until", "10:10"),
            ("place", "塔河县演示路9号"),
            ("present", "演示负责人"),
            ("shownAndTold", "true"),
            ("account", "逐车核对技术档案，档案齐全。"),
            ("result", "Clean")
        );
        await clerk.Sees("现场检查笔录");
        await clerk.Do(visit, "TellResult", ("conclusion", "没有发现问题。"));
        await clerk.Do(visit, "PublishVisit");
        Assert.Equal(["ProposeVisit", "ApproveVisit", "ConfirmEntry", "RecordVisit", "TellResult", "PublishVisit"], clerk.Acts);

        await shopkeeper.Go($"/visits/{code}");
        await shopkeeper.Sees("未发现问题");
        await shopkeeper.Follow("评价这次检查");
        await shopkeeper.Accessible();
        await shopkeeper.Press("提交评价");
        await shopkeeper.Sees("请选择满意程度");
        await shopkeeper.Type(("score", "5"), ("comment", "说明清楚。"));
        await shopkeeper.Press("提交评价");
        await shopkeeper.Sees("已经收到评价");

        await clerk.Go("/office/enterprise");
        await clerk.Go(visit);
        await clerk.Follow("该企业的检查情况和频次");
        await clerk.Sees("还能不能检查");
        await clerk.Sees("未发现问题");
        await clerk.Accessible();
        await clerk.Picture("office-enterprise-visits");
    }

    [Fact]
    public async Task A_visit_over_its_cap_and_one_by_somebody_who_may_not_are_refused_by_article_and_way_out()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var head = await site.Open("jiaotongju", width: 360);
        await head.Go("/office/visit-cap/new/SetCap");
        await head.Type(
            ("title", "交通检查一年一次（演示）"),
            ("scope", "Organ"),
            ("kind", "AtMost"),
            ("times", "1"),
            ("years", "1")
        );
        await head.Press("规定检查频次");
        var cap = head.Here;
        await head.Accessible();

        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/enterprise-inspection/new/ProposeVisit");
        await Fill(clerk, site.Today);
        await clerk.Press("提出入企检查");
        var visit = clerk.Here;
        await head.Do(visit, "ApproveVisit");
        await clerk.Go("/office/enterprise-inspection/new/ProposeVisit");
        await Fill(clerk, site.InDays(5));
        await clerk.Press("提出入企检查");
        await clerk.Sees("JC011");
        await clerk.Sees("最多1次，已经计入1次");
        await clerk.Sees("请改用书面检查、数据核对");
        Assert.Equal(Reason, await clerk.Page.Locator("main [name=reason]").InputValueAsync());
        await clerk.Accessible();

        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/enterprise-inspection/new/ProposeVisit");
        await Fill(bureau, site.Today);
        await bureau.Press("提出入企检查");
        await bureau.Sees("JC001");
        await bureau.Sees("应当由有执法权的单位提出");

        await head.Do(visit, "CancelVisit", ("reason", "不必去了。"));
        await head.Do(cap, "EndCap", ("reason", "演示结束。"));
        Assert.Equal(["SetCap", "EndCap"], head.Acts);
    }

    private static async Task Fill(Walk clerk, string on) =>
        await clerk.Type(
            ("enterprise", Carrier),
            ("items", "道路运输检查"),
            ("kind", "CaseSpecific"),
            ("cause", "Monitoring"),
            ("reason", Reason),
            ("visitOn", on),
            ("officers", "演示甲甲7\n演示乙甲7")
        );
}
