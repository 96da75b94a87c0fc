using Xunit;

namespace Fazhi.Journeys;

/// <summary>双随机抽查 — planned, rehearsed, frozen, promised, revealed, drawn; and anybody computes it again in the own browser.</summary>
[Collection("journeys")]
public sealed class RandomInspectionJourneys(DemoSite site)
{
    [Fact]
    public async Task A_draw_is_made_once_and_a_visitor_computes_it_again()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/draw-plan/new/PlanDraw");
        await clerk.Type(
            ("title", "道路运输双随机抽查（演示过程）"),
            ("items", "道路运输检查"),
            ("drawOn", site.Today),
            ("inspectFrom", site.Today),
            ("inspectUntil", site.InDays(30)),
            ("ratioUnrated", "50"),
            ("ratioA", "50"),
            ("ratioB", "50"),
            ("ratioC", "100"),
            ("ratioD", "100"),
            ("officersPerObject", "2"),
            ("parties", "塔河县交通运输局")
        );
        await clerk.Press("公布抽查计划");
        // One party alone could choose the seed.
        await clerk.Sees("参加抽取的各方");
        Assert.Equal("道路运输双随机抽查（演示过程）", await clerk.Page.Locator("main [name=title]").InputValueAsync());
        await clerk.Type(("parties", "塔河县交通运输局\n企业代表"), ("dice", "2"));
        await clerk.Press("公布抽查计划");
        var plan = clerk.Here;
        await clerk.Sees("已公布计划");
        await clerk.Go($"{plan}/do/FreezePools");
        await clerk.Sees("名单里有");
        await clerk.Accessible();
        await clerk.Picture("office-draw-rehearsal");
        await clerk.Press("冻结名单");
        await clerk.Sees("名单已冻结");
        var draws = "/draws" + plan[plan.LastIndexOf('/')..];

        // Each party makes a secret on the own phone; the page sends it nowhere.
        List<(string Party, string Promise, string Salt)> made = [];
        foreach (var party in new[] { "塔河县交通运输局", "企业代表" })
        {
            var phone = await site.Open(width: 360);
            await phone.Go($"{draws}/secret");
            await phone.Accessible();
            await phone.Type(("party", party), ("secret", $"{party}的话"));
            await phone.Page.Locator("main form[data-draw-secret] button").ClickAsync();
            await phone.Page.Locator(".fz-told-good, .fz-told-bad").WaitForAsync();
            await phone.Sees("已经生成");
            made.Add(
                (
                    party,
                    await phone.Page.Locator("main [name=promise]").InputValueAsync(),
                    await phone.Page.Locator("main [name=salt]").InputValueAsync()
                )
            );
        }

        foreach (var (party, promise, _) in made)
            await clerk.Do(plan, "PromiseSecret", ("party", party), ("promise", promise));
        await clerk.Go($"{plan}/do/RevealSecret");
        await clerk.Type(("party", made[0].Party), ("secret", $"{made[0].Party}的话"), ("salt", made[0].Salt));
        await clerk.Press("公开秘密");
        // The frozen list is looked at for a day first.
        await clerk.Sees("SC013");
        site.Pass(1);
        clerk = await site.Open("jiaotong");
        await clerk.Go($"{plan}/do/RevealSecret");
        await clerk.Type(("party", made[0].Party), ("secret", "换了一句话"), ("salt", made[0].Salt));
        await clerk.Press("公开秘密");
        await clerk.Sees("SC015");
        foreach (var (party, _, salt) in made)
            await clerk.Do(plan, "RevealSecret", ("party", party), ("secret", $"{party}的话"), ("salt", salt));
        await clerk.Go($"{plan}/do/MakeDraw");
        await clerk.Type(("thrown", "7"));
        await clerk.Press("抽取");
        await clerk.Sees("骰子");
        await clerk.Accessible();
        await clerk.Type(("thrown", "36"));
        await clerk.Press("抽取");
        await clerk.Sees("已抽取");
        await clerk.Do(plan, "DispatchDraw");
        await clerk.Sees("检查中");
        Assert.Equal(
            [
                "PlanDraw",
                "FreezePools",
                "PromiseSecret",
                "PromiseSecret",
                "RevealSecret",
                "RevealSecret",
                "MakeDraw",
                "DispatchDraw",
            ],
            clerk.Acts
        );

        var visitor = await site.Open(width: 360);
        await visitor.Go("/draws");
        await visitor.Accessible();
        await visitor.Go(draws);
        await visitor.Sees("抽到的各户");
        await visitor.Accessible();
        await visitor.Page.Locator("[data-draw-verify] button").ClickAsync();
        await visitor.Page.Locator(".fz-told-good, .fz-told-bad").WaitForAsync();
        await visitor.Sees("您的浏览器重新计算的结果和公布的一致");
        await visitor.Picture("portal-draw-phone");
        var hall = await site.Open();
        await hall.Go(draws);
        await hall.Picture("portal-draw");
    }

    [Fact]
    public async Task A_voided_draw_is_seen_with_its_reason_and_a_second_one_isnt_made()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var visitor = await site.Open();
        await visitor.Go("/draws");
        await visitor.Follow("塔河县2026年燃气经营双随机抽查（作废）");
        await visitor.Sees("这次抽取已经作废");
        await visitor.Sees("企业代表的名单需要重新推选");
        await visitor.Accessible();
        await visitor.Go("/draws");
        await visitor.Follow("塔河县2025年道路运输双随机抽查");
        var made = visitor.Here;
        var clerk = await site.Open("jiaotong");
        await clerk.Go($"/office/draw-plan{made[made.LastIndexOf('/')..]}");
        Assert.Equal(0, await clerk.Page.Locator("main a[href$='/do/MakeDraw']").CountAsync());
        var answer = await clerk.Page.GotoAsync($"{site.Address}/office/draw-plan{made[made.LastIndexOf('/')..]}/do/MakeDraw");
        Assert.Equal(404, answer!.Status);
    }
}
