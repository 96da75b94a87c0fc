using System.Net;
using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Fazhi.Web.Tests.Office;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Portal;

/// <summary>What an applicant does in the own case with number and secret, and what nobody else can.</summary>
public sealed class FollowTests
{
    private const string Hostile = "\"><script>alert(1)</script>';--";
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7\n证据材料\n%%EOF");

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Asked_for_corrections_the_applicant_supplies_them_and_the_review_of_the_application_starts_anew(
        Database database
    )
    {
        await using var site = await Site.Start(database);
        var (resident, clerk, here) = await Filed(site);
        await Ask(clerk, here);
        await resident.Open("/follow/matter");
        Assert.Contains("需要您补正材料", resident.Text, StringComparison.Ordinal);
        await resident.Follow("补正申请材料");
        await resident.Press("补正申请材料");
        Assert.Contains(resident.Errors, e => e.Contains("补正内容", StringComparison.Ordinal));
        await resident
            .Fill("content", $"补充身份证明。{Hostile}")
            .Fill("claims", "请求确认该处罚决定违法。")
            .Attach("files", "身份证明.pdf", Pdf)
            .Press("补正申请材料");
        Assert.Contains("已提交“补正申请材料”", resident.Text, StringComparison.Ordinal);
        NoScript(resident);
        Assert.Equal(["FileApplication", "AskForCorrection", "SupplyCorrections"], site.Acts());
        var acceptance = resident.Page.QuerySelectorAll("a[href^='/follow/clocks/acceptance']");
        Assert.NotEmpty(acceptance);

        await clerk.Open(here);
        Assert.Contains("请求确认该处罚决定违法。", clerk.Text, StringComparison.Ordinal);
        Assert.Contains(Hostile, clerk.Text, StringComparison.Ordinal);
        NoScript(clerk);
        Assert.Equal(Pdf, await (await Get(clerk, CaseForms.Link(clerk, "身份证明.pdf"))).Content.ReadAsByteArrayAsync());

        await resident.Open("/follow/do/SupplyCorrections");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
    }

    [Theory]
    [InlineData(0, "SupplyCorrections")]
    [InlineData(1, "AbandonApplication")]
    public async Task Corrections_come_in_time_on_the_tenth_working_day_and_too_late_the_day_after(int hours, string recorded)
    {
        await using var site = await Site.Start();
        var (resident, clerk, here) = await Filed(site);
        await Ask(clerk, here);
        var (number, secret) = Receipts[resident];
        // Monday the third, ten working days later: Monday the seventeenth, half past eleven at night.
        site.Time.SetUtcNow(new DateTimeOffset(2025, 3, 17, 15, 30, 0, TimeSpan.Zero));
        await resident.Open("/follow");
        await resident.Fill("number", number).Fill("secret", secret).Press("查看");
        await resident.Follow("补正申请材料");
        site.Time.Advance(TimeSpan.FromHours(hours));
        await resident.Fill("content", "补充身份证明。").Press("补正申请材料");
        Assert.Equal(hours == 0 ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.Equal(["FileApplication", "AskForCorrection", recorded], site.Acts());
    }

    [Fact]
    public async Task Evidence_is_added_in_the_applicants_own_name_whatever_the_form_says()
    {
        await using var site = await Site.Start();
        var (resident, clerk, here) = await Filed(site);
        await resident.Open("/follow/do/AddEvidence");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        await CaseForms.Accept(clerk, here);

        await resident.Open("/follow/matter");
        await resident.Follow("补充证据");
        Assert.Null(resident.Page.QuerySelector("[name=from]"));
        await resident.Attach("files", "照片.pdf", Encoding.UTF8.GetBytes("MZ\0\u0001")).Press("补充证据");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.Contains("不是可以上传的文件", resident.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication", "AcceptApplication"], site.Acts());
        await resident
            .Fill("evidence", $"现场照片\n{Hostile}")
            .Fill("from", "Respondent")
            .Fill("consented", "true")
            .Attach("files", "照片.pdf", Pdf)
            .Press("补充证据");
        Assert.Equal(["FileApplication", "AcceptApplication", "AddEvidence"], site.Acts());
        NoScript(resident);
        var added = Assert.IsType<AddEvidence>(Newest(site, here));
        Assert.Equal((PartyRole.Applicant, false), (added.From, added.Consented));
        Assert.Equal(["现场照片", Hostile], added.Evidence);

        var mine = CaseForms.Link(resident, "照片.pdf");
        Assert.Equal(Pdf, await (await Get(resident, mine)).Content.ReadAsByteArrayAsync());
        var (other, _, _) = await Filed(site);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(other, mine)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get(await site.Browser(), mine)).StatusCode);
    }

