using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using Fazhi.CommandLine.Serving;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Storage.Verifying;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>另一个县 — a county of another province is set up from an empty folder by one command, two sheets and pages, and writes its own report; nobody programs.</summary>
[Collection("journeys")]
public sealed partial class SetupJourneys(DemoSite site)
{
    private const string Password = "yi-ju-rongyi-jizhu-de-hua";
    private const string Template = "演示县2025年度法治政府建设情况\n一、法治宣传\n开展普法活动{{ publicity.activities }}场次。";
    private static readonly MethodInfo Program = Assembly.Load("fazhi").EntryPoint!;

    [Fact]
    public async Task A_second_county_is_set_up_by_a_command_two_sheets_and_pages_and_writes_its_own_report()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var folder = Directory.CreateTempSubdirectory("fazhi-second-").FullName;
        var data = Path.Combine(folder, "data");
        Assert.Equal(
            0,
            Program.Invoke(null, [(string[])["county", "create", "演示县", "--code", "530922", "--word", "演政", "--data", data]])
        );
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(1));
        var county = DataFolder.Open(data, InReportOrder.Types);
        await using var app = WebHost.Build(county, time, "http://127.0.0.1:0");
        app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = 10;
        await app.StartAsync();
        try
        {
            var setup = new Setup(site, app.Urls.First(), county.Store);
            // What a start prints.
            var first = app.Services.GetRequiredService<AccountBook>().FirstLink()!.Value.Token;
            var administrator = await setup.SetPassword($"/office/password/{first}", "admin");
            await administrator.Accessible();

            await setup.Import(administrator, "county-organ", "EstablishOrgan", Organs());
            await setup.Import(administrator, "county-person", "RegisterPerson", Staff());
            Assert.Equal((40, 301), (county.Store.County.Organs.Count, county.Store.County.Staff.All.Count));
            Assert.True(county.Store.County.Organ("sifa")!.IsJustice);
            await administrator.Go("/office/county-person");
            await administrator.Accessible();
            await administrator.Go("/office/accounts/p000");
            await administrator.Accessible();
            await administrator.Follow("人员和任职");
            await administrator.Sees("任职（2）");
            await administrator.Accessible();
            await administrator.Picture("office-person");
            await setup.Letterhead(administrator);
            var links = await Setup.Links(administrator);
            Assert.Equal(300, links.Count);

            var clerk = await setup.SetPassword(links[0], "p000");
            var head = await setup.SetPassword(links[1], "p001");
            var chief = await setup.SetPassword(links[2], "p002");
            var reviewer = await setup.SetPassword(links[3], "p003");
            await setup.Open(
                chief,
                "parameter",
                "SetParameter",
                ("parameter", "mediation.target-days"),
                ("value", "20"),
                ("from", setup.Today),
                ("source", "演示县文件")
            );
            await setup.Open(
                clerk,
                "publicity-activity",
                "RecordActivity",
                ("heldOn", $"{setup.Year}-12-04"),
                ("venue", "社区"),
                ("place", "演示社区"),
                ("law", "《中华人民共和国民法典》"),
                ("people", "30")
            );
            await setup.Open(
                clerk,
                "report-template",
                "AdoptTemplate",
                ("name", "演示县年度报告模板"),
                ("kind", "County"),
                ("text", Template.Replace("2025", setup.Year, StringComparison.Ordinal))
            );

            await clerk.Go("/office/annual-report/begin");
            await clerk.Follow("演示县年度报告模板");
            await clerk.Type(("year", setup.Year));
            await clerk.Press("起草报告");
            var here = clerk.Here;
            await clerk.Go($"{here}/do/AuditReport");
            await clerk.Sees("开展普法活动1场次");
            await clerk.Press("校核定稿");
            await reviewer.Do(here, "ReviewReport", ("passed", "true"), ("opinion", "内容合法。"));
            await head.Do(here, "ApproveReport");
            await clerk.Do(here, "PublishReport");
            var visitor = await setup.Visitor();
            await visitor.Go(here.Replace("/office/annual-report/", "/reports/", StringComparison.Ordinal));
            await visitor.Sees("开展普法活动1场次");
            await visitor.Accessible();

            using var db = county.Store.Open();
            Assert.Equal(1, db.Matters<AnnualReport>(county.Store.CountyCode).Count(r => r.PublishedOn != null));
            Assert.Equal(302, db.Entries.Count(e => e.Act == "RegisterPerson") + 1);
            Assert.True(new LedgerCheck(county.Store, new LedgerCheckOptions()).Run().Agrees);
        }
        finally
        {
            await app.StopAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    // Thirty-nine organs beside the government: the justice bureau, bureaus, townships.
    private static string Organs()
    {
        List<string> rows = ["单位名称\t单位代码\t发文代字\t上级单位\t单位性质\t县司法行政部门\t行政执法主体"];
        rows.Add("演示县司法局\tsifa\t演司\t演示县人民政府\t县级政府工作部门\t是\t否");
        for (var i = 1; i <= 30; i++)
            rows.Add($"演示县第{i}局\tju-{i}\t演{i}\t演示县人民政府\t县级政府工作部门\t否\t是");
        for (var i = 1; i <= 8; i++)
            rows.Add($"第{i}乡人民政府\txiang-{i}\t乡{i}\t演示县人民政府\t乡镇人民政府、街道办事处\t否\t是");
        return string.Join('\n', rows);
    }

    private static string Staff()
    {
        List<string> rows = ["姓名\t登录账号\t任职单位\t岗位"];
        rows.Add("演示承办\tp000\t演示县人民政府\t承办人；登记人员");
        rows.Add("演示县长\tp001\t演示县人民政府\t机关负责人");
        rows.Add("演示局长\tp002\t演示县人民政府\t机构负责人");
        rows.Add("演示审核\tp003\t演示县司法局\t合法性审核人员");
        for (var i = 4; i < 300; i++)
            rows.Add(
                $"演示人员{i}\tp{i:000}\t{(i % 39 < 30 ? $"演示县第{i % 39 + 1}局" : i % 39 == 38 ? "演示县司法局" : $"第{i % 39 - 29}乡人民政府")}\t承办人"
            );
        return string.Join('\n', rows);
    }

    /// <summary>The windows of the people of the second county.</summary>
    private sealed class Setup(DemoSite site, string address, CountyStore store)
    {
        internal string Today { get; } =
            new Clocks.CountyClock(TimeProvider.System).Today.ToString(
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            );

        /// <summary>The year before this: its report may be written on any day.</summary>
        internal string Year =>
            (int.Parse(Today[..4], System.Globalization.CultureInfo.InvariantCulture) - 1).ToString(
                System.Globalization.CultureInfo.InvariantCulture
            );

        internal async Task<Walk> Visitor() => await site.OpenAt(address);

        internal async Task<Walk> SetPassword(string link, string account)
        {
            var walk = await Visitor();
            await walk.Go(new Uri(new Uri(address), link).PathAndQuery);
            await walk.Type(("password", Password), ("again", Password));
            await walk.Press("设密码");
            await walk.Type(("account", account), ("password", Password));
            await walk.Press("登录");
            Assert.Equal("/office", walk.Here);
            return walk;
        }

        internal async Task Import(Walk walk, string type, string act, string rows)
        {
            await walk.Go($"/office/{type}/import/{act}");
            await walk.Type(("rows", rows));
            await walk.Press("试运行");
            await walk.Click(walk.Page.Locator("main form button.btn-primary[type=submit]").First);
        }

        internal async Task Open(Walk walk, string type, string act, params (string Name, string Value)[] fields)
        {
            await walk.Go($"/office/{type}/new/{act}");
            await walk.Type(fields);
            await walk.Click(walk.Page.Locator("main form.fz-form button.btn-primary[type=submit]").First);
            Assert.Contains("?done=", walk.Page.Url, StringComparison.Ordinal);
        }

        internal async Task Letterhead(Walk walk)
        {
            await Open(
                walk,
                "letterhead",
                "SetLetterhead",
                ("institution", "演示县司法局"),
                ("address", "演示县演示街1号"),
                ("phone", "0883-0000000"),
                ("contact", "演示联系人"),
                ("office", "演示县人民政府办公室"),
                ("court", "演示县人民法院"),
                ("prefecture", "演示市人民政府"),
                ("recipients", "各乡（镇）人民政府")
            );
            using var db = store.Open();
            Assert.Equal(1, db.Matters<CountyLetterhead>(store.CountyCode).Count());
        }

        internal static async Task<IReadOnlyList<string>> Links(Walk walk)
        {
            await walk.Go("/office/accounts");
            await walk.Accessible();
            await walk.Picture("office-accounts");
            var waiting = walk.Page.WaitForDownloadAsync();
            await walk.Page.GetByRole(AriaRole.Button, new() { Name = "给没有设密码的人发链接" }).ClickAsync();
            var download = await waiting;
            using var book = ZipFile.OpenRead((await download.PathAsync())!);
            List<string> links = [];
            foreach (var entry in book.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(await entry.OpenAsync());
                links.AddRange(Link().Matches(await reader.ReadToEndAsync()).Select(m => m.Value));
            }

            return links;
        }
    }

    [GeneratedRegex("/office/password/[0-9a-f]{64}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}
