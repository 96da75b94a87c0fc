using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>People are searched for by name, and no address carries one.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task An_official_finds_a_person_by_name_and_the_name_stands_in_no_address()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        await clerk.Open("/office");
        await clerk.Fill("q", "张某某").Press("搜索");
        Assert.Equal("/office/search", clerk.Path);
        Assert.Contains("找到1件", clerk.Text, StringComparison.Ordinal);
        Assert.Equal("张某某", clerk.Page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        foreach (var words in new[] { "《塔河县交通运输局》", "塔河县、交通运输局", "交通　运输" })
        {
            await clerk.Fill("q", words).Press("搜索");
            Assert.Contains("找到1件", clerk.Text, StringComparison.Ordinal);
        }

        await clerk.Open("/office/reconsideration");
        await clerk.Fill("q", "张某某").Press("筛选");
        Assert.DoesNotContain("张某某", Uri.UnescapeDataString(clerk.Path), StringComparison.Ordinal);
        Assert.Contains("共1件", clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            clerk.Page.QuerySelectorAll("a[href]").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)),
            href => href.Contains("张某某", StringComparison.Ordinal)
        );
        // The respondent reads the application, and so finds it; who has no part in the case does not.
        await clerk.Fill("q", "李某某").Press("筛选");
        Assert.Contains("共0件", clerk.Text, StringComparison.Ordinal);
        // Words in an address are nobody's question.
        await clerk.Open("/office/reconsideration?q=%E6%9D%8E%E6%9F%90%E6%9F%90");
        Assert.Contains("共1件", clerk.Text, StringComparison.Ordinal);
    }
}
