using Xunit;

namespace Fazhi.Journeys;

/// <summary>案卷评查 — a round is planned, listed, frozen, drawn; what stands in its way is told; the demo year's round shows agreement, ranking and what cost most.</summary>
[Collection("journeys")]
public sealed class FileReviewJourneys(DemoSite site)
{
    [Fact]
    public async Task A_round_of_the_year_shows_agreement_ranking_and_its_letters()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/mechanisms/file-reviews");
        await bureau.Accessible();
        await bureau.Go("/office/review-round");
        await bureau.Accessible();
        await bureau.Follow("2025年上半年行政处罚案卷评查");
        var round = bureau.Here;
        await bureau.Sees("已完成");
        await bureau.Sees("案卷评查情况通报");
        await bureau.Follow("进度和统计");
        await bureau.Sees("科恩κ");
        await bureau.Sees("失分最多的十个项目");
        await bureau.Sees("塔河县公安局");
        await bureau.Accessible();
        await bureau.Picture("office-file-review");

        // Another body reads the round, and not how each body did.
        var clerk = await site.Open("jiaotong");
        await clerk.Go(round);
        await clerk.Sees("2025年上半年行政处罚案卷评查");
        await clerk.Go("/office/reviewed-file/mine");
        await clerk.Sees("没有分给您的案卷");
        await clerk.Accessible();
    }

    [Fact]
    public async Task A_round_is_refused_for_what_is_missing_and_nothing_typed_is_lost()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/review-round/new/PlanRound");
        await bureau.Type(
            ("title", "行政处罚案卷评查（演示过程）"),
            ("from", "2025-01-01"),
            ("until", "2025-12-31"),
            ("sheets", "行政处罚案卷（普通程序）评查标准（演示）"),
            ("reviewers", "演示审核员\n演示管理员"),
            ("parties", "塔河县司法局\n塔河县司法局")
        );
        await bureau.Type(("scope[0].body", "traffic"), ("scope[0].percent", "100"));
        await bureau.Press("部署案卷评查");
        await bureau.Sees("AJ015");
        await bureau.Sees("请先在人员名册任命");
        await bureau.Sees("AJ016");
        await bureau.Sees("一方一行，写名称");
        Assert.Equal("行政处罚案卷评查（演示过程）", await bureau.Page.Locator("main [name=title]").InputValueAsync());
        await bureau.Accessible();
    }
}
