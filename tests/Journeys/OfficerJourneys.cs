using Xunit;

namespace Fazhi.Journeys;

/// <summary>行政执法人员 — an organ registers its officer, the county sees whose hours are missing, and a shopkeeper finds out who stands at the door.</summary>
[Collection("journeys")]
public sealed class OfficerJourneys(DemoSite site)
{
    [Fact]
    public async Task An_officer_is_registered_and_anybody_finds_out_whether_the_certificate_is_good()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/mechanisms/officers");
        await clerk.Accessible();
        await clerk.Go("/office/officer/new/RegisterOfficer");
        await clerk.Type(
            ("name", "演示执法甲"),
            ("kind", "Enforcement"),
            ("certificate", "演示0890001"),
            ("area", "交通运输"),
            ("issuedOn", site.InDays(-300)),
            ("expiresOn", site.InDays(40))
        );
        await clerk.Press("登记已有证件");
        var officer = clerk.Here;
        await clerk.Sees("演示0890001");
        await clerk.Accessible();

        var bureau = await site.Open("shenhe", width: 360);
        await bureau.Go("/office/officer/hours");
        await bureau.Sees("演示执法甲");
        await bureau.Accessible();
        await bureau.Picture("office-officer-hours-phone");

        var shopkeeper = await site.Open(width: 360);
        await shopkeeper.Go("/officers");
        await shopkeeper.Accessible();
        await shopkeeper.Type(("number", "演示0899999"));
        await shopkeeper.Press("查验");
        await shopkeeper.Sees("本县没有登记这个编号的证件");
        Assert.Equal("演示0899999", await shopkeeper.Page.Locator("main [name=number]").InputValueAsync());
        await shopkeeper.Type(("number", "演示0890001"));
        await shopkeeper.Press("查验");
        await shopkeeper.Sees("证件有效");
        await shopkeeper.Sees("塔河县交通运输局");
        // Photo, organ, field, valid or not: nothing more.
        Assert.DoesNotContain("演示执法甲", await shopkeeper.Text(), StringComparison.Ordinal);
        await shopkeeper.Accessible();
        await shopkeeper.Picture("portal-officer-phone");

        await clerk.Do(officer, "SuspendOfficer", ("cause", "Lost"));
        Assert.Equal(["RegisterOfficer", "SuspendOfficer"], clerk.Acts);
        await shopkeeper.Page.ReloadAsync();
        await shopkeeper.Sees("证件无效");
    }

    [Fact]
    public async Task Who_has_no_certificate_is_not_checked_in_and_who_has_is_once()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/training-course/new/PlanCourse");
        await bureau.Type(
            ("title", "2026年第一期执法培训（演示）"),
            ("organiser", "塔河县司法局"),
            ("content", "现场检查。"),
            ("from", site.InDays(-30)),
            ("until", site.InDays(300)),
            ("hours", "8")
        );
        await bureau.Press("安排培训班");
        var course = bureau.Here;
        await bureau.Do(course, "HoldCourse");
        await bureau.Follow("签到二维码");
        await bureau.Accessible();
        await bureau.Go($"{course}/check-in");
        await bureau.Sees("不能签到");
        await bureau.Accessible();

        await bureau.Go("/office/officer/new/RegisterOfficer");
        await bureau.Type(
            ("name", "演示审核员"),
            ("person", "演示审核员"),
            ("kind", "Supervision"),
            ("certificate", "演示0880001"),
            ("area", "行政执法监督"),
            ("issuedOn", site.InDays(-300)),
            ("expiresOn", site.InDays(900))
        );
        await bureau.Press("登记已有证件");
        await bureau.Sees("演示0880001");
        await bureau.Go($"{course}/check-in");
        await bureau.Press("签到");
        await bureau.Sees("参加2026年第一期执法培训（演示）");
        Assert.Equal(["RecordAttendance"], bureau.Acts);
        await bureau.Go($"{course}/check-in");
        await bureau.Press("签到");
        // The same once more is told as done; whoever insists is told why not.
        await bureau.Sees("您在");
        await bureau.Press("签到");
        await bureau.Sees("ZF016");
    }
}
