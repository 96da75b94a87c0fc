using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>Files through the interface: told by their content, attached by a token of one's own, given to whom they concern.</summary>
public sealed class FileTests
{
    private const string Name = "处罚决定书.pdf";
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7\n处罚决定\n%%EOF");

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task AFileHandedInIsAttachedToAnActAndComesBack(Database database)
    {
        await using var site = await ApiSite.Start(database);
        var official = await site.SignIn(People.Handler);
        var token = await Token(official);
        Assert.Equal((1, 0L), (site.Files(), site.LedgerSize()));

        using var opened = await ApiSite.Post(official, ApiCases.List, WithFiles(token), "1");
        var matter = await ApiSite.Json(opened);
        Assert.True(opened.StatusCode == HttpStatusCode.Created, matter.ToString());
        Assert.Equal(1, site.LedgerSize());

        var address = opened.Headers.Location!.ToString();
        var file = Assert.Single((await site.Get(address + "/files", official)).EnumerateArray());
        Assert.Equal((Name, Pdf.Length), (file.GetProperty("name").GetString(), file.GetProperty("size").GetInt32()));
        var href = file.GetProperty("href").GetString()!;
        using var back = await official.GetAsync(href, TestContext.Current.CancellationToken);
        Assert.Equal(Pdf, await back.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", back.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", back.Headers.GetValues("X-Content-Type-Options").Single());

        // Another organ doesn't learn of the case, and everybody is asked to sign in.
        var town = await site.SignIn(new Actor("town", "吴乡长", "kaikukang", Role.Handler));
        foreach (var at in new[] { href, address + "/files" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(town, at));
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(site.Everybody, at));
        }

        Assert.Equal(HttpStatusCode.NotFound, await Status(official, $"{address}/files/{new string('a', 64)}"));
    }

    [Theory]
    [InlineData("决定书.pdf", "MZ\0\u0001 not a pdf", "不是可以上传的文件")]
    [InlineData("决定书.exe", "%PDF-1.7\n%%EOF", "内容与扩展名不符")]
    [InlineData("页面.html", "<script>alert(1)</script>", "不是可以上传的文件")]
    public async Task AFileIsToldByItsContentAndADisguisedOneIsNotKept(string name, string content, string told)
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        using var answer = await ApiSite.Upload(official, name, Encoding.UTF8.GetBytes(content));
        var json = await ApiSite.Json(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, json.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(told, json.GetProperty("detail").GetString());
        Assert.Equal((0, 0L), (site.Files(), site.LedgerSize()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1 << 20)]
    public async Task AFileOfMoreThanTwentyMegabytesIsRefusedInWords(int more)
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        using var answer = await ApiSite.Upload(official, Name, [.. Pdf, .. new byte[(20 << 20) - Pdf.Length + more]]);
        var json = await ApiSite.Json(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge, json.ToString());
        Assert.Contains("20MB", json.GetProperty("detail").GetString());
        Assert.Equal(0, site.Files());
    }

    [Fact]
    public async Task AnothersTokenStandsForNoFile()
    {
        await using var site = await ApiSite.Start();
        var token = await Token(await site.SignIn(People.Handler));
        var other = await site.SignIn(new Actor("second", "冯承办", "gov", Role.Handler));
        foreach (var tried in new[] { token, "nonsense", "" })
        {
            using var answer = await ApiSite.Post(other, ApiCases.List, WithFiles(tried), "1");
            var json = await ApiSite.Json(answer);
            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, json.ToString());
            var problem = Assert.Single(json.GetProperty("problems").EnumerateArray());
            Assert.Equal("BL023", problem.GetProperty("code").GetString());
            Assert.Equal("files[0]", problem.GetProperty("path").GetString());
        }

        Assert.Equal(0, site.LedgerSize());
    }

    [Fact]
    public async Task WithoutASessionNothingIsTaken()
    {
        await using var site = await ApiSite.Start();
        using var answer = await ApiSite.Upload(site.Everybody, Name, Pdf);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(0, site.Files());
    }

    [Fact]
    public async Task WhoMayNotActGetsNothingDoneWithAFile()
    {
        await using var site = await ApiSite.Start();
        var head = await site.SignIn(People.Head);
        using var answer = await ApiSite.Post(head, ApiCases.List, WithFiles(await Token(head)), "1");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, site.LedgerSize());
    }

    [Fact]
    public async Task AnUploadIsOneFile()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        using var empty = await ApiSite.Upload(official, Name, []);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var json = await ApiSite.Post(official, "/api/v1/files", "{}", "1");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        Assert.Equal(0, site.Files());
    }

    [Fact]
    public async Task EverybodyGetsTheDocumentsMeantForEverybodyAndNoReports()
    {
        await using var site = await ApiSite.Start();
        File.Copy(Letterhead(), Path.Combine(site.Data.Root, "letterhead.json"));
        var registered = new RegisterExisting
        {
            Title = "塔河县供热管理办法",
            Number = DocumentNumber.Parse("塔政规〔2025〕1号"),
            Issuer = Issuer.CountyGovernment,
            PublishedOn = new DateOnly(2025, 3, 3),
            EffectiveFrom = new DateOnly(2025, 3, 3),
            ValidUntil = new DateOnly(2028, 3, 2),
        };
        var id = site.Do(ActRequest.Open("normative-document", registered), People.Handler).Id;
        var report = new FileForRecord
        {
            FiledWith = FilingAuthority.Prefecture,
            Authority = "大兴安岭地区行政公署",
            FiledOn = new DateOnly(2025, 3, 10),
        };
        site.Do(ActRequest.In(id, report), People.Handler);
        site.Do(ActRequest.In(id, new RepealDocument { Reason = "已有新的规定。" }), People.Head);

        var address = $"/api/v1/matters/normative-document/{id}";
        var official = await site.SignIn(People.Handler);
        Assert.Equal(["备案报告", "废止决定"], Documents(await site.Get(address, official)));
        Assert.Equal(["废止决定"], Documents(await site.Get(address)));
        Assert.Equal(HttpStatusCode.NotFound, await Status(site.Everybody, address + "/documents/0"));
        Assert.Equal(HttpStatusCode.OK, await Status(site.Everybody, address + "/documents/1"));
        Assert.Equal(HttpStatusCode.OK, await Status(official, address + "/documents/0"));
    }

    private static string Letterhead([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/tahe-2025/letterhead.json");

    private static IEnumerable<string?> Documents(JsonElement matter) =>
        matter.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("name").GetString());

    private static string WithFiles(params string[] tokens)
    {
        var body = JsonNode.Parse(ApiCases.Body(ApiCases.Application))!;
        body["fields"]!["files"] = new JsonArray([.. tokens.Select(t => (JsonNode)t)]);
        return body.ToJsonString();
    }

    private static async Task<string> Token(HttpClient client)
    {
        using var answer = await ApiSite.Upload(client, Name, Pdf);
        var json = await ApiSite.Json(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, json.ToString());
        Assert.Equal((Name, Pdf.Length), (json.GetProperty("name").GetString(), json.GetProperty("size").GetInt32()));
        return json.GetProperty("token").GetString()!;
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
