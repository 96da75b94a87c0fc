using System.Net;
using System.Text.Json;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>Next January: what is due in a year that isn't loaded shows as provisional, and an official loads the year from the notice.</summary>
public sealed class ArrangementTests
{
    private const string Address = "/office/calendar/arrangements";

    // An invented notice; the Monday after New Year is off for that week's Saturday.
    private const string Notice2027 = """
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
        await clerk.Fill("text", Notice2027).Fill("source", "收文2026-311").Press("先看哪些期限变动");
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

    [Theory, MemberData(nameof(Databases))]
    public async Task A_provisional_day_is_marked_on_the_paper_the_receipt_the_list_and_in_the_interface(Database database)
    {
        await using var site = await Site.Start(database);
        File.Copy(TextTests.LetterheadFile, Path.Combine(site.Data.Root, "letterhead.json"));
        site.Data.SignSettings();
        var resident = await site.Today(2026, 12, 1).Browser();
        await Portal.Applicants.Reconsideration(resident, null, ("actMadeOn", "2026-11-20"), ("knownOn", "2026-11-23"));
        await resident.Press("确认提交");
        var (number, secret) = Portal.Applicants.Receipt(resident);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration");
        var matter = CaseForms.Link(clerk, "张某");
        await CaseForms.Accept(clerk, matter);
        // Sixty days from 1 December end on Saturday, 30 January 2027, and so on Monday, 1 February.
        const string Due = "2027年2月1日（暂定；次年放假安排公布后有变动的，以重新计算的日期为准）";
        Assert.Contains(Due, await Notice(clerk), StringComparison.Ordinal);

        await clerk.Open(matter);
        var receipt = clerk.Page.QuerySelectorAll("a[href*='/clocks/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(receipt);
        foreach (var page in receipt)
        {
            await clerk.Open(page);
            Assert.Equal(
                clerk.Text.Contains("2027", StringComparison.Ordinal),
                clerk.Text.Contains("暂定", StringComparison.Ordinal)
            );
        }

        await clerk.Open("/office/calendar?month=2027-02");
        Assert.Contains("暂定", clerk.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var clocks = await Clocks(clerk, matter);
        Assert.Contains(clocks, c => c.Due == "2027-02-01" && c.Provisional);
        Assert.All(clocks, c => Assert.Equal(c.Due?.StartsWith("2027", StringComparison.Ordinal) == true, c.Provisional));
        // The applicant too is told that the day may still move.
        await resident.Open("/follow");
        await resident.Fill("number", number).Fill("secret", secret).Press("查看");
        Assert.Contains("2027", resident.Text, StringComparison.Ordinal);
        Assert.Contains("暂定", resident.Text, StringComparison.Ordinal);

        await clerk.Open(Address);
        await clerk.Fill("text", Notice2027).Fill("source", "收文2026-311").Press("先看哪些期限变动");
        await clerk.Press("载入2027年放假安排");
        Assert.DoesNotContain(await Clocks(clerk, matter), c => c.Provisional);
        await resident.Open("/follow");
        if (resident.Page.QuerySelector("main [name='number']") is not null)
            await resident.Fill("number", number).Fill("secret", secret).Press("查看");
        Assert.DoesNotContain("暂定", resident.Text, StringComparison.Ordinal);
        // The paper went out with the reservation and keeps it.
        await clerk.Open(matter);
        Assert.Contains(Due, await Notice(clerk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_period_a_notice_moves_is_shown_a_page_at_a_time()
    {
        await using var site = await Site.Start();
        site.Today(2026, 12, 28);
        var desk = site.Services.GetRequiredService<Desk>();
        var requests = Enumerable
            .Range(0, 130)
            .Select(i =>
                (
                    ActRequest.Open(
                        "reconsideration",
                        Api.ApiCases.Application with
                        {
                            Applicant = Api.ApiCases.Application.Applicant with { Name = $"申请{i}" },
                            ActMadeOn = new DateOnly(2026, 12, 1),
                            KnownOn = new DateOnly(2026, 12, 4),
                        }
                    ),
                    People.Handler
                )
            )
            .ToList();
        Assert.Null(desk.PerformAll(requests));
        var clerk = await site.Browser(People.Handler);
        await clerk.Open(Address);
        await clerk.Fill("text", Notice2027).Fill("source", "收文2026-311").Press("先看哪些期限变动");
        Assert.Contains("130个正在计算的期限变动", clerk.Text, StringComparison.Ordinal);
        var first = Rows(clerk);
        Assert.Equal(100, first.Count);
        await clerk.Press("后一页");
        var second = Rows(clerk);
        Assert.Equal(30, second.Count);
        Assert.Empty(first.Intersect(second));
        await clerk.Press("前一页");
        Assert.Equal(first, Rows(clerk));
        // What was pasted is still there, and is loaded from whichever page.
        await clerk.Press("后一页");
        await clerk.Press("载入2027年放假安排");
        Assert.Equal(nameof(LoadArrangement), site.Acts()[^1]);

        static List<string> Rows(Browser browser) =>
            [.. browser.Page.QuerySelectorAll("main a[href^='/office/reconsideration/']").Select(a => a.GetAttribute("href")!)];
    }

    private static async Task<string> Notice(Browser clerk)
    {
        var link = clerk
            .Page.QuerySelectorAll("a[href*='/documents/']")
            .First(a => a.TextContent.Contains("受理通知书", StringComparison.Ordinal));
        return await TextTests.Printed(await clerk.Send(new HttpRequestMessage(HttpMethod.Get, link.GetAttribute("href")!)));
    }

    private static async Task<List<(string? Due, bool Provisional)>> Clocks(Browser clerk, string matter)
    {
        using var answer = await clerk.Send(
            new HttpRequestMessage(
                HttpMethod.Get,
                $"/api/v1/matters/reconsideration/{matter.Split('?')[0].Split('/')[^1]}/clocks"
            )
        );
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(c =>
                    (c.TryGetProperty("dueOn", out var due) ? due.GetString() : null, c.GetProperty("provisional").GetBoolean())
                ),
        ];
    }

    [Fact]
    public async Task A_notice_that_contradicts_itself_is_refused_with_what_was_typed()
    {
        await using var site = await Site.Start();
        var clerk = await site.Today(2026, 12, 28).Browser(People.Handler);
        await clerk.Open(Address);
        await clerk
            .Fill("text", Notice2027.Replace("共4天", "共5天", StringComparison.Ordinal))
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
        await reviewer.Fill("text", Notice2027).Fill("source", "收文").Press("先看哪些期限变动");
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
