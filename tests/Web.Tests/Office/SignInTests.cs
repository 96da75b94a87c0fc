using System.Net;
using Fazhi.Storage.Access;
using Fazhi.Testing;
using Fazhi.Web.Accounts;
using Fazhi.Web.Traffic;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

public sealed class SignInTests
{
    private const string Wrong = "账号或者密码不对";
    private static readonly IPAddress Elsewhere = IPAddress.Parse("127.0.0.2");

    [Fact]
    public async Task Who_has_not_signed_in_is_led_to_sign_in_and_then_back()
    {
        await using var site = await Known();
        var browser = await site.Browser();
        await browser.Open("/office/reconsideration");
        Assert.StartsWith("/office/sign-in?return=", browser.Path, StringComparison.Ordinal);
        await browser.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal("/office/reconsideration", browser.Path);
    }

    [Fact]
    public async Task A_wrong_password_says_no_more_than_that_and_the_account_typed_is_still_there()
    {
        await using var site = await Known();
        var browser = await site.Browser();
        await Try(browser, People.Handler.Id, "wrong");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(Wrong, browser.Text, StringComparison.Ordinal);
        Assert.Equal(People.Handler.Id, browser.Page.QuerySelector("#f-account")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_name_that_is_not_there_or_disabled_costs_the_same_work_and_gets_the_same_words_as_one_that_is()
    {
        await using var site = await Known();
        var book = site.Services.GetRequiredService<AccountBook>();
        Assert.Empty(book.Disable(People.Head.Id, AccountBook.Command));
        using (var access = site.Store.OpenAccess())
        {
            access.Users.Add(
                new Account
                {
                    UserName = "new-one",
                    NormalizedUserName = "NEW-ONE",
                    Name = "新来的",
                    Organ = "gov",
                    Roles = [Matters.Role.Handler],
                }
            );
            access.SaveChanges();
        }

        var hasher = site.Services.GetRequiredService<AccountHasher>();
        foreach (var (name, at) in new[] { People.Handler.Id, "nobody", People.Head.Id, "new-one" }.Select((n, at) => (n, at)))
        {
            var browser = await site.Browser(from: IPAddress.Parse($"127.0.0.{10 + at}"));
            for (var i = 0; i < 7; i++)
            {
                var before = hasher.Checks;
                await Try(browser, name, name == People.Head.Id ? Site.Password : "wrong");
                // Five are checked; the sixth is told to wait, whoever's name it is.
                Assert.Equal(i < 5 ? 1 : 0, hasher.Checks - before);
                Assert.Equal(i < 5 ? $"{Wrong}。" : "密码错误次数太多，请1分钟后再试。", browser.Errors.Single());
            }
        }
    }

    [Fact]
    public void Each_wrong_guess_beyond_five_doubles_the_wait_up_to_a_quarter_of_an_hour_and_a_right_one_ends_it()
    {
        var time = new FakeTimeProvider();
        var attempts = new Attempts(time);
        for (var i = 0; i < Attempts.Free; i++)
        {
            Assert.Equal(TimeSpan.Zero, attempts.Wait("a"));
            attempts.Failed("a");
        }

        foreach (var minutes in (int[])[1, 2, 4, 8, 15, 15])
        {
            Assert.Equal(TimeSpan.FromMinutes(minutes), attempts.Wait("a"));
            Assert.Equal(TimeSpan.Zero, attempts.Wait("b"));
            time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(TimeSpan.Zero, attempts.Wait("a"));
            attempts.Failed("a");
        }

        attempts.Succeeded("a");
        Assert.Equal(TimeSpan.Zero, attempts.Wait("a"));
    }

    [Fact]
    public async Task Guessing_slows_the_guesser_and_locks_the_owner_out_neither_elsewhere_nor_at_a_known_device()
    {
        await using var site = await Known();
        var owner = await site.Browser(People.Head);
        await owner.Press("退出");
        var guesser = await site.Browser();
        for (var i = 0; i < 5; i++)
            await Try(guesser, People.Head.Id, $"wrong{i}");
        await Try(guesser, People.Head.Id, Site.Password);
        Assert.Contains("请1分钟后再试", guesser.Text, StringComparison.Ordinal);
        // At the same address, where the account was used before; and at another.
        await Try(owner, People.Head.Id, Site.Password);
        Assert.Equal("/office", owner.Path);
        var elsewhere = await site.Browser(from: Elsewhere);
        await Try(elsewhere, People.Head.Id, Site.Password);
        Assert.Equal("/office", elsewhere.Path);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_whoever_has_a_copy_of_its_cookie()
    {
        await using var site = await Known();
        var browser = await site.Browser(People.Handler);
        var stolen = browser.Cookies("/office");
        Assert.Equal(HttpStatusCode.OK, await With(site, stolen));
        await browser.Press("退出");
        Assert.Equal("/office/sign-in", browser.Path);
        Assert.Equal(HttpStatusCode.Redirect, await With(site, stolen));
    }

    [Fact]
    public async Task A_session_signed_out_leaves_the_accounts_other_sessions_alone_and_none_lasts_longer_than_a_week()
    {
        await using var site = await Known();
        var (one, other) = (await site.Browser(People.Handler), await site.Browser(People.Handler));
        await one.Press("退出");
        await other.Open("/office");
        Assert.Equal("/office", other.Path);
        for (var hours = 0; hours < 7 * 24; hours += 8)
        {
            site.Time.Advance(TimeSpan.FromHours(8));
            await other.Open("/office");
        }

        Assert.StartsWith("/office/sign-in", other.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_password_sends_an_old_session_to_sign_in_and_what_was_typed_is_kept()
    {
        await using var site = await Known();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        CaseForms.Application(clerk);
        const string New = "yige-xinde-mima-2025";
        Assert.Empty(site.Services.GetRequiredService<AccountBook>().SetOwn(People.Handler.Id, New));
        await clerk.Press("申请行政复议");
        Assert.Equal("登录已过期，还没有提交", clerk.Title);
        await clerk.Fill("account", People.Handler.Id).Fill("password", New).Press("登录");
        Assert.Contains("请求撤销该处罚决定。", clerk.Page.QuerySelector("#f-claims")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_types_without_a_session_is_kept_for_nobody_and_another_accounts_draft_fills_in_no_form()
    {
        await using var site = await Known();
        var stranger = await site.Browser();
        await stranger.Open("/office/sign-in");
        using var content = new FormUrlEncodedContent([new("claims", "植入的内容"), new("_token", Token(stranger))]);
        using var posted = await stranger.Send(
            new HttpRequestMessage(HttpMethod.Post, "/office/reconsideration/new/FileApplication") { Content = content }
        );
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        Assert.DoesNotContain("draft", posted.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Drafts(site));

        // The lost session of one account fills in no form of another, in whatever browser its address is opened.
        var head = await site.Browser(People.Head);
        await head.Open("/office/reconsideration/new/FileApplication");
        head.Fill("claims", "植入的内容");
        site.Time.Advance(TimeSpan.FromHours(11));
        await head.Press("申请行政复议");
        Assert.Equal("登录已过期，还没有提交", head.Title);
        await site.Know(People.Handler);
        await head.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal(0, Drafts(site));
        await head.Open("/office/reconsideration/new/FileApplication");
        Assert.Equal("", head.Page.QuerySelector("#f-claims")!.TextContent);
    }

    [Fact]
    public async Task A_form_of_a_foreign_page_leaves_no_draft_behind_a_lost_session()
    {
        await using var site = await Known();
        var clerk = await site.Browser(People.Handler);
        site.Time.Advance(TimeSpan.FromHours(11));
        using var content = new FormUrlEncodedContent([new("claims", "植入的内容")]);
        using var posted = await clerk.Send(
            new HttpRequestMessage(HttpMethod.Post, "/office/reconsideration/new/FileApplication") { Content = content }
        );
        Assert.StartsWith("/office/sign-in?return=%2Foffice", posted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(0, Drafts(site));
    }

    [Fact]
    public async Task No_more_than_ten_tries_a_minute_are_taken_from_an_address()
    {
        await using var site = await Known();
        var browser = await site.Browser();
        for (var i = 0; i < 10; i++)
            await Try(browser, $"nobody{i}", "wrong");
        await Try(browser, People.Head.Id, Site.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Equal("请稍后再试", browser.Title);
        var elsewhere = await site.Browser(from: Elsewhere);
        await Try(elsewhere, People.Head.Id, Site.Password);
        Assert.Equal("/office", elsewhere.Path);
    }

    [Fact]
    public async Task Ten_wrong_tries_and_a_flood_from_an_address_lock_nobody_out_at_a_device_known_there()
    {
        await using var site = await Site.Start(limits: new TrafficLimits { Posts = 25, Requests = 60 });
        await site.Know(People.Handler);
        var owner = await site.Browser(People.Head);
        await owner.Press("退出");
        var guesser = await site.Browser();
        for (var i = 0; i < 11; i++)
            await Try(guesser, People.Head.Id, "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, guesser.Status);
        await Try(owner, People.Head.Id, Site.Password);
        Assert.Equal("/office", owner.Path);
        await owner.Press("退出");
        // The guesser sends whatever an address may send, and more.
        for (var i = 0; i < 60; i++)
            await guesser.Open("/office/sign-in");
        Assert.Equal(HttpStatusCode.TooManyRequests, guesser.Status);
        await Try(owner, People.Head.Id, Site.Password);
        Assert.Equal("/office", owner.Path);
        // The device has a limit too: a known one guesses no faster.
        await owner.Press("退出");
        for (var i = 0; i < 10; i++)
            await Try(owner, $"nobody{i}", "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, owner.Status);
    }

    [Fact]
    public async Task Sign_in_leads_to_no_other_site()
    {
        await using var site = await Known();
        var browser = await site.Browser();
        await browser.Open("/office/sign-in?return=https%3A%2F%2Fexample.com%2F");
        await browser.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal("/office", browser.Path);
        await browser.Press("退出");
        Assert.Equal("/office/sign-in", browser.Path);
    }

    private static async Task<Site> Known()
    {
        var site = await Site.Start();
        await site.Know(People.Handler);
        await site.Know(People.Head);
        return site;
    }

    private static async Task Try(Browser browser, string name, string password)
    {
        await browser.Open("/office/sign-in");
        await browser.Fill("account", name).Fill("password", password).Press("登录");
    }

    private static async Task<HttpStatusCode> With(Site site, string cookies)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/office"));
        request.Headers.Add("Cookie", cookies);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string Token(Browser browser) => browser.Page.QuerySelector("input[name=_token]")!.GetAttribute("value")!;

    private static int Drafts(Site site)
    {
        using var access = site.Store.OpenAccess();
        return access.Drafts.Count();
    }
}
