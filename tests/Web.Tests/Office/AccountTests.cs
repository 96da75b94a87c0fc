using System.Net;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>Who may come in: accounts by the administrator's pages.</summary>
public sealed class AccountTests
{
    private const string Password = "mima-shi-yijuhua-2025";
    private static readonly Actor Administrator = new("guanli", "管理员", "gov", Role.Administrator);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_administrator_makes_an_account_and_its_holder_sets_the_password_by_a_link_that_is_good_once(
        Database database
    )
    {
        await using var site = await Site.Start(database);
        var administrator = await site.Browser(Administrator);
        await administrator.Open("/office/accounts/new");
        await administrator.Fill("account", "Wu Er").Fill("name", "").Fill("organ", "").Press("新建");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Status);
        Assert.Equal(4, administrator.Errors.Count);
        await administrator
            .Fill("account", "wu-er")
            .Fill("name", "吴二")
            .Fill("organ", "traffic")
            .Fill("roles", nameof(Role.Handler))
            .Press("新建");
        var link = new Uri(administrator.Page.QuerySelector("code")!.TextContent).PathAndQuery;

        var holder = await site.Browser();
        await holder.Open(link);
        await holder.Fill("password", "short").Fill("again", "short").Press("设密码");
        Assert.Contains("密码至少12个字符", holder.Text, StringComparison.Ordinal);
        await holder.Fill("password", Password).Fill("again", Password).Press("设密码");
        Assert.Equal("/office/sign-in", holder.Path);
        await holder.Fill("account", "wu-er").Fill("password", Password).Press("登录");
        Assert.Equal("/office", holder.Path);
        Assert.Contains("塔河县交通运输局", holder.Text, StringComparison.Ordinal);

        var second = await site.Browser();
        await second.Open(link);
        Assert.Equal(HttpStatusCode.NotFound, second.Status);
        Assert.Contains("已经用过或者过期", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holders_name_is_text_like_any_other()
    {
        await using var site = await Site.Start();
        var administrator = await site.Browser(Administrator);
        await administrator.Open("/office/accounts/new");
        administrator.Fill("account", "wu-er\u200b").Fill("organ", "traffic").Fill("roles", nameof(Role.Handler));
        await administrator.Fill("name", "吴\uE000").Press("新建");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Status);
        Assert.Contains("自造字", Assert.Single(administrator.Errors), StringComparison.Ordinal);
        await administrator.Fill("name", new string('吴', 51)).Fill("roles", nameof(Role.Handler)).Press("新建");
        Assert.Contains("50字", Assert.Single(administrator.Errors), StringComparison.Ordinal);
        // What nobody sees goes: two accounts can't look the same, and no name is read backwards.
        await administrator.Fill("name", "\u202E吴\u200B二\u2066").Fill("roles", nameof(Role.Handler)).Press("新建");
        var book = site.Services.GetRequiredService<AccountBook>();
        Assert.Equal("吴二", book.Find("wu-er")!.Name);
        Assert.Equal(
            ["ZH001"],
            book.Add("wu-er\u200d", "吴二", "gov", [Role.Handler], AccountBook.Command).Problems.Select(p => p.Code)
        );
        Assert.Equal(["ZH011"], book.Change("wu-er", "吴\n二", "gov", [Role.Handler], AccountBook.Command).Select(p => p.Code));
        Assert.Empty(book.Change("wu-er", "吴\u00AD三", "gov", [Role.Handler], AccountBook.Command));
        Assert.Equal("吴三", book.Find("wu-er")!.Name);
    }

    [Fact]
    public async Task A_link_is_kept_as_a_hash_only_ends_after_a_day_and_is_void_when_another_is_made()
    {
        await using var site = await Site.Start();
        var book = site.Services.GetRequiredService<AccountBook>();
        book.Add("wu-er", "吴二", "traffic", [Role.Handler], AccountBook.Command);
        var (first, second) = (
            book.NewLink("wu-er", AccountBook.Command).Token!,
            book.NewLink("wu-er", AccountBook.Command).Token!
        );
        Assert.Null(book.OfLink(first));
        Assert.NotNull(book.OfLink(second));
        using (var access = site.Store.OpenAccess())
            Assert.DoesNotContain(
                access.Links.AsEnumerable(),
                l => l.TokenHash.Contains(second, StringComparison.OrdinalIgnoreCase)
            );
        site.Time.Advance(TimeSpan.FromHours(24));
        Assert.Null(book.OfLink(second));
        Assert.Equal(["ZH009"], book.SetByLink(second, Password).Select(p => p.Code));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_a_changed_role_holds_from_the_next_sign_in_on()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var administrator = await site.Browser(Administrator);
        await administrator.Open($"/office/accounts/{People.Handler.Id}");
        await administrator.Fill("roles", nameof(Role.Mediator)).Press("保存修改");
        await clerk.Open("/office/reconsideration");
        Assert.StartsWith("/office/sign-in", clerk.Path, StringComparison.Ordinal);
        await clerk.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal("/office/reconsideration", clerk.Path);
        Assert.Empty(clerk.Page.QuerySelectorAll("main a[href*='/new/']"));

        await administrator.Press("停用");
        Assert.Contains("启用", administrator.Text, StringComparison.Ordinal);
        await clerk.Open("/office");
        Assert.StartsWith("/office/sign-in", clerk.Path, StringComparison.Ordinal);
        await clerk.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Contains("账号或者密码不对", clerk.Text, StringComparison.Ordinal);
        await administrator.Press("启用");
        await clerk.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal("/office", clerk.Path);
    }

