using System.Net;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>Acts through the interface: done once, by whom may, on what was seen; refused with code, article and path.</summary>
public sealed class ActTests
{
    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task AnOfficialOpensACaseAndAcceptsIt(Database database)
    {
        await using var site = await ApiSite.Start(database);
        var official = await site.SignIn(People.Handler);

        using var opened = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(ApiCases.Application), "1");
        var matter = await ApiSite.Json(opened);
        Assert.True(opened.StatusCode == HttpStatusCode.Created, matter.ToString());
        var address = opened.Headers.Location!.ToString();
        Assert.Equal($"{ApiCases.List}/{matter.GetProperty("id").GetString()}", address);
        Assert.Equal("\"v1\"", opened.Headers.ETag!.Tag);
        Assert.Equal("塔政复〔2025〕1号", matter.GetProperty("number").GetString());

        using var accepted = await ApiSite.Post(official, address + "/acts", ApiCases.Body(ApiCases.Acceptance), "2", "\"v1\"");
        matter = await ApiSite.Json(accepted);
        Assert.True(accepted.StatusCode == HttpStatusCode.Created, matter.ToString());
        Assert.Equal("Hearing", matter.GetProperty("stage").GetString());
        Assert.Equal("\"v2\"", accepted.Headers.ETag!.Tag);

