using System.Net;
using System.Text;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

public sealed class FileTests
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7\n证据材料\n%%EOF");

    [Fact]
    public async Task A_file_is_told_by_its_content_and_comes_back_as_it_was_given_in()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var address = await Accepted(clerk);
        await clerk.Open($"{address}/do/FileReply");
        await clerk
            .Fill("reply", "合法。")
            .Fill("evidence", "决定书")
            .Attach("files", "决定书.pdf", Encoding.UTF8.GetBytes("MZ\0\u0001 not a pdf"))
            .Press("提交书面答复");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("不是可以上传的文件", clerk.Text, StringComparison.Ordinal);

        await clerk.Attach("files", "决定书.exe", Pdf).Press("提交书面答复");
        Assert.Contains("内容与扩展名不符", clerk.Text, StringComparison.Ordinal);

        await clerk.Attach("files", "决定书.pdf", Pdf).Press("提交书面答复");
        Assert.Equal("FileReply", site.Acts()[^1]);
        var response = await clerk.Send(new HttpRequestMessage(HttpMethod.Get, CaseForms.Link(clerk, "决定书.pdf")));
        Assert.Equal(Pdf, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_file_given_in_stays_while_the_rest_of_the_form_is_mended()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var address = await Accepted(clerk);
        await clerk.Open($"{address}/do/FileReply");
        await clerk.Attach("files", "决定书.pdf", Pdf).Press("提交书面答复");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("决定书.pdf", clerk.Text, StringComparison.Ordinal);
        await clerk.Fill("reply", "合法。").Fill("evidence", "决定书").Press("提交书面答复");
        Assert.Equal("FileReply", site.Acts()[^1]);
        Assert.Contains("决定书.pdf", clerk.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task A_file_of_a_form_that_was_given_up_is_thrown_away_in_time_and_those_of_acts_and_drafts_stay(
        Database database
    )
    {
        await using var site = await Site.Start(database);
        var clerk = await site.Browser(People.Handler);
        var address = await Accepted(clerk);
        await clerk.Open($"{address}/do/FileReply");
        await clerk.Attach("files", "误传.txt", "误传的文件"u8.ToArray()).Press("提交书面答复");
        await clerk.Open($"{address}/do/FileReply");
        await clerk.Fill("reply", "合法。").Fill("evidence", "决定书").Attach("files", "决定书.pdf", Pdf).Press("提交书面答复");
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk, penalty: 13).Attach("files", "申请书.txt", "申请书正文"u8.ToArray()).Press("暂存");
        Assert.Equal(3, Files(site));

        site.Time.Advance(TimeSpan.FromDays(41));
        // The law's work runs beside the pages; looking again and again gives it the time.
        var later = await site.Browser(People.Handler);
        for (var i = 0; i < 1000 && Files(site) > 2; i++)
            await later.Open(address);
        Assert.Equal(2, Files(site));
        await later.Open(address);
        var file = await later.Send(new HttpRequestMessage(HttpMethod.Get, CaseForms.Link(later, "决定书.pdf")));
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());

        await later.Open("/office");
        await later.Open(later.Page.QuerySelector("a[href*='draft=']")!.GetAttribute("href")!);
        Assert.Contains("申请书.txt", later.Text, StringComparison.Ordinal);
        await later.Fill("knownOn", "2025-04-01").Press("申请行政复议");
        file = await later.Send(new HttpRequestMessage(HttpMethod.Get, CaseForms.Link(later, "申请书.txt")));
        Assert.Equal("申请书正文", await file.Content.ReadAsStringAsync());
    }

    private static int Files(Site site)
    {
        using var db = site.Store.Open();
        return db.Files.Count();
    }

    [Fact]
    public async Task Files_of_a_matter_open_only_to_who_may_read_it()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var address = await Accepted(clerk, respondent: "kaikukang");
        await clerk.Open($"{address}/do/FileReply");
        await clerk.Fill("reply", "合法。").Fill("evidence", "决定书").Attach("files", "决定书.pdf", Pdf).Press("提交书面答复");
        var link = CaseForms.Link(clerk, "决定书.pdf");
        var stranger = await site.Browser(People.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Send(new HttpRequestMessage(HttpMethod.Get, link))).StatusCode);
        var nobody = await site.Browser();
        Assert.Equal(HttpStatusCode.Found, (await nobody.Send(new HttpRequestMessage(HttpMethod.Get, link))).StatusCode);
    }

    [Fact]
    public async Task More_than_sixty_megabytes_are_refused_in_words()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        var address = await Accepted(clerk);
        await clerk.Open($"{address}/do/FileReply");
        await clerk.Attach("files", "大.pdf", [.. Pdf, .. new byte[61 << 20]]).Press("提交书面答复");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, clerk.Status);
        Assert.Equal("内容太多", clerk.Title);
    }

    private static async Task<string> Accepted(Browser clerk, string respondent = "traffic")
    {
        await CaseForms.File(clerk, respondent);
        var address = clerk.Path.Split('?')[0];
        await CaseForms.Accept(clerk, address);
        await clerk.Open($"{address}/do/SendReplyNotice");
        await clerk.Fill("receivedOn", "2025-03-03").Press("发送申请书副本");
        return address;
    }
}
