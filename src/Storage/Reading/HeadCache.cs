using System.Collections.Concurrent;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 按台账规模留存 — what was computed at one size of the ledger: figures, totals. An unchanged head means unchanged rows, so nothing else
/// needs to say when a kept value is stale; the next act throws all of it away.
/// </summary>
public sealed class HeadCache
{
    /// <summary>Beyond this many, values are computed again; a county has some hundreds of figures and lists.</summary>
    private const int Most = 20_000;
    private volatile Kept kept = new(-1);

    /// <summary>The value at this size, computed at most once.</summary>
    public T Get<T>(long size, string key, Func<T> compute)
    {
        var now = kept;
        if (now.Size != size)
            kept = now = new Kept(size);
        if (now.Values.TryGetValue(key, out var value))
            return (T)value!;
        var computed = compute();
        if (now.Values.Count < Most)
            now.Values[key] = computed;
        return computed;
    }

    private sealed record Kept(long Size)
    {
        internal ConcurrentDictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);
    }
}