        var read = await site.Get(address, official);
        Assert.Equal(2, read.GetProperty("version").GetInt32());
        Assert.Equal(ApiCases.Applicant, read.GetProperty("fields").GetProperty("applicant").GetProperty("name").GetString());
        var timeline = await site.Get(address + "/timeline", official);
        Assert.True(timeline.GetProperty("verified").GetBoolean());
        Assert.Equal(
            ["AcceptApplication", "FileApplication"],
            timeline.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("act").GetString())
        );
        Assert.NotEmpty((await site.Get(address + "/clocks", official)).EnumerateArray());
    }

    [Fact]
    public async Task AnActNamesAPersonByTheKeyTheCaseLists()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        var together = ApiCases.Application with { CoApplicants = [new Party { Name = "李四" }] };
        using var opened = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(together), "1");
        var address = opened.Headers.Location!.ToString();
        using var accepted = await ApiSite.Post(official, address + "/acts", ApiCases.Body(ApiCases.Acceptance), "2", "\"v1\"");
        var roster = (await site.Get(address, official)).GetProperty("fields").GetProperty("roster").EnumerateArray();
        var key = roster.Single(p => p.GetProperty("name").GetString() == "李四").GetProperty("key").GetString();
        var hear = new HearParty
        {
            Party = PartyRole.Applicant,
            Way = HearingWay.Phone,
            Record = "意见。",
        };
        using var nobody = await ApiSite.Post(official, address + "/acts", ApiCases.Body(hear), "3", "\"v2\"");
        await Refused(nobody, HttpStatusCode.UnprocessableEntity, "FY120");
        using var heard = await ApiSite.Post(
            official,
            address + "/acts",
            ApiCases.Body(hear with { Person = key }),
            "4",
            "\"v2\""
        );
        Assert.Equal(HttpStatusCode.Created, heard.StatusCode);
    }

    [Fact]
    public async Task TheSameKeyTwiceDoesItOnce()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        using var first = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(ApiCases.Application), "once");
        using var second = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(ApiCases.Application), "once");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, site.LedgerSize());

        var other = ApiCases.Application with { Claims = "变更该处罚决定。" };
        using var reused = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(other), "once");
        await Refused(reused, HttpStatusCode.Conflict, "BL014");
        Assert.Equal(1, site.LedgerSize());
    }

    [Fact]
    public async Task TheSameKeyWithAnotherDateOrOrganIsAnotherRequest()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        var body = ApiCases.Body(ApiCases.Application);
        using var first = await ApiSite.Post(official, ApiCases.List, Beside(body, "on", "2025-03-10"), "once");
        using var second = await ApiSite.Post(official, ApiCases.List, Beside(body, "on", "2025-03-10"), "once");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        using var dated = await ApiSite.Post(official, ApiCases.List, Beside(body, "on", "2025-03-07"), "once");
        await Refused(dated, HttpStatusCode.Conflict, "BL014");
        using var elsewhere = await ApiSite.Post(official, ApiCases.List, Beside(body, "organ", "gov"), "once");
        await Refused(elsewhere, HttpStatusCode.Conflict, "BL014");
        Assert.Equal(1, site.LedgerSize());
    }

    private static string Beside(string body, string name, string value)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(body)!;
        json[name] = value;
        return json.ToJsonString();
    }

    [Fact]
    public async Task WithoutAKeyNothingIsDone()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        using var answer = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(ApiCases.Application), null);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Idempotency-Key", (await ApiSite.Json(answer)).GetProperty("detail").GetString());
        Assert.Equal(0, site.LedgerSize());
    }

    [Fact]
    public async Task AFormOfAForeignPageIsRefused()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        var form = new FormUrlEncodedContent([new("act", "FileApplication")]);
        using var answer = await official.PostAsync(ApiCases.List, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task WithoutASessionTheAnswerIsAProblemAndNoRedirect()
    {
        await using var site = await ApiSite.Start();
        using var answer = await ApiSite.Post(site.Everybody, ApiCases.List, ApiCases.Body(ApiCases.Application), "1");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("没有登录", (await ApiSite.Json(answer)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task WhatWasSeenIsOldAndTheActIsRefused()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        var address = $"{ApiCases.List}/{ApiCases.File(site).Id}/acts";
        using var accepted = await ApiSite.Post(official, address, ApiCases.Body(ApiCases.Acceptance), "1", "\"v1\"");
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        using var stale = await ApiSite.Post(official, address, ApiCases.Body(ApiCases.Acceptance), "2", "\"v1\"");
        await Refused(stale, HttpStatusCode.Conflict, "BL013");
        using var list = await ApiSite.Post(official, address, ApiCases.Body(ApiCases.Acceptance), "3", "\"12-gov\"");
        Assert.Equal(HttpStatusCode.BadRequest, list.StatusCode);
    }

    [Fact]
    public async Task ARefusalNamesCodeArticleAndPath()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        var late = ApiCases.Application with
        {
            KnownOn = new DateOnly(2024, 6, 3),
            Channel = Channel.Online,
            Applicant = new Party { Name = "" },
        };
        using var answer = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(late), "1");
        var problems = await Refused(answer, HttpStatusCode.UnprocessableEntity, "BL006");
        Assert.Contains(
            problems,
            p => p.GetProperty("code").GetString() == "BL006" && p.GetProperty("path").GetString() == "applicant.name"
        );

        late = late with { Applicant = ApiCases.Application.Applicant };
        using var gate = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(late), "2");
        problems = await Refused(gate, HttpStatusCode.UnprocessableEntity, "FY001");
        var missed = problems.Single(p => p.GetProperty("code").GetString() == "FY001");
        Assert.Contains("第二十条", missed.GetProperty("basis").GetString());
        Assert.NotEmpty(missed.GetProperty("remedy").GetString()!);
        Assert.Equal(0, site.LedgerSize());
    }

    [Theory]
    [InlineData("""{ "act": "FileApplication", "onn": "2025-03-01" }""", "BL010", "onn")]
    [InlineData("""{ "act": "FileApplication", "on": "2025-02-30" }""", "BL008", "on")]
    [InlineData("""{ "act": "FileApplication", "organ": "moon" }""", "BL008", "organ")]
    [InlineData("""{ "fields": {} }""", "BL006", "act")]
    [InlineData("""{ "act": "FileApplication", "fields": { "actKind": "Nonsense" } }""", "BL008", "actKind")]
    public async Task WhatCannotBeMeantIsNamed(string json, string code, string path)
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        using var answer = await ApiSite.Post(official, ApiCases.List, json, "1");
        var problems = await Refused(answer, HttpStatusCode.UnprocessableEntity, code);
        Assert.Contains(problems, p => p.GetProperty("code").GetString() == code && p.GetProperty("path").GetString() == path);
    }

    [Theory]
    [InlineData("""{ "reason": "笔误。" }""")]
    [InlineData("""{ "reason": "笔误。", "changes": null }""")]
    [InlineData("""{ "reason": "笔误。", "changes": [] }""")]
    public async Task ACorrectionOfNothingIsRefusedInWords(string fields)
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        var address = $"{ApiCases.List}/{ApiCases.File(site).Id}/acts";
        using var answer = await ApiSite.Post(official, address, $$"""{ "act": "CorrectRecord", "fields": {{fields}} }""", "1");
        var problems = await Refused(answer, HttpStatusCode.UnprocessableEntity, "BL024");
        Assert.Equal("changes", Assert.Single(problems).GetProperty("path").GetString());
    }

    [Fact]
    public async Task AListThatIsNullIsAListOfNothing()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        var body = System.Text.Json.Nodes.JsonNode.Parse(ApiCases.Body(ApiCases.Application))!;
        foreach (var list in FieldModel.Of(typeof(FileApplication)).Where(f => f.Kind == FieldKind.List))
            body["fields"]![list.Name] = null;
        using var answer = await ApiSite.Post(official, ApiCases.List, body.ToJsonString(), "1");
        var matter = await ApiSite.Json(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, matter.ToString());
        Assert.Equal(0, matter.GetProperty("fields").GetProperty("agents").GetArrayLength());
    }

    [Theory]
    [InlineData("{\n  \"act\": \"FileApplication\",\n  \"fields\": {,\n}", "第3行")]
    [InlineData("{ \"act\": \"a\",\n \"act\": \"b\" }", "写了两次")]
    [InlineData("""{ "act": "\ud800" }""", "不成字符")]
    [InlineData("", "第1行")]
    public async Task WhatIsNoJsonIsToldByItsLine(string text, string told)
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        using var answer = await ApiSite.Post(official, ApiCases.List, text, "1");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(told, (await ApiSite.Json(answer)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABodyOfMoreThanAMegabyteIsRefusedWhateverItsHeadersSay(bool chunked)
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiCases.List)
        {
            Content = new StringContent(
                $"{{ \"act\": \"{new string('a', 1 << 20)}\" }}",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add("Idempotency-Key", "1");
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await official.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(0, site.LedgerSize());
    }

    [Fact]
    public async Task ADigestOpensNobodysFile()
    {
        await using var site = await ApiSite.Start();
        var official = await site.SignIn(People.Handler);
        var foreign = ApiCases.Application with { Files = [new FileRef(new string('a', 64), "别人的.pdf", 1)] };
        using var answer = await ApiSite.Post(official, ApiCases.List, ApiCases.Body(foreign), "1");
        var problems = await Refused(answer, HttpStatusCode.UnprocessableEntity, "BL023");
        Assert.Equal("files[0]", problems[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task WhoMayNotIsToldWhoMay()
    {
        await using var site = await ApiSite.Start();
        var matter = ApiCases.File(site);
        var head = await site.SignIn(People.Head);
        using var wrongRole = await ApiSite.Post(
            head,
            $"{ApiCases.List}/{matter.Id}/acts",
            ApiCases.Body(ApiCases.Acceptance),
            "1"
        );
        await Refused(wrongRole, HttpStatusCode.Forbidden, "BL002");
        using var noSuchAct = await ApiSite.Post(head, $"{ApiCases.List}/{matter.Id}/acts", """{ "act": "Fly" }""", "2");
        await Refused(noSuchAct, HttpStatusCode.NotFound, "BL016");

        // Another organ doesn't learn that there is such a case.
        var town = await site.SignIn(new Actor("town", "吴乡长", "kaikukang", Role.Handler));
        using var unseen = await ApiSite.Post(town, $"{ApiCases.List}/{matter.Id}/acts", ApiCases.Body(ApiCases.Acceptance), "1");
        await Refused(unseen, HttpStatusCode.NotFound, "BL015");
    }

    private static async Task<IReadOnlyList<System.Text.Json.JsonElement>> Refused(
        HttpResponseMessage answer,
        HttpStatusCode status,
        string code
    )
    {
        var json = await ApiSite.Json(answer);
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {json}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problems = json.GetProperty("problems").EnumerateArray().ToList();
        Assert.Contains(code, problems.Select(p => p.GetProperty("code").GetString()));
        return problems;
    }
}
