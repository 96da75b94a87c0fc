using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fazhi.Storage;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>Rules that every operation of the description keeps, in both versions of the standard, so that programs can be made of it.</summary>
public sealed partial class DescriptionRuleTests
{
    /// <summary>Names that a method of a client can't have beside those every object has.</summary>
    private static readonly string[] Taken = ["GetType", "ToString", "Equals", "GetHashCode", "Finalize", "Constructor"];

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static TheoryData<string> Versions => ["openapi", "openapi-3.0"];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task NothingIsReadWithABodyAndNothingWantedMayBeMissing(string version)
    {
        await using var site = await ApiSite.Start();
        var description = await ApiDescription.Of(site, version);
        var official = await site.SignIn(People.Handler);
        foreach (var operation in description.Operations)
        {
            Assert.False(operation.Reads && operation.Json.TryGetProperty("requestBody", out _), $"{operation} reads a body.");
            Assert.All(operation.Parameters.Where(Operation.IsInPath), p => Assert.True(Operation.IsWanted(p)));
            foreach (var wanted in operation.Parameters.Where(p => Operation.IsWanted(p) && !Operation.IsInPath(p)))
            {
                // It says so only where the program refuses to go on without it.
                var address = operation.Path.Replace("{type}", "reconsideration", StringComparison.Ordinal);
                address = address.Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal);
                using var answer = operation.Reads
                    ? await official.GetAsync(address, TestContext.Current.CancellationToken)
                    : await ApiSite.Post(official, address, """{"act": "AcceptApplication"}""", key: null);
                var told = await ApiSite.Json(answer);
                Assert.Equal(400, (int)answer.StatusCode);
                Assert.Contains(Operation.NameOf(wanted), told.GetProperty("detail").GetString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task EveryOperationHasANameOfItsOwnAndSaysWhatItTakesAndAnswers(string version)
    {
        await using var site = await ApiSite.Start();
        var description = await ApiDescription.Of(site, version);
        var tags = description.Root.GetProperty("tags").EnumerateArray().Select(t => t.GetProperty("name").GetString()).ToList();
        Assert.Distinct(description.Operations.Select(o => o.Id), StringComparer.OrdinalIgnoreCase);
        foreach (var operation in description.Operations)
        {
            Assert.Matches(Name(), operation.Id);
            Assert.DoesNotContain(operation.Id, Taken);
            Assert.NotEmpty(operation.Json.GetProperty("summary").GetString()!);
            var tag = Assert.Single(operation.Json.GetProperty("tags").EnumerateArray()).GetString()!;
            Assert.Matches(Name(), tag);
            Assert.Contains(tag, tags);
            Assert.NotEmpty(operation.Json.GetProperty("security").EnumerateArray());
            foreach (var parameter in operation.Parameters)
            {
                Assert.NotEmpty(parameter.GetProperty("description").GetString()!);
                Assert.NotEqual(default, parameter.GetProperty("schema"));
            }

            Assert.Contains("default", operation.Answers.Keys);
            foreach (var (status, answer) in operation.Answers)
            {
                var contents = answer.GetProperty("content").EnumerateObject().ToList();
                Assert.NotEmpty(contents);
                Assert.All(contents, c => Assert.NotEmpty(c.Value.GetProperty("schema").EnumerateObject()));
                if (status is "200" or "201")
                    continue;
                var problem = Assert.Single(contents);
                Assert.Equal(ApiDescription.Problem, problem.Name);
                Assert.EndsWith("/ApiProblem", problem.Value.GetProperty("schema").GetProperty("$ref").GetString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task EveryStructureHasOneNameAndNoneIsAChoiceOrNull(string version)
    {
        await using var site = await ApiSite.Start();
        var description = await ApiDescription.Of(site, version);
        var names = description.Schemas.EnumerateObject().Select(s => s.Name).ToList();
        Assert.Distinct(names, StringComparer.OrdinalIgnoreCase);
        Assert.All(names, n => Assert.Matches(Name(), n));
        foreach (Match reference in Reference().Matches(description.Text))
            Assert.Contains(reference.Groups["name"].Value, names);
        foreach (var word in new[] { "oneOf", "anyOf", "allOf", "nullable", "\"null\"" })
            Assert.DoesNotContain(word, description.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDescriptionIsTheOneLookedAt()
    {
        await using var site = await ApiSite.Start();
        var description = (JsonObject)JsonNode.Parse((await ApiDescription.Of(site)).Text)!;
        // What only describes the fields of acts follows the mechanisms, which are looked at elsewhere.
        var schemas = (JsonObject)description["components"]!["schemas"]!;
        var used = Used(description["paths"]!.ToJsonString(), schemas).ToHashSet(StringComparer.Ordinal);
        foreach (var name in schemas.Select(s => s.Key).Where(n => !used.Contains(n)).ToList())
            schemas.Remove(name);
        Snapshot.Equal("Api/openapi.json", description.ToJsonString(Indented) + "\n");
    }

    [Fact]
    public async Task BothVersionsSayTheSame()
    {
        await using var site = await ApiSite.Start();
        var (newer, older) = (await ApiDescription.Of(site), await ApiDescription.Of(site, "openapi-3.0"));
        Assert.StartsWith("3.1.", newer.Root.GetProperty("openapi").GetString());
        Assert.StartsWith("3.0.", older.Root.GetProperty("openapi").GetString());
        foreach (var part in new[] { "paths", "components", "tags" })
            Assert.True(JsonNode.DeepEquals(Bare(newer.Root.GetProperty(part)), Bare(older.Root.GetProperty(part))), part);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task ADescriptionOneHasIsNotSentAgain(string version)
    {
        await using var site = await ApiSite.Start();
        var address = $"/api/v1/{version}.json";
        using var first = await site.Everybody.GetAsync(address, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var again = await site.Everybody.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task WhatIsDescribedForOfficialsOnlyLetsNobodyElseIn()
    {
        await using var site = await ApiSite.Start();
        var matter = ApiCases.File(site).Id.ToString();
        var guarded = (await ApiDescription.Of(site)).Operations.Where(IsForOfficials).ToList();
        Assert.Contains("SearchMatters", guarded.Select(o => o.Id));
        foreach (var operation in guarded)
        {
            var address = operation.Path.Replace("{type}", "reconsideration", StringComparison.Ordinal);
            address = address.Replace("{id}", matter, StringComparison.Ordinal);
            using var answer =
                operation.Reads ? await site.Everybody.GetAsync(address, TestContext.Current.CancellationToken)
                : operation.Id == "UploadFile" ? await ApiSite.Upload(site.Everybody, "a.pdf", "%PDF-1.7\n%%EOF"u8.ToArray())
                : await ApiSite.Post(site.Everybody, address, """{"words": "甲"}""", "1");
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{operation}: {answer.StatusCode}");
        }

        static bool IsForOfficials(Operation operation) =>
            operation.Json.GetProperty("security").EnumerateArray().All(s => s.EnumerateObject().Any());
    }

    [Fact]
    public async Task EveryActThatAnOfficialMayDoHasItsFieldsDescribed()
    {
        await using var site = await ApiSite.Start();
        var description = await ApiDescription.Of(site);
        foreach (var type in site.Services.GetRequiredService<CountyStore>().Types.Newest)
        {
            var name = string.Concat(type.Code.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
            Assert.True(description.Schemas.TryGetProperty(name + "Fields", out _), type.Code);
            foreach (var act in type.Acts)
                Assert.Equal(act.Roles.Any(r => r.IsHeld), description.Schemas.TryGetProperty(name + act.Code, out _));
            foreach (var stage in Enum.GetNames(type.StageEnum))
                Assert.Contains(
                    stage,
                    description.Schemas.GetProperty("StageCode").GetProperty("enum").EnumerateArray().Select(s => s.GetString())
                );
        }
    }

    // The older standard has no words beside a reference.
    private static JsonNode Bare(JsonElement part)
    {
        var node = JsonNode.Parse(part.GetRawText())!;
        Drop(node);
        return node;
    }

    private static void Drop(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var element in list)
                Drop(element);
        if (node is not JsonObject of)
            return;
        if (of.ContainsKey("$ref"))
            of.Remove("description");
        foreach (var (_, value) in of)
            Drop(value);
    }

    private static IEnumerable<string> Used(string json, JsonObject schemas)
    {
        var wanted = new Queue<string>(Reference().Matches(json).Select(m => m.Groups["name"].Value));
        var met = new HashSet<string>(StringComparer.Ordinal);
        while (wanted.TryDequeue(out var name))
            if (met.Add(name))
            {
                yield return name;
                foreach (Match more in Reference().Matches(schemas[name]!.ToJsonString()))
                    wanted.Enqueue(more.Groups["name"].Value);
            }
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex("\"#/components/schemas/(?<name>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
