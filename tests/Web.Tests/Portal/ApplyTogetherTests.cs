using System.Net;
using AngleSharp.Html.Dom;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Portal;

/// <summary>Several who apply together on the public form, with those who act for them: agents of each, a guardian, elected representatives.</summary>
public sealed class ApplyTogetherTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Each_of_two_applicants_has_two_agents_and_both_elect_one_of_them(Database database)
    {
        await using var site = await Site.Start(database);
        var resident = await Together(site);
        await Acts(resident, 0, "甲代理", "Entrusted", "张某某");
        await Acts(resident, 1, "乙代理", "Entrusted", "张某某");
        await Acts(resident, 2, "丙代理", "Entrusted", "李某某");
        await Acts(resident, 3, "丁代理", "Entrusted", "李某某");
        await Acts(resident, 4, "李某某", "Representative", null);
        await Finish(resident);
        Assert.Equal(["FileApplication"], site.Acts());

        var filed = Case(site);
        Assert.Equal(["张某某", "李某某"], filed.Persons.Where(p => p.Role == PartyRole.Applicant).Select(p => p.Party.Name));
        Assert.Equal(
            ["张某某：甲代理、乙代理", "李某某：丙代理、丁代理"],
            filed
                .Persons.Where(p => p.Role == PartyRole.Applicant)
                .Select(p => $"{p.Party.Name}：{string.Join('、', p.Acting.Select(a => a.Name))}")
        );
        Assert.Null(new Storage.Verifying.LedgerCheck(site.Store).Run().Difference);
        // The official who handles it reads who acts for whom, and everybody else none of the names.
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration");
        await clerk.Open(Office.CaseForms.Link(clerk, "张某"));
        Assert.Contains("丁代理", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_agent_for_one_applicant_and_one_for_nobody_are_refused_where_they_were_typed()
    {
        await using var site = await Site.Start();
        var resident = await Together(site);
        await Acts(resident, 0, "甲代理", "Entrusted", "张某某");
        await Acts(resident, 1, "乙代理", "Entrusted", "张某某");
        await Acts(resident, 2, "丙代理", "Entrusted", "张某某");
        await Finish(resident);
        Assert.Contains("每名申请人、第三人各委托一至二名代理人", resident.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());

        await Again(resident);
        resident.Fill("agents[2].of", "王某某");
        await Finish(resident);
        Assert.Contains("写明代理哪一位当事人", resident.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());

        await Again(resident);
        resident.Fill("agents[2].of", "李某某");
        await Finish(resident);
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Fact]
    public async Task A_child_applies_by_its_guardian_and_not_alone()
    {
        await using var site = await Site.Start();
        var resident = await site.Browser();
        await resident.Open("/apply/reconsideration");
        await resident.Press("开始填写");
        resident
            .Fill("applicant.name", "张小某")
            .Fill("applicant.kind", "Citizen")
            .Fill("applicant.address", "塔河镇新民街1号")
            .Fill("applicant.capacity", nameof(Capacity.None));
        await Finish(resident);
        Assert.Contains("法定代理人", resident.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());

        await Again(resident);
        await Acts(resident, 0, "张父", "Guardian", "张小某");
        await Finish(resident);
        Assert.Equal(["FileApplication"], site.Acts());
        var person = Assert.Single(Case(site).Persons, p => p.Role == PartyRole.Applicant);
        var acting = Assert.Single(person.Acting);
        Assert.Equal(("张父", AgentKind.Guardian), (acting.Name, acting.Kind));
    }

    [Fact]
    public async Task Whoever_represents_the_others_is_one_of_them()
    {
        await using var site = await Site.Start();
        var resident = await Together(site);
        await Acts(resident, 0, "王某某", "Representative", null);
        await Finish(resident);
        Assert.Contains("代表人从申请人中推选", resident.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());
    }

    private static async Task<Browser> Together(Site site)
    {
        var resident = await site.Browser();
        await resident.Open("/apply/reconsideration");
        await resident.Press("开始填写");
        resident.Fill("applicant.name", "张某某").Fill("applicant.kind", "Citizen").Fill("applicant.address", "塔河镇新民街1号");
        await Add(resident, "coApplicants");
        return resident
            .Fill("coApplicants[0].name", "李某某")
            .Fill("coApplicants[0].kind", "Citizen")
            .Fill("coApplicants[0].address", "塔河镇新民街2号");
    }

    private static async Task Acts(Browser resident, int row, string name, string kind, string? whom)
    {
        await Add(resident, "agents");
        resident
            .Fill($"agents[{row}].name", name)
            .Fill($"agents[{row}].kind", kind)
            .Fill($"agents[{row}].for", nameof(PartyRole.Applicant))
            .Fill($"agents[{row}].of", whom ?? "");
    }

    // The button beside a list makes room for one more in it and keeps what is typed.
    private static async Task Add(Browser resident, string list)
    {
        var button = resident
            .Page.QuerySelectorAll("button[name='_add']")
            .OfType<IHtmlButtonElement>()
            .Single(b => b.GetAttribute("value") == list);
        await resident.Go(resident.Request(button));
        Assert.True(resident.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, resident.Text);
    }

    private static async Task Again(Browser resident)
    {
        if (resident.Page.QuerySelector("main [name='applicant.name']") is null)
            await resident.Open($"{resident.Path.Split('?')[0][..resident.Path.LastIndexOf('/')]}/1");
        Assert.NotNull(resident.Page.QuerySelector("main [name='applicant.name']"));
    }

    // Through the other steps up to the end, or to where something is refused.
    private static async Task Finish(Browser resident)
    {
        for (
            var step = 0;
            step < 8 && !resident.Page.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == "确认提交");
            step++
        )
        {
            Applicants.Type(resident);
            await resident.Press(
                resident
                    .Page.QuerySelectorAll("main button")
                    .Select(b => b.TextContent.Trim())
                    .First(t => t.StartsWith("下一步", StringComparison.Ordinal))
            );
            if (resident.Errors.Count > 0)
                return;
        }

        await resident.Press("确认提交");
    }

    private static Reconsideration Case(Site site)
    {
        using var db = site.Store.Open();
        return db.Matters<Reconsideration>(site.Store.CountyCode).Single();
    }
}
