using Xunit;

namespace Fazhi.Journeys;

/// <summary>重点领域执法 — the county puts a field more on its list, lists an institution, checks it, has what was found put right, and ends; what is refused keeps what was typed.</summary>
[Collection("journeys")]
public sealed class KeyFieldJourneys(DemoSite site)
{
    private const string Shop = "塔河县演示烟花爆竹店";
    private const string Seen = "查看进货凭证和消防设施。";

    [Fact]
    public async Task A_field_more_is_determined_checked_and_ended_by_officials_alone()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var chief = await site.Open("xianzhang");
        await chief.Go("/office/parameter/new/SetParameter");
        await chief.Type(
            ("parameter", "keyfield.keys"),
            ("value", "funeral、fireworks"),
            ("from", site.Today),
            ("source", "年度工作要点（演示）")
        );
        await chief.Press("设定参数");

        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/mechanisms/key-fields");
        await bureau.Accessible();
        await bureau.Go("/office/key-field/new/LaunchKeyField");
        await bureau.Type(("title", "烟花爆竹"), ("key", "fireworks"), ("lead", "justice"), ("members", "traffic"));
        await bureau.Press("确定重点领域");
        var field = bureau.Here;
        await bureau.Sees("开展中");

        var clerk = await site.Open("jiaotong");
        await clerk.Go(field);
        await clerk.Follow("领域一览");
        await clerk.Sees("没有登记机构");
        await clerk.Accessible();
        await clerk.Follow("登记机构");
        // The field is filled in already.
        Assert.Equal("fireworks", await clerk.Page.Locator("main [name=key]:checked").InputValueAsync());
        await clerk.Type(("title", Shop), ("nature", "Private"), ("address", "塔河县演示街31号"));
        await clerk.Press("登记机构");
        await clerk.Follow("登记监督检查");
        await clerk.Type(("checkedOn", site.Today), ("officers", "演示甲甲7\n演示乙甲7"), ("account", Seen));
        await clerk.Click(clerk.Page.Locator("main button.fz-add[value=findings]"));
        await clerk.Type(
            ("findings[0].title", "灭火器过期"),
            ("findings[0].measure", "更换灭火器。"),
            ("findings[0].dueOn", site.InDays(10))
        );
        await clerk.Accessible();
        await clerk.Press("登记监督检查");
        await clerk.Sees("监督检查记录");
        Assert.Equal(["RecordOversight"], clerk.Acts);

        await bureau.Go($"{field}/overview");
        await bureau.Sees($"{Shop}：灭火器过期");
        await bureau.Sees("监督检查1次");
        await bureau.Accessible();
        await bureau.Picture("office-key-field");
        await clerk.Go($"{field}/overview");
        await clerk.Follow($"{Shop}：灭火器过期");
        var problem = clerk.Here;
        Assert.Equal(["ListCheckProblem"], clerk.Acts);
        await clerk.Do(problem, "RectifyProblem", ("done", "已经更换。"), ("after", "更换后的照片"));
        await bureau.Do(problem, "VerifyProblem", ("verdict", "到店核对，已经更换。"));
        await bureau.Do(field, "ConcludeKeyField", ("result", "检查1次，发现的问题已经整改。"));
        await bureau.Sees("已结束");
        Assert.Equal(["LaunchKeyField", "ConcludeKeyField"], bureau.Acts);

        // Its figures are there, and everybody may look up the institutions.
        var resident = await site.Open(width: 360);
        await resident.Go("/public/key-institution");
        await resident.Sees(Shop);
        await resident.Sees("非国有");
        await resident.Accessible();
        await resident.Go("/public/key-field");
        await resident.Sees("烟花爆竹");
        await resident.Accessible();
    }

    [Fact]
    public async Task A_check_is_refused_for_each_thing_that_is_missing_and_nothing_typed_is_lost()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/key-field/new/LaunchKeyField");
        await bureau.Type(("title", "殡葬"), ("key", "funeral"), ("lead", "justice"));
        await bureau.Press("确定重点领域");
        await bureau.Sees("ZD001");
        await bureau.Sees("该代号的领域正在开展");
        Assert.Equal("殡葬", await bureau.Page.Locator("main [name=title]").InputValueAsync());
        await bureau.Accessible();

        await bureau.Go("/office/oversight-check/new/RecordOversight?key=funeral");
        await bureau.Type(
            ("institution", "塔河县演示殡仪馆"),
            ("checkedOn", site.Today),
            ("officers", "演示甲甲7"),
            ("account", Seen)
        );
        await bureau.Click(bureau.Page.Locator("main button.fz-add[value=findings]"));
        await bureau.Type(("findings[0].title", "价格公示不规范"));
        await bureau.Press("登记监督检查");
        await bureau.Sees("ZC005");
        await bureau.Sees("请再选择一名执法人员");
        await bureau.Sees("ZC007");
        await bureau.Sees("当场整改的勾选");
        Assert.Equal(Seen, await bureau.Page.Locator("main [name=account]").InputValueAsync());
        Assert.Equal("价格公示不规范", await bureau.Page.Locator("main [name='findings[0].title']").InputValueAsync());
        await bureau.Accessible();
        await bureau.Type(("officers", "演示甲甲7\n演示乙甲7"), ("findings[0].mendedAtOnce", "true"));
        await bureau.Press("登记监督检查");
        await bureau.Sees("监督检查记录");
        Assert.Equal(["RecordOversight"], bureau.Acts);

        // Who takes no part in a field doesn't check in it.
        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/oversight-check/new/RecordOversight?key=funeral");
        await clerk.Type(
            ("institution", "塔河县演示殡仪馆"),
            ("checkedOn", site.Today),
            ("officers", "演示甲甲7\n演示乙甲7"),
            ("account", Seen)
        );
        await clerk.Press("登记监督检查");
        await clerk.Sees("ZC004");
        await clerk.Sees("塔河县交通运输局");
        await clerk.Accessible();
    }
}
