using System.Globalization;
using System.Text.Json;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 记录中的附件 — the files that acts name, by digest, with the size the act gives and the place of the first act that names it. 48 bytes a file: the one thing of
/// a check that grows, with the attachments and not with the acts.
/// </summary>
internal sealed class NamedFiles
{
    private readonly Dictionary<UInt128, (long Size, long Sequence)> known = [];
    private readonly HashSet<UInt128> found = [];

    /// <summary>Takes note of the files an act's content names.</summary>
    internal void Read(string content, long sequence)
    {
        if (!content.Contains("\"digest\"", StringComparison.Ordinal))
            return;
        using var json = JsonDocument.Parse(content);
        Read(json.RootElement, sequence);
    }

    /// <summary>A file's size as the acts have it; <c>null</c> if none names it. It counts as found from now on.</summary>
    internal (long Size, long Sequence)? Find(string digest)
    {
        if (Key(digest) is not { } key || !known.TryGetValue(key, out var named))
            return null;
        found.Add(key);
        return named;
    }

    /// <summary>Files that were named and never found, by the first half of their digest.</summary>
    internal IEnumerable<(string Digest, long Sequence)> Missing() =>
        known
            .Where(k => !found.Contains(k.Key))
            .Select(k => (k.Key.ToString("x32", CultureInfo.InvariantCulture), k.Value.Sequence));

    private void Read(JsonElement element, long sequence)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray())
                Read(item, sequence);
        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (
            element.TryGetProperty("digest", out var digest)
            && digest.ValueKind == JsonValueKind.String
            && Key(digest.GetString()!) is { } key
        )
            known.TryAdd(
                key,
                (element.TryGetProperty("size", out var size) && size.TryGetInt64(out var bytes) ? bytes : -1, sequence)
            );
        foreach (var property in element.EnumerateObject())
            Read(property.Value, sequence);
    }

    // Half of a SHA-256: nobody makes two files that share it.
    private static UInt128? Key(string digest) =>
        digest.Length == 64
        && UInt128.TryParse(digest.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            ? key
            : null;
}
