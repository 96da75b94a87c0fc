using System.Net;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;
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
    public async Task An_administrator_registers_somebody_who_sets_the_password_by_a_link_that_is_good_once(Database database)
    {
        await using var site = await Site.Start(database);
        Establish(site);
        var administrator = await site.Browser(Administrator);
        await administrator.Open("/office/accounts");
        await administrator.Open("/office/county-person/new/RegisterPerson");
        await administrator.Fill("title", "吴二").Fill("signIn", "Wu Er").Fill("organ", "traffic").Press("登记人员");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Status);
        Assert.Equal(["RY001", "RY003"], Codes(administrator));
        await administrator.Fill("signIn", "wu-er").Fill("roles", nameof(Role.Handler)).Press("登记人员");
        Assert.Contains("已办理", administrator.Text, StringComparison.Ordinal);
        Assert.Equal(["RegisterPerson", "AppointToPost"], site.Acts().TakeLast(2));
        await administrator.Open("/office/accounts/wu-er");
        await administrator.Press("发设密码的链接");
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
        Assert.Contains("吴二", holder.Text, StringComparison.Ordinal);

        var second = await site.Browser();
        await second.Open(link);
        Assert.Equal(HttpStatusCode.NotFound, second.Status);
        Assert.Contains("已经用过或者过期", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_name_is_text_like_any_other()
    {
        await using var site = await Site.Start();
        Establish(site);
        var administrator = await site.Browser(Administrator);
        await administrator.Open("/office/county-person/new/RegisterPerson");
        await administrator.Fill("title", "吴\uE000").Press("登记人员");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Status);
        Assert.Contains("自造字", Assert.Single(administrator.Errors), StringComparison.Ordinal);
        await administrator.Fill("title", new string('吴', 41)).Press("登记人员");
        Assert.Contains("40", Assert.Single(administrator.Errors), StringComparison.Ordinal);
        // What nobody sees goes: two accounts can't look the same, and no name is read backwards.
        await administrator.Fill("title", "\u202E吴\u200B二\u2066").Fill("signIn", "wu-er\u200b").Press("登记人员");
        var official = Assert.Single(site.Store.County.Staff.All);
        Assert.Equal(("吴二", "wu-er"), (official.Name, official.SignIn));
        await administrator.Open("/office/county-person/new/RegisterPerson");
        await administrator.Fill("title", "郑三").Fill("signIn", "wu-er\u200d").Press("登记人员");
        Assert.True(Codes(administrator) is ["RY002"], $"{administrator.Path} {administrator.Text}");
    }

    [Fact]
    public async Task A_link_is_kept_as_a_hash_only_ends_after_a_day_and_is_void_when_another_is_made()
    {
        await using var site = await Site.Start();
        Register(site, "吴二", "wu-er", ("traffic", Role.Handler));
        var book = site.Services.GetRequiredService<AccountBook>();
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
    public async Task A_disabled_account_is_out_at_once_and_a_post_counts_from_its_act_on()
    {
        await using var site = await Site.Start();
        var id = Register(site, "吴二", "wu-er", ("gov", Role.Handler));
        var clerk = await SignedIn(site, "wu-er");
        await clerk.Open("/office/reconsideration");
        Assert.NotEmpty(clerk.Page.QuerySelectorAll("main a[href*='/new/']"));
        var handler = Post(site, id);
        Appoint(site, id, "gov", Role.Mediator);
        End(site, handler);
        await clerk.Open("/office/reconsideration");
        Assert.Empty(clerk.Page.QuerySelectorAll("main a[href*='/new/']"));

        var administrator = await site.Browser(Administrator);
        await administrator.Open($"/office/accounts/{id}");
        await administrator.Press("停用");
        Assert.Contains("启用", administrator.Text, StringComparison.Ordinal);
        await clerk.Open("/office");
        Assert.StartsWith("/office/sign-in", clerk.Path, StringComparison.Ordinal);
        await clerk.Fill("account", "wu-er").Fill("password", Password).Press("登录");
        Assert.Contains("账号或者密码不对", clerk.Text, StringComparison.Ordinal);
        await administrator.Press("启用");
        await clerk.Fill("account", "wu-er").Fill("password", Password).Press("登录");
        Assert.Equal("/office", clerk.Path);

        // Who has no post any more is out, and told so when the password is right.
        End(site, Post(site, id));
        await clerk.Open("/office");
        Assert.StartsWith("/office/sign-in", clerk.Path, StringComparison.Ordinal);
        await clerk.Fill("account", "wu-er").Fill("password", Password).Press("登录");
        Assert.Contains("没有在任的岗位", clerk.Text, StringComparison.Ordinal);
        await administrator.Open($"/office/accounts/{id}");
        await administrator.Press("发设密码的链接");
        Assert.Equal(["ZH011"], Codes(administrator));
    }

    [Fact]
    public async Task Somebody_with_posts_in_two_organs_acts_for_one_of_them_and_goes_over_to_the_other()
    {
        await using var site = await Site.Start();
        Register(site, "吴二", "wu-er", ("gov", Role.Handler), ("traffic", Role.Head));
        var both = await SignedIn(site, "wu-er");
        Assert.Contains("塔河县人民政府", both.Page.QuerySelector(".fz-user span")!.TextContent, StringComparison.Ordinal);
        await both.Press("塔河县交通运输局");
        Assert.Equal("/office", both.Path);
        Assert.Contains("塔河县交通运输局", both.Page.QuerySelector(".fz-user span")!.TextContent, StringComparison.Ordinal);
        var session = site.Services.GetRequiredService<AccountBook>();
        Assert.Equal("traffic", session.Acting(session.Find("wu-er")!, "traffic")!.Organ);
        await both.Press("塔河县人民政府");
        Assert.Contains("塔河县人民政府", both.Page.QuerySelector(".fz-user span")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_who_never_set_a_password_gets_a_link_in_one_sheet()
    {
        await using var site = await Site.Start();
        Register(site, "吴二", "wu-er", ("gov", Role.Handler));
        Register(site, "郑三", "zheng-san", ("traffic", Role.Handler));
        Register(site, "没有账号的", "", ("traffic", Role.Handler));
        var administrator = await site.Browser(Administrator);
        await administrator.Open("/office/accounts");
        await administrator.Press("给没有设密码的人发链接");
        Assert.Equal(HttpStatusCode.OK, administrator.Status);
        var book = site.Services.GetRequiredService<AccountBook>();
        Assert.Equal(["wu-er", "zheng-san"], book.All().Where(h => h.Person is not null).Select(h => h.UserName));
        using var access = site.Store.OpenAccess();
        Assert.Equal(2, access.Links.Count());
    }

    [Fact]
    public async Task The_last_administrator_can_not_be_disabled()
    {
        await using var site = await Site.Start();
        var administrator = await site.Browser(Administrator);
        await administrator.Open($"/office/accounts/{Administrator.Id}");
        await administrator.Press("停用");
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
        foreach (var path in (string[])["", $"/{Administrator.Id}"])
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
        var person = Register(site, "吴二", "wu-er", ("justice", Role.LegalReviewer));
        var book = site.Services.GetRequiredService<AccountBook>();
        void Later() => site.Time.Advance(TimeSpan.FromMinutes(1));
        var link = book.NewLink("wu-er", Administrator.Id).Token!;
        var id = person.ToString();
        Later();
        book.SetByLink(link, Password);
        Later();
        book.Disable(id, AccountBook.Command);
        Later();
        book.Enable(id, AccountBook.Command);
        var changes = book.Changes(id);
        Assert.Equal(["启用", "停用", "设密码"], changes.Take(3).Select(c => c.What));
        Assert.Equal(["发密码链接", "新建"], changes.Skip(3).Select(c => c.What).Order(StringComparer.Ordinal));
        Assert.Equal("塔河县司法局：合法性审核人员", changes[0].Detail);
        Assert.Equal(
            [AccountBook.Command, AccountBook.Command, id, Administrator.Id, Administrator.Id],
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

    private static IReadOnlyList<string> Codes(Browser browser) =>
        [.. browser.Errors.Select(e => e.Split('［')[^1].TrimEnd('］')).Order(StringComparer.Ordinal)];

    private static async Task<Browser> SignedIn(Site site, string signIn)
    {
        var book = site.Services.GetRequiredService<AccountBook>();
        book.SetByLink(book.NewLink(signIn, AccountBook.Command).Token!, Password);
        var browser = await site.Browser();
        await browser.Open("/office/sign-in");
        await browser.Fill("account", signIn).Fill("password", Password).Press("登录");
        return browser;
    }

    private static void Establish(Site site)
    {
        using var desk = new Desk(site.Store, site.Time);
        foreach (var act in OrganSetup.Acts(People.Tahe))
            Assert.True(desk.Perform(ActRequest.Open("county-organ", act), People.Administrator).Done);
    }

    private static Guid Register(Site site, string name, string signIn, params (string Organ, Role Role)[] posts)
    {
        if (site.Acts().Count == 0)
            Establish(site);
        var person = site.Open("county-person", new RegisterPerson { Title = name, SignIn = signIn }, People.Administrator);
        foreach (var (organ, role) in posts)
            Appoint(site, person, organ, role);
        return person;
    }

    private static void Appoint(Site site, Guid person, string organ, Role role)
    {
        using var desk = new Desk(site.Store, site.Time);
        var act = new AppointToPost
        {
            At = organ,
            Role = role.Code,
            From = desk.Clock.Today,
            Ground = "任职文件",
        };
        var outcome = desk.Perform(
            ActRequest.Open("county-post", act, organ: "gov") with
            {
                Parent = person,
            },
            People.Administrator
        );
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
    }

    // The post held longest.
    private static Guid Post(Site site, Guid person)
    {
        using var db = site.Store.Open();
        return db.Matters<CountyPost>(site.Store.CountyCode)
            .Where(p => p.Parent == person && p.Stage == CountyPostStage.Held)
            .OrderBy(p => p.Sequence)
            .First()
            .Id;
    }

    private static void End(Site site, Guid post)
    {
        using var desk = new Desk(site.Store, site.Time);
        Assert.True(desk.Perform(ActRequest.In(post, new EndPost { Reason = "轮岗" }), People.Administrator).Done);
    }
}
