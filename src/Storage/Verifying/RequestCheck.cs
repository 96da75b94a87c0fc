using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fazhi.Matters;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 请求编号核验 — a kept request beside the act it led to: whose it was, in which matter, and its digest, which covers the act and what was said beside it. What
/// the request left unsaid isn't in the ledger, so the few things it can have said are tried. The tail of a key is the sender's own and can't be computed.
/// </summary>
internal sealed class RequestCheck(Findings findings, KeptTable table)
{
    // The law may have acted between the version a person saw and the act.
    private const int VersionsTried = 12;
    private readonly int key = table.Place(nameof(RequestRow.Key));
    private readonly int digest = table.Place(nameof(RequestRow.Digest));
    private readonly int sequence = table.Place(nameof(RequestRow.Sequence));

    /// <param name="isErased">Whether the matter was erased: then no digest tells any more what was asked.</param>
    internal void Compare(List<object?[]> acts, IReadOnlyList<object?[]> requests, bool isErased)
    {
        foreach (var row in requests)
        {
            var at = acts.FindIndex(a =>
                StoredValue.Number(a[MatterFold.Sequence]) is { } s && s == StoredValue.Number(row[sequence])
            );
            if (at < 0)
                findings.Add(table.Name, table.Key(row), "sequence", $"事项没有第{Findings.Shown(row[sequence])}号记录。");
            else if (row[key] is not string text || !IsOf(text, acts[at][MatterFold.Actor]))
                findings.Add(table.Name, table.Key(row), "key", "请求编号不属于办理人。");
            else if (
                !(isErased && row[digest] is "")
                && acts[at][MatterFold.Content] is string content
                && !Digests(acts[at], at, content).Contains(row[digest])
            )
                findings.Add(table.Name, table.Key(row), "digest", "请求摘要与台账中的办理内容不符。");
        }
    }

    private static bool IsOf(string key, object? actor) =>
        key.StartsWith(actor + "/", StringComparison.Ordinal)
        || key.StartsWith(RequestKey.Shared + "/", StringComparison.Ordinal);

    private static IEnumerable<string> Digests(object?[] act, int before, string content)
    {
        if (Read(content) is not var (raw, late, opening))
            yield break;
        var body = Encoding.UTF8.GetBytes(late is null ? $$"""{"act":{{raw}}}""" : $$"""{"late":{{late}},"act":{{raw}}}""");
        var opens = opening is not null;
        Guid? matter = opens ? null : StoredValue.Id(act[MatterFold.Id]);
        var type = opens ? (string?)act[MatterFold.Type] : null;
        DateOnly?[] days = [null, StoredValue.Day(act[6])];
        string?[] organs = opens ? [null, opening!.Organ] : [null];
        var versions = Enumerable
            .Range(Math.Max(0, before - VersionsTried), Math.Min(before, VersionsTried) + 1)
            .Select(v => (int?)v);
        foreach (var on in days)
        foreach (var organ in organs)
        foreach (var seen in versions.Prepend(null))
            yield return Convert.ToHexStringLower(
                SHA256.HashData([.. RequestKey.Said(matter, type, opening?.Parent, organ, on, seen), .. body])
            );
    }

    // That an act was entered with a matter's past the Desk added; it stood in no request.
    private static bool IsEntered(JsonElement late) =>
        late.TryGetProperty("kind", out var kind) && kind.GetString() == nameof(LateKind.Entered);

    private static (string Act, string? Late, OpeningFacts? Opening)? Read(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var opens = json.RootElement.TryGetProperty("opening", out var facts);
            return (
                json.RootElement.GetProperty("act").GetRawText(),
                json.RootElement.TryGetProperty("late", out var late) && (opens || !IsEntered(late)) ? late.GetRawText() : null,
                opens ? facts.Deserialize<OpeningFacts>(Json.Options) : null
            );
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
