using System.Net;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

public sealed class SignInTests
{
    [Fact]
    public async Task Who_has_not_signed_in_is_led_to_sign_in_and_then_back()
    {
        await using var site = await Site.Start();
        await site.Know(People.Handler);
        await site.Know(People.Head);
        var browser = await site.Browser();
        await browser.Open("/office/reconsideration");
        Assert.StartsWith("/office/sign-in?return=", browser.Path, StringComparison.Ordinal);
        await browser.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal("/office/reconsideration", browser.Path);
    }

    [Fact]
    public async Task A_wrong_password_says_no_more_than_that_and_the_account_typed_is_still_there()
    {
        await using var site = await Site.Start();
        await site.Know(People.Handler);
        await site.Know(People.Head);
        var browser = await site.Browser();
        await browser.Open("/office/sign-in");
        await browser.Fill("account", People.Handler.Id).Fill("password", "wrong").Press("登录");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("账号或者密码不对", browser.Text, StringComparison.Ordinal);
        Assert.Equal(People.Handler.Id, browser.Page.QuerySelector("#f-account")!.GetAttribute("value"));
        await browser.Fill("account", "nobody").Fill("password", "wrong").Press("登录");
        Assert.Contains("账号或者密码不对", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_no_more_than_ten_tries_a_minute_are_taken()
    {
        await using var site = await Site.Start();
        await site.Know(People.Handler);
        await site.Know(People.Head);
        var browser = await site.Browser();
        await browser.Open("/office/sign-in");
        for (var i = 0; i < 5; i++)
            await browser.Fill("account", People.Head.Id).Fill("password", $"wrong{i}").Press("登录");
        await browser.Fill("account", People.Head.Id).Fill("password", Site.Password).Press("登录");
        Assert.Contains("账号已锁定", browser.Text, StringComparison.Ordinal);
        for (var i = 0; i < 4; i++)
            await browser.Fill("account", People.Head.Id).Fill("password", Site.Password).Press("登录");
        await browser.Fill("account", People.Head.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Equal("请稍后再试", browser.Title);
    }

    [Fact]
    public async Task Sign_in_leads_to_no_other_site()
    {
        await using var site = await Site.Start();
        await site.Know(People.Handler);
        await site.Know(People.Head);
        var browser = await site.Browser();
        await browser.Open("/office/sign-in?return=https%3A%2F%2Fexample.com%2F");
        await browser.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal("/office", browser.Path);
        await browser.Press("退出");
        Assert.Equal("/office/sign-in", browser.Path);
    }
}
