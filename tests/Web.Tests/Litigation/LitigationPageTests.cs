using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Litigation;

/// <summary>行政应诉的页面 — the calendar and its file, who is sued and why, the suits on the page of the reconsideration.</summary>
public sealed class LitigationPageTests
{
    [Fact]
    public async Task The_calendar_lists_what_the_official_may_read_and_its_file_names_no_party()
    {
        await using var site = await Site.Start();
        var today = site.Desk().Clock.Today;
        var suit = site.Open("lawsuit", Suit(today));
        site.Do(
            Storage.ActRequest.In(
                suit,
                new CallToCourt
                {
                    Kind = SessionKind.Trial,
                    SessionOn = today,
                    Time = "09:30",
                    Place = "第一审判庭",
                    SummonsOn = today,
                }
            ),
            People.Handler
        );
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/lawsuit/calendar");
        Assert.Contains("（2025）黑2722行初1号", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/lawsuit/calendar?month=2020-01");
        Assert.Contains("这个月没有庭审", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/lawsuit/calendar?month=昨天");
        Assert.Contains("（2025）黑2722行初1号", clerk.Text, StringComparison.Ordinal);
        var file = await File(clerk);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", file, StringComparison.Ordinal);
        Assert.Contains($"DTSTART:{today:yyyyMMdd}T013000Z\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("演示原告", file, StringComparison.Ordinal);
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        // Another organ has no part in it.
        var other = await site.Browser(People.Stranger);
        await other.Open("/office/lawsuit/calendar");
        Assert.DoesNotContain("行初1号", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("行初1号", await File(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_suit_says_until_when_and_offers_what_belongs_to_it()
    {
        await using var site = await Site.Start();
        var today = site.Desk().Clock.Today;
        var suit = site.Open("lawsuit", Suit(today) with { ActServedOn = today.AddDays(-10), SuedOn = today.AddDays(-5) });
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/lawsuit/{suit}");
        Assert.Contains("起诉是否超期", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("没有超过", clerk.Text, StringComparison.Ordinal);
        await clerk.Open($"/office/judicial-suggestion/new/{nameof(RegisterSuggestion)}?suit={suit}");
        Assert.StartsWith(
            suit.ToString("D"),
            clerk.Page.QuerySelector("main [name=suit]")!.GetAttribute("value"),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> File(Browser browser)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/office/lawsuit/calendar.ics");
        using var answer = await browser.Send(request);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static RegisterLawsuit Suit(DateOnly today) =>
        new()
        {
            Court = "塔河县人民法院",
            CaseNumber = "（2025）黑2722行初1号",
            ReceivedOn = today,
            Plaintiffs = [new Party { Name = "演示原告" }],
            Target = SuitTarget.Act,
            ActKind = ActKind.Penalty,
            ActAttacked = "行政处罚决定",
            Claims = "撤销处罚决定。",
            Defendants = ["gov"],
        };
}
