using System.Diagnostics;

namespace Fazhi.Bench;

/// <summary>Runs the program itself, as a county would, and tells its peak memory: a peak belongs to a whole process.</summary>
internal static class Tool
{
    internal static (long Peak, double Seconds, string Said) Run(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "fazhi.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the wait and the look; what was seen before stands.
            }
        }

        return process.ExitCode == 0
            ? (peak, watch.Elapsed.TotalSeconds, said.Result.Trim())
            : throw new InvalidOperationException($"fazhi {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
