using Xunit;

namespace Fazhi.Journeys;

/// <summary>行政应诉 — a suit is registered, called, answered and stands in the calendar; what is refused keeps what was typed.</summary>
[Collection("journeys")]
public sealed class LitigationJourneys(DemoSite site)
{
    private const string Case = "（2026）黑2722行初演示9号";

    [Fact]
    public async Task A_suit_is_registered_called_and_answered_and_stands_in_the_calendar()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("chengban");
        await Fill(clerk, Case, "gov", site.Today);
        await clerk.Accessible();
        await clerk.Press("登记应诉案件");
        var suit = clerk.Here;
        await clerk.Sees("被告和期限");
        await clerk.Do(
            suit,
            "CallToCourt",
            ("kind", "Trial"),
            ("sessionOn", site.InDays(9)),
            ("time", "09:30"),
            ("place", "第二审判庭"),
            ("summonsOn", site.Today)
        );
        await clerk.Sees("第1次");
        await clerk.Accessible();
        await clerk.Picture("office-lawsuit");
        await clerk.Go("/office/lawsuit-defence");
        await clerk.Follow($"{Case}：塔河县人民政府答辩举证");
        await clerk.Do(
            clerk.Here,
            "FileDefence",
            ("filedOn", site.Today),
            ("argument", "事实清楚，程序合法。"),
            ("evidence", "决定书，证明作出的行为"),
            ("bases", "有关条例第十条"),
            ("gatheredBefore", "true")
        );
        await clerk.Sees("行政答辩状");
        await clerk.Go($"/office/lawsuit/calendar?month={site.InDays(9)[..7]}");
        await clerk.Sees(Case);
        await clerk.Accessible();
        await clerk.Picture("office-court-calendar");
        var phone = await site.Open("chengban", width: 390);
        await phone.Go($"/office/lawsuit/calendar?month={site.InDays(9)[..7]}");
        await phone.Accessible();
        await phone.Go(suit);
        await phone.Accessible();
    }

    [Fact]
    public async Task Who_isnt_sued_registers_no_suit_and_a_lawyer_alone_is_not_sent()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var clerk = await site.Open("chengban");
        await Fill(clerk, "（2026）黑2722行初演示10号", "traffic", site.Today);
        await clerk.Press("登记应诉案件");
        await clerk.Sees("YF001");
        Assert.Equal("撤销处罚决定（演示）。", await clerk.Page.Locator("main [name=claims]").InputValueAsync());
        await clerk.Accessible();
        // The next one is the government's, and its head can't come without a reason.
        await Fill(clerk, "（2026）黑2722行初演示11号", "gov", site.Today);
        await clerk.Press("登记应诉案件");
        await clerk.Do(
            clerk.Here,
            "CallToCourt",
            ("kind", "Trial"),
            ("sessionOn", site.InDays(12)),
            ("time", "14:00"),
            ("place", "第二审判庭"),
            ("summonsOn", site.Today)
        );
        await clerk.Go("/office/court-appearance");
        await clerk.Follow("（2026）黑2722行初演示11号：塔河县人民政府第1审次出庭");
        await clerk.Go($"{clerk.Here}/do/NameAppearance");
        await clerk.Type(("lawyers", "演示律师"));
        await clerk.Press("确定出庭人员");
        await clerk.Sees("YF043");
        await clerk.Sees("YF044");
        await clerk.Accessible();
    }

    private static async Task Fill(Walk clerk, string number, string defendant, string today)
    {
        await clerk.Go("/office/lawsuit/new/RegisterLawsuit");
        await clerk.Type(
            ("court", "塔河县人民法院"),
            ("caseNumber", number),
            ("receivedOn", today),
            ("plaintiffs[0].name", "演示原告"),
            ("target", "Act"),
            ("actKind", "Penalty"),
            ("actAttacked", "行政处罚决定（演示）"),
            ("claims", "撤销处罚决定（演示）。"),
            ("defendants", defendant)
        );
    }
}
