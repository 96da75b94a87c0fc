using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Identifiers;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>What is described is what is answered: status, media type and every property, to everybody and to officials.</summary>
public sealed class DescriptionTruthTests
{
    private static readonly TerminateReview Withdrawn = new()
    {
        Ground = TerminationGround.Withdrawal,
        Reason = "申请人自愿撤回。",
        GenuineWill = true,
    };

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task WhatIsReadIsWhatIsDescribed(Database database)
    {
        await using var site = await ApiSite.Start(database);
        var description = await ApiDescription.Of(site);
        var official = await site.SignIn(People.Handler);
        File.Copy(Beside("../../../samples/tahe-2025/letterhead.json"), Path.Combine(site.Data.Root, "letterhead.json"));
        var matters = await Matters(site, official);
        foreach (var who in new[] { site.Everybody, official })
        foreach (var matter in matters)
            await Read(description, who, matter);
        // Without a letterhead no document can be printed.
        await using var bare = await ApiSite.Start(database);
        var printed = (await Matters(bare, await bare.SignIn(People.Handler)))[^1];
        await Read(description, bare.Everybody, printed);
        var unseen = description
            .Operations.Where(o => o.Reads)
            .SelectMany(o => o.Answers.Keys.Where(s => s != "default").Select(s => (o.Id, s)))
            .Except(description.Seen);
        Assert.Empty(unseen);
    }

