using System.Net;
using AngleSharp.Html.Parser;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>The description as a page: its scripts are its own, run by a number drawn for each answer, and nothing comes from elsewhere.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public async Task ThePageRunsUnderAPolicyOfItsOwn()
    {
        await using var site = await ApiSite.Start();
        var stop = TestContext.Current.CancellationToken;
        using var answer = await site.Everybody.GetAsync("/api/docs/", stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(stop), stop);
        Assert.NotEmpty(page.Scripts);
        foreach (var script in page.Scripts)
        {
            Assert.Contains($"'nonce-{script.GetAttribute("nonce")}'", policy);
            if (script.Source is { Length: > 0 } source)
            {
                using var served = await site.Everybody.GetAsync(
                    new Uri(new Uri(site.Everybody.BaseAddress!, "/api/docs/"), source),
                    stop
                );
                Assert.True(served.StatusCode == HttpStatusCode.OK, source);
            }
        }

        using var other = await site.Everybody.GetAsync("/api/v1/types", stop);
        Assert.DoesNotContain("nonce", other.Headers.GetValues("Content-Security-Policy").Single());
    }
}
