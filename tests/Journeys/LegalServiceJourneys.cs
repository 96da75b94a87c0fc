using Xunit;

namespace Fazhi.Journeys;

/// <summary>公共法律服务 — a resident asks whether aid may be had; a case goes from the counter to the file; what is refused keeps what was typed.</summary>
[Collection("journeys")]
public sealed class LegalServiceJourneys(DemoSite site)
{
    [Fact]
    public async Task A_resident_asks_whether_aid_may_be_had_and_a_case_goes_from_the_counter_to_the_file()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var resident = await site.Open(width: 390);
        await resident.Go("/legal-services");
        await resident.Accessible();
        await resident.Follow("能不能申请法律援助");
        await resident.Type(("matter", "Listed"), ("group", "MigrantWorker"));
        await resident.Press("看看结果");
        await resident.Sees("看来符合条件");
        await resident.Sees("《法律援助法》第四十二条");
        await resident.Accessible();
        await resident.Picture("portal-eligible-phone");

        var clerk = await site.Open("shenhe");
        await clerk.Go("/office/legal-aid-case/new/ApplyForAid");
        await clerk.Type(
            ("applicant.name", "演示丁"),
            ("applicant.address", "塔河县演示街3号"),
            ("form", "Labour"),
            ("kind", "请求确认劳动关系或者支付劳动报酬"),
            ("means", "MigrantWorker"),
            ("account", "两个月没有拿到工资。演示案情。")
        );
        await clerk.Press("申请法律援助");
        var here = clerk.Here;
        await clerk.Do(here, "GrantAid", ("means", "MigrantWorker"), ("verified", "true"));
        await clerk.Do(here, "AssignAid", ("lawyer", "演示律师甲"), ("to", "塔河县演示仲裁委员会"));
        await clerk.Sees("法律援助公函");
        await clerk.Accessible();
        await clerk.Picture("office-legal-aid");
        await clerk.Go("/office/legal-aid-case/desk");
        await clerk.Sees("演某劳动争议调解与仲裁代理");
        await clerk.Accessible();
        await clerk.Do(here, "ReportAid", ("result", "调解给付工资（演示）。"), ("submitted", "true"));
        await clerk.Do(here, "PaySubsidy", ("yuan", "1500.25"), ("paidOn", site.Today));
        await clerk.Do(here, "CloseAid", ("filed", "true"));
        await clerk.Sees("已结案归档");
        Assert.Equal(["ApplyForAid", "GrantAid", "AssignAid", "ReportAid", "PaySubsidy", "CloseAid"], clerk.Acts);
    }

    [Fact]
    public async Task An_application_without_a_way_to_reach_the_applicant_and_aid_that_nobody_checked_are_refused()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("shenhe");
        await clerk.Go("/office/legal-aid-case/new/ApplyForAid");
        await clerk.Type(
            ("applicant.name", "演示戊"),
            ("form", "Civil"),
            ("means", "Pledge"),
            ("account", "请求赔偿。演示案情。")
        );
        await clerk.Press("申请法律援助");
        await clerk.Sees("YZ002");
        await clerk.Sees("YZ004");
        Assert.Equal("请求赔偿。演示案情。", await clerk.Page.Locator("main [name=account]").InputValueAsync());
        await clerk.Accessible();
        await clerk.Type(("applicant.address", "塔河县演示街4号"), ("kind", "请求人身损害赔偿"));
        await clerk.Press("申请法律援助");
        var here = clerk.Here;
        await clerk.Go($"{here}/do/GrantAid");
        await clerk.Type(("means", "Pledge"));
        await clerk.Press("给予法律援助");
        await clerk.Sees("YZ012");
        await clerk.Accessible();
        await clerk.Do(here, "RefuseAid", ("facts", "收入超过标准（演示）。"), ("reason", "不符合经济困难条件（演示）。"));
        await clerk.Sees("不予法律援助决定书");
        Assert.Equal(["ApplyForAid", "RefuseAid"], clerk.Acts);
    }
}
