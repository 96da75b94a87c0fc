using Fazhi.Testing;
using Fazhi.Web.Tests.Office;
using Fazhi.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Web.Tests;

/// <summary>What the server writes into its log is for its administrator, and names nobody.</summary>
public sealed class LogTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task No_log_holds_a_name_a_number_an_address_or_what_was_typed(Database database)
    {
        await using var site = await Site.Start(database);
        var resident = await site.Browser();
        await Applicants.Reconsideration(resident, "欧阳某某");
        await resident.Press("确认提交");
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office");
        await clerk.Fill("q", "欧阳某某").Press("搜索");
        // What goes wrong says most: wrong passwords, refused acts, forms of nobody, faults of the storage.
        var guesser = await site.Browser();
        await guesser.Open("/office/sign-in");
        await guesser.Fill("account", "欧阳某某").Fill("password", "欧阳某某的密码").Press("登录");
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms
            .Application(clerk)
            .Fill("applicant.phone", "1381234567")
            .Fill("claims", "欧阳某某请求撤销")
            .Press("申请行政复议");
        await guesser.Open("/office/search?q=" + Uri.EscapeDataString("欧阳某某"));
        await clerk.Open("/office/reconsideration/new/FileApplication");
        using (var db = site.Store.Open())
            db.Database.ExecuteSqlRaw("ALTER TABLE ledger_heads RENAME TO gone");
        await CaseForms.Application(clerk).Fill("applicant.name", "欧阳某某").Press("申请行政复议");
        Assert.NotEmpty(site.Log.Text);
        foreach (var personal in new[] { "欧阳", "张某某", "新民街", "1381234567", "请求撤销", "的密码" })
            Assert.DoesNotContain(personal, Uri.UnescapeDataString(site.Log.Text), StringComparison.Ordinal);
    }
}