    [Fact]
    public async Task The_last_administrator_can_neither_be_disabled_nor_lose_the_role()
    {
        await using var site = await Site.Start();
        var administrator = await site.Browser(Administrator);
        await administrator.Open($"/office/accounts/{Administrator.Id}");
        await administrator.Press("停用");
        Assert.Contains("最后一个", administrator.Errors.Single(), StringComparison.Ordinal);
        await administrator.Fill("roles", nameof(Role.Handler)).Press("保存修改");
        Assert.Contains("最后一个", administrator.Errors.Single(), StringComparison.Ordinal);
        await administrator.Open("/office/accounts");
        Assert.Equal("账号", administrator.Title);
    }

    [Fact]
    public async Task Accounts_are_the_administrators_business_and_nobody_elses()
    {
        await using var site = await Site.Start();
        await site.Know(Administrator);
        var head = await site.Browser(People.Head);
        foreach (var path in (string[])["", "/new", $"/{Administrator.Id}"])
        {
            await head.Open("/office/accounts" + path);
            Assert.Equal(HttpStatusCode.Forbidden, head.Status);
        }

        await head.Open("/office");
        Assert.DoesNotContain("/office/accounts", head.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_change_of_an_account_is_recorded_and_the_record_can_neither_be_changed_nor_deleted(Database database)
    {
        await using var site = await Site.Start(database);
        var book = site.Services.GetRequiredService<AccountBook>();
        void Later() => site.Time.Advance(TimeSpan.FromMinutes(1));
        book.Add("wu-er", "吴二", "traffic", [Role.Handler], Administrator.Id);
        var id = book.Find("wu-er")!.Id;
        Later();
        var link = book.NewLink(id, Administrator.Id).Token!;
        Later();
        book.SetByLink(link, Password);
        Later();
        book.Change(id, "吴二", "justice", [Role.LegalReviewer], Administrator.Id);
        Later();
        book.Disable(id, AccountBook.Command);
        Later();
        book.Enable(id, AccountBook.Command);
        var changes = book.Changes(id);
        Assert.Equal(["启用", "停用", "改岗位或者单位", "设密码", "发密码链接", "新建"], changes.Select(c => c.What));
        Assert.Equal("塔河县司法局：合法性审核人员", changes[0].Detail);
        Assert.Equal(
            [AccountBook.Command, AccountBook.Command, Administrator.Id, id, Administrator.Id, Administrator.Id],
            changes.Select(c => c.By)
        );
        using var access = site.Store.OpenAccess();
        Assert.ThrowsAny<System.Data.Common.DbException>(() => access.AccountChanges.Where(c => c.Account == id).ExecuteDelete());
        Assert.ThrowsAny<System.Data.Common.DbException>(() =>
            access.AccountChanges.Where(c => c.Account == id).ExecuteUpdate(c => c.SetProperty(x => x.By, "x"))
        );
    }

    [Fact]
    public async Task Who_changes_the_own_password_shows_the_old_one_and_goes_on_while_other_sessions_end()
    {
        await using var site = await Site.Start();
        var (here, there) = (await site.Browser(People.Handler), await site.Browser(People.Handler));
        await here.Open("/office/password");
        await here.Fill("old", "wrong").Fill("password", Password).Fill("again", Password).Press("设密码");
        Assert.Contains("现在的密码不对", here.Text, StringComparison.Ordinal);
        await here.Fill("old", Site.Password).Fill("password", Password).Fill("again", Password).Press("设密码");
        Assert.Equal("/office", here.Path);
        await there.Open("/office");
        Assert.StartsWith("/office/sign-in", there.Path, StringComparison.Ordinal);
    }
}
