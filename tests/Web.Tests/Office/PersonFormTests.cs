using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>A form that concerns one person of a case offers their names; the ledger keeps the key, and people read the name.</summary>
public sealed class PersonFormTests
{
    [Fact]
    public async Task Whoever_joined_is_chosen_by_name_and_told_by_name()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        await CaseForms.Accept(clerk, address);
        await clerk.Open($"{address}/do/JoinThirdParty");
        await clerk.Fill("party.name", "王五").Fill("way", "Asked").Fill("interest", "车辆的共有人。").Press("第三人参加");

        await clerk.Open($"{address}/do/HearParty");
        var offered = clerk
            .Page.QuerySelectorAll("label.form-check")
            .Single(l => l.TextContent.Contains("王五（第三人）", StringComparison.Ordinal));
        var key = offered.QuerySelector("input[name='person']")!.GetAttribute("value")!;
        Assert.DoesNotContain("王五", key, StringComparison.Ordinal);
        await clerk
            .Fill("party", "ThirdParty")
            .Fill("person", key)
            .Fill("way", "Phone")
            .Fill("record", "第三人的意见。")
            .Press("听取意见");
        Assert.Contains("哪一位的意见", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("王五（第三人）", clerk.Text, StringComparison.Ordinal);
    }
}
