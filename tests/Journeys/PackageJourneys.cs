using System.Text;
using System.Text.Json.Nodes;
using Fazhi.CommandLine.Serving;
using Fazhi.Storage.Witnessing;
using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>数据包 — a published report proves itself in the visitor's own browser, and no altered part of it passes.</summary>
[Collection("journeys")]
public sealed class PackageJourneys(DemoSite site)
{
    // Another kind than the report of the other journey: an organ writes one of each a year.
    private const string Title = "塔河县人民政府机关2025年度法治政府建设情况";
    private const string Draft =
        Title + "\n一、主要工作\n全年受理行政复议案件{{ reconsideration.accepted }}件，办结{{ reconsideration.concluded }}件。";

    [Fact]
    public async Task A_report_is_drafted_and_published_and_its_package_proves_itself_in_the_visitors_own_browser()
    {
        var report = await Publish();
        site.Data.SignCheckpoint(site.Time);
        using var congress = await Witnessed();
        var visitor = await site.Open();
        await visitor.Go($"/reports/{report}");
        await visitor.Accessible();
        var package = await Download(visitor, "数据包");
        await visitor.Follow("在浏览器里核验");
        Assert.Equal("/reports/verify", visitor.Here);
        // The page is whole when its icons are there; what is asked for from here on is asked for by who proves.
        await visitor.Page.EvaluateAsync("document.fonts.ready.then(() => null)");
        var sent = new List<string>();
        visitor.Page.Request += (_, request) => sent.Add(request.Url);

        await Told(visitor, package, $"一致：《{Title}》正文和2个数字与台账的定稿记录相符，签名有效（fazhi.232722）。");
        Assert.Equal(
            Enumerable.Repeat("相符", 12),
            await visitor.Page.Locator("main li[data-check] .fz-badge").AllInnerTextsAsync()
        );
        await visitor.Accessible();
        await visitor.Picture("portal-report-verify");

        var value = package["figures"]![0]!["value"]!.GetValue<string>();
        var name = package["figures"]![0]!["name"]!.GetValue<string>();
        await Told(
            visitor,
            Altered(package, p => p["text"] = Text(p["text"]).Replace("全年", "今年")),
            "报告正文与台账所记的定稿不同。"
        );
        await Told(visitor, Altered(package, p => p["figures"]![0]!["value"] = value + "0"), "报告的数字与台账所记的定稿不同。");
        await Told(
            visitor,
            Altered(package, p => FirstRow(p)["leaf"] = Flip(FirstRow(p)["leaf"], 10, '0', '1')),
            $"“{name}”背后的事项清单与定稿的摘要不符。"
        );
        await Told(
            visitor,
            Altered(package, p => p["checkpoint"] = Flip(p["checkpoint"], Text(p["checkpoint"]).Length - 20, 'A', 'B')),
            "检查点没有见证人“rd.tahe”的有效签名。"
        );
        await Told(
            visitor,
            Altered(
                package,
                p =>
                    p["checkpoint"] = Flip(
                        p["checkpoint"],
                        Text(p["checkpoint"]).IndexOf("— fazhi", StringComparison.Ordinal) + 40,
                        'A',
                        'B'
                    )
            ),
            "检查点的签名与公钥不符。"
        );
        Assert.Equal(11, await visitor.Page.GetByText("未核", new() { Exact = true }).CountAsync());
        await visitor.Accessible();
        await Told(
            visitor,
            Altered(package, p => p["payload"] = Text(p["payload"]).Replace("全年", "今年")),
            "校核定稿的内容与台账记录的摘要不符。"
        );
        await Told(
            visitor,
            Altered(package, p => p["salt"] = Convert.ToBase64String(new byte[32])),
            "校核定稿的内容与台账记录的摘要不符。"
        );
        await Told(
            visitor,
            Altered(package, p => p["entry"] = Text(p["entry"]).Replace("承办人", "承力人")),
            "校核定稿的记录不在检查点所签的台账里。"
        );
        await Told(
            visitor,
            Altered(package, p => p["entry"] = Text(p["entry"]) + "\n"),
            "检查点、台账记录或者证明路径不是规定的格式。"
        );
        await Told(
            visitor,
            Altered(package, p => p["ledger"] = "fazhi.110101"),
            "检查点属于“fazhi.232722”，不是数据包所称的“fazhi.110101”。"
        );
        Assert.Empty(sent);
    }

