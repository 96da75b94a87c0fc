using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Fazhi.Matters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>列表 — in what order, how much of it, and what it is as a file.</summary>
public sealed class ListTests
{
    private const string Formula = "=HYPERLINK(\"http://example.com\",\"点我\")";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly Actor Traffic = new("t-clerk", "吴承办", "traffic", Role.Handler, Role.Registrar);
    private static readonly Actor Town = new("k-clerk", "郑承办", "kaikukang", Role.Handler, Role.Registrar);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Organs_stand_in_the_order_in_which_the_county_names_them_from_page_to_page(Database database)
    {
        await using var site = await Site.Start(database);
        await Register(await site.Browser(Town), "开库康镇", 1);
        await Register(await site.Browser(Traffic), "交通", 3);
        var clerk = await site.Browser(People.Handler);
        await Register(clerk, "县", 19);
        await clerk.Open("/office/mediation-organisation");
        await clerk.Follow("单位");
        Assert.Equal([.. Enumerable.Repeat("塔河县人民政府", 19), "塔河县交通运输局"], Cells(clerk, "单位"));
        var first = Names(clerk);
        await clerk.Follow("下一页");
        Assert.Equal(["塔河县交通运输局", "塔河县交通运输局", "开库康镇人民政府"], Cells(clerk, "单位"));
        Assert.Equal(23, first.Concat(Names(clerk)).Distinct().Count());
        await clerk.Follow("单位");
        Assert.Equal(
            ["开库康镇人民政府", "塔河县交通运输局", "塔河县交通运输局", "塔河县交通运输局", "塔河县人民政府"],
            Cells(clerk, "单位").Take(5)
        );
    }

