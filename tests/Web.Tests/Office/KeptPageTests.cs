using System.Net;
using Fazhi.Matters;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>一次生成 — a page is sent again as it was made, to whom it was made for, while nothing it shows has changed.</summary>
public sealed class KeptPageTests
{
    private static readonly Actor Traffic = new("t-clerk", "吴承办", "traffic", Role.Handler, Role.Registrar);
    private static readonly Actor Town = new("k-clerk", "郑承办", "kaikukang", Role.Handler, Role.Registrar);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_page_is_made_once_and_made_anew_when_another_act_is_recorded_or_the_day_or_the_print_changes(
        Database database
    )
    {
        await using var site = (await Site.Start(database)).Today(2025, 3, 3);
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        var colleague = await site.Browser(new Actor("j-other", "许承办", People.Handler.Organ, Role.Handler, Role.Registrar));
        foreach (var page in new[] { address, "/office/reconsideration" })
        {
            var first = await Made(clerk, page);
            Assert.Equal(first, await Made(clerk, page));
            Assert.NotEqual(first, await Made(clerk, $"{page}?size=50"));
        }

        // Another official has acted: nobody reads the old page.
        await CaseForms.Accept(colleague, address);
        Assert.Equal(["FileApplication", "AcceptApplication"], site.Acts());
        Assert.DoesNotContain("受理", Actions(await clerk.Open(address)), StringComparison.Ordinal);

        var before = await Made(clerk, address);
        site.Today(2025, 3, 4);
        var next = await Made(clerk, address);
        Assert.NotEqual(before, next);
        await clerk.Open($"/display?print=large&contrast=standard&return={address}");
        Assert.Equal("large", clerk.Page.DocumentElement.GetAttribute("data-print"));
        Assert.NotEqual(next, await Made(clerk, address));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_act_in_one_type_leaves_the_pages_of_others_as_they_were_made_and_one_in_a_matter_the_page_of_the_next(
        Database database
    )
    {
        await using var site = await Site.Start(database);
        var ground = new Ground(site.Desk(), site.Time);
        foreach (var type in new[] { "dispute", "normative-document", "publicity-activity", "publicity-post" })
            Assert.NotEmpty(OrdinaryCourse.Of(type).Go(ground).ToList());
        var post = ground.All<PublicityPost>()[0].Id;
        var clerk = await site.Browser(new Actor("o-clerk", "许承办", People.Handler.Organ, Role.Handler, Role.Registrar));
        string[] others =
        [
            "/office/dispute",
            "/office/normative-document",
            "/office/publicity-activity",
            $"/office/dispute/{ground.All<Dispute>()[0].Id}",
            $"/office/publicity-post/{post}",
            "/public/publicity-activity",
            "/documents",
            $"/documents/{ground.All<NormativeDocument>()[0].Id}",
            "/organisations",
            "/figures/publicity.activities",
            "/figures/mediation.accepted",
            "/api/v1/matters/dispute",
            "/api/v1/matters/publicity-activity",
        ];
        string[] own =
        [
            "/office/publicity-post",
            "/public/publicity-post",
            "/api/v1/matters/publicity-post",
            "/figures/publicity.wechat_posts",
        ];
        foreach (var page in others.Concat(own))
        {
            Assert.False(await IsKept(page), page);
            Assert.True(await IsKept(page), page);
        }

        Assert.NotEmpty(OrdinaryCourse.Of("publicity-post").Go(ground).ToList());
        foreach (var page in others)
            Assert.True(await IsKept(page), page);
        foreach (var page in own)
            Assert.False(await IsKept(page), page);

        // What is kept says how old it is.
        async Task<bool> IsKept(string page)
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, page));
            using var answer = await clerk.Send(message);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
            return answer.Headers.Age is not null;
        }
    }

    [Fact]
    public async Task What_was_made_for_one_official_is_sent_to_no_other()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk, respondent: "traffic");
        var address = clerk.Path.Split('?')[0];
        await CaseForms.Tell(clerk, address);
        await Made(clerk, address);
        await Made(clerk, "/office/reconsideration");

        var traffic = await site.Browser(Traffic);
        await traffic.Open(address);
        Assert.Equal(HttpStatusCode.OK, traffic.Status);
        Assert.Contains(Traffic.Name, traffic.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(People.Handler.Name, traffic.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        var town = await site.Browser(Town);
        await town.Open(address);
        Assert.Equal(HttpStatusCode.NotFound, town.Status);
        await town.Open("/office/reconsideration");
        Assert.DoesNotContain("张某某", town.Text, StringComparison.Ordinal);
        var api = address.Replace("/office/", "/api/v1/matters/", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Asked(clerk, site, api));
        Assert.Equal(HttpStatusCode.NotFound, await Asked(town, site, api));
        Assert.Equal(HttpStatusCode.NotFound, await Asked(await site.Browser(), site, api));

        // The way out of a kept page still leads out; then nothing of it is left for whoever sits down next.
        await Made(clerk, address);
        await clerk.Press("退出");
        await clerk.Open(address);
        Assert.StartsWith("/office/sign-in", clerk.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("张某某", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/sign-in");
        await clerk.Fill("account", Town.Id).Fill("password", Site.Password).Press("登录");
        await clerk.Open(address);
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
        await clerk.Open("/office/reconsideration");
        Assert.Contains(Town.Name, clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("张某某", clerk.Text, StringComparison.Ordinal);
    }

    // A token is drawn each time a page is made.
    private static async Task<string> Made(Browser browser, string address)
    {
        await browser.Open(address);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return browser.Page.QuerySelector("input[name=_token]")!.GetAttribute("value")!;
    }

    private static string Actions(Browser browser) =>
        string.Join(' ', browser.Page.QuerySelectorAll("a[href*='/do/']").Select(a => a.TextContent.Trim()));

    private static async Task<HttpStatusCode> Asked(Browser browser, Site site, string path)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path));
        using var answer = await browser.Send(message);
        return answer.StatusCode;
    }
}
