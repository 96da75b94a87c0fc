using System.Net;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>Next January: what is due in a year that isn't loaded shows as provisional, and an official loads the year from the notice.</summary>
public sealed class ArrangementTests
{
    private const string Address = "/office/calendar/arrangements";

    // An invented notice; the Monday after New Year is off for that week's Saturday.
    private const string Notice = """
        国务院办公厅关于2027年部分节假日安排的通知
        国办发明电〔2026〕9号
        一、元旦：1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）上班。
        二、劳动节：5月1日（周六）放假1天。
        三、国庆节：10月1日（周五）至3日（周日）放假，共3天。
        """;

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_provisional_day_is_marked_everywhere_until_the_notice_is_pasted_checked_and_loaded(Database database)
    {
        await using var site = await Site.Start(database);
        var clerk = await site.Today(2026, 12, 28).Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk).Fill("actMadeOn", "2026-12-01").Fill("knownOn", "2026-12-10").Press("申请行政复议");
        var matter = clerk.Path.Split('?')[0];
        Assert.Contains("暂定", clerk.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "/office", "/office/calendar?month=2027-01", matter })
        {
            await clerk.Open(page);
            Assert.Contains("暂定", clerk.Text, StringComparison.Ordinal);
        }

        await clerk.Open(Address);
        await clerk.Fill("text", Notice).Fill("source", "收文2026-311").Press("先看哪些期限变动");
        Assert.Contains("2027年：8天放假，1天调休上班", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("1个正在计算的期限变动", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("2027-01-05", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("2027-01-06", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication"], site.Acts());

        await clerk.Press("载入2027年放假安排");
        Assert.Contains("2027年放假安排", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication", nameof(LoadArrangement)], site.Acts());
        await clerk.Open(matter);
        Assert.DoesNotContain("暂定", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("2027-01-06", clerk.Text, StringComparison.Ordinal);
        Assert.True(new LedgerCheck(site.Store).Run().Agrees);
    }

    [Fact]
    public async Task A_notice_that_contradicts_itself_is_refused_with_what_was_typed()
    {
        await using var site = await Site.Start();
        var clerk = await site.Today(2026, 12, 28).Browser(People.Handler);
        await clerk.Open(Address);
        await clerk
            .Fill("text", Notice.Replace("共4天", "共5天", StringComparison.Ordinal))
            .Fill("source", "收文")
            .Press("先看哪些期限变动");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("通知写明共5天，读到的是4天", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("共5天", clerk.Page.QuerySelector("textarea[name=text]")!.TextContent, StringComparison.Ordinal);
        await clerk.Fill("text", "").Press("先看哪些期限变动");
        Assert.Contains("请粘贴通知全文", clerk.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());
    }

    [Fact]
    public async Task A_year_out_of_turn_and_a_person_without_the_office_are_refused_in_words()
    {
        await using var site = await Site.Start();
        var clerk = await site.Today(2026, 12, 28).Browser(People.Handler);
        await clerk.Open(Address);
        var later = "2028-01-01 元旦 放假\n2028-05-01 劳动节 放假\n2028-10-01 国庆节 放假";
        await clerk.Fill("text", later).Fill("number", "国办发明电〔2027〕1号").Fill("source", "收文").Press("先看哪些期限变动");
        await clerk.Press("载入2028年放假安排");
        Assert.Contains("请先载入前一年的放假安排", clerk.Text, StringComparison.Ordinal);

        var reviewer = await site.Browser(People.Reviewer);
        await reviewer.Open(Address);
        await reviewer.Fill("text", Notice).Fill("source", "收文").Press("先看哪些期限变动");
        await reviewer.Press("载入2027年放假安排");
        Assert.Contains("您的岗位不能办理", reviewer.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());
    }

    [Fact]
    public async Task The_public_calculator_answers_for_next_year_and_says_that_it_is_provisional()
    {
        await using var site = await Site.Start();
        var anybody = await site.Today(2026, 11, 28).Browser();
        await anybody.Open("/deadline?start=2026-11-28&period=60d");
        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        Assert.Contains("2027年1月27日", anybody.Text, StringComparison.Ordinal);
        Assert.Contains("暂定", anybody.Text, StringComparison.Ordinal);
        await anybody.Open("/deadline?start=2026-11-28&period=40y");
        Assert.Contains("算不出来", anybody.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_date_is_in_doubt_the_office_says_so_and_what_was_typed_stays_until_it_is_confirmed()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        // The machine's clock jumps while its other clock, that only counts, goes on as before.
        site.Jump(TimeSpan.FromDays(400));
        clerk = await site.Browser(People.Handler);
        Assert.Contains("暂不登记任何事项", clerk.Text, StringComparison.Ordinal);
        await CaseForms.File(clerk);
        Assert.Contains("日期可能有误", clerk.Text, StringComparison.Ordinal);
        Assert.Single(site.Acts());

        await clerk.Open("/office/date-confirmation/new/ConfirmDate");
        await clerk.Fill("date", "2026-04-07").Fill("note", "系统停用检修").Press("确认日期");
        Assert.Equal(["FileApplication", nameof(ConfirmDate)], site.Acts());
        await clerk.Open("/office");
        Assert.DoesNotContain("暂不登记任何事项", clerk.Text, StringComparison.Ordinal);
    }
}
