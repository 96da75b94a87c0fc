using System.Net;
using AngleSharp.Html.Dom;
using Fazhi.Testing;
using Fazhi.Web.Tests.Office;
using Xunit;

namespace Fazhi.Web.Tests.Portal;

public sealed class PublicTests
{
    private const string Hostile = "\"><script>alert(1)</script>';--";

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/documents?status=x&issuer=y&year=z&page=-3&sort=nope")]
    [InlineData("/documents/open-data.csv")]
    [InlineData("/documents/open-data.json")]
    [InlineData("/organisations")]
    [InlineData("/reconsiderations")]
    [InlineData("/public/parameter")]
    [InlineData("/apply")]
    [InlineData("/apply/reconsideration")]
    [InlineData("/apply/mediation")]
    [InlineData("/apply/return")]
    [InlineData("/follow")]
    [InlineData("/figures?year=2025")]
    [InlineData("/figures/mediation.mediated?year=2025")]
    [InlineData("/deadline")]
    [InlineData("/deadline?start=2025-01-20&period=5wd")]
    [InlineData("/deadline?start=2031-01-20&period=5wd")]
    [InlineData("/deadline?start=nonsense&period=%22")]
    [InlineData("/ledger")]
    [InlineData("/ledger/checkpoint")]
    [InlineData("/ledger/key")]
    [InlineData("/search?q=%E4%BE%9B%E7%83%AD")]
    [InlineData("/search?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task Everybody_may_open_it(string path)
    {
        await using var site = await Site.Start();
        // The site signs its ledger soon after its start; a visitor may be sooner.
        site.Data.SignCheckpoint(site.Time);
        var visitor = await site.Browser();
        await visitor.Open(path);
        Assert.True(
            visitor.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity,
            $"{path}: {visitor.Status} {visitor.Text}"
        );
        Assert.DoesNotContain(
            visitor.Page.QuerySelectorAll("script"),
            s => s.TextContent.Contains("alert", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/documents/01900000-0000-7000-8000-000000000000")]
    [InlineData("/public/dispute")]
    [InlineData("/public/nothing")]
    [InlineData("/figures/no.such")]
    [InlineData("/ledger/999999")]
    public async Task What_is_not_there_or_not_public_is_said_in_words(string path)
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.NotEqual("", visitor.Text.Trim());
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_gets_the_frame_of_its_surface_with_ways_on()
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.NotNull(visitor.Page.QuerySelector("nav[aria-label=主导航] a[href='/documents']"));
        Assert.NotNull(visitor.Page.QuerySelector("main form[role=search][action='/search'] input[name=q]"));
        Assert.NotNull(visitor.Page.QuerySelector("main a[href='/follow']"));
        await visitor.Fill("q", "供热").Press("搜索");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        // Somebody who hasn't signed in is shown nothing of the office.
        await visitor.Open("/office/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Null(visitor.Page.QuerySelector("a[href='/office/overdue']"));
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
        Assert.NotNull(clerk.Page.QuerySelector("a[href='/office/overdue']"));
        Assert.Contains(People.Handler.Name, clerk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("复议", "/apply/reconsideration", "/figures/reconsideration.accepted?year=2024")]
    [InlineData("对罚款不服怎么办", "/apply/reconsideration", null)]
    [InlineData("邻里纠纷", "/apply/mediation", null)]
    [InlineData("工作日", "/deadline", null)]
    [InlineData("受理行政复议案件", null, "/figures/reconsideration.accepted?year=2024")]
    public async Task The_search_box_finds_what_can_be_done_and_counted_by_the_words_people_have_for_it(
        string query,
        string? service,
        string? figure
    )
    {
        await using var site = await Site.Start();
        var resident = await site.Browser();
        await resident.Open("/");
        await resident.Fill("q", query).Press("搜索");
        foreach (var href in new[] { service, figure }.OfType<string>())
            Assert.NotNull(resident.Page.QuerySelector($"main a[href='{href}']"));
        if (figure is null)
            Assert.Null(resident.Page.QuerySelector("main a[href^='/figures/']"));
        Assert.Contains($"“{query}”找到0件", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_the_public_names_an_applicant()
    {
        await using var site = await Site.Start();
        var resident = await site.Browser();
        await Applicants.Reconsideration(resident);
        await resident.Press("确认提交");
        var visitor = await site.Browser();
        foreach (
            var path in new[]
            {
                "/",
                "/reconsiderations",
                "/search?q=%E5%A1%94%E4%BA%A4%E7%BD%9A",
                "/ledger/0",
                "/figures?year=2025",
                "/public/reconsideration",
            }
        )
        {
            await visitor.Open(path);
            Assert.DoesNotContain("张某某", visitor.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("新民街", visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again_and_an_act_makes_it_new()
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        var first = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, "/documents"));
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await Again());
        // It shows no cases.
        await CaseForms.File(await site.Browser(People.Handler));
        Assert.Equal(HttpStatusCode.NotModified, await Again());
        site.Open(Drafts.Code, Drafts.Identification);
        Assert.Equal(HttpStatusCode.OK, await Again());

        async Task<HttpStatusCode> Again()
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, "/documents");
            again.Headers.IfNoneMatch.Add(tag);
            return (await visitor.Send(again)).StatusCode;
        }
    }

    [Theory]
    [InlineData("/apply/reconsideration")]
    [InlineData("/apply/mediation")]
    public async Task Nothing_typed_into_a_step_breaks_it(string path)
    {
        await using var site = await Site.Start();
        foreach (var text in new[] { "", new string('长', 9000), Hostile })
        {
            var visitor = await site.Browser();
            await visitor.Open(path);
            await visitor.Press("开始填写");
            var form = visitor.Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First();
            foreach (
                var field in form.Elements.Where(e =>
                    e
                        is IHtmlTextAreaElement
                            or IHtmlSelectElement
                            or IHtmlInputElement { Type: "text" or "date" or "tel" or "radio" }
                )
            )
                if (field.GetAttribute("name") is { Length: > 0 } name)
                    visitor.Fill(name, text);
            await visitor.Press("下一步");
            Assert.True(
                visitor.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK,
                $"{visitor.Status}: {visitor.Text}"
            );
            Assert.DoesNotContain(
                visitor.Page.QuerySelectorAll("script"),
                s => s.TextContent.Contains("alert", StringComparison.Ordinal)
            );
        }

        Assert.Empty(site.Acts());
    }

    [Fact]
    public async Task Large_print_and_high_contrast_stay_chosen()
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/display?print=large&contrast=high&return=%2Fdocuments");
        Assert.Equal("/documents", visitor.Path);
        Assert.Equal("large", visitor.Page.DocumentElement.GetAttribute("data-print"));
        Assert.Equal("high", visitor.Page.DocumentElement.GetAttribute("data-contrast"));
        await visitor.Open("/display?return=https%3A%2F%2Fexample.com");
        Assert.Equal("/", visitor.Path);
    }
}
