using System.Collections.Concurrent;

namespace Fazhi.Web.Accounts;

/// <summary>
/// 试错 — who guesses wrong waits: five guesses are free, then a minute, then twice as long each time, up to a quarter of an hour. Counted for an address and a
/// name together, and kept in this process only: a name alone is never locked, so that nobody can lock another out.
/// </summary>
public sealed class Attempts(TimeProvider time)
{
    /// <summary>So many wrong guesses cost nothing.</summary>
    public const int Free = 5;

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>After so long without a guess what was counted is forgotten.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    // A guesser with many names and addresses fills no memory: the oldest are forgotten.
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset Last)> counted = new(StringComparer.Ordinal);

    /// <summary>How long to wait before the next guess counts.</summary>
    public TimeSpan Wait(string key)
    {
        if (!counted.TryGetValue(key, out var at) || at.Wrong < Free)
            return TimeSpan.Zero;
        var wait = TimeSpan.FromMinutes(Math.Min(LongestWait.TotalMinutes, Math.Pow(2, Math.Min(at.Wrong - Free, 10))));
        var left = at.Last + wait - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    public void Failed(string key)
    {
        var now = time.GetUtcNow();
        if (counted.Count >= Most)
            Forget(now);
        counted.AddOrUpdate(key, (1, now), (_, at) => (now - at.Last > Remembered ? 1 : at.Wrong + 1, now));
    }

    public void Succeeded(string key) => counted.TryRemove(key, out _);

    private void Forget(DateTimeOffset now)
    {
        var all = counted.ToArray();
        foreach (var (key, _) in all.OrderBy(a => a.Value.Last).Take(all.Length / 4))
            counted.TryRemove(key, out _);
        foreach (var (key, _) in all.Where(a => now - a.Value.Last > Remembered))
            counted.TryRemove(key, out _);
    }
}
