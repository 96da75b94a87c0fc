using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>
/// 没有网络的现场记录 — an officer opens the page while there is network, records a visit without it, and the page is killed between; nothing is lost until the server has all of it. So many runs as
/// FAZHI_OFFLINE_RUNS says (2 if it doesn't), each with eight photos and two signatures.
/// </summary>
[Collection("journeys")]
public sealed class OfflineJourneys(DemoSite site)
{
    private static int Runs =>
        int.TryParse(Environment.GetEnvironmentVariable("FAZHI_OFFLINE_RUNS"), CultureInfo.InvariantCulture, out var runs)
            ? runs
            : 2;

    [Fact]
    public async Task Eight_photos_and_two_signatures_made_without_network_all_arrive_however_often_the_page_is_killed()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var phone = await Phone.Of(site);
        for (var run = 0; run < Runs; run++)
        {
            var scanned = run % 2 == 0;
            var visit = Phone.Visit(site, scanned);
            await phone.Open(visit);
            await phone.Offline(true);
            await phone.Page.ReloadAsync();
            await phone.Open(visit);
            if (!scanned)
                await phone.Type(("whyNotScanned", "现场没有网络。"));
            await phone.Fill();
            var originals = await phone.Photograph(8, $"{visit}");
            if (run % 3 == 0)
            {
                await phone.Kill();
                await phone.Open(visit);
                Assert.Equal(8, await phone.Page.Locator("[data-photos] li").CountAsync());
                Assert.Equal("塔河县演示路9号", await phone.Page.Locator("[name=place]").InputValueAsync());
            }

            await phone.Sign(0);
            await phone.Sign(2);
            await phone.Locate();
            await phone.Press("save");
            await phone.Says("已经保存在手机上");
            if (run % 3 == 1)
            {
                await phone.Kill();
                await phone.Open(visit);
            }

            Assert.Equal(("draft", 10), Assert.Single(await phone.Kept()) is var (state, files, _) ? (state, files) : default);
            await phone.Press("send");
            await phone.Says("已经封存在手机上，等待送出");
            // Nothing reached the server.
            Assert.DoesNotContain("RecordVisit", site.Acts(visit));
            if (run % 2 == 1)
            {
                await phone.Kill();
                await phone.Open(visit);
            }

            if (run == 0)
            {
                await phone.Walk.Accessible();
                await phone.Page.Locator("#outbox").ScrollIntoViewIfNeededAsync();
                await phone.Walk.Picture("office-visit-offline-waiting-phone");
            }

            await phone.Offline(false);
            await phone.Page.Locator("[data-told=received]").WaitForAsync();
            Assert.Empty(await phone.Kept());
            Assert.Equal(
                ["ProposeVisit", "ApproveVisit", scanned ? "ConfirmEntry" : "LogEntry", "RecordVisit"],
                site.Acts(visit)
            );
            Phone.Arrived(site, visit, originals, signatures: 2);
            TestContext.Current.SendDiagnosticMessage($"Run {run + 1} of {Runs}: 8 photos and 2 signatures arrived.");
        }
    }

    [Fact]
    public async Task What_is_missing_is_told_in_the_phone_and_what_the_law_refuses_comes_back_with_nothing_lost()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var visit = Phone.Visit(site, scanned: true);
        var phone = await Phone.Of(site);
        await phone.Open(visit);
        await phone.Walk.Accessible();
        await phone.Walk.Picture("office-visit-record-phone");
        await phone.Type(("place", "塔河县演示路9号"));
        await phone.Press("send");
        await phone.Says("请填写开始时间");
        await phone.Says("请取得位置，或者写明不记录位置的原因");
        await phone.Walk.Accessible();
        await phone.Fill();
        await phone.Type(("result", "ToBeMended"), ("_refused", "手机取不到位置。"));
        var originals = await phone.Photograph(1, $"{visit}");
        await phone.Sign(0);
        await phone.Press("send");
        await phone.Says("JC021");
        Assert.Equal(("refused", 2), Assert.Single(await phone.Kept()) is var (state, files, _) ? (state, files) : default);
        await phone.Walk.Accessible();
        // The page may be gone meanwhile: what was refused waits with its reason.
        await phone.Kill();
        await phone.Open(visit);
        await phone.Says("JC021");
        await phone.Type(("findings", "一辆车没有技术档案。"));
        await phone.Page.Locator("[data-photos]").ScrollIntoViewIfNeededAsync();
        await phone.Walk.Picture("office-visit-photos-phone");
        await phone.Press("send");
        await phone.Page.Locator("[data-told=received]").WaitForAsync();
        Phone.Arrived(site, visit, originals, signatures: 1);
        await phone.Walk.Accessible();
    }

    [Fact]
    public async Task A_storage_thrown_away_under_an_open_page_is_written_again_from_the_page()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var visit = Phone.Visit(site, scanned: true);
        var phone = await Phone.Of(site);
        await phone.Open(visit);
        await phone.Offline(true);
        await phone.Fill();
        var originals = await phone.Photograph(8, $"{visit}");
        await phone.Sign(0);
        await phone.Sign(2);
        await phone.Press("save");
        await phone.Says("已经保存在手机上");
        var browser = await phone.Context.NewCDPSessionAsync(phone.Page);
        // On a slow machine the page may just be keeping what was signed last: then it is thrown away once more.
        for (var i = 0; i < 5 && (i == 0 || (await phone.Kept()).Any()); i++)
            await browser.SendAsync(
                "Storage.clearDataForOrigin",
                new Dictionary<string, object> { ["origin"] = site.Address, ["storageTypes"] = "indexeddb" }
            );
        Assert.Empty(await phone.Kept());
        await phone.Locate();
        await phone.Press("save");
        await phone.Says("照片8张，签名2个");
        Assert.Equal(("draft", 10), Assert.Single(await phone.Kept()) is var (state, files, _) ? (state, files) : default);
        await phone.Kill();
        await phone.Open(visit);
        await phone.Press("send");
        await phone.Says("已经封存在手机上，等待送出");
        await phone.Offline(false);
        await phone.Page.Locator("[data-told=received]").WaitForAsync();
        Phone.Arrived(site, visit, originals, signatures: 2);
    }

    [Fact]
    public async Task Who_signs_out_is_told_what_waits_and_after_the_next_sign_in_it_is_sent()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var visit = Phone.Visit(site, scanned: true);
        var phone = await Phone.Of(site);
        await phone.Open(visit);
        await phone.Offline(true);
        await phone.Fill();
        await phone.Type(("_refused", "手机取不到位置。"));
        var originals = await phone.Photograph(2, $"{visit}");
        await phone.Press("send");
        await phone.Says("已经封存在手机上，等待送出");
        // Without a session nothing is sent and nothing forgotten, and the phone says what to do.
        var session = await phone.Context.CookiesAsync();
        await phone.Context.ClearCookiesAsync();
        await phone.Offline(false);
        await phone.Says("登录已经过期");
        Assert.Equal("waiting", Assert.Single(await phone.Kept()).State);
        await phone.Offline(true);
        await phone.Context.AddCookiesAsync(
            session.Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
                HttpOnly = c.HttpOnly,
                Secure = c.Secure,
                SameSite = c.SameSite,
            })
        );
        await phone.Kill();
        // The server takes nothing just now: the record still waits when its clerk signs out.
        await phone.Context.RouteAsync("**/outbox/token", route => route.AbortAsync());
        await phone.Offline(false);
        await phone.Page.GotoAsync("/office");
        await phone.Page.Locator("form[action='/office/sign-out'] button").ClickAsync();
        await phone.Page.WaitForURLAsync("**/outbox?leaving=1");
        await phone.Says("退出登录以前请看一看");
        await phone.Says("照片和签名2个");
        await phone.Walk.Accessible();
        await phone.Walk.Picture("office-visit-leaving-phone");
        await phone.Context.UnrouteAllAsync();
        await phone.Page.RouteAsync("**/record", route => route.AbortAsync());
        await phone.Press("leave-keeping");
        await phone.Page.WaitForURLAsync("**/office/sign-in");
        Assert.Equal(
            0,
            await phone.Page.EvaluateAsync<int>(
                "async () => (await caches.keys()).filter((n) => n.startsWith('fazhi-kept:')).length"
            )
        );
        Assert.DoesNotContain("RecordVisit", site.Acts(visit));
        await phone.Page.UnrouteAllAsync();
        site.Forget("jiaotong");
        await site.SignIn(phone.Walk, "jiaotong");
        await phone.Page.GotoAsync("/office/enterprise-inspection/outbox");
        await phone.Says("服务器已经收到");
        Phone.Arrived(site, visit, originals, signatures: 0);
    }

    [Fact]
    public async Task A_record_that_can_not_be_sent_from_the_phone_is_taken_from_its_file_on_another_computer()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var visit = Phone.Visit(site, scanned: true);
        var phone = await Phone.Of(site);
        await phone.Open(visit);
        await phone.Offline(true);
        await phone.Fill();
        await phone.Locate();
        var originals = await phone.Photograph(3, $"{visit}");
        await phone.Sign(0);
        await phone.Press("send");
        await phone.Says("已经封存在手机上，等待送出");
        var file = await (
            await phone.Page.RunAndWaitForDownloadAsync(() =>
                phone.Page.Locator("#outbox button", new() { HasTextString = "导出文件" }).ClickAsync()
            )
        ).PathAsync();
        var desk = await site.Open("jiaotong");
        await desk.Page.Context.Clock.SetFixedTimeAsync(site.Time.GetUtcNow().UtcDateTime);
        await desk.Go("/office/enterprise-inspection");
        await desk.Follow("这部手机上等待送出的现场记录");
        await desk.Page.Locator("[data-visit-outbox][data-ready=true]").WaitForAsync();
        await desk.Accessible();
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await Import(desk, whole[..^1]);
        await desk.Page.Locator("main", new() { HasTextString = "不完整" }).WaitForAsync();
        Assert.DoesNotContain("RecordVisit", site.Acts(visit));
        await Import(desk, whole);
        await desk.Page.Locator("main", new() { HasTextString = "服务器已经收到" }).WaitForAsync();
        Phone.Arrived(site, visit, originals, signatures: 1);
        // The phone comes back: it is told that the server has it, and nothing is recorded twice.
        await phone.Offline(false);
        await phone.Page.Locator("[data-told=received]").WaitForAsync();
        Assert.Single(site.Acts(visit), "RecordVisit");
    }

    [Fact]
    public async Task A_record_closed_before_the_program_was_renewed_is_sent_as_it_was_closed()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var visit = Phone.Visit(site, scanned: true);
        var phone = await Phone.Of(site);
        await phone.Open(visit);
        await phone.Offline(true);
        await phone.Fill();
        await phone.Type(("_refused", "手机取不到位置。"));
        var originals = await phone.Photograph(2, $"{visit}");
        await phone.Press("send");
        await phone.Says("已经封存在手机上，等待送出");
        await phone.Page.EvaluateAsync(
            """
            async () => {
              const { all, save } = await import(document.querySelector("[data-outbox]").dataset.outbox);
              const [record] = await all();
              record.manifest = JSON.stringify({ ...JSON.parse(record.manifest), format: "fazhi-visit-bundle/1", position: "北纬52.33，东经124.71" });
              await save(record);
            }
            """
        );
        // The server has other scripts by now, and none under the old addresses: the page that was kept has its own.
        await phone.Context.RouteAsync("**/assets/**", route => route.AbortAsync());
        await phone.Kill();
        await phone.Open(visit);
        await phone.Offline(false);
        await phone.Page.Locator("[data-told=received]").WaitForAsync();
        Phone.Arrived(site, visit, originals, signatures: 0);
        await phone.Context.UnrouteAllAsync();
    }

    private static Task Import(Walk desk, byte[] content) =>
        desk
            .Page.Locator("[data-import]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "现场记录.fazhi",
                    MimeType = "application/octet-stream",
                    Buffer = content,
                }
            );
}
