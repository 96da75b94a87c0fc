using System.Net;
using Fazhi.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Office;

public sealed class PageTests
{
    [Fact]
    public async Task Every_route_has_a_policy_or_says_that_everybody_may_come()
    {
        await using var site = await Site.Start();
        var routes = site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(e =>
            {
                var method = string.Join(',', e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]);
                var policy =
                    e.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "everybody"
                    : e.Metadata.GetMetadata<IAuthorizeData>() is { } wanted ? wanted.Policy ?? "signed in"
                    : "NONE";
                return $"{method} {e.RoutePattern.RawText} {policy}";
            })
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.DoesNotContain(routes, r => r.EndsWith(" NONE", StringComparison.Ordinal));
        Snapshot.Equal("routes.txt", string.Join('\n', routes) + "\n");
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_done_and_what_was_typed_can_be_sent_again()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk).Fill("_token", "expired").Press("申请行政复议");
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Status);
        Assert.Equal("表单已过期，还没有提交", clerk.Title);
        Assert.Empty(site.Acts());
        await clerk.Press("重新提交");
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Theory]
    [InlineData("/office")]
    [InlineData("/office/calendar")]
    [InlineData("/office/calendar?month=2025-02")]
    [InlineData("/office/calendar?month=nonsense")]
    [InlineData("/office/calendar?month=9999-12")]
    [InlineData("/office/calendar?month=0001-01")]
    [InlineData("/office/overdue")]
    [InlineData("/office/exports?page=-1")]
    [InlineData("/office/figures")]
    [InlineData("/office/figures?year=2025")]
    [InlineData("/office/figures/reconsideration.accepted?year=2025")]
    [InlineData("/office/search?q=%E8%A1%8C%E6%94%BF")]
    [InlineData("/office/search?q=%22%27%3Bselect")]
    [InlineData("/office/reconsideration?stage=Nope&from=x&page=-1&sort=-title&col=domain")]
    [InlineData("/office/gallery")]
    public async Task Pages_open(string path)
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open(path);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.NotEqual("", clerk.Title);
    }

    [Theory]
    [InlineData("/office/nothing")]
    [InlineData("/office/reconsideration/01900000-0000-7000-8000-000000000000")]
    [InlineData("/office/figures/no.such")]
    [InlineData("/office/reconsideration/new/NoSuchAct")]
    public async Task What_is_not_there_is_said_with_what_to_do(string path)
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
        Assert.Contains("没有找到", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_opens_to_as_many_rows_as_it_says()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        for (var i = 0; i < 3; i++)
        {
            await CaseForms.File(clerk, penalty: 12 + i);
            if (i < 2)
                await CaseForms.Accept(clerk, clerk.Path.Split('?')[0]);
        }

        await clerk.Open("/office/figures/reconsideration.accepted?year=2025");
        await clerk.Follow("打开背后的2件");
        Assert.Equal(2, clerk.Page.QuerySelectorAll("table tbody tr").Length);
        Assert.Contains("口径", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_date_opens_to_its_receipt_day_by_day()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        await clerk.Open($"{address}/clocks/acceptance/1");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Contains("2025年3月10日", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("第5个工作日", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("周六，休息日", clerk.Text, StringComparison.Ordinal);
    }
}