    /// <summary>The people's congress co-signs the checkpoint.</summary>
    private async Task<WitnessBook> Witnessed()
    {
        var book = new WitnessBook(Path.Combine(site.Data.Root, "..", "congress"), "rd.tahe", site.Time);
        book.Take(site.Data.VerifierKey()!);
        await using var house = WitnessHost.Build(book, "http://127.0.0.1:0");
        await house.StartAsync(TestContext.Current.CancellationToken);
        site.Data.SetWitnesses(new WitnessList(1, [new Witness("县人大常委会", book.Key.ToString(), house.Urls.First())]));
        using var client = new WitnessClient();
        Assert.Empty(await new Cosigning(site.Data, client).Run(TestContext.Current.CancellationToken));
        return book;
    }

    [Fact]
    public async Task What_is_no_package_or_no_key_is_said_to_be_none()
    {
        var visitor = await site.Open();
        await visitor.Go("/reports/verify");
        await Verify(visitor);
        await Told(visitor, "请先选择数据包文件。");
        await Told(visitor, "PK"u8.ToArray(), "这个文件不是JSON，或者没有下载完整。");
        await Told(visitor, "[]"u8.ToArray(), "这个文件不是报告数据包。");
        await Told(
            visitor,
            """{"format":"fazhi-report/2"}"""u8.ToArray(),
            "数据包的格式是“fazhi-report/2”，本页只能核验“fazhi-report/1”。"
        );
        await Told(visitor, """{"format":"fazhi-report/1"}"""u8.ToArray(), "数据包缺少内容，已经损坏。");
        await Told(visitor, new byte[(20 * 1024 * 1024) + 1], "文件超过20MB。");
        var whole = """
            {"format":"fazhi-report/1","title":"","ledger":"","text":"","figures":[],"entries":{},"path":[],"entry":"","payload":"","salt":"","checkpoint":""}
            """;
        await visitor.Type(("key", "fazhi.232722+00000000+AQID"));
        await Told(visitor, Encoding.UTF8.GetBytes(whole), "公钥格式有误。");
        await visitor
            .Page.Locator("[name=keyfile]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "ledger.pub",
                    MimeType = "text/plain",
                    Buffer = await File.ReadAllBytesAsync(site.Data.PublicKey, TestContext.Current.CancellationToken),
                }
            );
        await Told(visitor, Encoding.UTF8.GetBytes(whole), "检查点的签名与公钥不符。");
    }

    /// <summary>The county's report, by forms alone.</summary>
    private async Task<Guid> Publish()
    {
        var clerk = await site.Open("chengban");
        await clerk.Go("/office/annual-report/new/DraftReport");
        await clerk.Type(("title", Title), ("kind", "Department"), ("year", "2025"), ("draft", Draft));
        await clerk.Click(clerk.Page.Locator("main form.fz-form button.btn-primary[type=submit]").First);
        var here = clerk.Here;
        await clerk.Go($"{here}/do/AuditReport");
        await clerk.Accessible();
        await clerk.Press("校核定稿");
        var reviewer = await site.Open("shenhe");
        await reviewer.Do(here, "ReviewReport", ("passed", "true"), ("opinion", "内容合法。"));
        var head = await site.Open("xianzhang");
        await head.Do(here, "ApproveReport");
        await clerk.Do(here, "SendUpReport", ("recipients", "大兴安岭地区行政公署"));
        await clerk.Do(here, "PublishReport");
        return clerk.Matter;
    }

    private static async Task<JsonNode> Download(Walk visitor, string link)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Link(link).ClickAsync());
        return JsonNode.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken))!;
    }

    private static JsonNode Altered(JsonNode package, Action<JsonNode> alter)
    {
        var copy = package.DeepClone();
        alter(copy);
        Assert.False(JsonNode.DeepEquals(package, copy));
        return copy;
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static string Flip(JsonNode? node, int at, char one, char other)
    {
        var text = Text(node).ToCharArray();
        text[at] = text[at] == one ? other : one;
        return new string(text);
    }

    private static JsonNode FirstRow(JsonNode package) => package["entries"]![Text(package["figures"]![0]!["key"])]![0]!;

    private static Task Told(Walk visitor, JsonNode package, string sentence) =>
        Told(visitor, Encoding.UTF8.GetBytes(package.ToJsonString()), sentence);

    private static async Task Told(Walk visitor, byte[] file, string sentence)
    {
        await visitor
            .Page.Locator("[name=package]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "数据包.json",
                    MimeType = "application/json",
                    Buffer = file,
                }
            );
        await Verify(visitor);
        await Told(visitor, sentence);
    }

    // Leads to no other page.
    private static Task Verify(Walk visitor) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = "核验", Exact = true }).ClickAsync();

    private static Task Told(Walk visitor, string sentence) =>
        visitor.Page.Locator("main [role=status]").GetByText(sentence).WaitForAsync();
}
