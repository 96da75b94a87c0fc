using Xunit;

namespace Fazhi.Journeys;

/// <summary>政商沙龙 — an enterprise raises an issue on the portal, it is assigned, answered and confirmed by others than who answered; what is refused keeps what was typed.</summary>
[Collection("journeys")]
public sealed class DialogueJourneys(DemoSite site)
{
    [Fact]
    public async Task An_issue_is_raised_on_the_portal_assigned_answered_and_confirmed()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var resident = await site.Open(width: 390);
        await resident.Go("/salon");
        await resident.Sees("政商交往正负清单");
        await resident.Accessible();
        await resident.Picture("portal-salon-phone");
        await resident.Go("/apply/enterprise-issue");
        await resident.Press("开始填写");
        await resident.Type(("enterprise", "塔河县演示木业有限公司"), ("contact", "演示联系人"), ("phone", "13900000008"));
        await resident.Press("下一步");
        await resident.Type(("subject", "厂区道路破损（演示）"), ("content", "雨季不能通行（演示）。"));
        await resident.Accessible();
        await resident.Press("下一步");
        await resident.Press("下一步：核对");
        await resident.Press("确认提交");
        await resident.Sees("受理回执");

        var clerk = await site.Open("chengban");
        await clerk.Go("/office/enterprise-issue");
        await clerk.Follow("厂区道路破损（演示）");
        var issue = clerk.Here;
        await clerk.Do(issue, "AssignIssue", ("assignee", "traffic"), ("dueOn", site.InDays(10)));
        var traffic = await site.Open("jiaotong");
        await traffic.Do(issue, "AnswerIssue", ("answer", "Solved"), ("text", "已经修复（演示）。"));
        await traffic.Accessible();
        await clerk.Do(
            issue,
            "RecordEnterpriseConfirmation",
            ("way", "Phone"),
            ("by", "演示联系人"),
            ("note", "道路已经修好（演示）。")
        );
        await clerk.Sees("已解决");
        Assert.Equal(["RaiseIssue", "AssignIssue", "AnswerIssue", "RecordEnterpriseConfirmation"], clerk.Acts);
        await clerk.Picture("office-enterprise-issue");
    }

    [Fact]
    public async Task An_event_without_a_plan_or_a_reason_and_a_late_day_are_refused_and_nothing_typed_is_lost()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("chengban");
        await clerk.Go("/office/dialogue-event/new/AnnounceEvent");
        await clerk.Type(
            ("title", "惠企政策沙龙（演示）"),
            ("kind", "Salon"),
            ("on", site.InDays(20)),
            ("time", "下午"),
            ("place", "县政务服务中心"),
            ("topic", "惠企政策答疑（演示）。"),
            ("open", "true")
        );
        await clerk.Press("预告活动");
        await clerk.Sees("ZT011");
        await clerk.Sees("ZT013");
        await clerk.Sees("ZT014");
        Assert.Equal("惠企政策答疑（演示）。", await clerk.Page.Locator("main [name=topic]").InputValueAsync());
        await clerk.Accessible();
        await clerk.Type(("unplanned", "企业集中反映（演示）。"), ("time", "14:30"), ("signUpUntil", site.InDays(15)));
        await clerk.Press("预告活动");
        await clerk.Sees("登记企业问题");
        var resident = await site.Open();
        await resident.Go("/salon");
        await resident.Sees("惠企政策沙龙（演示）");
        await resident.Accessible();
        await resident.Go("/apply/salon");
        await resident.Sees("惠企政策沙龙（演示）");
        await resident.Accessible();
    }
}
