namespace Fazhi.CommandLine.Serving;

/// <summary>下一轮 — when work that is looked for again and again looks again.</summary>
internal static class NextTurn
{
    /// <summary>Waits from now on. So a clock that is set on by a month brings one look more and not each of that month's, which a timer with a period would bring one after another.</summary>
    /// <returns>Always true; a stop is an <see cref="OperationCanceledException"/>.</returns>
    internal static async Task<bool> After(TimeSpan every, TimeProvider time, CancellationToken stop)
    {
        await Task.Delay(every, time, stop);
        return true;
    }
}
