using Xunit;

namespace Fazhi.Journeys;

/// <summary>政务服务和帮办代办 — a resident finds what to bring by everyday words, asks to be helped, and says how it was; what is refused keeps what was typed.</summary>
[Collection("journeys")]
public sealed class ServicesJourneys(DemoSite site)
{
    private const string Hall = "塔河县政务服务大厅“领帮代”服务专区（演示）";

    [Fact]
    public async Task A_resident_finds_an_item_asks_for_help_is_helped_and_rates_it()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var resident = await site.Open(width: 390);
        await resident.Go("/services?q=办道路客运&visits=1");
        await resident.Accessible();
        await resident.Picture("portal-services-phone");
        await resident.Follow("道路客运新办");
        await resident.Sees("要带什么");
        await resident.Sees("身份证明或者营业执照");
        await resident.Accessible();
        await resident.Picture("portal-service-phone");
        await resident.Go("/assistance-points");
        await resident.Sees(Hall);
        await resident.Accessible();
        await resident.Go("/apply/assistance");
        await resident.Accessible();
        await resident.Press("开始填写");
        await resident.Type(("applicant", "演示求助人"), ("phone", "13900000008"), ("for", "Person"));
        await resident.Press("下一步");
        await resident.Type(("wanted", "家里老人不会办养老资格认证（演示）。"), ("item", "道路客运新办"));
        await resident.Accessible();
        await resident.Press("下一步：核对");
        await resident.Press("确认提交");
        await resident.Sees("受理回执");
        var codes = await resident.Page.Locator("main code.fz-code").AllInnerTextsAsync();

        var clerk = await site.Open("chengban");
        await clerk.Go("/office/assistance-order");
        await clerk.Click(clerk.Page.Locator("table tbody tr a").First);
        var order = clerk.Here;
        await clerk.Sees("演示求助人");
        await clerk.Do(order, "AcceptHelp", ("point", Hall));
        await clerk.Do(order, "BeginHelp", ("agent", $"{Hall}帮办员演示001"), ("manner", "OnBehalf"));
        await clerk.Go($"{order}/do/DeliverHelp");
        await clerk.Type(("result", "已经办好。"));
        await clerk.Press("办结");
        await clerk.Sees("DB036");
        Assert.Equal("已经办好。", await clerk.Page.Locator("main [name=result]").InputValueAsync());
        await clerk.Accessible();
        await clerk.Do(order, "DeliverHelp", ("result", "已经办好。"), ("free", "true"));
        Assert.Equal(["AskForHelp", "AcceptHelp", "BeginHelp", "DeliverHelp"], clerk.Acts);

        await resident.Go("/follow");
        await resident.Type(("number", codes[0]), ("secret", codes[1]));
        await resident.Press("查看");
        await resident.Sees("请您评价这次帮办代办");
        await resident.Accessible();
        // In the list of the next steps, and on the form.
        await resident.Follow("评价");
        await resident.Type(("rating", "Very"));
        await resident.Accessible();
        await resident.Press("评价");
        await resident.Sees("谢谢您的评价");
        Assert.Equal(["AskForHelp", "AcceptHelp", "BeginHelp", "DeliverHelp", "RateHelp"], clerk.Acts);
    }

    [Fact]
    public async Task A_claim_that_breaks_the_rules_is_refused_with_each_and_keeps_what_was_typed()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/service-item/new/ClaimService");
        await clerk.Accessible();
        await clerk.Type(
            ("catalogueCode", "没有的编码"),
            ("title", "演示事项"),
            ("kind", "Licence"),
            ("level", "County"),
            ("visits", "1"),
            ("phone", "3661234"),
            ("publishAtOnce", "true")
        );
        await clerk.Press("认领事项");
        foreach (var told in new[] { "FB001", "FB005", "FB006", "G05", "G12", "G14" })
            await clerk.Sees(told);
        Assert.Equal("演示事项", await clerk.Page.Locator("main [name=title]").InputValueAsync());
        await clerk.Accessible();
        await clerk.Go("/office/service-item/repairs");
        await clerk.Accessible();
        await clerk.Go("/office/provincial-item/differences");
        await clerk.Sees("没有差异");
        await clerk.Go("/office/address-check/stale");
        await clerk.Accessible();
        await clerk.Picture("office-stale");
    }
}
