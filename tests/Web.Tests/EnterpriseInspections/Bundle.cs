using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Storage;
using Fazhi.Testing.Courses;

namespace Fazhi.Web.Tests.EnterpriseInspections;

/// <summary>A bundle as a phone makes it, with files that are told by their first bytes, and what a test does to it before it is sent.</summary>
internal sealed class Bundle
{
    private static readonly byte[] JpegStart = [0xFF, 0xD8, 0xFF, 0xE0];
    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
    private readonly List<(string Name, byte[] Content)> sent = [];

    internal Bundle(Guid visit, DateOnly on, int photos = 2, int signatures = 2)
    {
        Visit = visit;
        Json = new JsonObject
        {
            ["format"] = VisitBundle.Format,
            ["bundle"] = Guid.CreateVersion7().ToString(),
            ["visit"] = visit.ToString(),
            ["on"] = on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["position"] = new JsonObject
            {
                ["latitude"] = 52.334711,
                ["longitude"] = 124.710526,
                ["accuracy"] = 14.2,
                ["at"] = "2025-03-03T09:41:00+08:00",
            },
            ["record"] = new JsonObject
            {
                ["from"] = "09:30",
                ["until"] = "10:15",
                ["place"] = "塔河县演示路3号",
                ["present"] = "演示店主",
                ["shownAndTold"] = true,
                ["account"] = "查看进货台账和货架，台账完整。",
                ["result"] = "Clean",
            },
            ["files"] = new JsonArray(),
        };
        for (var i = 1; i <= photos; i++)
            Add($"照片{i}.jpg", "photo", [.. JpegStart, .. Encoding.UTF8.GetBytes($"{visit} {i}")]);
        for (var i = 1; i <= signatures; i++)
            Add($"检查人员{i}签名.png", "signature", [.. PngStart, .. Encoding.UTF8.GetBytes($"{visit} {i}")]);
    }

    internal Guid Visit { get; }

    internal JsonObject Json { get; }

    internal JsonObject Record => (JsonObject)Json["record"]!;

    internal JsonArray Files => (JsonArray)Json["files"]!;

    /// <summary>A text that is sent in place of the manifest.</summary>
    internal string? Raw { get; set; }

    internal string Manifest => Raw ?? Json.ToJsonString();

    internal string Digest => Sha(Encoding.UTF8.GetBytes(Manifest));

    internal IReadOnlyList<string> Originals => [.. Files.Select(f => f!["original"]!.GetValue<string>())];

    internal static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal Bundle Add(string name, string role, byte[] content)
    {
        var hash = Sha(content);
        // What was photographed is another thing than what was sent; a signature is what it is.
        var original = role == "photo" ? Sha([.. content, 1]) : hash;
        Files.Add(
            new JsonObject
            {
                ["name"] = name,
                ["role"] = role,
                ["original"] = original,
                ["sent"] = hash,
                ["size"] = content.Length,
                ["takenAt"] = "2025-03-03T09:40:00+08:00",
            }
        );
        sent.Add(($"file-{sent.Count}", content));
        return this;
    }

    internal Bundle With(Action<Bundle> change)
    {
        change(this);
        return this;
    }

    /// <summary>The file comes otherwise than the manifest says.</summary>
    internal Bundle Replace(int file, byte[] content)
    {
        sent[file] = (sent[file].Name, content);
        return this;
    }

    internal Bundle Lose(int file)
    {
        sent.RemoveAt(file);
        return this;
    }

    internal Bundle SendBeside(string name, byte[] content)
    {
        sent.Add((name, content));
        return this;
    }

    /// <summary>Sends it as the phone does: a token of the session of now, the manifest, the files.</summary>
    internal async Task<(HttpStatusCode Status, JsonNode? Said)> Send(Browser browser, Guid? to = null)
    {
        using var asked = await browser.Send(
            new HttpRequestMessage(HttpMethod.Get, "/office/enterprise-inspection/outbox/token")
        );
        if (asked.StatusCode != HttpStatusCode.OK)
            return (asked.StatusCode, null);
        var content = new MultipartFormDataContent
        {
            {
                new StringContent(JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["token"]!.GetValue<string>()),
                "\"_token\""
            },
            { new StringContent(Manifest), "\"manifest\"" },
        };
        foreach (var (name, bytes) in sent)
            content.Add(new ByteArrayContent(bytes), $"\"{name}\"", "\"x\"");
        using var answer = await browser.Send(
            new HttpRequestMessage(HttpMethod.Post, $"/office/enterprise-inspection/{to ?? Visit}/record") { Content = content }
        );
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text) : null);
    }

    /// <summary>The codes it was refused with, in order.</summary>
    internal static IReadOnlyList<string> Codes(JsonNode? said) =>
        [.. ((JsonArray)said!["problems"]!).Select(p => p!["code"]!.GetValue<string>()).Order(StringComparer.Ordinal)];

    /// <summary>What the refusals say, all in one.</summary>
    internal static string Words(JsonNode? said) =>
        string.Join('\n', ((JsonArray)said!["problems"]!).Select(p => p!["text"]!.GetValue<string>()));
}

/// <summary>Visits as far as a test needs them, and what the ledger says of them.</summary>
internal static class Visits
{
    internal static Guid Approved(this Site site) => site.Gone(2);

    internal static Guid Entered(this Site site) => site.Gone(3);

    internal static EnterpriseInspection Read(this Site site, Guid visit)
    {
        using var db = site.Store.Open();
        return db.Matters<EnterpriseInspection>(site.Store.CountyCode).Single(v => v.Id == visit);
    }

    internal static IReadOnlyList<string> Acts(this Site site, Guid visit)
    {
        using var db = site.Store.Open();
        return [.. db.Entries.Where(e => e.MatterId == visit).OrderBy(e => e.Sequence).Select(e => e.Act)];
    }

    /// <summary>The record of a visit as the ledger keeps it.</summary>
    internal static RecordVisit Recorded(this Site site, Guid visit) =>
        ActReader.Until(site.Store, visit, long.MaxValue).Select(a => a.Act).OfType<RecordVisit>().Single();

    // One for a site: it knows which names are taken.
    private static readonly ConditionalWeakTable<Site, Ground> grounds = [];

    private static Guid Gone(this Site site, int steps) =>
        OrdinaryCourse
            .Of("enterprise-inspection")
            .Go(grounds.GetValue(site, s => new Ground(s.Desk(), s.Time)))
            .Take(steps)
            .Last()
            .Id;
}
