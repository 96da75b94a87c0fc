using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>One operation of the description.</summary>
internal sealed record Operation(string Path, string Method, JsonElement Json)
{
    internal string Id => Json.GetProperty("operationId").GetString()!;

    internal bool Reads => Method is "get" or "head" or "delete";

    internal IReadOnlyList<JsonElement> Parameters =>
        Json.TryGetProperty("parameters", out var all) ? [.. all.EnumerateArray()] : [];

    internal IReadOnlyDictionary<string, JsonElement> Answers =>
        Json.GetProperty("responses").EnumerateObject().ToDictionary(r => r.Name, r => r.Value);

    internal static string NameOf(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    internal static bool IsWanted(JsonElement parameter) =>
        parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    internal static bool IsInPath(JsonElement parameter) => parameter.GetProperty("in").GetString() == "path";

    public override string ToString() => Id;
}

/// <summary>The description as tests read it: its operations, and whether an answer is what it says.</summary>
internal sealed class ApiDescription
{
    internal const string Problem = "application/problem+json";
    private const string Components = "#/components/schemas/";
    private readonly JsonObject strict;
    private readonly Dictionary<string, JsonSchema> read = new(StringComparer.Ordinal);

    private ApiDescription(string text)
    {
        Text = text;
        Root = JsonDocument.Parse(text).RootElement;
        Schemas = Root.GetProperty("components").GetProperty("schemas");
        strict = (JsonObject)JsonNode.Parse(Schemas.GetRawText())!;
        Close(strict);
    }

    internal string Text { get; }

    internal JsonElement Root { get; }

    internal JsonElement Schemas { get; }

    internal IReadOnlyList<Operation> Operations =>
        [
            .. Root.GetProperty("paths")
                .EnumerateObject()
                .SelectMany(p => p.Value.EnumerateObject().Select(o => new Operation(p.Name, o.Name, o.Value))),
        ];

    /// <summary>Which statuses each operation has answered.</summary>
    internal HashSet<(string Operation, string Status)> Seen { get; } = [];

    internal static async Task<ApiDescription> Of(ApiSite site, string version = "openapi")
    {
        using var answer = await site.Everybody.GetAsync($"/api/v1/{version}.json", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        return new(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    internal Operation Operation(string id) => Operations.Single(o => o.Id == id);

    /// <summary>An answer has a status, a media type and a content that the description names. Nothing undescribed is in it.</summary>
    internal async Task Check(Operation of, HttpResponseMessage answer)
    {
        var status = ((int)answer.StatusCode).ToString();
        var said = $"{of} {answer.RequestMessage!.RequestUri!.PathAndQuery}: {status}";
        Assert.True(of.Answers.ContainsKey(status), $"{said} is not described.");
        Seen.Add((of.Id, status));
        var type = answer.Content.Headers.ContentType!.MediaType!;
        Assert.True(of.Answers[status].GetProperty("content").TryGetProperty(type, out var content), $"{said} is {type}.");
        if (!type.EndsWith("json", StringComparison.Ordinal))
            return;
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(body);
        Valid(content.GetProperty("schema").GetRawText(), json.RootElement, said);
    }

    /// <summary>A value is what a structure of the description says.</summary>
    internal void Named(string name, JsonElement value) => Valid($$"""{"$ref": "{{Components}}{{name}}"}""", value, name);

    private void Valid(string schema, JsonElement value, string said)
    {
        if (!read.TryGetValue(schema, out var known))
        {
            var whole = (JsonObject)JsonNode.Parse(schema)!;
            whole["$defs"] = strict.DeepClone();
            read[schema] = known = JsonSchema.FromText(
                whole.ToJsonString().Replace(Components, "#/$defs/", StringComparison.Ordinal)
            );
        }

        var options = new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
        var result = known.Evaluate(value, options);
        var faults = (result.Details ?? [])
            .Where(d => d.Errors is { Count: > 0 })
            .Select(d => $"{d.InstanceLocation}: {string.Join(' ', d.Errors!.Values)}");
        Assert.True(result.IsValid, $"{said} {string.Join('\n', faults)}\n{value}");
    }

    // What isn't described isn't allowed here, so that nothing is sent in silence.
    private static void Close(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var element in list)
                Close(element);
        if (node is not JsonObject of)
            return;
        foreach (var (_, value) in of.ToList())
            Close(value);
        if (of["type"]?.GetValueKind() == JsonValueKind.String && of.ContainsKey("properties"))
            of.TryAdd("additionalProperties", false);
    }
}
