using Xunit;

namespace Fazhi.Journeys;

/// <summary>自设台账 — a new ledger in five minutes, by whoever works in the office.</summary>
[Collection("journeys")]
public sealed class OwnRegisterJourneys(DemoSite site)
{
    [Fact]
    public async Task A_ledger_that_no_law_knows_is_defined_filled_in_and_counted_without_a_programmer()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var head = await site.Open("juzhang");
        await head.Go("/office/mechanisms/own-registers");
        await head.Accessible();
        await head.Follow("新建台账");
        await head.Type(
            ("title", "普法宣传品发放"),
            ("registerCode", "xuanchuanpin"),
            ("purpose", "登记普法宣传品的发放，年终盘点。"),
            ("unit", "次"),
            ("datedBy", "发放日期"),
            ("isPublic", "true")
        );
        (string Name, string Kind, string Choices, bool Counted)[] columns =
        [
            ("宣传品名称", "Text", "", false),
            ("类别", "Choice", "手册、展板、日用品", true),
            ("数量", "Whole", "", true),
            ("金额", "Money", "", true),
            ("发放日期", "Day", "", false),
        ];
        foreach (var (column, i) in columns.Select((c, i) => (c, i)))
        {
            if (i > 0)
                await head.Click(head.Page.Locator("main button[name=_add][value=fields]"));
            await head.Type(
                ($"fields[{i}].name", column.Name),
                ($"fields[{i}].kind", column.Kind),
                ($"fields[{i}].required", "true")
            );
            if (column.Choices.Length > 0)
                await head.Type(($"fields[{i}].choices", column.Choices));
            if (column.Counted)
                await head.Type(($"fields[{i}].counted", "true"));
        }

        await head.Accessible();
        await head.Picture("office-own-register-define");
        await head.Press("新建台账");
        await head.Sees("普法宣传品发放");
        await head.Accessible();
        await head.Picture("office-own-register");

        var clerk = await site.Open("chengban", width: 360);
        await clerk.Go("/office/own-xuanchuanpin");
        await clerk.Accessible();
        await clerk.Go("/office/own-xuanchuanpin/new/RecordEntry");
        await clerk.Accessible();
        await clerk.Type(
            ("宣传品名称", "民法典手册"),
            ("类别", "手册"),
            ("数量", "500"),
            ("金额", "2500"),
            ("发放日期", site.Today)
        );
        await clerk.Press("登记普法宣传品发放");
        await clerk.Sees("民法典手册");
        await clerk.Accessible();
        await clerk.Picture("office-own-entry-phone");

        var visitor = await site.Open();
        await visitor.Go("/public/own-xuanchuanpin");
        await visitor.Sees("民法典手册");
        await visitor.Accessible();
        await visitor.Go("/figures/own_xuanchuanpin.sum3?year=2026");
        await visitor.Sees("500");
        await visitor.Accessible();
    }
}
