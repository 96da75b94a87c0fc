using System.Net;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>引用的填写 — a field that names another matter is chosen from a short list, or looked for among many, without a script.</summary>
public sealed class ReferenceFormTests
{
    [Fact]
    public async Task Of_few_one_is_chosen_and_each_side_leads_to_the_other()
    {
        await using var site = await Site.Start();
        var organisation = Register(site, "塔河镇");
        Register(site, "开库康镇");
        Appoint(site, "周调解", "塔河镇");
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/dispute/new/FindDispute");
        var offered = clerk.Page.QuerySelectorAll("[name=organisation]").Select(o => o.GetAttribute("value"));
        Assert.Contains($"{organisation} 塔河镇人民调解委员会", offered);
        await Dispute(clerk).Fill("organisation", $"{organisation} 塔河镇人民调解委员会").Press("发现纠纷");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        var dispute = clerk.Path.Split('?')[0];
        Assert.Equal(
            $"/office/mediation-organisation/{organisation}",
            clerk
                .Page.QuerySelectorAll("main dd a")
                .Single(a => a.TextContent == "塔河镇人民调解委员会" && a.Closest(".fz-said") is null)
                .GetAttribute("href")
        );
        await clerk.Open($"/office/mediation-organisation/{organisation}");
        await clerk.Follow("矛盾纠纷（1件）");
        Assert.Contains(clerk.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")), h => h == dispute);
        Assert.Equal("FindDispute", site.Acts()[^1]);
        var verdict = new Storage.Verifying.LedgerCheck(site.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    [Fact]
    public async Task Among_many_one_is_looked_for_by_some_of_its_words_and_nothing_typed_is_lost()
    {
        await using var site = await Site.Start();
        foreach (var i in Enumerable.Range(1, 70))
            Register(site, $"第{i}村");
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/dispute/new/FindDispute");
        Assert.Empty(clerk.Page.QuerySelectorAll("select[name=organisation]"));
        await Dispute(clerk).Fill("organisation", "第69村").Press("查找");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Equal("因排水发生纠纷。", clerk.Page.QuerySelector("[name=account]")!.TextContent);
        var found = Assert.Single(clerk.Page.QuerySelectorAll("input[type=radio][name=organisation]"));
        Assert.Contains("第69村人民调解委员会", found.ParentElement!.TextContent, StringComparison.Ordinal);

        // Words that nothing has stay where they were typed, beside what is wrong.
        await clerk.Open("/office/dispute/new/FindDispute");
        await Dispute(clerk).Fill("organisation", "不存在的委员会").Press("发现纠纷");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains(clerk.Errors, e => e.Contains("没有找到“不存在的委员会”", StringComparison.Ordinal));
        Assert.Equal("不存在的委员会", clerk.Page.QuerySelector("input[type=text][name=organisation]")!.GetAttribute("value"));

        // Whoever knows the whole name writes it; a chosen one can be replaced by writing another.
        await Dispute(clerk).Fill("organisation", "第7村人民调解委员会").Press("发现纠纷");
        Assert.True(clerk.Status == HttpStatusCode.OK, string.Join('\n', clerk.Errors));
        Assert.Contains("第7村人民调解委员会", clerk.Text, StringComparison.Ordinal);
        Assert.Equal("FindDispute", site.Acts()[^1]);
    }

    [Fact]
    public async Task Several_are_ticked_and_found_line_by_line()
    {
        await using var site = await Site.Start();
        Register(site, "塔河镇");
        foreach (var i in Enumerable.Range(1, 30))
            Appoint(site, $"调解员{i}号", "塔河镇");
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/dispute/new/FindDispute");
        await Dispute(clerk).Fill("organisation", "塔河镇人民调解委员会").Press("发现纠纷");
        var dispute = clerk.Path.Split('?')[0];
        await clerk.Open($"{dispute}/do/RecordWillingness");
        await clerk.Check("allWilling").Press("登记调解意愿并受理");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        await clerk.Fill("organisation", "塔河镇人民调解委员会").Check("allWilling").Press("登记调解意愿并受理");
        await clerk.Open($"{dispute}/do/AssignMediators");
        await clerk.Fill("mediators", "调解员7号\n调解员12").Press("查找");
        Assert.Equal(2, clerk.Page.QuerySelectorAll("input[type=checkbox][name=mediators]").Length);
        var chosen = clerk.Page.QuerySelectorAll("input[type=checkbox][name=mediators]").Select(o => o.GetAttribute("value")!);
        await clerk.Fill("mediators", [.. chosen]).Press("确定调解员");
        Assert.True(clerk.Status == HttpStatusCode.OK, string.Join('\n', clerk.Errors));
        Assert.Contains(
            "调解员7号、调解员12号",
            string.Concat(clerk.Text.Where(c => !char.IsWhiteSpace(c))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_correction_shows_and_takes_the_name()
    {
        await using var site = await Site.Start();
        Register(site, "塔河镇");
        var other = Register(site, "开库康镇");
        var mediator = Appoint(site, "周调解", "塔河镇");
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/mediator/{mediator}/correct");
        Assert.Equal("塔河镇人民调解委员会", clerk.Page.QuerySelector("[name=organisation]")!.GetAttribute("value"));
        await clerk.Fill("organisation", "开库康镇人民调解委员会").Fill("reason", "登记有误。").Press("更正");
        Assert.True(clerk.Status == HttpStatusCode.OK, string.Join('\n', clerk.Errors));
        using var db = site.Store.Open();
        Assert.Equal(new(other, "开库康镇人民调解委员会"), db.Matters<Mediator>(site.Store.CountyCode).Single().Organisation);
    }

    private static Browser Dispute(Browser clerk) =>
        clerk
            .Fill("parties[0].name", "张三")
            .Fill("parties[1].name", "李四")
            .Fill("category", "Neighbours")
            .Fill("account", "因排水发生纠纷。");

    private static Guid Register(Site site, string place) =>
        site.Open(
            "mediation-organisation",
            new RegisterOrganisation
            {
                Name = $"{place}人民调解委员会",
                Kind = OrganisationKind.Committee,
                Setting = Setting.Township,
                Area = place,
                Address = $"{place}一号",
                Chair = "主任",
                Members = 5,
                Women = 2,
                TermFrom = new(2022, 6, 10),
            }
        );

    private static Guid Appoint(Site site, string name, string place) =>
        site.Open("mediator", new AppointMediator { Name = name, Organisation = $"{place}人民调解委员会" });
}
