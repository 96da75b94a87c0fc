using System.Net;
using Fazhi.Matters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

public sealed class CaseTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_clerk_takes_a_case_from_filing_to_the_archive_by_forms_alone(Database database)
    {
        await using var site = await Site.Start(database);
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        Assert.Contains("已办理“申请行政复议”", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("塔政复〔2025〕1号", clerk.Text, StringComparison.Ordinal);
        var address = clerk.Path.Split('?')[0];

        // A session lasts ten hours.
        clerk = await site.Today(2025, 3, 5).Browser(People.Handler);
        await CaseForms.Accept(clerk, address);
        Assert.Contains("行政复议申请受理通知书", clerk.Text, StringComparison.Ordinal);
        await clerk.Open($"{address}/do/SendReplyNotice");
        await clerk.Fill("receivedOn", "2025-03-05").Press("发送申请书副本");

        clerk = await site.Today(2025, 3, 12).Browser(People.Handler);
        await clerk.Open($"{address}/do/FileReply");
        await clerk.Fill("reply", "行政行为合法。").Fill("evidence", "决定书").Press("提交书面答复");
        await clerk.Open($"{address}/do/HearParty");
        await clerk.Fill("party", "Applicant").Fill("way", "InPerson").Fill("record", "申请人陈述意见。").Press("听取意见");
        await clerk.Open($"{address}/do/SubmitDraftDecision");
        await CaseForms.Draft(clerk).Press("提出审查意见");

        var head = await site.Browser(People.Head);
        await head.Open($"{address}/do/DecideReview");
        await CaseForms.Decision(head).Press("下一步：核对");
        Assert.Contains("办理后不能撤回", head.Text, StringComparison.Ordinal);
        Assert.Equal("SubmitDraftDecision", site.Acts()[^1]);
        await head.Press("确认作出行政复议决定");
        Assert.Contains("已审结", head.Text, StringComparison.Ordinal);
        Assert.Contains("行政复议决定书", head.Text, StringComparison.Ordinal);

        Assert.Equal(
            [
                "FileApplication",
                "AcceptApplication",
                "SendReplyNotice",
                "FileReply",
                "HearParty",
                "SubmitDraftDecision",
                "DecideReview",
            ],
            site.Acts()
        );
        Assert.Contains("校验无误", head.Text, StringComparison.Ordinal);

        var document = await head.Send(new HttpRequestMessage(HttpMethod.Get, CaseForms.Link(head, "行政复议决定书")));
        // The test county has no letterhead: that is said, not guessed.
        Assert.Equal(HttpStatusCode.Conflict, document.StatusCode);
        Assert.Contains("设定文书抬头", await document.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_act_still_wants_is_told_before_anybody_fills_it_in()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        await CaseForms.Accept(clerk, address);
        // That a hearing was told and its day has come depends on the day, not on the matter alone.
        var blocked = clerk
            .Page.QuerySelectorAll(".fz-blocked")
            .First(b => b.TextContent.Contains("举行听证", StringComparison.Ordinal));
        Assert.Contains("先通知听证，并在通知的日期举行", blocked.TextContent, StringComparison.Ordinal);
        Assert.Contains("第五十一条", blocked.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("不能办理“", blocked.TextContent, StringComparison.Ordinal);
        await clerk.Open($"{address}/do/HoldHearing");
        Assert.Contains("现在还不能办理", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("先通知听证，并在通知的日期举行", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_party_asks_stands_apart_for_who_holds_the_case_and_is_the_respondents_own_act()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        await CaseForms.Accept(clerk, address);
        await clerk.Open(address);
        var lists = clerk.Page.QuerySelectorAll(".fz-panel > .fz-next, .fz-next-head").ToList();
        Assert.Equal("当事人提出的，代为登记", lists[1].TextContent);
        Assert.Contains("中止审理", lists[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("请求撤回申请", lists[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("请求撤回申请", lists[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("补充证据", lists[2].TextContent, StringComparison.Ordinal);
        // Of many that can't be done yet only their number is in sight.
        var folded = clerk.Page.QuerySelector(".fz-next-blocked")!;
        Assert.False(folded.HasAttribute("open"));
        Assert.Contains($"（{folded.QuerySelectorAll(".fz-blocked").Length}项）", folded.TextContent, StringComparison.Ordinal);

        await clerk.Open($"{address}/do/SendReplyNotice");
        await clerk.Press("发送申请书副本");
        var respondent = await site.Browser(new Actor("t-clerk", "吴承办", "traffic", Role.Handler));
        await respondent.Open(address);
        Assert.Contains("提交书面答复", respondent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("补充证据", respondent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("代为登记", respondent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await clerk.Fill("applicant.name", "张三").Fill("applicant.residentId", "232722198001010011").Press("申请行政复议");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains(clerk.Errors, e => e.Contains("行政复议请求", StringComparison.Ordinal));
        Assert.Contains(clerk.Errors, e => e.Contains("公民身份号码", StringComparison.Ordinal));
        Assert.Equal("张三", clerk.Page.QuerySelector("#f-applicant-name")!.GetAttribute("value"));
        var id = clerk.Page.QuerySelector("#f-applicant-residentId")!;
        Assert.Equal("232722198001010011", id.GetAttribute("value"));
        Assert.Equal("true", id.GetAttribute("aria-invalid"));
        Assert.Contains("f-applicant-residentId--error", id.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Empty(site.Acts());
    }

    [Fact]
    public async Task A_form_sent_twice_is_done_once()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        var request = CaseForms.Application(clerk).Request(clerk.Button("申请行政复议"));
        await clerk.Go(request);
        var first = clerk.Path;
        await clerk.Go(request);
        Assert.Equal(first, clerk.Path);
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Fact]
    public async Task The_same_words_in_another_form_are_asked_about_and_recorded_again_only_if_that_is_meant()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        await CaseForms.File(clerk);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("内容完全相同，这一次没有办理", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication"], site.Acts());
        var colleague = await site.Browser(People.Handler with { Id = "colleague" });
        await CaseForms.File(colleague);
        Assert.Equal(["FileApplication", "FileApplication"], site.Acts());
        await clerk.Press("申请行政复议");
        Assert.Equal(["FileApplication", "FileApplication", "FileApplication"], site.Acts());
        site.Time.Advance(TimeSpan.FromHours(2));
        await CaseForms.File(clerk);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
    }

    [Fact]
    public async Task Two_clerks_on_one_matter_the_second_is_told_and_can_look_again()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        var other = await site.Browser(People.Handler);
        await other.Open($"{address}/do/RequestWithdrawal");
        other.Fill("reason", "和解。");
        await clerk.Open($"{address}/correct");
        await clerk.Fill("reason", "核对后更正。").Fill("respondentName", "塔河县交通运输管理局").Press("更正");
        await other.Press("请求撤回申请");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("您打开以后，该事项又有新的办理", other.Text, StringComparison.Ordinal);
        Assert.Contains("和解。", other.Text, StringComparison.Ordinal);
        await other.Press("请求撤回申请");
        Assert.Equal(["FileApplication", "CorrectRecord", "RequestWithdrawal"], site.Acts());
    }

    [Fact]
    public async Task A_correction_keeps_both_versions_with_its_reason()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        await clerk.Open($"{address}/correct");
        await clerk.Press("更正");
        Assert.Contains("没有改动任何栏目", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("请填写更正理由", clerk.Text, StringComparison.Ordinal);
        await clerk.Fill("reason", "名称记错。").Fill("respondentName", "塔河县公安局").Press("更正");
        Assert.Contains("名称记错。", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("塔河县交通运输局", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("塔河县公安局", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication", "CorrectRecord"], site.Acts());
    }

    [Fact]
    public async Task A_draft_is_kept_and_goes_on_where_it_stopped()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await clerk.Fill("applicant.name", "李四").Press("暂存");
        Assert.Contains("草稿已保存", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office");
        await clerk.Follow("申请行政复议");
        Assert.Equal("李四", clerk.Page.QuerySelector("#f-applicant-name")!.GetAttribute("value"));
        await CaseForms.Application(clerk).Fill("applicant.name", "李四").Press("申请行政复议");
        Assert.Equal(["FileApplication"], site.Acts());
        await clerk.Open("/office");
        Assert.Contains("没有草稿", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_survives_a_session_that_ended()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        CaseForms.Application(clerk);
        site.Time.Advance(TimeSpan.FromHours(11));
        await clerk.Press("申请行政复议");
        Assert.Equal("登录已过期，还没有提交", clerk.Title);
        Assert.Empty(site.Acts());
        Assert.Equal(0, CaseForms.Drafts(site));
        await clerk.Fill("account", People.Handler.Id).Fill("password", "不对的密码").Press("登录");
        Assert.Equal(0, CaseForms.Drafts(site));
        await clerk.Fill("account", People.Handler.Id).Fill("password", Site.Password).Press("登录");
        Assert.Equal("申请行政复议", clerk.Title);
        Assert.Contains("请求撤销该处罚决定。", clerk.Page.QuerySelector("#f-claims")!.TextContent, StringComparison.Ordinal);
        await clerk.Press("申请行政复议");
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Fact]
    public async Task Another_organ_sees_a_case_only_when_it_is_the_respondent()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk, respondent: "traffic");
        var mine = clerk.Path.Split('?')[0];
        await CaseForms.File(clerk, respondent: "kaikukang");
        var others = clerk.Path.Split('?')[0];
        var traffic = await site.Browser(People.Stranger);
        await traffic.Open(mine);
        Assert.Equal(HttpStatusCode.NotFound, traffic.Status);
        // The copy of the application tells it of the case (第四十八条).
        await CaseForms.Tell(clerk, mine);
        await traffic.Open(mine);
        Assert.Equal(HttpStatusCode.OK, traffic.Status);
        await traffic.Open(others);
        Assert.Equal(HttpStatusCode.NotFound, traffic.Status);
        await traffic.Open("/office/reconsideration");
        Assert.Contains("共1页，1件", traffic.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await traffic.Open($"{mine}/do/AcceptApplication");
        await traffic
            .Check("clearParties", "hasInterest", "concreteClaim", "inTime", "inScope", "ourJurisdiction", "notTakenBefore")
            .Press("受理");
        Assert.Contains("您所在的单位不能办理", traffic.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication", "FileApplication", "AcceptApplication", "SendReplyNotice"], site.Acts());
    }

    [Fact]
    public async Task The_law_accepts_by_itself_when_nobody_refused_in_five_working_days()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk);
        var address = clerk.Path.Split('?')[0];
        clerk = await site.Today(2025, 3, 11).Browser(People.Handler);
        // Sweeping is the background's; an act does what is due before it, whether or not the sweep has run.
        await clerk.Open($"{address}/do/SendReplyNotice");
        await clerk.Fill("receivedOn", "2025-03-11").Press("发送申请书副本");
        await clerk.Open(address);
        Assert.Equal(["FileApplication", "DeemAccepted", "SendReplyNotice"], site.Acts());
        Assert.Contains("视为受理", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("2025-03-10", clerk.Text, StringComparison.Ordinal);
    }
}
