using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>现场记录包 — the record of a visit as a phone sends it: the form, where it was, and a manifest of all photos and signatures by their hashes. It is taken whole or not at all.</summary>
/// <remarks>
/// The manifest is JSON text, and its digest is that of the very bytes the phone made: what is acknowledged is what the phone has. The format before is taken too, so that a record that was made before the
/// program was renewed, and arrives after it, isn't stranded. In <c>/1</c> a position is a text; since <c>/2</c> it has its accuracy and time, or the reason why there is none.
/// </remarks>
public sealed partial record VisitBundle
{
    /// <summary>The format that phones make now.</summary>
    public const string Format = "fazhi-visit-bundle/2";

    /// <summary>The format before it.</summary>
    public const string FormatBefore = "fazhi-visit-bundle/1";

    /// <summary>The most bytes of a manifest.</summary>
    public const int MostManifest = 64 << 10;

    /// <summary>The most files: photos and signatures together.</summary>
    public const int MostFiles = 30;

    /// <summary>The most bytes of a file that is sent as it was taken.</summary>
    public const int LargestFile = 10 << 20;

    /// <summary>The most bytes of a reduced copy.</summary>
    public const int LargestCopy = 2 << 20;

    private const int LongestName = 80;
    private const int LongestReason = 80;

    /// <summary>The id under which it is recorded once, however often it is sent.</summary>
    public required Guid Id { get; init; }

    /// <summary>The visit.</summary>
    public required Guid Visit { get; init; }

    /// <summary>The day of the visit by the phone's clock, which is the day of the record.</summary>
    public required DateOnly On { get; init; }

    /// <summary>SHA-256 of the manifest's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>Where it was, or why that isn't said.</summary>
    public required string Position { get; init; }

    /// <summary>Why the enterprise didn't scan; <c>null</c> where it did.</summary>
    public string? WhyNotScanned { get; init; }

    /// <summary>Why it wasn't sent on its day; <c>null</c> where it was or nobody says.</summary>
    public string? LateReason { get; init; }

    /// <summary>Photos and signatures, in their order.</summary>
    public required IReadOnlyList<BundledFile> Files { get; init; }

    /// <summary>The fields of <see cref="RecordVisit"/> as they were filled in.</summary>
    public required JsonObject Fields { get; init; }

    /// <summary>The format it was made in.</summary>
    public required string MadeIn { get; init; }

