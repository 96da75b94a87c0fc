namespace Fazhi.Web.Traffic;

/// <summary>
/// 工作线程 — a writer that waits for another holds its thread meanwhile. The pool would give new threads only one or two a second, and who reads would
/// wait behind those who write; so many are given at once that all who may write at once leave some over.
/// </summary>
public static class Threads
{
    private const int ForReaders = 32;

    /// <summary>Gives the pool its threads; it makes them when they are wanted.</summary>
    public static void Give(TrafficLimits limits)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, limits.AtOnce + ForReaders), ports);
    }
}