    [Fact]
    public async Task EveryListIsReadWithoutAnythingThatMayBeMissing()
    {
        await using var site = await ApiSite.Start();
        var description = await ApiDescription.Of(site);
        var official = await site.SignIn(People.Handler);
        var matter = (await Matters(site, official))[0];
        var lists = description.Operations.Where(o => o.Reads && o.Id.StartsWith("List", StringComparison.Ordinal)).ToList();
        Assert.True(lists.Count >= 6);
        foreach (var list in lists)
        {
            using var answer = await official.GetAsync(Address(list, matter), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{list}: {answer.StatusCode}");
            await description.Check(list, answer);
        }
    }

    [Fact]
    public async Task WhatIsSentAndAnsweredIsWhatIsDescribed()
    {
        await using var site = await ApiSite.Start();
        var description = await ApiDescription.Of(site);
        var (official, head) = (await site.SignIn(People.Handler), await site.SignIn(People.Head));
        var (open, act) = (description.Operation("OpenMatter"), description.Operation("PerformAct"));
        var body = ApiCases.Body(ApiCases.Application);
        using (var sent = JsonDocument.Parse(body))
        {
            description.Named("ActBody", sent.RootElement);
            description.Named("ReconsiderationFileApplication", Said(sent.RootElement.GetProperty("fields")));
        }

        async Task Post(
            Operation of,
            HttpClient who,
            string address,
            string content,
            string? key,
            int status,
            string? seen = null
        )
        {
            using var answer = await ApiSite.Post(who, address, content, key, seen);
            Assert.True((int)answer.StatusCode == status, $"{of} {answer.StatusCode}, not {status}");
            await description.Check(of, answer);
        }

        await Post(open, official, ApiCases.List, body, "1", 201);
        await Post(open, official, ApiCases.List, body, "1", 200);
        await Post(open, official, ApiCases.List, body, null, 400);
        await Post(open, site.Everybody, ApiCases.List, body, "2", 401);
        await Post(open, head, ApiCases.List, body, "3", 403);
        await Post(open, official, "/api/v1/matters/dragons", body, "4", 404);
        await Post(open, official, ApiCases.List, """{"act": "FileApplication", "fields": {}}""", "5", 422);
        using (var text = new StringContent(body, Encoding.UTF8, "text/plain"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, ApiCases.List) { Content = text };
            request.Headers.Add("Idempotency-Key", "6");
            using var answer = await official.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
            await description.Check(open, answer);
        }

        var matter = $"{ApiCases.List}/{ApiCases.File(site).Id}/acts";
        await Post(act, official, matter, ApiCases.Body(ApiCases.Acceptance), "7", 409, "\"v7\"");
        await Post(act, official, matter, ApiCases.Body(ApiCases.Acceptance), "8", 201);
        await Post(act, official, matter, ApiCases.Body(ApiCases.Acceptance), "8", 200);
        await Post(act, official, matter, "[", "9", 400);
        await Post(act, official, matter, """{"act": "DecideReview", "fields": {}}""", "10", 422);

        var late = JsonNode.Parse(body)!;
        late["on"] = "2025-03-05";
        late["late"] = new JsonObject
        {
            ["proof"] = "ReceptionRecord",
            ["evidence"] = "收件登记簿第12页",
            ["reason"] = "当日系统检修，没有登记。",
        };
        description.Named("ActBody", JsonSerializer.SerializeToElement(late));
        await Post(open, official, ApiCases.List, late.ToJsonString(), "11", 201);

        var search = description.Operation("SearchMatters");
        await Post(search, official, $"{ApiCases.List}/search", $$"""{"words": "{{ApiCases.Applicant}}"}""", null, 200);
        await Post(search, official, $"{ApiCases.List}/search", """{"words": ""}""", null, 400);
        await Post(search, site.Everybody, $"{ApiCases.List}/search", """{"words": "甲"}""", null, 401);
        await Post(search, official, "/api/v1/matters/dragons/search", """{"words": "甲"}""", null, 404);

        var upload = description.Operation("UploadFile");
        foreach (
            var (name, content, status) in new[]
            {
                ("决定书.pdf", "%PDF-1.7\n%%EOF", 201),
                ("决定书.exe", "MZ", 422),
                ("a.pdf", "", 400),
            }
        )
        {
            using var answer = await ApiSite.Upload(official, name, Encoding.UTF8.GetBytes(content));
            Assert.Equal(status, (int)answer.StatusCode);
            await description.Check(upload, answer);
        }
    }

    /// <summary>Asks every reading operation of a matter, with what is wanted only, and with each parameter that can't be read.</summary>
    private static async Task Read(ApiDescription description, HttpClient who, Asked matter)
    {
        foreach (var operation in description.Operations.Where(o => o.Reads))
        {
            var address = Address(operation, matter);
            await Ask(address);
            foreach (var parameter in operation.Parameters.Where(p => p.GetProperty("in").GetString() == "query"))
                await Ask(address + (address.Contains('?') ? "&" : "?") + Operation.NameOf(parameter) + "=!");
            continue;

            async Task Ask(string at)
            {
                using var answer = await who.GetAsync(at, TestContext.Current.CancellationToken);
                await description.Check(operation, answer);
                if (answer.StatusCode == HttpStatusCode.OK && operation.Id == "GetMatter")
                    description.Named(matter.Name + "Fields", (await ApiSite.Json(answer)).GetProperty("fields"));
            }
        }
    }

    private static string Address(Operation operation, Asked matter)
    {
        var address = operation
            .Path.Replace("{type}", matter.Type, StringComparison.Ordinal)
            .Replace("{id}", matter.Id.ToString(), StringComparison.Ordinal)
            .Replace("{index}", "0", StringComparison.Ordinal)
            .Replace("{digest}", matter.Digest, StringComparison.Ordinal)
            .Replace("{key}", matter.Figure, StringComparison.Ordinal)
            .Replace("{sequence}", matter.Sequence, StringComparison.Ordinal);
        var wanted = operation.Parameters.Where(p => Operation.IsWanted(p) && !Operation.IsInPath(p));
        return address + string.Concat(wanted.Select(p => $"?{Operation.NameOf(p)}=1"));
    }

    private sealed record Asked(string Type, Guid Id, string Figure, string Sequence = "0", string Digest = "")
    {
        internal string Name => string.Concat(Type.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    // A case with a file, one that is public, a dispute, a document that was printed; and what isn't there.
    private static async Task<IReadOnlyList<Asked>> Matters(ApiSite site, HttpClient official)
    {
        ApiCases.Mediate(site, DisputeCategory.Neighbours, 1);
        using var sent = await ApiSite.Upload(official, "决定书.pdf", "%PDF-1.7\n%%EOF"u8.ToArray());
        var body = JsonNode.Parse(ApiCases.Body(ApiCases.Application))!;
        body["fields"]!["files"] = new JsonArray((await ApiSite.Json(sent)).GetProperty("token").GetString());
        using var opened = await ApiSite.Post(official, ApiCases.List, body.ToJsonString(), "with-a-file");
        var filed = (await ApiSite.Json(opened)).GetProperty("id").GetGuid();
        var file = (await site.Get($"{ApiCases.List}/{filed}/files", official))[0].GetProperty("digest").GetString()!;
        var shown = ApiCases.Conclude(site, Withdrawn).Id;
        var dispute = (await site.Get("/api/v1/matters/dispute", await site.SignIn(People.Mediator))).GetProperty("items")[0];
        var registered = new RegisterExisting
        {
            Title = "塔河县供热管理办法",
            Number = DocumentNumber.Parse("塔政规〔2025〕1号"),
            Issuer = Issuer.CountyGovernment,
            PublishedOn = new DateOnly(2025, 3, 3),
            EffectiveFrom = new DateOnly(2025, 3, 3),
            ValidUntil = new DateOnly(2028, 3, 2),
        };
        var document = site.Do(ActRequest.Open("normative-document", registered), People.Handler).Id;
        site.Do(ActRequest.In(document, new RepealDocument { Reason = "已有新的规定。" }), People.Head);
        return
        [
            new("reconsideration", filed, "reconsideration.accepted", Digest: file),
            new("reconsideration", shown, "reconsideration.accepted", Digest: new string('a', 64)),
            new("dispute", dispute.GetProperty("id").GetGuid(), "mediation.mediated_by_category", Digest: new string('a', 64)),
            new("dragons", Guid.Empty, "none", "99", Digest: new string('a', 64)),
            new("normative-document", document, "documents.issued", Digest: new string('a', 64)),
        ];
    }

    // An act as its structure has it: what there isn't isn't said.
    private static JsonElement Said(JsonElement fields)
    {
        var said = JsonNode.Parse(fields.GetRawText())!;
        Drop(said);
        return JsonSerializer.SerializeToElement(said);
    }

    private static void Drop(JsonNode node)
    {
        if (node is JsonArray list)
            foreach (var element in list)
                Drop(element!);
        if (node is JsonObject of)
            foreach (var (name, value) in of.ToList())
                if (value is null)
                    of.Remove(name);
                else
                    Drop(value);
    }

    private static string Beside(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, name);
}
