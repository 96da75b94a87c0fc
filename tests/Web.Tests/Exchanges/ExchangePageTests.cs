using System.Net;
using System.Text;
using Fazhi.Mechanisms.Exchanges;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Exchanges;

/// <summary>数据报送的页面 — an organ sees its own records as the platform would get them, takes those that can be sent as a file, and reads what is wrong with the others.</summary>
public sealed class ExchangePageTests
{
    [Fact]
    public async Task Rows_that_would_be_sent_back_are_told_and_stay_out_of_the_file_and_each_export_is_recorded()
    {
        await using var site = await Site.Start();
        Decided(site);
        var clerk = await site.Browser(PenaltySamples.Handler);
        var (from, until) = (site.Desk().Clock.Today.AddDays(-5), site.Desk().Clock.Today);
        var query = $"target=PenaltyCredit&from={from:yyyy-MM-dd}&until={until:yyyy-MM-dd}";
        await clerk.Open($"/office/exchange?{query}");
        Assert.Contains("可以报送的0行，需要更正的1行", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("处罚机关统一社会信用代码没有填写", clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("导出CSV", clerk.Text, StringComparison.Ordinal);
        // The county's own table doesn't want the code.
        var map = new SetExchangeMap
        {
            Target = ExchangeTarget.PenaltyCredit,
            Table = new FileStore(site.Store, site.Time).Put(
                new MemoryStream(
                    Encoding.UTF8.GetBytes(
                        string.Join('\t', ExchangeTable.Headings) + "\n文号\t文号\tdecision.number\t是\n批次\t批次\tbatch"
                    )
                ),
                "对照表.tsv"
            )!,
            Source = "演示平台",
        };
        site.Open("exchange-map", map, People.Administrator);
        await clerk.Open($"/office/exchange?{query}");
        Assert.Contains("可以报送的1行，需要更正的0行", clerk.Text, StringComparison.Ordinal);
        foreach (var turn in new[] { 1, 2 })
        {
            using var file = await clerk.Send(new(HttpMethod.Get, $"/office/exchange.csv?{query}"));
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .TrimStart('\uFEFF')
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("文号,批次", lines[0]);
            Assert.EndsWith($"{until:yyyyMMdd}{turn:00000}", Assert.Single(lines[1..]), StringComparison.Ordinal);
        }

        await clerk.Open("/office/exports");
        Assert.Equal(2, clerk.Page.QuerySelectorAll("tbody tr").Length);
        // Another organ's records are not one's own.
        var other = await site.Browser(People.Handler with { Id = "town-clerk", Organ = "kaikukang" });
        await other.Open($"/office/exchange?{query}");
        Assert.Contains("这段时间没有公开的记录", other.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target=Nothing&from=2025-02-30&until=yesterday")]
    [InlineData("from=9999-12-31&until=0001-01-01")]
    [InlineData("target=1&from=2025-01-01&until=2099-01-01")]
    public async Task What_is_not_understood_in_the_address_is_no_fault(string query)
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/exchange?{query}");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        using var table = await clerk.Send(new(HttpMethod.Get, $"/office/exchange-table.tsv?{query}"));
        Assert.StartsWith(
            "#",
            await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_has_not_signed_in_gets_no_row()
    {
        await using var site = await Site.Start();
        var nobody = await site.Browser();
        await nobody.Open("/office/exchange");
        Assert.Contains("/office/sign-in", nobody.Path, StringComparison.Ordinal);
    }

    private static void Decided(Site site)
    {
        site.CertifyOfficers();
        var spot = PenaltySamples.OnTheSpot with { Party = PenaltySamples.Company, ViolationEndedOn = site.Desk().Clock.Today };
        var id = site.Open(PenaltySamples.Code, spot, PenaltySamples.Handler, "traffic");
        site.Do(ActRequest.In(id, PenaltySamples.Publication), PenaltySamples.Handler);
    }
}
