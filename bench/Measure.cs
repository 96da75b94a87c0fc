using System.Diagnostics;

namespace Fazhi.Bench;

/// <summary>Times rounds and tells their median; the first, which compiles, is left out.</summary>
internal static class Measure
{
    internal static double Seconds(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    internal static double Median(int rounds, Func<double> round)
    {
        round();
        return Median(Enumerable.Range(0, rounds).Select(_ => round()));
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    internal static void Tell(string text) => Console.WriteLine(text);
}

/// <summary>A folder that is gone when the measurement is done.</summary>
internal sealed class Scratch : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("fazhi-bench-").FullName;

    internal string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
