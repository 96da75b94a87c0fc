using System.IO.Compression;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Fazhi.Testing;
using Fazhi.Web.Tests.Office;
using Fazhi.Web.Tests.Portal;
using Xunit;

namespace Fazhi.Web.Tests;

/// <summary>Text as residents and clerks type it: rare names, invisible characters, full width, old encodings.</summary>
public sealed class TextTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_resident_of_a_rare_name_applies_is_accepted_and_gets_the_notice_in_the_own_name(Database database)
    {
        await using var site = await Site.Start(database);
        File.Copy(Letterhead(), Path.Combine(site.Data.Root, "letterhead.json"));
        site.Data.SignSettings();
        var resident = await site.Browser();
        await Applicants.Reconsideration(resident, "𠮷田测试");
        await resident.Press("确认提交");
        Assert.Contains("𠮷某不服塔河县交通运输局行政处罚案", resident.Text, StringComparison.Ordinal);

        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office");
        await clerk.Fill("q", "𠮷田").Press("搜索");
        var address = CaseForms.Link(clerk, "𠮷某不服");
        await CaseForms.Accept(clerk, address);
        var link = clerk
            .Page.QuerySelectorAll("a[href*='/documents/']")
            .First(a => a.TextContent.Contains("受理通知书", StringComparison.Ordinal));
        var notice = await clerk.Send(new HttpRequestMessage(HttpMethod.Get, link.GetAttribute("href")!));
        Assert.Contains("𠮷田测试", await Printed(notice), StringComparison.Ordinal);
        Assert.Null(new Storage.Verifying.LedgerCheck(site.Store).Run().Difference);
    }

    [Fact]
    public async Task What_nobody_can_see_is_taken_out_and_what_nobody_can_read_is_refused_beside_its_field()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk).Fill("applicant.name", "张\uE000").Press("申请行政复议");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("是自造字", clerk.Page.QuerySelector("#f-applicant-name--error")!.TextContent, StringComparison.Ordinal);
        await CaseForms
            .Application(clerk)
            .Fill("applicant.name", "\u202E张\u200B三")
            .Fill("amount", "３，０００")
            .Press("申请行政复议");
        Assert.Equal(["FileApplication"], site.Acts());
        Assert.Contains("申请人：张三", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("3000", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_never_cuts_what_is_typed_and_sixty_rare_characters_are_sixty()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        foreach (
            var page in new[]
            {
                "/",
                "/search?q=a",
                "/apply",
                "/follow",
                "/documents",
                "/office",
                "/office/reconsideration/new/FileApplication",
            }
        )
        {
            await clerk.Open(page);
            // A browser counts UTF-16 units and cuts without a word; the Desk counts characters and says so.
            Assert.Empty(clerk.Page.QuerySelectorAll("[maxlength]"));
        }

        var (most, more) = (Rare(100), Rare(101));
        await CaseForms.Application(clerk).Fill("applicant.name", more).Press("申请行政复议");
        Assert.Contains("最多100个字，现在是101个字", clerk.Text, StringComparison.Ordinal);
        await CaseForms.Application(clerk).Fill("applicant.name", most).Press("申请行政复议");
        Assert.Equal(["FileApplication"], site.Acts());
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task Plain_text_is_taken_in_every_encoding_offices_write_it_in(string charset)
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] text = [.. charset == "utf-16" ? encoding.GetPreamble() : [], .. encoding.GetBytes("证据说明：张三签字。\r\n")];
        await CaseForms.Application(clerk).Attach("files", "𠮷田的说明.txt", text).Press("申请行政复议");
        Assert.Equal(["FileApplication"], site.Acts());
        var file = await clerk.Send(new HttpRequestMessage(HttpMethod.Get, CaseForms.Link(clerk, "𠮷田的说明.txt")));
        Assert.Equal(text, await file.Content.ReadAsByteArrayAsync());
        Assert.Null(new Storage.Verifying.LedgerCheck(site.Store).Run().Difference);
    }

    [Theory]
    [InlineData("张\uE000三.txt", "张_三.txt")]
    [InlineData("张\u202Etxt.exe", "张txt.exe")]
    [InlineData("a\u2028b.txt", "a_b.txt")]
    [InlineData("C:\\材料\\说明.txt", "说明.txt")]
    public void A_files_name_is_kept_as_people_can_read_it(string sent, string kept) =>
        Assert.Equal(kept, Forms.Uploads.NameOf(sent));

    [Fact]
    public void Half_a_character_in_a_files_name_is_no_character() =>
        Assert.Equal("_.txt", Forms.Uploads.NameOf('\uD842' + ".txt"));

    [Fact]
    public void A_long_files_name_is_cut_between_characters_and_keeps_its_extension()
    {
        var name = Forms.Uploads.NameOf(Rare(300) + ".pdf");
        Assert.EndsWith("𠮷……." + "pdf", name, StringComparison.Ordinal);
        Assert.Equal(200, Texts.Wording.Measure(name));
    }

    [Fact]
    public async Task Who_must_call_finds_how_and_who_only_reads_sees_it_masked()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms
            .Application(clerk)
            .Fill("applicant.phone", "１３８ 1234－5678")
            .Fill(
                "applicant.residentId",
                "232722 19800101 0011".Replace("0011", Check("23272219800101001"), StringComparison.Ordinal)
            )
            .Press("申请行政复议");
        var address = clerk.Path.Split('?')[0];
        Assert.Contains("13812345678", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("塔河镇新民街1号", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("23272219800101001", clerk.Text, StringComparison.Ordinal);

        await CaseForms.Tell(clerk, address);
        var respondent = await site.Browser(People.Stranger);
        await respondent.Open(address);
        Assert.Contains("138****5678", respondent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", respondent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("新民街", respondent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("19800101", respondent.Text, StringComparison.Ordinal);
        await clerk.Open("/office/reconsideration");
        Assert.DoesNotContain("13812345678", clerk.Text, StringComparison.Ordinal);

        // Who needs it says what for, and is recorded.
        await respondent.Fill("reason", "看").Press("查阅联系方式");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, respondent.Status);
        Assert.Contains("请写明查阅的用途", respondent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", respondent.Text, StringComparison.Ordinal);
        await respondent.Fill("reason", "通知申请人到场核对证据").Press("查阅联系方式");
        Assert.Contains("13812345678", respondent.Text, StringComparison.Ordinal);
        Assert.Contains("新民街1号", respondent.Text, StringComparison.Ordinal);
        Assert.Contains("这次查阅已经记录", respondent.Text, StringComparison.Ordinal);
        await respondent.Open("/office/looks");
        Assert.Contains("通知申请人到场核对证据", respondent.Text, StringComparison.Ordinal);
        await clerk.Open("/office/looks");
        Assert.Contains("钱他县（塔河县交通运输局）", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("通知申请人到场核对证据", clerk.Text, StringComparison.Ordinal);
    }

    private static async Task<string> Read(Browser browser, string path)
    {
        using var answer = await browser.Send(new HttpRequestMessage(HttpMethod.Get, path));
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_interface_masks_a_partys_contact_for_who_does_not_handle_the_case()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk).Fill("applicant.phone", "13812345678").Press("申请行政复议");
        var address = clerk.Path.Split('?')[0];
        await CaseForms.Tell(clerk, address);
        var respondent = await site.Browser(People.Stranger);
        var api = "/api/v1/matters/reconsideration/" + address.Split('/')[^1];
        foreach (var part in new[] { "", "/timeline" })
        {
            var whole = await Read(clerk, api + part);
            Assert.Contains("13812345678", whole, StringComparison.Ordinal);
            Assert.Contains("新民街1号", whole, StringComparison.Ordinal);
            var masked = await Read(respondent, api + part);
            Assert.Contains("张某某", masked, StringComparison.Ordinal);
            Assert.DoesNotContain("13812345678", masked, StringComparison.Ordinal);
            Assert.DoesNotContain("新民街", masked, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Years_numbers_and_days_are_read_however_they_are_typed_beside_a_pages_own_forms()
    {
        await using var site = await Site.Start();
        var anybody = await site.Browser();
        await anybody.Open("/deadline");
        await anybody.Fill("start", "２０２５年１月２０日").Fill("number", "５").Fill("unit", "wd").Press("计算");
        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        Assert.Contains("start=2025-01-20&period=5wd", anybody.Path, StringComparison.Ordinal);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/audit");
        await clerk.Fill("text", "全年受理3件。").Fill("year", "２０２４").Press("核对");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
    }

    [Fact]
    public async Task A_name_alone_is_no_application()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await CaseForms.Application(clerk).Fill("applicant.address", "").Press("申请行政复议");
        Assert.Contains("应当写明能联系到申请人、送达文书的电话或者地址", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("第二十二条", clerk.Text, StringComparison.Ordinal);
        Assert.Empty(site.Acts());
    }

    [Fact]
    public async Task What_only_officials_say_is_not_asked_of_the_public()
    {
        await using var site = await Site.Start();
        var resident = await site.Browser();
        await resident.Open("/apply/reconsideration");
        await resident.Press("开始填写");
        Assert.Empty(resident.Page.QuerySelectorAll("[name='applicant.creditCodeRemark']"));
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        Assert.NotEmpty(clerk.Page.QuerySelectorAll("[name='applicant.creditCodeRemark']"));
    }

    private static string Check(string first17) => "001" + Identifiers.ResidentId.CheckCharacter(first17);

    [Fact]
    public async Task What_a_countys_settings_and_letterhead_say_is_text_like_any_other()
    {
        await using var site = await Site.Start();
        var file = Path.Combine(site.Data.Root, "letterhead.json");
        var written = await File.ReadAllTextAsync(Letterhead(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            file,
            written.Replace("演示联系人", "\u202E演示\u200B联系人", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("演示联系人", Issuing.Letterhead.Of(site.Store, 0).Contact);
        await File.WriteAllTextAsync(
            file,
            written.Replace("演示联系人", "联系\uE000人", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        var unreadable = Assert.Throws<Storage.DataFolderException>(() => Issuing.Letterhead.Of(site.Store, 0));
        Assert.Contains("contact：第3个字", unreadable.Message, StringComparison.Ordinal);

        const string County = """
            { "code": "232722", "name": "塔河县", "word": "塔政", "organs": [ { "code": "gov", "name": "塔河县人民政府", "word": "塔政" } ] }
            """;
        var county = Path.Combine(site.Data.Root, "..", "county.json");
        await File.WriteAllTextAsync(
            county,
            County.Replace("塔河县人", "塔河\u200B县人", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("塔河县人民政府", Storage.DataFolder.ReadCounty(county).Organs[0].Name);
        await File.WriteAllTextAsync(
            county,
            County.Replace("\"塔河县\"", "\"塔\uE000县\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(
            "name第2个字",
            Assert.Throws<Storage.DataFolderException>(() => Storage.DataFolder.ReadCounty(county)).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>The sample's letterhead.</summary>
    internal static string LetterheadFile => Letterhead();

    private static string Letterhead([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "samples", "tahe-2025", "letterhead.json");

    private static string Rare(int count) => string.Concat(Enumerable.Repeat("𠮷", count));

    internal static async Task<string> Printed(HttpResponseMessage docx)
    {
        await using var zip = new ZipArchive(new MemoryStream(await docx.Content.ReadAsByteArrayAsync()));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await text.ReadToEndAsync();
    }
}