    [Fact]
    public async Task The_same_evidence_brought_back_by_the_back_button_is_asked_about_and_not_added_twice()
    {
        await using var site = await Site.Start();
        var (resident, clerk, here) = await Filed(site);
        await CaseForms.Accept(clerk, here);
        await resident.Open("/follow/do/AddEvidence");
        var sent = resident.Fill("evidence", "现场照片").Request(resident.Button("补充证据"));
        await resident.Go(sent);
        await resident.Go(sent);
        Assert.Equal(["FileApplication", "AcceptApplication", "AddEvidence"], site.Acts());

        await resident.Open("/follow/do/AddEvidence");
        Assert.Contains("已经办理过“补充证据”", resident.Text, StringComparison.Ordinal);
        await resident.Fill("evidence", "现场照片").Press("补充证据");
        Assert.Contains("这一次没有办理", resident.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication", "AcceptApplication", "AddEvidence"], site.Acts());
        await resident.Press("补充证据");
        Assert.Equal(["FileApplication", "AcceptApplication", "AddEvidence", "AddEvidence"], site.Acts());
    }

    [Fact]
    public async Task Review_of_a_document_is_requested_once_and_while_the_case_is_heard()
    {
        await using var site = await Site.Start();
        var (resident, clerk, here) = await Filed(site);
        await resident.Open("/follow/do/RequestIncidentalReview");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        await CaseForms.Accept(clerk, here);

        await resident.Open("/follow/matter");
        await resident.Follow("提起附带审查");
        await Request(resident, new string('长', 2001));
        Assert.Contains(resident.Errors, e => e.Contains("理由", StringComparison.Ordinal));
        Assert.Equal(new string('长', 2001), resident.Page.QuerySelector("[name=reason]")!.TextContent.Trim());
        Assert.Equal(["FileApplication", "AcceptApplication"], site.Acts());
        // A second window, opened before the request was made in the first.
        var again = await site.Browser();
        var (number, secret) = Receipts[resident];
        await again.Open("/follow");
        await again.Fill("number", number).Fill("secret", secret).Press("查看");
        await again.Follow("提起附带审查");
        await Request(resident, $"该条没有上位法依据。{Hostile}");
        Assert.Contains("已提交“提起附带审查”", resident.Text, StringComparison.Ordinal);
        NoScript(resident);
        var request = Assert.IsType<RequestIncidentalReview>(Newest(site, here));
        Assert.Equal(("塔河县道路运输管理办法", "第八条"), (request.Document, request.Clause));

        await Request(again, "再次请求。");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        await Request(again, "再次请求。");
        Assert.Contains("对同一文件的同一条款只提起一次", again.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication", "AcceptApplication", "RequestIncidentalReview"], site.Acts());
    }

    [Fact]
    public async Task The_reply_and_the_evidence_are_read_and_copied_once_reading_was_granted_and_by_nobody_else()
    {
        await using var site = await Site.Start();
        var (resident, clerk, here) = await Filed(site);
        await Replied(clerk, here);
        await resident.Open("/follow/matter");
        Assert.DoesNotContain("决定书.pdf", resident.Text, StringComparison.Ordinal);
        Assert.Contains("可以查阅、复制被申请人的书面答复和证据", resident.Text, StringComparison.Ordinal);
        var digest = MatterFile(site, here);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(resident, digest)).StatusCode);

        await clerk.Open($"{here}/do/JoinThirdParty");
        await clerk.Fill("party.name", "王五").Fill("way", "Asked").Fill("interest", "车辆的共有人。").Press("第三人参加");
        await Grant(clerk, here, "ThirdParty");
        Assert.Equal(HttpStatusCode.NotFound, (await Get(resident, digest)).StatusCode);
        await Grant(clerk, here, "Applicant");
        await resident.Open("/follow/matter");
        var copy = await Get(resident, CaseForms.Link(resident, "决定书.pdf"));
        Assert.Equal(Pdf, await copy.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", copy.Content.Headers.ContentDisposition!.DispositionType);
        var (other, _, _) = await Filed(site);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(other, digest)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get(await site.Browser(), digest)).StatusCode);
        Assert.Equal(
            [
                "FileApplication",
                "AcceptApplication",
                "SendReplyNotice",
                "FileReply",
                "JoinThirdParty",
                "GrantFileAccess",
                "GrantFileAccess",
                "FileApplication",
            ],
            site.Acts()
        );
    }

    [Fact]
    public async Task Where_something_is_withheld_no_file_is_given_out_and_the_reason_is_told()
    {
        await using var site = await Site.Start();
        var (resident, clerk, here) = await Filed(site);
        await CaseForms.Accept(clerk, here);
        await clerk.Open($"{here}/do/GrantFileAccess");
        await clerk.Fill("to", "Applicant").Press("准予查阅、复制");
        Assert.Contains("先收到被申请人的书面答复和证据", clerk.Text, StringComparison.Ordinal);
        await Replied(clerk, here, accepted: true);
        await Grant(clerk, here, "Applicant", "举报人信息涉及个人隐私。");
        await resident.Open("/follow/matter");
        Assert.Contains("举报人信息涉及个人隐私。", resident.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(resident, MatterFile(site, here))).StatusCode);
        Assert.Equal(["FileApplication", "AcceptApplication", "SendReplyNotice", "FileReply", "GrantFileAccess"], site.Acts());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_applicant_asks_to_read_the_file_on_the_page_and_sees_by_when_an_answer_comes(Database database)
    {
        await using var site = await Site.Start(database);
        var (resident, clerk, here) = await Filed(site);
        await CaseForms.Accept(clerk, here);
        await resident.Open("/follow/matter");
        Assert.Contains("收到被申请人的书面答复以后，就可以在这里申请", resident.Text, StringComparison.Ordinal);
        await resident.Open("/follow/do/AskToReadFile");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        await Replied(clerk, here, accepted: true);

        await resident.Open("/follow/matter");
        await resident.Follow("申请查阅、复制");
        await resident.Check("copies").Press("申请查阅、复制");
        Assert.Contains("应当在2025-03-10前答复", resident.Text, StringComparison.Ordinal);
        await clerk.Open(here);
        Assert.Contains("答复查阅申请", clerk.Text, StringComparison.Ordinal);
        await Grant(clerk, here, "Applicant");
        await resident.Open("/follow/matter");
        Assert.NotNull(CaseForms.Link(resident, "决定书.pdf"));
        Assert.Equal(
            ["FileApplication", "AcceptApplication", "SendReplyNotice", "FileReply", "AskToReadFile", "GrantFileAccess"],
            site.Acts()
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Applicant_and_organ_write_to_each_other_and_nobody_else_reads_it(Database database)
    {
        await using var site = await Site.Start(database);
        var (resident, clerk, here) = await Filed(site);
        await resident.Open("/follow/matter");
        await resident.Follow("给承办人留言");
        await resident.Press("留言");
        Assert.Contains(resident.Errors, e => e.Contains("留言", StringComparison.Ordinal));
        await resident.Fill("text", $"什么时候有结果？{Hostile}").Press("留言");
        Assert.Contains("已提交“留言”", resident.Text, StringComparison.Ordinal);
        Assert.Contains(
            "什么时候有结果？",
            resident.Page.QuerySelector(".fz-messages .fz-own")!.TextContent,
            StringComparison.Ordinal
        );
        NoScript(resident);

        await clerk.Open("/office");
        Assert.Contains("答复留言", clerk.Text, StringComparison.Ordinal);
        await clerk.Open(here);
        Assert.Contains("什么时候有结果？", clerk.Page.QuerySelector(".fz-messages")!.TextContent, StringComparison.Ordinal);
        NoScript(clerk);
        await clerk.Follow("告知申请人");
        await clerk.Fill("text", $"五个工作日内决定是否受理。\n请保持电话畅通。{Hostile}").Press("告知申请人");
        await clerk.Open("/office");
        Assert.DoesNotContain("答复留言", clerk.Text, StringComparison.Ordinal);
        await resident.Open("/follow/matter");
        Assert.Contains("请保持电话畅通。", resident.Page.QuerySelector(".fz-messages")!.TextContent, StringComparison.Ordinal);
        NoScript(resident);

        Assert.Equal(["FileApplication", "LeaveMessage", "WriteToApplicant"], site.Acts());
        var (other, _, _) = await Filed(site);
        await other.Open("/follow/matter");
        Assert.DoesNotContain("什么时候有结果？", other.Text, StringComparison.Ordinal);
        var anybody = await site.Browser();
        await anybody.Open("/ledger/1");
        Assert.DoesNotContain("什么时候有结果？", anybody.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SupplyCorrections")]
    [InlineData("AddEvidence")]
    [InlineData("RequestIncidentalReview")]
    [InlineData("RequestWithdrawal")]
    public async Task Without_a_receipt_nothing_is_shown_and_nothing_is_done(string act)
    {
        await using var site = await Site.Start();
        var (resident, clerk, here) = await Filed(site);
        if (act == "SupplyCorrections")
            await Ask(clerk, here);
        else
            await CaseForms.Accept(clerk, here);
        var before = site.Acts();
        var stranger = await site.Browser();
        await stranger.Open($"/follow/do/{act}");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.Status);
        Assert.DoesNotContain("张某", stranger.Text, StringComparison.Ordinal);

        // The form is open when its holder leaves in another window.
        await resident.Open($"/follow/do/{act}");
        var button = act == "RequestWithdrawal" ? "下一步：核对" : resident.Title;
        var sent = resident
            .Fill("content", "补充。")
            .Fill("evidence", "照片")
            .Fill("document", "办法")
            .Fill("clause", "第八条")
            .Fill("reason", "理由。")
            .Request(resident.Button(button));
        await resident.Open("/follow/matter");
        await resident.Press("退出，清除本机的记录");
        await resident.Go(sent);
        Assert.Equal(HttpStatusCode.Unauthorized, resident.Status);
        Assert.Equal(before, site.Acts());
    }

    [Theory]
    [InlineData("AcceptApplication")]
    [InlineData("DecideReview")]
    [InlineData("CorrectRecord")]
    [InlineData("FileApplication")]
    [InlineData("Nothing")]
    public async Task An_officials_act_is_no_applicants(string act)
    {
        await using var site = await Site.Start();
        var (resident, _, _) = await Filed(site);
        await resident.Open($"/follow/do/{act}");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        await resident.Open("/follow/do/RequestWithdrawal");
        var button = resident.Button("下一步：核对");
        button.Form!.SetAttribute("action", $"/follow/do/{act}");
        await resident.Go(resident.Fill("reason", "理由。").Request(button));
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Fact]
    public async Task A_case_that_the_level_above_hears_is_still_shown_with_the_notice_of_where_it_went()
    {
        await using var site = await Site.Start();
        var (resident, _, here) = await Filed(site);
        var transfer = new TransferCase
        {
            Ground = TransferGround.TakenAbove,
            To = "大兴安岭地区行政公署",
            OrderedOn = new DateOnly(2025, 3, 3),
            Papers = ["行政复议申请书"],
        };
        var done = site
            .Services.GetRequiredService<Desk>()
            .Perform(ActRequest.In(Guid.Parse(here.Split('/')[^1]), transfer), People.Head);
        Assert.Empty(done.Problems);
        await resident.Open("/follow/matter");
        Assert.Equal(HttpStatusCode.OK, resident.Status);
        Assert.Contains("案卷已经移送", resident.Text, StringComparison.Ordinal);
        Assert.Contains("行政复议案件移送告知书", resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("行政复议案件移送函", resident.Text, StringComparison.Ordinal);
    }

    private Dictionary<Browser, (string Number, string Secret)> Receipts { get; } = [];

    /// <summary>An applicant with a receipt, a clerk, and where the clerk finds the newest case.</summary>
    private async Task<(Browser Resident, Browser Clerk, string Here)> Filed(Site site)
    {
        var resident = await site.Browser();
        await Applicants.Reconsideration(resident);
        await resident.Press("确认提交");
        Receipts[resident] = Applicants.Receipt(resident);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration");
        await clerk.Follow("张某不服");
        return (resident, clerk, clerk.Path);
    }

    private static async Task Ask(Browser clerk, string here)
    {
        await clerk.Open($"{here}/do/AskForCorrection");
        await clerk.Fill("items", "身份证明").Fill("receivedOn", "2025-03-03").Press("通知补正");
    }

    private static Task<Browser> Request(Browser resident, string reason) =>
        resident.Fill("document", "塔河县道路运输管理办法").Fill("clause", "第八条").Fill("reason", reason).Press("提起附带审查");

    private static async Task Replied(Browser clerk, string here, bool accepted = false)
    {
        if (!accepted)
            await CaseForms.Accept(clerk, here);
        await clerk.Open($"{here}/do/SendReplyNotice");
        await clerk.Fill("receivedOn", "2025-03-03").Press("发送申请书副本");
        await clerk.Open($"{here}/do/FileReply");
        await clerk.Fill("reply", "合法。").Fill("evidence", "决定书").Attach("files", "决定书.pdf", Pdf).Press("提交书面答复");
    }

    private static async Task Grant(Browser clerk, string here, string to, string? withheld = null)
    {
        await clerk.Open($"{here}/do/GrantFileAccess");
        await clerk.Fill("to", to).Fill("withheld", withheld ?? "").Press("准予查阅、复制");
    }

    private static Act Newest(Site site, string here) => TimelineOf(site, here).Entries[0].Recorded!.Act;

    /// <summary>Where the applicant would find the file of the reply.</summary>
    private static string MatterFile(Site site, string here) =>
        "/follow/files/"
        + TimelineOf(site, here).Entries.Select(e => e.Recorded!.Act).OfType<FileReply>().Single().Files[0].Digest;

    private static Timeline TimelineOf(Site site, string here)
    {
        var id = Guid.Parse(here.Split('/')[3]);
        using var db = site.Store.Open();
        return Timeline.Whole(site.Store, db.Matters<Reconsideration>(site.Store.CountyCode).Single(m => m.Id == id));
    }

    private static Task<HttpResponseMessage> Get(Browser browser, string path) =>
        browser.Send(new HttpRequestMessage(HttpMethod.Get, path));

    private static void NoScript(Browser browser) =>
        Assert.DoesNotContain(
            browser.Page.QuerySelectorAll("script"),
            s => s.TextContent.Contains("alert", StringComparison.Ordinal)
        );
}
