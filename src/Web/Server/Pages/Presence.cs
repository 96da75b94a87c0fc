using System.Collections.Concurrent;
using Fazhi.Clocks;

namespace Fazhi.Web.Pages;

/// <summary>在线情况 — when somebody's page in a matter was heard of last, and how much it hadn't been able to send. It is what this process has heard, and is forgotten with it.</summary>
public sealed class Presence(CountyClock clock)
{
    // A page says something every half minute.
    private static readonly TimeSpan Gone = TimeSpan.FromHours(6);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset At, int Unsent)> heard = new();

    /// <summary>A page was heard of.</summary>
    public void Heard(Guid matter, int unsent)
    {
        if (heard.Count >= Most)
            foreach (var (old, last) in heard)
                if (last.At < clock.Now - Gone)
                    heard.TryRemove(old, out _);
        heard[matter] = (clock.Now, Math.Max(0, unsent));
    }

    /// <summary>When it was heard of last; <c>null</c> if never.</summary>
    public (DateTimeOffset At, int Unsent)? Last(Guid matter) => heard.TryGetValue(matter, out var last) ? last : null;
}