    /// <summary>Reads a manifest.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <returns>The bundle; <c>null</c> with at least one problem.</returns>
    public static VisitBundle? Read(string? text, ICollection<Problem> problems)
    {
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        if (bytes.Length is 0 or > MostManifest || Parsed(text!) is not { } json)
        {
            problems.Add(BundleProblems.Unreadable());
            return null;
        }

        var format = Said(json, "format") ?? "";
        if (format is not (Format or FormatBefore))
        {
            problems.Add(BundleProblems.UnknownFormat(format.Length > LongestName ? format[..LongestName] : format));
            return null;
        }

        if (!Guid.TryParseExact(Said(json, "bundle"), "D", out var id) || !Guid.TryParseExact(Said(json, "visit"), "D", out var visit))
        {
            problems.Add(BundleProblems.Unreadable());
            return null;
        }

        var before = problems.Count;
        if (!DateOnly.TryParseExact(Said(json, "on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            problems.Add(BundleProblems.Wrong("检查日期", "应为一个日期。"));
        var position = format == FormatBefore ? Short(json, "position", 100) : PositionIn(json["position"] as JsonObject);
        if (position is null)
            problems.Add(BundleProblems.NoPosition());
        var files = FilesIn(json["files"] as JsonArray, problems);
        if (json["record"] is not JsonObject fields)
        {
            problems.Add(BundleProblems.Unreadable());
            return null;
        }

        return problems.Count > before
            ? null
            : new VisitBundle
            {
                MadeIn = format,
                Id = id,
                Visit = visit,
                On = on,
                Digest = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Position = position!,
                WhyNotScanned = Said(json, "whyNotScanned"),
                LateReason = Said(json, "lateReason"),
                Files = files,
                Fields = fields,
            };
    }

    /// <summary>
    /// 现场清单 — what the ledger keeps of the manifest: each file with the hash of what was photographed and of what was sent, a line each; and the digest of the whole, by which the form belongs to it too.
    /// </summary>
    public string Manifest =>
        string.Join(
            '\n',
            [
                MadeIn,
                $"bundle {Id:D}",
                $"visit {Visit:D}",
                $"manifest-sha256 {Digest}",
                .. Files.Select(f => $"{(f.IsSignature ? "signature" : "photo")} {f.Name} original-sha256 {f.Original} sent-sha256 {f.Sent} size {f.Size} taken {f.TakenAt}"),
            ]
        );

    /// <summary>The act that lets the officers in, for an enterprise that didn't scan.</summary>
    public LogEntry? Entry => WhyNotScanned is null ? null : new() { WhyNotScanned = WhyNotScanned, Position = Position };

    /// <summary>The record with its files; <c>null</c> with problems where a field can't be read.</summary>
    public RecordVisit? Record(ICollection<Problem> problems)
    {
        var fields = (JsonObject)Fields.DeepClone();
        fields["position"] = Position;
        fields["manifest"] = Manifest;
        fields["photos"] = Refs(Files.Where(f => !f.IsSignature));
        fields["signatures"] = Refs(Files.Where(f => f.IsSignature));
        using var json = JsonDocument.Parse(fields.ToJsonString());
        return (RecordVisit?)ActForm.Read(typeof(RecordVisit), json.RootElement, problems);
    }

    private static JsonArray Refs(IEnumerable<BundledFile> files) =>
        [.. files.Select(f => (JsonNode)new JsonObject { ["digest"] = f.Sent, ["name"] = f.Name, ["size"] = f.Size })];

    private static IReadOnlyList<BundledFile> FilesIn(JsonArray? all, ICollection<Problem> problems)
    {
        if (all is null || all.Count > MostFiles)
        {
            problems.Add(BundleProblems.Wrong("文件", $"应当列出，不超过{MostFiles}个。"));
            return [];
        }

        var files = all.Select(f => f is JsonObject one ? FileIn(one, problems) : null).OfType<BundledFile>().ToList();
        if (files.Count < all.Count && problems.Count == 0)
            problems.Add(BundleProblems.Unreadable());
        if (files.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            problems.Add(BundleProblems.Wrong(twice.Key, "文件名应当各不相同。"));
        return files;
    }

    private static BundledFile? FileIn(JsonObject json, ICollection<Problem> problems)
    {
        var (name, role) = (Short(json, "name", LongestName), Said(json, "role"));
        if (name is null || !FileName().IsMatch(name) || role is not ("photo" or "signature"))
        {
            problems.Add(BundleProblems.Wrong(name ?? "文件", "应当有名称和用途。"));
            return null;
        }

        var (original, sent, taken) = (Said(json, "original"), Said(json, "sent"), Said(json, "takenAt"));
        var size = json["size"] is JsonValue n && n.TryGetValue<long>(out var bytes) ? bytes : 0;
        if (original is null || sent is null || !Sha256().IsMatch(original) || !Sha256().IsMatch(sent) || size <= 0 || taken is null || !Moment().IsMatch(taken))
        {
            problems.Add(BundleProblems.Wrong(name, "应当有原件和送来的文件的摘要、大小和时间。"));
            return null;
        }

        // A file that was reduced is small; what the phone couldn't reduce comes as it was taken.
        var most = original == sent ? LargestFile : LargestCopy;
        if (size > most)
            problems.Add(BundleProblems.TooLarge(name, most >> 20));
        return new(name, role == "signature", original, sent, size, taken);
    }

    private static string? PositionIn(JsonObject? json)
    {
        if (json is null)
            return null;
        if (Short(json, "refused", LongestReason) is { } reason)
            return $"没有记录位置：{reason}";
        if (
            Number(json, "latitude") is not (>= -90 and <= 90 and var latitude)
            || Number(json, "longitude") is not (>= -180 and <= 180 and var longitude)
            || Number(json, "accuracy") is not (>= 0 and <= 1e6 and var accuracy)
            || Said(json, "at") is not { } at
            || !Moment().IsMatch(at)
        )
            return null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(latitude < 0 ? "南纬" : "北纬")}{Math.Abs(latitude):0.000000}°，{(longitude < 0 ? "西经" : "东经")}{Math.Abs(longitude):0.000000}°，误差{Math.Ceiling(accuracy)}米，{at}定位"
        );
    }

    private static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false }) is JsonObject json && IsWhole(json) ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half a character, escaped, is read by nobody and written by no phone.
    private static bool IsWhole(JsonNode? node)
    {
        try
        {
            return node switch
            {
                JsonObject all => all.All(p => IsWhole(p.Value)),
                JsonArray all => all.All(IsWhole),
                JsonValue value => value.GetValueKind() != JsonValueKind.String || value.GetValue<string>() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? Said(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string? Short(JsonObject json, string name, int most) => Said(json, name) is { } text && text.Length <= most ? text : null;

    private static double? Number(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sha256();

    // ISO 8601 with the offset of the phone.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^[\p{L}\p{N}（）_-]{1,60}\.(jpg|png)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}

/// <summary>记录包中的文件 — a photo or a signature, by what was taken and what was sent.</summary>
/// <param name="Name">The name it is kept under.</param>
/// <param name="IsSignature">Whether it is a signature.</param>
/// <param name="Original">SHA-256 of what the camera or the pad gave; it stays on the phone.</param>
/// <param name="Sent">SHA-256 of what was sent: the reduced copy, or the same.</param>
/// <param name="Size">The bytes of what was sent.</param>
/// <param name="TakenAt">When it was taken, by the phone's clock.</param>
public sealed record BundledFile(string Name, bool IsSignature, string Original, string Sent, long Size, string TakenAt);
