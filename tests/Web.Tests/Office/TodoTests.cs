using Fazhi.Matters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>待办 — what is awaited from whom. The right to an act may be wider than that.</summary>
public sealed class TodoTests
{
    private static readonly Actor Traffic = new("t-clerk", "吴承办", "traffic", Role.Handler, Role.Registrar);
    private static readonly Actor Town = new("k-clerk", "郑承办", "kaikukang", Role.Handler, Role.Registrar);
    private static readonly Actor Reviewer = new("j-reviewer", "冯审核", "justice", Role.LegalReviewer, Role.Handler);

    [Fact]
    public async Task A_reply_is_awaited_from_the_respondent_though_who_hears_the_case_may_record_it()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk, respondent: "traffic");
        var address = clerk.Path.Split('?')[0];
        await clerk.Open("/office");
        Assert.Contains("受理", Due(clerk), StringComparison.Ordinal);
        Assert.Equal("1", clerk.Page.QuerySelector(".fz-count")!.FirstChild!.TextContent);
        await CaseForms.Accept(clerk, address);
        await clerk.Open($"{address}/do/SendReplyNotice");
        await clerk.Fill("receivedOn", "2025-03-03").Press("发送申请书副本");

        var traffic = await site.Browser(Traffic);
        await traffic.Open("/office");
        Assert.Contains("提交书面答复", Due(traffic), StringComparison.Ordinal);
        Assert.Contains("10个工作日后到期", Due(traffic).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await clerk.Open("/office");
        Assert.DoesNotContain("提交书面答复", Due(clerk), StringComparison.Ordinal);
        var town = await site.Browser(Town);
        await town.Open("/office");
        Assert.Contains("没有正在计算期限的待办", town.Text, StringComparison.Ordinal);

        // The respondent answers; accepting or deciding is not for it, and doesn't wait for it.
        Assert.DoesNotContain("行政复议案件", Waiting(traffic), StringComparison.Ordinal);
        await clerk.Open($"{address}/do/FileReply");
        await clerk.Fill("reply", "行政行为合法。").Fill("evidence", "决定书").Press("提交书面答复");
        Assert.Equal("FileReply", site.Acts()[^1]);
        await traffic.Open("/office");
        Assert.DoesNotContain("提交书面答复", Due(traffic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_sent_for_review_waits_for_the_reviewer_and_its_drafter_and_for_nobody_else()
    {
        await using var site = await Site.Start();
        var traffic = await site.Browser(Traffic);
        await traffic.Open("/office/normative-document/new/IdentifyDocument");
        await traffic
            .Fill("title", "塔河县道路停车管理办法")
            .Fill("issuer", "Department")
            .Check("touchesRights", "bindsGenerally", "appliesRepeatedly")
            .Press("认定");
        var address = traffic.Path.Split('?')[0];
        await traffic.Open($"{address}/do/EvaluateNeed");
        await traffic.Fill("conclusion", "确有必要。").Fill("legalGrounds", "《道路交通安全法》").Press("评估论证");
        await traffic.Open($"{address}/do/WaiveConsultation");
        await traffic.Fill("ground", "Emergency").Fill("reason", "情况紧急。").Press("不公开征求意见");
        await traffic.Open($"{address}/do/SubmitForLegalityReview");
        await traffic.Check("fileComplete", "urgent").Fill("drafterOpinion", "同意送审。").Press("送合法性审核");
        Assert.Equal(["IdentifyDocument", "EvaluateNeed", "WaiveConsultation", "SubmitForLegalityReview"], site.Acts());

        var reviewer = await site.Browser(Reviewer);
        await reviewer.Open("/office");
        Assert.Contains("出具合法性审核意见", Due(reviewer), StringComparison.Ordinal);
        await reviewer.Follow("行政规范性文件 · 合法性审核中");
        Assert.Single(reviewer.Page.QuerySelectorAll("table tbody tr"));
        await traffic.Open("/office");
        Assert.Contains("终止制定", Due(traffic), StringComparison.Ordinal);
        await traffic.Follow("行政规范性文件 · 合法性审核中");
        Assert.Single(traffic.Page.QuerySelectorAll("table tbody tr"));
        foreach (var other in new[] { Town, People.Handler })
        {
            var clerk = await site.Browser(other);
            await clerk.Open("/office");
            Assert.DoesNotContain("塔河县道路停车管理办法", clerk.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("合法性审核中", Waiting(clerk), StringComparison.Ordinal);
            // Nothing was taken from what they may read.
            await clerk.Open("/office/normative-document");
            Assert.Contains("塔河县道路停车管理办法", clerk.Text, StringComparison.Ordinal);
            await clerk.Open("/office/normative-document?reach=own");
            Assert.DoesNotContain("塔河县道路停车管理办法", clerk.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(5, "3个工作日后到期", null)]
    [InlineData(6, "2个工作日后到期", "fz-warn")]
    [InlineData(10, "今天到期", "fz-warn")]
    public async Task The_calendar_warns_when_the_to_do_list_does_by_the_clocks_own_days(int day, string said, string? colour)
    {
        await using var site = await Site.Start();
        await CaseForms.File(await site.Browser(People.Handler));
        var clerk = await site.Today(2025, 3, day).Browser(People.Handler);
        await clerk.Open("/office");
        Assert.Contains(said, Due(clerk).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(colour, Colour(clerk.Page.QuerySelector(".fz-due-day")!));
        await clerk.Open("/office/calendar?month=2025-03");
        Assert.Equal(colour, Colour(clerk.Page.QuerySelector(".fz-month a")!));
    }

    [Fact]
    public async Task On_the_Saturday_after_its_last_day_a_clock_is_late_though_no_working_day_has_gone_by()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        await CaseForms.Accept(await site.Today(2025, 3, 5).Browser(People.Handler), address);
        clerk = await site.Today(2025, 3, 15).Browser(People.Handler);
        await clerk.Open("/office");
        var late = clerk.Page.QuerySelector(".fz-due-day")!;
        Assert.Equal("fz-late", Colour(late));
        Assert.Contains("已逾期", late.TextContent, StringComparison.Ordinal);
        Assert.Contains("2025-03-14", late.TextContent, StringComparison.Ordinal);
        await clerk.Open("/office/calendar?month=2025-03");
        Assert.Equal("fz-late", Colour(clerk.Page.QuerySelector(".fz-month a")!));
        await clerk.Open(address);
        Assert.Contains("已逾期", clerk.Page.QuerySelector(".fz-clock-late")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_shows_whole_weeks_and_where_the_next_period_ends()
    {
        await using var site = await Site.Start();
        var clerk = await site.Today(2025, 3, 27).Browser(People.Handler);
        await CaseForms.File(clerk);
        // The five working days of the review end on the 3rd of April, in the last week of March.
        await clerk.Open("/office/calendar?month=2025-03");
        Assert.Contains("共0个", clerk.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("受理审查", clerk.Page.QuerySelector(".fz-month")!.TextContent, StringComparison.Ordinal);
        await clerk.Follow("2025年4月3日到期");
        Assert.Equal("/office/calendar?month=2025-04", clerk.Path);
        Assert.Contains("受理审查", clerk.Page.QuerySelector("main .fz-table")!.TextContent, StringComparison.Ordinal);
    }

    private static string? Colour(AngleSharp.Dom.IElement due) => due.ClassList.FirstOrDefault(c => c is "fz-late" or "fz-warn");

    private static string Due(Browser browser) => browser.Page.QuerySelector(".fz-todo")?.TextContent ?? "";

    private static string Waiting(Browser browser) => browser.Page.QuerySelector(".fz-waiting")?.TextContent ?? "";
}
