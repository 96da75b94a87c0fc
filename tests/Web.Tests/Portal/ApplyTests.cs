using System.Net;
using Fazhi.Testing;
using Fazhi.Web.Tests.Office;
using Xunit;

namespace Fazhi.Web.Tests.Portal;

public sealed class ApplyTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_resident_files_gets_a_receipt_follows_and_withdraws_without_an_account(Database database)
    {
        await using var site = await Site.Start(database);
        var resident = await site.Browser();
        await Applicants.Reconsideration(resident);
        Assert.Contains("第6步，共6步", resident.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // What was chosen is read back as the list said it.
        Assert.DoesNotContain("traffic", resident.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await resident.Press("确认提交");
        Assert.Contains("受理回执", resident.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication"], site.Acts());
        var (number, secret) = Applicants.Receipt(resident);

        var elsewhere = await site.Browser();
        await elsewhere.Open("/follow");
        await elsewhere.Fill("number", number).Fill("secret", "2222-2222-22").Press("查看");
        var wrong = elsewhere.Errors;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.Status);
        await elsewhere.Fill("number", "SL-2222-2222").Fill("secret", secret).Press("查看");
        Assert.Equal(wrong, elsewhere.Errors);
        await elsewhere
            .Fill("number", number.ToLowerInvariant())
            .Fill("secret", secret.Replace("-", "", StringComparison.Ordinal))
            .Press("查看");
        Assert.Equal("/follow/matter", elsewhere.Path);
        Assert.Contains("受理审查", elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains("2025-03-10", elsewhere.Text, StringComparison.Ordinal);

        await elsewhere.Open("/follow/do/RequestWithdrawal");
        await elsewhere.Fill("reason", "已经和解。").Press("下一步：核对");
        Assert.Equal(["FileApplication"], site.Acts());
        await elsewhere.Press("确认请求撤回申请");
        Assert.Equal(["FileApplication", "RequestWithdrawal"], site.Acts());
    }

    [Theory, MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task Who_applies_in_time_in_a_year_whose_days_off_are_not_loaded_is_not_refused(Database database)
    {
        await using var site = await Site.Start(database);
        site.Today(2027, 1, 5);
        var resident = await site.Browser();
        // The sixtieth day.
        await Applicants.Reconsideration(resident, null, ("actMadeOn", "2026-11-05"), ("knownOn", "2026-11-06"));
        await resident.Press("确认提交");
        Assert.Contains("受理回执", resident.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Fact]
    public async Task Who_goes_back_after_submitting_is_told_when_it_was_done_and_where_the_receipt_is()
    {
        await using var site = await Site.Start();
        var resident = await site.Browser();
        await Applicants.Reconsideration(resident);
        await resident.Open("/apply/reconsideration/saved");
        var code = resident.Page.QuerySelector("main code")!.TextContent;
        await resident.Open("/apply/reconsideration/check");
        await resident.Press("确认提交");
        var (number, secret) = Applicants.Receipt(resident);
        foreach (var page in new[] { "check", "1", "saved" })
        {
            await resident.Open($"/apply/reconsideration/{page}");
            Assert.Equal(HttpStatusCode.OK, resident.Status);
            Assert.Contains("这份申请已在2025年3月3日09:00提交", resident.Text, StringComparison.Ordinal);
        }

        await resident.Follow("再看一次回执");
        Assert.Equal((number, secret), Applicants.Receipt(resident));
        site.Time.Advance(TimeSpan.FromMinutes(20));
        await resident.Open("/apply/reconsideration/check");
        Assert.Contains("已在2025年3月3日09:00提交", resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("回执", resident.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await resident.Follow("凭受理编号查进度");
        Assert.Equal("/follow", resident.Path);

        // The code of the draft opens no receipt; without it nothing is told.
        var elsewhere = await site.Browser();
        await elsewhere.Open("/apply/return");
        await elsewhere.Fill("code", code).Press("继续填写");
        Assert.Contains("这份申请已在2025年3月3日09:00提交", elsewhere.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SL-", elsewhere.Text, StringComparison.Ordinal);
        await elsewhere.Open("/apply/reconsideration/check");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
        Assert.DoesNotContain("提交", elsewhere.Page.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_the_step_where_it_was_typed_and_nothing_is_lost()
    {
        await using var site = await Site.Start();
        var resident = await site.Browser();
        await resident.Open("/apply/reconsideration");
        await resident.Press("开始填写");
        await resident.Fill("applicant.name", "张某某").Fill("applicant.residentId", "232722198001010011").Press("下一步");
        Assert.Contains(resident.Errors, e => e.Contains("公民身份号码", StringComparison.Ordinal));
        Assert.Equal("张某某", resident.Page.QuerySelector("#f-applicant-name")!.GetAttribute("value"));
        Assert.Empty(site.Acts());
    }

    [Fact]
    public async Task An_applicant_sees_the_own_matter_and_no_other_and_nothing_after_leaving()
    {
        await using var site = await Site.Start();
        var one = await site.Browser();
        await Applicants.Reconsideration(one);
        await one.Press("确认提交");
        var (number, _) = Applicants.Receipt(one);
        await one.Open("/follow/matter");
        Assert.Equal(HttpStatusCode.OK, one.Status);
        await one.Press("退出，清除本机的记录");
        foreach (var page in new[] { "/follow/matter", "/apply/receipt", "/apply/reconsideration/check" })
        {
            await one.Open(page);
            Assert.DoesNotContain("受理审查", one.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(number, one.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("这份申请", one.Text, StringComparison.Ordinal);
        }

        var other = await site.Browser();
        await other.Open("/follow/do/RequestWithdrawal");
        Assert.DoesNotContain("请求撤回申请", other.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_is_taken_ten_times_a_minute_and_then_not()
    {
        await using var site = await Site.Start();
        var guesser = await site.Browser();
        await guesser.Open("/follow");
        for (var i = 0; i < 11; i++)
        {
            if (i > 0 && guesser.Status == HttpStatusCode.TooManyRequests)
                break;
            await guesser.Fill("number", "SL-2222-2222").Fill("secret", $"2222-2222-2{i % 10}").Press("查看");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, guesser.Status);
    }

    [Fact]
    public async Task Thirty_applications_are_begun_from_one_address_and_then_no_more_for_a_while()
    {
        await using var site = await Site.Start();
        for (var i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.OK, await Begin());
        Assert.Equal(HttpStatusCode.TooManyRequests, await Begin());
        Assert.Equal(30, Drafts(site));

        // A program keeps no cookie from one to the next.
        async Task<HttpStatusCode> Begin()
        {
            var program = await site.Browser();
            await program.Open("/apply/mediation");
            await program.Press("开始填写");
            return program.Status;
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_draft_is_thrown_away_after_thirty_days_and_an_officials_is_kept(Database database)
    {
        await using var site = await Site.Start(database);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk).Press("暂存");
        var resident = await site.Browser();
        await resident.Open("/apply/mediation");
        await resident.Press("开始填写");
        site.Time.Advance(TimeSpan.FromDays(29));
        var later = await site.Browser();
        await later.Open("/apply/mediation");
        await later.Press("开始填写");
        Assert.Equal(3, Drafts(site));

        site.Time.Advance(TimeSpan.FromDays(1));
        // The law's work runs beside the pages; looking again and again gives it the time.
        for (var i = 0; i < 1000 && Drafts(site) > 2; i++)
            await later.Open("/apply/mediation/1");
        Assert.Equal(2, Drafts(site));
        await later.Open("/apply/mediation/1");
        Assert.Equal(HttpStatusCode.OK, later.Status);
        Assert.Empty(site.Acts());
    }

    private static int Drafts(Site site)
    {
        using var access = site.Store.OpenAccess();
        return access.Drafts.Count();
    }

    [Fact]
    public async Task A_conclusion_is_there_for_the_applicant_once_it_was_served()
    {
        await using var site = await Site.Start();
        var resident = await site.Browser();
        await Applicants.Reconsideration(resident);
        await resident.Press("确认提交");
        var (number, secret) = Applicants.Receipt(resident);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration");
        await clerk.Follow("张某不服");
        var here = clerk.Path;
        await CaseForms.Accept(clerk, here);
        await clerk.Open($"{here}/do/SendReplyNotice");
        await clerk.Fill("receivedOn", "2025-03-03").Press("发送申请书副本");
        await clerk.Open($"{here}/do/FileReply");
        await clerk.Fill("reply", "合法。").Fill("evidence", "决定书").Press("提交书面答复");
        await clerk.Open($"{here}/do/HearParty");
        await clerk.Fill("party", "Applicant").Fill("way", "InPerson").Fill("record", "陈述。").Press("听取意见");
        await clerk.Open($"{here}/do/SubmitDraftDecision");
        await CaseForms.Draft(clerk).Press("提出审查意见");
        var head = await site.Browser(People.Head);
        await head.Open($"{here}/do/DecideReview");
        await CaseForms.Decision(head).Press("下一步：核对");
        await head.Press("确认作出行政复议决定");

        await resident.Open("/follow/matter");
        Assert.Contains("受理通知书", resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("行政复议决定书", resident.Text, StringComparison.Ordinal);
        await clerk.Open($"{here}/do/ServeDocument");
        await clerk
            .Fill("document", "Conclusion")
            .Fill("to", "Applicant")
            .Fill("method", "Direct")
            .Fill("receivedOn", "2025-03-03")
            .Fill("signedBy", "张某某")
            .Press("送达文书");
        await resident.Open("/follow/matter");
        Assert.Contains("行政复议决定书", resident.Text, StringComparison.Ordinal);
        Assert.NotEqual(number, secret);

        // The case is public now; who applied is not, and can't be found out by searching for the name.
        var visitor = await site.Browser();
        await visitor.Open("/search?q=%E5%A1%94%E6%B2%B3%E5%8E%BF%E4%BA%A4%E9%80%9A%E8%BF%90%E8%BE%93%E5%B1%80");
        Assert.Contains("找到1件", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/search?q=%E5%BC%A0%E6%9F%90%E6%9F%90");
        Assert.Contains("找到0件", visitor.Text, StringComparison.Ordinal);
    }
}
