using System.Net;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>What was done in time and not registered that day is entered with the proof of its day.</summary>
public sealed class LateEntryTests
{
    [Fact]
    public async Task A_reply_that_came_in_time_is_entered_after_the_period_with_its_postmark()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        await CaseForms.Accept(clerk, address);
        await clerk.Open($"{address}/do/SendReplyNotice");
        await clerk.Fill("receivedOn", "2025-03-03").Press("发送申请书副本");
        site.Today(2025, 4, 1);
        clerk = await site.Browser(People.Handler);
        await clerk.Open($"{address}/do/HearParty");
        await clerk.Fill("party", "Applicant").Fill("way", "Phone").Fill("record", "申请人的意见。").Press("听取意见");
        Assert.Contains("视为没有证据、依据", clerk.Text, StringComparison.Ordinal);

        await clerk.Open($"{address}/do/FileReply");
        Assert.NotNull(clerk.Page.QuerySelector("details.fz-late-entry"));
        await Reply(clerk).Press("提交书面答复");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("已在2025年3月17日自动登记“视为没有证据、依据”", clerk.Text, StringComparison.Ordinal);
        Assert.NotNull(clerk.Page.QuerySelector("details.fz-late-entry[open]"));

        // What is missing is told beside its field, and nothing typed is lost.
        await Reply(clerk)
            .Fill("_late.proof", "Postmark")
            .Fill("_late.evidence", "")
            .Fill("_late.reason", "收发室次周转来")
            .Press("提交书面答复");
        Assert.Contains(
            "证明材料的编号",
            clerk.Page.QuerySelector("#f-_late-evidence--error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("收发室次周转来", clerk.Page.QuerySelector("[name='_late.reason']")!.GetAttribute("value"));
        await Reply(clerk).Fill("_late.evidence", "挂号信XA12345678923号").Press("提交书面答复");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Equal(
            [
                "FileApplication",
                "AcceptApplication",
                "SendReplyNotice",
                "DeemWithoutEvidence",
                "HearParty",
                "FileReply",
                "UndoLawAct",
            ],
            site.Acts()
        );
        var timeline = clerk.Page.QuerySelectorAll(".fz-ledger li").Select(e => e.TextContent).ToList();
        Assert.Contains(
            timeline,
            t => t.Contains("提交书面答复", StringComparison.Ordinal) && t.Contains("补登", StringComparison.Ordinal)
        );
        Assert.Contains(timeline, t => t.Contains("2025-04-01 09:00登记", StringComparison.Ordinal));
        Assert.NotNull(clerk.Page.QuerySelector(".fz-ledger li s"));
        var verdict = new Storage.Verifying.LedgerCheck(site.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    private static Browser Reply(Browser clerk) =>
        clerk.Fill("reply", "行为合法。").Fill("evidence", "处罚决定书").Fill("_on", "2025-03-14");
}