    [Fact]
    public async Task A_list_is_exported_with_its_filters_and_columns_and_no_text_becomes_a_formula()
    {
        await using var site = await Site.Start();
        await Register(await site.Browser(Town), "开库康镇", 2);
        var traffic = await site.Browser(Traffic);
        await Register(traffic, "交通", 1);
        await Register(traffic, Formula, 1);
        var before = site.Acts().Count;

        await traffic.Open("/office/mediation-organisation?organ=traffic&sort=title&col=members&col=area");
        var csv = await Bytes(traffic, CaseForms.Link(traffic, "导出CSV"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), csv[..3]);
        var lines = Encoding.UTF8.GetString(csv[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("编号,名称,阶段,服务区域,组成人员数,单位,登记日期", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.Contains(lines, l => l.Contains("\"'=HYPERLINK(\"\"http://example.com\"\"", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            l => l.Contains("交通1号调解室,正常运行,塔河镇,5,塔河县交通运输局,2025-03-03", StringComparison.Ordinal)
        );

        var rows = Rows(await Bytes(traffic, CaseForms.Link(traffic, "导出Excel")));
        Assert.Equal(["编号", "名称", "阶段", "服务区域", "组成人员数", "单位", "登记日期"], rows[0].Select(c => c.Value));
        Assert.Equal(3, rows.Count);
        Assert.Contains(rows, r => r[1].Value.StartsWith(Formula, StringComparison.Ordinal));
        Assert.All(rows, r => Assert.Equal("inlineStr", r[1].Attribute("t")!.Value));
        Assert.All(rows, r => Assert.Empty(r.SelectMany(c => c.Descendants(S + "f"))));
        // A number can be counted with.
        Assert.Equal(("5", null), (rows[1][4].Element(S + "v")!.Value, rows[1][4].Attribute("t")?.Value));
        Assert.Equal(before, site.Acts().Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_export_is_recorded_for_its_official_and_for_those_who_oversee_the_county(Database database)
    {
        await using var site = await Site.Start(database);
        var traffic = await site.Browser(Traffic);
        await Register(traffic, "交通", 3);
        await traffic.Open("/office/exports");
        Assert.Contains("还没有导出过", traffic.Text, StringComparison.Ordinal);
        await traffic.Open("/office/mediation-organisation?col=members");
        await traffic.Fill("q", "交通2号").Fill("organ", "traffic").Press("筛选");
        // No name stands in an address, and none in what is recorded.
        Assert.DoesNotContain("交通2号", Uri.UnescapeDataString(traffic.Path), StringComparison.Ordinal);
        Assert.Single(Names(traffic));
        await Bytes(traffic, CaseForms.Link(traffic, "导出CSV"));
        site.Time.Advance(TimeSpan.FromMinutes(5));
        await traffic.Open("/office/mediation-organisation");
        await Bytes(traffic, CaseForms.Link(traffic, "导出Excel"));

        await traffic.Follow("导出记录");
        Assert.Equal(["2025-03-03 09:05", "2025-03-03 09:00"], Cells(traffic, "时间"));
        Assert.Equal(["全部", "名称、编号：按文字查过，文字不记录；单位：塔河县交通运输局"], Cells(traffic, "条件"));
        Assert.Equal(["3", "1"], Cells(traffic, "件数"));
        Assert.Equal(["Excel", "CSV"], Cells(traffic, "格式"));
        Assert.Empty(Cells(traffic, "导出人"));
        await traffic.Open(traffic.Page.QuerySelectorAll("main tbody a")[^1].GetAttribute("href")!);
        Assert.Equal(3, Names(traffic).Count);
        using (var access = site.Store.OpenAccess())
            Assert.All(access.Exports.AsEnumerable(), e => Assert.DoesNotContain("w=", e.Conditions, StringComparison.Ordinal));

        var town = await site.Browser(Town);
        await town.Open("/office/exports");
        Assert.Contains("还没有导出过", town.Text, StringComparison.Ordinal);
        foreach (var overseer in new[] { People.Handler, new Actor("j-clerk", "冯承办", "justice", Role.Handler) })
        {
            var browser = await site.Browser(overseer);
            await browser.Open("/office/exports");
            Assert.Equal(Enumerable.Repeat("吴承办（塔河县交通运输局）", 2), Cells(browser, "导出人"));
        }
    }

    [Fact]
    public async Task An_export_holds_no_more_than_its_reader_may_read()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        await CaseForms.File(clerk, respondent: "traffic");
        await CaseForms.Tell(clerk, clerk.Path.Split('?')[0]);
        await CaseForms.File(clerk, respondent: "kaikukang");
        var traffic = await site.Browser(Traffic);
        var mine = Encoding.UTF8.GetString(await Bytes(traffic, "/office/reconsideration/export.csv?reach=readable"));
        Assert.Contains("塔政复〔2025〕1号", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("塔政复〔2025〕2号", mine, StringComparison.Ordinal);
        Assert.Equal(2, Rows(await Bytes(traffic, "/office/reconsideration/export.xlsx?organ=gov")).Count);

        var stranger = await site.Browser();
        await stranger.Open("/office/reconsideration/export.csv");
        Assert.StartsWith("/office/sign-in", stranger.Path, StringComparison.Ordinal);
        await traffic.Open("/office/nothing/export.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, traffic.Status);
    }

    [Fact]
    public async Task A_figure_says_how_many_of_its_rows_the_reader_may_open()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        foreach (var (respondent, penalty) in new[] { ("traffic", 12), ("kaikukang", 13), ("justice", 14) })
        {
            await CaseForms.File(clerk, respondent, penalty);
            await CaseForms.Tell(clerk, clerk.Path.Split('?')[0]);
        }

        var traffic = await site.Browser(Traffic);
        await traffic.Open("/office/figures/reconsideration.accepted?year=2025");
        await traffic.Follow("共3件，其中2件不在您的查阅范围内");
        Assert.Contains("共3件，其中2件不在您的查阅范围内", traffic.Text, StringComparison.Ordinal);
        Assert.Single(traffic.Page.QuerySelectorAll("table tbody tr"));
        // A narrower list doesn't change what the figure has.
        await traffic.Open(traffic.Path + "&stage=Archived");
        Assert.Contains("共3件，其中2件不在您的查阅范围内", traffic.Text, StringComparison.Ordinal);

        await clerk.Open("/office/figures/reconsideration.accepted?year=2025");
        await clerk.Follow("打开背后的3件");
        Assert.DoesNotContain("查阅范围内", clerk.Text, StringComparison.Ordinal);

        var visitor = await site.Browser();
        await visitor.Open("/figures/reconsideration.accepted?year=2025");
        Assert.Contains("背后的3件都还没有公开", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/public/reconsideration?figure=reconsideration.accepted&year=2025");
        Assert.Contains("共3件，其中3件还没有公开", visitor.Text, StringComparison.Ordinal);
    }

    private static async Task Register(Browser clerk, string name, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await clerk.Open("/office/mediation-organisation/new/RegisterOrganisation");
            await clerk
                .Fill("name", $"{name}{i}号调解室")
                .Fill("kind", "Studio")
                .Fill("setting", "Township")
                .Fill("area", "塔河镇")
                .Fill("address", "塔河镇演示街1号")
                .Fill("chair", "演示甲")
                .Fill("members", "5")
                .Fill("women", "2")
                .Press("登记调解组织");
            Assert.Empty(clerk.Errors);
        }
    }

    private static IEnumerable<string> Cells(Browser browser, string label) =>
        browser.Page.QuerySelectorAll($"td[data-label='{label}']").Select(c => c.TextContent.Trim());

    private static List<string> Names(Browser browser) =>
        [.. browser.Page.QuerySelectorAll("table tbody th").Select(c => c.TextContent.Trim())];

    private static async Task<byte[]> Bytes(Browser browser, string address)
    {
        using var response = await browser.Send(new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static List<List<XElement>> Rows(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        using var sheet = zip.Entries.Single(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal)).Open();
        return [.. XDocument.Load(sheet).Descendants(S + "row").Select(r => r.Elements(S + "c").ToList())];
    }
}
