using Xunit;

namespace Fazhi.Journeys;

/// <summary>府院联动 — a dispute is handed to another organ and resolved there; one whose parties weren't asked isn't handed to mediation.</summary>
[Collection("journeys")]
public sealed class LiaisonJourneys(DemoSite site)
{
    [Fact]
    public async Task A_dispute_is_handed_over_received_and_resolved()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("chengban");
        await Fill(clerk, "线路审批争议（演示）");
        await clerk.Type(("willing", "true"));
        await clerk.Accessible();
        await clerk.Press("移交争议");
        var dispute = clerk.Here;
        var traffic = await site.Open("jiaotong");
        await traffic.Do(dispute, "ReceiveDispute", ("by", "演示工作人员"));
        await traffic.Do(dispute, "ConcludeLinked", ("result", "Mediated"), ("note", "达成协议（演示）。"));
        await traffic.Sees("已化解");
        await traffic.Accessible();
        await traffic.Picture("office-linked-resolution");
        var resident = await site.Open(width: 390);
        await resident.Go("/public/joint-training");
        await resident.Sees("同堂培训");
        await resident.Accessible();
    }

    [Fact]
    public async Task Whose_parties_werent_asked_isnt_handed_to_mediation_and_nothing_typed_is_lost()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("chengban");
        await Fill(clerk, "站点搬迁争议（演示）");
        await clerk.Press("移交争议");
        await clerk.Sees("FT022");
        Assert.Equal("演示案情。", await clerk.Page.Locator("main [name=facts]").InputValueAsync());
        await clerk.Accessible();
    }

    private static async Task Fill(Walk clerk, string title)
    {
        await clerk.Go("/office/linked-resolution/new/SendDispute");
        await clerk.Type(
            ("title", title),
            ("from", "Review"),
            ("to", "AdministrativeMediation"),
            ("toOrgan", "traffic"),
            ("parties", "演示甲"),
            ("facts", "演示案情。")
        );
    }
}
