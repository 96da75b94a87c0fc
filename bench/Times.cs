using System.Collections.Concurrent;
using System.Diagnostics;

namespace Fazhi.Bench;

/// <summary>How long something took, each time, and how often it failed.</summary>
internal sealed class Times
{
    private readonly ConcurrentBag<double> taken = [];
    private int failed;

    internal async Task Of(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await work();
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            Interlocked.Increment(ref failed);
        }
    }

    internal double At(double share)
    {
        var sorted = taken.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    public override string ToString() =>
        $"{taken.Count} times, {failed} failed, p50 {At(0.5):0} ms, p95 {At(0.95):0} ms, p99 {At(0.99):0} ms, longest {At(1):0} ms";
}
