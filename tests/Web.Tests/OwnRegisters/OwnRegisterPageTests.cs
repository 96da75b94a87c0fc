using System.Net;
using Fazhi.Mechanisms.OwnRegisters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.OwnRegisters;

/// <summary>A register of the county's own, from the office's form to the public's list, without anybody who writes programs.</summary>
public sealed class OwnRegisterPageTests
{
    [Fact]
    public async Task A_register_is_defined_in_the_office_and_worked_in_at_once()
    {
        await using var site = await Site.Start();
        var head = await site.Browser(People.InstitutionHead);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/own-dibao");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);

        await head.Open("/office/mechanisms/own-registers");
        await head.Follow("新建台账");
        await Define(head, OwnSamples.Households).Press("新建台账");
        Assert.Equal("低保家庭登记", head.Title);
        await head.Follow("打开台账");
        Assert.Equal("低保家庭登记", head.Title);

        // A clerk who was signed in before finds it in the menu, and is told what is missing by the name of the column.
        await clerk.Open("/office/mechanisms/own-registers");
        await clerk.Follow("低保家庭登记");
        await clerk.Open("/office/own-dibao/new/RecordEntry");
        await clerk
            .Fill("户号", "演示甲")
            .Fill("类别", "农村低保")
            .Fill("家庭人口", "3")
            .Fill("批准日期", "2025-03-03")
            .Press("低保家庭登记");
        Assert.Contains("“月保障金”没有填写", string.Join('\n', clerk.Errors), StringComparison.Ordinal);
        await clerk.Fill("月保障金", "620.5").Press("低保家庭登记");
        Assert.Equal("演示甲", clerk.Title);
        Assert.Contains("620.5", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(["DefineOwnRegister", "RecordEntry"], site.Acts());
        var entry = clerk.Path.Split('?')[0];

        // Found by name, filtered, told by the interface, exported, corrected.
        await clerk.Open("/office/search");
        await clerk.Fill("q", "演示甲").Press("搜索");
        Assert.NotNull(clerk.Page.QuerySelector($"main a[href='{entry}']"));
        await clerk.Open($"{entry}/correct");
        await clerk.Fill("家庭人口", "4").Fill("reason", "漏登一人。").Press("更正");
        Assert.Contains("4", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/figures?year=2025");
        Assert.Contains("低保家庭登记：家庭人口", clerk.Text, StringComparison.Ordinal);

        // Everybody reads the figure; nobody but officials the entries.
        var visitor = await site.Browser();
        await visitor.Open("/figures/own_dibao.sum4?year=2025");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("4", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/public/own-dibao");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task What_is_public_is_read_by_everybody_without_what_is_personal_and_a_report_may_name_its_figures()
    {
        await using var site = await Site.Start();
        var head = await site.Browser(People.InstitutionHead);
        await head.Open("/office/own-register/new/DefineOwnRegister");
        var wells = new DefineOwnRegister
        {
            Title = "公用水井",
            RegisterCode = "wells",
            Purpose = "登记本县公用水井和管护人。",
            Unit = "口",
            IsPublic = true,
            Fields =
            [
                new("水井名称", OwnFieldKind.Text, Required: true),
                new("水源", OwnFieldKind.Choice, Required: true, Choices: "地下水、泉水", Counted: true),
                new("管护人", OwnFieldKind.Personal),
            ],
        };
        await Define(head, wells).Press("新建台账");
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/own-wells/new/RecordEntry");
        await clerk.Fill("水井名称", "东井").Fill("水源", "泉水").Fill("管护人", "演示甲").Press("登记公用水井");
        Assert.Equal("东井", clerk.Title);

        var visitor = await site.Browser();
        await visitor.Open("/public/own-wells");
        await visitor.Follow("东井");
        Assert.Contains("泉水", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("演示甲", visitor.Text, StringComparison.Ordinal);
        using var listed = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, "/api/v1/matters/own-wells"));
        var told = await listed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"水源\":\"泉水\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("演示甲", told, StringComparison.Ordinal);
        using var described = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, "/api/v1/openapi.json"));
        Assert.Contains(
            "OwnWellsRecordEntry",
            await described.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        // The report names the figure, and its part, by the code that was given.
        var filled = Issuing.FilledReport.Of(
            site.Store,
            "全县公用水井{{ own_wells.count }}口，其中泉水{{ own_wells.by2#泉水 }}口。",
            2025
        );
        Assert.Equal("全县公用水井1口，其中泉水1口。", filled.Text);
        Assert.True(new Storage.Verifying.LedgerCheck(site.Store, new() { Files = false }).Run().Agrees);
    }

    [Fact]
    public async Task A_definition_that_is_wrong_is_told_beside_its_fields_and_nothing_typed_is_lost()
    {
        await using var site = await Site.Start();
        var head = await site.Browser(People.InstitutionHead);
        await head.Open("/office/own-register/new/DefineOwnRegister");
        var wrong = OwnSamples.Households with
        {
            RegisterCode = "低保",
            Fields = [OwnSamples.Households.Fields[0], OwnSamples.Households.Fields[0]],
        };
        await Define(head, wrong).Press("新建台账");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, head.Status);
        var errors = string.Join('\n', head.Errors);
        Assert.Contains("TZ001", errors, StringComparison.Ordinal);
        Assert.Contains("户号", errors, StringComparison.Ordinal);
        Assert.Equal("户号", head.Page.QuerySelector("[name='fields[1].name']")!.GetAttribute("value"));
        Assert.Empty(site.Acts());
    }

    private static Browser Define(Browser browser, DefineOwnRegister definition)
    {
        browser
            .Fill("title", definition.Title)
            .Fill("registerCode", definition.RegisterCode)
            .Fill("purpose", definition.Purpose)
            .Fill("unit", definition.Unit ?? "")
            .Fill("datedBy", definition.DatedBy ?? "");
        if (definition.IsPublic)
            browser.Check("isPublic");
        foreach (var (field, i) in definition.Fields.Select((f, i) => (f, i)))
        {
            browser
                .Fill($"fields[{i}]._row", "1")
                .Fill($"fields[{i}].name", field.Name)
                .Fill($"fields[{i}].kind", field.Kind.ToString())
                .Fill($"fields[{i}].choices", field.Choices ?? "")
                .Fill($"fields[{i}].hint", field.Hint ?? "");
            if (field.Required)
                browser.Check($"fields[{i}].required");
            if (field.Counted)
                browser.Check($"fields[{i}].counted");
        }

        return browser;
    }
}
