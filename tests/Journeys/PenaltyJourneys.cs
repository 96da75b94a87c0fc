using Xunit;

namespace Fazhi.Journeys;

/// <summary>行政处罚 — a clue becomes a case, the party is told and heard, the head decides, everybody reads the decision; and what the law forbids is refused by article.</summary>
[Collection("journeys")]
public sealed class PenaltyJourneys(DemoSite site)
{
    private const string Violation = "未按规定维护车辆技术档案";

    [Fact]
    public async Task A_case_is_filed_noticed_decided_served_published_and_read_by_everybody()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var (clerk, head, address) = await Noticed(site, "塔河县演示甲运输有限公司", "91232722MA0000001", "5000");
        await clerk.Do(
            address,
            "RecordDefence",
            ("statement", "请求从轻。"),
            ("checked", "已经从轻，复核后维持。"),
            ("whyNot", "没有新的事实。")
        );
        await clerk.Accessible();
        await head.Do(address, "Decide", ("imposed[0].kind", "Fine"), ("imposed[0].amount", "5000"), ("payAt", "塔河县演示银行"));
        await head.Sees("行政处罚决定书");
        await clerk.Do(address, "ServeDecision", ("method", "Direct"), ("receivedOn", site.Today), ("signedBy", "演示负责人"));
        await clerk.Do(
            address,
            "PublishDecision",
            ("text", $"塔河县演示甲运输有限公司{Violation}，罚款5000元（演示）。"),
            ("redacted", "true")
        );
        await clerk.Go(address);
        await clerk.Follow("三项制度核对");
        await clerk.Sees("执行：缴款");
        await clerk.Sees("加处罚款");
        await clerk.Accessible();
        await clerk.Picture("office-penalty-checklist");

        var anybody = await site.Open(width: 360);
        await anybody.Go("/public/penalty-case");
        await anybody.Sees($"塔河县演示甲运输有限公司{Violation}案");
        await anybody.Accessible();
        await anybody.Follow($"塔河县演示甲运输有限公司{Violation}案");
        await anybody.Sees("罚款5000元（演示）");
        await anybody.Accessible();
    }

    [Fact]
    public async Task A_penalty_without_hearing_the_party_and_one_above_the_notice_are_refused_by_article_and_nothing_typed_is_lost()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var (clerk, head, address) = await Noticed(site, "塔河县演示乙运输有限公司", "91232722MA0000002", "3000");
        await head.Go($"{address}/do/Decide");
        await head.Type(("imposed[0].kind", "Fine"), ("imposed[0].amount", "3001"), ("payAt", "塔河县演示银行"));
        var submit = head.Page.Locator("main form.fz-form button.btn-primary[type=submit]");
        await head.Click(submit.First);
        // What can't be undone is shown once more before it is tried.
        if (await submit.Filter(new() { HasTextString = "确认" }).CountAsync() is > 0)
            await head.Click(submit.Filter(new() { HasTextString = "确认" }).First);
        await head.Sees("听取陈述、申辩，或者等陈述、申辩的期限届满");
        await head.Sees("《行政处罚法》第六十二条");
        await head.Sees("不重于告知的处罚（罚款）");
        Assert.Equal("3001", await head.Page.Locator("main [name='imposed[0].amount']").InputValueAsync());
        await head.Accessible();
        Assert.NotNull(clerk);
    }

    // A case of the traffic bureau, of which the party has the notice.
    private static async Task<(Walk Clerk, Walk Head, string Address)> Noticed(
        DemoSite site,
        string party,
        string code,
        string fine
    )
    {
        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/penalty-case/new/RegisterClue");
        await clerk.Type(
            ("subject", $"{party}{Violation}"),
            ("sector", "交通运输"),
            ("source", "Patrol"),
            ("foundOn", site.Today),
            ("account", $"巡查发现{party}的情况（演示）。")
        );
        await clerk.Press("登记线索");
        var address = clerk.Here;
        var head = await site.Open("jiaotongju");
        await head.Do(
            address,
            "FileCase",
            ("party.name", party),
            ("party.kind", "LegalPerson"),
            ("party.creditCode", code + Identifiers.SocialCreditCode.CheckCharacter(code)),
            ("violation", Violation),
            ("place", "塔河县演示路9号"),
            ("violationEndedOn", site.Today),
            ("reason", "有违法事实（演示）。")
        );
        await head.Do(address, "AssignOfficers", ("officers", "演示甲甲7\n演示乙甲7"));
        await clerk.Do(
            address,
            "RecordScene",
            ("from", "09:30"),
            ("until", "10:10"),
            ("place", "塔河县演示路9号"),
            ("credentialsShown", "true"),
            ("present", "演示负责人"),
            ("recusal", "不申请"),
            ("account", "档案缺少维护记录（演示）。")
        );
        await clerk.Do(
            address,
            "EndInvestigation",
            ("facts", "当事人没有维护车辆技术档案（演示）。"),
            ("breached", "演示条例第十条"),
            ("basis", "演示条例第三十条"),
            ("proposal", "Penalise"),
            ("report", "事实清楚（演示）。")
        );
        await clerk.Do(
            address,
            "GiveNotice",
            ("intended[0].kind", "Fine"),
            ("intended[0].amount", fine),
            ("discretionReasons", "初次违法，从轻处罚（演示）。"),
            ("receivedOn", site.Today)
        );
        return (clerk, head, address);
    }
}
