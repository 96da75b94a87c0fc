using Xunit;

namespace Fazhi.Journeys;

[Collection("journeys")]
public sealed class KeyboardJourneys(DemoSite site)
{
    [Fact]
    public async Task A_resident_applies_for_reconsideration_with_the_keyboard_alone()
    {
        var before = site.Recorded("FileApplication");
        var resident = await site.Open();
        var keys = new Keys(resident);
        await resident.Go("/");
        await keys.Skip();
        await keys.Press("申请行政复议");
        await keys.Skip();
        await keys.Press("开始填写");
        await keys.Skip();
        await keys.Fill("applicant.name", "演示居民");
        await keys.Fill("applicant.address", "塔河县演示街1号");
        await keys.Enter();
        await keys.Skip();
        await keys.Fill("respondentOrgan", "traffic");
        await keys.Fill("actChallenged", "塔交罚〔2025〕15号行政处罚决定（演示）");
        await keys.Fill("actKind", "Penalty");
        await keys.Fill("domain", "Transport");
        await keys.Fill("actMadeOn", "2025-12-20");
        await keys.Press("下一步");
        await keys.Skip();
        await keys.Fill("knownOn", "2025-12-22");
        await keys.Press("下一步");
        await keys.Skip();
        await keys.Fill("claims", "请求撤销该处罚决定。");
        await keys.Fill("facts", "认定事实不清。");
        await keys.Press("下一步");
        await keys.Skip();
        await keys.Press("下一步：核对");
        await resident.Sees("请求撤销该处罚决定。");
        await keys.Skip();
        await keys.Press("确认提交");
        await resident.Sees("受理回执");
        await keys.Skip();
        await keys.Press("查看办理进度");
        await resident.Sees("受理审查");
        Assert.Equal(before + 1, site.Recorded("FileApplication"));
    }

    [Fact]
    public async Task A_clerk_hears_a_party_with_the_keyboard_alone()
    {
        var clerk = await site.Open("chengban");
        var keys = new Keys(clerk);
        await clerk.Go("/office/reconsideration?stage=Hearing");
        var matter = await clerk.Page.Locator("table tbody tr a").First.GetAttributeAsync("href");
        await clerk.Go("/office");
        await keys.Unfold("行政复议和应诉");
        await keys.Follow("/office/mechanisms/reconsiderations");
        await keys.Skip();
        await keys.Follow("/office/reconsideration");
        await keys.Skip();
        await keys.Follow(matter!);
        var before = clerk.Acts;
        await keys.Skip();
        await keys.Press("听取意见");
        await keys.Skip();
        await keys.Fill("party", "Applicant");
        await keys.Fill("way", "Phone");
        await keys.Fill("record", "申请人在电话中陈述意见。");
        await keys.Press("听取意见");
        await clerk.Sees("已办理“听取意见”");
        Assert.Equal([.. before, "HearParty"], clerk.Acts);
    }
}
